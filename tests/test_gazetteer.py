"""The places of the world, and the words that say what kind of place is meant."""

from __future__ import annotations

import pytest

from oirlib.gazetteer import world
from oirlib.language import knowledge
from oirlib.phrases import words
from oirlib.vocabulary import Vocabulary

COMMON = Vocabulary.load("common")
KINDS = knowledge("place_kinds")["kind"]
EXAMPLES = [example for table in KINDS.values() for example in table["examples"]]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_a_word_of_kind_picks_the_place_that_is_meant(example: dict) -> None:
    """Each example of the data is what the common vocabulary makes of the name."""
    assert list(COMMON.places(example["name"])) == example["place"]


@pytest.mark.parametrize(("kind", "table"), KINDS.items(), ids=KINDS)
def test_every_word_of_kind_has_an_example(kind: str, table: dict) -> None:
    """A word whose removal no example would notice has no place in the data."""
    names = [example["name"].lower() for example in table["examples"]]
    for word in table["words"]:
        assert any(name.endswith(f" {word}") for name in names), word
    for word in table["of"]:
        assert any(f"{word} of " in name for name in names), word


NAMES = {
    "North Korea": ["place.kp"],
    "South Korea": ["place.kr"],
    "Georgia": ["place.ge", "place.us-ga"],
    "New York": ["place.us-ny", "place.us-ny-city"],
    "Virginia": ["place.us-va"],
    "West Virginia": ["place.us-wv"],
    "Mexico": ["place.mx"],
    "New Mexico": ["place.us-nm"],
    "Washington": ["place.us-dc", "place.us-wa"],
    "Niger": ["place.ne"],
    "Niger State": ["place.ng-ni"],
    "Gaza": ["place.gaza-strip"],
    "Gaza City": ["place.gaza-city"],
    "Rafah": ["place.ps-rfh", "place.ps-rfh-city"],
    "IN": ["place.in", "place.us-in"],
    "in": [],
    "AK": ["place.us-ak"],
    "ak": [],
    "US-AL": ["place.us-al"],
    "SYR": ["place.sy"],
    "the Netherlands": ["place.nl"],
    "Cote d’Ivoire": ["place.ci"],
    "england": ["place.gb-eng"],
    "Hong Kong": ["place.hk"],
    "Crimea": ["place.ua-43"],
    "Kosovo": ["place.xk"],
    "Taiwan": ["place.tw"],
    "north": [],
    "Santiago": [],  # a province of the Dominican Republic, and far better known as Chile's capital
    "Santiago province": ["place.do-25"],
    "Bali": ["place.id-ba"],
    "Riverton": [],
    "Springfield": [],
}


@pytest.mark.parametrize(("name", "places"), NAMES.items(), ids=NAMES)
def test_a_name_stands_for_all_that_bear_it(name: str, places: list[str]) -> None:
    """A name keeps all its words, a code is one only in capitals, and what is not known is nowhere."""
    assert list(COMMON.places(name)) == places


def test_what_a_place_owns_lies_in_it() -> None:
    """So it is known of two of a name which is meant; what lies elsewhere is nobody's."""
    oir = Vocabulary.load("oir")
    assert oir.places("Iraq’s Hamrin Mountains") == ("place.hamrin-mountains",)
    assert COMMON.places("Canada's Victoria") == ()
    assert COMMON.places("Australia's Victoria") == ("place.au-vic",)
    assert COMMON.places("Riverton's Victoria") == ()


@pytest.mark.parametrize("piece", ["Iraq's ", "city of ", " province", "the ", "’s ", "-city"])
def test_what_is_no_name_is_nowhere_at_once(piece: str) -> None:
    """However long it is, and however often it looks like the beginning of one."""
    assert COMMON.places(piece * 5000) == ()
    assert COMMON.places(piece * 10 + "Riverton") == ()


def test_what_a_place_lies_in_is_known() -> None:
    """A town lies in the division of its name, a division in its country."""
    assert COMMON.ancestors("place.us-ny-city") == {"place.us-ny-city", "place.us-ny", "place.us"}
    assert "place.ps" in COMMON.ancestors("place.ps-rfh")
    assert COMMON["place.gb-ken"].broader == ("place.gb-eng",)


def test_a_subjects_own_place_stands_for_the_world_one_of_its_code() -> None:
    """So a name of either is one place, and the campaign's words for it are found."""
    oir = Vocabulary.load("oir")
    assert oir.places("Ninawa") == oir.places("IQ-NI") == ("place.nineveh",)
    assert oir["place.iq"] is oir["place.iraq"]
    assert oir.places("Türkiye") == ("place.turkey",)
    assert "place.iraq" in oir.ancestors("place.iq-na-city")
    assert COMMON.places("Nineveh") == ("place.iq-ni",)


def test_on_its_own_ground_a_subjects_names_are_its_own() -> None:
    """Taza is a province of Morocco, and for the campaign a town of Kirkuk."""
    assert Vocabulary.load("oir").places("Taza") == ("place.taza-khurmatu",)
    assert "place.ma-taz" in COMMON.places("Taza")


def test_the_data_is_in_the_normal_form_that_names_are_looked_up_by() -> None:
    """Otherwise a name would be there and never be found; a code lies in what there is."""
    for row in (world()._row(f"place.{code.lower()}") for code in world()._lines):
        assert row is not None
        for name in filter(None, [*row.names.split("|"), *row.own_names.split("|")]):
            assert " ".join(words(name)) == name
        if row.level != "country":
            assert f"place.{row.parent.lower()}" in COMMON
            assert world().named(row.code) == [row.code.lower()]


@pytest.mark.parametrize(
    ("text", "span", "senses"),
    [
        ("killed in Hasakah city on Monday", "Hasakah city", ["place.hasakah-city"]),
        ("killed in Hasakah province", "Hasakah province", ["place.hasakah"]),
        ("in the city of Raqqa", "the city of Raqqa", ["place.raqqa-city"]),
        ("in Raqqa", "Raqqa", ["place.raqqa", "place.raqqa-city"]),
        ("Hamrin province", "Hamrin", ["place.hamrin-mountains"]),
        ("Hawija district", "Hawija district", ["place.hawija"]),
        ("in Mosul cityscapes", "Mosul", ["place.mosul"]),
    ],
)
def test_a_match_takes_the_word_of_kind_beside_it(text: str, span: str, senses: list[str]) -> None:
    """And is then the place of that kind, where there is one."""
    (match,) = Vocabulary.load("oir").find(text, ["place"])
    assert text[match.start : match.end] == span
    assert list(match.senses) == senses
    assert match.concept == senses[0]
