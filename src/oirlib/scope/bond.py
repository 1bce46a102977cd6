"""How two claims stand to each other before a look at their figures: the combination of what, where and when."""

from __future__ import annotations

import enum

from attrs import frozen

from oirlib.finding import Cause
from oirlib.policy import Policy
from oirlib.scope.relation import Order, Relation, combined
from oirlib.scope.subject import Subject
from oirlib.scope.what import relate_what
from oirlib.scope.when import Meeting, Sort, gap, relate_when
from oirlib.scope.where import relate_where
from oirlib.vocabulary import Vocabulary


class Bond(enum.Enum):
    """What two claims have to do with each other."""

    SAME = "same"  # about the same thing
    MAY_BE = "may be"  # one is told too coarsely to know
    PART = "part"  # the first counts a part of what the second counts
    WHOLE = "whole"  # the other way round
    OTHER_TIME = "other time"  # apart in time only
    NONE = "none"


@frozen
class Scope:
    """A bond and what it rests on.

    Attributes:
        bond: The bond of the first claim to the second.
        causes: What the reader should know of it.
        definition: Whether they differ, at least in one respect, by how sources define a term.
        by_part: Whether one is the other's part by more than a definition.
        within: Whether, of two that may be the same but for their days, the one's days lie within the other's.
        place: The order of the two places.
        distant: Whether they are levels on different days.
    """

    bond: Bond
    causes: frozenset[Cause] = frozenset()
    definition: bool = False
    place: Order = Order.SAME
    distant: bool = False
    by_part: bool = True
    within: bool = False


_NONE = Scope(Bond.NONE)
_WHEN = {Meeting.INSIDE: Order.NARROWER, Meeting.AROUND: Order.BROADER}


def relate(one: Subject, other: Subject, vocabulary: Vocabulary, policy: Policy) -> Scope:
    """How two claims stand to each other; their figures are not looked at."""
    what = relate_what(one.what, other.what, vocabulary, policy)
    where = relate_where(one.where, other.where, vocabulary, policy)
    return related(one, other, what, where, policy)


def related(one: Subject, other: Subject, what: Relation, where: Relation, policy: Policy) -> Scope:
    """The same, from the relations of what and where where these are known already."""
    if one.kind is not other.kind or one.dimension != other.dimension:
        return _NONE
    causes = set()
    if what.spelling or where.spelling:
        causes.add(Cause.SPELLING)
    if where.order is Order.UNKNOWN:
        causes.add(Cause.UNPLACED)
    if one.when.undated or other.when.undated:
        causes.add(Cause.UNDATED)
    if stated := _stated_part(one, other):
        return Scope(stated, frozenset(causes), what.definition, where.order)
    if Order.APART in (what.order, where.order) or _siblings(one, other):
        return _NONE
    meeting = days_of_two(one, other, policy)
    if meeting is Meeting.APART:
        return _apart(one, what, where, causes)
    bond = _bond(one, other, what, where, meeting)
    if bond is Bond.MAY_BE:
        causes.add(_coarse_cause(one, other, meeting))
    by_part = what.by_part or where.by_part or meeting in _WHEN
    within = bond is Bond.MAY_BE and meeting in _WHEN
    return Scope(bond, frozenset(causes), what.definition, where.order, meeting is Meeting.BEFORE, by_part, within)


def days_of_two(one: Subject, other: Subject, policy: Policy) -> Meeting:
    """How the days of two claims stand to each other.

    The slack in the days of an event is between two tellers; who names two days means two events.
    """
    two_days = one.when.sort is other.when.sort is Sort.EVENT and gap(one.when, other.when) > 0
    if two_days and one.voice == other.voice:
        return Meeting.APART
    meeting = relate_when(one.when, other.when, policy)
    if two_days and meeting is Meeting.SAME and one.what.events and other.what.events:
        return Meeting.MAY_BE  # strikes are told by the day: the next day's are most likely others
    return meeting


def _stated_part(one: Subject, other: Subject) -> Bond | None:
    """The bond that a claim itself states: it names the claim it is a part of."""
    if one.claim.part_of is not None and one.claim.part_of == other.claim.id:
        return Bond.PART
    if other.claim.part_of is not None and other.claim.part_of == one.claim.id:
        return Bond.WHOLE
    return None


def _siblings(one: Subject, other: Subject) -> bool:
    """Whether one document names both as parts of one whole: then they are two parts of it."""
    a, b = one.claim, other.claim
    return a.part_of is not None and a.part_of == b.part_of and a.source == b.source and a != b


def _apart(one: Subject, what: Relation, where: Relation, causes: set[Cause]) -> Scope:
    """Apart in time: worth a word only where all else is the same, or a level's place is not told."""
    level = one.when.sort is Sort.LEVEL
    if what.order is not Order.SAME or not (where.order is Order.SAME or (level and where.order is Order.UNKNOWN)):
        return _NONE
    return Scope(Bond.OTHER_TIME, frozenset(causes), distant=level)


def _bond(one: Subject, other: Subject, what: Relation, where: Relation, meeting: Meeting) -> Bond:
    place = where
    if _one_event(one, other):
        # An event's place says where to look for it, not what it fills.
        place = Relation(Order.OVERLAPPING if where.order is Order.OVERLAPPING else Order.SAME)
    if meeting is Meeting.MAY_BE:
        return Bond.MAY_BE
    orders = [Relation(what.order), place, Relation(_WHEN.get(meeting, Order.SAME))]
    if place.order is Order.UNKNOWN and all(r.order is Order.SAME for r in (orders[0], orders[2])):
        return Bond.SAME
    return {
        Order.SAME: Bond.SAME,
        Order.NARROWER: Bond.PART,
        Order.BROADER: Bond.WHOLE,
        Order.OVERLAPPING: Bond.MAY_BE,
        Order.UNKNOWN: Bond.MAY_BE,
    }[combined(orders).order]


def _one_event(one: Subject, other: Subject) -> bool:
    """Whether the two tell of one event, if they tell of the same one: not of totals, nor of strikes by the day.

    Of two that give no date it is not known that they tell of an event at all; they may well be running totals.
    """
    sorts = {one.when.sort, other.when.sort}
    if Sort.EVENT not in sorts or not sorts <= {Sort.EVENT, Sort.UNDATED}:
        return False
    return not (one.what.events and other.what.events)


def _coarse_cause(one: Subject, other: Subject, meeting: Meeting) -> Cause:
    """Why it cannot be known whether they are the same."""
    if meeting is Meeting.MAY_BE and one.when.sort is other.when.sort is Sort.TOTAL:
        return Cause.OTHER_TIME
    return Cause.COARSER
