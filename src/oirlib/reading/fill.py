"""What the context says where a sentence does not: the place and the time of its paragraph, else of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

from oirlib.claim import Kind
from oirlib.language import words
from oirlib.period import Extent, Period
from oirlib.reading.around import around
from oirlib.reading.draft import Draft
from oirlib.reading.look import Look
from oirlib.reading.respectively import set_beside
from oirlib.reading.standing import AT_PEAK

_EVENT_DAYS = 10  # a longer period is no single event's, and is not carried over to other sentences
_NEWS_DAYS = 62  # what an article is about happened this shortly before it, or it is background
_FORTNIGHT = 14
_LEAD = 12  # sentences that an article tells its news in
_THAT_PERIOD = re.compile(
    r"(?i)\b(?:during|in|over|within|throughout) (?:that|this|the same|these|those)"
    r" (?:period|time|timeframe|span|stretch|months?|weeks?)\b"
    r"|^(?:these|those) (?:attacks|operations|strikes|missions|raids|incidents|clashes) (?:have|had|killed|left|led)\b"
)
_YEAR = 366
_MONTH = 31  # a longer count is not of the place that an event was told of
_QUARTER = 92
_LEDE = 4  # sentences in which an article says what it is about
_OPENING = 3  # sentences whose month is the one that the article reports on
_SIBLINGS = 4
_PLACING = 6  # sentences of the lead in which a place of a country is sought
_LEAD_PLACES = 2  # sentences whose place is the article's, where no figure of theirs is in it
_MOST = 200  # days; longer ones up to today are no day of a level
_NEAR = 3  # days between a vague first telling ("this week") and the day told after it
_HEARD = 24  # sentences that the day of a statement is good for
_FRESH = timedelta(days=3)  # between what was said and its publication, for it to be what the article is about
_BACK = 8  # sentences that a place or time is carried over within a paragraph


@frozen
class About:
    """What a title says of its article.

    Attributes:
        place: The place it names.
        period: The stretch it names, where the article reports on one.
    """

    place: str | None = None
    period: Period | None = None


def about(title: Look | None) -> About:
    """What a title says of its article: where, and the month, quarter or year that it reports on."""
    if title is None:
        return About()
    return About(title.where, title.when if title.when is not None and title.when.days <= _YEAR else None)


def fill(drafts: Sequence[Draft], looks: Sequence[Look], published: date | None, about: About) -> None:
    """Give each draft the place and time that it leaves to its context; ``about`` is what the title says of both."""
    _unite(drafts)
    set_beside(drafts, looks, published)
    where_main = _main_place(drafts, looks, about)
    telling = _day_of_telling(looks, published)
    stretch = about.period
    by_sentence = {id(look.sentence): number for number, look in enumerate(looks)}
    main: dict[int, Period | None] = {}
    for draft in drafts:
        if draft.counted.kind is Kind.DATE:
            continue
        number = by_sentence[id(draft.sentence)]
        if draft.said_on is None and draft.said_by is not None:
            draft.said_on = _day_spoken(looks, number, published)
        if draft.where is None and not _is_everywhere(looks[number]) and not _is_of_the_war(draft, looks[number]):
            owned = draft.counted.thing is None and " by " in (draft.counted.apart or "")
            long = draft.when is not None and draft.when.days > _MONTH and "there" not in looks[number].scan.lows
            owned = owned or long
            told = (None if owned else _carried_place(looks, number)) or where_main
            home = draft.home
            near = told is not None and home is not None and _within(looks[number], told, home)
            draft.where = told if home is None or (near and not _LATER.search(draft.sentence.text)) else home
        draft.inherited = draft.when is None
        if draft.left and draft.counted.kind is Kind.STOCK and not draft.earlier:
            draft.when = _eve(draft.when, draft.said_on or published)
            continue
        level = draft.counted.kind is Kind.STOCK and draft.counted.act != "taking part" and not draft.past
        if level and draft.when is not None and _is_of_the_year(draft.when, published):
            draft.when = None  # a level told with "this year" is the level of the day
        if level and draft.earlier:
            draft.when = None  # it held until somebody took it back, and nobody says when
        elif draft.when is not None:
            continue
        elif draft.open_time and not level:
            told = looks[number].sentence.text[: draft.start - looks[number].sentence.start]
            draft.when = _same_period(looks, number) or around(told, _main_time(looks, number, published), published)
        elif draft.counted.act == AT_PEAK:
            continue  # nobody says when that was
        elif level:
            if draft.said_on is None and draft.said_when is not None:
                draft.when = draft.said_when
            elif published is not None:
                day = draft.said_on or published
                draft.when = Period(day, day)
        else:
            if number not in main:
                main[number] = _main_time(looks, number, published) or stretch or telling
            draft.when = _same_period(looks, number) or _finer(_carried_time(looks, number), main[number])
            if draft.when is not None and draft.when.days > _EVENT_DAYS and _is_running_total(looks[number]):
                draft.when = None  # it goes up to today, and nobody says from when
    _inherit(drafts)


def _eve(changed: Period | None, told: date | None) -> Period | None:
    """The day before a change, on which the level that was left still held."""
    day = changed.first if changed is not None else told
    return Period(day - timedelta(days=1), day - timedelta(days=1)) if day is not None and day > date.min else None


def _is_of_the_year(period: Period, published: date | None) -> bool:
    """Whether a period is the year that is going on: "this year"."""
    going = published is not None and period.first <= published <= period.last
    return going and period.extent is Extent.WITHIN and period.days > _MOST


def _unite(drafts: Sequence[Draft]) -> None:
    """Give a whole the places of its parts together: "31 strikes, 26 in Iraq and five in Syria"."""
    for number, whole in enumerate(drafts):
        parts = [d for d in drafts[number + 1 : number + 6] if d.whole == number and d.sentence is whole.sentence]
        named = list(dict.fromkeys(d.where for d in parts if d.where is not None))
        if whole.where is None and len(named) > 1:
            whole.where = " and ".join(named)


def _inherit(drafts: Sequence[Draft]) -> None:
    """Give a part without a time of its own the time of its whole: "212 attacks this year. 60 of them ..."."""
    for draft in drafts:
        whole = drafts[draft.whole] if draft.whole is not None else None
        if whole is not None and draft.inherited and not draft.earlier and whole.counted.kind is draft.counted.kind:
            draft.when = whole.when


def _main_place(drafts: Sequence[Draft], looks: Sequence[Look], about: About) -> str | None:
    """The place that the article is about: what its first lines say of a figure, else its title, else its lead."""
    box = next((look.where for look in looks[:_LEAD] if _LOCATION.match(look.sentence.text) and look.where), None)
    if box is not None:
        return box
    event = next((look.where for look in looks[:_LEAD] if look.where and _EVENT.match(look.sentence.text)), None)
    for number, draft in enumerate(drafts):
        if draft.where is not None and draft.sentence.start <= _end_of_lede(looks, about):
            return _with_siblings(drafts, number)
    if event is not None and (about.place is None or _within(looks[0], event, about.place)):
        return event
    found = about.place or next((look.where for look in looks[:_LEAD_PLACES] if look.where), None)
    return found or _home(drafts, looks, about)


def _home(drafts: Sequence[Draft], looks: Sequence[Look], about: About) -> str | None:
    """The country whose people or forces the first lines name, or the first place in it that the lead names."""
    far = _end_of_lede(looks, about) if looks else 0
    home = next((draft.home for draft in drafts if draft.home and draft.sentence.start <= far), None)
    if home is None:
        return None
    return next((look.where for look in looks[:_PLACING] if look.where and _within(look, look.where, home)), home)


_EVENT = re.compile(
    r"(?:The|This) (?:\w+ )?(?:operation|raid|mission|strike|attack|ambush|clash|battle|blast|explosion|bombing|quake"
    r"|earthquake|tremor|fire|blaze|crash|collision|shooting|flood|storm|incident|outbreak)(?:e?s)?\b"
)


# Behind these another event is told of.
_LATER = re.compile(r"(?i)\b(?:hours|days|weeks|an? (?:day|week|month)) later\b|\bin (?:response|retaliation)\b")


def _within(look: Look, place: str, country: str) -> bool:
    """Whether a place lies in a country, as far as the vocabulary or its own words tell."""
    if place.endswith(country) or re.match(rf"{re.escape(country)}['’]s ", place):
        return True
    inner, outer = (look.vocabulary.named(name, "place") for name in (place, country))
    return inner is not None and outer is not None and outer in look.vocabulary.ancestors(inner)


def _with_siblings(drafts: Sequence[Draft], number: int) -> str | None:
    """A figure's place with those of its likes in the sentence: "26 attacks in Iraq and 73 attacks in Syria"."""
    first = drafts[number]
    headed = first.sentence.text.startswith(_HEADED)
    named = [
        d.where
        for d in drafts[number : number + (2 * _SIBLINGS if headed else _SIBLINGS)]
        if (d.sentence is first.sentence or (headed and d.sentence.text.startswith(_HEADED)))
        and d.where
        and _alike(d, first)
    ]
    named = [name for name in named if name == named[0] or name not in named[0]]
    return " and ".join(dict.fromkeys(named))


