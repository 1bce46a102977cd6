"""Numbers that belong to dates, years and clock times."""

from __future__ import annotations

import re

from oirlib.language import words
from oirlib.wording.context import MONTHS, Skip, beside, counts, plural
from oirlib.wording.hedges import Hedge
from oirlib.wording.phrases import Phrase
from oirlib.wording.tokens import Tokens

ORDINAL_ENDS = words("no_figures.ordinal_ends")
_CLOCKS = words("no_figures.clocks")
_WHEN = words("no_figures.when")
_DETERMINED = words("no_figures.determined")
# What is measured over years and never counted: "between 1600 and 1900 world temperatures dropped".
_MEASURED = words("no_figures.measured")
_CODE = re.compile(r"[qhsw]\d{1,2}|[1-4]q|[12]h")
# Nobody dates these by a year: a number before them at the beginning of a sentence counts them.
_ALIVE = words("no_figures.alive")
_JOINS = words("no_figures.joins")


def month_at(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a month's name, written with a capital ("may" and "march" are not)."""
    return tokens.words[i] in MONTHS and tokens.raw(i)[0].isupper()


def is_year(word: str) -> bool:
    """Whether a token may be a year of the last or the next hundred."""
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) < 2200


def _old_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2200


def _day(tokens: Tokens, i: int) -> int:
    """The token after a day of the month at ``i`` (28, 28th), or 0."""
    word = tokens.words[i]
    if not (word.isdecimal() and len(word) <= 2 and 0 < int(word) <= 31):
        return 0
    return i + 2 if tokens.words[i + 1] in ORDINAL_ENDS and tokens.glued(i + 1) else i + 1


def _year_after(tokens: Tokens, i: int) -> int:
    """The token after an optional ", 2024" at ``i``."""
    at = i + 1 if tokens.words[i] in (",", "of") else i
    return at + 1 if is_year(tokens.words[at]) else i


def date_from_month(tokens: Tokens, i: int) -> Skip | None:
    """Oct. 28; October 22 and 28th; August 29, 2024; December 2017."""
    if not month_at(tokens, i):
        return None
    at = i + 1 if tokens.words[i + 1] != "." else i + 2
    end = _day(tokens, at)
    if not end:
        end = _year_after(tokens, at)
        return Skip(i, end, "date") if end > at else None
    if tokens.words[end] in _JOINS:
        more = _day(tokens, end + 1)
        # "on October 22 and 28 people died" goes on with a figure.
        if more and not counts(tokens, more) and not month_at(tokens, more):
            end = more
    return Skip(i, _year_after(tokens, end), "date")


def date_from_day(tokens: Tokens, i: int) -> Skip | None:
    """28 October 2024; 22 and 28 December; 22-28 December; the 28th of December."""
    end = _day(tokens, i)
    if not end:
        return None
    if tokens.words[end] in _JOINS:
        end = _day(tokens, end + 1) or end
    at = end + 1 if tokens.words[end] in ("of", "-") else end
    if not month_at(tokens, at):
        return None
    end = at + 2 if tokens.words[at + 1] == "." and is_year(tokens.words[at + 2]) else at + 1
    return Skip(i, _year_after(tokens, end), "date")


def week_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """Week 34 of 2024; weeks 34-36, 2024."""
    n = phrase.number
    if tokens.words[n - 1] not in ("week", "weeks", "wk") or phrase.unit is not None:
        return None
    end = _year_after(tokens, phrase.end)
    return Skip(n - 1, end, "date") if end > phrase.end else None


def time_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """4 a.m.; 10.45pm; 5 o'clock; 0900 GMT."""
    end = phrase.amount.end if phrase.amount is not None else phrase.end
    end = max(end, phrase.end)
    word = tokens.words[end]
    if word in _CLOCKS:
        return Skip(phrase.number, end + 1, "time")
    if word in ("a", "p") and tokens.spells(end + 1, (".", "m")) and tokens.glued(end + 1) and tokens.glued(end + 2):
        dotted = tokens.words[end + 3] == "." and tokens.glued(end + 3)
        return Skip(phrase.number, end + (4 if dotted else 3), "time")
    digits = tokens.words[phrase.number]
    if len(digits) == 4 and digits[0] == "0" and digits.isdecimal():
        return Skip(phrase.number, phrase.number + 1, "time")
    return None


