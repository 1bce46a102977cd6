"""All claims of a run to findings: things, then threads, then what stands beside what."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.interval import fewest_groups
from oirlib.judge.blocks import Joined
from oirlib.judge.decided import kept_apart, made_same
from oirlib.judge.drafts import Draft, Met
from oirlib.judge.events import events_of
from oirlib.judge.levels import level_of
from oirlib.judge.links import Column, Link, links_of, related_columns
from oirlib.judge.nodes import Node, drafts_of, node_of, scope_causes
from oirlib.judge.parts import parts_of
from oirlib.judge.prepare import Reader, Subject, told
from oirlib.judge.rules import RANK, Cause, Judgement, Verdict, judge_two, replaces
from oirlib.judge.scope import Bond, Context
from oirlib.judge.threads import Row, Thread, in_time
from oirlib.judge.totals import running_of, totals_of
from oirlib.judge.what import What
from oirlib.judge.when import Meeting, Sort, gap, holds


@frozen(eq=False)
class Judged:
    """What a run came to.

    Attributes:
        drafts: The findings, but for those of claims that stand alone.
        alone: The claims that nobody else speaks of.
        context: What they were judged with.
    """

    drafts: list[Draft]
    alone: list[Subject]
    context: Context


def judge(claims: Iterable[Claim], context: Context) -> Judged:
    """The findings of some claims."""
    reader = Reader(context.vocabulary, context.policy)
    buckets: defaultdict[tuple[Kind, str], defaultdict[What, list[Subject]]] = defaultdict(lambda: defaultdict(list))
    for subject in made_same([reader.read(claim) for claim in claims], context.same):
        buckets[subject.kind, subject.amount.dimension][subject.what].append(subject)
    context.learn(reader.places)
    drafts: list[Draft] = []
    alone: list[Subject] = []
    for columns in buckets.values():
        for block in blocks_of(columns, context):
            found = kept_apart(block, context.apart, lambda things: _block(things, context))
            drafts += found
            standing = {id(s) for draft in found for version in draft.versions for s in version}
            alone += (s for subjects in block.values() for s in subjects if id(s) not in standing)
    return Judged(drafts, alone, context)


def blocks_of(columns: dict[What, list[Subject]], context: Context) -> Iterator[dict[What, list[Subject]]]:
    """Things that have to do with each other, taken together: no finding stands across two blocks."""
    whats = list(columns)
    joined = Joined(len(whats))
    for one, other in related_columns(whats, context):
        joined.join(one, other)
    named = {s.claim.part_of for subjects in columns.values() for s in subjects if s.claim.part_of is not None}
    if named:
        home = {s.claim.id: at for at, what in enumerate(whats) for s in columns[what]}
        for at, what in enumerate(whats):
            for s in columns[what]:
                if s.claim.part_of in home:
                    joined.join(at, home[s.claim.part_of])
    blocks: defaultdict[int, dict[What, list[Subject]]] = defaultdict(dict)
    for at, what in enumerate(whats):
        blocks[joined.first(at)][what] = columns[what]
    return iter(blocks.values())


def _block(things: dict[What, list[Subject]], context: Context) -> list[Draft]:
    """The findings of things that have to do with each other."""
    drafts: list[Draft] = []
    columns = []
    for what, subjects in things.items():
        nodes, own = _nodes(subjects, context)
        drafts += own
        columns.append(_column(what, subjects[0], nodes))
    met = Met()
    for draft in drafts:
        met.add(draft.subjects)
    threads = [thread for column in columns for thread in column.threads.values()]
    for thread in threads:
        drafts += _falls(thread, context, met)
    links = list(links_of(columns, context)) if sum(len(thread.nodes) for thread in threads) > 1 else []
    drafts += parts_of((link for link in links if link.scope.bond in (Bond.PART, Bond.WHOLE)), context, met)
    pairs = [link for link in links if link.scope.bond in (Bond.SAME, Bond.MAY_BE)]
    drafts += _pairs(pairs, context, met)
    for thread in threads:
        drafts += _series(thread, context, met)
    # Who fits nowhere and stands in no series is told beside what it may be.
    lonely = [link for link in pairs if not all(any(s in met for s in n.subjects) for n in (link.one, link.other))]
    return drafts + _pairs(lonely, context, met, again=True)


def _nodes(subjects: Sequence[Subject], context: Context) -> tuple[list[Node], list[Draft]]:
    """The nodes of one thing, and the findings each makes by itself."""
    if len(subjects) == 1:
        return [node_of(subjects)], []
    parts = _stated_parts(subjects)
    taken = set(map(id, parts))
    rest = [s for s in subjects if id(s) not in taken] if parts else subjects
    kind = subjects[0].kind
    nodes: list[Node] = [node_of([part]) for part in parts]
    drafts: list[Draft] = []
    by_place: defaultdict[int, list[Subject]] = defaultdict(list)  # equal places of a run are one object
    for subject in rest:
        by_place[id(subject.where)].append(subject)
    if kind is Kind.STOCK:
        for found in by_place.values():
            level = level_of(found, context.policy)
            nodes += level.nodes
            drafts += level.drafts
        return nodes, drafts
    if kind is Kind.DATE:
        made = [node_of(found) for found in by_place.values()]
    else:
        made = []
        for found in by_place.values():
            made += totals_of([s for s in found if s.when.sort is Sort.TOTAL], context.policy)
            made += running_of(s for s in found if s.when.sort is Sort.RUNNING)
        made += events_of((s for s in rest if s.when.sort in (Sort.EVENT, Sort.UNDATED)), context)
    return [*nodes, *made], [draft for node in made for draft in drafts_of(node, context.policy)]


def _stated_parts(subjects: Iterable[Subject]) -> list[Subject]:
    """Claims that name a whole which counts the same thing: they are lined up with nothing but that whole."""
    parts = [subject for subject in subjects if subject.claim.part_of is not None]
    if not parts:
        return []
    here = {subject.claim.id for subject in subjects}
    family = Counter(subject.claim.part_of for subject in parts)
    return [s for s in parts if s.claim.part_of in here or family[s.claim.part_of] > 1]


def _column(what: What, sample: Subject, nodes: Iterable[Node]) -> Column:
    by_place: defaultdict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        by_place[id(node.where)].append(node)
    kind, dimension = sample.kind, sample.amount.dimension
    threads = {key: Thread(what, kind, dimension, found[0].where, found) for key, found in by_place.items()}
    return Column(what, threads)


def _falls(thread: Thread, context: Context, met: Met) -> list[Draft]:
    """Counts that run on and yet fall from one day to the next."""
    drafts = []
    running = thread.row(Row.RUNNING)
    for before, after in itertools.pairwise(running):
        one, other = before.standing, after.standing
        judgement = judge_two(one, other, context.scope(one, other), context.policy)
        if judgement.verdict is Verdict.CONTRADICTION or Cause.REVISED in judgement.causes:
            met.add([one, other])
            drafts.append(Draft(judgement.verdict, judgement.causes, [[one], [other]]))
    return drafts


def _pairs(links: Sequence[Link], context: Context, met: Met, *, again: bool = False) -> list[Draft]:
    """Findings about nodes that may be the same thing but are told too coarsely, or in words nobody knows.

    What fits is told first; a node that fits somewhere is not also told to differ elsewhere, and one that has been told
    of is told of again only beside one that has not.
    """
    judged = [(judgement, link) for link in links if (judgement := _cautious(link, context)).verdict in RANK]
    order = {id(s): at for at, s in enumerate(told({id(s): s for _, link in judged for s in link.pair}.values()))}
    judged.sort(
        key=lambda j: (
            RANK[j[0].verdict],
            *sorted(order[id(s)] for s in j[1].pair),
        )
    )
    served: set[int] = set()
    fitting: set[int] = set()
    drafts = []
    for judgement, link in judged:
        both = {id(link.one), id(link.other)}
        known = all(any(s in met for s in node.subjects) for node in (link.one, link.other))
        if judgement.verdict is Verdict.EXPLAINED and (known if again else both & fitting or both <= served):
            continue
        one, other = in_order(*link.pair, judgement)
        if met.any(one, [other]):
            continue
        served |= both
        met.add([one, other])
        apart = judgement.verdict in (Verdict.EXPLAINED, Verdict.CONTRADICTION)
        if not apart:
            fitting |= both
        versions = [[one], [other]] if apart else [[one, other]]
        sure = link.scope.sure and link.scope.bond is Bond.SAME
        drafts.append(Draft(judgement.verdict, judgement.causes, versions, [one, other], sure))
    return drafts


def _cautious(link: Link, context: Context) -> Judgement:
    """The verdict on two nodes; those that could not be lined up for certain never contradict."""
    judgement = judge_two(*link.pair, link.scope, context.policy)
    if judgement.verdict is Verdict.CONTRADICTION and Cause.EXCEEDS_WHOLE not in judgement.causes:
        causes = judgement.causes - {Cause.DATES_DIFFER, Cause.SAME_ORIGIN, Cause.ESTIMATES_DIFFER}
        return Judgement(Verdict.EXPLAINED, causes | {Cause.COARSER})
    return judgement


def in_order(one: Subject, other: Subject, judgement: Judgement) -> tuple[Subject, Subject]:
    """The two as they are told: what was replaced before what replaces it."""
    first, second = told((one, other))
    return (second, first) if Cause.REVISED in judgement.causes and replaces(first, second) else (first, second)


def _another_time(one: Subject, other: Subject, context: Context) -> bool:
    """Whether two claims speak of two times, or most likely do: strikes of neighbouring days."""
    meeting = context.meeting(one, other)
    return meeting in (Meeting.APART, Meeting.GREW) or (meeting is Meeting.MAY_BE and gap(one.when, other.when) > 0)


def _series(thread: Thread, context: Context, met: Met) -> list[Draft]:
    """The findings that set side by side what one topic's nodes say of different times."""
    drafts = []
    rows: list[tuple[Cause, Sequence[Node]]] = []
    if thread.kind is Kind.STOCK:
        levels = thread.row(Row.LEVELS)
        if levels and not holds(levels[0].standing.reading.nature, context.policy):
            rows = [(Cause.CHANGED, levels)]
    else:
        rows = [(Cause.GROWING, thread.row(Row.RUNNING)), (Cause.OTHER_TIME, thread.nodes)]
    for cause, nodes in rows:
        if len(nodes) < 2:
            continue
        row: list[Subject] = []
        taken: set[int] = set()
        for node in sorted(in_time(nodes), key=lambda n: (n.when.last or 0, -(n.when.first or 0))):
            subject = node.standing
            if row and not _another_time(row[-1], subject, context):
                continue
            if taken.isdisjoint(own := met.findings(subject)):
                row.append(subject)
                taken |= own
        if len(fewest_groups([subject.interval for subject in row])) > 1:
            if cause is Cause.GROWING:
                row = [s for at, s in enumerate(row) if not at or row[at - 1].interval.stop < s.interval.start]
            if len(row) > 1:
                met.add(row)
                drafts.append(Draft(Verdict.EXPLAINED, scope_causes(row) | {cause}, [[subject] for subject in row]))
    return drafts
