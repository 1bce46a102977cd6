"""Whether words that could be a date are one where they stand: "in May" is, "they may" is not.

Where in doubt they are not: a date that is missed leaves a claim undated, a false one dates it wrongly.
"""

from __future__ import annotations

from oirlib.language import words
from oirlib.wording.context import FUNCTION
from oirlib.wording.date_words import END, HYPHENS, MONTHS, WEEKDAYS, Token
from oirlib.wording.dated import Found

_SURE_BEFORE = words("calendar.sure")
_MAYBE_BEFORE = words("calendar.perhaps")
_DETERMINERS = words("calendar.determiners")
_FEASTS = words("calendar.feasts")  # weekdays of their own


def stands(tokens: list[Token], i: int, found: Found) -> bool:
    """Whether what a rule found at place ``i``, standing alone, is a date there."""
    before, after = _before(tokens, i, 1), tokens[found.next]
    if found.weak == "year":
        return _year_stands(tokens[i], before, after)
    if found.weak == "month":
        return tokens[i].capital or before.key in _SURE_BEFORE
    if found.weak == "name":
        return _name_stands(tokens, i, after)
    if found.weak == "season":
        return _season_stands(tokens, i, after)
    if tokens[i].key in WEEKDAYS and before.key in _FEASTS:
        return False
    return found.weak == ""


def _before(tokens: list[Token], i: int, back: int) -> Token:
    return tokens[i - back] if i >= back else END


def counts(tokens: list[Token], i: int) -> bool:
    """Whether the four digits at this place look like a count: "in August, 2000 troops"."""
    return tokens[i].key.endswith("00") and is_noun(tokens[i + 1])


def is_noun(token: Token) -> bool:
    """Whether the token looks like a noun or adjective, and so like what is counted or dated by what is before it."""
    return token.kind == "word" and not token.capital and token.key not in FUNCTION


def _year_stands(year: Token, before: Token, after: Token) -> bool:
    if (year.key.endswith("00") and is_noun(after)) or (after.key in HYPHENS and after.start == year.end):
        return False
    if before.key in _SURE_BEFORE or after.kind == "possessive" or (before.key == "(" and after.key == ")"):
        return True
    if before.key in _MAYBE_BEFORE:
        return not is_noun(after) and not (after.kind == "word" and after.capital)
    return before.key in _DETERMINERS and is_noun(after) and not after.key.endswith("s")


def _name_stands(tokens: list[Token], i: int, after: Token) -> bool:
    name, before, earlier = tokens[i], _before(tokens, i, 1), _before(tokens, i, 2)
    if before.key in _SURE_BEFORE:
        return True
    if before.key in _DETERMINERS:
        return name.key not in ("may", "march") and is_noun(after)
    if before.key == "and":
        return earlier.key in MONTHS
    return before.key in _MAYBE_BEFORE and after.kind != "possessive" and not (after.kind == "word" and after.capital)


def _season_stands(tokens: list[Token], i: int, after: Token) -> bool:
    before, earlier = _before(tokens, i, 1), _before(tokens, i, 2)
    after_the = before.key == "the" and earlier.key in ("in", "during", "over")
    if tokens[i].key == "fall" or after.key == "of":
        return after_the and after.kind in ("mark", "end", "gap")  # "the fall of the city"
    return after_the or (before.key in ("in", "by", "since", "until") and not is_noun(after))
