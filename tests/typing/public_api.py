"""What a type checker makes of the public API: ``make types`` checks this file, and nothing runs it.

A line with ``type: ignore[...]`` is an error that must be found: mypy refuses an ignore that ignores nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, assert_type

from oirlib import (
    Article,
    Cause,
    Claim,
    Comparison,
    Decisions,
    Figure,
    FigureHit,
    Finding,
    Loaded,
    Period,
    PeriodHit,
    Policy,
    Quote,
    Reading,
    Report,
    Score,
    Source,
    Verdict,
    Version,
    Vocabulary,
    claims_from_frame,
    compare,
    evaluate,
    find_figures,
    find_periods,
    load_claims,
    read,
    reconcile,
    save_claims,
)
from oirlib.changes import Changes
from oirlib.interval import Interval
from oirlib.report import Findings
from oirlib.tabled import Table


def claims_take_words_and_values() -> Claim:
    """Each field as words, or as the value that they mean."""
    Claim("US troops", 900, source="Paper A")
    Claim("US troops", "about 900", where="Syria", when="2024-10-13", source=Source("Paper A"), said_on="2024-10-14")
    Claim("US troops")  # type: ignore[call-arg]
    Claim("US troops", 900, "Syria", source="Paper A")  # type: ignore[misc]
    claim = Claim("US troops", Figure.parse("900"), when=Period("2024-10-13", "2024-10-13"), source=Source("Paper A"))
    assert_type(claim.what, str)
    assert_type(claim.where, str | None)
    assert_type(claim.when, Period | None)
    assert_type(claim.figure, Figure | Period)
    assert_type(claim.said_on, date | None)
    assert_type(claim.quote, Quote | None)
    assert_type(claim.id, str)
    claim.what = "others"  # type: ignore[misc]
    return claim


def two_claims_are_compared(a: Claim, b: Claim) -> None:
    """The engine, given two."""
    assert_type(compare(a, b), Comparison)
    assert_type(compare(a, b, policy=Policy(rounding=False)).verdict, Verdict)
    compare(a, "b")  # type: ignore[arg-type]


def many_are_reconciled(claims: list[Claim]) -> None:
    """Into a report, which is a sequence of findings."""
    report = reconcile(claims, vocabulary=Vocabulary.load("common"), policy=Policy(), decisions=Decisions(), workers=2)
    assert_type(report, Report)
    assert_type(report.contradictions, Findings)
    assert_type(report[0], Finding)
    assert_type(report[:2], Findings)
    assert_type(report.select("US troops", verdict="contradiction"), Report)
    assert_type(report.extended(claims), Report)
    assert_type(report.since(report), Changes)
    assert_type(report.table(), Table)
    assert_type(report.save("report.html"), Path)
    assert_type(report.to_dict(), dict[str, Any])
    assert_type(report.to_json(), str)
    assert_type([finding.sentence for finding in report], list[str])
    report.to_frame("all")  # type: ignore[arg-type]
    reconcile("claims.csv")  # type: ignore[arg-type]


def a_finding_tells_itself(finding: Finding) -> None:
    """Its verdict, versions and causes."""
    assert_type(finding.verdict, Verdict)
    assert_type(finding.versions, tuple[Version, ...])
    assert_type(finding.claims, tuple[Claim, ...])
    assert_type(finding.corroborated, bool)
    assert_type(finding.explain(), str)
    for cause in finding.causes:
        assert_type(cause, Cause)


def words_are_parsed() -> None:
    """Figures and periods, alone and in a text."""
    assert_type(Figure.parse("up to 35").best, int | float | None)
    assert_type(Period.parse("last month", said_on="2024-10-14").first, date)
    assert_type(find_figures("35 killed"), list[FigureHit])
    assert_type(find_periods("in August 2024"), list[PeriodHit])
    assert_type(Policy().reading(Figure.parse("900")), Interval)


def files_are_read_and_written(claims: list[Claim], frame: object, rows: list[Mapping[str, Any]]) -> None:
    """Any path, any table."""
    assert_type(load_claims("claims.csv"), Loaded)
    assert_type(load_claims(Path("claims.csv"))[0], Claim)
    assert_type(claims_from_frame(frame), Loaded)
    assert_type(claims_from_frame(rows), Loaded)
    save_claims(claims, Path("claims.csv"))
    save_claims(load_claims("claims.csv"), "claims.jsonl")


def articles_are_read(article: Article, right: list[Claim]) -> None:
    """By rule, and held against what a person made of them."""
    assert_type(read(article), Reading)
    assert_type(evaluate(read, [(article, right)]), Score)
    assert_type(evaluate(read, [(article, right)]).recall, float)