_HEADED = ("In ", "Within ")


def _alike(one: Draft, other: Draft) -> bool:
    return (one.counted.noun, one.counted.act) == (other.counted.noun, other.counted.act)


def _end_of_lede(looks: Sequence[Look], about: About) -> int:
    """Where the last of the first lines begins; they are fewer where the title says where."""
    return looks[min(len(looks), _LEDE if about.place is None else 2) - 1].sentence.start


def _main_time(looks: Sequence[Look], number: int, published: date | None) -> Period | None:
    """When the event that a sentence belongs to took place, as far as the article's first lines tell.

    It is the first period that is news and stands before the sentence, or else behind it: a day, days with the day
    told after them, or a month or quarter that the article reports on.
    """
    told = [
        (at, look.when)
        for at, look in enumerate(looks[:_LEAD])
        if look.when is not None
        and (at <= number or (look.when.days <= _NEAR and _is_fresh(look.when, published) and _is_of_event(look)))
        and (at == 0 or _goes_on(look))
        and (
            (look.when.days <= _EVENT_DAYS and _is_news(look.when, published))
            or (at < _OPENING and look.when.days <= _QUARTER and _ends_in_news(look.when, published))
        )
    ]
    if not told:
        years = (
            look.when
            for at, look in enumerate(looks[:_OPENING])
            if look.when is not None
            and (at <= number or (look.when.last != published and _goes_on(look)))
            and "recent" not in (look.when.text or "")
        )
        return next((period for period in years if period.days <= _YEAR and _ends_in_news(period, published)), None)
    first = told[0][1]
    if first.days == 1 or first.days > _EVENT_DAYS:
        return first
    day = next((period for _, period in told if period.days == 1), None)
    return day if day is not None and abs((day.first - first.last).days) <= max(_NEAR, first.days) else first


