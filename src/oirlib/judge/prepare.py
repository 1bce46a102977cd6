"""Claims made ready for comparing, each distinct wording read once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from attrs import evolve, field, frozen, mutable

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure, Hedge
from oirlib.interval import Interval, Number
from oirlib.judge.order import Order
from oirlib.judge.origins import Speaker, says_earlier, speaker_of
from oirlib.judge.what import Reading, What, read_what
from oirlib.judge.when import Sort, When, read_when
from oirlib.judge.where import HOLDING, Name, Where, read_where, relate_where
from oirlib.judge.words import group
from oirlib.period import Period
from oirlib.phrases import words
from oirlib.policy import Policy
from oirlib.source import Source
from oirlib.vocabulary import Vocabulary
from oirlib.wording.units import currencies, measured

_DAYS = "day"
COUNT = "count"
_NEVER = float("inf")
Telling: TypeAlias = tuple[float, float, tuple[Number, int], tuple[Number, int], str, str]


@frozen(slots=True)
class Amount:
    """A figure as it is judged.

    Attributes:
        dimension: What it is measured in; only figures of one dimension meet.
        interval: The numbers it may stand for, in the dimension's base unit.
        best: The number its words name, in the base unit, or None.
        hedge: What the words do to the number; a date has none.
        estimate: Whether the words call it an estimate.
        statement: A number that figures share which say the same: of one interval, best and hedge.
    """

    dimension: str
    interval: Interval
    best: Number | None
    hedge: Hedge
    estimate: bool
    statement: int


@mutable(eq=False, slots=True)
class Subject:
    """A claim made ready for comparing; nobody changes one, but a frozen one takes three times as long to make.

    Attributes:
        claim: The claim.
        kind: Stock, flow or date.
        reading: The words of what it counts, read.
        where: The place; None where none is named.
        when: The days.
        amount: The figure.
        speaker: Who it comes from.
        said: The day it was said, as an ordinal; None where that is not known.
        withdrawn: Whether the source itself marks it as no longer held.
        document: A number that claims of one document share.
        one_of_many: Whether there are many such figures for its words, place and days, of which it is one: a
            thermometer's of a whole state, a pollster's.
    """

    claim: Claim
    kind: Kind
    reading: Reading
    where: Where | None
    when: When
    amount: Amount
    speaker: Speaker
    said: int | None
    withdrawn: bool
    document: int
    one_of_many: bool = False
    _telling: Telling | None = field(default=None, init=False, repr=False)

    @property
    def telling(self) -> Telling:
        """What claims are ordered by, before all else that they say and their ids."""
        found = self._telling
        if found is None:
            first, said, interval = self.when.first, self.said, self.amount.interval
            found = self._telling = (
                _NEVER if first is None else first,
                _NEVER if said is None else said,
                interval.start,
                interval.stop,
                self.claim.figure.text,
                self.claim.what,
            )
        return found

    @property
    def what(self) -> What:
        """What is counted."""
        return self.reading.what

    @property
    def interval(self) -> Interval:
        """The numbers the figure may stand for."""
        return self.amount.interval

    @property
    def earned(self) -> bool:
        """Whether it is money that came or went over a stretch: the quarters' add up to the year's."""
        return self.when.sort is Sort.TOTAL and self.reading.nature.flows and self.amount.dimension in currencies()

    @property
    def silent(self) -> bool:
        """Whether it reports no evidence, which is not a count of none."""
        return self.amount.hedge is Hedge.NO_INDICATION


_TELLING = attrgetter("telling")


def told(subjects: Iterable[Subject]) -> list[Subject]:
    """Claims in the order they are told: by their days, then by when they were said, then by their figures.

    No publisher's name decides it; the last key is the claim's id, which is only worked out where all else is equal.
    """
    order = list(subjects)
    if len(order) < 2:
        return order
    order.sort(key=_TELLING)
    for at in range(len(order) - 1):
        if order[at].telling == order[at + 1].telling:
            return [s for _, alike in groupby(order, _TELLING) for s in _by_content(alike)]
    return order


def _by_content(alike: Iterable[Subject]) -> list[Subject]:
    """Claims whose days, figures and words are the same."""
    found = list(alike)
    return found if len(found) == 1 else sorted(found, key=lambda s: (content(s), s.claim.id))


def first_told(subjects: Iterable[Subject]) -> Subject:
    """The first of some claims in the order they are told."""
    found = list(subjects)
    if len(found) == 1:
        return found[0]
    least = min(subject.telling for subject in found)
    return _by_content(subject for subject in found if subject.telling == least)[0]


_KINDS = {kind.value: kind for kind in Kind}


def content(subject: Subject) -> tuple[str, ...]:
    """All else that a claim says, but for who printed it: no publisher's name decides who speaks for others."""
    claim = subject.claim
    source, quote = claim.source, claim.quote
    return (
        claim.where or "",
        claim.when.text if claim.when else "",
        claim.said_by or "",
        str((quote.exact, quote.prefix, quote.suffix, quote.start, quote.end, quote.figure_at)) if quote else "",
        source.title or "",
        source.url or "",
        str((source.published, claim.kind, claim.part_of, claim.superseded, claim.item, claim.note)),
    )


