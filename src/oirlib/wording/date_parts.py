"""The rules for parts of a date ("early October", "the first half of 2024") and for the time of day beside one."""

from __future__ import annotations

from oirlib.language import words
from oirlib.wording.date_rules import stated
from oirlib.wording.date_words import DAY_TIMES, HYPHENS, ORDINALS, UNITS, Token, count_number
from oirlib.wording.dated import Found, Part, Ruled
from oirlib.wording.days import Days, half_of, moved, third_of, unit_with, week_with
from oirlib.wording.relative_dates import relative

_THIRDS = {"early": 0, "mid": 1, "late": 2}
_THIRDS_OF = {"beginning": 0, "start": 0, "outset": 0, "middle": 1, "end": 2, "close": 2}
_ZONES = words("calendar.zones")
_AFTER_DAY = DAY_TIMES - {"hours"}
_MOST_LEADING = 5  # words of "early in the morning hours of"


def atom(tokens: list[Token], i: int) -> Found | None:
    """One date, or a part of one, with the time of day beside it."""
    found = _part(tokens, i) or _single(tokens, i) or _led(tokens, i)
    return _with_time(tokens, found) if found and found.dated.fine else found


def _single(tokens: list[Token], i: int) -> Found | None:
    return stated(tokens, i) or relative(tokens, i)


def _core(tokens: list[Token], i: int) -> Found | None:
    """What a part is of: a date, or "the year", the one it was said in."""
    if tokens[i].key == "the":
        unit = tokens[i + 1].key
        if unit in ("week", "month", "quarter", "year", "decade"):
            return Found(Ruled(lambda said_on: unit_with(said_on, unit)), i + 2)
        i += 1
    return _single(tokens, i)


def _part(tokens: list[Token], i: int) -> Found | None:
    key, j = tokens[i].key, i + 1
    if key in _THIRDS:
        j += tokens[j].key in HYPHENS
        j += tokens[j].key == "in" and tokens[i].key != "mid"
        return _of(tokens, j, _third(_THIRDS[key]))
    if key in _THIRDS_OF and tokens[j].key == "of":
        return _of(tokens, j + 1, _third(_THIRDS_OF[key]))
    if key in ("end", "start"):  # end-June 2020; where a date is asked for, "end June 2020"
        hyphen = tokens[j].key in HYPHENS and tokens[j].start == tokens[i].end
        found = _of(tokens, j + hyphen, _third(_THIRDS_OF[key]))
        return found if found is None or hyphen else found._replace(weak="never")
    number = ORDINALS.get(key, 0) or (int(key[:-2]) if tokens[i].kind == "ordinal" else 0)
    if not number:
        return None
    unit = tokens[j].key
    if tokens[j + 1].key == "of" and unit == "half" and number in (-1, 1, 2):
        return _of(tokens, j + 2, _half(1 if number == -1 else number - 1))
    if tokens[j + 1].key == "of" and unit in ("week", "weekend", "day"):
        return _of(tokens, j + 2, _nth(number, unit)) if number <= 5 else None
    count = count_number(tokens[j]) or {"few": 9}.get(unit, 0)
    unit = UNITS.get(tokens[j + 1].key, "")
    if count and unit and number in (1, -1) and tokens[j + 2].key == "of":
        return _of(tokens, j + 3, _some(number, count, unit))
    return None


def _of(tokens: list[Token], i: int, part: Part) -> Found | None:
    found = _core(tokens, i)
    if found is None:
        return None
    weak = "never" if found.weak == "never" else ""
    return Found(found.dated.with_part(part), found.next, weak)


def _third(which: int) -> Part:
    return lambda days: third_of(days, which)


def _half(which: int) -> Part:
    return lambda days: half_of(days, which)


def _nth(number: int, unit: str) -> Part:
    """The n-th seven days, day or weekend of a stretch; from its end where the number is negative."""

    def part(days: Days) -> Days:
        if unit == "weekend":
            first = moved(week_with(days.first).first, "day", 5)
            last = moved(week_with(moved(days.last, "day", 2)).first, "day", -2)
            saturday = moved(first, "week", number - 1) if number > 0 else last
            return Days(saturday, moved(saturday, "day", 1))
        length = 7 if unit == "week" else 1
        if number < 0:
            return Days(moved(days.last, "day", 1 - length), days.last)
        first = moved(days.first, "day", length * (number - 1))
        return Days(first, min(moved(first, "day", length - 1), max(first, days.last)))

    return part


def _some(number: int, count: int, unit: str) -> Part:
    """The first or last so many days, weeks or months of a stretch, counted."""

    def part(days: Days) -> Days:
        if number > 0:
            return Days(days.first, min(days.last, moved(moved(days.first, unit, count), "day", -1)), counted=True)
        return Days(max(days.first, moved(moved(days.last, "day", 1), unit, -count)), days.last, counted=True)

    return part


def _led(tokens: list[Token], i: int) -> Found | None:
    """A time of day and then its day: "early evening of Oct. 28", "overnight on Thursday"."""
    if tokens[i].key not in DAY_TIMES or tokens[i].key == "hours":
        return None
    j = i + 1
    if tokens[j].key == "in" and tokens[j + 1].key == "the" and tokens[j + 2].key in DAY_TIMES:
        j += 2
    while tokens[j].key in DAY_TIMES and j - i < _MOST_LEADING:
        j += 1
    j += tokens[j].key in ("of", "on")
    j += tokens[j].key == "the"
    found = _single(tokens, j)
    return found if found and found.dated.fine and found.weak == "" else None


def _with_time(tokens: list[Token], found: Found) -> Found:
    """The same with the time of day behind it: "Monday evening", "Oct. 30, 2024, 12:47 PM ET"."""
    j = found.next
    while tokens[j].key in _AFTER_DAY and tokens[j].key not in ("early", "late") and j - found.next < 2:
        j += 1
    k = j + (tokens[j].key == ",")
    k += tokens[k].key == "at"
    meridiem = _meridiem(tokens, k + 1)
    if tokens[k].kind == "time" or (count_number(tokens[k]) and meridiem > k + 1):
        j = meridiem
        j += tokens[j].key in _ZONES
        zoned = (
            tokens[j].key in ("+", *HYPHENS) and tokens[j + 1].kind == "time" and tokens[j].start == tokens[j - 1].end
        )
        j += 2 * zoned  # 12:00:00+00:00
    return found._replace(next=j)


def _meridiem(tokens: list[Token], i: int) -> int:
    """The place after "PM" or "p.m.", or the same place where there is none."""
    if tokens[i].key in ("am", "pm"):
        return i + 1
    dotted = [token.key for token in tokens[i : i + 3]] in (["a", ".", "m"], ["p", ".", "m"])
    if dotted and tokens[i + 1].start == tokens[i].end:
        return i + 4 if tokens[i + 3].key == "." and tokens[i + 3].start == tokens[i + 2].end else i + 3
    return i
