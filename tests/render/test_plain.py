"""Numbers, days, periods and addresses in words."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.claim import Claim
from oirlib.figure import Figure, Hedge
from oirlib.finding import Version
from oirlib.period import Extent, Period
from oirlib.policy import Policy
from oirlib.render import plain
from tests.render.nasty import BAD_ADDRESSES


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (855, 945, None, "855 to 945"),
        (1800, 2200.0, None, "1,800 to 2,200"),
        (76, math.inf, None, "76 or more"),
        (-math.inf, 4.5, None, "4.5 or less"),
        (-math.inf, math.inf, "USD", "any number"),
        (0, 0, None, "0"),
        (5, 10, "percent", "5 to 10%"),
        (45_000, 45_000, "km2", "45,000 km²"),
        (2.5e6, 3e6, "USD", "2,500,000 to 3,000,000 USD"),
        (0.25, 0.25, "share", "25%"),
        (1 / 3, math.inf, "share", "33.33% or more"),
    ],
)
def test_a_range_says_both_ends_and_names_open_ones(low, high, unit, words):
    """Closed ends are numbers, an open end is "or more" or "or less", one number is itself."""
    assert plain.number_range(low, high, unit) == words


def test_a_version_gives_its_range_in_its_own_unit():
    """The unit is the version's, also where its claims measure in another one; a count has none."""
    told = [Claim("land held", Figure.parse(words), source=words) for words in ("100 square miles", "259 km2")]
    assert plain.version_range(Version(95, 105, 100, tuple(told), ("A",), (), "mi2")) == "95 to 105 square miles"
    assert plain.version_range(Version(255, 265, 259, tuple(told), ("A",), (), "km2")) == "255 to 265 km²"
    assert plain.version_range(Version(255, 265, 259, (), ("A",))) == "255 to 265"


@given(st.integers(-(10**12), 10**12))
def test_a_number_keeps_all_its_digits(amount):
    """Parting the thousands changes no digit, for whole numbers and for the same number as a float."""
    assert int(plain.number(amount).replace(",", "")) == amount
    assert plain.number(float(amount)) == plain.number(amount)


def test_a_range_of_days_is_days_not_ordinals():
    """A month reads as a month, one day as one day, and an end off the calendar as open."""
    first, last = date(2019, 3, 1).toordinal(), date(2019, 3, 31).toordinal()
    assert plain.day_range(first, last) == "Mar 2019"
    assert plain.day_range(first, first) == "1 Mar 2019"
    assert plain.day_range(first, math.inf) == "since 1 Mar 2019"
    assert plain.day_range(-math.inf, last) == "until 31 Mar 2019"
    assert plain.day_range(-math.inf, math.inf) == "any day"


@pytest.mark.parametrize(
    ("first", "last", "extent", "words"),
    [
        (date(2024, 9, 3), date(2024, 9, 3), Extent.WITHIN, "3 Sep 2024"),
        (date(2024, 9, 3), date(2024, 9, 3), Extent.THROUGHOUT, "3 Sep 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), Extent.WITHIN, "some day in Feb 2024"),
        (date(2023, 2, 1), date(2023, 2, 28), Extent.THROUGHOUT, "all of Feb 2023"),
        (date(2017, 1, 1), date(2017, 12, 31), Extent.WITHIN, "some day in 2017"),
        (date(2017, 12, 22), date(2017, 12, 28), Extent.WITHIN, "some day from 22 Dec 2017 to 28 Dec 2017"),
        (date(2017, 12, 22), date(2017, 12, 28), Extent.THROUGHOUT, "22 Dec 2017 to 28 Dec 2017"),
        (date(2014, 8, 8), date.max, Extent.THROUGHOUT, "since 8 Aug 2014"),
        (date.min, date(2014, 8, 8), Extent.WITHIN, "until 8 Aug 2014"),
    ],
)
def test_a_period_shows_whether_it_was_counted_throughout(first, last, extent, words):
    """ "Some day in" for what happened within; the bare stretch for what was counted throughout."""
    assert plain.period(Period(first, last, extent)) == words


def test_a_stated_figure_keeps_the_sources_words():
    """Words stay words; ISO dates are nobody's words and are written out; a figure without words shows its range."""
    march = (date(2019, 3, 1), date(2019, 3, 31))
    assert plain.stated(Figure("dozens", Hedge.VAGUE, 24, 99)) == "dozens"
    assert plain.stated(Figure("", Hedge.AT_LEAST, 7, math.inf, 7)) == "7 or more"
    assert plain.stated(Period(*march, text="in March of 2019")) == "in March of 2019"
    assert plain.stated(Period(*march, text="2019-03")) == "Mar 2019"
    assert plain.stated(Period(*march)) == "Mar 2019"


@pytest.mark.parametrize("address", [None, "", *BAD_ADDRESSES])
def test_only_addresses_a_browser_may_safely_follow_become_links(address):
    """Anything but http and https with a host gives no link, however it is disguised."""
    assert plain.web_address(address) is None
    assert plain.sentence_address(address, "words") is None


def test_addresses_are_made_safe_to_stand_in_angle_brackets():
    """Blanks, quotes and angle brackets inside an address are percent-encoded; what is encoded stays."""
    assert plain.web_address('HTTPS://example.org/a b<c>"d%20') == "HTTPS://example.org/a%20b%3Cc%3E%22d%20"


def test_the_address_of_a_sentence_escapes_what_text_fragments_reserve():
    """Comma, ampersand and hyphen have a meaning in a text fragment; a long quote is given by both its ends."""
    short = plain.sentence_address("https://e.org/a#top", "so-called, & so")
    assert short == "https://e.org/a#top:~:text=so%2Dcalled%2C%20%26%20so"
    long = plain.sentence_address("https://e.org/a", " ".join(f"w{n}" for n in range(30)))
    assert long == "https://e.org/a#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29"


@given(st.text())
def test_clean_text_is_one_line_that_acts_on_nothing(text):
    """No control character, line break, lone surrogate or mark that turns the reading direction is left."""
    cleaned = plain.clean(text)
    assert not any(c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff" for c in cleaned)
    assert not any(c in cleaned for c in "\u2028\u2029\u202e\u2066\u200f\u061c")
    assert plain.clean(cleaned) == cleaned


def test_counts_read_as_english():
    """One claim, two thousand claims."""
    assert (plain.counted(1, "claim"), plain.counted(2000, "claim")) == ("1 claim", "2,000 claims")


@pytest.mark.parametrize(
    ("figures", "low", "high", "words"),
    [
        (["900"], 855, 945, "read as 855 to 945, rounded"),
        (["about 2,000"], 1800, 2200, "read as 1,800 to 2,200"),
        (["14"], 14, 14, ""),
        (["up to 35"], 0, 35, "allows 0 to 35"),
        (["dozens"], 24, math.inf, "read as 24 or more"),
        (["between 10 and 20"], 10, 20, ""),
        (["up to 35", "dozens"], 24, 35, "allows 24 to 35"),
        (["at least seven", "nine"], 9, 9, ""),
        (["one", "three", "five"], 1, 5, ""),  # the parts of a whole
    ],
)
def test_a_reading_says_whether_words_or_thresholds_leave_the_room(figures, low, high, words):
    """What the words allow, what the policy reads into them, and nothing where the figure is all there is."""
    claims = tuple(Claim("x", figure, source=figure) for figure in figures)
    assert str(plain.reading(Version(low, high, None, claims, ()), Policy())) == words
