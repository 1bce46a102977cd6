"""Spark: each partition's claims go through the very same batch function, a task at a time."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oirlib.engines.batch import ORDER, TASK, Asked, findings_of_batch, schema, tasks_of
from oirlib.errors import ClaimError, MissingExtraError

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Table
    from pyspark.sql import DataFrame, SparkSession


def reconciled_by_spark(source: Any, asked: Asked, to: str | Path | None) -> Table | Path:
    """See :func:`oirlib.reconcile_table`; the session is the one at hand, or a new one."""
    try:
        from pyspark.sql import SparkSession
        from pyspark.sql.functions import broadcast
        from pyspark.sql.pandas.types import from_arrow_schema
    except ImportError:
        raise MissingExtraError("spark", "tables through Spark") from None
    session = SparkSession.builder.getOrCreate()
    given = _opened(source, session)
    heading = asked.heading
    names = given.columns
    if heading is None or heading not in names:
        raise ClaimError("columns", names, "name the heading of what is counted: columns={'heading': 'what'}")
    # Spark takes a point in a name for a way into it, as in "source.published".
    given = given.toDF(*(f"column{at}" for at in range(len(names))))
    if "part_of" in names and given.filter(given[names.index("part_of")].isNotNull()).limit(1).count():
        raise ClaimError("source", "part_of", "is not looked up by Spark; use the engine 'duckdb'")
    what = given[names.index(heading)]
    counts = {row[0]: row[1] for row in given.groupBy(what).count().collect()}
    tasks = tasks_of(counts, (), asked)
    plan = session.createDataFrame(list(tasks.items()), f"oirlib_what string, {TASK} int")
    cut = given.join(broadcast(plan), what.eqNullSafe(plan["oirlib_what"])).drop("oirlib_what")
    whole = cut.repartition(max(tasks.values(), default=0) + 1, TASK)
    pickled = pickle.dumps(asked)

    def judged(batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
        return _judged(batches, [*names, TASK], pickled)

    findings = whole.mapInArrow(judged, from_arrow_schema(schema())).orderBy(*ORDER)
    if to is not None:
        findings.write.parquet(str(to))
        return Path(to)
    import pyarrow

    table: Table = findings.toArrow().cast(pyarrow.schema(schema()))
    return table


def _opened(source: Any, session: SparkSession) -> DataFrame:
    if isinstance(source, str | Path):
        suffix = Path(source).suffix.lower()
        if suffix == ".parquet":
            return session.read.parquet(str(source))
        if suffix == ".csv":
            return session.read.csv(str(source), header=True, multiLine=True, escape='"')
        raise ClaimError("source", str(source), "must end in .parquet or .csv")
    if hasattr(source, "mapInArrow"):
        frame: DataFrame = source
        return frame
    raise ClaimError("source", source, "must be the path of a Parquet or CSV file, or a data frame of Spark")


def _judged(batches: Iterable[RecordBatch], names: list[str], pickled: bytes) -> Iterator[RecordBatch]:
    """The findings of a partition: tasks may share one, but none is in two."""
    import pyarrow
    import pyarrow.compute

    rows = list(batches)
    if not rows:
        return
    asked: Asked = pickle.loads(pickled)
    claims = pyarrow.Table.from_batches(rows).rename_columns(names)
    for task in pyarrow.compute.unique(claims[TASK]).to_pylist():
        batch = claims.filter(pyarrow.compute.equal(claims[TASK], task)).drop_columns([TASK])
        yield from findings_of_batch(batch, asked).to_batches()
