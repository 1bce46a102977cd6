"""The report as plain text."""

from __future__ import annotations

from oirlib.render.text import WIDTH, report_text
from tests.render import example_report as example
from tests.render.nasty import nasty_report


def test_lines_stay_within_the_width():
    """Whatever is said is wrapped."""
    long = report_text(nasty_report("word " * 80).findings, ())
    assert max(map(len, long.splitlines())) <= WIDTH


def test_nothing_a_source_writes_acts_on_the_terminal():
    """No escape sequence, bell or carriage return gets through."""
    text = report_text(nasty_report("\x1b[31m\x07\r\x9b2J").findings, ())
    assert all(c.isprintable() or c == "\n" for c in text)


def test_each_version_names_its_figure_its_reading_who_stands_behind_it_and_its_claims():
    """A contradiction is told in full."""
    text = report_text([example.contradiction()], example.contradiction().claims)
    assert "≠ CONTRADICTION: US troops, Syria" in text
    assert "- about 2,000 (read as 1,800 to 2,200): Pentagon" in text
    assert "- 900 (read as 855 to 945, rounded): printed by IRIA, which names no source" in text
    told = '900: IRIA (said 13 Oct 2024, for that day): "keeps 900 troops east of the river"'
    assert told in " ".join(text.split())


def test_long_reports_count_what_they_leave_out():
    """Twenty findings of each verdict are told, and the rest is counted."""
    long = example.long_report(3000)
    text = report_text(long.findings, long.claims)
    assert text.count("CONTRADICTION:") == 20
    assert "... and 280 more: contradictions; save the report to see all" in text
    assert "... and 40 more: single claims; save the report to see all" in text


def test_an_empty_report_says_so():
    """No claims: one sentence."""
    assert report_text((), ()) == "No claims, and so no findings.\n"
