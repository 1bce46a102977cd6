"""A vocabulary: what it holds, how it grows, what it finds, and for whom a name speaks."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.errors import VocabularyError
from oirlib.vocabulary import Concept, Vocabulary

FLOODS = {
    "ignored": ["reported", "some", "the", "two"],
    "anonymous": ["officials", "residents", "reports"],
    "thing": {
        "homes": {"prefLabel": "homes", "altLabels": ["houses", "dwellings"], "kind": "stock"},
        "farms": {"prefLabel": "farmhouses", "broader": "homes", "definition": True},
        "people": {"prefLabel": "people", "kind": "stock", "of": "public"},
    },
    "act": {"flooded": {"prefLabel": "flooded", "altLabels": ["inundated", "under water"], "kind": "flow"}},
    "party": {"public": {"prefLabel": "public"}},
    "place": {
        "valley": {"prefLabel": "Lower Valley", "vague": True},
        "weir": {"prefLabel": "Weir", "altLabels": ["Weir-on-Sea"], "broader": ["valley", "county"]},
        "county": {"prefLabel": "Fenshire"},
    },
    "origin": {
        "agency": {"prefLabel": "Flood Agency", "altLabels": ["National Flood Agency", "NFA"]},
        "council": {"prefLabel": "County Council", "altLabels": ["Fenshire"]},
        "moss": {"prefLabel": "Ada Moss", "broader": "agency", "person": True},
        "minister-moss": {"prefLabel": "Minister Ada Moss", "broader": "council", "person": True},
        "reed": {"prefLabel": "Tom Reed", "broader": "council", "person": True},
        "other-reed": {"prefLabel": "Una Reed", "broader": "agency", "person": True},
        "wire": {"prefLabel": "Coast Wire"},
    },
}


@pytest.fixture(scope="module")
def floods() -> Vocabulary:
    """A vocabulary of another subject, as an analyst would write it."""
    return Vocabulary().extended(FLOODS)


def concepts(vocabulary: Vocabulary, text: str, facets: list[str] | None = None) -> list[str]:
    """The ids of what is found."""
    return [match.concept for match in vocabulary.find(text, facets)]


def test_an_empty_vocabulary_knows_nothing_and_works() -> None:
    """Nothing is found, nothing is named, and every origin is itself."""
    empty = Vocabulary()
    assert (len(empty), empty.find("600 houses flooded"), empty.named("houses", "thing")) == (0, [], None)
    assert empty.origin(" The  Daily Planet ") == "Daily Planet"
    assert empty.ignored == empty.anonymous == frozenset()


def test_concepts_are_found_with_their_exact_places(floods: Vocabulary) -> None:
    """The span of a match is that of its words in the text as given."""
    text = "Some 600 HOUSES are under water in Weir-on-Sea."
    found = [(match.concept, text[match.start : match.end]) for match in floods.find(text)]
    assert found == [("thing.homes", "HOUSES"), ("act.flooded", "under water"), ("place.weir", "Weir-on-Sea")]


def test_facets_limit_what_is_found(floods: Vocabulary) -> None:
    """Only the facets asked for are looked at; those that speak are found only when asked for."""
    text = "Fenshire: houses flooded"
    assert concepts(floods, text, ["act"]) == ["act.flooded"]
    assert concepts(floods, text) == ["place.county", "thing.homes", "act.flooded"]
    assert concepts(floods, text, ["origin"]) == ["origin.council"]


def test_an_unknown_facet_is_refused(floods: Vocabulary) -> None:
    """A slip in a facet's name would else find nothing, silently."""
    with pytest.raises(ValueError, match="'things' is none; they are thing, act"):
        floods.find("houses", ["things"])


def test_named_takes_the_whole_text(floods: Vocabulary) -> None:
    """A label with other words around it is not the whole; a leading "the" does not count."""
    assert floods.named("The dwellings", "thing") == "thing.homes"
    assert floods.named("dwellings flooded", "thing") is None
    assert floods.named("dwellings", "act") is None


def test_ancestors_hold_all_that_is_broader_and_itself(floods: Vocabulary) -> None:
    """A place in two regions has both."""
    assert floods.ancestors("place.weir") == {"place.weir", "place.valley", "place.county"}
    assert floods.ancestors("place.county") == {"place.county"}
    with pytest.raises(KeyError):
        floods.ancestors("place.atlantis")


def test_a_concept_is_looked_up_by_id(floods: Vocabulary) -> None:
    """By subscript or in the mapping; its labels start with the preferred one."""
    assert floods["thing.homes"] is floods.concepts["thing.homes"]
    assert floods["thing.homes"].labels == ("homes", "houses", "dwellings")
    assert "thing.homes" in floods
    assert "thing.castles" not in floods


def test_ignored_and_anonymous_words_are_in_normal_form(floods: Vocabulary) -> None:
    """They can be compared with words as they come from a text."""
    assert floods.ignored == {"reported", "some", "the", "two"}
    assert floods.anonymous == {"official", "resident", "report"}


def test_equal_content_makes_equal_vocabularies(floods: Vocabulary) -> None:
    """Equal, with one hash, however it was come by; more content is another vocabulary."""
    again = Vocabulary().extended(FLOODS)
    assert (again, hash(again)) == (floods, hash(floods))
    assert floods.extended({"ignored": ["big"]}) != floods


def test_a_vocabulary_survives_pickling_and_copying(floods: Vocabulary) -> None:
    """Also after it was used, so that claims can be compared in several processes."""
    floods.find("houses")
    for twin in (pickle.loads(pickle.dumps(floods)), copy.deepcopy(floods)):
        assert twin == floods
        assert hash(twin) == hash(floods)
        assert concepts(twin, "houses flooded") == ["thing.homes", "act.flooded"]


