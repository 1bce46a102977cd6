"""What the library knows of a language, as data: one TOML file a subject, read when it is first asked for.

Every group of words carries an example and what it reads as; ``tests/wording/test_language.py`` runs them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from oirlib.packaged import HOME


@cache
def knowledge(subject: str, language: str = "en") -> dict[str, Any]:
    """The tables of a subject's file, as TOML has them; read once.

    >>> "time" in knowledge("rates")["base"]
    True
    """
    path = HOME / "language" / language / f"{subject}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group, by the names of its file and its own: ``"numbers.scores"``.

    Words of several parts are no group's: those stand in the tables of their subject, set apart by bars.

    >>> "dawn" in words("calendar.day_times")
    True
    """
    subject, _, name = group.partition(".")
    return frozenset(knowledge(subject)[name]["words"].split())
