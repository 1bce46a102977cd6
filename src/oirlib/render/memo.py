"""The memo table: a row a topic, a column an origin, figures in their own words, marked where they clash."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from oirlib.claim import Claim
from oirlib.finding import Finding, Verdict
from oirlib.render import plain
from oirlib.render.grid import Cell, Grid
from oirlib.render.summary import claim_view
from oirlib.shown import spelled
from oirlib.topic import Topic

ROWS = ("topic", "finding")
COLUMNS = ("origin", "publisher")


def memo_grid(findings: Sequence[Finding], rows: str, columns: str, origin: Callable[[str], str | None]) -> Grid:
    """The table.

    Args:
        findings: The findings.
        rows: ``"topic"`` or ``"finding"``.
        columns: ``"origin"`` or ``"publisher"``.
        origin: One name for each origin, as the vocabulary gives it.
    """
    row_of = _topic if rows == "topic" else _finding
    column_of = _origin(origin) if columns == "origin" else _publisher
    places: defaultdict[str, defaultdict[str, dict[str, tuple[Claim, Topic]]]] = defaultdict(lambda: defaultdict(dict))
    clashing = {c.id for finding in findings if finding.verdict is Verdict.CONTRADICTION for c in finding.claims}
    for finding in findings:
        for claim in finding.claims:
            places[row_of(finding)][column_of(claim)].setdefault(claim.id, (claim, finding.topic))
    told = Counter(name for row in places.values() for name, claims in row.items() for _ in claims)
    names = sorted(told, key=lambda name: (-told[name], name))
    return Grid(
        title="Figures by source",
        heads=("What and where", *names),
        rows=tuple(
            (Cell((topic,)), *(_cell(row.get(name, {}).values(), clashing) for name in names))
            for topic, row in places.items()
        ),
        note="Figures as stated, with the days they hold for; nothing is added up or averaged.",
    )


def _topic(finding: Finding) -> str:
    return ", ".join(part for part in (finding.topic.what, finding.topic.where) if part)


def _finding(finding: Finding) -> str:
    days = plain.days_of(finding)
    return ", ".join(part for part in (_topic(finding), plain.stretch(*days) if days else "") if part)


def _origin(origin: Callable[[str], str | None]) -> Callable[[Claim], str]:
    def named(claim: Claim) -> str:
        by = origin(claim.said_by) if claim.said_by else None
        return plain.clean(by or origin(claim.source.publisher) or claim.source.publisher)

    return named


def _publisher(claim: Claim) -> str:
    return plain.clean(claim.source.publisher)


def _cell(told: Iterable[tuple[Claim, Topic]], clashing: set[str]) -> Cell:
    lines: dict[str, bool] = {}
    for claim, topic in sorted(told, key=lambda one: (_day(one[0]), one[0].id)):
        view = claim_view(claim, topic)
        about = "; ".join(part for part in (spelled(claim.when) if claim.when else "", view.beside) if part)
        line = f"{view.figure} ({about})" if about else view.figure
        lines[line] = lines.get(line, False) or claim.id in clashing
    return Cell(tuple(lines), tuple(lines.values()))


def _day(claim: Claim) -> date:
    return claim.when.first if claim.when else claim.said_on or date.max
