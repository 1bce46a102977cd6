"""Tables with headings of their own, whatever they are kept in."""

import gzip
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas
import polars
import pyarrow
import pytest

from oirlib import Claim, Extent, Hedge, Source, reconcile
from oirlib.errors import ClaimError, RecordsError
from oirlib.records import claim_from_dict, claims_from_frame, load_claims, no_claims, save_claims

ROWS = [
    {"date": "2024-10-13", "location": "Syria", "number": 900, "outlet": "Paper A"},
    {"date": "2025-01-07", "location": "Syria", "number": 2000, "outlet": "Paper B"},
]
NAMES = {"date": "when", "location": "where", "number": "figure", "outlet": "source"}
CLAIMS = [
    Claim("US troops", 900, where="Syria", when="2024-10-13", source="Paper A"),
    Claim("US troops", 2000, where="Syria", when="2025-01-07", source="Paper B"),
]
CSV = "date,location,number,outlet\n2024-10-13,Syria,900,Paper A\n2025-01-07,Syria,2000,Paper B\n"


def base(**more):
    return {"what": "a", "figure": 1, "source": "P"} | more


def rejects(rows, **how):
    return claims_from_frame(rows, on_error="collect", **how).rejects


FRAMES = {
    "pandas": lambda: pandas.DataFrame(ROWS),
    "polars": lambda: polars.DataFrame(ROWS),
    "polars-lazy": lambda: polars.LazyFrame(ROWS),
    "pyarrow": lambda: pyarrow.Table.from_pylist(ROWS),
    "batch": lambda: pyarrow.RecordBatch.from_pylist(ROWS),
    "reader": lambda: pyarrow.Table.from_pylist(ROWS).to_reader(),
    "dictionaries": lambda: ROWS,
}


@pytest.mark.parametrize("make", FRAMES.values(), ids=FRAMES)
def test_any_table_is_taken(make) -> None:
    """Of any library, eager or lazy, whole or in batches; or dictionaries."""
    assert list(claims_from_frame(make(), columns=NAMES, what="US troops")) == CLAIMS


def test_a_relation_of_duckdb_is_a_table() -> None:
    """What a query gives goes in as it is."""
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    connection.register("told", pyarrow.Table.from_pylist(ROWS))
    relation = connection.sql('select * from told order by "date"')
    assert list(claims_from_frame(relation, columns=NAMES, what="US troops")) == CLAIMS
    assert no_claims(relation) is not None


def written(path: Path) -> Path:
    name = path.name.removesuffix(".gz")
    if name.endswith(".xlsx"):
        pytest.importorskip("openpyxl")
        pandas.DataFrame(ROWS).to_excel(path, index=False)
        return path
    if name.endswith(".parquet"):
        polars.DataFrame(ROWS).write_parquet(path)
        return path
    text = {
        "t.csv": CSV,
        "t.tsv": CSV.replace(",", "\t"),
        "t.json": json.dumps(ROWS),
        "t.jsonl": "\n".join(map(json.dumps, ROWS)),
    }[name]
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


FILES = ["t.csv", "t.tsv", "t.json", "t.jsonl", "t.xlsx", "t.parquet", "t.csv.gz", "t.jsonl.gz", "t.json.gz"]


@pytest.mark.parametrize("name", FILES)
def test_any_file_is_taken(tmp_path: Path, name: str) -> None:
    """By its name."""
    assert list(load_claims(written(tmp_path / name), columns=NAMES, what="US troops")) == CLAIMS


@pytest.mark.parametrize("name", [name for name in FILES if name != "t.tsv"])
def test_an_open_file_is_taken(tmp_path: Path, name: str) -> None:
    """With a name or without one: what it holds is seen from how it begins."""
    path = written(tmp_path / name)
    with path.open("rb") as file:
        assert list(load_claims(file, columns=NAMES, what="US troops")) == CLAIMS
    assert list(load_claims(io.BytesIO(path.read_bytes()), columns=NAMES, what="US troops")) == CLAIMS


