"""The part of a claim that a heading of somebody's table is likely to mean: proposed in an error, never acted on."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


def likely_part(heading: str) -> str | None:
    """The everyday name of the part that a heading is likely to mean, or None.

    >>> likely_part("Location"), likely_part("total_deaths"), likely_part("date"), likely_part("iso_code")
    ('where', 'figure', 'when', None)
    """
    words = _plain(heading).partition(" per ")[0]
    if not _codes().isdisjoint(words.split()):
        return None
    said = [name for name in _known() if f" {name} " in f" {words} "]
    return _known()[max(said, key=lambda name: (len(name), name))] if said else None


def _plain(heading: str) -> str:
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.findall(r"[^\W_]+", apart.lower()))


@cache
def _data() -> dict[str, list[str]]:
    return tomllib.loads((files("oirlib.records") / "headings.toml").read_text(encoding="utf-8"))


@cache
def _known() -> dict[str, str]:
    return {name: part for part, names in _data().items() if part != "code" for name in names}


@cache
def _codes() -> frozenset[str]:
    return frozenset(_data()["code"])
