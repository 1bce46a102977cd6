"""What holds of any intervals."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from oirlib.interval import Interval, fewest_groups, hull


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Short intervals of whole numbers with every sort of end."""
    low = draw(st.integers(0, 12))
    high = low + draw(st.integers(0, 5))
    build = draw(st.sampled_from(["closed", "open", "rounding"]))
    if build == "closed" or low == high:
        return Interval.closed(low, high)
    if build == "rounding":
        return Interval.rounding(low, high)
    return Interval.open(low, high, low_open=draw(st.booleans()), high_open=draw(st.booleans()))


def meet_all(found: list[Interval]) -> bool:
    """Whether one value is in all of them, by Helly's theorem on the line: every two meet."""
    return all(one.meets(other) for one, other in combinations(found, 2))


def fewest_by_force(found: list[Interval]) -> int:
    """The fewest groups that each share a value, by trying every way to share them out."""
    best = len(found)

    def place(at: int, groups: list[list[Interval]]) -> None:
        nonlocal best
        if len(groups) >= best:
            return
        if at == len(found):
            best = len(groups)
            return
        for group in groups:
            if meet_all([*group, found[at]]):
                place(at + 1, [*(g for g in groups if g is not group), [*group, found[at]]])
        place(at + 1, [*groups, [found[at]]])

    place(0, [])
    return best


@given(st.lists(intervals(), min_size=1, max_size=6))
def test_the_versions_are_as_few_as_brute_force_finds(found: list[Interval]) -> None:
    """Greedy by upper end needs no more groups than the best of all ways."""
    assert len(fewest_groups(found)) == fewest_by_force(found)


@given(st.lists(intervals(), min_size=1, max_size=10))
def test_each_group_shares_a_value_and_each_interval_has_a_group(found: list[Interval]) -> None:
    """A group's intervals meet all at once; nothing is left out; groups lie in order."""
    groups = fewest_groups(found)
    assert sorted({i for group in groups for i in group}) == list(range(len(found)))
    for group in groups:
        shared = found[group[0]]
        for i in group:
            shared = shared.common(found[i])
        assert not shared.empty


@given(intervals(), intervals())
def test_meeting_is_symmetric_and_is_having_something_in_common(one: Interval, other: Interval) -> None:
    """Two intervals meet exactly when what they have in common is not empty."""
    assert one.meets(other) == other.meets(one) == (not one.common(other).empty)


@given(intervals(), intervals())
def test_the_hull_holds_both(one: Interval, other: Interval) -> None:
    """What a hull has in common with each that it was made of is all of that one, and it has no end of its own."""
    found = hull([one, other])
    assert found.common(one) == one
    assert found.common(other) == other
    assert found.start in (one.start, other.start)
    assert found.stop in (one.stop, other.stop)
