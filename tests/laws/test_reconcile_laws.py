"""What holds of any claims reconciled."""

from __future__ import annotations

import itertools
import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Report, Source, Verdict, reconcile
from tests.laws.claims import PAPERS, claims, evolved, widened

several = st.lists(claims(), min_size=1, max_size=9)
of_one_thing = st.lists(claims(what="ISIS fighters killed", where="Syria"), min_size=2, max_size=8)
of_one_stock = st.lists(claims(what="US troops", where="Syria"), min_size=2, max_size=8)


def told(report: Report) -> list[tuple[str, str, tuple[str, ...], tuple[tuple[str, ...], ...]]]:
    """All that a report says, as plain values."""
    return [
        (
            f.verdict.name,
            f.sentence,
            tuple(c.name for c in f.causes),
            tuple(tuple(c.id for c in v.claims) for v in f.versions),
        )
        for f in report
    ]


def contradicts(report: Report) -> bool:
    return any(finding.verdict is Verdict.CONTRADICTION for finding in report)


@given(several, st.randoms(use_true_random=False))
def test_the_order_of_claims_never_matters(found: list[Claim], chance: random.Random) -> None:
    """Shuffled claims make the same report, to the letter."""
    shuffled = chance.sample(found, len(found))
    assert told(reconcile(shuffled)) == told(reconcile(found))


@given(several)
def test_every_claim_comes_out(found: list[Claim]) -> None:
    """Every claim that goes in stands in a finding that comes out, and none comes out that did not go in."""
    report = reconcile(found)
    assert {claim for finding in report for claim in finding.claims} == set(found)
    assert set(report.claims) == set(found)
    assert len(report.claims) + report.duplicates == len(found)


@given(several | of_one_thing | of_one_stock)
def test_two_claims_meet_in_at_most_one_finding(found: list[Claim]) -> None:
    """No two claims stand together in two findings."""
    together = Counter(
        frozenset(pair)
        for finding in reconcile(found)
        for pair in itertools.combinations(sorted({claim.id for claim in finding.claims}), 2)
    )
    assert max(together.values(), default=1) == 1


@given(of_one_thing | of_one_stock, st.integers(0, 7), st.integers(0, 20), st.integers(0, 20))
def test_widening_a_figure_never_makes_a_contradiction(found: list[Claim], at: int, below: int, above: int) -> None:
    """Where nothing contradicts, nothing does when one figure allows more."""
    if not contradicts(reconcile(found)):
        at %= len(found)
        wider = [*found[:at], widened(found[at], below, above), *found[at + 1 :]]
        assert not contradicts(reconcile(wider))


@given(of_one_thing | of_one_stock, st.integers(0, 7))
def test_removing_a_claim_never_makes_a_contradiction_of_an_agreement(found: list[Claim], at: int) -> None:
    """Claims that all stand in one agreement do not contradict each other when one of them is taken away."""
    report = reconcile(found)
    if [finding.verdict for finding in report] in ([Verdict.AGREEMENT], [Verdict.CONSISTENT]):
        at %= len(found)
        assert not contradicts(reconcile([*found[:at], *found[at + 1 :]]))


@given(of_one_thing | several)
def test_a_version_is_one_value(found: list[Claim]) -> None:
    """The claims of a version of a contradiction share a value, and no two versions are the same claims."""
    for finding in reconcile(found).contradictions:
        if any(cause.name == "EXCEEDS_WHOLE" for cause in finding.causes):
            continue
        for version in finding.versions:
            assert version.low <= version.high
        sets = [frozenset(claim.id for claim in version.claims) for version in finding.versions]
        assert len(set(sets)) == len(sets) > 1


BYSTANDERS = [
    Claim("otters counted", "50", where="Upper Mercia", when="2024-08-22", source="Paper A", kind="stock"),
    Claim("otters counted", "70", where="Upper Mercia", when="2024-08-22", source="Paper B", kind="stock"),
    Claim("rain fallen", "12 mm", where="Syria", when="2024-08-21", source="Paper A"),
]


@given(several | of_one_thing | of_one_stock, st.sampled_from(BYSTANDERS))
def test_a_bystander_changes_nothing(found: list[Claim], bystander: Claim) -> None:
    """A claim that is apart from all others changes nothing that is said of them."""
    without = told(reconcile(found))
    beside = [row for row in told(reconcile([*found, bystander])) if bystander.id not in {i for v in row[3] for i in v}]
    assert sorted(beside) == sorted(without)


def shape(report: Report, names: dict[str, str]) -> list[tuple[str, tuple[str, ...], list[list[str]]]]:
    """Verdicts, causes and which claims stand where, whatever the claims' ids."""
    return sorted(
        (
            f.verdict.name,
            tuple(c.name for c in f.causes),
            sorted(sorted(names[c.id] for c in v.claims) for v in f.versions),
        )
        for f in report
    )


@given(several | of_one_thing | of_one_stock)
def test_renaming_publishers_changes_nothing_but_names(found: list[Claim]) -> None:
    """No publisher's name decides a verdict, a cause or who stands beside whom."""
    found = list({claim.id: claim for claim in found}.values())
    renamed = {
        claim.id: evolved(
            claim, source=Source(RENAMED[claim.source.publisher], title=claim.source.title, url=claim.source.url)
        )
        for claim in found
    }
    unsigned = {
        claim.id: evolved(claim, source=Source("X", title=claim.source.title, url=claim.source.url)).id
        for claim in found
    }
    before, after = unsigned, {renamed[key].id: name for key, name in unsigned.items()}
    assert shape(reconcile(found), before) == shape(reconcile(renamed.values()), after)


RENAMED = dict(zip(PAPERS, ["Zeta Post", "Alpha Post", "Mid Post"], strict=True))
