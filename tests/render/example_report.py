"""A report built by hand: one finding of every verdict, so that the renderers are tested without the rest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Finding, Verdict, Version, Written
from oirlib.period import Extent, Period
from oirlib.report import Report
from oirlib.source import Quote, Source
from oirlib.topic import Topic
from oirlib.vocabulary import Vocabulary


def bare(number: int, text: str = "") -> Figure:
    """A bare count."""
    return Figure(text or f"{number:,}", Hedge.NONE, number, number, number)


def on(year: int, month: int, day: int) -> Period:
    """One day."""
    return Period(date(year, month, day), date(year, month, day))


def version(
    claims: list[Claim],
    low: float,
    high: float,
    best: float | None,
    origins: Sequence[str],
    outlets: Sequence[str] = (),
) -> Version:
    """A version of the claims, in the unit of the first."""
    unit = claims[0].figure.unit if isinstance(claims[0].figure, Figure) else None
    return Version(low, high, best, tuple(claims), tuple(sorted(origins)), tuple(sorted(outlets)), unit)


def finding(verdict: Verdict, topic: Topic, versions: list[Version], sentence: str, *causes: Cause) -> Finding:
    """A finding over the versions' claims."""
    claims = tuple(dict.fromkeys(claim for one in versions for claim in one.claims))
    origins = tuple(sorted({origin for one in versions for origin in one.origins}))
    outlets = tuple(sorted({outlet for one in versions for outlet in one.outlets} - set(origins)))
    shared = verdict is Verdict.AGREEMENT and len(origins) > 1
    return Finding(verdict, causes, Written(topic, tuple(versions), sentence, claims, origins, outlets, shared))


def contradiction() -> Finding:
    """900 against about 2,000 US troops in Syria."""
    low = Claim(
        "US troops",
        bare(900),
        where="Syria",
        when=on(2024, 10, 13),
        kind=Kind.STOCK,
        source=Source(
            "IRIA", title="Notes on a withdrawal", published="2024-10-13", url="https://example.org/notes?page=1#top"
        ),
        quote=Quote("keeps 900 troops east of the river", start=40, end=74, figure_at=(46, 49)),
    )
    high = Claim(
        "US troops",
        Figure("about 2,000", Hedge.ABOUT, 2000, 2000, 2000),
        where="Syria",
        when=on(2025, 1, 7),
        kind=Kind.STOCK,
        said_by="Pentagon",
        said_on="2025-01-07",
        source=Source("Paper B", title="How many are there?", published="2025-01-08", url="https://example.net/b"),
        quote=Quote("the number now stands at about 2,000, up from what was told before"),
    )
    return finding(
        Verdict.CONTRADICTION,
        Topic("US troops", "Syria"),
        [version([low], 855, 945, 900, [], ["IRIA"]), version([high], 1800, 2200, 2000, ["Pentagon"])],
        "US troops in Syria: 900 (IRIA, 13 Oct 2024) and about 2,000 (Pentagon, 7 Jan 2025) cannot both hold. They "
        "are 86 days apart, so the level may have changed in between.",
        Cause.DATES_DIFFER,
    )


def agreement() -> Finding:
    """2,500 US troops in Iraq, given by three."""
    claims = [
        Claim(
            "US troops",
            bare(2500, words),
            where="Iraq",
            when=when,
            source=Source(name, url=url),
            kind=Kind.STOCK,
            said_on=when.first,
            quote=Quote(f"roughly the {words} who remain") if name == "Paper C" else None,
        )
        for name, words, when, url in (
            ("IRIA", "2,500", on(2024, 10, 13), "https://example.org/notes"),
            ("Paper C", "2,500", on(2024, 9, 27), None),
            ("Agency D", "2,500", on(2024, 9, 6), "http://example.com/d"),
        )
    ]
    return finding(
        Verdict.AGREEMENT,
        Topic("US troops", "Iraq"),
        [version(claims, 2450, 2550, 2500, [], ["IRIA", "Paper C", "Agency D"])],
        "US troops in Iraq: 2,500, printed by IRIA, Paper C and Agency D, which name no source.",
    )


def explained() -> Finding:
    """Up to 35 and 37 killed, at different times."""
    first = Claim(
        "ISIS fighters killed",
        Figure("up to 35", Hedge.UP_TO, 0, 35, 35),
        where="Syria",
        when=on(2024, 10, 28),
        said_by="CENTCOM",
        said_on="2024-10-30",
        source="Paper B",
        kind=Kind.FLOW,
        quote="killed up to 35 in raids on several camps",
    )
    second = Claim(
        "ISIS fighters killed",
        bare(37),
        where="Syria",
        when=Period(date(2024, 9, 1), date(2024, 9, 30)),
        said_by="U.S. Central Command",
        said_on="2024-09-30",
        source="Agency D",
        kind=Kind.FLOW,
    )
    return finding(
        Verdict.EXPLAINED,
        Topic("ISIS fighters killed", "Syria"),
        [version([first], 0, 35, 35, ["US Central Command"]), version([second], 37, 37, 37, ["US Central Command"])],
        "ISIS fighters killed in Syria: up to 35 (28 Oct 2024) and 37 (in Sep 2024) are two events.",
        Cause.SAME_ORIGIN,
        Cause.OTHER_TIME,
    )


