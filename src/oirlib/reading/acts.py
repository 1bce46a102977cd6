"""What was done to what is counted: the act that governs a noun phrase, active, passive or as a noun."""

from __future__ import annotations

from oirlib.reading.lexicon import (
    ADVERBS,
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    NOISE,
    NUMBER_NOUNS,
    PLAIN_VERBS,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
)
from oirlib.reading.nouns import Noun, nominal
from oirlib.reading.scan import Mark, Scan

_REACH = 28
_ADJECTIVES = frozenset("dead wounded injured hurt missing".split())
_IRREGULAR = frozenset("hit struck hurt shot slain taken held lost blown sent put seen brought shut laid led".split())
_STAYING = frozenset("remain remains remained lay lie went go are is".split())
_UNDERGOING = frozenset(
    "sustain sustained sustaining sustains suffer suffered suffering suffers receive received receiving with".split()
)
_TELLING = frozenset("report reported reporting experience experienced experiencing".split())
_CLAIMING = frozenset("claim claimed believed understood managed able feared known presumed allowed".split())
# Participles behind a noun that only say which ones are meant: "militants linked to the group", "troops based there".
_DESCRIBING = frozenset(
    "linked stationed based affiliated deployed associated serving working living loyal aligned trained allied"
    " belonging assigned accused suspected tied connected posted operating traveling travelling guarding".split()
)
# What people do themselves, and what is nobody else's doing.
_OWN_DOING = frozenset(
    "died dies die dying surrendered escaped escape fled flee perished returned return defected disappeared"
    " vanished".split()
)
_SIDES = frozenset("pro anti local allied other pro-government pro-regime pro-iranian civilian foreign".split())
_TARGET = frozenset("against on at targeting".split())
_ASIDE = frozenset("including among comprising of all both most some with one two three".split())


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
    return after or before


def act_after(scan: Scan, noun: Noun) -> Mark | None:
    """The act told behind the noun: "were killed", "dead", "killed in", "sustained injuries"."""
    i = _past_aside(scan, noun.last)
    passive, inside = False, False
    for _ in range(_REACH):
        low = scan.low(i)
        if not low or low in ".;:—–" or scan.figure[i] >= 0:
            return None
        if low in _STAYING and scan.low(i + 1) in _ADJECTIVES:
            passive = True
            i += 1
            continue
        if _undone(scan, i):
            i += 1
            continue
        if not passive and low in _DESCRIBING and scan.low(i + 1) in PREPOSITIONS:
            inside = True
            i += 1
            continue
        act = scan.act[i]
        if act is not None and scan.thing[i] is None and act.first == i and not (scan.dated[i]):
            return act if _undergone(scan, act, noun.last, passive, inside) else None
        if low in BE:
            passive = True
        elif low in _UNDERGOING or (low in _TELLING and injury(scan, i + 1) is not None):
            return injury(scan, i + 1)
        elif (
            low in HAVE
            or low in ADVERBS
            or low.endswith("ly")
            or (passive and low in REPORTING)
            or low in ("who", "left")
        ):
            pass
        elif passive and low.endswith("ed"):
            pass  # "were diagnosed with injuries"
        elif low in PREPOSITIONS or (inside and _joins_names(scan, i)):
            inside = inside or low != "of"
        elif low in '“”"’' and (passive or i == noun.last):
            pass
        elif (
            low in AUX
            or low in PLAIN_VERBS
            or low in REPORTING
            or low in CONJUNCTIONS
            or low in RELATIVES
            or (low == "," and not (inside and scan.low(i + 1) in BE))
            or (not inside and scan.low(i - 1) not in ("of", "the", "of the") and not _in_of_phrase(scan, i, noun.last))
        ):
            return None
        i += 1
    return None


def _is_told_of(scan: Scan, at: int, act: Mark) -> bool:
    """Whether a verb of its own, and no relative clause, tells the act behind a noun: "... were killed"."""
    words = [scan.low(i) for i in range(at, act.first)]
    return not BE.isdisjoint(words) and "who" not in words


def _joins_names(scan: Scan, i: int) -> bool:
    """Whether "and" only joins two names: "in Iraq and Syria", "linked to the group and al-Qaida"."""
    at = i + 1 + (scan.low(i + 1) == "the")
    if scan.low(i) != "and" or at >= len(scan.words):
        return False
    return scan.place[at] is not None or scan.party[at] is not None


