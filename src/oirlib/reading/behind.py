"""What is told behind a noun: the act that was done to it, passive, as a participle, or undergone."""

from __future__ import annotations

from oirlib.language import words
from oirlib.reading.lexicon import (
    ADVERBS,
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    PLAIN_VERBS,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
)
from oirlib.reading.nouns import Noun, nominal
from oirlib.reading.scan import Mark, Scan

_REACH = 28
_ADJECTIVES = words("grammar.hurt")
_IRREGULAR = words("grammar.irregular")
_STAYING = words("grammar.staying")
_UNDERGOING = words("grammar.undergoing")
_TELLING = words("grammar.telling")
_CLAIMING = words("grammar.claiming")
# Participles behind a noun that only say which ones are meant: "militants linked to the group", "troops based there".
_DESCRIBING = words("grammar.describing")
# What people do themselves, and what is nobody else's doing.
_OWN_DOING = words("grammar.own_doing")
_SIDES = words("grammar.sides")
_ASIDE = words("grammar.aside")
_BEEN = frozenset((("have", "been"), ("has", "been"), ("had", "been"), ("being", "been")))
# Participles of what somebody is rather than of what was done to him on some day.
STATES = words("grammar.states")


def act_after(scan: Scan, noun: Noun) -> Mark | None:
    """The act told behind the noun: "were killed", "dead", "killed in", "sustained injuries"."""
    i = past_aside(scan, noun.last)
    i += scan.low(i) == "that" and i == noun.last and scan.low(i + 1) in BE
    passive, inside = False, False
    for _ in range(_REACH):
        low = scan.low(i)
        if low == "," and scan.low(i + 1) == "in":
            i = _past_charge(scan, i)
            low = scan.low(i)
        if not low or low in ".;:—–" or scan.figure[i] >= 0:
            return None
        if low in _STAYING and scan.low(i + 1) in _ADJECTIVES:
            passive = True
        elif _undone(scan, i):
            pass
        elif not passive and _describes(scan, i, noun.last):
            inside = True
        elif (act := scan.act[i]) is not None and scan.thing[i] is None and act.first == i and not scan.dated[i]:
            return act if _undergone(scan, act, noun.last, passive, inside) else None
        elif low in BE:
            passive = True
        elif low in _UNDERGOING or (low in _TELLING and injury(scan, i + 1) is not None):
            return injury(scan, i + 1)
        elif low in PREPOSITIONS or (inside and _joins_names(scan, i)):
            inside = inside or low != "of"
        elif not _passed_over(scan, i, noun.last, passive) and _ends(scan, i, noun.last, inside):
            return None
        i += 1
    return None


def _past_charge(scan: Scan, i: int) -> int:
    """Past ", in charge of the pipelines," to the verb behind it."""
    end = next((j for j in range(i + 1, i + _REACH) if scan.low(j) in ",.;"), i)
    return end + 1 if scan.low(end) == "," and scan.low(end + 1) in BE | HAVE else i


def _describes(scan: Scan, i: int, at: int) -> bool:
    """Whether a participle only says which ones are meant: "troops based there", "11 people hunting truffles"."""
    low = scan.low(i)
    if low in _DESCRIBING and scan.low(i + 1) in PREPOSITIONS:
        return True
    ongoing = i == at and low.endswith("ing") and scan.act[i] is None
    return ongoing and low not in PREPOSITIONS | BE | HAVE | _TELLING | _UNDERGOING


def _passed_over(scan: Scan, i: int, at: int, passive: bool) -> bool:
    """Whether a word stands between a noun and its act without saying anything: "have also been", "who"."""
    low = scan.low(i)
    if low in HAVE or low in ADVERBS or low.endswith("ly") or low in ("who", "left"):
        return True
    if passive and (low in REPORTING or low.endswith("ed")):
        return True  # "were diagnosed with injuries"
    return low in '“”"’' and (passive or i == at)


def _ends(scan: Scan, i: int, at: int, inside: bool) -> bool:
    """Whether a word ends what is told of a noun that ends before the word ``at``."""
    low = scan.low(i)
    if low in AUX or low in PLAIN_VERBS or low in REPORTING or low in CONJUNCTIONS or low in RELATIVES:
        return True
    if low == ",":
        return not (inside and scan.low(i + 1) in BE)
    return not inside and scan.low(i - 1) not in ("of", "the") and not _in_of_phrase(scan, i, at)


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


