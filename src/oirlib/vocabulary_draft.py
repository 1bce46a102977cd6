"""What the files of a vocabulary say, before anything is checked, with the line of each thing said."""

from __future__ import annotations

import re
import reprlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from oirlib.errors import VocabularyError

Place = tuple[str, ...]  # ("thing", "strikes", "broader"): where in a file

_DEEPEST = 64  # brackets within brackets: a vocabulary needs two
_TABLE = re.compile(r"\s*\[\s*([\w-]+)\s*(?:\.\s*[\"']?([^\"'\]]+?)[\"']?\s*)?\]\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=")
_STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_SHOWN = reprlib.Repr()
_SHOWN.maxstring = _SHOWN.maxother = 60


@frozen
class Draft:
    """What one file says, before anything is checked.

    It may say what it stands on (``extends``), where its own implications hold (``speaks``: names of places), and that
    it knows the states and provinces of the world (``world``).

    Attributes:
        data: Its tables.
        path: The file's name, for messages.
        lines: The line of each table, key and string, by its place.
    """

    data: Mapping[str, Any]
    path: str = "<mapping>"
    lines: Mapping[Place, int] = field(factory=dict)

    def line(self, *place: str) -> int | None:
        """The line of a place, or of what it stands in."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place)

    def wrong(self, reason: str, *place: str) -> VocabularyError:
        """The error that says what is wrong at a place of this file."""
        return VocabularyError(reason, self.path, self.line(*place))


def drafts_of(path: Path) -> list[Draft]:
    """What a file says, or each ``.toml`` file of a folder.

    Raises:
        VocabularyError: There is no such file, or it is not TOML in UTF-8.
    """
    if not path.is_dir():
        return [_read(path)]
    files = sorted((each for each in path.iterdir() if each.name.endswith(".toml")), key=lambda each: each.name)
    if not files:
        raise VocabularyError("the folder holds no .toml file", str(path))
    return [_read(each) for each in files]


def _read(path: Path) -> Draft:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise VocabularyError("there is no such file", str(path)) from None
    except UnicodeDecodeError as error:
        raise VocabularyError(f"not UTF-8 (byte {error.start}); save the file as UTF-8", str(path)) from None
    if line := _too_deep(text):
        raise VocabularyError("brackets within brackets, too deep for a vocabulary", str(path), line)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.search(str(error))
        line = int(found[1]) if found and found[1] else text.count("\n") + 1
        raise VocabularyError(f"not TOML: {_TOML_PLACE.sub('', str(error))}", str(path), line) from None
    return Draft(data, str(path), _lines(text))


def _too_deep(text: str) -> int | None:
    """The line on which brackets are nested deeper than a reader of TOML can follow, or names of tables are."""
    depth = 0
    for number, line in enumerate(text.splitlines(), 1):
        bare = _STRING.sub("", line).partition("#")[0]
        if bare.count(".") > _DEEPEST:
            return number
        for char in bare:
            depth += (char in "[{") - (char in "]}" and depth > 0)
            if depth > _DEEPEST:
                return number
    return None


def _lines(text: str) -> dict[Place, int]:
    """The line of each table, key and string: tomllib keeps no places."""
    lines: dict[Place, int] = {}
    table: Place = ()
    at: Place = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.match(line):
            table = at = (header[1], header[2]) if header[2] else (header[1],)
            lines.setdefault(at, number)
            continue
        rest = line
        if key := _KEY.match(line):
            at = (*table, key[1])
            lines.setdefault(at, number)
            rest = line[key.end() :]
        for string in _STRING.finditer(rest):
            lines.setdefault((*at, string[1] if string[1] is not None else string[2]), number)
    return lines


def wrong_at(drafts: Sequence[Draft], reason: str, *places: Place) -> VocabularyError:
    """The error at the first of the places that a draft states; of several drafts, the latest, and the exact place."""
    for place in (shorter for exact in places for shorter in (exact, exact[:3], exact[:2])):
        stating = [draft for draft in reversed(drafts) if place[1] in draft.data.get(place[0], {})]
        draft = next((draft for draft in stating if place in draft.lines or len(place) == 2), None)
        if draft is not None:
            return draft.wrong(reason, *place)
    return VocabularyError(reason, drafts[-1].path) if drafts else VocabularyError(reason)


def parts_of(name: str) -> tuple[str, str]:
    """The facet and the slug of a concept's id."""
    facet, _, slug = name.partition(".")
    return facet, slug


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint at the known name that was most likely meant, or nothing."""
    import difflib  # only for a fault

    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6) if isinstance(name, str) else []
    return f" (did you mean {near[0]!r}?)" if near else ""


def shown(value: object) -> str:
    """A value in a message, however long or deep it is; its type where it has no words (an int of 5,000 digits)."""
    try:
        return _SHOWN.repr(value)
    except Exception:  # whatever a stranger's __repr__ raises
        return f"a value of type {type(value).__name__}"
