"""Findings as rows."""

from __future__ import annotations

import csv
import io
import math
from datetime import datetime

import narwhals
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.records import CLAIM_COLUMNS, claim_rows
from oirlib.render import table
from tests.render import example_report as example
from tests.render.nasty import nasty_report

COLUMNS = table.claim_columns(CLAIM_COLUMNS)


def cells(claim):
    """A claim's own cells."""
    return claim_rows([claim])[0]


def read(text: str) -> list[dict[str, str]]:
    """The rows of a CSV."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_there_is_a_row_for_each_claim_in_each_finding():
    """Every claim of every finding has a row that names both by their ids."""
    report = example.report()
    rows = table.claim_rows(report.findings, cells)
    expected = [(finding.id, claim.id) for finding in report for claim in finding.claims]
    assert [(row["finding.id"], row["finding.claim"]) for row in rows] == expected
    assert all(set(row) == set(COLUMNS) for row in rows)


def test_a_claim_that_fits_two_versions_names_both():
    """``versions`` lists every version the claim fits, counted from 1."""
    one, two = example.agreement().claims[:2]
    versions = [example.version([one, two], 1, 2, 1, ["a"]), example.version([two], 3, 4, 3, ["b"])]
    one = example.finding(example.Verdict.CONTRADICTION, example.Topic("x"), versions, "x")
    assert [row["finding.versions"] for row in table.claim_rows([one], cells)] == ["1", "1, 2"]


def test_there_is_a_row_for_each_finding():
    """A finding's row has its figures, their span as numbers, its days, its causes as a list, and its sentence."""
    row = table.finding_rows([example.contradiction()])[0]
    assert set(row) == set(table.FINDING_COLUMNS)
    assert (row["figures"], row["low"], row["high"], row["gap"]) == ("900 | about 2,000", 855, 2200, 855)
    assert (row["first"], row["last"]) == (datetime(2024, 10, 13), datetime(2025, 1, 7))
    assert (row["versions"], row["claims"], row["causes"]) == (2, 2, ["DATES_DIFFER"])
    assert (row["origins"], row["outlets"]) == (["Pentagon"], ["IRIA"])


def test_dates_have_days_and_a_gap_but_no_number():
    """A finding about dates has no low and high; versions that meet have no gap."""
    row = table.finding_rows([example.dates()])[0]
    assert (row.get("low"), row.get("high"), row["gap"]) == (None, None, 0)


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
@pytest.mark.parametrize("findings", [(), example.report().findings], ids=["empty", "full"])
def test_the_causes_of_a_frame_are_lists(backend, findings):
    """In each library, with the columns in their order."""
    frame = table.frame(table.finding_rows(findings), table.FINDING_COLUMNS, narwhals, backend)
    frame = narwhals.from_native(frame, eager_only=True)
    assert frame.columns == list(table.FINDING_COLUMNS)
    told = [list(causes) for causes in frame["causes"].to_list()]
    assert told == [[cause.name for cause in finding.causes] for finding in findings]


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
@pytest.mark.parametrize("findings", [(), example.report().findings], ids=["empty", "full"])
def test_a_frame_has_the_same_columns_and_types_however_many_rows(backend, findings):
    """Numbers are numbers, days are days and flags are flags, also where there is no row."""
    frame = narwhals.from_native(
        table.frame(table.claim_rows(findings, cells), COLUMNS, narwhals, backend), eager_only=True
    )
    assert frame.columns == list(COLUMNS)
    assert len(frame) == sum(len(finding.claims) for finding in findings)
    kinds = {str: narwhals.String, float: narwhals.Float64, bool: narwhals.Boolean}
    for name, kind in COLUMNS.items():
        assert frame.schema[name] == kinds.get(kind, narwhals.Datetime("us")), name
    if findings:
        assert frame["figure.low"].to_list()[:2] == [900, 2000]
        assert math.inf in frame["figure.high"].to_list()


@given(st.text())
def test_no_cell_begins_like_a_formula(text):
    """A spreadsheet runs no cell, whatever a source wrote; harmless text stays as it is."""
    (row,) = read(table.spreadsheet([{"x": text}], ["x"]))
    assert not row["x"].lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    if text.isalnum():
        assert row["x"] == text


@pytest.mark.parametrize("attack", ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", " =1", "\t=1", "＝1", "\n=1"])
def test_formulas_become_text_behind_an_apostrophe(attack):
    """The words are all there, behind an apostrophe."""
    (row,) = read(table.spreadsheet([{"x": attack}], ["x"]))
    assert row["x"] == "'" + attack


def test_a_whole_report_of_formulas_runs_nothing():
    """No text field of a report can begin a formula."""
    findings = nasty_report("x", "=1").findings
    text = table.spreadsheet(table.claim_rows(findings, cells), COLUMNS)
    assert {row["source.url"] for row in read(text)} == {"'=1"}


def test_numbers_stay_numbers_and_an_open_end_is_empty():
    """A negative number is a number, not a formula; infinity is no number that a spreadsheet knows."""
    rows = read(table.spreadsheet([{"a": -5.0, "b": math.inf, "c": 2.5, "d": True, "e": None}], "abcde"))
    assert rows == [{"a": "-5", "b": "", "c": "2.5", "d": "true", "e": ""}]


def test_line_breaks_and_quotes_survive_the_file():
    """A cell with line breaks, quotes and commas is still one cell."""
    words = 'two\nlines, "quoted"'
    assert read(table.spreadsheet([{"a": words, "b": "x"}], ["a", "b"])) == [{"a": words, "b": "x"}]
