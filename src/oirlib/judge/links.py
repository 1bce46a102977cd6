"""Pairs of nodes that have to do with each other: what they count, their places and their days all touch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import field, frozen, mutable

from oirlib.claim import Kind
from oirlib.compare import telling
from oirlib.judge.context import Context
from oirlib.judge.node import Node
from oirlib.policy import Policy
from oirlib.scope.bond import Bond, Scope
from oirlib.scope.relation import Order
from oirlib.scope.what import What
from oirlib.scope.when import Sort, gap
from oirlib.scope.where import Where


@frozen(eq=False)
class Link:
    """Two nodes and how the claims that speak for them stand to each other."""

    one: Node
    other: Node
    scope: Scope


@mutable(eq=False)
class Shelf:
    """The nodes of one column at one place; those with days in the order of their first."""

    nodes: list[Node]
    dated: list[Node] = field(init=False)
    undated: list[Node] = field(init=False)
    said: list[int] = field(init=False)
    firsts: list[int] = field(init=False)
    longest: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        known = [node for node in self.nodes if node.when.first is not None]
        self.dated = sorted(known, key=lambda node: (_first(node), telling(node.standing)))
        loose = [node for node in self.nodes if node.when.first is None]
        self.undated = sorted(loose, key=lambda node: (_last(node), telling(node.standing)))
        self.said = [_last(node) for node in self.undated]
        self.firsts = [_first(node) for node in self.dated]
        self.longest = max((_last(node) - _first(node) for node in self.dated), default=0)

    def near(self, node: Node, slack: int) -> Iterator[Node]:
        """The nodes whose days come within ``slack`` of this one's."""
        first, last = _first(node), _last(node)
        for at in range(bisect_left(self.firsts, first - slack - self.longest), len(self.dated)):
            if self.firsts[at] > last + slack:
                return
            if _last(self.dated[at]) >= first - slack:
                yield self.dated[at]

    def newest(self, node: Node, slack: int) -> list[Node]:
        """The newest node that is not after the day this one, without a date, was said."""
        said = node.when.last
        at = len(self.dated) if said is None else bisect_left(self.firsts, said + slack + 1)
        return self.dated[at - 1 : at] if at else []

    def told_near(self, node: Node, policy: Policy) -> list[Node]:
        """The nodes without a date that were told near enough to this one to be of one event, else the nearest."""
        if node.when.last is None:
            return self.undated
        unsaid = bisect_right(self.said, 0)  # nobody knows when these were said
        near = 2 * policy.event_window
        low, high = bisect_left(self.said, node.when.last - near), bisect_right(self.said, node.when.last + near)
        if low < high:
            return [*self.undated[:unsaid], *self.undated[low:high]]
        around = self.undated[max(unsaid, low - 1) : low + 1]
        return [*self.undated[:unsaid], *sorted(around, key=lambda other: abs(_last(other) - _last(node)))[:1]]


def _first(node: Node) -> int:
    return node.when.first or 0


def _last(node: Node) -> int:
    return node.when.last or 0


@frozen(eq=False)
class Shelves:
    """The nodes of one column, by place."""

    what: What
    kind: Kind
    dimension: str
    by_place: dict[Where | None, Shelf]


def links_of(columns: Sequence[Shelves], context: Context) -> Iterator[Link]:
    """The pairs of nodes that are not one node, yet not apart either."""
    yield from _stated(columns)
    around = _places_around({where for column in columns for where in column.by_place}, context)
    for one, other in _related_columns(columns, context):
        for shelf, beside in _related_shelves(one, other, around):
            yield from _between(shelf, beside, context)


def _stated(columns: Sequence[Shelves]) -> Iterator[Link]:
    """Parts and the wholes that their claims name."""
    nodes = [node for column in columns for shelf in column.by_place.values() for node in shelf.nodes]
    parts = [(node, s.claim.part_of) for node in nodes for s in node.subjects if s.claim.part_of is not None]
    if not parts:
        return
    home = {subject.claim.id: node for node in nodes for subject in node.subjects}
    for node, whole in parts:
        if (other := home.get(whole)) is not None and other is not node:
            yield Link(node, other, Scope(Bond.PART))


def _related_shelves(
    one: Shelves, other: Shelves, around: dict[Where | None, list[Where | None]]
) -> Iterator[tuple[Shelf, Shelf]]:
    """Shelves of two columns whose places are not apart."""
    for where, shelf in one.by_place.items():
        for elsewhere in around[where]:
            beside = other.by_place.get(elsewhere)
            # Within one column, each pair of places comes up from both sides.
            if beside is not None and (one is not other or _place_key(where) <= _place_key(elsewhere)):
                yield shelf, beside


