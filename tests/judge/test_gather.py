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


@pytest.mark.parametrize(
    "claim",
    [
        Claim("US troops", "900", source="A"),
        Claim("deal signed", "December 2017", kind="date", source="A"),
    ],
)
def test_counts_and_dates_have_no_unit(claim):
    """None stands for a count of the thing itself, and days are days."""
    [finding] = reconcile([claim])
    assert finding.versions[0].unit is None


STATEMENT = "The strike killed fifteen fighters in the desert on Thursday, the command said in a statement."


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ([{}, {"source": "B"}], ("A", "B")),
        ([{"said_by": "CENTCOM"}, {"said_by": "U.S. Central Command", "source": "B"}], ("CENTCOM",)),
        ([{"said_by": "officials"}, {"said_by": "officials", "source": "B"}], ("A", "B")),
        ([{"quote": STATEMENT}, {"source": "B", "quote": STATEMENT.replace("Thursday", "Friday")}], ("A",)),
        ([{"quote": STATEMENT}, {"source": "B", "quote": STATEMENT}, {"source": "C"}], ("A", "C")),
        ([{"quote": "killed 15"}, {"source": "B", "quote": "killed 15"}], ("A", "B")),
    ],
)
def test_voices_are_origins_and_texts(given, names):
    """One for each origin, and one for words that were copied; nobody in particular is the paper's own."""
    claims = [Claim("raids", "15", **{"when": "2024-09-16", "source": "A", **each}) for each in given]
    [finding] = reconcile(claims)
    assert finding.origins == names
    assert finding.corroborated is (len(names) > 1)


def test_a_finding_is_about_what_its_whole_is_about():
    """And where all count one thing, about it in the words that most of them use."""
    part = Claim("ISIS leaders killed", "four", where="Raqqa", when="2024-09-16", source="A")
    whole = Claim("ISIS fighters killed", "15", where="Syria", when="2024-09-16", source="B")
    [finding] = reconcile([part, whole])
    assert str(finding.topic) == "ISIS fighters killed, Syria"
    words = ("Daesh raids", "ISIS raids", "ISIS raids")
    [finding] = reconcile([Claim(what, "3", when="2024-09-16", source=str(at)) for at, what in enumerate(words)])
    assert str(finding.topic) == "ISIS raids"


def test_an_open_end_stays_open_in_any_unit():
    """More than 45 percent has no highest share."""
    [finding] = reconcile([land("more than 45 percent", "A")])
    [version] = finding.versions
    assert (version.low, version.high, version.best, version.unit) == (45, float("inf"), 45, "percent")
