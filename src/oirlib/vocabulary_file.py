"""Vocabulary files: TOML read into concepts, and refused with the line where they are wrong."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from oirlib.concept import FACETS, Concept
from oirlib.errors import VocabularyError
from oirlib.phrases import words

Place = tuple[str, ...]  # ("thing", "strikes", "broader"): where in a file

_WORD_LISTS = ("ignored", "anonymous")
_KINDS = ("stock", "flow")
_EVERY = ("prefLabel", "altLabels", "broader", "implies", "definition")
_KEYS = {
    "thing": (*_EVERY, "kind", "act", "of"),
    "act": (*_EVERY, "kind"),
    "party": _EVERY,
    "place": (*_EVERY, "vague"),
    "origin": (*_EVERY, "person", "outlet"),
}
_SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TABLE = re.compile(r"\s*\[\s*([\w-]+)\s*(?:\.\s*[\"']?([^\"'\]]+?)[\"']?\s*)?\]\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=")
_STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


@frozen
class Draft:
    """What one file says, before anything is checked.

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


def drafts_of(path: Path | Traversable) -> list[Draft]:
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


def _read(path: Path | Traversable) -> Draft:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise VocabularyError("there is no such file", str(path)) from None
    except UnicodeDecodeError as error:
        raise VocabularyError(f"not UTF-8 (byte {error.start}); save the file as UTF-8", str(path)) from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.search(str(error))
        line = int(found[1]) if found and found[1] else text.count("\n") + 1
        raise VocabularyError(f"not TOML: {_TOML_PLACE.sub('', str(error))}", str(path), line) from None
    return Draft(data, str(path), _lines(text))


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


def gather(drafts: Sequence[Draft], known: Iterable[Concept] = ()) -> tuple[Concept, ...]:
    """The concepts that the drafts state on top of those known, sorted by id.

    Raises:
        VocabularyError: A draft is wrong, in itself or beside the others.
    """
    concepts = {concept.id: concept for concept in known}
    for draft in drafts:
        for facet, slug, table in _tables(draft):
            new = _concept(draft, facet, slug, table)
            concepts[new.id] = _merged(concepts[new.id], new, draft) if new.id in concepts else new
    for concept in concepts.values():
        _check_references(concept, concepts, drafts)
    _check_circles(concepts, drafts)
    _check_labels(concepts, drafts)
    return tuple(sorted(concepts.values(), key=lambda concept: concept.id))


def word_list(drafts: Sequence[Draft], key: str) -> tuple[str, ...]:
    """The words that the drafts list under a key of their own, such as ``ignored``."""
    return tuple(word for draft in drafts for word in _strings(draft, draft.data.get(key, []), key))


def _tables(draft: Draft) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
    for facet, tables in draft.data.items():
        if facet in _WORD_LISTS:
            continue
        if facet not in FACETS:
            right = f"the facets are {_listed(FACETS)}, the lists {_listed(_WORD_LISTS)}"
            place = next((place for place in draft.lines if place[0] == facet), (facet,))
            raise draft.wrong(f"{facet!r} is not a facet{_nearest(facet, [*FACETS, *_WORD_LISTS])}; {right}", *place)
        if not isinstance(tables, Mapping):
            raise draft.wrong(f"{facet!r} must hold tables such as [{facet}.name]", facet)
        for slug, table in tables.items():
            if not isinstance(table, Mapping):
                raise draft.wrong(f"{facet}.{slug} must be a table: [{facet}.{slug}]", facet, slug)
            if not _SLUG.fullmatch(slug):
                raise draft.wrong(f"{slug!r} is not a name; use letters, digits and hyphens", facet, slug)
            yield facet, slug, table


def _concept(draft: Draft, facet: str, slug: str, table: Mapping[str, Any]) -> Concept:
    here = (facet, slug)
    for key in table:
        if key not in _KEYS[facet]:
            raise draft.wrong(
                f"{key!r} is not a key of a concept of {facet!r}{_nearest(key, _KEYS[facet])}; "
                f"its keys are {_listed(_KEYS[facet])}",
                *here,
                key,
            )
    if table.get("kind", "flow") not in _KINDS:
        raise draft.wrong(f"kind must be 'stock' or 'flow', not {table['kind']!r}", *here, "kind")
    return Concept(
        id=f"{facet}.{slug}",
        facet=facet,
        label=_string(draft, table, *here, "prefLabel") or "",
        alt_labels=_strings(draft, table.get("altLabels", []), *here, "altLabels"),
        broader=tuple(_id(name, facet) for name in _strings(draft, table.get("broader", []), *here, "broader")),
        kind=table.get("kind"),
        act=_id_or_none(_string(draft, table, *here, "act"), "act"),
        of=_id_or_none(_string(draft, table, *here, "of"), "party"),
        implies=_strings(draft, table.get("implies", []), *here, "implies"),
        vague=_flag(draft, table, *here, "vague"),
        definition=_flag(draft, table, *here, "definition"),
        person=_flag(draft, table, *here, "person"),
        outlet=_flag(draft, table, *here, "outlet"),
    )


def _id(name: str, facet: str) -> str:
    """A name inside its own facet may leave the facet out."""
    return name if name.startswith(f"{facet}.") else f"{facet}.{name}"