@mutable
class Reader:
    """Reads claims into subjects, each wording once.

    Equal readings are made one object, so that relations of wordings can be looked up by identity.
    """

    vocabulary: Vocabulary
    policy: Policy
    _readings: dict[tuple[str, bool], Reading] = field(factory=dict, init=False)
    _whats: dict[What, What] = field(factory=dict, init=False)
    _veterans: dict[tuple[What, str], Reading] = field(factory=dict, init=False)
    _told: dict[tuple[int, int], tuple[Reading, Where]] = field(factory=dict, init=False)
    _scopes: dict[tuple[str, str | None], tuple[Reading, Where | None]] = field(factory=dict, init=False)
    _wheres: dict[str, tuple[Where, bool]] = field(factory=dict, init=False)
    _places: dict[Where, Where] = field(factory=dict, init=False)
    _whens: dict[When, When] = field(factory=dict, init=False)
    _stated_whens: dict[tuple[int, int | None, int, int, str], When] = field(factory=dict, init=False)
    _amounts: dict[tuple[Figure | Period, str | None, bool], Amount] = field(factory=dict, init=False)
    _stated_amounts: dict[tuple[int, int], Amount] = field(factory=dict, init=False)
    _speakers: dict[tuple[str | None, str], tuple[Speaker, bool]] = field(factory=dict, init=False)
    _statements: dict[object, int] = field(factory=dict, init=False)
    _documents: dict[Source, int] = field(factory=dict, init=False)
    _kept: list[object] = field(factory=list, init=False)  # an id stands for its object only while that lives

    @property
    def places(self) -> Iterable[Where]:
        """The places read so far, each once."""
        return self._places.values()

    def read(self, claim: Claim) -> Subject:
        """The claim made ready for comparing."""
        both = self._scopes.get((claim.what, claim.where))
        if both is None:
            both = self._scope(claim)
        reading, where = both
        kind = claim.kind or _KINDS[reading.kind or "flow"]
        amount = self._stated_amounts.get((id(claim.figure), id(reading)))
        if amount is None:
            amount = self._stated_amounts[id(claim.figure), id(reading)] = self._amount(claim.figure, reading)
            self._kept.append(claim.figure)
        said = claim.said_on.toordinal() if claim.said_on is not None else None
        days = (id(claim.when), None if claim.when else said, id(kind), id(reading), amount.dimension)
        when = self._stated_whens.get(days)
        if when is None:
            when = read_when(claim, kind, reading.tally, reading.nature, amount.dimension != COUNT)
            when = self._stated_whens[days] = self._whens.setdefault(when, when)
            self._kept.append(claim.when)
        source, by = claim.source, claim.said_by
        publisher = source.publisher
        if reading.dying and when.sort is Sort.TOTAL and when.days > self.policy.event_window:
            reading = self._of_all_causes(reading)
        many = reading.nature.poll or (reading.nature.gauge and where is not None and self._wide(where))
        heard = self._speakers.get((by, publisher))
        if heard is None:
            speaker = speaker_of(by, publisher, self.vocabulary)
            heard = self._speakers[by, publisher] = (speaker, by is not None and says_earlier(by))
        document = self._documents.setdefault(source, len(self._documents))
        withdrawn = claim.superseded or heard[1]
        return Subject(claim, kind, reading, where, when, amount, heard[0], said, withdrawn, document, many)

    def _scope(self, claim: Claim) -> tuple[Reading, Where | None]:
        """What a claim counts and where, by its words; "the city" is a place of its document's own."""
        where, here = self._place(claim.where) if claim.where else (None, True)
        unnamed = where is not None and not where.names
        if where is not None and unnamed:
            where = self._unnamed(where, claim)
        reading = self._readings.get((claim.what, here))
        if reading is None:
            reading = self._readings[claim.what, here] = self._what(claim.what, here)
        found: tuple[Reading, Where | None] = (reading, where)
        if reading.place:
            told = self._told.get((id(reading), id(where)))
            if told is None:
                told = self._told[id(reading), id(where)] = self._told_place(reading, where)
            found = told
        if not unnamed:
            self._scopes[claim.what, claim.where] = found
        return found

    def _what(self, words: str, here: bool) -> Reading:
        reading = read_what(words, self.vocabulary, here)
        same = self._whats.setdefault(reading.what, reading.what)
        return reading if same is reading.what else evolve(reading, what=same)

    def _of_all_causes(self, reading: Reading) -> Reading:
        """Deaths told of a long stretch: most who die are not killed."""
        key = (reading.what, "")
        if key not in self._veterans:
            what = evolve(reading.what, dying=True)
            self._veterans[key] = evolve(reading, what=self._whats.setdefault(what, what))
        return self._veterans[key]

    def _wide(self, where: Where) -> bool:
        """Whether a place is known to be wider than a town: a country, a state, a county, a river."""
        levels = {self.vocabulary[place].level for name in where.names for place in name.places}
        kinds = {word for name in where.names for word in name.words.split()} & group("wide")
        return bool(levels & HOLDING or kinds)

    def _told_place(self, reading: Reading, where: Where | None) -> tuple[Reading, Where]:
        """What is counted and where, if a place stands among the words of what is counted ("Iraq veterans").

        It is the claim's place where the claim names none, or one that holds it; it says nothing where it holds the
        claim's place; and otherwise it tells what is counted apart.
        """
        assert reading.place is not None
        named, _ = self._place(reading.place)
        if where is None or not where.names:
            return reading, named
        found = relate_where(named, where, self.vocabulary, self.policy.similarity)
        if found.order is Order.NARROWER and found.sure:
            return reading, named
        if found.order in (Order.SAME, Order.BROADER):
            return reading, where
        key = (reading.what, reading.place)
        if key not in self._veterans:
            what = told_apart(reading)
            same = self._whats.setdefault(what, what)
            self._veterans[key] = evolve(reading, what=same, nature=evolve(reading.nature, known=False, single=False))
        return self._veterans[key], where

    def _on_its_ground(self, where: Where) -> bool:
        """Whether a subject's own implications hold at a place."""
        return self.vocabulary.speaks_at(place for name in where.names for place in _lies_at(name))

    def _place(self, place: str) -> tuple[Where, bool]:
        """The place that words name, and whether a subject's own implications hold there."""
        found = self._wheres.get(place)
        if found is None:
            where = read_where(place, self.vocabulary)
            where = self._places.setdefault(where, where)
            found = self._wheres[place] = (where, not where.names or self._on_its_ground(where))
        return found

    def _unnamed(self, where: Where, claim: Claim) -> Where:
        """Words that name no place, as one document means them: "the city" of two papers may be two cities."""
        source = claim.source
        own = evolve(
            where, unnamed=f"{where.unnamed} {source.publisher} {source.title} {source.published} {source.url}"
        )
        return self._places.setdefault(own, own)

    def _amount(self, figure: Figure | Period, reading: Reading) -> Amount:
        key = (figure, reading.unit, reading.nature.exact)
        amount = self._amounts.get(key)
        if amount is None:
            amount = self._amounts[key] = self._measured(figure, reading)
        return amount

    def _measured(self, figure: Figure | Period, reading: Reading) -> Amount:
        """The figure's dimension, and its reading and number in that dimension's base unit."""
        if isinstance(figure, Period):
            first, last = figure.first.toordinal(), figure.last.toordinal()
            day = first if first == last else None
            return self._stated(_DAYS, Interval.closed(first, last), day, Hedge.NONE, False)
        interval = self.policy.reading(figure, exact=reading.nature.exact)
        if figure.hedge is Hedge.MORE_THAN and figure.best is not None:
            # "Over 75" is how 75 is retold: beside a stated 75 it is no contradiction.
            interval = Interval(min(interval.start, Interval.closed(figure.best, figure.best).start), interval.stop)
        unit = unit_of(figure, reading)
        measure = measured(unit)
        start = (measure.to_base(interval.low), interval.start[1])
        stop = (measure.to_base(interval.high), interval.stop[1])
        best = None if figure.best is None else measure.to_base(figure.best)
        dimension = measure.dimension if unit is not None else COUNT
        estimate = "estimate" in figure.text or "est." in figure.text
        return self._stated(dimension, Interval(start, stop), best, figure.hedge, estimate)

    def _stated(self, dimension: str, interval: Interval, best: Number | None, hedge: Hedge, estimate: bool) -> Amount:
        statement = self._statements.setdefault((interval, best, hedge), len(self._statements))
        return Amount(dimension, interval, best, hedge, estimate, statement)


def unit_of(figure: Figure, reading: Reading) -> str | None:
    """What a figure is measured in: its own unit, else one among the words; a base among the words joins its own."""
    if figure.unit and reading.unit and reading.unit.startswith("per ") and " per " not in figure.unit:
        return f"{figure.unit} {reading.unit}"  # "$12,000", of "debt per person"
    return figure.unit or reading.unit


def told_apart(reading: Reading) -> What:
    """What is counted, where the place among its words tells it apart."""
    assert reading.place is not None
    return evolve(reading.what, words=reading.what.words | frozenset(words(reading.place)))


def _lies_at(name: Name) -> tuple[str, ...]:
    """What a name is known to be or to lie in; of a name that nobody knows, that it is unknown."""
    return name.places or tuple(place for outer in name.inside for place in outer.places) or ("?" + name.letters,)
