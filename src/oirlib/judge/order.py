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

    __hash__ = object.__hash__

    def turned(self) -> Order:
        """The same order seen from the other side."""
        return _TURNED.get(self, self)


_TURNED = {Order.NARROWER: Order.BROADER, Order.BROADER: Order.NARROWER}


@frozen
class Relation:
    """An order, and what it rests on.

    Attributes:
        order: The place of the first thing beside the second.
        definition: Whether they differ, at least in one facet, by how sources define a term.
        spelling: Whether names were matched by their spelling.
        terms: Whether one side has words that the other lacks and that nobody knows.
        doubtful: Whether one side tells too little to know for sure, so that nothing may be accused.
        near: Whether one side says only that it is near the other, or lies in it by some accounts only, which is
            where to look for an event.
        ambiguous: Whether a name may stand for one thing or another, so that nothing may be accused nor agreed.
        partly: Of a combination: whether it is narrower or broader in one facet by more than a definition.
    """

    order: Order
    definition: bool = False
    spelling: bool = False
    terms: bool = False
    doubtful: bool = False
    near: bool = False
    ambiguous: bool = False
    partly: bool = False

    @property
    def by_part(self) -> bool:
        """Whether the one is narrower than the other by more than a definition."""
        return self.partly or (self.order in _TURNED and not self.definition)

    @property
    def sure(self) -> bool:
        """Whether the relation rests on nothing but what is understood."""
        return not (self.spelling or self.terms or self.doubtful or self.near or self.ambiguous)

    def turned(self) -> Relation:
        """The same relation seen from the other side."""
        return evolve(self, order=self.order.turned()) if self.order in _TURNED else self


SAME = Relation(Order.SAME)
APART = Relation(Order.APART)
UNKNOWN = Relation(Order.UNKNOWN)


def among(ones: Iterable[str], others: Iterable[str], within: Callable[[str, str], bool]) -> Order:
    """The order of two sets of concepts, from the order of their members: "A and B" is broader than A.

    Args:
        ones: The first set; neither is empty.
        others: The second set.
        within: Whether the first concept is the second or narrower.
    """
    ones, others = list(ones), list(others)
    inside = all(any(within(one, other) for other in others) for one in ones)
    around = all(any(within(other, one) for one in ones) for other in others)
    if inside or around:
        return Order.SAME if inside and around else Order.NARROWER if inside else Order.BROADER
    if any(within(one, other) or within(other, one) for one in ones for other in others):
        return Order.OVERLAPPING
    return Order.APART


def combined(relations: Iterable[Relation]) -> Relation:
    """The relation of two things from the relations of their facets.

    Apart in one facet is apart; narrower in one and broader in another only overlaps; a facet that one of them does
    not state leaves the whole unknown.
    """
    relations = [relation for relation in relations if relation is not SAME]
    if not relations:
        return SAME
    orders = {relation.order for relation in relations} - {Order.SAME}
    if Order.APART in orders:
        return APART
    flags = {
        "definition": any(r.definition for r in relations),
        "spelling": any(r.spelling for r in relations),
        "terms": any(r.terms for r in relations),
        "doubtful": any(r.doubtful for r in relations),
        "near": any(r.near for r in relations),
        "ambiguous": any(r.ambiguous for r in relations),
        "partly": any(r.by_part for r in relations),
    }
    if not orders:
        return Relation(Order.SAME, **flags)
    if Order.OVERLAPPING in orders or len(orders & set(_TURNED)) == 2:
        return Relation(Order.OVERLAPPING, **flags)
    if Order.UNKNOWN in orders:
        return Relation(Order.UNKNOWN, **flags)
    return Relation(orders.pop(), **flags)
