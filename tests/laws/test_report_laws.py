"""What holds for every report: it is read back as it was, and nothing of it is lost on the way out."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from oirlib import Claim, Report, claims_from_frame, reconcile
from oirlib.render.summary import sections
from tests.laws.claims import claims

some = st.lists(claims(), max_size=8)


@given(some)
@settings(deadline=None, max_examples=60)
def test_a_report_is_read_back_as_it_was(found: list[Claim]) -> None:
    """Whatever its findings: equal, in the same order, and it tells the same."""
    report = reconcile(found)
    with TemporaryDirectory() as folder:
        back = Report.load(report.save(Path(folder, "report.json")))
    assert back.to_dict() == report.to_dict()
    assert back.findings == report.findings
    assert [finding.rank for finding in back] == [finding.rank for finding in report]
    assert len(back.since(report)) == 0


@given(some, some)
@settings(deadline=None, max_examples=60)
def test_each_change_is_told_once_and_nothing_is_new_that_was_there(before: list[Claim], after: list[Claim]) -> None:
    """A finding is new, flipped, grown or the same; what is gone is not there any more."""
    earlier, later = reconcile(before), reconcile(before + after)
    changes = later.since(earlier)
    told = [change.now.id for change in (*changes.flipped, *changes.grown)] + [finding.id for finding in changes.new]
    same = {finding.id for finding in earlier} & {finding.id for finding in later}
    assert sorted(told) == sorted({finding.id for finding in later} - same)
    assert same.isdisjoint(finding.id for finding in changes.gone)


@given(some)
@settings(deadline=None, max_examples=40)
def test_every_claim_stands_in_every_table(found: list[Claim]) -> None:
    """A frame goes back in as the claims it came from; parts of a selection are parts of the report."""
    report = reconcile(found)
    assert set(claims_from_frame(report.to_frame())) == set(report.claims)
    for finding in report:
        assert finding in report.select(verdict=finding.verdict).findings
        assert report[finding.id] == finding


@given(some)
@settings(deadline=None, max_examples=40)
def test_no_two_lines_of_a_page_read_the_same(found: list[Claim]) -> None:
    """Whatever tells two findings apart is said on their lines."""
    for section in sections(reconcile(found), 1, 100):
        lines = [card.line for card in (*section.cards, *section.rows)]
        assert len(set(lines)) == len(lines)
