"""Every outlet, letter for letter, beside what it was when somebody last looked at it.

A change that is meant is written down with ``OIRLIB_REWRITE_GOLDEN=1 pytest tests/render/test_golden.py``; look at
the difference before committing it.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from rich.console import Console

from oirlib.finding import Cause, Comparison, Verdict
from oirlib.render.html import claim_html, comparison_html, finding_html
from oirlib.render.page import report_page
from tests.render import example_report as example

GOLDEN = Path(__file__).parent / "golden"
REPORT = example.report(duplicates=1)
EMPTY = example.report([])


def console(width: int) -> str:
    """What a console of that width prints."""
    out = io.StringIO()
    Console(file=out, width=width).print(REPORT)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


OUTLETS = {
    "fragment.html": REPORT.to_html,
    "empty.html": EMPTY.to_html,
    "finding.html": lambda: finding_html(example.contradiction()),
    "claim.html": lambda: claim_html(example.contradiction().claims[0]),
    "comparison.html": lambda: comparison_html(Comparison(Verdict.EXPLAINED, (Cause.CHANGED,), "It changed.")),
    "page.html": lambda: report_page(REPORT.findings, REPORT.claims, REPORT.duplicates),
    "report.md": REPORT.to_markdown,
    "empty.md": EMPTY.to_markdown,
    "report.txt": lambda: str(REPORT),
    "report_80.txt": lambda: console(80),
    "report_40.txt": lambda: console(40),
    "report.json": REPORT.to_json,
    "empty.json": EMPTY.to_json,
    "report.csv": REPORT.to_csv,
}


@pytest.mark.parametrize("name", OUTLETS)
def test_the_outlet_is_what_it_was(name):
    """The outlet's text equals its golden file, which must be there."""
    path = GOLDEN / name
    text = OUTLETS[name]()
    if os.environ.get("OIRLIB_REWRITE_GOLDEN") == "1":
        path.write_text(text, "utf-8", newline="")
    assert path.exists(), f"{path} is missing; see this file's first lines"
    assert path.read_bytes().decode("utf-8") == text


def test_there_is_no_golden_file_that_nothing_checks():
    """A golden file without a test would go stale unseen."""
    assert {path.name for path in GOLDEN.iterdir()} == set(OUTLETS)
