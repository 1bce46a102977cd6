"""A report as plain dictionaries and lists, ready for JSON (``schemas/report.schema.json`` is the published shape)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from oirlib.claim import Claim
from oirlib.finding import Finding, Verdict, Version
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.render.summary import totals

SCHEMA_VERSION = 1


def report_tree(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    duplicates: int,
    claim_to_dict: Callable[[Claim], Mapping[str, Any]],
) -> dict[str, Any]:
    """The whole report; each claim stands once under ``claims``, and findings name claims by their id.

    An open end is None, and so is the end of a range of days beyond the calendar; other days are ISO 8601 strings.
    """
    return {
        "schema": "oirlib-report",
        "schema_version": SCHEMA_VERSION,
        "summary": totals(findings, claims, duplicates),
        "counts": {
            "claims": len(claims),
            "sources": len({claim.source for claim in claims}),
            "duplicates": duplicates,
            "findings": {v.value: sum(f.verdict is v for f in findings) for v in Verdict if v is not Verdict.UNRELATED},
        },
        "findings": [_finding(finding) for finding in findings],
        "claims": [{"id": claim.id, **claim_to_dict(claim)} for claim in claims],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "verdict": finding.verdict.value,
        "what": finding.topic.what,
        "where": finding.topic.where or None,
        "sentence": finding.sentence,
        "causes": [{"name": cause.name, "words": cause.value} for cause in finding.causes],
        "corroborated": finding.corroborated,
        "origins": list(finding.origins),
        "versions": [_version(version) for version in finding.versions],
        "claims": [claim.id for claim in finding.claims],
    }


def _version(version: Version) -> dict[str, Any]:
    dated = any(isinstance(claim.figure, Period) for claim in version.claims)
    end = _day if dated else _finite
    return {
        "low": end(version.low),
        "high": end(version.high),
        "best": None if version.best is None else end(version.best),
        "unit": version.unit,
        "origins": list(version.origins),
        "claims": [claim.id for claim in version.claims],
    }


def _finite(number: Number) -> Number | None:
    return number if math.isfinite(number) else None


def _day(ordinal: Number) -> str | None:
    inside = date.min.toordinal() <= ordinal <= date.max.toordinal()
    return date.fromordinal(int(ordinal)).isoformat() if inside else None
