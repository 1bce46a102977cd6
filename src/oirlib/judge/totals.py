"""Totals: flows counted throughout a period; those over nearly the same days are about the same thing."""

from __future__ import annotations

from collections.abc import Iterable

from oirlib.compare import telling
from oirlib.judge.node import Node, node_of
from oirlib.policy import Policy
from oirlib.scope.subject import Subject
from oirlib.scope.when import Meeting, cumulative, relate_when


def totals_of(subjects: Iterable[Subject], policy: Policy) -> list[Node]:
    """The totals that these claims state; all count the same thing at one place."""
    clusters: list[list[Subject]] = []
    ends: list[int] = []  # the last day of each cluster's first member, to leave early
    for subject in sorted(subjects, key=lambda s: (s.when.first or 0, s.when.last or 0, telling(s))):
        fitting = (
            cluster
            for cluster, end in zip(clusters, ends, strict=True)
            if end >= (subject.when.first or 0) and all(_same_total(subject, other, policy) for other in cluster)
        )
        cluster = next(fitting, None)
        if cluster is None:
            clusters.append([subject])
            ends.append(subject.when.last or 0)
        else:
            cluster.append(subject)
    return [node_of(cluster) for cluster in clusters]


def _same_total(one: Subject, other: Subject, policy: Policy) -> bool:
    if relate_when(one.when, other.when, policy) is not Meeting.SAME:
        return False
    # A count from one start that has grown by its later end is no other version of the earlier one.
    running = cumulative(one.when, other.when, policy) or cumulative(other.when, one.when, policy)
    return not running or one.interval.meets(other.interval)
