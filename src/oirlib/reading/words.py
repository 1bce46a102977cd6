"""The classes of words that reading goes by, from ``language/en/reading.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_FILE = files("oirlib.language.en") / "reading.toml"


@cache
def classes() -> dict[str, Any]:
    """Every class by its name: what it is for, its words and its examples."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def participles() -> dict[str, str]:
    """The participles that are unlike the past: "took" is "taken"."""
    told: dict[str, str] = classes()["got"]["participles"]
    return told


@cache
def words(name: str) -> frozenset[str]:
    """The words of a class.

    >>> "fell" in words("moved")
    True
    """
    return frozenset(classes()[name]["words"].split())
