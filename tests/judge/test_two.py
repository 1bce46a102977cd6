"""Two claims given to the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Verdict, compare, reconcile
from oirlib.errors import ClaimError

Make = Callable[..., Claim]


def test_a_claim_beside_itself_agrees(made: Make) -> None:
    """However vague it is."""
    for figure in ("15", "dozens", "at least 3", "no indication of"):
        one = made(figure=figure)
        assert compare(one, one).verdict is Verdict.AGREEMENT


def test_what_is_not_about_the_same_thing_says_so(made: Make) -> None:
    """In a sentence, whichever is given first."""
    one, other = made(), made("granaries burned", source="Paper B")
    assert compare(one, other) == compare(other, one)
    assert compare(one, other).verdict is Verdict.UNRELATED
    assert compare(one, other).causes == ()
    assert "granaries" in compare(one, other).sentence


@pytest.mark.parametrize(
    "other",
    [
        {"figure": "14"}, {}, {"where": None}, {"when": None}, {"when": "August 2024"}, {"what": "ISIS leaders killed"},
        {"what": "masked ISIS fighters killed"}, {"figure": "no reports of"}, {"when": "2024-08-01/2024-08-31"},
        {"figure": "14", "said_on": "2024-09-01"}, {"where": "Hawija", "figure": "9"},
    ],
)  # fmt: skip
def test_two_claims_are_told_as_a_report_tells_them(made: Make, other: dict[str, Any]) -> None:
    """Verdict, causes and sentence."""
    one, two = made(), made(**{"source": "Paper B", **other})
    said = compare(one, two)
    told = [f for f in reconcile([one, two]) if f.verdict is not Verdict.SINGLE]
    assert [(f.verdict, f.causes, f.sentence) for f in told] == [(said.verdict, said.causes, said.sentence)]


@pytest.mark.parametrize(("a", "b"), [("fifteen", None), (None, 15)])
def test_something_that_is_no_claim_is_named(made: Make, a: Any, b: Any) -> None:
    """By its place."""
    with pytest.raises(ClaimError, match=r"^[ab]: is not a Claim"):
        compare(a or made(), b or made())
