"""What is counted: words read into facets, and the order between two of them."""

from __future__ import annotations

import pytest

from oirlib import Policy, Vocabulary
from oirlib.scope.relation import Order, Relation
from oirlib.scope.what import What, read_what, relate_what

OIR = Vocabulary.load("oir")


def read(text: str) -> What:
    return read_what(text, OIR)


def relate(one: str, other: str, vocabulary: Vocabulary = OIR, policy: Policy | None = None) -> Relation:
    return relate_what(read_what(one, vocabulary), read_what(other, vocabulary), vocabulary, policy or Policy())


@pytest.mark.parametrize(
    ("text", "party", "thing", "act"),
    [
        ("ISIS fighters killed", {"isis"}, {"fighters"}, {"killed"}),
        ("killed Daesh fighters", {"isis"}, {"fighters"}, {"killed"}),
        ("US troops", {"us"}, {"troops"}, {"present"}),
        ("U.S. soldiers wounded", {"us"}, {"troops"}, {"wounded"}),
        ("coalition airstrikes", {"coalition"}, {"airstrikes"}, {"conducted"}),
        ("people killed or wounded", set(), {"people"}, {"casualties"}),
    ],
)
def test_words_are_read_into_facets(text: str, party: set[str], thing: set[str], act: set[str]) -> None:
    """Whose, what, and what was done, as concepts, with no words left over."""
    what = read(text)
    facets = [{concept.partition(".")[2] for concept in facet} for facet in (what.party, what.thing, what.act)]
    assert facets == [party, thing, act]
    assert not what.words


def test_whom_a_thing_is_aimed_at_is_not_whose_it_is() -> None:
    """Attacks on coalition forces are not the coalition's."""
    what = read("attacks on coalition forces")
    assert not what.party
    assert what.target == {"party.coalition"}
    assert relate("attacks on coalition forces", "attacks").order is Order.NARROWER


def test_a_place_in_the_words_is_kept_apart() -> None:
    """As it stands, for a claim that names no other."""
    assert read("US troops in Syria").place == "Syria"
    assert read("US troops in Iraq and Syria").place == "Iraq and Syria"
    assert read("US troops").place is None


@pytest.mark.parametrize(
    ("text", "kind", "events"),
    [
        ("US troops", "stock", False),
        ("US troops killed", "flow", False),
        ("airstrikes", "flow", True),
        ("granaries burned", None, False),
    ],
)
def test_the_words_say_what_kind_of_count_it_is(text: str, kind: str | None, events: bool) -> None:
    """The act before the thing; strikes are themselves events, the dead are not."""
    what = read(text)
    assert (what.kind, what.events) == (kind, events)


def test_a_thing_that_only_says_which_is_no_thing_counted() -> None:
    """Raids on camps and drones are raids."""
    what = read("drone and camp raids")
    assert what.thing == read("raids").thing
    assert what.words == {"thing.drones", "thing.camps"}
    assert relate("camp raids", "raids").order is Order.NARROWER


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("ISIS fighters killed", "Islamic State militants killed", Order.SAME),
        ("ISIS leaders killed", "ISIS fighters killed", Order.NARROWER),
        ("ISIS fighters killed", "ISIS fighters wounded", Order.APART),
        ("US troops killed", "US troops killed or wounded", Order.NARROWER),
        ("US troops wounded", "US troops killed", Order.APART),
        ("US troops", "coalition troops", Order.NARROWER),
        ("US troops", "ISIS fighters", Order.APART),
        ("US airstrikes", "coalition strikes", Order.NARROWER),
        ("civilians killed", "people killed", Order.NARROWER),
        ("civilians killed", "ISIS fighters killed", Order.APART),
        ("US strikes", "coalition airstrikes", Order.OVERLAPPING),
        ("airstrikes", "targets hit", Order.APART),
        ("granaries burned", "granaries burned", Order.SAME),
        ("wooden granaries burned", "granaries burned", Order.NARROWER),
        ("granaries burned", "mills burned", Order.APART),
        ("Task Force 9 raids", "Task Force 10 raids", Order.APART),
        ("raids", "granaries", Order.APART),
    ],
)
def test_two_things_stand_in_an_order(one: str, other: str, order: Order) -> None:
    """That of their facets together, whichever comes first."""
    assert relate(one, other).order is order
    assert relate(other, one).order is order.turned()


def test_whose_it_is_may_be_left_open() -> None:
    """Then it cannot be known."""
    assert relate("strikes", "coalition strikes").order in (Order.UNKNOWN, Order.BROADER)


@pytest.mark.parametrize(
    ("one", "other", "definition", "by_part"),
    [
        ("airstrikes", "strikes", True, False),
        ("US troops", "US personnel", True, False),
        ("US airstrikes", "coalition strikes", True, True),
        ("ISIS leaders killed", "ISIS fighters killed", False, True),
        ("soldiers killed", "people killed", False, True),
        ("US troops wounded", "US troops killed or wounded", False, True),
    ],
)
def test_a_definition_sets_a_term_apart_from_the_one_right_above(
    one: str, other: str, definition: bool, by_part: bool
) -> None:
    """Soldiers are personnel by definition, and people without any."""
    found = relate(one, other)
    assert (found.order, found.definition, found.by_part) == (Order.NARROWER, definition, by_part)


def test_unknown_words_may_be_spelled_in_two_ways() -> None:
    """As far as the analyst lets them."""
    found = relate("organisation branches", "organization branches")
    assert (found.order, found.spelling) == (Order.SAME, True)
    assert relate("organisation branches", "organization branches", policy=Policy(similarity=100)).order is Order.APART


def test_without_a_vocabulary_words_are_words() -> None:
    """Two names of one group are two, and more words say less."""
    empty = Vocabulary()
    assert relate("ISIS fighters", "Daesh fighters", empty).order is Order.APART
    assert relate("old mills", "mills", empty).order is Order.NARROWER
    assert read_what("US troops", empty).kind is None
