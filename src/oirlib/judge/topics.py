"""All columns of a run to drafts of findings, and the claims that stand alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from oirlib.align import Column
from oirlib.claim import Kind
from oirlib.compare import Judgement, in_order, judge_two, ordered, telling
from oirlib.finding import Cause, Verdict
from oirlib.judge.context import Context
from oirlib.judge.events import events_of
from oirlib.judge.gather import Draft
from oirlib.judge.levels import level_of
from oirlib.judge.links import Link, Shelf, Shelves, links_of
from oirlib.judge.node import Node, drafts_of, node_of
from oirlib.judge.parts import Met, parts_of
from oirlib.judge.series import series_of
from oirlib.judge.totals import totals_of
from oirlib.scope.bond import Bond
from oirlib.scope.subject import Subject
from oirlib.scope.when import Sort
from oirlib.scope.where import Where


def drafts_of_columns(columns: Sequence[Column], context: Context) -> tuple[list[Draft], list[Subject]]:
    """The findings of all columns, and the claims that nobody else speaks of."""
    drafts: list[Draft] = []
    shelved = []
    for column in sorted(columns, key=lambda column: min(telling(subject) for subject in column.subjects)):
        nodes, own = _column(column, context)
        drafts += own
        shelved.append(_shelved(column, nodes, context))
    met = Met()
    for draft in drafts:
        met.add(draft.subjects)
    links = list(links_of(shelved, context))
    drafts += parts_of((link for link in links if link.scope.bond in (Bond.PART, Bond.WHOLE)), context, met)
    pairs = [link for link in links if link.scope.bond in (Bond.SAME, Bond.MAY_BE)]
    drafts += _pairs(pairs, context, met, set())
    flows = (shelves for shelves in shelved if shelves.kind is Kind.FLOW)
    for shelf in (shelf for shelves in flows for shelf in shelves.by_place.values()):
        drafts += series_of(shelf.nodes, context.policy, met)
    told = _told(drafts)
    coarse = [link for link in pairs if link.scope.bond is Bond.MAY_BE]
    served = {node for link in coarse for node in (link.one, link.other) if node.standing in told}
    drafts += _pairs(coarse, context, met, served)
    told |= _told(drafts)
    alone = [subject for column in columns for subject in column.subjects if subject not in told]
    return drafts, alone


def _told(drafts: Iterable[Draft]) -> set[Subject]:
    return {subject for draft in drafts for subject in draft.subjects}


def _column(column: Column, context: Context) -> tuple[list[Node], list[Draft]]:
    """The nodes of one column, and the findings each makes by itself."""
    parts = _stated_parts(column.subjects)
    rest = [subject for subject in column.subjects if subject not in parts] if parts else column.subjects
    nodes, drafts = _levels(rest, context) if column.kind is Kind.STOCK else _nodes(rest, column.kind, context)
    return [*nodes, *(node_of([part]) for part in parts)], drafts


def _levels(subjects: Iterable[Subject], context: Context) -> tuple[list[Node], list[Draft]]:
    levels = [level_of(found, context.policy) for found in _by_place(subjects, context).values()]
    return [node for level in levels for node in level.runs], [draft for level in levels for draft in level.drafts]


def _nodes(subjects: Sequence[Subject], kind: Kind, context: Context) -> tuple[list[Node], list[Draft]]:
    if kind is Kind.DATE:
        nodes = [node_of(found) for found in _by_place(subjects, context).values()]
    else:
        totals = [s for s in subjects if s.when.sort is Sort.TOTAL]
        nodes = [node for found in _by_place(totals, context).values() for node in totals_of(found, context.policy)]
        nodes += events_of((s for s in subjects if s.when.sort is not Sort.TOTAL), context)
    return nodes, [draft for node in nodes for draft in drafts_of(node)]


def _stated_parts(subjects: Iterable[Subject]) -> list[Subject]:
    """Claims that name a whole which counts the same thing: they are lined up with nothing but that whole."""
    parts = [subject for subject in subjects if subject.claim.part_of is not None]
    if not parts:
        return []
    here = {subject.claim.id for subject in subjects}
    family = Counter(subject.claim.part_of for subject in parts)
    return [s for s in parts if s.claim.part_of in here or family[s.claim.part_of] > 1]


def _by_place(subjects: Iterable[Subject], context: Context) -> dict[Where | None, list[Subject]]:
    """Claims by place; those that name none go with the only place there is."""
    places: defaultdict[Where | None, list[Subject]] = defaultdict(list)
    for subject in subjects:
        places[context.place(subject.where)].append(subject)
    if None in places and len(places) == 2:
        unplaced = places.pop(None)
        next(iter(places.values())).extend(unplaced)
    return places


def _shelved(column: Column, nodes: Iterable[Node], context: Context) -> Shelves:
    by_place: defaultdict[Where | None, list[Node]] = defaultdict(list)
    for node in nodes:
        by_place[context.place(node.where)].append(node)
    shelves = {place: Shelf(found) for place, found in by_place.items()}
    return Shelves(column.what, column.kind, column.dimension, shelves)


def _pairs(links: Sequence[Link], context: Context, met: Met, served: set[Node]) -> list[Draft]:
    """Findings about nodes that may be the same thing but are told too coarsely to know.

    What fits is told first; a node that fits somewhere is not also told to differ elsewhere. Nodes already served
    are told of only beside those that are not.
    """
    judged = [(_cautious(link, context), link) for link in links]
    rank = {Verdict.CONTRADICTION: 0, Verdict.AGREEMENT: 1, Verdict.CONSISTENT: 2, Verdict.EXPLAINED: 3}
    judged = [(judgement, link) for judgement, link in judged if judgement.verdict in rank]
    judged.sort(key=lambda j: (rank[j[0].verdict], sorted([telling(j[1].one.standing), telling(j[1].other.standing)])))
    fitting: set[Node] = set()
    drafts = []
    for judgement, link in judged:
        both = {link.one, link.other}
        if both <= served or (judgement.verdict is Verdict.EXPLAINED and both & fitting):
            continue
        pair = list(in_order(link.one.standing, link.other.standing, link.scope, judgement))
        if met.any(pair[0], pair[1:]):
            continue
        served |= both
        met.add(pair)
        apart = judgement.verdict in (Verdict.EXPLAINED, Verdict.CONTRADICTION)
        if not apart:
            fitting |= both
        drafts.append(Draft(judgement.verdict, set(judgement.causes), [[s] for s in pair] if apart else [pair], pair))
    return drafts


def _cautious(link: Link, context: Context) -> Judgement:
    """The verdict on two nodes; those that could not be lined up for certain never contradict."""
    judgement = judge_two(link.one.standing, link.other.standing, link.scope, context.policy)
    certain = link.scope.bond is not Bond.SAME or Cause.EXCEEDS_WHOLE in judgement.causes
    if judgement.verdict is not Verdict.CONTRADICTION or certain:
        return judgement
    return Judgement(Verdict.EXPLAINED, ordered({*judgement.causes, Cause.COARSER}))
