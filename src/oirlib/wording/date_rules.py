"""The rules for dates that the calendar names: ISO 8601, days, months, seasons, halves, quarters, years, decades.

Each rule looks at the tokens from one place on and says what it read, or None. None looks more than a few tokens ahead.
"""

from __future__ import annotations

import re
from datetime import date

from oirlib.wording.date_standing import counts, is_noun
from oirlib.wording.date_words import (
    DAY_TIMES,
    FULL_NAMES,
    HYPHENS,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    Token,
    day_number,
    year_number,
)
from oirlib.wording.dated import Dated, Found, Stated, fixed, unplaced
from oirlib.wording.days import Days, NotPlacedError, moved, one_day, week_with

_ALSO_WORDS = frozenset(("may", "march", "mar"))  # words of another sense, where they do not begin in upper case
_ALSO_NAMES = frozenset(("april", "may", "june", "august", "march"))  # also people's names, or that sense
_SHIFTS = {"last": -1, "this": 0, "next": 1}


def stated(tokens: list[Token], i: int) -> Found | None:
    """The date that begins at this token, the longest reading first."""
    kind, key = tokens[i].kind, tokens[i].key
    if kind == "word":
        if key in WEEKDAYS:
            return _weekday_date(tokens, i)
        if key in MONTHS:
            return _month_first(tokens, i)
        if key in SEASONS:
            return _season(tokens, i)
        return _ordinal_part(tokens, i) if key in ORDINALS else _decorated_year(tokens, i)
    if kind == "iso":
        return Found(_iso(tokens[i].key.upper()), i + 1)
    if kind == "slashed":
        return Found(_slashed(key), i + 1)
    if kind == "quarter":
        return _short_quarter(tokens, i)
    if kind == "decade":
        return Found(Stated("decade", year=int(key[:4])), i + 1)
    if kind in ("ordinal", "number"):
        return _day_first(tokens, i) or _ordinal_part(tokens, i) or _bare_year(tokens, i)
    return None


def _iso(key: str) -> Dated:
    """A date of ISO 8601: day, month, week, day of a week or day of a year."""
    try:
        if "W" in key:
            return _iso_week(key)
        parts = [int(part) for part in key[:10].split("-")]
        if len(parts) == 3:
            one_day(*parts)
            return Stated("day", parts[1], parts[2], parts[0])
        if len(key) == 8:
            return fixed(_day_of_year(parts[0], parts[1]))
        one_day(parts[0], parts[1], 1)
        return Stated("month", parts[1], year=parts[0])
    except NotPlacedError as error:
        return unplaced(error.reason)


def _iso_week(key: str) -> Dated:
    year, week, *day = (int(part) for part in key.replace("W", "").split("-"))
    try:
        first = date.fromisocalendar(year, week, day[0] if day else 1)
    except ValueError:
        raise NotPlacedError(f"there is no {key}; weeks go from W01 to W52 or W53, their days from 1 to 7") from None
    return fixed(Days(first, first) if day else week_with(first))


def _day_of_year(year: int, number: int) -> Days:
    first = one_day(year, 1, 1).first
    day = moved(first, "day", number - 1)
    if number < 1 or day.year != year:
        raise NotPlacedError(f"there is no day {number} in {year}; days of a year go from 001 to 365 or 366")
    return Days(day, day)


def _slashed(key: str) -> Dated:
    """Day and month in figures; the order differs between countries, so only what it cannot change is read."""
    one, two, year = (int(part) for part in re.split(r"[./]", key))
    if one > 99:
        return _iso(f"{one:04d}-{two:02d}-{year:02d}")
    if one <= 12 and two <= 12 and one != two:
        return unplaced(f"this may be {year}-{one:02d}-{two:02d} or {year}-{two:02d}-{one:02d}; write the one meant")
    month, day = (one, two) if one <= 12 else (two, one)
    try:
        one_day(year, month, day)
    except NotPlacedError as error:
        return unplaced(error.reason)
    return Stated("day", month, day, year)


