"""CSV: by hand, from spreadsheets, and safe to open in one."""

import csv
from pathlib import Path

import pytest

from oirlib import Claim, Figure, Hedge, Source
from oirlib.errors import RecordsError
from oirlib.records import Loaded, lines, load_claims, save_claims

HEAD = "what,figure,where,when,source\n"
ROW = "US troops,about 900,Syria,2024-10-13,Paper A\n"
CLAIM = Claim("US troops", "about 900", where="Syria", when="2024-10-13", source="Paper A")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "claims.csv"


def collected(file: Path, content: str | bytes) -> Loaded:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_claims(file, on_error="collect")


def cells(file: Path) -> list[dict[str, str]]:
    with file.open(newline="", encoding="utf-8-sig") as opened:
        return list(csv.DictReader(opened))


@pytest.mark.parametrize(
    "content",
    [
        HEAD + ROW,
        (HEAD + ROW).replace("\n", "\r\n"),
        "\ufeff" + HEAD + ROW,
        "\n\n" + HEAD + "\n" + ROW + "\n",
        (HEAD + ROW).replace(",", ";"),
        (HEAD + ROW).replace(",", "\t"),
        "sep=;\n" + (HEAD + ROW).replace(",", ";"),
        HEAD.replace("\n", ",,\n") + ROW.replace("\n", ",,\n") + ",,,,,,\n",
        "What, Figure ,WHERE,when,source.publisher,said_by\nUS troops,about 900,Syria,2024-10-13,Paper A,\n",
    ],
)
def test_what_a_spreadsheet_makes_of_a_table_does_not_matter(file: Path, content: str) -> None:
    """Line ends, a byte order mark, blank lines, empty columns, semicolons or tabs, and capitals in names."""
    loaded = collected(file, content)
    assert (list(loaded), loaded.rejects) == ([CLAIM], ())


@pytest.mark.parametrize("content", ["", "\n", "\ufeff", HEAD, HEAD + "\n,,,,\n"])
def test_a_table_without_rows_holds_no_claims(file: Path, content: str) -> None:
    """Nothing is not an error."""
    assert collected(file, content) == Loaded()


def test_everyday_columns(file: Path) -> None:
    """The names a person would give them."""
    loaded = collected(
        file,
        "what,figure,unit,source,title,published,url,quote,said_by,said_on,kind\n"
        "turnout,50,percent,Paper A,Vote,2024-10-14,https://a.example,"
        '"half, it said",Board,2024-10-13,stock\n',
    )
    [claim] = loaded
    assert claim.figure == Figure.parse("50", unit="percent")
    assert claim.source == Source("Paper A", title="Vote", published="2024-10-14", url="https://a.example")
    assert claim.quote is not None
    assert claim.quote.exact == "half, it said"
    assert (claim.said_by, str(claim.said_on)) == ("Board", "2024-10-13")


def test_only_what_the_words_do_not_say_is_spelled_out(file: Path) -> None:
    """So a person can change the words of a row without a stale bound beside them."""
    by_hand = Figure("a boatload", Hedge.VAGUE, 100, float("inf"))
    save_claims([CLAIM, Claim("boats", by_hand, source="P")], file)
    plain, spelled = cells(file)
    assert [plain[name] for name in ("figure", "figure.hedge", "figure.low", "extent", "when.first")] == [
        "about 900",
        "",
        "",
        "",
        "",
    ]
    assert [spelled[name] for name in ("figure", "figure.hedge", "figure.low", "figure.high")] == [
        "a boatload",
        "vague",
        "100",
        "inf",
    ]


def test_every_row_carries_the_schema(file: Path) -> None:
    """A column survives sorting in a spreadsheet where a first line would not."""
    save_claims([CLAIM], file)
    assert [row["schema"] for row in cells(file)] == ["2"]


def test_a_row_of_a_newer_schema_is_refused(file: Path) -> None:
    """As a newer JSON Lines file is."""
    [reject] = collected(file, HEAD.replace("\n", ",schema\n") + ROW.replace("\n", ",3\n")).rejects
    assert (reject.line, reject.field) == (2, "schema")
    assert "newer oirlib" in reject.reason


@pytest.mark.parametrize("risky", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "'=1", "'"])
def test_no_cell_runs_in_a_spreadsheet(file: Path, risky: str) -> None:
    """A cell that would run as a formula begins with an apostrophe, and is read back without it."""
    claim = Claim(risky, 1, where=risky, source=risky)
    save_claims([claim], file)
    [row] = cells(file)
    assert row["what"] == row["where"] == row["source.publisher"] == "'" + risky
    assert list(load_claims(file)) == [claim]


def test_an_ordinary_apostrophe_is_left_alone(file: Path) -> None:
    """Only what would be mistaken is marked."""
    save_claims([Claim("'tis what", 1, source="P")], file)
    assert cells(file)[0]["what"] == "'tis what"


def test_a_column_that_nobody_knows_is_one_fault_of_the_table(file: Path) -> None:
    """It is named with the nearest right name; the rows are read without it."""
    loaded = collected(file, "what,figure,wher,source\na,1,x,P\nb,2,y,P\n")
    [reject] = loaded.rejects
    assert (reject.line, reject.field) == (1, "wher")
    assert "did you mean 'where'" in reject.reason
    assert [claim.what for claim in loaded] == ["a", "b"]


