"""Plain words, normalised for comparing: what is left where no vocabulary knows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from oirlib.phrases import words
from oirlib.scope.relation import APART, Order, Relation

_EMPTY = frozenset(
    words("a an the of in on at by for to from and or with who that which were was is are been be have has")
)
_ON_TOP = "addition"
NEGATIONS = frozenset(["not", "no", "non", "never", "without"])


def telling(text: str, ignored: Iterable[str] = ()) -> frozenset[str]:
    """The words of a text in their normal form, without the empty ones and those ignored.

    >>> sorted(telling("the granaries burned"))
    ['burned', 'granary']
    """
    ignored = frozenset(ignored)
    told = frozenset(words(text)) - _EMPTY - ignored
    # "Registered" goes without saying, and so "unregistered" says that it does not hold.
    denied = any(word.startswith("un") and word[2:] in ignored for word in told)
    return told | {"not"} if denied else told


def relate_words(ones: frozenset[str], others: frozenset[str], same: Callable[[str, str], bool]) -> Relation:
    """How two sets of words stand to each other: more words say a narrower thing.

    Args:
        ones: The first words.
        others: The second words.
        same: Whether two words are one but for their spelling.
    """
    if ones == others:
        return Relation(Order.SAME)
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
    if _ON_TOP in left | right:
        return Relation(Order.OVERLAPPING)  # so many in addition may be of those counted elsewhere, or others
    order = Order.NARROWER if left else Order.BROADER if right else Order.SAME
    if order is not Order.SAME and not (ones and others):
        # One side has no words of its own at all: its facets already said all it has to say.
        return Relation(order)
    return Relation(order, spelling=spelling)
