"""A report as plain dictionaries and lists, ready for JSON (``schemas/report.schema.json`` is the published shape)."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date
from typing import Any

from attrs import asdict, fields, frozen

from oirlib.claim import Claim
from oirlib.errors import VocabularyError
from oirlib.finding import Finding, Verdict, Version
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.policy import Policy
from oirlib.render.plain import clean, unturned
from oirlib.render.summary import totals
from oirlib.vocabulary import Vocabulary

SCHEMA_VERSION = 2
PACKAGED = ("oir", "common")

# What would act on a terminal or turn a line around is written by its number, which says the same in JSON.
_ESCAPED = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


@frozen
class Run:
    """What a report was made with.

    Attributes:
        policy: The thresholds.
        vocabulary: How words were read.
        decisions: What the analyst decided, as plain dictionaries.
        day: The day it was written down, or None.
    """

    policy: Policy
    vocabulary: Vocabulary
    decisions: Sequence[Mapping[str, Any]] = ()
    day: date | None = None


def report_tree(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    duplicates: int,
    run: Run,
    claim_to_dict: Callable[[Claim], Mapping[str, Any]],
) -> dict[str, Any]:
    """The whole report; each claim stands once under ``claims``, and findings name claims by their id.

    An open end is None, and so is the end of a range of days beyond the calendar; other days are ISO 8601 strings.
    """
    return {
        "schema": "oirlib-report",
        "schema_version": SCHEMA_VERSION,
        "run": _run(run),
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


def dumped(form: Mapping[str, Any], indent: int | None) -> str:
    """Strict JSON without a character that would act on whoever prints it.

    >>> dumped({"a": "\u202eb"}, None)
    '{"a": "\\\\u202eb"}'
    """
    text = json.dumps(form, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _run(run: Run) -> dict[str, Any]:
    from importlib.metadata import version as installed  # slow, and needed only here

    return {
        "oirlib": installed("oirlib"),
        "day": run.day.isoformat() if run.day else None,
        "policy": asdict(run.policy),
        "vocabulary": {"name": vocabulary_name(run.vocabulary), "hash": vocabulary_hash(run.vocabulary)},
        "decisions": [dict(decision) for decision in run.decisions],
    }


def vocabulary_name(vocabulary: Vocabulary) -> str | None:
    """The name that the vocabulary is loaded by; "" for the empty one and None for one of the analyst's own."""
    if vocabulary == Vocabulary():
        return ""
    for name in PACKAGED:
        try:
            if Vocabulary.load(name) == vocabulary:
                return name
        except VocabularyError:
            continue
    return None


def vocabulary_hash(vocabulary: Vocabulary) -> str:
    """Sixteen hexadecimal digits that stand for the vocabulary's content."""
    parts = [getattr(vocabulary, field.name) for field in fields(Vocabulary)]
    content = repr([sorted(map(repr, part)) if isinstance(part, Set) else part for part in parts])
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "verdict": finding.verdict.value,
        "rank": finding.rank.name,
        "what": finding.topic.what,
        "where": finding.topic.where or None,
        "sentence": clean(finding.sentence),
        "explanation": unturned(finding.explain()),
        "causes": [{"name": cause.name, "words": cause.value} for cause in finding.causes],
        "corroborated": finding.corroborated,
        "origins": list(finding.origins),
        "outlets": list(finding.outlets),
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
        "outlets": list(version.outlets),
        "claims": [claim.id for claim in version.claims],
    }


def _finite(number: Number) -> Number | None:
    return number if math.isfinite(number) else None


def _day(ordinal: Number) -> str | None:
    inside = date.min.toordinal() <= ordinal <= date.max.toordinal()
    return date.fromordinal(int(ordinal)).isoformat() if inside else None