def _id_or_none(name: str | None, facet: str) -> str | None:
    return None if name is None else _id(name, facet)


def _string(draft: Draft, table: Mapping[str, Any], *place: str) -> str | None:
    value = table.get(place[-1])
    if value is None:
        return None
    if not isinstance(value, str) or not words(value):
        raise draft.wrong(f"{place[-1]} must be words, not {value!r}", *place)
    return value


def _strings(draft: Draft, value: object, *place: str) -> tuple[str, ...]:
    """A list of words; one word may stand without brackets."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list | tuple):
        raise draft.wrong(f"{place[-1]} must be a list of words, not {value!r}", *place)
    for each in listed:
        if not isinstance(each, str) or not words(each):
            raise draft.wrong(f"{place[-1]} must be a list of words; {each!r} is none", *place, str(each))
    return tuple(listed)


def _flag(draft: Draft, table: Mapping[str, Any], *place: str) -> bool:
    value = table.get(place[-1], False)
    if not isinstance(value, bool):
        raise draft.wrong(f"{place[-1]} must be true or false, not {value!r}", *place)
    return value


def _merged(old: Concept, new: Concept, draft: Draft) -> Concept:
    """One concept of what is known and what a later file adds; it may add, not change."""
    for name, key in (("label", "prefLabel"), ("kind", "kind"), ("act", "act"), ("of", "of")):
        before, after = getattr(old, name), getattr(new, name)
        if before and after and before != after:
            hint = "; add other words for it as altLabels" if key == "prefLabel" else ""
            raise draft.wrong(f"{old.id} has the {key} {before!r} already, not {after!r}{hint}", *_split(new.id), key)
    return evolve(
        old,
        label=old.label or new.label,
        alt_labels=_union(old.alt_labels, new.alt_labels),
        broader=_union(old.broader, new.broader),
        kind=old.kind or new.kind,
        act=old.act or new.act,
        of=old.of or new.of,
        implies=_union(old.implies, new.implies),
        vague=old.vague or new.vague,
        definition=old.definition or new.definition,
        person=old.person or new.person,
        outlet=old.outlet or new.outlet,
    )


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))


def _check_references(concept: Concept, concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> None:
    if not concept.label:
        raise _wrong(drafts, f"{concept.id} needs a prefLabel: the word it is called by", _split(concept.id))
    named = {"broader": concept.broader, "act": [concept.act], "of": [concept.of], "implies": concept.implies}
    for key, name in ((key, name) for key, names in named.items() for name in names if name):
        if name not in concepts:
            stated = name if key == "implies" else name.partition(".")[2]
            raise _wrong(
                drafts,
                f"{concept.id} names {stated!r} as {key}, which is no concept{_nearest(name, concepts)}",
                (*_split(concept.id), key, stated),
            )


def _check_circles(concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> None:
    """Refuse concepts that are broader than themselves; a walk with its path kept, each concept done once."""
    done: set[str] = set()
    for start in concepts:
        path: list[str] = []
        ahead = [(start, 0)]
        while ahead:
            name, depth = ahead.pop()
            del path[depth:]
            if name in path:
                circle = path[path.index(name) :]
                links = [(*_split(each), "broader") for each in reversed(circle)]
                raise _wrong(drafts, f"broader goes in a circle: {' -> '.join([*circle, name])}", *links)
            if name not in done:
                path.append(name)
                ahead.extend((broader, depth + 1) for broader in concepts[name].broader)
        done.add(start)


def _check_labels(concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> None:
    """Refuse a word for two concepts of one facet: nobody could say which is meant."""
    owners: dict[tuple[str, tuple[str, ...]], tuple[Concept, str]] = {}
    for concept in concepts.values():
        for label in concept.labels:
            owner, first = owners.setdefault((concept.facet, words(label)), (concept, label))
            if owner is concept:
                continue
            here, there = _place(concept, label), _place(owner, first)
            draft = next((draft for draft in drafts if there in draft.lines), None)
            line = f", {draft.path}, line {draft.line(*there)}" if draft else ""
            reason = f"{label!r} is a word for {concept.id} and {owner.id} (as {first!r}{line}); keep it at one of them"
            raise _wrong(drafts, reason, here, there)


def _place(concept: Concept, label: str) -> Place:
    """Where a file states the label of a concept."""
    return (*_split(concept.id), "prefLabel" if label == concept.label else "altLabels", label)


def _wrong(drafts: Sequence[Draft], reason: str, *places: Place) -> VocabularyError:
    """The error at the first of the places that a draft states; of several drafts, the latest, and the exact place."""
    for place in (shorter for exact in places for shorter in (exact, exact[:3], exact[:2])):
        stating = [draft for draft in reversed(drafts) if place[1] in draft.data.get(place[0], {})]
        draft = next((draft for draft in stating if place in draft.lines or len(place) == 2), None)
        if draft is not None:
            return draft.wrong(reason, *place)
    return VocabularyError(reason, drafts[-1].path) if drafts else VocabularyError(reason)


def _split(name: str) -> tuple[str, str]:
    facet, _, slug = name.partition(".")
    return facet, slug


def _nearest(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
