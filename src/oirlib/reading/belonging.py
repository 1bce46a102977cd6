"""Whose it is, and what became of it, where the noun of a figure alone says next to nothing: seats, votes, people."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.concept import Concept
from oirlib.language import words
from oirlib.reading.behind import STATES
from oirlib.reading.clause import done, predicate, subject, verb_before
from oirlib.reading.counted import Counted
from oirlib.reading.lexicon import BE, DETERMINERS, HOLDING, PLAIN_VERBS, REPORTING
from oirlib.reading.nouns import Noun
from oirlib.reading.scan import Scan
from oirlib.reading.stated import Stated


def belonging(stated: Stated, found: Counted, noun: Noun) -> Counted | str:
    """With whose it is or what became of it; a number that is only wanted is none."""
    scan = stated.scan
    verb = verb_before(scan, stated.first)
    low = scan.low(verb)
    person = found.thing is not None and is_person(stated, found.thing)
    unknown = found.thing is None or found.noun.lower() in words("reading.thin") or (person and not found.thing.of)
    if found.act is not None and noun.definite and noun.act is not None:
        told = predicate(scan, noun.last)  # "66 of the injured were taken to hospital"
        return evolve(found, part=True, apart=told) if told is not None else found
    if found.act in _HARM and not found.apart:
        return evolve(found, apart=_inside(scan, noun.last))
    if found.act == "held" and not person and low in words("reading.held"):
        found = evolve(found, act=None)  # seats are held, and not in prison
    if low in words("reading.needs") and found.act is None and unknown:
        return "needed, not stated"
    if found.act is not None or found.party or found.apart or found.unit is not None:
        return found
    claimed = _claimed_by(stated, verb) if found.thing is not None and found.thing.kind == "flow" else None
    if claimed is not None:
        return evolve(found, apart=f"claimed by {claimed}")
    whose = _armed(stated) or _aimed(stated, found)
    if whose is not None:
        return evolve(found, apart=whose)
    before = stated.memory.last_in(scan)
    if before is not None and before.thing == found.thing and (before.apart or "").startswith("claimed by"):
        return evolve(found, apart=before.apart)
    events = found.thing is not None and found.thing.kind == "flow"
    thin = found.noun.lower() in words("reading.thin")
    if (not person or thin) and not events and low in words("reading.got"):
        whose = subject(scan, verb)
        return evolve(found, apart=f"{done(low)} by {whose}" if whose is not None else done(low), kind=Kind.FLOW)
    beside = stated.memory.last_in(scan)
    if beside is not None and (beside.apart or "").startswith("of ") and low == "and" and beside.last == verb:
        return evolve(found, apart=beside.apart)  # "carrying 342 passengers and 10 crew"
    if (
        (unknown or not person)
        and low in words("reading.held")
        and scan.party[verb - 1] is None
        and scan.place[verb - 1] is None
    ):
        whose = subject(scan, verb - (scan.low(verb - 1) == ","))
        if whose is not None and stated.vocabulary.named(whose, "place") is None:
            return evolve(found, apart=f"of {whose}")
    if not events and low.endswith("ed") and scan.act[verb] is None and _is_plain_verb(low):
        return evolve(found, apart=low, kind=Kind.FLOW)  # "interviewed 16 residents"
    told = predicate(scan, noun.last) if unknown or not (person or events) else None
    if told is None:
        return found
    verb_told = told.split()[0]
    past = verb_told.endswith("ed") or verb_told in words("reading.past")
    known = found.thing is not None and found.noun.lower() not in words("reading.thin")
    if (
        known
        and not (past and _is_plain_verb(verb_told))
        and not verb_told.endswith("ing")
        and verb_told not in _STATE_OF
    ):
        return found
    return evolve(found, apart=told, kind=Kind.FLOW if past and verb_told not in _STATES else Kind.STOCK)


_STATE_OF = words("grammar.state_of")
_STATES = words("grammar.own_states")
_HARM = frozenset(("killed", "injured", "wounded"))
_INSIDE = frozenset("inside outside aboard".split())
_NEAR = 6
_OPENING = frozenset(("“", "‘", '"', "'"))


def is_person(stated: Stated, thing: Concept) -> bool:
    """Whether a thing is people of some kind."""
    return any(above.endswith(".people") for above in (thing.id, *stated.vocabulary.ancestors(thing.id)))


def _claimed_by(stated: Stated, verb: int) -> str | None:
    """Whose word alone it is that events took place: "ISIS claimed more than 150 attacks"."""
    if stated.scan.low(verb) not in ("claimed", "claims") or verb == 0:
        return None
    mark = stated.scan.party[verb - 1]
    return stated.scan.text(mark.first, mark.last) if mark is not None else None


def _armed(stated: Stated) -> str | None:
    """Whose hands weapons are in: "militants armed with numerous weapons"."""
    scan, at = stated.scan, stated.first - 1
    while at > 0 and scan.low(at) in _OPENING:
        at -= 1
    if at < 2 or scan.low(at) != "with" or scan.low(at - 1) not in ("armed", "equipped"):
        return None
    at -= 1
    while at > 0 and (scan.low(at - 1) in BE or scan.low(at - 1).endswith("ly")):
        at -= 1
    mark = scan.thing[at - 1] if at > 0 else None
    if mark is None or mark.concept.kind == "flow":
        return None
    party = scan.party[mark.first - 1] if mark.first > 0 else None
    return f"held by {scan.text(party.first if party is not None else mark.first, mark.last)}"


def _aimed(stated: Stated, found: Counted) -> str | None:
    """Who events are aimed at: "coalition forces have been hit by dozens of attacks"."""
    scan = stated.scan
    if found.thing is None or found.thing.kind != "flow":
        return None
    act = scan.act[stated.first - 2] if stated.before() == "by" and stated.first > 1 else None
    if act is not None and scan.low(act.first - 1) in BE:
        target = subject(scan, act.first - 1)
        return f"on {target}" if target is not None else None
    return None


def _is_plain_verb(low: str) -> bool:
    """Whether a verb says what was done, as far as anything knows of it."""
    return low not in PLAIN_VERBS and low not in HOLDING and low not in REPORTING and low not in STATES


def _inside(scan: Scan, at: int) -> str | None:
    """The part of an event's place in which some came to harm: "34 people died inside the stadium"."""
    for i in range(at, min(at + _NEAR, len(scan.words) - 2)):
        if scan.low(i) in ",.;":
            return None
        if scan.low(i) in _INSIDE and scan.low(i + 1) in DETERMINERS and scan.words[i + 2].text[:1].islower():
            return scan.text(i, i + 3)
    return None


def gapped(stated: Stated, earlier: Counted) -> Counted | None:
    """What a figure counts that leaves out noun and verb: "the Left won 21 seats and the Greens 13"."""
    told, by, _ = (earlier.apart or "").rpartition(" by ")
    link = f"{told} by" if by else "of"
    verb = verb_before(stated.scan, stated.first)
    at = verb if stated.scan.low(verb) in words("reading.got") | words("reading.held") | {"with"} else stated.first
    whose = subject(stated.scan, at)
    return evolve(earlier, apart=f"{link} {whose}", last=stated.last) if whose is not None else None
