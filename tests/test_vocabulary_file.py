"""Vocabulary files: what is read, and what is refused, where, and with which advice."""

from __future__ import annotations

from pathlib import Path

import pytest

from oirlib.errors import VocabularyError
from oirlib.vocabulary import Concept, Vocabulary

GOOD = """\
ignored = ["alleged"]
anonymous = ["clerks"]

[thing.mills]
prefLabel = "mills"
altLabels = ["windmills", "water mills"]
kind = "stock"
act = "burned"
of = "guild"

[thing.windmills-of-stone]
prefLabel = "stone windmills"
broader = "mills"
definition = true

[act.burned]
prefLabel = "burned"
kind = "flow"
implies = ["party.guild"]

[party.guild]
prefLabel = "the Guild"

[place.marsh]
prefLabel = "the Marsh"
broader = ["shire", "place.coast"]
vague = true

[place.shire]
prefLabel = "the Shire"

[place.coast]
prefLabel = "the Coast"

[origin.bailiff]
prefLabel = "Bailiff"
"""


@pytest.fixture
def written(tmp_path: Path):
    """Writes a vocabulary file and gives its path."""

    def write(text: str, name: str = "mine.toml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def refused(path: Path) -> VocabularyError:
    """The error that reading the file raises; it names the file."""
    with pytest.raises(VocabularyError) as caught:
        Vocabulary.from_toml(path)
    assert caught.value.path == str(path)
    assert str(caught.value).startswith(str(path))
    return caught.value


def test_a_file_is_read_into_concepts(written) -> None:
    """Every key lands in its attribute; names of the same facet may leave the facet out."""
    vocabulary = Vocabulary.from_toml(written(GOOD))
    assert vocabulary["thing.mills"] == Concept(
        "thing.mills", "thing", "mills", ("windmills", "water mills"), kind="stock", act="act.burned", of="party.guild"
    )
    assert vocabulary["thing.windmills-of-stone"].definition
    assert vocabulary["place.marsh"].broader == ("place.shire", "place.coast")
    assert vocabulary["place.marsh"].vague
    assert vocabulary["act.burned"].implies == ("party.guild",)
    assert vocabulary.ignored == {"alleged"}
    assert vocabulary.anonymous == {"clerk"}


def test_a_folder_is_one_vocabulary(written, tmp_path: Path) -> None:
    """Files of a folder may name each other's concepts."""
    written('[place.fen]\nprefLabel = "fen"\nbroader = "shire"\n', "a.toml")
    written('[place.shire]\nprefLabel = "shire"\n', "b.toml")
    assert Vocabulary.from_toml(tmp_path).ancestors("place.fen") == {"place.fen", "place.shire"}


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """A folder without a vocabulary is most likely the wrong folder."""
    assert "no .toml file" in refused(tmp_path).reason


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """The message names the path that was looked for."""
    assert "no such file" in refused(tmp_path / "nowhere.toml").reason


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """Latin-1 would turn names into other names."""
    path = tmp_path / "latin.toml"
    path.write_bytes('[place.x]\nprefLabel = "Kobanê"\n'.encode("latin-1"))
    assert "UTF-8" in refused(path).reason


WRONG = {
    "toml": ('[thing.mills]\nprefLabel = "mills\n', 2, "not TOML"),
    "twice": ('[thing.mills]\nprefLabel = "mills"\n\n[thing.mills]\nprefLabel = "mills"\n', 4, "not TOML"),
    "facet": ('[place.a]\nprefLabel = "a"\n\n[thin.mills]\nprefLabel = "mills"\n', 4, "did you mean 'thing'?"),
    "top-level": ('[place.a]\nprefLabel = "a"\n\n[colour]\nx = 1\n', 4, "'colour' is not a facet; the facets are"),
    "list-name": ('ignore = ["x"]\n', 1, "did you mean 'ignored'?"),
    "no-table": ('thing = "mills"\n', 1, "must hold tables"),
    "no-inner-table": ('[thing]\nmills = "mills"\n', 2, "must be a table"),
    "slug": ('[thing."wind mills"]\nprefLabel = "mills"\n', 1, "letters, digits and hyphens"),
    "key": ('[thing.mills]\nprefLabel = "mills"\n\naltLabel = ["m"]\n', 4, "did you mean 'altLabels'?"),
    "key-of-another-facet": ('[thing.mills]\nprefLabel = "mills"\nvague = true\n', 3, "'vague' is not a key"),
    "no-label": ('\n[thing.mills]\nkind = "stock"\n', 2, "thing.mills needs a prefLabel"),
    "label-type": ("[thing.mills]\nprefLabel = 3\n", 2, "prefLabel must be words, not 3"),
    "label-empty": ('[thing.mills]\nprefLabel = "--"\n', 2, "prefLabel must be words, not '--'"),
    "labels-type": ('[thing.mills]\nprefLabel = "mills"\naltLabels = 3\n', 3, "must be a list of words, not 3"),
    "labels-inner": ('[thing.mills]\nprefLabel = "mills"\naltLabels = [\n  "a mill",\n  "",\n]\n', 5, "'' is none"),
    "kind": ('[thing.mills]\nprefLabel = "mills"\nkind = "level"\n', 3, "'stock' or 'flow', not 'level'"),
    "flag": ('[place.a]\nprefLabel = "a"\nvague = "yes"\n', 3, "must be true or false, not 'yes'"),
    "ignored": ('\nignored = [1]\n', 2, "ignored must be a list of words; 1 is none"),
    "broader": (
        '[thing.mills]\nprefLabel = "mills"\n\n[thing.windmills]\nprefLabel = "windmills"\nbroader = "mill"\n',
        6, "names 'mill' as broader, which is no concept (did you mean 'thing.mills'?)",
    ),
    "act": ('[thing.mills]\nprefLabel = "mills"\nact = "burned"\n', 3, "names 'burned' as act"),
    "of": ('[thing.mills]\nprefLabel = "mills"\nof = "guild"\n', 3, "names 'guild' as of"),
    "implies": ('[thing.mills]\nprefLabel = "mills"\nimplies = ["act.burned"]\n', 3, "names 'act.burned' as implies"),
    "circle": (
        '[place.a]\nprefLabel = "a"\nbroader = "b"\n[place.b]\nprefLabel = "b"\nbroader = "c"\n'
        '[place.c]\nprefLabel = "c"\nbroader = "a"\n',
        9, "place.a -> place.b -> place.c -> place.a",
    ),
    "own-circle": ('[place.a]\nprefLabel = "a"\nbroader = "a"\n', 3, "place.a -> place.a"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "reason"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_refused_with_its_line(written, text: str, line: int, reason: str) -> None:
    """The error names the line at fault, what was found there and what would be right."""
    error = refused(written(text))
    assert reason in error.reason
    assert error.line == line


def test_one_word_for_two_concepts_is_refused_with_both_lines(written) -> None:
    """Within a facet, in whatever spelling: nobody could say which of the two is meant."""
    text = '[thing.mills]\nprefLabel = "mills"\n[thing.works]\nprefLabel = "works"\naltLabels = [\n  "a", "Mill",\n]\n'
    error = refused(written(text))
    assert error.line == 6
    assert "'Mill' is a word for thing.works and thing.mills" in error.reason
    assert "line 2" in error.reason


def test_one_word_may_stand_in_two_facets(written) -> None:
    """A guild is a party that acts and an origin that speaks."""
    text = '[party.guild]\nprefLabel = "Guild"\n[origin.guild]\nprefLabel = "Guild"\n'
    vocabulary = Vocabulary.from_toml(written(text))
    assert (vocabulary.named("guild", "party"), vocabulary.named("guild", "origin")) == ("party.guild", "origin.guild")


def test_two_ways_to_one_broader_concept_are_no_circle(written) -> None:
    """A place may lie in two regions of one country."""
    text = "".join(
        f'[place.{name}]\nprefLabel = "{name}"\nbroader = {broader}\n'
        for name, broader in [("hills", '["north", "east"]'), ("north", '"land"'), ("east", '"land"'), ("land", "[]")]
    )
    vocabulary = Vocabulary.from_toml(written(text))
    assert vocabulary.ancestors("place.hills") == {"place.hills", "place.north", "place.east", "place.land"}
