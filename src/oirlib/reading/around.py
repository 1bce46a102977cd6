"""When something happened that a sentence sets before or behind the news: "it comes a week after a raid killed 12"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from oirlib.errors import PeriodError
from oirlib.period import Period

_COMES = re.compile(
    r"(?i)\b(?P<news>announcement|news|statement|release|remarks|report|decision)?\W?\s?"
    r"(?:comes?|came|follows?) (?:just |only |barely |nearly |about )?(?P<within>less than )?"
    r"(?P<count>an?|one|two|three|four|five|six) (?P<unit>day|week|month|year)s? after\b"
)
_JUST_BEFORE = re.compile(r"(?i)\b(?:just|only|a few|several|mere) days (?:before|ahead of) (?:the|this|these|that)\b")
_FEW = timedelta(days=7)  # "just days before" is no more than these


def around(told: str, event: Period | None, published: date | None) -> Period | None:
    """When it happened, by the words before a figure; ``event`` is the day of what the article tells of.

    >>> around("The announcement comes two days after a raid killed", None, date(2024, 10, 30)).iso
    '2024-10-28'
    """
    comes = _COMES.search(told)
    if comes is not None:
        anchor = published if comes["news"] or event is None else event.last
        try:
            ago = f"{comes['within'] or ''}{comes['count']} {comes['unit']}s ago"
            return Period.parse(ago, anchor) if anchor is not None else None
        except PeriodError:
            return None
    if event is not None and event.first > date.min + _FEW and _JUST_BEFORE.search(told):
        return Period(event.first - _FEW, event.first - timedelta(days=1))
    return None
