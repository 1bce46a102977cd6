"""When: the days two claims speak of, and how they stand to each other."""

from __future__ import annotations

import enum
from calendar import monthrange
from functools import lru_cache

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.judge.what import Nature
from oirlib.language import knowledge
from oirlib.period import Extent, Period
from oirlib.policy import Policy
from oirlib.scope_words import Tally

# What two levels, or a count that runs on, share in days to be counted over one stretch.
SAME_STRETCH = 0.9


class Sort(enum.Enum):
    """How a claim's days are to be taken."""

    LEVEL = "level"  # a stock: holds on those days
    EVENT = "event"  # a flow that happened on some day within
    TOTAL = "total"  # a flow counted throughout
    RUNNING = "running"  # a flow counted up to the last day, from a start that nobody states
    UNDATED = "undated"  # a flow whose day is not stated
    DAY = "day"  # the figure itself is a day

    __hash__ = object.__hash__


@frozen(cache_hash=True)
class When:
    """The days of a claim as ordinals.

    Attributes:
        sort: How they are to be taken.
        first: The first day; None where nothing is known.
        last: The last day; for an undated flow, the day it was said.
        daily: Whether it is counted by the day or another stretch of the calendar, so that the next one is another.
        tally: Of a total, how its words say that it was added up.
    """

    sort: Sort
    first: int | None
    last: int | None
    daily: bool = False
    tally: Tally | None = None

    @property
    def undated(self) -> bool:
        """Whether nothing says of which days a number is true."""
        return self.sort is Sort.UNDATED or (self.sort is Sort.LEVEL and self.first is None)

    @property
    def days(self) -> int:
        """How many days they span."""
        assert self.first is not None and self.last is not None
        return self.last - self.first + 1


def read_when(claim: Claim, kind: Kind, tally: Tally | None, nature: Nature, measured: bool) -> When:
    """The days of a claim: a level without a date holds as of the day it was said.

    Args:
        claim: The claim.
        kind: Its kind.
        tally: How it is added up, where its words say so.
        nature: What is known of what it counts.
        measured: Whether its figure is an amount or a rate, not a count.
    """
    said = claim.said_on.toordinal() if claim.said_on else None
    if kind is Kind.DATE:
        return When(Sort.DAY, said, said)
    period = claim.when
    if kind is Kind.STOCK:
        if period is None:
            return When(Sort.LEVEL, said, said)
        return When(Sort.LEVEL, period.first.toordinal(), period.last.toordinal())
    running = tally == "running" or (period is not None and _as_of(period))
    if period is None:
        if said is not None and (running or measured or nature.measure):
            # A price without a date is that of the day it was said.
            return When(Sort.RUNNING if running else Sort.EVENT, said, said, daily=not running)
        return When(Sort.UNDATED, None, said)
    first, last = period.first.toordinal(), period.last.toordinal()
    if period.extent is Extent.THROUGHOUT:
        return When(Sort.TOTAL, first, last, tally=tally)
    if running and (first == last or _as_of(period)):
        return When(Sort.RUNNING, last, last)
    by_calendar = _of_the_calendar(period)
    if running or tally == "period" or (by_calendar and (measured or nature.measure)):
        return When(Sort.TOTAL, first, last, daily=True, tally=tally)
    return When(Sort.EVENT, first, last, daily=measured or nature.measure or by_calendar)


@lru_cache(maxsize=1 << 14)
def _counted_up_to(text: str) -> bool:
    return any(text.casefold().startswith(f"{words} ") for words in knowledge("scope")["as_of"]["words"])


def _as_of(period: Period) -> bool:
    """Whether the words say up to which day was counted."""
    return _counted_up_to(period.text)


def _of_the_calendar(period: Period) -> bool:
    """Whether the days are whole calendar months, quarters or years."""
    return period.first.day == 1 and period.last.day == monthrange(period.last.year, period.last.month)[1]


class Meeting(enum.Enum):
    """How the days of two claims stand to each other."""

    SAME = "same"
    MAY_BE = "may be"  # too coarse, or overlapping, to know
    INSIDE = "inside"  # the first's days lie inside the second's total
    AROUND = "around"
    NEAR = "near"  # levels on different days, near enough to clash
    GREW = "grew"  # counts that run on to different days
    APART = "apart"

    __hash__ = object.__hash__

    def turned(self) -> Meeting:
        """The same seen from the other side."""
        return _TURNED.get(self, self)


_TURNED = {Meeting.INSIDE: Meeting.AROUND, Meeting.AROUND: Meeting.INSIDE}


def gap(one: When, other: When) -> int:
    """Days between the nearest days of the two: 0 where they share one or a day is not known."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return 0
    return max(0, one.first - other.last, other.first - one.last)


def reach(one: When, other: When) -> int:
    """Days between those that lie farthest apart: levels clash only if they do on whichever of its days each holds."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return 0
    return max(one.last, other.last) - min(one.first, other.first)


def relate_when(one: When, other: When, nature: Nature, policy: Policy) -> Meeting:
    """How the days of two claims of one kind stand to each other.

    Args:
        one: The days of the first.
        other: The days of the second.
        nature: What is known of what both count.
        policy: The analyst's thresholds.
    """
    if _RANK[one.sort] > _RANK[other.sort]:
        return relate_when(other, one, nature, policy).turned()
    if one.sort is Sort.DAY:
        return Meeting.SAME
    if one.sort is Sort.LEVEL:
        return _levels(one, other, nature, policy)
    if one.sort is Sort.UNDATED:
        return _undated(one, other, nature, policy)
    if one.sort is Sort.RUNNING:
        return _running(one, other)
    if one.sort is Sort.EVENT:
        return _events(one, other, nature, policy) if other.sort is Sort.EVENT else _event_in_total(one, other)
    return _totals(one, other)


