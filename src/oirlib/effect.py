"""What each of the analyst's decisions did in a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from oirlib.claim import Claim
from oirlib.decision import Decision, Word
from oirlib.decisions import Decisions
from oirlib.finding import Finding
from oirlib.render import plain


@frozen
class Effect:
    """What a decision did.

    Attributes:
        number: Its number.
        decision: The decision.
        aside: The claims that it left out.
        findings: The findings that its claims stand in, or that the origin it grades has a figure in.
    """

    number: int
    decision: Decision
    aside: tuple[Claim, ...]
    findings: tuple[Finding, ...]

    @property
    def sentence(self) -> str:
        """It in words."""
        return f"{self.number}. {plain.clean(self.decision.about)}: {self._did}"

    @property
    def _did(self) -> str:
        if self.decision.word is Word.ASIDE:
            return f"{plain.counted(len(self.aside), 'claim')} left aside."
        if self.decision.word is Word.GRADE:
            return f"shown in {plain.counted(len(self.findings), 'finding')}."
        told = " ".join(plain.clean(finding.sentence) for finding in self.findings)
        return told or "they stand in no finding."

    def __str__(self) -> str:
        return self.sentence


def effects_of(
    decisions: Decisions, claims: Sequence[Claim], findings: Sequence[Finding], graded: Iterable[tuple[int, str]]
) -> tuple[Effect, ...]:
    """What each decision that holds did; those that found nothing did nothing and are left out.

    Args:
        decisions: The decisions.
        claims: The claims of the run.
        findings: What came out.
        graded: The decisions that grade, by their numbers, each with the origin's name as findings have it.
    """
    idle = {unused.number for unused in decisions.unused(claims)}
    names = dict(graded)
    effects = []
    for number, decision in decisions.active.items():
        if number in idle:
            continue
        ids = {claim.id for claim in decision.claims}
        aside = tuple(claim for claim in claims if decisions.puts_aside(claim) == number)
        if decision.word is Word.GRADE:
            found = tuple(f for f in findings if names.get(number) in (*f.origins, *f.outlets))
        else:
            found = tuple(f for f in findings if not ids.isdisjoint(claim.id for claim in f.claims))
        effects.append(Effect(number, decision, aside, found))
    return tuple(effects)
