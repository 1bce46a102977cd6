"""Claims to columns: those that count the same thing, at any place and time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import TypeAlias

from attrs import evolve, frozen

from oirlib.claim import Claim, Kind
from oirlib.policy import Policy
from oirlib.scope.relation import Order
from oirlib.scope.subject import Subject, SubjectReader
from oirlib.scope.what import What
from oirlib.scope.where import Where, relate_ground
from oirlib.spelling import canonical
from oirlib.vocabulary import Vocabulary


@frozen(eq=False)
class Column:
    """Claims that count the same thing.

    Attributes:
        what: What they count; names that differ only in spelling are made one.
        kind: Stock, flow or date.
        dimension: What their figures are measured in.
        subjects: The claims made ready, in no particular order.
    """

    what: What
    kind: Kind
    dimension: str
    subjects: list[Subject]


Places: TypeAlias = dict[Where | None, Where | None]


def align(claims: Iterable[Claim], vocabulary: Vocabulary, policy: Policy) -> tuple[list[Column], Places]:
    """The columns of these claims, and for each place the one that stands for all its spellings."""
    reader = SubjectReader(vocabulary, policy)
    subjects = [reader.read(claim) for claim in claims]
    whats = {subject.what for subject in subjects}
    spellings = canonical((word for what in whats for word in what.words if word not in vocabulary), policy.similarity)
    standing = {what: _respelled(what, spellings) for what in whats}
    columns: defaultdict[tuple[What, Kind, str], list[Subject]] = defaultdict(list)
    for subject in subjects:
        columns[standing[subject.what], subject.kind, subject.dimension].append(subject)
    wheres = {subject.where for subject in subjects}
    return [Column(*key, found) for key, found in columns.items()], _places(wheres, vocabulary, policy)


def _respelled(what: What, spellings: dict[str, str]) -> What:
    """What is counted with one spelling for each word, whatever place the words name in passing."""
    return evolve(what, words=frozenset(spellings.get(word, word) for word in what.words), place=None)


def _places(wheres: set[Where | None], vocabulary: Vocabulary, policy: Policy) -> Places:
    named = [where for where in wheres if where is not None]
    unknown = (p[1:] for where in named for p in where.places | where.inside if p.startswith("?"))
    names = canonical(unknown, policy.similarity)

    def respelled(places: frozenset[str]) -> frozenset[str]:
        return frozenset("?" + names[p[1:]] if p.startswith("?") else p for p in places)

    standing: Places = {None: None}
    namesakes: defaultdict[frozenset[str], dict[Where, frozenset[str]]] = defaultdict(dict)
    for where in named:
        standing[where] = evolve(where, places=respelled(where.places), inside=respelled(where.inside))
        namesakes[respelled(where.places)][where] = respelled(where.inside)
    for places, wheres_alike in namesakes.items():
        grounds = set(wheres_alike.values())
        # Namesakes are one place where nothing that they are said to lie in speaks against it.
        if all(relate_ground(one, other, vocabulary) is Order.SAME for one, other in combinations(grounds, 2)):
            finest = max(grounds, key=lambda ground: (_depth(ground, vocabulary), len(ground), sorted(ground)))
            standing |= dict.fromkeys(wheres_alike, Where(places, finest))
    return standing


def _depth(ground: frozenset[str], vocabulary: Vocabulary) -> int:
    return max((len(vocabulary.ancestors(place)) for place in ground if not place.startswith("?")), default=0)
