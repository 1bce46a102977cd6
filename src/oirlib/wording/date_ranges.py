"""The rules for stretches of days made of other dates: from one to another, since one, the week of one."""

from __future__ import annotations

from datetime import date
from functools import cache

from attrs import evolve

from oirlib.language import knowledge, words
from oirlib.wording.context import ORDINALS as RANKS
from oirlib.wording.date_parts import atom
from oirlib.wording.date_rules import conventions, year_after
from oirlib.wording.date_standing import counts, is_noun
from oirlib.wording.date_words import (
    DAY_TIMES,
    HYPHENS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    Token,
    count_number,
    day_number,
)
from oirlib.wording.dated import Dated, Found, Made, Ruled, Stated, joined, unplaced
from oirlib.wording.days import Days, NotPlacedError, moved, week_with
from oirlib.wording.relative_dates import TRIGGERS as _RELATIVE_TRIGGERS

_TO = words("calendar.up_to")
_OPEN = {
    "until": "these words say only where it ends; give its first day too",
    "till": "these words say only where it ends; give its first day too",
    "before": "these words say only where it ends; give its first day too",
    "bef": "these words say only where it ends; give its first day too",
    "aft": "these words say only where it begins; give its last day too, or write since",
    "after": "these words say only where it begins; give its last day too, or write since",
}
_LISTING = frozenset(("and", "or", "&"))
_PRESENT = frozenset(("present", "now", "today", "date"))
TRIGGERS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SEASONS) | frozenset(ORDINALS) | frozenset(NUMBERS)
    | frozenset(_OPEN) | _RELATIVE_TRIGGERS | DAY_TIMES
    | frozenset(
        ("since ever full from between as throughout all whole entire week weeks wk wks cw weekend mid beginning start "
    "outset middle end close year calendar cy crop marketing harvest month quarter half twenty").split()
    )
    | frozenset(RANKS)
)  # fmt: skip


def may_begin(tokens: list[Token], i: int) -> bool:
    """Whether a date can begin here, by the first look: it spares most words of a text the rules."""
    token = tokens[i]
    if token.kind == "word":
        return token.key in TRIGGERS or token.key in conventions()
    if token.kind in ("number", "ordinal"):
        after = tokens[i + 1]
        return len(token.key) <= 4 and (
            after.kind in ("word", "quarter") or after.key in HYPHENS or after.key == "/" or len(token.key) == 4
        )
    return token.kind in ("iso", "slashed", "quarter", "decade", "coded", "fiscal", "calendar")


def phrase(tokens: list[Token], i: int) -> Found | None:
    """The longest date that begins at this token; a single one, a stretch between two, or one since a day."""
    found = _phrase(tokens, i)
    if found is None or found.weak == "never" or not (reason := conventions().get(tokens[found.next].key)):
        return found
    named = tokens[found.next + 1].key in ("year", "years", "quarter", "quarters", "season")
    return Found(unplaced(reason), found.next + 2) if named else found  # the 2023 fiscal year


def _phrase(tokens: list[Token], i: int) -> Found | None:
    key = tokens[i].key
    if key == "since" or (key == "ever" and tokens[i + 1].key == "since"):
        return _since(tokens, i + (key == "ever"))
    if key in ("from", "between"):
        return _range(tokens, i + 1, key)
    if key in _OPEN:
        return _open(tokens, i, _OPEN[key])
    if key == "as" and tokens[i + 1].key in ("of", "at", "on"):
        found = atom(tokens, i + 2)
        known = found is not None and found.weak != "never" and not (found.weak == "year" and counts(tokens, i + 2))
        return _strong(found) if found is not None and known else None
    if key in ("month", "year") and tokens[i + 1].key == "of":
        found = atom(tokens, i + 2)
        return _strong(found) if found is not None and found.weak != "never" else None
    if key == "full":
        j = i + 1 + (tokens[i + 1].key in HYPHENS)
        found = atom(tokens, j) if tokens[j].key == "year" else None
        return found and Found(found.dated.with_part(_counted), found.next, found.weak)
    if key == "bet" and i == 0:  # as genealogists write it
        return _range(tokens, i + 1, "between")
    if key in ("throughout", "all", "whole", "entire"):
        return _throughout(tokens, i) or atom(tokens, i)
    if key in ("week", "weekend") and tokens[i + 1].key in ("of", "ending", "ended"):
        return _week(tokens, i)
    return _ended(tokens, i) or _range(tokens, i, "")


