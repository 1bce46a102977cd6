"""The worked cases: each rule as a test, both ways round and in any order."""

from __future__ import annotations

import itertools
import random
import tomllib
from pathlib import Path
from typing import Any

import pytest

from oirlib import Claim, Policy, Verdict, Vocabulary, compare, reconcile

HERE = Path(__file__).parent
FILES = [tomllib.loads((HERE / name).read_text(encoding="utf-8")) for name in ("cases.toml", "cases_more.toml")]
PAIRS = [case for cases in FILES for case in cases["pair"]]
GROUPS = [case for cases in FILES for case in cases["group"]]


def by_id(case: dict[str, Any]) -> str:
    return str(case["id"])


def given(case: dict[str, Any]) -> dict[str, Any]:
    """The analyst's own policy and vocabulary, where a case has them."""
    name = case.get("vocabulary")
    vocabulary = None if name is None else Vocabulary() if name == "none" else Vocabulary.from_toml(HERE / name)
    return {"policy": Policy(**case.get("policy", {})), "vocabulary": vocabulary}


def test_each_case_has_a_name_of_its_own() -> None:
    """No case hides another, and none is told twice."""
    names = [case["id"] for case in PAIRS + GROUPS]
    assert len(set(names)) == len(names)
    told = [(str(case["a"]), str(case["b"]), str(case.get("policy")), case.get("vocabulary")) for case in PAIRS]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("case", PAIRS, ids=by_id)
def test_pair(case: dict[str, Any]) -> None:
    """Two claims have the verdict of the case, and at least its causes, whichever comes first."""
    a, b = Claim(**case["a"]), Claim(**case["b"])
    for one, other in ((a, b), (b, a)):
        found = compare(one, other, **given(case))
        assert found.verdict.name == case["verdict"]
        assert set(case["causes"]) <= {cause.name for cause in found.causes}
    assert compare(a, b, **given(case)) == compare(b, a, **given(case))


@pytest.mark.parametrize("case", PAIRS, ids=by_id)
def test_pair_is_reconciled_as_it_is_compared(case: dict[str, Any]) -> None:
    """The report on two claims says of them what comparing them says."""
    claims = [Claim(**case["a"]), Claim(**case["b"])]
    findings = [finding for finding in reconcile(claims, **given(case)) if finding.verdict is not Verdict.SINGLE]
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


@pytest.mark.parametrize("case", GROUPS, ids=by_id)
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
