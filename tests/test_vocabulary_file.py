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


HEADERS = {
    "extends-none": ('extends = "commoon"\n', None, "no vocabulary of that name"),
    "extends-type": ("\nextends = 3\n", 2, "extends must be words, not 3"),
    "speaks-nowhere": ('speaks = ["b"]\n[place.a]\nprefLabel = "a"\n', 1, "speaks names 'b', which is no place"),
    "world": ("world = 1\n", 1, "world must be true or false, not 1"),
    "holds": ('[thing.a]\nprefLabel = "a"\nholds = -1\n', 3, "holds must be a whole number of days, not -1"),
    "holds-flag": ('[thing.a]\nprefLabel = "a"\nholds = true\n', 3, "holds must be a whole number of days, not True"),
    "code": ('[place.a]\nprefLabel = "a"\ncode = "iraq"\n', 3, "code must be one of ISO 3166"),
    "two-of-one-code": (
        '[place.a]\nprefLabel = "a"\ncode = "IQ"\n[place.b]\nprefLabel = "b"\ncode = "IQ"\n', 6, "have one code, IQ",
    ),
    "disjoint": (
        '[thing.a]\nprefLabel = "a"\ndisjointWith = "c"\n', 3, "names 'c' as disjointWith, which is no concept",
    ),
    "both": (
        '[thing.a]\nprefLabel = "a"\ndisjointWith = "b"\n[thing.b]\nprefLabel = "b"\n'
        '[thing.c]\nprefLabel = "c"\nbroader = ["a", "b"]\n', 8, "thing.c is both thing.a and thing.b",
    ),
    "standing": ('[act.a]\nprefLabel = "a"\nimplies = "standing.hoped"\n', 3, "names 'standing.hoped' as implies"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "reason"), HEADERS.values(), ids=HEADERS)
def test_what_a_vocabulary_says_of_itself_is_checked_too(written, text: str, line: int | None, reason: str) -> None:
    """What it stands on, where it speaks, and what it knows of its things."""
    with pytest.raises(VocabularyError) as caught:
        Vocabulary.from_toml(written(text))
    assert reason in caught.value.reason
    assert line is None or caught.value.line == line


def test_what_is_known_of_a_thing_is_read(written) -> None:
    """How long it holds, whether a toll of it grows, whether it is counted to the last one."""
    text = (
        '[thing.a]\nprefLabel = "a"\nholds = 92\nexact = true\nsettled = true\ndisjointWith = ["b"]\n'
        '[thing.b]\nprefLabel = "b"\nmeasure = true\n'
        '[act.c]\nprefLabel = "c"\ngrows = true\nimplies = "standing.planned"\n'
        '[place.d]\nprefLabel = "d"\ncode = "IQ-AN"\nlevel = "division"\nwholeLabels = "Hit"\n'
    )
    vocabulary = Vocabulary.from_toml(written(text))
    a, b, c, d = (vocabulary[name] for name in ("thing.a", "thing.b", "act.c", "place.d"))
    assert (a.holds, a.exact, a.settled, a.disjoint) == (92, True, True, ("thing.b",))
    assert (b.holds, b.measure, b.grows) == (None, True, False)
    assert (c.grows, vocabulary[c.implies[0]].facet) == (True, "standing")
    assert (d.code, d.level, vocabulary.places("Hit"), vocabulary.find("Hit")) == ("IQ-AN", "division", (d.id,), [])


def test_a_vocabulary_may_stand_on_another(written) -> None:
    """It adds its own words, and its own implications are marked as such."""
    text = (
        'extends = "common"\nspeaks = ["fen"]\n[place.fen]\nprefLabel = "the Fen"\nbroader = "gb"\n'
        '[party.dykers]\nprefLabel = "Dykers"\n[thing.workers]\naltLabels = ["diggers"]\nof = "dykers"\n'
    )
    vocabulary = Vocabulary.from_toml(written(text))
    assert [match.concept for match in vocabulary.find("diggers killed")] == ["thing.workers", "act.killed"]
    assert vocabulary["thing.workers"].local
    assert not vocabulary["act.killed"].local  # common's own: it holds everywhere
    assert vocabulary.speaks_at(())
    assert vocabulary.speaks_at(["place.fen"])
    assert not vocabulary.speaks_at(["place.gb"])
    assert not vocabulary.speaks_at(["place.fen", "?elsewhere"])


def test_a_place_of_the_world_may_be_named(written) -> None:
    """As what a place of one's own lies in."""
    text = 'extends = "common"\n[place.elm]\nprefLabel = "Elm Street"\nbroader = "us-oh"\n'
    vocabulary = Vocabulary.from_toml(written(text))
    assert {"place.us-oh", "place.us"} < vocabulary.ancestors("place.elm")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\nignored = " + "[" * 5000 + "]" * 5000, 2),
        ('[thing.a]\nprefLabel = "a"\n\nbroader = ' + "{x=" * 2000 + "1" + "}" * 2000, 4),
        ("a" + ".a" * 5000 + " = 1\n", 1),
        ("[" + ".".join("a" * 3000) + "]\n", 1),
    ],
    ids=["arrays", "tables", "keys", "headers"],
)
def test_toml_that_is_too_deep_is_refused_at_once(written, text: str, line: int) -> None:
    """With the line, and not by running out of stack."""
    error = refused(written(text))
    assert "too deep" in error.reason
    assert error.line == line


def test_a_mapping_that_is_too_deep_is_refused_in_few_words() -> None:
    """The message does not repeat the whole of it."""
    deep: list = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(VocabularyError) as caught:
        Vocabulary().extended({"thing": {"a": {"prefLabel": "a", "altLabels": deep}}})
    assert len(str(caught.value)) < 300
