"""Words in one normal form, and known phrases found among them.

The normal form is what lets "U.S.-led" be "US led", "Al-Asad" be "al asad" and "Fighters" be "fighter": letters
without case or accents, initials without dots, no possessive, the plural's ending off. It is for comparing only:
spans always are those of the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

_JOINERS = "'’‘ʼʻʿʾ`´"
_TOKEN = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"  # initials: U.S., U.N
    rf"|[^\W_]+(?:[{_JOINERS}\u0300-\u036f]+[^\W_]+)*[\u0300-\u036f]*"
)
_POSSESSIVE = re.compile(rf"(?:[{_JOINERS}][sS])$")

# A label of one such word is matched only as it is written: "US" is not "us", the town of Hit is not a hit.
_COMMON = (
    "a act ad aid all am an and any ap are as at bar base be but by can did do for get go had has he her him his "
    "hit how i if in is it its led let man many march may me most my new no not now of off on one or our out own part "
    "ran re so sun the then they time to un up us was way we were west what when who will with won you"
)
_COMMON_WORDS = frozenset(_COMMON.split())


class Token(NamedTuple):
    """One word of a text.

    Attributes:
        word: Its normal form.
        start: Where it starts in the text.
        end: Where it ends; a possessive 's is left out.
    """

    word: str
    start: int
    end: int


@frozen
class Phrase:
    """Words that stand for something.

    Attributes:
        text: The words as written.
        facet: What sort of thing they stand for.
        id: What they stand for.
    """

    text: str
    facet: str
    id: str


@frozen
class Match:
    """A concept's words, found in a text.

    Attributes:
        concept: The concept's id.
        start: Where its words start in the text.
        end: Where they end.
    """

    concept: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in their normal form, with their places.

    >>> [token.word for token in tokens("The U.S.-led coalition’s Fighters")]
    ['the', 'us', 'led', 'coalition', 'fighter']
    """
    for found in _TOKEN.finditer(text):
        word, length = _normal(found.group())
        start = found.start()
        left_over = word == "s" and start > 0 and text[start - 1] in _JOINERS  # the 's of "U.S.'s"
        if word and not left_over:
            yield Token(word, start, start + length)


def words(text: str) -> tuple[str, ...]:
    """The words of a text in their normal form.

    >>> words("Deir ez-Zor") == words("DEIR EZ ZOR")
    True
    """
    return tuple(token.word for token in tokens(text))


@lru_cache(maxsize=1 << 16)
def _normal(raw: str) -> tuple[str, int]:
    """The normal form of one word, and how much of the word it covers."""
    ending = _POSSESSIVE.search(raw)
    kept = raw[: ending.start()] if ending else raw
    letters = unicodedata.normalize("NFKD", kept.casefold())
    plain = "".join(c for c in letters if c.isalnum() and c not in _JOINERS)
    return _singular(plain), len(kept)


def _singular(word: str) -> str:
    """The word without a plural's ending; one form for both numbers is all that is asked, not the right singular."""
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    if word.endswith(("che", "she", "xe", "ze", "sse")):  # clashes and clash, caches and cache
        return word[:-1]
    return f"{word[:-2]}an" if word.endswith("men") else word


class Phrases:
    """Phrases by their first word, to be found in texts in one pass.

    Where several fit, the longest is taken, from left to right; where two of one length fit, the one whose facet
    comes first in ``order``.
    """

    def __init__(self, phrases: Iterable[Phrase], order: tuple[str, ...]) -> None:
        known: defaultdict[tuple[str, ...], list[Phrase]] = defaultdict(list)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for phrase in phrases:
            key = words(phrase.text)
            known[key].append(phrase)
            lengths[key[0]].add(len(key))
        self._known = {key: sorted(found, key=lambda p: order.index(p.facet)) for key, found in known.items()}
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def find(self, text: str, facets: Container[str]) -> list[Match]:
        """The longest phrases of these facets, left to right, none over another."""
        found = list(tokens(text))
        row = [token.word for token in found]
        matches: list[Match] = []
        at = 0
        while at < len(row):
            hit = self._longest(text, found, row, at, facets) if row[at] in self._lengths else None
            if hit is None:
                at += 1
                continue
            phrase, length = hit
            matches.append(Match(phrase.id, found[at].start, found[at + length - 1].end))
            at += length
        return matches

    def whole(self, text: str, facet: str) -> str | None:
        """What the text as a whole stands for in one facet."""
        fitting = (phrase for phrase in self._known.get(words(text), ()) if phrase.facet == facet)
        phrase = next((phrase for phrase in fitting if _as_written(phrase.text, text.strip())), None)
        return phrase.id if phrase else None

    def _longest(
        self, text: str, found: list[Token], row: list[str], at: int, facets: Container[str]
    ) -> tuple[Phrase, int] | None:
        for length in self._lengths[row[at]]:
            if at + length > len(row):
                continue
            span = text[found[at].start : found[at + length - 1].end]
            for phrase in self._known.get(tuple(row[at : at + length]), ()):
                if phrase.facet in facets and _as_written(phrase.text, span):
                    return phrase, length
        return None


def _as_written(label: str, span: str) -> bool:
    """Whether the span may stand for the label: case tells apart only names that are common words too."""
    plain = label.replace(".", "")
    return plain.islower() or plain.casefold() not in _COMMON_WORDS or span.replace(".", "") == plain
