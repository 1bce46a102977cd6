"""What a figure counts, in plain words built from the sentence's own nouns: whose, what, and what was done to it."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.concept import Concept
from oirlib.reading.acts import act_after, act_before, act_of, numbered_before, takes_part, target_of
from oirlib.reading.counted import Counted
from oirlib.reading.lexicon import ABSTRACT, AUX, HOLDING, PREPOSITIONS, SPAN_UNITS
from oirlib.reading.memory import Memory
from oirlib.reading.nouns import Noun, noun_after
from oirlib.reading.scan import Scan
from oirlib.vocabulary import Vocabulary


NOTHING = "nothing counted"
_PERSONS = "people"
_UNTOLD = frozenset({"present", "conducted"})  # acts that go without saying: strikes are conducted, troops are there
_PARTS = frozenset("including included includes comprising among namely".split())
_ASIDE = frozenset("other remaining rest".split())


def counted(scan: Scan, number: int, first: int, last: int, memory: Memory, vocabulary: Vocabulary) -> Counted | str:
    """What the figure in the words from ``first`` up to ``last`` counts, or why it counts nothing."""
    noun = noun_after(scan, last)
    if noun.empty and noun.act is None:
        return _elided(scan, first, last, noun, memory, vocabulary)
    if noun.head is None and noun.act is None:
        head = scan.low(noun.words[-1]) if noun.words else ""
        if head in SPAN_UNITS:
            return "duration or distance"
        if head in ABSTRACT:
            return NOTHING
    thing = noun.head.concept if noun.head is not None else None
    act = _act(scan, noun, first, thing, vocabulary)
    found = Counted(_words(scan, noun), thing, act, last=noun.last, part=_is_part(scan, first))
    if found.part and act is None:
        found = evolve(found, act=memory.act_of_last(scan))
    if not found.noun and found.act:
        found = _whose(scan, first, found, memory)
    return _kinded(_owned(scan, first, found, noun, memory, vocabulary), vocabulary)


def _act(scan: Scan, noun: Noun, first: int, thing: Concept | None, vocabulary: Vocabulary) -> str | None:
    """What was done to the noun, in one word."""
    if thing is not None and thing.kind == "flow" and noun.act is None:
        return None
    act = act_of(scan, noun, first)
    if act is not None and act.concept.slug not in _UNTOLD:
        if act.concept.label == "targeted" and thing is not None and _struck(scan, first, thing, vocabulary):
            return "struck"
        return act.concept.label
    if act is not None:
        return None
    if target_of(scan, first) is not None:
        return "struck"
    return "taking part" if thing is not None and takes_part(scan, noun, first) else None


def _struck(scan: Scan, first: int, thing: Concept, vocabulary: Vocabulary) -> bool:
    """Whether strikes are what targets a thing that is no person: strikes that target a camp strike it."""
    if any(ancestor.endswith(".people") for ancestor in vocabulary.ancestors(thing.id)):
        return False
    return any(mark is not None and mark.concept.kind == "flow" and "strike" in scan.low(mark.last - 1) for mark in scan.thing[:first])


def _words(scan: Scan, noun: Noun) -> str:
    """The noun's words worth keeping, as they stand; what was done is not among them."""
    kept = [i for i in noun.words if not (noun.act is not None and noun.act.first <= i < noun.act.last)]
    texts = (scan.words[i].text.removesuffix("'s").removesuffix("’s").strip("'’‘") for i in kept)
    return " ".join(t for t in texts if t).replace(" - ", "-").strip(" -,")


def _is_part(scan: Scan, first: int) -> bool:
    return any(scan.low(j) in _PARTS for j in range(max(0, first - 2), first)) or scan.text(max(0, first - 2), first).lower() in (
        "of whom", "of which", "of them", "of these")


def _kinded(found: Counted, vocabulary: Vocabulary) -> Counted:
    """With its kind: what was done is a flow; people and things that nothing was done to are a stock."""
    if found.act is not None:
        return evolve(found, kind=Kind.FLOW)
    if found.thing is not None and found.thing.kind:
        return evolve(found, kind=Kind(found.thing.kind))
    return found


def _owned(scan: Scan, first: int, found: Counted, noun: Noun, memory: Memory, vocabulary: Vocabulary) -> Counted:
    """With the party whose it is, where the noun itself names none: the holder of troops, the target of a raid."""
    inside = next((scan.party[i] for i in range(noun.first, noun.last) if scan.party[i] is not None), None)
    if inside is not None:
        return evolve(found, party=scan.text(inside.first, inside.last))
    if found.thing is None or found.thing.kind == "flow" or (found.thing.of and found.thing.of in vocabulary):
        return found
    if found.act is None:
        return evolve(found, party=_holder(scan, first) or memory.party_of(found.thing))
    return found


