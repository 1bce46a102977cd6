"""Best estimates: what is asked for, what is shown, and what has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from oirlib import Claim, estimate, reconcile
from oirlib.errors import ReportError
from oirlib.estimation import COLUMNS


def said(what: str, figure: int | str, paper: str, when: str = "2024-10-28", **more: str) -> Claim:
    return Claim(what, figure, where="Syria", when=when, source=paper, **more)  # type: ignore[arg-type]


RAID = [
    said("fighters killed", "up to 35", "Paper A"),
    said("fighters killed", 37, "Paper B"),
    said("fighters killed", "at least 36", "Paper C"),
]


def test_the_sentence_says_who_is_behind_it_and_why_the_others_lost():
    """Figures in their own words, shares as parts of the weight."""
    (best,) = estimate(reconcile(RAID))
    assert best.words == "37"
    assert best.sentence.startswith("fighters killed, Syria: 37 (Paper C and Paper B). It has ")
    assert [(lost.number, lost.words) for lost in best.lost] == [(36, ("at least 36",)), (35, ("up to 35",))]
    assert "up to 35 (Paper A) has" in best.sentence


def test_what_prints_another_origins_figure_has_no_voice_of_its_own():
    """Two papers that give the command's figure are the command's one word."""
    claims = [said("raids", 20, paper, said_by="CENTCOM") for paper in ("Paper A", "Paper B")]
    best = estimate(reconcile([*claims, said("raids", 24, "Paper C")]))
    assert {one.name for one in best.origins} == {"CENTCOM", "Paper C"}
    assert best[0].tied


def test_nothing_is_estimated_where_the_figures_are_not_of_one_thing():
    """The reason is given in the cause's words."""
    best = estimate(reconcile([said("US troops", 900, "A", "2024-01-01"), said("US troops", 2000, "B", "2025-06-01")]))
    assert not best.estimates
    assert best.left[0].why == "Perhaps not figures of one thing: the level may have changed between the dates."


def test_an_origins_newest_figure_stands_for_those_before_it():
    """What was revised is no vote against the revision."""
    claims = [
        said("fighters killed", n, "Paper A", said_by="CENTCOM", said_on=day)
        for n, day in ((15, "2024-10-29"), (14, "2024-11-02"))
    ]
    (best,) = estimate(reconcile(claims))
    assert (best.number, best.lost) == (14, ())


def test_a_figure_that_names_no_number_is_left():
    """ "Dozens" is somebody's word, and no number."""
    best = estimate(reconcile([said("fighters killed", "dozens", "Paper A")]))
    assert [left.why for left in best.left] == ["Nobody names a number."]


def test_a_date_has_no_estimate():
    """Numbers are estimated, days are not."""
    report = reconcile([Claim("declared defeated", "December 2017", kind="date", source="Paper A")])
    assert [left.why for left in estimate(report).left] == ["It is of a day, not of a number."]


def test_figures_of_two_units_are_weighed_in_one():
    """A square mile is 2.59 square kilometres; the number is in the first figure's unit."""
    told = (("100 square miles", "Paper A"), ("259 square kilometres", "Paper B"), ("300 square kilometres", "Paper C"))
    area = [said("area burned", figure, paper) for figure, paper in told]
    (best,) = estimate(reconcile(area))
    assert {backer.name for backer in best.backers} == {"Paper A", "Paper B"}


def test_words_choose_the_findings_and_the_whole_report_teaches():
    """An estimate asked for by words is the one that it is among all."""
    report = reconcile([*RAID, said("raids", 20, "Paper A"), said("raids", 24, "Paper B")])
    assert estimate(report, "raids")[0] in estimate(report).estimates
    assert len(estimate(report, "raids")) == 1
    with pytest.raises(ReportError, match="no finding is about that"):
        estimate(report, "sheep")
    with pytest.raises(ReportError, match="must be words"):
        estimate(report, 3)  # type: ignore[arg-type]
    with pytest.raises(ReportError, match="make one with reconcile"):
        estimate(RAID)  # type: ignore[arg-type]


def test_it_shows_itself_and_says_what_it_is(tmp_path: Path):
    """As text, in a notebook, in a file and as a frame; and what the share is not."""
    best = estimate(reconcile(RAID))
    assert repr(best) == "<Estimates: 1 estimate, 0 findings left>"
    assert "no probability" in str(best)
    assert "37" in best._repr_html_()
    assert best.save(tmp_path / "best.md").read_text(encoding="utf-8").startswith("# Best estimates")
    assert "Paper C" in str(best.trust())
    frame = best.to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert frame["number"].tolist() == [37.0]
    with pytest.raises(ReportError, match="backend"):
        best.to_frame(backend="numpy")


def test_who_copies_is_named():
    """Four that share their errors count as one, and the loser's reason says so."""
    papers, others, said_ = [f"Paper {n}" for n in "QRST"], [f"Paper {n}" for n in "UVW"], []
    for day in range(24):
        when = f"2024-{3 + day // 14:02}-{1 + 2 * (day % 14):02}"
        said_ += [said("villagers killed", 45 if day > 2 else 40, paper, when) for paper in papers]
        said_ += [said("villagers killed", 60 if day == at else 40, name, when) for at, name in enumerate(others)]
    best = estimate(reconcile(said_))
    assert {one.number for one in best} == {40}
    assert {one.name: one.copies for one in best.origins}["Paper Q"] == ("Paper R", "Paper S", "Paper T")
    assert any("share each other's errors and count as one" in one.sentence for one in best)


def test_nothing_of_it_is_in_the_report():
    """A report has no estimate unless somebody asks for one."""
    report = reconcile(RAID)
    before = report.to_dict()
    estimate(report)
    assert report.to_dict() == before
    assert "estimate" not in report.to_html()
