"""Whose it is: the party of what is counted, where its noun names none."""

from __future__ import annotations

from attrs import evolve

from oirlib.language import words
from oirlib.reading.counted import Counted
from oirlib.reading.lexicon import ADVERBS, HOLDING
from oirlib.reading.nouns import Noun
from oirlib.reading.scan import Scan
from oirlib.reading.stated import Stated

_ITS = words("grammar.its")


def owned(stated: Stated, found: Counted, noun: Noun) -> Counted:
    """With the party whose it is: the one its noun names, the one "its" stands for, the holder of troops."""
    scan = stated.scan
    inside = next((scan.party[i] for i in noun.words if scan.party[i] is not None), None)
    if inside is not None:
        return evolve(found, party=scan.text(inside.first, inside.last))
    if found.thing is None or found.thing.kind == "flow":
        return found
    of = noun.last + 1 + (scan.low(noun.last + 1) in ("the", "its", "a", "an"))
    if scan.low(noun.last) == "of" and of < len(scan.words) and scan.party[of] is not None:
        mark = scan.party[of]
        assert mark is not None
        return evolve(found, party=scan.text(mark.first, mark.last))
    if scan.low(stated.first + 1) in ("his", "her") or any(
        scan.low(i) in ("his", "her") for i in range(stated.first, noun.words[0] if noun.words else stated.last)
    ):
        return found  # a person's children are no party's
    between = [scan.low(i) for i in range(stated.first - 1, noun.words[0] if noun.words else stated.last)]
    if not _ITS.isdisjoint(between):
        told = _speaker(scan, stated.first) if "own" in between else _subject(scan, stated.first)
        return evolve(found, party=told or (stated.memory.last_party() if "our" in between else None))
    if found.thing.of and found.thing.of in stated.vocabulary:
        return found
    persons = any(above.endswith(".people") for above in stated.vocabulary.ancestors(found.thing.id))
    if persons and (found.act is None or found.act == "withdrawn"):
        return evolve(found, party=_holder(scan, stated.first) or stated.memory.party_of(found.thing))
    return found


def _subject(scan: Scan, first: int) -> str | None:
    """The party told last before the figure."""
    mark = next((m for m in reversed(scan.party[:first]) if m is not None), None)
    return scan.text(mark.first, mark.last) if mark is not None else None


def bracketed(scan: Scan, at: int) -> str | None:
    """The party that a table names in brackets behind a count: "121 killed (SDF)"."""
    for i in range(at, min(at + 2, len(scan.words) - 2)):
        mark = scan.party[i + 1]
        if scan.low(i) == "(" and mark is not None and scan.low(mark.last) == ")":
            return scan.text(mark.first, mark.last)
    return None


def _speaker(scan: Scan, first: int) -> str | None:
    """The party that stands first in the sentence, whose "its own" is its own."""
    mark = next((m for m in scan.party[:first] if m is not None), None)
    return scan.text(mark.first, mark.last) if mark is not None else None


def _holder(scan: Scan, first: int) -> str | None:
    """Who has, keeps or sends what is counted: "The United States has 900 troops"."""
    verb = first - 1
    while scan.low(verb) in ADVERBS or scan.low(verb) in ("all", "of", "the", "its", "a", "total", "some"):
        verb -= 1
    if verb < 0 or scan.low(verb) not in HOLDING:
        return None
    for j in range(verb - 1, max(-1, verb - 12), -1):
        party = scan.party[j]
        if party is not None:
            return scan.text(party.first, party.last)
    return None