def test_open_text_is_taken() -> None:
    """As a file opened for text, and as io.StringIO."""
    assert list(load_claims(io.StringIO(CSV), columns=NAMES, what="US troops")) == CLAIMS
    assert list(load_claims(io.StringIO(""))) == []


def test_rows_in_an_object_are_found() -> None:
    """Many services wrap their list; two lists are not chosen from."""
    how = {"columns": NAMES, "what": "US troops"}
    assert list(load_claims(io.StringIO(json.dumps({"count": 2, "results": ROWS})), **how)) == CLAIMS
    with pytest.raises(RecordsError, match="list of objects"):
        load_claims(io.StringIO(json.dumps({"a": ROWS, "b": ROWS})), **how)


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"PK\x03\x04nonsense", "no workbook"), (b"PAR1nonsense", "no Parquet"), (b"\x1f\x8bx", "unpacked")],
)
def test_a_damaged_file_is_one_fault(data: bytes, why: str) -> None:
    """And not an error of whichever library reads it."""
    pytest.importorskip("openpyxl")
    with pytest.raises(RecordsError, match=why):
        load_claims(io.BytesIO(data))


def test_of_several_sheets_none_is_picked(tmp_path: Path) -> None:
    """They are named, with what reads one of them; empty ones do not count."""
    pytest.importorskip("openpyxl")
    path = tmp_path / "t.xlsx"
    with pandas.ExcelWriter(path) as book:
        pandas.DataFrame(ROWS).to_excel(book, sheet_name="2024", index=False)
        pandas.DataFrame().to_excel(book, sheet_name="Notes")
    assert len(load_claims(path, columns=NAMES, what="US troops")) == 2
    with pandas.ExcelWriter(path) as book:
        pandas.DataFrame(ROWS).to_excel(book, sheet_name="2024", index=False)
        pandas.DataFrame(ROWS).to_excel(book, sheet_name="2025", index=False)
    with pytest.raises(RecordsError, match="several sheets, '2024', '2025'"):
        load_claims(path)


def test_rows_of_a_workbook_are_counted_as_it_counts_them(tmp_path: Path) -> None:
    """The headings stand in row 1."""
    pytest.importorskip("openpyxl")
    pandas.DataFrame([base(), base(figure="unknown")]).to_excel(tmp_path / "t.xlsx", index=False)
    [reject] = load_claims(tmp_path / "t.xlsx", on_error="collect").rejects
    assert str(reject).startswith(f"{tmp_path / 't.xlsx'}, row 3, figure: ")


@pytest.mark.parametrize("path", ["https://a.example/t.csv", "s3://bucket/t.parquet"])
def test_an_address_is_no_path(path: str) -> None:
    """Nothing is fetched, and the error says so."""
    with pytest.raises(ClaimError, match="is an address: download the file"):
        load_claims(path)


def test_other_columns_are_left_aside_where_some_are_mapped() -> None:
    """Those that have a part's own name are read."""
    [claim] = claims_from_frame([base(day="2024-10-13", iso="SYR", where="Syria")], columns={"day": "when"})
    assert claim == Claim("a", 1, where="Syria", when="2024-10-13", source="P")


def test_what_is_mapped_is_meant() -> None:
    """A column of the part's own name is then another thing; None leaves a column aside."""
    [claim] = claims_from_frame([base(title="Gov.", where="x", town="Homs")], columns={"town": "where", "title": None})
    assert (claim.where, claim.source.title) == ("Homs", None)


def test_several_columns_make_a_place() -> None:
    """In the order of the mapping, each word once."""
    names = {"county": "where", "state": "where"}
    rows = [base(state="Alabama", county="Autauga"), base(state="Homs", county="Homs"), base(state="Utah", county=None)]
    assert [c.where for c in claims_from_frame(rows, columns=names)] == ["Autauga, Alabama", "Homs", "Utah"]


def test_other_words_are_kept_as_notes_where_that_is_asked_for() -> None:
    """Each with its heading."""
    [claim] = claims_from_frame([base(weapon="drone", ref=7)], columns={"weapon": "note", "ref": "note"})
    assert claim.note == "weapon: drone; ref: 7"


