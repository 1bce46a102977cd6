"""Claims that may have to do with each other, from their words alone: what a part of a run can be judged by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oirlib.claim import Claim
from oirlib.judge.links import related_columns
from oirlib.judge.prepare import told_apart
from oirlib.judge.scope import Context
from oirlib.judge.what import What, read_what
from oirlib.policy import Policy
from oirlib.vocabulary import Vocabulary


class Joined:
    """Numbers from 0 on, joined by and by."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def first(self, at: int) -> int:
        """The number that stands for all that are joined with this one."""
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def join(self, one: int, other: int) -> None:
        """These two, and all that is joined with either, are one."""
        first, second = sorted((self.first(one), self.first(other)))
        self._above[second] = first


def blocks_of_words(
    whats: Iterable[str], vocabulary: Vocabulary, policy: Policy, together: Iterable[tuple[str, str]] = ()
) -> dict[str, int]:
    """The block of each wording of what is counted: no finding stands across two blocks.

    Some words mean more on their subject's own ground than elsewhere, and a place among them may tell them apart from
    others: all that they may come to is in one block.

    Args:
        whats: The words.
        vocabulary: How they are read.
        policy: The analyst's thresholds.
        together: Two of them that are to be in one block, since a claim states a part of another.

    >>> found = blocks_of_words(["US troops", "troops", "votes"], Vocabulary.load("oir"), Policy())
    >>> found["US troops"] == found["troops"], found["troops"] == found["votes"]
    (True, False)
    """
    texts = sorted(set(whats))
    read: dict[What, int] = {}
    each = [[read.setdefault(what, len(read)) for what in _meanings(text, vocabulary)] for text in texts]
    joined = Joined(len(read))
    for first, *others in each:
        for other in others:
            joined.join(first, other)
    for one, other in related_columns(list(read), Context(vocabulary, policy)):
        joined.join(one, other)
    number = {text: numbers[0] for text, numbers in zip(texts, each, strict=True)}
    for part, whole in together:
        joined.join(number[part], number[whole])
    return {text: joined.first(at) for text, at in number.items()}


def _meanings(text: str, vocabulary: Vocabulary) -> Iterator[What]:
    """All that words may come to count, wherever the claim's place lies."""
    for here in (True, False):
        reading = read_what(text, vocabulary, here)
        yield reading.what
        if reading.place:
            yield told_apart(reading)


def blocks_of_claims(claims: Sequence[Claim], vocabulary: Vocabulary, policy: Policy) -> list[list[int]]:
    """Where the claims of each block stand; a claim is in the block of the whole that it names."""
    named = {claim.part_of for claim in claims if claim.part_of is not None}
    homes = {claim.id: claim.what for claim in claims if claim.id in named} if named else {}
    together = [(claim.what, homes[claim.part_of]) for claim in claims if claim.part_of in homes]
    words = blocks_of_words((claim.what for claim in claims), vocabulary, policy, together)
    found: dict[int, list[int]] = {}
    for at, claim in enumerate(claims):
        found.setdefault(words[claim.what], []).append(at)
    return list(found.values())
