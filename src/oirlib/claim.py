"""A claim: a source states a figure for something, somewhere, at some time."""

from __future__ import annotations

import enum
import hashlib
import math
import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from attrs import field, frozen

from oirlib.asked import several
from oirlib.errors import ClaimError, FigureError, ParseError, PeriodError
from oirlib.figure import Figure, Hedge
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.scalars import number, plain
from oirlib.source import Quote, Source, as_day

_WORDINGS = 2**16  # of figures and of periods that are kept read


class Kind(enum.Enum):
    """What sort of figure a claim states; stock and flow are statistics' words."""

    STOCK = "stock"  # a level at a moment: troops present
    FLOW = "flow"  # events counted over a period: killed, strikes
    DATE = "date"  # a day instead of a number: declared defeated in December 2017

    __hash__ = object.__hash__  # that of enum asks its name for its hash each time


@frozen(init=False, slots=False)
class Claim:
    """A source states a figure for something, somewhere, at some time.

    Strings, numbers and dates are read into their values; what cannot be read raises at once.

    Attributes:
        what: What is counted, in plain words ("US troops", "ISIS fighters killed").
        figure: The quantity as stated; a Period where the claim states a date.
        where: The place, in words; None where the source names none.
        when: The days it is true of; None where the source does not say.
        source: The document it stands in.
        said_by: Who the source says it comes from; None where it speaks for itself.
        said_on: The day the origin said it; the source's publication day where nothing else is given.
        quote: The exact words.
        kind: Stock, flow or date; None leaves it to the vocabulary.
        part_of: The id of the claim that this one states a part of.
        superseded: Whether the source itself marks the figure as taken back: it stands for nobody any more.
        item: Which entry of its document's list this is; two entries of one document are separate things.
        note: What else stands beside the figure, kept and never judged.

    Raises:
        ClaimError: A field does not hold together; FigureError and PeriodError where its words cannot be read.

    >>> claim = Claim("US troops", "about 2,000", where="Syria", when="2025-01-07", source="Paper B")
    >>> claim.figure.best, claim.when.first, claim.origin
    (2000, datetime.date(2025, 1, 7), 'Paper B')
    """

    what: str
    figure: Figure | Period
    where: str | None = field(default=None, kw_only=True)
    when: Period | None = field(default=None, kw_only=True)
    source: Source = field(kw_only=True)
    said_by: str | None = field(default=None, kw_only=True)
    said_on: date | None = field(default=None, kw_only=True)
    quote: Quote | None = field(default=None, kw_only=True)
    kind: Kind | None = field(default=None, kw_only=True)
    part_of: str | None = field(default=None, kw_only=True)
    superseded: bool = field(default=False, kw_only=True)
    item: str | None = field(default=None, kw_only=True)
    note: str | None = field(default=None, kw_only=True)

    def __init__(
        self,
        what: str,
        figure: Figure | Period | Number | str,
        *,
        source: Source | str,
        where: str | None = None,
        when: Period | date | str | None = None,
        said_by: str | None = None,
        said_on: date | str | None = None,
        quote: Quote | str | None = None,
        kind: Kind | str | None = None,
        part_of: Claim | str | None = None,
        superseded: bool = False,
        item: str | None = None,
        note: str | None = None,
    ) -> None:
        source = _source(source)
        day = as_day(said_on, "said_on") or source.published
        kind = _kind(kind)
        stated = _figure(figure, kind, day)
        self.__attrs_init__(
            what=_words(what, "what"),
            figure=stated,
            where=_words_or_none(where, "where"),
            when=_when(when, day),
            source=source,
            said_by=_words_or_none(said_by, "said_by"),
            said_on=day,
            quote=_quote(quote),
            kind=Kind.DATE if isinstance(stated, Period) else kind,
            part_of=_part_of(part_of),
            superseded=_yes_or_no(superseded, "superseded"),
            item=_words_or_none(item, "item"),
            note=_words_or_none(note, "note"),
        )

    def __hash__(self) -> int:
        # A run asks a million claims for it: what nearly always tells two apart is enough, and words keep their hash.
        when = None if self.when is None else self.when.text
        return hash((self.what, self.figure.text, self.where, when, self.source.publisher, self.said_by, self.said_on))

    @property
    def origin(self) -> str:
        """Who the figure comes from, in the source's words: ``said_by``, else the publisher."""
        return self.said_by or self.source.publisher

    @cached_property
    def id(self) -> str:
        """Sixteen hexadecimal digits that stand for the claim's content: equal claims have equal ids."""
        days = None if self.when is None else self.when.in_full
        parts = (
            f"({self.what!r}, {self.figure.in_full}, {self.where!r}, {days}, {self.source.in_full}, {self.said_by!r}, "
            f"{self.said_on!r}, {self.quote!r}, {self.kind!r}, {self.part_of!r}, {self.superseded!r}, {self.item!r}, "
            f"{self.note!r})"
        )
        return hashlib.sha256(parts.encode()).hexdigest()[:16]


