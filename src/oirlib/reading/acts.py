"""What was done to what is counted: the act that governs a noun phrase, before it, behind it or as a noun."""

from __future__ import annotations

from oirlib.language import words
from oirlib.reading.behind import STATES, act_after, object_at
from oirlib.reading.lexicon import (
    ADVERBS,
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NOISE,
    NUMBER_NOUNS,
    PLAIN_VERBS,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
)
from oirlib.reading.nouns import Noun, nominal
from oirlib.reading.scan import Mark, Scan

_REACH = 28  # words before the figure
_TARGET = words("grammar.against")
_HOLDING_PARTS = words("grammar.holding_parts")


def act_of(scan: Scan, noun: Noun, figure_at: int) -> Mark | None:
    """The act that is done to a noun phrase counted by the figure that begins at word ``figure_at``, or None."""
    if noun.act is not None:
        return noun.act
    before = act_before(scan, figure_at)
    after = act_after(scan, noun)
    if (
        before is not None
        and after is not None
        and before.last == figure_at
        and not _is_told_of(scan, noun.last, after)
    ):
        return before  # "arrested two men engaged in attacks"
    if after is None and before is not None and _own_verb(scan, noun.last) and scan.low(figure_at - 1) in ("and", ","):
        return None  # "a woman lost a thumb, and 10,000 tons of rubbish lie in the streets"
    return after or before


def _own_verb(scan: Scan, at: int) -> bool:
    """Whether a noun has a verb of its own behind it, of which nothing is known."""
    return (
        scan.low(at) in PLAIN_VERBS or scan.low(at) in words("reading.past") or scan.low(at) in ("lie", "lies", "lay")
    )


def _is_told_of(scan: Scan, at: int, act: Mark) -> bool:
    """Whether a verb of its own, and no relative clause, tells the act behind a noun: "... were killed"."""
    words = [scan.low(i) for i in range(at, act.first)]
    return not BE.isdisjoint(words) and "who" not in words


def done_before(scan: Scan, first: int) -> str | None:
    """The verb before a figure that nobody's vocabulary knows: "arrested two men and confiscated 22 grenades"."""
    i = first - 1
    known = i < 0 or scan.act[i] is not None or scan.thing[i] is not None or scan.party[i] is not None
    verb = not known and scan.low(i - 1) in ("and", ",") and scan.low(i).endswith("ed") and _unknown_verb(scan, i)
    return scan.low(i) if verb and scan.low(i) not in STATES else None


def act_before(scan: Scan, at: int) -> Mark | None:
    """The act told before the figure: "killed", "killing", "the deaths of", over a list of what was hit as well."""
    if scan.low(at - 1) in ("numbering", "totaling", "totalling", "involving"):
        behind = at - 2 - (scan.low(at - 2) == ",")
        named = scan.act[behind] if behind >= 0 else None
        return named if named is not None and named.concept.kind == "flow" else None
    if scan.low(at - 1) == "of" and scan.low(at - 2).endswith("est") and scan.act[at - 2] is None:
        return None  # "the largest of a dozen camps"
    listed = False  # whether a comma or "and" was crossed: what lies beyond is another item of the same list
    i = at - 1
    while i >= max(0, at - _REACH):
        low = scan.low(i)
        act = scan.act[i]
        if act is not None and scan.figure[i] < 0 and not _noun_part(scan, i):
            return act if _done(scan, act, at) else None
        if scan.thing[i] is not None or scan.party[i] is not None:
            i -= 1
            continue
        if i == at - 1 and scan.low(i - 1) in ("and", ",") and _unknown_verb(scan, i):
            return None
        if (low in "–—" and i == at - 1) or (low == "home" and scan.low(i + 1) == "to"):
            return None
        if low == ")" and scan.low(i - 2) == "(" and listed:
            i -= 3  # "a bomb (IED) and four trucks"
            continue
        if low == ":" and i <= 4:
            return next((scan.act[j] for j in range(i) if scan.act[j] is not None), None)
        if low in ".;:()" or low in RELATIVES or low in ("including", "included", "includes", "figure", "figures"):
            return None
        if low in ",–—" or low in ("and", "or", "as", "well"):
            listed = True
        elif scan.dated[i] or (low == "on" and scan.dated[i + 1]):
            pass  # "arrested on Sunday seven militants"
        elif low == "to" and i > 0 and scan.act[i - 1] is not None and nominal(scan.low(i - 1)):
            pass  # "minor injuries to several soldiers"
        elif (
            (low in PREPOSITIONS and low != "of" and not listed)
            or (low in PREPOSITIONS and low in ("by", "with", "after", "while", "before", "despite", "since"))
            or low in CONJUNCTIONS
            or low in AUX
            or low in REPORTING
            or (low in PLAIN_VERBS and low not in ("leaving", "left", "resulted", "resulting"))
        ):
            return None
        i -= 1
    return None


