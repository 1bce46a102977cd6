"""The worked cases: each rule as a test, both ways round and in any order."""

from __future__ import annotations

import itertools
import random
import tomllib
from pathlib import Path
from typing import Any

import pytest

from oirlib import Claim, Verdict, compare, reconcile

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))


def by_id(case: dict[str, Any]) -> str:
    return str(case["id"])


@pytest.mark.parametrize("case", CASES["pair"], ids=by_id)
def test_pair(case: dict[str, Any]) -> None:
    """Two claims have the verdict of the case, and at least its causes, whichever comes first."""
    a, b = Claim(**case["a"]), Claim(**case["b"])
    for one, other in ((a, b), (b, a)):
        found = compare(one, other)
        assert found.verdict.name == case["verdict"]
        assert set(case["causes"]) <= {cause.name for cause in found.causes}
    assert compare(a, b) == compare(b, a)


@pytest.mark.parametrize("case", CASES["pair"], ids=by_id)
def test_pair_is_reconciled_as_it_is_compared(case: dict[str, Any]) -> None:
    """The report on two claims says of them what comparing them says."""
    claims = [Claim(**case["a"]), Claim(**case["b"])]
    findings = [finding for finding in reconcile(claims) if finding.verdict is not Verdict.SINGLE]
    if case["verdict"] == "UNRELATED":
        assert not findings
    else:
        assert [finding.verdict.name for finding in findings] == [case["verdict"]]
        assert set(case["causes"]) <= {cause.name for cause in findings[0].causes}


def orders(claims: list[Claim]) -> list[list[Claim]]:
    """Every order of a few claims, and some of many."""
    if len(claims) <= 4:
        return [list(order) for order in itertools.permutations(claims)]
    return [random.Random(seed).sample(claims, len(claims)) for seed in range(20)]


@pytest.mark.parametrize("case", CASES["group"], ids=by_id)
def test_group(case: dict[str, Any]) -> None:
    """Several claims make exactly the findings of the case, in any order."""
    claims = [Claim(**claim) for claim in case["claims"]]
    expected = {
        (f["verdict"], frozenset(frozenset(version) for version in f["versions"])): f["causes"]
        for f in case["findings"]
    }
    for order in orders(claims):
        found = {
            (f.verdict.name, frozenset(frozenset(claims.index(c) for c in v.claims) for v in f.versions)): f.causes
            for f in reconcile(order)
            if f.verdict is not Verdict.SINGLE
        }
        assert found.keys() == expected.keys()
        for key, causes in expected.items():
            assert set(causes) <= {cause.name for cause in found[key]}
