"""Figures: what words allow, and where they stand in a text."""

from __future__ import annotations

import contextlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.errors import ClaimError, FigureError
from oirlib.figure import Figure, Hedge, find_figures
from oirlib.interval import Interval
from oirlib.policy import Policy

INF = math.inf


def read(text: str) -> tuple[Hedge, float, float, float | None]:
    figure = Figure.parse(text)
    return figure.hedge, figure.low, figure.high, figure.best


def found(text: str) -> list[str]:
    return [hit.figure.text for hit in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high", "best"),
    [
        ("37", Hedge.NONE, 37, 37, 37),
        ("thirty-seven", Hedge.NONE, 37, 37, 37),
        ("4,500", Hedge.NONE, 4500, 4500, 4500),
        ("about 2,000", Hedge.ABOUT, 1800, 2200, 2000),
        ("around 20", Hedge.ABOUT, 18, 22, 20),
        ("approximately 2,500", Hedge.ABOUT, 2250, 2750, 2500),
        ("roughly 50", Hedge.ABOUT, 45, 55, 50),
        ("some 300", Hedge.ABOUT, 270, 330, 300),
        ("an estimated 1,000", Hedge.ABOUT, 900, 1100, 1000),
        ("~40", Hedge.ABOUT, 36, 44, 40),
        ("≈ 40", Hedge.ABOUT, 36, 44, 40),
        ("20 or so", Hedge.ABOUT, 18, 22, 20),
        ("20-odd", Hedge.ABOUT, 18, 22, 20),
        ("nearly 40", Hedge.NEARLY, 36, 39, 40),
        ("almost 200", Hedge.NEARLY, 180, 199, 200),
        ("just under 1,000", Hedge.NEARLY, 900, 999, 1000),
        ("close to 100", Hedge.NEARLY, 90, 99, 100),
        ("just over 40", Hedge.JUST_OVER, 41, 44, 40),
        ("a little over 100", Hedge.JUST_OVER, 101, 110, 100),
        ("slightly more than 100", Hedge.JUST_OVER, 101, 110, 100),
        ("more than 75", Hedge.MORE_THAN, 76, INF, 75),
        ("over 75", Hedge.MORE_THAN, 76, INF, 75),
        ("upwards of 75", Hedge.MORE_THAN, 76, INF, 75),
        ("in excess of 75", Hedge.MORE_THAN, 76, INF, 75),
        ("well over 75", Hedge.MORE_THAN, 76, INF, 75),
        (">75", Hedge.MORE_THAN, 76, INF, 75),
        ("2,000+", Hedge.MORE_THAN, 2001, INF, 2000),
        ("30-plus", Hedge.MORE_THAN, 31, INF, 30),
        ("at least seven", Hedge.AT_LEAST, 7, INF, 7),
        ("no fewer than seven", Hedge.AT_LEAST, 7, INF, 7),
        ("no less than 7", Hedge.AT_LEAST, 7, INF, 7),
        ("a minimum of 7", Hedge.AT_LEAST, 7, INF, 7),
        ("≥7", Hedge.AT_LEAST, 7, INF, 7),
        ("7 or more", Hedge.AT_LEAST, 7, INF, 7),
        ("7 at least", Hedge.AT_LEAST, 7, INF, 7),
        ("up to 35", Hedge.UP_TO, 0, 35, 35),
        ("as many as 35", Hedge.UP_TO, 0, 35, 35),
        ("no more than 35", Hedge.UP_TO, 0, 35, 35),
        ("at most 35", Hedge.UP_TO, 0, 35, 35),
        ("a maximum of 35", Hedge.UP_TO, 0, 35, 35),
        ("35 or fewer", Hedge.UP_TO, 0, 35, 35),
        ("35 at most", Hedge.UP_TO, 0, 35, 35),
        ("fewer than 20", Hedge.FEWER_THAN, 0, 19, 20),
        ("Less than 1,000", Hedge.FEWER_THAN, 0, 999, 1000),
        ("under 20", Hedge.FEWER_THAN, 0, 19, 20),
        ("below 20", Hedge.FEWER_THAN, 0, 19, 20),
        ("sub-300", Hedge.FEWER_THAN, 0, 299, 300),
        ("<20", Hedge.FEWER_THAN, 0, 19, 20),
        ("between 10 and 20", Hedge.BETWEEN, 10, 20, None),
        ("10 to 20", Hedge.BETWEEN, 10, 20, None),
        ("from 10 to 20", Hedge.BETWEEN, 10, 20, None),
        ("10-20", Hedge.BETWEEN, 10, 20, None),
        ("10–20", Hedge.BETWEEN, 10, 20, None),
        ("8 or 9", Hedge.BETWEEN, 8, 9, None),
        ("roughly 15,000 to 20,000", Hedge.ABOUT, 15_000, 20_000, None),
        ("between two hundred and six hundred", Hedge.BETWEEN, 200, 600, None),
        ("two or three dozen", Hedge.BETWEEN, 24, 36, None),
        ("1.5 to 2 million", Hedge.BETWEEN, 1_500_000, 2_000_000, None),
        ("900 to 1 million", Hedge.BETWEEN, 900, 1_000_000, None),
        ("10 to as many as 20", Hedge.BETWEEN, 10, 20, None),
        ("a dozen", Hedge.ABOUT, 10.8, 13.2, 12),
        ("more than a dozen", Hedge.MORE_THAN, 13, INF, 12),
        ("more than two dozen", Hedge.MORE_THAN, 25, INF, 24),
        ("a couple", Hedge.ABOUT, 1.8, 2.2, 2),
        ("a pair of", Hedge.NONE, 2, 2, 2),
        ("several", Hedge.VAGUE, 3, 9, None),
        ("a few", Hedge.VAGUE, 3, 9, None),
        ("a handful", Hedge.VAGUE, 3, 6, None),
        ("dozens", Hedge.VAGUE, 24, 99, None),
        ("scores", Hedge.VAGUE, 40, 99, None),
        ("tens", Hedge.VAGUE, 20, 99, None),
        ("hundreds", Hedge.VAGUE, 200, 999, None),
        ("thousands", Hedge.VAGUE, 2000, 9999, None),
        ("tens of thousands", Hedge.VAGUE, 20_000, 99_999, None),
        ("hundreds of thousands", Hedge.VAGUE, 200_000, 999_999, None),
        ("millions", Hedge.VAGUE, 2_000_000, 9_999_999, None),
        ("several dozen", Hedge.VAGUE, 36, 108, None),
        ("several hundred", Hedge.VAGUE, 300, 999, None),
        ("at least several dozen", Hedge.AT_LEAST, 36, INF, None),
        ("up to several hundred", Hedge.UP_TO, 0, 999, None),
        ("multiple", Hedge.VAGUE, 2, INF, None),
        ("a number of", Hedge.VAGUE, 2, INF, None),
        ("numerous", Hedge.VAGUE, 2, INF, None),
        ("many", Hedge.VAGUE, 2, INF, None),
        ("no", Hedge.NONE, 0, 0, 0),
        ("none", Hedge.NONE, 0, 0, 0),
        ("zero", Hedge.NONE, 0, 0, 0),
        ("no indication of", Hedge.NO_INDICATION, 0, 0, 0),
        ("no indications", Hedge.NO_INDICATION, 0, 0, 0),
        ("no reports of", Hedge.NO_INDICATION, 0, 0, 0),
        ("no immediate reports of", Hedge.NO_INDICATION, 0, 0, 0),
        ("no evidence of", Hedge.NO_INDICATION, 0, 0, 0),
        ("no signs of", Hedge.NO_INDICATION, 0, 0, 0),
    ],
)
def test_words_allow(text: str, hedge: Hedge, low: float, high: float, best: float | None) -> None:
    """Each way of stating a number allows what it says, and names the number in it."""
    assert read(text) == (hedge, low, high, best)


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("2,500 more", 2500),
        ("25 more", 25),
        ("a total of 31,406", 31_406),
        ("only 3", 3),
        ("a further 23", 23),
        ("another 12", 12),
        ("just 17", 17),
        ("Except for one", 1),
        ("the 900", 900),
    ],
)
def test_words_that_only_look_like_hedges(text: str, best: int) -> None:
    """They leave the number bare, and the figure keeps them as its words."""
    figure = Figure.parse(text)
    assert (figure.hedge, figure.low, figure.high, figure.best) == (Hedge.NONE, best, best, best)
    assert figure.text == text


