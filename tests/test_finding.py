"""What comes out: verdicts, causes, versions and findings."""

from __future__ import annotations

import pickle

import pytest

from oirlib import Cause, Claim, Verdict, reconcile


def killed(figure: str, source: str, **given: object) -> Claim:
    return Claim("ISIS fighters killed", figure, where="Syria", when="2024-10-28", source=source, **given)


def test_verdicts_stand_worst_first() -> None:
    """Reports are sorted in their order."""
    assert [verdict.name for verdict in Verdict] == [
        "CONTRADICTION",
        "EXPLAINED",
        "AGREEMENT",
        "CONSISTENT",
        "SINGLE",
        "UNRELATED",
    ]


def test_each_cause_says_what_it_means() -> None:
    """Its value is a clause that could stand in a sentence, and no two are alike."""
    told = [cause.value for cause in Cause]
    assert len(set(told)) == len(told) == 20
    assert all(words[0].islower() and not words.endswith(".") for words in told)


def test_a_finding_has_an_id_of_its_claims_and_verdict() -> None:
    """The same claims make the same id in every run, others another."""
    one, other, third = killed("35", "A"), killed("37", "B"), killed("39", "B")
    [finding] = reconcile([one, other])
    [again] = reconcile([other, one])
    [different] = reconcile([one, third])
    assert finding.id == again.id != different.id
    assert len(finding.id) == 12


@pytest.mark.parametrize(
    ("claims", "corroborated", "origins", "outlets"),
    [
        ([killed("35", "A", said_by="UNHCR"), killed("35", "B", said_by="CENTCOM")], True, ("CENTCOM", "UNHCR"), ()),
        ([killed("35", "A"), killed("35", "B")], False, (), ("A", "B")),
        ([killed("35", "A", said_by="CENTCOM"), killed("35", "B", said_by="CENTCOM")], False, ("CENTCOM",), ()),
        ([killed("35", "A", said_by="CENTCOM"), killed("35", "A")], False, ("CENTCOM",), ()),
        ([killed("35", "A"), killed("37", "B")], False, (), ("A", "B")),
        (
            [killed("35", "A", said_by="UNHCR"), killed("up to 40", "B", said_by="CENTCOM")],
            False,
            ("CENTCOM", "UNHCR"),
            (),
        ),
        ([killed("35", "A")], False, (), ("A",)),
    ],
)
def test_corroborated_is_a_number_that_two_origins_share(
    claims: list[Claim], corroborated: bool, origins: tuple[str, ...], outlets: tuple[str, ...]
) -> None:
    """One origin in many outlets is one, who names nobody is none, and leaving room for a number is not stating it."""
    [finding] = reconcile(claims)
    assert (finding.corroborated, finding.origins, finding.outlets) == (corroborated, origins, outlets)


def test_a_version_tells_what_its_claims_allow_together() -> None:
    """Its bounds are those of all, and its best is a number that one of them states."""
    [finding] = reconcile([killed("about 40", "A"), killed("at least 38", "B"), killed("up to 43", "C")])
    [version] = finding.versions
    assert (version.low, version.high, version.best) == (38, 43, 40)
    assert version.outlets == ("A", "B", "C")


def test_a_version_without_a_stated_number_that_fits_has_no_best() -> None:
    """No number is printed that nobody stated."""
    [finding] = reconcile([killed("dozens", "A"), killed("fewer than 100", "B")])
    [version] = finding.versions
    assert (version.low, version.high, version.best) == (24, 99, None)


def test_a_finding_can_be_kept_in_a_file() -> None:
    """With all that it says, and its explanation."""
    [finding] = reconcile([killed("35", "A"), killed("37", "B")])
    kept = pickle.loads(pickle.dumps(finding))
    assert kept == finding
    assert (kept.id, kept.sentence, kept.explain()) == (finding.id, finding.sentence, finding.explain())


def test_findings_are_equal_by_what_they_say() -> None:
    """And nothing else is a finding."""
    claims = [killed("35", "A"), killed("37", "B")]
    [one], [same] = reconcile(claims), reconcile(claims)
    [other] = reconcile([killed("35", "A"), killed("38", "B")])
    assert one == same != other
    assert len({one, same, other}) == 2
    assert one != "35"
    assert repr(one) == f"<Finding CONTRADICTION: {one.sentence}>"
