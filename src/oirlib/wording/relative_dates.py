"""The rules for dates counted from the day they were said on, and for those counted from another date.

Weeks go from Monday to Sunday. "Last month" is the calendar month before; "the last month" is the month up to the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeAlias

from attrs import evolve

from oirlib.language import words
from oirlib.wording.date_words import (
    FULL_NAMES,
    MONTHS,
    NUMBERS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    Token,
    count_number,
)
from oirlib.wording.dated import Found, Ruled, Stated, unplaced
from oirlib.wording.days import Days, moved, unit_with

Rule: TypeAlias = Callable[[list[Token], int, str], Found | None]
_NAMED_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_TURNS = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_VAGUE = {"few": 9, "several": 9, "couple": 2, "recent": 0}  # the most that these words mean of a unit
_RECENT = {"hour": ("day", 1), "day": ("day", 7), "week": ("day", 28), "month": ("month", 6), "year": ("year", 5)}
_SPANNING = words("calendar.spanning")
_PAST = frozenset(("past", "last"))
_STRETCHING = _PAST | {"recent", "next", "coming"}


def relative(tokens: list[Token], i: int) -> Found | None:
    """The date that begins at this token, the longest reading first."""
    key = tokens[i].key
    if tokens[i].kind == "number":
        return _ago(tokens, i, key)
    for rule in _RULES.get(key, ()):
        if found := rule(tokens, i, key):
            return found
    return None


def _named_day(tokens: list[Token], i: int, key: str) -> Found | None:
    if key in _NAMED_DAYS:
        return Found(_day(_NAMED_DAYS[key]), i + 1)
    after = tokens[i + 1].key
    if key == "last" and after == "night":
        return Found(_day(-1), i + 2)
    if key == "this" and after in ("morning", "afternoon", "evening"):
        return Found(_day(0), i + 2)
    if key == "day" and (after, tokens[i + 2].key) in (("before", "yesterday"), ("after", "tomorrow")):
        return Found(_day(-2 if after == "before" else 2), i + 3)
    return None


def _day(shift: int) -> Ruled:
    def rule(said_on: date) -> Days:
        day = moved(said_on, "day", shift)
        return Days(day, day)

    return Ruled(rule, fine=True)


def _weekday(tokens: list[Token], i: int, key: str) -> Found | None:
    """A weekday: the latest on or before said_on, unless a word before it says otherwise."""
    turn, j = "", i
    if key in ("last", "past", "previous", "next", "coming", "this"):
        turn, j = key, i + 1
        if key == "this" and tokens[j].key in ("past", "coming", "last"):
            turn, j = tokens[j].key, i + 2
    token = tokens[j]
    if token.kind != "word" or token.key not in WEEKDAYS or (token.key not in FULL_NAMES and not token.capital):
        return None
    dotted = token.key not in FULL_NAMES and tokens[j + 1].key == "."
    weak = "" if token.key in FULL_NAMES else "never"
    return Found(Ruled(_weekday_rule(WEEKDAYS[token.key], turn), floats=not turn, fine=True), j + 1 + dotted, weak)


def _weekday_rule(weekday: int, turn: str) -> Callable[[date], Days]:
    def rule(said_on: date) -> Days:
        back = (said_on.weekday() - weekday) % 7
        if turn == "this":
            shift = weekday - said_on.weekday()
        elif turn in ("next", "coming"):
            shift = 7 - back
        elif turn:
            shift = -(back or 7)
        else:
            shift = -back
        day = moved(said_on, "day", shift)
        return Days(day, day)

    return rule


def _turned(tokens: list[Token], i: int, key: str) -> Found | None:
    """This, last or next week, weekend, month, quarter, year, decade; last summer; last October."""
    if key == "the" and tokens[i + 1].key == "weekend":
        return Found(Ruled(_weekend(0, begun=True)), i + 2)
    if key not in _TURNS:
        return None
    turn, token = _TURNS[key], tokens[i + 1]
    if token.key == "weekend":
        return Found(Ruled(_weekend(turn)), i + 2)
    if tokens[i + 2].key == "of":
        return None  # "the last week of the war"
    if token.key in UNITS and token.key == UNITS[token.key] and token.key not in ("hour", "day", "century"):
        return Found(Ruled(_unit_rule(token.key, turn)), i + 2)
    if key in ("last", "this", "next") and (token.key in SEASONS or (token.key in MONTHS and token.capital)):
        unit, number = ("season", SEASONS[token.key]) if token.key in SEASONS else ("month", MONTHS[token.key])
        return Found(Ruled(_nearest_rule(Stated(unit, number), turn)), i + 2)
    return None


def _unit_rule(unit: str, turn: int) -> Callable[[date], Days]:
    return lambda said_on: unit_with(moved(said_on, unit, turn), unit)


def _nearest_rule(stated: Stated, turn: int) -> Callable[[date], Days]:
    """This: of the year; next: the first that begins later; last: the latest that is over or of an earlier year."""

    def rule(said_on: date) -> Days:
        this = evolve(stated, year=said_on.year, span=2).days(None)
        if turn == 0:
            return this
        if turn == 1:
            return this if this.first > said_on else evolve(stated, year=said_on.year + 1, span=2).days(None)
        return this if this.last < said_on else evolve(stated, year=said_on.year - 1, span=2).days(None)

    return rule


def _weekend(turn: int, *, begun: bool = False) -> Callable[[date], Days]:
    def rule(said_on: date) -> Days:
        week = unit_with(said_on, "week")
        back = -7 if begun and said_on.weekday() < 5 else 7 * turn
        saturday = moved(week.first, "day", 5 + back)
        return Days(saturday, moved(saturday, "day", 1))

    return rule


def _shifted_part(tokens: list[Token], i: int, key: str) -> Found | None:
    """Earlier this week, earlier in the month, later this year: up to said_on, or from it on."""
    if key not in ("earlier", "later"):
        return None
    j = i + 1
    if tokens[j].key == "in" and tokens[j + 1].key == "the":
        j += 1
    unit = tokens[j + 1].key
    if tokens[j].key not in ("this", "the") or unit not in ("day", "week", "month", "quarter", "year", "decade"):
        return Found(_day(0), i + 2) if key == "earlier" and tokens[i + 1].key == "today" else None

    def rule(said_on: date) -> Days:
        days = unit_with(said_on, unit)
        return Days(days.first, said_on) if key == "earlier" else Days(said_on, days.last)

    return Found(Ruled(rule), j + 2)


def _stretch(tokens: list[Token], i: int, key: str) -> Found | None:
    """Over the past week, the last 10 years, in recent months: the days up to said_on."""
    j, spanning = i, key in _SPANNING
    j += spanning
    article = tokens[j].key in ("the", "this", "these")
    j += article
    word, following = tokens[j].key, tokens[j + 1].key
    if word not in _STRETCHING:
        return None
    plural = UNITS.get(following, following) != following
    if (word == "recent" or (word in _PAST and plural)) and UNITS.get(following) in _RECENT:
        return Found(Ruled(_up_to(*_RECENT[UNITS[following]], counted=False)), j + 2)
    if word not in _PAST and not (word in ("next", "coming") and spanning):
        return None
    j += 1
    count, vague = 1, False
    if tokens[j].key not in UNITS:
        count, vague, j = _count(tokens, j)
    elif not article and word != "past":
        return None  # "last week" is a calendar week, with or without a preposition
    unit = UNITS.get(tokens[j].key, "")
    if not count or not unit or (unit == tokens[j].key and (count > 1 or tokens[j + 1].key == "of")):
        return None
    if tokens[i].key == "this" and word == "last":
        return None
    if word in ("next", "coming"):
        return Found(Ruled(_from_then(unit, count)), j + 1)
    return Found(Ruled(_up_to(unit, count, counted=not vague)), j + 1)


def _count(tokens: list[Token], i: int) -> tuple[int, bool, int]:
    """How many, whether that is vague, and the next place."""
    key = tokens[i].key
    if key in _VAGUE:
        return _VAGUE[key], True, i + 2 if tokens[i + 1].key == "of" else i + 1
    if key == "a" and tokens[i + 1].key in ("few", "couple"):
        return _count(tokens, i + 1)
    return count_number(tokens[i]), False, i + 1


def _up_to(unit: str, count: int, *, counted: bool) -> Callable[[date], Days]:
    return lambda said_on: Days(moved(said_on, unit, -count), said_on, counted)


def _from_then(unit: str, count: int) -> Callable[[date], Days]:
    return lambda said_on: Days(said_on, moved(said_on, unit, count), counted=True)


def _ago(tokens: list[Token], i: int, key: str) -> Found | None:
    """Two days ago, three weeks ago: the whole day, week, month or year that lies so far back, as the words are."""
    less, more = key == "less", key in ("more", "over")
    i += (less or more) + (tokens[i + 1].key == "than" and key in ("less", "more"))
    count, vague, j = _count(tokens, i)
    unit = UNITS.get(tokens[j].key, "")
    if not count or not unit or tokens[j + 1].key != "ago":
        return None
    if more:
        return Found(unplaced("these words say only that it is further back; write the days"), j + 2)

    def rule(said_on: date) -> Days:
        then = moved(said_on, unit, -count)
        if unit == "hour":
            return Days(then, said_on)
        if less:
            return Days(min(said_on, moved(then, "day", 1)), said_on)
        near = moved(said_on, unit, -2 if vague else -count)
        if unit == "decade":
            return Days(
                unit_with(moved(then, "year", -2), "year").first, unit_with(moved(near, "year", 2), "year").last
            )
        return Days(unit_with(then, unit).first, unit_with(near, unit).last)

    return Found(Ruled(rule, fine=unit == "day"), j + 2)


def _so_far(tokens: list[Token], i: int, key: str) -> Found | None:
    """So far this year, this year so far, year to date: counted from its first day."""
    words = [token.key for token in tokens[i : i + 4]]
    if words[:3] == ["so", "far", "this"] and words[3] in UNITS:
        unit = UNITS[words[3]]
    elif words[0] == "this" and words[1] in UNITS and words[2:] == ["so", "far"]:
        unit = UNITS[words[1]]
    elif words[:3] == ["year", "to", "date"]:
        return Found(Ruled(_so_far_rule("year")), i + 3)
    else:
        return None
    return Found(Ruled(_so_far_rule(unit)), i + 4)


def _so_far_rule(unit: str) -> Callable[[date], Days]:
    return lambda said_on: Days(unit_with(said_on, unit).first, said_on, counted=True)


def _vague(tokens: list[Token], i: int, key: str) -> Found | None:
    if key in ("recently", "lately"):
        return Found(unplaced(f'"{key}" names no days; write them, or "in recent weeks"'), i + 1)
    return None


_BACK = {"earlier": -1, "before": -1, "prior": -1, "later": 1, "afterwards": 1, "after": 1}
_SHIFTS = {"same": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}
_WHOLE = frozenset(("day", "week", "month", "quarter", "year"))
_OTHER_DATE = "counted from another date; this needs the date it is counted from"


def anchored(tokens: list[Token], i: int) -> tuple[Callable[[Days], Days], int] | None:
    """Words counted from another date ("two days earlier", "the next day", "that month"): the rule, the next place."""
    key, j = tokens[i].key, i + 1
    if key in ("the", "that"):
        return _named_beside(tokens, j, key)
    if key in ("previous", "preceding", "following"):
        return _named_beside(tokens, i, key)
    count, vague, j = _count(tokens, i)
    unit, turn = UNITS.get(tokens[j].key, ""), _BACK.get(tokens[j + 1].key, 0)
    if not count or vague or not unit or not turn:
        return None
    if tokens[j + 1].key in ("before", "after", "prior") and _is_noun(tokens[j + 2]):
        return None
    return _beside(unit, turn * count), j + 2


def _named_beside(tokens: list[Token], i: int, article: str) -> tuple[Callable[[Days], Days], int] | None:
    """The next day, the previous three months, that week, the day before."""
    word, j = tokens[i].key, i + 1
    if word in _SHIFTS:
        if tokens[j].key in _WHOLE:
            return _beside(tokens[j].key, _SHIFTS[word]), j + 1
        count, _, j = _count(tokens, j)
        unit, turn = UNITS.get(tokens[j].key, ""), _SHIFTS[word]
        return (_run(unit, turn * count), j + 1) if count and unit and turn and word != "next" else None
    if article == "that" and word in _WHOLE:
        return _beside(word, 0), j
    if article == "the" and word == "day" and tokens[j].key in ("before", "after") and not _is_noun(tokens[j + 1]):
        return _beside("day", _BACK[tokens[j].key]), j + 1
    return None


def _run(unit: str, count: int) -> Callable[[Days], Days]:
    """So many units up to the anchor, or from it on, counted."""

    def rule(anchor: Days) -> Days:
        if count < 0:
            return Days(moved(anchor.first, unit, count), moved(anchor.first, "day", -1), counted=True)
        return Days(moved(anchor.last, "day", 1), moved(anchor.last, unit, count), counted=True)

    return rule


def _is_noun(token: Token) -> bool:
    """Whether a word follows that the date would be counted from: "two days after the attack"."""
    return token.kind not in ("mark", "end", "gap")


def _beside(unit: str, shift: int) -> Callable[[Days], Days]:
    def rule(anchor: Days) -> Days:
        if unit in ("day", "hour"):
            return Days(moved(anchor.first, unit, shift), moved(anchor.last, unit, shift))
        first, last = moved(anchor.first, unit, shift), moved(anchor.last, unit, shift)
        return Days(unit_with(first, unit).first, unit_with(last, unit).last)

    return rule


def dangling(tokens: list[Token], i: int) -> Found | None:
    """The same words where there is no date to count them from."""
    found = anchored(tokens, i)
    return Found(unplaced(_OTHER_DATE), found[1]) if found else None


def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules that may read on from each first word, so that most words cost one look."""
    firsts: tuple[tuple[Rule, Iterable[str]], ...] = (
        (_stretch, _SPANNING | _PAST | {"the", "this", "these", "recent"}),
        (_shifted_part, ("earlier", "later")),
        (_named_day, ("last", "this", "day", *_NAMED_DAYS)),
        (_weekday, ("past", "previous", *_TURNS, *WEEKDAYS)),
        (_so_far, ("so", "this", "year")),
        (_turned, ("the", *_TURNS)),
        (_ago, ("less", "more", "over", *_VAGUE, *NUMBERS)),
        (_vague, ("recently", "lately")),
    )
    words = {word for _, words in firsts for word in words}
    return {word: tuple(rule for rule, words in firsts if word in words) for word in words}


_RULES = _rules()
TRIGGERS = frozenset(_RULES) | {"that", "previous", "preceding", "following"}