def test_a_hedge_reaches_over_an_added_number() -> None:
    """ "At least another 12" is at least 12."""
    assert read("at least another 12") == (Hedge.AT_LEAST, 12, INF, 12)


def test_of_two_hedges_the_bound_wins() -> None:
    """Its words strictly say the bound; that it bounds an estimate is the policy's to weigh."""
    assert read("at least some 300") == (Hedge.AT_LEAST, 300, INF, 300)
    assert read("an estimated up to 35") == (Hedge.UP_TO, 0, 35, 35)
    assert read("~700+") == (Hedge.MORE_THAN, 701, INF, 700)
    assert read("about 700 or more") == (Hedge.AT_LEAST, 700, INF, 700)
    assert [Figure.parse(text).estimated for text in ("~700+", "700+", "about 700", "700")] == [
        True,
        False,
        True,
        False,
    ]
    assert Policy(approximate=0.2).reading(Figure.parse("~700+")) == Interval.closed(560, INF)
    assert Policy(approximate=0.2).reading(Figure.parse("up to about 35")) == Interval.closed(0, 42)


@pytest.mark.parametrize("text", ["nearly 5", "just over 5", "almost 3", "nearly one"])
def test_a_tenth_of_a_small_count_still_allows_one_step(text: str) -> None:
    """Nearly 5 is 4, although nine tenths of 5 lie above 4."""
    figure = Figure.parse(text)
    assert figure.low <= figure.high
    assert not figure.interval.empty


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("50 percent", 50, 50, "percent"),
        ("60 per cent", 60, 60, "percent"),
        ("0.3%", 0.3, 0.3, "percent"),
        ("$43.6 billion", 43_600_000_000, 43_600_000_000, "USD"),
        ("$89 to $93 billion", 89_000_000_000, 93_000_000_000, "USD"),
        ("$89 to 93 billion", 89_000_000_000, 93_000_000_000, "USD"),
        ("$500,000 to $1 million", 500_000, 1_000_000, "USD"),
        ("about 8 or $9", 8, 9, "USD"),
        ("1.3 million dollars", 1_300_000, 1_300_000, "USD"),
        ("25,000 square kilometers", 25_000, 25_000, "km2"),
        ("28,000 sq. km", 28_000, 28_000, "km2"),
        ("30 to 90 days", 30, 90, "day"),
        ("several years", 3, 9, "year"),
        ("hundreds of millions of dollars", 200_000_000, 999_999_999, "USD"),
        ("a 500-pound", 500, 500, "lb"),
        ("two-thirds", 2 / 3, 2 / 3, "share"),
        ("half a mile", 0.5, 0.5, "mi"),
    ],
)
def test_units_belong_to_the_words(text: str, low: float, high: float, unit: str) -> None:
    """A known unit is read off the words, on either side of a range."""
    figure = Figure.parse(text.removeprefix("a "))
    assert (figure.low, figure.high, figure.unit) == (low, high, unit)


