"""Versions, as findings carry them."""

from __future__ import annotations

import pytest

from oirlib import Claim, Figure, Verdict, reconcile


def land(figure: str | Figure, source: str) -> Claim:
    return Claim("land held", figure, where="Syria", when="2014-08-01", source=source)


def test_a_versions_numbers_are_in_the_unit_of_the_claim_that_states_its_best():
    """Figures that meet across units share one version: its best is as somebody states it."""
    [finding] = reconcile([land("25,000 square kilometres", "A"), land("9,650 square miles", "B")])
    assert finding.verdict is Verdict.AGREEMENT
    [version] = finding.versions
    stated = {claim.figure.unit: claim.figure.best for claim in version.claims}
    assert version.best == stated[version.unit]
    assert [version.low, version.high] == pytest.approx([version.best] * 2, rel=0.01)


def test_each_version_has_a_unit_of_its_own():
    """Versions that clash keep the units their sources measure in."""
    [finding] = reconcile([land("100 square miles", "A"), land("400 square kilometres", "B")]).contradictions
    assert {version.unit: version.best for version in finding.versions} == {"mi2": 100, "km2": 400}


@pytest.mark.parametrize("claim", [
    Claim("US troops", "900", source="A"), Claim("deal signed", "December 2017", kind="date", source="A"),
])
def test_counts_and_dates_have_no_unit(claim):
    """None stands for a count of the thing itself, and days are days."""
    [finding] = reconcile([claim])
    assert finding.versions[0].unit is None
