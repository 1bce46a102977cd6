"""Who is speaking: one name for one body, from the words in which sources name it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.errors import VocabularyError
from oirlib.speakers import Heard, tidied, without_article, without_earlier
from oirlib.vocabulary import Vocabulary

OIR = Vocabulary.load("oir")
PLAIN = Vocabulary()


@pytest.mark.parametrize(
    ("said_by", "name"),
    [
        ("CENTCOM, as cited by the Evening Dispatch", "CENTCOM"),
        ("a CENTCOM spokesman told Fox News", "CENTCOM"),
        ("according to CENTCOM", "CENTCOM"),
        ("CENTCOM (previously announced)", "CENTCOM"),
        ("AP, citing a Pentagon official", "Pentagon"),
        ("AP, citing an unnamed official", "Associated Press"),
        ("el Comando Central de Estados Unidos", "CENTCOM"),
        ("l'ONU", "United Nations"),
        ("the Syria war monitor", "Syrian Observatory for Human Rights"),
        ("Gen. Kurilla", "CENTCOM"),
        ("officials (CENTCOM)", "CENTCOM"),
        ("a senior US official", None),
        ("local police", None),
        ("", None),
    ],
)
def test_who_is_known_is_heard_in_any_wording(said_by: str, name: str | None) -> None:
    """Who passes it on is not who says it; nobody in particular is nobody."""
    assert OIR.speakers.heard(said_by).name == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mines Ministry", "Ministry of Mines", True),
        ("the Mines Ministry", "Mines Ministry spokeswoman Jane Roe", True),
        ("Jane Roe, a spokeswoman for the Mines Ministry", "Mines Ministry", True),
        ("Flood Watch Network (FWN)", "Flood Watch Network", True),
        ("Flood Watch Network (north)", "Flood Watch Network", False),
        ("Defence Ministry", "Defense Ministry", True),
        ("ministry (formerly interior)", "ministry (formerly health)", False),
        ("Mines Ministry (earlier)", "Mines Ministry", True),
        ("Paper A", "Paper B", False),
        ("Paper A", "The Paper", False),
    ],
)
def test_unknown_names_are_told_apart_by_their_words(one: str, other: str, same: bool) -> None:
    """Order, articles, spokesmen and spelling are no other body; any other word is."""
    heard = [PLAIN.speakers.heard(name) for name in (one, other)]
    assert (heard[0].key == heard[1].key) is same


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("Star Tribune / AP", "Associated Press"),
        ("Star Tribune (AP)", "Associated Press"),
        ("Le Monde avec AFP", "Agence France-Presse"),
        ("Reuters, Baghdad", "Reuters"),
        ("https://www.reuters.com/world/some-page", "Reuters"),
        ("who.int", "World Health Organization"),
        ("WHO Iraq situation report", "World Health Organization"),
        ("Rudaw English", "Rudaw"),
        ("U.S. Central Command Public Affairs", "CENTCOM"),
        ("Islamic State Monitor", "Islamic State Monitor"),
        ("US News", "US News & World Report"),
        ("Task & Purpose", "Task & Purpose"),
        ("The  Daily Planet", "Daily Planet"),
        ("\u202e", "\u202e"),
    ],
)
def test_a_publisher_is_known_by_its_house(publisher: str, name: str) -> None:
    """Not by its edition, site, place or desk; a body's name within another name is that other's."""
    assert OIR.speakers.printed_by(publisher).name == name


@pytest.mark.parametrize(
    ("name", "outlet"), [("Reuters", True), ("CENTCOM", False), ("Evening Dispatch", True), ("Flood Watch", False)]
)
def test_media_print_what_others_count(name: str, outlet: bool) -> None:
    """The vocabulary knows some, and an unknown one is known by its name."""
    assert OIR.speakers.heard(name).outlet is outlet


def test_people_speak_for_their_body_and_bodies_for_themselves() -> None:
    """Only who is said to be a person has an office; a body below another keeps its own name."""
    words = {
        "origin": {
            "ministry": {"prefLabel": "Mines Ministry"},
            "institute": {"prefLabel": "Ore Institute", "broader": "ministry"},
            "roe": {"prefLabel": "Jane Roe", "broader": "institute", "person": True},
            "planet": {"prefLabel": "Daily Planet", "outlet": True},
        }
    }
    mines = Vocabulary().extended(words)
    assert [mines.origin(name) for name in ("Roe", "Ore Institute", "Planet")] == [
        "Ore Institute",
        "Ore Institute",
        "Planet",
    ]
    assert mines.speakers.heard("Daily Planet").outlet
    assert mines.extended(mines) == mines
    with pytest.raises(VocabularyError, match="person must be true or false"):
        Vocabulary().extended({"origin": {"roe": {"prefLabel": "Roe", "person": "yes"}}})
    with pytest.raises(VocabularyError, match="outlet"):
        Vocabulary().extended({"place": {"roe": {"prefLabel": "Roe", "outlet": True}}})


@given(st.text(max_size=60))
def test_any_name_can_be_heard(name: str) -> None:
    """No text breaks it, a name has a key, and who is nobody has none."""
    for speakers in (OIR.speakers, PLAIN.speakers):
        heard = speakers.heard(name)
        assert (heard.name is None) == (not heard.key) == (not heard.keys)
        assert isinstance(speakers.printed_by(name), Heard)


def test_small_helpers() -> None:
    """Articles, brackets that mark an earlier figure, and the dots of initials go; nothing else does."""
    assert [without_article("the UN"), without_article("l'ONU"), without_article("CENTCOM")] == ["UN", "ONU", "CENTCOM"]
    assert without_earlier("CENTCOM (Friday)") == "CENTCOM (Friday)"
    assert tidied(" The  U.N. Gazette, ") == "UN Gazette"
