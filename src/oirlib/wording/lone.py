"""Words that are a figure only where they stand alone, as in a cell of a table: "37 of 109", "third", "1.234.567".

In a running text the same words are something else (a ratio, a rank, a version), and what may be two numbers is read as
neither: "213.332" may be 213,332.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from oirlib.scalars import tidy
from oirlib.wording.context import ORDINALS
from oirlib.wording.hedges import Hedge, bounds
from oirlib.wording.numbers import TENS, amount_at, whole
from oirlib.wording.phrases import Phrase, figure_at
from oirlib.wording.tokens import Tokens
from oirlib.wording.units import currencies, measured

_GERMAN = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_POINT_OF_THREE = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def alone(tokens: Tokens) -> Phrase | None:
    """The figure that all of the tokens are, in one of the forms that only stand alone; None where they are none."""
    if tokens.count == 1 and tokens.words[0] == "nil":
        return _bare(tokens, 0)
    return _rank(tokens) or _one_in(tokens) or _of_a_whole(tokens) or _thousands_by_points(tokens)


def doubtful(tokens: Tokens) -> str | None:
    """Why the words are not read where they may mean two things: both readings, and how to write each."""
    words = tokens.words
    if tokens.count == 3 and words[1] in ("/", "⁄") and words[0].isdecimal() and words[2].isdecimal():
        return _slash(int(words[0]), int(words[2]), tokens.text)
    if (margin := _relative(tokens)) is not None:
        return margin
    phrase = figure_at(tokens, 0)
    return doubtful_number(tokens, phrase) if phrase is not None and phrase.end == tokens.count else None


def doubtful_number(tokens: Tokens, phrase: Phrase) -> str | None:
    """Why a figure that stands in a table may be two numbers; None where it may not."""
    if phrase.amount is None:
        return None
    words, digits = tokens.words, tokens.words[phrase.number]
    if phrase.unit == "share" and words[phrase.number + 1] in ("/", "⁄") and words[phrase.number + 2].isdecimal():
        return _slash(int(digits), int(words[phrase.number + 2]), f"{digits}/{words[phrase.number + 2]}")
    if is_point_of_three(tokens, phrase) and _is_told_whole(phrase.unit):
        thousands = int(digits.replace(".", ""))
        return (
            f"this may be {thousands:,} (a point between thousands) or {digits} (a decimal); write {thousands:,},"
            f" or the decimal with its unit or one digit more, {digits}0"
        )
    return None


def _is_told_whole(unit: str | None) -> bool:
    """Whether nobody measures it to a thousandth in passing: things, areas and money."""
    size = measured(unit).dimension
    return size in ("count", "area") or size in currencies()


def is_point_of_three(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a figure is digits, a point and three more, of no magnitude: 213.332, which may be 213,332."""
    amount = phrase.amount
    return (
        amount is not None and amount.scale == 1 and _POINT_OF_THREE.fullmatch(tokens.words[phrase.number]) is not None
    )


def _slash(one: int, two: int, text: str) -> str:
    share = f"{one} out of {two}" if one < two else f"{one} divided by {two}"
    spread = f"{one} or {two}" if one < two else f"{two} or {one}"
    return (
        f"{text!r} may be {share}, {spread}, or two figures ({one} of one thing and {two} of another); write the one"
        f" that is meant, as '{one} of {two}' or '{min(one, two)} to {max(one, two)}'"
    )


def _relative(tokens: Tokens) -> str | None:
    """45 ± 3 %, whose margin may be percent of the number or of the same hundred."""
    one = figure_at(tokens, 0)
    if one is None or one.best is None or one.unit is not None or tokens.words[one.end] != "±":
        return None
    margin = figure_at(tokens, one.end + 1)
    if margin is None or margin.unit != "percent" or margin.best is None or margin.end != tokens.count:
        return None
    share = abs(one.best) * margin.best / 100
    return (
        f"this may be {tidy(one.best - margin.best)} to {tidy(one.best + margin.best)} percent, or {one.best} give or"
        f" take a part of it, {tidy(one.best - share)} to {tidy(one.best + share)}; write the range that is meant"
    )


def _rank(tokens: Tokens) -> Phrase | None:
    """Third; 3rd; twenty-first: a rank, by its number."""
    words, count = tokens.words, tokens.count
    number: int | None = None
    if count == 1:
        number = ORDINALS.get(words[0])
    elif count == 2 and words[0].isdecimal() and tokens.glued(1) and words[1] == _ending(words[0]):
        number = int(words[0])
    elif count in (2, 3) and words[0] in TENS and words[count - 1] in ORDINALS and (count == 2 or words[1] in "-‑"):
        unit = ORDINALS[words[count - 1]]
        number = TENS[words[0]] + unit if unit < 10 else None
    return _bare(tokens, number) if number is not None else None


def _ending(digits: str) -> str:
    """What makes a number a rank: 1st, 2nd, 3rd, 11th; 14st are stones."""
    if digits[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")


def _one_in(tokens: Tokens) -> Phrase | None:
    """One in five, nearly two in three: a share, since no particular five are meant."""
    part = figure_at(tokens, 0)
    if part is None or part.unit is not None or part.best is None or tokens.words[part.end] != "in":
        return None
    every = tokens.words[part.end + 1] == "every"
    total = amount_at(tokens, part.end + 1 + every)
    if total is None or total.end != tokens.count or total.share or not 0 < part.best < total.value:
        return None
    share = float(Fraction(part.best) / Fraction(total.value))
    low, high = bounds(part.hedge, share, share, counted=False)
    return Phrase(0, tokens.count, part.number, part.hedge, low, high, share, "share")


def _of_a_whole(tokens: Tokens) -> Phrase | None:
    """37 of 109; 37 out of 109; up to 37 of 109: the whole is part of the unit."""
    part = figure_at(tokens, 0)
    if part is None or part.unit is not None or tokens.words[part.end - 1] == "of":
        return None
    at = part.end + (2 if tokens.spells(part.end, ("out", "of")) else 1)
    if tokens.words[at - 1] != "of":
        return None
    at += tokens.words[at] in ("the", "its", "their", "a")
    total = amount_at(tokens, at)
    if total is None or total.end != tokens.count or total.share or not isinstance(total.value, int):
        return None
    if part.best is not None and part.best > total.value:
        return None
    return Phrase(0, tokens.count, part.number, part.hedge, part.low, part.high, part.best, f"of {total.value}")


def _thousands_by_points(tokens: Tokens) -> Phrase | None:
    """1.234.567, as German tables have it: two points and more can only stand between thousands."""
    if tokens.count == 1 and _GERMAN.fullmatch(tokens.words[0]):
        return _bare(tokens, whole(Decimal(tokens.words[0].replace(".", ""))))
    return None


def _bare(tokens: Tokens, number: int | float) -> Phrase:
    return Phrase(0, tokens.count, 0, Hedge.NONE, number, number, number)
