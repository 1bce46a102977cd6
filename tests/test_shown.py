"""What sources say, as it is shown: words on one line, figures, days and names."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Figure, Period
from oirlib.figure import Hedge
from oirlib.shown import count_of, dated, figure_words, listed, lowered, shown, some_of, spelled, teller, written


@given(st.text())
def test_nothing_of_a_source_acts_on_the_page(text: str) -> None:
    """No control, line break, bidi mark or lone surrogate is left, whatever a source says; showing twice is once."""
    words = shown(text)
    kinds = {unicodedata.category(c) for c in words if c not in "\u200c\u200d"}
    assert kinds.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert shown(words) == words == words.strip()


def test_words_of_any_script_stay_as_they_are() -> None:
    """Only what is no word goes: letters keep their joiners and accents."""
    for words in ("Deir ez-Zor", "می\u200cخواهم", "Élysée", "دير الزور", "Ж 37"):
        assert shown(words) == words


@pytest.mark.parametrize(
    ("first", "last", "briefly", "in_words"),
    [
        ((2024, 10, 3), (2024, 10, 3), "3 Oct 2024", "on 3 Oct 2024"),
        ((2024, 2, 1), (2024, 2, 29), "Feb 2024", "in Feb 2024"),
        ((2024, 2, 1), (2024, 2, 28), "1–28 Feb 2024", "from 1 to 28 Feb 2024"),
        ((2017, 12, 22), (2017, 12, 28), "22–28 Dec 2017", "from 22 to 28 Dec 2017"),
        ((2017, 11, 30), (2017, 12, 2), "30 Nov–2 Dec 2017", "from 30 Nov to 2 Dec 2017"),
        ((2017, 12, 30), (2018, 1, 2), "30 Dec 2017–2 Jan 2018", "from 30 Dec 2017 to 2 Jan 2018"),
        ((2024, 1, 1), (2024, 12, 31), "2024", "in 2024"),
        ((2014, 1, 1), (2017, 12, 31), "2014–2017", "from 2014 to 2017"),
        ((9999, 12, 1), (9999, 12, 31), "Dec 9999", "in Dec 9999"),
    ],
)
def test_days_are_told_briefly(
    first: tuple[int, int, int], last: tuple[int, int, int], briefly: str, in_words: str
) -> None:
    """What two days share is said once."""
    period = Period(date(*first), date(*last))
    assert (spelled(period), dated(period)) == (briefly, in_words)


def test_a_day_is_told_without_leading_zeros() -> None:
    """As people write it."""
    assert written(date(2024, 10, 3)) == "3 Oct 2024"


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (131417, "131,417"),
        ("131417.5", "131,417.5"),
        (900, "900"),
        (2000, "2000"),
        ("20,000", "20,000"),
        ("About 900", "about 900"),
        ("Several", "several"),
        ("US$5 million", "US$5 million"),
        ("no", "none"),
        (0.46349999999999997, "0.4635"),
        (Figure.parse("50", unit="percent"), "50 percent"),
        (Figure.parse("50 percent"), "50 percent"),
        (Figure.parse("25000", unit="km2"), "25,000 km²"),
        (Figure("5\u202e0", Hedge.NONE, 50, 50, 50), "50"),
    ],
)
def test_a_figure_is_told_in_its_own_words(figure: object, words: str) -> None:
    """But for a table's bare digits, a unit that the words leave out, and a capital that began a sentence."""
    assert figure_words(Claim("turnout", figure, source="A")) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said_by", "name"),
    [
        (None, "Paper A"),
        ("CENTCOM", "CENTCOM"),
        ("the Pentagon", "Pentagon"),
        ("officials", "officials in Paper A"),
        ("the ministry", "the ministry in Paper A"),
        ("Mines Ministry (earlier)", "Mines Ministry"),
        ("paper a", "Paper A"),
    ],
)
def test_who_says_it_is_told_in_the_words_of_the_source(said_by: str | None, name: str) -> None:
    """A description is nobody's name, so that it needs the place where it stands."""
    assert teller(Claim("deaths", 3, source="Paper A", said_by=said_by)) == name


def test_a_name_of_nothing_that_can_be_shown_is_told_as_that() -> None:
    """No sentence has an empty bracket."""
    assert teller(Claim("deaths", 3, source="\u202e", said_by="\u200b")) == "a source whose name cannot be shown"


def test_names_are_listed_with_an_and() -> None:
    """One, two or more; of many, how many more."""
    assert [listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == ["A", "A and B", "A, B and C"]
    assert listed(some_of("ABCDEF", 3)) == "A, B, C and 3 more"
    assert listed(some_of("ABCD", 3)) == "A, B, C and D"


def test_small_numbers_are_words() -> None:
    """As in a newspaper."""
    assert [count_of(1), count_of(9, "sources"), count_of(13), count_of(1200)] == ["one", "nine sources", "13", "1,200"]


def test_a_code_keeps_its_capital() -> None:
    """Words begin small within a sentence; what is no word does not."""
    assert [lowered("At least 9"), lowered("Rs 500"), lowered("US 9"), lowered("")] == [
        "at least 9",
        "Rs 500",
        "US 9",
        "",
    ]
