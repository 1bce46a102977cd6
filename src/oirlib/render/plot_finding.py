"""A finding as a picture: each claim as its interval on one line, under the version that it belongs to.

What is drawn is worked out here, in the figures' own numbers; :mod:`oirlib.render.plot_axes` and the page's templates
only lay it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from attrs import frozen

from oirlib.claim import Claim
from oirlib.figure import Figure, Hedge
from oirlib.finding import Finding, Version
from oirlib.interval import EVERYTHING, Interval, Number
from oirlib.period import Period
from oirlib.policy import Policy
from oirlib.render import plain, summary
from oirlib.render.plot_mark import Mark, Piece, mark_of, pieces, same_unit
from oirlib.render.plot_scale import Scale, scale_over

HUES = 5
SHAPES = ("circle", "square", "diamond", "triangle", "wedge", "hexagon")
NO_VERSION = -1


@frozen
class Row:
    """A claim's line.

    Attributes:
        origin: Who the figure comes from.
        outlet: The publisher, where that is somebody else; else "".
        days: The days it holds for, else the day it was said; "" where neither is known.
        about: What it counts and where, where that is not what the finding is about; else "".
        words: The figure in the source's own words.
        mark: How it lies on the line.
        reading: The numbers it allows.
        claim: The claim.
    """

    origin: str
    outlet: str
    days: str
    about: str
    words: str
    mark: Mark
    reading: Interval
    claim: Claim

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The parts of its bar."""
        return tuple(pieces(self.mark))

    @property
    def label(self) -> str:
        """Who says so and for when, short enough for one line."""
        parts = (cut(self.origin, 26), cut(self.outlet, 20), self.days)
        return ", ".join(part for part in parts if part)

    @property
    def silent(self) -> bool:
        """Whether it tells of no reports, which is not a count of none."""
        return isinstance(self.claim.figure, Figure) and self.claim.figure.hedge is Hedge.NO_INDICATION


@frozen
class Marked:
    """Something that is told from others by its colour and its shape.

    Attributes:
        at: Which of them it is, from 0.
    """

    at: int

    @property
    def hue(self) -> int:
        """Its colour, from 0; with its shape it repeats only after thirty."""
        return self.at % HUES

    @property
    def shape(self) -> str:
        """The shape of its numbers."""
        return SHAPES[self.at % len(SHAPES)]


@frozen
class Group(Marked):
    """The claims of a version.

    Attributes:
        at: Which version; :data:`NO_VERSION` for claims that stand in none.
        reading: How the version was read; "" where its figure is all there is.
        behind: Who stands behind it.
        rows: The claims.
        shared: The numbers that all of them allow, or None where they share none (parts of a whole).
        left_out: How many claims more there are.
    """

    reading: str
    behind: str
    rows: tuple[Row, ...]
    shared: tuple[Number, Number] | None
    left_out: int = 0

    @property
    def heading(self) -> str:
        """How it was read and who stands behind it, on one line."""
        return " · ".join(part for part in (self.reading, self.behind) if part)

    @property
    def stated(self) -> Number | None:
        """A number that one of the claims names and all of them allow, or None."""
        return stated(self.rows, self.shared) if self.shared else None

    @property
    def more(self) -> str:
        """What is left out, in words; "" where nothing is."""
        return f"and {plain.counted(self.left_out, 'more claim')}" if self.left_out else ""


@frozen
class Drawing:
    """What a finding's picture shows.

    Attributes:
        title: What the finding is about.
        groups: The versions with their claims.
        scale: The line.
        unit: The sign of the line's unit, or "".
    """

    title: str
    groups: tuple[Group, ...]
    scale: Scale
    unit: str

    def place(self, at: int, claim: str) -> tuple[Group, Row] | None:
        """The line of a claim, by its id, in a version; None where it has none."""
        rows = ((group, row) for group in self.groups if group.at == at for row in group.rows)
        return next(((group, row) for group, row in rows if row.claim.id == claim), None)

    @property
    def note(self) -> str:
        """What its line measures, and how it runs: ``km², from 0``."""
        return ", ".join(part for part in (self.unit, self.scale.says) if part)

    @property
    def said(self) -> str:
        """The picture in a sentence, for who cannot see it."""
        rows = sum(len(group.rows) for group in self.groups)
        versions = sum(group.at != NO_VERSION for group in self.groups)
        ends = [tick.label for tick in self.scale.ticks]
        line = f" from {ends[0]} to {ends[-1]}" if len(ends) > 1 else ""
        return f"Picture: {plain.counted(rows, 'claim')} in {plain.counted(versions, 'version')} on a line{line}"


