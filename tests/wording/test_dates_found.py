"""Dates found in running text: all of them, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from oirlib.wording import dates
from oirlib.wording.date_words import Token, tokens_of
from oirlib.wording.dates import find_dates

SAID_ON = date(2024, 10, 30)


def words(text: str) -> list[str]:
    """The words of the dates found."""
    return [text[hit.start : hit.end] for hit in find_dates(text, SAID_ON)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on, and the sun sat low for a second.",
        "The second strike hit the first of 15 trucks; a third was spared.",
        "Some 2,500 in Iraq, 2,024 in Syria, and $2019 each.",
        "He had 2000 troops, then about 2000 more, and 2015 villages in 2000 raids.",
        "A force of 2000 soldiers met 1990-2000 fighters.",
        "May said no, and April Smith agreed with June's brother.",
        "On the march since then, 4 may follow.",
        "The F-16, the A-10 and the 101st Airborne flew 3rd and 1st Brigade out at 10:30 for 12.5 percent.",
        "Mondays are slow, and Black Friday is not.",
        "Their fall came in spring water; the fall of the city followed.",
        "The first half was goalless, the second quarter better.",
        "From 3 to 5 trucks, between 900 and 2,000 troops, 22 to 28 strikes.",
        "It is as of late unclear; since the war, since then, in the past, at last.",
        "COVID2019 and B52 and abc2024-10-13 and 12-2024-10-13.",
        "The week was long, the month longer, and years passed.",
        "A half of a quarter of an early day, mid-air, at the end of the road.",
        "Version 1.2.2024.3 and 2024-10-13-7.",
        "now, currently, at present",
    ],
)
def test_no_dates(text: str) -> None:
    """Words and numbers of another sense are no dates."""
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The raid of Aug. 29 was the first in August.", ["Aug. 29", "August"]),
        ("Monday's strikes came after last month's.", ["Monday", "last month"]),
        ("In 2019 it lost land; the 2003 invasion began it (2014).", ["2019", "2003", "2014"]),
        ("May 5 and March 2024 in May.", ["May 5", "March 2024", "May"]),
        ("In October 14 men died; on October 14 men wept.", ["October", "October 14"]),
        ("In August, 2000 troops left, in August 2001 more.", ["August", "August 2001"]),
        ("On Sept. 16 and 24, raids; on Oct. 28 and 35 people fled.", ["Sept. 16 and 24", "Oct. 28"]),
        ("Counted between December 22 and 28th, six.", ["between December 22 and 28th"]),
        ("Early in the morning on Aug. 29, troops landed.", ["Early in the morning on Aug. 29"]),
        ("OCT 30, 2024, 12:47 PM ET\n\nUp to 35 fell.", ["OCT 30, 2024, 12:47 PM ET"]),
        ("Posted 30 October 2024\n\n12 fell.", ["30 October 2024"]),
        ("After Monday's raid it stayed until September 2025.", ["Monday", "until September 2025"]),
        ("by the end of 2025, as early as 2024", ["end of 2025", "2024"]),
        ("in June and July, in April and June", ["June and July", "April", "June"]),
        ("over the last 10 years of the war", ["over the last 10 years"]),
        ("the last week of August", ["last week of August"]),
        ("The last week of the war was quiet.", []),
        ("Iraq,\nOctober\n28, saw it.", ["October\n28"]),
        ("It ended in October\n\n28 fell.", ["October"]),
        ("on 31 June 2024 and in 2024-13-01", ["31 June 2024", "2024-13-01"]),
        ("Oct. 28—a Monday—and 2014 — 2017 was worse", ["Oct. 28", "Monday", "2014"]),
        ("the week of Oct. 21, the night of Aug. 28-29", ["week of Oct. 21", "night of Aug. 28-29"]),
        ("On Oct. 28 - 30 people fled.", ["Oct. 28"]),
        ("more than a year ago, less than a week ago", ["more than a year ago", "less than a week ago"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    """Dates are found with the words that fix their days, in order."""
    assert words(text) == found


def test_wrong_dates_are_found_with_their_reason() -> None:
    """A date that cannot be is found without days, saying why."""
    (hit,) = find_dates("It was on Tuesday, October 28, 2024.")
    assert (hit.days, hit.reason) == (None, "2024-10-28 is a Monday, not a Tuesday; correct the one or the other")


class Counted(list[Token]):
    """Tokens that count how often they are looked at."""

    looks = 0

    def __getitem__(self, i: int) -> Token:  # type: ignore[override]
        self.looks += 1
        return super().__getitem__(i)


@pytest.mark.parametrize(
    "unit",
    [
        "in ", "January ", "1 2 3 ", "since ", "early ", "between January 1 and ", "from ", "first half of ",
        "2024-10-13/", "2014-", "morning ", "Monday, ", "the last few ", "the end of the ", "until until ", "a few ",
        "week of ", "January 1 to ", "the ", "throughout all of ", "over the past ",
    ],
)  # fmt: skip
def test_looks_grow_in_line_with_the_text(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However hostile the text, each of its words is looked at a bounded number of times."""
    seen: list[Counted] = []

    def counted(text: str) -> Counted:
        seen.append(Counted(tokens_of(text)))
        return seen[-1]

    monkeypatch.setattr(dates, "tokens_of", counted)
    find_dates(unit * 2000 + "2024", SAID_ON)  # the year has every text looked at
    assert seen[0].looks <= 120 * len(seen[0])


@pytest.mark.parametrize("text", ["1" * 99_999, "1" * 99_999 + "x", "a" * 99_999, "\n" + " " * 99_999, "1," * 99_999])
def test_long_words_are_cut_once(text: str) -> None:
    """A run of one kind of character is cut without going back over it."""
    assert find_dates(text, SAID_ON) == []
    assert sum(token.end - token.start for token in tokens_of(text)) <= len(text)
