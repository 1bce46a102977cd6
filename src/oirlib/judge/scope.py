"""How two claims stand to each other before a look at their figures: the combination of what, where and when."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import evolve, field, frozen, mutable

from oirlib.judge.around import Places
from oirlib.judge.order import SAME, Order, Relation, combined
from oirlib.judge.prepare import COUNT, Subject
from oirlib.judge.what import What, relate_what
from oirlib.judge.when import Meeting, Sort, gap, relate_when
from oirlib.judge.where import Where, relate_where
from oirlib.policy import Policy
from oirlib.vocabulary import Vocabulary


class Bond(enum.Enum):
    """What two claims have to do with each other."""

    SAME = "same"  # about the same thing, and every word of it understood
    MAY_BE = "may be"  # one is told too coarsely, or in words that nobody knows
    PART = "part"  # the first counts a part of what the second counts
    WHOLE = "whole"  # the other way round
    OTHER_TIME = "other time"  # apart in time only
    NONE = "none"

    __hash__ = object.__hash__


@frozen
class Scope:
    """A bond and what it rests on.

    Attributes:
        bond: The bond of the first claim to the second.
        what: The order of what they count.
        where: The order of their places.
        meeting: How their days stand to each other.
        standing: Whether their figures were come by in different ways.
        undated: Whether one of them gives no day.
        stated: Whether a claim itself says that it is a part of the other.
        sure: Whether it rests on nothing but what is understood, so that a clash may be called one.
        within: Whether, of two of which it cannot be known that they are the same, the one lies within the other.
        totals: Whether both are counted throughout a period.
    """

    bond: Bond
    what: Relation = SAME
    where: Relation = SAME
    meeting: Meeting = Meeting.SAME
    standing: bool = False
    undated: bool = False
    stated: bool = False
    sure: bool = True
    within: bool = False
    totals: bool = False

    @property
    def by_part(self) -> bool:
        """Whether the one is the other's part by more than a definition."""
        return self.what.by_part or self.where.by_part or self.meeting in (Meeting.INSIDE, Meeting.AROUND)

    @property
    def unplaced(self) -> bool:
        """Whether one of the two names no place."""
        return self.where.order is Order.UNKNOWN


NOTHING = Scope(Bond.NONE)
_NESTED = (Order.NARROWER, Order.BROADER)
_WHEN = {Meeting.INSIDE: Order.NARROWER, Meeting.AROUND: Order.BROADER}
_TURNED = {Bond.PART: Bond.WHOLE, Bond.WHOLE: Bond.PART}


@mutable
class Context:
    """What a run's judging looks up, each pair of wordings once.

    Attributes:
        vocabulary: How words are read.
        policy: The analyst's thresholds.
        same: Pairs of claims, by their ids, that the analyst says are one thing.
        apart: Pairs that he says are two.
    """

    vocabulary: Vocabulary
    policy: Policy
    same: frozenset[frozenset[str]] = frozenset()
    apart: frozenset[frozenset[str]] = frozenset()
    _wheres: dict[tuple[int, int], Relation] = field(factory=dict, init=False)
    _whats: dict[tuple[int, int], Relation] = field(factory=dict, init=False)
    _kept: list[object] = field(factory=list, init=False)
    _scopes: dict[tuple[object, ...], Scope] = field(factory=dict, init=False)
    _places: Places | None = field(default=None, init=False)

    def learn(self, wheres: Iterable[Where]) -> None:
        """These are all places that the run speaks of."""
        self._places = Places(wheres, self.where, self.policy.similarity)

    def around(self, where: Where) -> list[tuple[Where, bool]]:
        """The places of the run that may be this one, hold it or overlap it, and whether by their spelling alone."""
        assert self._places is not None
        return self._places.around(where)

    def where(self, one: Where | None, other: Where | None) -> Relation:
        """The order of two places."""
        if one is other:
            return SAME
        key = (id(one), id(other))
        found = self._wheres.get(key)
        if found is None:
            found = relate_where(one, other, self.vocabulary, self.policy.similarity)
            self._wheres[key] = found
            self._wheres[id(other), id(one)] = found.turned()
            self._kept += (one, other)  # an id stands for its object only while that lives
        return found

    def what(self, one: What, other: What) -> Relation:
        """The order of two things counted."""
        if one is other:
            return SAME
        key = (id(one), id(other))
        found = self._whats.get(key)
        if found is None:
            found = relate_what(one, other, self.vocabulary, self.policy.similarity)
            self._whats[key] = found
            self._whats[id(other), id(one)] = found.turned()
            self._kept += (one, other)
        return found

    def meeting(self, one: Subject, other: Subject) -> Meeting:
        """How the days of two claims stand to each other.

        The slack in the days of an event is between two tellers; who names two days means two events.
        """
        when = one.when
        if when is other.when and when.sort in (Sort.TOTAL, Sort.RUNNING, Sort.DAY):
            return Meeting.SAME
        if when is other.when and when.sort is Sort.EVENT and one.document == other.document:
            return Meeting.SAME  # one document tells both of the same days, however wide these are
        two_days = one.when.sort is other.when.sort is Sort.EVENT and gap(one.when, other.when) > 0
        if two_days and one.speaker.voice is not None and one.speaker.voice == other.speaker.voice:
            return Meeting.APART
        return relate_when(one.when, other.when, one.reading.nature, self.policy)

    def scope(self, one: Subject, other: Subject) -> Scope:
        """How two claims stand to each other; their figures are not looked at."""
        if one.kind is not other.kind or one.amount.dimension != other.amount.dimension:
            return NOTHING
        what, where = self.what(one.what, other.what), self.where(one.where, other.where)
        undated = one.when.undated or other.when.undated
        standing = one.what.standing != other.what.standing
        if stated := _stated_part(one, other):
            return Scope(stated, what, where, undated=undated, standing=standing, stated=True)
        if what.order is Order.APART or where.order is Order.APART or separate(one, other):
            return NOTHING
        meeting = self.meeting(one, other)
        if meeting is Meeting.SAME and (one.one_of_many or other.one_of_many):
            meeting = Meeting.MAY_BE
        event = one.when.sort is other.when.sort is Sort.EVENT
        event = event and one.reading.nature.one_event and other.reading.nature.one_event
        measure = one.amount.dimension != COUNT and one.reading.nature.measure
        measure = measure and not (one.earned and other.earned and meeting in _WHEN and what.order is where.order)
        totals = one.when.sort is other.when.sort is Sort.TOTAL
        key = (id(what), id(where), meeting, standing, undated, event, measure, totals)
        found = self._scopes.get(key)
        if found is None:
            found = self._scopes[key] = _scope(what, where, meeting, standing, undated, event, measure, totals)
        return found


