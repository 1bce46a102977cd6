"""Events: flows that happened on some day within their period, told more or less finely."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve, field, mutable

from oirlib.interval import Interval
from oirlib.judge.nodes import Node, node_of
from oirlib.judge.order import Order
from oirlib.judge.prepare import Subject, first_told
from oirlib.judge.rules import may_be_part, may_be_total, superseded
from oirlib.judge.scope import Context
from oirlib.judge.when import Meeting, Sort, When, gap, relate_when
from oirlib.judge.where import Where


@mutable(eq=False)
class _Event:
    """Claims taken to tell of one event, while it is being put together."""

    keys: list[tuple[When, Where | None]]
    subjects: list[Subject] = field(factory=list)
    by_voice: dict[str, list[Subject]] = field(factory=dict)

    def add(self, key: tuple[When, Where | None], found: Iterable[Subject]) -> None:
        """These claims tell of it too."""
        if key not in self.keys:
            self.keys.append(key)
        for subject in found:
            self.subjects.append(subject)
            if subject.speaker.voice is not None:
                self.by_voice.setdefault(subject.speaker.voice, []).append(subject)

    def meets(self, interval: Interval) -> bool:
        """Whether a figure meets all that it was told with."""
        return all(interval.meets(other.interval) for other in self.subjects)


def events_of(subjects: Iterable[Subject], context: Context) -> list[Node]:
    """The events that these claims tell of; all count the same thing.

    Claims with the same days and place tell of one event. Where the words single an event out, days that differ by the
    policy's slack, and places of which one holds the other, are the same event told more coarsely, unless an origin
    keeps the two apart.
    """
    window = context.policy.event_window
    narrow: defaultdict[tuple[When, Where | None], list[Subject]] = defaultdict(list)
    wide: defaultdict[tuple[When, Where | None], list[Subject]] = defaultdict(list)
    undated: defaultdict[Where | None, list[Subject]] = defaultdict(list)
    for subject in subjects:
        when = subject.when
        if when.sort is Sort.UNDATED:
            undated[subject.where].append(subject)
        else:
            (narrow if when.days <= window else wide)[when, subject.where].append(subject)
    events = _Days(context).gathered(narrow)
    loose = _undated(undated, events, context)
    return [
        *(node_of(event.subjects) for event in events),
        *(node_of(event.subjects, coarse=not event.subjects[0].reading.nature.single) for event in loose),
        *(node_of(found, coarse=True) for found in wide.values()),
    ]


class _Days:
    """Events by the days and the places they may be looked for under."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._own: defaultdict[tuple[int, str | None], dict[int, _Event]] = defaultdict(dict)
        self._under: defaultdict[tuple[int, str | None], dict[int, _Event]] = defaultdict(dict)

    def gathered(self, groups: dict[tuple[When, Where | None], list[Subject]]) -> list[_Event]:
        """Events from dated claims: the finest told first, so that the coarse find theirs."""

        def fineness(group: tuple[tuple[When, Where | None], list[Subject]]) -> tuple[int, int, int, object]:
            (when, where), found = group
            return (when.days, -(len(where.above) if where else 0), when.first or 0, first_told(found).telling)

        events: list[_Event] = []
        for key, found in sorted(groups.items(), key=fineness):
            event = self._fitting(key, found)
            if event is None:
                event = _Event([])
                events.append(event)
            event.add(key, found)
            self._keep(key, event)
        return events

    def _keep(self, key: tuple[When, Where | None], event: _Event) -> None:
        when, where = key
        assert when.first is not None and when.last is not None
        for day in range(when.first, when.last + 1):
            for place in where.own if where else (None,):
                self._own[day, place][id(event)] = event
            for place in where.above if where else ():
                self._under[day, place][id(event)] = event

    def _near(self, key: tuple[When, Where | None], single: bool) -> list[_Event]:
        """The events of these days that lie at this place, in it, or around it."""
        when, where = key
        assert when.first is not None and when.last is not None
        slack = self._context.policy.event_slack if single and not when.daily else 0
        slack = min(slack, self._context.policy.event_window)
        found: dict[int, _Event] = {}
        for day in range(when.first - slack, when.last + slack + 1):
            if where is None:
                found |= self._own.get((day, None), {})
                continue
            for place in where.above if single else where.own:
                found |= self._own.get((day, place), {})
            if single:
                for place in where.own:
                    found |= self._under.get((day, place), {})
        return list(found.values())

    def _fitting(self, key: tuple[When, Where | None], found: Sequence[Subject]) -> _Event | None:
        """The event that these claims tell of: of several, one whose figures they meet, else the nearest.

        A coarse place with several events in it, none of which has its figure, could be any of them: it stays alone.
        """
        single = found[0].reading.nature.single
        fitting = [event for event in self._near(key, single) if self._same_event(key, found, event)]
        if not fitting:
            return None

        def nearness(event: _Event) -> tuple[bool, int, bool, object]:
            clash = not all(event.meets(one.interval) for one in found)
            days = max(gap(key[0], when) for when, _ in event.keys)
            elsewhere = all(key[1] is not where for _, where in event.keys)
            return (clash, days, elsewhere, first_told(event.subjects).telling)

        best = min(fitting, key=nearness)
        clash, _, elsewhere, _ = nearness(best)
        return None if clash and elsewhere and len(fitting) > 1 else best

    def _same_event(self, key: tuple[When, Where | None], found: Sequence[Subject], event: _Event) -> bool:
        when, where = key
        nature = found[0].reading.nature
        for other_when, other_where in event.keys:
            place = self._context.where(where, other_where)
            nested = place.order in (Order.NARROWER, Order.BROADER) and nature.one_event
            sure = (evolve(place, near=False) if nested else place).sure
            if not sure or not (place.order is Order.SAME or nested):
                return False
            if not nature.single and when != other_when:
                return False
            if relate_when(when, other_when, nature, self._context.policy) is not Meeting.SAME:
                return False
        return not _kept_apart(key, found, event, self._context)


