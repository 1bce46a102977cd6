"""What a sentence leaves to its context, and what it must not take from there."""

from __future__ import annotations

from datetime import date

import pytest

from oirlib.claim import Claim
from oirlib.reading import Article, read
from oirlib.source import Source


def claims(text: str, title: str | None = None, published: date = date(2024, 11, 4)) -> list[Claim]:
    return list(read(Article(text, Source("Paper A", title=title, published=published))).claims)


def whats(text: str) -> list[tuple[str, str]]:
    return [(claim.figure.text, claim.what) for claim in claims(text)]


@pytest.mark.parametrize(
    "dateline",
    ["DOHA, Nov. 4, 2024 - ", "DOHA, Nov. 4 (AP) — ", "DOHA, 4 November 2024 – "],
)
def test_a_dateline_is_the_day_of_writing(dateline: str) -> None:
    """The day of the news is the one the sentence tells, and it carries to the paragraphs behind it."""
    one, two = claims(f"{dateline}On Nov. 2, jets flew 31 strikes in Syria.\n\nNear Hama, two strikes hit a camp.")
    assert (one.when and one.when.iso, two.when and two.when.iso) == ("2024-11-02", "2024-11-02")


def test_an_opening_place_stands_for_the_whole_sentence() -> None:
    """A list behind semicolons stays where its first words are."""
    found = claims("Near Mosul, six strikes hit five camps; destroyed 11 boats, four vans; and damaged 14 roads.")
    assert {claim.where for claim in found} == {"Mosul"}


def test_time_comes_from_before() -> None:
    """A sentence without a day takes the month told before it, not the day of an event told after it."""
    text = "Troops flew 95 missions in October.\n\nThe missions left 163 militants dead.\n\nOn Oct. 19 a soldier died."
    assert [claim.when and claim.when.iso for claim in claims(text)][:2] == ["2024-10-01/2024-10-31"] * 2


def test_the_title_places_what_the_first_lines_do_not() -> None:
    """A place named later, for another figure, does not win over the title's."""
    text = "The coalition flew 30,008 strikes.\n\nIt has killed 1,114 civilians.\n\nIn Syria alone, 800 died."
    assert [c.where for c in claims(text, "Strikes in Iraq and Syria")] == ["Iraq and Syria", "Iraq and Syria", "Syria"]


def test_a_running_total_is_of_no_month() -> None:
    """A monitor's toll does not take the month that the article reports on."""
    text = "In October, jets flew 12 strikes in Syria.\n\nAirwars puts the toll at 6,500 civilians killed."
    assert claims(text)[-1].when is None


def test_a_day_of_comparison_is_not_the_figure_s() -> None:
    """What a figure is compared with has a day of its own."""
    one, _ = claims("There were 26 attacks in Iraq in October, compared with 22 in September.")
    assert one.when is not None
    assert one.when.iso == "2024-10-01/2024-10-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two officers and three civilians were killed. The death toll later rose to seven.",
            ("seven", "people killed"),
        ),
        ("Two officers and three civilians were killed. Five others were hurt.", ("Five", "people injured")),
        ("Five soldiers were wounded. Two others were injured in falls.", ("Two", "soldiers injured in falls")),
        ("ISIS claimed 153 attacks. It claimed 121 in all of 2023.", ("121", "attacks")),
        (
            "Raids left 163 militants dead and 33 detained, including 30 senior and mid-level leaders.",
            ("30", "senior leaders killed or captured"),
        ),
        ("The assault on a prison left 370 dead.", ("370", "people killed")),
        ("Only one American has been killed.", ("one", "American killed")),
        ("No U.S. personnel were injured.", ("No", "U.S. personnel injured")),
        ("Gunmen burned a market and eight houses were looted.", ("eight", "houses stolen")),
        ("By Friday 300 inmates had surrendered.", ("300", "inmates surrendered")),
    ],
)
def test_what_is_left_out(text: str, expected: tuple[str, str]) -> None:
    """The noun is the one that the words leave out, or people where they do not say who."""
    assert whats(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ask one hundred Americans where it is.",
        "For every militant killed, two civilians die.",
        "The number of attacks fell 35 percent.",
    ],
)
def test_what_nobody_states(text: str) -> None:
    """Imagined people, odds and changes are no claims."""
    assert whats(text) == []


def test_an_earlier_level_is_of_the_day_before() -> None:
    """The level that is left for another still held on the day before the change."""
    text = "The U.S. will cut its troops in Iraq to 3,000 from about 5,200 this month."
    assert [claim.when and claim.when.iso for claim in claims(text)] == ["2024-11-01/2024-11-30", "2024-10-31"]


def test_the_command_is_the_one_named() -> None:
    """A kind of office stands for the one spelt out before; an operation says nothing."""
    one, two = claims(
        "U.S. Central Command troops killed nine militants, the command said. The operation took 14 rifles."
    )
    assert (one.said_by, two.said_by) == ("CENTCOM", None)


def test_days_without_a_year_are_of_the_year_told() -> None:
    """In a history the days are those of its year, and a review of a year has that year's months."""
    battle = "The battle began on 20 January 2022.\n\nOn 24 January, 300 inmates surrendered."
    review = "In 2023, troops flew 475 missions.\n\nIn January they flew 43 missions."
    assert [c.when and c.when.iso for c in claims(battle, published=date(2023, 5, 1))][-1] == "2022-01-24"
    assert [c.when and c.when.iso for c in claims(review, published=date(2024, 1, 5))][-1] == "2023-01-01/2023-01-31"
