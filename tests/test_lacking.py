"""Which word, place or day one of two claims has and the other lacks."""

from __future__ import annotations

import pytest

from oirlib import Claim
from oirlib.lacking import missing


def claim(source: str, what: str = "people killed", **given: object) -> Claim:
    return Claim(what, 9, **{"where": "Homs", "when": "2024-08-29", "source": source, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "field", "clause"),
    [
        ({"when": "August 2024"}, {}, "coarse", "A speaks only of Aug 2024"),
        ({"when": "2024-08"}, {"when": "2024-07"}, "coarse", "A speaks of Aug 2024, B of Jul 2024"),
        ({"where": "Homs province"}, {}, "coarse", "A says “Homs province”, B “Homs”"),
        ({"what": "strikes"}, {"what": "airstrikes"}, "coarse", "A says “strikes”, B “airstrikes”"),
        ({"where": None}, {}, "coarse", "A names no place"),
        ({}, {"when": None}, "coarse", "B gives no date"),
        ({}, {}, "coarse", ""),
        ({"what": "women killed"}, {}, "terms", "only A says “women” and only B says “people”"),
        ({"what": "people killed by falling trees"}, {}, "terms", "only A says “falling trees”"),
        ({"what": "young people recently killed"}, {}, "terms", "only A says “young” and “recently”"),
        ({"where": "Old Homs"}, {}, "terms", "only A says “Old”"),
        ({}, {}, "terms", ""),
        ({"what": "confirmed cases"}, {"what": "suspected cases"}, "standing",
         "A's figure is “confirmed”, B's “suspected”"),
        ({"what": "cases"}, {"what": "suspected cases"}, "standing",
         "B's figure is “suspected”, and A does not say so of its own"),
        ({"what": "confirmed cases"}, {"what": "suspected cases"}, "terms", ""),
        ({"where": None}, {}, "place", "A names no place"),
        ({"where": None}, {"where": None}, "place", "A and B name no place"),
        ({}, {"when": None}, "day", "B gives no date"),
        ({"where": "Hamrin"}, {"where": "Hamreen"}, "spelling",
         "“Hamrin” and “Hamreen” were matched by their spelling"),
        ({"source": "B", "when": "August 2024"}, {}, "coarse", "the first speaks only of Aug 2024"),
        ({"source": "B", "said_by": "Ida Roe", "when": "2024"}, {"said_by": "Ida Roe", "source": "C"}, "coarse",
         "Ida Roe in B speaks only of 2024"),
        ({"what": "peo\nple shot"}, {}, "terms", "only A says “peo ple shot” and only B says “people killed”"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(one: dict[str, object], other: dict[str, object], field: str, clause: str) -> None:
    """The word, the place or the day itself, and whose it is."""
    found = missing(claim(**{"source": "A", **one}), claim(**{"source": "B", **other}))  # type: ignore[arg-type]
    assert getattr(found, field) == clause
