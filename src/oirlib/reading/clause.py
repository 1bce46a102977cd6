"""The clause around a figure: who or what it is told of before the verb, and what is told of it behind."""

from __future__ import annotations

from oirlib.language import knowledge, words
from oirlib.reading.behind import past_aside
from oirlib.reading.lexicon import (
    ADVERBS,
    AUX,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
)
from oirlib.reading.scan import Scan

_LONGEST_SUBJECT = 7
_LONGEST_PREDICATE = 5
_CLAUSES = CONJUNCTIONS | RELATIVES | frozenset("as after before until since with".split())


def subject(scan: Scan, at: int) -> str | None:
    """The plain noun phrase before the verb at a word, or None where it is a pronoun or no plain phrase.

    "The Conservatives of Ann Lee took 36 seats": "Conservatives of Ann Lee".
    """
    last = at
    while last > 0 and (
        scan.low(last - 1) in ADVERBS
        or scan.low(last - 1) in AUX
        or scan.low(last - 1) in HAVE
        or scan.low(last - 1).endswith("ly")
        or scan.dated[last - 1]
    ):
        last -= 1
    first = last
    while first > scan.opening and last - first < _LONGEST_SUBJECT + 3 and _in_phrase(scan, first - 1):
        first -= 1
    while first < last and (scan.low(first) in DETERMINERS or scan.low(first) in PREPOSITIONS or scan.dated[first]):
        if scan.low(first) in PREPOSITIONS and scan.words[first].text[:1].islower():
            return None  # "In Paris the ministry": what stands before is no subject
        first += 1
    last = _before_verb(scan, first, last)
    if not 0 < last - first <= _LONGEST_SUBJECT or scan.low(first) in PRONOUNS or not _bounded(scan, first):
        return None
    return _plain(scan, first, last)


def _before_verb(scan: Scan, first: int, last: int) -> int:
    """Where a name ends before a verb of its own: "the Centre Party finished third"."""
    named = False
    for i in range(first, last):
        named = named or scan.words[i].text[:1].isupper()
        low = scan.low(i)
        if named and scan.words[i].text[:1].islower() and (low.endswith("ed") or low in words("reading.past")):
            return i
    return last


def _plain(scan: Scan, first: int, last: int) -> str:
    return scan.text(first, last).removesuffix("'s").removesuffix("’s")


def _in_phrase(scan: Scan, i: int) -> bool:
    low = scan.low(i)
    if not (low[:1].isalnum() or low in "'’") or scan.figure[i] >= 0:
        return False
    if low in PREPOSITIONS and low != "of" and scan.words[i].text[:1].islower():
        return False
    if low in _CLAUSES or low in AUX or low in REPORTING:
        return False
    return low not in PLAIN_VERBS or low in words("reading.also-nouns")


def _bounded(scan: Scan, first: int) -> bool:
    """Whether a clause opens before a word: the sentence, a sign, a conjunction."""
    i = first - 1
    while i >= 0 and scan.low(i) in DETERMINERS:
        i -= 1
    low = scan.low(i)
    return i < scan.opening or scan.figure[i] >= 0 or not low[:1].isalnum() or low in _CLAUSES or low in REPORTING


def verb_before(scan: Scan, at: int) -> int:
    """The word before a figure that may be its verb, past what only leads up to the number ("a record")."""
    i = at - 1
    while i > 0 and (scan.low(i) in DETERMINERS or scan.low(i) in ADVERBS or scan.low(i) in ("record", "total", "of")):
        i -= 1
    return i


def measured_subject(scan: Scan, at: int) -> str | None:
    """What came to a number that stands behind its verb: "Revenue fell 25% to $26.8 billion" is revenue."""
    for i in range(at - 1, max(scan.opening, at - 9), -1):
        low = scan.low(i)
        if low in words("reading.moved"):
            return subject(scan, i) if all(_leads_up(scan, j) for j in range(i + 1, at)) else None
        if low in ",;.:" or low in CONJUNCTIONS or low in RELATIVES:
            return None
    return None