def test_each_column_of_figures_makes_a_claim() -> None:
    """What it counts is said once; a missing figure is named by its own heading."""
    rows = [{"cases": 100, "deaths": 2, "source": "O"}, {"cases": None, "deaths": 3, "source": "O"}]
    figures = {"cases": "COVID-19 cases", "deaths": "COVID-19 deaths"}
    loaded = claims_from_frame(rows, figures=figures, on_error="collect")
    assert [(c.what, c.figure.text) for c in loaded] == [
        ("COVID-19 cases", "100"),
        ("COVID-19 deaths", "2"),
        ("COVID-19 deaths", "3"),
    ]
    assert [(reject.line, reject.field) for reject in loaded.rejects] == [(2, "cases")]
    skipped = claims_from_frame(rows, figures=figures, missing="skip")
    assert (len(skipped), skipped.missing) == (3, 1)


def test_bounds_make_a_figure() -> None:
    """With a best number or without; where all are one it is that number."""
    rows = [base(figure=30, lo=25, hi=44), base(figure=None, lo=5, hi=9), base(figure=7, lo=7, hi=7), base(figure=8)]
    read = [c.figure for c in claims_from_frame(rows, bounds=("lo", "hi"))]
    assert [(f.low, f.high, f.best, f.hedge) for f in read] == [
        (25, 44, 30, Hedge.BETWEEN), (5, 9, None, Hedge.BETWEEN), (7, 7, 7, Hedge.NONE), (8, 8, 8, Hedge.NONE),
    ]  # fmt: skip
    assert [f.text for f in read] == ["30 (25 to 44)", "5 to 9", "7", "8"]


def test_low_high_and_best_need_no_word() -> None:
    """They are what they are called."""
    [claim] = claims_from_frame([{"what": "deaths", "best": 30, "high": 44, "low": 25, "source": "AFP"}])
    assert (claim.figure.low, claim.figure.high, claim.figure.best) == (25, 44, 30)


@pytest.mark.parametrize(
    ("bounds", "why"),
    [
        ({"low": 44, "high": 25}, "must not lie above the high"),
        ({"low": 25}, "is missing beside the low of 25"),
        ({"low": 1, "high": 3, "best": 4}, "outside of its bounds"),
        ({"low": "few", "high": 3}, "must be one number"),
        ({"low": "up to 2", "high": 3}, "must be one number"),
    ],
)
def test_bounds_that_do_not_hold_together(bounds: dict[str, object], why: str) -> None:
    """Each is said of its row."""
    rows = [{"what": "a", "source": "P"} | bounds, {"what": "b", "source": "P", "low": 1, "high": 2, "best": 1}]
    [reject] = rejects(rows)
    assert reject.line == 1
    assert why in reject.reason


def test_a_hedge_may_have_a_column() -> None:
    """Beside one figure it goes in front of its words; what is no hedge is said."""
    rows = [
        base(figure=900, hedge=hedge) for hedge in ("about", "up to", ">", "+", "or more", "exactly", None, "cirka")
    ]
    loaded = claims_from_frame(rows, on_error="collect")
    assert [c.figure.text for c in loaded] == ["about 900", "up to 900", "> 900", "900+", "900 or more", "900"]
    assert [reject.field for reject in loaded.rejects] == ["hedge"]


def test_bounds_of_one_column_among_figures() -> None:
    """What it counts may be said there."""
    rows = [{"best": 3, "lo": 1, "hi": 9, "source": "P"}]
    [claim] = claims_from_frame(rows, figures={"best": "people killed"}, bounds=("lo", "hi"))
    assert (claim.what, claim.figure.text) == ("people killed", "3 (1 to 9)")


def test_bounds_are_numbers_as_figures_are() -> None:
    """Decimals, and the German manner of their column."""
    rows = [{"what": "area", "source": "P", "low": 1.5, "high": 2.25, "best": 2.0}]
    assert claims_from_frame(rows)[0].figure.text == "2 (1.5 to 2.25)"
    rows = [{"what": "a", "source": "P", "low": low, "high": "9.000,5"} for low in ("1.234", "1.234,5")]
    assert [c.figure.low for c in claims_from_frame(rows)] == [1234, 1234.5]