def all_claims(claims: Iterable[Any]) -> list[Claim]:
    """Claims as a list.

    Raises:
        ClaimError: Something among them is not a Claim.
    """
    if isinstance(claims, str | os.PathLike):
        raise ClaimError("claims", claims, "must be Claims; load_claims reads those of a file")
    if hasattr(claims, "columns"):
        raise ClaimError("claims", claims, "is a table; claims_from_frame makes Claims of its rows")
    given = list(several("claims", claims, "must be Claims, in a list or the like"))
    for at, claim in enumerate(given):
        if not isinstance(claim, Claim):
            rows = "; claims_from_frame makes Claims of rows" if isinstance(claim, Mapping) else ""
            raise ClaimError(f"claims[{at}]", claim, f"is not a Claim{rows}")
    return given


def _source(value: Source | str) -> Source:
    if isinstance(value, Source):
        return value
    if isinstance(value, str):
        return _named(value)
    raise ClaimError("source", value, "must be a Source or a publisher's name")


@lru_cache(maxsize=_WORDINGS)
def _named(publisher: str) -> Source:
    return Source(publisher)


def _quote(value: Any) -> Quote | None:
    value = plain(value)
    if value is None or isinstance(value, Quote):
        return value
    if isinstance(value, str):
        return Quote(value)
    raise ClaimError("quote", value, "must be a Quote or its words")


def _part_of(value: Any) -> str | None:
    if isinstance(value, Claim):
        return value.id
    value = plain(value)
    if value is None or isinstance(value, str):
        return (value or "").strip() or None
    raise ClaimError("part_of", value, "must be the Claim that this one states a part of, or its id")


def _kind(value: Any) -> Kind | None:
    value = plain(value)
    if value is None or isinstance(value, Kind):
        return value
    known = {kind.value: kind for kind in Kind}
    found = known.get(value.lower()) if isinstance(value, str) else None
    if found is None:
        raise ClaimError("kind", value, "must be 'stock', 'flow' or 'date'")
    return found


def _words(value: Any, name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ClaimError(name, value, "must be words")
    return value


def _yes_or_no(value: bool, name: str) -> bool:
    if not isinstance(value, bool):
        raise ClaimError(name, value, "must be True or False")
    return value


def _words_or_none(value: Any, name: str) -> str | None:
    value = plain(value)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return _words(value, name)


def _when(value: Any, said_on: date | None) -> Period | None:
    if isinstance(value, Period):
        return value
    value = plain(value)
    if value is None:
        return None
    if isinstance(value, date):
        day = as_day(value, "when")
        assert day is not None
        return Period(day, day)
    if not isinstance(value, str):
        raise ClaimError("when", value, "must be a Period, a date or words such as 'August 2024'")
    try:
        return _period(value, None if _ISO.fullmatch(value) else said_on)
    except ParseError as error:
        raise error.in_field("when") from None


# These mean the same days whenever they were said.
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")


# A table of a million rows has some thousand wordings: each is read once, and equal words share one value.
@lru_cache(maxsize=_WORDINGS)
def _period(words: str, said_on: date | None) -> Period:
    return Period.parse(words, said_on)


def _figure(value: Any, kind: Kind | None, said_on: date | None) -> Figure | Period:
    """The figure, or the period of a claim that states a date; a number is a bare figure of that number."""
    if isinstance(value, Figure | Period):
        if (kind is Kind.DATE) != isinstance(value, Period) and kind is not None:
            raise ClaimError("figure", value, "a claim of kind 'date' states a Period, any other a Figure")
        return value
    found = plain(value)
    stated = None if isinstance(found, str) else number(found)
    if stated is not None and not math.isinf(stated) and kind is not Kind.DATE:
        return _bare(stated)
    words = found if stated is None else str(stated)
    if isinstance(found, date) and kind in (Kind.DATE, None):
        day = as_day(found, "figure")
        assert day is not None
        return Period(day, day)
    if isinstance(found, float | int) and not isinstance(found, bool) and (stated is None or math.isinf(stated)):
        raise ClaimError("figure", value, "must be a number that counts, or words that leave it open ('more than 75')")
    if not isinstance(words, str):
        raise ClaimError("figure", value, "must be a Figure, a number or words such as 'up to 35'")
    try:
        return _period(words, said_on) if kind is Kind.DATE else _number_or_date(words, kind, said_on)
    except ParseError as error:
        raise error.in_field("figure") from None


@lru_cache(maxsize=_WORDINGS)
def _number(words: str) -> Figure:
    return Figure.parse(words)


@lru_cache(maxsize=_WORDINGS, typed=True)
def _bare(stated: Number) -> Figure:
    return Figure(str(stated), Hedge.NONE, stated, stated, stated)


def _number_or_date(words: str, kind: Kind | None, said_on: date | None) -> Figure | Period:
    try:
        return _number(words)
    except FigureError:
        if kind is not None:
            raise
        try:
            return _period(words, said_on)
        except PeriodError:
            pass
        raise
