"""How far a hedge reaches: "approximately 900 in Syria and 2,500 in Iraq" hedges both."""

from __future__ import annotations

from attrs import evolve

from oirlib.figure import Figure, Hedge
from oirlib.wording.hedges import bounds

_ROUND = 100  # a number that is no multiple of this was counted, and "about" before its neighbour is not meant for it


def reached(figure: Figure, before: Figure) -> Figure:
    """The figure under the hedge of the one before it in a list of bare figures; itself where that does not reach it.

    Only "about" reaches: a bound ("up to 35 killed and 12 captured") is of its own number.

    >>> reached(Figure.parse("2,500"), Figure.parse("approximately 900")).hedge.name
    'ABOUT'
    """
    best = figure.best
    if before.hedge is not Hedge.ABOUT or figure.hedge is not Hedge.NONE or figure.unit != before.unit:
        return figure
    if best is None or best == 0 or best % _ROUND:
        return figure
    low, high = bounds(Hedge.ABOUT, best, best, counted=figure.unit is None)
    return evolve(figure, hedge=Hedge.ABOUT, low=low, high=high)
