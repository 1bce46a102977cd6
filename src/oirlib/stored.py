"""Reports read back from the JSON that they were saved as."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from attrs import fields, frozen

from oirlib.claim import Claim
from oirlib.decision import decision_from_dict
from oirlib.decisions import Decisions
from oirlib.errors import ClaimError, OirlibError, ReportError
from oirlib.finding import Cause, Finding, Rank, Verdict, Version, Written
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.policy import Policy
from oirlib.records import claim_from_dict
from oirlib.topic import Topic
from oirlib.vocabulary import Vocabulary

NEWEST = 2  # the newest shape of the file that is known; version 1 had no outlets and said nothing of the run


@frozen
class Stored:
    """What a file of a report holds.

    Attributes:
        findings: The findings.
        claims: The claims.
        duplicates: How many more times one of them was given.
        policy: The thresholds that they were judged with.
        vocabulary: How their words were read.
        decisions: What the analyst decided.
    """

    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...]
    duplicates: int
    policy: Policy
    vocabulary: Vocabulary
    decisions: Decisions


def stored(path: Path, vocabulary: Vocabulary | None) -> Stored:
    """The report that a file holds; see :meth:`oirlib.report.Report.load`."""
    try:
        form = json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        reason = f"holds no JSON ({error}); give a report that was saved as .json"
        raise ReportError("path", str(path), reason) from None
    if not isinstance(form, dict) or form.get("schema") != "oirlib-report":
        raise ReportError("path", str(path), "holds no report of oirlib; give one that was saved as .json")
    if not isinstance(form.get("schema_version"), int) or form["schema_version"] > NEWEST:
        raise ReportError("path", str(path), "was saved by a newer oirlib; upgrade oirlib")
    try:
        return _stored(form, vocabulary)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, ReportError):
            raise
        reason = str(error) if isinstance(error, OirlibError) else f"lacks or misstates {error}"
        raise ReportError("path", str(path), f"was changed by hand and no longer holds together: {reason}") from None


def _stored(form: Mapping[str, Any], vocabulary: Vocabulary | None) -> Stored:
    run = form.get("run") or {}
    policy = _policy(run.get("policy") or {})
    claims = {one["id"]: claim_from_dict({k: v for k, v in one.items() if k != "id"}) for one in form["claims"]}
    return Stored(
        findings=tuple(_finding(one, claims, policy) for one in form["findings"]),
        claims=tuple(claims.values()),
        duplicates=form["counts"]["duplicates"],
        policy=policy,
        vocabulary=vocabulary or _vocabulary((run.get("vocabulary") or {"name": "oir"})["name"]),
        decisions=Decisions(map(decision_from_dict, run.get("decisions") or ())),
    )


def _policy(form: Mapping[str, Any]) -> Policy:
    unknown = sorted(set(form) - {field.name for field in fields(Policy)})
    if unknown:
        raise ClaimError("policy", unknown[0], "is a threshold that this oirlib does not know; upgrade oirlib")
    return Policy(**form)


def _vocabulary(name: str | None) -> Vocabulary:
    if name is None:
        reason = "was your own when the report was made; give it, as in Report.load(path, vocabulary=mine)"
        raise ReportError("vocabulary", None, reason)
    return Vocabulary.load(name) if name else Vocabulary()


def _finding(form: Mapping[str, Any], claims: Mapping[str, Claim], policy: Policy) -> Finding:
    told = Written(
        topic=Topic(form["what"], form["where"] or ""),
        versions=tuple(_version(one, claims) for one in form["versions"]),
        sentence=form["sentence"],
        claims=_named(form["claims"], claims),
        origins=tuple(form["origins"]),
        outlets=tuple(form.get("outlets", ())),
        corroborated=form["corroborated"],
        explanation=partial(str, form.get("explanation", "")),
        policy=policy,
    )
    rank = Rank[form["rank"]] if "rank" in form else None
    return Finding(Verdict(form["verdict"]), tuple(Cause[cause["name"]] for cause in form["causes"]), told, rank)


def _version(form: Mapping[str, Any], claims: Mapping[str, Claim]) -> Version:
    told = _named(form["claims"], claims)
    dated = any(isinstance(claim.figure, Period) for claim in told)
    return Version(
        low=_end(form["low"], -math.inf, dated),
        high=_end(form["high"], math.inf, dated),
        best=None if form["best"] is None else _end(form["best"], math.inf, dated),
        claims=told,
        origins=tuple(form["origins"]),
        outlets=tuple(form.get("outlets", ())),
        unit=form["unit"],
    )


def _end(value: Any, beyond: float, dated: bool) -> Number:
    if value is None:
        return beyond
    return date.fromisoformat(value).toordinal() if dated else value


def _named(names: Sequence[str], claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    return tuple(claims[name] for name in names)