def _scope(
    what: Relation,
    where: Relation,
    meeting: Meeting,
    standing: bool,
    undated: bool,
    event: bool,
    measure: bool,
    totals: bool,
) -> Scope:
    """The scope that two claims come to: what, where and when combined.

    Args:
        what: The order of what they count.
        where: The order of their places.
        meeting: How their days stand to each other.
        standing: Whether their figures were come by in different ways.
        undated: Whether one of them gives no day.
        event: Whether the two tell of one event, if they tell of the same one.
        measure: Whether they state prices, rates or the like.
        totals: Whether both are counted throughout a period.
    """
    if meeting in (Meeting.APART, Meeting.GREW):
        # Apart in time is worth a word only where all else is the same.
        alike = what.order is where.order is Order.SAME and what.sure and where.sure and not standing
        return Scope(Bond.OTHER_TIME, what, where, meeting, undated=undated) if alike else NOTHING
    # An event's place says where to look for it, not what it fills.
    place = where
    if event and (where.near or where.order in _NESTED):
        place = evolve(where, near=False, order=Order.SAME if where.order in _NESTED else where.order)
    found = combined([what, place, Relation(_WHEN.get(meeting, Order.SAME))])
    sure = found.sure and not standing
    bond = {
        Order.SAME: Bond.SAME if sure and meeting is not Meeting.MAY_BE else Bond.MAY_BE,
        Order.NARROWER: Bond.PART,
        Order.BROADER: Bond.WHOLE,
        Order.OVERLAPPING: Bond.MAY_BE,
        Order.UNKNOWN: Bond.MAY_BE,
    }[found.order]
    if meeting is Meeting.MAY_BE or standing:
        bond = Bond.MAY_BE
    if bond in _TURNED and measure:
        bond = Bond.MAY_BE  # rates and prices of a part do not add up to the whole's
    within = bond is Bond.MAY_BE and (meeting in _WHEN or place.order in _NESTED or what.order in _NESTED)
    return Scope(bond, what, where, meeting, standing, undated, sure=sure, within=within, totals=totals)


def _stated_part(one: Subject, other: Subject) -> Bond | None:
    """The bond that a claim itself states: it names the claim it is a part of."""
    if one.claim.part_of is not None and one.claim.part_of == other.claim.id:
        return Bond.PART
    if other.claim.part_of is not None and other.claim.part_of == one.claim.id:
        return Bond.WHOLE
    return None


def separate(one: Subject, other: Subject) -> bool:
    """Whether one document lists both as separate things: two entries of its list, two parts of one whole."""
    a, b = one.claim, other.claim
    items = a.item is not None and b.item is not None and a.item != b.item
    parts = a.part_of is not None and a.part_of == b.part_of
    return (items or parts) and one.document == other.document and a != b