def test_extending_leaves_the_first_vocabulary_alone(floods: Vocabulary) -> None:
    """A new vocabulary comes out."""
    more = floods.extended({"thing": {"barns": {"prefLabel": "barns"}}})
    assert "thing.barns" in more
    assert "thing.barns" not in floods


def test_extending_adds_words_and_broader_concepts(floods: Vocabulary) -> None:
    """A concept that is there needs no label again."""
    more = floods.extended({"thing": {"farms": {"altLabels": ["granges"]}}, "place": {"county": {"broader": "valley"}}})
    assert concepts(more, "granges") == ["thing.farms"]
    assert more["thing.farms"].broader == ("thing.homes",)
    assert more["place.county"].broader == ("place.valley",)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"thing": {"homes": {"prefLabel": "buildings"}}}, "add other words for it as altLabels"),
        ({"thing": {"homes": {"kind": "flow"}}}, "thing.homes has the kind 'stock' already, not 'flow'"),
        ({"thing": {"huts": {"prefLabel": "house"}}}, "'house' is a word for thing.huts and thing.homes (as 'houses')"),
        ({"place": {"county": {"broader": "weir"}}}, "place.county -> place.weir -> place.county"),
        ({"thing": {"farms": {"altLabels": ["People"]}}}, "is a word for thing.people and thing.farms (as 'People')"),
        ({"thing": {"huts": {"altLabels": ["huts"]}}}, "thing.huts needs a prefLabel"),
    ],
)
def test_extending_refuses_a_clash(floods: Vocabulary, more: dict[str, object], reason: str) -> None:
    """What is added may not change or contradict what is there."""
    with pytest.raises(VocabularyError) as caught:
        floods.extended(more)
    assert reason in caught.value.reason
    assert caught.value.path == "<mapping>"


def test_a_clash_in_a_file_names_its_line(floods: Vocabulary, tmp_path: Path) -> None:
    """The line is that of the file that is added."""
    path = tmp_path / "more.toml"
    path.write_text('[thing.huts]\nprefLabel = "huts"\naltLabels = ["house"]\n', encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"more\.toml, line 3: 'house' is a word for thing\.huts"):
        floods.extended(path)


def test_toml_text_is_not_a_path(floods: Vocabulary) -> None:
    """The message says what to give instead."""
    with pytest.raises(VocabularyError, match="a file's path, a mapping or a Vocabulary"):
        floods.extended('[thing.huts]\nprefLabel = "huts"\n')


def test_vocabularies_can_be_joined(floods: Vocabulary) -> None:
    """Another vocabulary adds all it has; joining with itself or nothing changes nothing."""
    other = Vocabulary().extended({"anonymous": ["pundits"], "act": {"drained": {"prefLabel": "drained"}}})
    joined = floods.extended(other)
    assert concepts(joined, "houses drained") == ["thing.homes", "act.drained"]
    assert "pundit" in joined.anonymous
    assert floods.extended(floods) == floods == Vocabulary().extended(floods) == floods.extended(Vocabulary())


def test_an_unknown_vocabulary_is_refused_with_those_there_are() -> None:
    """The message lists them."""
    with pytest.raises(VocabularyError, match="there is common, oir"):
        Vocabulary.load("oil")


def test_a_vocabulary_shows_its_size(floods: Vocabulary) -> None:
    """Not its thousands of words."""
    assert repr(floods) == f"Vocabulary({len(floods)} concepts)"


@pytest.mark.parametrize(
    ("name", "voice"),
    [
        ("NFA", "Flood Agency"),
        ("the National Flood Agency", "Flood Agency"),
        ("a Flood Agency statement", "Flood Agency"),
        ("Flood Agency (earlier)", "Flood Agency"),
        ("Ada Moss", "Flood Agency"),
        ("Ms. Moss", "Flood Agency"),
        ("Minister Ada Moss", "County Council"),
        ("Ada Moss, guest of the County Council", "Flood Agency"),
        ("Reed", "Reed"),
        ("Coast Wire, citing an unnamed official", "Coast Wire"),
        ("Coast Wire, citing the NFA", "Flood Agency"),
        ("Coast Wire / Daily Planet", "Coast Wire"),
        ("officials", None),
        ("two flood officials", None),
        ("residents of Weir", None),
        ("Reports", None),
        ("Consumer Reports", "Consumer Reports"),
        ("Residents United", "Residents United"),
        ("Fenshire", "County Council"),
        ("Fenshire officials", None),
        ("Fenshire Gazette", "Fenshire Gazette"),
        ("The  U.N. Gazette", "UN Gazette"),
        ("", None),
        ("(NFA)", "Flood Agency"),
    ],
)
def test_an_origin_is_one_voice(floods: Vocabulary, name: str, voice: str | None) -> None:
    """Offices under any name, people as their office, nobody for nobody, and the unknown as themselves."""
    assert floods.origin(name) == voice


@given(st.text(max_size=60))
def test_any_name_has_an_origin_or_none(name: str) -> None:
    """No text breaks it, and who it gives speaks for itself again."""
    vocabulary = Vocabulary().extended(FLOODS)
    voice = vocabulary.origin(name)
    assert voice is None or voice.strip()


def test_a_concept_keeps_its_facet_and_slug() -> None:
    """The id is both, with a dot between."""
    concept = Concept("place.tower-22", "place", "Tower 22")
    assert (concept.facet, concept.slug) == ("place", "tower-22")
