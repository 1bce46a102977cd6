"""The analyst's word in the judging: what is one thing, what is two, and what is left out."""

from __future__ import annotations

import itertools
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Verdict, reconcile
from oirlib.decisions import Decisions
from tests.laws.claims import claims

MARCH = {"where": "Syria", "when": "2024-03-05"}
A = Claim("US troops", "900", source="Paper A", **MARCH)
B = Claim("US troops", "2,000", source="Paper B", **MARCH)
C = Claim("US troops", "2,000", source="Paper C", **MARCH)
GRAIN = Claim("granaries", "12", source="Paper A", kind="stock", **MARCH)
STORES = Claim("corn stores", "15", source="Paper B", kind="stock", **MARCH)


def told(report: object) -> list[tuple[str, set[str]]]:
    """Verdicts, and the publishers that stand together."""
    return [(f.verdict.name, {c.source.publisher for c in f.claims}) for f in report if f.verdict is not Verdict.SINGLE]


def test_two_claims_kept_apart_stand_in_no_finding_together() -> None:
    """What is said of the others stays: A still contradicts C, and B agrees with C."""
    found = reconcile([A, B, C], decisions=Decisions(who="me").apart(A, B))
    assert told(found) == [("CONTRADICTION", {"Paper A", "Paper C"}), ("AGREEMENT", {"Paper B", "Paper C"})]


def test_two_claims_kept_apart_and_nobody_else_are_single() -> None:
    """Nothing is said of the two any more, and both come out."""
    found = reconcile([A, B], decisions=Decisions(who="me").apart(A, B))
    assert told(found) == []
    assert set(found.claims) == {A, B}


def test_two_claims_of_other_words_can_be_one_thing() -> None:
    """Words that nobody knows are one thing by the analyst's word."""
    assert told(reconcile([GRAIN, STORES])) == []
    found = reconcile([GRAIN, STORES], decisions=Decisions(who="me").same(GRAIN, STORES))
    assert told(found) == [("CONTRADICTION", {"Paper A", "Paper B"})]


def test_no_word_makes_percent_of_persons() -> None:
    """Figures whose units do not meet are not lined up, whatever is said of them."""
    share = Claim("corn stores", "15 percent", source="Paper B", kind="stock", **MARCH)
    assert told(reconcile([GRAIN, share], decisions=Decisions(who="me").same(GRAIN, share))) == []


def test_what_is_left_aside_is_in_no_finding() -> None:
    """A publisher's claims are not judged; the report still holds them."""
    found = reconcile([A, B, C], decisions=Decisions(who="me").aside("Paper A"))
    assert told(found) == [("AGREEMENT", {"Paper B", "Paper C"})]
    assert A in found.claims


def test_a_decision_taken_back_changes_nothing() -> None:
    """The report is as if it had not been made."""
    undone = Decisions(who="me").apart(A, B).undo(1)
    assert told(reconcile([A, B, C], decisions=undone)) == told(reconcile([A, B, C]))


@given(st.lists(claims(what="ISIS fighters killed", where="Syria"), min_size=3, max_size=6, unique_by=lambda c: c.id))
def test_whatever_is_kept_apart_two_claims_meet_at_most_once(found: list[Claim]) -> None:
    """No finding holds the pair, no two claims meet twice, and every claim comes out."""
    report = reconcile(found, decisions=Decisions(who="me").apart(found[0], found[1]))
    together = Counter(
        frozenset(pair)
        for finding in report
        for pair in itertools.combinations(sorted({claim.id for claim in finding.claims}), 2)
    )
    assert max(together.values(), default=1) == 1
    assert frozenset([found[0].id, found[1].id]) not in together
    assert {claim for finding in report for claim in finding.claims} == set(found)