def year_after(tokens: list[Token], i: int, *, comma: bool = True) -> tuple[int | None, int | None, int]:
    """The year named from here on ("2024", ", 2024", "of 2024", "last year"): year, shift, and the next place."""
    j = i
    if tokens[j].key == "of" or (comma and tokens[j].key == ","):
        j += 1
    if (year := year_number(tokens[j])) and not counts(tokens, j):
        return year, None, j + 1
    if tokens[j].key == "the" and tokens[j + 1].key == "year" and j > i:
        return None, 0, j + 2
    if tokens[j].key in _SHIFTS and tokens[j + 1].key == "year" and tokens[i].key != ",":
        return None, _SHIFTS[tokens[j].key], j + 2
    return None, None, i


def _month_at(tokens: list[Token], i: int) -> tuple[int, int]:
    """The month and the next place; (0, i) where there is none. The dot of "Aug." belongs to it."""
    key = tokens[i].key
    if tokens[i].kind != "word" or key not in MONTHS:
        return 0, i
    dotted = key not in FULL_NAMES and tokens[i + 1].key == "." and tokens[i + 1].start == tokens[i].end
    return MONTHS[key], i + 2 if dotted else i + 1


def _month_first(tokens: list[Token], i: int) -> Found:
    month, j = _month_at(tokens, i)
    token = tokens[i]
    weak = "never" if token.key in _ALSO_WORDS and not token.capital else ""
    k = j + 1 if tokens[j].key == "the" and tokens[j + 1].kind == "ordinal" else j
    if (day := day_number(tokens[k])) and not _is_time(tokens, k) and not _is_counted(tokens, i, k):
        year, shift, end = year_after(tokens, k + 1)
        return Found(Stated("day", month, day, year, shift), end, weak)
    year, shift, end = year_after(tokens, j)
    if year is not None or shift is not None:
        return Found(Stated("month", month, year=year, shift=shift), end, weak)
    return Found(Stated("month", month), j, weak or _month_weakness(token))


def _month_weakness(token: Token) -> str:
    if token.key in FULL_NAMES and token.key not in _ALSO_NAMES:
        return "month"
    return "name" if token.capital else "never"


def _is_counted(tokens: list[Token], i: int, k: int) -> bool:
    """Whether the number counts what follows: "in October 14 men were killed", where a day would be "on October 14"."""
    return i > 0 and tokens[i - 1].key == "in" and tokens[k].kind == "number" and is_noun(tokens[k + 1])


def _is_time(tokens: list[Token], i: int) -> bool:
    """Whether the number begins a time of day or a decimal: "June 5 p.m."."""
    after = tokens[i + 1]
    dotted = after.key in ("a", "p") and tokens[i + 2].key == "." and after.end == tokens[i + 2].start
    return dotted or after.key in ("am", "pm")


def _day_first(tokens: list[Token], i: int) -> Found | None:
    day = day_number(tokens[i])
    j = i + 2 if tokens[i + 1].key == "of" and tokens[i].kind == "ordinal" else i + 1
    month, j = _month_at(tokens, j)
    if not day or not month:
        return None
    name = tokens[j - 2] if tokens[j - 1].key == "." else tokens[j - 1]
    weak = "never" if name.key in _ALSO_WORDS and not name.capital else ""
    year, shift, end = year_after(tokens, j)
    return Found(Stated("day", month, day, year, shift), end, weak)


def _weekday_date(tokens: list[Token], i: int) -> Found | None:
    """A weekday with its date behind it; a bare weekday is another rule's."""
    j = i + 1
    if tokens[j].key == "." and tokens[i].key not in FULL_NAMES:
        j += 1
    if tokens[j].key in DAY_TIMES:
        j += 1
    if tokens[j].key == ",":
        j += 1
    if tokens[j].key == "the":
        j += 1
    found = _month_first(tokens, j) if tokens[j].key in MONTHS else _day_first(tokens, j)
    if found is None or not isinstance(found.dated, Stated) or found.dated.unit != "day":
        return None
    dated = found.dated
    return Found(Stated("day", dated.number, dated.day, dated.year, dated.shift, WEEKDAYS[tokens[i].key]), found.next)


