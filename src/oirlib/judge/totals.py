"""Totals: flows counted throughout a period, or up to a day."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from oirlib.judge.nodes import Node, common, node_of
from oirlib.judge.prepare import Subject
from oirlib.judge.when import Meeting, When, relate_when
from oirlib.policy import Policy


def totals_of(subjects: Iterable[Subject], policy: Policy) -> list[Node]:
    """The totals that these claims state; all count the same thing at one place.

    Totals over nearly the same days are about the same thing. Stretches of nearly the same length are held against the
    last of their length only, in the order of their days, so that any number of them stays in line.
    """
    subjects = list(subjects)
    if not subjects:
        return []
    stretches: defaultdict[When, list[Subject]] = defaultdict(list)
    for subject in subjects:
        stretches[subject.when].append(subject)
    clusters: list[list[list[Subject]]] = []
    last: dict[int, list[list[Subject]]] = {}
    for when in sorted(stretches, key=lambda when: (when.first or 0, when.last or 0)):
        found = stretches[when]
        size = round(math.log(when.days, 1.1))
        near = (last[s] for s in (size, size - 1, size + 1) if s in last)
        cluster = next((c for c in near if all(_same_total(found, other, policy) for other in c)), None)
        if cluster is None:
            cluster = []
            clusters.append(cluster)
        cluster.append(found)
        last[size] = cluster
    return [node_of([s for found in cluster for s in found]) for cluster in clusters]


def _same_total(ones: list[Subject], others: list[Subject], policy: Policy) -> bool:
    one, other = ones[0], others[0]
    if relate_when(one.when, other.when, one.reading.nature, policy) is not Meeting.SAME:
        return False
    # Stretches that are only nearly the same are one total where their figures fit, and else a part or another.
    return not common([*ones, *others]).empty


def running_of(subjects: Iterable[Subject]) -> list[Node]:
    """Counts that run on, one node for each day up to which they are counted."""
    days: defaultdict[When, list[Subject]] = defaultdict(list)
    for subject in subjects:
        days[subject.when].append(subject)
    return [node_of(found) for found in days.values()]
