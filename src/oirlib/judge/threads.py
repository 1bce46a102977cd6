"""A thread: the nodes of one topic in the order of time, and which of them another node stands beside.

Nothing here compares every node with every other: a node finds the total that holds it, the nodes of its own days, the
nearest level, and where its days are too coarse, the node that names its number or else the first of its days.
"""

from __future__ import annotations

import enum
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import field, mutable

from oirlib.claim import Kind
from oirlib.judge.nodes import Node
from oirlib.judge.prepare import told
from oirlib.judge.scope import Context
from oirlib.judge.what import What
from oirlib.judge.when import Sort, gap, holds
from oirlib.judge.where import Where


class Row(enum.Enum):
    """What a thread's nodes are lined up by."""

    TOTALS = "totals"
    EVENTS = "events"
    WIDE = "events of so many days that it cannot be known which one is meant"
    RUNNING = "counts that run on"
    LEVELS = "levels"
    UNDATED = "without a date"
    DAYS = "the figure itself is a day"

    __hash__ = object.__hash__


_ROWS = {
    Sort.TOTAL: Row.TOTALS,
    Sort.EVENT: Row.EVENTS,
    Sort.RUNNING: Row.RUNNING,
    Sort.LEVEL: Row.LEVELS,
    Sort.UNDATED: Row.UNDATED,
    Sort.DAY: Row.DAYS,
}


_AS_THEY_COME = (Row.UNDATED, Row.DAYS)


def _row(node: Node) -> Row:
    row = _ROWS[node.when.sort]
    if row is Row.EVENTS and node.coarse:
        return Row.WIDE
    return Row.UNDATED if row is Row.LEVELS and node.when.first is None else row


@mutable(eq=False)
class Thread:
    """The nodes about one thing at one place.

    Attributes:
        what: What they count.
        kind: Stock, flow or date.
        dimension: What their figures are measured in.
        where: The place; None where none is named.
        nodes: The nodes.
        rows: The nodes by sort, in the order of time; of those without a date and of dates in none.
    """

    what: What
    kind: Kind
    dimension: str
    where: Where | None
    nodes: list[Node]
    rows: dict[Row, Sequence[Node]] = field(init=False)
    _firsts: dict[Row, list[int]] | None = field(default=None, init=False)
    _numbers: dict[Row, dict[object, list[int]]] | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        rows: dict[Row, list[Node]] = {}
        for node in self.nodes:
            rows.setdefault(_row(node), []).append(node)
        self.rows = {row: nodes if row in _AS_THEY_COME else in_time(nodes) for row, nodes in rows.items()}

    def row(self, row: Row) -> Sequence[Node]:
        """The nodes of one sort; none where there is none."""
        return self.rows.get(row, ())

    def firsts(self, row: Row) -> list[int]:
        """The first days of the nodes of one sort, in order."""
        if self._firsts is None:
            self._firsts = {}
        if row not in self._firsts:
            self._firsts[row] = [_first(node) for node in self.row(row)]
        return self._firsts[row]

    def of_number(self, row: Row, number: object) -> list[int]:
        """Where the nodes of one sort stand whose claims name a number."""
        if self._numbers is None:
            self._numbers = {}
        if row not in self._numbers:
            found: defaultdict[object, list[int]] = defaultdict(list)
            for at, node in enumerate(self.row(row)):
                if node.standing.amount.best is not None:
                    found[node.standing.amount.best].append(at)
            self._numbers[row] = dict(found)
        return self._numbers[row].get(number, [])


def in_time(nodes: Iterable[Node]) -> list[Node]:
    """The nodes, in the order of time."""
    nodes = list(nodes)
    if len(nodes) < 2:
        return nodes
    nodes.sort(key=_days)
    if all(_days(one) != _days(other) for one, other in pairwise(nodes)):
        return nodes
    by_standing = {id(node.standing): node for node in nodes}
    order = [by_standing[id(subject)] for subject in told(node.standing for node in nodes)]
    return sorted(order, key=_days)


def _days(node: Node) -> tuple[int, int]:
    return _first(node), _last(node)


def _first(node: Node) -> int:
    return node.when.first or 0


def _last(node: Node) -> int:
    return node.when.last or 0


def pairs_of(one: Thread, other: Thread, context: Context) -> Iterator[tuple[Node, Node]]:
    """Pairs of nodes of two threads, or of one with itself, that may have to do with each other."""
    if Row.DAYS in one.rows or Row.DAYS in other.rows:
        yield from ((a, b) for a in one.row(Row.DAYS) for b in other.row(Row.DAYS) if a is not b)
        return
    sides = ((one, other),) if one is other else ((one, other), (other, one))
    for a, b in sides:
        if Row.TOTALS in b.rows:
            yield from _held(a, b)
        if Row.WIDE in a.rows:
            yield from _coarse(a, b)
        if Row.UNDATED in a.rows:
            yield from _undated(a, b, context)
        if Row.RUNNING in a.rows:
            yield from _running(a, b)
        if Row.LEVELS in a.rows and Row.LEVELS in b.rows and one is not other:
            yield from _levels(a, b, context)
    if one is other:
        yield from _overlapping(one)
    elif Row.EVENTS in one.rows and Row.EVENTS in other.rows:
        yield from _same_days(one, other, context)


