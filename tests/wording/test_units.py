"""Units: how they are written, and which convert."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.figure import Figure, find_figures
from oirlib.wording.units import dimension, lifted, measured, unit_named, unit_names


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


@pytest.mark.parametrize("unit", sorted(unit_names()))
def test_every_unit_has_a_dimension(unit: str) -> None:
    """Each name that a figure may carry can be converted within its dimension, and names itself."""
    assert dimension(unit)[1] > 0
    assert unit_named(unit) == unit


@given(st.sampled_from(sorted(unit_names())), st.text(st.characters(categories=["Ll"]), min_size=12, max_size=20))
def test_law_unknown_words_name_no_unit(unit: str, word: str) -> None:
    """A word that is no unit stays none, also behind a unit."""
    assert unit_named(word) is None
    assert unit_named(f"{unit} {word}") is None


@pytest.mark.parametrize(
    ("what", "left", "unit"),
    [
        ("square miles lost", "lost", "mi2"),
        ("sq km under ISIS control", "under ISIS control", "km2"),
        ("acres burned", "burned", "acre"),
        ("deaths per million", "deaths", "per 1000000"),
        ("deaths per million inhabitants", "deaths", "per 1000000"),
        ("cases per 100,000 people in Mali", "cases in Mali", "per 100000"),
        ("strikes per day", "strikes", "per day"),
        ("percent of voters", "voters", "percent"),
        ("% of women", "women", "percent"),
        ("vaccinated %", "vaccinated", "percent"),
        ("turnout (%)", "turnout", "percent"),
        ("unemployment rate, percent", "unemployment rate", "percent"),
        ("area (km2)", "area", "km2"),
        ("area in hectares", "area", "ha"),
        ("temperature (°C)", "temperature", "degC"),
        ("tonnes of aid", "aid", "t"),
        ("barrels of oil per day", "oil", "barrel per day"),
        ("oil price in dollars per barrel", "oil price", "USD per barrel"),
        ("GDP per capita (USD)", "GDP", "USD per person"),
        ("US dollars spent", "spent", "USD"),
        ("feet of snow", "snow", "ft"),
        ("days of fighting", "fighting", "day"),
        ("km/h of wind", "wind", "km/h"),
    ],
)
def test_a_unit_is_lifted_out_of_what_is_counted(what: str, left: str, unit: str) -> None:
    """Before what it measures, behind it, and the base of a rate anywhere."""
    assert lifted(what) == (left, unit)


@pytest.mark.parametrize(
    "what",
    ["US troops", "foot soldiers", "seats won", "barrel bombs", "year olds", "pounds", "miles", "acres", "US strikes",
     "day labourers", "second homes", "men and women", "F-16s", "in hospital", "dead in Mosul", "people per"],
)  # fmt: skip
def test_a_word_that_may_be_no_unit_is_left(what: str) -> None:
    """So is a unit with nothing to measure."""
    assert lifted(what) == (what, None)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12.3 per 100,000", "per 100000"),
        ("340 per million people", "per 1000000"),
        ("34 per 1,000 live births", "per 1000 births"),
        ("120 per day", "per day"),
        ("120 a day", "per day"),
        ("12/day", "per day"),
        ("340/100,000", "per 100000"),
        ("$81.20 per barrel", "USD per barrel"),
        ("$5 to $6 a day", "USD per day"),
        ("30 percent per year", "percent per year"),
        ("37 of 109", "of 109"),
        ("37 out of 109", "of 109"),
        ("up to 37 of 109", "of 109"),
    ],
)
def test_the_base_of_a_rate_is_part_of_the_unit(text: str, unit: str) -> None:
    """And its dimension is one of its own."""
    assert Figure.parse(text).unit == unit
    assert measured(unit).dimension not in ("count", "USD", "share")


def test_another_base_is_another_thing() -> None:
    """Per day and per week, per million and per 100,000; the measure before the base converts."""
    bases = ["per day", "per week", "per 100000", "per 1000000", "of 109", "of 110", "USD per day", None]
    assert len({measured(base).dimension for base in bases}) == len(bases)
    assert measured("km2 per year").dimension == measured("mi2 per year").dimension
    assert measured("km2 per year").to_base(1) == measured("km2").to_base(1)


def test_a_day_later_is_no_rate() -> None:
    """ "Three a day later" tells when."""
    assert [hit.figure.unit for hit in find_figures("They killed 3 a day later and 5 a day.")] == [None, "per day"]


def test_temperatures_convert() -> None:
    """Their zeros lie apart: -5.2 degrees Celsius are 22.64 Fahrenheit."""
    celsius, fahrenheit, kelvin = measured("degC"), measured("degF"), measured("K")
    assert celsius.dimension == fahrenheit.dimension == kelvin.dimension == "temperature"
    assert fahrenheit.to_base(22.64) == celsius.to_base(-5.2) == -5.2
    assert fahrenheit.from_base(-5.2) == 22.64
    assert kelvin.to_base(273.15) == 0


def test_percentage_points_are_no_percent() -> None:
    """A hundred basis points are one of them."""
    assert measured("percentage point").dimension != measured("percent").dimension
    assert measured("basis point").to_base(100) == measured("percentage point").to_base(1)


def test_an_unknown_unit_is_a_dimension_of_its_own() -> None:
    """It meets itself and nothing else."""
    assert (measured("furlong").dimension, measured("furlong").known) == ("furlong", False)


@given(st.sampled_from(sorted(unit_names())), st.integers(-(10**6), 10**6))
def test_law_to_the_base_and_back(unit: str, number: int) -> None:
    """A number comes back as it went."""
    measure = measured(unit)
    assert measure.from_base(measure.to_base(number)) == pytest.approx(number)
