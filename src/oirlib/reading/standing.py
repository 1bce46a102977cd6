"""Levels that do not hold on the day they are told: what is planned, and what a level was at its height."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.language import words
from oirlib.reading.counted import Counted
from oirlib.reading.land import HELD
from oirlib.reading.lexicon import RELATIVES
from oirlib.reading.stated import Stated

PLANNED = "planned"
AT_PEAK = "at peak"
_REACH = 18  # words between "will" and the level it leads to
_WILL = frozenset("will would".split())
_PLANS = words("grammar.plans")
_MOVES = words("grammar.planned_moves")
_PEAKS = frozenset("peak height high".split())
_ENDS = frozenset(";.,—")
_ITS = words("grammar.own")
_BEHIND = 9  # words between a level and "at its height"


def standing(stated: Stated, found: Counted) -> Counted:
    """With what makes a level none of today's: "planned" or "at peak" as what was done to it."""
    level = found.kind is Kind.STOCK or (found.kind is None and (found.unit is not None or found.thing is None))
    held = found.act in HELD
    beside = stated.before() == "of" and stated.first > 1 and stated.scan.figure[stated.first - 2] >= 0
    if not (held or (found.act is None and level)) or stated.before() == "from" or beside:
        return found
    if _at_peak(stated) or (held and _was_once(stated)):
        return evolve(found, act=AT_PEAK)
    if held:
        return found
    planned = _is_planned(stated) or stated.scan.low(found.last) in _WILL
    return evolve(found, act=PLANNED) if planned and found.kind is Kind.STOCK else found


def _at_peak(stated: Stated) -> bool:
    """Whether it is a height that has passed: "from a peak of 30,000", "at its peak, the group had 30,000"."""
    scan = stated.scan
    if stated.before() == "of" and stated.before(2) in _PEAKS:
        return True
    for i in range(max(0, stated.first - _REACH), min(stated.last + _BEHIND, len(scan.words))):
        if i >= stated.last and (scan.low(i) in _ENDS or scan.figure[i] >= 0):
            return False
        if scan.low(i) in ("peak", "height") and scan.low(i - 1) in _ITS:
            behind = i >= stated.last
            return scan.low(i - 2) == "at" and not (behind and scan.low(i + 1) == "of")  # a height of the war's
    return False


def _was_once(stated: Stated) -> bool:
    """Whether the land is what somebody "once controlled"."""
    scan = stated.scan
    return any(
        scan.low(i) == "once" and scan.act[i + 1] is not None
        for i in range(max(0, stated.first - _REACH), stated.first - 1)
    )


def _is_planned(stated: Stated) -> bool:
    """Whether a level is only to come: "will cut its troops to 1,000", "is expected to fall to 1,000"."""
    scan = stated.scan
    start = max(scan.opening, stated.first - _REACH)
    for i in range(stated.first - 1, start - 1, -1):
        low = scan.low(i)
        if low in ";." or low in RELATIVES:
            start = i
            break
    words = [scan.low(i) for i in range(start, stated.first)]
    moved = next((n for n, low in enumerate(words) if low in _MOVES), None)
    if moved is None or "from" in words[-1:]:
        return False
    before = words[:moved]
    return not _WILL.isdisjoint(before) or ("to" in before and not _PLANS.isdisjoint(before))