def _season(tokens: list[Token], i: int) -> Found:
    season, j = SEASONS[tokens[i].key], i + 1
    j = j + 1 if tokens[j].key == "of" else j
    if span := _split_year(tokens, j):
        return Found(Stated("season", season, year=span[0], span=2 if season == 4 else 1), span[1])
    year, shift, end = year_after(tokens, i + 1)
    weak = "season" if year is None and shift is None else ""
    return Found(Stated("season", season, year=year, shift=shift), end, weak)


def _split_year(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """A year that runs into the next, "2016-17", and the place after it."""
    if tokens[i].kind == "iso" and len(tokens[i].key) == 7:
        year, short = (int(part) for part in tokens[i].key.split("-"))
        return (year, i + 1) if short == (year + 1) % 100 else None
    year = year_number(tokens[i])
    divided = tokens[i + 1].key in HYPHENS or tokens[i + 1].key == "/"
    next_year = (str(year + 1), f"{(year + 1) % 100:02d}")
    return (year, i + 3) if year and divided and tokens[i + 2].key in next_year else None


def _short_quarter(tokens: list[Token], i: int) -> Found:
    key = tokens[i].key
    unit = "quarter" if "q" in key else "half"
    year, shift, end = year_after(tokens, i + 1)
    return Found(Stated(unit, int(key.strip("qh")), year=year, shift=shift), end)


def _ordinal_part(tokens: list[Token], i: int) -> Found | None:
    """A half or quarter of a year ("third quarter of 2024"), or a century."""
    key = tokens[i].key
    number = ORDINALS.get(key, 0) or (int(key[:-2]) if tokens[i].kind == "ordinal" else 0)
    j = i + 2 if tokens[i + 1].key in HYPHENS else i + 1
    unit = tokens[j].key
    if unit == "century" and number > 0 and tokens[i].kind == "ordinal":
        return Found(Stated("century", year=100 * (number - 1) + 1), j + 1)
    most = {"half": 2, "quarter": 4}.get(unit, 0)
    if not most or not number or number > most:
        return None
    year, shift, end = year_after(tokens, j + 1)
    if year is None and shift is None and (number < 0 or tokens[j + 1].key == "of"):
        return None  # "last quarter" is counted from said_on; "first half of" something else is a part of that
    weak = "never" if year is None and shift is None else ""  # matches have halves too
    return Found(Stated(unit, number if number > 0 else most, year=year, shift=shift), end, weak)


def _bare_year(tokens: list[Token], i: int) -> Found | None:
    year = year_number(tokens[i])
    if year and tokens[i + 1].kind == "quarter":
        found = _short_quarter(tokens, i + 1)
        if isinstance(found.dated, Stated) and found.dated.floats:
            return Found(Stated(found.dated.unit, found.dated.number, year=year), i + 2)
    if year:
        return Found(Stated("year", year=year), i + 1, "year")
    if tokens[i].kind == "number" and re.fullmatch(r"(?:19|20)\d{6}", tokens[i].key, re.ASCII):
        return Found(_iso(f"{tokens[i].key[:4]}-{tokens[i].key[4:6]}-{tokens[i].key[6:]}"), i + 1, "never")
    return None


def _decorated_year(tokens: list[Token], i: int) -> Found | None:
    if tokens[i].key == "fiscal" or (tokens[i].key == "fy" and year_number(tokens[i + 1])):
        j = i + 2 if tokens[i + 1].key == "year" else i + 1
        if year_number(tokens[j]):
            reason = "fiscal years begin in different months; write the days, as 2023-10-01/2024-09-30"
            return Found(unplaced(reason), j + 1)
    if tokens[i].key == "year" and year_number(tokens[i + 1]):
        return Found(Stated("year", year=year_number(tokens[i + 1])), i + 2)
    return None
