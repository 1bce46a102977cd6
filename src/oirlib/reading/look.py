"""One sentence looked at: its marks, its speakers, its places and periods, each found when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property

from attrs import define

from oirlib.figure import FigureHit
from oirlib.period import Period, PeriodHit, find_periods
from oirlib.reading.attribution import Speech, speeches
from oirlib.reading.blocks import Use
from oirlib.reading.context import Spot, places
from oirlib.reading.lexicon import NUMBER_NOUNS, REPORTING
from oirlib.reading.numbers_in import Other
from oirlib.reading.reporting import in_report
from oirlib.reading.scan import Scan, scan
from oirlib.reading.sentences import Sentence
from oirlib.reading.times import Dated, begun, had, periods_of
from oirlib.vocabulary import Vocabulary

_UP_TO = frozenset("by until through since".split())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOW = re.compile(r"\b(?:is|are|remains?|has|have)\b")
_THEN = re.compile(r"\b(?:was|were|had|did)\b")
_YEARLESS = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_PAPER = re.compile(r"\s+(?:report|statement|survey|study|assessment|briefing|review|letter)\b")
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|last week|this week)\b")
_BACK = 8  # sentences in which the date is sought that others are counted from
_EVENT_DAYS = 10
_NEWS_DAYS = 62
_WHOLE_YEAR = 365
OPENING = 5  # sentences in which an article says which year it tells of
_SINCE = re.compile(r"(?i)\b(?:since|beginning in)\b[^.;]{0,60}$")
_LONG_AGO = re.compile(r"(?i)\b(?:since|between|beginning in)\b[^.;]{0,60}$")
_WORD = re.compile(r"[a-z]+")
_LABEL = re.compile(r"[A-Z][A-Z.'’ -]*:|.*@\w")


@define(slots=False, eq=False)
class Look:
    """One sentence looked at.

    Attributes:
        sentence: The sentence.
        hits: Its figures.
        others: Its numbers that are none.
        published: The day of publication.
        vocabulary: How words are read.
        earlier: The look at the sentence before it in the article.
        about: The period that the article's title says it reports on.
        persons: Last names in the article that are no places.
        opening: The looks at the first sentences of the article, in which it says which year it tells of.
        transcript: Whether the article's lines are labelled with who speaks.
    """

    sentence: Sentence
    hits: Sequence[FigureHit]
    others: Sequence[Other]
    published: date | None
    vocabulary: Vocabulary
    earlier: Look | None = None
    about: Period | None = None
    persons: Collection[str] = ()
    opening: Sequence[Look] = ()
    transcript: bool = True

    @cached_property
    def speaks(self) -> bool:
        """Whether somebody may speak in it, by a first look at its words."""
        text = self.sentence.text
        if "a statement" in text or _LABEL.match(text) is not None:
            return True
        return not REPORTING.isdisjoint(_WORD.findall(text.lower()))

    @property
    def labelled(self) -> bool:
        """Whether it may open with a transcript's label for who speaks."""
        return _LABEL.match(self.sentence.text) is not None

    @cached_property
    def dates(self) -> list[PeriodHit]:
        """The words about days in it."""
        return in_report(find_periods(self.sentence.text, self.published), self.sentence.text, self.about)

    @cached_property
    def scan(self) -> Scan:
        """Its words and marks."""
        return scan(self.sentence, [(hit.start, hit.end) for hit in self.hits], self.dates, self.vocabulary)

    @cached_property
    def speeches(self) -> list[Speech]:
        """Who speaks in it."""
        return speeches(self.scan, self.sentence.use is Use.HEADLINE, self.transcript)

    @cached_property
    def places(self) -> list[Spot]:
        """The places it names."""
        return places(self.scan, [speech.naming for speech in self.speeches if speech.name is not None], self.persons)

    @cached_property
    def _periods(self) -> tuple[list[Dated], list[Dated]]:
        if not self.dates:
            return [], []
        dates = self._in_narrative()
        happened, said = periods_of(self.scan, dates, self.speeches, self._before, self.published)
        day = _one_day(said)
        if day is not None and day != self.published and happened:  # "last week", said on Friday, is of that Friday
            happened, _ = periods_of(self.scan, find_periods(self.sentence.text, day), self.speeches, self._before, day)
        return happened, said

    def _in_narrative(self) -> list[PeriodHit]:
        """Its dates, those without a year in the year of the history that is being told, where that is long past."""
        if (
            self.published is None
            or self._of_now
            or not any(_YEARLESS.search(self.sentence.text, h.start, h.end) for h in self.dates)
        ):
            return self.dates
        year = self._year_told()
        if year is None or year >= self.published.year - 1:
            year = self._year_of_story()
        if year is None:
            return self.dates
        then: dict[int, PeriodHit] = {}
        for seen_from in (date(year, 6, 30), date(year, 12, 31)):  # a day is read as the one nearest to the first
            told = find_periods(self.sentence.text, seen_from)
            then |= {h.start: h for h in told if h.period is not None and h.period.first.year == year}
        own = (h for h in self.dates)
        return [
            then.get(h.start, h)
            if not _PAPER.match(self.sentence.text, h.end)
            and _YEARLESS.search(self.sentence.text, h.start, h.end)
            and not _YEAR.search(self.sentence.text, h.start, h.end)
            else h
            for h in own
        ]

    @property
    def _of_now(self) -> bool:
        """Whether it leaves a history for what is: "3,000 are thought to remain, says a report from July"."""
        text = self.sentence.text
        return _NOW.search(text) is not None and _THEN.search(text) is None and _YEAR.search(text) is None

    def _year_told(self) -> int | None:
        """The year that was named last, in this sentence or in the ones before it in the paragraph."""
        look: Look | None = self
        for _ in range(_BACK):
            if look is None or look.sentence.block != self.sentence.block:
                return None
            text = look.sentence.text
            years = [found for found in _YEAR.finditer(text) if not _SINCE.search(text, 0, found.start())]
            if years:
                return int(years[-1].group())
            look = look.earlier
        return None

    def _year_of_story(self) -> int | None:
        """The year that the article tells of throughout: one it opens with, or of an event long past.

        A day without a year is of the news where it would be within two months of publication.
        """
        assert self.published is not None
        first = next((look._own_year for look in self.opening if look._own_year is not None), None)
        if first is None or first[0] >= self.published.year:
            return None
        own = [h.period for h in self.dates if h.period is not None and _YEARLESS.search(h.period.text or "")]
        fresh = any((self.published - period.last).days < _NEWS_DAYS for period in own)
        news = any(_WEEKDAY.search(look.sentence.text) for look in self.opening)
        return None if fresh and news and first[1] < _WHOLE_YEAR else first[0]

    @cached_property
    def _own_year(self) -> tuple[int, int] | None:
        """The year of the first date with one in it, and how many days that date is."""
        for hit in self.dates:
            if hit.period is None or not _YEAR.search(self.sentence.text, hit.start, hit.end):
                continue
            if _LONG_AGO.search(self.sentence.text, 0, hit.start):
                continue  # "since 2014" tells since when, and not of 2014
            if hit.period.days < _WHOLE_YEAR or hit.start <= len("Throughout "):
                return hit.period.last.year, hit.period.days
        return None

    @property
    def _before(self) -> Period | None:
        """The period told last before it, which "two days later" is counted from."""
        if all(hit.period is not None for hit in self.dates):
            return None
        look = self.earlier
        for _ in range(_BACK):
            if look is None:
                return None
            told = [period for period in look.told if period.days <= _EVENT_DAYS]
            if told:
                return told[-1]
            look = look.earlier
        return None

    @cached_property
    def told(self) -> list[Period]:
        """The periods that it names, those counted from others among them."""
        if all(hit.period is not None for hit in self.dates):
            return [hit.period for hit in self.dates if hit.period is not None]
        happened, said = self._periods
        return [period for _, period in sorted((*happened, *said), key=lambda dated: dated[0].first)]

    @property
    def happened(self) -> list[Dated]:
        """The periods of what it tells."""
        return self._periods[0]

    @property
    def where(self) -> str | None:
        """The first place it names."""
        return self.places[0].text if self.places else None

    @cached_property
    def when(self) -> Period | None:
        """The first period of what happened in it; a day that a count goes up to is none."""
        if not self.dates:
            return None
        told = (period for spot, period in self.happened if not self._is_by_the_way(spot))
        return next(told, None)

    def _is_by_the_way(self, spot: Spot) -> bool:
        compared = spot.text.endswith("ago") and self.scan.low(spot.first - 1) in NUMBER_NOUNS
        aside = begun(self.scan, spot) or had(self.scan, spot)
        return compared or aside or self._goes_up_to(spot.first) or self.of_telling(spot)

    @cached_property
    def told_on(self) -> Period | None:
        """The period that opens it before a speaker, and may only tell when he spoke."""
        told = (p for spot, p in self.happened if self.of_telling(spot) and not self._goes_up_to(spot.first))
        return next(told, None) if self.dates else None

    def of_telling(self, spot: Spot) -> bool:
        """Whether a date may only tell when somebody spoke: "On Thursday, the Pentagon announced"."""
        leads = spot.first - self.scan.opening <= 1
        return leads and any(0 <= speech.naming[0] - spot.last <= 2 for speech in self.speeches)

    def _goes_up_to(self, first: int) -> bool:
        """Whether a date only ends a count: "as of Friday", "by 20 March"."""
        return self.scan.low(first - 1) in _UP_TO or (
            "of" in (self.scan.low(first - 1), self.scan.low(first + 1))
            and "as" in (self.scan.low(first - 2), self.scan.low(first))
        )

    @property
    def said_when(self) -> Period | None:
        """The days in which somebody in it speaks, where that is no single day: "a report in August estimated"."""
        return self._periods[1][0][1] if self.dates and self._periods[1] else None

    @property
    def said_on(self) -> date | None:
        """The day that somebody in it speaks on."""
        return _one_day(self._periods[1]) if self.dates and self.speaks else None

    @property
    def unplaced(self) -> list[PeriodHit]:
        """Its words about days that do not say which."""
        if all(hit.period is not None for hit in self.dates):
            return []
        known = {spot.first for spot, _ in (*self._periods[0], *self._periods[1])}
        return [hit for hit in self.dates if hit.period is None and self.scan.at(hit.start) not in known]


def _one_day(said: Sequence[Dated]) -> date | None:
    return next((period.last for _, period in said if period.days == 1), None)
