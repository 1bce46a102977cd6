"""What of a claim its article says: in the words quoted, elsewhere in its text, or nowhere."""

from __future__ import annotations

import enum
import re
from datetime import date, timedelta

from attrs import define, frozen

from oirlib.asked import asked
from oirlib.claim import Claim
from oirlib.period import Period, find_periods
from oirlib.reading.article import Article, article_from
from oirlib.reading.sentences import sentences
from oirlib.standards import vocabulary_or_own
from oirlib.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+")
_COUNTED = re.compile(r"(?i)\b(?:days?|weeks?|months?) (?:later|earlier|before|after)\b")
_WIDE = 31  # days that are counted so, at most
_MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_SMALL = frozenset("a an the of in on at and or for to by from with near his her its their said says".split())
_STEM = 4  # letters that a people's name shares with its country's: Iraqi, Iraq
_LONG = 366  # days; a longer stretch holds any day, and shows nothing of it


class Ground(enum.Enum):
    """Where an article says a part of a claim."""

    STATED = "stated"  # in the words quoted
    CONTEXT = "context"  # elsewhere in the article, its title or its source
    ABSENT = "absent"  # nowhere


@frozen
class Grounds:
    """Where an article says who, where and when; None for a part that the claim does not have.

    Attributes:
        said_by: Of who said so.
        where: Of the place.
        when: Of the days.
    """

    said_by: Ground | None = None
    where: Ground | None = None
    when: Ground | None = None

    @property
    def absent(self) -> tuple[str, ...]:
        """The parts that the article says nowhere."""
        parts = ("said_by", "where", "when")
        return tuple(name for name in parts if getattr(self, name) is Ground.ABSENT)


@define
class Told:
    """All that an article says, looked up once for all its claims.

    Attributes:
        article: The article.
        vocabulary: How words are read.
        around: Its text with its title and publisher.
        periods: The days that it tells of.
        counted: Whether it tells of days counted from others: "two days later".
    """

    article: Article
    vocabulary: Vocabulary
    around: Words
    periods: tuple[Period, ...]
    counted: bool

    @classmethod
    def of(cls, article: Article, vocabulary: Vocabulary) -> Told:
        """What an article says."""
        source = article.source
        text = "\n".join((article.text, source.title or "", source.publisher))
        told = [period for sentence in sentences(article.text) for period in _periods(sentence.text, source.published)]
        told += _periods(source.title or "", source.published)
        if source.published is not None:
            told.append(Period(source.published - timedelta(days=1), source.published))
        return cls(
            article, vocabulary, Words.of(text, vocabulary), tuple(told), _COUNTED.search(article.text) is not None
        )

    def grounds(self, claim: Claim) -> Grounds:
        """Where the article says a claim's parts."""
        quoted = Words.of(claim.quote.exact if claim.quote is not None else "", self.vocabulary)
        return Grounds(
            self._named(claim.said_by, "origin", quoted),
            self._named(claim.where, "place", quoted),
            self._when(claim.when, quoted.text),
        )

    def _named(self, name: str | None, facet: str, quoted: Words) -> Ground | None:
        if name is None:
            return None
        if quoted.say(name, facet, self.vocabulary):
            return Ground.STATED
        return Ground.CONTEXT if self.around.say(name, facet, self.vocabulary) else Ground.ABSENT

    def _when(self, when: Period | None, quote: str) -> Ground | None:
        if when is None:
            return None
        if any(_meets(when, period) for period in _periods(quote, self.article.source.published)):
            return Ground.STATED
        if any(_meets(when, period) for period in self.periods):
            return Ground.CONTEXT
        text = self.article.text
        if self.counted and any(_meets(when, _widened(period)) for period in self.periods):
            return Ground.CONTEXT
        if str(when.last.year) not in text:
            return Ground.ABSENT
        then = (hit for hit in find_periods(text, when.last) if _MONTH.search(text, hit.start, hit.end))
        told = any(hit.period is not None and _meets(when, hit.period) for hit in then)
        return Ground.CONTEXT if told else Ground.ABSENT  # a history's days are of its own year


@frozen
class Words:
    """A text's words, and the origins and places that they stand for, with all that those are part of."""

    text: str
    single: frozenset[str]
    known: frozenset[str]

    @classmethod
    def of(cls, text: str, vocabulary: Vocabulary) -> Words:
        """Those of a text."""
        hits = [hit for facet in ("origin", "place") for hit in vocabulary.find(text, (facet,))]
        known = frozenset(above for hit in hits for above in vocabulary.ancestors(hit.concept))
        return cls(text.lower(), frozenset(_WORD.findall(text.lower())), known)

    def say(self, name: str, facet: str, vocabulary: Vocabulary) -> bool:
        """Whether they say a name, or another for the same."""
        if name.lower() in self.text:
            return True
        own = [word for word in _WORD.findall(name.lower()) if word not in _SMALL]
        if own and all(self._has(word) for word in own):
            return True
        parts = (vocabulary.named(part.strip(), facet) for part in (name, *re.split(r",| and ", name)))
        return any(part in self.known for part in parts)

    def _has(self, word: str) -> bool:
        """Whether a word stands there, or one of the same stem: "Iraq" where it says "Iraqi"."""
        if word in self.single or len(word) < _STEM:
            return word in self.single
        return any(other.startswith(word) or (len(other) > _STEM and word.startswith(other)) for other in self.single)


def grounds(claim: Claim, article: Article, *, vocabulary: Vocabulary | None = None) -> Grounds:
    """Where an article says who, where and when of a claim, in its own words or in others known for the same.

    Raises:
        ClaimError: One of them is no claim, no article or no vocabulary.

    >>> article = Article("The Pentagon said 900 troops are in Syria.", "Paper A")
    >>> claim = Claim("troops", "900", where="Mars", said_by="Pentagon", source="Paper A", quote=article.text)
    >>> found = grounds(claim, article)
    >>> found.said_by, found.absent
    (<Ground.STATED: 'stated'>, ('where',))
    """
    asked("claim", claim, Claim, "must be a Claim")
    return Told.of(article_from(article), vocabulary_or_own(vocabulary)).grounds(claim)


def _periods(text: str, published: date | None) -> list[Period]:
    return [hit.period for hit in find_periods(text, published) if hit.period is not None]


def _widened(period: Period) -> Period:
    by = timedelta(days=_WIDE)
    first = period.first - by if period.first > date.min + by else date.min
    return Period(first, period.last + by if period.last < date.max - by else date.max)


def _meets(when: Period, told: Period) -> bool:
    """Whether a period is told of, or lies in one that is, or reaches from or up to one."""
    if told.days > _LONG:
        return when.first == told.first or when.last == told.last
    return when.first <= told.last and told.first - timedelta(days=1) <= when.last