def test_a_measure_has_an_open_end_where_a_count_steps() -> None:
    """More than 75 things begin at 76; more than 75 percent begin right above 75."""
    count, share = Figure.parse("more than 75"), Figure.parse("more than 75 percent")
    assert count.interval == Interval.closed(76, INF)
    assert (share.low, share.counted) == (75, False)
    assert not share.interval.meets(Interval.closed(75, 75))
    assert share.interval.meets(Interval.closed(75.01, 75.01))


def test_fewer_and_nearly_of_a_measure_leave_the_number_out() -> None:
    """Less than 4 percent, and nearly 4 percent, are not 4 percent."""
    for text in ("less than 4 percent", "nearly 4 percent"):
        assert not Figure.parse(text).interval.meets(Interval.closed(4, 4))


def test_unit_given_beside_the_words() -> None:
    """A unit fills in where the words name none, and opens the ends that a count closes."""
    figure = Figure.parse("more than 75", unit="percent")
    assert (figure.low, figure.unit) == (75, "percent")
    assert Figure.parse("9,650", unit="square miles").unit == "mi2"
    assert Figure.parse("50 percent", unit="%").unit == "percent"


@pytest.mark.parametrize(
    ("text", "unit", "reason"),
    [("50 percent", "USD", "the words say percent"), ("50", "fighters", "no such unit: 'fighters'")],
)
def test_unit_that_does_not_fit(text: str, unit: str, reason: str) -> None:
    """A unit against the words, and one that does not exist, are refused."""
    with pytest.raises(FigureError, match=reason):
        Figure.parse(text, unit=unit)


