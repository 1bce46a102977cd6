"""Plain words, normalised for comparing: what is left where no vocabulary knows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from oirlib.judge.order import APART, SAME, Order, Relation
from oirlib.language import knowledge
from oirlib.phrases import words


@cache
def group(name: str) -> frozenset[str]:
    """The words of a group of ``language/en/scope.toml``, in their normal form.

    >>> "the" in group("empty"), "to" in group("empty")
    (True, False)
    """
    return frozenset(words(knowledge("scope")[name]["words"]))


def telling(text: str) -> frozenset[str]:
    """The words of a text in their normal form, without the empty ones.

    >>> sorted(telling("the granaries burned"))
    ['burned', 'granary']
    """
    return frozenset(words(text)) - group("empty")


def relate_words(ones: frozenset[str], others: frozenset[str], same: Callable[[str, str], bool]) -> Relation:
    """How two sets of words that nobody knows stand to each other.

    All equal (spelling aside) is the same. One side's words within the other's may be the same or a part: nobody
    knows. Otherwise they are about different things.

    Args:
        ones: The first words.
        others: The second words.
        same: Whether two words are one but for their spelling.
    """
    if ones == others:
        return SAME
    left, right = set(ones - others), set(others - ones)
    spelling = False
    for word in sorted(left):
        twin = next((other for other in sorted(right) if same(word, other)), None)
        if twin is not None:
            left.remove(word)
            right.remove(twin)
            spelling = True
    if (left and right) or (left | right) & group("negation"):
        return APART
    if left or right:
        return Relation(Order.OVERLAPPING, spelling=spelling, terms=True)
    return Relation(Order.SAME, spelling=spelling)
