"""Words in one normal form, and known phrases found among them.

The normal form is what lets "U.S.-led" be "US led", "Al-Asad" be "al asad" and "Fighters" be "fighter": letters
without case or accents, initials without dots, no possessive, the plural's ending off. It is for comparing only:
spans always are those of the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from attrs import frozen

_JOINERS = "'’‘ʼʻʿʾ`´"
_TOKEN = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"  # initials: U.S., U.N
    rf"|[^\W_]+(?:[{_JOINERS}\u0300-\u036f]+[^\W_]+)*[\u0300-\u036f]*"
)
# A phrase does not run across these, unless they stand in it: "the coalition, allies" are two.
_BREAKS = frozenset('.,;:!?()[]{}"“”„«»|•…*')
_NONE: frozenset[str] = frozenset()
_POSSESSIVE = re.compile(rf"(?:[{_JOINERS}][sS])$")

# A label of one such word is matched only as it is written: "US" is not "us", the town of Hit is not a hit.
_COMMON = (
    "a act ad aid all am an and any ap are as at bar base be but by can did do for get go had has he her him his "
    "hit how i if in is it its led let man many march may me most my new no not now of off on one or our out own part "
    "ran re so sun the then they time to un up us was way we were west what when who will with won you"
)
_COMMON_WORDS = frozenset(_COMMON.split())
_NAME = 64  # letters: what is no longer may be a name, and is asked for again
_CODE = 3  # letters of a place's code at most: "IN" is Indiana, and "in" a word


class Token(NamedTuple):
    """One word of a text.

    Attributes:
        word: Its normal form.
        start: Where it starts in the text.
        end: Where it ends; a possessive 's is left out.
        plain: The normal form with the plural's ending still on.
    """

    word: str
    start: int
    end: int
    plain: str


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
        concept: The concept's id; of several that the words may stand for, the broadest.
        start: Where its words start in the text.
        end: Where they end.
        senses: The ids of all concepts of its facet that the words may stand for: a province, and the town of its name.
    """

    concept: str
    start: int
    end: int
    senses: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.senses:
            object.__setattr__(self, "senses", (self.concept,))


class _Row(NamedTuple):
    """The words of a text as four lists, which is quicker than a list of tokens: normal forms, places, plain forms."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    plains: list[str]


def _row(text: str) -> _Row:
    """The words of a text; a name is asked for over and over, and its row is never changed."""
    return _row_of_name(text) if len(text) <= _NAME else _read(text)


@lru_cache(maxsize=1 << 13)
def _row_of_name(text: str) -> _Row:
    return _read(text)


def _read(text: str) -> _Row:
    row = _Row([], [], [], [])
    words, starts, ends, plains = row
    for found in _TOKEN.finditer(text):
        word, plain, length = _normal(found.group())
        start = found.start()
        left_over = word == "s" and start > 0 and text[start - 1] in _JOINERS  # the 's of "U.S.'s"
        if word and not left_over:
            words.append(word)
            starts.append(start)
            ends.append(start + length)
            plains.append(plain)
    return row


def tokens(text: str) -> list[Token]:
    """The words of a text in their normal form, with their places.

    >>> [token.word for token in tokens("The U.S.-led coalition’s Fighters")]
    ['the', 'us', 'led', 'coalition', 'fighter']
    """
    return list(map(Token, *_row(text)))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in their normal form.

    >>> words("Deir ez-Zor") == words("DEIR EZ ZOR")
    True
    """
    return tuple(_row(text).words)


@lru_cache(maxsize=1 << 16)
def _normal(raw: str) -> tuple[str, str, int]:
    """The normal form of one word, the same in the word's own number, and how much of the word it covers."""
    ending = _POSSESSIVE.search(raw)
    kept = raw[: ending.start()] if ending else raw
    letters = unicodedata.normalize("NFKD", kept.casefold())
    plain = "".join(c for c in letters if c.isalnum() and c not in _JOINERS)
    return _singular(plain), plain, len(kept)


def _singular(word: str) -> str:
    """The word without a plural's ending; one form for both numbers is all that is asked, not the right singular."""
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    if word.endswith(("che", "she", "xe", "ze", "sse")):  # clashes and clash, caches and cache
        return word[:-1]
    return f"{word[:-2]}an" if word.endswith("men") else word


_REMEMBERED = 1 << 14  # texts whose meaning as a whole is kept


# Words in their normal form -> the phrases of these words, a line each: facet, id and text, set apart by tabs. Strings,
# because thousands of them are read in no time where lists of lists are not, and few are ever looked at.
Index: TypeAlias = Mapping[str, str]


