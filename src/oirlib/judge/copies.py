"""Copied words: quotes and titles so much alike that it is no accident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from oirlib.claim import Claim
from oirlib.language import knowledge
from oirlib.phrases import words

_RUN = 3  # words in a row that two copies have in common somewhere
_NEAR = 24  # of many texts with one run in common, each is compared with so many of nearly its own length
_DAYS = 3  # a title that comes again later is a series, not a copy


@frozen
class _Measure:
    """When two texts are too much alike for an accident.

    Attributes:
        share: How much of the shorter one's words the longer one has.
        length: How many different words the shorter one has at least.
        telling: How many they have in common that neither the subject nor the language brings along.
    """

    share: float
    length: int
    telling: int


_QUOTES = _Measure(share=0.85, length=8, telling=4)
_TITLES = _Measure(share=1.0, length=5, telling=3)


@frozen(slots=True)
class _Text:
    """One wording.

    Attributes:
        row: Its words in their order.
        words: Its different words.
        telling: Those that the claims it was quoted for do not bring along.
        day: The earliest day it was published, as an ordinal; 0 where that is not known.
        at: The claims that have it.
    """

    row: tuple[str, ...]
    words: frozenset[str]
    telling: frozenset[str]
    day: int
    at: list[int]


def copied(claims: Sequence[Claim]) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Claims that have one text, and those that have a copy of it; chains of these join all that were copied.

    Words are compared as sets, so that a text cut short or turned round is still found; all texts that share no run of
    words are never compared.

    >>> clause = "commandos stormed a cave complex before dawn, freeing two hostages and killing 15 ISIS fighters"
    >>> one = Claim("ISIS fighters killed", 15, source="A", quote=f"On Friday {clause}")
    >>> other = Claim("ISIS fighters killed", 15, source="B", quote=clause)
    >>> list(copied([one, other]))
    [([1], [0])]
    """
    quotes = {at: claim.quote.exact for at, claim in enumerate(claims) if claim.quote is not None}
    titles = {at: claim.source.title for at, claim in enumerate(claims) if claim.source.title}
    yield from _alike(_texts(quotes, claims, _QUOTES), _QUOTES)
    yield from _alike(_texts(titles, claims, _TITLES), _TITLES)


def _texts(written: Mapping[int, str], claims: Sequence[Claim], measure: _Measure) -> list[_Text]:
    """The different wordings that are long enough to be copies, in an order of their own; none where only one is."""
    if len(written) < 2:
        return []
    rows: defaultdict[tuple[tuple[str, ...], int], list[int]] = defaultdict(list)
    for at, text in written.items():
        row = words(text)
        if len(set(row)) >= measure.length:
            published = claims[at].source.published
            rows[row, published.toordinal() if published else 0].append(at)
    return [
        _Text(row, frozenset(row), frozenset(row) - _common() - _subject(claims[at] for at in held), day, held)
        for (row, day), held in sorted(rows.items())
    ]


def _subject(claims: Iterable[Claim]) -> frozenset[str]:
    """The words that every report of the figure would have."""
    told = {
        part
        for claim in claims
        for part in (claim.what, claim.where, claim.figure.text, claim.when.text if claim.when else "")
        if part
    }
    return frozenset(word for part in told for word in words(part))


def _alike(texts: Sequence[_Text], measure: _Measure) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    for text in texts:
        if len(text.at) > 1 and _long(text.words, text.telling, measure):
            yield text.at, ()
    runs: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        if _long(text.words, text.telling, measure):
            for run in {text.row[i : i + _RUN] for i in range(len(text.row) - _RUN + 1)}:
                runs[run].append(number)
    for one, other in sorted({pair for sharing in runs.values() for pair in _near(sharing, texts)}):
        if _copy(texts[one], texts[other], measure):
            yield texts[one].at, texts[other].at


def _near(sharing: Sequence[int], texts: Sequence[_Text]) -> Iterator[tuple[int, int]]:
    """Pairs of the texts that have a run of words in common, each with those of nearly its own length."""
    row = sorted(sharing, key=lambda number: (len(texts[number].words), number))
    for place, one in enumerate(row):
        for other in row[place + 1 : place + 1 + _NEAR]:
            yield min(one, other), max(one, other)


def _long(common: frozenset[str], telling: frozenset[str], measure: _Measure) -> bool:
    return len(common) >= measure.length and sum(not word.isdecimal() for word in telling) >= measure.telling


def _copy(one: _Text, other: _Text, measure: _Measure) -> bool:
    if measure is _TITLES and one.day and other.day and abs(one.day - other.day) > _DAYS:
        return False
    common = one.words & other.words
    shorter = min(len(one.words), len(other.words))
    return len(common) >= measure.share * shorter and _long(common, one.telling & other.telling, measure)


@cache
def _common() -> frozenset[str]:
    return frozenset(word for each in knowledge("copies")["common"] for word in words(each))
