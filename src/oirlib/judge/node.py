"""Claims about one thing at one time: their positions, and the finding they make together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, reduce
from itertools import combinations

from attrs import frozen

from oirlib.claim import Kind
from oirlib.compare import Fit, figure_causes, fit, telling
from oirlib.figure import Hedge
from oirlib.finding import Cause, Verdict
from oirlib.interval import Interval, fewest_groups
from oirlib.judge.gather import Draft, voices
from oirlib.scope.subject import Subject
from oirlib.scope.when import When
from oirlib.scope.where import Where

_MOST_WORDINGS = 40  # beyond these, another pair of wordings tells no new cause


@frozen(eq=False, slots=False)
class Node:
    """Claims about one thing at one time.

    Attributes:
        subjects: All of them, as they are told.
        positions: What each origin holds in the end.
        replaced: Each earlier figure of an origin that its later one replaces, with the later one.
        silent: Those that report no evidence.
        coarse: Whether their days are too wide to know that they tell of one event.
    """

    subjects: tuple[Subject, ...]
    positions: tuple[Subject, ...]
    replaced: tuple[tuple[Subject, Subject], ...]
    silent: tuple[Subject, ...]
    coarse: bool = False

    @cached_property
    def standing(self) -> Subject:
        """The claim that speaks for the node beside others: of the version with the most voices, the most exact."""
        held = self.positions or self.silent or self.subjects
        if len(held) == 1:
            return held[0]
        groups = fewest_groups([s.interval for s in held])
        best = max(groups, key=lambda group: (len({held[i].voice for i in group}), -group[0]))
        return min((held[i] for i in best), key=lambda s: (s.best is None, s.hedge is not Hedge.NONE, telling(s)))

    @property
    def where(self) -> Where | None:
        """The place of its most telling claim that names one."""
        return self.standing.where

    @property
    def when(self) -> When:
        """The days of the claim that speaks for it."""
        return self.standing.when


def node_of(subjects: Iterable[Subject], *, coarse: bool = False) -> Node:
    """A node of claims about one thing: an origin's latest figure is its position."""
    told = tuple(sorted(subjects, key=telling))
    silent = tuple(s for s in told if s.hedge is Hedge.NO_INDICATION)
    counted = [s for s in told if s.hedge is not Hedge.NO_INDICATION]
    if coarse or len(counted) < 2:
        return Node(told, tuple(counted), (), silent, coarse)
    current = [s for s in counted if not s.earlier] or counted
    latest: dict[str, list[Subject]] = {}
    for voice, held in by_voice(current).items():
        days = [s.said for s in held if s.said is not None]
        # What was said on no known day stands beside what was said last.
        latest[voice] = [s for s in held if s.said is None or s.said == max(days)]
    positions = sorted((s for held in latest.values() for s in held), key=telling)
    replaced = [(s, latest.get(s.voice, positions)[-1]) for s in counted if s not in positions]
    return Node(told, tuple(positions), tuple(replaced), silent)


def by_voice(subjects: Iterable[Subject]) -> dict[str, list[Subject]]:
    """Claims by the origin they come from."""
    voices: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        voices[subject.voice].append(subject)
    return voices


def drafts_of(node: Node) -> list[Draft]:
    """The findings that a node's own claims make, but for SINGLE."""
    drafts = []
    followers = [old for old, new in node.replaced if old.interval.meets(new.interval)]
    main = _main(node, followers)
    if main is not None:
        drafts.append(main)
    told = set(main.subjects) if main else set()
    drafts += revisions([(old, new) for old, new in node.replaced if not (old in told and new in told)])
    if node.silent:
        drafts += silence(node)
    return drafts


