"""What the context says where a sentence does not: the place and the time of its paragraph, else of the article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from oirlib.claim import Kind
from oirlib.period import Period
from oirlib.reading.draft import Draft
from oirlib.reading.sentences import Sentence

_EVENT_DAYS = 7  # a longer period is no single event's, and is not carried over to other sentences

Setting = tuple[Sentence, str | None, Period | None]


def fill(drafts: Sequence[Draft], settings: Sequence[Setting], published: date | None) -> None:
    """Give each draft the place and time that it leaves to its context."""
    where_main = _main_place(drafts, settings)
    when_main = next((when for _, _, when in settings if when is not None and when.days <= _EVENT_DAYS), None)
    by_sentence = {id(sentence): number for number, (sentence, _, _) in enumerate(settings)}
    for draft in drafts:
        number = by_sentence[id(draft.sentence)]
        if draft.where is None:
            draft.where = _carried_place(settings, number) or where_main
        if draft.when is None and draft.counted.kind is Kind.STOCK:
            if not draft.earlier and published is not None:
                day = draft.said_on or published
                draft.when = Period(day, day)
        elif draft.when is None and not draft.open_time:
            draft.when = _carried_time(settings, number) or when_main


def _main_place(drafts: Sequence[Draft], settings: Sequence[Setting]) -> str | None:
    """The place that the article is about: the first that a sentence with a figure names, else any."""
    named = next((draft.where for draft in drafts if draft.where), None)
    return named or next((where for _, where, _ in settings if where), None)


def _carried_place(settings: Sequence[Setting], number: int) -> str | None:
    block = settings[number][0].block
    for sentence, where, _ in reversed(settings[max(0, number - 8) : number]):
        if sentence.block != block:
            return None
        if where is not None:
            return where
    return None


def _carried_time(settings: Sequence[Setting], number: int) -> Period | None:
    block = settings[number][0].block
    for sentence, _, when in reversed(settings[max(0, number - 8) : number]):
        if sentence.block != block:
            return None
        if when is not None and when.days <= _EVENT_DAYS:
            return when
    return None