def _held(one: Thread, other: Thread) -> Iterator[tuple[Node, Node]]:
    """Nodes of the first thread with the total of the second that holds them: that ends soonest, then begins last."""
    parts = sorted([*one.row(Row.TOTALS), *one.row(Row.EVENTS), *one.row(Row.WIDE)], key=_first)
    totals = iter(other.row(Row.TOTALS))
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
    for one, other in zip(thread.row(Row.TOTALS), thread.row(Row.TOTALS)[1:], strict=False):
        if _first(other) <= _last(one) < _last(other) and _first(one) < _first(other):
            yield one, other
    for one, other in zip(thread.row(Row.LEVELS), thread.row(Row.LEVELS)[1:], strict=False):
        if _first(other) <= _last(one):
            yield one, other


def _coarse(one: Thread, other: Thread) -> Iterator[tuple[Node, Node]]:
    """Nodes whose days are too wide to know which event they tell of, with one it may be: by number, or the first."""
    for node in one.row(Row.WIDE):
        for row in (Row.EVENTS, Row.WIDE):
            beside = other.row(row)
            if not beside:
                continue
            firsts = other.firsts(row)
            low = bisect_left(firsts, _first(node)) if row is Row.EVENTS else 0
            high = bisect_right(firsts, _last(node))
            reach = (
                [at for at in (low - 1,) if at >= 0 and _last(beside[at]) >= _first(node)] if row is Row.EVENTS else []
            )
            named = other.of_number(row, node.standing.amount.best)
            if row is Row.WIDE and one is other:
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
    for node in one.row(Row.UNDATED):
        said = node.when.last
        for row in (Row.EVENTS, Row.WIDE, Row.TOTALS, Row.LEVELS):
            beside = other.row(row)
            at = len(beside) if said is None else bisect_left(other.firsts(row), said + context.policy.event_slack + 1)
            if at:
                named = [i for i in other.of_number(row, node.standing.amount.best) if i < at]
                yield node, beside[named[-1] if named else at - 1]
    known = sorted((n for n in other.row(Row.UNDATED) if n.when.last is not None), key=_last)
    lasts = [_last(n) for n in known]
    unsaid = [n for n in other.row(Row.UNDATED) if n.when.last is None]
    for node in one.row(Row.UNDATED):
        if node.when.last is None:
            yield from ((node, beside) for beside in [*unsaid[:1], *known[-1:]] if beside is not node)
            continue
        at = bisect_left(lasts, _last(node))
        near = [known[i] for i in (at - 1, at, at + 1) if 0 <= i < len(known) and known[i] is not node]
        if near:
            yield node, min(near, key=lambda n: (abs(_last(n) - _last(node)), _last(n)))


def _running(one: Thread, other: Thread) -> Iterator[tuple[Node, Node]]:
    """Counts that run on, each with the next, and with what happened last before it."""
    for node in one.row(Row.RUNNING):
        at = bisect_left(other.firsts(Row.RUNNING), _first(node))
        yield from (
            (node, other.row(Row.RUNNING)[i])
            for i in (at - 1, at)
            if 0 <= i < len(other.row(Row.RUNNING)) and other.row(Row.RUNNING)[i] is not node
        )
        for row in (Row.EVENTS, Row.WIDE, Row.TOTALS):
            beside = other.row(row)
            before = bisect_right(other.firsts(row), _last(node))
            if before:
                yield node, beside[before - 1]


def _levels(one: Thread, other: Thread, context: Context) -> Iterator[tuple[Node, Node]]:
    """Levels with the nearest of the other thread, while a level holds."""
    firsts = other.firsts(Row.LEVELS)
    for node in one.row(Row.LEVELS):
        at = bisect_left(firsts, _first(node))
        near = other.row(Row.LEVELS)[max(at - 1, 0) : at + 2]
        days = [gap(beside.when, node.when) for beside in near]
        least = min(days)
        if least <= holds(node.standing.reading.nature, context.policy):
            nearest = [beside for beside, away in zip(near, days, strict=True) if away == least]
            yield node, next((beside for beside in nearest if beside.when == node.when), nearest[0])


def _same_days(one: Thread, other: Thread, context: Context) -> Iterator[tuple[Node, Node]]:
    """Events of the same days, else of the next within the slack; each with the nearest."""
    slack, window = context.policy.event_slack, context.policy.event_window
    for a, b in ((one, other), (other, one)):
        if not b.row(Row.EVENTS):
            continue
        firsts = b.firsts(Row.EVENTS)
        for node in a.row(Row.EVENTS):
            low = bisect_left(firsts, _first(node) - min(window + slack, 10**6))
            high = bisect_right(firsts, _last(node) + min(slack, 10**6))
            near = [n for n in b.row(Row.EVENTS)[low:high] if gap(n.when, node.when) <= slack]
            if near:
                least = min(gap(n.when, node.when) for n in near)
                yield from ((node, n) for n in near if gap(n.when, node.when) == least)
