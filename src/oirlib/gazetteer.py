"""The countries' states and provinces, by their names and codes: some five thousand, read when a name is first asked for.

The data is ``vocabularies/common/places.tsv``, written by ``tools/places.py``. Each line is a place; its fields are the ISO 3166
code, the name, what it is (country, division, county or city), the code of what it lies in, its names, further names that only it
has, the codes it is written by, and whether a "town" goes by its names too, or a "city" by its name with "City" behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.resources import files
from typing import NamedTuple

from attrs import frozen

from oirlib.concept import Concept
from oirlib.language import knowledge
from oirlib.phrases import words

_TOWN = "-city"  # the end of the id of a town that has its division's name


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
    def _rows(self) -> dict[str, Row]:
        text = (files("oirlib") / "vocabularies" / "common" / "places.tsv").read_text(encoding="utf-8")
        rows = (Row(*line.split("\t")) for line in text.splitlines())
        return {row.code: row for row in rows}

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        named: dict[str, list[str]] = {}
        for row in self._rows.values():
            code = row.code.lower()
            for name in row.names.split("|") if row.names else ():
                named.setdefault(name, []).append(code)
                if row.town == "town":
                    named[name].append(code + _TOWN)
            for name in row.own_names.split("|") if row.own_names else ():
                named.setdefault(name, []).append(code)
            if row.town:
                named.setdefault(" ".join((*words(row.name), "city")), []).append(code + _TOWN)
        return named

    @cached_property
    def _coded(self) -> dict[str, list[str]]:
        coded: dict[str, list[str]] = {}
        for row in self._rows.values():
            for code in row.codes.split("|"):
                coded.setdefault(code, []).append(row.code.lower())
        return coded

    def named(self, name: str) -> Sequence[str]:
        """The slugs of the places that a name or a code as a whole may stand for; a code only as it is written.

        >>> world().named("Georgia"), world().named("IN")
        (['us-ga'], ['in', 'us-in'])
        """
        found = self._named.get(" ".join(words(name)), ())
        coded = self._coded.get(name.replace(".", ""), ()) if name[:1].isupper() else ()
        return [*found, *(slug for slug in coded if slug not in found)]

    def __contains__(self, name: object) -> bool:
        """Whether it has a place of this id."""
        return isinstance(name, str) and self._row(name) is not None

    def _row(self, name: str) -> Row | None:
        facet, _, slug = name.partition(".")
        row = self._rows.get(slug.removesuffix(_TOWN).upper()) if facet == "place" else None
        return None if row is None or (slug.endswith(_TOWN) and not row.town) else row

    @cache  # noqa: B019 - there is one gazetteer
    def place(self, name: str) -> Concept | None:
        """The place of an id as a concept, if there is one.

        >>> world().place("place.us-ny-city").broader
        ('place.us-ny',)
        """
        row = self._row(name)
        if row is None:
            return None
        if name.endswith(_TOWN):
            return Concept(name, "place", f"{row.name} City", broader=(f"place.{row.code.lower()}",), level="city")
        broader = (f"place.{row.parent.lower()}",) if row.parent else ()
        return Concept(name, "place", row.name, broader=broader, code=row.code, level=row.level)


@cache
def world() -> Gazetteer:
    """The one gazetteer there is."""
    return Gazetteer()


@frozen
class Kind:
    """A word for the kind of a place, found beside a name.

    Attributes:
        name: The name without it.
        levels: What such a place may be; anything, where empty.
    """

    name: str
    levels: frozenset[str]


def kinds_of(text: str) -> list[Kind]:
    """The ways to take a name as a shorter one and a word for its kind.

    >>> [(kind.name, sorted(kind.levels)) for kind in kinds_of("the city of Raqqa")]
    [('Raqqa', ['city'])]
    """
    found = []
    for pattern, levels in _patterns():
        if match := pattern.fullmatch(text):
            found.append(Kind(match["name"], levels))
    return found


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    found = []
    for table in knowledge("place_kinds")["kind"].values():
        levels = frozenset(table.get("levels", ()))
        if table["words"]:
            found.append((re.compile(rf"(?P<name>.*\w)[\s-]+(?:{'|'.join(table['words'])})", re.IGNORECASE), levels))
        if table["of"]:
            found.append((re.compile(rf"(?:the )?(?:{'|'.join(table['of'])}) of (?P<name>.+)", re.IGNORECASE), levels))
    return tuple(found)
