"""Many figures of many days as a line of time: each claim at its day, a line for each who says so, as stated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from oirlib.claim import Claim
from oirlib.finding import Finding
from oirlib.policy import Policy
from oirlib.render import plain
from oirlib.render.plot_finding import HUES, Marked, dated, factor_of, unit_of
from oirlib.render.plot_mark import Mark, mark_of
from oirlib.render.plot_scale import Scale, scale_over

_LEAST_CLAIMS, _LEAST_DAYS = 13, 8  # from here on lines of words are more than anybody reads
_COLUMNS = 400  # days that can be told apart on a screen


@frozen
class Moment:
    """A claim at its day.

    Attributes:
        day: The middle of its days, as an ordinal.
        mark: How its figure lies on the line.
    """

    day: float
    mark: Mark

    @property
    def height(self) -> float | None:
        """Where its dot stands: the number named, else its one bound; None where it names neither."""
        if self.mark.dot is not None:
            return self.mark.dot
        ends = self.mark.ends
        return sum(ends) / len(ends) if ends else None


@frozen
class Teller(Marked):
    """What one origin says, day by day.

    Attributes:
        at: Its number among those drawn, from 0; -1 for all others together.
        name: Who it is.
        moments: Its claims, by their days.
        total: How many claims that stands for: on a screen a day of a thousand is one place.
    """

    name: str
    moments: tuple[Moment, ...]
    total: int


@frozen
class Series:
    """What the picture shows.

    Attributes:
        title: What it is about.
        tellers: Who says so, most claims first.
        scale: The line of the figures.
        days: The line of time.
        unit: The sign of the unit, or "".
        undated: How many claims have no day, and so are not drawn.
    """

    title: str
    tellers: tuple[Teller, ...]
    scale: Scale
    days: Scale
    unit: str
    undated: int = 0

    @property
    def note(self) -> str:
        """What its line measures, how it runs, and what is left out."""
        left = f"{plain.counted(self.undated, 'claim')} without a day not drawn" if self.undated else ""
        return ", ".join(part for part in (self.unit, self.scale.says, left) if part)

    @property
    def said(self) -> str:
        """The picture in a sentence, for who cannot see it."""
        drawn = sum(teller.total for teller in self.tellers)
        return f"Picture: {plain.counted(drawn, 'claim')} of {plain.counted(len(self.tellers), 'origin')} over time"


def is_series(finding: Finding) -> bool:
    """Whether the finding has so many claims of so many days that a line of words each would show nothing."""
    if len(finding.claims) < _LEAST_CLAIMS or dated(finding):
        return False
    return len({_days(claim) for claim in finding.claims} - {None}) >= _LEAST_DAYS


def finding_series(finding: Finding) -> Series:
    """The finding over time."""
    return series_of([(claim.origin, claim) for claim in finding.claims], finding.policy, str(finding.topic))


def series_of(told: Sequence[tuple[str, Claim]], policy: Policy, title: str) -> Series:
    """Claims over time, each on the line of a name; their slack is the policy's."""
    unit = unit_of(claim for _, claim in told)
    placed: list[tuple[str, Moment]] = []
    for name, claim in told:
        days, factor = _days(claim), factor_of(claim, unit)
        if days is not None and factor is not None:
            mark = mark_of(claim.figure, policy).times(factor)
            placed.append((plain.clean(name), Moment((days[0] + days[1]) / 2, mark)))
    counted = Counter(who for who, _ in placed)
    names = sorted(counted, key=lambda name: (-counted[name], name))
    named = names[:HUES] if len(names) > HUES + 1 else names
    tellers = [_teller(name, at, (m for who, m in placed if who == name)) for at, name in enumerate(named)]
    rest = [moment for who, moment in placed if who not in set(named)]
    if rest:
        tellers.append(_teller(f"{len(names) - len(named)} others", -1, rest))
    moments = [moment for teller in tellers for moment in teller.moments]
    return Series(
        title=plain.clean(title),
        tellers=tuple(tellers),
        scale=scale_over(moment.mark for moment in moments),
        days=scale_over((Mark(m.day, m.day, m.day, m.day) for m in moments), days=True),
        unit=plain.UNIT_SIGNS.get(unit, plain.clean(unit)) if unit else "",
        undated=len(told) - len(placed),
    )


def _teller(name: str, at: int, moments: Iterable[Moment]) -> Teller:
    told = sorted(moments, key=lambda one: (one.day, one.height or 0))
    return Teller(at, name, tuple(_thinned(told)), len(told))


def _thinned(moments: Sequence[Moment]) -> Sequence[Moment]:
    """Of each stretch of days that a screen shows as one, the least and the most that was stated: never an average."""
    if len(moments) <= 2 * _COLUMNS:
        return moments
    first, last = moments[0].day, moments[-1].day
    columns: dict[int, list[Moment]] = {}
    for moment in moments:
        columns.setdefault(int((moment.day - first) / (last - first or 1) * _COLUMNS), []).append(moment)
    kept = []
    for column in columns.values():
        ends = {id(one): one for one in (min(column, key=_top), max(column, key=_top))}
        kept += sorted(ends.values(), key=lambda one: one.day)
    return kept


def _top(moment: Moment) -> float:
    return moment.height or 0


def _days(claim: Claim) -> tuple[int, int] | None:
    days = plain.days_of_claim(claim)
    return None if days is None else (days[0].toordinal(), days[1].toordinal())
