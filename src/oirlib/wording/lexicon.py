"""Lists of phrases, looked up by their first word, the longest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import frozen

from oirlib.wording.tokens import Tokens

T = TypeVar("T")


@frozen
class Lexicon(Generic[T]):
    """Phrases and what each means.

    Attributes:
        phrases: First word -> the phrases it begins and their meanings, the longest first.
    """

    phrases: dict[str, tuple[tuple[tuple[str, ...], T], ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, T]]) -> Lexicon[T]:
        """The lexicon of pairs of a phrase, its tokens set apart by spaces, and a meaning."""
        found: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in entries:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, meaning))
        return cls({first: tuple(sorted(held, key=lambda entry: -len(entry[0]))) for first, held in found.items()})

    @classmethod
    def spelled(cls, written: dict[T, str]) -> Lexicon[T]:
        """The lexicon of meanings and their spellings, set apart by bars; "(s)" stands for an optional plural."""
        return cls.of(
            (form, meaning)
            for meaning, forms in written.items()
            for spelling in forms.split("¦")
            for form in sorted({spelling.replace("(s)", ""), spelling.replace("(s)", "s")})
        )

    def all_at(self, tokens: Tokens, i: int) -> Iterable[tuple[T, int]]:
        """The meaning of each phrase that stands at token ``i`` and the token after it, the longest first."""
        for words, meaning in self.phrases.get(tokens.words[i], ()):
            if len(words) == 1 or tokens.spells(i, words):
                yield meaning, i + len(words)

    def at(self, tokens: Tokens, i: int) -> tuple[T, int] | None:
        """The first of these, or None."""
        for words, meaning in self.phrases.get(tokens.words[i], ()):
            if len(words) == 1 or tokens.spells(i, words):
                return meaning, i + len(words)
        return None

    def past(self, tokens: Tokens, i: int) -> int:
        """The token after the longest phrase at token ``i``, or ``i``."""
        found = self.at(tokens, i)
        return found[1] if found is not None else i
