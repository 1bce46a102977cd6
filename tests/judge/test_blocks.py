"""Blocks: claims that have nothing to do with each other are judged apart, and nothing is lost by it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Policy, Verdict, Vocabulary, reconcile
from oirlib.judge.blocks import Joined, blocks_of_claims, blocks_of_words
from tests.laws.claims import WHATS, claims

OIR = Vocabulary.load("oir")


def test_what_is_joined_is_one() -> None:
    """By and by, in whatever order."""
    pairs = [(0, 1), (3, 4), (1, 2), (4, 6)]
    for seed in range(5):
        joined = Joined(8)
        for one, other in random.Random(seed).sample(pairs, len(pairs)):
            joined.join(one, other)
        assert [joined.first(n) for n in range(8)] == [0, 0, 0, 3, 3, 5, 3, 7]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("US troops", "troops", True),
        ("ISIS fighters killed", "ISIS leaders killed", True),
        ("granaries burned", "wooden granaries burned", True),
        ("organisation branches", "organization branches", True),
        ("US troops", "votes counted", False),
        ("granaries burned", "vessels seized", False),
    ],
)
def test_words_that_may_be_one_thing_are_in_one_block(one: str, other: str, together: bool) -> None:
    """On the subject's own ground or away from it."""
    found = blocks_of_words([one, other], OIR, Policy())
    assert (found[one] == found[other]) is together


def test_a_part_is_in_the_block_of_its_whole() -> None:
    """Whatever the words are."""
    whole = Claim("raids", 20, source="A")
    part = Claim("arrests", 4, source="A", part_of=whole)
    other = Claim("votes counted", 4, source="A")
    assert sorted(map(sorted, blocks_of_claims([whole, other, part], OIR, Policy()))) == [[0, 2], [1]]


@given(st.lists(claims(), min_size=2, max_size=9))
def test_blocks_by_themselves_say_what_all_together_say(found: list[Claim]) -> None:
    """To the letter: no finding stands across two blocks, and no bystander of another block decides one."""
    found = list({claim.id: claim for claim in found}.values())
    apart = [
        finding
        for block in blocks_of_claims(found, OIR, Policy())
        for finding in reconcile([found[at] for at in block])
    ]
    together = reconcile(found).findings

    def told(findings: list[object]) -> list[tuple[str, str]]:
        return sorted((f.id, f.sentence) for f in findings)  # type: ignore[attr-defined]

    assert told(apart) == told(list(together))
    assert all(f.verdict is not Verdict.UNRELATED for f in together)


def test_every_wording_has_a_block() -> None:
    """Also those that are given twice."""
    assert set(blocks_of_words([*WHATS, *WHATS], OIR, Policy())) == set(WHATS)
