"""How two claims stand to each other; and the words that decide it, each group by its examples."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import fields

from oirlib import Claim, Policy, Vocabulary
from oirlib.judge.prepare import Reader, Subject
from oirlib.judge.scope import Bond, Context, Scope, separate
from oirlib.judge.what import Nature, read_what, relate_what
from oirlib.judge.where import read_where, relate_where
from oirlib.language import knowledge

COMMON = Vocabulary.load("common")
OIR = Vocabulary.load("oir")
NATURE = {each.name for each in fields(Nature)}
GROUPS = knowledge("scope")
EXAMPLES = [
    pytest.param(example, id=f"{name}-{' | '.join(example.get('what') or example.get('where') or [example['when']])}")
    for name, table in GROUPS.items()
    for example in table["examples"]
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_what_its_group_says(example: dict[str, Any]) -> None:
    """Two things counted, two places, or the days of one, are to each other what the example says because of it."""
    vocabulary = OIR if example.get("vocabulary", "oir") == "oir" else COMMON
    if "what" in example:
        one, other = (read_what(words, vocabulary) for words in example["what"])
        if "over" in example:
            one, other = (
                Reader(vocabulary, Policy()).read(Claim(words, 1, when=example["over"], source="A")).reading
                for words in example["what"]
            )
        assert relate_what(one.what, other.what, vocabulary, 88).order.value == example["order"]
        for name in set(example) & NATURE:
            assert getattr(one.nature, name) is example[name], name
    elif "where" in example:
        one_, other_ = (read_where(words, vocabulary) for words in example["where"])
        assert relate_where(one_, other_, vocabulary, 88).order.value == example["order"]
        if "wide" in example:
            warm = Claim("temperature", "30 °C", where=example["where"][0], when="2023-05-04", source="A")
            assert Reader(vocabulary, Policy()).read(warm).one_of_many is example["wide"]
    else:
        found = Reader(vocabulary, Policy()).read(Claim("people killed", 1, when=example["when"], source="A"))
        assert found.when.sort.value == example["sort"]


def test_every_group_has_an_example() -> None:
    """A group that no example shows is not allowed in."""
    assert all(table["examples"] for table in GROUPS.values())


HERE = {"where": "Iraq", "when": "2024-08-29"}


@pytest.mark.parametrize(
    ("one", "other", "bond"),
    [
        ({}, {}, Bond.SAME),
        ({"what": "Daesh militants killed"}, {}, Bond.SAME),
        ({"what": "ISIS leaders killed"}, {}, Bond.PART),
        ({"what": "people killed"}, {}, Bond.MAY_BE),
        ({"what": "ISIS fighters wounded"}, {}, Bond.NONE),
        ({"what": "suspected ISIS fighters killed"}, {}, Bond.MAY_BE),
        ({"what": "masked ISIS fighters killed"}, {}, Bond.MAY_BE),
        ({"where": "Syria"}, {}, Bond.NONE),
        ({"where": None}, {}, Bond.MAY_BE),
        ({"where": "Iraq and Syria", "when": "2024-08-01/2024-08-31"}, {"when": "2024-08-01/2024-08-31"}, Bond.WHOLE),
        ({"when": "2024-08-30"}, {}, Bond.SAME),
        ({"when": "2024-09-05"}, {}, Bond.OTHER_TIME),
        ({"when": "2024-09-05", "what": "ISIS leaders killed"}, {}, Bond.NONE),
        ({"when": "2024-09-05", "what": "suspected ISIS fighters killed"}, {}, Bond.NONE),
        ({"when": "2024-09-05", "what": "masked ISIS fighters killed"}, {}, Bond.NONE),
        ({"when": "August 2024"}, {}, Bond.MAY_BE),
        ({"when": "2024-08-01/2024-08-31"}, {}, Bond.WHOLE),
        ({"figure": "15 percent"}, {}, Bond.NONE),
        ({"kind": "stock"}, {}, Bond.NONE),
    ],
)
def test_the_bond_of_two_claims(
    subject: Callable[..., Subject],
    scope_of: Callable[[Subject, Subject], Scope],
    one: dict[str, Any],
    other: dict[str, Any],
    bond: Bond,
) -> None:
    """What, where and when put together, seen from either side."""
    turned = {Bond.PART: Bond.WHOLE, Bond.WHOLE: Bond.PART}
    a, b = subject(**one), subject(**other, source="Paper B")
    assert scope_of(a, b).bond is bond
    assert scope_of(b, a).bond is turned.get(bond, bond)


def test_one_origins_two_days_are_two_events(
    subject: Callable[..., Subject], scope_of: Callable[[Subject, Subject], Scope]
) -> None:
    """The slack in the days is between two tellers."""
    one = subject(said_by="CENTCOM")
    assert scope_of(one, subject(said_by="Iraqi military", when="2024-08-30")).bond is Bond.SAME
    assert scope_of(one, subject(said_by="CENTCOM", when="2024-08-30", source="Paper B")).bond is Bond.OTHER_TIME


def test_a_claim_may_say_what_it_is_a_part_of(made: Callable[..., Claim], context: Context) -> None:
    """Whatever the words are."""
    reader = Reader(OIR, Policy())
    whole = made("raids", "20", where="Syria")
    part = made("arrests", "4", part_of=whole)
    assert context.scope(reader.read(part), reader.read(whole)).bond is Bond.PART
    assert context.scope(reader.read(whole), reader.read(part)).stated


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"item": "row 1"}, {"item": "row 2"}, True),
        ({"item": "row 1"}, {"item": "row 1", "figure": "9"}, False),
        ({"item": "row 1"}, {"item": "row 2", "source": "Paper B"}, False),
        ({"item": "row 1"}, {}, False),
        ({"part_of": "abc"}, {"part_of": "abc", "figure": "9"}, True),
    ],
)
def test_one_documents_rows_are_things_of_their_own(
    subject: Callable[..., Subject], one: dict[str, Any], other: dict[str, Any], apart: bool
) -> None:
    """Two entries of its list, or two parts that it names of one whole."""
    assert separate(subject(**one), subject(**other)) is apart