def _ended(tokens: list[Token], i: int) -> Found | None:
    """Three months ended 30 June 2020; the year to June 2020; half-year ended: its length, and its last day."""
    count, j = count_number(tokens[i]), i
    ranked = tokens[i].key in ORDINALS or tokens[i].kind == "ordinal"
    if ranked and UNITS.get(tokens[i + 1].key) == "quarter":  # the first quarter, whose days are said
        count, j = 1, i + 1
    elif count and tokens[i].key not in UNITS:
        j += 1
    else:
        count = 1
    j += conventions().get(tokens[j].key) is not None and tokens[j + 1].key == "year"  # its days are said
    unit = UNITS.get(tokens[j].key, "")
    if tokens[j].key == "half":
        j += tokens[j + 1].key in HYPHENS
        unit, count = ("month", 6) if tokens[j + 1].key == "year" else ("", 0)
        j += 1
    if unit not in ("day", "week", "month", "quarter", "year"):
        return None
    if unit == "day" and tokens[j + 1].key in ("until", "up"):
        return None  # "10 days until 5 May" are still to come
    end = _past_ending(tokens, j + 1)
    end += tokens[end].key == "the"
    found = atom(tokens, end) if end > j + 1 else None
    if found is None or found.weak in ("never", "season"):
        return None
    if isinstance(found.dated, Stated) and found.dated.unit == "year" and tokens[j].key != tokens[i].key:
        return None  # "two years to 2020" may end before it begins or as it ends

    def part(days: Days) -> Days:
        first = moved(moved(days.last, "day", 1), unit, -count)
        return Days(first, days.last, counted=True)

    return Found(found.dated.with_part(part), found.next)


def _past_ending(tokens: list[Token], i: int) -> int:
    """The place after the longest words ("ended on", "to") that name a stretch's last day; the same place if none."""
    for ending in _endings():
        if tuple(token.key for token in tokens[i : i + len(ending)]) == ending:
            return i + len(ending)
    return i


@cache
def _endings() -> tuple[tuple[str, ...], ...]:
    spelled = (tuple(spelling.split()) for spelling in knowledge("calendar")["ending"]["words"].split("¦"))
    return tuple(sorted(spelled, key=len, reverse=True))


def _strong(found: Found) -> Found:
    return found if found.weak == "never" else found._replace(weak="")


def _since(tokens: list[Token], i: int) -> Found | None:
    j = i + 1
    j += tokens[j].key == "the" and tokens[j + 1].key not in ("past", "last")
    found = atom(tokens, j)
    if found is None or found.weak == "never" or (tokens[j - 1].key == "the" and found.weak):
        return None
    return Found(_from_on(found.dated), found.next)


def _from_on(start: Dated) -> Made:
    def rule(said_on: date | None) -> Days:
        first = start.days(said_on, 0).first
        if said_on is None:
            raise NotPlacedError("these words run up to the day they were said; give said_on")
        if first > said_on:
            raise NotPlacedError(f"this begins on {first}, after said_on, {said_on}; correct the one or the other")
        return Days(first, said_on, counted=True)

    return Made(rule)


def _open(tokens: list[Token], i: int, reason: str) -> Found | None:
    found = atom(tokens, i + 1)
    if found is None or found.weak == "never" or (found.weak == "year" and counts(tokens, i + 1)):
        return None
    after = tokens[found.next]
    if after.kind == "possessive" or is_noun(after):
        return None  # "after Monday's raid" dates the raid
    return Found(unplaced(reason), found.next)


