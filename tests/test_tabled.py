"""Select, the memo table, the chronology, and how sure it is."""

from __future__ import annotations

import math
import sys

import pytest

from oirlib import Cause, Claim, Policy, Report, Source, Verdict, Vocabulary, reconcile, sensitivity
from oirlib.errors import ClaimError, MissingExtraError, OirlibError, PolicyError, ReportError
from oirlib.report import Findings
from tests.render import example_report as example
from tests.render.nasty import SCRIPT, nasty_report


def troops(figure: str, day: str, source: str, where: str = "Syria", said_by: str | None = None) -> Claim:
    """A level."""
    return Claim("US troops", figure, where=where, when=day, source=source, said_by=said_by)


CLAIMS = [
    troops("900", "2024-10-13", "IRIA"),
    troops("about 2,000", "2025-01-07", "Paper B", said_by="the Pentagon"),
    troops("2,500", "2024-10-13", "IRIA", "Iraq"),
    Claim("airstrikes", "six", where="Iraq", when="2024-10-02", source="Paper B"),
]


@pytest.fixture
def report() -> Report:
    """A contradiction and two single claims."""
    return reconcile(CLAIMS)


def test_words_select_findings_by_what_and_where(report):
    """All of the words must stand there, in any case and number; the report keeps how it was made."""
    found = report.select("us TROOP")
    assert {finding.topic.where for finding in found} == {"Syria", "Iraq"}
    assert [finding.topic.where for finding in report["troops Syria"]] == ["Syria"]
    assert [finding.topic.where for finding in report["the troops in Syria"]] == ["Syria"]
    assert (found.policy, found.vocabulary) == (report.policy, report.vocabulary)
    assert set(found.claims) == set(CLAIMS[:3])


def test_a_verdict_a_cause_an_origin_and_days_select(report):
    """By name or by value; an origin however its name is written; days that a finding's days touch."""
    assert report.select(verdict="contradiction").findings == report.contradictions
    assert report.select(verdict=Verdict.SINGLE).findings == report.single
    assert report.select(cause="dates differ").findings == report.contradictions
    assert report.select(cause=Cause.ADDS_UP).findings == ()
    assert report.select(origin="Department of Defense").findings == report.select(origin="the Pentagon").findings
    assert len(report.select(origin="Pentagon")) == 1
    assert len(report.select(first="2024-12-01")) == 1
    assert len(report.select(last="2024-10-05")) == 1
    assert len(report.select("troops", verdict="single", first="2024-10-13", last="2024-10-13")) == 1


def test_nobody_in_particular_is_found_by_the_words():
    """As the claim has them."""
    told = Claim("people arrested", "38", where="Raqqa", source="Paper A", said_by="police")
    assert len(reconcile([told]).select(origin="Police")) == 1


def test_what_is_no_verdict_or_day_is_refused(report):
    """The error says what there is."""
    with pytest.raises(ReportError, match=r"verdict: must be one of AGREEMENT, CONSISTENT"):
        report.select(verdict="wrong")
    with pytest.raises(ReportError, match="words: must be words"):
        report.select("  ")
    with pytest.raises(ClaimError, match="first"):
        report.select(first="one day")


def test_a_finding_is_at_hand_by_its_id_and_what_is_not_there_is_said(report):
    """With the nearest topics, for who mistyped one."""
    assert report[report[1].id] is report[1]
    with pytest.raises(ReportError, match="the nearest are: US troops, "):
        report["US troopz"]
    with pytest.raises(ReportError, match="the report has none"):
        Report((), ())["anything"]


def test_parts_of_a_report_show_themselves(report):
    """Verdicts' lists and slices are tuples that a notebook and print show as reports."""
    part = report.contradictions
    assert isinstance(part, Findings)
    assert isinstance(report[:2], Findings)
    assert part == tuple(part)
    assert repr(part) == "<1 finding>"
    assert "≠ CONTRADICTION: US troops, Syria" in str(part)
    assert "oirlib-contradiction" in part._repr_html_()