@pytest.mark.parametrize(
    ("text", "at_fault"),
    [
        ("37 fighters", "fighters"),
        ("up to", "up to"),
        ("blah", "blah"),
        ("20 to 10", "20 to 10"),
        ("between 20 and 10", "between 20 and 10"),
        ("2024-10-13", "2024-10-13"),
        ("4 a.m.", "a.m."),
        ("900 in Syria and 2,500 in Iraq", "in Syria and 2,500 in Iraq"),
        ("more than the 900", "more than"),
    ],
)
def test_words_that_are_no_figure(text: str, at_fault: str) -> None:
    """They raise, and the span shows the words at fault."""
    with pytest.raises(FigureError) as caught:
        Figure.parse(text)
    start, end = caught.value.span
    assert text[start:end] == at_fault
    assert caught.value.reason


@pytest.mark.parametrize("text", ["", "  \n"])
def test_no_words_at_all(text: str) -> None:
    """Nothing is no figure."""
    with pytest.raises(FigureError, match="no words"):
        Figure.parse(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The raid killed up to 35 and wounded at least seven.", ["up to 35", "at least seven"]),
        ("There are approximately 900 in Syria and 2,500 more in Iraq.", ["approximately 900", "2,500"]),
        ("The desk carried over 97 open reports.", ["97"]),
        ("That is more than twice the 900 named before.", ["900"]),
        ("That is far more than the 900 they announced.", ["900"]),
        ("Prices fell from 900 to 500.", ["900", "500"]),
        ("The force rose from 500 to 2,000.", ["500", "2,000"]),
        ("The gap widened by $41.5 billion to $388.7 billion.", ["$41.5 billion", "$388.7 billion"]),
        ("The lake cooled by 2 to 2.5 degrees Celsius.", ["2 to 2.5 degrees Celsius"]),
        ("It took 20 to 10 votes.", ["20", "10"]),
        ("A million-dollar road of 2,000km for 8bn.", ["A million-dollar", "2,000km", "8bn"]),
        ("There were no casualties and no indications of harm.", ["no", "no indications of"]),
        ("There were “no indications” of harm.", ["no indications"]),
        ("A six-member cell held a 30-day truce.", ["six", "30-day"]),
        ("In Iraq 15 fighters died; in Mosul 40 were hurt.", ["15", "40"]),
        ("Deaths: >15, injured: 7", [">15", "7"]),
        ("About 2000 people fled in 2014.", ["About 2000"]),
        ("One of them hit a depot.", ["One"]),
        ("At least 3 of its 12 bases were hit.", ["At least 3", "12"]),
        ("It cost $2bn-$3bn, or five-and-a-half years.", ["$2bn-$3bn", "five-and-a-half years"]),
        ("Half of the men left.", ["Half"]),
        ("It takes a 9- or 12-volt cell.", ["9", "12"]),
        ("It is 30k or 55k dearer.", ["30k", "55k"]),
        ("It took 20 or 30 men two or three days.", ["20 or 30", "two or three days"]),
        ("Sales rose from 2.1 million in 2015 to 2.6 million in 2016.", ["2.1 million", "2.6 million"]),
        ("The index lost 0.8% to 9,310.", ["0.8%", "9,310"]),
        ("The guard is 6-foot-11 tall.", ["6-foot"]),
        ("It is down from the $20 to $25 million named before.", ["$20 to $25 million"]),
        ("Sales fell by a third, nearly half were lost.", ["a third", "nearly half"]),
        ("It came by a third man, in the first half.", []),
        ("Some 8 B people earn $5 M.", ["Some 8 B", "$5 M"]),
        ("The index stood within plus or minus 4 points.", ["4"]),
        ("Attack Kills 15 Islamic State Fighters in Syria", ["15"]),
        ("Airstrikes Kill 37 in Syria", ["37"]),
    ],
)
def test_figures_are_found_in_sentences(text: str, figures: list[str]) -> None:
    """Each figure is found once, with its hedge and its unit and without its noun."""
    assert found(text) == figures


