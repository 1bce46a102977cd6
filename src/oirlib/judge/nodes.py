"""Claims about one thing at one time: what each origin holds in the end, and the finding they make together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from itertools import groupby, pairwise

from attrs import evolve, field, mutable

from oirlib.claim import Kind
from oirlib.interval import Interval, fewest_groups
from oirlib.judge.drafts import Draft
from oirlib.judge.origins import behind_one
from oirlib.judge.prepare import Subject, content, first_told, told
from oirlib.judge.rules import (
    NAMING,
    Cause,
    Fit,
    Verdict,
    clash_causes,
    figure_causes,
    fit,
    grew,
    may_be_total,
    separate_rows,
    still_counted,
)
from oirlib.judge.scope import separate
from oirlib.judge.when import Sort, When
from oirlib.judge.where import Where
from oirlib.policy import Policy


@mutable(eq=False, slots=True)
class Node:
    """Claims about one thing at one time; as many as there are claims, so what is asked of all is kept, but no more.

    Attributes:
        subjects: All of them, as they are told.
        positions: What each origin holds in the end.
        replaced: Each earlier figure of an origin that its later one replaces, with the later one.
        coarse: Whether their days are too wide to know that they tell of one event.
        standing: The claim that speaks for it beside others: of the version with the most origins, the most exact.
        when: The days of that claim.
        where: The most exact place that its claims name.
    """

    subjects: Sequence[Subject]
    positions: Sequence[Subject]
    replaced: Sequence[tuple[Subject, Subject]] = ()
    coarse: bool = False
    standing: Subject = field(init=False, repr=False)
    when: When = field(init=False, repr=False)
    where: Where | None = field(init=False, repr=False)
    _peers: list[Subject] | None = field(default=None, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.standing = self._speaking()
        self.when = self.standing.when
        finest = self.subjects[0] if len(self.subjects) == 1 else max(self.subjects, key=_fineness)
        self.where = finest.where

    def _speaking(self) -> Subject:
        held = self.positions or self.subjects
        if len(held) == 1:
            return held[0]
        groups = fewest_groups([s.interval for s in held])
        best = max(groups, key=lambda group: (len({held[i].speaker.outlet for i in group}), -group[0]))
        chosen = [held[i] for i in best]
        exact = [s for s in chosen if s.amount.best is not None and s.amount.hedge.name == "NONE"]
        return first_told(exact or [s for s in chosen if s.amount.best is not None] or chosen)

    @property
    def peers(self) -> list[Subject]:
        """The claims that could as well speak for it: they say the same, and differ in who printed it."""
        if self._peers is None:
            self._peers = self._alike()
        return self._peers

    def _alike(self) -> list[Subject]:
        held = self.positions or self.subjects
        if len(held) == 1:
            return [self.standing]
        key = self.standing.telling
        alike = [s for s in held if s.telling == key]
        return alike if len(alike) == 1 else [s for s in alike if content(s) == content(self.standing)]

    @property
    def lowest(self) -> Interval:
        """The figure of its positions that begins lowest."""
        return min((s.interval for s in self.positions or self.subjects), key=lambda i: i.start)

    @property
    def highest(self) -> Interval:
        """The figure of its positions that ends highest."""
        return max((s.interval for s in self.positions or self.subjects), key=lambda i: i.stop)

    @property
    def lists(self) -> bool:
        """Whether a document lists more than one figure here, as separate things; or two tables do.

        Two tables of incidents have two lines each for a town and a day; one alone that has two has made a slip.
        """
        if len({s.document for s in self.positions}) == len(self.positions):
            return False
        if any(True for _ in _listed(self.positions)):
            return True
        rows = Counter(s.document for s in self.positions if s.claim.quote is None and s.when.sort is Sort.EVENT)
        return sum(count > 1 for count in rows.values()) > 1


def _fineness(subject: Subject) -> int:
    return 0 if subject.where is None else len(subject.where.above)


def speaking(one: Node, other: Node) -> tuple[Subject, Subject]:
    """The two claims that speak for two nodes: of one origin, where the same claim stands in both."""
    if len(one.peers) > 1 or len(other.peers) > 1:
        voices = {s.speaker.voice: s for s in other.peers if s.speaker.voice is not None}
        for s in one.peers:
            if s.speaker.voice in voices:
                return s, voices[s.speaker.voice]
    return one.standing, other.standing


def _listed(positions: Sequence[Subject]) -> Iterator[Subject]:
    by_document: defaultdict[object, list[Subject]] = defaultdict(list)
    for subject in positions:
        by_document[subject.document].append(subject)
    for rows in by_document.values():
        for one, other in pairwise(rows):
            if separate(one, other) or separate_rows(one, other):
                yield other


def node_of(subjects: Iterable[Subject], *, coarse: bool = False) -> Node:
    """A node of claims about one thing: an origin's latest figure is its position."""
    found = list(subjects)
    if len(found) == 1:
        return Node(found, () if found[0].silent else found, (), coarse)
    coarse = coarse or all(s.one_of_many for s in found)
    order = told(found)
    counted = [s for s in order if not s.silent]
    if coarse or len(counted) < 2:
        return Node(order, counted, (), coarse)
    current = [s for s in counted if not s.withdrawn] or counted
    latest: dict[str, int] = {}
    for s in current:
        if s.speaker.voice is not None and s.said is not None:
            latest[s.speaker.voice] = max(s.said, latest.get(s.speaker.voice, s.said))
    # What was said on no known day stands beside what was said last; nobody in particular takes nothing back.
    positions = [s for s in current if s.speaker.voice is None or s.said is None or s.said == latest[s.speaker.voice]]
    held: defaultdict[str | None, list[Subject]] = defaultdict(list)
    for s in positions:
        held[s.speaker.voice].append(s)
    standing = set(map(id, positions))
    replaced = [
        (s, (held[s.speaker.voice] if s.speaker.voice in held and s.speaker.voice else positions)[-1])
        for s in counted
        if id(s) not in standing
    ]
    return Node(order, positions, replaced, coarse)


