"""A vocabulary: the concepts whose words claims are made of."""

from __future__ import annotations

import re
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
from oirlib.vocabulary_file import Draft, drafts_of, gather, word_list

__all__ = ["Concept", "Match", "Vocabulary", "words"]

_NOBODY = "anonymous"  # a facet of its own, for words such as "officials"
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_CITING = re.compile(r"\b(?:citing|quoting)\b", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_RANKS = (
    "general gen lieutenant lt major maj colonel col brigadier brig captain capt admiral adm vice rear commander cmdr "
    "sergeant sgt mr mrs ms dr sir spokesman spokeswoman spokesperson press secretary deputy minister president "
    "air force army navy marine us american former then"
)
_TITLES = frozenset(_RANKS.split())


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
        aside = _ASIDE.sub("", name).strip()
        before, *cited = _CITING.split(aside or name, maxsplit=1)
        speaker = self._speaker(cited[0]) if cited else None
        speaker = speaker or self._speaker(before)
        if speaker is not None:
            return self.concepts[speaker].label
        return None if self._is_anonymous(before) else _tidied(before) or None

    @cached_property
    def _phrases(self) -> Phrases:
        labels = [Phrase(label, concept.facet, concept.id) for concept in self.entries for label in concept.labels]
        nobodies = [Phrase(label, _NOBODY, label) for label in sorted(self.anonymous)]
        return Phrases([*labels, *nobodies], (*FACETS, _NOBODY), self.ignored)

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

    @cached_property
    def _surnames(self) -> Mapping[str, str]:
        """People by their last names, where the vocabulary has one of that name; people are who has an office."""
        people: dict[str, set[str]] = {}
        for concept in self.entries:
            name = words(concept.label)
            if concept.facet == "origin" and concept.broader and name[0] not in _TITLES:
                people.setdefault(name[-1], set()).add(self._office(concept.id))
        return {surname: offices.pop() for surname, offices in people.items() if len(offices) == 1}

    def _office(self, name: str) -> str:
        while broader := self.concepts[name].broader:
            name = broader[0]
        return name

    def _speaker(self, name: str) -> str | None:
        """The office that the name speaks for, if the vocabulary knows it."""
        whole = self.named(name, "origin")
        if whole is None:
            bare = [word for word in words(name) if word not in _TITLES]
            alone = self._surnames.get(bare[0]) if len(bare) == 1 else None
            return alone or self._speaker_within(name)
        return self._office(whole)

    def _speaker_within(self, name: str) -> str | None:
        """The office of the first person that a longer phrase names, else the first office.

        A country's name is looser than an office's: in "US News" it is part of another name, and "US officials" are
        nobody in particular.
        """
        matches = self._phrases.find(name, ("origin", _NOBODY))
        named = [match for match in matches if match.concept in self.concepts]
        person = next((match for match in named if self.concepts[match.concept].broader), None)
        if person is not None:
            return self._office(person.concept)
        for match in named:
            country = self.named(name[match.start : match.end], "place") is not None
            if not (country and (len(named) < len(matches) or _inside_a_name(name, match))):
                return match.concept
        return None

    def _is_anonymous(self, name: str) -> bool:
        """Whether the name is only a word for nobody in particular, not a proper name with such a word in it."""
        for match in self._phrases.find(name, (_NOBODY,)):
            before = [token.word for token in tokens(name[: match.start])]
            opens = all(word in self.ignored for word in before)
            if name[match.start].islower() or (opens and not _inside_a_name(name, match)):
                return True
        return False


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
    }
    return {key: value for key, value in table.items() if value}


def _facets(facets: Collection[str]) -> Collection[str]:
    """The facets as a collection: a bare string would be searched letter by letter."""
    asked = {facets} if isinstance(facets, str) else facets
    unknown = sorted(set(asked) - set(FACETS))
    if unknown:
        raise ValueError(f"facets: {unknown[0]!r} is none; they are {', '.join(FACETS)}")
    return asked


def _inside_a_name(text: str, match: Match) -> bool:
    """Whether a capitalised word stands right beside the match: it is then part of a longer proper name."""
    before, after = text[: match.start].rstrip(" "), text[match.end :].lstrip(" ")
    previous = re.search(r"[^\W\d_][\w.]*$", before)
    return after[:1].isupper() or (previous is not None and previous[0][:1].isupper() and previous[0] != "The")


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


def _tidied(name: str) -> str:
    """A name as written, but for spaces, a leading "the" and the dots of initials."""
    spaced = " ".join(_without_the(name).split()).strip(" ,;:")
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), spaced)
