"""Parts and wholes: parts that add up, parts that exceed their whole, and parts that are just a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from oirlib.claim import Kind
from oirlib.compare import Judgement, judge_two, ordered, telling
from oirlib.figure import Hedge
from oirlib.finding import Cause, Verdict
from oirlib.judge.context import Context
from oirlib.judge.gather import Draft
from oirlib.judge.links import Link
from oirlib.judge.node import Node, scope_causes
from oirlib.scope.bond import Bond, days_of_two
from oirlib.scope.relation import Order
from oirlib.scope.subject import Subject
from oirlib.scope.when import Meeting, Sort, gap

_NAMING = (Hedge.NONE, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.NEARLY)


class Met:
    """Which findings each claim stands in: two claims meet in at most one."""

    def __init__(self) -> None:
        self._findings: defaultdict[Subject, set[int]] = defaultdict(set)
        self._count = 0

    def any(self, one: Subject, others: Iterable[Subject]) -> bool:
        """Whether the first has met any of the others."""
        known = self._findings.get(one)
        if not known:
            return False
        return any(not known.isdisjoint(self._findings.get(other, ())) for other in others if other is not one)

    def add(self, subjects: Iterable[Subject]) -> None:
        """All of these have met."""
        self._count += 1
        for subject in subjects:
            self._findings[subject].add(self._count)


def parts_of(links: Iterable[Link], context: Context, met: Met) -> list[Draft]:
    """The findings about parts and wholes among linked nodes."""
    wholes: defaultdict[Node, dict[Node, Link]] = defaultdict(dict)
    for link in links:
        part, whole = (link.one, link.other) if link.scope.bond is Bond.PART else (link.other, link.one)
        wholes[part][whole] = link
    by_whole: defaultdict[Node, list[Node]] = defaultdict(list)
    for part, above in wholes.items():
        for whole in _nearest(above, wholes):
            by_whole[whole].append(part)
    drafts = []
    for whole in sorted(by_whole, key=lambda node: telling(node.standing)):
        parts = sorted(by_whole[whole], key=lambda node: telling(node.standing))
        drafts += _whole(whole, parts, wholes, context, met)
    return drafts


def _nearest(above: dict[Node, Link], wholes: dict[Node, dict[Node, Link]]) -> list[Node]:
    """The wholes of a part that are not wholes of another whole of it."""
    return [
        whole for whole in above if not any(whole in wholes.get(other, {}) for other in above if other is not whole)
    ]


def _whole(
    whole: Node, parts: list[Node], wholes: dict[Node, dict[Node, Link]], context: Context, met: Met
) -> list[Draft]:
    """The findings of one whole and its parts."""
    top = whole.standing
    # What differs by definition may be counted twice over, so it is never summed.
    countable = [node for node in parts if not wholes[node][whole].scope.definition]
    drafts, left = [], parts
    apart = _disjoint(countable, top, context)
    for picked in (apart, _named_parts(countable, top)):
        sum_up = _summed(picked, whole, met, known_apart=picked is apart)
        if sum_up is not None:
            drafts = [sum_up]
            met.add(sum_up.subjects)
            left = [node for node in parts if node not in picked]
            break
    judged = [(node, _judged(node, whole, wholes[node][whole], context)) for node in left]
    return drafts + _row(judged, top, met)


def _summed(picked: Sequence[Node], whole: Node, met: Met, *, known_apart: bool) -> Draft | None:
    """What the sum of some parts says of their whole: that it is larger, or that it is the whole."""
    top, held = whole.standing, sorted((node.standing for node in picked), key=telling)
    if len(held) < 2 or any(met.any(one, held) for one in held):
        return None
    causes = scope_causes([*held, top]) - {Cause.SPELLING}  # parts differ in their words since they are parts
    lowest = sum(min(s.interval.low for s in node.positions or node.subjects) for node in picked)
    highest = max(s.interval.high for s in whole.positions or whole.subjects)
    undated = Sort.UNDATED in {subject.when.sort for subject in (*held, top)}  # nobody says that it is one event
    if lowest > highest and known_apart and not undated:
        return Draft(Verdict.CONTRADICTION, causes | {Cause.EXCEEDS_WHOLE}, [held, [top]])
    if not _adds_up(held, top):
        return None
    sharing = [*held, top] if len({s.voice for s in [*held, top]}) > 1 else []
    return Draft(Verdict.AGREEMENT, causes | {Cause.ADDS_UP}, [[*held, top]], sharing)


def _named_parts(parts: Sequence[Node], top: Subject) -> list[Node]:
    """The parts that name this whole; they may share something, but where they add up they most likely do not."""
    return [node for node in parts if node.standing.claim.part_of == top.claim.id]


def _row(judged: list[tuple[Node, Judgement]], top: Subject, met: Met) -> list[Draft]:
    """The parts that neither exceed their whole nor add up to it, in one finding as far as they have not met."""
    drafts = []
    row: list[tuple[Subject, Judgement]] = []
    for node, judgement in judged:
        part = node.standing
        if met.any(part, [top]) or judgement.verdict is Verdict.UNRELATED:
            continue
        if judgement.verdict is Verdict.CONTRADICTION or met.any(part, [s for s, _ in row]) or len(row) >= 12:
            drafts.append(_pairwise(part, top, judgement))
            met.add([part, top])
        else:
            row.append((part, judgement))
    if row:
        verdicts = {judgement.verdict for _, judgement in row}
        verdict = next(v for v in (Verdict.EXPLAINED, Verdict.CONSISTENT, Verdict.AGREEMENT) if v in verdicts)
        causes = {cause for _, judgement in row for cause in judgement.causes}
        parts = [part for part, _ in row]
        versions = [[*parts, top]] if verdict is not Verdict.EXPLAINED else [parts, [top]]
        met.add([*parts, top])
        drafts.append(Draft(verdict, causes, versions, [*parts, top]))
    return drafts


def _pairwise(part: Subject, top: Subject, judgement: Judgement) -> Draft:
    together = judgement.verdict in (Verdict.AGREEMENT, Verdict.CONSISTENT)
    return Draft(judgement.verdict, set(judgement.causes), [[part, top]] if together else [[part], [top]], [part, top])


def _judged(node: Node, whole: Node, link: Link, context: Context) -> Judgement:
    """The verdict on a part and its whole: a contradiction only where no figure of the one fits one of the other."""
    scope = link.scope
    if link.one is not node:
        scope = evolve(scope, bond=Bond.PART if scope.bond is Bond.WHOLE else Bond.WHOLE, place=scope.place.turned())
    judgement = judge_two(node.standing, whole.standing, scope, context.policy)
    if judgement.verdict is Verdict.CONTRADICTION:
        lowest = min(s.interval.start for s in node.positions or node.subjects)
        if lowest <= max(s.interval.stop for s in whole.positions or whole.subjects):
            return Judgement(Verdict.EXPLAINED, ordered(scope.causes | {Cause.PART_OF}))
    return judgement


def _disjoint(parts: Sequence[Node], top: Subject, context: Context) -> list[Node]:
    """Parts of which none shares anything with another; the larger ones first, since they leave the least out."""
    picked: list[Node] = []
    for node in sorted(parts, key=lambda node: (-node.standing.interval.low, telling(node.standing))):
        part = node.standing
        if part.kind is Kind.DATE or part.hedge is Hedge.NO_INDICATION:
            continue
        if part.kind is Kind.STOCK and gap(part.when, top.when) > context.policy.event_slack:
            continue  # levels of another day are no parts of this day's
        if all(_known_apart(part, other.standing, context) for other in picked):
            picked.append(node)
    return sorted(picked, key=lambda node: telling(node.standing))


def _known_apart(one: Subject, other: Subject, context: Context) -> bool:
    """Whether two parts are known to share nothing."""
    events = one.what == other.what and one.when.sort is other.when.sort is Sort.EVENT
    if events and gap(one.when, other.when) > context.policy.event_slack:
        return True
    if days_of_two(one, other, context.policy) is Meeting.APART:
        return True
    if context.where(one.where, other.where).order is Order.APART:
        return True
    # Words that no vocabulary knows tell two parts apart only where one document names both as parts.
    stated = one.claim.part_of is not None and one.claim.part_of == other.claim.part_of
    whats = [one.what, other.what] if stated else [evolve(s.what, words=frozenset()) for s in (one, other)]
    return context.what(*whats).order is Order.APART


def _adds_up(held: Sequence[Subject], top: Subject) -> bool:
    if top.best is None or top.hedge not in _NAMING or any(s.best is None or s.hedge not in _NAMING for s in held):
        return False
    return sum(s.best for s in held if s.best is not None) == top.best
