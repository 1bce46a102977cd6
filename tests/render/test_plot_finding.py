"""A finding's picture, before anything lays it out."""

from __future__ import annotations

from attrs import evolve

from oirlib import Claim, Finding, Period, Policy, Vocabulary, reconcile
from oirlib.finding import Cause, Verdict
from oirlib.render.plot_finding import NO_VERSION, cut, finding_drawing
from oirlib.render.plot_scale import Step
from oirlib.topic import Topic
from tests.render import example_report as example
from tests.render import plot_claims


def test_each_version_is_a_group_with_its_own_colour_and_shape():
    """The versions of a contradiction differ in both; the claims stand under their own."""
    drawing = finding_drawing(example.contradiction())
    assert drawing.title == "US troops, Syria"
    first, second = drawing.groups
    assert (first.hue, first.shape, second.hue, second.shape) == (0, "circle", 1, "square")
    assert [(row.origin, row.outlet, row.days, row.words) for row in (*first.rows, *second.rows)] == [
        ("IRIA", "", "13 Oct 2024", "900"),
        ("Pentagon", "Paper B", "7 Jan 2025", "about 2,000"),
    ]
    assert first.heading == "read as 855 to 945, rounded · printed by IRIA, which names no source"
    assert (first.shared, first.stated) == ((855, 945), 900)


def test_thirty_versions_are_told_apart():
    """Colour and shape together repeat only after thirty."""
    claims = plot_claims.claims(31, [str(n) for n in range(10, 41)])
    versions = [example.version([one], n, n, n, [one.origin]) for n, one in enumerate(claims, start=10)]
    drawing = finding_drawing(example.finding(Verdict.CONTRADICTION, Topic("US troops"), versions, "They differ."))
    looks = [(group.hue, group.shape) for group in drawing.groups]
    assert len(looks) == 31
    assert len(set(looks[:30])) == 30


def test_what_all_claims_of_a_version_allow_is_shared():
    """Up to 35 and dozens leave 24 to 35; 35 is the number that one of them states."""
    (group,) = finding_drawing(plot_claims.raids("up to 35", "dozens")).groups
    assert (group.shared, group.stated) == ((24, 35), 35)


def test_parts_of_a_whole_share_nothing():
    """Five, one and six are no version of one number, so there is no band and no range in the heading."""
    words = ("six", "five", "one")
    whole, *_ = claims = [
        Claim("raids", word, where=place, when="2024-08-29", source="Paper")
        for word, place in zip(words, ("Iraq", "Mosul, Iraq", "Hawija, Iraq"), strict=True)
    ]
    parts = [Claim(c.what, c.figure, where=c.where, when=c.when, source=c.source, part_of=whole) for c in claims[1:]]
    (found,) = [f for f in reconcile([whole, *parts]) if Cause.ADDS_UP in f.causes]
    (group,) = finding_drawing(found).groups
    assert (group.shared, group.heading) == (None, "printed by Paper, which names no source")
    assert sorted(row.about for row in group.rows) == sorted(
        {"Iraq", "Mosul, Iraq", "Hawija, Iraq"} - {found.topic.where} | {""}
    )


def test_what_a_claim_counts_is_told_where_it_is_something_else():
    """In a finding about fighters, a line about leaders says so."""
    leaders = Claim("ISIS leaders killed", "2", where="Syria", when="2024-08-29", source="A")
    fighters = Claim("ISIS fighters killed", "37", where="Syria", when="2024-08-29", source="B")
    (found,) = reconcile([leaders, fighters], vocabulary=Vocabulary.load("oir"))
    abouts = {row.about for group in finding_drawing(found).groups for row in group.rows}
    assert abouts == {"", "ISIS leaders killed", "ISIS fighters killed"} - {found.topic.what}


def test_claims_in_no_version_are_drawn_in_grey():
    """What stands beside the versions is not lost."""
    whole = example.contradiction()
    alone = Finding(whole.verdict, whole.causes, evolve(whole.written, versions=whole.versions[:1]))
    groups = finding_drawing(alone).groups
    assert (groups[1].at, groups[1].heading) == (NO_VERSION, "Also told")
    assert [row.claim for row in groups[1].rows] == [whole.claims[1]]


def test_days_lie_on_a_line_of_days():
    """2019 and March 2019: the month within the year, and both of them share the month."""
    drawing = finding_drawing(example.dates())
    assert drawing.scale.step is Step.DAYS
    (group,) = drawing.groups
    year, month = (row.mark for row in group.rows)
    assert year.low < month.low < month.high < year.high
    assert group.shared == (month.low, month.high)


def test_areas_are_drawn_in_one_unit():
    """One hundred square miles stand at 259 square kilometres, where a source that says so stands."""
    found = plot_claims.finding(2, ("259 square kilometres", "100 square miles"), "area held", when="2024-08-29")
    drawing = finding_drawing(found)
    assert len(found.claims) == 2
    marks = [row.mark.dot for group in drawing.groups for row in group.rows]
    assert max(marks) / min(marks) < 1.01
    assert drawing.unit in ("km²", "square miles")


def test_the_claims_left_out_are_counted():
    """Sixty claims, of which five of each version are drawn."""
    drawing = finding_drawing(plot_claims.finding(60, ("37",), "raids", when="2024-08-29"), most=5)
    (group,) = drawing.groups
    assert (len(group.rows), group.more) == (5, "and 55 more claims")
    assert finding_drawing(example.agreement()).groups[0].more == ""


def test_labels_stay_short():
    """Long names lose their ends, never the day."""
    drawing = finding_drawing(plot_claims.finding(12))
    labels = [row.label for group in drawing.groups for row in group.rows]
    assert max(len(label) for label in labels) <= 70
    assert all("2023" in label for label in labels)
    assert cut("Northern Gazette", 16) == "Northern Gazette"


def test_the_picture_says_what_it_shows_and_is_the_same_every_time():
    """There is a sentence for who cannot see it; the same finding gives the same drawing."""
    drawing = finding_drawing(example.dates())
    assert drawing.said == "Picture: 2 claims in 1 version on a line from Jan 2019 to Jan 2020"
    assert drawing == finding_drawing(example.dates())


def test_the_policy_decides_how_far_a_number_reaches():
    """Without rounding 900 shares only itself."""
    raids = [Claim("raids", "900", when="2024-08-29", source="A")]
    (group,) = finding_drawing(reconcile(raids, policy=Policy(rounding=False))[0]).groups
    assert group.shared == (900, 900)
    assert finding_drawing(reconcile(raids)[0]).groups[0].shared == (855, 945)


def test_what_a_source_writes_is_cleaned():
    """Signs that would turn the line around do not come into the picture."""
    claim = Claim("raids\u202e", "3", source="A\nB\x1b[2J", when=Period("2024-08-29", "2024-08-29"))
    drawing = finding_drawing(reconcile([claim])[0])
    assert drawing.title == "raids"
    assert drawing.groups[0].rows[0].origin == "A B [2J"
