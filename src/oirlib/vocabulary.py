"""A vocabulary: the concepts whose words claims are made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import frozen

from oirlib.concept import FACETS, Concept
from oirlib.errors import VocabularyError
from oirlib.phrases import Match, Phrase, Phrases, tokens, words
from oirlib.speakers import NOBODY, Speakers
from oirlib.vocabulary_file import Draft, drafts_of, gather, word_list

__all__ = ["Concept", "Match", "Vocabulary", "words"]


@frozen(cache_hash=True)
class Vocabulary:
    """Concepts, and the words they go by.

    ``Vocabulary()`` is empty: everything is then compared as plain words. Equal content makes equal vocabularies.

    Attributes:
        entries: The concepts, sorted by id.
        ignored: Words that never tell two things apart, in the form that :func:`words` gives.
        anonymous: Words for nobody in particular ("officials"), likewise.

    >>> oir = Vocabulary.load("oir")
    >>> [match.concept for match in oir.find("ISIS operatives killed")]
    ['party.isis', 'thing.fighters', 'act.killed']
    >>> oir.origin("Pentagon spokesman Maj. Gen. Pat Ryder")
    'Pentagon'
    """

    entries: tuple[Concept, ...] = ()
    ignored: frozenset[str] = frozenset()
    anonymous: frozenset[str] = frozenset()

    @classmethod
    def load(cls, name: str = "oir") -> Vocabulary:
        """A vocabulary that comes with oirlib; "oir" is Operation Inherent Resolve's.

        Raises:
            VocabularyError: There is none of that name.
        """
        return _packaged(name)

    @classmethod
    def from_toml(cls, path: str | Path) -> Vocabulary:
        """The vocabulary that a TOML file states, or the ``.toml`` files of a folder together.

        Raises:
            VocabularyError: The file is wrong; the message names the line and what would be right.
        """
        return _with(cls(), drafts_of(Path(path)))

    def extended(self, more: str | Path | Mapping[str, Any] | Vocabulary) -> Vocabulary:
        """This vocabulary and more: new concepts, or further words and broader concepts for those it has.

        Args:
            more: A TOML file's path, a mapping of the same shape, or another vocabulary.

        Raises:
            VocabularyError: What is added is wrong, or clashes with what is there.

        >>> more = {"place": {"duma": {"prefLabel": "Duma", "broader": "syria"}}}
        >>> "place.syria" in Vocabulary.load("oir").extended(more).ancestors("place.duma")
        True
        """
        if isinstance(more, Vocabulary):
            return _joined(self, more)
        if isinstance(more, Mapping):
            return _with(self, [Draft(more)])
        if isinstance(more, str) and "\n" in more:
            raise VocabularyError("extended() takes a file's path, a mapping or a Vocabulary, not TOML text")
        return _with(self, drafts_of(Path(more)))

    @cached_property
    def concepts(self) -> Mapping[str, Concept]:
        """The concepts by their ids."""
        return MappingProxyType({concept.id: concept for concept in self.entries})

    def __getitem__(self, name: str) -> Concept:
        return self.concepts[name]

    def __contains__(self, name: object) -> bool:
        return name in self.concepts

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        return f"Vocabulary({len(self)} concepts)"

    def find(self, text: str, facets: Collection[str] | None = None) -> list[Match]:
        """The concepts whose words stand in the text: the longest, from left to right, none over another.

        Args:
            text: Any text; the matches' places are places in it.
            facets: The facets to look for; where None, those that say what and where: thing, act, party, place. Of
                two that fit the same words, the first in that order is taken.

        Raises:
            ValueError: There is no such facet.
        """
        return self._phrases.find(text, FACETS[:-1] if facets is None else _facets(facets))

    def named(self, text: str, facet: str) -> str | None:
        """The id of the concept that the text as a whole is a word for, or None."""
        return self._phrases.whole(text, facet) or self._phrases.whole(_without_the(text), facet)

    def places(self, text):
        """Shim."""
        one = self.named(text, "place")
        return (one,) if one else ()

    def apart(self, a, b):
        """Shim."""
        return False

    def speaks_at(self, places):
        """Shim."""
        return True

    def ancestors(self, name: str) -> frozenset[str]:
        """The ids of all concepts that this one is part of, itself included.

        Raises:
            KeyError: There is no such concept.
        """
        return self._ancestors[name]

    def origin(self, name: str) -> str | None:
        """Who is speaking: one name for one voice, None for nobody in particular.

        People speak for their office and an office has one name, however it is written; an unknown name stays,
        tidied. Offices stay apart even where one is above the other.

        >>> oir = Vocabulary.load("oir")
        >>> oir.origin("a CENTCOM statement"), oir.origin("two unnamed officials"), oir.origin("The Daily Planet")
        ('CENTCOM', None, 'Daily Planet')
        """
        return self.speakers.heard(name).name

    @cached_property
    def speakers(self) -> Speakers:
        """Who is meant by the names of origins and publishers."""
        return Speakers(self.entries, self._phrases, self.ignored)

    @cached_property
    def _phrases(self) -> Phrases:
        labels = [Phrase(label, concept.facet, concept.id) for concept in self.entries for label in concept.labels]
        nobodies = [Phrase(label, NOBODY, label) for label in sorted(self.anonymous)]
        return Phrases([*labels, *nobodies], (*FACETS, NOBODY), self.ignored)

    @cached_property
    def _ancestors(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for name in self.concepts:
            seen, ahead = {name}, [name]
            while ahead:
                broader = set(self.concepts[ahead.pop()].broader) - seen
                seen |= broader
                ahead.extend(broader)
            found[name] = frozenset(seen)
        return found


@cache
def _packaged(name: str) -> Vocabulary:
    folder = files("oirlib") / "vocabularies"
    known = sorted(each.name.removesuffix(".toml") for each in folder.iterdir() if not each.name.startswith(("_", ".")))
    if name not in known:
        raise VocabularyError(f"no vocabulary of that name comes with oirlib; there is {', '.join(known)}", name)
    single = folder / f"{name}.toml"
    return _with(Vocabulary(), drafts_of(single if single.is_file() else folder / name))


def _with(vocabulary: Vocabulary, drafts: list[Draft]) -> Vocabulary:
    ignored, nobodies = word_list(drafts, "ignored"), word_list(drafts, "anonymous")
    return Vocabulary(
        gather(drafts, vocabulary.entries),
        vocabulary.ignored | {word for phrase in ignored for word in words(phrase)},
        vocabulary.anonymous | {" ".join(words(phrase)) for phrase in nobodies},
    )


def _joined(one: Vocabulary, other: Vocabulary) -> Vocabulary:
    """Two vocabularies as one, by way of the shape of a file, so that clashes are refused alike."""
    data: dict[str, Any] = {}
    for concept in other.entries:
        data.setdefault(concept.facet, {})[concept.slug] = _as_table(concept)
    data["ignored"], data["anonymous"] = sorted(other.ignored), sorted(other.anonymous)
    return _with(one, [Draft(data, "<vocabulary>")])


def _as_table(concept: Concept) -> dict[str, Any]:
    table = {
        "prefLabel": concept.label,
        "altLabels": list(concept.alt_labels),
        "broader": list(concept.broader),
        "kind": concept.kind,
        "act": concept.act,
        "of": concept.of,
        "implies": list(concept.implies),
        "vague": concept.vague,
        "definition": concept.definition,
        "person": concept.person,
        "outlet": concept.outlet,
    }
    return {key: value for key, value in table.items() if value}


def _facets(facets: Collection[str]) -> Collection[str]:
    """The facets as a collection: a bare string would be searched letter by letter."""
    asked = {facets} if isinstance(facets, str) else facets
    unknown = sorted(set(asked) - set(FACETS))
    if unknown:
        raise ValueError(f"facets: {unknown[0]!r} is none; they are {', '.join(FACETS)}")
    return asked


def _without_the(text: str) -> str:
    first = next(iter(tokens(text)), None)
    return text[first.end :] if first is not None and first.word == "the" else text


def voice_of(said_by: str | None, publisher: str, origin: Callable[[str], str | None]) -> str:
    """One name for who a figure comes from; nobody in particular counts as the publisher.

    Args:
        said_by: Who the source says it comes from, if anybody.
        publisher: Who brought the source out.
        origin: One name for one voice, as :meth:`Vocabulary.origin` gives it.

    >>> voice_of("officials", "Hindustan Times / Reuters", Vocabulary.load("oir").origin)
    'Reuters'
    """
    return (origin(said_by) if said_by else None) or origin(publisher) or " ".join(publisher.split())
