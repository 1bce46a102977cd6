"""Claims of a day instead of a number: "ISIS was declared defeated in Iraq in December 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from oirlib.language import words
from oirlib.period import Extent, Period
from oirlib.reading.context import Spot
from oirlib.reading.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS
from oirlib.reading.look import Look
from oirlib.reading.scan import Scan

_DONE_TO = words("grammar.done_to")
_DOES = words("grammar.does")
_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"\d{4}")
_BE = frozenset("was were".split())
_REACH = 7  # words between the verb and its date
_SUBJECT = 6  # words of a subject


@frozen
class Milestone:
    """A day stated for something.

    Attributes:
        what: What came to be on that day, in the sentence's words.
        where: The place, where the sentence names one between verb and date.
        period: The day, month or year.
        spot: The date's words.
    """

    what: str
    where: str | None
    period: Period
    spot: Spot


def milestones(look: Look) -> Iterator[Milestone]:
    """The days that a sentence states for something."""
    text = look.sentence.text
    if _YEAR.search(text) is None or (_DONE_TO | _DOES).isdisjoint(_WORD.findall(text.lower())):
        return
    for spot, period in look.happened:
        if period.extent is Extent.WITHIN and _is_dated(look.scan, spot, period):
            found = _told(look, spot, period)
            if found is not None:
                yield found


def _is_dated(scan: Scan, spot: Spot, period: Period) -> bool:
    """Whether a date names its year itself: "in 2014", "on 9 February 2019"."""
    return str(period.first.year) in spot.text and scan.low(spot.first - 1) in _BEFORE


_BEFORE = words("grammar.before_day")


def _told(look: Look, spot: Spot, period: Period) -> Milestone | None:
    scan = look.scan
    where: str | None = None
    for i in range(spot.first - 1, max(0, spot.first - 1 - _REACH), -1):
        low = scan.low(i)
        place = scan.place[i]
        if place is not None:
            where = scan.text(place.first, place.last)
        elif low in _DONE_TO or low in _DOES:
            return _claim(scan, i, where, period, spot)
        elif not (low in PREPOSITIONS or low in DETERMINERS or low in ADVERBS or low.endswith("ly")):
            return None
    return None


def _claim(scan: Scan, verb: int, where: str | None, period: Period, spot: Spot) -> Milestone | None:
    """The milestone whose verb stands at a word, where the subject before it is a plain noun phrase."""
    first_verb = verb
    i = verb - 1
    while scan.low(i) in ADVERBS or scan.low(i).endswith("ly") or scan.low(i) == "declared":
        first_verb = i if scan.low(i) == "declared" else first_verb
        i -= 1
    passive = scan.low(i) in _BE
    if not passive and scan.low(verb) not in _DOES:
        return None
    last = i if passive else i + 1
    first = last
    while first > 0 and last - first < _SUBJECT and _in_subject(scan, first - 1):
        first -= 1
    while first < last and scan.low(first) in DETERMINERS:
        first += 1
    if first == last or (first > 0 and scan.low(first - 1) in PREPOSITIONS) or scan.low(first) in PRONOUNS:
        return None
    if not any(row[j] is not None for j in range(first, last) for row in (scan.party, scan.thing, scan.place)):
        return None
    done = " ".join(dict.fromkeys((scan.low(first_verb), scan.low(verb))))
    return Milestone(f"{scan.text(first, last)} {done}", where, period, spot)


def _in_subject(scan: Scan, i: int) -> bool:
    low = scan.low(i)
    return (
        low[:1].isalnum()
        and low not in PREPOSITIONS
        and low not in PRONOUNS
        and scan.figure[i] < 0
        and not scan.dated[i]
        and (low not in ("and", "but", "that", "which", "who", "said", "says", "when", "after", "as", "while"))
    )
