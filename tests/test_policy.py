"""The analyst's thresholds: what they allow, and what they refuse to be."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Figure, Hedge, Policy
from oirlib.errors import ClaimError, OirlibError, PolicyError
from oirlib.interval import Interval
from oirlib.policy import percent_slack, rounding_slack
from oirlib.scalars import tidy


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("37", Interval.closed(37, 37)),
        ("about 40", Interval.closed(36, 44)),
        ("nearly 40", Interval.open(36, 39, low_open=False)),
        ("just over 30", Interval.open(31, 33, low_open=False)),
        ("nearly two", Interval.closed(1, 1)),
        ("just over two", Interval.closed(3, 3)),
        ("up to 35", Interval.closed(0, 35)),
        ("more than 75", Interval.closed(76, math.inf)),
        ("at least seven", Interval.closed(7, math.inf)),
        ("dozens", Interval.closed(24, math.inf)),
        ("900", Interval.rounding(855, 945)),
        ("45,000", Interval.rounding(44_500, 45_500)),
        ("2,500", Interval.rounding(2_450, 2_550)),
        ("1.3 million", Interval.rounding(1_250_000, 1_350_000)),
        ("50", Interval.closed(50, 50)),
        ("no", Interval.closed(0, 0)),
    ],
)
def test_a_reading_is_what_the_words_allow(words: str, reading: Interval) -> None:
    """Bounds are the figure's own; the slack of bare and approximate numbers is the policy's."""
    assert Policy().reading(Figure.parse(words)) == reading


def test_a_measure_keeps_its_open_ends() -> None:
    """Of what is not counted whole, nearly 50 comes as near to it as one likes, and leaves it out."""
    assert Policy().reading(Figure.parse("nearly 50 percent")) == Interval.open(45, 50, low_open=False, high_open=True)
    assert Policy().reading(Figure.parse("just over 50 percent")) == Interval.open(50, 55)


def test_an_analyst_may_take_every_bare_number_as_exact() -> None:
    """Without rounding 900 is 900, and about 900 is still about."""
    strict = Policy(rounding=False)
    assert strict.reading(Figure.parse("900")) == Interval.closed(900, 900)
    assert strict.reading(Figure.parse("33 percent")) == Interval.closed(33, 33)
    assert strict.reading(Figure.parse("about 900")) == Interval.closed(810, 990)


@pytest.mark.parametrize("share", [0, 0.05, 0.5])
def test_the_share_of_about_is_the_analysts(share: float) -> None:
    """One share serves about, nearly and just over."""
    policy = Policy(approximate=share)
    assert policy.reading(Figure.parse("about 1,000")) == Interval.closed(1000 - 1000 * share, 1000 + 1000 * share)
    assert policy.reading(Figure.parse("nearly 1,000")).low == min(999, 1000 - 1000 * share)
    assert policy.reading(Figure.parse("just over 1,000")).high == max(1001, 1000 + 1000 * share)


@pytest.mark.parametrize(
    ("number", "slack"),
    [
        (0, 0),
        (37, 0),
        (50, 0),
        (150, 0),
        (100, 5),
        (900, 45),
        (2_500, 50),
        (45_000, 500),
        (748_000, 500),
        (1.5, 0),
        (1_000_000, 50_000),
        (110, 0),
        (1_100, 50),
    ],
)
def test_rounding_hides_half_a_unit_and_a_twentieth_at_most(number: float, slack: float) -> None:
    """Only a number that ends in two zeros may be a rounded one."""
    assert rounding_slack(number) == slack


@pytest.mark.parametrize(("number", "slack"), [(33, 0.5), (4.8, 0.05), (99.75, 0.005)])
def test_a_share_is_rounded_to_its_last_digit(number: float, slack: float) -> None:
    """33 percent is what a third comes to."""
    assert percent_slack(number) == slack


def test_numbers_are_rid_of_the_dust_of_floating_point() -> None:
    """0.1 + 0.2 is 0.3, and a whole number is an int."""
    assert tidy(0.1 + 0.2) == 0.3
    assert isinstance(tidy(2.0), int)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        *(
            (name, value, "must be a whole number of days, 0 or more")
            for name in ("stock_window", "event_slack", "event_window")
            for value in (-1, 1.5, "7", True, None)
            if (name, value) != ("stock_window", None)  # which leaves it to what is counted
        ),
        *(
            ("approximate", value, "must be a share: 0 or more and below 1")
            for value in (-0.1, 1, "0.1", math.nan, False)
        ),
        *(("similarity", value, "must lie above 0 and at most at 100") for value in (0, 100.5, "88", math.nan, True)),
        *(("rounding", value, "must be True or False") for value in ("no", 0, None)),
    ],
)
def test_a_threshold_that_makes_no_sense_is_refused(name: str, value: object, reason: str) -> None:
    """The error names the threshold, what was given, and what would be right."""
    with pytest.raises(PolicyError, match=f"^{name}: {reason}") as caught:
        Policy(**{name: value})
    assert caught.value.field == name
    assert caught.value.value is value
    assert isinstance(caught.value, ClaimError | OirlibError)


def test_thresholds_are_named_and_stay_as_they_are() -> None:
    """A policy is made with names and never changed."""
    with pytest.raises(TypeError):
        Policy(30)
    with pytest.raises(AttributeError):
        Policy().stock_window = 30
    assert Policy() == Policy(stock_window=None, event_slack=1, event_window=7, approximate=0.10, rounding=True)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens", 24, math.inf),
        ("several", 3, math.inf),
        ("a handful", 3, math.inf),
        ("hundreds", 200, math.inf),
        ("tens of thousands", 20_000, math.inf),
        ("several dozen", 36, math.inf),
        ("up to several dozen", 0, 108),
        ("~700+", 630, math.inf),
        ("about 700 or more", 630, math.inf),
        ("at least some 300", 270, math.inf),
        ("more than an estimated 40", 36, math.inf),
        ("up to about 35", 0, 38.5),
        ("20 ± 5", 15, 25),
        ("1,200 (1,000–1,500)", 1000, 1500),
        ("1,200-1,500+", 1200, math.inf),
        ("10 or 11", 10, 11),
        ("nearly minus 40", -39, -36),
        ("nearly -40%", -40, -36),
        ("about -40", -44, -36),
    ],
)
def test_what_is_judged_where_words_are_soft(words: str, low: float, high: float) -> None:
    """A vague word has no firm top; a bound on an estimate is an estimate; a stated range is what it is."""
    reading = Policy().reading(Figure.parse(words))
    assert (reading.low, reading.high) == (low, high)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("33%", 32.5, 33.5),
        ("4.8%", 4.75, 4.85),
        ("12.0%", 11.95, 12.05),
        ("100%", 99.5, 100.5),
        ("100 percentage points", 99.5, 100.5),
        ("1.5", 1.45, 1.55),
        ("2.0 million", 1_950_000, 2_050_000),
        ("1.50 million dollars", 1_495_000, 1_505_000),
        ("$1.3 million", 1_250_000, 1_350_000),
        ("40,469 hectares", 40_468.5, 40_469.5),
        ("100,000 acres", 95_000, 105_000),
        ("5,677 km2", 5_676.5, 5_677.5),
        ("-5.2 degrees Celsius", -5.25, -5.15),
        ("two-thirds", 0.6, 2.2 / 3),
        ("12.3 per 100,000", 12.25, 12.35),
        ("18,015.0", 18_015, 18_015),
        ("-1,918", -1918, -1918),
        ("-1,900", -1950, -1850),
    ],
)
def test_what_is_measured_is_rounded_at_its_last_digit(words: str, low: float, high: float) -> None:
    """A decimal, a share, money, a length; a count only where it ends in noughts."""
    reading = Policy().reading(Figure.parse(words))
    assert (reading.low, reading.high) == (pytest.approx(low), pytest.approx(high))


def test_a_count_of_votes_is_exact() -> None:
    """A bare number that is known to be exact is, while "about" stays about."""
    policy = Policy()
    assert policy.reading(Figure.parse("748,000"), exact=True) == Interval.closed(748_000, 748_000)
    assert policy.reading(Figure.parse("33%"), exact=True) == Interval.closed(33, 33)
    assert policy.reading(Figure.parse("about 900"), exact=True) == Interval.closed(810, 990)


def test_the_dust_of_floating_point_is_no_difference() -> None:
    """Also where every bare number is taken as exact."""
    strict = Policy(rounding=False)
    one, other = (strict.reading(Figure("0.3", Hedge.NONE, n, n, n)) for n in (0.1 + 0.2, 0.3))
    assert one == other


BARE = st.integers(1, 9_999).flatmap(
    lambda digits: st.sampled_from(
        ["{}00", "{}000", "{}", "{}.{}%", "{} km", "{}.{} million", "$0.{}", "{}00 acres"]
    ).map(lambda form: (form, digits))
)


@given(BARE, st.integers(1, 9_999))
def test_law_two_bare_figures_of_one_precision_never_meet(one: tuple[str, int], other: int) -> None:
    """Numbers that differ, written to the same digit, clash, however small the step between them."""
    form, digits = one

    def written(number: int) -> str:
        number = number if number % 10 else number + 1
        return form.format(number // 10, number % 10) if form.count("{}") == 2 else form.format(number)

    words, others = written(digits), written(other)
    if len(str(digits)) != len(str(other)) and form == "$0.{}":
        return  # not one precision
    policy = Policy()
    readings = [policy.reading(Figure.parse(text)) for text in (words, others)]
    assert readings[0].meets(readings[1]) == (words == others)


def test_a_reading_is_of_a_figure() -> None:
    """Words are not judged."""
    with pytest.raises(ClaimError, match=r"Figure\.parse"):
        Policy().reading("37")
