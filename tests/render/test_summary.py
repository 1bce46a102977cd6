"""What a report says, before any outlet lays it out."""

from __future__ import annotations

import pytest
from attrs import evolve

from oirlib.claim import Claim
from oirlib.finding import Cause, Finding, Verdict
from oirlib.render import summary
from oirlib.source import Quote
from tests.render import example_report as example


def test_totals_count_claims_sources_and_verdicts():
    """The first line counts what went in and what came out, and names no verdict that nothing has but the worst."""
    report = example.report(duplicates=2)
    assert summary.totals(report.findings, report.claims, 2) == (
        "12 claims from 10 sources (2 duplicates left aside): 1 contradiction, 1 explained, 2 agreements, "
        "1 consistent, 1 single"
    )
    calm = example.report([example.single()])
    assert summary.totals(calm.findings, calm.claims) == "1 claim from 1 source: no contradictions, 1 single"


def test_ten_contradictions_are_not_zero():
    """Ten contradictions read as ten: the wording for none is not found inside another number."""
    many = [example.contradiction()] * 10
    assert ": 10 contradictions" in summary.totals(many, many[0].claims)


def test_sections_stand_worst_first_and_only_where_there_is_something():
    """Contradictions first, single claims last, whatever order the findings came in."""
    order = [s.heading for s in summary.sections([example.single(), example.agreement(), example.contradiction()])]
    assert order == ["Contradictions", "Agreements", "Single claims"]


def test_what_a_section_leaves_out_is_counted():
    """A cap hides findings but never their number."""
    (section,) = summary.sections([example.agreement()] * 7, most=3)
    assert (len(section.cards), section.left_out, section.total) == (3, 4, 7)
    (section,) = summary.sections([example.agreement()] * 7, most=3, lines=2)
    assert (len(section.cards), len(section.rows), section.left_out, section.total) == (3, 2, 2, 7)


def test_no_two_lines_read_the_same():
    """What differs elsewhere is said on the line, and at the last the finding's id."""
    claims = [Claim("x", "7", source=name, note=str(at)) for at, name in enumerate("ABB")]
    versions = [example.version([claim], 7, 7, 7, [], [claim.source.publisher]) for claim in claims]
    findings = [example.finding(Verdict.SINGLE, example.Topic("x"), [version], "") for version in versions]
    (section,) = summary.sections(findings[:2])
    assert [card.tags for card in section.cards] == ["A", "B"]
    (section,) = summary.sections(findings)
    assert len({card.line for card in section.cards}) == 3
    assert [bool(card.apart) for card in section.cards] == [False, True, True]
    (section,) = summary.sections([example.agreement()])
    assert section.cards[0].apart == ""


def test_who_stands_behind_a_figure_is_never_an_outlet_for_an_origin():
    """Origins first; outlets only print, and are said to name no source."""
    assert summary.behind(["CENTCOM"], ["A", "B"]) == "CENTCOM; also printed by A and B, which name no source"
    assert summary.behind(["CENTCOM", "WHO"], []) == "CENTCOM and WHO"
    assert summary.behind([], list("ABCDEFGHI")) == "printed by A, B, C, D, E, F and 3 more, which name no source"


def test_a_version_shows_each_wording_once_and_counts_the_rest():
    """Distinct wordings stand in the claims' order; past three the rest are counted."""
    wordings = ("7", "seven", "7", "VII", "7.", "0x7")
    claims = [Claim("x", example.bare(7, words), source="S", where=words) for words in wordings]
    one = example.finding(Verdict.AGREEMENT, example.Topic("x"), [example.version(claims, 7, 7, 7, ["S"])], "x")
    version = summary.card(one).versions[0]
    assert version.wordings == ("7", "seven", "VII", "7.", "0x7")
    assert version.figures == "7, seven, VII, 2 other wordings"
    assert version.publishers == ("S",)


def test_a_card_shows_claims_that_stand_in_no_version():
    """A superseded claim that no version holds is shown all the same."""
    finding = example.agreement()
    late = evolve(finding.versions[0], claims=finding.claims[:2])
    card = summary.card(Finding(finding.verdict, (), evolve(finding.written, versions=(late,))))
    assert [claim.publisher for claim in card.others] == ["Agency D"]


def test_a_card_says_which_days_it_is_about():
    """From the first to the last day of its claims; the days they were said on at need; none for dates."""
    cards = [summary.card(one) for one in (example.contradiction(), example.dates(), example.explained())]
    assert [card.days for card in cards] == [
        "13 Oct 2024 to 7 Jan 2025",
        "",
        "1 Sep 2024 to 28 Oct 2024",
    ]
    undated = Claim("x", example.bare(1), source="S")
    one = example.finding(Verdict.SINGLE, example.Topic("x"), [example.version([undated], 1, 1, 1, ["S"])], "x")
    assert summary.card(one).days == ""


def test_dates_are_shown_as_days_not_ordinals():
    """A version of dates allows days."""
    card = summary.card(example.dates())
    assert (card.figures, card.versions[0].reading.words) == ("2019, March 2019", "Mar 2019")


@pytest.mark.parametrize(
    ("quote", "marked"),
    [
        (Quote("killed up to 35 men", start=10, end=29, figure_at=(17, 25)), "up to 35"),
        (Quote("killed Up to 35 men"), "Up to 35"),
        (Quote("killed up to 35, then up to 35 more"), ""),
        (Quote("killed up to 350 men"), ""),
        (Quote("killed up to 35.5 men"), ""),
        (Quote("killed up to 35. Then more"), "up to 35"),
        (Quote("killed many"), ""),
        (Quote("killed up to 35", start=10, end=25, figure_at=(90, 95)), "up to 35"),
    ],
)
def test_the_figure_in_a_quote_is_marked_where_its_place_is_certain(quote, marked):
    """By the quote's own span, or where the words stand just once as whole words; never by a guess among several."""
    claim = Claim("x", example.Figure("up to 35", example.Hedge.UP_TO, 0, 35, 35), source="S", quote=quote)
    shown = summary.claim_view(claim).quote
    assert shown is not None
    assert (shown.figure, shown.text) == (marked, quote.exact)


def test_a_claim_without_dates_place_or_quote_has_empty_words():
    """What the source does not say shows as nothing, not as None."""
    view = summary.claim_view(Claim("x", example.bare(1), source="S"))
    assert (view.where, view.when, view.dates, view.kind, view.title, view.via) == ("",) * 6
    assert (view.quote, view.url, view.said_on) == (None, None, None)


def test_the_origin_is_named_where_it_is_not_the_publisher():
    """Who said it stands beside who printed it."""
    low, high = summary.card(example.contradiction()).claims
    assert (low.via, high.via) == ("", ", from Pentagon")
    assert low.dates == "said 13 Oct 2024, for that day"


def test_every_verdict_and_cause_has_words():
    """No verdict is without a sign and a word, and no cause without a sentence's beginning."""
    assert set(summary.SIGNS) == set(Verdict)
    assert set(summary.HEADINGS) == set(Verdict) - {Verdict.UNRELATED}
    assert len(set(summary.SIGNS.values())) == len(Verdict)
    assert all(summary.cause_words(cause)[0].isupper() for cause in Cause)