def drafts_of(node: Node, policy: Policy) -> list[Draft]:
    """The findings that a node's own claims make, but for SINGLE."""
    if len(node.subjects) < 2:
        return []
    followers = [old for old, new in node.replaced if old.interval.meets(new.interval)]
    drafts = _rows(node) if node.lists else _main(node, followers, policy)
    together_ = {id(s) for draft in drafts for s in draft.subjects}
    rest = [(old, new) for old, new in node.replaced if not (id(old) in together_ and id(new) in together_)]
    drafts += revisions(rest)
    return drafts + _silence(node)


def _rows(node: Node) -> list[Draft]:
    """A list of things told by more than one document: its rows agree where they name one number, and never clash."""
    alike: defaultdict[int, list[Subject]] = defaultdict(list)
    for subject in node.positions:
        alike[subject.amount.statement].append(subject)
    drafts = []
    for rows in alike.values():
        # One row of each document: two alike in one document are two things.
        each = list({id(s): s for s in {s.document: s for s in reversed(rows)}.values()}.values())
        if len(each) > 1:
            drafts.append(together(told(each), scope_causes(each)))
    return drafts


def _main(node: Node, followers: Sequence[Subject], policy: Policy) -> list[Draft]:
    """What the positions say together, with those earlier figures that fit them."""
    held = list(node.positions)
    if len(held) + len(followers) < 2:
        return []
    versions = [[held[i] for i in group] for group in fewest_groups([s.interval for s in held])]
    shared = [common(version) for version in versions] if followers else []
    for old in followers:
        for at, version in enumerate(versions):
            if shared[at].meets(old.interval) and any(s.speaker.voice == old.speaker.voice for s in version):
                version.append(old)
                shared[at] = shared[at].common(old.interval)
                break
    subjects = list({id(s): s for version in versions for s in version}.values())
    if len(subjects) < 2:
        return []
    causes = scope_causes(subjects)
    if len(versions) == 1:
        coarse = frozenset([Cause.COARSER] if node.coarse else [])
        return [together(versions[0], causes | coarse, sure=not node.coarse)]
    if node.coarse or may_be_total(min(held, key=lambda s: s.interval), max(held, key=lambda s: s.interval)):
        return [Draft(Verdict.EXPLAINED, causes | {Cause.COARSER}, versions)]
    for goes_on, cause in ((grew, Cause.GROWING), (still_counted, Cause.CHANGED)):
        stages = _stages(held, goes_on, policy)
        if stages is not None:
            return [Draft(Verdict.EXPLAINED, causes | {cause}, stages)]
    return [Draft(Verdict.CONTRADICTION, causes | clash_causes(subjects, False), versions)]


def _stages(
    held: Sequence[Subject], goes_on: Callable[[Subject, Subject, Policy], bool], policy: Policy
) -> list[list[Subject]] | None:
    """The stages of what went on while it was counted; None where two of its figures cannot be so explained."""
    if any(s.said is None for s in held):
        return None
    order = sorted(held, key=lambda s: (s.said or 0, s.interval))
    stages: list[list[Subject]] = []
    shared: Interval | None = None
    for _, group in groupby(order, key=lambda s: s.said):
        day = list(group)
        level = common(day)
        if level.empty:
            return None
        if shared is not None and shared.meets(level):
            stages[-1] += day
            shared = shared.common(level)
        elif shared is None or goes_on(_at(stages[-1][-1], shared), _at(day[0], level), policy):
            stages.append(day)
            shared = level
        else:
            return None
    return stages


