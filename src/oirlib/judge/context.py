"""What all of a run's judging looks up: the vocabulary, the policy, and how places stand to each other."""

from __future__ import annotations

from attrs import field, mutable

from oirlib.policy import Policy
from oirlib.scope.bond import Scope, related
from oirlib.scope.relation import Relation
from oirlib.scope.subject import Subject
from oirlib.scope.what import What, relate_what
from oirlib.scope.where import Where, relate_where
from oirlib.vocabulary import Vocabulary


@mutable
class Context:
    """Looks up relations, each pair of wordings once.

    Attributes:
        vocabulary: How words are read.
        policy: The analyst's thresholds.
        places: For each place, the one that stands for all its spellings.
    """

    vocabulary: Vocabulary
    policy: Policy
    places: dict[Where | None, Where | None]
    _wheres: dict[tuple[Where | None, Where | None], Relation] = field(factory=dict, init=False)
    _whats: dict[tuple[What, What], Relation] = field(factory=dict, init=False)

    def where(self, one: Where | None, other: Where | None) -> Relation:
        """The order of two places."""
        key = (one, other)
        if key not in self._wheres:
            found = relate_where(one, other, self.vocabulary, self.policy)
            self._wheres[key] = found
            self._wheres[other, one] = found.turned()
        return self._wheres[key]

    def what(self, one: What, other: What) -> Relation:
        """The order of two things counted."""
        key = (one, other)
        if key not in self._whats:
            found = relate_what(one, other, self.vocabulary, self.policy)
            self._whats[key] = found
            self._whats[other, one] = found.turned()
        return self._whats[key]

    def scope(self, one: Subject, other: Subject) -> Scope:
        """How two claims stand to each other."""
        return related(one, other, self.what(one.what, other.what), self.where(one.where, other.where), self.policy)

    def place(self, where: Where | None) -> Where | None:
        """The place that stands for all spellings of this one."""
        return self.places.get(where, where)

    def depth(self, where: Where | None) -> int:
        """How fine a place is: 0 where none is named."""
        if where is None:
            return 0
        known = [p for p in where.places | where.inside if not p.startswith("?")]
        depths = [len(self.vocabulary.ancestors(place)) for place in known]
        return max(depths, default=1) + bool(where.inside)

    def is_vague(self, place: str) -> bool:
        """Whether a place is a region without fixed bounds."""
        return place in self.vocabulary and self.vocabulary[place].vague

    def above(self, where: Where) -> frozenset[str]:
        """The places that a place is, and all that they lie in."""
        known = [p for p in where.places | where.inside if not p.startswith("?")]
        return (where.places | where.inside).union(*(self.vocabulary.ancestors(place) for place in known))