def test_the_memo_table_has_a_row_a_topic_and_a_column_an_origin(report):
    """Figures in their own words with their days; what clashes has a sign, and what is not said is empty."""
    table = report.table()
    assert table.columns[0] == "What and where"
    assert set(table.columns[1:]) == {"IRIA", "Pentagon", "Paper B"}
    rows = {row[0]: dict(zip(table.columns, row, strict=True)) for row in table}
    assert rows["US troops, Syria"]["IRIA"] == "≠ 900 (13 Oct 2024)"
    assert rows["US troops, Syria"]["Pentagon"] == "≠ about 2,000 (7 Jan 2025)"
    assert rows["US troops, Iraq"] == {
        "What and where": "US troops, Iraq", "IRIA": "2,500 (13 Oct 2024)", "Pentagon": "", "Paper B": "",
    }  # fmt: skip
    assert set(report.table(columns="publisher").columns[1:]) == {"IRIA", "Paper B"}
    assert len(report.table(rows="finding")) == 3
    assert "≠ stands in a contradiction." in str(table)


@pytest.mark.parametrize("argument", ["rows", "columns"])
def test_another_table_is_refused(report, argument):
    """The error says what there is."""
    with pytest.raises(ReportError, match=f"{argument}: must be one of"):
        report.table(**{argument: "day"})


