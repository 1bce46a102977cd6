"""What the context says where a sentence does not: the place and the time of its paragraph, else of the article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

from oirlib.claim import Kind
from oirlib.period import Period
from oirlib.reading.draft import Draft
from oirlib.reading.sentences import Sentence

_EVENT_DAYS = 10  # a longer period is no single event's, and is not carried over to other sentences
_NEWS_DAYS = 62  # what an article is about happened this shortly before it, or it is background
_QUARTER = 92
_NEAR = 3  # days between a vague first telling ("this week") and the day told after it
_BACK = 8  # sentences that a place or time is carried over within a paragraph


@frozen
class Setting:
    """What a sentence says of where and when.

    Attributes:
        sentence: The sentence.
        where: The first place it names.
        when: The first period of what happened.
        said_on: The day that somebody said it.
        counts: Whether it states a figure.
    """

    sentence: Sentence
    where: str | None
    when: Period | None
    said_on: date | None
    counts: bool


def fill(drafts: Sequence[Draft], settings: Sequence[Setting], published: date | None) -> None:
    """Give each draft the place and time that it leaves to its context."""
    where_main = _main_place(drafts, settings)
    when_main = _main_time(settings, published) or _main_stretch(settings, published)
    by_sentence = {id(setting.sentence): number for number, setting in enumerate(settings)}
    _unite(drafts)
    for draft in drafts:
        number = by_sentence[id(draft.sentence)]
        if draft.said_on is None and published is not None:
            draft.said_on = _said_before(settings, number, published, draft)
        if draft.where is None:
            draft.where = _carried_place(settings, number) or where_main
        level = draft.counted.kind is Kind.STOCK and draft.counted.act is None and not draft.past
        if level and draft.earlier:
            draft.when = None  # it held until somebody took it back, and nobody says when
        elif draft.when is not None or (draft.open_time and not level):
            continue
        elif level:
            if published is not None:
                day = draft.said_on or published
                draft.when = Period(day, day)
        else:
            draft.when = _finer(_carried_time(settings, number), when_main)


def _unite(drafts: Sequence[Draft]) -> None:
    """Give a whole the places of its parts together: "31 strikes, 26 in Iraq and five in Syria"."""
    for number, whole in enumerate(drafts):
        parts = [d for d in drafts[number + 1 : number + 6] if d.whole == number and d.sentence is whole.sentence]
        named = list(dict.fromkeys(d.where for d in parts if d.where is not None))
        if whole.where is None and len(named) > 1:
            whole.where = " and ".join(named)


def _main_place(drafts: Sequence[Draft], settings: Sequence[Setting]) -> str | None:
    """The place that the article is about: the first that a sentence with a figure names, else any."""
    named = next((draft.where for draft in drafts if draft.where), None)
    return named or next((setting.where for setting in settings if setting.where), None)


def _main_time(settings: Sequence[Setting], published: date | None) -> Period | None:
    """When the event that the article is about took place: the first single day that is news, else the first days."""
    told = [s.when for s in settings if s.when is not None and s.when.days <= _EVENT_DAYS and _is_news(s.when, published)]
    first = next(iter(told), None)
    day = next((period for period in told if period.days == 1), None)
    if first is None or day is None or first.first <= day.first <= first.last:
        return day or first
    return day if abs((day.first - first.last).days) <= _NEAR else first


def _main_stretch(settings: Sequence[Setting], published: date | None) -> Period | None:
    """The month or quarter that the article reports on, where it tells of no day: the first one in its first lines."""
    told = (s.when for s in settings[:6] if s.when is not None)
    return next((period for period in told if period.days <= _QUARTER and _is_news(period, published)), None)


def _is_news(period: Period, published: date | None) -> bool:
    return published is None or timedelta(0) <= published - period.first <= timedelta(days=_NEWS_DAYS)


def _finer(carried: Period | None, main: Period | None) -> Period | None:
    """The carried period, or the article's main day where that lies inside it; the main one where none is carried."""
    if carried is None or (main is not None and carried.first <= main.first and main.last <= carried.last):
        return main
    return carried


def _carried_place(settings: Sequence[Setting], number: int) -> str | None:
    block = settings[number].sentence.block
    for setting in reversed(settings[max(0, number - _BACK) : number]):
        if setting.sentence.block != block:
            return None
        if setting.where is not None:
            return setting.where
    return None


def _carried_time(settings: Sequence[Setting], number: int) -> Period | None:
    block = settings[number].sentence.block
    for setting in reversed(settings[max(0, number - _BACK) : number]):
        if setting.sentence.block != block:
            return None
        if setting.when is not None and setting.when.days <= _EVENT_DAYS:
            return setting.when
    return None


def _said_before(settings: Sequence[Setting], number: int, published: date, draft: Draft) -> date | None:
    """The day on which the speaker of a level spoke, told earlier in the article."""
    if draft.said_by is None:
        return None
    days = (s.said_on for s in reversed(settings[:number]) if s.said_on is not None)
    day = next(days, None)
    return day if day is not None and timedelta(0) <= published - day <= timedelta(days=3) else None
