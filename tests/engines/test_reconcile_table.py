"""Tables reconciled by an engine: the findings are those of all claims in one run."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from oirlib import Claim, Policy, Vocabulary, claims_from_frame, reconcile_table
from oirlib.engines import batch
from oirlib.errors import ClaimError, RecordsError

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

from benchmarks import generate  # noqa: E402

HEADINGS = ("what", "where", "when", "figure", "source", "source.published", "said_by", "quote.exact")


def made(size: int) -> Any:
    """Made claims as an Arrow table."""
    rows = list(generate.rows(size))
    return pyarrow.table({name: list(cells) for name, cells in zip(HEADINGS, zip(*rows, strict=True), strict=True)})


def whole(table: Any, **how: Any) -> list[str]:
    """The findings of all claims in one run."""
    return told(batch.findings_of_batch(table, batch.Asked(Vocabulary.load("oir"), Policy(), how)))


def told(findings: Any) -> list[str]:
    return sorted(map(repr, findings.to_pylist()))


@pytest.fixture
def small_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many tasks, as a table that is larger than memory has."""
    monkeypatch.setattr(batch, "ROWS", 300)


class TestDuckDB:
    pytest.importorskip("duckdb")

    @pytest.mark.usefixtures("small_tasks")
    def test_its_findings_are_those_of_one_run(self) -> None:
        """However the table is cut, and in the order of a report's ranks."""
        table = made(3_000)
        found = reconcile_table(table)
        assert told(found) == whole(table)
        assert found.column("rank").to_pylist() == sorted(found.column("rank").to_pylist())

    @pytest.mark.usefixtures("small_tasks")
    def test_workers_change_nothing(self) -> None:
        """Processes beside this one judge the same."""
        table = made(900)
        assert told(reconcile_table(table, workers=2)) == whole(table)

    @pytest.mark.parametrize("ending", [".parquet", ".csv"])
    def test_files_go_in_and_a_file_comes_out(self, tmp_path: Path, ending: str) -> None:
        """A path is read by the engine itself, and the findings are written where one asks."""
        csv = pytest.importorskip("pyarrow.csv")
        table = made(300)
        given, to = tmp_path / f"claims{ending}", tmp_path / "it's.parquet"
        (parquet.write_table if ending == ".parquet" else csv.write_csv)(table, given)
        assert reconcile_table(given, to=to) == to
        assert told(parquet.read_table(to)) == whole(table)

    def test_a_relation_is_taken(self) -> None:
        """Of whatever connection it is."""
        duckdb = pytest.importorskip("duckdb")
        table = made(200)
        with duckdb.connect() as connection:
            assert told(reconcile_table(connection.from_arrow(table))) == whole(table)

    @pytest.mark.usefixtures("small_tasks")
    def test_a_part_is_judged_with_the_whole_it_names(self) -> None:
        """Though the words of the two have nothing to do with each other."""
        whole_claim = Claim("grain stores", 5, where="Peru", when="2015-03-01", source="Paper A")
        other = {"what": "votes", "figure": "7", "where": "Peru", "when": "2015-03-01", "source": "Paper B"}
        rows = [
            {**other, "what": "grain stores", "figure": "5", "source": "Paper A", "part_of": None},
            {**other, "part_of": whole_claim.id},
            {**other, "what": "boats", "part_of": "0" * 16},
        ]
        table = pyarrow.Table.from_pylist(rows)
        assert told(reconcile_table(table)) == whole(table)

    def test_other_headings_are_mapped(self) -> None:
        """As claims_from_frame maps them, or what is counted is the same for all."""
        days = ["2015-03-01"] * 2
        table = pyarrow.table({"thing": ["boats", "boats"], "n": ["3", "4"], "date": days, "by": ["A", "B"]})
        columns = {"thing": "what", "n": "figure", "date": "when", "by": "source"}
        assert told(reconcile_table(table, columns=columns)) == whole(table, columns=columns)
        rest = {"n": "figure", "date": "when", "by": "source"}
        assert reconcile_table(table, columns=rest, what="boats").num_rows == 1

    def test_no_claims_make_an_empty_table(self) -> None:
        """With all its columns."""
        found = reconcile_table(made(1).slice(0, 0))
        assert (found.num_rows, found.schema) == (0, batch.schema())

    def test_a_row_that_is_no_claim_is_refused(self) -> None:
        """A blank in the column that cuts the table does not make a row disappear."""
        table = pyarrow.table({"what": ["boats", None], "figure": ["3", "4"], "source": ["Paper A"] * 2})
        with pytest.raises(RecordsError):
            claims_from_frame(table)
        with pytest.raises(RecordsError):
            reconcile_table(table)

    @pytest.mark.parametrize("source", ["claims.xlsx", 7])
    def test_what_is_no_table_is_refused(self, source: object) -> None:
        """The message says what is taken."""
        with pytest.raises(ClaimError, match=r"Parquet or CSV|parquet or"):
            reconcile_table(source)


def test_an_unknown_engine_is_refused() -> None:
    """The message names those there are."""
    with pytest.raises(ClaimError, match="'duckdb', 'spark'"):
        reconcile_table(made(1), engine="dask")


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")
def test_spark_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same batch function, over partitions of whole blocks."""
    pytest.importorskip("pyspark")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", str(Path(batch.__file__).parents[2]))
    monkeypatch.setattr(batch, "ROWS", 300)
    table = made(600)
    parquet.write_table(table, tmp_path / "claims.parquet")
    assert told(reconcile_table(tmp_path / "claims.parquet", engine="spark")) == whole(table)
