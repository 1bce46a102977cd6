"""A claim made ready for comparing."""

from __future__ import annotations

import math

import pytest

from oirlib import Claim, Hedge, Kind, Policy, Source, Vocabulary
from oirlib.interval import Interval
from oirlib.scope.subject import Subject, SubjectReader

OIR = Vocabulary.load("oir")


def subject(what: str = "raids", figure: str = "5", policy: Policy | None = None, **given: object) -> Subject:
    return SubjectReader(OIR, policy or Policy()).read(Claim(what, figure, **{"source": "Paper A", **given}))


def test_the_kind_is_the_claims_or_else_the_words() -> None:
    """Words that nobody knows count events."""
    assert subject("US troops").kind is Kind.STOCK
    assert subject("US troops", kind="flow").kind is Kind.FLOW
    assert subject("granaries").kind is Kind.FLOW
    assert subject("ISIS defeated", "December 2017").kind is Kind.DATE


def test_the_place_is_the_claims_or_else_one_among_the_words() -> None:
    """What the claim states goes first."""
    assert subject("US troops in Syria").where == subject("US troops", where="Syria").where
    assert subject("US troops in Syria", where="Raqqa").where == subject("US troops", where="Raqqa").where
    assert subject("US troops").where is None


@pytest.mark.parametrize(
    ("figure", "dimension", "interval", "best"),
    [
        ("5", "count", Interval.closed(5, 5), 5),
        ("at least five", "count", Interval.closed(5, math.inf), 5),
        ("up to 50 percent", "share", Interval.closed(0, 0.5), 0.5),
        ("dozens", "count", Interval.closed(24, 99), None),
    ],
)
def test_figures_are_measured_in_one_unit_of_their_dimension(
    figure: str, dimension: str, interval: Interval, best: float | None
) -> None:
    """What the policy reads, in the base unit; an open end stays open."""
    found = subject("land held", figure)
    assert (found.dimension, found.best) == (dimension, best)
    assert found.interval == interval


def test_units_of_one_dimension_meet() -> None:
    """A square mile is 2.59 square kilometres."""
    one, other = subject("land held", "100 square miles"), subject("land held", "259 square kilometres")
    assert one.dimension == other.dimension
    assert one.best == pytest.approx(other.best, rel=1e-3)


def test_a_date_is_measured_in_days() -> None:
    """A month has no one day that it names; a day has."""
    month, day = subject("ISIS defeated", "December 2017"), subject("ISIS defeated", "2017-12-09")
    assert month.dimension == day.dimension == "day"
    assert month.interval.high - month.interval.low == 30
    assert (month.best, day.best) == (None, day.interval.low)
    assert day.hedge is Hedge.NONE


@pytest.mark.parametrize(
    ("said_by", "publisher", "voice"),
    [
        (None, "Paper A", "Paper A"),
        ("CENTCOM", "Paper A", "CENTCOM"),
        ("U.S. Central Command", "Paper A", "CENTCOM"),
        ("officials", "Paper A", "Paper A"),
        ("a local source", "Paper A", "Paper A"),
        (None, "Paper A / Reuters", "Reuters"),
        (None, "  Paper   A ", "Paper A"),
    ],
)
def test_one_origin_has_one_name(said_by: str | None, publisher: str, voice: str) -> None:
    """Nobody in particular is the publisher, and a story credited to its agency is the agency's."""
    assert subject(said_by=said_by, source=Source(publisher)).voice == voice


@pytest.mark.parametrize(
    ("said_by", "earlier"),
    [
        ("CENTCOM (previously announced)", True),
        ("CENTCOM (initial count)", True),
        ("CENTCOM", False),
        ("the previous government", False),
        ("CENTCOM (Tampa)", False),
        (None, False),
    ],
)
def test_a_source_may_mark_what_was_said_before(said_by: str | None, earlier: bool) -> None:
    """In brackets after the origin's name, and nowhere else."""
    assert subject(said_by=said_by).earlier is earlier


def test_claims_are_told_by_their_days_then_by_when_they_were_said() -> None:
    """What has no day comes last, and what differs in words alone still has one order."""
    told = [
        subject(when="2024-08-29", said_on="2024-09-13"),
        subject(when="2024-08-29", said_on="2024-09-14"),
        subject(when="2024-08-29"),
        subject(when="2024-08-30", said_on="2024-08-30"),
        subject(said_on="2024-08-30"),
        subject(),
        subject(source="Paper B"),
    ]
    mixed = told[3:] + told[:3]
    assert sorted(mixed, key=lambda s: s.telling) == told


def test_each_wording_is_read_once() -> None:
    """Two claims with the same words share what was read."""
    reader = SubjectReader(OIR, Policy())
    one, other = (reader.read(Claim("ISIS fighters killed", n, where="Syria", source="Paper A")) for n in ("3", "4"))
    assert one.what is other.what
    assert one.where is other.where


def test_the_analysts_policy_reads_the_figures() -> None:
    """Rounding off is off here too."""
    assert subject(figure="900", policy=Policy(rounding=False)).interval == Interval.closed(900, 900)
