"""What a vocabulary may not say: names of none, circles, one word for two things, and what is two disjoint things."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from oirlib.concept import Concept, ancestors_of, broader_in
from oirlib.phrases import words
from oirlib.scope_words import scope_concepts
from oirlib.vocabulary_draft import Draft, Place, nearest, parts_of, wrong_at

_TOLD = 12  # concepts of a circle that a message names at most


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


def _check_references(
    concept: Concept, concepts: Mapping[str, Concept], drafts: Sequence[Draft], world: Container[str]
) -> None:
    if not concept.label:
        raise wrong_at(drafts, f"{concept.id} needs a prefLabel: the word it is called by", parts_of(concept.id))
    named = {
        "broader": concept.broader,
        "disjointWith": concept.disjoint,
        "act": [concept.act],
        "ownedAct": [concept.owned_act],
        "alone": [concept.alone],
        "of": [concept.of],
        "implies": concept.implies,
    }
    for key, name in ((key, name) for key, names in named.items() for name in names if name):
        if name not in concepts and name not in world and not (key == "implies" and name in scope_concepts()):
            stated = name if key == "implies" else name.partition(".")[2]
            raise wrong_at(
                drafts,
                f"{concept.id} names {stated!r} as {key}, which is no concept{nearest(name, concepts)}",
                (*parts_of(concept.id), key, stated),
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
                links = [(*parts_of(each), "broader") for each in reversed(circle)]
                raise wrong_at(drafts, f"broader goes in a circle: {_way([*circle, ahead])}", *links)
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


def _check_disjoint(concepts: Mapping[str, Concept], drafts: Sequence[Draft]) -> None:
    """Refuse what is two things that nothing is both."""
    if not any(concept.disjoint for concept in concepts.values()):
        return
    above: dict[str, frozenset[str]] = {}
    broader = broader_in(concepts)
    for concept in concepts.values():
        line = ancestors_of(concept.id, broader, above)
        pairs = ((name, other) for name in line if name in concepts for other in concepts[name].disjoint)
        for name, other in sorted(pairs):
            if other in line:
                reason = f"{concept.id} is both {name} and {other}, which are disjoint"
                raise wrong_at(drafts, reason, (*parts_of(concept.id), "broader"), (*parts_of(name), "disjointWith"))


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
            raise wrong_at(drafts, reason, here, there)


def _place(concept: Concept, label: str) -> Place:
    """Where a file states the label of a concept."""
    return (*parts_of(concept.id), "prefLabel" if label == concept.label else "altLabels", label)