def consistent() -> Finding:
    """At least seven, and nine."""
    floor = Claim(
        "US personnel wounded",
        Figure("at least seven", Hedge.AT_LEAST, 7, math.inf, 7),
        where="Iraq",
        when=on(2024, 8, 29),
        source="Paper C",
        kind=Kind.FLOW,
        quote="at least seven were hurt in the raid",
    )
    nine = Claim(
        "US personnel wounded",
        bare(9, "nine"),
        where="western Iraq",
        when=on(2024, 8, 30),
        source="Agency D",
        kind=Kind.FLOW,
    )
    return finding(
        Verdict.CONSISTENT,
        Topic("US personnel wounded", "Iraq"),
        [version([floor, nine], 9, 9, 9, [], ["Paper C", "Agency D"])],
        "US personnel wounded in Iraq: at least seven (Paper C) leaves room for nine (Agency D).",
        Cause.HEDGE,
    )


def dates() -> Finding:
    """ISIS's defeat, as a date: 2019, and March 2019."""
    year = Claim(
        "ISIS territorial defeat",
        Period(date(2019, 1, 1), date(2019, 12, 31), text="2019"),
        source=Source("IRIA", published="2024-10-13"),
    )
    month = Claim(
        "ISIS territorial defeat",
        Period(date(2019, 3, 1), date(2019, 3, 31), text="March 2019"),
        source=Source("Paper C", published="2024-09-27"),
        quote="was over by March 2019",
    )
    shared = version(
        [year, month], date(2019, 3, 1).toordinal(), date(2019, 3, 31).toordinal(), None, [], ["IRIA", "Paper C"]
    )
    return finding(
        Verdict.AGREEMENT,
        Topic("ISIS territorial defeat"),
        [shared],
        "ISIS territorial defeat: March 2019 (Paper C) lies in 2019 (IRIA).",
        Cause.COARSER,
    )


def single() -> Finding:
    """Attacks that one source counts."""
    claim = Claim(
        "ISIS attacks",
        bare(153),
        where="Iraq and Syria",
        when=Period(date(2024, 1, 1), date(2024, 6, 30), Extent.THROUGHOUT),
        said_by="CENTCOM",
        source=Source("Paper B", published="2024-07-16", url="https://example.net/half-year"),
        quote="153 attacks in six months",
    )
    return finding(
        Verdict.SINGLE,
        Topic("ISIS attacks", "Iraq and Syria"),
        [version([claim], 153, 153, 153, ["CENTCOM"])],
        "ISIS attacks in Iraq and Syria: only Paper B gives a figure (153).",
    )


def report(findings: list[Finding] | None = None, duplicates: int = 0) -> Report:
    """A report over findings; over one of every verdict where none are given."""
    if findings is None:
        findings = [contradiction(), explained(), agreement(), dates(), consistent(), single()]
    claims = tuple(dict.fromkeys(claim for one in findings for claim in one.claims))
    return Report(tuple(findings), claims, duplicates, vocabulary=Vocabulary())


def long_report(claims: int) -> Report:
    """A report with about that many claims: five a finding, half of the findings contradictions."""
    findings = [_numbered(at) for at in range(claims // 5)]
    order = list(Verdict)
    return report(sorted(findings, key=lambda one: order.index(one.verdict)))


def _numbered(at: int) -> Finding:
    day = date(2015, 1, 1) + timedelta(days=at)
    place = ("Hawija", "Deir ez-Zor", "Al-Hasakah Governorate", "Anbar", "Hamrin Mountains")[at % 5]
    claims = [
        Claim(
            "vehicles destroyed",
            bare(at + 20 * n),
            where=place,
            when=Period(day, day),
            source=Source(
                f"Outlet {n}", title=f"Daily notes, number {at}", published=day, url=f"https://example.org/{at}/{n}"
            ),
            said_by=("CENTCOM", "Joint Operations Command", None)[n % 3],
            quote=f"among them {at + 20 * n:,} vehicles near {place}",
        )
        for n in range(5)
    ]
    topic = Topic("vehicles destroyed", place)
    if at % 10 < 5:
        halves = [
            version(claims[:2], at, at + 20, None, ["CENTCOM", "Joint Operations Command"]),
            version(claims[2:], at + 40, at + 80, None, ["CENTCOM"], ["Outlet 2"]),
        ]
        return finding(Verdict.CONTRADICTION, topic, halves, f"{topic}: the figures of day {at} cannot all hold.")
    if at % 10 < 9:
        whole = version(claims, at, at + 80, None, ["CENTCOM"], ["Outlet 2"])
        return finding(Verdict.AGREEMENT, topic, [whole], f"{topic}: the figures of day {at} meet.", Cause.ROUNDING)
    alone = version(claims[:1], at, at, at, ["CENTCOM"])
    return finding(Verdict.SINGLE, topic, [alone], f"{topic}: only one figure for day {at}.")
