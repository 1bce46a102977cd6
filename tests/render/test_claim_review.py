"""A finding as schema.org ClaimReview."""

from __future__ import annotations

import json
from datetime import date

import pytest

from oirlib import Claim, Period, Source, reconcile
from oirlib.errors import ClaimError, ReportError
from tests.render import example_report as example
from tests.render.nasty import BAD_ADDRESSES, SCRIPT, nasty_report


@pytest.fixture
def report():
    """One finding of every verdict."""
    return example.report()


def test_a_contradiction_reviews_each_of_its_claims(report):
    """The sentence is the body, and each claim stands with who said it, when, where, and the document it appears in."""
    review = report.to_claim_review(report.contradictions[0], author="Desk")
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert review["claimReviewed"] == "US troops, Syria: 900 / about 2,000"
    assert review["reviewBody"] == report.contradictions[0].sentence
    assert review["itemReviewed"][1] == {
        "@type": "Claim",
        "name": "US troops, Syria: about 2,000",
        "text": "the number now stands at about 2,000, up from what was told before",
        "author": {"name": "Pentagon"},
        "datePublished": "2025-01-07",
        "temporalCoverage": "2025-01-07",
        "spatialCoverage": {"@type": "Place", "name": "Syria"},
        "appearance": {
            "@type": "CreativeWork",
            "headline": "How many are there?",
            "url": "https://example.net/b",
            "datePublished": "2025-01-08",
            "publisher": {"name": "Paper B"},
        },
    }


def test_one_claim_may_be_reviewed_alone(report):
    """Then it alone is the item, and the summary is of it."""
    finding = report.contradictions[0]
    review = report.to_claim_review(finding, author="Desk", of=finding.claims[0])
    assert review["claimReviewed"] == "US troops, Syria: 900"
    assert review["itemReviewed"]["author"] == {"name": "IRIA"}
    assert review["reviewBody"] == finding.sentence


def test_one_claim_in_two_documents_is_one_claim_with_two_appearances():
    """Who said what of when is one claim, whoever prints it."""
    told = [Claim("raids", "3", when="2024-08-29", said_by="CENTCOM", source=Source(name)) for name in ("A", "B")]
    report = reconcile(told)
    item = report.to_claim_review(report[0], author="Desk")["itemReviewed"]
    assert [work["publisher"]["name"] for work in item["appearance"]] == ["A", "B"]
    assert item["author"] == {"name": "CENTCOM"}


def test_no_rating_is_made_up(report):
    """A verdict is not a rating: without the analyst's there is none, whatever the verdict."""
    for finding in report:
        assert "reviewRating" not in report.to_claim_review(finding, author="Desk")


def test_the_analysts_rating_is_given_as_it_is(report):
    """In words, as a number on a scale, or both."""
    finding = report.contradictions[0]
    words = report.to_claim_review(finding, author="Desk", rating="Misleading")
    assert words["reviewRating"] == {"@type": "Rating", "alternateName": "Misleading"}
    zero = report.to_claim_review(finding, author="Desk", rating_value=0, rating_scale=(0, 5))
    assert zero["reviewRating"] == {"@type": "Rating", "ratingValue": 0, "worstRating": 0, "bestRating": 5}


def test_the_author_is_who_publishes(report):
    """An organisation, unless it is said to be a person; the address and the day where they are given."""
    finding = report.single[0]
    desk = report.to_claim_review(finding, author="Desk", author_url="https://example.org")
    assert desk["author"] == {"@type": "Organization", "name": "Desk", "url": "https://example.org"}
    person = report.to_claim_review(
        finding, author="Ann", person=True, url="https://example.org/r", published="2025-02-01"
    )
    assert person["author"] == {"@type": "Person", "name": "Ann"}
    assert (person["url"], person["datePublished"]) == ("https://example.org/r", "2025-02-01")


def test_nothing_is_said_of_what_is_not_known():
    """No null, no empty text: what a claim does not say has no key."""
    report = reconcile([Claim("raids", "3", source="Paper A")])
    review = report.to_claim_review(report[0], author="Desk")
    assert review["itemReviewed"] == {
        "@type": "Claim",
        "name": "raids: 3",
        "author": {"name": "Paper A"},
        "appearance": {"@type": "CreativeWork", "publisher": {"name": "Paper A"}},
    }
    assert "null" not in json.dumps(review)


@pytest.mark.parametrize(
    ("first", "last", "coverage"),
    [
        (date.min, date(2014, 3, 1), "../2014-03-01"),
        (date(2014, 3, 1), date.max, "2014-03-01/.."),
        (date(2014, 3, 1), date(2014, 3, 9), "2014-03-01/2014-03-09"),
        (date(2014, 3, 1), date(2014, 3, 1), "2014-03-01"),
    ],
)
def test_days_are_iso_and_an_open_end_is_open(first, last, coverage):
    """ISO 8601 writes an open end as two dots; nobody means the year 9999."""
    claim = Claim("raids", "3", when=Period(first, last), source="P")
    found = example.finding(
        example.Verdict.SINGLE, example.Topic("raids"), [example.version([claim], 3, 3, 3, ["P"])], "Only P."
    )
    review = example.report([found]).to_claim_review(found, author="Desk")
    assert review["itemReviewed"]["temporalCoverage"] == coverage


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_only_safe_addresses_go_out(address):
    """A source's address that a browser may not follow is left out."""
    report = nasty_report("x", url=address)
    text = json.dumps(report.to_claim_review(report[0], author="Desk"))
    assert '"url"' not in text


def test_sources_words_are_plain_data():
    """JSON of it is strict, and reads back as what it was."""
    report = nasty_report(SCRIPT)
    for finding in report:
        review = report.to_claim_review(finding, author=SCRIPT, rating=SCRIPT)
        assert json.loads(json.dumps(review, allow_nan=False)) == review


@pytest.mark.parametrize(
    ("wrong", "argument"),
    [
        ({"author": " "}, "author"),
        ({"author": None}, "author"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"author_url": "example.org"}, "author_url"),
        ({"rating": ""}, "rating"),
        ({"rating": 3}, "rating"),
        ({"rating_value": 3}, "rating_scale"),
        ({"rating_value": 3, "rating_scale": (5, 1)}, "rating_scale"),
        ({"rating_value": 3, "rating_scale": (1, float("inf"))}, "rating_scale"),
        ({"rating_value": 6, "rating_scale": (1, 5)}, "rating_value"),
        ({"rating_value": float("nan"), "rating_scale": (1, 5)}, "rating_value"),
        ({"rating_scale": (1, 5)}, "rating_scale"),
    ],
)
def test_what_does_not_hold_together_is_refused(report, wrong, argument):
    """A number without its scale means nothing, and an address must be one; the error names the argument."""
    with pytest.raises(ReportError) as caught:
        report.to_claim_review(report[0], **({"author": "Desk"} | wrong))
    assert caught.value.argument == argument


def test_what_is_not_the_reports_is_refused(report):
    """A finding of another report, and a claim of another finding."""
    with pytest.raises(ReportError, match="finding: must be one of this report's findings"):
        example.report([]).to_claim_review(report[0], author="Desk")
    with pytest.raises(ReportError, match="of: must be one of the finding's claims"):
        report.to_claim_review(report[0], author="Desk", of=report.single[0].claims[0])
    with pytest.raises(ClaimError, match="published: is not a day"):
        report.to_claim_review(report[0], author="Desk", published="soon")
