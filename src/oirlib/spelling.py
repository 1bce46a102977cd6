"""Names and words that are the same but for their spelling. rapidfuzz enters the library only here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from rapidfuzz import fuzz

_TELLING = 40  # characters of a quote; two sources may well have a shorter one in common by accident
_SHORTEST = 5  # below this, one letter is too much of a word: "Homs" and "Hims", but also "dead" and "deaf"


def alike(one: str, other: str, similarity: float) -> bool:
    """Whether two normalised words or names are one but for their spelling.

    Numbers and letters that number things never match by similarity (Task Force 9 is not Task Force 10, nor District IV
    District VI), and neither do words that begin
    differently (employed and unemployed differ by two letters and mean the opposite) or that share neither their
    first two letters nor their last two.

    >>> alike("organisation", "organization", 88), alike("registered", "unregistered", 88)
    (True, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST or one[:1] != other[:1] or _ends(one).isdisjoint(_ends(other)):
        return False
    if _digits(one) != _digits(other) or _designators(one) != _designators(other):
        return False
    return fuzz.ratio(one, other, score_cutoff=similarity) > 0


def canonical(words: Iterable[str], similarity: float) -> dict[str, str]:
    """Each word's representative: the first word, in alphabetical order, that it is alike to.

    Words are compared within blocks of nearly the same length and the same first or last letters, so a million
    different words stay affordable.

    >>> canonical(["organization", "organisation", "raid"], 88)["organization"]
    'organisation'
    """
    kept: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for word in sorted(set(words)):
        near = max(1, round(len(word) * (100 - similarity) / 50))
        sizes = range(len(word) - near, len(word) + near + 1) if len(word) >= _SHORTEST else ()
        blocks = (kept.get((end, size), ()) for size in sizes for end in _ends(word))
        found[word] = min((known for known in chain(*blocks) if alike(word, known, similarity)), default=word)
        if found[word] == word:
            for end in _ends(word):
                kept[end, len(word)].append(word)
    return found


class Alike:
    """Which of some words are one but for their spelling; it rests on the two words alone.

    >>> Alike(["organisation", "organization", "raid"], 88).of("organization")
    ('organisation',)
    """

    def __init__(self, words: Iterable[str], similarity: float) -> None:
        self._similarity = similarity
        self._blocks: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._found: dict[str, tuple[str, ...]] = {}
        for word in words:
            if len(word) >= _SHORTEST:
                for end in _ends(word):
                    self._blocks[end, _digits(word)].append(word)

    def of(self, word: str) -> tuple[str, ...]:
        """The other words that this one is alike to."""
        if word not in self._found:
            near = {other for end in _ends(word) for other in self._blocks.get((end, _digits(word)), ())} - {word}
            self._found[word] = tuple(sorted(other for other in near if alike(word, other, self._similarity)))
        return self._found[word]


def near_copy(one: str, other: str) -> bool:
    """Whether two quotes are nearly the same words, long enough that this is no accident."""
    if min(len(one), len(other)) < _TELLING:
        return False
    return fuzz.ratio(one, other, score_cutoff=85) > 0


def _ends(word: str) -> frozenset[str]:
    """A word's first two letters, and its first with its last two."""
    return frozenset([word[:2] + "-", word[:1] + "-" + word[-2:]])


_DESIGNATOR = re.compile(r"\b(?:[ivx]+|[a-z])\b")


def _designators(word: str) -> list[str]:
    """Roman numbers and single letters."""
    return _DESIGNATOR.findall(word)


def _digits(word: str) -> str:
    return "".join(c for c in word if c.isdigit())
