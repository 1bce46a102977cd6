"""A vocabulary: the concepts whose words claims are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from oirlib.asked import asked, each, path_from, several, yes_or_no
from oirlib.concept import FACETS, Concept, ancestors_of, broader_in
from oirlib.errors import ClaimError, VocabularyError, shortened
from oirlib.gazetteer import TOWN, kinds_of, world
from oirlib.packaged import HOME
from oirlib.phrases import Match, Phrase, Phrases, index_of, words
from oirlib.place_names import WHOLE, PlaceNames, without_the
from oirlib.scope_words import scope_concepts
from oirlib.speakers import NOBODY, Speakers
from oirlib.vocabulary_check import check
from oirlib.vocabulary_draft import Draft, drafts_of, shown
from oirlib.vocabulary_file import extends, gather, is_world, speaks, table_of, word_list
from oirlib.vocabulary_store import Made, dumped, stored

__all__ = ["Concept", "Match", "Vocabulary", "words"]

_ORDER = (*FACETS, WHOLE, NOBODY)
_TEXT = "must be words"
_WORDS = ("ignored", "anonymous", "plurals")  # the fields that are lists of words


@frozen(cache_hash=True)
class Vocabulary:
    """Concepts, and the words they go by.

    ``Vocabulary()`` is empty: everything is then compared as plain words. Equal content makes equal vocabularies.

    Attributes:
        entries: The concepts, sorted by id.
        ignored: Words that never tell two things apart, in the form that :func:`words` gives.
        anonymous: Words for nobody in particular ("officials"), likewise.
        plurals: Words of which only the plural is meant, likewise: forces are troops, and a force is not.
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
    plurals: frozenset[str] = frozenset()
    speaks: tuple[str, ...] = ()
    world: bool = False

    def __attrs_post_init__(self) -> None:
        if isinstance(self.entries, Made):
            return
        for concept in several("entries", self.entries, "must be concepts, in a list or the like"):
            if not isinstance(concept, Concept):
                raise VocabularyError(f"a vocabulary is made of concepts, not of {shown(concept)}")
        for name in ("ignored", "anonymous", "plurals", "speaks"):
            each(name, getattr(self, name), str, "must be words, in a list or the like")
        yes_or_no("world", self.world)
        known = self.concepts
        if len(known) < len(self.entries):
            names = [concept.id for concept in self.entries]
            twice = next(name for name in names if names.count(name) > 1)
            raise VocabularyError(f"{twice} stands twice among the concepts")
        check(known, world=world() if self.world else ())

    @classmethod
    def load(cls, name: str = "oir") -> Vocabulary:
        """A vocabulary that comes with oirlib.

        "common" is plain English on any subject, "oir" stands on it and is Operation Inherent Resolve's.

        Raises:
            VocabularyError: There is none of that name.
        """
        return _packaged(asked("name", name, str, "must be the name of a vocabulary, such as 'common'"))

    @classmethod
    def from_toml(cls, path: str | Path) -> Vocabulary:
        """The vocabulary that a TOML file states, or the ``.toml`` files of a folder together.

        Raises:
            VocabularyError: The file is wrong; the message names the line and what would be right.
        """
        return _based(drafts_of(path_from(path)))

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
        return _with(self, drafts_of(path_from(more)))

    @cached_property
    def concepts(self) -> Mapping[str, Concept]:
        """The concepts by their ids."""
        return MappingProxyType({concept.id: concept for concept in self.entries})

    def __getitem__(self, name: str) -> Concept:
        found = self._concept(name) if isinstance(name, str) else None
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._concept(name) is not None

    def _concept(self, name: str) -> Concept | None:
        """A concept of its own, else one that every vocabulary has, else a place of the world."""
        if name.startswith("place."):
            return self._places.concept(name)
        found = self.concepts.get(name)
        return scope_concepts().get(name) if found is None and name.startswith(("standing.", "tally.")) else found

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        return f"Vocabulary({len(self)} concepts)"

    def find(self, text: str, facets: Collection[str] | None = None) -> list[Match]:
        """The concepts whose words stand in the text: the longest, from left to right, none over another.

        The word for the kind of a place belongs to its match, and tells a province from the town of its name.

        Args:
            text: Any text; the matches' places are places in it.
            facets: The facets to look for; where None, those that say what and where: thing, act, party, place. Of
                two that fit the same words, the first in that order is taken.

        Raises:
            ClaimError: There is no such facet, or the text is none.
        """
        among = FACETS[:-1] if facets is None else _facets(facets)
        found = self._phrases.find(asked("text", text, str, _TEXT), among)
        return self._places.grown(text, found) if "place" in among and found else found

    def named(self, text: str, facet: str) -> str | None:
        """The id of the concept that the text as a whole is a word for, or None; of several, the broadest."""
        asked("text", text, str, _TEXT)
        asked("facet", facet, str, f"must be one of {', '.join(FACETS)}")
        found = self._phrases.whole(text, facet) or self._phrases.whole(without_the(text), facet)
        return found[0] if found else None

    def places(self, name: str) -> tuple[str, ...]:
        """The ids of all places that the name as a whole may stand for, the broadest first.

        >>> oir = Vocabulary.load("oir")
        >>> oir.places("Hasakah"), oir.places("Hasakah city")
        (('place.hasakah', 'place.hasakah-city'), ('place.hasakah-city',))
        """
        return self._places.of(asked("name", name, str, _TEXT))

    def loosely(self, name: str) -> bool:
        """Whether :meth:`places` knows a name only as ground around its places, which may be a part of them or more.

        >>> oir = Vocabulary.load("oir")
        >>> oir.loosely("Hasakah region"), oir.loosely("Hasakah city")
        (True, False)
        """
        return self._places.loosely(asked("name", name, str, _TEXT))

    def ancestors(self, name: str) -> frozenset[str]:
        """The ids of all concepts that this one is part of, itself included.

        Raises:
            ClaimError: There is no such concept.
        """
        found = self._above.get(name) if isinstance(name, str) else None
        if found is not None:
            return found
        if name not in self:
            raise ClaimError("name", name, "is no concept of this vocabulary; an id is such as 'place.iraq'")
        return ancestors_of(name, self._broader, self._above)

    def _broader(self, name: str) -> Iterable[str]:
        if name.startswith("place."):
            return self._places.broader(name)
        found = self._concept(name)
        return found.broader if found is not None else ()

    def apart(self, one: str, other: str) -> bool:
        """Whether nothing can be both, as the vocabulary says of the two or of what they are part of.

        Raises:
            ClaimError: One of the two is no concept.

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
        given = several("places", places, "must be the ids of places, in a list or the like")
        return all(place in self and not ground.isdisjoint(self.ancestors(place)) for place in given)

    def origin(self, name: str) -> str | None:
        """Who is speaking: one name for one voice, None for nobody in particular.

        People speak for their office and an office has one name, however it is written; an unknown name stays,
        tidied. Offices stay apart even where one is above the other.

        >>> oir = Vocabulary.load("oir")
        >>> oir.origin("a CENTCOM statement"), oir.origin("two unnamed officials"), oir.origin("The Daily Planet")
        ('CENTCOM', None, 'Daily Planet')
        """
        return self.speakers.heard(asked("name", name, str, _TEXT)).name

    @cached_property
    def speakers(self) -> Speakers:
        """Who is meant by the names of origins and publishers."""
        return Speakers(self.entries, self._phrases, self.ignored)

    @cached_property
    def _places(self) -> PlaceNames:
        return PlaceNames(self.concepts, self._phrases, self.ancestors, self.speaks, self.world)

    @cached_property
    def _phrases(self) -> Phrases:
        entries = self.entries
        index = entries.words if isinstance(entries, Made) else index_of(phrases_of(entries), _ORDER)
        nobodies = index_of((Phrase(label, NOBODY, label) for label in sorted(self.anonymous)), _ORDER)
        # Words for nobody stand behind all others, as in the order of the facets.
        both = {key: f"{index[key]}\n{rows}" if key in index else rows for key, rows in nobodies.items()}
        return Phrases({**index, **both}, self.ignored | self.plurals)

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
    folder = HOME / "vocabularies"
    known = sorted(each.name for each in folder.iterdir() if not each.name.startswith(("_", ".")))
    if name not in known:
        reason = f"no vocabulary of that name comes with oirlib; there is {', '.join(known)}"
        raise VocabularyError(reason, shortened(name))
    if (made := stored(name)) is not None:
        entries, fields = made
        ignored, anonymous, plurals = (frozenset(fields[key]) for key in _WORDS)
        return Vocabulary(entries, ignored, anonymous, plurals, tuple(fields["speaks"]), fields["world"])
    return _read(name)


def _read(name: str) -> Vocabulary:
    """A vocabulary that comes with oirlib, from its files."""
    drafts = drafts_of(HOME / "vocabularies" / name)
    below = extends(drafts)
    return _with(_read(below) if below else Vocabulary(), drafts)


def as_stored(name: str) -> str:
    """A vocabulary that comes with oirlib, read from its files, as :mod:`oirlib.vocabulary_store` keeps it."""
    read = _read(name)
    fields = {**{key: sorted(getattr(read, key)) for key in _WORDS}, "speaks": read.speaks, "world": read.world}
    return dumped(read.entries, index_of(phrases_of(read.entries), _ORDER), fields)


def _based(drafts: list[Draft]) -> Vocabulary:
    """What the drafts state, on top of what they stand on."""
    below = extends(drafts)
    return _with(Vocabulary.load(below) if below else Vocabulary(), drafts)


def _with(vocabulary: Vocabulary, drafts: list[Draft]) -> Vocabulary:
    ignored, nobodies = word_list(drafts, "ignored"), word_list(drafts, "anonymous")
    is_known = vocabulary.world or is_world(drafts)
    entries = gather(drafts, vocabulary.entries, world() if is_known else ())
    return Vocabulary(
        entries,
        vocabulary.ignored | {word for phrase in ignored for word in words(phrase)},
        vocabulary.anonymous | {" ".join(words(phrase)) for phrase in nobodies},
        vocabulary.plurals | {word for phrase in word_list(drafts, "plurals") for word in words(phrase)},
        tuple(dict.fromkeys((*vocabulary.speaks, *speaks(drafts, {concept.id for concept in entries})))),
        is_known,
    )


def phrases_of(entries: Iterable[Concept]) -> list[Phrase]:
    """All words of concepts; of places of one name the broadest comes first."""
    concepts = {concept.id: concept for concept in entries}
    found: dict[str, frozenset[str]] = {}
    broader = broader_in(concepts)
    ranked = sorted(
        concepts.values(), key=lambda c: (len(ancestors_of(c.id, broader, found)) if c.facet == "place" else 0, c.id)
    )
    labels = []
    for concept in ranked:
        labels += [Phrase(label, concept.facet, concept.id) for label in concept.labels]
        labels += [Phrase(label, WHOLE, concept.id) for label in concept.whole_labels]
        if concept.facet == "place" and (town := f"{concept.id}{TOWN}") in concepts:
            labels += [Phrase(label, "place", town) for label in concept.labels if not kinds_of(label)]
    return labels


def _joined(one: Vocabulary, other: Vocabulary) -> Vocabulary:
    """Two vocabularies as one, by way of the shape of a file, so that clashes are refused alike."""
    data: dict[str, Any] = {}
    for concept in other.entries:
        data.setdefault(concept.facet, {})[concept.slug] = table_of(concept)
    data["ignored"], data["anonymous"] = sorted(other.ignored), sorted(other.anonymous)
    data["plurals"] = sorted(other.plurals)
    data["speaks"], data["world"] = list(other.speaks), other.world
    both = _with(one, [Draft(data, "<vocabulary>")])
    local = {concept.id for each in (one, other) for concept in each.entries if concept.local}
    return evolve(both, entries=tuple(evolve(concept, local=concept.id in local) for concept in both.entries))


def _facets(facets: Collection[str]) -> Collection[str]:
    """The facets as a collection: a bare string would be searched letter by letter."""
    right = f"must be of {', '.join(FACETS)}"
    given = [facets] if isinstance(facets, str) else list(several("facets", facets, right))
    for facet in given:
        if not isinstance(facet, str) or facet not in FACETS:
            raise ClaimError("facets", facet, right)
    return given