def _undone(scan: Scan, i: int) -> bool:
    """Whether a word belongs to "claim to have been", "managed to", behind which it is told what was done."""
    if scan.low(i) == "to":
        return scan.low(i - 1) in _CLAIMING
    return scan.low(i) in _CLAIMING and scan.low(i + 1) == "to"


def _in_of_phrase(scan: Scan, i: int, start: int) -> bool:
    """Whether a word stands in "of ..." right behind the noun."""
    return any(scan.low(j) == "of" for j in range(max(start, i - 5), i))


def _past_aside(scan: Scan, i: int) -> int:
    """Past ", including two leaders," to the words that follow it."""
    if scan.low(i) == "and":
        return _past_coordinate(scan, i)
    opened = scan.low(i) in ",(–—" and (scan.low(i + 1) in _ASIDE or scan.low(i) == "(")
    if not opened:
        if scan.low(i) != "including":
            return i
        i -= 1
    for j in range(i + 1, min(i + 30, len(scan.words))):
        low = scan.low(j)
        if low in ".;":
            return i
        if low in ",)–—" and (
            scan.low(j + 1) in BE or scan.low(j + 1) in HAVE or scan.act[min(j + 1, len(scan.words) - 1)]
        ):
            return j + 1
        if low in BE and scan.low(j - 1) not in ("who", "which", "that"):
            return j
    return i


def _past_coordinate(scan: Scan, i: int) -> int:
    """Past "and a dog", "and two civilians" to the verb that both are the subjects of."""
    following = scan.thing[i + 1] or scan.party[i + 1] if i + 1 < len(scan.words) else None
    if (
        scan.low(i + 1) not in DETERMINERS
        and following is None
        and (i + 1 >= len(scan.words) or (scan.figure[i + 1] < 0 and scan.low(i + 1) not in _SIDES))
    ):
        return i
    for j in range(i + 1, min(i + 9, len(scan.words))):
        if scan.low(j) in BE or (scan.low(j) in _OWN_DOING and j > i + 1):
            return j
        if (scan.act[j] is not None and scan.thing[j] is None) or scan.low(j) in PREPOSITIONS or scan.low(j) in ",.;":
            return i
        if scan.low(j) in PLAIN_VERBS or scan.low(j) in REPORTING or (j > i + 1 and scan.figure[j] >= 0):
            return i
    return i


def done_after(scan: Scan, noun: Noun) -> str | None:
    """The participle behind a noun that nobody's vocabulary knows: "houses were burned", "women were handed over"."""
    i = _past_aside(scan, noun.last)
    while scan.low(i) in '”"' and scan.low(i):
        i += 1
    if scan.low(i) in HAVE and scan.low(i + 1) in ("also", "since", "now", "already"):
        i += 1  # "have also been"
        been = scan.low(i + 1) == "been"
    else:
        been = (scan.low(i), scan.low(i + 1)) in _BEEN
    if scan.low(i) not in ("were", "was") and not been:
        return None
    i += 1 + been
    while scan.low(i) in ADVERBS or scan.low(i).endswith("ly"):
        i += 1
    low = scan.low(i)
    known = i < len(scan.words) and (scan.act[i] is not None or scan.thing[i] is not None)
    if known or low in REPORTING or low in _STATES or not (low.endswith("ed") or low in ("brought", "taken", "burnt")):
        return None
    back = scan.low(i + 1) in ("back", "over", "down", "out", "up", "off", "away")
    return f"{low} {scan.low(i + 1)}" if back else low


def done_before(scan: Scan, first: int) -> str | None:
    """The verb before a figure that nobody's vocabulary knows: "arrested two men and confiscated 22 grenades"."""
    i = first - 1
    known = i < 0 or scan.act[i] is not None or scan.thing[i] is not None or scan.party[i] is not None
    verb = not known and scan.low(i - 1) in ("and", ",") and scan.low(i).endswith("ed") and _unknown_verb(scan, i)
    return scan.low(i) if verb and scan.low(i) not in _STATES else None


_BEEN = frozenset((("have", "been"), ("has", "been"), ("had", "been"), ("being", "been")))
# Participles of what somebody is rather than of what was done to him on some day.
_STATES = frozenset(
    "commanded fielded boasted numbered employed controlled totaled totalled "
    "based located needed expected believed supposed armed involved aged interested concerned allowed considered tied"
    " linked scheduled engaged married related limited required thought united dressed equipped housed assigned tasked"
    " affiliated prepared worried scattered spread crowded loaded parked planned".split()
)


