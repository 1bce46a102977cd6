"""Parts and wholes: what is only a part, what adds up, and what is more than its whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim

Make = Callable[..., Claim]
SEPTEMBER = "2024-09-01/2024-09-30"


def sums(made: Make, figures: str, whole: str, **given: Any) -> list[Claim]:
    """Events of three days, of one paper, and the month's total of another."""
    days = ("2024-09-16", "2024-09-24", "2024-09-28")
    parts = [made(figure=f, source="A", when=d, **given) for f, d in zip(figures.split("/"), days, strict=False)]
    return [*parts, made(figure=whole, source="B", when=SEPTEMBER, **given)]


@pytest.mark.parametrize(
    ("figures", "whole", "verdict", "causes"),
    [
        ("28/nine", "37", "AGREEMENT", {"ADDS_UP"}),
        ("at least 28/nine", "37", "AGREEMENT", {"ADDS_UP"}),
        ("28/nine/five", "42", "AGREEMENT", {"ADDS_UP"}),
        ("28/nine/five", "50", "EXPLAINED", {"PART_OF"}),
        ("28/19", "37", "CONTRADICTION", {"EXCEEDS_WHOLE"}),
        ("at least 28/nine", "up to 30", "CONTRADICTION", {"EXCEEDS_WHOLE"}),
        ("up to 28/nine", "30", "EXPLAINED", None),
        ("dozens/nine", "30", "CONTRADICTION", {"EXCEEDS_WHOLE"}),
        ("several/nine", "30", "EXPLAINED", None),
    ],
)
def test_parts_by_their_days(
    made: Make, findings: Any, figures: str, whole: str, verdict: str, causes: set[str] | None
) -> None:
    """They add up by the numbers they name, and exceed by the least they allow."""
    found = findings(*sums(made, figures, whole))
    assert verdict in [v for v, _, _ in found]
    assert causes is None or any(c == causes for v, _, c in found if v == verdict)
    if verdict != "CONTRADICTION":
        assert all(v != "CONTRADICTION" for v, _, _ in found)


def test_an_event_told_twice_counts_once(made: Make, findings: Any) -> None:
    """Two papers' 28 are one 28."""
    twice = made(figure="28", source="C", when="2024-09-16")
    found = findings(*sums(made, "28/nine", "37"), twice)
    assert ("AGREEMENT", [["28", "28"]], set()) in found
    assert any(c == {"ADDS_UP"} for _, _, c in found)


def test_parts_by_their_places(made: Make, findings: Any) -> None:
    """Two countries make the two together; a province within another part is not added to it."""
    whole = made(figure="44", source="B", where="Iraq and Syria", when=SEPTEMBER)
    iraq, syria = (made(figure=f, source="A", where=w, when=SEPTEMBER) for w, f in (("Iraq", "30"), ("Syria", "14")))
    assert [c for _, _, c in findings(iraq, syria, whole)] == [{"ADDS_UP"}]
    anbar = made(figure="20", source="A", where="Anbar", when=SEPTEMBER)
    assert all(v != "CONTRADICTION" for v, _, _ in findings(iraq, syria, anbar, whole))


def test_parts_by_what_they_count(made: Make, findings: Any) -> None:
    """The dead and the wounded make the casualties."""
    given = {"where": "Syria", "when": "2024-09-16"}
    claims = [
        made("US troops killed", "two", **given),
        made("US troops wounded", "five", **given),
        made("US troops killed or wounded", "seven", "B", **given),
    ]
    assert [c for _, _, c in findings(*claims)] == [{"ADDS_UP"}]


@pytest.mark.parametrize(
    ("part", "whole", "verdict", "causes"),
    [
        ({"what": "ISIS leaders killed", "figure": "four"}, {}, "EXPLAINED", {"PART_OF"}),
        ({"what": "ISIS leaders killed", "figure": "15"}, {}, "CONSISTENT", {"PART_OF"}),
        ({"what": "ISIS leaders killed", "figure": "20"}, {}, "CONTRADICTION", {"EXCEEDS_WHOLE"}),
        ({"what": "ISIS leaders killed", "figure": "20", "when": None}, {"when": None}, "EXPLAINED", None),
        ({"what": "masked ISIS fighters killed", "figure": "20"}, {}, "EXPLAINED", {"TERMS"}),
        ({"what": "coalition airstrikes", "figure": "20"}, {"what": "coalition strikes"}, "EXPLAINED", {"DEFINITION"}),
        ({"what": "ISIS leaders killed", "figure": "20", "said_on": "2024-09-13", "source": "Paper B"},
         {"said_on": "2024-08-30"}, "EXPLAINED", {"REVISED"}),
    ],
)  # fmt: skip
def test_a_part_and_its_whole(
    made: Make, findings: Any, part: dict[str, Any], whole: dict[str, Any], verdict: str, causes: set[str] | None
) -> None:
    """A part above its whole is a contradiction where all of it is understood."""
    found = findings(made(**part), made(**{"figure": "15", "source": "Paper B", **whole}))
    assert [v for v, _, _ in found] == [verdict]
    assert causes is None or found[0][2] == causes


