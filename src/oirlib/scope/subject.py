"""A claim made ready for comparing: words read into concepts, a figure into a reading, an origin into a voice."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TypeAlias, TypeVar

from attrs import field, frozen, mutable

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure, Hedge
from oirlib.interval import Interval, Number
from oirlib.policy import Policy
from oirlib.scope.what import What, read_what
from oirlib.scope.when import When, read_when
from oirlib.scope.where import Where, read_where
from oirlib.vocabulary import Vocabulary, voice_of
from oirlib.wording.units import dimension

_K = TypeVar("_K")
_T = TypeVar("_T")
Telling: TypeAlias = tuple[float, float, str, str, str, str, str, str, str, str]
# "CENTCOM (previously announced)": the origin no longer holds this figure.
_EARLIER = re.compile(r"\((?:[^)]*\b)?(?:previous|earlier|initial|former|prior|original)", re.I)
_DAYS = "day"


@frozen(eq=False, slots=True)
class Subject:
    """A claim made ready for comparing.

    Attributes:
        claim: The claim.
        what: What is counted.
        where: The place; None where none is named.
        when: The days.
        kind: Stock, flow or date.
        dimension: What the figure is measured in; only figures of one dimension meet.
        interval: The numbers the figure may stand for, in the dimension's base unit.
        best: The number its words name, in the base unit, or None.
        voice: Who it comes from, as one name for each origin.
        said: The day it was said, as an ordinal; None where that is not known.
        earlier: Whether the source itself marks it as what the origin said before.
        telling: Its place among others: by its days, then by when it was said, then by its words.
    """

    claim: Claim
    what: What
    where: Where | None
    when: When
    kind: Kind
    dimension: str
    interval: Interval
    best: Number | None
    voice: str
    said: int | None
    earlier: bool
    telling: Telling

    @property
    def hedge(self) -> Hedge:
        """The figure's hedge; a date has none."""
        return self.claim.figure.hedge if isinstance(self.claim.figure, Figure) else Hedge.NONE


@mutable
class SubjectReader:
    """Reads claims into subjects, each wording once."""

    vocabulary: Vocabulary
    policy: Policy
    _whats: dict[str, What] = field(factory=dict, init=False)
    _wheres: dict[str, Where | None] = field(factory=dict, init=False)
    _voices: dict[str, str | None] = field(factory=dict, init=False)
    _readings: dict[Figure, tuple[str, Interval, Number | None]] = field(factory=dict, init=False)

    def read(self, claim: Claim) -> Subject:
        """The claim made ready for comparing."""
        what = _once(self._whats, claim.what, lambda words: read_what(words, self.vocabulary))
        place = claim.where or what.place
        where = _once(self._wheres, place, lambda words: read_where(words, self.vocabulary)) if place else None
        kind = claim.kind or Kind(what.kind or "flow")
        unit, interval, best = self._reading(claim)
        when = read_when(claim, kind)
        said = claim.said_on.toordinal() if claim.said_on else None
        return Subject(
            claim,
            what,
            where,
            when,
            kind,
            unit,
            interval,
            best,
            voice=self._voice(claim),
            said=said,
            telling=_telling(claim, when, said),
            earlier=bool(claim.said_by and "(" in claim.said_by and _EARLIER.search(claim.said_by)),
        )

    def _voice(self, claim: Claim) -> str:
        return voice_of(claim.said_by, claim.source.publisher, self._origin)

    def _origin(self, name: str) -> str | None:
        return _once(self._voices, name, self.vocabulary.origin)

    def _reading(self, claim: Claim) -> tuple[str, Interval, Number | None]:
        figure = claim.figure
        if isinstance(figure, Figure):
            return _once(self._readings, figure, self._measured)
        first, last = figure.first.toordinal(), figure.last.toordinal()
        return _DAYS, Interval.closed(first, last), first if first == last else None

    def _measured(self, figure: Figure) -> tuple[str, Interval, Number | None]:
        """The figure's dimension, and its reading and number in that dimension's base unit."""
        reading = self.policy.reading(figure)
        name, factor = dimension(figure.unit)
        if factor == 1:
            return name, reading, figure.best
        scaled = Interval((reading.low * factor, reading.start[1]), (reading.high * factor, reading.stop[1]))
        return name, scaled, None if figure.best is None else figure.best * factor


def _telling(claim: Claim, when: When, said: int | None) -> Telling:
    source, quote = claim.source, claim.quote
    return (
        math.inf if when.first is None else when.first,
        math.inf if said is None else said,
        source.publisher,
        claim.said_by or "",
        claim.figure.text,
        claim.what,
        claim.where or "",
        quote.exact if quote else "",
        claim.when.text if claim.when else "",
        source.title or source.url or "",
    )


def _once(known: dict[_K, _T], key: _K, read: Callable[[_K], _T]) -> _T:
    if key not in known:
        known[key] = read(key)
    return known[key]
