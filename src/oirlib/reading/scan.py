"""A sentence as rows of marks: its words, and which of them are figures, dates, places, parties, things and acts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from attrs import define, field

from oirlib.concept import Concept
from oirlib.period import PeriodHit
from oirlib.reading.sentences import Sentence
from oirlib.vocabulary import Vocabulary


class Word(NamedTuple):
    """A word or a sign of a sentence, with its place in the sentence."""

    text: str
    low: str
    start: int
    end: int


class Mark(NamedTuple):
    """A concept's words in a sentence: the words from ``first`` up to ``last`` (exclusive)."""

    concept: Concept
    first: int
    last: int


_WORD = re.compile(
    r"[A-Za-z](?:\.[A-Za-z])+\.?(?:['’]s)?"  # U.S.'s
    r"|[^\W_]+(?:[-'’.][^\W_]+)*\+?|[^\w\s]|_"
)
_DATELINE = re.compile(
    r"\([A-Z][\w ,]{2,24}\)\s?[-–—]{1,2}\s(?=[A-Z“\"])|"
    r"[A-Z][A-Za-z .'’-]{2,30}(?:,\s[A-Z][A-Za-z .'’-]{2,30}){0,2}\s?\([A-Z]{2,8}\)\s?(?=[A-Z“\"])|"
    r"[A-Z][\w. ]{2,30}/\s?(?=[A-Z])|[A-Z][A-Z ,.'’]{3,40}:\s|"
    r"[A-Z][A-Za-z .'’-]{0,60}[A-Za-z.](?:,\s[A-Z][A-Za-z .'’]+){0,3}"
    r"(?:,?\s(?:[A-Z][a-z]+\.?\s\d\d?|\d\d?\s[A-Z][a-z]+\.?)(?:,?\s\d{4})?)?\s*(?:\([A-Za-z\d /-]{2,24}\)\s*)?"
    r"(?:[–—]{1,2}\s?|--\s?|-\s|(?<=\s)-)(?=[A-Z“\"])"
)
_NAMES = {"US": "u.s.", "IS": "i.s."}  # written so, they are no "us" and no "is"
# "Minor injuries" hurt no minors.
_SLIGHT = re.compile(r"injur\w+|wounds?|damages?|casualt\w+|attacks?|clashes|skirmish\w*|incidents?|role")
_SENSE = ("thing", "party", "place")


@define
class Scan:
    """A sentence and its marks. The rows ``thing``, ``act``, ``party`` and ``place`` have one entry a word.

    Attributes:
        sentence: The sentence.
        words: Its words and signs.
        thing: The thing that each word is part of the name of, or None; likewise the other rows.
        figure: The number of the figure each word is part of, or -1.
        dates: The periods found in it.
        dated: Whether a word is part of a period.
        opening: How many of its first words are a dateline ("BAGHDAD (AP) — ").
        lows: Its words in lower case, which are asked for more often than all else.
        ends: Where each of its words ends.
    """

    sentence: Sentence
    words: list[Word]
    thing: list[Mark | None] = field(factory=list)
    act: list[Mark | None] = field(factory=list)
    party: list[Mark | None] = field(factory=list)
    place: list[Mark | None] = field(factory=list)
    figure: list[int] = field(factory=list)
    dates: Sequence[PeriodHit] = ()
    dated: list[bool] = field(factory=list)
    opening: int = 0
    lows: list[str] = field(factory=list)
    ends: list[int] = field(factory=list)

    def low(self, i: int) -> str:
        """The word at ``i`` in lower case; "" outside the sentence."""
        try:
            return self.lows[i] if i >= 0 else ""
        except IndexError:
            return ""

    def text(self, first: int, last: int) -> str:
        """The words from ``first`` up to ``last`` as they stand."""
        last = min(last, len(self.words))
        if first >= last:
            return ""
        return self.sentence.text[self.words[first].start : self.words[last - 1].end]

    def at(self, offset: int) -> int:
        """The number of the first word that ends after a place in the sentence."""
        return bisect_right(self.ends, offset)

    def marks(self, row: list[Mark | None]) -> list[Mark]:
        """The marks of a row, each once, in order."""
        return [m for i, m in enumerate(row) if m is not None and m.first == i]


def words_of(text: str) -> list[Word]:
    """The words and signs of a text.

    >>> [w.text for w in words_of("The U.S.-led force killed 1,300.")]
    ['The', 'U.S.', '-', 'led', 'force', 'killed', '1', ',', '300', '.']
    """
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        found.append(Word(word, _NAMES.get(word) or word.lower(), *match.span()))
    return found


def scan(
    sentence: Sentence,
    figures: Sequence[tuple[int, int]],
    dates: Sequence[PeriodHit],
    vocabulary: Vocabulary,
) -> Scan:
    """The sentence with its marks; ``figures`` are the spans of its figures, counted in the sentence."""
    words = words_of(sentence.text)
    n = len(words)
    done = Scan(sentence, words, dates=dates, lows=[word.low for word in words], ends=[word.end for word in words])
    rows: dict[str, list[Mark | None]] = {name: [None] * n for name in (*_SENSE, "act")}
    for match in vocabulary.find(sentence.text, rows):
        first, last = done.at(match.start), done.at(match.end - 1) + 1
        concept = vocabulary[match.concept]
        rows[concept.facet][first:last] = [Mark(concept, first, last)] * (last - first)
    _unmark_minor(words, rows["thing"])
    done.thing, done.act, done.party, done.place = rows["thing"], rows["act"], rows["party"], rows["place"]
    done.figure = [-1] * n
    for number, (start, end) in enumerate(figures):
        for i in range(done.at(start), done.at(end - 1) + 1):
            done.figure[i] = number
    done.dated = [False] * n
    for hit in dates:
        for i in range(done.at(hit.start), done.at(hit.end - 1) + 1):
            done.dated[i] = True
    found = _DATELINE.match(sentence.text)
    if found is not None and _is_dateline(found.group()):
        done.opening = done.at(found.end())
    return done


def _unmark_minor(words: Sequence[Word], things: list[Mark | None]) -> None:
    for i, word in enumerate(words[:-1]):
        if word.low == "minor" and _SLIGHT.fullmatch(words[i + 1].low):
            things[i] = None


def _is_dateline(opening: str) -> bool:
    """Whether an opening that ends in a dash names where and by whom a report was filed, and is no clause."""
    if len(opening) >= _LONGEST_DATELINE:
        return False
    if opening.startswith("("):
        return True
    words = re.findall(r"[^\W\d_][\w.'’]*", opening.partition("(")[0])
    named = all(word[0].isupper() or word in ("of", "the", "al", "and", "in") for word in words)
    return named and (opening[:4].isupper() or "/" in opening or opening.rstrip().endswith(")"))


_LONGEST_DATELINE = 90  # characters
