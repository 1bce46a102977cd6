"""A quantity as stated: its words, and the numbers those words allow."""

from __future__ import annotations

import math
from functools import cached_property

from attrs import evolve, field, frozen

from oirlib.errors import ClaimError, FigureError, shown
from oirlib.interval import Interval, Number
from oirlib.scalars import number, plain
from oirlib.wording.hedges import Hedge, bounds, hedge_before, is_estimate
from oirlib.wording.lone import alone, doubtful
from oirlib.wording.phrases import Phrase, figure_at, kept_words
from oirlib.wording.scanning import scan
from oirlib.wording.tokens import Tokens, tokens_of
from oirlib.wording.units import unit_named, unit_names

__all__ = ["Figure", "FigureHit", "Hedge", "find_figures"]

# Hedges that leave the number they name between the ends; the others put it at an end or beyond.
_WITHIN = frozenset({Hedge.NONE, Hedge.ABOUT, Hedge.BETWEEN, Hedge.VAGUE, Hedge.NO_INDICATION})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ClaimError("figure.text", value, "must be text: the figure's words, as they stand")
    return str(value)


def _hedge(value: object) -> Hedge:
    if isinstance(value, Hedge):
        return value
    known = {hedge.value: hedge for hedge in Hedge}
    if isinstance(value, str) and value in known:
        return known[value]
    raise ClaimError("figure.hedge", value, f"must be a Hedge, or its name: {', '.join(map(repr, known))}")


def _low(value: object) -> Number:
    return _checked("figure.low", value, -math.inf)


def _high(value: object) -> Number:
    return _checked("figure.high", value, math.inf)


def _best(value: object) -> Number | None:
    return None if value is None or _is_gap(value) else _checked("figure.best", value, None)


def _unit(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value if value is None else str(value)
    if _is_gap(value):
        return None
    raise ClaimError("figure.unit", value, "must be text such as 'percent', 'USD' or 'km2', or None for a count")


def _is_gap(value: object) -> bool:
    """Whether the value is pandas' NA or NaT; NaN is a number gone wrong, and is refused."""
    return not isinstance(value, float) and plain(value) is None


def _checked(name: str, value: object, end: float | None) -> Number:
    """The number; raises ClaimError unless it is finite, or the infinity that stands for an open end there."""
    found = number(value)
    if found is not None and (found == end or not math.isinf(found)):
        return found
    opened = f", or {'-' if end < 0 else ''}math.inf where the words leave it open" if end else ""
    raise ClaimError(name, value, f"must be a number{opened}")


@frozen
class Figure:
    """A quantity as stated.

    Attributes:
        text: The words, as they stand.
        hedge: What the words do to the number.
        low: The lowest number the words allow, in ``unit``.
        high: The highest (``math.inf`` where open).
        best: The number the words name, or None ("dozens", "between 10 and 20").
        unit: "percent", "USD", "km2" ...; "share" for a part of a whole; None for a count of the thing itself.

    Raises:
        ClaimError: A number is none or no number that counts (beyond 1e300), ``low`` lies above ``high``, or ``best``
            outside of them where no hedge puts it there.

    Numbers of numpy, Decimal and Fraction are taken as the numbers they are, and whole ones are whole: 37.0 is 37.
    """

    text: str = field(converter=_text)
    hedge: Hedge = field(converter=_hedge)
    low: Number = field(converter=_low)
    high: Number = field(converter=_high)
    best: Number | None = field(default=None, converter=_best)
    unit: str | None = field(default=None, converter=_unit)

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise ClaimError("figure.low", self.low, f"must not lie above figure.high, {self.high}; swap the two")
        bounding = self.hedge not in _WITHIN
        if self.best is not None and not bounding and not self.low <= self.best <= self.high:
            reason = f"must lie from figure.low, {self.low}, to figure.high, {self.high}"
            raise ClaimError("figure.best", self.best, reason)

    @cached_property
    def in_full(self) -> str:
        """All that it says, in one line: what the ids of claims are made of."""
        return repr(self)

    @classmethod
    def parse(cls, text: str, unit: str | None = None) -> Figure:
        """Read words that are a figure and nothing else.

        Args:
            text: The words: "37", "up to 35", "1.3 million", "several dozen", "25,000 square kilometres".
            unit: The unit where the words name none: "percent", "USD", "km2" ... or its name in words.

        Raises:
            FigureError: The words are no figure, say more than one (the span shows which of them), or may mean two
                (the reason names both).
            ClaimError: The text or the unit is no text.

        >>> Figure.parse("up to 35")
        Figure(text='up to 35', hedge=<Hedge.UP_TO: 'up to'>, low=0, high=35, best=35, unit=None)
        >>> Figure.parse("more than 75").low, Figure.parse("several dozen").high
        (76, 108)
        >>> Figure.parse("50", unit="percent").unit
        'percent'
        """
        if not isinstance(text, str):
            raise ClaimError("figure.text", text, "must be text; Claim takes numbers as they are")
        if not text.strip():
            raise FigureError("no words: give a number such as '37' or 'up to 35'", text)
        words = text.strip()
        tokens = tokens_of(words)
        doubt = doubtful(tokens)
        if doubt is not None:
            raise FigureError(doubt, words)
        phrase = alone(tokens)
        if phrase is not None:
            return _with_unit(_figure(words, phrase), unit, words)
        first = _past(tokens, 0, "before")
        phrase = figure_at(tokens, 0) or (figure_at(tokens, first) if first else None)
        if phrase is None:
            raise FigureError(*_missing(tokens, first))
        end = _past(tokens, phrase.end, "behind")
        if end < tokens.count:
            raise FigureError(*_left_over(tokens, phrase, end))
        return _with_unit(_figure(words, phrase), unit, words)

    @property
    def counted(self) -> bool:
        """Whether it counts whole things, so that "more than 75" begins at 76."""
        return self.unit is None

    @property
    def estimated(self) -> bool:
        """Whether its words call the number an estimate: also under a bound, as in "~700+" or "at least some 300"."""
        return self.hedge is Hedge.ABOUT or is_estimate(self.text)

    @property
    def interval(self) -> Interval:
        """What the words strictly allow."""
        stepped = self.counted and (self.best is None or isinstance(self.best, int))
        over = self.hedge in (Hedge.MORE_THAN, Hedge.JUST_OVER) and not stepped
        below = self.best is not None and self.best < 0
        over = over or (self.hedge is Hedge.NEARLY and below and not stepped)
        under = (self.hedge is Hedge.FEWER_THAN or (self.hedge is Hedge.NEARLY and not below)) and not stepped
        return Interval.open(self.low, self.high, low_open=over, high_open=under and not math.isinf(self.high))


@frozen
class FigureHit:
    """A figure found in a text.

    Attributes:
        figure: The figure; its text is ``text[start:end]``.
        start: Where its words begin, the hedge's included.
        end: Where they end.
    """

    figure: Figure
    start: int
    end: int


def find_figures(text: str) -> list[FigureHit]:
    """The figures in a text, in order; dates, names' numbers, citations and the like are none.

    >>> [hit.figure.text for hit in find_figures("On Oct. 28 two F-16s killed up to 35, at a cost of $1.3 million.")]
    ['two', 'up to 35', '$1.3 million']
    """
    if not isinstance(text, str):
        raise ClaimError("text", text, "must be text")
    tokens = tokens_of(text)
    hits = []
    for phrase in scan(tokens).figures:
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.end - 1]
        hits.append(FigureHit(_figure(text[start:end], phrase), start, end))
    return hits


