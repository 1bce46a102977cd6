"""The common vocabulary: plain English, the same in every subject."""

from __future__ import annotations

import pytest

from oirlib.vocabulary import Vocabulary, words

COMMON = Vocabulary.load("common")
OIR = Vocabulary.load("oir")
PEOPLE = "thing.people"


def ids(text: str) -> list[str]:
    """The ids of what is found."""
    return [match.concept for match in COMMON.find(text)]


def test_every_label_finds_its_concept_and_stands_once() -> None:
    """No word is dead weight, and none is another's."""
    for concept in COMMON.entries:
        read = [words(label) for label in concept.labels]
        assert len(set(read)) == len(read), concept.id
        for label in concept.labels if concept.facet != "origin" else ():
            (match,) = COMMON.find(label, [concept.facet])
            assert concept.id in match.senses, label


def test_it_speaks_everywhere_and_of_no_party() -> None:
    """What only one subject's words imply is that subject's."""
    assert not COMMON.speaks
    assert not [c.id for c in COMMON.entries if c.facet == "party" or c.of or c.local]


def test_every_subject_stands_on_it() -> None:
    """Its concepts are oir's, with their labels; places by their codes."""
    for concept in COMMON.entries:
        if concept.facet in ("thing", "act"):
            assert set(concept.labels) <= set(OIR[concept.id].labels), concept.id
            assert COMMON.ancestors(concept.id) <= OIR.ancestors(concept.id), concept.id
        elif concept.facet == "place":
            assert OIR.places(concept.label) or concept.label == "US", concept.id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("people killed", "fatalities"),
        ("people killed", "people who died"),
        ("deaths", "lives lost"),
        ("homes flooded", "houses inundated"),
        ("layoffs", "jobs cut"),
        ("layoffs", "redundancies"),
        ("net profit", "net income"),
        ("unemployment rate", "jobless rate"),
        ("turnout", "voter turnout"),
        ("people abducted", "people kidnapped"),
        ("trucks", "lorries"),
        ("soldiers", "troops"),
    ],
)
def test_what_means_the_same_is_one(one: str, other: str) -> None:
    """In whatever words."""
    assert set(ids(one)) - {PEOPLE} == set(ids(other)) - {PEOPLE}


@pytest.mark.parametrize(
    ("narrow", "broad"),
    [
        ("boys", "children"),
        ("women", "people"),
        ("passengers", "people"),
        ("children", "women and children"),
        ("nurses", "workers"),
        ("net profit", "profit"),
        ("helicopters", "aircraft"),
        ("apartments", "homes"),
        ("trade deficit", "deficit"),
        ("shot dead", "killed"),
        ("arrested", "detained"),
        ("seriously injured", "injured"),
        ("fully vaccinated", "vaccinated"),
        ("killed", "casualties"),
        ("sheep", "livestock"),
    ],
)
def test_a_part_lies_within_its_whole(narrow: str, broad: str) -> None:
    """And never the other way round."""
    (one,), (other,) = ids(narrow), ids(broad)
    assert other in COMMON.ancestors(one)
    assert one not in COMMON.ancestors(other)
    assert not COMMON.apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("men", "women"),
        ("boys", "girls"),
        ("children", "adults"),
        ("girls", "men"),
        ("elderly people", "toddlers"),
        ("civilians", "soldiers"),
        ("passengers", "crew members"),
        ("killed", "injured"),
        ("killed", "missing"),
        ("injured", "missing"),
        ("shot dead", "seriously injured"),
        ("destroyed", "damaged"),
    ],
)
def test_nobody_is_both(one: str, other: str) -> None:
    """So the two add up, whichever is named first."""
    (a,), (b,) = ids(one), ids(other)
    assert COMMON.apart(a, b)
    assert COMMON.apart(b, a)


MONEY = (
    "revenue costs profit budget debt price salary ransom sales exports imports donations compensation rent wages"
).split()


@pytest.mark.parametrize("kind", MONEY)
def test_each_kind_of_money_is_its_own(kind: str) -> None:
    """Revenue is no cost, and a debt no deficit."""
    (one,) = ids(kind)
    others = {other for word in MONEY for other in ids(word)} - {one}
    assert not others & COMMON.ancestors(one)
    assert one == "thing.sales" or COMMON[one].measure


def test_what_grows_and_what_holds_is_known() -> None:
    """A toll of the dead grows, a troop level holds a season, a price no day, a vote is counted to the last."""
    assert all(COMMON[f"act.{name}"].grows for name in ("killed", "injured", "missing", "displaced", "casualties"))
    assert (COMMON["thing.troops"].holds, COMMON["thing.population"].holds, COMMON["thing.price"].holds) == (92, 365, 0)
    assert COMMON["thing.votes"].exact
    assert COMMON["thing.seats"].exact
    assert COMMON["thing.homes"].holds is None
    assert OIR["thing.fighters"].settled


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("minor injuries", ["act.injured"]),
        ("AIDS deaths", ["act.killed"]),
        ("flat growth", []),
        ("a store of value", []),
        ("hit songs", []),
        ("lightning strike", []),
        ("court cases", ["thing.cases"]),
        ("operation on the heart", []),
        ("target audience", []),
        ("fine particles", []),
        ("tax returns", []),
        ("patient people", ["thing.patients", PEOPLE]),
    ],
)
def test_a_word_of_another_meaning_is_left_alone(text: str, found: list[str]) -> None:
    """What is not sure to mean it is compared as words."""
    assert ids(text) == found
