"""Numbers that are no figures, and the law that every number is told one way or the other."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.figure import find_figures
from oirlib.wording.nonfigures import find_nonfigures
from oirlib.wording.numbers import CARDINALS
from oirlib.wording.scanning import scan
from oirlib.wording.tokens import tokens_of


def told(text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.reason) for hit in find_nonfigures(text)]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("It was on Oct. 28 in the evening.", "Oct. 28", "date"),
        ("It was on October 28, 2024, in town.", "October 28, 2024", "date"),
        ("It was on 28 October 2024 in town.", "28 October 2024", "date"),
        ("From the 28th of December on.", "28th of December", "date"),
        ("Strikes between December 22 and 28th.", "December 22 and 28th", "date"),
        ("Strikes from 22 to 28 December.", "22 to 28 December", "date"),
        ("It fell in December 2017 at last.", "December 2017", "date"),
        ("Dated 2024-10-28 here.", "2024-10-28", "date"),
        ("Dated 10/28/2024 here.", "10/28/2024", "date"),
        ("Posted 9:52 pm there.", "9:52 pm", "time"),
        ("It began at 4 a.m. sharp.", "4 a.m.", "time"),
        ("It began at 5am sharp.", "5am", "time"),
        ("It began at 10.45pm sharp.", "10.45pm", "time"),
        ("It began at 0900 GMT.", "0900 GMT", "time"),
        ("They came in 2019 and left.", "2019", "year"),
        ("Held since 2014, it fell.", "2014", "year"),
        ("The 2019 elections went well.", "2019", "year"),
        ("Back in the 1980s it grew.", "1980s", "year"),
        ("The reign (1471–1485) was short.", "1471–1485", "year"),
        ("Copyright © 2014-2025 by them.", "2014-2025", "year"),
        ("It began around 2014, they say.", "around 2014", "year"),
        ("An F-16 flew.", "F-16", "designation"),
        ("Two A-10s flew.", "A-10s", "designation"),
        ("A KC-135 flew.", "KC-135", "designation"),
        ("It ended Covid-19 rules.", "Covid-19", "designation"),
        ("Men of Task Force 9 came.", "Force 9", "designation"),
        ("See Section 427 there.", "Section 427", "designation"),
        ("They sat in Row 21 there.", "Row 21", "designation"),
        ("They won in the Big 12 again.", "Big 12", "designation"),
        ("The Euro 2020 qualifier was lost.", "2020", "year"),
        ("They drove a Model 3 home.", "Model 3", "designation"),
        ("They met in Group 7 again.", "Group 7", "designation"),
        ("They closed Highway 1 again.", "Highway 1", "designation"),
        ("The new iPhone 12 is out.", "iPhone 12", "designation"),
        ("Talks of the G7 went on.", "G7", "designation"),
        ("It needs 5G now.", "5G", "designation"),
        ("A 4K television was sold.", "4K", "designation"),
        ("It streams 720p video.", "720p", "designation"),
        ("It films 1080p clips now.", "1080p", "designation"),
        ("It works on 802.11ac only.", "802.11ac", "designation"),
        ("He lives at No 10 now.", "No 10", "designation"),
        ("They drew No. 4 and 9 there.", "No. 4 and 9", "designation"),
        ("See pages 30-42 there.", "pages 30-42", "designation"),
        ("It follows Articles 8, 11 and 12 there.", "Articles 8, 11 and 12", "designation"),
        ("Windows 10 is old.", "Windows 10", "designation"),
        ("It runs Android 9.1 now.", "Android 9.1", "version"),
        ("A fleet of 737-800s flew.", "737-800s", "designation"),
        ("The Group of Seven met.", "Seven", "designation"),
        ("It was told to BBC One today.", "BBC One", "designation"),
        ("The code is 9AB8 there.", "9AB8", "designation"),
        ("He ended in the top ten.", "top ten", "designation"),
        ("They fell to the bottom four, again.", "bottom four", "designation"),
        ("It is in parts per million there.", "million", "ratio"),
        ("He went 2-for-5 at the plate.", "2-for-5", "ratio"),
        ("There was no deal.", "no", "idiom"),
        ("It has no radar, and that is all.", "no", "idiom"),
        ("They sold product No. 5 again.", "No. 5", "designation"),
        ("Cases of type 2 diabetes rose.", "type 2", "designation"),
        ("The 121st wing flew.", "121st", "ordinal"),
        ("A third man was treated.", "third", "ordinal"),
        ("Their twenty-third raid failed.", "twenty-third", "ordinal"),
        ("A 4 minute read for you.", "4 minute read", "boilerplate"),
        ("Two of the three died.", "Two of the three", "ratio"),
        ("Three out of four died.", "Three out of four", "ratio"),
        ("One in five died.", "One in five", "ratio"),
        ("They won by a 3-to-1 margin.", "3-to-1", "ratio"),
        ("There are ten times as many now.", "ten times", "ratio"),
        ("They are twice as large.", "twice", "ratio"),
        ("They work 24/7 now.", "24/7", "ratio"),
        ("He was killed.[1] Then", "[1]", "citation"),
        ("The side lost 2-3 at home.", "2-3", "score"),
        ("The side won 9-2 at home.", "9-2", "score"),
        ("Call 555-123-4567 now.", "555-123-4567", "telephone"),
        ("See https://example.org/a/19 now.", "https://example.org/a/19", "url"),
        ("Write to abc12@example.org now.", "abc12", "designation"),
        ("It ran version 1.36.6 then.", "1.36.6", "version"),
        ("They live at 49 Zorro Ranch Road now.", "49 Zorro Ranch Road", "address"),
        ("Both men died.", "Both", "both"),
        ("They saw no one there.", "one", "pronoun"),
        ("It is the one they sought.", "one", "pronoun"),
        ("They hit one another there.", "one", "pronoun"),
        ("Now, on the one hand, they left.", "one", "pronoun"),
        ("He hopes that one day he returns.", "one day", "idiom"),
        ("It was a one-off raid.", "one-off", "idiom"),
        ("A two-star general spoke.", "two-star", "idiom"),
        ("They are no longer there.", "no", "idiom"),
        ("Nobody said how many died.", "many", "idiom"),
        ("She scores often.", "scores", "idiom"),
        ("It rose in the first half of 2024.", "half", "idiom"),
        ("Between 1600 and 1900 world temperatures dropped.", "1600 and 1900", "year"),
        ("In 1080p the film runs.", "1080p", "designation"),
        ("There was no U.S. deal.", "no", "idiom"),
    ],
)
def test_what_is_no_figure(text: str, words: str, reason: str) -> None:
    """It is told with its words and its reason, and no figure stands on it."""
    assert (words, reason) in told(text)
    start = text.index(words)
    assert not [hit for hit in find_figures(text) if hit.start < start + len(words) and start < hit.end]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("On October 22 and 23 people died.", "23"),
        ("It took one day to get there.", "one day"),
        ("One of the strikes hit a depot.", "One"),
        ("The group sent 2,014 men.", "2,014"),
        ("About 1950 people came.", "About 1950"),
        ("They hold 3,000 F-16s.", "3,000"),
        ("In Iraq 15 fighters died.", "15"),
        ("Over the last 10 years it grew.", "10 years"),
        ("A third of the force left.", "A third"),
        ("He took 10 seconds.", "10 seconds"),
        ("They may go, 5 may stay.", "5"),
        ("Her now-11 month-old son slept.", "11 month"),
        ("The top ten scorers met.", "ten"),
        ("No. 3 and 20 others fell.", "20"),
        ("In Iraq 15 US soldiers died.", "15"),
        ("No US soldier was hurt.", "No"),
        ("No U.S. personnel were injured.", "No"),
        ("No U.S. or partner forces were injured.", "No"),
        ("Between 1500 and 2000 fighters remain.", "Between 1500 and 2000"),
        ("No Kurdish or allied forces were hurt.", "No"),
        ("It takes 24fps film.", "24"),
        ("It holds 4,100mAh of charge.", "4,100"),
        ("It trades at 15x earnings.", "15"),
        ("In class 6 two pupils sang.", "two"),
    ],
)
def test_what_only_looks_like_no_figure(text: str, figure: str) -> None:
    """Close by the rules above, these are figures."""
    assert [hit.figure.text for hit in find_figures(text)] == [figure]


WORDS = """
37 4,500 1.3 2024 F-16 Oct. 28 May 5 million m bn % $ £ - – to and or of the one two twenty hundred thousand dozen half
third a an no none between from up about more than at least plus + [1] ( ) . , : / Task Force 9 G7 5G 9:52 pm a.m.
2024-10-28 1.36.6 scores many several times as in out hundreds One Section Syria killed troops day over the under ~ > <
https://example.org/4 @ # ' s st 1980s 9-2 24/7 ½ percent square miles one's twelve
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", "", "-"])), max_size=25).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@given(TEXTS)
def test_law_every_number_is_told(text: str) -> None:
    """Each group of digits and each number word stands in a figure or is told to be none."""
    spans = [(hit.start, hit.end) for hit in (*find_figures(text), *find_nonfigures(text))]
    for match in re.finditer(r"\d+|[^\W\d_]+", text):
        if match.group()[0].isdecimal() or match.group().lower() in CARDINALS:
            assert any(start <= match.start() and match.end() <= end for start, end in spans), match


