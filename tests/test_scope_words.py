"""How a figure was come by and added up: each word in the data has an example, and each example is a test."""

from __future__ import annotations

import re

import pytest

from oirlib.language import knowledge
from oirlib.scope_words import scope_concepts, standing_in, tally_in

FINDERS = {
    "standing": lambda text: [(found.concept, found.start, found.end) for found in standing_in(text)],
    "tally": lambda text: [(f"tally.{found.concept}", found.start, found.end) for found in tally_in(text)],
}
GROUPS = [(facet, slug, table) for facet in FINDERS for slug, table in knowledge(facet)[facet].items()]
EXAMPLES = [(facet, slug, example) for facet, slug, table in GROUPS for example in table["examples"]]
NEVER = [
    *((facet, example) for facet, _, table in GROUPS for example in table.get("never", ())),
    *((facet, example) for facet in FINDERS for example in knowledge(facet).get("never", ())),
]


def marked(example: str) -> tuple[str, tuple[int, int]]:
    """The text of an example, and the place of what stands in its brackets."""
    start, end = example.index("["), example.index("]")
    return re.sub(r"[\[\]]", "", example), (start, end - 1)


@pytest.mark.parametrize(("facet", "slug", "example"), EXAMPLES, ids=[example for *_, example in EXAMPLES])
def test_an_example_is_read_as_its_group(facet: str, slug: str, example: str) -> None:
    """The words in brackets, and only they, are read as the group that the example stands in."""
    text, span = marked(example)
    assert FINDERS[facet](text) == [(f"{facet}.{slug}", *span)]


@pytest.mark.parametrize(("facet", "text"), NEVER)
def test_words_that_only_look_like_one_are_left_alone(facet: str, text: str) -> None:
    """A target that is hit was not planned, and New York's dead are not the new ones."""
    assert FINDERS[facet](text) == []


@pytest.mark.parametrize(("facet", "slug", "table"), GROUPS, ids=[slug for _, slug, _ in GROUPS])
def test_every_word_has_an_example_that_needs_it(facet: str, slug: str, table: dict[str, list[str]]) -> None:
    """A word whose removal no example would notice has no place in the data."""
    shown = {example[example.index("[") + 1 : example.index("]")].lower() for example in table["examples"]}
    covered = {word.lower() for word in [*table.get("words", ()), *table.get("last", ())]}
    if "covers" in table:
        covered = {word.lower() for word in table["covers"]}
    assert covered == shown


def test_standings_say_how_they_stand_to_plain_counting() -> None:
    """Those confirmed are some of all; those suspected may be, or not."""
    relations = {name: concept.relation for name, concept in scope_concepts().items() if concept.facet == "standing"}
    assert set(relations.values()) == {"within", "beside"}
    assert relations["standing.confirmed"] == relations["standing.registered"] == "within"
    assert relations["standing.suspected"] == relations["standing.planned"] == "beside"


@pytest.mark.parametrize(
    ("text", "tallies"),
    [
        ("New Zealand deaths", []),
        ("deaths in New Ulm", []),
        ("New deaths", ["period"]),
        ("Total Deaths in New Jersey", ["running"]),
        ("new and cumulative deaths", ["period", "running"]),
    ],
)
def test_a_capital_makes_a_name_of_a_word(text: str, tallies: list[str]) -> None:
    """Unless it opens the text, or all of a heading's words have one."""
    assert [found.concept for found in tally_in(text)] == tallies
