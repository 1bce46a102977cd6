"""A text read once, from left to right: each number in it is a figure or told apart from one."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve, frozen

from oirlib.wording import daymarks, idioms, phrases
from oirlib.wording.context import MONTHS, ORDINALS, Skip, counts
from oirlib.wording.daymarks import date_from_day, date_from_month, time_at, week_at, year_at
from oirlib.wording.designations import abbreviated, named_number
from oirlib.wording.idioms import (
    boilerplate_at,
    compound_at,
    glued_letters,
    pronoun_at,
    rank_at,
    ratio_at,
    score_at,
    titled,
    uncounted,
)
from oirlib.wording.lone import is_point_of_three
from oirlib.wording.numbers import CARDINALS, PARTS, SCALES, amount_at, has_decimal_comma, is_digits
from oirlib.wording.phrases import Phrase, figure_at
from oirlib.wording.tokens import Tokens
from oirlib.wording.units import unit_after

# Asked in this order: the first that answers names the reason.
_RULES = (
    time_at, week_at, year_at, score_at, ratio_at, boilerplate_at, compound_at, pronoun_at, named_number, titled,
    rank_at, glued_letters, uncounted,
)  # fmt: skip
_ARTICLES = frozenset({"a", "an"})
# A number inside an address or before an apostrophe ("Apple One's").
_INSIDE = re.compile(rf"\d|(?<![^\W_])(?:{'|'.join(sorted(CARDINALS))})(?![^\W_])")


@frozen
class Scan:
    """What a text holds.

    Attributes:
        figures: Its figures, in order.
        skips: Its numbers that are no figures, in order.
        steps: How many tokens were stopped at: at most one for each token, whatever the text.
    """

    figures: list[Phrase]
    skips: list[Skip]
    steps: int


@cache
def _watched() -> frozenset[str]:
    """Words that are stopped at: the others are stepped over at one look."""
    return phrases.starts() | MONTHS | frozenset(ORDINALS) | idioms.MULTIPLES | {"both", "["}


@cache
def _after_articles() -> frozenset[str]:
    return phrases.after_articles() | frozenset(SCALES) | frozenset(PARTS) | {"$"}


def scan(tokens: Tokens) -> Scan:
    """The figures of a text, and its numbers that are none."""
    watched, after_articles = _watched(), _after_articles()
    figures: list[Phrase] = []
    skips: list[Skip] = []
    i = steps = free = 0
    while i < tokens.count:
        word = tokens.words[i]
        if word not in watched and (word.isalpha() or (len(word) == 1 and not word.isdecimal())):
            i += 1
            continue
        if word in _ARTICLES and tokens.words[i + 1] not in after_articles:
            i += 1
            continue
        steps += 1
        found = _skip(tokens, i) or _figure(tokens, i)
        if found is None:
            i += 1
        elif isinstance(found, Skip):
            # A name reaches back before its number, but never into what was read before.
            skips.append(found if found.first >= free else evolve(found, first=free))
            i = free = max(found.end, i + 1)
        else:
            figures.append(found)
            i = free = found.end
    return Scan(figures, skips, steps)


def _figure(tokens: Tokens, i: int) -> Phrase | Skip | None:
    """The figure at token ``i``, or what it is instead."""
    phrase = figure_at(tokens, i)
    if phrase is None:
        return _unread(tokens, i)
    if phrase.number > i:
        date = date_from_day(tokens, phrase.number)
        if date is not None:
            return date
    unclear = _unclear_end(tokens, phrase)
    if unclear:
        return Skip(phrase.first, unclear, "unclear")
    for rule in _RULES:
        skip = rule(tokens, phrase)
        if skip is not None:
            return skip
    return phrase


def _unclear_end(tokens: Tokens, phrase: Phrase) -> int:
    """The token after a number that may be two: 45.000 people, 20 ± 5 percent; 0 where it is plain."""
    digits = tokens.words[phrase.number]
    if phrase.unit is None and is_point_of_three(tokens, phrase) and (digits[-1] == "0" or counts(tokens, phrase.end)):
        return phrase.end
    if tokens.words[phrase.end] == "±":
        margin = figure_at(tokens, phrase.end + 1)
        return margin.end if margin is not None else 0
    return 0


def _skip(tokens: Tokens, i: int) -> Skip | None:
    """What begins at token ``i`` and is plainly no figure."""
    word = tokens.words[i]
    if word in MONTHS:
        return date_from_month(tokens, i)
    if word[0].isdecimal():
        if has_decimal_comma(word) and not _measures(tokens, i):
            return Skip(i, i + 1, "identifier")  # "rounds 5,6", or 5.6 of nobody knows what
        return date_from_day(tokens, i) or (_odd_digits(tokens, i, word) if not is_digits(word) else None)
    if word in idioms.MULTIPLES:
        return Skip(i, i + 1, "ratio")
    if word == "no":
        return abbreviated(tokens, i)
    if word == "both":
        return Skip(i, i + 1, "both")
    if word[0] == "[":
        return _citation(tokens, i)
    if word in ORDINALS:
        return Skip(i, i + 1, "ordinal")
    return None


def _measures(tokens: Tokens, i: int) -> bool:
    """Whether a decimal with a comma is a number here: a unit or a magnitude follows it."""
    if daymarks.is_year(tokens.words[i].partition(",")[0]):
        return False
    amount = amount_at(tokens, i)
    return amount is not None and (amount.end > i + 1 or unit_after(tokens, i + 1, digits=True) is not None)


def _odd_digits(tokens: Tokens, i: int, word: str) -> Skip:
    """Digits that are no number: clock times, ISO dates, versions, telephones."""
    if ":" in word:
        return Skip(i, daymarks.clock_end(tokens, i + 1), "time") if "t" not in word else Skip(i, i + 1, "date")
    if (word.count("-") == 2 and len(word) != 12) or word.count("/") == 2 or "t" in word:
        return Skip(i, i + 1, "date")
    if "-" in word:
        return Skip(i, i + 1, "date" if len(word) == 7 else "telephone")
    if "." in word:
        return Skip(i, i + 1, "version")
    return Skip(i, i + 1, "identifier")


def _unread(tokens: Tokens, i: int) -> Skip | None:
    """A token with digits that begins no figure: an address, a name, a telephone."""
    word = tokens.words[i]
    if word[0].isdecimal() or word.isalpha() or _INSIDE.search(word) is None:
        return None
    if "'" in word or "’" in word:
        return Skip(i, i + 1, "pronoun")
    if word.startswith(("http", "www.", ".")):
        return Skip(i, i + 1, "url")
    if word[0] in "+(":
        return Skip(i, i + 1, "telephone")
    return Skip(i, _name_end(tokens, i + 1), "designation")


def _name_end(tokens: Tokens, i: int) -> int:
    """The token after what is glued to a name with digits by points and hyphens (M1.5, AK47-2)."""
    for _ in range(4):
        if not (tokens.words[i] in (".", "-", "/") and tokens.glued(i) and tokens.glued(i + 1)):
            break
        if not tokens.words[i + 1][0].isdecimal():
            break
        i = i + 3 if tokens.words[i + 2].isalpha() and tokens.glued(i + 2) else i + 2
    return i


def _citation(tokens: Tokens, i: int) -> Skip | None:
    """[1], [2, 3]"""
    end = i + 1
    while end < i + 8 and (
        tokens.words[end].replace(",", "").isdecimal() or tokens.words[end] in (",", "-", "–", "note")
    ):
        end += 1
    if end == i + 1 or tokens.words[end][:1] != "]" or amount_at(tokens, end - 1) is None:
        return None
    return Skip(i, end + 1, "citation")
