"""The words around a number, and what they do to it."""

from __future__ import annotations

import enum
import math
from functools import lru_cache

from oirlib.interval import Number
from oirlib.scalars import tidy
from oirlib.wording.lexicon import Lexicon, words_of
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


_BEFORE = {
    Hedge.ABOUT: "barely ¦ scarcely ¦"
    " about ¦ around ¦ approximately ¦ approx ¦ approx . ¦ roughly ¦ some ¦ an estimated ¦ estimated ¦ est . ¦"
    " ~ ¦ ≈ ¦"
    " c . ¦ ca . ¦ circa ¦ in the region of ¦ in the neighborhood of ¦ in the neighbourhood of ¦ on the order of ¦"
    " in the order of ¦ somewhere around ¦ something like ¦ more like ¦ in the vicinity of ¦ a ballpark ¦ estimated"
    " at ¦ just about ¦ or about ¦ an approximate",
    Hedge.NEARLY: "nearly ¦ almost ¦ just under ¦ close to ¦ just below ¦ just shy of ¦ just short of ¦"
    " a little under ¦"
    " slightly under ¦ slightly below ¦ a little less than ¦ slightly less than ¦ slightly fewer than ¦ very nearly ¦"
    " little less than ¦ a little fewer than ¦ just less than ¦ just fewer than ¦ approaching ¦ nearing ¦"
    " not quite ¦ a fraction under ¦ a fraction below ¦ a shade under ¦ a touch under ¦ marginally under ¦"
    " marginally below ¦"
    " shy of ¦ closer to ¦ not far short of",
    Hedge.JUST_OVER: "just over ¦ just above ¦ just more than ¦ a little over ¦ a little more than ¦ slightly over ¦"
    " slightly more than ¦ slightly above ¦ little more than ¦ a bit more than ¦ a bit over ¦ a little above ¦"
    " a fraction over ¦ a fraction above ¦ a shade over ¦ a shade above ¦ a touch over ¦ marginally over ¦"
    " marginally above ¦"
    " marginally more than ¦ marginally higher than ¦ slightly higher than ¦ slightly larger than",
    Hedge.MORE_THAN: "more than ¦ over ¦ above ¦ upwards of ¦ upward of ¦ in excess of ¦ greater than ¦ exceeding ¦ > ¦"
    " well over ¦ well above ¦ well more than ¦ far more than ¦ many more than ¦ much more than ¦ far over ¦"
    " larger than ¦ higher than ¦ beyond ¦ over than ¦"
    " older than ¦ longer than ¦ better than ¦ surpassing ¦ topping ¦ over the age of ¦ above the age of ¦ north of ¦"
    " significantly more than ¦ considerably more than ¦ substantially more than",
    Hedge.AT_LEAST: "at least ¦ no fewer than ¦ no less than ¦ not fewer than ¦ not less than ¦ a minimum of ¦"
    " minimum ¦"
    " minimum of ¦ at a minimum ¦ at minimum ¦ at the least ¦ at the very least ¦ ≥ ¦ as few as ¦ as little as ¦ > =",
    Hedge.UP_TO: "up to ¦ as many as ¦ no more than ¦ not more than ¦ at most ¦ at the most ¦ a maximum of ¦"
    " maximum of ¦"
    " maximum ¦ as much as ¦ ≤ ¦ as high as ¦ no greater than ¦ not exceeding ¦ capped at ¦ < = ¦ upto ¦ up - to",
    Hedge.FEWER_THAN: "fewer than ¦ less than ¦ under ¦ below ¦ < ¦ sub - ¦ well under ¦ well below ¦ far fewer than ¦"
    " far less than ¦ lower than ¦ smaller than ¦ much less than ¦ many fewer than ¦ younger than ¦ shorter than ¦"
    " under the age of ¦ below the age of ¦ south of ¦"
    " well short of ¦ significantly less than ¦ considerably less than ¦ substantially less than",
}  # fmt: skip
_AFTER = {
    Hedge.MORE_THAN: "- plus ¦ plus ¦ +",
    Hedge.AT_LEAST: "or more ¦ or above ¦ and above ¦ and over ¦ or over ¦ and up ¦ at least ¦ at a minimum ¦"
    " at minimum ¦ at the least ¦ minimum ¦ or higher ¦ or greater ¦ or older ¦ and older ¦ or longer ¦"
    " or better ¦ and counting ¦ or later",
    Hedge.JUST_OVER: "and change",
    Hedge.ABOUT: "or so ¦ - odd ¦ odd ¦ - ish ¦ - some ¦ or thereabouts ¦ give or take ¦ approximately ¦ or about",
    Hedge.UP_TO: "or fewer ¦ or less ¦ at most ¦ at the most ¦ maximum ¦ tops ¦ or under ¦ and under ¦ or below ¦"
    " and below ¦ or younger ¦ and younger ¦ or shorter ¦ or lower ¦ at maximum",
}  # fmt: skip
# "carried over 97 reports" hands them on; it does not say there are more than 97.
_PHRASAL = {
    "over": words_of(
        "carried carry carries carrying rolled rolls handed hands handing turned turns turning left passed passing"
        " signed "
        "brought taken held rolling transferred switched presided"
    ),
    "under": words_of("signed filed listed"),
    "about": words_of("brought talked asked told heard knew worried"),
    "around": words_of("turned"),
    "up": words_of("back went inched inching edged edging crept creeping climbed ticked nudged moved bumped brought"),
}
# These follow their number only where they close the clause: "15 at least"; before a word they belong to that.
_CLOSING = frozenset({"at", "plus", "approximately", "minimum", "maximum", "give"})
BEFORE, AFTER = Lexicon.spelled(_BEFORE), Lexicon.spelled(_AFTER)
STARTS = frozenset(BEFORE.phrases)


def hedge_before(tokens: Tokens, i: int) -> tuple[Hedge, int] | None:
    """The hedge whose words begin at token ``i``, and the token after them."""
    found = BEFORE.at(tokens, i)
    if found is None or tokens.words[i - 1] not in ("-", *_PHRASAL.get(tokens.words[i], ())):
        return found
    if tokens.words[i - 1] == "-":  # a 4-under 68
        return None if tokens.glued(i) and tokens.glued(i - 1) else found
    return None if found[1] == i + 1 or tokens.words[i] == "up" else found


def hedge_after(tokens: Tokens, i: int) -> tuple[Hedge, int] | None:
    """The hedge whose words follow a number at token ``i``, and the token after them."""
    first = tokens.words[i]
    for hedge, end in AFTER.all_at(tokens, i):
        if first in ("-", "+") and not tokens.glued(i):
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
        for lexicon in (BEFORE, AFTER)
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