def _is_of_event(look: Look) -> bool:
    """Whether a sentence further down tells of the event before it: "The strikes took place on Monday"."""
    return not look.hits or _THE_EVENT.match(look.sentence.text) is not None


_THE_EVENT = re.compile(r"\W?(?:The|This|These|Those|It|Both|They)\b")


def _goes_on(look: Look) -> bool:
    """Whether a sentence further down goes on with the news rather than with another event."""
    return _ANOTHER.search(look.sentence.text) is None


_ANOTHER = re.compile(r"(?i)^(?:and |also,? |meanwhile,? |elsewhere,? |before (?:the|this|that) )|\bpreviously\b")
_LOCATION = re.compile(r"\W*Location\b")
_RUNNING = re.compile(
    r"(?i)\b(?:tolls?|(?<!\ba )total|overall|in all|altogether|tally|tallies|cumulative(?:ly)?|far higher"
    r"|estimates? that)\b"
)


def _is_running_total(look: Look) -> bool:
    """Whether a sentence tells a total that somebody keeps, which is of no month in particular."""
    return _RUNNING.search(look.sentence.text) is not None


def _day_of_telling(looks: Sequence[Look], published: date | None) -> Period | None:
    """The day that opens the news before its speaker, where no other is told: "On Thursday, the army announced"."""
    told = (look.told_on for look in looks[:_LEAD])
    return next((period for period in told if period is not None and _is_news(period, published)), None)


def _ends_in_news(period: Period, published: date | None) -> bool:
    return published is None or timedelta(0) <= published - period.last <= timedelta(days=_NEWS_DAYS)


def _is_news(period: Period, published: date | None) -> bool:
    return published is None or timedelta(0) <= published - period.first <= timedelta(days=_NEWS_DAYS)


def _is_fresh(period: Period, published: date | None) -> bool:
    """Whether a day told only further down is the news: one of weeks ago is background."""
    return published is None or timedelta(0) <= published - period.first <= timedelta(days=_FORTNIGHT)


def _finer(carried: Period | None, main: Period | None) -> Period | None:
    """The carried period, or the article's main day where that lies inside it; the main one where none is carried."""
    inside = main is not None and carried is not None and carried.first <= main.first and main.last <= carried.last
    if carried is None or (inside and carried.days <= _EVENT_DAYS):
        return main
    return carried


_THOSE = re.compile(
    r"\W?(?:Those|These) (?:air ?strikes|strikes|attacks|raids|operations|clashes|blasts|explosions|bombings"
    r"|missions)\b"
)


def _goes_back(looks: Sequence[Look], number: int) -> int:
    """The paragraph up to which a sentence's day may be sought: "Those strikes" are of the one before."""
    own = looks[number].sentence
    before = looks[number - 1].sentence.block if number and _THOSE.match(own.text) else own.block
    return min(before, own.block)


def _carried_place(looks: Sequence[Look], number: int) -> str | None:
    block = looks[number].sentence.block
    for look in reversed(looks[max(0, number - _BACK) : number]):
        if look.sentence.block != block:
            return None
        if look.where is not None:
            return look.where
    return None


def _is_everywhere(look: Look) -> bool:
    """Whether a sentence tells of the whole country, and not of the place told of before."""
    return not words("reading.everywhere").isdisjoint(look.scan.lows)


_THE_WAR = re.compile(
    r"\b[Tt]he (?:\w+ ){0,3}(?:war|conflict|insurgency)\b[^.;]{0,40}\b(?:has|have|had|erupted|began|broke)\b"
    r"|\b(?:killed|died|displaced) in the (?:war|conflict|insurgency)\b"
)


def _is_of_the_war(draft: Draft, look: Look) -> bool:
    """Whether a figure sums up a whole war, which is not of the place of the news: "the war has killed 10,000"."""
    return draft.counted.kind is Kind.FLOW and _THE_WAR.search(look.sentence.text) is not None


def _carried_time(looks: Sequence[Look], number: int) -> Period | None:
    block = _goes_back(looks, number)
    for look in reversed(looks[max(0, number - _BACK) : number]):
        if look.sentence.block < block:
            return None
        if look.when is not None and look.when.days <= _QUARTER:
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