def test_blanks_around_a_cell_are_nothing() -> None:
    """As people leave them."""
    [claim] = claims_from_frame([base(source=" P ", where="Homs\u00a0", when=" 2024-10-13")])
    assert claim == Claim("a", 1, where="Homs", when="2024-10-13", source="P")


def test_a_saved_file_needs_no_words(tmp_path: Path) -> None:
    """It may stand among others' tables, whose headings are told: it is read as it is."""
    for ending in ("csv", "jsonl"):
        save_claims(CLAIMS, tmp_path / f"c.{ending}")
        assert list(load_claims(tmp_path / f"c.{ending}", columns=NAMES, what="US troops")) == CLAIMS


def test_rows_may_be_separate_things_of_one_list() -> None:
    """Each is then an entry of its own, and equal ones are not one."""
    rows = [base(), base(), base(item="7")]
    assert [c.item for c in claims_from_frame(rows, each=True)] == ["row 1", "row 2", "7"]
    assert claims_from_frame(rows[:2]).duplicates == 1


def test_what_is_the_same_for_all_rows_is_said_once() -> None:
    """A source may be a whole Source; a column of that name beside it is refused."""
    source = Source("P", title="Log", published="2024-10-14")
    [claim] = claims_from_frame([{"n": 3}], columns={"n": "figure"}, what="strikes", source=source, said_by="CENTCOM")
    assert claim == Claim("strikes", 3, source=source, said_by="CENTCOM")
    [reject] = rejects([base()], what="b")
    assert "given for all rows" in reject.reason


@pytest.mark.parametrize(
    ("how", "field"),
    [
        ({"columns": {"a": "wen"}}, "columns['a']"),
        ({"columns": {"a": "when", "b": "when"}}, "columns['b']"),
        ({"columns": ["a"]}, "columns"),
        ({"figures": {}}, "figures"),
        ({"figures": {"a": "x"}, "what": "y"}, "figures"),
        ({"bounds": "low"}, "bounds"),
        ({"figures": {"a": "x", "b": "y"}, "bounds": ("c", "d")}, "bounds"),
        ({"dayfirst": "yes"}, "dayfirst"),
        ({"missing": "ignore"}, "missing"),
        ({"each": 1}, "each"),
        ({"wat": "x"}, "wat"),
        ({"source": "P", "publisher": "Q"}, "publisher"),
        ({"what": " "}, "what"),
        ({"published": "10/13/24"}, "published"),
    ],
)
def test_a_keyword_that_makes_no_sense(how: dict[str, object], field: str) -> None:
    """Is refused before anything is read."""
    with pytest.raises(ClaimError) as caught:
        claims_from_frame([base()], **how)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("date", "when"),
        ("location", "where"),
        ("number", "figure"),
        ("Total deaths", "figure"),
        ("ADM1", "where"),
        ("startDate", "when.first"),
        ("source_url", "url"),
        ("newspaper", "source"),
        ("comments", "note"),
    ],
)
def test_a_heading_is_named_once_with_what_it_may_mean(heading: str, part: str) -> None:
    """However many rows there are; and nothing is read by it."""
    [reject] = rejects([base(**{heading: n}) for n in range(50)])
    assert (reject.line, reject.field) == (None, heading)
    assert f"did you mean '{part}'? then say so: columns={{{heading!r}: '{part}'}}" in reject.reason


def test_a_heading_that_the_table_does_not_have_is_said() -> None:
    """With the one that may be meant."""
    with pytest.raises(RecordsError, match="dat: the table has no such heading; did you mean 'date'"):
        claims_from_frame([base(date="2024")], columns={"dat": "when"})


def test_two_headings_of_one_name_are_said() -> None:
    """In a frame, and in a file if one of them is meant."""
    frame = pandas.DataFrame([["a", 1, 2, "P"]], columns=["what", "figure", "figure", "source"])
    with pytest.raises(RecordsError, match="figure: stands twice among the headings"):
        claims_from_frame(frame)
    twice = io.StringIO("what,n,n,source\na,1,2,P\n")
    with pytest.raises(RecordsError, match="n: stands 2 times among the headings"):
        load_claims(twice, columns={"n": "figure"})


