"""The words that dates are made of, and the cut of a text into them.

One regular expression cuts; every branch of it takes what it looked at, so the cut is linear on any text.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from oirlib.language import knowledge, words

_NAMES: dict[str, dict[str, Any]] = knowledge("calendar")["names"]
MONTHS: dict[str, int] = _NAMES["months"]
WEEKDAYS: dict[str, int] = _NAMES["weekdays"]
MONTH_NAMES = tuple(next(name for name in MONTHS if MONTHS[name] == n).capitalize() for n in range(1, 13))
WEEKDAY_NAMES = tuple(next(name for name in WEEKDAYS if WEEKDAYS[name] == n).capitalize() for n in range(7))
FULL_NAMES = frozenset(name.lower() for name in MONTH_NAMES + WEEKDAY_NAMES)
SEASONS: dict[str, int] = _NAMES["seasons"]
ORDINALS: dict[str, int] = _NAMES["order"]
NUMBERS: dict[str, int] = _NAMES["counts"]
UNITS: dict[str, str] = _NAMES["units"]
DAY_TIMES = words("calendar.day_times")
HYPHENS = frozenset("-‐‑–—−")
# Without one of these or a digit, words are no date.
_NEEDED = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SEASONS) | frozenset(UNITS) | DAY_TIMES
    | frozenset("today tonight yesterday tomorrow weekend weekends half recently lately".split())
)  # fmt: skip
# Digits that may be a year, a date in figures, a day with its ending, a time or a quarter.
_DIGIT = re.compile(r"\d{4}|\d[-/.:‐‑–—−]\s?\d|\d(?:st|nd|rd|th|s|['’]s)\b|(?i:[qh])\d|\d(?i:[qh])\b")
_LETTERS = re.compile(r"[a-z]+")

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# Parts of a year by a letter and a number: Q3, 2H, S1, M03, W34.
_CODE = r"(?:q[1-4]|h[12]|s[12]|[1-4]q|[12]h|m(?:0[1-9]|1[0-2]|[1-9])|w(?:0[1-9]|[1-4]\d|5[0-3]|[1-9]))"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_TOKEN = re.compile(
    rf"""
      (?P<plain>[^\W\d_]++(?![\d/.–-]))                   # a word, and most are: the quick way
    | (?P<coded>(?<!\w)(?<!\d\.)(?i:
          {_YEAR}(?:[-–/:]?{_CODE}(?!\s{_YEAR})|[-–/]t[1-3]) | {_CODE}[-–/]?{_YEAR}
          | {_YEAR}[-–./]?(?:{_MONTH})(?!\.?\s\d) | (?:{_MONTH})[-–/.]?{_YEAR}
          | (?<![/\d.-])(?:(?:0?[1-9]|1[0-2])[-/.]{_YEAR} | {_YEAR}/(?:0[1-9]|1[0-2]))
          | \d{{1,2}}[-./]?(?:{_MONTH})[-./]?{_YEAR} | {_YEAR}[-./](?:{_MONTH})[-./]\d{{1,2}}
          | (?:{_MONTH})[-/]\d{{1,2}}[-/]{_YEAR} )(?!\w|/(?!{_YEAR}|{_CODE})|\.\w|-(?!{_YEAR}|{_CODE})\w))
    | (?P<fiscal>(?<!\w)(?i:(?:[qh]\d[-–/]?)?fy[-'’]?\d{{2,4}}(?:[-–/]\d{{2,4}})?(?:[-–/]?[qh]\d)?)(?!\w))
    | (?P<calendar>(?<!\w)(?i:cy)[-'’]?{_YEAR}(?!\w))
    | (?P<word>[^\W\d_]++(?!\d))
    | (?P<iso>(?<!\w)(?<!\w-)\d{{4}}-(?:
          \d{{2}}-\d{{2}}(?:T\d{{2}}(?::?\d{{2}}){{0,2}}(?:[.,]\d{{1,9}})?(?:Z|[+-]\d{{2}}(?::?\d{{2}})?)?)?
        | W\d{{2}}(?:-\d)? | \d{{3}} | 0[1-9] | 1[0-2])(?![\w]|-\d))
    | (?P<slashed>(?<![\w./])(?:\d{{1,2}}(?P<sep>[./])\d{{1,2}}(?P=sep)\d{{4}}
          | (?<!\d-)\d{{1,2}}-\d{{1,2}}-\d{{4}}
          | {_YEAR}(?P<dot>[./])\d{{1,2}}(?P=dot)\d{{1,2}}
          | (?<!\w-){_YEAR}-(?:\d-\d{{1,2}}|\d\d-\d))(?![\w/]|\.\d|-\d{{1,2}}(?!\d|[./-])))
    | (?P<time>(?<!\w)\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\w))
    | (?P<ordinal>(?<!\w)\d{{1,2}}(?:st|nd|rd|th)\b)
    | (?P<decade>(?<!\w)\d{{3}}0['’]?s\b)
    | (?P<quarter>(?<!\w)(?i:[qh][1-4]|s[12]|[1-4]q|[12]h|w\d{{1,2}}|m(?:0[1-9]|1[0-2]))\b)
    | (?P<number>(?<![\w$£€#])(?>\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d++(?:\.\d++)?)(?![\w%]))
    | (?P<other>\w++)
    | (?P<possessive>['’]s\b)
    | (?P<gap>\n[\ \t\r]*+\n)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)
PAD = 16  # no rule looks further ahead than this, so none needs to ask where the text ends


class Token(NamedTuple):
    """A word, number or mark: its kind, its words in lower case, where it stands, whether it begins in upper case."""

    kind: str
    key: str
    start: int
    end: int
    capital: bool


END = Token("end", "", 0, 0, False)


def tokens_of(text: str) -> list[Token]:
    """The text cut into tokens, with padding behind the last.

    >>> [token.key for token in tokens_of("Dec. 22-28th") if token.kind != "end"]
    ['dec', '.', '22', '-', '28th']
    """
    cut = []
    for found in _TOKEN.finditer(text):
        word, (start, end) = found.group(), found.span()
        kind = found.lastgroup or ""
        cut.append(Token("word" if kind == "plain" else kind, word.lower(), start, end, word[0].isupper()))
    return cut + [END] * PAD


def may_hold_date(text: str) -> bool:
    """Whether there may be a date in it, by a first look: it spares many sentences the rules.

    >>> may_hold_date("Up to thirty were killed near Homs."), may_hold_date("It was last week.")
    (False, True)
    """
    return _DIGIT.search(text) is not None or not _NEEDED.isdisjoint(_LETTERS.findall(text.lower()))


def day_number(token: Token) -> int:
    """1 to 31 where the token is a day of a month, else 0."""
    if token.kind == "ordinal":
        number = int(token.key[:-2])
    elif token.kind == "number" and len(token.key) <= 2:
        number = int(token.key)
    else:
        return 0
    return number if number <= 31 else 0


def year_number(token: Token) -> int:
    """The year where the token is one of four digits, else 0."""
    if token.kind == "number" and len(token.key) == 4 and token.key.isascii() and "." not in token.key:
        number = int(token.key)
        return number if 1500 <= number <= 2199 else 0
    return 0


def count_number(token: Token) -> int:
    """A small count in words or digits, else 0."""
    if token.kind == "number" and token.key.isdigit() and len(token.key) <= 4:
        return int(token.key)
    return NUMBERS.get(token.key, 0)