def _at(subject: Subject, interval: Interval) -> Subject:
    """The claim as one of those that allow these numbers between them."""
    return evolve(subject, amount=evolve(subject.amount, interval=interval))


def together(version: Sequence[Subject], causes: frozenset[Cause], *, sure: bool = True) -> Draft:
    """The finding of claims that one value satisfies: do two of them share a number?"""
    distinct = list({s.amount.statement: s for s in version}.values())
    sharing = _sharing(version, distinct)
    tellers = distinct if len(distinct) < 9 else distinct[:8]
    figures = frozenset(
        c for at, one in enumerate(tellers) for other in tellers[at + 1 :] for c in figure_causes(one, other)
    )
    if any(s.kind is Kind.DATE for s in version) and len({s.interval for s in version}) > 1:
        causes |= {Cause.COARSER}
    if one_behind(sharing or version):
        causes |= {Cause.SAME_ORIGIN}
    verdict = Verdict.AGREEMENT if sharing else Verdict.CONSISTENT
    return Draft(verdict, causes | figures, [list(version)], sharing, sure)


def one_behind(subjects: Sequence[Subject]) -> bool:
    """Whether one origin, or one text, stands behind all of some claims; nobody in particular is not one."""
    voices = {s.speaker.voice for s in subjects}
    if len(voices) == 1:
        return None not in voices
    if not any(s.claim.quote or s.claim.source.title for s in subjects):
        return False  # no words of which one could be the other's copy
    return behind_one([s.claim for s in subjects], [s.speaker for s in subjects])


def _sharing(version: Sequence[Subject], distinct: Sequence[Subject]) -> list[Subject]:
    """The claims that share a number with another one.

    Those that name a number without a bound all share one, since they meet; a bound shares the number that it names.
    """
    if len(distinct) == 1:
        return list(version) if len(version) > 1 else []
    count = Counter(s.amount.statement for s in version)
    share = {key for key, often in count.items() if often > 1}
    by_best: defaultdict[object, list[Subject]] = defaultdict(list)
    naming: list[Subject] = []
    for s in distinct:
        by_best[s.amount.best].append(s)
        if fit(s, s) is Fit.SHARED and s.amount.best is not None and s.amount.hedge in NAMING:
            naming.append(s)
    if len(naming) > 1 or (distinct and distinct[0].kind is Kind.DATE and len(distinct) > 1):
        share |= {s.amount.statement for s in (naming if naming and distinct[0].kind is not Kind.DATE else distinct)}
    for alike in by_best.values():
        for at, one in enumerate(alike):
            for other in alike[at + 1 : at + 9]:
                if fit(one, other) is Fit.SHARED:
                    share |= {one.amount.statement, other.amount.statement}
    return [s for s in version if s.amount.statement in share]


def common(subjects: Sequence[Subject]) -> Interval:
    """What all of their figures allow; empty where they do not meet."""
    return reduce(Interval.common, (subject.interval for subject in subjects))


def scope_causes(subjects: Sequence[Subject]) -> frozenset[Cause]:
    """What the reader should know of how these claims were lined up."""
    return frozenset([Cause.UNDATED]) if any(s.when.undated for s in subjects) else frozenset()


def revisions(replaced: Iterable[tuple[Subject, Subject]]) -> list[Draft]:
    """Earlier figures of an origin beside the one that replaces them; one that many print is told once."""
    alike: defaultdict[tuple[int, Interval], list[Subject]] = defaultdict(list)
    newer: dict[int, Subject] = {}
    for old, new in replaced:
        alike[id(new), old.interval].append(old)
        newer[id(new)] = new
    drafts = []
    for (key, interval), olds in alike.items():
        new = newer[key]
        causes = scope_causes([*olds, new])
        if interval.meets(new.interval):
            drafts.append(together([*olds, new], causes))
        else:
            drafts.append(Draft(Verdict.EXPLAINED, causes | {Cause.REVISED}, [olds, [new]]))
    return drafts


def _silence(node: Node) -> list[Draft]:
    """Reports of no evidence, beside what somebody counted."""
    silent = [s for s in node.subjects if s.silent]
    causes = scope_causes(node.subjects) | {Cause.NO_EVIDENCE}
    if not silent:
        return []
    if not node.positions:
        return [Draft(Verdict.CONSISTENT, causes, [silent])] if len(silent) > 1 else []
    counted = node.standing
    if all(s.interval.meets(counted.interval) for s in silent):
        return [Draft(Verdict.CONSISTENT, causes, [[*silent, counted]])]
    return [Draft(Verdict.EXPLAINED, causes, [silent, [counted]])]
