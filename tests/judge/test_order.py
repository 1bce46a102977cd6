"""The order of two things, and of two things from the orders of their facets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.judge.order import APART, SAME, UNKNOWN, Order, Relation, among, combined

S, N, B, V, A, U = (
    Order.SAME,
    Order.NARROWER,
    Order.BROADER,
    Order.OVERLAPPING,
    Order.APART,
    Order.UNKNOWN,
)
relations = st.builds(Relation, st.sampled_from(Order), st.booleans(), st.booleans(), st.booleans(), st.booleans())
several = st.lists(relations, max_size=4)
TREE = {"town": {"town", "county"}, "county": {"county"}, "village": {"village", "county"}, "isle": {"isle"}}


@pytest.mark.parametrize(("order", "turned"), [(S, S), (N, B), (B, N), (V, V), (A, A), (U, U)])
def test_narrower_is_broader_from_the_other_side(order: Order, turned: Order) -> None:
    """All other orders look the same from both sides."""
    assert order.turned() is turned
    assert Relation(order, spelling=True).turned() == Relation(turned, spelling=True)


@pytest.mark.parametrize(
    ("ones", "others", "order"),
    [
        (["town"], ["town"], S),
        (["town"], ["county"], N),
        (["county"], ["town"], B),
        (["town"], ["village"], A),
        (["town", "isle"], ["county"], V),
        (["town", "isle"], ["town"], B),
        (["town"], ["town", "isle"], N),
        (["town", "village"], ["county"], N),
        (["town", "isle"], ["isle", "town"], S),
        (["town"], ["isle", "village"], A),
    ],
)
def test_sets_are_ordered_by_their_members(ones: list[str], others: list[str], order: Order) -> None:
    """A and B together are broader than A."""
    assert among(ones, others, lambda a, b: b in TREE[a]) is order
    assert among(others, ones, lambda a, b: b in TREE[a]) is order.turned()


@pytest.mark.parametrize(
    ("orders", "whole"),
    [
        ([], S),
        ([S, S], S),
        ([S, N], N),
        ([N, N], N),
        ([B, S], B),
        ([N, B], V),
        ([V, N], V),
        ([N, U], U),
        ([S, U], U),
        ([U, V], V),
        ([A, U], A),
        ([A, V, N], A),
    ],
)
def test_facets_make_the_whole(orders: list[Order], whole: Order) -> None:
    """Apart in one is apart; narrower here and broader there only overlaps; what is not stated leaves it open."""
    assert combined(map(Relation, orders)).order is whole


@given(several, st.randoms(use_true_random=False))
def test_the_order_of_facets_says_nothing(found: list[Relation], chance: object) -> None:
    """Nor which side is looked at first."""
    shuffled = sorted(found, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert combined(found) == combined(shuffled)
    assert combined(relation.turned() for relation in found) == combined(found).turned()


@given(several)
def test_a_whole_is_no_surer_than_its_facets(found: list[Relation]) -> None:
    """What rests on a spelling, on unknown words or on a doubtful name still does when all facets are put together."""
    whole = combined(found)
    if whole.order is not A:
        assert not (whole.sure and any(not relation.sure for relation in found))


def test_a_definition_alone_is_no_part() -> None:
    """Airstrikes are narrower than strikes by how they are defined; US airstrikes are by more than that."""
    defined, narrower = Relation(N, definition=True), Relation(N)
    assert not defined.by_part
    assert narrower.by_part
    assert not combined([defined]).by_part
    assert combined([defined, narrower]).by_part


def test_the_plain_relations_are_what_they_say() -> None:
    """They rest on nothing."""
    assert (SAME.order, APART.order, UNKNOWN.order) == (S, A, U)
    assert SAME.sure
    assert APART.sure
