"""Finding and reading dates in a text: single ones, ranges, and stretches since a day.

One grammar, used twice: :func:`read_date` matches all of a text with it, :func:`find_dates` looks for it at each word.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from attrs import frozen

from oirlib.errors import PeriodError
from oirlib.language import knowledge
from oirlib.wording.date_codes import doubt, iso_interval
from oirlib.wording.date_ranges import may_begin, phrase
from oirlib.wording.date_standing import stands
from oirlib.wording.date_words import Token, may_hold_date, tokens_of
from oirlib.wording.days import Days, NotPlacedError, moved, strange_date
from oirlib.wording.relative_dates import anchored, dangling

_FILLERS = frozenset("in on during by at for the within of dated over across and".split())
# How much room "around" leaves on either side, by the longest stretch of days that it is for.
_ROOM = (
    (1, ("day", 3)), (7, ("week", 1)), (31, ("month", 1)), (92, ("quarter", 1)), (366, ("year", 1)),
    (10**9, ("year", 5)),
)  # fmt: skip
_NOW = frozenset(("now", "currently", "at present", "presently", "at the moment", "today", "to date"))
_RIGHT = "write it as 2024-10-13, 2024-10, October 2024 or 2024-10-01/2024-10-31"


@frozen
class DateHit:
    """Words about a date in a text.

    Attributes:
        start: Where they begin, counted in characters from 0.
        end: Where they end (exclusive).
        days: The days they mean; None where they do not say which.
        reason: Why there are no days, a sentence; None where there are.
    """

    start: int
    end: int
    days: Days | None
    reason: str | None = None


def find_dates(text: str, said_on: date | None = None) -> list[DateHit]:
    """All dates in the text, in order, none inside another.

    >>> [hit.days.first.isoformat() for hit in find_dates("They met on 3 May 2024 and in July 2024.")]
    ['2024-05-03', '2024-07-01']
    """
    hits: list[DateHit] = []
    if not may_hold_date(text):
        return hits
    tokens = tokens_of(text)
    i = 0
    while tokens[i].kind != "end":
        token = tokens[i]
        found = phrase(tokens, i) or dangling(tokens, i) if may_begin(tokens, i) else None
        if found is None or not stands(tokens, i, found):
            i += 1
            continue
        start, end = token.start, tokens[found.next - 1].end
        try:
            hits.append(DateHit(start, end, found.dated.days(said_on)))
        except NotPlacedError as error:
            hits.append(DateHit(start, end, None, error.reason))
        i = found.next
    return hits


def read_date(text: str, said_on: date | None = None) -> Days:
    """The days that all of the text means; raises PeriodError where it does not say which.

    >>> read_date("December 22 to 28, 2017")
    Days(first=datetime.date(2017, 12, 22), last=datetime.date(2017, 12, 28), counted=True)
    """
    if not text.strip():
        raise PeriodError(f"there are no words here; {_RIGHT}", text)
    near = _around().match(text)
    if near is not None:
        try:
            return _with_room(_read(text[near.end() :], said_on, text))
        except NotPlacedError as error:
            raise PeriodError(error.reason, text) from None
    return _read(text, said_on, text)


def _read(words: str, said_on: date | None, whole: str) -> Days:
    """The days of the words, which are the end of the whole text."""
    try:
        return _all_of(words, said_on)
    except PeriodError as error:
        shift = len(whole) - len(words)
        raise PeriodError(error.reason, whole, (error.span[0] + shift, error.span[1] + shift)) from None


def _with_room(days: Days) -> Days:
    """The days and room to either side of them: around 1944 is a year more on both."""
    length = (days.last - days.first).days + 1
    unit, count = next(room for most, room in _ROOM if length <= most)
    return Days(moved(days.first, unit, -count), _later(days.last, unit, count), days.counted)


def _later(last: date, unit: str, count: int) -> date:
    """The last day, that many units later: whole months stay whole."""
    return moved(moved(moved(last, "day", 1), unit, count), "day", -1)


@cache
def _around() -> re.Pattern[str]:
    words = [" ".join(word.split()) for word in knowledge("calendar")["around"]["words"].split("¦")]
    spelled = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\s*(?:in |on )?(?:(?:{spelled})(?:\.|(?<=[~≈])|(?=\s))|c(?=\d))\s*(?=\S)", re.IGNORECASE)


def _all_of(text: str, said_on: date | None) -> Days:
    """The days that the words mean, from the first to the last."""
    tokens = tokens_of(text)
    if " ".join(text.lower().split()) in _NOW and said_on is not None:
        return Days(said_on, said_on)
    unread = 0
    for i in range(4):
        found = phrase(tokens, i) or dangling(tokens, i)
        if found and _over(tokens, found.next):
            try:
                return found.dated.days(said_on)
            except NotPlacedError as error:
                raise PeriodError(error.reason, text, (tokens[i].start, tokens[found.next - 1].end)) from None
        unread = max(unread, found.next if found else 0)
        if tokens[i].key not in _FILLERS:
            break
    return _last_resort(text, tokens, unread)


def _over(tokens: list[Token], i: int) -> bool:
    """Whether nothing but closing marks is left."""
    i += tokens[i].kind == "possessive"
    i += tokens[i].key in (".", ",", ";", ":")
    return tokens[i].kind == "end"


def _last_resort(text: str, tokens: list[Token], unread: int) -> Days:
    doubtful = doubt(text.strip())
    if doubtful is not None:
        raise PeriodError(doubtful, text)
    try:
        days = iso_interval(text.strip()) or strange_date(text.strip())
    except NotPlacedError as error:
        raise PeriodError(error.reason, text) from None
    if days is not None:
        return days
    if unread:
        rest = tokens[unread].start
        raise PeriodError(f"the words from here on are no part of a date; {_RIGHT}", text, (rest, len(text.rstrip())))
    raise PeriodError(f"there is no day, month or year in these words; {_RIGHT}", text)


def days_from(words: str, anchor: Days) -> Days | None:
    """The days of words counted from another date, or None where they are not such words.

    Args:
        words: Such as "two days earlier", "the next day", "that month".
        anchor: The days they are counted from.

    >>> monday = Days(date(2024, 10, 21), date(2024, 10, 21))
    >>> days_from("two days earlier", monday).first
    datetime.date(2024, 10, 19)
    """
    tokens = tokens_of(words)
    found = anchored(tokens, 0)
    if found is None or not _over(tokens, found[1]):
        return None
    try:
        return found[0](anchor)
    except NotPlacedError as error:
        raise PeriodError(error.reason, words) from None