def _undergone(scan: Scan, act: Mark, at: int, passive: bool, inside: bool) -> bool:
    """Whether the act behind a noun that ends at a word was done to it and not by it."""
    low = scan.words[act.last - 1].low
    if scan.low(act.first) in _UNDERGOING | {"diagnosed"} or (passive and scan.low(act.first) in ("on", "at")):
        return True  # "are still on the run"
    if nominal(low) or (low == "engaged" and scan.low(act.last) == "in"):
        return False
    if low.endswith("credible"):
        return passive or inside
    if low in _ADJECTIVES:
        return not _object_at(scan, act.last) or low == "dead"
    if low in _OWN_DOING:  # in a relative clause it is told by the way: "seized two fighters who had fled"
        return low in ("died", "dies", "perished") or not any(scan.low(i) == "who" for i in range(at, act.first))
    if not (
        low.endswith(("ed", "en"))
        or low in _IRREGULAR
        or scan.low(act.first).endswith("ed")
        or scan.low(act.first) in _IRREGULAR
    ):
        return False
    return passive or (not inside and not _object_at(scan, act.last) and scan.low(act.first - 1) not in HAVE)


def _object_at(scan: Scan, i: int) -> bool:
    """Whether an object begins at a word, so that the verb before it is an active one."""
    if i >= len(scan.words):
        return False
    low = scan.low(i)
    if low in DETERMINERS or scan.figure[i] >= 0:
        return True
    return (scan.thing[i] is not None or scan.party[i] is not None) and low not in PREPOSITIONS


def injury(scan: Scan, at: int) -> Mark | None:
    """The act that somebody "sustained": "injuries", "minor wounds"."""
    for i in range(at, min(at + 6, len(scan.words))):
        act = scan.act[i]
        if act is not None and nominal(scan.words[act.last - 1].low):
            return act
        if scan.low(i) in PREPOSITIONS or scan.low(i) in ".,;" or scan.figure[i] >= 0:
            return None
    return None


def act_before(scan: Scan, at: int) -> Mark | None:
    """The act told before the figure: "killed", "killing", "the deaths of", over a list of what was hit as well."""
    if scan.low(at - 1) in ("numbering", "totaling", "totalling", "involving"):
        behind = at - 2 - (scan.low(at - 2) == ",")
        named = scan.act[behind] if behind >= 0 else None
        return named if named is not None and named.concept.kind == "flow" else None
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
        if low == ":" and i <= 4:
            return next((scan.act[j] for j in range(i) if scan.act[j] is not None), None)
        if low in ".;:()" or low in RELATIVES or low in ("including", "included", "includes", "figure", "figures"):
            return None
        if low in ",–—" or low in ("and", "or", "as", "well"):
            listed = True
        elif scan.dated[i] or (low == "on" and scan.dated[i + 1]):
            pass  # "arrested on Sunday seven militants"
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
        if scan.low(j) in ".;:" or (scan.low(j) in AUX and low != "at"):
            return None
        if low in ("against", "targeting") and scan.low(j) in ("operation", "operations", "raid", "campaign"):
            return low
    return None


_HOLDING_PARTS = frozenset("included includes involved involves involving comprised consisted".split())


def takes_part(scan: Scan, noun: Noun, first: int) -> bool:
    """Whether people do something together here: "the raid involved 100 troops", "100 troops seized two men"."""
    before = [scan.low(j) for j in range(max(0, first - 4), first)]
    if any(word in _HOLDING_PARTS for word in before):
        events = (scan.thing[j] for j in range(max(0, first - 12), first))
        return any(mark is not None and mark.concept.kind == "flow" for mark in events)
    i = noun.last
    while scan.low(i) in ADVERBS or (scan.low(i).endswith("ly") and scan.low(i)):
        i += 1
    act = scan.act[i] if i < len(scan.words) else None
    return act is not None and act.first == i and act.concept.kind == "flow" and _object_at(scan, act.last)


def numbered_before(scan: Scan, at: int) -> int | None:
    """The word that makes a bare figure a number of something ("a death toll of", "the number of dead at"), if any."""
    for i in range(at - 1, max(-1, at - 16), -1):
        low = scan.low(i)
        if low in NUMBER_NOUNS:
            return i
        if low in ".;:":
            return None
    return None
