"""Findings to draw, of any size, with names as long as they come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from oirlib import Claim, Finding, Source, reconcile

LONG = "The Office of the Spokesman of the Combined Joint Task Force and its Partners"
HEDGED = ("900", "about 2,000", "more than 750", "up to 1,200", "between 800 and 950", "nearly 1,000", "hundreds")


def claims(count: int, words: Sequence[str] = HEDGED, what: str = "US troops", **options) -> list[Claim]:
    """So many claims of as many outlets, seventeen days apart; every third outlet has a long name."""
    return [
        Claim(
            what, words[at % len(words)], where="Syria", said_by=LONG if at % 4 == 2 else None,
            source=Source(f"{LONG if at % 3 == 1 else 'Outlet'} {at}", published=date(2023, 1, 1) + timedelta(17 * at)),
            **options,
        )
        for at in range(count)
    ]  # fmt: skip


def finding(count: int, words: Sequence[str] = HEDGED, what: str = "US troops", **options) -> Finding:
    """The largest finding of such claims."""
    return max(reconcile(claims(count, words, what, **options)), key=lambda one: len(one.claims))


def raids(*words: str) -> Finding:
    """What so many outlets say of one day's raids."""
    return finding(len(words), words, "raids", when="2024-08-29")