def test_a_name_never_hides_a_figure_beside_it() -> None:
    """The number of a name is passed over, the figure after it is not."""
    assert found("Task Force 9 killed 14 near Highway 1.") == ["14"]


def test_hit_stands_where_it_says() -> None:
    """The text of a hit is the text between its ends."""
    text = "Some 300 men held 11,000 square miles, or more than two-thirds."
    hits = find_figures(text)
    assert [text[hit.start : hit.end] for hit in hits] == [hit.figure.text for hit in hits]
    assert [hit.figure.unit for hit in hits] == [None, "mi2", "share"]


HEDGES = ["", "about ", "nearly ", "just over ", "more than ", "at least ", "up to ", "fewer than "]
NUMBERS = st.integers(1, 10**9)


@given(NUMBERS, st.sampled_from(HEDGES), st.sampled_from(["", " percent", " miles"]))
def test_law_named_number_and_ends(number: int, hedge: str, unit: str) -> None:
    """Whatever the hedge, the number named is the number written, and the ends are in order."""
    figure = Figure.parse(f"{hedge}{number:,}{unit}")
    assert figure.best == number
    assert figure.low <= figure.high
    assert not figure.interval.empty


@given(NUMBERS, st.sampled_from(HEDGES))
def test_law_finding_agrees_with_parsing(number: int, hedge: str) -> None:
    """What is found inside a sentence is what parsing the same words gives."""
    words = f"{hedge}{number:,}"
    (hit,) = find_figures(f"They counted {words} tents.")
    assert hit.figure == Figure.parse(words)


@given(NUMBERS, NUMBERS)
def test_law_a_range_runs_upwards(one: int, two: int) -> None:
    """A lower number before a higher is a range; any other pair is two figures, and parsing it is refused."""
    words = f"{one:,} to {two:,}"
    if one < two:
        assert read(words) == (Hedge.BETWEEN, one, two, None)
    else:
        assert len(found(f"They saw {words} tents.")) == 2
        with pytest.raises(FigureError):
            Figure.parse(words)


@given(st.text(max_size=200))
def test_law_any_text_is_read(text: str) -> None:
    """No text breaks the finder; hits are in order, apart, and stand where they say."""
    last = 0
    for hit in find_figures(text):
        assert last <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == hit.figure.text
        assert hit.figure.low <= hit.figure.high
        last = hit.end


@given(st.text(max_size=40))
def test_law_parsing_reads_or_refuses(text: str) -> None:
    """Parsing gives a figure whose words are the text, or a FigureError, nothing else."""
    with contextlib.suppress(FigureError):
        assert Figure.parse(text).text == text.strip()


