"""The classes of words that reading goes by, from ``language/en/reading.toml``."""

from __future__ import annotations

from functools import cache

from oirlib.language import knowledge


@cache
def words(name: str) -> frozenset[str]:
    """The words of a class.

    >>> "fell" in words("moved")
    True
    """
    return frozenset(knowledge("reading")[name]["words"].split())


@cache
def participles() -> dict[str, str]:
    """The participles that are unlike the past: "took" is "taken"."""
    told: dict[str, str] = knowledge("reading")["got"]["participles"]
    return told
