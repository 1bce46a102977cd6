"""Claims for the laws: few words and few days, so that many of them meet."""

from __future__ import annotations

import math
from datetime import date, timedelta

from hypothesis import strategies as st

from oirlib import Claim, Extent, Figure, Hedge, Period, Quote, Source

WHATS = [
    "ISIS fighters killed",
    "Daesh terrorists killed",
    "ISIS leaders killed",
    "people killed",
    "ISIS fighters wounded",
    "US troops",
    "American soldiers",
    "troops",
    "coalition airstrikes",
    "coalition strikes",
    "granaries burned",
    "confirmed granaries burned",
    "total deaths",
    "new deaths",
    "women killed",
    "people killed in the fire",
    "oil price",
]
PLACES = [
    None,
    "Iraq",
    "Syria",
    "Anbar",
    "western Iraq",
    "Iraq and Syria",
    "Hawija, Iraq",
    "Lower Wessex",
    "Holford, Lower Wessex",
    "Holford",
    "Tell Salem, Anbar",
    "Tell Salem, Kirkuk",
    "Tell Salem",
]
ORIGINS = [None, "CENTCOM", "U.S. Central Command", "Iraqi military", "officials", "SDF"]
PAPERS = ["Paper A", "Paper B", "Paper C"]
START = date(2024, 8, 20)

days = st.integers(0, 200).map(lambda n: START + timedelta(days=n))
near_days = st.integers(0, 6).map(lambda n: START + timedelta(days=n))
numbers = st.integers(0, 60) | st.sampled_from([100, 900, 945, 1000, 2000, 2500, 2550, 2600, 45_000, 45_200])


def words_of(number: int) -> st.SearchStrategy[str]:
    """A number as sources put it."""
    hedges = ["{}", "{}", "{}", "about {}", "up to {}", "at least {}", "more than {}", "nearly {}", "fewer than {}"]
    return st.sampled_from(hedges if number > 1 else hedges[:3]).map(lambda hedge: hedge.format(number))


figures = st.one_of(
    numbers.flatmap(words_of),
    st.sampled_from(["dozens", "several", "no", "no indication of", "a dozen", "hundreds"]),
    st.tuples(st.integers(1, 30), st.integers(1, 30)).map(lambda ends: f"between {ends[0]} and {ends[0] + ends[1]}"),
)


@st.composite
def periods(draw: st.DrawFn) -> Period | None:
    """No period, a day, or a stretch of either extent."""
    sort = draw(st.sampled_from(["none", "day", "day", "near", "near", "stretch"]))
    if sort == "none":
        return None
    first = draw(near_days if sort == "near" else days)
    if sort != "stretch":
        return Period(first, first)
    last = first + timedelta(days=draw(st.integers(1, 90)))
    return Period(first, last, extent=draw(st.sampled_from(Extent)))


# Ties in the telling: one paper and title with two addresses, one quote at two positions.
sources = st.builds(
    Source,
    st.sampled_from(PAPERS),
    title=st.sampled_from([None, None, "The raid"]),
    url=st.sampled_from([None, None, "https://a.example/1", "https://a.example/2"]),
)
QUOTES = [None, None, None, Quote("so many", start=0, end=7), Quote("so many", start=9, end=16)]


@st.composite
def claims(draw: st.DrawFn, what: str | None = None, where: str | None = "?") -> Claim:
    """A claim; ``what`` and ``where`` fix these."""
    return Claim(
        what or draw(st.sampled_from(WHATS)),
        draw(figures),
        where=draw(st.sampled_from(PLACES)) if where == "?" else where,
        when=draw(periods()),
        source=draw(sources),
        said_by=draw(st.sampled_from(ORIGINS)),
        said_on=draw(st.none() | days),
        quote=draw(st.sampled_from(QUOTES)),
        superseded=draw(st.sampled_from([False] * 9 + [True])),
        item=draw(st.sampled_from([None] * 8 + ["row 1", "row 2"])),
    )


def widened(claim: Claim, below: int, above: int) -> Claim:
    """The same claim with a figure that allows all it did and more."""
    figure = claim.figure
    assert isinstance(figure, Figure)
    # Absence of evidence stays what it is: made a count, it would say another thing, not a wider one.
    hedge = figure.hedge if figure.hedge is Hedge.NO_INDICATION else Hedge.BETWEEN
    # The top of "dozens" is soft, and a between has none such.
    high = math.inf if figure.hedge is Hedge.VAGUE else figure.high * 1.1 + above
    wide = Figure(figure.text, hedge, max(0, figure.low * 0.9 - below), high, None, figure.unit)
    return evolved(claim, figure=wide)


def evolved(claim: Claim, **changed: object) -> Claim:
    """The same claim with some fields changed."""
    kept = {name: getattr(claim, name) for name in FIELDS}
    return Claim(**{**kept, **changed})  # type: ignore[arg-type]


FIELDS = "what figure where when source said_by said_on quote kind part_of superseded item note".split()