def past_aside(scan: Scan, i: int) -> int:
    """Past ", including two leaders," to the words that follow it."""
    if scan.low(i) == "and":
        return _past_coordinate(scan, i)
    opened = scan.low(i) in ",(–—" and (scan.low(i + 1) in _ASIDE or scan.low(i) == "(" or _is_name(scan, i + 1))
    if not opened:
        if scan.low(i) != "including":
            return i
        i -= 1
    for j in range(i + 1, min(i + 30, len(scan.words))):
        low = scan.low(j)
        if low == "." and len(scan.low(j - 1)) <= 4 and scan.words[j - 1].text[:1].isupper():
            continue  # "Sgt."
        if low in ".;":
            return i
        if low in ",)–—" and (
            scan.low(j + 1) in BE or scan.low(j + 1) in HAVE or scan.act[min(j + 1, len(scan.words) - 1)]
        ):
            return j + 1
        if low in BE and scan.low(j - 1) not in ("who", "which", "that"):
            return i if scan.low(i + 2) in ("which", "whom") else j  # what is told of some of them
    return i


def _is_name(scan: Scan, i: int) -> bool:
    """Whether two words of a person's name stand at a word: "one soldier, Sgt. Ann Lee, 39, was killed"."""
    if i + 1 >= len(scan.words) or scan.party[i] is not None or scan.thing[i] is not None or scan.place[i] is not None:
        return False
    return scan.words[i].text[:1].isupper() and scan.words[i + 1].text[:1].isupper()


def _past_coordinate(scan: Scan, i: int) -> int:
    """Past "and a dog", "and two civilians" to the verb that both are the subjects of."""
    following = scan.thing[i + 1] or scan.party[i + 1] if i + 1 < len(scan.words) else None
    if (
        scan.low(i + 1) not in DETERMINERS
        and following is None
        and (i + 1 >= len(scan.words) or (scan.figure[i + 1] < 0 and scan.low(i + 1) not in _SIDES))
        and not (scan.low(i + 1).endswith("s") and scan.low(i + 2) in BE)  # "officers and gendarmes were injured"
        and not (scan.low(i + 3) in BE and (scan.low(i + 2).endswith("s") or _is_thing(scan, i + 2)))
    ):
        return i
    for j in range(i + 1, min(i + 9, len(scan.words))):
        if scan.low(j) in BE or (scan.low(j) in _OWN_DOING and j > i + 1):
            return j
        if (scan.act[j] is not None and scan.thing[j] is None) or scan.low(j) in PREPOSITIONS or scan.low(j) in ",.;":
            return i
        if scan.low(j).endswith("ing") and scan.low(j - 1) in DETERMINERS:
            continue  # "and a working dog were wounded"
        if scan.low(j) in PLAIN_VERBS or scan.low(j) in REPORTING or (j > i + 1 and scan.figure[j] >= 0):
            return i
    return i


def _is_thing(scan: Scan, i: int) -> bool:
    return i < len(scan.words) and scan.thing[i] is not None


def done_after(scan: Scan, noun: Noun) -> str | None:
    """The participle behind a noun that nobody's vocabulary knows: "houses were burned", "women were handed over"."""
    i = past_aside(scan, noun.last)
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
    if known or low in REPORTING or low in STATES or not (low.endswith("ed") or low in ("brought", "taken", "burnt")):
        return None
    back = scan.low(i + 1) in ("back", "over", "down", "out", "up", "off", "away")
    return f"{low} {scan.low(i + 1)}" if back else low


def _undergone(scan: Scan, act: Mark, at: int, passive: bool, inside: bool) -> bool:
    """Whether the act behind a noun that ends at a word was done to it and not by it."""
    low = scan.words[act.last - 1].low
    if (scan.low(act.first) in _UNDERGOING | {"diagnosed"} and act.last - act.first > 1) or (
        scan.low(act.first) in ("on", "at") and (passive or scan.low(act.first - 1) == "still")
    ):
        return True  # "are still on the run"
    if act.last - act.first > 1 and scan.low(act.first) in ("lost", "gave"):
        return True  # "had lost their lives"
    if nominal(low) or (low == "engaged" and scan.low(act.last) == "in"):
        return False
    if low.endswith("credible"):
        return passive or inside
    if low in _ADJECTIVES:
        return not object_at(scan, act.last) or low == "dead"
    if low in _OWN_DOING:  # in a relative clause it is told by the way: "seized two fighters who had fled"
        return low in ("died", "dies", "perished") or not any(scan.low(i) == "who" for i in range(at, act.first))
    if not (
        low.endswith(("ed", "en"))
        or low in _IRREGULAR
        or scan.low(act.first).endswith("ed")
        or scan.low(act.first) in _IRREGULAR
    ):
        return False
    return passive or (not inside and not object_at(scan, act.last) and scan.low(act.first - 1) not in HAVE)


def object_at(scan: Scan, i: int) -> bool:
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
