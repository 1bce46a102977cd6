"""Drafts written out: versions, who stands behind them, the topic, and whether two origins corroborate each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Finding, reconcile

Make = Callable[..., Claim]


def only(*claims: Claim) -> Finding:
    """The one finding of some claims."""
    (finding,) = reconcile(claims)
    return finding


@pytest.mark.parametrize(
    ("figures", "low", "high", "best"),
    [
        (["15", "15"], 15, 15, 15),
        (["900", "945"], 945, 945, 945),
        (["about 40", "at least 38"], 38, 44, 40),
        (["at least 30", "up to 40"], 30, 40, 30),
        (["dozens", "fewer than 100"], 24, 99, None),
        (["about 15", "16"], 16, 16, 16),
        (["15", "about 16"], 15, 15, 15),
    ],
)
def test_a_version_is_what_its_claims_allow_together(
    made: Make, figures: list[str], low: float, high: float, best: float | None
) -> None:
    """Its best is a number that one of them states and all allow; none is printed that nobody stated."""
    (version,) = only(*(made(figure=f, source=f"Paper {n}") for n, f in enumerate(figures))).versions
    assert (version.low, version.high, version.best) == (low, high, best)


def test_a_version_is_told_in_the_unit_of_who_states_its_best(made: Make) -> None:
    """Whatever it was compared in."""
    (version,) = only(
        made("territory lost", "25,000 square kilometres"), made("territory lost", "9,650 square miles", "Paper B")
    ).versions
    assert (version.unit, version.best) in [("km2", 25000), ("mi2", 9650)]
    assert version.low <= version.best <= version.high


def test_parts_that_add_up_have_the_value_of_their_whole(made: Make) -> None:
    """Not what they share with each other."""
    (version,) = only(
        made("US troops killed", "two"), made("US troops wounded", "five"), made("US casualties", "seven", "Paper B")
    ).versions
    assert (version.low, version.high, version.best) == (7, 7, 7)
    assert len(version.claims) == 3


@pytest.mark.parametrize(
    ("claims", "corroborated", "origins", "outlets"),
    [
        ([{"said_by": "CENTCOM"}, {"said_by": "Iraqi military"}], True, ("CENTCOM", "Iraqi military"), ()),
        ([{"said_by": "CENTCOM"}, {"said_by": "the Pentagon"}], False, ("CENTCOM",), ()),
        ([{"said_by": "CENTCOM"}, {}], False, ("CENTCOM",), ("Paper 1",)),
        ([{}, {}], False, (), ("Paper 0", "Paper 1")),
        ([{"said_by": "officials"}, {"said_by": "officials"}], False, (), ("Paper 0", "Paper 1")),
        ([{"said_by": "CENTCOM"}, {"said_by": "Iraqi military", "figure": "at least 10"}], False,
         ("CENTCOM", "Iraqi military"), ()),
        ([{"said_by": "CENTCOM"}, {"said_by": "Iraqi military", "where": "Khirbet Zahwan"}], None, None, None),
    ],
)  # fmt: skip
def test_two_origins_that_share_a_number_corroborate_each_other(
    made: Make, claims: list[dict[str, Any]], corroborated: bool | None, origins: Any, outlets: Any
) -> None:
    """Outlets that name nobody do not, nor one body under two names, nor who only leaves room for the number."""
    found = reconcile([made(**{"source": f"Paper {n}", **given}) for n, given in enumerate(claims)]).findings[0]
    if corroborated is not None:
        assert (found.corroborated, found.origins, found.outlets) == (corroborated, origins, outlets)


def test_what_is_not_sure_corroborates_nobody(made: Make) -> None:
    """Names that are only alike, and a place that may be another."""
    for one, other in (("Khirbat Zahwan", "Khirbet Zahwan"), ("Tell Salem", "Tell Salem, Anbar")):
        found = only(made(where=one, said_by="CENTCOM"), made(where=other, source="Paper B", said_by="Iraqi military"))
        assert not found.corroborated


def test_the_topic_is_told_in_the_words_most_use(made: Make) -> None:
    """Of ties the shorter; of parts and a whole, the whole's."""
    claims = [made("Daesh militants killed", source="C"), made(), made(source="Paper B")]
    assert str(only(*claims).topic) == "ISIS fighters killed, Iraq"
    assert (
        only(made("ISIS leaders killed", "4"), made("ISIS fighters killed", "15", "B")).topic.what
        == "ISIS fighters killed"
    )


def test_a_finding_is_written_when_it_is_looked_at(made: Make) -> None:
    """The verdict and the causes are there before; and what it says is said once."""
    finding = only(made(), made(source="Paper B"))
    assert finding._written is None
    assert finding.sentence
    assert finding.written is finding.written
