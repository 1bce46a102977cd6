"""Vocabulary files: TOML read into concepts, and refused with the line where they are wrong."""

from __future__ import annotations

import difflib
import re
import reprlib
import tomllib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from oirlib.concept import FACETS, Concept
from oirlib.errors import VocabularyError
from oirlib.phrases import words
from oirlib.scope_words import scope_concepts

Place = tuple[str, ...]  # ("thing", "strikes", "broader"): where in a file

_WORD_LISTS = ("ignored", "anonymous", "plurals")
_HEADERS = ("extends", "speaks", "world")  # what a vocabulary says of itself
_TOP = (*_WORD_LISTS, *_HEADERS)
_KINDS = ("stock", "flow")
_EVERY = ("prefLabel", "altLabels", "broader", "disjointWith", "implies", "definition")
_COUNTED = ("kind", "holds", "grows", "settled", "exact", "measure", "additive")
_KEYS = {
    "thing": (*_EVERY, *_COUNTED, "act", "of"),
    "act": (*_EVERY, *_COUNTED),
    "party": (*_EVERY, "settled"),
    "place": (*_EVERY, "wholeLabels", "vague", "code", "level"),
    "origin": (*_EVERY, "person", "outlet"),
}
_FLAGS = ("vague", "definition", "grows", "settled", "exact", "measure", "additive", "person", "outlet")
_SINGLE = {"prefLabel": "label", **{key: key for key in ("kind", "act", "of", "holds", "code", "level")}}
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,4})?")
_DEEPEST = 64  # brackets within brackets: a vocabulary needs two
_SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TABLE = re.compile(r"\s*\[\s*([\w-]+)\s*(?:\.\s*[\"']?([^\"'\]]+?)[\"']?\s*)?\]\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=")
_STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


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


def gather(
    drafts: Sequence[Draft], known: Iterable[Concept] = (), world: Container[str] = ()
) -> tuple[Concept, ...]:
    """The concepts that the drafts state on top of those known, sorted by id; `world` has ids that may be named too.

    Raises:
        VocabularyError: A draft is wrong, in itself or beside the others.
    """
    concepts = {concept.id: concept for concept in known}
    local = bool(word_list(drafts, "speaks"))
    for draft in drafts:
        for facet, slug, table in _tables(draft):
            new = _concept(draft, facet, slug, table, local)
            concepts[new.id] = _merged(concepts[new.id], new, draft) if new.id in concepts else new
    checked = _by_code(concepts, drafts)
    check(checked, drafts, world)
    return tuple(sorted(checked.values(), key=lambda concept: concept.id))


def check(concepts: Mapping[str, Concept], drafts: Sequence[Draft] = (), world: Container[str] = ()) -> None:
    """Refuse concepts that cannot be meant: names of none, circles, words for two, and what is two disjoint things.

    Args:
        concepts: The concepts by their ids.
        drafts: The files that state them, for the place of what is wrong.
        world: Ids that may be named besides.

    Raises:
        VocabularyError: One of them is wrong; the message names it, and its file and line where a draft states it.
    """
    for concept in concepts.values():
        _check_references(concept, concepts, drafts, world)
    _check_circles(concepts, drafts)
    _check_labels(concepts, drafts)
    _check_disjoint(concepts, drafts)


def word_list(drafts: Sequence[Draft], key: str) -> tuple[str, ...]:
    """The words that the drafts list under a key of their own, such as ``ignored``."""
    return tuple(word for draft in drafts for word in _strings(draft, draft.data.get(key, []), key))


def extends(drafts: Sequence[Draft]) -> str | None:
    """The vocabulary that the drafts stand on, where they name one."""
    named = {name: draft for draft in drafts if (name := _string(draft, draft.data, "extends")) is not None}
    if len(named) > 1:
        raise named.popitem()[1].wrong("the files of one vocabulary name two that it extends", "extends")
    return next(iter(named), None)


def is_world(drafts: Sequence[Draft]) -> bool:
    """Whether the drafts say that the vocabulary knows the states and provinces of the world."""
    return any(_flag(draft, draft.data, "world") for draft in drafts)


def speaks(drafts: Sequence[Draft], known: Container[str]) -> tuple[str, ...]:
    """The ids of the places where the drafts say that their implications hold.

    Raises:
        VocabularyError: A place is no concept.
    """
    places = []
    for draft in drafts:
        for name in _strings(draft, draft.data.get("speaks", []), "speaks"):
            if _id(name, "place") not in known:
                raise draft.wrong(f"speaks names {name!r}, which is no place", "speaks", name)
            places.append(_id(name, "place"))
    return tuple(dict.fromkeys(places))


