"""Units: how they are written, and which convert."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.figure import Figure, find_figures
from oirlib.wording.units import UNIT_NAMES, dimension, unit_named


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5%", "percent"),
        ("5 percent", "percent"),
        ("5 per cent", "percent"),
        ("5pc", "percent"),
        ("5 percentage points", "percentage point"),
        ("40 basis points", "basis point"),
        ("$8", "USD"),
        ("US$8", "USD"),
        ("$US8", "USD"),
        ("US $8", "USD"),
        ("USD10m", "USD"),
        ("8 US dollars", "USD"),
        ("C$8", "CAD"),
        ("A$8", "AUD"),
        ("€8", "EUR"),
        ("8 euros", "EUR"),
        ("£8", "GBP"),
        ("8 pounds sterling", "GBP"),
        ("¥8", "JPY"),
        ("8 yen", "JPY"),
        ("8 Iraqi dinars", "IQD"),
        ("8 EUR", "EUR"),
        ("RM23.50", "MYR"),
        ("80 cents", "cent"),
        ("164p", "penny"),
        ("3 square kilometres", "km2"),
        ("3 sq km", "km2"),
        ("3 km²", "km2"),
        ("3km2", "km2"),
        ("3 square miles", "mi2"),
        ("32m2", "m2"),
        ("3 sq m", "m2"),
        ("900 square feet", "ft2"),
        ("3 hectares", "ha"),
        ("3 ha", "ha"),
        ("3 acres", "acre"),
        ("2,000km", "km"),
        ("7 miles", "mi"),
        ("47 feet", "ft"),
        ("8-inch", "in"),
        ("1.2mm", "mm"),
        ("45g", "g"),
        ("278kg", "kg"),
        ("500 pounds", "lb"),
        ("10 tons", "ton"),
        ("10 tonnes", "t"),
        ("3 barrels", "barrel"),
        ("10 years", "year"),
        ("two weeks", "week"),
        ("72-hour", "hour"),
        ("20 minutes", "minute"),
        ("8 seconds", "second"),
        ("74 mph", "mph"),
        ("22 miles per hour", "mph"),
        ("80km/h", "km/h"),
        ("536 hp", "hp"),
        ("5.5kWh", "kWh"),
        ("64GB", "GB"),
        ("1.5 degrees Celsius", "degC"),
        ("31C", "degC"),
        ("-7C", "degC"),
        ("88F", "degF"),
        ("14st", "stone"),
        ("27in", "in"),
        ("2.5L", "L"),
        ("40W", "W"),
        ("30 micrograms", "µg"),
        ("2,000-square-foot", "ft2"),
        ("PS40m", "GBP"),
        ("PS6.50", "GBP"),
        ("Y=700", "JPY"),
        ("R900m", "ZAR"),
        ("N2.5bn", "NGN"),
        ("P4,000", "PHP"),
        ("NT$90", "TWD"),
        ("KSh700", "KES"),
        ("Tk 40 crore", "BDT"),
        ("387 Fahrenheit", "degF"),
    ],
)
def test_units_as_they_are_written(text: str, unit: str) -> None:
    """Signs, abbreviations and words, before or after the number."""
    assert Figure.parse(text).unit == unit


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("There were 30 people.", "30"),
        ("They sent 12 M1 tanks.", "12"),
        ("They found five m of rope.", "five"),
        ("It has 8 ports.", "8"),
        ("They fired 20 rockets per hour.", "20"),
        ("The PS5 beat the PS4 by 3 points.", "3"),
        ("They lost R2-D2 and 3 more.", "3"),
        ("He ran 60fps clips.", "60"),
    ],
)
def test_anything_else_is_a_count(text: str, figure: str) -> None:
    """A noun that is no unit stays outside the figure."""
    hit = find_figures(text)[0]
    assert (hit.figure.text, hit.figure.unit) == (figure, None)


def test_minus_is_a_sign_before_a_number_only() -> None:
    """Below zero in words and signs; a hyphen in a word is none."""
    assert Figure.parse("-1.3%").best == -1.3
    assert Figure.parse("minus 387 Fahrenheit").best == -387
    assert Figure.parse("40-yard").best == 40


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A hall of 300ft (91m) stands.", [300, 91]),
        ("She ran 400m yesterday.", [400]),
        ("The 800m final is on.", [800]),
        ("They dug 40m below it.", [40]),
        ("The 200m users of it stay.", [200_000_000]),
        ("They sold 40m of them.", [40_000_000]),
    ],
)
def test_metres_and_millions_share_a_letter(text: str, numbers: list[int]) -> None:
    """What stands around it tells a distance from a number."""
    assert [hit.figure.best for hit in find_figures(text)] == numbers


def test_an_article_before_money_is_none() -> None:
    """ "A $5 fine" is in US dollars; A$5 is in Australian ones."""
    assert [hit.figure.unit for hit in find_figures("It was a $5 fine and A$5 more.")] == ["USD", "AUD"]


def test_letters_behind_digits_may_name_a_seat() -> None:
    """A capital's number with a letter is no temperature, and a 5G net weighs nothing."""
    assert find_figures("They sat in Row 12C on a 5G train.") == []


def test_one_dimension_converts() -> None:
    """Square miles and square kilometres measure one thing: 25,000 km2 are 9,653 mi2."""
    (area, mile), (other, kilometre) = dimension("mi2"), dimension("km2")
    assert area == other
    assert 25_000 * kilometre / mile == pytest.approx(9652.55, abs=0.01)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("percent", None),
        ("USD", "EUR"),
        ("km2", "km"),
        ("kg", "year"),
        ("percent", "percentage point"),
        ("degree", "degF"),
        ("share", None),
    ],
)
def test_dimensions_do_not_meet(one: str, other: str | None) -> None:
    """What measures different things has different dimensions; so has every currency."""
    assert dimension(one)[0] != dimension(other)[0]


def test_shares_and_percent_are_one_dimension() -> None:
    """Two-thirds can be held against 66 percent."""
    assert dimension("share") == ("share", 1.0)
    assert dimension("percent") == ("share", 0.01)


def test_no_such_unit() -> None:
    """The message names the unit and what there is."""
    with pytest.raises(ValueError, match=r"no such unit: 'fighter'.*km2"):
        dimension("fighter")


@pytest.mark.parametrize("unit", sorted(UNIT_NAMES))
def test_every_unit_has_a_dimension(unit: str) -> None:
    """Each name that a figure may carry can be converted within its dimension, and names itself."""
    assert dimension(unit)[1] > 0
    assert unit_named(unit) == unit


@given(st.sampled_from(sorted(UNIT_NAMES)), st.text(st.characters(categories=["Ll"]), min_size=12, max_size=20))
def test_law_unknown_words_name_no_unit(unit: str, word: str) -> None:
    """A word that is no unit stays none, also behind a unit."""
    assert unit_named(word) is None
    assert unit_named(f"{unit} {word}") is None
