"""The rules for dates that the calendar names: ISO 8601, days, months, seasons, halves, quarters, years, decades.

Each rule looks at the tokens from one place on and says what it read, or None. None looks more than a few tokens ahead.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from oirlib.language import knowledge
from oirlib.wording.context import ORDINALS as RANKS
from oirlib.wording.date_codes import code_of_year, coded, iso_week
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
from oirlib.wording.dated import Dated, Found, Made, Stated, fixed, unplaced
from oirlib.wording.days import Days, NotPlacedError, moved, one_day, third_of

_ALSO_WORDS = frozenset(("may", "march", "mar"))  # words of another sense, where they do not begin in upper case
_ALSO_NAMES = frozenset(("april", "may", "june", "august", "march"))  # also people's names, or that sense
_NAMED_YEARS = frozenset(
    ("calendar", "cy", "year", "crop", "marketing", "harvest", "quarter", "half", "week", "weeks", "wk", "wks", "cw")
)
_BEFORE_CHRIST = "days before the year 1 are not read; leave them in the words of what is counted"
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
        return (
            _ordinal_part(tokens, i)
            if key in ORDINALS or key in RANKS or key == "twenty"
            else _decorated_year(tokens, i)
        )
    if kind == "coded":
        return Found(coded(key), i + 1)
    if kind == "calendar":
        return Found(_calendar_year(int(key[-4:])), i + 1)
    if kind == "fiscal":
        return Found(unplaced(_reason("fiscal")), i + 1)
    if kind == "iso":
        return Found(_iso(tokens[i].key.upper()), i + 1)
    if kind == "slashed":
        return Found(_slashed(key), i + 1)
    if kind == "quarter":
        return _short_quarter(tokens, i)
    if kind == "decade":
        # "The 1800s" are the century, or its first ten years: the century holds both.
        century = key[2:4] == "00" and int(key[:4]) < 2000
        return Found(Stated("century" if century else "decade", year=int(key[:4])), i + 1)
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
    return iso_week(year, week, day[0] if day else None)


def _day_of_year(year: int, number: int) -> Days:
    first = one_day(year, 1, 1).first
    day = moved(first, "day", number - 1)
    if number < 1 or day.year != year:
        raise NotPlacedError(f"there is no day {number} in {year}; days of a year go from 001 to 365 or 366")
    return Days(day, day)


def _slashed(key: str) -> Dated:
    """Day and month in figures; the order differs between countries, so only what it cannot change is read."""
    one, two, year = (int(part) for part in re.split(r"[./-]", key))
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
    if j > i and [token.key for token in tokens[j : j + 2]] == ["the", "year"] and year_number(tokens[j + 2]):
        j += 2
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
    if tokens[j].key in HYPHENS and year_number(tokens[j + 1]) and tokens[j].start == tokens[i].end:
        return Found(Stated("season", season, year=year_number(tokens[j + 1])), j + 2)
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
    if tokens[i].kind == "coded" and "/" in tokens[i].key:
        year, short = (int(part) for part in tokens[i].key.split("/")) if tokens[i].key[4] == "/" else (0, 0)
        return (year, i + 1) if year and short == (year + 1) % 100 else None
    return (year, i + 3) if year and divided and tokens[i + 2].key in next_year else None


def _short_quarter(tokens: list[Token], i: int) -> Found | None:
    key, j = tokens[i].key, i + 1
    j += tokens[j].key in HYPHENS and year_number(tokens[j + 1]) > 0
    if fiscal := _fiscal_end(tokens, j + (tokens[j].key == "of")):
        return Found(unplaced(_reason("fiscal")), fiscal)
    year, shift, end = year_after(tokens, j)
    if key[0] in "wsm" or key in ("h3", "h4"):
        return Found(code_of_year(key, year), end) if year is not None and key not in ("h3", "h4") else None
    unit = "quarter" if "q" in key else "half"
    return Found(Stated(unit, int(key.strip("qh")), year=year, shift=shift), end)


def _fiscal_end(tokens: list[Token], i: int) -> int:
    """The place after "FY2023", "fiscal 2023" or "the fiscal year 2022-23" from here on, or 0."""
    i += tokens[i].key == "the"
    if tokens[i].kind == "fiscal":
        return i + 1
    if conventions().get(tokens[i].key) is None:
        return 0
    j = i + 2 if tokens[i + 1].key == "year" else i + 1
    if span := _split_year(tokens, j):
        return span[1]
    return j + 1 if year_number(tokens[j]) or tokens[j].kind == "coded" else 0


@cache
def conventions() -> dict[str, str]:
    """Each word of a year that begins in different months, and why it is not read."""
    return {
        word.strip(): table["reason"]
        for table in knowledge("calendar")["conventions"].values()
        for word in table["words"].split("¦")
    }


def _reason(name: str) -> str:
    return str(knowledge("calendar")["conventions"][name]["reason"])


def _ordinal_part(tokens: list[Token], i: int) -> Found | None:
    """A half or quarter of a year ("third quarter of 2024"), or a century."""
    key = tokens[i].key
    number = ORDINALS.get(key, 0) or (int(key[:-2]) if tokens[i].kind == "ordinal" else 0)
    j = i + 2 if tokens[i + 1].key in HYPHENS else i + 1
    unit = tokens[j].key
    if key == "twenty" and unit in RANKS and tokens[j + 1].key == "century" and RANKS[unit] < 10:
        return Found(Stated("century", year=100 * (19 + RANKS[unit]) + 1), j + 2)
    if unit == "century" and (century := number if tokens[i].kind == "ordinal" else RANKS.get(key, 0)) > 0:
        if before_christ(tokens, j + 1):
            return Found(unplaced(_BEFORE_CHRIST), before_christ(tokens, j + 1))
        return Found(Stated("century", year=100 * (century - 1) + 1), j + 1)
    most = {"half": 2, "quarter": 4}.get(unit, 0)
    if not most or not number or number > most:
        return None
    if fiscal := _fiscal_end(tokens, j + 1 + (tokens[j + 1].key == "of")):
        return Found(unplaced(_reason("fiscal")), fiscal)
    year, shift, end = year_after(tokens, j + 1)
    if year is None and shift is None and (number < 0 or tokens[j + 1].key == "of"):
        return None  # "last quarter" is counted from said_on; "first half of" something else is a part of that
    weak = "never" if year is None and shift is None else ""  # matches have halves too
    return Found(Stated(unit, number if number > 0 else most, year=year, shift=shift), end, weak)


def _bare_year(tokens: list[Token], i: int) -> Found | None:
    year = year_number(tokens[i])
    if year and tokens[i + 1].kind == "quarter" and not year_number(tokens[i + 2]):
        return Found(code_of_year(tokens[i + 1].key, year), i + 2)
    if year and before_christ(tokens, i + 1):
        return Found(unplaced(_BEFORE_CHRIST), before_christ(tokens, i + 1))
    if year and i == 0 and (found := _year_first(tokens, year)):
        return found
    if year:
        return Found(Stated("year", year=year), i + 1, "year")
    if tokens[i].kind == "number" and re.fullmatch(r"(?:19|20)\d{6}", tokens[i].key, re.ASCII):
        return Found(_iso(f"{tokens[i].key[:4]}-{tokens[i].key[4:6]}-{tokens[i].key[6:]}"), i + 1, "never")
    return None


def _decorated_year(tokens: list[Token], i: int) -> Found | None:
    key = tokens[i].key
    if key not in _NAMED_YEARS and key not in conventions():
        return None
    reason = conventions().get(key)
    if reason is not None:
        if end := _fiscal_end(tokens, i):
            return Found(unplaced(reason), end)
        j = i + 1
        found = _ordinal_part(tokens, j) or (_short_quarter(tokens, j) if tokens[j].kind == "quarter" else None)
        found = found or numbered_week(tokens, j)
        named = found is not None and not (isinstance(found.dated, Stated) and found.dated.floats)
        return Found(unplaced(reason), found.next) if found is not None and named else None
    calendar = key in ("calendar", "crop", "marketing", "harvest")
    j = i + 2 if calendar and tokens[i + 1].key == "year" else i + 1
    if calendar and (span := _split_year(tokens, j)):  # a crop year lies within the two
        return Found(fixed(Days(date(span[0], 1, 1), date(span[0] + 1, 12, 31), counted=True)), span[1])
    if (key in ("calendar", "cy", "year")) and (year := year_number(tokens[j])):
        return Found(Stated("year", year=year) if key == "year" else _calendar_year(year), j + 1)
    if key == "year" and tokens[i + 1].key in HYPHENS and tokens[i + 2].key == "end" and year_number(tokens[i + 3]):
        return Found(Stated("year", year=year_number(tokens[i + 3])).with_part(last_third), i + 4)
    return _numbered_quarter(tokens, i) or numbered_week(tokens, i)


def _numbered_quarter(tokens: list[Token], i: int) -> Found | None:
    """Quarter 3 of 2012; half 2, 2024."""
    unit, number = tokens[i].key, tokens[i + 1].key
    if number not in {"quarter": ("1", "2", "3", "4"), "half": ("1", "2")}.get(unit, ()):
        return None
    year, _, end = year_after(tokens, i + 2)
    return Found(Stated(unit, int(number), year=year), end) if year is not None else None


def _calendar_year(year: int) -> Dated:
    return fixed(Days(date(year, 1, 1), date(year, 12, 31), counted=True))


def last_third(days: Days) -> Days:
    """The late part of a stretch, as "the end of" it is."""
    return third_of(days, 2)


def numbered_week(tokens: list[Token], i: int) -> Found | None:
    """Week 34 of 2024; weeks 34-36, 2024: weeks of ISO 8601."""
    if tokens[i].key not in ("week", "weeks", "wk", "wks", "cw"):
        return None
    number = tokens[i + 1].key
    if not (number.isascii() and number.isdigit() and len(number) < 3):
        return None
    last, j = number, i + 2
    if tokens[j].key in (*HYPHENS, "to", "and") and tokens[j + 1].key.isdigit() and len(tokens[j + 1].key) < 3:
        last, j = tokens[j + 1].key, j + 2
    j += tokens[j].key == "in" or (tokens[j].key in ("/", *HYPHENS) and year_number(tokens[j + 1]) > 0)
    year, _, end = year_after(tokens, j)
    if year is None:
        return None
    one, other = iso_week(year, int(number)), iso_week(year, int(last))

    def rule(said_on: date | None) -> Days:
        first, end_days = one.days(said_on), other.days(said_on)
        if end_days.last < first.first:
            raise NotPlacedError("the weeks run backwards; swap their numbers")
        return Days(first.first, end_days.last, counted=number != last)

    return Found(Made(rule), end)


def _year_first(tokens: list[Token], year: int) -> Found | None:
    """2020 April; 2020 April 5; 2019 summer: an order that only tables have."""
    month, j = _month_at(tokens, 1)
    if month:
        day = day_number(tokens[j])
        end = j + 1 if day else j
        dated = Stated("day", month, day, year) if day else Stated("month", month, year=year)
        return Found(dated, end, "never") if tokens[end].kind == "end" else None
    if tokens[1].key in SEASONS and tokens[2].kind == "end":
        return Found(Stated("season", SEASONS[tokens[1].key], year=year), 2, "never")
    ranked = ORDINALS.get(tokens[1].key, 0) or (int(tokens[1].key[:-2]) if tokens[1].kind == "ordinal" else 0)
    unit, number = (
        (tokens[1].key, tokens[2].key) if tokens[1].kind == "word" and not ranked else (tokens[2].key, ranked)
    )
    if not str(number).isdigit() or tokens[3].kind != "end" or int(number) < 1:
        return None
    if unit in ("week", "wk") and int(number) < 54:
        return Found(iso_week(year, int(number)), 3, "never")
    if int(number) <= {"quarter": 4, "half": 2}.get(unit, 0):
        return Found(Stated(unit, int(number), year=year), 3, "never")
    return None


def before_christ(tokens: list[Token], i: int) -> int:
    """The place after "BC" or "B.C.E." from here on, or 0."""
    if tokens[i].key in ("bc", "bce"):
        return i + 1
    if tokens[i].key == "b" and [token.key for token in tokens[i + 1 : i + 3]] == [".", "c"]:
        return i + 4 if tokens[i + 3].key == "." else i + 3
    return 0