def test_two_publishers_in_one_cell_are_said() -> None:
    """They would else be one voice of that name."""
    [reject] = rejects([base(source="BBC; AFP")])
    assert "names 2 publishers, 'BBC' and 'AFP'" in reject.reason


# ---- cells


@pytest.mark.parametrize(
    ("cell", "what", "note"),
    [
        ("434 documented", "documented people killed", None),
        ("812+ verified killed", "people killed", None),
        ("811 (Chile)", "people killed", "Chile"),
        ("4,018 official (through May 2021)", "people killed", "through May 2021"),
    ],
)
def test_words_beside_a_figure_are_kept(cell: str, what: str, note: str | None) -> None:
    """How it was come by before what is counted, what is counted behind it unless it is said already, and a note."""
    [claim] = claims_from_frame([base(what="people killed", figure=cell)])
    assert claim.what.endswith(what)
    assert claim.note == note


def test_a_note_of_the_cell_joins_the_rows_own() -> None:
    """Neither is lost."""
    [claim] = claims_from_frame([base(figure="811 (Chile)", note="second count")])
    assert claim.note == "second count; Chile"


@pytest.mark.parametrize("cell", ["unknown", "N/A", "–", "Village destroyed"])
def test_no_figure_is_no_claim(cell: str) -> None:
    """And the row says so."""
    [reject] = rejects([base(figure=cell)])
    assert (reject.field, reject.value) == ("figure", cell)


def test_of_several_figures_none_is_picked() -> None:
    """The reason names each."""
    [reject] = rejects([base(figure="412 (north) + 96 (south)")])
    assert "412" in reject.reason
    assert "96" in reject.reason


def test_a_cell_takes_the_unit_of_its_column() -> None:
    """Also where there are words beside its figure: what is measured has no next whole number."""
    [claim] = claims_from_frame([base(figure="more than 75 (estimated)", unit="km2")])
    assert (claim.figure.unit, claim.figure.low) == ("km2", 75)


@pytest.mark.parametrize(
    ("unit", "best"),
    [("persons", 5), ("Number", 5), ("Thousands", 5000), ("millions of people", 5_000_000), ("%", 5)],
)
def test_a_unit_of_counts_is_none(unit: str, best: int) -> None:
    """As statistics have it; numbers in thousands are scaled, and bounds with them."""
    [claim] = claims_from_frame([base(figure=5, unit=unit)])
    assert (claim.figure.best, claim.figure.unit) == (best, "percent" if unit == "%" else None)
    if unit == "Thousands":
        [claim] = claims_from_frame([base(figure=5, low=4, high=6, unit=unit)])
        assert (claim.figure.low, claim.figure.best, claim.figure.high) == (4000, 5000, 6000)


def test_a_unit_that_nobody_knows_is_said() -> None:
    """Nothing is guessed of it."""
    [reject] = rejects([base(figure=5, unit="furlongs")])
    assert "furlongs" in reject.reason


def test_a_day_is_no_number() -> None:
    """A spreadsheet makes days of numbers; where a day is stated, the kind says so."""
    [reject] = rejects([base(figure="May 2021")])
    assert "kind='date'" in reject.reason
    [claim] = claims_from_frame([base(figure="May 2021", kind="date")])
    assert claim.figure.first == date(2021, 5, 1)