def test_a_column_without_a_name_is_one_fault_of_the_table(file: Path) -> None:
    """At the end of the names it is the spreadsheet's; among them it is a slip."""
    loaded = collected(file, "what,,figure,source\na,x,1,P\n")
    [reject] = loaded.rejects
    assert (reject.line, reject.field, len(loaded)) == (1, "a column without a name", 1)


def test_a_missing_column_is_one_fault_of_the_table(file: Path) -> None:
    """Not one for every row; without figures there is nothing to read."""
    loaded = collected(file, "what,where\na,x\nb,y\n")
    assert [(reject.line, reject.field) for reject in loaded.rejects] == [(1, "source.publisher"), (1, "figure")]
    assert len(loaded) == 0


def test_a_column_that_stands_twice_is_refused(file: Path) -> None:
    """Nobody can know which of the two is meant."""
    loaded = collected(file, "what,figure,source,publisher\na,1,P,Q\n")
    [reject] = loaded.rejects
    assert (reject.field, len(loaded)) == ("publisher", 0)


@pytest.mark.parametrize(
    ("row", "field", "part"),
    [
        ("US troops,a boatload,Syria,2024-10-13,Paper A", "figure", "names no figure"),
        ("US troops,NaN,Syria,2024-10-13,Paper A", "figure", "names no figure"),
        ("US troops,,Syria,2024-10-13,Paper A", "figure", "missing"),
        (",900,Syria,2024-10-13,Paper A", "what", "missing"),
        ("US troops,900,Syria,2024-02-30,Paper A", "when", "."),
        ("US troops,900,Syria,2024-10-13/2024-10-01,Paper A", "when", "."),
        ("US troops,900,Syria,2024-10-13,", "source", "needs a source"),
        ("US troops,2,000,Syria,2024-10-13,Paper A", None, "has 6 cells under 5 names"),
        ("US troops,900,Syria", None, "has 3 cells under 5 names"),
        ('US troops,"900"x,Syria,2024-10-13,Paper A', None, "no CSV row"),
    ],
)
def test_a_bad_row_is_named_and_loses_no_other(file: Path, row: str, field: str | None, part: str) -> None:
    """With its line and, in the table's own words, its column."""
    import re

    loaded = collected(file, f"{HEAD}{ROW}{row}\n{ROW.replace('900', '901')}")
    [reject] = loaded.rejects
    assert (reject.line, reject.field) == (3, field)
    assert re.search(part, reject.reason)
    assert [claim.figure.best for claim in loaded] == [900, 901]  # type: ignore[union-attr]


def test_lines_are_counted_as_an_editor_counts_them(file: Path) -> None:
    """Cells of several lines and blank lines before a bad row do not shift its number."""
    content = 'what,figure,source,quote\na,1,P,"one\r\ntwo\nthree"\n\nb,bad,P,\n'
    loaded = collected(file, content)
    assert loaded[0].quote is not None
    assert loaded[0].quote.exact == "one\r\ntwo\nthree"
    assert [reject.line for reject in loaded.rejects] == [6]


def test_a_quotation_mark_that_never_closes(file: Path) -> None:
    """The rest of the file cannot be told apart, and the error says from where to where."""
    loaded = collected(file, HEAD + ROW + 'US troops,"900,Syria,2024-10-13,Paper A\n' + ROW)
    [reject] = loaded.rejects
    assert (len(loaded), reject.line) == (1, 3)
    assert "runs to line 4" in reject.reason


def test_a_row_with_a_byte_that_is_not_utf_8(file: Path) -> None:
    """Only its own row is lost, also where it stands inside a cell of several lines."""
    bad = 'a,1,x,,"P\nqué\nR"\n'.encode("latin-1")
    loaded = collected(file, HEAD.encode() + bad + ROW.encode())
    [reject] = loaded.rejects
    assert (reject.line, list(loaded)) == (3, [CLAIM])
    assert "byte 3 of the line (0xe9)" in reject.reason


def test_a_header_that_is_not_utf_8_ends_the_reading(file: Path) -> None:
    """The first row is not taken for a header in its place."""
    loaded = collected(file, b"qu\xe9,what\n" + (HEAD + ROW).encode())
    assert (len(loaded), [reject.line for reject in loaded.rejects]) == (0, [1])


def test_utf_16_is_one_fault_of_the_file(file: Path) -> None:
    """Spreadsheets save it as "Unicode text"."""
    [reject] = collected(file, (HEAD + ROW).encode("utf-16")).rejects
    assert "UTF-16" in reject.reason


def test_a_line_beyond_all_bounds(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is skipped unread, and the next row is read."""
    monkeypatch.setattr(lines, "MAX_LINE", 100)
    loaded = collected(file, HEAD + "x" * 1000 + "\n" + ROW)
    assert ([reject.line for reject in loaded.rejects], list(loaded)) == ([2], [CLAIM])


def test_duplicates_and_rejects_in_the_plain_call(file: Path) -> None:
    """The error keeps the good ones, each once."""
    file.write_text(HEAD + ROW + ROW + "x\n")
    with pytest.raises(RecordsError) as caught:
        load_claims(file)
    assert caught.value.claims == (CLAIM,)
    assert len(caught.value.rejects) == 1
