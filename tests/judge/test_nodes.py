"""Claims about one thing at one time: what each origin holds, and the finding they make together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Policy, Verdict
from oirlib.judge.nodes import Node, common, drafts_of, node_of, speaking, together
from oirlib.judge.prepare import Subject
from oirlib.judge.rules import Cause

Make = Callable[..., Subject]


def texts(subjects: Any) -> list[str]:
    return [s.claim.figure.text for s in subjects]


def told(node: Node) -> list[tuple[str, list[list[str]], set[str]]]:
    return [
        (draft.verdict.name, [texts(version) for version in draft.versions], {cause.name for cause in draft.causes})
        for draft in drafts_of(node, Policy())
    ]


def test_an_origins_latest_figure_is_its_position(subject: Make) -> None:
    """Each earlier one is kept beside the one that replaces it."""
    first, second, last = (
        subject(figure=figure, said_by="CENTCOM", said_on=day)
        for figure, day in (("15", "2024-08-30"), ("14", "2024-09-03"), ("13", "2024-09-13"))
    )
    node = node_of([last, first, second])
    assert node.positions == [last]
    assert [(old, new) for old, new in node.replaced] == [(first, last), (second, last)]


@pytest.mark.parametrize("said_by", ["officials", "a witness"])
def test_nobody_in_particular_takes_nothing_back(subject: Make, said_by: str) -> None:
    """Their words stand side by side."""
    claims = [subject(figure=f, said_by=said_by, said_on=d) for f, d in (("15", "2024-08-30"), ("14", "2024-09-03"))]
    assert len(node_of(claims).positions) == 2


def test_what_was_said_on_no_known_day_stands(subject: Make) -> None:
    """Nobody knows whether it came before."""
    claims = [subject(figure="15"), subject(figure="14", said_on="2024-09-03")]
    assert len(node_of(claims).positions) == 2


def test_what_was_taken_back_is_no_position(subject: Make) -> None:
    """Unless it is all there is."""
    back, stands = subject(figure="15", superseded=True), subject(figure="14", source="Paper B")
    assert node_of([back, stands]).positions == [stands]
    assert node_of([back, subject(figure="16", superseded=True, source="B")]).positions


def test_no_evidence_is_no_position(subject: Make) -> None:
    """It is told beside what was counted."""
    silent, counted = subject(figure="no reports of"), subject(source="Paper B")
    node = node_of([silent, counted])
    assert node.positions == [counted]
    assert told(node) == [("EXPLAINED", [["no reports of"], ["15"]], {"NO_EVIDENCE"})]


@pytest.mark.parametrize(
    ("figures", "verdict", "versions", "causes"),
    [
        (["15", "15"], "AGREEMENT", [["15", "15"]], set()),
        (["15", "about 15", "16"], "CONTRADICTION", [["15", "about 15"], ["16", "about 15"]], set()),
        (["at least seven", "nine"], "CONSISTENT", [["at least seven", "nine"]], {"HEDGE"}),
        (["900", "945"], "AGREEMENT", [["900", "945"]], {"ROUNDING"}),
        (["14", "15", "16"], "CONTRADICTION", [["14"], ["15"], ["16"]], set()),
        (["up to 35", "37"], "CONTRADICTION", [["up to 35"], ["37"]], set()),
    ],
)
def test_positions_make_the_fewest_versions(
    subject: Make, figures: list[str], verdict: str, versions: list[list[str]], causes: set[str]
) -> None:
    """Each value the world would need, with all the claims that it satisfies."""
    found = told(node_of([subject(figure=f, source=f"Paper {i}") for i, f in enumerate(figures)]))
    assert [(v, sorted(map(sorted, vs)), c) for v, vs, c in found] == [(verdict, sorted(map(sorted, versions)), causes)]


def test_a_revision_is_told_beside_what_replaced_it(subject: Make) -> None:
    """CENTCOM's first word clashed; its last agrees with the army's."""
    claims = [
        subject(figure="15", said_by="CENTCOM", said_on="2024-08-30"),
        subject(figure="14", said_by="Iraqi military", source="Paper B", said_on="2024-08-30"),
        subject(figure="14", said_by="CENTCOM", source="Paper C", said_on="2024-09-13"),
    ]
    assert sorted(told(node_of(claims))) == [
        ("AGREEMENT", [["14", "14"]], set()),
        ("EXPLAINED", [["15"], ["14"]], {"REVISED"}),
    ]


def test_a_toll_that_grew_is_told_in_its_stages(subject: Make) -> None:
    """Each day's papers are one stage."""
    fire = {"what": "people killed in the fire"}
    claims = [
        subject(figure=figure, source=f"Paper {i}", said_on=day, **fire)
        for i, (figure, day) in enumerate(
            [("12", "2024-08-29"), ("12", "2024-08-29"), ("20", "2024-08-30"), ("35", "2024-08-31")]
        )
    ]
    assert told(node_of(claims)) == [("EXPLAINED", [["12", "12"], ["20"], ["35"]], {"GROWING"})]


