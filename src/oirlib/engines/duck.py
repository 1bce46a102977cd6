"""DuckDB, embedded: it reads the table, cuts it into tasks on disk, and puts the findings together."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from oirlib.engines.batch import ORDER, ROWS, TASK, Asked, findings_of_batch, table_of, tasks_of
from oirlib.errors import ClaimError, MissingExtraError
from oirlib.records import claims_from_frame

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection, DuckDBPyRelation
    from pyarrow import Table


def reconciled_by_duckdb(source: Any, asked: Asked, to: str | Path | None, workers: int) -> Table | Path:
    """See :func:`oirlib.reconcile_table`."""
    try:
        import duckdb
        import pyarrow.parquet
    except ImportError:
        raise MissingExtraError("duckdb", "tables through DuckDB") from None
    with TemporaryDirectory(prefix="oirlib-") as folder, duckdb.connect() as connection:
        connection.execute(f"SET temp_directory = {_quoted(Path(folder, 'spill'))}")
        connection.execute("SET preserve_insertion_order = false")
        given = _opened(source, connection, Path(folder))
        found = Path(folder, "findings")
        found.mkdir()
        parts = list(_cut(given, connection, asked, Path(folder, "tasks")))
        pickled = pickle.dumps(asked)
        if workers:
            with ProcessPoolExecutor(workers) as pool:
                list(pool.map(_judged, parts, [found / part.name for part in parts], [pickled] * len(parts)))
        else:
            for part in parts:
                _judged(part, found / part.name, pickled)
        if not parts:
            pyarrow.parquet.write_table(table_of([]), found / "none.parquet")
        order = ", ".join(f"{name} NULLS FIRST" for name in ORDER)
        findings = connection.sql(f"SELECT * FROM read_parquet({_quoted(found / '*.parquet')}) ORDER BY {order}")
        if to is None:
            table: Table = findings.to_arrow_table()
            return table
        findings.write_parquet(str(to))
        return Path(to)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _name(heading: str) -> str:
    return '"' + heading.replace('"', '""') + '"'


def _opened(source: Any, connection: DuckDBPyConnection, folder: Path) -> DuckDBPyRelation:
    """The table as a relation that can be read more than once."""
    if isinstance(source, str | Path):
        path = Path(source)
        if path.suffix.lower() == ".parquet":
            return connection.read_parquet(str(path))
        if path.suffix.lower() == ".csv":
            return connection.read_csv(str(path), all_varchar=True, header=True)
        raise ClaimError("source", str(source), "must end in .parquet or .csv")
    if hasattr(source, "write_parquet") and hasattr(source, "query"):  # a relation, which belongs to its own connection
        source.write_parquet(str(folder / "given.parquet"))
        return connection.read_parquet(str(folder / "given.parquet"))
    if hasattr(source, "to_batches") and hasattr(source, "schema"):
        return connection.from_arrow(source)
    raise ClaimError("source", source, "must be the path of a Parquet or CSV file, an Arrow table or a relation")


def _cut(given: DuckDBPyRelation, connection: DuckDBPyConnection, asked: Asked, folder: Path) -> Iterator[Path]:
    """The claims as files, one a task."""
    import pyarrow
    import pyarrow.parquet

    heading = asked.heading
    if heading is None:
        folder.mkdir()
        given.write_parquet(str(folder / "all.parquet"))
        yield folder / "all.parquet"
        return
    if heading not in given.columns:
        # Its own name for it, or a fault: who reads claims knows which, and says it.
        claims_from_frame(given.limit(1).to_arrow_table(), **asked.how)
        raise ClaimError("columns", given.columns, "name the heading of what is counted: columns={'heading': 'what'}")
    counts = dict(given.aggregate(f"{_name(heading)}, count(*)", _name(heading)).fetchall())
    if not counts:
        return
    tasks = tasks_of(counts, _joined(given, asked), asked)
    plan = pyarrow.table({"what_is_planned": pyarrow.array(list(tasks), pyarrow.string()), TASK: list(tasks.values())})
    connection.register("oirlib_plan", plan)
    given.query(
        "oirlib_given",
        f"COPY (SELECT given.*, {TASK} FROM oirlib_given AS given JOIN oirlib_plan "
        f"ON given.{_name(heading)} IS NOT DISTINCT FROM what_is_planned) "
        f"TO {_quoted(folder)} (FORMAT parquet, PARTITION_BY ({TASK}))",
    )
    yield from sorted(folder.glob(f"{TASK}=*"))


def _joined(given: DuckDBPyRelation, asked: Asked) -> Iterator[tuple[str, str]]:
    """What claims count that state a part of another claim, with what that one counts."""
    columns = asked.how.get("columns") or {}
    heading = next((heading for heading, part in columns.items() if part == "part_of"), "part_of")
    if heading not in given.columns:
        return
    parts = {row[0] for row in given.project(_name(heading)).distinct().fetchall() if row[0]}
    if not parts:
        return
    homes: dict[str, str] = {}
    named: set[tuple[str, str]] = set()
    for batch in given.to_arrow_reader(ROWS):
        for claim in claims_from_frame(batch, **asked.how):
            if claim.id in parts:
                homes[claim.id] = claim.what
            if claim.part_of is not None:
                named.add((claim.what, claim.part_of))
    yield from ((what, homes[whole]) for what, whole in named if whole in homes)


@lru_cache(maxsize=1)
def _asked(pickled: bytes) -> Asked:
    found: Asked = pickle.loads(pickled)
    return found


def _judged(part: Path, to: Path, pickled: bytes) -> None:
    """The findings of one task, from its file to a file."""
    import pyarrow.parquet

    batch = pyarrow.parquet.read_table(part, partitioning=None)
    findings = findings_of_batch(batch, _asked(pickled))
    pyarrow.parquet.write_table(findings, to if to.suffix == ".parquet" else to.with_name(f"{to.name}.parquet"))