def _leads_up(scan: Scan, i: int) -> bool:
    """Whether a word only leads from a verb to its number: "fell 25% to", "was at about"."""
    low = scan.low(i)
    return (
        scan.figure[i] >= 0 or scan.dated[i] or low in PREPOSITIONS or low in ADVERBS or low in DETERMINERS | _LEADING
    )


_LEADING = words("grammar.leading")


def measure_of(scan: Scan, at: int) -> str | None:
    """The measure that "of" or "at" joins to a number: "a net income of $2.4 billion"."""
    i = at - 1
    if scan.low(i) not in ("of", "at"):
        return None
    last = i
    first = last
    while first > scan.opening and last - first < 4 and _in_phrase(scan, first - 1) and scan.low(first - 1) != "of":
        if scan.low(first - 1) in DETERMINERS:
            break
        first -= 1
    if first == last or scan.low(last - 1) not in words("reading.measures"):
        return None
    verbs = words("reading.expected") | words("reading.posted") | words("reading.past") | words("reading.needs")
    first = next((i + 1 for i in range(last - 2, first - 1, -1) if scan.low(i) in verbs), first)
    while first < last and (scan.low(first).endswith("ed") or (scan.low(first).endswith("s") and first < last - 1)):
        first += 1
    verb = verb_before(scan, first)
    told = scan.text(first, last)
    if scan.low(verb) in words("reading.expected"):
        return f"expected {told}"
    whose = subject(scan, verb) if scan.low(verb) in words("reading.posted") else None
    return f"{told} of {whose}" if whose is not None else told


def done(verb: str) -> str:
    """The participle of a verb in the past: "took" is "taken"."""
    told: dict[str, str] = knowledge("reading")["got"]["participles"]
    return told.get(verb, verb)


def predicate(scan: Scan, at: int) -> str | None:
    """What is told of the noun that ends before a word: "were sheltering in evacuation centres", "on strike"."""
    i = _past_place(scan, past_aside(scan, at))
    been = False
    while i < len(scan.words) and (scan.low(i) in HAVE | BE or scan.low(i) in ADVERBS or scan.low(i) == "who"):
        been = been or scan.low(i) in BE
        i += 1
    low = scan.low(i)
    verb = (low.endswith(("ed", "ing")) or low in words("reading.past")) and low not in REPORTING
    if not (verb or (been and low in ("under", "without", "on", "at", "in") and _goes_on(scan, i))):
        return None
    last = i + 1
    while last < len(scan.words) and last - i < _LONGEST_PREDICATE and _in_predicate(scan, last):
        if scan.low(last).endswith("ing") and scan.act[last] is not None:
            break  # "45 homes collapsed killing four children"
        last += 1
    while last > i + 1 and (scan.low(last - 1) in PREPOSITIONS or scan.low(last - 1) in DETERMINERS | ADVERBS):
        last -= 1
    return scan.text(i, last) if scan.low(i) not in ("including", "according") else None


def _past_place(scan: Scan, i: int) -> int:
    """Past "in the United Kingdom" to the verb behind it."""
    if scan.low(i) not in ("in", "from", "across", "of") or i + 2 >= len(scan.words):
        return i
    j = i + 1 + (scan.low(i + 1) == "the")
    named = j
    while j < len(scan.words) and (scan.words[j].text[:1].isupper() or scan.dated[j]):
        j += 1
    return j if j > named else i


def _goes_on(scan: Scan, i: int) -> bool:
    """Whether a preposition opens a state and not a place: "under evacuation orders", "on strike"."""
    j = i + 1
    return (
        j < len(scan.words)
        and scan.place[j] is None
        and scan.figure[j] < 0
        and scan.words[j].text[:1].islower()
        and (scan.low(j) not in DETERMINERS)
    )


def _in_predicate(scan: Scan, i: int) -> bool:
    low = scan.low(i)
    if not low[:1].isalnum() or scan.figure[i] >= 0 or scan.dated[i] or scan.place[i] is not None:
        return False
    if scan.words[i].text[:1].isupper() and scan.low(i - 1) in PREPOSITIONS:
        return False
    return low not in CONJUNCTIONS and low not in RELATIVES and low not in AUX and low not in REPORTING