def _tables(draft: Draft) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
    for facet, tables in draft.data.items():
        if facet in _TOP:
            continue
        if facet not in FACETS:
            right = f"the facets are {_listed(FACETS)}, the lists {_listed(_WORD_LISTS)}"
            place = next((place for place in draft.lines if place[0] == facet), (facet,))
            raise draft.wrong(f"{facet!r} is not a facet{_nearest(facet, [*FACETS, *_TOP])}; {right}", *place)
        if not isinstance(tables, Mapping):
            raise draft.wrong(f"{facet!r} must hold tables such as [{facet}.name]", facet)
        for slug, table in tables.items():
            if not isinstance(table, Mapping):
                raise draft.wrong(f"{facet}.{slug} must be a table: [{facet}.{slug}]", facet, slug)
            if not _SLUG.fullmatch(slug):
                raise draft.wrong(f"{slug!r} is not a name; use letters, digits and hyphens", facet, slug)
            yield facet, slug, table


def _concept(draft: Draft, facet: str, slug: str, table: Mapping[str, Any], local: bool) -> Concept:
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
        raise draft.wrong(f"kind must be 'stock' or 'flow', not {shown(table['kind'])}", *here, "kind")
    flags: dict[str, Any] = {key: _flag(draft, table, *here, key) for key in _FLAGS}
    code = _string(draft, table, *here, "code")
    if code is not None and not _CODE.fullmatch(code):
        raise draft.wrong(f"code must be one of ISO 3166, such as 'IQ' or 'US-AL', not {code!r}", *here, "code")
    return Concept(
        id=f"{facet}.{slug}",
        facet=facet,
        label=_string(draft, table, *here, "prefLabel") or "",
        alt_labels=_listed_at(draft, table, *here, "altLabels"),
        broader=tuple(_id(name, facet) for name in _listed_at(draft, table, *here, "broader")),
        kind=table.get("kind"),
        act=_id_or_none(_string(draft, table, *here, "act"), "act"),
        of=_id_or_none(_string(draft, table, *here, "of"), "party"),
        implies=_listed_at(draft, table, *here, "implies"),
        holds=_days(draft, table, *here, "holds"),
        local=local and bool(table.get("of") or table.get("implies")),
        disjoint=tuple(_id(name, facet) for name in _listed_at(draft, table, *here, "disjointWith")),
        whole_labels=_listed_at(draft, table, *here, "wholeLabels"),
        code=code,
        level=_string(draft, table, *here, "level"),
        **flags,
    )


def _days(draft: Draft, table: Mapping[str, Any], *place: str) -> int | None:
    value = table.get(place[-1])
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise draft.wrong(f"{place[-1]} must be a whole number of days, not {shown(value)}", *place)
    return value


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
        raise draft.wrong(f"{place[-1]} must be words, not {shown(value)}", *place)
    return value


def _listed_at(draft: Draft, table: Mapping[str, Any], *place: str) -> tuple[str, ...]:
    return _strings(draft, table.get(place[-1], []), *place)