class Phrases:
    """Phrases by their first word, to be found in texts in one pass.

    Where several fit, the longest is taken, from left to right; where two of one length fit, the one that comes first
    in the index (:func:`index_of`); where there are several of its facet, all of them are its senses.
    Singular and plural are one, but for three cases. A proper name is nothing else's plural (Hamas is not two of
    Hama); one in the plural is found in the plural only (the Iraqis speak, an Iraqi paper is another matter); and of
    the words in ``ignored`` only a phrase in just that number is found (with "local" ignored, "locals" are people and
    "local" says nothing).
    """

    def __init__(self, index: Index, ignored: Container[str] = ()) -> None:
        self._index = index
        self._known: dict[str, tuple[_Known, ...]] = {}  # made when first met: most words are never asked for
        lengths: dict[str, set[int]] = {}
        for key in index:
            first, *rest = key.split(" ")
            lengths.setdefault(first, set()).add(len(rest) + 1)
        self._lengths = {first: sorted(some, reverse=True) for first, some in lengths.items()}
        self._ignored = ignored
        self._wholes: dict[tuple[str, str], tuple[str, ...]] = {}
        self._told: dict[tuple[tuple[str, ...], frozenset[str]], tuple[_Known, ...]] = {}

    def find(self, text: str, facets: Iterable[str]) -> list[Match]:
        """The longest phrases of these facets, left to right, none over another."""
        row, wanted = _row(text), frozenset(facets)
        count = len(row.words)
        matches: list[Match] = []
        at = 0
        while at < count:
            if row.words[at] not in self._lengths:
                at += 1
                continue
            senses, end = self._longest(text, row, at, wanted)
            if senses:
                matches.append(Match(senses[0], row.starts[at], row.ends[end - 1], senses))
            at = end
        return matches

    def whole(self, text: str, facet: str) -> tuple[str, ...]:
        """All that the text as a whole may stand for in one facet; the same few words are asked for over and over."""
        key = (text, facet)
        if key not in self._wholes:
            row = _row(text)
            if " ".join(row.words) not in self._index:
                return ()
            if len(self._wholes) > _REMEMBERED:
                self._wholes.clear()
            self._wholes[key] = self._fitting(text, row, 0, len(row.words), frozenset((facet,)))
        return self._wholes[key]

    def _longest(self, text: str, row: _Row, at: int, facets: frozenset[str]) -> tuple[tuple[str, ...], int]:
        """The longest phrase that starts at a word, and the word after it; the next word where there is none."""
        for length in self._lengths[row.words[at]]:
            end = at + length
            if end <= len(row.words) and " ".join(row.words[at:end]) in self._index:
                senses = self._fitting(text, row, at, end, facets)
                if senses:
                    return senses, end
        return (), at + 1

    def _fitting(self, text: str, row: _Row, at: int, end: int, facets: frozenset[str]) -> tuple[str, ...]:
        """What these words of the text may stand for, all of one facet."""
        known = self._of_words(" ".join(row.words[at:end]))
        asked = self._asked(known, tuple(row.plains[at:end]), facets) if known else None
        if not asked:
            return ()
        if len(asked) == 1 and end == at + 1 and asked[0].written is None:
            return (asked[0].phrase.id,)
        between = [text[row.ends[i] : row.starts[i + 1]] for i in range(at, end - 1)]
        gaps = _BREAKS.intersection("".join(between)) if between else _NONE
        fit = [
            each.phrase
            for each in asked
            if gaps <= each.signs and (each.written is None or each.written == _bare(text, row, at, end))
        ]
        if len(fit) < 2:
            return (fit[0].id,) if fit else ()
        return tuple(dict.fromkeys(phrase.id for phrase in fit if phrase.facet == fit[0].facet))

    def _of_words(self, key: str) -> tuple[_Known, ...]:
        known = self._known.get(key)
        if known is None:
            if key not in self._index:
                return ()
            rows = (line.split("\t") for line in self._index[key].split("\n"))
            known = self._known[key] = tuple(_known(Phrase(text, facet, name)) for facet, name, text in rows)
        return known

    def _asked(self, known: Sequence[_Known], plain: tuple[str, ...], facets: frozenset[str]) -> tuple[_Known, ...]:
        """Those of the known phrases that words in just this number may stand for; told once and then remembered."""
        asked = self._told.get((plain, facets))
        if asked is None:
            exact = [each for each in known if each.plain == plain]
            some = exact if any(each.proper for each in exact) else known
            asked = tuple(each for each in some if each.phrase.facet in facets and (not each.plural or each in exact))
            if len(plain) == 1 and plain[0] in self._ignored and not any(each in exact for each in asked):
                asked = ()
            self._told[plain, facets] = asked
        return asked


def index_of(phrases: Iterable[Phrase], order: tuple[str, ...]) -> dict[str, str]:
    """Phrases by their words: what takes long to make, and is the same every time.

    Args:
        phrases: The phrases; of one facet, those that come first count first.
        order: The facets; of phrases of the same words, those whose facet comes first count first.

    >>> index_of([Phrase("the Fens", "place", "place.fens")], ("place",))
    {'the fen': 'place\\tplace.fens\\tthe Fens'}
    """
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(" ".join(words(phrase.text)), []).append(phrase)
    for some in found.values():
        some.sort(key=lambda phrase: order.index(phrase.facet))
    return {key: "\n".join(f"{p.facet}\t{p.id}\t{_line(p.text)}" for p in some) for key, some in found.items()}


def _line(text: str) -> str:
    return " ".join(text.split())


@frozen
class _Known:
    """A phrase made ready to be compared.

    Attributes:
        phrase: The phrase.
        plain: Its words in their own number.
        signs: The signs in it.
        plural: Whether it is a proper name's plural.
        proper: Whether it is written with a capital.
        written: How it must be written, where it is a name that is a common word too.
    """

    phrase: Phrase
    plain: tuple[str, ...]
    signs: frozenset[str]
    plural: bool
    proper: bool
    written: str | None


def _known(phrase: Phrase) -> _Known:
    row = tokens(phrase.text)
    last = row[-1]
    plural = last.plain != last.word and phrase.text[last.start : last.end].istitle()
    return _Known(
        phrase,
        tuple(token.plain for token in row),
        frozenset(phrase.text),
        plural,
        not phrase.text.islower(),
        _written(phrase),
    )


def _bare(text: str, row: _Row, at: int, end: int) -> str:
    """The words as they are written in the text, without the dots of initials."""
    return text[row.starts[at] : row.ends[end - 1]].replace(".", "")


def _written(phrase: Phrase) -> str | None:
    """How a label must be written: case tells apart only names that are common words too, and the codes of places."""
    plain = phrase.text.replace(".", "")
    code = phrase.facet == "place" and len(plain) <= _CODE and plain.isupper()
    return plain if code or (not plain.islower() and plain.casefold() in _COMMON_WORDS) else None
