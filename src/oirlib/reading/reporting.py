"""The period that a report is about: "this quarter" and "the previous quarter" are counted from its title's."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from oirlib.period import Extent, Period, PeriodHit

_THIS = frozenset(("this quarter", "the quarter", "this reporting period", "the reporting period", "this period"))
_LAST = frozenset(("the previous quarter", "last quarter", "the prior quarter", "the last quarter", "previous quarter"))
_QUARTER = range(85, 95)  # days


def in_report(hits: list[PeriodHit], text: str, about: Period | None) -> list[PeriodHit]:
    """The words about days in a text, those that point to the quarter of the report resolved to it.

    >>> from oirlib.period import find_periods
    >>> about = Period.parse("2023-10-01/2023-12-31")
    >>> words = "They made 76 raids this quarter."
    >>> [hit.period.iso for hit in in_report(find_periods(words), words, about)]
    ['2023-10-01/2023-12-31']
    """
    if about is None or about.days not in _QUARTER:
        return hits
    return [_resolved(hit, text[hit.start : hit.end], about) for hit in hits]


def _resolved(hit: PeriodHit, words: str, about: Period) -> PeriodHit:
    low = words.lower().removeprefix("in ").removeprefix("during ")
    if low in _THIS:
        return evolve(hit, period=Period(about.first, about.last, Extent.THROUGHOUT, words), reason=None)
    if low in _LAST:
        last = about.first - timedelta(days=1)
        month = (last.year * 12 + last.month - 1) - 2
        first = last.replace(year=month // 12, month=month % 12 + 1, day=1)
        return evolve(hit, period=Period(first, last, Extent.THROUGHOUT, words), reason=None)
    return hit
