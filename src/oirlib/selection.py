"""Which findings of a report are asked for."""

from __future__ import annotations

import difflib
import enum
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from oirlib.errors import ReportError
from oirlib.finding import Cause, Finding, Verdict
from oirlib.judge.words import group
from oirlib.phrases import words as words_of
from oirlib.render import plain
from oirlib.source import as_day
from oirlib.vocabulary import Vocabulary

_E = TypeVar("_E", bound=enum.Enum)


def selected(
    findings: Iterable[Finding],
    vocabulary: Vocabulary,
    words: str | None = None,
    *,
    verdict: Verdict | str | None = None,
    cause: Cause | str | None = None,
    origin: str | None = None,
    first: date | str | None = None,
    last: date | str | None = None,
) -> tuple[Finding, ...]:
    """The findings that fit; see :meth:`oirlib.report.Report.select`."""
    tests: list[Callable[[Finding], bool]] = []
    if words is not None:
        tests.append(_about(_text(words, "words")))
    if verdict is not None:
        wanted = _member(verdict, Verdict, "verdict")
        tests.append(lambda finding: finding.verdict is wanted)
    if cause is not None:
        reason = _member(cause, Cause, "cause")
        tests.append(lambda finding: reason in finding.causes)
    if origin is not None:
        tests.append(_of(_text(origin, "origin"), vocabulary))
    begin, end = as_day(first, "first"), as_day(last, "last")
    if begin is not None or end is not None:
        tests.append(_between(begin or date.min, end or date.max))
    return tuple(finding for finding in findings if all(test(finding) for test in tests))


def nearest_topics(findings: Iterable[Finding], words: str) -> Sequence[str]:
    """The topics that look most like the words, for who mistyped them."""
    topics = list(dict.fromkeys(str(finding.topic) for finding in findings))
    folded = {topic.casefold(): topic for topic in topics}
    return [folded[name] for name in difflib.get_close_matches(words.casefold(), list(folded), n=3, cutoff=0.3)]


def _about(words: str) -> Callable[[Finding], bool]:
    found = set(words_of(words))
    wanted = found - group("between") - group("empty") or found  # "cases in Fulton County"

    def fits(finding: Finding) -> bool:
        told = [finding.topic.what, finding.topic.where]
        told += [part for claim in finding.claims for part in (claim.what, claim.where) if part]
        return wanted <= {word for part in dict.fromkeys(told) for word in words_of(part)}

    return fits


def _of(name: str, vocabulary: Vocabulary) -> Callable[[Finding], bool]:
    wanted = {name.casefold(), (vocabulary.origin(name) or name).casefold()}

    def fits(finding: Finding) -> bool:
        said = [claim.said_by for claim in finding.claims if claim.said_by]
        return not wanted.isdisjoint(who.casefold() for who in (*finding.origins, *finding.outlets, *said))

    return fits


def _between(first: date, last: date) -> Callable[[Finding], bool]:
    def fits(finding: Finding) -> bool:
        days = plain.days_of(finding)
        return days is not None and days[0] <= last and first <= days[1]

    return fits


def _text(value: object, name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ReportError(name, value, "must be words")
    return value


def _member(value: object, kind: type[_E], name: str) -> _E:
    """A verdict or a cause, or its name in any case."""
    if isinstance(value, kind):
        return value
    wanted = value.strip().upper().replace(" ", "_") if isinstance(value, str) else ""
    if wanted in kind.__members__:
        return kind[wanted]
    raise ReportError(name, value, f"must be one of {', '.join(sorted(kind.__members__))}")
