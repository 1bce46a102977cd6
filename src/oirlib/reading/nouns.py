"""What stands after a figure: the noun phrase that is counted."""

from __future__ import annotations

from attrs import evolve, frozen

from oirlib.language import words
from oirlib.reading.lexicon import (
    ADVERBS,
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    NOISE,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
)
from oirlib.reading.scan import Mark, Scan

_REACH = 14  # words; no noun phrase worth reading is longer
_OPEN_CLASS_STOPS = AUX | HAVE | PLAIN_VERBS | REPORTING | RELATIVES | PRONOUNS
_QUOTES = frozenset("\"“”‘’'")
_PARTITIVE = frozenset({"of", "out"})
_EVIDENCE = words("grammar.evidence")
_CASES = words("grammar.cases")
_TITLES = frozenset("operation operations task force joint combined".split())


@frozen
class Noun:
    """A noun phrase: the words from ``first`` up to ``last`` of a sentence.

    Attributes:
        first: Its first word.
        last: One past its last word.
        head: The thing counted, where the vocabulary knows it.
        act: What was done, where the noun itself says so ("two deaths").
        words: The words worth keeping: no determiners, no adjectives that say nothing of what is counted.
        definite: Whether it speaks of what was told before ("of the fighters", "the two wounded").
        place: A place inside it ("Iraqi camps"), which is no party.
    """

    first: int
    last: int
    head: Mark | None = None
    act: Mark | None = None
    words: tuple[int, ...] = ()
    definite: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing that could be counted stands here."""
        return not self.words


def noun_after(scan: Scan, at: int) -> Noun:
    """The noun phrase that begins at a word; an empty one where none does.

    The phrase runs up to a preposition, a verb, a relative clause or a sign. A thing that the vocabulary knows, in
    the plural or next to none of that, is its head; without one its last word is.
    """
    first = at
    at, definite = _opening(scan, at)
    found = Noun(first, at, definite=definite)
    if scan.low(at - 1) in ("them", "whom") and at > first:
        return found  # "two of them washed ashore"
    while at < min(len(scan.words), first + _REACH):
        step = _step(scan, at, found)
        if step == 0:
            break
        found = _with(scan, found, at, at + step)
        at += step
    return _trimmed(scan, found)


def _opening(scan: Scan, at: int) -> tuple[int, bool]:
    """Past "of the", "more" and the like, to where the noun phrase itself begins."""
    definite = False
    if scan.low(at) == "," and scan.low(at + 1) == "not" and at + 2 < len(scan.words) and scan.figure[at + 2] >= 0:
        end = next((i for i in range(at + 2, min(at + 9, len(scan.words))) if scan.low(i) == ","), None)
        at = end + 1 if end is not None else at
    if scan.low(at) == "that" and scan.low(at - 1) in _EVIDENCE:
        at += 1  # "no indications that civilians were killed"
    for skipped in ("of the total number of", "of the overall number of", "of the number of"):
        if scan.text(at, at + len(skipped.split())).lower() == skipped:
            at += len(skipped.split()) - 1
    if scan.text(at, at + 3).lower() == "[of]":
        at += 3
    while scan.low(at) == "any" and scan.low(at - 1) in ("of", "that"):
        at += 1
    while scan.low(at) in _PARTITIVE or (
        scan.low(at) in ("the", "its", "their", "his", "our", "my", "her", "these", "those", "them", "whom", "own")
        and scan.low(at - 1) == "of"
    ):
        definite = definite or scan.low(at) not in _PARTITIVE
        at += 1
    of_what = scan.act[at + 2] or scan.act[min(at + 3, len(scan.words) - 1)] if at + 2 < len(scan.words) else None
    if scan.low(at) in _CASES and scan.low(at + 1) == "of" and of_what is not None:
        at += 2  # "20 diagnoses of brain injury" are injuries
    if scan.low(at) == "(" and at + 2 < len(scan.words) and scan.figure[at + 1] >= 0 and scan.low(at + 2) == ")":
        at += 3  # "one (1) militant"
    while scan.low(at) in _QUOTES or scan.low(at) in ("more", "other", "others", "additional", "-", "*"):
        at += 1
    return at, definite


def _step(scan: Scan, at: int, found: Noun) -> int:
    """How many words the phrase takes in next; 0 where it ends."""
    low = scan.low(at)
    if scan.figure[at] >= 0 or (scan.dated[at] and scan.thing[at] is None):
        return 0
    if _of_an_act(scan, found) and (thing := scan.thing[at]) is not None and thing.first == at:
        return thing.last - at
    for row in (scan.thing, scan.party):
        mark = row[at]
        if mark is not None and mark.first == at:
            return mark.last - at if _goes_on(scan, found, mark) else 0
    if low == "claims" and found.words and _no_object(scan, at + 1):
        return 1  # "25,600 insurance claims"
    act = scan.act[at]
    if act is not None and scan.party[at] is None and scan.place[at] is None:
        return _act_step(scan, at, found, act)
    place = scan.place[at]
    if place is not None:
        return place.last - at if found.head is None and not _after_preposition(scan, at) else 0
    if low == "(" and scan.low(at + 2) == ")" and scan.words[at + 1].text.isupper():
        return 3  # "Islamic State (ISIS) operatives"
    if low == "[" and scan.low(at + 2) == "]" and scan.words[at + 1].text[:1].isupper():
        return 3  # "ISIS [Daesh] units"
    if low in _QUOTES or low == "-":
        return (
            1
            if found.head is None and not (low in '”"' and found.words and _plural(scan.words[found.words[-1]].low))
            else 0
        )
    if low == ",":
        many = found.words and _plural(scan.low(found.words[-1]))  # "180 howitzers, vehicles on tracks"
        return 1 if found.head is None and found.words and not many and _thing_within(scan, at + 1, 4) else 0
    if low == "and" and scan.low(at + 1) in words("reading.past"):
        return 0
    if low in ("and", "or") and found.head is not None and _kind_of_event(scan, at, found.head):
        return 1
    if low in ("and", "or", "&") and found.head is None and (found.words or scan.low(at - 1) in NOISE):
        return 1 if _thing_within(scan, at + 1, 5) or _plural(scan.low(at + 1)) else 0
    if not low[:1].isalnum() or low in PREPOSITIONS or low in CONJUNCTIONS or low in DETERMINERS or low in RELATIVES:
        return 0
    if _of_an_act(scan, found) and _thing_within(scan, at, 2):
        return 1
    if _is_verb(scan, at, found):
        return 0
    if found.head is not None:
        return 1 if _takes_head_over(scan, at, found) else 0
    if low in _OPEN_CLASS_STOPS and low not in NOISE:
        return 1 if _thing_within(scan, at + 1, 1) and low.endswith(("ing", "ed")) else 0
    if low in ADVERBS:
        return 1 if _thing_within(scan, at + 1, 3) else 0
    if found.words and _plural(scan.words[found.words[-1]].low) and not _thing_within(scan, at, 3):
        return 0
    return 1


def _no_object(scan: Scan, at: int) -> bool:
    """Whether nothing that a verb could be about follows: a sign, a preposition, the end."""
    low = scan.low(at)
    return not low[:1].isalnum() or low in PREPOSITIONS or low in AUX or low in CONJUNCTIONS


def _kind_of_event(scan: Scan, at: int, head: Mark) -> bool:
    """Whether two things in the singular tell of what kind the events behind them are: "drone and missile attacks"."""
    if _plural(scan.low(head.last - 1)) or head.last != at or at + 1 >= len(scan.words):
        return False
    mark = scan.thing[at + 1]
    return mark is not None and mark.concept.kind == "flow" and _plural(scan.low(mark.last - 1))


def _is_verb(scan: Scan, at: int, found: Noun) -> bool:
    """Whether an unknown word can only be a verb here: "79 percent filled in the form", "two caught fire"."""
    low = scan.low(at)
    after = scan.low(at + 1)
    if low in words("reading.past"):
        return not _thing_within(scan, at + 1, 1)
    return low.endswith("ed") and not found.words and (after in DETERMINERS or after in PREPOSITIONS)


def _goes_on(scan: Scan, found: Noun, mark: Mark) -> bool:
    """Whether another thing or party still belongs to the phrase: "militant camps" does, "fighters ISIS says" not."""
    if found.head is None:
        return True
    if scan.thing[mark.first] is None:
        return False
    return found.head.last == mark.first or scan.low(found.head.last) == "-"


def _act_step(scan: Scan, at: int, found: Noun, act: Mark) -> int:
    """Acts inside a phrase: "wounded" in "two wounded soldiers", "deaths" in "seven terrorist deaths"."""
    low = scan.words[act.last - 1].low
    if nominal(low):
        return act.last - at if found.act is None else 0
    soon = _thing_within(scan, act.last, 3) or (act.last < len(scan.words) and scan.party[act.last] is not None)
    if found.head is None and soon and not _object_follows(scan, act.last):
        return act.last - at
    return 0


def _object_follows(scan: Scan, at: int) -> bool:
    return scan.low(at) in DETERMINERS or (at < len(scan.words) and scan.figure[at] >= 0)


NOMINAL = words("grammar.nominal")


def nominal(low: str) -> bool:
    """Whether a word that means an act is a noun, so that it can be counted itself."""
    return low in NOMINAL and low not in ("dead", "wounded", "injured")


def _of_an_act(scan: Scan, found: Noun) -> bool:
    """Whether the phrase so far ends with an act in the singular, which only says what the noun behind it is of.

    "23 civilian casualty assessment reports" are reports.
    """
    return found.act is not None and found.words != () and scan.low(found.act.last - 1) in _SINGULAR


_SINGULAR = frozenset("casualty death fatality injury".split())


def _takes_head_over(scan: Scan, at: int, found: Noun) -> bool:
    """Whether an unknown word right after a known thing is the real head: "fighter jets", "troop carriers"."""
    low = scan.low(at)
    if low in _OPEN_CLASS_STOPS or low in ADVERBS or low in NOISE or low.endswith(("ed", "ing", "ly")):
        return False
    assert found.head is not None
    if found.head.last != at or found.act is not None:
        return False
    last = scan.words[at - 1].low
    return _plural(low) and not _plural(last) and scan.words[at].text[:1].islower()


def _with(scan: Scan, found: Noun, at: int, end: int) -> Noun:
    """The phrase with the words from ``at`` up to ``end`` taken in."""
    thing, act = scan.thing[at], scan.act[at] if scan.low(at) != "claims" else None
    low = scan.low(at)
    if thing is not None:
        act_kept = None if _of_an_act(scan, found) else found.act
        return evolve(found, last=end, head=thing, act=act_kept, words=(*found.words, *range(at, end)))
    if act is not None and scan.party[at] is None and nominal(scan.low(end - 1)):
        return evolve(found, last=end, act=act, words=(*found.words, *range(at, end)))
    if act is not None and scan.party[at] is None and scan.place[at] is None:
        return evolve(found, last=end, act=found.act or act)
    if found.head is not None:
        return evolve(found, last=end, head=None, words=(*found.words, *range(at, end)))
    if low in NOISE or low in _QUOTES or low in ADVERBS or not low[:1].isalnum() or low.endswith("ly"):
        return evolve(found, last=end)
    return evolve(found, last=end, words=(*found.words, *range(at, end)))


def _trimmed(scan: Scan, found: Noun) -> Noun:
    """The phrase without signs and conjunctions at its end."""
    last = found.last
    while last > found.first and (not scan.low(last - 1)[:1].isalnum() or scan.low(last - 1) in CONJUNCTIONS):
        last -= 1
    words = tuple(i for i in found.words if i < last)
    while words and scan.low(words[-1]) in CONJUNCTIONS:
        words = words[:-1]
    return evolve(found, last=last, words=words)


def _thing_within(scan: Scan, at: int, reach: int) -> bool:
    """Whether a thing begins within some words, before any verb or preposition."""
    for i in range(at, min(at + reach, len(scan.words))):
        if scan.thing[i] is not None:
            return True
        low = scan.low(i)
        if low in PREPOSITIONS or low in AUX or low in RELATIVES or low in ".;:" or scan.figure[i] >= 0:
            return False
        if low in DETERMINERS or low in PRONOUNS:
            return False
    return False


def _plural(low: str) -> bool:
    return (low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))) or low in (
        "people",
        "men",
        "women",
        "children",
        "personnel",
        "police",
        "staff",
        "crew",
        "dead",
        "wounded",
    )


def _after_preposition(scan: Scan, at: int) -> bool:
    return scan.low(at - 1) in PREPOSITIONS
