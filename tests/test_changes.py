"""What is new since an earlier report, and reports read back."""

from __future__ import annotations

import json

import pytest

from oirlib import Claim, Policy, Report, Verdict, Vocabulary, reconcile
from oirlib.errors import ReportError
from tests.render import example_report as example
from tests.render.nasty import SCRIPT, nasty_report


def raid(figure: str, source: str, day: str = "2024-08-29", where: str = "Syria") -> Claim:
    """So many killed in one raid."""
    return Claim("people killed", figure, where=where, when=day, source=source, said_by=f"Body {source}")


A, B, C = raid("14", "A"), raid("15", "B"), raid("14", "C")
ELSEWHERE = raid("7", "D", where="Yemen")


def since(now: list[Claim], before: list[Claim]):
    """What changed."""
    return reconcile(now).since(reconcile(before))


def test_a_finding_of_new_claims_is_new_and_one_without_its_claims_is_gone():
    """Nothing it is made of was there before, or is there now."""
    changes = since([A, ELSEWHERE], [A])
    assert [finding.claims for finding in changes.new] == [(ELSEWHERE,)]
    assert (changes.gone, changes.flipped, changes.grown) == ((), (), ())
    assert [finding.claims for finding in since([A], [A, ELSEWHERE]).gone] == [(ELSEWHERE,)]


def test_a_verdict_that_is_another_now_has_flipped():
    """A claim that stood alone is contradicted: one flip, nothing new, and nothing gone."""
    changes = since([A, B], [A])
    (flip,) = changes.flipped
    assert (flip.before.verdict, flip.now.verdict) == (Verdict.SINGLE, Verdict.CONTRADICTION)
    assert flip.sentence.startswith("Was a single claim, is now a contradiction. ")
    assert (changes.new, changes.gone) == ((), ())


def test_singles_that_were_joined_are_not_gone():
    """Both are told of by the finding that they are in now."""
    joined = since([A, B], [A, B])
    assert len(joined) == 0
    apart = reconcile([A]).findings + reconcile([B]).findings
    changes = reconcile([A, B]).since(Report(apart, (A, B)))
    assert (len(changes.flipped), changes.gone) == (1, ())


def test_a_finding_with_more_claims_has_grown():
    """Its verdict is the same."""
    changes = since([A, B, C], [A, B])
    (change,) = changes.grown
    assert (change.added, change.lost) == (1, 0)
    assert change.sentence.startswith("1 more claim. ")


def test_nothing_changed_says_so():
    """Also the order of the claims is no change."""
    assert str(since([B, A], [A, B])) == "Nothing changed.\n"
    assert repr(since([A], [A])) == "<Changes: Nothing changed.>"


def test_it_shows_and_saves_itself(tmp_path):
    """In a notebook, as text, and in three forms of file; another ending is refused."""
    changes = since([A, B, ELSEWHERE], [A])
    assert "FLIPPED (1)" in str(changes)
    assert "Flipped (1)" in changes._repr_html_()
    assert changes.save(tmp_path / "a.md").read_text().startswith("# What is new\n\n1 flipped, 1 new\n")
    assert changes.save(tmp_path / "a.html").read_text().startswith("<!doctype html>")
    assert len(json.loads(changes.save(tmp_path / "a.json").read_text())["new"]) == 1
    with pytest.raises(ReportError, match=r"must end in one of \.html, \.md, \.json"):
        changes.save(tmp_path / "a.txt")


def test_only_reports_are_compared():
    """A path must be loaded first."""
    with pytest.raises(ReportError, match="must be a Report"):
        reconcile([A]).since("report.json")


@pytest.mark.parametrize(
    "report",
    [example.report(duplicates=1), example.report([]), nasty_report(SCRIPT), nasty_report("\x00\u202e\x9b")],
    ids=["example", "empty", "script", "signs"],
)
def test_what_is_saved_is_read_back(report, tmp_path):
    """Findings, claims, sentences, policy and vocabulary: the report is equal, and so is all that it shows."""
    path = report.save(tmp_path / "a.json")
    back = Report.load(path)
    assert back.to_dict() == report.to_dict()
    assert (back.claims, back.duplicates, back.policy) == (report.claims, report.duplicates, report.policy)
    assert str(back) == str(report)
    assert not any((c < " " and c != "\n") or c in "\u202e\x9b" for c in path.read_text("utf-8"))


def test_a_policy_is_read_back(tmp_path):
    """The pictures of a report that was loaded are drawn by what it was judged with."""
    report = reconcile([A, B], policy=Policy(rounding=False, stock_window=5))
    back = Report.load(report.save(tmp_path / "a.json"))
    assert (back.policy, back[0].policy, back.vocabulary) == (report.policy, report.policy, report.vocabulary)
    assert back[0].explain() == report[0].explain()


def test_a_vocabulary_of_ones_own_must_be_given(tmp_path):
    """It is not in the file, and another would be a silent guess."""
    mine = Vocabulary.load("oir").extended({"place": {"duma": {"prefLabel": "Duma", "broader": "syria"}}})
    path = reconcile([A], vocabulary=mine).save(tmp_path / "a.json")
    with pytest.raises(ReportError, match="was your own"):
        Report.load(path)
    assert Report.load(path, vocabulary=mine).vocabulary == mine


def test_a_report_of_the_first_version_is_read(tmp_path):
    """It knew no outlets, no rank and no run."""
    form = example.report().to_dict() | {"schema_version": 1}
    del form["run"]
    for finding in form["findings"]:
        for one in (finding, *finding["versions"]):
            del one["outlets"]
        del finding["rank"], finding["explanation"]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(form))
    back = Report.load(path)
    assert [finding.id for finding in back] == [finding.id for finding in example.report()]
    assert back[0].outlets == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "holds no JSON"),
        ("[]", "holds no report"),
        ('{"schema": "oirlib-claims"}', "holds no report"),
        ('{"schema": "oirlib-report", "schema_version": 99}', "newer oirlib"),
        ('{"schema": "oirlib-report", "schema_version": 2}', "changed by hand"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path, content, reason):
    """With the path and what would be right."""
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(ReportError, match=reason):
        Report.load(path)
