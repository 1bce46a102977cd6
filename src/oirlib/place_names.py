"""The names of places: what a name may stand for, by a vocabulary's own words, the world's, and words of kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from oirlib.concept import Concept
from oirlib.gazetteer import TOWN, kind_beside, kinds_of, world
from oirlib.phrases import Match, Phrases, tokens, words

WHOLE = "whole"  # a facet of its own, for names that are no part of a text

_OWNED = re.compile(r"(?P<owner>.+?)[’']s (?P<name>.+)")
_LONGEST = 200  # letters: what is longer is no name
_REMEMBERED = 1 << 14  # names whose places are kept


class PlaceNames:
    """The places that a vocabulary knows by name: its own, and those of the world where it knows that.

    A place of the world whose code is that of one of the vocabulary's own is that one.
    """

    def __init__(
        self,
        concepts: Mapping[str, Concept],
        phrases: Phrases,
        ancestors: Callable[[str], frozenset[str]],
        speaks: Sequence[str],
        world: bool,
    ) -> None:
        self._concepts = concepts
        self._phrases = phrases
        self._ancestors = ancestors
        self._ground = frozenset(speaks)
        self._world = world
        self._by_code = {c.code.lower(): c.id for c in concepts.values() if c.code is not None}
        self._places: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, Concept | None] = {}  # places of the world that were asked for

    def of(self, name: str) -> tuple[str, ...]:
        """The ids of all places that the name as a whole may stand for, the broadest first."""
        if len(name) > _LONGEST:
            return ()
        if name not in self._places:
            if len(self._places) > _REMEMBERED:
                self._places.clear()
            self._places[name] = self._placed(" ".join(name.split()).strip(" ,.;:"))
        return self._places[name]

    def loosely(self, name: str) -> bool:
        """Whether a name is known only without its word for the ground around, as "Kandahar region"."""
        if self._of_name(name) or not self.of(name):
            return False
        return not any(self._of_level(self._of_name(kind.name), kind.levels) for kind in kinds_of(name) if kind.levels)

    def concept(self, name: str) -> Concept | None:
        """The place of an id: one of the vocabulary's own, or one of the world."""
        found = self._concepts.get(name)
        if found is None and self._world:
            if name not in self._known:
                self._known[name] = self._concepts.get(self._own(name)) or world().place(name)
            found = self._known[name]
        return found

    def broader(self, name: str) -> Sequence[str]:
        """What the place of an id lies in."""
        found = self.concept(name)
        if found is None:
            return ()
        return found.broader if found.id in self._concepts else [self._own(outer) for outer in found.broader]

    def grown(self, text: str, matches: Sequence[Match]) -> list[Match]:
        """Matches in a text, those of places with the word for their kind that stands beside them."""
        grown: list[Match] = []
        for at, match in enumerate(matches):
            free = grown[-1].end if grown else 0
            ahead = matches[at + 1].start if at + 1 < len(matches) else len(text)
            place = match.concept.startswith("place.")
            grown.append(self._with_kind(text, match, free, ahead) if place else match)
        return grown

    def _with_kind(self, text: str, match: Match, free: int, ahead: int) -> Match:
        """A match with the word for its kind, if one stands beside it between two places of the text, and fits."""
        beside = kind_beside(text, match.start, match.end)
        if beside is None or beside.start < free or beside.end > ahead:
            return match
        fitting = self._of_level(match.senses, beside.levels)
        return Match(fitting[0], beside.start, beside.end, fitting) if fitting else match

    def _placed(self, name: str) -> tuple[str, ...]:
        """The places of a name, else those of the name without a word for their kind, which picks among them."""
        if found := self._of_name(name):
            return found
        for kind in kinds_of(name):
            if fitting := self._of_level(self._of_name(kind.name), kind.levels):
                return fitting
        if owned := _OWNED.fullmatch(name):  # "Iraq's Hamrin Mountains" are those in Iraq
            around = self.of(owned["owner"])
            inner = self.of(owned["name"]) if around else ()
            return tuple(place for place in inner if not self._ancestors(place).isdisjoint(around))
        return ()

    def _of_name(self, name: str) -> tuple[str, ...]:
        bare = without_the(name).strip()
        told = dict.fromkeys((name, bare))
        wholes = (self._phrases.whole(each, facet) for each in told for facet in ("place", WHOLE))
        own: tuple[str, ...] = next(filter(None, wholes), ())
        if not self._world:
            return own
        senses = list(dict.fromkeys([*own, *(self._own(f"place.{slug}") for slug in world().named(bare))]))
        if len(senses) < 2:
            return tuple(senses)
        # On its own ground a subject's names are those of its own places.
        here = [place for place in senses if not self._ground.isdisjoint(self._ancestors(place))] or senses
        return tuple(sorted(here, key=lambda place: (len(self._ancestors(place)), place)))

    def _own(self, name: str) -> str:
        """The id of the vocabulary's own place for a place of the world, or that of the world."""
        slug = name.partition(".")[2]
        own = self._by_code.get(slug.removesuffix(TOWN))
        if own is not None and slug.endswith(TOWN):
            own = f"{own}{TOWN}" if f"{own}{TOWN}" in self._concepts else None
        return own or name

    def _of_level(self, places: Iterable[str], levels: frozenset[str]) -> tuple[str, ...]:
        return tuple(place for place in places if not levels or self._level(place) in levels)

    def _level(self, place: str) -> str:
        """What sort of place it is; a place within a division that says nothing of it is a town."""
        concept = self.concept(place)
        if concept is None or concept.level is not None or concept.vague:
            return (concept and concept.level) or ""
        around = (self.concept(outer) for outer in concept.broader)
        return "city" if any(outer is not None and outer.level == "division" for outer in around) else ""


@lru_cache(maxsize=4096)
def without_the(text: str) -> str:
    """A text without the article that opens it."""
    return text[tokens(text)[0].end :] if words(text)[:1] == ("the",) else text
