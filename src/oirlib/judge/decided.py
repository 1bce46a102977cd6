"""The analyst's word in the judging: claims that are one thing however they are worded, and claims that are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from attrs import evolve

from oirlib.judge.drafts import Draft, Met
from oirlib.judge.prepare import Subject, told
from oirlib.judge.what import What

Pairs = frozenset[frozenset[str]]
Things = dict[What, list[Subject]]


def made_same(subjects: list[Subject], same: Pairs) -> list[Subject]:
    """The claims, those that are said to be one thing all read as the first told of them is.

    Claims in units that do not meet, or of another kind, stay as they are: no word makes percent of persons.

    Args:
        subjects: The claims of a run.
        same: Pairs of claims' ids.
    """
    if not same:
        return subjects
    ids = {id_ for pair in same for id_ in pair}
    here = {s.claim.id: s for s in subjects if s.claim.id in ids}
    groups = _joined(pair for pair in same if pair <= here.keys())
    read_as: dict[int, Subject] = {}
    for group in groups:
        first, *others = told(here[id_] for id_ in group)
        for other in others:
            if other.kind is first.kind and other.amount.dimension == first.amount.dimension:
                read_as[id(other)] = evolve(other, reading=first.reading, where=first.where, when=first.when)
    return [read_as.get(id(s), s) for s in subjects]


def _joined(pairs: Iterable[frozenset[str]]) -> list[list[str]]:
    """The groups that pairs join."""
    group_of: dict[str, list[str]] = {}
    for pair in sorted(map(sorted, pairs)):
        joined = sorted({member for one in pair for member in group_of.get(one, [one])})
        for member in joined:
            group_of[member] = joined
    return list({id(group): group for group in group_of.values()}.values())


def kept_apart(things: Things, apart: Pairs, block: Callable[[Things], list[Draft]]) -> list[Draft]:
    """The findings of a block in which some claims are said to be about two things: no finding holds both.

    The later told of each pair is left out at first, and then judged beside all that it is not kept apart from.

    Args:
        things: The claims of the block.
        apart: Pairs of claims' ids.
        block: Judges a block.
    """
    partners: defaultdict[str, set[str]] = defaultdict(set)
    ids = {id_ for pair in apart for id_ in pair}
    here = {s.claim.id: s for subjects in things.values() for s in subjects if s.claim.id in ids} if apart else {}
    later = []
    for pair in apart:
        if pair <= here.keys():
            one, other = told(here[id_] for id_ in pair)
            later.append(other)
            partners[one.claim.id].add(other.claim.id)
            partners[other.claim.id].add(one.claim.id)
    if not later:
        return block(things)
    left_out = {s.claim.id for s in later}
    drafts = block(_without(things, left_out))
    met = Met()
    for draft in drafts:
        met.add(draft.subjects)
    for own in told({id(s): s for s in later}.values()):
        for draft in block(_without(things, partners[own.claim.id])):
            rest = [s for s in draft.subjects if s is not own]
            if len(rest) == len(draft.subjects) or met.any(own, rest):
                continue
            if met.any_two(rest):
                # Those it stands beside have met: it is told beside the first of them alone.
                alone = _without(
                    things, {s.claim.id for v in things.values() for s in v} - {own.claim.id, rest[0].claim.id}
                )
                found = [pair for pair in block(alone) if len(pair.subjects) > 1]
            else:
                found = [draft]
            for each in found:
                met.add(each.subjects)
            drafts += found
    return drafts


def _without(things: Things, ids: set[str]) -> Things:
    kept = {what: [s for s in subjects if s.claim.id not in ids] for what, subjects in things.items()}
    return {what: subjects for what, subjects in kept.items() if subjects}
