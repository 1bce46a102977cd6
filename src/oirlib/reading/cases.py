"""Cases of a disease, a crime, a defect: of what, and whether they are confirmed or only suspected."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.language import words
from oirlib.reading.counted import Counted
from oirlib.reading.lexicon import ADVERBS, DETERMINERS, NOISE, PREPOSITIONS
from oirlib.reading.scan import Scan
from oirlib.reading.stated import Stated

_NEAR = 6  # words between a figure and the word for what it counts
_MOST = 3  # words that say of what


def at_cases(stated: Stated) -> int | None:
    """The word for cases that a figure counts: right behind it, or before it where their number is told."""
    scan = stated.scan
    for i in range(stated.last, min(stated.last + _NEAR, len(scan.words))):
        if scan.low(i) in words("reading.cases"):
            return i
        if scan.low(i) in PREPOSITIONS or not scan.low(i)[:1].isalpha() or scan.figure[i] >= 0:
            break
    for i in range(stated.first - 1, max(-1, stated.first - 2 * _NEAR), -1):
        if scan.low(i) in words("reading.cases"):
            return i
        if scan.low(i) in ",.;" or scan.figure[i] >= 0:
            return None
    return None


def cases(stated: Stated, found: Counted | str) -> Counted | str:
    """With what the cases are of: "1,003 confirmed cases of cholera" are confirmed cholera cases."""
    if isinstance(found, Counted) and (found.act is not None or not _is_case(found)):
        return found
    at = at_cases(stated)
    told_elsewhere = (
        isinstance(found, Counted) and found.last != at and not words("reading.cases") & set(found.noun.lower().split())
    )
    if at is None or told_elsewhere:
        return found
    scan = stated.scan
    first = at
    while first > 0 and first != stated.last and _describes(scan, first - 1):
        first -= 1
    before = [scan.low(i) for i in range(first, at)]
    how = [low for low in before if low in words("reading.case-standing")]
    of = [scan.words[i].text for i in range(first, at) if scan.low(i) not in words("reading.case-standing") | NOISE]
    if not of and scan.low(at + 1) == "of":
        last = at + 2
        while last < len(scan.words) and last - at - 2 < _MOST and _names(scan, last):
            last += 1
        of = [scan.words[i].text for i in range(at + 2, last)]
    if not of:
        of = _told_before(stated)
    if not of:
        return "cases, and not said of what"
    noun = " ".join((*how, *of, scan.low(at) if scan.low(at).endswith("s") else scan.low(at) + "s"))
    made = found if isinstance(found, Counted) else Counted("")
    return evolve(made, noun=noun, kind=Kind.FLOW, last=max(at + 1, stated.last))


def _is_case(found: Counted) -> bool:
    return found.thing is None or found.thing.slug in ("cases", "infections")


def _describes(scan: Scan, i: int) -> bool:
    low = scan.low(i)
    return (
        low[:1].isalpha()
        and scan.figure[i] < 0
        and not (
            low in PREPOSITIONS
            or low in DETERMINERS
            or low in ADVERBS
            or low.endswith("ly")
            or scan.dated[i]
            or low in words("reading.past")
            or low in words("reading.got")
            or low in words("reading.held")
        )
    )


def _names(scan: Scan, i: int) -> bool:
    return _describes(scan, i) and scan.place[i] is None and scan.low(i) not in ("and", "or", "since", "were", "had")


def _told_before(stated: Stated) -> list[str]:
    """What the cases were of that the article counted last."""
    for _, _, earlier in reversed(stated.memory.told):
        told = earlier.noun.split()
        if told and told[-1].lower() in words("reading.cases"):
            return [word for word in told[:-1] if word.lower() not in words("reading.case-standing")]
    return []