def finding_drawing(finding: Finding, most: int | None = None) -> Drawing:
    """The finding's picture, by the policy that it was judged with.

    Args:
        finding: The finding.
        most: Claims of a version, and versions, that are drawn; the rest are counted.
    """
    policy = finding.policy
    unit = unit_of(finding.claims)
    groups = [_group(finding, at, version, policy, unit, most) for at, version in enumerate(finding.versions[:most])]
    placed = {claim.id for version in finding.versions for claim in version.claims}
    others = [claim for claim in finding.claims if claim.id not in placed]
    if others:
        rows = _rows(finding, others[:most], policy, unit)
        groups.append(Group(NO_VERSION, "", "Also told", rows, None, len(others[most:]) if most else 0))
    return Drawing(
        title=plain.clean(str(finding.topic)),
        groups=tuple(groups),
        scale=scale_over((row.mark for group in groups for row in group.rows), days=dated(finding)),
        unit=plain.UNIT_SIGNS.get(unit, plain.clean(unit)) if unit else "",
    )


def dated(finding: Finding) -> bool:
    """Whether its figures are days."""
    return any(isinstance(claim.figure, Period) for claim in finding.claims)


def unit_of(claims: Iterable[Claim]) -> str | None:
    """The unit that claims are drawn in: the first one's."""
    return next((claim.figure.unit for claim in claims if isinstance(claim.figure, Figure)), None)


def _group(finding: Finding, at: int, version: Version, policy: Policy, unit: str | None, most: int | None) -> Group:
    shown = version.claims[:most]
    rows = _rows(finding, shown, policy, unit)
    shared = common(_reading(c.figure, policy, f) for c, f in _factors(version.claims, unit) if f is not None)
    whole = None if shared is None or len(rows) < len(shown) else (shared.low, shared.high)
    read_as = str(plain.reading(version, policy)) if whole else ""
    behind = plain.clean(summary.behind(version.origins, version.outlets))
    return Group(at, read_as, behind, rows, whole, len(version.claims) - len(shown))


def common(readings: Iterable[Interval]) -> Interval | None:
    """What all of them allow, or None."""
    shared = reduce(Interval.common, readings, EVERYTHING)
    return None if shared.empty else shared


def _rows(finding: Finding, claims: Iterable[Claim], policy: Policy, unit: str | None) -> tuple[Row, ...]:
    """The claims' lines; a figure in a unit that does not convert has no place on the line."""
    factors = _factors(claims, unit)
    return tuple(_row(finding, claim, policy, factor) for claim, factor in factors if factor is not None)


def _factors(claims: Iterable[Claim], unit: str | None) -> list[tuple[Claim, float | None]]:
    return [(claim, factor_of(claim, unit)) for claim in claims]


def factor_of(claim: Claim, unit: str | None) -> float | None:
    """What turns the claim's number into the unit; None where nothing does."""
    return same_unit(claim.figure.unit, unit) if isinstance(claim.figure, Figure) else 1.0


def _row(finding: Finding, claim: Claim, policy: Policy, factor: float) -> Row:
    view = summary.claim_view(claim, finding.topic)
    return Row(
        origin=view.origin,
        outlet=view.publisher if view.publisher != view.origin else "",
        days=days_of(claim),
        about=view.beside,
        words=view.figure,
        mark=mark_of(claim.figure, policy).times(factor),
        reading=_reading(claim.figure, policy, factor),
        claim=claim,
    )


def _reading(figure: Figure | Period, policy: Policy, factor: float) -> Interval:
    if isinstance(figure, Period):
        return Interval.closed(figure.first.toordinal(), figure.last.toordinal())
    reading = policy.reading(figure)
    if factor == 1:
        return reading
    return Interval((reading.low * factor, reading.start[1]), (reading.high * factor, reading.stop[1]))


def cut(words: str, most: int) -> str:
    """The words, without their end where they are longer.

    >>> cut("Northern Gazette", 9)
    'Northern…'
    """
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def stated(rows: Iterable[Row], shared: tuple[Number, Number]) -> Number | None:
    """A number that one of the claims names and that lies in what they share, or None."""
    named = (row.mark.dot for row in rows if not row.mark.hollow and row.mark.dot is not None)
    return next((number for number in named if shared[0] <= number <= shared[1]), None)


def days_of(claim: Claim) -> str:
    """The days a claim holds for, else the day it was said: ``13 Oct 2024``, ``said 7 Jan 2025``."""
    if claim.when:
        return plain.stretch(claim.when.first, claim.when.last)
    return f"said {plain.day(claim.said_on)}" if claim.said_on else ""
