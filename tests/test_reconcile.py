"""The one verb: what it takes, and what it keeps count of."""

from __future__ import annotations

import gc

import pytest

from oirlib import Claim, Policy, Vocabulary, load_claims, reconcile, save_claims
from oirlib.errors import ClaimError

ONE = Claim("raids", "3", source="Paper A")
OTHER = Claim("raids", "5", source="Paper B")


def test_a_claim_given_twice_counts_once():
    """The report holds it once and counts the others."""
    report = reconcile([ONE, OTHER, ONE, ONE])
    assert (set(report.claims), report.duplicates) == ({ONE, OTHER}, 2)


def test_duplicates_in_a_file_are_counted(tmp_path):
    """What loading left aside is in the report's count, as if the claims had been given by hand."""
    path = tmp_path / "claims.jsonl"
    save_claims([ONE, OTHER, ONE], path)
    loaded = load_claims(path)
    assert len(loaded) == 2
    assert reconcile(loaded) == reconcile([ONE, OTHER, ONE])
    assert "(1 duplicate left aside)" in str(reconcile(loaded))
    assert reconcile([*loaded, ONE]).duplicates == 1


def test_claims_may_come_one_by_one():
    """Any iterable will do, also one that can be read only once."""
    assert reconcile(claim for claim in (ONE, OTHER, ONE)) == reconcile([ONE, OTHER, ONE])


def test_no_claims_make_an_empty_report():
    """An empty run is a run, and nothing is in it."""
    report = reconcile([])
    assert (list(report), report.claims, report.duplicates) == ([], (), 0)


def test_what_must_be_acted_on_is_told_first():
    """Contradictions, agreements, and last what stands alone, in whatever order the claims came."""
    claims = [
        Claim("raids", "3", where=where, when="2024-09-16", source=source)
        for where, source in (("Syria", "A"), ("Syria", "B"), ("Kirkuk", "A"))
    ]
    claims += [Claim("raids", figure, where="Anbar", when="2024-09-16", source=figure) for figure in ("4", "5")]
    report = reconcile(claims)
    assert [finding.verdict.name for finding in report] == ["CONTRADICTION", "AGREEMENT", "SINGLE"]
    assert [finding.id for finding in reconcile(reversed(claims))] == [finding.id for finding in report]


def test_a_report_keeps_what_it_was_made_with():
    """Its policy and vocabulary, for all that is drawn from it."""
    policy, vocabulary = Policy(stock_window=30), Vocabulary.load("common")
    report = reconcile([ONE, OTHER], policy=policy, vocabulary=vocabulary)
    assert (report.policy, report.vocabulary) == (policy, vocabulary)
    assert reconcile([ONE, OTHER]).policy == Policy()


def test_the_collector_of_circles_is_left_as_it_was():
    """It rests while claims are judged, and runs again, or rests on, afterwards; also where something is no claim."""
    for wanted in (True, False):
        (gc.enable if wanted else gc.disable)()
        try:
            reconcile([ONE, OTHER])
            with pytest.raises(ClaimError):
                reconcile([ONE, None])
            assert gc.isenabled() is wanted
        finally:
            gc.enable()


def test_the_analysts_vocabulary_and_policy_are_used():
    """Without words two names are two things; with a wide slack two days are one event."""
    one = Claim("ISIS raids", "3", when="2024-09-16", source="Paper A")
    other = Claim("Daesh raids", "5", when="2024-09-16", source="Paper B")
    later = Claim("ISIS fighters killed", "5", when="2024-09-19", source="Paper B")
    sooner = Claim("ISIS fighters killed", "3", when="2024-09-16", source="Paper A")
    assert len(reconcile([one, other])) == 1
    assert len(reconcile([one, other], vocabulary=Vocabulary())) == 2
    assert [finding.verdict.name for finding in reconcile([sooner, later])] == ["EXPLAINED"]
    assert [f.verdict.name for f in reconcile([sooner, later], policy=Policy(event_slack=3))] == ["CONTRADICTION"]


def test_something_that_is_no_claim_is_named_with_its_place():
    """The error says which of them it is."""
    with pytest.raises(ClaimError, match=r"claims\[1\]: is not a Claim \(got 'three raids'\)"):
        reconcile([ONE, "three raids"])