_RANK = {
    sort: rank for rank, sort in enumerate((Sort.DAY, Sort.LEVEL, Sort.UNDATED, Sort.RUNNING, Sort.EVENT, Sort.TOTAL))
}


def holds(nature: Nature, policy: Policy) -> int:
    """For how many days a level holds; what nobody described holds for its own days only."""
    if policy.stock_window is not None:
        return policy.stock_window
    return nature.holds or 0


def _levels(one: When, other: When, nature: Nature, policy: Policy) -> Meeting:
    if one == other:
        # Of a price, a year holds many; of what nobody described, one stretch is taken for one level.
        brief = one.first is not None and nature.holds is not None and one.days > holds(nature, policy) + 1
        return Meeting.MAY_BE if brief else Meeting.SAME
    if None in (one.first, other.first):
        return Meeting.MAY_BE
    if reach(one, other) <= holds(nature, policy):
        return Meeting.NEAR if gap(one, other) else Meeting.SAME
    return Meeting.APART if gap(one, other) else Meeting.MAY_BE


def _events(one: When, other: When, nature: Nature, policy: Policy) -> Meeting:
    slack = (
        policy.event_slack if max(one.days, other.days) <= policy.event_window and not (one.daily or other.daily) else 0
    )
    distance = gap(one, other)
    if distance > slack:
        return Meeting.APART
    if max(one.days, other.days) > policy.event_window:
        return Meeting.MAY_BE
    if one.days != other.days and not nature.single:
        return _stretch_of_days(one, other, nature)
    if distance and (nature.by_day or not nature.single):
        # Strikes are told by the day: the next day's are most likely others, and so it may be with what nobody knows.
        return Meeting.MAY_BE if nature.known else Meeting.APART
    return Meeting.SAME


def _stretch_of_days(one: When, other: When, nature: Nature) -> Meeting:
    """A day beside a longer stretch: what is counted by the day is a part of it, of all else it cannot be known."""
    assert one.first is not None and one.last is not None and other.first is not None and other.last is not None
    if not nature.events:
        return Meeting.MAY_BE
    if other.first <= one.first and one.last <= other.last:
        return Meeting.INSIDE
    return Meeting.AROUND if one.first <= other.first and other.last <= one.last else Meeting.MAY_BE


def _totals(one: When, other: When) -> Meeting:
    if {one.tally, other.tally} == {"period", "running"}:
        return Meeting.MAY_BE  # the new ones of a year, and all that there were by its end
    assert one.first is not None and one.last is not None and other.first is not None and other.last is not None
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    if shared <= 0:
        return Meeting.APART
    if shared >= SAME_STRETCH * max(one.days, other.days):
        return Meeting.SAME
    if shared == one.days:
        return Meeting.INSIDE
    return Meeting.AROUND if shared == other.days else Meeting.MAY_BE


def _event_in_total(event: When, total: When) -> Meeting:
    assert event.first is not None and event.last is not None and total.first is not None and total.last is not None
    shared = min(event.last, total.last) - max(event.first, total.first) + 1
    if shared <= 0:
        return Meeting.APART
    if shared == event.days and event.days < SAME_STRETCH * total.days:
        return Meeting.INSIDE
    return Meeting.MAY_BE


def _running(one: When, other: When) -> Meeting:
    """A count that runs on to a day, beside another such, an event or a total."""
    assert one.first is not None
    if other.sort is Sort.RUNNING:
        return Meeting.SAME if one.last == other.last else Meeting.GREW
    if other.first is not None and other.first > one.first:
        return Meeting.APART
    if other.sort is Sort.TOTAL and other.daily and other.last is not None and other.last <= one.first:
        return Meeting.AROUND
    return Meeting.MAY_BE


def _undated(one: When, other: When, nature: Nature, policy: Policy) -> Meeting:
    """An undated flow may be any event that is not after the day it was said.

    Where the words single an event out, it is taken for one that was news when it was said; of one some weeks older,
    and of two that were said weeks apart, it cannot be known; one of another season is taken for another.
    """
    if other.sort is Sort.UNDATED:
        told = Meeting.SAME
        if one.last is not None and other.last is not None:
            told = _told_apart(abs(one.last - other.last), policy)
        return Meeting.MAY_BE if told is Meeting.SAME and not nature.single else told
    near = True
    if one.last is not None and other.first is not None and other.last is not None:
        if other.first > one.last + policy.event_slack:
            return Meeting.APART
        told = _told_apart(one.last - other.last, policy)
        if told is Meeting.APART:
            return told
        near = told is Meeting.SAME
    narrow = other.sort is Sort.EVENT and other.days <= policy.event_window
    return Meeting.SAME if near and narrow and nature.single else Meeting.MAY_BE


SEASON = 92


def _told_apart(days: int, policy: Policy) -> Meeting:
    """What so many days between an event, or its telling, and a telling without a date leave to be known."""
    if days <= 2 * policy.event_window:
        return Meeting.SAME
    return Meeting.MAY_BE if days <= SEASON else Meeting.APART


def outgrows(one: When, other: When, policy: Policy) -> bool:
    """Whether both are totals from one start and the second runs on for longer: such a count may only grow."""
    if one.sort is not Sort.TOTAL or other.sort is not Sort.TOTAL:
        return False
    assert one.first is not None and one.last is not None and other.first is not None and other.last is not None
    return abs(one.first - other.first) <= policy.event_slack and other.last - one.last > policy.event_slack