def _kept_apart(key: tuple[When, Where | None], found: Sequence[Subject], event: _Event, context: Context) -> bool:
    """Whether these claims tell of another event: an origin tells of both, or they count far less at a finer place."""
    for one in found:
        for other in event.by_voice.get(one.speaker.voice, ()) if one.speaker.voice is not None else ():
            if gap(key[0], other.when) > 0:
                return True
        for other in event.subjects if any(told != key for told in event.keys) else ():
            order = context.where(one.where, other.where).order
            if may_be_part(one, other, order) and not superseded(one, other):
                return True
    return False


def _undated(groups: dict[Where | None, list[Subject]], events: list[_Event], context: Context) -> list[_Event]:
    """Line undated claims up with the newest event that is not after them; the rest make events of their own."""
    if not groups:
        return []
    here: defaultdict[Where | None, list[_Event]] = defaultdict(list)
    for event in events:
        for where in dict.fromkeys(where for _, where in event.keys):
            here[where].append(event)
    loose: list[_Event] = []
    fortnight = 2 * context.policy.event_window
    for where, found in groups.items():
        dated = sorted(here[where], key=_first_day)
        days = [_first_day(event) for event in dated]
        alone: defaultdict[int | None, list[Subject]] = defaultdict(list)
        for said, alike in _by_day_said(found):
            news = _newest(alike, said, dated, days, context)
            if news is None:
                alone[said] += alike
            else:
                news.add((alike[0].when, where), alike)
        loose += _told_together(where, alone, fortnight)
    return loose


def _first_day(event: _Event) -> int:
    return min(when.first for when, _ in event.keys if when.first is not None)


def _by_day_said(found: Iterable[Subject]) -> list[tuple[int | None, list[Subject]]]:
    days: defaultdict[int | None, list[Subject]] = defaultdict(list)
    for subject in found:
        days[subject.when.last].append(subject)
    return sorted(days.items(), key=lambda day: -1 if day[0] is None else day[0])


def _newest(
    alike: Sequence[Subject], said: int | None, dated: Sequence[_Event], days: Sequence[int], context: Context
) -> _Event | None:
    """The newest event that was news when these were said; of those, one whose figure they have.

    Only where the words single an event out is it known to be that one, and not where so many may be all by then.
    """
    policy = context.policy
    if not alike[0].reading.nature.single:
        return None
    end = len(days) if said is None else bisect_right(days, said + policy.event_slack)
    start = 0 if said is None else bisect_left(days, said - 2 * policy.event_window - policy.event_window)
    near = [
        event
        for event in reversed(dated[start:end])
        if said is None or said - max(when.last or 0 for when, _ in event.keys) <= 2 * policy.event_window
    ]
    if not near:
        return None
    news = next((event for event in near if all(event.meets(s.interval) for s in alike)), near[0])
    return None if any(may_be_total(one, other) for one in alike for other in news.subjects) else news


def _told_together(where: Where | None, days: dict[int | None, list[Subject]], fortnight: int) -> list[_Event]:
    """Undated claims told within a fortnight of each other; those told on no known day go with the first."""
    events: list[_Event] = []
    began: int | None = None
    for said in sorted(day for day in days if day is not None):
        if began is None or said - began > fortnight:
            events.append(_Event([]))
            began = said
        events[-1].add((days[said][0].when, where), days[said])
    if None in days:
        if not events:
            events.append(_Event([]))
        events[0].add((days[None][0].when, where), days[None])
    return events