def test_a_table_saves_itself(report, tmp_path):
    """As a page, a memo and a spreadsheet; another ending is refused."""
    table = report.table()
    assert table.save(tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>")
    assert table.save(tmp_path / "a.md").read_text("utf-8") == table.to_markdown()
    assert table.save(tmp_path / "a.csv").read_text("utf-8-sig").startswith("What and where,")
    assert table._repr_html_() == table.to_html()
    assert repr(table) == "<Table: 3 rows, 4 columns>"
    with pytest.raises(ReportError, match=r"must end in one of \.html, \.md, \.csv, \.xlsx"):
        table.save(tmp_path / "a.pdf")


def test_a_workbook_has_the_same_words_as_text(tmp_path):
    """No cell is a formula, whatever a source wrote, and what clashes is red."""
    openpyxl = pytest.importorskip("openpyxl")
    table = nasty_report("=1+1").table()
    sheet = openpyxl.load_workbook(table.save(tmp_path / "a.xlsx")).active
    assert [cell.value for cell in sheet[1]] == list(table.columns)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert [cell.value or "" for cell in sheet[2]] == list(table.rows[0])


def test_without_the_library_for_workbooks_the_error_names_the_extra(report, tmp_path, monkeypatch):
    """And nothing is left behind."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"oirlib\[excel\]"):
        report.table().save(tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_what_sources_write_stays_text():
    """In a table, too."""
    table = nasty_report(SCRIPT).table()
    assert "<script" not in table.to_html()
    assert "<script" not in table.to_markdown()


def test_a_wide_table_is_cut_in_text_and_says_so():
    """What a line has no room for is counted."""
    claims = [troops("900", "2024-10-13", f"Paper {n}") for n in range(12)]
    text = str(reconcile(claims).table())
    assert max(map(len, text.splitlines())) <= 120
    assert "more columns; save the table to see all" in text


def test_a_chronology_tells_each_day_as_stated(report):
    """The least, the numbers named and the most, and who; nothing in between is made up."""
    told = report.chronology("troops Syria")
    assert [(day.first.isoformat(), day.low, day.best, day.high, day.who) for day in told] == [
        ("2024-10-13", 855, (900,), 945, ("IRIA",)),
        ("2025-01-07", 1800, (2000,), 2200, ("the Pentagon",)),
    ]
    assert all(day.clashing for day in told)
    assert "≠ 900" in str(told)


def test_two_claims_of_one_day_are_one_row():
    """With both numbers named, and the span of both."""
    claims = [troops("900", "2024-10-13", "A"), troops("at least 1,000", "2024-10-13", "B")]
    (day,) = reconcile(claims).chronology()
    assert (day.low, day.best, day.high) == (855, (900, 1000), math.inf)
    assert "no end" in str(reconcile(claims).chronology())


def test_things_that_differ_are_not_mixed_in_a_chronology(report):
    """Each topic has its own row, and what has no day is counted."""
    undated = Claim("US troops", "800", where="Kuwait", source=Source("Paper C"))
    told = reconcile([*CLAIMS, undated]).chronology("US troops")
    assert [(day.first.isoformat(), day.topic) for day in told][:2] == [
        ("2024-10-13", "US troops, Iraq"), ("2024-10-13", "US troops, Syria"),
    ]  # fmt: skip
    assert told.undated == (undated,)
    assert "1 claim without a day left out." in str(told)


def test_a_chronology_draws_and_saves_itself(report, tmp_path):
    """On axes of matplotlib's, and as a table."""
    from matplotlib import pyplot

    pyplot.switch_backend("Agg")
    told = report.chronology("US troops")
    assert told.plot().get_title(loc="left") == "US troops"
    pyplot.close("all")
    assert told.save(tmp_path / "a.csv").exists()
    assert repr(told) == "<Chronology of US troops: 3 days>"


def test_a_finding_that_hangs_on_a_threshold_is_named():
    """The levels are 86 days apart: within 86 days they contradict, within 85 they changed."""
    found = sensitivity(CLAIMS, stock_window=[85, 86])
    (flip,) = found
    assert (flip.threshold, flip.value, flip.before.verdict) == ("stock_window", 85, Verdict.CONTRADICTION)
    assert flip.now is not None
    assert flip.now.verdict is Verdict.EXPLAINED
    assert flip.sentence.startswith("stock_window=85: contradiction becomes explained. US troops in Syria")
    assert "86 days" in str(found) or "stock_window" in str(found)
    assert len(found.table()) == 1


def test_every_threshold_is_tried_where_none_is_named():
    """And what none of them shakes is firm."""
    found = sensitivity(CLAIMS)
    assert set(found.tries) >= {"stock_window", "rounding", "approximate", "event_slack"}
    assert found.firm == ()
    agreed = [Claim("airstrikes", "six", where="Iraq", when="2024-10-02", source=name) for name in "AB"]
    assert [finding.verdict for finding in sensitivity(agreed).firm] == [Verdict.AGREEMENT]


def test_what_the_report_has_already_is_not_tried():
    """The default value of a threshold changes nothing."""
    assert len(sensitivity(CLAIMS, approximate=0.10)) == 0
    assert sensitivity(CLAIMS, Policy(stock_window=30), stock_window=None).report.policy.stock_window == 30


def test_a_threshold_that_is_none_is_refused():
    """The error names those there are."""
    with pytest.raises(PolicyError, match="is no threshold; there are approximate, event_slack"):
        sensitivity(CLAIMS, window=3)
    with pytest.raises(PolicyError, match="rounding"):
        sensitivity(CLAIMS, rounding="never")


def test_the_card_says_where_a_levels_window_decides():
    """An analyst must be told that a contradiction hangs on how long a level holds."""
    why = "It hangs on how long a level holds: with Policy(stock_window=85) it is a change."
    assert why in reconcile(CLAIMS).to_html()
    assert example.agreement()._repr_html_().count("It hangs on") == 0


def test_an_empty_vocabulary_selects_by_plain_names():
    """Then an origin is who is named so."""
    report = reconcile(CLAIMS, vocabulary=Vocabulary())
    assert len(report.select(origin="the Pentagon")) == len(report.select(origin="Pentagon")) == 1


@pytest.mark.parametrize("wrong", [None, 5, 1.5, b"x", [], {}, object()])
def test_what_is_of_no_use_is_refused_with_one_clean_error(report, wrong):
    """Wrong types at the door are one error of the library each, never a traceback from within."""
    calls = [
        lambda: report.save(wrong), lambda: report.table().save(wrong), lambda: report.since(report).save(wrong),
        lambda: Report.load(wrong), lambda: report.since(wrong), lambda: report.table(rows=wrong),
        lambda: report.select(origin=wrong if wrong is not None else 5), lambda: sensitivity([wrong]),
        lambda: report.select(verdict=wrong if wrong is not None else 5),
        lambda: report.chronology(wrong if wrong is not None else 5),
        lambda: sensitivity([], policy=wrong if wrong is not None else 5),
    ]  # fmt: skip
    for call in calls:
        with pytest.raises(OirlibError):
            call()