def clock_end(tokens: Tokens, i: int) -> int:
    """The token after what belongs to a clock time before ``i``."""
    if tokens.words[i] in _CLOCKS:
        return i + 1
    if tokens.words[i] in ("a", "p") and tokens.spells(i + 1, (".", "m")):
        return i + 4 if tokens.words[i + 3] == "." else i + 3
    return i


def year_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """In 2019; the 1980s; 1471-1485; between 1600 and 1900; since 2014."""
    word, n = tokens.words[phrase.number], phrase.number
    if not _old_year(word) or phrase.amount is None or phrase.amount.end != n + 1:
        return None
    if tokens.words[n + 1] == "s" and tokens.glued(n + 1):
        return Skip(n, n + 2, "year")
    if phrase.hedge is Hedge.BETWEEN:
        return _years(tokens, phrase)
    if phrase.unit is not None or _lettered(tokens, n + 1):
        return None
    if phrase.hedge is not Hedge.NONE:
        vague = phrase.hedge is Hedge.ABOUT and is_year(word) and not _noun(tokens, phrase.end)
        return (
            Skip(phrase.first, phrase.end, "year")
            if vague or tokens.words[phrase.first] in ("c", "ca", "circa")
            else None
        )
    return Skip(n, _span_end(tokens, n + 1), "year") if _unhedged_year(tokens, n, word) else None


def _lettered(tokens: Tokens, i: int) -> bool:
    """Whether letters are glued to a number: 1080p is no year."""
    return tokens.words[i][:1].isalpha() and tokens.glued(i)


def _noun(tokens: Tokens, i: int) -> bool:
    return counts(tokens, i) or (beside(tokens, i) and tokens.words[i].isalpha() and tokens.capital(i))


def _unhedged_year(tokens: Tokens, n: int, word: str) -> bool:
    before = tokens.words[n - 1]
    if before == "." and tokens.words[n - 2] in ("d", "c", "e") and tokens.words[n - 4] in ("a", "b", "c"):
        return True  # A.D. 1000
    if tokens.words[n + 1] in _ALIVE and tokens.opens(n):
        return False  # "1950 people died."
    if _CODE.fullmatch(before) and is_year(word):
        return True  # Q3 2012, W34 2024
    if is_year(word):
        return before in _DETERMINED or tokens.opens(n) or not counts(tokens, n + 1)
    return before in _WHEN and not counts(tokens, n + 1)


def _span_end(tokens: Tokens, end: int) -> int:
    """The token after the rest of "2014-15", "2018/19" or "2014 and 2017"."""
    if tokens.words[end] in ("and", "to") and _old_year(tokens.words[end + 1]) and not counts(tokens, end + 2):
        return end + 2
    if tokens.words[end] in ("-", "–", "/") and tokens.glued(end) and tokens.glued(end + 1):
        more = tokens.words[end + 1]
        if more.isdecimal() and len(more) in (2, 4):
            return end + 2
    return end


def _years(tokens: Tokens, phrase: Phrase) -> Skip | None:
    last = tokens.words[phrase.end - 1]
    joined = tokens.words[phrase.end - 2] in ("-", "–")
    counted = plural(tokens.words[phrase.end]) if joined else counts(tokens, phrase.end)
    counted = counted and _MEASURED.isdisjoint(tokens.words[phrase.end : phrase.end + 3])
    if phrase.unit is not None or not _old_year(last) or counted:
        return None
    if is_year(last) or joined or tokens.words[phrase.first] in ("between", "from"):
        return Skip(phrase.number, phrase.end, "year")
    return None
