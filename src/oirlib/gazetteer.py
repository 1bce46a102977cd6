"""The states and provinces of the world by their names and codes: some five thousand, read when one is first asked for.

The data is ``vocabularies/common/places.tsv``, written by ``tools/places.py``. Each line is a place; its fields are the
ISO 3166 code, the name, what it is (country, division, disputed, county or city), the code of what it lies in, its
names, further names that only it has, the codes it is written by, and whether a "town" goes by its names too, or a
"city" by its name with "City" behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from attrs import frozen

from oirlib.concept import Concept
from oirlib.language import knowledge
from oirlib.packaged import HOME
from oirlib.phrases import words

_LONGEST_CODE = 6  # "GB-ENG"
TOWN = "-city"  # how the id of a town ends that has its division's name


class Row(NamedTuple):
    """A line of the data."""

    code: str
    name: str
    level: str
    parent: str = ""
    names: str = ""
    own_names: str = ""
    codes: str = ""
    town: str = ""


class Gazetteer:
    """The places of the world by name and by code."""

    @cached_property
    def _lines(self) -> dict[str, str]:
        text = (HOME / "vocabularies" / "common" / "places.tsv").read_text(encoding="utf-8")
        return {line[: line.index("\t")]: line for line in text.splitlines()}

    @cached_property
    def _named(self) -> tuple[dict[str, str], dict[str, str]]:
        """The slugs that each name and each code stand for, with spaces between them."""
        named: dict[str, str] = {}
        coded: dict[str, str] = {}
        for line in self._lines.values():  # five thousand, before a process's first report: no value is made of each
            code, _, _, _, names, own_names, codes, *town = line.split("\t")
            slug = code.lower()
            slugs = f"{slug} {slug}{TOWN}" if town == ["town"] else slug
            for name in names.split("|") if names else ():
                named[name] = f"{named[name]} {slugs}" if name in named else slugs
                if town:
                    city = f"{name} city"
                    named[city] = f"{named[city]} {slug}{TOWN}" if city in named else slug + TOWN
            for name in own_names.split("|") if own_names else ():
                named[name] = f"{named[name]} {slug}" if name in named else slug
            for each in codes.split("|"):
                coded[each] = f"{coded[each]} {slug}" if each in coded else slug
        return named, coded

    def named(self, name: str) -> Sequence[str]:
        """The slugs of the places that a name or a code as a whole may stand for; a code only as it is written.

        >>> world().named("Georgia"), world().named("IN")
        (['us-ga'], ['in', 'us-in'])
        """
        by_name, by_code = self._named
        found = by_name.get(" ".join(words(name)), "").split()
        code = name.replace(".", "")
        coded = by_code.get(code, "").split() if len(code) <= _LONGEST_CODE else ()
        return [*found, *(slug for slug in coded if slug not in found)]

    def __contains__(self, name: object) -> bool:
        """Whether it has a place of this id."""
        return isinstance(name, str) and self._row(name) is not None

    def _row(self, name: str) -> Row | None:
        facet, _, slug = name.partition(".")
        line = self._lines.get(slug.removesuffix(TOWN).upper()) if facet == "place" else None
        row = Row(*line.split("\t")) if line is not None else None
        return None if row is None or (slug.endswith(TOWN) and not row.town) else row

    @cache  # noqa: B019 - there is one gazetteer
    def place(self, name: str) -> Concept | None:
        """The place of an id as a concept, if there is one.

        >>> world().place("place.us-ny-city").broader
        ('place.us-ny',)
        """
        row = self._row(name)
        if row is None:
            return None
        if name.endswith(TOWN):
            return Concept(name, "place", f"{row.name} City", broader=(f"place.{row.code.lower()}",), level="city")
        broader = (f"place.{row.parent.lower()}",) if row.parent else ()
        disputed = row.level == "disputed"  # a division whose country does not hold it
        level = "division" if disputed else row.level
        return Concept(name, "place", row.name, broader=broader, code=row.code, level=level, vague=disputed)


@cache
def world() -> Gazetteer:
    """The one gazetteer there is."""
    return Gazetteer()


@frozen
class Kind:
    """A word for the kind of a place, found beside a name.

    Attributes:
        levels: What such a place may be; anything, where empty.
        start: Where the name starts, with the word if it stands in front.
        end: Where it ends, with the word if it stands behind.
        name: The name without the word.
    """

    levels: frozenset[str]
    start: int
    end: int
    name: str


def kinds_of(text: str) -> list[Kind]:
    """The ways to take a name as a shorter one and a word for its kind.

    >>> [(kind.name, sorted(kind.levels)) for kind in kinds_of("the city of Raqqa")]
    [('Raqqa', ['city'])]
    """
    found = []
    for kind in _kinds():
        if kind.at_end and (match := kind.at_end.search(text)) and match.start():
            found.append(Kind(kind.levels, 0, len(text), text[: match.start()]))
        if kind.before and (match := kind.before.match(text)) and match.end() < len(text):
            found.append(Kind(kind.levels, 0, len(text), text[match.end() :]))
    return found


def kind_beside(text: str, start: int, end: int) -> Kind | None:
    """The word for its kind that stands beside a name in a text, behind it or in front.

    >>> kind_beside("in the city of Raqqa", 15, 20).start
    3
    """
    for kind in _kinds():
        if kind.behind and (match := kind.behind.match(text, end)):
            return Kind(kind.levels, start, match.end(), text[start:end])
    low = max(0, start - _IN_FRONT)
    before = text[low:start]
    for kind in _kinds():
        if kind.before and (match := kind.in_front.search(before)):
            return Kind(kind.levels, low + match.start(), end, text[start:end])
    return None


_IN_FRONT = 60  # characters in which a word for a kind may stand before a name


@frozen
class _KindWords:
    levels: frozenset[str]
    behind: re.Pattern[str] | None
    at_end: re.Pattern[str] | None
    before: re.Pattern[str] | None
    in_front: re.Pattern[str]


@cache
def _kinds() -> tuple[_KindWords, ...]:
    found = []
    for table in knowledge("place_kinds")["kind"].values():
        behind = rf"[ -](?:{'|'.join(table['words'])})\b" if table["words"] else None
        before = rf"(?:the )?\b(?:{'|'.join(table['of'])}) of " if table["of"] else None
        found.append(
            _KindWords(
                frozenset(table.get("levels", ())),
                re.compile(behind, re.IGNORECASE) if behind else None,
                re.compile(f"{behind}$", re.IGNORECASE) if behind else None,
                re.compile(before, re.IGNORECASE) if before else None,
                re.compile(f"{before or '(?!)'}$", re.IGNORECASE),
            )
        )
    return tuple(found)
