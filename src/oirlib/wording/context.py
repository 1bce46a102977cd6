"""What stands around a number: small questions that several rules ask."""

from __future__ import annotations

from attrs import frozen

from oirlib.language import knowledge, words
from oirlib.wording.tokens import Tokens


@frozen
class Skip:
    """Tokens with a number that is no figure.

    Attributes:
        first: The first token.
        end: The token after the last.
        reason: What it is instead, one word.
    """

    first: int
    end: int
    reason: str


MONTHS = frozenset(knowledge("calendar")["names"]["months"])
# A rank's word and its number.
ORDINALS: dict[str, int] = knowledge("numbers")["ranks"]
FUNCTION = words("no_figures.function")
_PEOPLE = words("no_figures.plurals")
_NOT_PLURAL = words("no_figures.no_plurals")


def plural(word: str) -> bool:
    """Whether a lower-case word looks like the plural of what may be counted."""
    if word in _PEOPLE:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _NOT_PLURAL


def counts(tokens: Tokens, i: int) -> bool:
    """Whether what is counted follows at token ``i``: a plural within four words that no small word interrupts."""
    for at, word in enumerate(tokens.words[i : i + 4], i):
        if word in ("-", "/") or not word:
            continue
        if not word[0].isalpha() or (word in FUNCTION and not (word == "us" and tokens.raw(at).isupper())):
            return False
        if plural(word):
            return True
    return False


def headline(tokens: Tokens, i: int) -> bool:
    """Whether the words around token ``i`` are written like a headline, each with a capital."""
    first = i
    while first > max(0, i - 6) and not tokens.opens(first):
        first -= 1
    last = i
    while last < min(tokens.count - 1, i + 6) and not tokens.opens(last + 1):
        last += 1
    long = [at for at in range(first, last + 1) if len(tokens.words[at]) > 3 and tokens.words[at].isalpha()]
    return len(long) > 2 and all(tokens.raw(at)[0].isupper() for at in long)


def beside(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` stands on the line of the one before it, a space or less away."""
    return 0 < i < tokens.count and tokens.starts[i] - tokens.ends[i - 1] <= 1 and not _breaks(tokens, i)


def _breaks(tokens: Tokens, i: int) -> bool:
    return "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]
