"""Parts and wholes: parts that add up, parts that exceed their whole, and parts that are just a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from attrs import evolve

from oirlib.claim import Kind
from oirlib.judge.drafts import Draft, Met
from oirlib.judge.links import Link
from oirlib.judge.nodes import Node, scope_causes
from oirlib.judge.order import Order
from oirlib.judge.prepare import Subject, first_told, told
from oirlib.judge.rules import Cause, Judgement, Verdict, adds_up, judge_two, may_exceed, parting
from oirlib.judge.rules import scope_causes as causes_of
from oirlib.judge.scope import Bond, Context, Scope, separate
from oirlib.judge.what import What
from oirlib.judge.when import Meeting, Sort, gap
from oirlib.judge.words import group as group_of

Wholes: TypeAlias = dict[int, dict[int, Link]]
_MOST_IN_A_ROW = 12


def parts_of(links: Iterable[Link], context: Context, met: Met) -> list[Draft]:
    """The findings about parts and wholes among linked nodes."""
    nodes: dict[int, Node] = {}
    wholes: Wholes = defaultdict(dict)
    for link in links:
        part, whole = (link.one, link.other) if link.scope.bond is Bond.PART else (link.other, link.one)
        nodes |= {id(part): part, id(whole): whole}
        wholes[id(part)][id(whole)] = link
    by_whole: defaultdict[int, list[Node]] = defaultdict(list)
    for key, above in wholes.items():
        for over in _nearest(above, wholes):
            by_whole[over].append(nodes[key])
    drafts = []
    by_standing = {id(nodes[key].standing): nodes[key] for key in by_whole}
    for top in told(node.standing for node in by_standing.values()):
        whole = by_standing[id(top)]
        drafts += _whole(whole, _in_order(by_whole[id(whole)]), wholes, context, met)
    return drafts


def _nearest(above: dict[int, Link], wholes: Wholes) -> list[int]:
    """The wholes of a part that are not wholes of another whole of it."""
    if len(above) == 1:
        return list(above)
    return [key for key in above if not any(key in wholes.get(other, ()) for other in above if other != key)]


def _in_order(parts: Iterable[Node]) -> list[Node]:
    by_standing = {id(node.standing): node for node in parts}
    return [by_standing[id(subject)] for subject in told(node.standing for node in by_standing.values())]


def _scope(node: Node, whole: Node, link: Link) -> Scope:
    """The scope of a link, seen from the part."""
    if link.one is node:
        return link.scope
    return evolve(
        link.scope,
        bond=Bond.PART,
        what=link.scope.what.turned(),
        where=link.scope.where.turned(),
        meeting=link.scope.meeting.turned(),
    )


def _whole(whole: Node, parts: list[Node], wholes: Wholes, context: Context, met: Met) -> list[Draft]:
    """The findings of one whole and its parts."""
    top = whole.standing
    scopes = {id(node): _scope(node, whole, wholes[id(node)][id(whole)]) for node in parts}
    # What differs by definition may be counted twice over, so it is never summed.
    countable = [
        node for node in parts if not scopes[id(node)].what.definition and _may_be_summed(node.standing, top, context)
    ]
    drafts: list[Draft] = []
    left = parts
    apart = _disjoint(countable, context)
    for picked in (apart, [node for node in countable if node.standing.claim.part_of == top.claim.id]):
        sure = all(scopes[id(node)].sure for node in picked)
        sum_up = _summed(picked, whole, met, known_apart=picked is apart, sure=sure)
        if sum_up is not None:
            drafts = [sum_up]
            met.add(sum_up.subjects)
            chosen = set(map(id, picked))
            left = [node for node in parts if id(node) not in chosen]
            break
    judged: defaultdict[int, list[tuple[Node, Judgement]]] = defaultdict(list)
    tops: dict[int, Subject] = {}
    for node in left:
        own = _own_whole(node.standing, whole)
        tops[id(own)] = own
        judged[id(own)].append((node, _judged(node, whole, own, scopes[id(node)], context)))
    return drafts + [draft for key, own in tops.items() for draft in _rows(judged[key], own, met)]


def _own_whole(part: Subject, whole: Node) -> Subject:
    """The claim that a part is held against: of several, the one of its own sentence, else document, else origin."""
    held = whole.positions or whole.subjects
    if len(held) == 1:
        return held[0]
    quote = part.claim.quote.exact if part.claim.quote else None

    def nearness(other: Subject) -> int:
        if part.claim.part_of == other.claim.id:
            return 4
        if part.document == other.document:
            return 3 if quote and other.claim.quote and other.claim.quote.exact == quote else 2
        return int(part.speaker.voice is not None and part.speaker.voice == other.speaker.voice)

    nearest = max(map(nearness, held))
    return first_told(s for s in held if nearness(s) == nearest) if nearest else whole.standing


def _may_be_summed(part: Subject, top: Subject, context: Context) -> bool:
    if part.kind is Kind.DATE or part.silent or (part.reading.nature.measure and not part.earned):
        return False
    # Levels of another day are no parts of this day's.
    return part.kind is not Kind.STOCK or gap(part.when, top.when) <= context.policy.event_slack


def _summed(picked: Sequence[Node], whole: Node, met: Met, *, known_apart: bool, sure: bool) -> Draft | None:
    """What the sum of some parts says of their whole: that it is larger, or that it is the whole."""
    top, held = whole.standing, told(node.standing for node in picked)
    if len(held) < 2 or any(met.any(one, [top]) for one in held) or met.any_two(held):
        return None
    causes = scope_causes([*held, top])
    lowest = sum(node.lowest.low for node in picked)
    undated = Sort.UNDATED in {subject.when.sort for subject in (*held, top)}  # nobody says that it is one event
    unlike = any(separate(s, top) for s in held)
    exceeding = lowest > whole.highest.high and known_apart and sure and not undated and not unlike
    if exceeding and all(may_exceed(s, top) for s in held):
        return Draft(Verdict.CONTRADICTION, causes | {Cause.EXCEEDS_WHOLE}, [held, [top]], nested=True)
    if not adds_up(held, top):
        return None
    return Draft(Verdict.AGREEMENT, causes | {Cause.ADDS_UP}, [[*held, top]], [*held, top], sure, nested=True)


def _rows(judged: list[tuple[Node, Judgement]], top: Subject, met: Met) -> list[Draft]:
    """The parts that neither exceed their whole nor add up to it, a few in a finding as far as they have not met."""
    drafts: list[Draft] = []
    row: list[tuple[Subject, Judgement]] = []

    def close() -> None:
        if row:
            drafts.append(_row(list(row), top))
            met.add([*(part for part, _ in row), top])
            row.clear()

    for node, judgement in judged:
        part = node.standing
        if met.any(part, [top]) or judgement.verdict is Verdict.UNRELATED:
            continue
        if judgement.verdict is Verdict.CONTRADICTION or met.any(part, [s for s, _ in row]):
            drafts.append(_pairwise(part, top, judgement))
            met.add([part, top])
            continue
        if len(row) >= _MOST_IN_A_ROW:
            close()
        row.append((part, judgement))
    close()
    return drafts


def _row(row: Sequence[tuple[Subject, Judgement]], top: Subject) -> Draft:
    verdicts = {judgement.verdict for _, judgement in row}
    verdict = next(v for v in (Verdict.EXPLAINED, Verdict.CONSISTENT, Verdict.AGREEMENT) if v in verdicts)
    causes = frozenset(cause for _, judgement in row for cause in judgement.causes)
    parts = [part for part, _ in row]
    versions = [[*parts, top]] if verdict is not Verdict.EXPLAINED else [parts, [top]]
    return Draft(verdict, causes, versions, [*parts, top], sure=False, nested=True)


def _pairwise(part: Subject, top: Subject, judgement: Judgement) -> Draft:
    together = judgement.verdict in (Verdict.AGREEMENT, Verdict.CONSISTENT)
    versions = [[part, top]] if together else [[part], [top]]
    return Draft(judgement.verdict, judgement.causes, versions, [part, top], sure=False, nested=True)


def _judged(node: Node, whole: Node, top: Subject, scope: Scope, context: Context) -> Judgement:
    """The verdict on a part and its whole: a contradiction only where no figure of the one fits one of the other."""
    judgement = judge_two(node.standing, top, scope, context.policy)
    if judgement.verdict is Verdict.CONTRADICTION and node.lowest.start <= whole.highest.stop:
        return Judgement(Verdict.EXPLAINED, causes_of(scope) | parting(scope))
    return judgement


def _disjoint(parts: Sequence[Node], context: Context) -> list[Node]:
    """Parts of which none shares anything with another: the largest family that differs in one respect only.

    They differ in their days, in their places or in what they count; of two that are not known to be apart the larger
    counts, since it leaves the least out.
    """
    if len(parts) < 2:
        return list(parts)
    families = (_by_days(parts, context), _by_place(parts, context), _by_what(parts, context))
    best = max(families, key=lambda family: (len(family), sum(n.standing.interval.low for n in family)))
    if len(best) < len(parts) <= _FEW:
        best = max(best, _one_by_one(parts, context), key=len)
    return _in_order(best)


_FEW = 24


def _one_by_one(parts: Sequence[Node], context: Context) -> list[Node]:
    """Of a few parts that differ in several respects, those that share nothing, the larger ones first."""
    picked: list[Node] = []
    order = _in_order(parts)
    for node in sorted(order, key=lambda node: -node.standing.interval.low):
        if all(_known_apart(node.standing, other.standing, context) for other in picked):
            picked.append(node)
    return picked


def _by_days(parts: Sequence[Node], context: Context) -> list[Node]:
    """Of the parts about one thing at one place, the most with no day in common: by their ends, the earliest first."""
    groups: defaultdict[tuple[int, int], list[Node]] = defaultdict(list)
    for node in parts:
        if node.when.first is not None and node.when.sort in (Sort.EVENT, Sort.TOTAL):
            groups[id(node.standing.what), id(node.standing.where)].append(node)
    best: list[Node] = []
    for group in groups.values():
        picked: list[Node] = []
        for node in sorted(_in_order(group), key=lambda n: (n.when.last or 0, -(n.when.first or 0))):
            if not picked or _known_apart(picked[-1].standing, node.standing, context):
                picked.append(node)
        best = max(best, picked, key=len)
    return best


def _by_place(parts: Sequence[Node], context: Context) -> list[Node]:
    """Of the parts about one thing and the same days, those whose places are known to be apart."""
    groups: defaultdict[tuple[int, object], list[Node]] = defaultdict(list)
    for node in parts:
        if node.where is not None and node.where.names and not (node.where.vague or node.where.doubtful):
            for family in _families(node):
                groups[id(node.standing.what), (node.when, family)].append(node)
    best: list[Node] = []
    for group in groups.values():
        taken: set[str] = set()
        covered: set[str] = set()
        picked: list[Node] = []
        for node in sorted(_in_order(group), key=lambda n: -n.standing.interval.low):
            assert node.where is not None
            # It lies in none of those picked, and none of them in it.
            if node.where.above & taken or node.where.own & covered:
                continue
            picked.append(node)
            taken |= node.where.own
            covered |= node.where.above
        best = max(best, picked, key=len)
    return best


def _families(node: Node) -> list[object]:
    """Among which places a part's place is known to be another than those of other names.

    Known places are; so are two counties, and whatever one document lists. Of two unknown names that two documents
    tell, the one may lie in the other.
    """
    assert node.where is not None
    if all(name.places for name in node.where.names):
        return ["known"]
    kinds = [frozenset(name.words.split()) & group_of("kind") for name in node.where.names]
    return [*(("kind", kind) for kind in kinds if kind), ("document", node.standing.document)]


def _by_what(parts: Sequence[Node], context: Context) -> list[Node]:
    """Of the parts of one place and the same days, those that count things that are apart."""
    groups: defaultdict[tuple[int, object], list[Node]] = defaultdict(list)
    for node in parts:
        groups[id(node.standing.where), node.when].append(node)
    best: list[Node] = []
    for group in groups.values():
        things = list({id(node.standing.what): node for node in group}.values())
        if len(things) <= _FEW:
            best = max(best, _one_by_one(things, context), key=len)
    return best


def _known_apart(one: Subject, other: Subject, context: Context) -> bool:
    """Whether two parts are known to share nothing."""
    events = one.what is other.what and one.when.sort is other.when.sort is Sort.EVENT
    if events and gap(one.when, other.when) > context.policy.event_slack:
        return True
    if context.meeting(one, other) is Meeting.APART:
        return True
    places = context.where(one.where, other.where)
    if places.order is Order.APART and not _doubtful(one, other) and _named_apart(one, other):
        return True
    # Words that no vocabulary knows tell two parts apart only where one document names both as parts.
    if one.claim.part_of is not None and one.claim.part_of == other.claim.part_of:
        return context.what(one.what, other.what).order is Order.APART
    return _exclude(one.what, other.what, context)


def _exclude(one: What, other: What, context: Context) -> bool:
    """Whether nothing is counted as both: men and women, killed and injured, one country's and another's."""
    vocabulary = context.vocabulary
    facets = ((one.thing, other.thing), (one.act, other.act))
    if any(ones and others and all(vocabulary.apart(a, b) for a in ones for b in others) for ones, others in facets):
        return True
    if not (one.party and other.party):
        return False
    pairs = ((a, b) for a in one.party for b in other.party)
    return not any(b in vocabulary.ancestors(a) or a in vocabulary.ancestors(b) for a, b in pairs)


def _doubtful(one: Subject, other: Subject) -> bool:
    """Whether one place is a list of names of which nobody knows where each ends."""
    return any(subject.where is not None and subject.where.doubtful for subject in (one, other))


def _named_apart(one: Subject, other: Subject) -> bool:
    """Whether two places of other names are known to be two: both are known, or one document tells both."""
    if one.document == other.document:
        return True
    wheres = (one.where, other.where)
    return all(where is not None and where.names and all(name.places for name in where.names) for where in wheres)
