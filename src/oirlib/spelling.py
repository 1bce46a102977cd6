"""Names and words that are the same but for their spelling. rapidfuzz enters the library only here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

_SHORTEST = 5  # below this, one letter is too much of a word: "Homs" and "Hims", but also "dead" and "deaf"
_FEW = 200  # so many words are looked at one by one in less time than it takes to look them up
_CROWD = 4  # and so many that have begun alike


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
    from rapidfuzz import fuzz  # with all its measures it takes as long to import as half of the engine

    if fuzz.ratio(one, other, score_cutoff=similarity) <= 0:
        return False
    return _digits(one) == _digits(other) and _designators(one) == _designators(other)


class Alike:
    """Which of some words are one but for their spelling; it rests on the two words alone.

    >>> Alike(["organisation", "organization", "raid"], 88).of("organization")
    ('organisation',)
    """

    def __init__(self, words: Iterable[str], similarity: float) -> None:
        self._similarity = similarity
        self._blocks: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
        for word in words:
            for block in _blocks(word):
                self._blocks[block].append(word)
        self._near: dict[tuple[str, str, str], dict[str, list[str]]] = {}
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """The other words that this one is alike to."""
        if word not in self._found:
            near = {other for block in _blocks(word) for other in self._candidates(word, block)} - {word}
            self._found[word] = tuple(sorted(other for other in near if alike(word, other, self._similarity)))
        return self._found[word]

    def _candidates(self, word: str, block: tuple[str, str, str]) -> Iterable[str]:
        words = self._blocks.get(block, ())
        if len(words) <= _FEW:
            return _scanned(word, words, self._similarity)
        if block not in self._near:
            head, tail, _ = block
            self._near[block] = _near(words, len(head), len(tail), self._similarity)
        return self._near[block].get(word, ())


def _scanned(word: str, words: Sequence[str], similarity: float) -> list[str]:
    """Those of some words that are alike enough, each looked at."""
    from rapidfuzz import fuzz, process

    found = process.extract(word, words, scorer=fuzz.ratio, score_cutoff=similarity, limit=None)
    return [other for other, _, _ in found]


def _near(words: Sequence[str], head: int, tail: int, similarity: float) -> dict[str, list[str]]:
    """For each of many words those that may be alike to it; none that is alike is missed.

    Alike words become one when a few letters of each are left out. So the words are read letter by letter, and those
    that are still one, some with a letter left out, are read on together, until they are so few that each may be
    looked at. Where all of them go on with the same letter, none needs to leave it out.

    Args:
        words: The words.
        head: How many letters they all begin with.
        tail: How many they all end with.
        similarity: How alike they must be, 0 to 100.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    own = [word[head : len(word) - tail] for word in words]
    sizes = {len(word) for word in words}
    most = {size: _most_left_out(size, sizes, similarity) for size in sizes}
    left_out = [most[len(word)] for word in words]
    together: list[tuple[int, list[tuple[int, int]]]] = [(0, [(at, 0) for at in range(len(words))])]
    while together:
        read, group = together.pop()  # so many letters were read, and each word of the group is read up to some place
        if len(group) <= _CROWD:
            for at, _ in group:
                found[words[at]] += (words[other] for other, _ in group if other != at)
            continue
        whole = len({own[at][place : place + 1] for at, place in group}) == 1
        going_on: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        ended: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for at, place in group:
            text, spare = own[at], left_out[at] - (place - read)
            if len(text) - place <= spare:
                ended[len(words[at]), len(text) - read].append(words[at])
            # Of several places where a letter stands, the first leaves the fewest out.
            ahead = text[place : place + 1] if whole else text[place : place + spare + 1]
            for step, letter in enumerate(ahead):
                if letter not in ahead[:step]:
                    going_on[letter].append((at, place + step + 1))
        together += ((read + 1, others) for others in going_on.values() if len(others) > 1)
        for (size, lost), some in ended.items():
            for (other_size, other_lost), others in ended.items():
                if lost + other_lost <= _left_out(size + other_size, similarity):
                    for word in some:
                        found[word] += others
    return found


def _left_out(size: int, similarity: float) -> int:
    """How many letters two alike words of so many letters together may have that the other lacks."""
    return int(size * (100 - similarity) / 100 + 1e-9)


def _most_left_out(size: int, sizes: Iterable[int], similarity: float) -> int:
    """How many letters a word of one size may have that an alike one of another size lacks."""
    return max((_left_out(size + other, similarity) + size - other) // 2 for other in sizes)


def _blocks(word: str) -> list[tuple[str, str, str]]:
    """What a word shares with all that may be alike to it: a beginning, an end or none, and its digits."""
    if len(word) < _SHORTEST:
        return []
    return [(word[:2], "", _digits(word)), (word[:1], word[-2:], _digits(word))]


def _ends(word: str) -> frozenset[str]:
    """A word's first two letters, and its first with its last two."""
    return frozenset([word[:2] + "-", word[:1] + "-" + word[-2:]])


_DESIGNATOR = re.compile(r"\b(?:[ivx]+|[a-z])\b")


def _designators(word: str) -> list[str]:
    """Roman numbers and single letters."""
    return _DESIGNATOR.findall(word)


def _digits(word: str) -> str:
    return "".join(c for c in word if c.isdigit())
