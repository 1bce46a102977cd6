"""Findings before they are written out, and who has met whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from oirlib.judge.prepare import Subject
from oirlib.judge.rules import Cause, Verdict


@frozen(eq=False)
class Draft:
    """A finding before it is written out.

    Attributes:
        verdict: The verdict.
        causes: Why.
        versions: The claims of each version; of parts and their whole, the parts come first.
        sharing: The claims that share a number, where it is an agreement.
        sure: Whether it rests on nothing but what is understood, so that two origins may corroborate each other.
        nested: Whether the last claim is the whole of the others.
    """

    verdict: Verdict
    causes: frozenset[Cause]
    versions: Sequence[Sequence[Subject]]
    sharing: Sequence[Subject] = ()
    sure: bool = True
    nested: bool = False

    @property
    def subjects(self) -> list[Subject]:
        """Each claim once, in the order of the versions."""
        if len(self.versions) == 1:
            return list(self.versions[0])
        return list({id(s): s for version in self.versions for s in version}.values())


class Met:
    """Which findings each claim stands in: two claims meet in at most one."""

    def __init__(self) -> None:
        self._findings: dict[int, set[int]] = {}
        self._count = 0

    def findings(self, subject: Subject) -> set[int]:
        """The findings that a claim stands in, by number."""
        return self._findings.get(id(subject), _NONE)

    def any(self, one: Subject, others: Iterable[Subject]) -> bool:
        """Whether the first has met any of the others."""
        known = self._findings.get(id(one))
        if not known:
            return False
        return any(not known.isdisjoint(self.findings(other)) for other in others if other is not one)

    def any_two(self, subjects: Iterable[Subject]) -> bool:
        """Whether two of them have met."""
        seen: set[int] = set()
        for subject in subjects:
            own = self.findings(subject)
            if not seen.isdisjoint(own):
                return True
            seen |= own
        return False

    def add(self, subjects: Iterable[Subject]) -> None:
        """All of these have met."""
        self._count += 1
        for subject in subjects:
            self._findings.setdefault(id(subject), set()).add(self._count)

    def __contains__(self, subject: Subject) -> bool:
        return id(subject) in self._findings


_NONE: set[int] = set()
