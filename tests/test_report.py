"""What the analyst holds."""

from __future__ import annotations

import json
import sys
from datetime import date

import pytest
from attrs import evolve

from oirlib import Claim, Decisions, Policy, Vocabulary, claims_from_frame, load_claims, reconcile
from oirlib.errors import MissingExtraError, OirlibError, ReportError
from oirlib.finding import Verdict
from oirlib.report import Report
from tests.render import example_report as example


@pytest.fixture
def report() -> Report:
    """One finding of every verdict, and one more agreement."""
    return example.report(duplicates=1)


def test_findings_are_at_hand_by_verdict(report):
    """Each verdict's findings, in the report's order; together they are all of them."""
    parts = (report.contradictions, report.explained, report.agreements, report.consistent, report.single)
    assert [len(part) for part in parts] == [1, 1, 2, 1, 1]
    assert sum(parts, ()) == report.findings
    assert {finding.verdict for finding in report.agreements} == {Verdict.AGREEMENT}


def test_a_report_is_a_sequence_of_findings(report):
    """Length, iteration, indexing and slices go over the findings; an empty report is false."""
    assert len(report) == 6
    assert list(report) == list(report.findings)
    assert (report[0], report[-1], report[1:3]) == (report.findings[0], report.findings[-1], report.findings[1:3])
    assert not Report((), ())


def test_lists_are_taken_and_frozen():
    """Findings and claims given as lists become tuples, so that nobody changes a report."""
    report = Report([example.single()], list(example.single().claims))
    assert isinstance(report.findings, tuple)
    assert isinstance(report.claims, tuple)
    assert report == Report((example.single(),), example.single().claims)


def test_it_says_in_one_line_what_it_holds(report):
    """``repr`` is the totals, never a million claims."""
    assert repr(report).startswith("<Report: 12 claims from 10 sources (1 duplicate left aside): 1 contradiction,")
    assert len(repr(report)) < 200


def test_it_shows_itself_in_a_notebook_and_a_terminal(report):
    """A notebook gets the fragment, print the plain text, and rich something to render."""
    assert report._repr_html_() == report.to_html()
    assert str(report).startswith("12 claims from 10 sources")
    assert hasattr(report.__rich__(), "__rich_console__")


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_frames_have_a_row_for_each_claim_or_each_finding(report, backend):
    """Claims by default, findings where asked."""
    assert report.to_frame(backend=backend).shape[0] == 12
    assert report.to_frame("findings", backend=backend).shape[0] == 6


def test_another_sort_of_row_is_refused(report):
    """The error names what would be right."""
    with pytest.raises(ReportError, match=r"rows: must be 'claims' or 'findings' \(got 'versions'\)") as caught:
        report.to_frame("versions")
    assert (caught.value.argument, caught.value.value) == ("rows", "versions")
    assert isinstance(caught.value, OirlibError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("backend", ["dask", "", None, sys])
def test_another_backend_is_refused(report, backend):
    """Also one that cannot be a name; the error names the backends there are."""
    with pytest.raises(ReportError, match="backend: must be one of 'pandas', 'polars', 'pyarrow'"):
        report.to_frame(backend=backend)


def test_frames_without_their_library_say_what_to_install(report, monkeypatch):
    """Where narwhals is missing, the error names the extra."""
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError, match=r"oirlib\[frames\]"):
        report.to_frame()


def test_a_frame_of_a_library_that_is_missing_says_so(report, monkeypatch):
    """Where narwhals is there and the backend is not, the error names the backend."""

    def missing(*_, **__):
        raise ModuleNotFoundError("polars")

    monkeypatch.setattr("narwhals.from_dict", missing)
    with pytest.raises(MissingExtraError, match=r"data frames of polars need .* 'oirlib\[frames\]'"):
        report.to_frame(backend="polars")


