"""Orders, and how those of several facets combine."""

from __future__ import annotations

from itertools import product

import pytest

from oirlib.scope.relation import APART, SAME, UNKNOWN, Order, Relation, among, combined

NARROWER, BROADER, OVERLAPPING = (Relation(o) for o in (Order.NARROWER, Order.BROADER, Order.OVERLAPPING))
LINES = {"hawija": "kirkuk", "kirkuk": "iraq", "anbar": "iraq"}


def within(one: str, other: str) -> bool:
    """Whether the one is the other or lies in it."""
    return one == other or (one in LINES and within(LINES[one], other))


@pytest.mark.parametrize(
    ("ones", "others", "order"),
    [
        (["iraq"], ["iraq"], Order.SAME),
        (["hawija"], ["iraq"], Order.NARROWER),
        (["iraq"], ["hawija"], Order.BROADER),
        (["hawija"], ["anbar"], Order.APART),
        (["iraq"], ["iraq", "syria"], Order.NARROWER),
        (["iraq", "syria"], ["hawija"], Order.BROADER),
        (["hawija", "syria"], ["iraq"], Order.OVERLAPPING),
        (["hawija", "anbar"], ["iraq"], Order.NARROWER),
        (["hawija", "iraq"], ["iraq"], Order.SAME),
    ],
)
def test_sets_are_ordered_by_their_members(ones: list[str], others: list[str], order: Order) -> None:
    """All of one inside the other is narrower; some of it only overlaps."""
    assert among(ones, others, within, lambda a, b: False) is order
    assert among(others, ones, within, lambda a, b: False) is order.turned()


def test_things_not_in_one_line_may_touch() -> None:
    """A region without fixed bounds overlaps its neighbour."""
    assert among(["west"], ["anbar"], within, lambda a, b: True) is Order.OVERLAPPING


@pytest.mark.parametrize(
    ("relations", "order"),
    [
        ([], Order.SAME),
        ([SAME, SAME], Order.SAME),
        ([SAME, NARROWER], Order.NARROWER),
        ([NARROWER, NARROWER], Order.NARROWER),
        ([NARROWER, BROADER], Order.OVERLAPPING),
        ([NARROWER, UNKNOWN], Order.UNKNOWN),
        ([NARROWER, OVERLAPPING], Order.OVERLAPPING),
        ([UNKNOWN, OVERLAPPING], Order.OVERLAPPING),
        ([APART, UNKNOWN, NARROWER], Order.APART),
    ],
)
def test_facets_combine(relations: list[Relation], order: Order) -> None:
    """Apart in one is apart; narrower here and broader there only overlaps; what is not stated leaves it unknown."""
    assert combined(relations).order is order
    assert combined(reversed(relations)).order is order


def test_turning_twice_is_not_turning() -> None:
    """Narrower turns to broader and back, and everything else stays."""
    for order, definition, spelling in product(Order, (True, False), (True, False)):
        relation = Relation(order, definition, spelling)
        assert relation.turned().turned() == relation
    assert NARROWER.turned() == BROADER
    assert APART.turned() == APART


def test_what_a_relation_rests_on_is_kept() -> None:
    """A definition or a spelling in one facet marks the whole."""
    found = combined([Relation(Order.NARROWER, definition=True), Relation(Order.SAME, spelling=True)])
    assert (found.order, found.definition, found.spelling) == (Order.NARROWER, True, True)


@pytest.mark.parametrize(
    ("relations", "by_part"),
    [
        ([NARROWER], True),
        ([Relation(Order.NARROWER, definition=True)], False),
        ([Relation(Order.NARROWER, definition=True), NARROWER], True),
        ([SAME], False),
    ],
)
def test_narrower_by_more_than_a_definition_is_a_part(relations: list[Relation], by_part: bool) -> None:
    """However the facets are combined, and combined again."""
    assert combined(relations).by_part is by_part
    assert combined([combined(relations), SAME]).by_part is by_part
