"""Plain words, normalised for comparing: what is left where no vocabulary knows them."""

from __future__ import annotations

import re
from collections.abc import Callable

from oirlib.judge.order import APART, SAME, Order, Relation
from oirlib.phrases import words

# Words that can never tell two claims apart, in any subject: articles, "of" and "in" as mere joints, and the auxiliaries
# that turn "people killed" into "people who were killed". Not "to", "from", "for", "with", "other" or "new".
_EMPTY = frozenset(words("a an the of in on at who that which were was is are been be being have has had number"))
NEGATIONS = frozenset(["not", "no", "non", "never", "without", "neither", "except", "excluding", "excl", "minus"])
_ROMAN = re.compile(r"[ivx]+|[a-z]")


def telling(text: str) -> frozenset[str]:
    """The words of a text in their normal form, without the empty ones.

    >>> sorted(telling("the granaries burned"))
    ['burned', 'granary']
    """
    return frozenset(words(text)) - _EMPTY


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
    if (left and right) or (left | right) & NEGATIONS:
        return APART
    if left or right:
        return Relation(Order.OVERLAPPING, spelling=spelling, terms=True)
    return Relation(Order.SAME, spelling=spelling)
