"""A stock over time, before anything lays it out."""

from __future__ import annotations

from datetime import date

from oirlib import Claim, Finding, Verdict, reconcile
from oirlib.render.plot_levels import is_level, level_drawing
from oirlib.topic import Topic
from tests.render import example_report as example
from tests.render import plot_claims


def day(text: str) -> int:
    """A day as the drawing counts it."""
    return date.fromisoformat(text).toordinal()


def stock(*told: tuple[str, str]) -> Finding:
    """The finding of one paper's troop levels, each with its day."""
    what = {"what": "US troops", "where": "Syria", "kind": "stock"}
    claims = [Claim(figure=words, when=on, source=f"Paper {on}", **what) for words, on in told]
    return max(reconcile(claims), key=lambda one: len(one.claims))


def test_two_levels_have_a_gap_between_them():
    """900 in October and about 2,000 in January: it changed in these 86 days, if both are right."""
    drawing = level_drawing(example.contradiction())
    first, second = drawing.levels
    (gap,) = drawing.gaps
    assert (gap.first, gap.last) == (day("2024-10-13"), day("2025-01-07"))
    assert gap.last - gap.first == 86
    assert (first.stated, second.stated, first.group.at, second.group.at) == (900, 2000, 0, 1)


def test_one_level_is_one_step():
    """2,500 three times from September to October: a step that long, and no gap."""
    drawing = level_drawing(example.agreement())
    (level,) = drawing.levels
    assert (level.first, level.last, level.stated) == (day("2024-09-06"), day("2024-10-13"), 2500)
    assert drawing.gaps == ()


def test_a_level_that_comes_back_is_a_step_of_its_own():
    """900, 2,000 and 900 again are three steps and two gaps."""
    drawing = level_drawing(stock(("900", "2024-01-01"), ("2,000", "2024-02-01"), ("900", "2024-03-01")))
    assert [level.stated for level in drawing.levels] == [900, 2000, 900]
    assert [(gap.first, gap.last) for gap in drawing.gaps] == [
        (day("2024-01-01"), day("2024-02-01")), (day("2024-02-01"), day("2024-03-01")),
    ]  # fmt: skip


def test_numbers_that_only_touch_by_rounding_are_two_levels():
    """748,000 and 749,000 share nothing, as the verdict has it."""
    drawing = level_drawing(stock(("748,000", "2024-01-01"), ("749,000", "2024-02-01")))
    assert [level.stated for level in drawing.levels] == [748_000, 749_000]


def test_a_level_without_a_number_stated_is_drawn_between_its_bounds():
    """Of 800 to 999, then 950 to 1,200, what both allow is a step without a line; its height is midway."""
    told = ("800 to 999", "2024-01-01"), ("between 950 and 1,200", "2024-02-01")
    claims = [Claim("US troops", words, when=on, source="A", kind="stock") for words, on in told]
    both = example.version(claims, 950, 999, None, [], ["A"])
    drawing = level_drawing(example.finding(Verdict.CONSISTENT, Topic("US troops"), [both], "They meet."))
    (level,) = drawing.levels
    assert (level.stated, level.low, level.high) == (None, 950, 999)
    assert level.height == 974.5


def test_a_claim_in_two_versions_is_one_point():
    """More than 750 fits both versions, and stands at its day once."""
    claims = plot_claims.claims(3, ("900", "more than 750", "about 2,000"), kind="stock")
    versions = [example.version(claims[:2], 855, 945, 900, ["A"]), example.version(claims[1:], 1800, 2200, 2000, ["B"])]
    found = example.finding(Verdict.CONTRADICTION, Topic("US troops", "Syria"), versions, "They differ.")
    drawing = level_drawing(found)
    assert sum(len(version.claims) for version in found.versions) > len(found.claims)
    assert sorted(point.row.claim.id for point in drawing.points) == sorted(claim.id for claim in found.claims)
    assert [point.day for point in drawing.points] == sorted(point.day for point in drawing.points)


def test_steps_and_gaps_fill_the_time():
    """From the first claim to the last, each gap begins where a step ends."""
    drawing = level_drawing(plot_claims.finding(60))
    assert len(drawing.gaps) == len(drawing.levels) - 1
    for gap in drawing.gaps:
        assert gap.first <= gap.last
        assert {gap.first, gap.last} == {gap.before.last, gap.after.first}


def test_a_claim_without_a_day_has_no_point_and_is_counted():
    """It is in the list at the side, and not drawn."""
    undated = Claim("US troops", "900", where="Syria", source="B", kind="stock")
    dated = Claim("US troops", "900", where="Syria", when="2024-01-01", source="A", kind="stock")
    drawing = level_drawing(max(reconcile([dated, undated]), key=lambda one: len(one.claims)))
    assert (len(drawing.points), drawing.undated) == (1, 1)


def test_only_stocks_of_several_days_are_drawn_over_time():
    """A count of events is not, nor a level of one day."""
    assert is_level(example.contradiction())
    assert not is_level(example.explained())
    assert not is_level(example.dates())
    assert not is_level(stock(("900", "2024-01-01"), ("2,000", "2024-01-01")))


def test_the_picture_says_what_it_shows():
    """There is a sentence for who cannot see it."""
    said = level_drawing(example.contradiction()).said
    assert said == "Picture: 2 claims in 2 versions on a line from 0 to 2,000, over time"
