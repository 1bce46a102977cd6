"""Vocabulary files: what they say read into concepts, and refused with the line where it is wrong."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from oirlib.concept import FACETS, Concept
from oirlib.phrases import words
from oirlib.vocabulary_check import check
from oirlib.vocabulary_draft import Draft, nearest, parts_of, shown, wrong_at

_WORD_LISTS = ("ignored", "anonymous", "plurals")
_HEADERS = ("extends", "speaks", "world")  # what a vocabulary says of itself
_TOP = (*_WORD_LISTS, *_HEADERS)
_KINDS = ("stock", "flow")
_EVERY = ("prefLabel", "altLabels", "broader", "disjointWith", "implies", "definition")
_COUNTED = ("kind", "holds", "grows", "settled", "exact", "measure", "additive")
_KEYS = {
    "thing": (*_EVERY, *_COUNTED, "act", "ownedAct", "alone", "of"),
    "act": (*_EVERY, *_COUNTED),
    "party": (*_EVERY, "settled"),
    "place": (*_EVERY, "wholeLabels", "vague", "code", "level"),
    "origin": (*_EVERY, "person", "outlet"),
}
_FLAGS = ("vague", "definition", "grows", "settled", "exact", "measure", "person", "outlet")
_SINGLE = {
    "prefLabel": "label",
    "ownedAct": "owned_act",
    **{key: key for key in ("kind", "act", "alone", "of", "holds", "additive", "code", "level")},
}
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,4})?")
_SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def gather(drafts: Sequence[Draft], known: Iterable[Concept] = (), world: Container[str] = ()) -> tuple[Concept, ...]:
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
        if isinstance(facet, str) and facet in _TOP:
            continue
        if not isinstance(facet, str) or facet not in FACETS:
            right = f"the facets are {_listed(FACETS)}, the lists {_listed(_WORD_LISTS)}"
            place = next((place for place in draft.lines if place[0] == facet), (facet,))
            raise draft.wrong(f"{shown(facet)} is not a facet{nearest(facet, [*FACETS, *_TOP])}; {right}", *place)
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
                f"{key!r} is not a key of a concept of {facet!r}{nearest(key, _KEYS[facet])}; "
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
        owned_act=_id_or_none(_string(draft, table, *here, "ownedAct"), "act"),
        alone=_id_or_none(_string(draft, table, *here, "alone"), "thing"),
        of=_id_or_none(_string(draft, table, *here, "of"), "party"),
        implies=_listed_at(draft, table, *here, "implies"),
        holds=_days(draft, table, *here, "holds"),
        local=local and bool(table.get("of") or table.get("implies")),
        disjoint=tuple(_id(name, facet) for name in _listed_at(draft, table, *here, "disjointWith")),
        whole_labels=_listed_at(draft, table, *here, "wholeLabels"),
        code=code,
        level=_string(draft, table, *here, "level"),
        additive=_flag(draft, table, *here, "additive") if "additive" in table else None,
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
            raise draft.wrong(f"{old.id} has the {key} {before!r} already, not {after!r}{hint}", *parts_of(new.id), key)
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
            raise wrong_at(drafts, reason, (*parts_of(concept.id), "code"))
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


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def table_of(concept: Concept) -> dict[str, Any]:
    """A concept as a file states it."""
    table = {
        "prefLabel": concept.label,
        "altLabels": list(concept.alt_labels),
        "broader": list(concept.broader),
        "kind": concept.kind,
        "act": concept.act,
        "ownedAct": concept.owned_act,
        "alone": concept.alone,
        "of": concept.of,
        "implies": list(concept.implies),
        "vague": concept.vague,
        "definition": concept.definition,
        "person": concept.person,
        "outlet": concept.outlet,
        "holds": concept.holds,
        "grows": concept.grows,
        "settled": concept.settled,
        "exact": concept.exact,
        "measure": concept.measure,
        "additive": concept.additive,
        "disjointWith": list(concept.disjoint),
        "wholeLabels": list(concept.whole_labels),
        "code": concept.code,
        "level": concept.level,
    }
    return {k: v for k, v in table.items() if v or (v == 0 and v is not False) or (k == "additive" and v is False)}
