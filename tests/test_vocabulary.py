"""A vocabulary: what it holds, how it grows, what it finds, and for whom a name speaks."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.errors import ClaimError, VocabularyError
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
    with pytest.raises(ValueError, match=r"must be of thing, act.*'things'"):
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
    with pytest.raises(ClaimError, match=r"^name: is no concept"):
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


def thing(name: str, *broader: str, **more: object) -> Concept:
    """A thing of a name, as part of others."""
    return Concept(f"thing.{name}", "thing", name, broader=tuple(f"thing.{each}" for each in broader), **more)


HOSTILE = {
    "circle": ((thing("a", "b"), thing("b", "c"), thing("c", "a")), "circle: thing.a -> thing.b -> thing.c -> thing.a"),
    "own-circle": ((thing("a", "a"),), "circle: thing.a -> thing.a"),
    "dangling": ((thing("a", "b"),), "thing.a names 'b' as broader, which is no concept"),
    "dangling-act": ((thing("a", act="act.b"),), "names 'b' as act, which is no concept"),
    "dangling-disjoint": ((thing("a", disjoint=("thing.b",)),), "as disjointWith, which is no concept"),
    "twice": ((thing("a"), thing("b"), thing("a")), "thing.a stands twice"),
    "one-word": ((thing("a"), Concept("thing.b", "thing", "a")), "is a word for thing.b and thing.a"),
    "no-concept": (("thing.a",), "a vocabulary is made of concepts, not of 'thing.a'"),
    "no-label": ((Concept("thing.a", "thing", ""),), "thing.a needs a prefLabel"),
}


@pytest.mark.parametrize(("entries", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_vocabulary_made_by_hand_is_checked(entries: tuple[Concept, ...], reason: str) -> None:
    """One error says which concept is at fault, before anything is asked of it."""
    with pytest.raises(VocabularyError) as caught:
        Vocabulary(entries)
    assert reason in str(caught.value)


def test_a_long_circle_is_told_in_few_words() -> None:
    """Ten thousand concepts that go round are one error, at once."""
    entries = tuple(thing(f"a{i}", f"a{(i + 1) % 10_000}") for i in range(10_000))
    with pytest.raises(VocabularyError, match="broader goes in a circle") as caught:
        Vocabulary(entries)
    assert len(str(caught.value)) < 400


def test_diamonds_are_walked_once() -> None:
    """Each of 400 layers lies in both of the next: there are 2^400 ways up, and 801 concepts."""
    entries = [thing("top")]
    for i in range(400):
        above = (f"l{i - 1}", f"r{i - 1}") if i else ("top",)
        entries += [thing(f"l{i}", *above), thing(f"r{i}", *above)]
    assert len(Vocabulary(tuple(entries)).ancestors("thing.l399")) == 800


def test_a_long_line_of_concepts_has_its_top() -> None:
    """However many lie within each other."""
    entries = (thing("a0"), *(thing(f"a{i}", f"a{i - 1}") for i in range(1, 3000)))
    assert "thing.a0" in Vocabulary(entries).ancestors("thing.a2999")


KINSHIP = Vocabulary(
    (
        thing("people"),
        thing("adults", "people", disjoint=("thing.children",)),
        thing("children", "people"),
        thing("women", "adults", disjoint=("thing.men",)),
        thing("men", "adults"),
        thing("girls", "children"),
        thing("nurses", "people"),
    )
)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("women", "men", True),
        ("women", "children", True),
        ("girls", "men", True),
        ("girls", "adults", True),
        ("girls", "children", False),
        ("women", "people", False),
        ("women", "nurses", False),
        ("women", "women", False),
    ],
)
def test_what_excludes_each_other_is_apart(one: str, other: str, apart: bool) -> None:
    """Either way round, and with all that is narrower."""
    assert KINSHIP.apart(f"thing.{one}", f"thing.{other}") is apart
    assert KINSHIP.apart(f"thing.{other}", f"thing.{one}") is apart


def test_what_is_no_concept_is_apart_from_nothing() -> None:
    """Asking for it is an error."""
    with pytest.raises(ClaimError, match=r"thing\.wives"):
        KINSHIP.apart("thing.women", "thing.wives")


def test_a_vocabulary_that_says_nowhere_speaks_everywhere() -> None:
    """Its implications hold at any place."""
    assert KINSHIP.speaks_at(["?anywhere"])


def test_the_campaign_speaks_on_its_own_ground() -> None:
    """A militant is one of ISIS's in Syria, or where no place is named, and nobody's in Mali."""
    oir = Vocabulary.load("oir")
    assert oir["thing.fighters"].local
    assert oir.speaks_at(oir.places("Hawija"))
    assert oir.speaks_at(["place.western-iraq", "place.raqqa-city"])
    assert oir.speaks_at(())
    assert not oir.speaks_at(oir.places("Mali"))
    assert not oir.speaks_at(["place.iraq", "place.turkey"])


def test_one_name_of_two_places_has_two_senses() -> None:
    """The province is the match's concept, and both are its senses; so it is in a vocabulary of one's own."""
    more = {
        "place": {
            "ash": {"prefLabel": "Ash", "level": "division"},
            "ash-town": {"prefLabel": "Ash", "broader": "ash", "level": "city"},
        }
    }
    vocabulary = Vocabulary().extended(more)
    (match,) = vocabulary.find("a fire in Ash")
    assert (match.concept, match.senses) == ("place.ash", ("place.ash", "place.ash-town"))
    assert vocabulary.places("Ash") == match.senses
    assert vocabulary.places("Ash province") == ("place.ash",)
    assert vocabulary.places("the town of Ash") == ("place.ash-town",)
    assert vocabulary.named("Ash", "place") == "place.ash"


def test_vocabularies_are_joined_with_all_they_say() -> None:
    """Where each speaks, what is its own implication, and what it knows of its things."""
    mine = Vocabulary().extended(
        {
            "speaks": ["fen"],
            "place": {"fen": {"prefLabel": "Fen"}},
            "party": {"dykers": {"prefLabel": "Dykers"}},
            "thing": {"diggers": {"prefLabel": "diggers", "of": "dykers", "holds": 0, "kind": "stock"}},
        }
    )
    both = Vocabulary.load("common").extended(mine)
    assert both.speaks == ("place.fen",)
    assert both["thing.diggers"].local
    assert both["thing.diggers"].holds == 0
    assert not both["act.killed"].local
    assert both.world
