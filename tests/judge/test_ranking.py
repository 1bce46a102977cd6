"""The order of a report: first what an analyst must act on."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Verdict, reconcile

Make = Callable[..., Claim]


def pair(
    made: Make, what: str, figures: tuple[str, str], by: tuple[str | None, str | None], **given: Any
) -> list[Claim]:
    return [
        made(what, figure, paper, said_by=name, **given)
        for figure, paper, name in zip(figures, ("Paper A", "Paper B"), by, strict=True)
    ]


def test_findings_come_in_the_order_they_are_acted_on(made: Make) -> None:
    """Contradictions of named origins, of outlets, agreements of two origins, changes, the rest, what stands alone."""
    named, bare = ("CENTCOM", "Iraqi military"), (None, None)
    claims = [
        *pair(made, "raids", ("15", "14"), named),
        *pair(made, "ISIS fighters killed", ("15", "14"), bare),
        *pair(made, "ISIS fighters wounded", ("15", "15"), named),
        *pair(made, "US troops", ("900", "2,000"), bare, where="Syria", when="2024-10-13")[:1],
        made("US troops", "2,000", "Paper A", where="Syria", when="2025-06-13"),
        *pair(made, "vehicles destroyed", ("15", "15"), bare),
        made("granaries burned", "3"),
    ]
    order = [(f.verdict, f.topic.what) for f in reconcile(claims)]
    assert order == [
        (Verdict.CONTRADICTION, "raids"),
        (Verdict.CONTRADICTION, "ISIS fighters killed"),
        (Verdict.AGREEMENT, "ISIS fighters wounded"),
        (Verdict.EXPLAINED, "US troops"),
        (Verdict.AGREEMENT, "vehicles destroyed"),
        (Verdict.SINGLE, "granaries burned"),
    ]


@pytest.mark.parametrize(
    "useless",
    [
        [("ISIS leaders killed", "2"), ("ISIS fighters killed", "400")],
        [("raids", "dozens"), ("raids", "several dozen")],
    ],
)
def test_what_is_true_and_of_no_use_comes_last(made: Make, useless: list[tuple[str, str]]) -> None:
    """A part in a whole twenty times its size; figures of which none names a number."""
    claims = [made(what, figure, paper) for (what, figure), paper in zip(useless, ("Paper C", "Paper D"), strict=True)]
    claims += pair(made, "vehicles destroyed", ("15", "at least 10"), (None, None))
    order = [f.topic.what for f in reconcile(claims)]
    assert order[0] == "vehicles destroyed"
    assert len(order) == 2


def test_no_publishers_name_decides_the_order(made: Make) -> None:
    """By what and where; of ties, by the claims' own words."""
    claims = [
        claim
        for what in ("raids", "mills burned", "granaries burned")
        for claim in pair(made, what, ("15", "14"), (None, None))
    ]
    order = [f.topic.what for f in reconcile(claims)]
    assert order == sorted(order)
    for seed in range(5):
        shuffled = random.Random(seed).sample(claims, len(claims))
        assert [f.id for f in reconcile(shuffled)] == [f.id for f in reconcile(claims)]


def test_an_agreement_that_rests_on_spelling_is_no_agreement_of_two_origins(made: Make) -> None:
    """It comes after one that rests on nothing but what is understood, also where its topic comes first."""
    named = ("CENTCOM", "Iraqi military")
    alike = [
        made("arrests", "15", paper, said_by=name, where=where)
        for paper, name, where in zip(("A", "B"), named, ("Khirbat Zahwan", "Khirbet Zahwan"), strict=True)
    ]
    order = [f.topic.what for f in reconcile([*alike, *pair(made, "raids", ("15", "15"), named)])]
    assert order == ["raids", "arrests"]
