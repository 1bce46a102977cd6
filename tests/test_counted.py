"""A figure with what it counts and where, as English has it."""

from __future__ import annotations

import pytest

from oirlib import Claim, Figure
from oirlib.counted import are, counting, located, national, nobody, noun_of, placed


@pytest.mark.parametrize(
    ("what", "before", "head", "after"),
    [
        ("ISIS fighters killed", "ISIS", "fighters", "killed"),
        ("airstrikes", "", "airstrikes", ""),
        ("cases of cholera", "", "cases", "of cholera"),
        ("asylum seekers arriving", "asylum", "seekers", "arriving"),
        ("jobs cut at the plant", "", "jobs", "cut at the plant"),
        ("killed or wounded", "", "", "killed or wounded"),
        ("unemployment rate", "unemployment", "rate", ""),
        ("coalition member wounded", "coalition", "member", "wounded"),
    ],
)
def test_what_is_counted_is_parted_at_its_noun(what: str, before: str, head: str, after: str) -> None:
    """What was done to the things stands behind it."""
    noun = noun_of(what)
    assert (noun.before, noun.head, noun.after) == (before, head, after)


@pytest.mark.parametrize(
    ("figure", "what", "where", "words"),
    [
        ("four", "ISIS leaders killed", "Syria", "four ISIS leaders killed in Syria"),
        ("one", "airstrikes", "Hawija", "one airstrike in Hawija"),
        (1, "people killed", "Homs", "one person killed in Homs"),
        ("at least one", "families displaced", "Homs", "at least one family displaced in Homs"),
        (1, "crashes", None, "one crash"),
        (1, "houses", None, "one house"),
        ("one", "US personnel wounded", "Iraq", "one of the US personnel wounded in Iraq"),
        (2, "coalition member wounded", "Iraq", "2 coalition members wounded in Iraq"),
        (0, "people killed", "Homs", "no people killed in Homs"),
        ("no reports of", "civilians killed", "Syria", "no reports of civilians killed in Syria"),
        ("dozens", "ISIS fighters", "Syria", "dozens of ISIS fighters in Syria"),
        ("a number of", "raids", "near Hawija", "a number of raids near Hawija"),
        ("1,200,000", "population", "Turkey", "Turkey's population of 1,200,000"),
        (80, "population", "northern Iraq", "population of 80 in northern Iraq"),
        (Figure.parse("50 percent"), "turnout", "Norway", "Norway's turnout of 50 percent"),
        (Figure.parse("50 percent"), "US troops", "Syria", "50 percent of US troops in Syria"),
        (37, "killed", "Homs", "37 killed in Homs"),
        (900, "US troops in Syria", "Syria", "900 US troops in Syria"),
        (900, "number of US troops", "Syria", "900 US troops in Syria"),
        (12, "deaths", "US", "12 deaths in the US"),
        (12, "deaths", "Gaza Strip", "12 deaths in the Gaza Strip"),
        (12, "cases", "worldwide", "12 cases worldwide"),
    ],
)
def test_a_count_can_be_read_aloud(figure: object, what: str, where: str | None, words: str) -> None:
    """One is singular, more are plural, a size is no number of things, and a place takes its word."""
    assert counting(Claim(what, figure, where=where, source="A")) == words  # type: ignore[arg-type]


def test_a_date_is_told_behind_what_it_is_of() -> None:
    """It counts nothing."""
    assert (
        counting(Claim("ISIS defeated", "2019", kind="date", where="Syria", source="A"))
        == "ISIS defeated in Syria: 2019"
    )


def test_nothing_of_a_source_stands_in_it_as_it_came() -> None:
    """Neither what is counted nor the place brings a line break along."""
    assert counting(Claim("people\nkilled", 3, where="Ho\u202ems", source="A")) == "3 people killed in Homs"
    assert placed("raids", " \n") == "raids"
    assert located("the\nnorth") == "in the north"


def test_small_words_agree() -> None:
    """None and one were not, but was; there is nobody among people and none among things."""
    assert [are(Figure.parse(words)) for words in ("0", "one", "2", "dozens")] == ["was", "was", "were", "were"]
    assert [nobody("people killed"), nobody("killed"), nobody("houses burned")] == ["nobody", "nobody", "none"]
    assert [national("US"), national("Iraqi")] == ["American", "Iraqi"]
