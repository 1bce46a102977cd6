"""The one sentence: plain English that an analyst could paste."""

from __future__ import annotations

from datetime import date

import pytest

from oirlib import Claim, Period, Vocabulary, compare, reconcile
from oirlib.sentence import listed, spelled, stated, topic_words, written


def claim(figure: object, source: str = "A", what: str = "ISIS fighters killed", **given: object) -> Claim:
    return Claim(what, figure, **{"where": "Syria", "when": "2024-10-28", "source": source, **given})


def told(*claims: Claim) -> list[str]:
    return [finding.sentence for finding in reconcile(claims)]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2024, 10, 3), (2024, 10, 3), "3 Oct 2024"),
        ((2024, 2, 1), (2024, 2, 29), "Feb 2024"),
        ((2024, 2, 1), (2024, 2, 28), "1–28 Feb 2024"),
        ((2017, 12, 22), (2017, 12, 28), "22–28 Dec 2017"),
        ((2017, 11, 30), (2017, 12, 2), "30 Nov–2 Dec 2017"),
        ((2017, 12, 30), (2018, 1, 2), "30 Dec 2017–2 Jan 2018"),
        ((2024, 1, 1), (2024, 12, 31), "2024"),
        ((2014, 1, 1), (2017, 12, 31), "2014–2017"),
        ((9999, 12, 1), (9999, 12, 31), "Dec 9999"),
    ],
)
def test_days_are_told_briefly(first: tuple[int, ...], last: tuple[int, ...], words: str) -> None:
    """What two days share is said once."""
    assert spelled(Period(date(*first), date(*last))) == words


def test_a_day_is_told_without_leading_zeros() -> None:
    """As people write it."""
    assert written(date(2024, 10, 3)) == "3 Oct 2024"


def test_names_are_listed_with_an_and() -> None:
    """One, two or more."""
    assert [listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == ["A", "A and B", "A, B and C"]


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("", "raids"),
        ("Syria", "raids in Syria"),
        ("near Hawija", "raids, near Hawija"),
    ],
)
def test_a_place_follows_what_is_counted(where: str, words: str) -> None:
    """A name stands with "in"; words that tell how it lies stand after a comma."""
    assert topic_words("raids", where) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"figure": "up to 35"}, "up to 35 (A, 28 Oct 2024)"),
        ({"figure": "35", "said_by": "CENTCOM"}, "35 (CENTCOM, 28 Oct 2024)"),
        ({"figure": "35", "when": None}, "35 (A)"),
        ({"figure": "35", "when": None, "said_on": "2024-10-30"}, "35 (A, said 30 Oct 2024)"),
        ({"figure": "35", "when": None, "said_by": "CENTCOM"}, "35 (CENTCOM in A)"),
        ({"figure": "2019", "kind": "date", "when": None}, "2019 (A)"),
    ],
)
def test_a_figure_is_told_in_its_own_words_with_who_and_when(given: dict[str, object], words: str) -> None:
    """Where no day is known, the day it was said is told as that."""
    assert stated(claim(**given)) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"figure": "four"}, "four ISIS fighters killed in Syria"),
        ({"figure": "dozens"}, "dozens of ISIS fighters killed in Syria"),
        ({"figure": "a number of"}, "a number of ISIS fighters killed in Syria"),
        ({"figure": "one"}, "one for ISIS fighters killed in Syria"),
        ({"figure": "50 percent", "what": "turnout"}, "50 percent for turnout in Syria"),
        ({"figure": "2019", "kind": "date", "what": "ISIS defeated"}, "ISIS defeated in Syria: 2019"),
    ],
)
def test_a_figure_told_whole_says_what_it_counts(given: dict[str, object], words: str) -> None:
    """It can be read aloud, also with one, with words that take "of", with a measure and with a date."""
    figure = given.pop("figure")
    assert stated(claim(figure, **given), whole=True).startswith(words + " (A")


