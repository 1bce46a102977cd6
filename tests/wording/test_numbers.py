"""Numbers in digits and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.wording.numbers import MAGNITUDES, TEENS, TENS, UNITS, amount_at, is_digits, whole
from oirlib.wording.tokens import tokens_of

NAMES = {value: name for table in (UNITS, TEENS, TENS) for name, value in table.items() if name != "fourty"}


def value(text: str, *, joined: bool = True) -> float | None:
    """The number that all of the text is, None where it is none."""
    tokens = tokens_of(text)
    amount = amount_at(tokens, 0, joined=joined)
    return amount.value if amount is not None and amount.end == tokens.count else None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("4,500", 4500),
        ("1,234,567", 1_234_567),
        ("4\u00a0500", 4500),
        ("five-and-a-half", 5.5),
        ("0.3", 0.3),
        (".500", 0.5),
        ("1.3 million", 1_300_000),
        ("1.1 million", 1_100_000),
        ("43.6 billion", 43_600_000_000),
        ("30K", 30_000),
        ("1.3m", 1_300_000),
        ("4.3M", 4_300_000),
        ("8bn", 8_000_000_000),
        ("1tn", 10**12),
        ("28 thousand", 28_000),
        ("3 dozen", 36),
        ("5-million", 5_000_000),
        ("zero", 0),
        ("nineteen", 19),
        ("thirty-seven", 37),
        ("thirty seven", 37),
        ("a hundred", 100),
        ("one hundred and six", 106),
        ("two hundred fifty", 250),
        ("fifteen hundred", 1500),
        ("a thousand", 1000),
        ("two thousand and six", 2006),
        ("twenty-eight thousand six hundred forty-two", 28_642),
        ("one hundred and fifty thousand", 150_000),
        ("one million two hundred thousand", 1_200_000),
        ("two and a half million", 2_500_000),
        ("half a million", 500_000),
        ("half-million", 500_000),
        ("a quarter of a million", 250_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("two-thirds", 2 / 3),
        ("one fourth", 0.25),
        ("⅝", 0.625),
        ("3⅖", 3.4),
        ("2.5×10^6", 2_500_000),
        ("4 x 10^3", 4000),
        ("10^4", 10_000),
        ("7×10⁵", 700_000),
        ("3×10−2", 0.03),
        ("2.4 × 10⁻³", 0.0024),
        ("1.6e5", 160_000),
        ("40 cr", 400_000_000),
        ("3 lakhs", 300_000),
        ("three quarters", 0.75),
        ("1/2", 0.5),
        ("1 1/2", 1.5),
        ("½", 0.5),
        ("2½", 2.5),
        ("2½ million", 2_500_000),
    ],
)
def test_numbers_in_digits_and_words(text: str, number: float) -> None:
    """Digits, words and both together are read to the last word."""
    assert value(text) == pytest.approx(number)


@pytest.mark.parametrize(
    "text", ["fighters", "a third man", "9:52", "1.36.6", "2024-10-13", "a fighter", "and six", "-"]
)
def test_what_is_no_number(text: str) -> None:
    """Words, clock times, versions, dates and ordinals are none."""
    assert value(text) is None


@pytest.mark.parametrize(
    "text", ["two thousand six thousand", "one hundred one hundred", "five six", "million million"]
)
def test_two_numbers_are_not_run_together(text: str) -> None:
    """A magnitude that does not fall begins a number of its own."""
    tokens = tokens_of(text)
    amount = amount_at(tokens, 0)
    assert amount is not None
    assert amount.end < tokens.count


def test_and_joins_only_where_it_may() -> None:
    """In "between two hundred and six" the "and" parts two numbers."""
    assert value("two hundred and six") == 206
    assert value("two hundred and six", joined=False) is None


def test_and_does_not_swallow_the_next_hundred() -> None:
    """ "Two hundred and six hundred" are two numbers."""
    tokens = tokens_of("two hundred and six hundred")
    amount = amount_at(tokens, 0)
    assert amount is not None
    assert (amount.value, amount.end) == (200, 2)


def test_scale_is_the_magnitude_named_last() -> None:
    """It is what a range's lower number may borrow."""
    scales = {text: amount.scale for text in ("1.3 million", "4,500", "five hundred", "two dozen", "one hundred five")
              if (amount := amount_at(tokens_of(text), 0)) is not None}  # fmt: skip
    assert scales == {
        "1.3 million": 10**6, "4,500": 1, "five hundred": 100, "two dozen": 12, "one hundred five": 1,
    }  # fmt: skip


def test_metres_are_not_millions() -> None:
    """The small m behind digits is a million unless a length is spoken of."""
    tall, phones = amount_at(tokens_of("37m tall"), 0), amount_at(tokens_of("37m phones"), 0)
    assert tall is not None
    assert phones is not None
    assert (tall.value, phones.value) == (37, 37_000_000)


def test_digits_without_end_count_nothing() -> None:
    """A row of digits longer than any count is no number."""
    assert value("7" * 5000) is None
    assert is_digits("7" * 20)


def test_whole_numbers_are_ints() -> None:
    """1.5 million is the int 1,500,000, without the dust of floating point."""
    assert isinstance(value("1.5 million"), int)
    assert isinstance(whole(2.5), float)
    assert isinstance(whole(2.0), int)


def spelled(number: int) -> str:
    """The number in words, the American way."""
    for name, size in sorted(MAGNITUDES.items(), key=lambda item: -item[1]):
        if name not in ("lakh", "crore") and number >= size:
            rest = number % size
            return f"{spelled(number // size)} {name}" + (f" {spelled(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{spelled(number // 100)} hundred" + (f" {spelled(rest)}" if rest else "")
    if number in NAMES:
        return NAMES[number]
    return f"{NAMES[number // 10 * 10]}-{NAMES[number % 10]}"


@given(st.integers(0, 10**15 - 1))
def test_law_words_and_digits_say_the_same(number: int) -> None:
    """Every number below a thousand trillion is read alike from words and from digits."""
    assert value(spelled(number)) == value(f"{number:,}") == number


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion", "trillion"]))
def test_law_digits_take_a_magnitude(number: int, name: str) -> None:
    """Digits times a magnitude are the product."""
    assert value(f"{number} {name}") == number * MAGNITUDES[name]
