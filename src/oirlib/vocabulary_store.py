"""The vocabularies that come with oirlib, read beforehand: as concepts and an index of their words, ready to be used.

Reading the TOML files takes a third of a second, reading what was made of them a fiftieth. What was made is kept with
the digest of what it was made from; where the two do not belong together, it counts for nothing and the files are read.
``tools/make_vocabularies.py`` makes it, and a test sees that it is as it would be made anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from oirlib.concept import Concept
from oirlib.packaged import HOME
from oirlib.phrases import Index

_FIELDS = attrs.fields(Concept)
_DEFAULTS = {field.name: field.default for field in _FIELDS}
# What decides how the files are read, besides the files.
_READERS = ("concept.py", "phrases.py", "vocabulary_draft.py", "vocabulary_file.py", "language/en/place_kinds.toml")


class Made(tuple[Concept, ...]):
    """Concepts that were checked when they were made, with the index of their words.

    Attributes:
        words: What :func:`oirlib.phrases.index_of` makes of them.
    """

    words: Index


def stored(name: str) -> tuple[Made, dict[str, Any]] | None:
    """The concepts of a vocabulary and the rest of its fields, if what was made belongs to the files there are now."""
    path = HOME / "vocabularies" / "_made" / f"{name}.json"
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    if data["digest"] != digest():
        return None
    made = Made(Concept(**_fields(row)) for row in data["entries"])
    made.words = data["index"]
    return made, data["fields"]


def dumped(entries: Iterable[Concept], index: Index, fields: dict[str, Any]) -> str:
    """A vocabulary as it is stored: the same text for the same vocabulary."""
    rows = []
    for concept in entries:
        told = attrs.asdict(concept)
        rows.append({name: value for name, value in told.items() if value != _DEFAULTS[name]})
    lines = (f"{_text(key)}: {_text(value)}" for key, value in sorted(index.items()))
    parts = [
        f'"digest": {json.dumps(digest())}',
        f'"fields": {json.dumps(fields, sort_keys=True)}',
        '"entries": [\n' + ",\n".join(_text(row) for row in rows) + "\n]",
        '"index": {\n' + ",\n".join(lines) + "\n}",
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def digest() -> str:
    """A digest of all that the vocabularies are made from."""
    found = hashlib.blake2b(digest_size=16)
    paths = [HOME.joinpath(*path.split("/")) for path in _READERS]
    for folder in sorted((HOME / "vocabularies").iterdir(), key=_name):
        if folder.is_dir() and not folder.name.startswith("_"):
            paths += sorted((each for each in folder.iterdir() if each.name.endswith(".toml")), key=_name)
    for path in paths:
        if path.is_file():
            found.update(path.name.encode())
            found.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()


def _text(value: object) -> str:
    return json.dumps(value)  # in ASCII, which is read a third faster


def _name(path: Path) -> str:
    return path.name


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
