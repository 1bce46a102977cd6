"""Data frames of pandas, polars and pyarrow, and the many ways they leave a cell empty."""

import builtins
from datetime import date
from decimal import Decimal

import numpy
import pandas
import polars
import pyarrow
import pytest

from oirlib import Claim, Source
from oirlib.errors import ClaimError, MissingExtraError, RecordsError
from oirlib.records import claim_rows, claims_from_frame, claims_to_frame, load_claims, save_claims

MAKERS = {"pandas": pandas.DataFrame, "polars": polars.DataFrame, "pyarrow": pyarrow.table}
COLUMNS = {"what": ["US troops", "strikes"], "figure": ["about 900", "3"], "source": ["Paper A", "Paper B"]}
CLAIMS = [Claim("US troops", "about 900", source="Paper A"), Claim("strikes", "3", source="Paper B")]


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_row_is_a_claim(make) -> None:
    """The columns are those of a CSV file, everyday names included."""
    loaded = claims_from_frame(make(COLUMNS))
    assert (list(loaded), loaded.duplicates) == (CLAIMS, 0)


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_every_library_may_leave_cells_empty(make) -> None:
    """Nulls and blank text are what a claim does not say."""
    frame = make(
        COLUMNS
        | {
            "where": ["Syria", None],
            "said_by": ["", "CENTCOM"],
            "said_on": [None, date(2024, 10, 13)],
            "url": [None, None],
        }
    )
    first, second = claims_from_frame(frame)
    assert (first.where, first.said_by, first.said_on, first.source.url) == ("Syria", None, None, None)
    assert (second.where, second.said_by, second.said_on) == (None, "CENTCOM", date(2024, 10, 13))


@pytest.mark.parametrize("empty", [None, float("nan"), pandas.NA, pandas.NaT, numpy.nan, " "])
def test_pandas_has_many_ways_to_leave_a_cell_empty(empty: object) -> None:
    """Each of them is nothing, in a column of any type."""
    frame = pandas.DataFrame(COLUMNS)
    frame["where"] = pandas.Series([empty, "Syria"], dtype=object)
    assert [claim.where for claim in claims_from_frame(frame)] == [None, "Syria"]


def test_timestamps_are_days() -> None:
    """A time of day is no part of a claim."""
    frame = pandas.DataFrame(
        COLUMNS
        | {
            "when": pandas.to_datetime(["2024-10-13 18:30", None]),
            "published": pandas.to_datetime(["2024-10-14", "2024-10-15"]),
        }
    )
    first, second = claims_from_frame(frame)
    assert first.when is not None
    assert first.when.first == first.when.last == date(2024, 10, 13)
    assert (second.when, second.source.published) == (None, date(2024, 10, 15))


@pytest.mark.parametrize(
    "number",
    [
        numpy.int64(900),
        numpy.int8(90),
        numpy.float64(900),
        900,
        900.0,
        Decimal("900"),
        numpy.float32(0.5),
        0.5,
    ],
)
def test_numbers_of_any_make(number) -> None:
    """A figure may be any library's number; a whole one is a count, not 900.0."""
    frame = pandas.DataFrame({"what": ["US troops"], "figure": pandas.Series([number], dtype=object), "source": ["P"]})
    [claim] = claims_from_frame(frame)
    assert claim == Claim("US troops", int(number) if number == int(number) else float(number), source="P")


def test_a_column_of_numbers_with_a_gap() -> None:
    """Whole numbers that became decimals because one is missing are whole again; the gap is a reject."""
    frame = pandas.DataFrame({"what": ["a", "b"], "figure": [900, None], "source": ["P", "P"]})
    loaded = claims_from_frame(frame, on_error="collect")
    assert loaded[0].figure.text == "900"
    [reject] = loaded.rejects
    assert (reject.path, reject.line, reject.field) == (None, 2, "figure")


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_bad_rows_are_all_named(make) -> None:
    """With the row, counted from 1, and the column; the good ones are kept."""
    frame = make({"what": ["a", "b", "c"], "figure": ["1", "boatload", "-3"], "source": ["P", "P", None]})
    with pytest.raises(RecordsError) as caught:
        claims_from_frame(frame)
    assert [(reject.line, reject.field) for reject in caught.value.rejects] == [(2, "figure"), (3, "source")]
    assert [claim.what for claim in caught.value.claims] == ["a"]
    assert "row 2, figure: " in str(caught.value)


def test_unknown_and_missing_columns_are_faults_of_the_frame() -> None:
    """No row is named for them."""
    with pytest.raises(RecordsError) as caught:
        claims_from_frame(pandas.DataFrame({"what": ["a"], "figur": [1], "source": ["P"], 5: ["x"]}))
    assert [(reject.line, reject.field) for reject in caught.value.rejects] == [
        (None, "figur"),
        (None, "5"),
        (None, "figure"),
    ]
    assert "figur: is no part of a claim; did you mean 'figure'?" in str(caught.value)


def test_many_unknown_headings_are_told_once_with_the_call_that_reads_the_table() -> None:
    """The columns, the figures and the source that are likely meant; codes and what is missing are not told besides."""
    rows = {"date": ["2020-04-02"], "county": ["Linn"], "state": ["Iowa"], "fips": [19113], "new_cases": [82]}
    with pytest.raises(RecordsError) as caught:
        claims_from_frame(pandas.DataFrame(rows))
    assert [reject.field for reject in caught.value.rejects] == ["headings"]
    call = "columns={'date': 'when', 'county': 'where', 'state': 'where'}, figures={'new_cases': 'new cases'}, source="
    assert call in str(caught.value)
    layout = {"columns": {"date": "when", "county": "where", "state": "where"}, "figures": {"new_cases": "new cases"}}
    (claim,) = claims_from_frame(pandas.DataFrame(rows), **layout, source="New York Times")
    assert (claim.what, claim.where) == ("new cases", "Linn, Iowa")


