"""A report as a picture: a line for each finding, with its versions as far apart as they are.

Findings count different things, so they have no number in common to be drawn by. What they have in common is how far
apart their versions are: each line is drawn as a factor of its own middle, and the further apart, the worse. Days have
no factors; a line of days is drawn from its own first day to its own last.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from attrs import frozen

from oirlib.finding import Finding, Verdict
from oirlib.interval import Number
from oirlib.render import plain, summary
from oirlib.render.plot_finding import NO_VERSION, Group, Marked, cut, dated, finding_drawing
from oirlib.render.plot_scale import Scale, Step, Tick

MOST = 40  # versions of a finding that have a place on its line
_WORDS = 52  # letters of the figures
_WIDEST = 10.0  # what is further from its middle than this stands at the edge
_NARROWEST = 2.0
_FACTORS = (2, 4, 10)
_FIRST_DAY, _LAST_DAY = date.min.toordinal(), date.max.toordinal()


@frozen
class Span(Marked):
    """A version on its finding's line.

    Attributes:
        at: Which version.
        low: Where it begins, as a factor of the line's middle (0 where nothing bounds it, or at nought).
        high: Where it ends (``math.inf`` where nothing bounds it).
        dot: The number stated, likewise, or None.
    """

    low: float
    high: float
    dot: float | None


@frozen
class Line:
    """A finding's line.

    Attributes:
        id: The finding's id.
        topic: What it is about.
        words: The figures of its versions.
        spans: Its versions.
    """

    id: str
    topic: str
    words: str
    spans: tuple[Span, ...]


@frozen
class Block:
    """The findings of one verdict.

    Attributes:
        verdict: The verdict.
        lines: The findings.
        left_out: How many findings more there are.
    """

    verdict: Verdict
    lines: tuple[Line, ...]
    left_out: int = 0

    @property
    def sign(self) -> str:
        """The verdict's sign."""
        return summary.SIGNS[self.verdict]

    @property
    def heading(self) -> str:
        """The verdict, and how many findings have it."""
        return f"{summary.HEADINGS[self.verdict]} ({len(self.lines) + self.left_out:,})"

    @property
    def more(self) -> str:
        """What is left out, in words; "" where nothing is."""
        return f"and {plain.counted(self.left_out, 'more finding')}" if self.left_out else ""


@frozen
class Overview:
    """What a report's picture shows.

    Attributes:
        blocks: The findings by verdict, worst first, without single claims.
        scale: The line: factors of each finding's own middle.
        single: How many single claims there are, which have nothing to be compared with.
    """

    blocks: tuple[Block, ...]
    scale: Scale
    single: int

    @property
    def lines(self) -> int:
        """How many findings are drawn."""
        return sum(len(block.lines) for block in self.blocks)

    @property
    def title(self) -> str:
        """What it shows."""
        return "How far apart the figures are" if self.blocks else "No claims to compare"

    @property
    def said(self) -> str:
        """The picture in a sentence, for who cannot see it."""
        return f"Picture: {self.title[0].lower()}{self.title[1:]}. {', '.join(block.heading for block in self.blocks)}"

    @property
    def note(self) -> str:
        """How to read the line, and what is left out."""
        how = "Each line in factors of its own middle (days: from first to last)." if self.blocks else ""
        left = f"{plain.counted(self.single, 'single claim')} not drawn." if self.single else ""
        return " ".join(part for part in (how, left) if part)


def overview(findings: Iterable[Finding], most: int = 30) -> Overview:
    """The report's picture.

    Args:
        findings: The findings.
        most: Findings of a verdict that are drawn; the rest are counted.
    """
    by_verdict: dict[Verdict, list[Finding]] = {verdict: [] for verdict in summary.HEADINGS}
    for finding in findings:
        by_verdict[finding.verdict].append(finding)
    single = len(by_verdict.pop(Verdict.SINGLE))
    blocks = tuple(
        Block(verdict, _lines(group[:most]), len(group[most:])) for verdict, group in by_verdict.items() if group
    )
    return Overview(blocks, _scale([span for block in blocks for line in block.lines for span in line.spans]), single)


def _lines(findings: Sequence[Finding]) -> tuple[Line, ...]:
    cards = summary.told_apart([summary.line_card(finding) for finding in findings])
    return tuple(_line(finding, card) for finding, card in zip(findings, cards, strict=True))


def _line(finding: Finding, card: summary.Card) -> Line:
    stretches = [one for group in finding_drawing(finding, MOST).groups for one in _stretches(group)]
    place = _days_placed(stretches) if dated(finding) else _factors(stretches)
    spans = (Span(s.at, place(s.low), place(s.high), None if s.dot is None else place(s.dot)) for s in stretches)
    topic = ", ".join(part for part in (card.topic, card.days, card.apart) if part)
    return Line(finding.id, topic, cut(card.figures, _WORDS), tuple(spans))


def _stretches(group: Group) -> Iterator[Span]:
    """What a version allows; each of its claims by itself where they share nothing, as parts of a whole do."""
    if group.at == NO_VERSION:
        return
    if group.shared:
        yield Span(group.at, *group.shared, group.stated)
        return
    for row in group.rows:
        yield Span(group.at, row.mark.soft_low, row.mark.soft_high, row.mark.dot)


def _factors(stretches: Sequence[Span]) -> Callable[[Number], float]:
    """Turns numbers into factors of the middle: midway, as factors go, between the least and the most of them."""
    named = [number for number in map(_named, stretches) if number > 0] or [1]
    middle = math.sqrt(min(named) * max(named))
    return lambda number: max(0.0, number / middle)


def _named(stretch: Span) -> Number:
    """The number that stands for a stretch: the one stated, else the middle of what it allows, else its one bound."""
    if stretch.dot is not None:
        return stretch.dot
    if math.isinf(stretch.high):
        return 0 if math.isinf(stretch.low) else stretch.low
    return stretch.high if stretch.low <= 0 else math.sqrt(stretch.low * stretch.high)


def _days_placed(stretches: Sequence[Span]) -> Callable[[Number], float]:
    """Turns days into the stretch from half to double, the first at one end and the last at the other."""
    ends = [end for s in stretches for end in (s.low, s.high) if _FIRST_DAY < end < _LAST_DAY] or [0]
    middle, half = (min(ends) + max(ends)) / 2, (max(ends) - min(ends)) / 2 or 1
    if len(stretches) == 1:  # nothing is apart: short, as numbers that agree are
        half *= 5
    return lambda day: float(_NARROWEST ** min(9, max(-9, (day - middle) / half)))


def _scale(spans: Sequence[Span]) -> Scale:
    """From one over the widest factor to that factor."""
    named = [n for span in spans for n in (span.low, span.high, span.dot) if n is not None and 0 < n < math.inf]
    widest = max([_NARROWEST, *(max(n, 1 / n) for n in named)])
    edge = min(_WIDEST, widest) * 1.1
    shown = [n for n in _FACTORS if n <= edge]
    ticks = [*(Tick(1 / n, f"÷ {n}") for n in reversed(shown)), Tick(1, "middle"), *(Tick(n, f"× {n}") for n in shown)]
    return Scale(1 / edge, edge, Step.TENS, 0.0, tuple(ticks))
