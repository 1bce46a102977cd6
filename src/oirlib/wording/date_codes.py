"""Dates in the short forms of tables: 2012-Q3, 2024H2, Dec-2019, W34-2024, 29-Aug-2024, and those that may be two."""

from __future__ import annotations

import re
from datetime import date

from oirlib.wording.date_words import MONTH_NAMES, MONTHS
from oirlib.wording.dated import Dated, Stated, fixed, unplaced
from oirlib.wording.days import Days, NotPlacedError, months, moved, one_day, week_with

_YEAR = r"(?P<year>\d{4})"
_CODE = r"(?P<code>[qhsmtw]\d{1,2}|\d[qh])"
_NAME = r"(?P<name>[a-z]+)"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}[-–/:]?{_CODE}",
        rf"{_CODE}[-–/]?{_YEAR}",
        rf"{_YEAR}[-–./]?{_NAME}",
        rf"{_NAME}[-–./]?{_YEAR}",
        rf"{_DAY}[-./]?{_NAME}[-./]?{_YEAR}",
        rf"{_YEAR}[-./]{_NAME}[-./]{_DAY}",
        rf"{_NAME}[-/]{_DAY}[-/]{_YEAR}",
    )
)
_LENGTHS = {"q": 3, "h": 6, "s": 6, "t": 4}  # months; s is a semester, t a third of a year
_SHORT_YEAR = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{2})")
_SPACED = re.compile(r"(\d{1,2})\s+(\d{1,2})\s+(\d{4})")
_MONTH_AND_TWO = re.compile(r"(?:([^\W\d_]+)\.?\s?[-/'’]\s?(\d{1,2})|(\d{1,2})[-/]([^\W\d_]+)\.?)")
_CODE_AND_TWO = re.compile(r"([qh]\d|\d[qh])[-/ ]?['’]?(\d\d)", re.IGNORECASE)
_UNTIL = re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)/(\d{2}(?:-\d{2})?)")
_LASTING = re.compile(r"(\d{4}-\d{2}-\d{2})/P(\d{1,3})([YMWD])|P(\d{1,3})([YMWD])/(\d{4}-\d{2}-\d{2})")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def coded(key: str) -> Dated:
    """The date of a token in one of the short forms.

    >>> coded("2012-q3").days(None).last
    datetime.date(2012, 9, 30)
    """
    if found := re.fullmatch(r"(\d+)[-/.](\d+)", key):
        return _month_in_figures(found[1], found[2])
    for form in _FORMS:
        found = form.fullmatch(key)
        if found is None:
            continue
        parts = found.groupdict()
        year = int(parts["year"])
        if parts.get("code"):
            return code_of_year(parts["code"], year)
        if parts["name"] not in MONTHS:
            continue
        month = MONTHS[parts["name"]]
        if not parts.get("day"):
            return Stated("month", month, year=year)
        try:
            one_day(year, month, int(parts["day"]))
        except NotPlacedError as error:
            return unplaced(error.reason)
        return Stated("day", month, int(parts["day"]), year)
    return unplaced(f"this is no date that is known: {key}")


def code_of_year(code: str, year: int) -> Dated:
    """A part of a year by its letter: q3, 2h, s1, t2, m07, w34.

    >>> code_of_year("w34", 2024).days(None).first
    datetime.date(2024, 8, 19)
    """
    letter, number = code.strip("0123456789"), int(code.strip("qhsmtw"))
    if letter == "w":
        return iso_week(year, number)
    if letter == "m":
        return Stated("month", number, year=year)
    length = _LENGTHS[letter]
    days = months(year, (number - 1) * length + 1, length)
    return fixed(Days(days.first, days.last, counted=True))


def iso_week(year: int, week: int, weekday: int | None = None) -> Dated:
    """A week of ISO 8601, Monday to Sunday, or a day of it."""
    try:
        first = date.fromisocalendar(year, week, weekday or 1)
    except ValueError:
        told = f"{year}-W{week:02d}" + (f"-{weekday}" if weekday is not None else "")
        return unplaced(f"there is no {told}; weeks go from W01 to W52 or W53, their days from 1 to 7")
    return fixed(Days(first, first) if weekday else week_with(first))


