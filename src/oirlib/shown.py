"""What sources say, as it is shown in a sentence: their words on one line, figures, days and names."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from oirlib.claim import Claim, Kind
from oirlib.errors import OirlibError
from oirlib.figure import Figure
from oirlib.period import Period
from oirlib.speakers import without_earlier

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_UNITS = {"km2": "km²", "mi2": "square miles", "share": "of the whole"}
_BARE = re.compile(r"([-−]?)(\d{5,})(\.\d+)?")
_FLOAT = re.compile(r"-?\d{1,4}\.\d{11,}")  # what a computer makes of 0.4635
_UNNAMED = "a source whose name cannot be shown"
_JOINED = frozenset("\u200c\u200d")  # they shape letters, and turn nothing around
_CODE = re.compile(r"[^\W\d_]{1,3}\.?\s*\d")  # "Rs 500"


def shown(text: str) -> str:
    """A source's words on one line, without what would act on a terminal or turn the line around.

    >>> shown("two\\nlines\\u202e and\\x1b[31m more")
    'two lines and [31m more'
    """
    if text.isprintable():
        return " ".join(text.split())
    kept = (c if c in _JOINED else _SIGNS.get(unicodedata.category(c), c) for c in text)
    return " ".join("".join(kept).split())


# Line breaks and controls part words; marks, surrogates and what has no meaning are left out.
_SIGNS = {"Cc": " ", "Zl": " ", "Zp": " ", "Zs": " ", "Cf": "", "Cs": "", "Cn": ""}


def written(day: date) -> str:
    """A day as it is written in a sentence.

    >>> written(date(2024, 10, 3))
    '3 Oct 2024'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def spelled(period: Period) -> str:
    """The days of a period, briefly.

    >>> spelled(Period(date(2017, 12, 22), date(2017, 12, 28)))
    '22–28 Dec 2017'
    >>> spelled(Period(date(2024, 9, 1), date(2024, 9, 30)))
    'Sep 2024'
    """
    first, last = period.first, period.last
    if first == last:
        return written(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{written(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]}–{written(last)}"
    return f"{written(first)}–{written(last)}"


def dated(period: Period) -> str:
    """The days of a period with the word that they take in a sentence.

    >>> dated(Period(date(2024, 10, 3), date(2024, 10, 3))), dated(Period(date(2024, 9, 1), date(2024, 9, 30)))
    ('on 3 Oct 2024', 'in Sep 2024')
    >>> dated(Period(date(2017, 12, 22), date(2017, 12, 28)))
    'from 22 to 28 Dec 2017'
    """
    words = spelled(period)
    if period.first == period.last:
        return f"on {words}"
    start, dash, end = words.partition("–")
    return f"from {start} to {end}" if dash else f"in {words}"


def days_of(claim: Claim) -> str:
    """The days a claim speaks of, or where it gives none, the day it was said; "" where neither is known."""
    if claim.kind is Kind.DATE:
        return ""
    if claim.when is not None:
        return spelled(claim.when)
    return said(claim)


def said(claim: Claim) -> str:
    """The day a claim was said; "" where it is not known."""
    return f"said {written(claim.said_on)}" if claim.said_on else ""


def days(count: int) -> str:
    """A number of days.

    >>> days(1), days(3), days(86)
    ('one day', 'three days', '86 days')
    """
    return "one day" if count == 1 else count_of(count, "days")


def figure_words(claim: Claim) -> str:
    """A figure in its own words; the bare digits of a table with their thousands parted, and a unit they leave out.

    >>> figure_words(Claim("IDPs", 131417, source="A")), figure_words(Claim("turnout", "About 50", source="A"))
    ('131,417', 'about 50')
    """
    figure, text = claim.figure, shown(claim.figure.text)
    if isinstance(figure, Period):
        return text
    if text.casefold() == "no":
        return "none"
    if _FLOAT.fullmatch(text):
        text = f"{float(text):.10g}"
    if (bare := _BARE.fullmatch(text)) and len(bare[2]) < 300:
        text = f"{bare[1]}{int(bare[2]):,}{bare[3] or ''}"
    if figure.unit is not None and not _names_unit(text):
        text = f"{text} {_UNITS.get(figure.unit, shown(figure.unit))}"
    return lowered(text)


def _names_unit(text: str) -> bool:
    try:
        return Figure.parse(text).unit is not None
    except OirlibError:
        return True


def lowered(words: str) -> str:
    """Words as they stand within a sentence: "About 900" began one."""
    return words[:1].lower() + words[1:] if words[1:2].islower() and not _CODE.match(words) else words


def capital(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def count_of(number: int, noun: str = "") -> str:
    """How many, in words up to twelve.

    >>> count_of(9, "sources"), count_of(31)
    ('nine sources', '31')
    """
    many = _COUNTS[number] if number < len(_COUNTS) else f"{number:,}"
    return f"{many} {noun}" if noun else many


def listed(parts: Sequence[str]) -> str:
    """Names in a row.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def some_of(parts: Sequence[str], most: int) -> list[str]:
    """The first of some names, and how many more there are.

    >>> some_of(["A", "B", "C", "D"], 2)
    ['A', 'B', '2 more']
    """
    names = list(parts)
    return names if len(names) <= most + 1 else [*names[:most], f"{len(names) - most} more"]


def naming_none(outlets: Sequence[str], *, anybody: bool) -> str:
    """What is said of who prints a figure and names no origin of it.

    >>> naming_none(["A", "B"], anybody=False), naming_none(["A"], anybody=True)
    ('which name no source', 'which names nobody in particular')

    Args:
        outlets: Who prints it.
        anybody: Whether one of them has it from somebody, such as "police", who is nobody in particular.
    """
    verb = "names" if len(outlets) == 1 else "name"
    return f"which {verb} {'nobody in particular' if anybody else 'no source'}"


def teller(claim: Claim, *, outlet: bool = False) -> str:
    """Who says it, in the source's words; a description, such as "officials", with where it was said.

    >>> teller(Claim("deaths", 3, source="Paper A", said_by="the Pentagon"))
    'Pentagon'
    >>> teller(Claim("deaths", 3, source="Paper A", said_by="a local official"))
    'a local official in Paper A'

    Args:
        claim: The claim.
        outlet: Whether to tell where it was said in any case: two papers' "Smith" may be two.
    """
    publisher = shown(claim.source.publisher) or _UNNAMED
    name = _without_the(shown(without_earlier(claim.said_by or "")))
    if not name:
        return publisher
    if name.casefold() in publisher.casefold():
        return publisher
    return f"{name} in {publisher}" if outlet or name[:1].islower() else name


def _without_the(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.casefold() == "the" and rest[:1].isupper() else name
