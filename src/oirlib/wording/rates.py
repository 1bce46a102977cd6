"""What a rate is a rate of: per day, per million people, a head. The base is part of the unit, and never converted."""

from __future__ import annotations

from functools import cache

from oirlib.language import knowledge, words
from oirlib.wording.lexicon import Lexicon
from oirlib.wording.tokens import Tokens

_MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "lakh": 10**5, "crore": 10**7}
_PER = frozenset({"per", "/", "each", "every"})
# "Three a day" is a rate, "three a day later" is none.
_SHIFTS = words("no_figures.shifts")


def rate_after(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The base of a rate that the words from token ``i`` on name ("per day"), and the token after it.

    >>> from oirlib.wording.tokens import tokens_of
    >>> rate_after(tokens_of("per 100,000 people in Mali"), 0), rate_after(tokens_of("a day later"), 0)
    (('per 100000', 3), None)
    """
    sign, at = tokens.words[i], i + 1
    if sign in _PER:
        if sign == "/" and not (tokens.glued(i) and tokens.glued(at)):
            return None
        base = _many(tokens, at, slashed=sign == "/") or _one(tokens, at)
    elif sign in ("a", "an"):
        base = _bases("time").at(tokens, at) or _bases("amount").at(tokens, at)
        base = None if base is not None and tokens.words[base[1]] in _SHIFTS else base
    else:
        return None
    return (f"per {base[0]}", base[1]) if base is not None else None


def _one(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """One of something: a day, a head, a household."""
    return _bases("time").at(tokens, at) or _bases("head").at(tokens, at) or _bases("amount").at(tokens, at)


def _many(tokens: Tokens, at: int, *, slashed: bool) -> tuple[str, int] | None:
    """A round number of them: 100,000 people, a million, 1,000 live births."""
    at += tokens.words[at] == "a"
    word = tokens.words[at]
    digits = "".join(c for c in word if c.isdecimal())
    grouped = word[:1].isdecimal() and digits and not any(c.isalpha() or c == "." for c in word)
    number, end = (int(digits), at + 1) if grouped else (1, at)
    scale = _MAGNITUDES.get(tokens.words[end])
    if scale is None and grouped and tokens.glued(end):
        scale = {"k": 10**3, "m": 10**6}.get(tokens.words[end])  # per 100k
    if not grouped and scale is None:
        return None
    number, end = (number * scale, end + 1) if scale is not None else (number, end)
    if number < 100 or (slashed and number < 1000):
        return None
    of_what = _bases("many").at(tokens, end)
    if of_what is None:
        return str(number), end
    return f"{number} {of_what[0]}".strip(), of_what[1]


@cache
def _bases(kind: str) -> Lexicon[str]:
    return Lexicon.spelled(knowledge("rates")["base"][kind]["words"])