def _strings(draft: Draft, value: object, *place: str) -> tuple[str, ...]:
    """A list of words; one word may stand without brackets."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list | tuple):
        raise draft.wrong(f"{place[-1]} must be a list of words, not {shown(value)}", *place)
    for each in listed:
        if not isinstance(each, str) or not words(each):
            reason = f"{place[-1]} must be a list of words; {shown(each)} is none"
            raise draft.wrong(reason, *place, each if isinstance(each, str) else shown(each))
    return tuple(listed)


def _flag(draft: Draft, table: Mapping[str, Any], *place: str) -> bool:
    value = table.get(place[-1], False)
    if not isinstance(value, bool):
        raise draft.wrong(f"{place[-1]} must be true or false, not {shown(value)}", *place)
    return value


def _merged(old: Concept, new: Concept, draft: Draft) -> Concept:
    """One concept of what is known and what a later file adds; it may add, not change."""
    for key, name in _SINGLE.items():
        before, after = getattr(old, name), getattr(new, name)
        if before not in (None, "") and after not in (None, "") and before != after:
            hint = "; add other words for it as altLabels" if key == "prefLabel" else ""
            raise draft.wrong(f"{old.id} has the {key} {before!r} already, not {after!r}{hint}", *_split(new.id), key)
    return _one(old, new)


def _one(old: Concept, new: Concept) -> Concept:
    """What two say of one concept, together; of what is said once, the first."""
    single = {}
    for name in _SINGLE.values():
        first = getattr(old, name)
        single[name] = getattr(new, name) if first in (None, "") else first
    return evolve(
        old,
        alt_labels=_union(old.alt_labels, new.alt_labels),
        broader=_union(old.broader, new.broader),
        implies=_union(old.implies, new.implies),
        disjoint=_union(old.disjoint, new.disjoint),
        whole_labels=_union(old.whole_labels, new.whole_labels),
        local=old.local or new.local,
        **{name: getattr(old, name) or getattr(new, name) for name in _FLAGS},
        **single,
    )


def _by_code(concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> dict[str, Concept]:
    """The concepts, with those of one code made one: the world's names for a country join the subject's own."""
    owners: dict[str, Concept] = {}
    renamed: dict[str, str] = {}
    for concept in concepts.values():
        if concept.code is None:
            continue
        other = owners.setdefault(concept.code, concept)
        if other is concept:
            continue
        general, own = (concept, other) if concept.id == general_id(concept.code) else (other, concept)
        if general.id != general_id(concept.code):
            reason = f"{concept.id} and {other.id} have one code, {concept.code}; keep it at one of them"
            raise _wrong(drafts, reason, (*_split(concept.id), "code"))
        labels = tuple(dict.fromkeys(label for label in general.labels if label != own.label))
        owners[concept.code] = _one(own, evolve(general, label="", alt_labels=labels))
        renamed[general.id] = own.id
    if not renamed:
        return dict(concepts)

    def names(ids: tuple[str, ...]) -> tuple[str, ...]:
        return _union((), tuple(renamed.get(name, name) for name in ids))

    kept = [owners.get(c.code, c) if c.code else c for name, c in concepts.items() if name not in renamed]
    return {
        c.id: evolve(c, broader=names(c.broader), implies=names(c.implies), disjoint=names(c.disjoint)) for c in kept
    }


def general_id(code: str) -> str:
    """The id of the place of a code, where nobody has given it another.

    >>> general_id("US-AL")
    'place.us-al'
    """
    return f"place.{code.lower()}"


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))


def _check_references(
    concept: Concept, concepts: Mapping[str, Concept], drafts: Sequence[Draft], world: Container[str]
) -> None:
    if not concept.label:
        raise _wrong(drafts, f"{concept.id} needs a prefLabel: the word it is called by", _split(concept.id))
    named = {
        "broader": concept.broader,
        "disjointWith": concept.disjoint,
        "act": [concept.act],
        "of": [concept.of],
        "implies": concept.implies,
    }
    for key, name in ((key, name) for key, names in named.items() for name in names if name):
        if name not in concepts and name not in world and not (key == "implies" and name in scope_concepts()):
            stated = name if key == "implies" else name.partition(".")[2]
            raise _wrong(
                drafts,
                f"{concept.id} names {stated!r} as {key}, which is no concept{_nearest(name, concepts)}",
                (*_split(concept.id), key, stated),
            )


def _check_circles(concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> None:
    """Refuse concepts that are broader than themselves: a walk that goes each way once."""
    done: set[str] = set()
    for start in concepts:
        path: dict[str, Iterator[str]] = {}  # the way from the start to here, and what is still to be tried on it
        ahead: str | None = start
        while ahead is not None or path:
            if ahead is not None and ahead in path:
                circle = list(path)[list(path).index(ahead) :]
                links = [(*_split(each), "broader") for each in reversed(circle)]
                raise _wrong(drafts, f"broader goes in a circle: {_way([*circle, ahead])}", *links)
            if ahead is not None and ahead not in done and ahead in concepts:
                path[ahead] = iter(concepts[ahead].broader)
            elif not path:
                break
            last = next(reversed(path))
            ahead = next(path[last], None)
            if ahead is None:
                done.add(last)
                del path[last]


def _way(names: Sequence[str]) -> str:
    """A way through concepts, told in so many words that they can be read."""
    told = names if len(names) <= _TOLD else [*names[: _TOLD // 2], "...", *names[-_TOLD // 2 :]]
    return " -> ".join(told)


_TOLD = 12


def _check_disjoint(concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> None:
    """Refuse what is two things that nothing is both."""
    if not any(concept.disjoint for concept in concepts.values()):
        return
    above: dict[str, frozenset[str]] = {}
    broader = broader_in(concepts)
    for concept in concepts.values():
        line = ancestors_of(concept.id, broader, above)
        for name in line:
            for other in concepts[name].disjoint if name in concepts else ():
                if other in line:
                    reason = f"{concept.id} is both {name} and {other}, which are disjoint"
                    raise _wrong(drafts, reason, (*_split(concept.id), "broader"), (*_split(name), "disjointWith"))


def ancestors_of(
    name: str, broader: Callable[[str], Iterable[str]], found: dict[str, frozenset[str]]
) -> frozenset[str]:
    """A concept's id and those of all that it is part of, however they are tied.

    Args:
        name: The concept's id.
        broader: What a concept is part of, by its id.
        found: What was found before, to be added to.
    """
    if name not in found:
        seen, ahead = {name}, [name]
        while ahead:
            here = ahead.pop()
            if here in found:
                seen |= found[here]
                continue
            further = [each for each in broader(here) if each not in seen]
            seen.update(further)
            ahead.extend(further)
        found[name] = frozenset(seen)
    return found[name]


def broader_in(concepts: Mapping[str, Concept]) -> Callable[[str], Iterable[str]]:
    """What the concepts of a mapping are part of; nothing, of one that is not in it."""
    return lambda name: concepts[name].broader if name in concepts else ()


def _check_labels(concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> None:
    """Refuse a word for two concepts of one facet: nobody could say which is meant. A place's name may be another's."""
    owners: dict[tuple[str, tuple[str, ...]], tuple[Concept, str]] = {}
    for concept in concepts.values():
        for label in concept.labels if concept.facet != "place" else ():
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


def shown(value: object) -> str:
    """A value in a message, however long or deep it is."""
    return _SHOWN.repr(value)


_SHOWN = reprlib.Repr()
_SHOWN.maxstring = _SHOWN.maxother = 60
