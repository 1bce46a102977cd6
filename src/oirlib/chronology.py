"""What was said of one thing, day by day, as stated: the least, the most, the numbers named, and who."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from oirlib.claim import Claim
from oirlib.figure import Figure
from oirlib.finding import Finding, Verdict
from oirlib.interval import Number
from oirlib.policy import Policy
from oirlib.render import plain
from oirlib.render.grid import Cell, Grid
from oirlib.render.plot_finding import factor_of, unit_of
from oirlib.render.plot_series import Series, series_of
from oirlib.render.plot_time import paint_series
from oirlib.render.summary import claim_view, listed
from oirlib.tabled import Table

if TYPE_CHECKING:
    import os

    from matplotlib.axes import Axes


@frozen
class Day:
    """What is said of one day, or of one stretch of days.

    Attributes:
        first: The first day.
        last: The last.
        topic: What is counted, and where.
        low: The least that any of the claims allows, in the chronology's unit.
        best: The numbers that they name, each once, the least first.
        high: The most that any of them allows.
        who: Who says so, in the sources' words.
        claims: The claims.
        clashing: Those of them that stand in a contradiction.
    """

    first: date
    last: date
    topic: str
    low: Number
    best: tuple[Number, ...]
    high: Number
    who: tuple[str, ...]
    claims: tuple[Claim, ...]
    clashing: tuple[Claim, ...] = ()


@frozen(repr=False)
class Chronology:
    """Figures day by day, as stated: nothing is added up or averaged. In a notebook it shows itself.

    Attributes:
        topic: What was asked for.
        days: The days, in their order.
        unit: What low, best and high are in; None for a count.
        undated: The claims that name no day and were said on none.
    """

    topic: str
    days: tuple[Day, ...]
    unit: str | None
    undated: tuple[Claim, ...]
    _series: Series = field(alias="series", eq=False)

    def __len__(self) -> int:
        return len(self.days)

    def __iter__(self) -> Any:
        return iter(self.days)

    def __repr__(self) -> str:
        return f"<Chronology of {self.topic}: {plain.counted(len(self), 'day')}>"

    def __str__(self) -> str:
        return str(self.table())

    def _repr_html_(self) -> str:
        return self.table().to_html()

    def table(self) -> Table:
        """It as a table: days, least, numbers named, most, who and in which words."""
        notes = ["Figures as stated, with the range their words and the policy allow; nothing is added up or averaged."]
        if self.undated:
            notes.append(f"{plain.counted(len(self.undated), 'claim')} without a day left out.")
        several = len({day.topic for day in self.days}) > 1
        heads = ("Days", *(["What and where"] if several else []), "Least", "Named", "Most", "In words", "Who")
        rows = tuple(_row(day, several) for day in self.days)
        return Table(Grid(f"Day by day: {self.topic}", heads, rows, " ".join(notes)))

    def plot(self, ax: Axes | None = None) -> Axes:
        """A picture of it: each claim at its day, a line for each who says so.

        Args:
            ax: matplotlib's axes to draw on; None makes a new figure.

        Raises:
            MissingExtraError: The extra ``plot`` is not installed.
        """
        return paint_series(self._series, ax)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the table; see :meth:`oirlib.tabled.Table.save`."""
        return self.table().save(path)


def chronology_of(findings: Sequence[Finding], topic: str, policy: Policy) -> Chronology:
    """The claims of some findings, day by day, each under the topic of the first finding that it stands in.

    Figures of another dimension than the first one's, and dates, have no place beside numbers.
    """
    topics: dict[Claim, str] = {}
    clashing: set[Claim] = set()
    for finding in findings:
        for claim in finding.claims:
            topics.setdefault(claim, plain.clean(str(finding.topic)))
        if finding.verdict is Verdict.CONTRADICTION:
            clashing.update(finding.claims)
    counted = [claim for claim in topics if isinstance(claim.figure, Figure)]
    unit = unit_of(counted)
    rows: defaultdict[tuple[date, date, str], list[tuple[Claim, float]]] = defaultdict(list)
    undated = []
    for claim in counted:
        factor, days = factor_of(claim, unit), plain.days_of_claim(claim)
        if factor is None:
            continue
        if days is None:
            undated.append(claim)
        else:
            rows[*days, topics[claim]].append((claim, factor))
    days_told = tuple(_day(place, rows[place], policy, clashing) for place in sorted(rows))
    several = len({day.topic for day in days_told}) > 1
    told = [(f"{c.origin}: {day.topic}" if several else c.origin, c) for day in days_told for c in day.claims]
    return Chronology(plain.clean(topic), days_told, unit, tuple(undated), series=series_of(told, policy, topic))


def _day(
    place: tuple[date, date, str], told: Iterable[tuple[Claim, float]], policy: Policy, clashing: set[Claim]
) -> Day:
    told = sorted(told, key=lambda one: one[0].id)
    readings = [(policy.reading(claim.figure), factor) for claim, factor in told if isinstance(claim.figure, Figure)]
    named = {_times(c.figure.best, f) for c, f in told if isinstance(c.figure, Figure) and c.figure.best is not None}
    return Day(
        first=place[0],
        last=place[1],
        topic=place[2],
        low=min(_times(reading.low, factor) for reading, factor in readings),
        best=tuple(sorted(named)),
        high=max(_times(reading.high, factor) for reading, factor in readings),
        who=tuple(dict.fromkeys(claim.origin for claim, _ in told)),
        claims=tuple(claim for claim, _ in told),
        clashing=tuple(claim for claim, _ in told if claim in clashing),
    )


def _times(number: Number, factor: float) -> Number:
    return number if factor == 1 else number * factor


def _row(day: Day, several: bool) -> tuple[Cell, ...]:
    words: dict[str, bool] = {}
    for claim in day.claims:
        figure = claim_view(claim).figure
        words[figure] = words.get(figure, False) or claim in day.clashing
    return (
        Cell((plain.stretch(day.first, day.last),)),
        *([Cell((day.topic,))] if several else []),
        Cell((plain.number(day.low),)),
        Cell((", ".join(map(plain.number, day.best)),)),
        Cell(("no end" if math.isinf(day.high) else plain.number(day.high),)),
        Cell(tuple(words), tuple(words.values())),
        Cell((listed(day.who),)),
    )
