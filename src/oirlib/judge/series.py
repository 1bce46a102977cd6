"""Series: figures for the same thing at different times, which can all be right."""

from __future__ import annotations

from collections.abc import Iterable

from oirlib.compare import telling
from oirlib.finding import Cause, Verdict
from oirlib.interval import fewest_groups
from oirlib.judge.gather import Draft
from oirlib.judge.node import Node, scope_causes
from oirlib.judge.parts import Met
from oirlib.policy import Policy
from oirlib.scope.bond import days_of_two
from oirlib.scope.subject import Subject
from oirlib.scope.when import Meeting


def series_of(nodes: Iterable[Node], policy: Policy, met: Met) -> list[Draft]:
    """The finding that sets side by side what nodes of one topic say of different times."""
    row: list[Subject] = []
    for node in sorted(nodes, key=_by_day):
        subject = node.standing
        if row and days_of_two(row[-1], subject, policy) is not Meeting.APART:
            continue
        if not met.any(subject, row):
            row.append(subject)
    if len(fewest_groups([subject.interval for subject in row])) < 2:
        return []
    met.add(row)
    return [Draft(Verdict.EXPLAINED, scope_causes(row) | {Cause.OTHER_TIME}, [[subject] for subject in row])]


def _by_day(node: Node) -> tuple[int, int, object]:
    """In the order of their last days, the next that is not yet touched makes the longest row there is."""
    when = node.when
    return (when.last or 0, -(when.first or 0), telling(node.standing))
