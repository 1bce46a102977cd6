"""Intervals on a line, and the fewest points that touch them all.

An end is a number and a side. The side says whether the number itself is inside, and it is what keeps two
roundings apart that only touch: 748,000 (read as 747,500 up to 748,500) and 749,000 share no value, while an exact
748,500 belongs to either.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeAlias

from attrs import frozen

Number: TypeAlias = int | float

# Sides of a number, in the order they lie on the line around it.
_OPEN_HIGH, _CLOSED_LOW, _CLOSED_HIGH, _OPEN_LOW = -2, -1, 1, 2


@frozen(order=True, slots=True)
class Interval:
    """A stretch of numbers; build one with the class methods.

    Attributes:
        start: The lower end, a number and its side.
        stop: The upper end, likewise.

    >>> Interval.closed(3, 9).meets(Interval.closed(9, 12))
    True
    >>> Interval.closed(3, 9).meets(Interval.open(9, 12))
    False
    """

    start: tuple[Number, int]
    stop: tuple[Number, int]

    @classmethod
    def closed(cls, low: Number, high: Number) -> Interval:
        """From ``low`` to ``high``, both inside."""
        return cls((low, _CLOSED_LOW), (high, _CLOSED_HIGH))

    @classmethod
    def open(cls, low: Number, high: Number, *, low_open: bool = True, high_open: bool = False) -> Interval:
        """From ``low`` to ``high``, with the ends that are named left out."""
        return cls((low, _OPEN_LOW if low_open else _CLOSED_LOW), (high, _OPEN_HIGH if high_open else _CLOSED_HIGH))

    @classmethod
    def rounding(cls, low: Number, high: Number) -> Interval:
        """What rounds to one number: each end belongs to it, yet two such neighbours share nothing."""
        return cls((low, _CLOSED_HIGH), (high, _CLOSED_LOW))

    @property
    def low(self) -> Number:
        """The lower end's number."""
        return self.start[0]

    @property
    def high(self) -> Number:
        """The upper end's number."""
        return self.stop[0]

    @property
    def empty(self) -> bool:
        """Whether no number is inside."""
        return self.start > self.stop

    def meets(self, other: Interval) -> bool:
        """Whether some number is in both."""
        return self.start <= other.stop and other.start <= self.stop

    def common(self, other: Interval) -> Interval:
        """What is in both (empty where they do not meet)."""
        return Interval(max(self.start, other.start), min(self.stop, other.stop))


EVERYTHING = Interval.closed(-math.inf, math.inf)


def hull(intervals: Sequence[Interval]) -> Interval:
    """The shortest interval that holds them all.

    >>> hull([Interval.closed(1, 2), Interval.closed(7, 9)]) == Interval.closed(1, 9)
    True
    """
    return Interval(min(i.start for i in intervals), max(i.stop for i in intervals))


def fewest_groups(intervals: Sequence[Interval]) -> list[list[int]]:
    """The fewest groups, each sharing a number, that hold every interval.

    Greedy by upper end, O(n log n): the classic "stabbing points" of intervals, which is optimal. An interval that
    also fits a later group stands in that one too, so a group lists all that one of its values satisfies.

    Returns positions in ``intervals``, lowest group first.

    >>> about, low, high = Interval.closed(31, 39), Interval.closed(34, 34), Interval.closed(36, 36)
    >>> fewest_groups([low, high, about])
    [[0, 2], [1, 2]]
    """
    if intervals and max([i.start for i in intervals]) <= min([i.stop for i in intervals]):
        return [list(range(len(intervals)))]
    order = sorted(range(len(intervals)), key=lambda i: (intervals[i].stop, intervals[i].start))
    groups: list[list[int]] = []
    shared: list[Interval] = []
    home: dict[int, int] = {}
    for i in order:
        if not shared or intervals[i].start > shared[-1].stop:
            groups.append([])
            shared.append(intervals[i])
        home[i] = len(groups) - 1
        groups[-1].append(i)
        shared[-1] = shared[-1].common(intervals[i])
    for i in order:
        # The groups lie in order on the line, so those an interval reaches are neighbours.
        for at in range(bisect_left(shared, intervals[i].start, key=lambda s: s.stop), len(groups)):
            if shared[at].start > intervals[i].stop:
                break
            if at != home[i]:
                groups[at].append(i)
                shared[at] = shared[at].common(intervals[i])
    return [sorted(group) for group in groups]