@given(TEXTS)
def test_law_nothing_is_told_twice(text: str) -> None:
    """No figure overlaps another, nor what is told to be none."""
    spans = sorted((hit.start, hit.end) for hit in (*find_figures(text), *find_nonfigures(text)))
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


HOSTILE = [
    "up to ", "7", ",", "1,", "x", "one hundred ", "onehundred", "1-", "1.", "a.", "million ", "9 to 8 to ",
    "1 to 2 to ", "Oct. 1 and ", "[1", "Aa 1 ", "no ", "half a ", "more than ", "2014-", "a@", "1/", "a-", "a'",
    "one of ", "at least ", "between ", "from 1 ", "+1 ", "$", "½",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_the_text(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the hostile text is twice the looks at tokens, whatever it repeats."""

    class Counting(list[str]):
        """Words that count how often they are looked at."""

        looks = 0

        def __getitem__(self, at):  # type: ignore[no-untyped-def]
            found = super().__getitem__(at)
            Counting.looks += len(found) if isinstance(at, slice) else 1
            return found

    def looks(times: int) -> int:
        tokens = tokens_of(piece * times)
        object.__setattr__(tokens, "words", Counting(tokens.words))
        Counting.looks = 0
        scan(tokens)
        return Counting.looks

    one, two = looks(400), looks(800)
    assert two <= 2.2 * one + 400


def test_the_finder_stops_at_most_once_a_token() -> None:
    """The steps of a scan are bounded by the tokens."""
    tokens = tokens_of("one hundred one hundred up to up to 9 to 8 [1][2] " * 200)
    assert scan(tokens).steps <= tokens.count
