"""A finding as schema.org ClaimReview in JSON-LD, for what an analyst publishes.

It says what the report knows and what the analyst adds, and nothing else: no rating that nobody gave, no first
appearance, and no guess whether somebody quoted is a person or an office.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from oirlib.claim import Claim
from oirlib.errors import ReportError
from oirlib.finding import Finding
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.render import plain
from oirlib.source import Source

Tree = dict[str, Any]


@frozen
class Publication:
    """What the analyst adds to a finding on publishing it.

    Attributes:
        author: Who publishes the review.
        person: Whether that is a person; an organisation otherwise.
        author_url: Where the author is on the web.
        url: Where the review is published.
        published: The day it is.
        rating: The analyst's judgement in words ("Misleading"), or None for no rating.
        rating_value: The same as a number on ``rating_scale``.
        rating_scale: The worst and the best number.

    Raises:
        ReportError: One of these does not hold together.
    """

    author: str
    person: bool = False
    author_url: str | None = None
    url: str | None = None
    published: date | None = None
    rating: str | None = None
    rating_value: Number | None = None
    rating_scale: tuple[Number, Number] | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.author, str) or not self.author.strip():
            raise ReportError("author", self.author, "a review needs the name of who publishes it")
        for name in ("author_url", "url"):
            address = getattr(self, name)
            if address is not None and plain.web_address(address) is None:
                raise ReportError(name, address, "must be an address that begins with https:// or http://")
        if self.rating is not None and not (isinstance(self.rating, str) and self.rating.strip()):
            raise ReportError("rating", self.rating, "must be words, such as 'Misleading'; leave it out for no rating")
        if self.rating_value is not None:
            self._check_scale(self.rating_value)
        elif self.rating_scale is not None:
            raise ReportError("rating_scale", self.rating_scale, "needs rating_value, the number on it")

    def _check_scale(self, value: Number) -> None:
        scale = self.rating_scale
        if scale is None or len(scale) != 2 or not scale[0] < scale[1] or not all(map(math.isfinite, scale)):
            raise ReportError("rating_scale", scale, "beside rating_value must stand (worst, best), such as (1, 5)")
        if not scale[0] <= value <= scale[1]:
            raise ReportError("rating_value", value, f"must lie on rating_scale, from {scale[0]} to {scale[1]}")


def claim_review(finding: Finding, claims: Sequence[Claim], publication: Publication) -> Tree:
    """The review of some of the finding's claims, ready for JSON.

    >>> from oirlib.finding import Verdict, Written
    >>> from oirlib.topic import Topic
    >>> claims = (Claim("US troops", "900", where="Syria", source="Paper A"),)
    >>> told = Written(Topic("US troops", "Syria"), (), "Only Paper A.", claims, ())
    >>> found = Finding(Verdict.SINGLE, (), told)
    >>> review = claim_review(found, found.claims, Publication("Desk"))
    >>> review["claimReviewed"], review["reviewBody"], "reviewRating" in review
    ('US troops, Syria: 900', 'Only Paper A.', False)
    """
    told: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        # One claim in several documents is one claim with several appearances.
        told.setdefault((claim.what, claim.where, claim.figure, claim.when, claim.origin), []).append(claim)
    items = [_claim(group) for group in told.values()]
    return _stated(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "identifier": finding.id,
            "url": plain.web_address(publication.url),
            "datePublished": _day(publication.published),
            "author": _stated(
                {
                    "@type": "Person" if publication.person else "Organization",
                    "name": plain.clean(publication.author),
                    "url": plain.web_address(publication.author_url),
                }
            ),
            "claimReviewed": _summary(finding, claims),
            "reviewBody": plain.clean(finding.sentence),
            "inLanguage": "en",
            "reviewRating": _rating(publication),
            "itemReviewed": items[0] if len(items) == 1 else items,
        }
    )


def _summary(finding: Finding, claims: Iterable[Claim]) -> str:
    figures = dict.fromkeys(plain.stated(claim.figure) for claim in claims)
    return plain.clean(f"{finding.topic}: {' / '.join(figures)}")


def _rating(publication: Publication) -> Tree | None:
    if publication.rating is None and publication.rating_value is None:
        return None
    worst, best = publication.rating_scale or (None, None)
    return _stated(
        {
            "@type": "Rating",
            "alternateName": publication.rating and plain.clean(publication.rating),
            "ratingValue": publication.rating_value,
            "worstRating": worst,
            "bestRating": best,
        }
    )


def _claim(told: Sequence[Claim]) -> Tree:
    """One claim, and the documents it appears in."""
    first = told[0]
    place = f", {first.where}" if first.where else ""
    days = [claim.said_on for claim in told if claim.said_on]
    appearances = [_appearance(source) for source in dict.fromkeys(claim.source for claim in told)]
    quote = next((claim.quote.exact for claim in told if claim.quote), None)
    return _stated(
        {
            "@type": "Claim",
            "name": plain.clean(f"{first.what}{place}: {plain.stated(first.figure)}"),
            "text": quote and plain.clean(quote),
            "author": {"name": plain.clean(first.origin)},
            "datePublished": _day(min(days, default=None)),
            "temporalCoverage": _coverage(first.when) if first.when else None,
            "spatialCoverage": {"@type": "Place", "name": plain.clean(first.where)} if first.where else None,
            "appearance": appearances[0] if len(appearances) == 1 else appearances,
        }
    )


def _appearance(source: Source) -> Tree:
    return _stated(
        {
            "@type": "CreativeWork",
            "headline": source.title and plain.clean(source.title),
            "url": plain.web_address(source.url),
            "datePublished": _day(source.published),
            "publisher": {"name": plain.clean(source.publisher)},
        }
    )


def _coverage(days: Period) -> str:
    """The days in ISO 8601, with ".." for an end that is open."""
    if date.min < days.first and days.last < date.max:
        return days.iso
    return f"{'..' if days.first == date.min else days.first}/{'..' if days.last == date.max else days.last}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _stated(parts: Mapping[str, Any]) -> Tree:
    """The parts that say something."""
    return {name: part for name, part in parts.items() if part not in (None, "")}