@pytest.mark.parametrize(
    ("what", "figures"),
    [
        ("turnout", ("75%", "69%")),
        ("temperature", ("50°C", "41°C")),
        ("oil price", ("$81", "$79")),
        ("unemployment rate", ("15%", "9%")),
        ("median income", ("$75,120", "$69,440")),
    ],
)
def test_what_does_not_add_up_has_no_parts(made: Make, findings: Any, what: str, figures: tuple[str, str]) -> None:
    """A place's rate may be above the country's."""
    found = findings(made(what, figures[0], where="Anbar"), made(what, figures[1], "Paper B"))
    assert all(v != "CONTRADICTION" for v, _, _ in found)


def test_parts_that_their_claims_name(made: Make, findings: Any) -> None:
    """Those of one sentence are held against its own whole, in any words; some of them may be less than all."""
    whole = made("coalition airstrikes", "six", where="Iraq")
    parts = [
        made("coalition airstrikes", f, where=w, part_of=whole) for f, w in (("one", "Al-Asad"), ("five", "Mosul"))
    ]
    assert [c for _, _, c in findings(whole, *parts)] == [{"ADDS_UP"}]
    short = [parts[0], made("coalition airstrikes", "four", where="Mosul", part_of=whole)]
    assert [(v, c) for v, _, c in findings(whole, *short)] == [("EXPLAINED", {"PART_OF"})]


def test_a_stated_part_of_one_document_may_not_exceed_its_whole(made: Make, findings: Any) -> None:
    """Nine of the six airstrikes cannot have been near one town."""
    whole = made("coalition airstrikes", "six", where="Iraq")
    over = made("coalition airstrikes", "nine", where="Mosul", part_of=whole)
    assert [(v, c) for v, _, c in findings(whole, over)] == [("CONTRADICTION", {"EXCEEDS_WHOLE"})]


def test_a_part_of_a_part_is_told_beside_the_nearest_whole(made: Make, findings: Any) -> None:
    """The village's beside the province's, that beside the country's."""
    claims = [
        made("coalition airstrikes", f, p, where=w, when=SEPTEMBER)
        for f, w, p in (("3", "Hawija", "A"), ("8", "Kirkuk province", "B"), ("20", "Iraq", "C"))
    ]
    assert {str(versions) for _, versions, _ in findings(*claims)} == {"[['3'], ['8']]", "[['20'], ['8']]"}


def test_the_largest_family_is_summed(made: Make, findings: Any) -> None:
    """Three days' events, not the place's two; the others are told as parts."""
    claims = sums(made, "28/nine/five", "42")
    place = made(figure="30", source="D", where="Anbar", when=SEPTEMBER)
    assert any(c == {"ADDS_UP"} for _, _, c in findings(*claims, place))


def test_no_part_stands_in_two_findings_with_one_claim(made: Make, findings: Any) -> None:
    """Forty events of one month are told in a few rows."""
    claims = [
        made(figure=str(n + 1), source="A", when=f"2024-09-{n % 28 + 1:02}", where=f"Village {n}, Iraq")
        for n in range(30)
    ]
    found = findings(*claims, made(figure="9,000", source="B", when=SEPTEMBER))
    assert 1 <= len(found) <= 10


def test_parts_of_which_nobody_is_sure_exceed_nothing(made: Make, findings: Any) -> None:
    """Those killed in schools are some of those killed, as far as the words are understood: that is no accusation."""
    parts = [
        made("people killed in schools", f, p, where=w, when=SEPTEMBER)
        for f, w, p in (("30", "Anbar", "A"), ("25", "Kirkuk province", "B"))
    ]
    whole = made("people killed", "50", "C", when=SEPTEMBER)
    assert all(v != "CONTRADICTION" for v, _, _ in findings(*parts, whole))
    sure = [
        made("people killed", f, p, where=w, when=SEPTEMBER)
        for f, w, p in (("30", "Anbar", "A"), ("25", "Kirkuk province", "B"))
    ]
    assert [v for v, _, _ in findings(*sure, whole)] == ["CONTRADICTION"]