@pytest.mark.parametrize(
    ("low", "high", "best", "field", "right"),
    [
        (9, 3, None, "figure.low", "must not lie above figure.high, 3; swap the two"),
        (math.nan, 3, None, "figure.low", "must be a number, or -math.inf where the words leave it open"),
        (3, math.nan, None, "figure.high", "must be a number, or math.inf where the words leave it open"),
        (3, 9, math.nan, "figure.best", "must be a number (got nan)"),
        (3, 9, INF, "figure.best", "must be a number (got inf)"),
        (INF, INF, None, "figure.low", "must be a number"),
        (-INF, -INF, None, "figure.high", "must be a number"),
        ("3", 9, None, "figure.low", "must be a number"),
        (3, None, None, "figure.high", "must be a number"),
        (True, 9, None, "figure.low", "must be a number"),
        (3, 10**400, None, "figure.high", "must be a number"),
        (3, 9, 10, "figure.best", "must lie from figure.low, 3, to figure.high, 9"),
    ],
)
def test_a_figure_built_by_hand_holds_together(low, high, best, field, right) -> None:
    """Numbers that are none, and a low above its high, are refused: the error names the part and what is right."""
    with pytest.raises(ClaimError) as caught:
        Figure("some", Hedge.BETWEEN, low, high, best)
    assert caught.value.field == field
    assert right in str(caught.value)


@pytest.mark.parametrize(
    ("low", "high", "unit"), [(0, INF, None), (-INF, 4, "percent"), (3, 3, None), (0, 10**299, None)]
)
def test_open_ends_and_single_numbers_are_figures(low, high, unit) -> None:
    """Either end may be open, and both may be one number, however large."""
    figure = Figure("some", Hedge.BETWEEN, low, high, None, unit)
    assert (figure.low, figure.high) == (low, high)


def test_a_number_too_long_to_be_written_is_one_clean_error() -> None:
    """Python refuses to print an int of 5,000 digits; the error that says so is ours."""
    with pytest.raises(ClaimError, match="must be a number"):
        Figure("some", Hedge.BETWEEN, 3, 10**9999)


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("816 000", 816_000),
        ("816 532", 816_532),
        ("1 234 567", 1_234_567),
        ("1 234,5", 1234.5),
        ("1'234'567", 1_234_567),
        ("12’345", 12_345),
        ("12,34,567", 1_234_567),
        ("1,50,000", 150_000),
        ("1.5 lakh", 150_000),
        ("2 crore", 20_000_000),
        ("1.5 lakh crore", 1_500_000_000_000),
        ("589,2", 589.2),
        ("0,125", 0.125),
        ("76,18%", 76.18),
        ("1.234.567", 1_234_567),
        ("1.234,5", 1234.5),
        ("18,015.0", 18_015),
        ("18015.00", 18_015),
        ("1234.567", 1234.567),
        ("1.609 km", 1.609),
        ("213.332 million", 213_332_000),
        ("$-5", -5),
        ("-1918", -1918),
        ("−1,918", -1918),
        ("minus 5", -5),
        ("third", 3),
        ("fourth", 4),
        ("3rd", 3),
        ("twenty-first", 21),
        ("nil", 0),
    ],
)
def test_numbers_as_other_countries_write_them(text: str, best: float) -> None:
    """Where they can be read in one way only."""
    figure = Figure.parse(text)
    assert (figure.hedge, figure.low, figure.high, figure.best) == (Hedge.NONE, best, best, best)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("213.332", ["213,332", "213.332"]),
        ("1.234", ["1,234", "1.234"]),
        ("€1.234", ["1,234", "1.234"]),
        ("25.000 km2", ["25,000", "25.000"]),
        ("5/6", ["5 out of 6", "5 or 6", "5 of one thing and 6 of another"]),
        ("24/7", ["24 divided by 7", "7 or 24"]),
        ("45 ± 3%", ["42 to 48 percent", "43.65 to 46.35"]),
    ],
)
def test_what_may_be_two_numbers_is_refused_with_both(text: str, readings: list[str]) -> None:
    """Nothing is picked."""
    with pytest.raises(FigureError) as caught:
        Figure.parse(text)
    assert all(reading in caught.value.reason for reading in readings)


@pytest.mark.parametrize(
    ("text", "hedge", "best"),
    [
        ("one in five", Hedge.NONE, 0.2),
        ("1 in 5", Hedge.NONE, 0.2),
        ("two in every five", Hedge.NONE, 0.4),
        ("nearly one in four", Hedge.NEARLY, 0.25),
        ("at least 3 in 10", Hedge.AT_LEAST, 0.3),
    ],
)
def test_one_in_so_many_is_a_share(text: str, hedge: Hedge, best: float) -> None:
    """No particular five are meant, as they are in "3 of 5"."""
    figure = Figure.parse(text)
    assert (figure.hedge, figure.best, figure.unit) == (hedge, best, "share")


