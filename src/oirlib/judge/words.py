"""Plain words, normalised for comparing: what is left where no vocabulary knows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from oirlib.judge.order import APART, SAME, Order, Relation
from oirlib.language import knowledge
from oirlib.phrases import Token, tokens, words


@cache
def group(name: str) -> frozenset[str]:
    """The words of a group of ``language/en/scope.toml``, in their normal form.

    >>> "the" in group("empty"), "to" in group("empty")
    (True, False)
    """
    return frozenset(words(knowledge("scope")[name]["words"]))


def telling(text: str, covered: Sequence[tuple[int, int]] = ()) -> frozenset[str]:
    """The words of a text in their normal form, without the empty ones.

    A word is empty only as it is mostly written: not a name's letter (hepatitis A), nor capitals (WHO, IS), and a
    preposition only between two words (lights on).

    Args:
        text: The text.
        covered: The stretches of it that are known already.

    >>> sorted(telling("the granaries burned in the fire"))
    ['burned', 'fire', 'granary']
    >>> sorted(telling("hepatitis A cases")), sorted(telling("lights on"))
    (['a', 'case', 'hepatitis'], ['light', 'on'])
    """
    found = tokens(text)
    empty, joints, past = group("empty"), group("between"), group("past")
    kept = set()
    for at, token in enumerate(found):
        if any(start <= token.start < end for start, end in covered):
            continue
        raw = text[token.start : token.end]
        plainly = raw.islower() or (at == 0 and raw.istitle())
        if token.word in joints and plainly and 0 < at < len(found) - 1:
            continue
        if token.word in empty and plainly and not (token.word in past and _tells_of_then(found[at + 1 :], covered)):
            continue
        if token.word in ("and", "or") and 0 < at < len(found) - 1:
            beside = (found[at - 1], found[at + 1])
            if all(any(start <= near.start < end for start, end in covered) for near in beside):
                continue  # what it joins is known, and is a set
        kept.add(token.word)
    return frozenset(kept)


def _tells_of_then(after: Sequence[Token], covered: Sequence[tuple[int, int]]) -> bool:
    """Whether what follows "was" or "were" is a state that may have passed ("homeless"), and no participle ("lost")."""
    if not after:
        return False
    known = any(start <= after[0].start < end for start, end in covered)
    return not (known or after[0].word.endswith(_PARTICIPLES))


_PARTICIPLES = ("ed", "d", "t", "en", "wn", "un", "ng", "ne")


def relate_words(
    ones: frozenset[str], others: frozenset[str], same: Callable[[str, str], bool], known: Callable[[str], bool]
) -> Relation:
    """How two sets of words that nobody knows stand to each other.

    All equal (spelling aside) is the same. One side's words within the other's may be the same or a part: nobody
    knows. Otherwise they are about different things.

    Args:
        ones: The first words.
        others: The second words.
        same: Whether two words are one but for their spelling.
        known: Whether a word stands for something that is known, which only says which ("in schools").
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
    if (left or right) and all(map(known, left | right)):
        return Relation(Order.NARROWER if left else Order.BROADER, spelling=spelling, doubtful=True)
    if left or right:
        return Relation(Order.OVERLAPPING, spelling=spelling, terms=True)
    return Relation(Order.SAME, spelling=spelling)
