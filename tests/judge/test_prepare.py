"""Claims made ready for comparing."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Hedge, Policy, Vocabulary
from oirlib.claim import Kind
from oirlib.judge.prepare import COUNT, Reader, Subject, first_told, told


@pytest.mark.parametrize(
    ("given", "dimension", "low", "high"),
    [
        ({"figure": "15"}, COUNT, 15, 15),
        ({"figure": "900"}, COUNT, 855, 945),
        ({"figure": "about 2,000"}, COUNT, 1800, 2200),
        ({"figure": "more than 75"}, COUNT, 75, float("inf")),
        ({"figure": "10 kg"}, "mass", 9.5, 10.5),
        ({"figure": "2 tonnes"}, "mass", 1500, 2500),
        ({"figure": "50", "what": "square miles lost"}, "area", None, None),
        ({"figure": "11,500", "what": "votes counted"}, COUNT, 11500, 11500),
        ({"figure": "July 2017", "kind": "date", "when": None}, "day", 736511, 736541),
    ],
)
def test_a_figure_is_what_it_may_stand_for(
    subject: Callable[..., Subject], given: dict[str, Any], dimension: str, low: float | None, high: float | None
) -> None:
    """In the base unit of its dimension; "over 75" is how 75 is retold, and votes are never rounded."""
    amount = subject(**given).amount
    assert amount.dimension == dimension
    if low is not None:
        assert (amount.interval.low, amount.interval.high) == (low, high)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"what": "US troops"}, Kind.STOCK),
        ({"what": "ISIS fighters killed"}, Kind.FLOW),
        ({"what": "granaries"}, Kind.FLOW),
        ({"what": "granaries", "kind": "stock"}, Kind.STOCK),
        ({"what": "US troops", "kind": "flow"}, Kind.FLOW),
    ],
)
def test_the_kind_is_the_claims_own_or_the_vocabularys(
    subject: Callable[..., Subject], given: dict[str, Any], kind: Kind
) -> None:
    """What nobody knows is a flow."""
    assert subject(**given).kind is kind


def test_a_place_among_the_words_is_the_claims_place(subject: Callable[..., Subject]) -> None:
    """Where it names none of its own."""
    inside, beside = subject(what="US troops in Syria", where=None), subject(what="US troops", where="Syria")
    assert inside.where is beside.where
    assert inside.what is beside.what


def test_equal_readings_are_one_object(subject: Callable[..., Subject]) -> None:
    """So that what two wordings are to each other is looked up once."""
    one, other = subject(), subject("Daesh militants killed", "16", "Paper B")
    assert one.what is other.what
    assert one.where is other.where
    assert one.when is other.when


def test_militants_are_isiss_only_where_the_subject_speaks() -> None:
    """In Iraq they are; in Riverton, or of a village nobody knows, they are nobody's."""
    reader = Reader(Vocabulary.load("oir"), Policy())

    def party(where: str | None) -> frozenset[str]:
        return reader.read(Claim("militants killed", 5, where=where, source="A")).what.party

    assert party("Iraq") == party(None) == party("Tell Salem, Anbar") == {"party.isis"}
    assert party("Riverton") == party("Mali") == frozenset()


@pytest.mark.parametrize(
    ("given", "withdrawn"),
    [
        ({}, False),
        ({"superseded": True}, True),
        ({"said_by": "CENTCOM (earlier)"}, True),
        ({"said_by": "CENTCOM"}, False),
    ],
)
def test_what_a_source_takes_back_is_withdrawn(
    subject: Callable[..., Subject], given: dict[str, Any], withdrawn: bool
) -> None:
    """It says so itself, or names its origin so."""
    assert subject(**given).withdrawn is withdrawn


def test_no_evidence_is_silent(subject: Callable[..., Subject]) -> None:
    """A count of none is not."""
    assert subject(figure="no indication of").silent
    assert not subject(figure="none").silent
    assert subject(figure="none").amount.hedge is Hedge.NONE


def test_claims_are_told_in_one_order(subject: Callable[..., Subject]) -> None:
    """By their days, when they were said and their figures; the last key is the id, never a publisher's name."""
    order = [
        subject(when="2024-08-28", figure="30"),
        subject(figure="14", said_on="2024-08-30"),
        subject(figure="15", said_on="2024-08-30"),
        subject(figure="9", said_on="2024-09-02"),
        subject(figure="9"),
        subject(when=None, figure="2"),
    ]
    for seed in range(10):
        assert told(random.Random(seed).sample(order, len(order))) == order
    assert first_told(reversed(order)) is order[0]
    tied = [subject(source=paper) for paper in ("Paper A", "Paper B", "Paper C")]
    assert [s.claim.id for s in told(tied)] == sorted(s.claim.id for s in tied)


def test_an_estimate_says_so(subject: Callable[..., Subject]) -> None:
    """In the words of its figure."""
    assert subject(figure="an estimated 40").amount.estimate
    assert not subject(figure="about 40").amount.estimate
