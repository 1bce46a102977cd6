"""A vocabulary: the concepts whose words claims are made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from oirlib.concept import FACETS, Concept
from oirlib.errors import VocabularyError
from oirlib.phrases import Match, Phrase, Phrases, tokens, words
from oirlib.scope_words import scope_concepts
from oirlib.speakers import NOBODY, Speakers
from oirlib.vocabulary_file import (
    Draft,
    ancestors_of,
    check,
    drafts_of,
    extends,
    gather,
    is_world,
    shown,
    speaks,
    word_list,
)

__all__ = ["Concept", "Match", "Vocabulary", "words"]

_ORDER = (*FACETS, NOBODY)


@frozen(cache_hash=True)
class Vocabulary:
    """Concepts, and the words they go by.

    ``Vocabulary()`` is empty: everything is then compared as plain words. Equal content makes equal vocabularies.

    Attributes:
        entries: The concepts, sorted by id.
        ignored: Words that never tell two things apart, in the form that :func:`words` gives.
        anonymous: Words for nobody in particular ("officials"), likewise.
        speaks: The ids of the places where its own implications hold; everywhere, where it names none.
        world: Whether it knows the states and provinces of the world.

    Raises:
        VocabularyError: The concepts cannot be meant: one is part of itself, or names one that there is not.

    >>> oir = Vocabulary.load("oir")
    >>> [match.concept for match in oir.find("ISIS operatives killed")]
    ['party.isis', 'thing.fighters', 'act.killed']
    >>> oir.origin("Pentagon spokesman Maj. Gen. Pat Ryder")
    'Pentagon'
    """

    entries: tuple[Concept, ...] = ()
    ignored: frozenset[str] = frozenset()
    anonymous: frozenset[str] = frozenset()
    speaks: tuple[str, ...] = ()
    world: bool = False

    def __attrs_post_init__(self) -> None:
        for concept in self.entries:
            if not isinstance(concept, Concept):
                raise VocabularyError(f"a vocabulary is made of concepts, not of {shown(concept)}")
        known = self.concepts
        if len(known) < len(self.entries):
            names = [concept.id for concept in self.entries]
            twice = next(name for name in names if names.count(name) > 1)
            raise VocabularyError(f"{twice} stands twice among the concepts")
        check(known)

    @classmethod
    def load(cls, name: str = "oir") -> Vocabulary:
        """A vocabulary that comes with oirlib.

        "common" is plain English on any subject, "oir" stands on it and is Operation Inherent Resolve's.

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
        return _based(drafts_of(Path(path)))

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
        found = self.concepts.get(name) or scope_concepts().get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self.concepts or name in scope_concepts()

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
        """The id of the concept that the text as a whole is a word for, or None; of several, the broadest."""
        found = self._phrases.whole(text, facet) or self._phrases.whole(_without_the(text), facet)
        return found[0] if found else None

    def places(self, name: str) -> tuple[str, ...]:
        """The ids of all places that the name as a whole may stand for, the broadest first.

        >>> oir = Vocabulary.load("oir")
        >>> oir.places("Hasakah"), oir.places("Hasakah city")
        (('place.hasakah', 'place.hasakah-city'), ('place.hasakah-city',))
        """
        return self._phrases.whole(name, "place") or self._phrases.whole(_without_the(name), "place")

    def ancestors(self, name: str) -> frozenset[str]:
        """The ids of all concepts that this one is part of, itself included.

        Raises:
            KeyError: There is no such concept.
        """
        if name not in self:
            raise KeyError(name)
        return ancestors_of(name, self.concepts, self._above)

    def apart(self, one: str, other: str) -> bool:
        """Whether nothing can be both, as the vocabulary says of the two or of what they are part of.

        Raises:
            KeyError: There is no such concept.

        >>> Vocabulary.load("oir").apart("thing.women", "thing.men")
        True
        """
        ones, others = self.ancestors(one), self.ancestors(other)
        return any(not others.isdisjoint(self._excluded.get(name, ())) for name in ones)

    def speaks_at(self, places: Iterable[str]) -> bool:
        """Whether what the vocabulary's own words imply holds at the places: they lie on its ground, or none is named.

        Args:
            places: Ids; one that the vocabulary does not know lies elsewhere.
        """
        if not self.speaks:
            return True
        ground = frozenset(self.speaks)
        return all(place in self and not ground.isdisjoint(self.ancestors(place)) for place in places)

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
        return Phrases(phrases_of(self.entries, self.anonymous), _ORDER, self.ignored)

    @cached_property
    def _above(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _excluded(self) -> Mapping[str, frozenset[str]]:
        """What each concept excludes: who excludes is excluded."""
        pairs = [(concept.id, other) for concept in self.entries for other in concept.disjoint]
        found: dict[str, set[str]] = {}
        for one, other in pairs:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return {name: frozenset(others) for name, others in found.items()}


@cache
def _packaged(name: str) -> Vocabulary:
    folder = files("oirlib") / "vocabularies"
    known = sorted(each.name.removesuffix(".toml") for each in folder.iterdir() if not each.name.startswith(("_", ".")))
    if name not in known:
        raise VocabularyError(f"no vocabulary of that name comes with oirlib; there is {', '.join(known)}", name)
    single = folder / f"{name}.toml"
    return _based(drafts_of(single if single.is_file() else folder / name))


def _based(drafts: list[Draft]) -> Vocabulary:
    """What the drafts state, on top of what they stand on."""
    below = extends(drafts)
    return _with(Vocabulary.load(below) if below else Vocabulary(), drafts)


def _with(vocabulary: Vocabulary, drafts: list[Draft]) -> Vocabulary:
    ignored, nobodies = word_list(drafts, "ignored"), word_list(drafts, "anonymous")
    entries = gather(drafts, vocabulary.entries)
    return Vocabulary(
        entries,
        vocabulary.ignored | {word for phrase in ignored for word in words(phrase)},
        vocabulary.anonymous | {" ".join(words(phrase)) for phrase in nobodies},
        tuple(dict.fromkeys((*vocabulary.speaks, *speaks(drafts, {concept.id for concept in entries})))),
        vocabulary.world or is_world(drafts),
    )


def phrases_of(entries: Iterable[Concept], anonymous: Iterable[str]) -> list[Phrase]:
    """All words of a vocabulary; of places of one name the broadest comes first."""
    concepts = {concept.id: concept for concept in entries}
    found: dict[str, frozenset[str]] = {}
    ranked = sorted(
        concepts.values(), key=lambda c: (len(ancestors_of(c.id, concepts, found)) if c.facet == "place" else 0, c.id)
    )
    labels = [Phrase(label, concept.facet, concept.id) for concept in ranked for label in concept.labels]
    return labels + [Phrase(label, NOBODY, label) for label in sorted(anonymous)]


def _joined(one: Vocabulary, other: Vocabulary) -> Vocabulary:
    """Two vocabularies as one, by way of the shape of a file, so that clashes are refused alike."""
    data: dict[str, Any] = {}
    for concept in other.entries:
        data.setdefault(concept.facet, {})[concept.slug] = _as_table(concept)
    data["ignored"], data["anonymous"] = sorted(other.ignored), sorted(other.anonymous)
    data["speaks"], data["world"] = list(other.speaks), other.world
    both = _with(one, [Draft(data, "<vocabulary>")])
    local = {concept.id for each in (one, other) for concept in each.entries if concept.local}
    return evolve(both, entries=tuple(evolve(concept, local=concept.id in local) for concept in both.entries))


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
        "holds": concept.holds,
        "grows": concept.grows,
        "settled": concept.settled,
        "exact": concept.exact,
        "measure": concept.measure,
        "disjointWith": list(concept.disjoint),
        "code": concept.code,
        "level": concept.level,
    }
    return {key: value for key, value in table.items() if value or value == 0 and value is not False}


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