def _figure(text: str, phrase: Phrase) -> Figure:
    return Figure(text, phrase.hedge, phrase.low, phrase.high, phrase.best, phrase.unit)


def _with_unit(figure: Figure, unit: str | None, text: str) -> Figure:
    """The figure in the unit asked for, where its words name none."""
    if unit is None:
        return figure
    if not isinstance(unit, str):
        raise ClaimError("figure.unit", unit, "must be text such as 'percent', 'USD' or 'km2', or None for a count")
    named = unit_named(unit)
    if named is None:
        raise FigureError(f"no such unit: {shown(unit)}; use one of {', '.join(sorted(unit_names()))}", text)
    if figure.unit is None and figure.best is not None and figure.hedge is not Hedge.NO_INDICATION:
        low, high = bounds(figure.hedge, figure.best, figure.best, counted=False)
        return evolve(figure, low=low, high=high, unit=named)
    if figure.unit not in (None, named):
        raise FigureError(f"the words say {figure.unit}, but the unit was given as {named}", text)
    return evolve(figure, unit=named)


def _past(tokens: Tokens, i: int, side: str) -> int:
    """The token after all of the words from ``i`` on that leave the figure as it is ("2,500 more", "all but one")."""
    while (end := kept_words(side).past(tokens, i)) > i:
        i = end
    return i


def _missing(tokens: Tokens, first: int) -> tuple[str, str, tuple[int, int]]:
    """Why there is no figure at the first word."""
    hedge = hedge_before(tokens, first)
    if hedge is not None:
        at = min(hedge[1], tokens.count) - 1
        span = (tokens.starts[first], tokens.ends[at])
        return "no number follows these words; a figure is 'up to 35', 'dozens' or the like", tokens.text, span
    if tokens.words[first] in ("between", "from"):
        reason = "no range: write the lower number first, as in 'between 10 and 20'"
    else:
        reason = "no number begins here; a figure is '37', 'up to 35', 'dozens' or the like"
    at = min(first, tokens.count - 1)
    return reason, tokens.text, (tokens.starts[at], tokens.ends[tokens.count - 1])


def _left_over(tokens: Tokens, phrase: Phrase, end: int) -> tuple[str, str, tuple[int, int]]:
    """What stands behind the figure that is no part of it."""
    span = (tokens.starts[end], tokens.ends[tokens.count - 1])
    after = figure_at(tokens, end + 1)
    if tokens.words[end] in ("to", "-", "–", "and", "or") and after is not None:
        whole = (tokens.starts[phrase.first], span[1])
        return "two numbers that are no range: a range runs upwards, as in '10 to 20' or '8 or 9'", tokens.text, whole
    reason = "these words are no part of the figure: give its number, hedge and unit; what is counted is told by what"
    return reason, tokens.text, span