def test_a_german_column_is_read_as_one() -> None:
    """What one cell leaves open, the cells beside it say; dashes, signs and words around do not matter."""
    cells = ["1.234", "1.234,5", "12", "~ 1.000", "1.234.567"]
    loaded = claims_from_frame([base(figure=cell) for cell in cells], on_error="collect")
    assert [c.figure.best for c in loaded] == [1234, 1234.5, 12, 1000, 1234567]
    assert loaded[0].figure.text == "1.234"


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1.234", "2.5"], [1.234, 2.5]),  # English
        (["1.234", "1,234"], [1234]),  # nobody knows, of the first
        (["1.234", "5"], [5]),
        (["12,5", "1,234", "2,345"], [1234, 2345]),  # the odd one out is not read
        (["1.234,5", "12,50", "12,345"], [1234.5, 12.5]),
        (["1.234,5", "1,234.5", "1.234"], [1234.5, 1234.5]),
    ],
)
def test_what_a_column_does_not_settle_is_not_read(cells: list[str], numbers: list[float]) -> None:
    """A cell that may be two numbers is a reject, unless the others write in one way that settles it."""
    loaded = claims_from_frame([base(figure=cell) for cell in cells], on_error="collect")
    assert [c.figure.best for c in loaded] == numbers
    assert len(loaded.rejects) == len(cells) - len(numbers)


def test_a_power_of_ten_is_a_number() -> None:
    """As spreadsheets shorten long ones: 1E+05 is not 5."""
    cells = ["1E+05", "1.25e6", "5e-1"]
    assert [c.figure.best for c in claims_from_frame([base(figure=c) for c in cells])] == [100_000, 1_250_000, 0.5]


def test_a_number_is_not_in_doubt() -> None:
    """What a library holds as a number is one, however it would be read in words."""
    rows = [base(figure=1.234), base(figure=Decimal("5.678"), unit="km2")]
    assert [c.figure.best for c in claims_from_frame(rows)] == [1.234, 5.678]
    assert claim_from_dict(base(figure=1.234)).figure.best == 1.234


@pytest.mark.parametrize("cell", ["18015.0", 18015.0, Decimal("18015.00")])
def test_a_count_that_a_gap_made_decimal_is_a_count(cell: object) -> None:
    """Where all of the column are whole."""
    [claim] = claims_from_frame([base(figure=cell)])
    assert (claim.figure.text, claim.figure.best) == ("18015", 18015)


def test_decimals_of_a_column_say_how_exactly_it_was_measured() -> None:
    """81.0 beside 79.5 is not 81."""
    assert [c.figure.text for c in claims_from_frame([base(figure=81.0), base(figure=79.5)])] == ["81.0", "79.5"]


# ---- days

AMERICAN = [base(when=day) for day in ("03/04/2024", "10/28/2016", "05/06/2024")]


def test_the_order_of_an_american_column_is_asked_once() -> None:
    """Not once for each of its rows; rows that leave no doubt are read."""
    loaded = claims_from_frame(AMERICAN, on_error="collect")
    [reject] = loaded.rejects
    assert (reject.line, reject.field) == (None, "when")
    assert "2 of 3 days may be read two ways" in reject.reason
    assert "say dayfirst=False, since '10/28/2016' is month first" in reject.reason
    assert len(loaded) == 1


def test_the_order_of_days_may_be_said() -> None:
    """Then it holds for all; what does not fit it is said once, and never turned round."""
    days = [str(c.when.first) for c in claims_from_frame(AMERICAN, dayfirst=False)]
    assert days == ["2024-03-04", "2016-10-28", "2024-05-06"]
    loaded = claims_from_frame(AMERICAN, dayfirst=True, on_error="collect")
    assert [str(c.when.first) for c in loaded] == ["2024-04-03", "2024-06-05"]
    assert "1 of 3 days do not fit dayfirst=True" in loaded.rejects[0].reason


def test_a_year_of_two_digits_is_of_no_century() -> None:
    """It is asked for, once."""
    [reject] = rejects([base(when="3/4/24"), base(when="10/28/16")], dayfirst=False)
    assert "write them in full" in reject.reason


def test_two_columns_make_a_period() -> None:
    """Its first and its last day; a time of day does not matter."""
    row = base(begin="2023-01-01 00:00:00", end="2023-01-04 00:00:00.000")
    [claim] = claims_from_frame([row], columns={"begin": "when.first", "end": "when.last"})
    assert (claim.when.first, claim.when.last, claim.when.extent) == (date(2023, 1, 1), date(2023, 1, 4), Extent.WITHIN)