@pytest.mark.parametrize(
    "text",
    ["five in one", "five in five", "12,3456", "1,234,56", "12 34", "1 2345", "1_000", "109 of 37", "22th", "5 (4, 6)"],
)
def test_digits_that_are_no_number_are_refused(text: str) -> None:
    """They are not read in part."""
    with pytest.raises(FigureError):
        Figure.parse(text)


@pytest.mark.parametrize(
    ("text", "low", "high", "best", "unit"),
    [
        ("20 ± 5", 15, 25, 20, None),
        ("20 +/- 5", 15, 25, 20, None),
        ("45% ± 3", 42, 48, 45, "percent"),
        ("1,200 ± 10%", 1080, 1320, 1200, None),
        ("1,200 (1,000–1,500)", 1000, 1500, 1200, None),
        ("1,200 [1,000, 1,500]", 1000, 1500, 1200, None),
        ("1.2 million (1.0–1.5 million)", 1_000_000, 1_500_000, 1_200_000, None),
        ("1200-1500+", 1200, INF, None, None),
        ("between 10 and 20 or more", 10, INF, None, None),
        ("at least 10 to 15", 10, INF, None, None),
        ("10 or 11", 10, 11, None, None),
        ("700+ acres", 700, INF, 700, "acre"),
        ("5+ million", 5_000_001, INF, 5_000_000, None),
        ("30-plus million dollars", 30_000_000, INF, 30_000_000, "USD"),
        ("~700+ km", 700, INF, 700, "km"),
        ("4—6", 4, 6, None, None),
        ("100s", 200, 999, None, None),
        ("1,000s", 2000, 9999, None, None),
    ],
)
def test_ranges_with_a_best_number_or_an_open_end(
    text: str, low: float, high: float, best: float | None, unit: str | None
) -> None:
    """The range is the figure's, and the best number is named where there is one."""
    figure = Figure.parse(text)
    assert (figure.low, figure.high, figure.best, figure.unit) == (low, high, best, unit)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Exports fell from 816 000 tonnes to 934 000 tonnes.", ["816 000 tonnes", "934 000 tonnes"]),
        ("There were 12 345 people.", ["12 345"]),
        ("On June 12 345 people died.", ["345"]),
        ("They dropped 12 500 lb bombs.", ["12", "500 lb"]),
        ("It rained 589,2 mm, or 76,18% more.", ["589,2 mm", "76,18%"]),
        ("See rounds 5,6 of it.", []),
        ("It cites [1,2] twice.", []),
        ("Some 45.000 people fled.", []),
        ("It came to 45.000 displaced.", []),
        ("Some 20 ± 5 percent of them fled.", []),
        ("In Q3 2012 exports rose by 5.", ["5"]),
        ("In week 34 of 2024 boats sank, 7 in all.", ["7"]),
        ("It cost ₹1.5 lakh crore.", ["₹1.5 lakh crore"]),
        ("It costs €12m (up 4%).", ["€12m", "4%"]),
        ("1950 people died.", ["1950"]),
        ("1950 was cold.", []),
        ("It is 12.3 per 100,000 people, or $3.459 a gallon.", ["12.3 per 100,000 people", "$3.459 a gallon"]),
        ("He fired 5 a mile away and 3 a day later.", ["5", "3"]),
        ("Some 100s of men fled.", ["Some 100s"]),
        ("He was born in the 1900s.", []),
    ],
)
def test_such_numbers_in_sentences(text: str, figures: list[str]) -> None:
    """They are found whole, or not at all."""
    assert found(text) == figures


@pytest.mark.parametrize("text", ["30 -40 killed", "some 30 -40 killed", "killed 30- 40", "they killed 30- 40"])
def test_a_dash_that_hangs_on_one_side_joins_no_range(text: str) -> None:
    """Wherever in the text it stands: it may be a sign, or a sentence that breaks off."""
    assert len(find_figures(text)) == 2