def test_the_lowest_and_the_highest_are_the_figure_that_is_proposed() -> None:
    """Of a table of events by UCDP neither the year nor the dead of each side are proposed besides."""
    rows = {"year": [2016], "date_start": ["2016-03-04"], "date_end": ["2016-03-04"], "country": ["Syria"]}
    rows |= {"deaths_a": [2], "deaths_b": [5], "best": [7], "high": [9], "low": [5]}
    with pytest.raises(RecordsError) as caught:
        claims_from_frame(pandas.DataFrame(rows))
    call = "columns={'date_start': 'when.first', 'date_end': 'when.last', 'country': 'where'}, what="
    assert call in str(caught.value)


def test_a_column_a_day_is_told() -> None:
    """Such a table is put into one column of days first."""
    wide = pandas.DataFrame({"County Name": ["Linn"], **{f"4/{day}/2020": [day] for day in range(1, 6)}})
    with pytest.raises(RecordsError, match=r"'4/1/2020' and 4 more are days: put them into one column"):
        claims_from_frame(wide)


def test_a_cell_of_another_kind_is_a_reject() -> None:
    """A list in a cell is named, not turned into words."""
    frame = polars.DataFrame(COLUMNS | {"where": [["Syria"], ["Iraq"]]})
    loaded = claims_from_frame(frame, on_error="collect")
    assert [reject.field for reject in loaded.rejects] == ["where", "where"]


@pytest.mark.parametrize("thing", [None, 7, {"what": ["a"]}, ["a"], [[1]], pandas.Series([1])], ids=repr)
def test_what_is_no_table_is_refused(thing: object) -> None:
    """The error says which tables are read."""
    with pytest.raises(ClaimError, match="must be a table of pandas, polars or pyarrow"):
        claims_from_frame(thing)


def test_a_path_is_no_table() -> None:
    """The error says what reads files."""
    with pytest.raises(ClaimError, match="load_claims reads files"):
        claims_from_frame("claims.csv")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what to install."""
    real = builtins.__import__

    def without(name: str, *args, **kw):
        if name.startswith("narwhals"):
            raise ImportError(name)
        return real(name, *args, **kw)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"oirlib\[frames\]"):
        claims_from_frame(pandas.DataFrame(COLUMNS))
    with pytest.raises(MissingExtraError, match=r"oirlib\[frames\]"):
        claims_to_frame(CLAIMS)


def test_a_frame_can_be_worked_with() -> None:
    """Bounds are numbers, an open one is infinite, and days are timestamps."""
    frame = claims_to_frame([Claim("US troops", "more than 75", when="2024-10-13", source="P"), CLAIMS[0]])
    assert frame["figure.low"].tolist() == [76.0, 810.0]
    assert frame["figure.high"].max() == float("inf")
    assert frame["when.first"][0] == pandas.Timestamp("2024-10-13")
    assert frame["figure.hedge"].isna().all()


def test_a_frame_of_nothing_keeps_its_columns() -> None:
    """No claims, no rows, and the same columns."""
    assert list(claims_to_frame([]).columns) == list(claims_to_frame(CLAIMS).columns)
    assert list(claims_from_frame(claims_to_frame([], "polars"))) == []


def test_words_changed_beside_old_bounds_are_caught() -> None:
    """A frame shows the bounds of the words: to change the words alone is a fault that is named, and never lost."""
    frame = claims_to_frame(CLAIMS)
    frame.loc[0, "figure"] = "about 2,000"
    [reject] = claims_from_frame(frame, on_error="collect").rejects
    assert (reject.line, reject.field) == (1, "figure.low")


GUARDED = [
    Claim("@troops", "900", where="=HYPERLINK(1)", source="+Paper", quote="'@paper said 900"),
    Claim("strikes", "3", source=Source("'tis Paper", title="-5"), quote="'= 3"),
]


@pytest.mark.parametrize("read", [pandas.read_csv, polars.read_csv], ids=["pandas", "polars"])
def test_a_saved_file_that_another_library_read(read, tmp_path) -> None:
    """The apostrophes that guard its cells are taken off, and those of the claims stay, as load_claims has it."""
    path = tmp_path / "claims.csv"
    save_claims(GUARDED, path)
    assert "'=HYPERLINK(1)" in path.read_text("utf-8-sig")
    assert list(claims_from_frame(read(path))) == list(load_claims(path)) == GUARDED


@pytest.mark.parametrize("backend", MAKERS)
def test_an_apostrophe_in_a_frame_is_the_claims_own(backend) -> None:
    """A frame that is no saved file has no marks: nothing is taken off."""
    assert list(claims_from_frame(claims_to_frame(GUARDED, backend))) == GUARDED


def test_rows_for_other_tables() -> None:
    """claim_rows is the same in plain Python: days are dates, and what is not stated is None."""
    source = Source("P", published="2024-10-14")
    [row] = claim_rows([Claim("deal signed", "December 2017", kind="date", source=source)])
    assert (row["figure"], row["figure.first"], row["figure.last"]) == (
        "December 2017",
        date(2017, 12, 1),
        date(2017, 12, 31),
    )
    assert (row["said_on"], row["where"], row["kind"]) == (date(2024, 10, 14), None, "date")
