"""Blocks and sentences: where they begin and end, and what they are there for."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.reading.blocks import Use, blocks
from oirlib.reading.sentences import LONGEST, sentences


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Maj. Gen. Pat Lee of the U.S. Army spoke.",
        "The raid was on Oct. 28 near St. Elian.",
        "It began at 4 a.m. east of the river.",
        "Col. Ann B. Reed told No. 3 company.",
        "Some 1.5 million fled.",
        "TAMPA, Fla. — The command struck camps.",
        "“Are they gone?” he asked.",
    ],
)
def test_short_forms_do_not_end_a_sentence(text: str) -> None:
    """Ranks, initials, months and numbers keep their full stops."""
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It fell. They fled.", 2),
        ("Troops from the U.S. The rest stayed.", 2),
        ("“It fell.” They fled.", 2),
        ("It fell.[3][4] They fled.", 2),
        ("It fell.They fled at once.", 2),
        ("What fell? Nothing! So they said.", 3),
    ],
)
def test_sentences_end(text: str, count: int) -> None:
    """Quotes, citations and lost spaces after the full stop end a sentence all the same."""
    assert len(texts(text)) == count


@given(st.text(alphabet=st.sampled_from("aB .!?\n\t“”\"'()[]|-:1é"), max_size=200))
def test_sentences_stand_where_they_say(text: str) -> None:
    """Every sentence is the text at its place, in order, none over another; no letter is lost."""
    found = sentences(text)
    assert all(text[s.start : s.end] == s.text for s in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    inside = {i for s in found for i in range(s.start, s.end)}
    assert not [c for i, c in enumerate(text) if c.isalnum() and i not in inside]


def test_a_sentence_without_an_end_is_cut() -> None:
    """A stretch without a full stop is cut into pieces of a bounded length."""
    assert max(map(len, texts("word " * 5000))) <= LONGEST
    assert max(map(len, texts("w" * 5000))) <= LONGEST


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee", "4 minute read", "Copyright © 2014-2025 The Paper", "Posted August 30, 2024 9:52 pm.", "Share",
        "1:55 PM – Monday, October 28, 2024", "Subscribe to our newsletter", "12 Comments", "Read more: 35 killed",
    ],
)  # fmt: skip
def test_what_surrounds_an_article_is_furniture(line: str) -> None:
    """Bylines, menus, stamps and copyright lines are none of the article's sentences."""
    assert [block.use for block in blocks(line)] == [Use.FURNITURE]


@pytest.mark.parametrize(
    "line", ["By Monday, 14 fighters were dead, the army said.", "Share prices fell by 5 percent."]
)
def test_sentences_that_begin_like_furniture_are_prose(line: str) -> None:
    """A whole sentence is prose, however it begins."""
    assert [block.use for block in blocks(line)] == [Use.PROSE]


def test_a_repeated_headline_is_furniture() -> None:
    """Pages repeat the headline around the article; it counts once."""
    headline = "Raid in the desert kills 14 fighters"
    assert [block.use for block in blocks(f"{headline}\n\n{headline}\n")] == [Use.HEADLINE, Use.FURNITURE]


def test_references_close_an_article() -> None:
    """What follows the references near the end is no part of the article."""
    found = blocks("The raid killed 14 fighters in the desert, the army said.\nReferences\nRaid kills 15, Paper B")
    assert [block.use for block in found] == [Use.PROSE, Use.FURNITURE, Use.FURNITURE]


def test_table_rows_are_kept_whole() -> None:
    """A row of cells is one block, and its cells are not sentences."""
    assert [(s.use, s.text) for s in sentences("Deaths | 15. Injured |")] == [(Use.TABLE, "Deaths | 15. Injured |")]


def test_lines_wrapped_by_hand_are_joined() -> None:
    """Where a text was wrapped at one width, its sentences run over the ends of lines."""
    line = "the soldiers of the second company went on over the ridge and saw"
    text = "\n".join([line, line, line, "nothing."])
    assert len(texts(text)) == 1


def test_a_list_belongs_to_the_line_that_announces_it() -> None:
    """The items of a list share the paragraph of the line with the colon."""
    found = sentences("In Iraq:\nSix fighters killed\nIn Syria:\nThree fighters killed")
    assert [s.block for s in found] == [0, 0, 1, 1]
