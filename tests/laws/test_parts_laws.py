"""What holds of claims that are judged in parts: the same comes out as from all at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from oirlib import Claim, Policy, Report, Vocabulary, reconcile
from oirlib.judge.blocks import blocks_of_claims
from tests.laws.claims import claims

several = st.lists(claims(), min_size=1, max_size=9)


def told(report: Report) -> list[object]:
    """All that a report says, in its order."""
    return [(f.verdict, f.causes, f.sentence, f.claims, f.versions, f.corroborated, f.rank) for f in report]


def with_parts(found: list[Claim], chance: list[int]) -> list[Claim]:
    """The claims, some of which state a part of another one."""
    made = list(found)
    for at, other in enumerate(chance[: len(found) // 2]):
        first, second = found[at], found[other % len(found)]
        if first is not second:
            made.append(Claim(first.what, 3, where=first.where, when=first.when, source="Paper P", part_of=second))
    return made


@settings(max_examples=200)
@given(several, several, st.lists(st.integers(0, 8), max_size=3))
def test_more_claims_make_the_report_of_all(first: list[Claim], more: list[Claim], chance: list[int]) -> None:
    """A report extended is the report of all claims given at once."""
    more = with_parts([*first, *more], chance)
    extended, whole = reconcile(first).extended(more), reconcile([*first, *more])
    assert told(extended) == told(whole)
    assert extended.claims == whole.claims
    assert extended.duplicates == whole.duplicates


@settings(max_examples=200)
@given(several, st.lists(st.integers(0, 8), max_size=4))
def test_no_finding_stands_across_two_blocks(found: list[Claim], chance: list[int]) -> None:
    """The findings of all claims are those of each block by itself, taken together."""
    made = list(dict.fromkeys(with_parts(found, chance)))
    blocks = blocks_of_claims(made, Vocabulary.load("oir"), Policy())
    assert sorted(at for block in blocks for at in block) == list(range(len(made)))
    parts = [one for block in blocks for one in told(reconcile([made[at] for at in block]))]
    assert sorted(map(repr, parts)) == sorted(map(repr, told(reconcile(made))))
