"""Places around a place: all that are not apart from it, found without trying all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from oirlib import Vocabulary
from oirlib.judge.around import Places
from oirlib.judge.order import Order
from oirlib.judge.where import Where, read_where, relate_where

OIR = Vocabulary.load("oir")
NAMES = [
    "Iraq", "Syria", "Anbar", "Hawija", "Hawija, Iraq", "Kirkuk province", "western Iraq", "northern Iraq",
    "Iraq and Syria", "Tell Salem, Anbar", "Tell Salem, Kirkuk", "Tell Salem", "Khirbat Zahwan", "Khirbet Zahwan",
    "Lower Wessex", "Holford, Lower Wessex", "Holford", "Springfield, Illinois", "Springfield", "Mali", "Aleppo",
]  # fmt: skip


def relation(one: Where, other: Where) -> object:
    return relate_where(one, other, OIR, 88)


@given(st.lists(st.sampled_from(NAMES), min_size=2, unique=True))
def test_no_place_that_is_not_apart_is_missed(names: list[str]) -> None:
    """Each pair is found from the one or from the other side; whether by spelling is told."""
    wheres = [where for name in names if (where := read_where(name, OIR)) is not None]
    places = Places(wheres, relation, 88)  # type: ignore[arg-type]
    found = {frozenset((one, other)) for one in wheres for other, _ in places.around(one)}
    for one in wheres:
        for other, by_spelling in places.around(one):
            assert relate_where(one, other, OIR, 88).order is not Order.APART
            assert relate_where(one, other, OIR, 88).spelling is by_spelling
        for other in wheres:
            if relate_where(one, other, OIR, 88).order is not Order.APART:
                assert frozenset((one, other)) in found