def _throughout(tokens: list[Token], i: int) -> Found | None:
    j = i + 1
    j += tokens[j].key == "of"
    j += tokens[j].key == "the"
    j += 2 if tokens[j].key in UNITS and tokens[j + 1].key == "of" else 0  # "the entire month of August"
    found = atom(tokens, j)
    if found is None or found.weak == "never" or (found.weak == "year" and counts(tokens, j)):
        return None
    return Found(found.dated.with_part(_counted), found.next)


def _counted(days: Days) -> Days:
    return evolve(days, counted=True)


def _week(tokens: list[Token], i: int) -> Found | None:
    j = i + 2
    j += tokens[j].key in ("the", "on")
    found = atom(tokens, j)
    if found is None or found.weak:
        return None
    if not found.dated.fine:
        return found if _refuses(found.dated) else None
    weekend, ending = tokens[i].key == "weekend", tokens[i + 1].key != "of"

    def part(days: Days) -> Days:
        if ending:
            return Days(moved(days.last, "day", -6), days.last, counted=True)
        week = week_with(days.first)
        return Days(moved(week.last, "day", -1), week.last) if weekend else week

    return Found(found.dated.with_part(part), found.next)


def _refuses(dated: Dated) -> bool:
    """Whether the words are a date that may be several, whenever they were said: week ending 12/05/2024."""
    try:
        dated.days(date(2000, 1, 1))
    except NotPlacedError:
        return True
    return False


def _range(tokens: list[Token], i: int, opening: str) -> Found | None:
    left = _end(tokens, i)
    if left is None:
        return None
    alone = None if opening or left.weak == "bare" else left
    j = _connected(tokens, left, opening)
    if not j or left.weak == "never":
        return _onwards(tokens, left) if opening == "from" else alone
    right = _short_year(tokens, left, j) or _present(tokens, j) or _end(tokens, j)
    ends = _completed(tokens, left, right) if right and right.weak != "never" else None
    if ends is None or (ends[1].weak == "year" and counts(tokens, j)):
        return alone
    left, right = ends
    if not opening and not _pairs(tokens, left, right, j, i):
        return alone
    first, last = left.dated, right.dated
    joint = tokens[j - 1].key
    days = isinstance(first, Stated) and first.unit == "day"
    days = days or (
        joint == "/" and (tokens[j].key in MONTHS or tokens[j].key in SEASONS)
    )  # May/June is one or the other
    listed = joint == "or" or (joint in ("and", "&", "/") and days and tokens[i].kind != "iso" and not opening)

    def rule(said_on: date | None) -> Days:
        return evolve(joined(first, last, said_on), counted=not listed)

    weak = right.weak == "short" or (right.weak == "year" and tokens[j - 1].key in _LISTING)
    return Found(Made(rule), right.next, "year" if weak and not opening else "")


def _end(tokens: list[Token], i: int) -> Found | None:
    """A range's one end: a date, or a bare day of the month whose month the other end names."""
    found = atom(tokens, i)
    if found:
        return found
    i += tokens[i].key == "the" and tokens[i + 1].kind == "ordinal"
    day = day_number(tokens[i])
    return Found(Stated("day", 0, day), i + 1, "bare") if day else None


def _connected(tokens: list[Token], left: Found, opening: str) -> int:
    """The place after the word or mark that joins a range's ends, or 0."""
    i = left.next + (tokens[left.next].key == "," and tokens[left.next + 1].key in _TO)
    before, key, after = tokens[i - 1], tokens[i].key, tokens[i + 1]
    if key in HYPHENS:
        if after.key in HYPHENS:
            return i + 2
        glued = before.end == tokens[i].start, after.start == tokens[i].end
        return i + 1 if all(glued) or (not any(glued) and key != "—") else 0
    if key == "/":
        months = isinstance(left.dated, Stated) and left.dated.unit in ("month", "season")
        months = months and (after.key in MONTHS or after.key in SEASONS)
        return i + 1 if before.kind in ("iso", "coded") or left.weak in ("year", "bare") or months else 0
    if opening == "between" or (key in _LISTING and not opening):
        return i + 1 if key == "and" or not opening else 0
    if key not in _TO:
        return 0
    return i + 2 if key == "through" and after.key == "to" else i + 1