def test_days_of_publication_may_be_in_words() -> None:
    """As long as they mean one day."""
    [claim] = claims_from_frame([base(published="October 13, 2024")])
    assert claim.source.published == date(2024, 10, 13)
    assert rejects([base(published="October 2024")])[0].field == "published"


def test_columns_of_every_type() -> None:
    """Categories, nullable numbers, months and zoned moments are what they say."""
    frame = pandas.DataFrame(
        {
            "what": pandas.Categorical(["a", "b"]),
            "figure": pandas.array([1, None], dtype="Int64"),
            "source": ["P", "P"],
            "when": pandas.PeriodIndex(["2024-03", "2024-04"], freq="M"),
            "published": pandas.to_datetime(["2024-05-01 23:00", "2024-05-02 00:00"]).tz_localize("America/New_York"),
        }
    )
    loaded = claims_from_frame(frame, missing="skip")
    assert list(loaded) == [Claim("a", 1, when="2024-03", source=Source("P", published="2024-05-01"))]
    assert loaded.missing == 1


def test_quarters_and_weeks_of_pandas_are_their_days() -> None:
    """First and last, inclusive."""
    frame = pandas.DataFrame([base(), base()])
    frame["when"] = pandas.Series([pandas.Period("2024Q3"), pandas.Period("2024-10-07", "W")], dtype=object)
    assert [c.when.text for c in claims_from_frame(frame)] == ["2024-07-01/2024-09-30", "2024-10-07/2024-10-13"]


# ---- what is given to the wrong function


@pytest.mark.parametrize(
    "make", [*FRAMES.values(), lambda: "t.csv", lambda: Path("t.csv")], ids=[*FRAMES, "text", "path"]
)
def test_a_table_is_no_claims(make) -> None:
    """What takes claims may say what reads them first."""
    assert "first: claims_from_frame" in str(no_claims(make())) or "first: load_claims" in str(no_claims(make()))


@pytest.mark.parametrize("value", [[], CLAIMS, iter(CLAIMS), None, 7])
def test_claims_are_claims(value: object) -> None:
    """What is no table is left to others."""
    assert no_claims(value) is None


# ---- whole tables, in one call each

LOG = "day,country,place,number\n2016-10-17,Syria,Manbij,1\n2016-10-17,Syria,Manbij,1\n2016-10-18,Iraq,Mosul,8\n"
COUNTS = "county,state,day,source,cases\nAutauga,Alabama,2020-03-28,Paper,6\nAutauga,Alabama,2020-03-28,School,8\n"
EVENTS = (
    "id,country,adm_1,date_start,date_end,best,high,low,source_office\n"
    "7,Mali,Mopti region,2023-05-12 00:00:00.000,2023-05-12 00:00:00.000,30,44,25,Agence\n"
)


def test_a_strike_log() -> None:
    """Two strikes on one town and day are two."""
    names = {"day": "when", "place": "where", "country": "where", "number": "figure"}
    loaded = load_claims(io.StringIO(LOG), columns=names, what="strikes", source="Command", each=True)
    assert [(c.where, c.figure.best, c.item) for c in loaded] == [
        ("Manbij, Syria", 1, "row 1"),
        ("Manbij, Syria", 1, "row 2"),
        ("Mosul, Iraq", 8, "row 3"),
    ]


def test_counts_of_two_sources() -> None:
    """They meet county by county."""
    names = {"day": "when", "county": "where", "state": "where", "cases": "figure"}
    loaded = load_claims(io.StringIO(COUNTS), columns=names, what="COVID-19 cases", kind="stock")
    assert len(reconcile(loaded)) == 1


def test_a_table_of_events() -> None:
    """As those are kept who count the dead of wars."""
    names = {"adm_1": "where", "country": "where", "date_start": "when.first", "date_end": "when.last"}
    [claim] = load_claims(io.StringIO(EVENTS), columns=names | {"source_office": "source"}, what="people killed")
    assert (claim.figure.low, claim.figure.best, claim.figure.high) == (25, 30, 44)
    assert (claim.where, claim.when.iso, claim.source.publisher) == ("Mopti region, Mali", "2023-05-12", "Agence")
