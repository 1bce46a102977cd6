"""What holds of any two claims."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Verdict, compare, reconcile
from tests.laws.claims import claims, widened

WORST = [Verdict.CONTRADICTION]


@given(claims(), claims())
def test_compare_is_symmetric(a: Claim, b: Claim) -> None:
    """Which claim comes first changes nothing, not even a word of the sentence."""
    assert compare(a, b) == compare(b, a)


@given(claims())
def test_a_claim_agrees_with_itself(claim: Claim) -> None:
    """A claim beside itself is in agreement, however vague it is."""
    assert compare(claim, claim).verdict is Verdict.AGREEMENT


@given(claims(), claims(), st.integers(0, 20), st.integers(0, 20))
def test_widening_a_figure_never_makes_a_contradiction(a: Claim, b: Claim, below: int, above: int) -> None:
    """What does not contradict as stated does not contradict when it allows more."""
    if compare(a, b).verdict is not Verdict.CONTRADICTION:
        assert compare(widened(a, below, above), b).verdict is not Verdict.CONTRADICTION


@given(claims(), claims())
def test_a_superseded_figure_never_contradicts_its_origin(a: Claim, b: Claim) -> None:
    """Two figures of one origin that were said on different days do not contradict each other.

    Nobody in particular is nobody's earlier or later word.
    """
    if a.said_by != "officials" and a.said_on is not None and b.said_on is not None and a.said_on != b.said_on:
        b = Claim(a.what, b.figure, where=a.where, when=a.when, source=a.source, said_by=a.said_by, said_on=b.said_on)
        assert compare(a, b).verdict is not Verdict.CONTRADICTION


@given(claims(), claims())
def test_compare_is_the_engine_of_reconcile(a: Claim, b: Claim) -> None:
    """A report on two claims alone says what comparing them says: verdict, causes and sentence."""
    said = compare(a, b)
    found = [finding for finding in reconcile([a, b]) if finding.verdict is not Verdict.SINGLE]
    if a == b or said.verdict is Verdict.UNRELATED:
        assert not found
    else:
        assert [(f.verdict, f.causes, f.sentence) for f in found] == [(said.verdict, said.causes, said.sentence)]
