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
