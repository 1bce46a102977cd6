"""Words that say how a figure was come by and how it is added up: plain English, the same in every subject.

The words are data: ``language/en/standing.toml`` and ``language/en/tally.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from attrs import frozen

from oirlib.concept import SCOPE_FACETS, Concept
from oirlib.language import knowledge
from oirlib.phrases import Match, Phrase, Phrases, index_of, words

__all__ = ["SCOPE_FACETS", "Tally", "scope_concepts", "standing_in", "tally_in"]

Tally: TypeAlias = Literal["period", "running"]

_LAST = "last"  # of the words that count only where they end the text
_NAME = "name"


@frozen
class Found:
    """Words found in a text.

    Attributes:
        concept: What they say: a standing's id, or a tally.
        start: Where they start in the text.
        end: Where they end.
    """

    concept: str
    start: int
    end: int


def standing_in(text: str) -> list[Found]:
    """The words of a text that say how its figure was come by.

    >>> [found.concept for found in standing_in("confirmed and probable deaths")]
    ['standing.confirmed', 'standing.probable']
    >>> standing_in("targets destroyed")
    []
    """
    return _found(text, "standing")


def tally_in(text: str) -> list[Found]:
    """The words of a text that say how a flow is added up; their concept is a :data:`Tally`.

    >>> [found.concept for found in tally_in("total deaths in New York")]
    ['running']
    """
    return [Found(found.concept.partition(".")[2], found.start, found.end) for found in _found(text, "tally")]


@cache
def scope_concepts() -> Mapping[str, Concept]:
    """The standings and tallies as concepts, by their ids.

    >>> scope_concepts()["standing.confirmed"].relation
    'within'
    """
    found = {}
    for facet in SCOPE_FACETS:
        for slug, table in knowledge(facet)[facet].items():
            labels = dict.fromkeys([*table.get("words", ()), *table.get("last", ())])
            labels.pop(table["prefLabel"], None)
            name = f"{facet}.{slug}"
            found[name] = Concept(name, facet, table["prefLabel"], tuple(labels), relation=table.get("relation"))
    return MappingProxyType(found)


@frozen
class _Knowledge:
    """The phrases of one facet.

    Attributes:
        phrases: All of them, and the names that hide some.
        covers: Of concepts whose phrases hold more than the words meant: those words.
    """

    phrases: Phrases
    covers: Mapping[str, frozenset[str]]


@cache
def _phrases(facet: str) -> _Knowledge:
    data = knowledge(facet)
    tables: dict[str, dict[str, Any]] = data[facet]
    phrases = [Phrase(name, _NAME, _NAME) for name in data.get("names", ())]
    covers = {}
    for slug, table in tables.items():
        name = f"{facet}.{slug}"
        phrases += [Phrase(label, facet, name) for label in table.get("words", ())]
        phrases += [Phrase(label, _LAST, name) for label in table.get("last", ())]
        if "covers" in table:
            covers[name] = frozenset(word for label in table["covers"] for word in words(label))
    return _Knowledge(Phrases(index_of(phrases, (_NAME, facet, _LAST))), covers)


def _found(text: str, facet: str) -> list[Found]:
    known = _phrases(facet)
    kept = []
    for match in known.phrases.find(text, (_NAME, facet)):
        if match.concept != _NAME and _is_word(text, match):
            kept.append(_narrowed(text, match, known.covers.get(match.concept)))
    kept += [
        Found(match.concept, match.start, match.end)
        for match in known.phrases.find(text, (_LAST,))
        if not any(char.isalnum() for char in text[match.end :])
        and text[: match.start].strip()
        and text[match.end - 1 : match.end] != "s"
        and not any(other.start < match.end and match.start < other.end for other in kept)
    ]
    return kept


def _narrowed(text: str, match: Match, covers: frozenset[str] | None) -> Found:
    """What of a match is the standing itself: of "excess deaths" it is "excess"."""
    if covers is None:
        return Found(match.concept, match.start, match.end)
    at = match.start
    for word in text[match.start : match.end].split():
        if words(word)[0] in covers:
            return Found(match.concept, at, at + len(word))
        at = text.find(word, at) + len(word) + 1
    return Found(match.concept, match.start, match.end)


def _is_word(text: str, match: Match) -> bool:
    """Whether the match is a word and no piece of a name: a capital is for the start of a text, and for headings."""
    if not text[match.start].isupper():
        return True
    others = (text[: match.start] + text[match.end :]).split()
    heading = all(word[0].isupper() for word in others if word[0].isalpha() and word.lower() not in _SMALL)
    opens = not any(char.isalnum() for char in text[: match.start])
    after = text[match.end :].lstrip(" -")
    return heading or (opens and not after[:1].isupper())


_SMALL = frozenset("of in on at by for to the a an and or with from".split())
