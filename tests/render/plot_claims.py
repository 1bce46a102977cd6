"""Findings to draw, of any size, with names as long as they come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from oirlib import Cause, Claim, Finding, Source, Verdict, Version, reconcile
from oirlib.finding import Written
from oirlib.topic import Topic

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


def daily(count: int) -> Finding:
    """So many days' counts of two origins in turn, each day another number, as one finding."""
    told = [
        Claim(
            "strikes", str(20 + at * 7 % 31), where="Raqqa", when=(date(2015, 1, 1) + timedelta(at)).isoformat(),
            said_by=("CENTCOM", "the ministry")[at % 2], source="Daily Log",
        )
        for at in range(count)
    ]  # fmt: skip
    versions = tuple(Version(c.figure.low, c.figure.high, c.figure.best, (c,), (c.origin,)) for c in told)
    topic = Topic("strikes", "Raqqa")
    written = Written(topic, versions, "They are for different times.", tuple(told), ("CENTCOM", "the ministry"))
    return Finding(Verdict.EXPLAINED, (Cause.OTHER_TIME,), written)


def raids(*words: str) -> Finding:
    """What so many outlets say of one day's raids."""
    return finding(len(words), words, "raids", when="2024-08-29")