def test_it_saves_in_the_form_the_ending_names(report, tmp_path):
    """A page, a memo, JSON and a spreadsheet; the ending's case does not matter."""
    assert report.save(tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>")
    assert report.save(str(tmp_path / "a.MD")).read_text("utf-8") == report.to_markdown()
    form = json.loads(report.save(tmp_path / "a.json").read_text("utf-8"))
    assert form.pop("run") == json.loads(report.to_json())["run"] | {"day": date.today().isoformat()}
    assert form == {name: part for name, part in json.loads(report.to_json()).items() if name != "run"}
    saved = report.save(tmp_path / "a.csv").read_bytes()
    assert saved.startswith(b"\xef\xbb\xbffinding.id,finding.verdict,")
    assert saved.decode("utf-8-sig") == report.to_csv()


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.html.zip", ".html"])
def test_another_ending_is_refused_before_anything_is_written(report, tmp_path, name):
    """The error names the path and the endings that are right, and no file is left behind."""
    with pytest.raises(ReportError, match=r"must end in one of \.html, \.md, \.json, \.csv"):
        report.save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_report_goes_out_everywhere(tmp_path):
    """No outlet stumbles over nothing, and each says so."""
    empty = Report((), ())
    for ending in (".html", ".md", ".json"):
        assert "No claims, and so no findings" in empty.save(tmp_path / f"empty{ending}").read_text("utf-8")
    assert empty.save(tmp_path / "empty.csv").read_text("utf-8-sig").count("\n") == 1
    assert len(empty.to_frame()) == len(empty.to_frame("findings")) == 0
    assert "No claims, and so no findings" in str(empty)


def test_a_report_takes_the_place_of_an_older_one_whole_or_not_at_all(report, tmp_path, monkeypatch):
    """What cannot be written leaves the old file and nothing beside it; what can keeps the old file's mode."""
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o600)
    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        with pytest.raises(OSError, match="disk full"):
            report.save(path)
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]
    assert path.read_text() == "old"
    report.save(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_text("utf-8") == report.to_markdown()


def test_a_report_keeps_what_it_was_made_with():
    """Policy and vocabulary are the report's, and what is drawn from it uses them."""
    claims = [Claim("raids", "900", where="Syria", when="2024-08-29", source="Paper A")]
    policy, vocabulary = Policy(rounding=False), Vocabulary()
    report = reconcile(claims, policy=policy, vocabulary=vocabulary)
    assert (report.policy, report.vocabulary, len(report.decisions)) == (policy, vocabulary, 0)
    assert report[0].policy == policy
    assert "read as" not in report.to_markdown()
    assert Report((), ()).policy == Policy()


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_a_frame_of_claims_goes_back_in(report, backend):
    """Its columns about findings are left aside, and a claim of two findings is one claim; the saved CSV likewise."""
    back = claims_from_frame(report.to_frame(backend=backend))
    assert set(back) == set(report.claims)
    both = Report((*report.findings, report[0]), report.claims)
    assert claims_from_frame(both.to_frame(backend=backend)).duplicates == len(report[0].claims)


def test_a_saved_table_is_read_as_claims(report, tmp_path):
    """All but what the apostrophe against formulas guards."""
    assert set(load_claims(report.save(tmp_path / "a.csv"))) == set(report.claims)


def test_the_analysts_grades_are_shown_and_weigh_nothing():
    """Beside the origin, however its name is written; the findings are the same without them."""
    claims = [
        Claim("airstrikes", n, where="Iraq", when="2024-08-29", source=s, said_by=b)
        for n, s, b in ((3, "Paper A", "CENTCOM"), (5, "Paper B", "Iraqi military"), (5, "Paper C", "Iraqi military"))
    ]
    plain = reconcile(claims)
    graded = evolve(
        plain, decisions=Decisions(who="me").grade("U.S. Central Command", "B2").grade("Iraqi military", "C3")
    )
    assert graded.findings == plain.findings
    for shown in (str(graded), graded.to_markdown().replace("\\", ""), graded.to_html()):
        assert "[B2]" in shown
        assert "Iraqi military [C3]" in shown
    assert "[B2]" not in str(plain)


@pytest.mark.parametrize("wrong", [None, 3, [], b"topic"], ids=repr)
def test_a_form_that_is_none_is_named(wrong: object) -> None:
    """Rows, columns and backends are words, and anything else is one clean error."""
    report = Report((), ())
    for call in (
        lambda: report.table(rows=wrong),
        lambda: report.table(columns=wrong),
        lambda: report.to_frame(wrong),
        lambda: report.to_frame(backend=wrong),
    ):
        with pytest.raises(ReportError, match="must be"):
            call()