def _holder(scan: Scan, first: int) -> str | None:
    """Who has, keeps or sends what is counted: "The United States has 900 troops"."""
    verb = next((j for j in range(first - 1, max(-1, first - 8), -1) if scan.low(j) in HOLDING), None)
    if verb is None:
        return None
    for j in range(verb - 1, max(-1, verb - 12), -1):
        party = scan.party[j]
        if party is not None:
            return scan.text(party.first, party.last)
    return None


def _whose(scan: Scan, first: int, found: Counted, memory: Memory) -> Counted:
    """The noun for an act alone ("two other injuries", "a death toll of 14")."""
    earlier = memory.person_in(scan) if scan.low(first + 1) in ("other", "others", "more") or scan.low(first - 1) == "other" else None
    if earlier is None:
        return found
    return evolve(found, noun=earlier.noun, thing=earlier.thing, party=earlier.party, taken=True)


def _elided(scan: Scan, first: int, last: int, noun: Noun, memory: Memory, vocabulary: Vocabulary) -> Counted | str:
    """What a bare figure counts: taken from the act beside it, a "toll of", or what was counted before."""
    act = act_after(scan, Noun(last, noun.last if noun.definite else last)) or act_before(scan, first)
    word = act.concept.label if act is not None and act.concept.kind != "stock" and act.concept.slug not in _UNTOLD else None
    part = noun.definite or _is_part(scan, first) or scan.low(first - 1) in _ASIDE or scan.text(
        max(0, first - 2), first).lower().endswith("except for") or scan.low(first) == "except"
    if word is not None:
        earlier = memory.doer_or_done(scan, first)
        found = Counted("", None, word, last=last, part=part, taken=True)
        if earlier is not None:
            found = evolve(found, noun=earlier.noun, thing=earlier.thing, party=earlier.party)
        return _kinded(found, vocabulary)
    total = numbered_before(scan, first)
    if total is not None:
        found_total = _total(scan, total, memory, vocabulary)
        if found_total is not None:
            return evolve(found_total, last=last)
    earlier = memory.last_in(scan) if _stands_alone(scan, first, last) else None
    if earlier is None and part:
        earlier = memory.last_in_block(scan)
    if earlier is None and memory.restated(scan, first):
        earlier = memory.restated(scan, first)
    if earlier is None:
        return NOTHING
    return evolve(earlier, part=part, last=last, taken=True)


def _stands_alone(scan: Scan, first: int, last: int) -> bool:
    """Whether a bare figure is a noun of its own: "five in combat", "2,500 more in Iraq", "the 900 it has"."""
    after = scan.low(last)
    while after in ("more", "others", "other"):
        last += 1
        after = scan.low(last)
    return after in PREPOSITIONS or after in AUX or after in ("", ",", ".", ";", ")", "and", "—", "it", "they", "he", "she", "were", "who",
                                                             "”", '"', "but", "while", "or", "of")


def _total(scan: Scan, at: int, memory: Memory, vocabulary: Vocabulary) -> Counted | None:
    """What "the number of dead", "a death toll", "the number" is a number of."""
    for j in (at - 1, at - 2):
        act = scan.act[j] if j >= 0 else None
        if act is not None and act.concept.kind == "flow":
            return memory.with_act(act.concept.label) or Counted(_PERSONS, None, act.concept.label, kind=Kind.FLOW)
    if scan.low(at + 1) == "of":
        noun = noun_after(scan, at + 1)
        act = noun.act or next((scan.act[j] for j in range(at + 1, min(at + 4, len(scan.words))) if scan.act[j]), None)
        if noun.head is None and act is not None and act.concept.kind == "flow":
            return memory.with_act(act.concept.label) or Counted(_PERSONS, None, act.concept.label, kind=Kind.FLOW)
        if not noun.empty:
            thing = noun.head.concept if noun.head else None
            word = _act(scan, noun, at, thing, vocabulary)
            found = Counted(_words(scan, noun), thing, word)
            return _kinded(_owned(scan, at, found, noun, memory, vocabulary), vocabulary)
    if scan.low(at) in ("toll", "tolls"):
        return memory.with_act("killed") or Counted(_PERSONS, None, "killed", kind=Kind.FLOW)
    return memory.last_in(scan) or memory.last_stock()


def cell(scan: Scan, first: int) -> Counted | None:
    """What a figure in a table counts: its row's own heading, where the vocabulary knows it."""
    end = next((i for i in range(first) if scan.low(i) in "|:" or scan.words[i].start > scan.words[i - 1].end + 1 and i), 0)
    thing = next((scan.thing[i] for i in range(end) if scan.thing[i] is not None), None)
    act = next((scan.act[i] for i in range(end) if scan.act[i] is not None), None)
    if thing is None and act is None:
        return None
    heading = scan.text(0, end)
    kind = Kind.FLOW if act is not None else Kind(thing.concept.kind) if thing is not None and thing.concept.kind else None
    return Counted(heading.strip(" |:").lower(), thing.concept if thing else None, kind=kind, last=first)