PAIRS = {
    "contradiction": (
        [claim("up to 35"), claim("37", "B")],
        "ISIS fighters killed in Syria: up to 35 (A, 28 Oct 2024) and 37 (B, 28 Oct 2024) cannot both hold.",
    ),
    "agreement": (
        [claim("35"), claim("thirty-five", "B")],
        "ISIS fighters killed in Syria: 35 and thirty-five, agreed by A and B (2 independent voices).",
    ),
    "one voice": (
        [claim("35", said_by="CENTCOM"), claim("35", "B", said_by="CENTCOM")],
        "ISIS fighters killed in Syria: 35, from CENTCOM, one voice.",
    ),
    "nobody in particular": (
        [claim("35", said_by="officials"), claim("35", "B", said_by="officials")],
        "ISIS fighters killed in Syria: 35, agreed by officials in A and officials in B (2 independent voices).",
    ),
    "two of one name": (
        [claim("35", said_by="officials"), claim("39", "B", said_by="officials")],
        "ISIS fighters killed in Syria: 35 (officials in A, 28 Oct 2024) and 39 (officials in B, 28 Oct 2024)"
        " cannot both hold.",
    ),
    "consistent": (
        [claim("dozens"), claim("37", "B")],
        "ISIS fighters killed in Syria: dozens (A, 28 Oct 2024) and 37 (B, 28 Oct 2024) leave room for each other.",
    ),
    "no evidence": (
        [claim("no indication of"), claim("none", "B")],
        "ISIS fighters killed in Syria: A reports no evidence of any, which is not a count of none.",
    ),
    "no evidence beside a count": (
        [claim("no indication of"), claim("37", "B")],
        "No indication of ISIS fighters killed in Syria (A, 28 Oct 2024) and 37 ISIS fighters killed in Syria"
        " (B, 28 Oct 2024) do not clash, since no evidence is not a count of none.",
    ),
    "other time": (
        [claim("35"), claim("37", "B", when="2024-09-16")],
        "ISIS fighters killed in Syria: 37 (B, 16 Sep 2024) and 35 (A, 28 Oct 2024) are for different times,"
        " so both can be right.",
    ),
    "undated": (
        [claim("35", when=None), claim("37", "B", when=None)],
        "ISIS fighters killed in Syria: 35 (A) and 37 (B) cannot both hold. A and B give no date.",
    ),
    "unplaced": (
        [claim("35", where=None), claim("37", "B")],
        "ISIS fighters killed in Syria: 35 (A, 28 Oct 2024) and 37 (B, 28 Oct 2024) cannot both hold."
        " A names no place.",
    ),
    "revised": (
        [claim("35", said_by="CENTCOM", said_on="2024-10-29"), claim("37", said_by="CENTCOM", said_on="2024-11-02")],
        "ISIS fighters killed in Syria: CENTCOM first gave 35 (29 Oct 2024) and later 37 (2 Nov 2024),"
        " which replaces it.",
    ),
    "part": (
        [claim("four", what="ISIS leaders killed"), claim("37", "B")],
        "Four ISIS leaders killed in Syria (A, 28 Oct 2024) are counted within 37 ISIS fighters killed in Syria"
        " (B, 28 Oct 2024).",
    ),
    "one part": (
        [claim("one", what="ISIS leaders killed"), claim("37", "B")],
        "One for ISIS leaders killed in Syria (A, 28 Oct 2024) is counted within 37 ISIS fighters killed in Syria"
        " (B, 28 Oct 2024).",
    ),
    "part that fits": (
        [claim("four", what="ISIS leaders killed"), claim("at least three", "B")],
        "Four ISIS leaders killed in Syria (A, 28 Oct 2024) fit with at least three ISIS fighters killed in Syria"
        " (B, 28 Oct 2024).",
    ),
    "part above its whole": (
        [claim("40", what="ISIS leaders killed"), claim("37", "B")],
        "40 ISIS leaders killed in Syria (A, 28 Oct 2024) are more than the whole, 37 ISIS fighters killed in Syria"
        " (B, 28 Oct 2024).",
    ),
    "definition": (
        [claim("nine", what="airstrikes"), claim("six", "B", what="strikes")],
        "Nine airstrikes in Syria (A, 28 Oct 2024) and six strikes in Syria (B, 28 Oct 2024) count by"
        " different definitions.",
    ),
    "coarser": (
        [claim("35"), claim("37", "B", when="October 2024")],
        "37 ISIS fighters killed in Syria (B, Oct 2024) and 35 ISIS fighters killed in Syria (A, 28 Oct 2024)"
        " differ, but one is told too coarsely to know whether they are about the same thing.",
    ),
    "dates differ": (
        [claim("900", what="US troops"), claim("2,000", "B", what="US troops", when="2024-11-08")],
        "US troops in Syria: 900 (A, 28 Oct 2024) and 2,000 (B, 8 Nov 2024) cannot both hold."
        " They are 11 days apart, so the level may have changed in between.",
    ),
    "changed": (
        [claim("900", what="US troops"), claim("2,000", "B", what="US troops", when="2025-11-08")],
        "US troops in Syria: 900 (A, 28 Oct 2024) and 2,000 (B, 8 Nov 2025) are 376 days apart:"
        " the level may have changed in between.",
    ),
    "spelling": (
        [claim("35", where="Khirbat Zahwan"), claim("37", "B", where="Khirbet Zahwan")],
        "ISIS fighters killed in Khirbat Zahwan: 35 (A, 28 Oct 2024) and 37 (B, 28 Oct 2024) cannot both hold."
        " Names were matched by their spelling.",
    ),
    "a part's date": (
        [
            claim("July 2017", what="ISIS defeated", where="Mosul", when=None, kind="date"),
            claim("December 2017", "B", what="ISIS defeated", where="Iraq", when=None, kind="date"),
        ],
        "ISIS defeated in Mosul: July 2017 (A) is a part's date, ISIS defeated in Iraq: December 2017 (B) the whole's.",
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_two_claims_are_told_alike_by_either_verb(name: str) -> None:
    """Comparing them and reconciling them makes the same sentence, and it is this one."""
    claims, sentence = PAIRS[name]
    assert compare(*claims).sentence == sentence
    assert told(*claims) == [sentence]


def test_what_is_unrelated_is_told_as_that() -> None:
    """Both are told whole, since they differ in what they count."""
    said = compare(claim("five", what="US troops killed"), claim("six", "B", what="US troops wounded")).sentence
    assert said == (
        "Five US troops killed in Syria (A, 28 Oct 2024) and six US troops wounded in Syria (B, 28 Oct 2024)"
        " are not about the same thing."
    )


def test_who_stands_alone_is_told_so() -> None:
    """A single claim is told with its figure."""
    assert told(claim("35")) == ["ISIS fighters killed in Syria: 35 (A, 28 Oct 2024). No other claim speaks of it."]


def test_parts_that_add_up_are_told_with_what_they_count_where_that_differs() -> None:
    """And plainly where it does not."""
    assert told(
        claim("two", what="US troops killed"),
        claim("five", what="US troops wounded"),
        claim("seven", "B", what="US troops killed or wounded"),
    ) == [
        "Five US troops wounded in Syria (A, 28 Oct 2024) and two US troops killed in Syria (A, 28 Oct 2024)"
        " add up to seven US troops killed or wounded in Syria (B, 28 Oct 2024)."
    ]
    assert told(
        claim("28", when="2024-09-16"),
        claim("nine", when="2024-09-24"),
        claim("37", "B", when="2024-09-01/2024-09-30"),
    ) == ["ISIS fighters killed in Syria: 28 (A, 16 Sep 2024) and nine (A, 24 Sep 2024) add up to 37 (B, Sep 2024)."]


def test_a_version_of_many_names_one_and_counts_the_others() -> None:
    """The plain figure tells the version, whatever hedged ones are with it."""
    [sentence] = told(claim("about 35"), claim("35", "B"), claim("35", "C"), claim("50", "D"))
    assert sentence == (
        "ISIS fighters killed in Syria: 35 (B, 28 Oct 2024 and 2 others) and 50 (D, 28 Oct 2024) cannot both hold."
    )


def test_many_names_and_many_versions_are_counted() -> None:
    """A sentence stays a sentence."""
    [sentence] = told(*(claim("35", letter) for letter in "ABCDEFGH"))
    assert sentence == ("ISIS fighters killed in Syria: 35, agreed by A, B, C, D and 4 others (8 independent voices).")
    [sentence] = told(*(claim(str(at), f"Paper {at}") for at in range(31, 39)))
    assert sentence.endswith("34 (Paper 34, 28 Oct 2024) and 4 more cannot all hold.")


def test_a_subject_of_ones_own_is_told_in_its_own_words() -> None:
    """The sentence takes no word from the vocabulary."""
    flood = [claim("9", "A", "mills flooded", where="Tewkesbury"), claim("8", "B", "mills flooded", where="Tewkesbury")]
    [finding] = reconcile(flood, vocabulary=Vocabulary())
    assert finding.sentence == (
        "Mills flooded in Tewkesbury: 8 (B, 28 Oct 2024) and 9 (A, 28 Oct 2024) cannot both hold."
    )
