"""What the context says where a sentence does not: the place and the time of its paragraph, else of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from oirlib.claim import Kind
from oirlib.period import Period
from oirlib.reading.draft import Draft
from oirlib.reading.look import Look

_EVENT_DAYS = 10  # a longer period is no single event's, and is not carried over to other sentences
_NEWS_DAYS = 62  # what an article is about happened this shortly before it, or it is background
_LEAD = 12  # sentences that an article tells its news in
_THAT_PERIOD = re.compile(
    r"(?i)\b(?:during|in|over|within|throughout) (?:that|this|the same|these|those)"
    r" (?:period|time|timeframe|span|stretch|months?|weeks?)\b"
)
_YEAR = 366
_NEAR = 3  # days between a vague first telling ("this week") and the day told after it
_HEARD = 24  # sentences that the day of a statement is good for
_FRESH = timedelta(days=3)  # between what was said and its publication, for it to be what the article is about
_BACK = 8  # sentences that a place or time is carried over within a paragraph


def fill(drafts: Sequence[Draft], looks: Sequence[Look], published: date | None) -> None:
    """Give each draft the place and time that it leaves to its context."""
    where_main = _main_place(drafts, looks)
    when_main = _main_time(looks, published) or _main_stretch(looks, published) or _day_of_telling(looks, published)
    by_sentence = {id(look.sentence): number for number, look in enumerate(looks)}
    _unite(drafts)
    for draft in drafts:
        if draft.counted.kind is Kind.DATE:
            continue
        number = by_sentence[id(draft.sentence)]
        if draft.said_on is None and draft.said_by is not None:
            draft.said_on = _day_spoken(looks, number, published)
        if draft.where is None:
            draft.where = _carried_place(looks, number) or where_main
        level = draft.counted.kind is Kind.STOCK and draft.counted.act != "taking part" and not draft.past
        if level and draft.earlier:
            draft.when = None  # it held until somebody took it back, and nobody says when
        elif draft.when is not None or (draft.open_time and not level):
            continue
        elif level:
            if draft.said_on is None and draft.said_when is not None:
                draft.when = draft.said_when
            elif published is not None:
                day = draft.said_on or published
                draft.when = Period(day, day)
        else:
            draft.when = _same_period(looks, number) or _finer(_carried_time(looks, number), when_main)


def _unite(drafts: Sequence[Draft]) -> None:
    """Give a whole the places of its parts together: "31 strikes, 26 in Iraq and five in Syria"."""
    for number, whole in enumerate(drafts):
        parts = [d for d in drafts[number + 1 : number + 6] if d.whole == number and d.sentence is whole.sentence]
        named = list(dict.fromkeys(d.where for d in parts if d.where is not None))
        if whole.where is None and len(named) > 1:
            whole.where = " and ".join(named)


def _main_place(drafts: Sequence[Draft], looks: Sequence[Look]) -> str | None:
    """The place that the article is about: the first that a sentence with a figure names, else any."""
    named = next((draft.where for draft in drafts if draft.where), None)
    return named or next((look.where for look in looks if look.where), None)


def _main_time(looks: Sequence[Look], published: date | None) -> Period | None:
    """When the event that the article is about took place: the first single day that is news, else the first days."""
    told = (
        look.when
        for look in looks[:_LEAD]
        if look.when is not None and look.when.days <= _EVENT_DAYS and _is_news(look.when, published)
    )
    first = next(told, None)
    if first is None or first.days == 1:
        return first
    day = next((period for period in told if period.days == 1), None)
    return day if day is not None and abs((day.first - first.last).days) <= max(_NEAR, first.days) else first


def _main_stretch(looks: Sequence[Look], published: date | None) -> Period | None:
    """The month or quarter that the article reports on, where it tells of no day: the first one in its first lines."""
    told = (look.when for look in looks[:4] if look.when is not None)
    return next((period for period in told if period.days <= _YEAR and _ends_in_news(period, published)), None)


def _day_of_telling(looks: Sequence[Look], published: date | None) -> Period | None:
    """The day that opens the news before its speaker, where no other is told: "On Thursday, the army announced"."""
    told = (look.told_on for look in looks[:_LEAD])
    return next((period for period in told if period is not None and _is_news(period, published)), None)


def _ends_in_news(period: Period, published: date | None) -> bool:
    return published is None or timedelta(0) <= published - period.last <= timedelta(days=_NEWS_DAYS)


def _is_news(period: Period, published: date | None) -> bool:
    return published is None or timedelta(0) <= published - period.first <= timedelta(days=_NEWS_DAYS)


def _finer(carried: Period | None, main: Period | None) -> Period | None:
    """The carried period, or the article's main day where that lies inside it; the main one where none is carried."""
    if carried is None or (main is not None and carried.first <= main.first and main.last <= carried.last):
        return main
    return carried


def _carried_place(looks: Sequence[Look], number: int) -> str | None:
    block = looks[number].sentence.block
    for look in reversed(looks[max(0, number - _BACK) : number]):
        if look.sentence.block != block:
            return None
        if look.where is not None:
            return look.where
    return None


def _carried_time(looks: Sequence[Look], number: int) -> Period | None:
    block = looks[number].sentence.block
    for look in reversed(looks[max(0, number - _BACK) : number]):
        if look.sentence.block != block:
            return None
        if look.when is not None and look.when.days <= _EVENT_DAYS:
            return look.when
    return None


def _same_period(looks: Sequence[Look], number: int) -> Period | None:
    """The period told last, however long, where a sentence goes back to it: "during that period"."""
    if _THAT_PERIOD.search(looks[number].sentence.text) is None:
        return None
    before = (look.when for look in reversed(looks[max(0, number - _BACK) : number]))
    return next((period for period in before if period is not None), None)


def _day_spoken(looks: Sequence[Look], number: int, published: date | None) -> date | None:
    """The day on which somebody spoke last before a sentence, where that is news."""
    if published is None:
        return None
    for look in reversed(looks[max(0, number - _HEARD) : number]):
        day = look.said_on if look.speaks else None
        if day is not None and timedelta(0) <= published - day <= _FRESH:
            return day
    return None
