"""The words around a number, and what they do to it."""

from __future__ import annotations

import enum
import math
from functools import cache, lru_cache

from oirlib.interval import Number
from oirlib.language import knowledge
from oirlib.scalars import tidy
from oirlib.wording.lexicon import Lexicon
from oirlib.wording.tokens import Tokens, tokens_of


class Hedge(enum.Enum):
    """What the words around a number do to it."""

    NONE = "none"  # 37
    ABOUT = "about"  # about, some, an estimated, ~, N or so
    NEARLY = "nearly"  # nearly, almost, just under
    JUST_OVER = "just over"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    BETWEEN = "between"  # between A and B, A to B, A-B
    VAGUE = "vague"  # several, dozens, hundreds, multiple
    NO_INDICATION = "no indication"  # no indication of, no reports of


# These follow their number only where they close the clause: "15 at least"; before a word they belong to that.
_CLOSING = frozenset({"at", "plus", "approximately", "minimum", "maximum", "give"})


@cache
def spellings(side: str) -> Lexicon[Hedge]:
    """The words of hedges that stand "before" or "after" their number."""
    tables = knowledge("hedges")
    return Lexicon.of((words, hedge) for hedge in Hedge for words in tables.get(hedge.value, {}).get(side, ()))


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """Verbs whose own word a hedge's first may be: "carried over 97 reports" does not say there are more than 97."""
    return {word: frozenset(table["verbs"]) for word, table in knowledge("hedges")["never"].items()}


def hedge_before(tokens: Tokens, i: int) -> tuple[Hedge, int] | None:
    """The hedge whose words begin at token ``i``, and the token after them."""
    found = spellings("before").at(tokens, i)
    if found is None or tokens.words[i - 1] not in ("-", *_phrasal().get(tokens.words[i], ())):
        return found
    if tokens.words[i - 1] == "-":  # a 4-under 68
        return None if tokens.glued(i) and tokens.glued(i - 1) else found
    return None if found[1] == i + 1 or tokens.words[i] == "up" else found


def hedge_after(tokens: Tokens, i: int) -> tuple[Hedge, int] | None:
    """The hedge whose words follow a number at token ``i``, and the token after them."""
    first = tokens.words[i]
    for hedge, end in spellings("after").all_at(tokens, i):
        if first in ("-", "+", "ish") and not tokens.glued(i):
            continue
        if first in _CLOSING and tokens.words[end][:1].isalnum():
            continue
        return hedge, end
    return None


@lru_cache(maxsize=1024)
def is_estimate(text: str) -> bool:
    """Whether the words of a figure say that its number is an estimate, whatever else they do to it.

    >>> is_estimate("~700+"), is_estimate("at least some 300"), is_estimate("700+")
    (True, True, False)
    """
    tokens = tokens_of(text)
    return any(
        hedge is Hedge.ABOUT
        for i in range(tokens.count)
        for lexicon in (spellings("before"), spellings("after"))
        for hedge, _ in lexicon.all_at(tokens, i)
    )


def bounds(hedge: Hedge, low: Number, high: Number, *, counted: bool, share: float = 0.10) -> tuple[Number, Number]:
    """What a hedge before the numbers from ``low`` to ``high`` allows (one number is given twice).

    Args:
        hedge: What the words do.
        low: The lower end of what the words name; "several dozen" names 36 to 108.
        high: The upper end.
        counted: Whether whole things are counted, so that "more than 75" begins at 76.
        share: How far "about", "nearly" and "just over" reach.

    >>> bounds(Hedge.NEARLY, 40, 40, counted=True), bounds(Hedge.MORE_THAN, 75, 75, counted=True)
    ((36, 39), (76, inf))
    """
    if hedge is Hedge.NEARLY and high < 0:  # nearly 40 below zero is less far below
        near, far = bounds(hedge, -high, -low, counted=counted, share=share)
        return -far, -near
    step = 1 if counted and isinstance(low, int) and isinstance(high, int) else 0
    under, over = tidy(low - abs(low) * share), tidy(high + abs(high) * share)
    if hedge is Hedge.ABOUT:
        return under, over
    if hedge is Hedge.NEARLY:
        # A tenth of a small count is less than one: nearly 5 is still 4.
        return min(under, low - step), high - step
    if hedge is Hedge.JUST_OVER:
        return low + step, max(over, high + step)
    if hedge is Hedge.MORE_THAN:
        return low + step, math.inf
    if hedge is Hedge.AT_LEAST:
        return low, math.inf
    if hedge is Hedge.UP_TO:
        return (0 if high >= 0 else -math.inf), high
    if hedge is Hedge.FEWER_THAN:
        return (0 if high > 0 else -math.inf), high - step
    return low, high
