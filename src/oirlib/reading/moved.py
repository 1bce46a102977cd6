"""Numbers that move: whose level is cut, raised or falls to a bare figure, and of what events the number changed."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.language import words
from oirlib.reading.counted import Counted
from oirlib.reading.lexicon import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from oirlib.reading.nouns import Noun
from oirlib.reading.owner import owned
from oirlib.reading.scan import Mark, Scan
from oirlib.reading.stated import Stated


def levelled(stated: Stated) -> Counted | None:
    """The people whose number is moved: "cut its troops in Iraq to 3,000 from 5,200"."""
    scan = stated.scan
    at = stated.first - 1
    if scan.low(at) == "of" and scan.low(at - 1) in _EXTREMES:  # "from a peak of 30,000"
        at -= 3 if scan.low(at - 2) in DETERMINERS else 2
    if scan.low(at) not in ("to", "from") or not scan.low(at - 1):
        return None
    for i in range(at - 1, max(-1, at - 1 - _MOVED), -1):
        mark = scan.thing[i]
        if mark is not None and mark.concept.kind == "flow" and _changing(scan, mark):
            return Counted(scan.text(mark.first, mark.last), mark.concept, kind=Kind.FLOW, last=stated.last)
        if mark is not None and mark.concept.kind == "stock" and scan.act[i] is None:
            aimed = _aimed_at(scan, mark)
            if aimed is not None:
                return evolve(aimed, last=stated.last)
            return subject(stated, mark.last) if _moves(scan, i, at) else None
        if scan.low(i) in ("force", "presence", "footprint", "contingent") and not _MOVING.isdisjoint(
            scan.low(j) for j in range(max(0, i - 6), i)
        ):
            party = next((m for m in reversed(scan.party[:i]) if m is not None and m.last <= i), None)
            whose = scan.text(party.first, party.last) if party is not None else None
            return Counted("troops", party=whose, kind=Kind.STOCK, last=stated.last)
        if scan.low(i) in ".;" or (scan.low(i) in CONJUNCTIONS and scan.place[i + 1] is None):
            return None
    return None


def _aimed_at(scan: Scan, mark: Mark) -> Counted | None:
    """The events that are aimed at people, whose number it is that changes: "attacks on US forces rose to 38"."""
    i = mark.first - 1
    while i > 0 and (scan.party[i] is not None or scan.low(i) in DETERMINERS):
        i -= 1
    event = scan.thing[i - 1] if i > 0 else None
    if scan.low(i) not in ("on", "against") or event is None or event.concept.kind != "flow":
        return None
    return Counted(scan.text(event.first, mark.last), event.concept, kind=Kind.FLOW)


def _changing(scan: Scan, mark: Mark) -> bool:
    """Whether events are what a change is of: "a drop in operations, from 37 to 20"."""
    i = mark.first - 1
    while i > 0 and scan.low(i) not in PREPOSITIONS and scan.low(i) not in ",.;" and mark.first - i < 5:
        i -= 1
    return scan.low(i) in ("in", "of") and scan.low(i - 1) in _CHANGES


def _moves(scan: Scan, i: int, at: int) -> bool:
    """Whether people are what is moved "to" a number: "cut its troops to", "its troops fell by half to"."""
    if any(scan.low(j) in _MOVING for j in range(max(0, i - 6), i)):
        return True
    verb = next((j for j in range(at - 1, i, -1) if scan.low(j) in _MOVING), None)
    if verb is None:
        return False
    return all(
        scan.figure[j] >= 0
        or scan.dated[j]
        or scan.low(j) in PREPOSITIONS
        or scan.low(j) in DETERMINERS
        or scan.low(j) in ("percent", "third", "half", "sharply", "slightly")
        or scan.place[j] is not None
        for j in range(verb + 1, at)
    )


_EXTREMES = words("grammar.extremes")
_CHANGES = words("grammar.movements")
_MOVED = 28  # words between people and what their number is moved to
_MOVING = words("grammar.moving")


def subject(stated: Stated, at: int) -> Counted | None:
    """The noun before the verb "number": "US forces number 2,500"."""
    scan = stated.scan
    first = at
    while first > 0 and (scan.thing[first - 1] is not None or scan.party[first - 1] is not None):
        first -= 1
    mark = scan.thing[at - 1]
    if mark is None:
        return None
    noun = Noun(first, at, head=mark, words=tuple(range(first, at)))
    if scan.low(first - 1) in ("its", "their"):
        party = next((m for m in reversed(scan.party[:first]) if m is not None), None)
        if party is not None:
            told = f"{scan.text(party.first, party.last)} {scan.text(first, at)}"
            return Counted(told, mark.concept, party=scan.text(party.first, party.last), last=stated.last)
    return owned(stated, Counted(scan.text(first, at), mark.concept, last=stated.last), noun)
