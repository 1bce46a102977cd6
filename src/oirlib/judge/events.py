"""Events: flows that happened on some day within their period, told more or less finely."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import field, mutable

from oirlib.compare import finer_is_smaller, superseded, telling
from oirlib.judge.context import Context
from oirlib.judge.node import Node, node_of
from oirlib.policy import Policy
from oirlib.scope.relation import Order
from oirlib.scope.subject import Subject
from oirlib.scope.when import Sort, When, gap
from oirlib.scope.where import Where

_Key = tuple[When, Where | None]


@mutable(eq=False)
class _Event:
    """Claims taken to tell of one event, while it is being put together."""

    keys: list[_Key]
    subjects: list[Subject] = field(factory=list)

    @property
    def first(self) -> int:
        """The first day that any of its claims names."""
        return min((when.first for when, _ in self.keys if when.first is not None), default=0)


def events_of(subjects: Iterable[Subject], context: Context) -> list[Node]:
    """The events that these claims tell of; all count the same thing.

    Claims with the same days and place tell of one event. Days that differ by the policy's slack, and places of
    which one holds the other, are the same event told more coarsely, unless an origin keeps the two apart.
    """
    window = context.policy.event_window
    groups: defaultdict[_Key, list[Subject]] = defaultdict(list)
    for subject in subjects:
        groups[subject.when, context.place(subject.where)].append(subject)
    narrow: list[tuple[_Key, list[Subject]]] = []
    wide: list[tuple[_Key, list[Subject]]] = []
    undated: list[tuple[_Key, list[Subject]]] = []
    for key, found in groups.items():
        when = key[0]
        (undated if when.sort is Sort.UNDATED else narrow if when.days <= window else wide).append((key, found))
    events = _narrow(narrow, context)
    loose = _undated(undated, events, context)
    return [
        *(node_of(event.subjects) for event in [*events, *loose]),
        *(node_of(found, coarse=True) for _, found in wide),
    ]


def _narrow(groups: list[tuple[_Key, list[Subject]]], context: Context) -> list[_Event]:
    """Events from dated claims: the finest told first, so that the coarse find theirs."""

    def fineness(group: tuple[_Key, list[Subject]]) -> tuple[int, int, int, object]:
        (when, where), found = group
        return (when.days, -context.depth(where), when.first or 0, min(telling(s) for s in found))

    events: list[_Event] = []
    by_day: defaultdict[int, list[_Event]] = defaultdict(list)
    slack = context.policy.event_slack
    for key, found in sorted(groups, key=fineness):
        when = key[0]
        assert when.first is not None and when.last is not None
        near = {id(e): e for day in range(when.first - slack, when.last + slack + 1) for e in by_day[day]}
        event = _fitting(key, found, list(near.values()), context)
        if event is None:
            event = _Event([])
            events.append(event)
        event.keys.append(key)
        event.subjects += found
        for day in range(when.first, when.last + 1):
            if not any(known is event for known in by_day[day]):
                by_day[day].append(event)
    return events


def _fitting(key: _Key, found: Sequence[Subject], events: list[_Event], context: Context) -> _Event | None:
    """The event that these claims tell of: of several, one whose figures they meet, else the nearest.

    A coarse place with several events in it, none of which has its figure, could be any of them: it stays alone.
    """
    fitting = [event for event in events if _same_event(key, found, event, context)]
    if not fitting:
        return None

    def nearness(event: _Event) -> tuple[bool, int, bool, object]:
        clash = _clashes(found, event)
        days = max(gap(key[0], when) for when, _ in event.keys)
        elsewhere = all(context.where(key[1], where).order is not Order.SAME for _, where in event.keys)
        return (clash, days, elsewhere, min(telling(s) for s in event.subjects))

    best = min(fitting, key=nearness)
    clash, _, elsewhere, _ = nearness(best)
    return None if clash and elsewhere and len(fitting) > 1 else best


def _same_event(key: _Key, found: Sequence[Subject], event: _Event, context: Context) -> bool:
    when, where = key
    strikes = found[0].what.events
    for other_when, other_where in event.keys:
        order = context.where(where, other_where).order
        nested = order in (Order.NARROWER, Order.BROADER) and not strikes
        if order not in (Order.SAME, Order.UNKNOWN) and not nested:
            return False
        if gap(when, other_when) > (0 if strikes else context.policy.event_slack):
            return False
    return not _kept_apart(key, found, event, context)


def _kept_apart(key: _Key, found: Sequence[Subject], event: _Event, context: Context) -> bool:
    """Whether an origin tells of both: on two days, or of a place and of the larger place it lies in."""
    here = {s.voice: s for s in found}
    for other in event.subjects:
        one = here.get(other.voice)
        if one is None:
            continue
        if gap(key[0], other.when) > 0:
            return True
        if finer_is_smaller(one, other, context.where(one.where, other.where).order) and not superseded(one, other):
            return True
    return False


def _clashes(found: Sequence[Subject], event: _Event) -> bool:
    return any(not one.interval.meets(other.interval) for one in found for other in event.subjects)


def _undated(groups: list[tuple[_Key, list[Subject]]], events: list[_Event], context: Context) -> list[_Event]:
    """Line undated claims up with the newest event that is not after them; the rest make events of their own."""
    loose: list[_Event] = []
    order = sorted(groups, key=lambda g: (-context.depth(g[0][1]), min(telling(s) for s in g[1])))
    newest_first = sorted(events, key=lambda e: (-e.first, min(telling(s) for s in e.subjects)))
    ages = [-event.first for event in newest_first]
    for key, found in order:
        near = newest_first[_recent(key[0].last, ages, context.policy)]
        fitting = [e for e in near if _may_be(key, e, context) and not _kept_apart(key, found, e, context)]
        meeting = [event for event in fitting if not _clashes(found, event)]
        event = next(iter([*meeting, *fitting]), None)
        if event is None:
            alike = (e for e in loose if _placed_alike(key[1], e, context) and _said_near(key[0], e, context.policy))
            event = next((e for e in alike if not _kept_apart(key, found, e, context)), None)
        if event is None:
            event = _Event([])
            loose.append(event)
        event.keys.append(key)
        event.subjects += found
    return loose


def _said_near(when: When, event: _Event, policy: Policy) -> bool:
    """Whether an undated claim was said near enough to others without a date to be news of one event."""
    if when.last is None:
        return True
    days = [other.last for other, _ in event.keys if other.last is not None]
    return all(abs(day - when.last) <= 2 * policy.event_window for day in days)


def _recent(said: int | None, ages: Sequence[int], policy: Policy) -> slice:
    """Where the events stand that may be the news of a day; ``ages`` are their first days, negated, newest first."""
    if said is None:
        return slice(None)
    longest = 2 * (policy.event_window + policy.event_slack)  # an event's claims all lie within so many days
    oldest = said - 2 * policy.event_window - longest
    return slice(bisect_left(ages, -(said + policy.event_slack)), bisect_right(ages, -oldest))


def _may_be(key: _Key, event: _Event, context: Context) -> bool:
    """Whether an undated claim may tell of a dated event."""
    said = key[0].last
    dated = [when for when, _ in event.keys if when.sort is Sort.EVENT]
    if said is not None:
        first, last = min(w.first or 0 for w in dated), max(w.last or 0 for w in dated)
        if first > said + context.policy.event_slack or said - last > 2 * context.policy.event_window:
            return False
    return _placed_alike(key[1], event, context)


def _placed_alike(where: Where | None, event: _Event, context: Context) -> bool:
    # A place holds a larger one's event, but not its running total, nor its strikes.
    dated = any(when.sort is Sort.EVENT for when, _ in event.keys)
    fine = {Order.SAME, Order.UNKNOWN}
    if dated and not event.subjects[0].what.events:
        fine |= {Order.NARROWER, Order.BROADER}
    return all(context.where(where, other).order in fine for _, other in event.keys)