def _between(shelf: Shelf, beside: Shelf, context: Context) -> Iterator[Link]:
    for node, other in _neighbours(shelf, beside, context):
        scope = context.scope(node.standing, other.standing)
        if scope.bond not in (Bond.NONE, Bond.OTHER_TIME):
            yield Link(node, other, scope)


def _neighbours(shelf: Shelf, beside: Shelf, context: Context) -> Iterator[tuple[Node, Node]]:
    """Pairs of nodes of two shelves whose days touch, each once."""
    slack = context.policy.event_slack
    sort = shelf.nodes[0].when.sort
    if sort is Sort.DAY:
        yield from _pairs(shelf.nodes, beside.nodes)
        return
    if sort is Sort.LEVEL and shelf is beside:
        return  # how one stock's levels stand to each other is told where they are put in runs
    for node in shelf.dated:
        near: Iterable[Node] = beside.near(node, context.policy.stock_window if sort is Sort.LEVEL else slack)
        if sort is Sort.LEVEL:
            near = sorted(near, key=lambda other: (gap(node.when, other.when), telling(other.standing)))[:1]
        for other in near:
            if shelf is not beside or telling(node.standing) < telling(other.standing):
                yield node, other
    if shelf is beside:
        yield from pairwise(shelf.undated)  # told far apart, or they would be one node
    else:
        yield from ((node, other) for node in shelf.undated for other in beside.told_near(node, context.policy))
    for node in shelf.undated:
        yield from ((node, other) for other in beside.newest(node, slack))
    if shelf is not beside:
        for other in beside.undated:
            yield from ((node, other) for node in shelf.newest(other, slack))


def _pairs(ones: Iterable[Node], others: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    others = list(others)
    return ((one, other) for one in ones for other in others if other is not one)


def _related_columns(columns: Sequence[Shelves], context: Context) -> Iterator[tuple[Shelves, Shelves]]:
    """Pairs of columns, each once and each with itself, that do not count different things."""
    buckets: defaultdict[tuple[Kind, str], list[Shelves]] = defaultdict(list)
    for column in columns:
        buckets[column.kind, column.dimension].append(column)
    for bucket in buckets.values():
        for column in bucket:
            yield column, column
        for at, beside in sorted(_candidates([column.what for column in bucket], context)):
            if context.what(bucket[at].what, bucket[beside].what).order is not Order.APART:
                yield bucket[at], bucket[beside]


def _candidates(whats: Sequence[What], context: Context) -> set[tuple[int, int]]:
    """Pairs that may have to do with each other, found by what they share so that not all pairs are tried."""
    by_thing: defaultdict[str, list[int]] = defaultdict(list)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    bare = [at for at, what in enumerate(whats) if not what.thing and not what.words]
    common = Counter(word for what in whats if not what.thing for word in what.words)
    for at, what in enumerate(whats):
        for thing in what.thing:
            by_thing[thing].append(at)
        if not what.thing and what.words:
            # Whoever has all of these words has the rarest of them.
            by_word[min(what.words, key=lambda word: (common[word], word))].append(at)
    pairs = set()
    for at, what in enumerate(whats):
        near = {i for thing in what.thing for over in context.vocabulary.ancestors(thing) for i in by_thing[over]}
        if not what.thing:
            near |= {i for word in what.words for i in by_word[word]}
        if what.thing or not what.words:
            near.update(bare)
        pairs |= {(min(at, i), max(at, i)) for i in near if i != at}
    return pairs


def _places_around(wheres: set[Where | None], context: Context) -> dict[Where | None, list[Where | None]]:
    """For each place, those that are not apart from it, itself included."""
    named = sorted((where for where in wheres if where is not None), key=lambda w: (sorted(w.places), sorted(w.inside)))
    vague = [where for where in named if any(context.is_vague(place) for place in where.places)]
    own: defaultdict[str, list[Where]] = defaultdict(list)
    for where in named:
        for place in where.places:
            own[place].append(where)
    around: dict[Where | None, list[Where | None]] = {where: [] for where in wheres}
    for where in named:
        near = {id(other): other for place in context.above(where) for other in own[place]}
        near |= {id(other): other for other in vague}
        for other in near.values():
            if context.where(where, other).order is not Order.APART:
                around[where].append(other)
                if other is not where and where not in around[other]:
                    around[other].append(where)
    for where in named:
        around[where] = sorted({id(w): w for w in around[where]}.values(), key=_place_key)
    if None in wheres:
        around[None] = [None, *named]
        for where in named:
            around[where].append(None)
    return around


def _place_key(where: Where | None) -> tuple[list[str], list[str]]:
    return (sorted(where.places), sorted(where.inside)) if where else ([], [])
