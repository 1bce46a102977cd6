"""A stock over time: each claim at its day, the levels as steps, and the gaps in which a level must have changed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.finding import Cause, Finding
from oirlib.interval import Interval, Number
from oirlib.render import plain
from oirlib.render.plot_finding import Drawing, Group, Row, common, finding_drawing, stated
from oirlib.render.plot_mark import Mark
from oirlib.render.plot_scale import Scale, scale_over


@frozen
class Point:
    """A claim at its day.

    Attributes:
        first: The first day it holds for, as an ordinal.
        last: The last.
        row: The claim's line.
        group: The version it belongs to.
    """

    first: int
    last: int
    row: Row
    group: Group

    @property
    def day(self) -> float:
        """Where it is drawn: the middle of its days."""
        return (self.first + self.last) / 2


@frozen
class Level:
    """Claims that follow each other and share a number: a step.

    Attributes:
        first: The first day, as an ordinal.
        last: The last.
        low: The lowest number that all of them allow.
        high: The highest.
        stated: A number that one of them names and all of them allow, or None.
        group: The version of its first claim.
    """

    first: float
    last: float
    low: Number
    high: Number
    stated: Number | None
    group: Group

    @property
    def height(self) -> Number:
        """Where its line is drawn: at the number stated, else midway, else at its one bound."""
        if self.stated is not None:
            return self.stated
        if math.isinf(self.high):
            return self.low
        return self.high if math.isinf(self.low) else (self.low + self.high) / 2


@frozen
class Gap:
    """The days between two levels, in which it must have changed if both are right.

    Attributes:
        before: The earlier level.
        after: The later one.
    """

    before: Level
    after: Level

    @property
    def first(self) -> float:
        """Where it begins."""
        return min(self.before.last, self.after.first)

    @property
    def last(self) -> float:
        """Where it ends."""
        return max(self.before.last, self.after.first)


@frozen
class LevelDrawing:
    """What a stock's picture shows.

    Attributes:
        rows: The same claims one below the other, with the line that their levels lie on.
        points: The claims that have a day, in its order.
        levels: The steps, in the order of time.
        gaps: What lies between neighbouring steps.
        days: The line of time.
        undated: How many claims have no day, and so are not drawn.
    """

    rows: Drawing
    points: tuple[Point, ...]
    levels: tuple[Level, ...]
    gaps: tuple[Gap, ...]
    days: Scale
    undated: int

    @property
    def scale(self) -> Scale:
        """The line of the levels."""
        return self.rows.scale

    @property
    def said(self) -> str:
        """The picture in a sentence, for who cannot see it."""
        return f"{self.rows.said}, over time"


def is_level(finding: Finding) -> bool:
    """Whether the finding is about a stock, with figures for more than one day."""
    stock = {Cause.CHANGED, Cause.DATES_DIFFER} & set(finding.causes) or any(
        claim.kind is Kind.STOCK for claim in finding.claims
    )
    return bool(stock) and len({_days(claim) for claim in finding.claims} - {None}) > 1


def level_drawing(finding: Finding, most: int | None = None) -> LevelDrawing:
    """The stock's picture; ``most`` as in :func:`oirlib.render.plot_finding.finding_drawing`."""
    rows = finding_drawing(finding, most)
    points = _points(rows.groups)
    levels = tuple(_levels(points))
    return LevelDrawing(
        rows=rows,
        points=points,
        levels=levels,
        gaps=tuple(Gap(before, after) for before, after in pairwise(levels)),
        days=scale_over((Mark(p.first, p.last, p.first, p.last) for p in points), days=True),
        undated=len({row.claim.id for g in rows.groups for row in g.rows}) - len(points),
    )


def _days(claim: Claim) -> tuple[int, int] | None:
    days = plain.days_of_claim(claim)
    return None if days is None else (days[0].toordinal(), days[1].toordinal())


def _points(groups: Iterable[Group]) -> tuple[Point, ...]:
    """Each claim once, in its first version."""
    points: dict[str, Point] = {}
    for group, row in [(one, row) for one in groups for row in one.rows]:
        days = _days(row.claim)
        if days is not None:
            points.setdefault(row.claim.id, Point(*days, row, group))
    return tuple(sorted(points.values(), key=lambda p: (p.day, p.row.mark.soft_low, p.row.claim.id)))


def _levels(points: Sequence[Point]) -> Iterable[Level]:
    """The fewest runs of neighbours that each share a number; that nothing is reported is no level."""
    runs: list[list[Point]] = []
    shares: list[Interval] = []
    for point in points:
        if point.row.silent:
            continue
        both = common((shares[-1], point.row.reading)) if shares else None
        if both is not None:
            runs[-1].append(point)
            shares[-1] = both
        else:
            runs.append([point])
            shares.append(point.row.reading)
    for run, shared in zip(runs, shares, strict=True):
        named = stated((p.row for p in run), (shared.low, shared.high))
        first, last = min(p.first for p in run), max(p.last for p in run)
        yield Level(first, last, shared.low, shared.high, named, run[0].group)
