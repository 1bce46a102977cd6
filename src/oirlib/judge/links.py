"""Which threads have to do with each other, found by what they share so that not all pairs are tried."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from oirlib.judge.nodes import Node, speaking
from oirlib.judge.order import Order
from oirlib.judge.prepare import Subject, content
from oirlib.judge.scope import Bond, Context, Scope
from oirlib.judge.threads import Thread, pairs_of
from oirlib.judge.what import What
from oirlib.spelling import Alike


@frozen(eq=False)
class Link:
    """Two nodes and how the claims that speak for them stand to each other.

    Attributes:
        one: A node.
        other: Another.
        scope: How they stand to each other.
        pair: The claims that speak for them.
    """

    one: Node
    other: Node
    scope: Scope
    pair: tuple[Subject, Subject]


_NOWHERE = id(None)


@frozen(eq=False)
class Column:
    """The threads that count one thing, by place."""

    what: What
    threads: dict[int, Thread]  # by the place's identity: equal places of a run are one object


def links_of(columns: Sequence[Column], context: Context) -> Iterator[Link]:
    """The pairs of nodes that are not one node, yet not apart either; each once."""
    seen: set[tuple[int, int]] = set()
    for link in _all_links(columns, context):
        key = (id(link.one), id(link.other)) if id(link.one) < id(link.other) else (id(link.other), id(link.one))
        if key not in seen:
            seen.add(key)
            yield link


def _all_links(columns: Sequence[Column], context: Context) -> Iterator[Link]:
    yield from stated_links(columns)
    for at, beside in related_columns([column.what for column in columns], context):
        yield from _between(columns[at], columns[beside], context)


def stated_links(columns: Sequence[Column]) -> Iterator[Link]:
    """Parts and the wholes that their claims name."""
    nodes = [node for column in columns for thread in column.threads.values() for node in thread.nodes]
    parts = [(node, s.claim.part_of) for node in nodes for s in node.subjects if s.claim.part_of is not None]
    if not parts:
        return
    home = {subject.claim.id: node for node in nodes for subject in node.subjects}
    for node, whole in parts:
        if (other := home.get(whole)) is not None and other is not node:
            yield Link(node, other, Scope(Bond.PART, stated=True), (node.standing, other.standing))


def related_columns(whats: Sequence[What], context: Context) -> list[tuple[int, int]]:
    """Pairs of things, each once and each with itself, that are not apart."""
    index: defaultdict[tuple[str | None, str], list[int]] = defaultdict(list)
    common = Counter(word for what in whats for word in what.words)
    spellings = Alike(common, context.policy.similarity)
    for at, what in enumerate(whats):
        # Whoever has all of these words has the rarest of them.
        rarest = min(what.words, key=lambda word: (common[word], word), default="")
        for thing in what.thing or (None,):
            index[thing, rarest].append(at)
    found = {(at, at) for at in range(len(whats))}
    for at, what in enumerate(whats):
        kinds = (word for word in what.words if word in context.vocabulary)  # refugee children are refugees, too
        above = {over for thing in (*what.thing, *kinds) for over in context.vocabulary.ancestors(thing)} | {None}
        words = {"", *what.words, *(other for word in what.words for other in spellings.of(word))}
        for thing in above:
            for word in words:
                for other in index.get((thing, word), ()):
                    pair = (min(at, other), max(at, other))
                    if pair not in found and context.what(whats[at], whats[other]).order is not Order.APART:
                        found.add(pair)
    return sorted(found)


def _between(one: Column, other: Column, context: Context) -> Iterator[Link]:
    for thread, beside in _related_threads(one, other, context):
        for a, b in pairs_of(thread, beside, context):
            yield from _link(a, b, context)
    yield from _unplaced(one, other, context)
    if one is not other:
        yield from _unplaced(other, one, context)


def _link(a: Node, b: Node, context: Context) -> Iterator[Link]:
    pair = speaking(a, b)
    scope = context.scope(*pair)
    if scope.bond not in (Bond.NONE, Bond.OTHER_TIME):
        yield Link(a, b, scope, pair)


def _related_threads(one: Column, other: Column, context: Context) -> Iterator[tuple[Thread, Thread]]:
    """Threads of two columns whose places are not apart; those without a place are looked at elsewhere."""
    if _NOWHERE in one.threads and _NOWHERE in other.threads:
        yield one.threads[_NOWHERE], other.threads[_NOWHERE]
    if one is other:
        # Most places of a run have one node, and nothing of their name around them.
        for thread in one.threads.values():
            if len(thread.nodes) > 1 and thread.where is not None:
                yield thread, thread
    seen: set[tuple[int, int]] = set()
    for a, b in ((one, other),) if one is other else ((one, other), (other, one)):
        for thread in a.threads.values():
            for elsewhere, spelling in context.around(thread.where) if thread.where is not None else ():
                beside = b.threads.get(id(elsewhere))
                if beside is None or beside is thread:
                    continue
                key = (id(thread), id(beside)) if id(thread) < id(beside) else (id(beside), id(thread))
                if key not in seen:
                    seen.add(key)
                    if not (spelling and _told_apart(thread, beside)):
                        yield thread, beside


def _told_apart(one: Thread, other: Thread) -> bool:
    """Whether a source gives both names on one day: it then means two places."""
    days = {(s.speaker.outlet, s.when) for node in one.nodes for s in node.subjects}
    return any((s.speaker.outlet, s.when) in days for node in other.nodes for s in node.subjects)


def _unplaced(one: Column, other: Column, context: Context) -> Iterator[Link]:
    """Nodes that name no place, each beside the nearest to it among all places: by its number, then by its days."""
    loose = [thread for thread in one.threads.values() if thread.where is None or not thread.where.names]
    placed = [t for t in other.threads.values() if t.where is not None and t.where.names] if loose else []
    if not loose or not placed:
        return
    kind, dimension = loose[0].kind, loose[0].dimension
    bare = Thread(one.what, kind, dimension, None, [node for thread in loose for node in thread.nodes])
    merged = Thread(other.what, kind, dimension, None, [node for thread in placed for node in thread.nodes])
    beside: defaultdict[int, list[Link]] = defaultdict(list)
    own: dict[int, Node] = {id(node): node for node in bare.nodes}
    for a, b in pairs_of(bare, merged, context):
        node, partner = (a, b) if id(a) in own else (b, a)
        if id(node) in own and id(partner) not in own:
            for link in _link(node, partner, context):
                beside[id(node)].append(link)
    for links in beside.values():
        yield min(links, key=lambda link: _distance(*link.pair))


def _distance(one: Subject, other: Subject) -> tuple[object, ...]:
    """How far apart two figures lie, as a share of the larger."""
    if one.interval.meets(other.interval):
        return (0.0 if one.amount.best == other.amount.best else 0.001, other.telling, content(other), other.claim.id)
    low, high = sorted((one.interval, other.interval))
    span = max(abs(low.high), abs(high.low), 1e-9)
    return ((high.low - low.high) / span + 0.002, other.telling, content(other), other.claim.id)