def _onwards(tokens: list[Token], left: Found) -> Found | None:
    key, after = tokens[left.next].key, tokens[left.next + 1]
    if left.weak == "bare" or not (key in ("onward", "onwards", "forward") or (key == "on" and after.kind != "word")):
        return None
    return Found(_from_on(left.dated), left.next + 1)


def _short_year(tokens: list[Token], left: Found, i: int) -> Found | None:
    """The "17" of "2014-17"."""
    year = left.dated.year if isinstance(left.dated, Stated) and left.dated.unit == "year" else None
    joined = tokens[i - 1].key in HYPHENS or (
        tokens[i - 1].key == "/" and year is not None and tokens[i].key == f"{(year + 1) % 100:02d}"
    )
    if year is None or not joined or tokens[i].kind != "number" or len(tokens[i].key) != 2:
        return None
    if tokens[i + 1].key in MONTHS or not tokens[i].key.isdigit():
        return None
    last = year // 100 * 100 + int(tokens[i].key)
    last += 100 if last % 100 == (year + 1) % 100 == 0 else 0  # 1999-00
    return Found(Stated("year", year=last), i + 1, "short") if last > year else None


def _present(tokens: list[Token], i: int) -> Found | None:
    i += tokens[i].key == "the"
    if tokens[i].key not in _PRESENT:
        return None
    return Found(Ruled(lambda said_on: Days(said_on, said_on)), i + 1 + (tokens[i + 1].key == "day"))


def _completed(tokens: list[Token], left: Found, right: Found) -> tuple[Found, Found] | None:
    """Both ends, with the month that a bare day takes from the other end."""
    one, other = left.dated, right.dated
    if left.weak == "bare" or right.weak == "bare":
        if not isinstance(one, Stated) or not isinstance(other, Stated) or one.unit != "day" or other.unit != "day":
            return None
        if one.number == other.number or (right.weak == "bare" and one.day >= other.day):
            return None
        if left.weak == "bare":
            month = other.number if one.day < other.day else (other.number - 2) % 12 + 1
            return left._replace(dated=Stated("day", month, one.day)), right
        year, shift, end = year_after(tokens, right.next)
        year, shift = (one.year, one.shift) if one.floats is False else (year, shift)
        return left, Found(Stated("day", one.number, other.day, year, shift), end, "bare")
    return left, right


def _pairs(tokens: list[Token], left: Found, right: Found, i: int, first: int) -> bool:
    """Whether two dates are a range without "from" or "between" before them."""
    if right.weak == "bare" and is_noun(tokens[right.next]) and tokens[i - 1].end != tokens[i].start:
        return False  # "on Oct. 28 - 30 people died"
    one, other = left.dated, right.dated
    if tokens[i - 1].key not in _LISTING:
        return True
    if not isinstance(one, Stated) or not isinstance(other, Stated) or one.unit != other.unit:
        return False
    if one.unit == "day" and left.weak == "bare":  # on 12 or 13 May; "he killed 12 and 13 May be hurt"
        return first == 0 or tokens[first - 1].key == "on"
    if one.unit == "day":
        return right.weak == "bare" and tokens[right.next].kind != "word"
    if one.unit == "month":
        return other.number == one.number % 12 + 1 and (one.floats or one.year == other.year)
    if one.unit in ("quarter", "half"):
        most = {"quarter": 4, "half": 2}[one.unit]
        return other.number == one.number % most + 1 and (one.floats or one.year == other.year)
    return one.unit == "year" and one.year is not None and other.year == one.year + 1