def _main(node: Node, followers: Sequence[Subject]) -> Draft | None:
    """What the positions say together, with those earlier figures that fit them."""
    held = list(node.positions)
    versions = [[held[i] for i in group] for group in fewest_groups([s.interval for s in held])]
    shared = [_common(version) for version in versions]
    for old in followers:
        fitting = (
            at
            for at, version in enumerate(versions)
            if shared[at].meets(old.interval) and any(s.voice == old.voice for s in version)
        )
        if (at := next(fitting, None)) is not None:
            versions[at].append(old)
            shared[at] = shared[at].common(old.interval)
    subjects = [s for s in node.subjects if any(s in version for version in versions)]
    if len(subjects) < 2:
        return None
    causes = scope_causes(subjects)
    if len(versions) > 1:
        if node.coarse:
            return Draft(Verdict.EXPLAINED, causes | {Cause.COARSER}, versions)
        if len({s.voice for version in versions for s in version}) == 1:
            causes.add(Cause.SAME_ORIGIN)
        return Draft(Verdict.CONTRADICTION, causes, versions)
    if node.coarse:
        causes.add(Cause.COARSER)
    return together(versions[0], causes)


def together(version: Sequence[Subject], causes: set[Cause]) -> Draft:
    """The finding of claims that one value satisfies: do two of them share a number?"""
    distinct = list({_stated(s): s for s in version}.values())
    sharing = _sharing(version, distinct)
    for one, other in combinations(distinct[:_MOST_WORDINGS], 2):
        causes |= figure_causes(one, other)
    if any(s.kind is Kind.DATE for s in version) and len({s.interval for s in version}) > 1:
        causes.add(Cause.COARSER)
    if len(voices(sharing or version)) == 1:
        causes.add(Cause.SAME_ORIGIN)
    return Draft(Verdict.AGREEMENT if sharing else Verdict.CONSISTENT, causes, [list(version)], sharing)


def _sharing(version: Sequence[Subject], distinct: Sequence[Subject]) -> list[Subject]:
    """The claims that share a number with another one."""
    count = Counter(_stated(subject) for subject in version)
    share = {key for key, often in count.items() if often > 1}
    for one, other in combinations(distinct, 2):
        if fit(one, other) is Fit.SHARED:
            share |= {_stated(one), _stated(other)}
    return [s for s in version if _stated(s) in share]


def _stated(subject: Subject) -> object:
    return (subject.interval, subject.best, subject.hedge)


def _common(subjects: Sequence[Subject]) -> Interval:
    return reduce(Interval.common, (subject.interval for subject in subjects))


def scope_causes(subjects: Sequence[Subject]) -> set[Cause]:
    """What the reader should know of how these claims were lined up."""
    causes: set[Cause] = set()
    if len({s.where is None for s in subjects}) > 1:
        causes.add(Cause.UNPLACED)
    if any(s.when.undated for s in subjects):
        causes.add(Cause.UNDATED)
    names = {frozenset(p for p in s.where.places if p.startswith("?")) for s in subjects if s.where}
    if len({s.what.words for s in subjects}) > 1 or (len(names) > 1 and frozenset() not in names):
        causes.add(Cause.SPELLING)
    return causes


def revisions(replaced: Iterable[tuple[Subject, Subject]]) -> list[Draft]:
    """Earlier figures of an origin beside the one that replaces them; one that many print is told once."""
    alike: defaultdict[tuple[Subject, Interval], list[Subject]] = defaultdict(list)
    for old, new in replaced:
        alike[new, old.interval].append(old)
    drafts = []
    for (new, interval), olds in alike.items():
        causes = scope_causes([*olds, new])
        if interval.meets(new.interval):
            drafts.append(together([*olds, new], causes))
        else:
            drafts.append(Draft(Verdict.EXPLAINED, causes | {Cause.REVISED}, [olds, [new]]))
    return drafts


def silence(node: Node) -> list[Draft]:
    """Reports of no evidence, beside what somebody counted."""
    causes = {Cause.NO_EVIDENCE}
    if not node.positions:
        return [Draft(Verdict.CONSISTENT, causes, [list(node.silent)])] if len(node.silent) > 1 else []
    counted = node.standing
    if all(s.interval.meets(counted.interval) for s in node.silent):
        return [Draft(Verdict.CONSISTENT, causes, [[*node.silent, counted]])]
    return [Draft(Verdict.EXPLAINED, causes, [list(node.silent), [counted]])]
