"""What a command prints: a report as cards or lines on a terminal, or in a form for another program."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable

import attrs
import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from oirlib.finding import Finding, Verdict
from oirlib.render import plain
from oirlib.render.summary import SIGNS, totals
from oirlib.render.terminal import STYLES
from oirlib.report import Report

_NAMES = {
    Verdict.CONTRADICTION: "contradicting",
    Verdict.EXPLAINED: "explained",
    Verdict.AGREEMENT: "agreeing",
    Verdict.CONSISTENT: "consistent",
    Verdict.SINGLE: "single",
}
LONG = 10  # findings that are shown as cards before they are told in a line each


def narrowed(report: Report, only: tuple[str, ...]) -> Report:
    """The report with the findings asked for alone, and their claims; all of it where none are."""
    if not only:
        return report
    kept = {id(finding) for name in only for finding in getattr(report, name)}
    findings = tuple(finding for finding in report if id(finding) in kept)
    claims = tuple(dict.fromkeys(claim for finding in findings for claim in finding.claims))
    return attrs.evolve(report, findings=findings, claims=claims)


def print_report(report: Report, form: str, *, full: bool, singles: bool, whole: Report) -> None:
    """Prints a report: as text, in cards or, where there are many findings, a line each; or in another form.

    Args:
        report: The report, or what was asked for of it.
        form: One of the forms of the option.
        full: Whether to print all that is known of each finding, however many there are.
        singles: Whether claims that no other source speaks of have lines of their own.
        whole: The report with all its findings: what is not shown is told under it.
    """
    if form == "text":
        told = [finding for finding in report if singles or finding.verdict is not Verdict.SINGLE]
        if not len(report) and len(whole):
            Console().print("No such findings.")
        elif full or len(told) <= LONG:
            Console().print(report)
        else:
            _print_lines(report, told)
        if left := _left(report, whole):
            Console().print(Text(f"Not shown: {left}.", style="dim"), soft_wrap=True)
        return
    forms: dict[str, Callable[[], str]] = {
        "json": report.to_json,
        "csv": report.to_csv,
        "md": report.to_markdown,
        "jsonl": lambda: _lines(report),
    }
    text = forms[form]()
    click.echo(text.encode("utf-8", "replace").decode(), nl=not text.endswith("\n"))


def _left(report: Report, whole: Report) -> str:
    """How many findings of each verdict were not asked for."""
    shown = {finding.verdict for finding in report}
    tally = Counter(finding.verdict for finding in whole if finding.verdict not in shown)
    return ", ".join(f"{tally[verdict]:,} {name}" for verdict, name in _NAMES.items() if tally[verdict])


def _lines(report: Report) -> str:
    findings = report.to_dict()["findings"]
    return "".join(json.dumps(finding, ensure_ascii=False, allow_nan=False) + "\n" for finding in findings)


def _print_lines(report: Report, told: list[Finding]) -> None:
    """A line for each finding: whole where another program reads it, cut where the terminal ends."""
    console = Console()
    console.print(Text(totals(report.findings, report.claims, report.duplicates), style="bold"), soft_wrap=True)
    whole = not sys.stdout.isatty()
    for finding in told:
        verdict = Text(
            f"{SIGNS[finding.verdict]} {finding.verdict.name.capitalize():<13}  ", style=STYLES[finding.verdict]
        )
        line = verdict.append(Text(" ".join(finding.sentence.split()), style="not bold"))
        console.print(line, soft_wrap=whole, no_wrap=True, overflow="ignore" if whole else "ellipsis")
    rest = len(report) - len(told)
    more = f"{plain.counted(rest, 'claim')} that no other source speaks of: --only single. " if rest else ""
    console.print(
        Text(f"{more}With all that is known of each: --full, or --save report.html", style="dim"), soft_wrap=True
    )


def progress() -> Progress:
    """A bar on stderr, where somebody watches it; gone when the work is done, and no codes where nobody does."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
