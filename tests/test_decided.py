"""What each decision changed in a report."""

from __future__ import annotations

from oirlib import Claim, Source, reconcile
from oirlib.decisions import Decisions

SYRIA = {"where": "Syria", "when": "2024-08-29"}
THREE = Claim("raids", 3, source="Paper A", **SYRIA)
FIVE = Claim("raids", 5, source="Paper B", **SYRIA)
AGAIN = Claim("raids", 5, source="Paper C", **SYRIA)
GRAIN = Claim("granaries burned", 12, source="Paper A", **SYRIA)
STORES = Claim("corn stores lost", 12, source="Paper B", **SYRIA)


def told(claims: list[Claim], decisions: Decisions) -> list[tuple[int, list[str]]]:
    """Each decision's number, and the verdicts before and after."""
    report = reconcile(claims, decisions=decisions)
    return [
        (d.number, sorted(f"{c.before.verdict.name}>{c.now.verdict.name}" for c in d.changes.flipped))
        for d in report.decided
    ]


def test_claims_kept_apart_contradict_no_more() -> None:
    """The contradiction that the decision took away is named with what stands in its place."""
    changed = told([THREE, FIVE], Decisions(who="me").apart(THREE, FIVE))
    assert changed == [(1, ["CONTRADICTION>SINGLE", "CONTRADICTION>SINGLE"])]


def test_claims_said_to_be_the_same_meet() -> None:
    """Words that nobody knows agree once a person says that they are one thing."""
    [(number, flips)] = told([GRAIN, STORES], Decisions(who="me").same(GRAIN, STORES))
    assert number == 1
    assert set(flips) == {"SINGLE>AGREEMENT"}


def test_a_source_left_aside_is_missed_in_what_it_said() -> None:
    """What others say is told as it is without it, and the claim itself as gone or joined."""
    [(number, flips)] = told([THREE, FIVE], Decisions(who="me").aside(Source("Paper B")))
    assert (number, flips) == (1, ["CONTRADICTION>SINGLE"])


def test_each_decision_is_told_beside_the_others() -> None:
    """The change of a decision is what the report would say without it alone; one taken back changed nothing."""
    decisions = Decisions(who="me").apart(THREE, FIVE).apart(THREE, AGAIN).aside("Paper D").undo(2)
    assert [number for number, _ in told([THREE, FIVE, AGAIN], decisions)] == [1]


def test_a_grade_changes_no_finding() -> None:
    """It is shown, and never a weight."""
    [found] = reconcile([THREE, FIVE], decisions=Decisions(who="me").grade("Paper A", "B2")).decided
    assert len(found.changes) == 0
    assert "Nothing changed." in str(found)


def test_a_report_keeps_the_decisions_of_its_run() -> None:
    """What is decided later does not change what an earlier report says was decided."""
    decisions = Decisions(who="me").apart(THREE, FIVE)
    report = reconcile([THREE, FIVE], decisions=decisions)
    decisions.undo(1)
    assert len(report.decisions) == 1
    assert len(report.decided) == 1


def test_a_decision_that_finds_nothing_says_what_it_may_have_meant() -> None:
    """A claim whose quote was corrected is another claim: the sentence names the old words and the nearest new ones."""
    quoted = Claim("raids", 3, source="Paper A", quote="three raids", **SYRIA)
    report = reconcile([quoted, FIVE], decisions=Decisions(who="me").apart(THREE, FIVE))
    [unused] = report.unused
    assert report.decided == ()
    assert str(unused) == (
        "Decision 1 finds nothing here: raids, 3, Syria, 2024-08-29 (Paper A) and raids, 5, Syria, 2024-08-29 (Paper B)"
        ' are apart. It may have meant "three raids" (Paper A).'
    )
