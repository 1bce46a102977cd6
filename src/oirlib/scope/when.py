"""When: the days two claims speak of, and how they stand to each other."""

from __future__ import annotations

import enum

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.period import Extent
from oirlib.policy import Policy


class Sort(enum.Enum):
    """How a claim's days are to be taken."""

    LEVEL = "level"  # a stock: holds on those days
    EVENT = "event"  # a flow that happened on some day within
    TOTAL = "total"  # a flow counted throughout
    UNDATED = "undated"  # a flow whose day is not stated
    DAY = "day"  # the figure itself is a day


class Meeting(enum.Enum):
    """How the days of two claims stand to each other."""

    SAME = "same"
    MAY_BE = "may be"  # too coarse, or overlapping, to know
    INSIDE = "inside"  # the first's days lie inside the second's total
    AROUND = "around"
    BEFORE = "before"  # levels on different days, near enough to clash
    APART = "apart"


@frozen
class When:
    """The days of a claim as ordinals, so that a million of them compare fast.

    Attributes:
        sort: How they are to be taken.
        first: The first day; None where nothing is known.
        last: The last day; for an undated flow, the day it was said.
    """

    sort: Sort
    first: int | None
    last: int | None

    @property
    def undated(self) -> bool:
        """Whether nothing says of which days a number is true."""
        return self.sort is Sort.UNDATED or (self.sort is Sort.LEVEL and self.first is None)

    @property
    def days(self) -> int:
        """How many days they span."""
        assert self.first is not None and self.last is not None
        return self.last - self.first + 1


def read_when(claim: Claim, kind: Kind) -> When:
    """The days of a claim: a level without a date holds as of the day it was said."""
    said = claim.said_on.toordinal() if claim.said_on else None
    if kind is Kind.DATE:
        return When(Sort.DAY, said, said)
    if claim.when is None:
        return When(Sort.LEVEL, said, said) if kind is Kind.STOCK else When(Sort.UNDATED, None, said)
    first, last = claim.when.first.toordinal(), claim.when.last.toordinal()
    if kind is Kind.STOCK:
        return When(Sort.LEVEL, first, last)
    return When(Sort.TOTAL if claim.when.extent is Extent.THROUGHOUT else Sort.EVENT, first, last)


def gap(one: When, other: When) -> int:
    """Days between the nearest days of the two: 0 where they share one or a day is not known."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return 0
    return max(0, one.first - other.last, other.first - one.last)


def relate_when(one: When, other: When, policy: Policy) -> Meeting:
    """How the days of two claims of one kind stand to each other."""
    sorts = {one.sort, other.sort}
    if sorts == {Sort.DAY}:
        return Meeting.SAME
    if sorts == {Sort.LEVEL}:
        return _levels(one, other, policy)
    if Sort.UNDATED in sorts:
        return _undated(one, other, policy)
    if sorts == {Sort.EVENT}:
        return _events(one, other, policy)
    if sorts == {Sort.TOTAL}:
        return _totals(one, other)
    if one.sort is Sort.TOTAL:
        return {Meeting.INSIDE: Meeting.AROUND}.get(found := _event_in_total(other, one), found)
    return _event_in_total(one, other)


def _levels(one: When, other: When, policy: Policy) -> Meeting:
    distance = gap(one, other)
    if distance <= policy.event_slack:
        return Meeting.SAME
    return Meeting.BEFORE if distance <= policy.stock_window else Meeting.APART


def _events(one: When, other: When, policy: Policy) -> Meeting:
    if gap(one, other) > policy.event_slack:
        return Meeting.APART
    return Meeting.SAME if max(one.days, other.days) <= policy.event_window else Meeting.MAY_BE


def _totals(one: When, other: When) -> Meeting:
    assert one.first is not None and one.last is not None and other.first is not None and other.last is not None
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    if shared <= 0:
        return Meeting.APART
    if shared >= 0.9 * max(one.days, other.days):
        return Meeting.SAME
    if shared == one.days:
        return Meeting.INSIDE
    return Meeting.AROUND if shared == other.days else Meeting.MAY_BE


def _event_in_total(event: When, total: When) -> Meeting:
    assert event.first is not None and event.last is not None and total.first is not None and total.last is not None
    shared = min(event.last, total.last) - max(event.first, total.first) + 1
    if shared <= 0:
        return Meeting.APART
    if shared == event.days and event.days < 0.9 * total.days:
        return Meeting.INSIDE
    return Meeting.MAY_BE


def _undated(one: When, other: When, policy: Policy) -> Meeting:
    """An undated flow may be any event that is not after the day it was said.

    It is taken for one that was news when it was said; of one some weeks older, and of two that were said weeks apart,
    it cannot be known; one of another season is taken for another.
    """
    if one.sort is other.sort:
        if one.last is None or other.last is None:
            return Meeting.SAME
        return _told_apart(abs(one.last - other.last), policy)
    undated, dated = (one, other) if one.sort is Sort.UNDATED else (other, one)
    near = True
    if undated.last is not None and dated.first is not None and dated.last is not None:
        if dated.first > undated.last + policy.event_slack:
            return Meeting.APART
        told = _told_apart(undated.last - dated.last, policy)
        if told is Meeting.APART:
            return told
        near = told is Meeting.SAME
    narrow = dated.sort is Sort.EVENT and dated.days <= policy.event_window
    return Meeting.SAME if near and narrow else Meeting.MAY_BE


def _told_apart(days: int, policy: Policy) -> Meeting:
    """What so many days between an event, or its telling, and a telling without a date leave to be known."""
    if days <= 2 * policy.event_window:
        return Meeting.SAME
    return Meeting.MAY_BE if days <= policy.stock_window else Meeting.APART


def cumulative(one: When, other: When, policy: Policy) -> bool:
    """Whether both are totals from one start and the second runs on for longer: such a count may only grow."""
    if one.sort is not Sort.TOTAL or other.sort is not Sort.TOTAL:
        return False
    assert one.first is not None and one.last is not None and other.first is not None and other.last is not None
    return abs(one.first - other.first) <= policy.event_slack and other.last - one.last > policy.event_slack
