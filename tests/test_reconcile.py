"""The one verb: what it takes, and what it keeps count of."""

from __future__ import annotations

import pytest

from oirlib import Claim, load_claims, reconcile, save_claims
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


def test_something_that_is_no_claim_is_named_with_its_place():
    """The error says which of them it is."""
    with pytest.raises(ClaimError, match=r"claims\[1\]: is not a Claim \(got 'three raids'\)"):
        reconcile([ONE, "three raids"])