def _month_in_figures(one: str, two: str) -> Dated:
    """12/2019 and 2019/12, where the latter may not be two years: 2011/12."""
    year, month = (int(one), int(two)) if len(one) == 4 else (int(two), int(one))
    if len(one) == 4 and month == (year + 1) % 100:
        return unplaced(f"this may be {MONTH_NAMES[month - 1]} {year} ({year}-{month:02d}) or {year} and {year + 1}"
                        f" ({year}-01-01/{year + 1}-12-31); write the one meant")  # fmt: skip
    return Stated("month", month, year=year)


def iso_interval(text: str) -> Days | None:
    """An interval of ISO 8601 with its end cut short (2024-01/03) or its length (2024-01-01/P1M), or None.

    >>> iso_interval("2024-01-05/10").last, iso_interval("P2W/2024-01-14").first
    (datetime.date(2024, 1, 10), datetime.date(2024, 1, 1))
    """
    if found := _UNTIL.fullmatch(text):
        start, end = found[1], found[2]
        if len(end) > len(start) - 5:
            return None
        first, last = _iso_days(start), _iso_days(start[: -len(end)] + end)
        if last.last < first.first:
            raise NotPlacedError(f"the range ends on {last.last}, before it begins on {first.first}; swap its ends")
        return Days(first.first, last.last, counted=True)
    if found := _LASTING.fullmatch(text):
        count, unit = int(found[2] or found[4]), _UNITS[found[3] or found[5]]
        if not count:
            raise NotPlacedError("a stretch of no days; write the days")
        if found[1]:
            first_day = _iso_days(found[1]).first
            return Days(first_day, moved(moved(first_day, unit, count), "day", -1), counted=True)
        last_day = _iso_days(found[6]).first
        return Days(moved(moved(last_day, "day", 1), unit, -count), last_day, counted=True)
    return None


def _iso_days(text: str) -> Days:
    year, month, *day = (int(part) for part in text.split("-"))
    return one_day(year, month, day[0]) if day else months(one_day(year, month, 1).first.year, month)


def doubt(text: str) -> str | None:
    """Why words in figures are not read where they may be several days, with each of them; None for other words.

    >>> doubt("12/07/22")
    'this may be 2022-07-12, 2022-12-07 or 2012-07-22; write the one meant, with the year in full'
    """
    if found := _SHORT_YEAR.fullmatch(text):
        one, two, three = int(found[1]), int(found[3]), int(found[4])
        readings = [_day(2000 + three, two, one), _day(2000 + three, one, two), _day(2000 + one, two, three)]
        told = list(dict.fromkeys(day.isoformat() for day in readings if day is not None))
        if not told:
            return None
        may = f"this may be {_listed(told)}; write the one meant" if len(told) > 1 else f"this may be {told[0]}"
        return f"{may}, with the year in full"
    if found := _SPACED.fullmatch(text):
        one, two, year = int(found[1]), int(found[2]), int(found[3])
        days = [day for day in (_day(year, two, one), _day(year, one, two)) if day is not None]
        told = list(dict.fromkeys(day.isoformat() for day in days))
        written = "this may be" if len(told) > 1 else "write this with marks, as"
        return f"{written} {_listed(told)}" + ("; write the one meant" if len(told) > 1 else "") if told else None
    if found := _CODE_AND_TWO.fullmatch(text):
        return f"this may be {found[1].upper()} of any year that ends in {found[2]}; write the year in full"
    if found := _MONTH_AND_TWO.fullmatch(text):
        name, number = (found[1], int(found[2])) if found[1] else (found[4], int(found[3]))
        month = MONTHS.get(name.lower())
        if month is None:
            return None
        month_name = MONTH_NAMES[month - 1]
        years = f"{month_name} of a year that ends in {number:02d}"
        if 1 <= number <= 31 and not any(mark in text for mark in "'’"):
            return f"this may be {number} {month_name} or {years}; write the one meant, with the year in full"
        return f"this may be {years}; write the year in full"
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
