"""Parts and wholes: parts that add up, that exceed their whole, and that are just a part."""

from __future__ import annotations

import pytest

from oirlib import Claim, reconcile
from oirlib.judge.parts import Met

MONTH = "2024-09-01/2024-09-30"


def claim(figure: str, source: str = "A", what: str = "ISIS fighters killed", **given: object) -> Claim:
    return Claim(what, figure, **{"where": "Syria", "when": MONTH, "source": source, **given})


def found(*claims: Claim) -> list[tuple[str, list[str], list[list[str]]]]:
    return [
        (f.verdict.name, [c.name for c in f.causes], [[c.figure.text for c in v.claims] for v in f.versions])
        for f in reconcile(claims)
        if f.verdict.name != "SINGLE"
    ]


def test_who_has_met_is_known() -> None:
    """Two claims meet in at most one finding; a claim has not met itself."""
    met, (one, other, third) = Met(), (object(), object(), object())
    assert not met.any(one, [other])
    met.add([one, other])
    met.add([other, third])
    assert met.any(one, [third, other])
    assert not met.any(one, [third])
    assert not met.any(one, [one])


EVENTS = [claim("28", when="2024-09-16"), claim("nine", when="2024-09-24")]


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("37", ("AGREEMENT", ["ADDS_UP"], [["28", "nine", "37"]])),
        ("about 37", ("AGREEMENT", ["ADDS_UP"], [["28", "nine", "about 37"]])),
        ("50", ("EXPLAINED", ["PART_OF"], [["28", "nine"], ["50"]])),
        ("dozens", ("EXPLAINED", ["HEDGE", "PART_OF"], [["28", "nine"], ["dozens"]])),
        ("30", ("CONTRADICTION", ["EXCEEDS_WHOLE"], [["28", "nine"], ["30"]])),
        ("up to 36", ("CONTRADICTION", ["EXCEEDS_WHOLE"], [["28", "nine"], ["up to 36"]])),
    ],
)
def test_parts_are_held_against_their_whole(whole: str, expected: tuple[object, ...]) -> None:
    """Their sum is it, lies above it, or leaves room."""
    assert found(*EVENTS, claim(whole, "B")) == [expected]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([claim("10", where="Anbar"), claim("20", where="Kirkuk")], claim("30", "B", where="Iraq")),
        ([claim("10", where="Iraq"), claim("20")], claim("30", "B", where="Iraq and Syria")),
        (
            [claim("10", what="US troops killed"), claim("20", what="US troops wounded")],
            claim("30", "B", what="US troops killed or wounded"),
        ),
        ([claim("10", when="2024-09-01/2024-09-15"), claim("20", when="2024-09-16/2024-09-30")], claim("30", "B")),
        (
            [claim("10", what="US troops", when="2024-09-16"), claim("20", what="UK troops", when="2024-09-16")],
            claim("30", "B", what="coalition troops", when="2024-09-16"),
        ),
    ],
)
def test_parts_may_differ_in_place_in_time_and_in_what_they_are(parts: list[Claim], whole: Claim) -> None:
    """As long as they are known to share nothing."""
    [(verdict, causes, _)] = found(*parts, whole)
    assert (verdict, causes) == ("AGREEMENT", ["ADDS_UP"])


def test_parts_that_may_share_something_are_not_summed() -> None:
    """Leaders and those killed on the 16th may be the same people."""
    drafts = found(claim("30", what="ISIS leaders killed"), claim("20", when="2024-09-16"), claim("40", "B"))
    assert {verdict for verdict, _, _ in drafts} == {"EXPLAINED"}


def test_what_differs_by_definition_is_not_summed() -> None:
    """Airstrikes and artillery strikes are counted by each source in its own way."""
    strikes = found(claim("nine", what="coalition airstrikes"), claim("six", "B", what="coalition strikes"))
    assert strikes == [("EXPLAINED", ["DEFINITION"], [["nine"], ["six"]])]


def test_a_part_stands_beside_its_nearest_whole() -> None:
    """Raqqa's are some of Syria's, and so are not told again beside both countries'."""
    drafts = found(
        claim("four", where="Raqqa"),
        claim("20"),
        claim("60", "B", where="Iraq and Syria"),
    )
    assert drafts == [
        ("EXPLAINED", ["PART_OF"], [["20"], ["60"]]),
        ("EXPLAINED", ["PART_OF"], [["four"], ["20"]]),
    ]


def stated(first: str, second: str) -> list[Claim]:
    whole = claim("six", what="airstrikes", where="Iraq")
    return [
        whole,
        *(
            claim(figure, what="airstrikes", where=where, part_of=whole)
            for figure, where in ((first, "Al-Asad"), (second, "Hawija"))
        ),
    ]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("one", "five"), ("AGREEMENT", ["ADDS_UP"])),
        (("one", "seven"), ("CONTRADICTION", ["EXCEEDS_WHOLE"])),
        (("one", "two"), ("EXPLAINED", ["PART_OF"])),
    ],
)
def test_parts_that_name_their_whole_are_held_against_it(parts: tuple[str, str], expected: tuple[object, ...]) -> None:
    """As one document states them."""
    [(verdict, causes, _)] = found(*stated(*parts))
    assert (verdict, causes) == expected


def test_a_named_part_of_the_same_words_and_place_is_no_other_version() -> None:
    """Six raids, four of them on one night."""
    whole = claim("six", what="raids")
    assert found(whole, claim("four", what="raids", part_of=whole)) == [("EXPLAINED", ["PART_OF"], [["four"], ["six"]])]
