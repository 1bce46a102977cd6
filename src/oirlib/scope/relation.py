"""How two things stand to each other in an order: the same, narrower, broader, overlapping, apart or unknown."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable

from attrs import evolve, frozen


class Order(enum.Enum):
    """The place of one thing beside another."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    OVERLAPPING = "overlapping"
    APART = "apart"
    UNKNOWN = "unknown"  # one of them is not stated

    def turned(self) -> Order:
        """The same relation seen from the other side."""
        return {Order.NARROWER: Order.BROADER, Order.BROADER: Order.NARROWER}.get(self, self)


@frozen
class Relation:
    """An order, and what it rests on.

    Attributes:
        order: The place of the first thing beside the second.
        definition: Whether they differ, at least in one facet, by how sources define a term.
        spelling: Whether names were matched by their spelling.
        partly: Of a combination: whether it is narrower or broader in one facet by more than a definition.
    """

    order: Order
    definition: bool = False
    spelling: bool = False
    partly: bool = False

    @property
    def by_part(self) -> bool:
        """Whether the one is narrower than the other by more than a definition."""
        return self.partly or (self.order in (Order.NARROWER, Order.BROADER) and not self.definition)

    def turned(self) -> Relation:
        """The same relation seen from the other side."""
        return evolve(self, order=self.order.turned())


SAME = Relation(Order.SAME)
APART = Relation(Order.APART)
UNKNOWN = Relation(Order.UNKNOWN)


def among(
    ones: Iterable[str], others: Iterable[str], within: Callable[[str, str], bool], touch: Callable[[str, str], bool]
) -> Order:
    """The order of two sets of concepts, from the order of their members.

    Args:
        ones: The first set; neither is empty.
        others: The second set.
        within: Whether the first concept is the second or narrower.
        touch: Whether two concepts that are not in one line may still share something.
    """
    ones, others = list(ones), list(others)
    inside = all(any(within(one, other) for other in others) for one in ones)
    around = all(any(within(other, one) for one in ones) for other in others)
    if inside or around:
        return Order.SAME if inside and around else Order.NARROWER if inside else Order.BROADER
    pairs = [(one, other) for one in ones for other in others]
    if any(within(one, other) or within(other, one) or touch(one, other) for one, other in pairs):
        return Order.OVERLAPPING
    return Order.APART


def combined(relations: Iterable[Relation]) -> Relation:
    """The relation of two things from the relations of their facets.

    Apart in one facet is apart; narrower in one and broader in another only overlaps; a facet that one of them does
    not state leaves the whole unknown.
    """
    relations = list(relations)
    orders = {relation.order for relation in relations} - {Order.SAME}
    flags = {
        "definition": any(r.definition for r in relations),
        "spelling": any(r.spelling for r in relations),
        "partly": any(r.by_part for r in relations),
    }
    if Order.APART in orders:
        return APART
    if not orders:
        return Relation(Order.SAME, **flags)
    if Order.OVERLAPPING in orders or {Order.NARROWER, Order.BROADER} <= orders:
        return Relation(Order.OVERLAPPING, **flags)
    if Order.UNKNOWN in orders:
        return Relation(Order.UNKNOWN, **flags)
    return Relation(orders.pop(), **flags)
