"""What each of the analyst's decisions changed in a report: the findings with it, beside those without it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import frozen

from oirlib.changes import Changes, changes_between
from oirlib.claim import Claim
from oirlib.decision import Decision, Word
from oirlib.decisions import Decisions
from oirlib.finding import Finding
from oirlib.judge.blocks import blocks_of_claims
from oirlib.judge.workers import drafts_of_run
from oirlib.judge.write import findings_of
from oirlib.policy import Policy
from oirlib.render import plain
from oirlib.run import context_of, judged_of
from oirlib.vocabulary import Vocabulary


@frozen
class Decided:
    """A decision and what it changed.

    Attributes:
        number: The decision's number.
        decision: The decision.
        changes: What the report would say without it, and says with it; a grade changes nothing.
    """

    number: int
    decision: Decision
    changes: Changes

    @property
    def sentence(self) -> str:
        """The decision in words, and how much it changed."""
        return f"{self.number}. {plain.clean(str(self.decision))}. {self.changes.summary}"

    def __str__(self) -> str:
        told = "\n".join(f"   {h}: {s}" for h, sentences in self.changes.sections for s in sentences)
        return f"{self.sentence}\n{told}".rstrip()


def decided(
    claims: Sequence[Claim], decisions: Decisions, vocabulary: Vocabulary, policy: Policy
) -> tuple[Decided, ...]:
    """What each decision that holds and finds its claims changed; the others stand in ``Decisions.unused``.

    Only what a decision may touch is judged again: the claims that may have to do with those it names.

    Args:
        claims: The claims of the report, each once, those left aside among them.
        decisions: What was decided.
        vocabulary: How the claims' words were read.
        policy: The thresholds that they were judged with.
    """
    unused = {found.number for found in decisions.unused(claims)}
    active = {n: d for n, d in decisions.active.items() if n not in unused}
    if not active:
        return ()
    blocks = blocks_of_claims(claims, vocabulary, policy)

    def touched(ids: Collection[str]) -> list[Claim]:
        """The claims that may have to do with these."""
        return [claims[at] for block in blocks if any(claims[at].id in ids for at in block) for at in block]

    def findings(touched: Sequence[Claim], decisions: Decisions) -> list[Finding]:
        context = context_of(vocabulary, policy, decisions)
        return findings_of(drafts_of_run(judged_of(touched, decisions), context), context)

    # A pair that is said to be one thing may tie others to it: all pairs are judged together.
    paired = touched({claim.id for d in active.values() if d.pair for claim in d.claims})
    with_pairs = findings(paired, decisions)
    aside = decisions.left_aside(claims)
    found = []
    for number, decision in active.items():
        without = Decisions(other for n, other in active.items() if n != number)
        changes = Changes()  # a grade is shown, and never a weight
        if decision.pair:
            changes = changes_between(findings(paired, without), with_pairs)
        elif decision.word is Word.ASIDE:
            near = touched({claim.id for claim, by in aside.items() if by == number})
            changes = changes_between(findings(near, without), findings(near, decisions))
        found.append(Decided(number, decision, changes))
    return tuple(found)