def _unknown_verb(scan: Scan, i: int) -> bool:
    """Whether an unknown word that a figure follows can only be a verb: "and drew more than 40,000"."""
    low = scan.low(i)
    known = (PREPOSITIONS, CONJUNCTIONS, DETERMINERS, ADVERBS, NOISE, AUX, RELATIVES, REPORTING, PLAIN_VERBS)
    return low.isalpha() and scan.place[i] is None and not scan.dated[i] and not any(low in words for words in known)


def _noun_part(scan: Scan, i: int) -> bool:
    """Whether a word that can mean an act is part of a noun phrase here ("wounded soldiers", "attack drones")."""
    mark = scan.thing[i] or scan.party[i] or scan.place[i]
    if mark is not None:
        return True
    low = scan.low(i)
    return (
        low in ("wounded", "injured", "dead", "captured", "detained")
        and i + 1 < len(scan.words)
        and (scan.thing[i + 1] is not None and scan.low(i - 1) in DETERMINERS | NOISE)
    )


def _done(scan: Scan, act: Mark, at: int) -> bool:
    """Whether the act before a figure is done to what the figure counts."""
    low = scan.words[act.last - 1].low
    if low == "dead" or (low == "hurt" and act.last != at):
        return act.last - act.first > 1
    if nominal(low) or low == "killing" or low == "capture":
        after = scan.low(act.last)
        return after in ("of", "to") or scan.figure[min(act.last, len(scan.words) - 1)] >= 0 or low.endswith("ing")
    if scan.low(act.first).endswith("ing"):
        return True
    return scan.low(act.first - 1) not in BE and scan.low(act.first - 2) not in BE


def target_of(scan: Scan, at: int) -> str | None:
    """The event that is aimed at what a figure counts ("strikes against", "air strikes on"): the word that says so."""
    i = at - 1
    while i >= 0 and (
        scan.low(i) in DETERMINERS or scan.low(i) in NOISE or scan.low(i) in "\"“‘’'" or scan.low(i) == "of"
    ):
        i -= 1
    low = scan.low(i)
    if low not in _TARGET:
        return None
    for j in range(i - 1, max(-1, i - 14), -1):
        thing = scan.thing[j]
        if thing is not None and thing.concept.kind == "flow":
            return low
        carried = scan.act[j + 1] if scan.low(j) in AUX and j + 1 < len(scan.words) else None
        if scan.low(j) in ".;:" or (scan.low(j) in AUX and low != "at" and carried is None):
            return None
        if low in ("against", "targeting") and scan.low(j) in ("operation", "operations", "raid", "campaign"):
            return low
    return None


def takes_part(scan: Scan, noun: Noun, first: int) -> bool:
    """Whether people do something together here: "the raid involved 100 troops", "100 troops seized two men"."""
    before = [scan.low(j) for j in range(max(0, first - 4), first)]
    if any(word in _HOLDING_PARTS for word in before):
        events = (scan.thing[j] for j in range(max(0, first - 12), first))
        return any(m is not None and m.concept.kind == "flow" and m.concept.slug != "cases" for m in events)
    i = noun.last
    while scan.low(i) in ADVERBS or (scan.low(i).endswith("ly") and scan.low(i)):
        i += 1
    act = scan.act[i] if i < len(scan.words) else None
    return act is not None and act.first == i and act.concept.kind == "flow" and object_at(scan, act.last)


def driven_out(scan: Scan, first: int, last: int) -> bool:
    """Whether those that a figure counts were driven out: "forced 190,000 people from their homes"."""
    return scan.low(first - 1) in _DRIVING and scan.text(last, last + 3).lower() == "from their homes"


_DRIVING = frozenset("forced forcing drove driving driven".split())


def numbered_before(scan: Scan, at: int) -> int | None:
    """The word that makes a bare figure a number of something ("a death toll of", "the number of dead at"), if any."""
    for i in range(at - 1, max(-1, at - 16), -1):
        low = scan.low(i)
        if low in NUMBER_NOUNS:
            return i
        if low in ".;:":
            return None
    return None
