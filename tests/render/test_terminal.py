"""The report in a terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from oirlib.render.terminal import report_rich
from oirlib.report import Report
from tests.render import example_report as example
from tests.render.nasty import nasty_report


def shown(report: Report, width: int = 100, *, terminal: bool = False) -> str:
    """What the console prints."""
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=terminal, color_system="truecolor" if terminal else None).print(
        report_rich(report.findings, report.claims, report.duplicates)
    )
    return out.getvalue()


@pytest.mark.parametrize("width", [30, 44, 80, 200])
def test_every_word_is_there_at_any_width(width):
    """Narrow terminals wrap; they cut no line, and lose no word of a sentence or a quote."""
    report = example.report()
    text = shown(report, width)
    assert max(map(len, text.splitlines())) <= width
    letters = "".join(text.split())
    for finding in report.contradictions + report.agreements:
        assert "".join(finding.sentence.split()) in letters


def test_it_is_plain_where_the_output_is_no_terminal():
    """No escape sequence goes to a file or a pipe; a terminal gets colour."""
    assert "\x1b" not in shown(example.report())
    assert "\x1b[" in shown(example.report(), terminal=True)


def test_nothing_a_source_writes_acts_on_the_terminal():
    """Neither console markup nor escape sequences in the sources' words are obeyed."""
    text = shown(nasty_report("[bold red]\x1b]0;x\x07[/]"))
    assert "[bold red]" in text
    assert "\x1b" not in text
    assert "\x07" not in text


def test_findings_stand_with_their_versions_and_claims():
    """Verdict, sentence, cause, versions with their readings and who stands behind them, then the claims' words."""
    text = shown(example.report())
    assert "≠ Contradiction: US troops, Syria ─" in text
    assert re.search("about 2,000  1,800 to 2,200 +Pentagon", text)
    assert "“keeps 900 troops east of the river”" in text
    order = [text.index(words) for words in ("≠ Contradiction", "∴ Explained", "= Agreement", "• Single claims (1)")]
    assert order == sorted(order)


def test_long_reports_count_what_they_leave_out():
    """Twenty findings of each verdict are shown, and the rest is counted."""
    text = shown(example.long_report(3000))
    assert text.count("≠ Contradiction") == 20
    assert "... and 280 more: contradictions" in text


def test_an_empty_report_says_so():
    """No claims: one sentence."""
    assert shown(example.report([])).strip() == "No claims, and so no findings."