def test_a_toll_that_fell_is_a_contradiction(subject: Make) -> None:
    """Of two origins."""
    fire = {"what": "people killed in the fire"}
    claims = [
        subject(figure="35", said_on="2024-08-29", **fire),
        subject(figure="12", source="Paper B", said_on="2024-08-31", **fire),
    ]
    assert [verdict for verdict, _, _ in told(node_of(claims))] == ["CONTRADICTION"]


def test_a_wide_period_never_contradicts(subject: Make) -> None:
    """Nobody knows that two figures of one month are of one event."""
    claims = [subject(figure=f, source=f, when="August 2024") for f in ("12", "15")]
    assert told(node_of(claims, coarse=True)) == [("EXPLAINED", [["12"], ["15"]], {"COARSER"})]


def test_rows_of_one_list_are_no_versions(subject: Make) -> None:
    """Another document's rows agree with those of one number, and clash with none."""
    rows = [subject("coalition airstrikes", figure, item=figure) for figure in ("3", "5")]
    others = [subject("coalition airstrikes", figure, "Paper B", item=figure) for figure in ("3", "9")]
    node = node_of([*rows, *others])
    assert node.lists
    assert told(node) == [("AGREEMENT", [["3", "3"]], set())]


def test_who_speaks_for_a_node(subject: Make) -> None:
    """Of the version that most papers print, the most exact claim; never who comes first in the alphabet."""
    claims = [subject(figure=f, source=p) for f, p in (("about 15", "A"), ("15", "B"), ("15", "C"), ("20", "D"))]
    assert node_of(claims).standing.claim.figure.text == "15"


def test_one_origin_speaks_in_both(subject: Make) -> None:
    """Where the same claim stands in two nodes, one origin's two figures are set side by side."""
    here = [subject(source=p) for p in ("Paper A", "Paper B")]
    there = [subject(source=p, when="2024-09-20", figure="9") for p in ("Paper B", "Paper C")]
    one, other = speaking(node_of(here), node_of(there))
    assert one.claim.source == other.claim.source


def test_together_says_who_shares_a_number(subject: Make) -> None:
    """ "Up to 35" and 35 do; 30, which only fits, does not."""
    ceiling, named, fits = (subject(figure=f, source=f) for f in ("up to 35", "35", "at least 30"))
    draft = together([ceiling, named, fits], frozenset())
    assert draft.verdict is Verdict.AGREEMENT
    assert set(draft.sharing) == {ceiling, named}
    assert together([named, fits], frozenset()).verdict is Verdict.CONSISTENT
    alone = together([named, subject(figure="35", source="35")], frozenset())
    assert Cause.SAME_ORIGIN in alone.causes


def test_what_claims_have_in_common(subject: Make) -> None:
    """Nothing, where they clash."""
    assert common([subject(figure="up to 35"), subject(figure="at least 30")]).low == 30
    assert common([subject(figure="15"), subject(figure="16")]).empty
