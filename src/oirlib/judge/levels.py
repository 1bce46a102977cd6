"""Stocks over time: runs of claims that share a level, and whether neighbouring runs contradict or changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from attrs import frozen

from oirlib.compare import superseded, telling
from oirlib.figure import Hedge
from oirlib.finding import Cause, Verdict
from oirlib.interval import fewest_groups
from oirlib.judge.gather import Draft
from oirlib.judge.node import Node, by_voice, revisions, scope_causes, silence, together
from oirlib.policy import Policy
from oirlib.scope.subject import Subject
from oirlib.scope.when import gap


@frozen(eq=False)
class Level:
    """What the claims about one stock at one place make together.

    Attributes:
        runs: A node for each stretch of claims that share a level, in the order of time.
        drafts: The findings.
    """

    runs: list[Node]
    drafts: list[Draft]


def level_of(subjects: Iterable[Subject], policy: Policy) -> Level:
    """The runs and findings of one stock at one place."""
    told = sorted(subjects, key=telling)
    counted = [s for s in told if s.hedge is not Hedge.NO_INDICATION]
    replaced = dict(_replaced(counted, policy))
    withdrawn = [(old, new) for old, new in replaced.items() if not old.interval.meets(new.interval)]
    drafts = revisions(withdrawn)
    held = [s for s in counted if s not in dict(withdrawn)]
    runs = _runs(held)
    standing = _Standing(set(held) - replaced.keys(), _newer(held, policy), policy)
    chains = _chains(runs, standing)
    for chain in chains:
        drafts += _together(chain, standing)
    for before, after in pairwise(chains):
        drafts.append(_change(before[-1], after[0]))
    nodes = [Node(tuple(run), tuple(run), (), ()) for run in runs]
    silent = tuple(s for s in told if s.hedge is Hedge.NO_INDICATION)
    if silent:
        drafts += silence(Node(tuple(told), tuple(held), (), silent))
        nodes = nodes or [Node(silent, (), (), silent)]
    return Level(nodes, drafts)


def _replaced(counted: Sequence[Subject], policy: Policy) -> Iterator[tuple[Subject, Subject]]:
    """Each figure that was replaced: by its origin's later word about the same day, or as its own source says."""
    current = by_voice(s for s in counted if not s.earlier)
    for one in counted:
        held = current.get(one.voice, [])
        if one.earlier:
            rivals = held or [other for others in current.values() for other in others]
            near = [other for other in rivals if gap(one.when, other.when) <= policy.stock_window]
            if near:
                yield one, min(near, key=lambda s: (gap(one.when, s.when), telling(s)))
            continue
        later = [
            other
            for other in held
            if superseded(one, other)
            and (other.said or 0) > (one.said or 0)
            and gap(one.when, other.when) <= policy.event_slack
        ]
        if later:
            yield one, max(later, key=lambda s: (s.said or 0, telling(s)))


def _runs(held: Sequence[Subject]) -> list[list[Subject]]:
    """The fewest runs that each share a value, in the order of time; what has no date counts as the newest."""
    newest = max((s.when.last for s in held if s.when.last is not None), default=0)
    order = sorted(held, key=lambda s: (newest if s.when.first is None else s.when.first, s.interval, telling(s)))
    runs: list[list[Subject]] = []
    shared = None
    for subject in order:
        both = shared.common(subject.interval) if shared is not None else None
        if both is None or both.empty:
            runs.append([subject])
            shared = subject.interval
        else:
            runs[-1].append(subject)
            shared = both
    return runs


@frozen(eq=False)
class _Standing:
    """Which figures of one stock stand, and so may contradict each other.

    Attributes:
        figures: Those that their origin has not replaced.
        newer: For each, its origin's figures of later days near enough in time.
        policy: The analyst's thresholds.
    """

    figures: set[Subject]
    newer: dict[Subject, list[Subject]]
    policy: Policy

    def contradict(self, one: Subject, other: Subject) -> bool:
        """Whether two figures cannot both hold: near in time, of two origins, and neither has come round since."""
        if one.interval.meets(other.interval) or not {one, other} <= self.figures:
            return False
        days = gap(one.when, other.when)
        if one.voice == other.voice:
            return days <= self.policy.event_slack
        if days > self.policy.stock_window:
            return False
        return not (self._came_round(one, other) or self._came_round(other, one))

    def _came_round(self, one: Subject, other: Subject) -> bool:
        """Whether the origin of the first has since given a level that fits the second: for it, the level changed."""
        return any(later.interval.meets(other.interval) for later in self.newer.get(one, ()))


def _newer(held: Sequence[Subject], policy: Policy) -> dict[Subject, list[Subject]]:
    """For each figure, its origin's figures of later days within the window."""
    newer = {}
    for voiced in by_voice(s for s in held if s.when.first is not None).values():
        order = sorted(voiced, key=lambda s: (s.when.first or 0, telling(s)))
        firsts = [s.when.first or 0 for s in order]
        for at, one in enumerate(order):
            end = bisect_right(firsts, (one.when.last or 0) + policy.stock_window)
            newer[one] = [other for other in order[at + 1 : end] if gap(one.when, other.when) > policy.event_slack]
    return newer


def _chains(runs: list[list[Subject]], standing: _Standing) -> list[list[list[Subject]]]:
    """Runs joined where figures that still stand contradict each other, with all that lies between them."""
    first = list(range(len(runs)))  # of each run, the first run of its chain
    held = [(at, subject) for at, run in enumerate(runs) for subject in run if subject in standing.figures]
    for at, subject in held:
        joined = next(
            (before for before, other in held if before < first[at] and standing.contradict(other, subject)), first[at]
        )
        # Whatever chain the earlier run belongs to, all the runs from there on belong to it now.
        first[joined : at + 1] = [first[joined]] * (at + 1 - joined)
    chains: list[list[list[Subject]]] = []
    for at, run in enumerate(runs):
        if first[at] < at:
            chains[-1].append(run)
        else:
            chains.append([run])
    return chains


def _together(chain: list[list[Subject]], standing: _Standing) -> list[Draft]:
    """The finding of runs that contradict each other, or of one run."""
    held = [subject for run in chain for subject in run]
    if len(held) < 2:
        return []
    causes = scope_causes(held)
    if len(chain) == 1:
        return [together(held, causes)]
    versions = [[held[i] for i in group] for group in fewest_groups([s.interval for s in held])]
    clashing = (gap(one.when, other.when) for one, other in combinations(held, 2) if standing.contradict(one, other))
    if min(clashing, default=0) > standing.policy.event_slack:
        causes.add(Cause.DATES_DIFFER)
    if len({s.voice for s in held}) == 1:
        causes.add(Cause.SAME_ORIGIN)
    versions.sort(key=lambda version: min(telling(s) for s in version))
    return [Draft(Verdict.CONTRADICTION, causes, versions)]


def _change(before: Sequence[Subject], after: Sequence[Subject]) -> Draft:
    """The change between two levels, told by the nearest claims that clash, of one origin where there is a choice."""
    pairs = [(one, other) for one in before for other in after if not one.interval.meets(other.interval)]
    one, other = min(
        pairs, key=lambda p: (gap(p[0].when, p[1].when), p[0].voice != p[1].voice, telling(p[0]), telling(p[1]))
    )
    return Draft(Verdict.EXPLAINED, scope_causes([one, other]) | {Cause.CHANGED}, [[one], [other]])
