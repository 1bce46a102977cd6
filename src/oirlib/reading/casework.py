"""What became of reports that somebody looks into: received, carried over, completed, found credible, still open."""

from __future__ import annotations

from oirlib.reading.lexicon import BE
from oirlib.reading.nouns import Noun
from oirlib.reading.scan import Scan

_REACH = 14  # words behind the noun
_BACK = 9  # words before the figure
_OPEN = frozenset("open pending outstanding unresolved".split())
_VERBS = {
    "received": "received",
    "receive": "received",
    "receiving": "received",
    "completed": "completed",
    "closed": "completed",
    "assessed": "completed",
    "reviewed": "completed",
    "investigated": "completed",
    "reopened": "reopened",
}


def became(scan: Scan, noun: Noun, first: int) -> str | None:
    """What became of the reports that a noun phrase names, counted by the figure that begins at word ``first``."""
    return _told_behind(scan, noun.last) or _done_before(scan, first) or _described(scan, first, noun.last)


def _told_behind(scan: Scan, at: int) -> str | None:
    """Behind the noun: "are still open", "were determined to be credible", "has been completed"."""
    told = False
    for i in range(at, min(at + _REACH, len(scan.words))):
        low = scan.low(i)
        if low in ".;" or scan.figure[i] >= 0:
            return None
        told = told or low in BE
        if not told:
            continue
        act = scan.act[i]
        if act is not None and act.concept.slug in ("credible", "not-credible"):
            return act.concept.label
        if low in _OPEN or (low == "being" and scan.low(i - 1) in BE | {"still"}):
            return "open"
        if low in ("duplicate", "duplicates"):
            return "found duplicate"
        if low in ("completed", "closed", "received", "reopened"):
            return _VERBS[low]
    return None


def _done_before(scan: Scan, first: int) -> str | None:
    """Before the figure: "received", "carried over", "completed the assessment of", "assessed ... as non-credible"."""
    for i in range(first - 1, max(-1, first - _BACK), -1):
        low = scan.low(i)
        if low in ".;:," or scan.figure[i] >= 0:
            return None
        if low in ("carried", "carrying"):
            return "carried over"
        if low in _VERBS:
            return _judged(scan, first) or _VERBS[low]
    return None


def _judged(scan: Scan, first: int) -> str | None:
    """What reports were assessed as: "assessed the other 21 reports as non-credible"."""
    for i in range(first, min(first + _REACH, len(scan.words))):
        act = scan.act[i]
        if act is not None and act.concept.slug in ("credible", "not-credible"):
            return act.concept.label
        if scan.low(i) in ".;,":
            return None
    return None


def _described(scan: Scan, first: int, last: int) -> str | None:
    """In the noun phrase itself: "20 completed reports", "97 open reports", "102 credible reports"."""
    words = [scan.low(i) for i in range(first, last)]
    if not _OPEN.isdisjoint(words):
        return "open"
    if "completed" in words:
        return "completed"
    return "found credible" if "credible" in words else None
