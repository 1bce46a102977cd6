"""A thread: the nodes of one topic in the order of time, and which of them another node stands beside.

Nothing here compares every node with every other: a node finds the total that holds it, the nodes of its own days, the
nearest level, and where its days are too coarse, the node that names its number or else the first of its days.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import field, mutable

from oirlib.claim import Kind
from oirlib.judge.nodes import Node
from oirlib.judge.prepare import told
from oirlib.judge.scope import Context
from oirlib.judge.what import What
from oirlib.judge.when import Sort, gap, holds
from oirlib.judge.where import Where


@mutable(eq=False)
class Thread:
    """The nodes about one thing at one place.

    Attributes:
        what: What they count.
        kind: Stock, flow or date.
        dimension: What their figures are measured in.
        where: The place; None where none is named.
        nodes: The nodes.
    """

    what: What
    kind: Kind
    dimension: str
    where: Where | None
    nodes: list[Node]
    totals: list[Node] = field(init=False)
    events: list[Node] = field(init=False)
    wide: list[Node] = field(init=False)
    running: list[Node] = field(init=False)
    levels: list[Node] = field(init=False)
    undated: list[Node] = field(init=False)
    days: list[Node] = field(init=False)
    _firsts: dict[str, list[int]] = field(factory=dict, init=False)
    _numbers: dict[str, dict[object, list[int]]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        by_sort: defaultdict[Sort, list[Node]] = defaultdict(list)
        for node in self.nodes:
            by_sort[node.when.sort].append(node)
        self.totals = in_time(by_sort[Sort.TOTAL])
        self.events = in_time([n for n in by_sort[Sort.EVENT] if not n.coarse])
        self.wide = in_time([n for n in by_sort[Sort.EVENT] if n.coarse])
        self.running = in_time(by_sort[Sort.RUNNING])
        self.levels = in_time([n for n in by_sort[Sort.LEVEL] if n.when.first is not None])
        self.undated = [*by_sort[Sort.UNDATED], *(n for n in by_sort[Sort.LEVEL] if n.when.first is None)]
        self.days = by_sort[Sort.DAY]

    def firsts(self, sort: str) -> list[int]:
        """The first days of the nodes of one sort, in order."""
        if sort not in self._firsts:
            self._firsts[sort] = [_first(node) for node in getattr(self, sort)]
        return self._firsts[sort]

    def of_number(self, sort: str, number: object) -> list[int]:
        """Where the nodes of one sort stand whose claims name a number."""
        if sort not in self._numbers:
            found: defaultdict[object, list[int]] = defaultdict(list)
            for at, node in enumerate(getattr(self, sort)):
                if node.standing.amount.best is not None:
                    found[node.standing.amount.best].append(at)
            self._numbers[sort] = dict(found)
        return self._numbers[sort].get(number, [])


def in_time(nodes: Iterable[Node]) -> list[Node]:
    """The nodes, in the order of time."""
    nodes = list(nodes)
    if len(nodes) < 2:
        return nodes
    by_standing = {id(node.standing): node for node in nodes}
    order = [by_standing[id(subject)] for subject in told(node.standing for node in nodes)]
    return sorted(order, key=lambda node: (_first(node), _last(node)))


def _first(node: Node) -> int:
    return node.when.first or 0


def _last(node: Node) -> int:
    return node.when.last or 0


def pairs_of(one: Thread, other: Thread, context: Context) -> Iterator[tuple[Node, Node]]:
    """Pairs of nodes of two threads, or of one with itself, that may have to do with each other."""
    if one.days or other.days:
        yield from ((a, b) for a in one.days for b in other.days if a is not b)
        return
    sides = ((one, other),) if one is other else ((one, other), (other, one))
    for a, b in sides:
        if b.totals:
            yield from _held(a, b)
        if a.wide:
            yield from _coarse(a, b)
        if a.undated:
            yield from _undated(a, b, context)
        if a.running:
            yield from _running(a, b)
        if a.levels and b.levels and one is not other:
            yield from _levels(a, b, context)
    if one is other:
        yield from _overlapping(one)
    elif one.events and other.events:
        yield from _same_days(one, other, context)


def _held(one: Thread, other: Thread) -> Iterator[tuple[Node, Node]]:
    """Nodes of the first thread with the total of the second that holds them: that ends soonest, then begins last."""
    parts = sorted([*one.totals, *one.events, *one.wide], key=_first)
    totals = iter(other.totals)
    waiting = next(totals, None)
    open_: list[tuple[int, int, int]] = []  # last day, first day negated, position
    known: list[Node] = []
    for part in parts:
        while waiting is not None and _first(waiting) <= _first(part):
            insort(open_, (_last(waiting), -_first(waiting), len(known)))
            known.append(waiting)
            waiting = next(totals, None)
        at = bisect_left(open_, (_last(part),))
        while at < len(open_) and known[open_[at][2]] is part:
            at += 1
        if at < len(open_):
            yield part, known[open_[at][2]]


def _overlapping(thread: Thread) -> Iterator[tuple[Node, Node]]:
    """Totals of one thread that only overlap: each with the next that begins before it ends."""
    for one, other in zip(thread.totals, thread.totals[1:], strict=False):
        if _first(other) <= _last(one) < _last(other) and _first(one) < _first(other):
            yield one, other
    for one, other in zip(thread.levels, thread.levels[1:], strict=False):
        if _first(other) <= _last(one):
            yield one, other


def _coarse(one: Thread, other: Thread) -> Iterator[tuple[Node, Node]]:
    """Nodes whose days are too wide to know which event they tell of, with one it may be: by number, or the first."""
    for node in one.wide:
        for sort in ("events", "wide"):
            beside: list[Node] = getattr(other, sort)
            if not beside:
                continue
            firsts = other.firsts(sort)
            low = bisect_left(firsts, _first(node)) if sort == "events" else 0
            high = bisect_right(firsts, _last(node))
            reach = (
                [at for at in (low - 1,) if at >= 0 and _last(beside[at]) >= _first(node)] if sort == "events" else []
            )
            named = other.of_number(sort, node.standing.amount.best)
            if sort == "wide" and one is other:
                at = bisect_left(firsts, _first(node))
                yield from ((node, beside[i]) for i in range(at, min(high, at + 3)) if beside[i] is not node)
                continue
            here = [
                i
                for i in named[bisect_left(named, low) : bisect_right(named, high)]
                if i < high and beside[i] is not node
            ][:1]
            first = [i for i in range(low, min(high, low + 2)) if beside[i] is not node][:1]
            yield from ((node, beside[i]) for i in dict.fromkeys([*here, *(reach or first if not here else ())]))


def _undated(one: Thread, other: Thread, context: Context) -> Iterator[tuple[Node, Node]]:
    """Nodes without a date with the newest that was told of when they were said, and with others told about then."""
    for node in one.undated:
        said = node.when.last
        for sort in ("events", "wide", "totals", "levels"):
            beside: list[Node] = getattr(other, sort)
            at = len(beside) if said is None else bisect_left(other.firsts(sort), said + context.policy.event_slack + 1)
            if at:
                named = [i for i in other.of_number(sort, node.standing.amount.best) if i < at]
                yield node, beside[named[-1] if named else at - 1]
    known = sorted((n for n in other.undated if n.when.last is not None), key=_last)
    lasts = [_last(n) for n in known]
    unsaid = [n for n in other.undated if n.when.last is None]
    for node in one.undated:
        if node.when.last is None:
            yield from ((node, beside) for beside in [*unsaid[:1], *known[-1:]] if beside is not node)
            continue
        at = bisect_left(lasts, _last(node))
        near = [known[i] for i in (at - 1, at, at + 1) if 0 <= i < len(known) and known[i] is not node]
        if near:
            yield node, min(near, key=lambda n: (abs(_last(n) - _last(node)), _last(n)))


def _running(one: Thread, other: Thread) -> Iterator[tuple[Node, Node]]:
    """Counts that run on, each with the next, and with what happened last before it."""
    for node in one.running:
        at = bisect_left(other.firsts("running"), _first(node))
        yield from (
            (node, other.running[i])
            for i in (at - 1, at)
            if 0 <= i < len(other.running) and other.running[i] is not node
        )
        for sort in ("events", "wide", "totals"):
            beside: list[Node] = getattr(other, sort)
            before = bisect_right(other.firsts(sort), _last(node))
            if before:
                yield node, beside[before - 1]


def _levels(one: Thread, other: Thread, context: Context) -> Iterator[tuple[Node, Node]]:
    """Levels with the nearest of the other thread, while a level holds."""
    firsts = other.firsts("levels")
    for node in one.levels:
        at = bisect_left(firsts, _first(node))
        near = other.levels[max(at - 1, 0) : at + 2]
        days = [gap(beside.when, node.when) for beside in near]
        least = min(days)
        if least <= holds(node.standing.reading.nature, context.policy):
            nearest = [beside for beside, away in zip(near, days, strict=True) if away == least]
            yield node, next((beside for beside in nearest if beside.when == node.when), nearest[0])


def _same_days(one: Thread, other: Thread, context: Context) -> Iterator[tuple[Node, Node]]:
    """Events of the same days, else of the next within the slack; each with the nearest."""
    slack, window = context.policy.event_slack, context.policy.event_window
    for a, b in ((one, other), (other, one)):
        if not b.events:
            continue
        firsts = b.firsts("events")
        for node in a.events:
            low = bisect_left(firsts, _first(node) - min(window + slack, 10**6))
            high = bisect_right(firsts, _last(node) + min(slack, 10**6))
            near = [n for n in b.events[low:high] if gap(n.when, node.when) <= slack]
            if near:
                least = min(gap(n.when, node.when) for n in near)
                yield from ((node, n) for n in near if gap(n.when, node.when) == least)
