"""What each of the analyst's decisions changed in a report: the findings with it, beside those without it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from oirlib.changes import Changes, changes_between
from oirlib.claim import Claim
from oirlib.decision import Decision, Word
from oirlib.decisions import Decisions
from oirlib.finding import Finding
from oirlib.judge.blocks import blocks_of_claims
from oirlib.judge.ranking import ranked
from oirlib.judge.scope import Context
from oirlib.judge.workers import drafts_of_run
from oirlib.judge.write import finding_of
from oirlib.policy import Policy
from oirlib.render import plain
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
    pairs = frozenset(claim.id for d in active.values() if d.pair for claim in d.claims)
    found = []
    for number, decision in active.items():
        without = Decisions(other for n, other in active.items() if n != number)
        named = pairs if decision.word is not Word.ASIDE else _left_out(claims, decisions, number)
        touched = [claims[at] for block in blocks if any(claims[at].id in named for at in block) for at in block]
        before, now = (_findings(touched, each, vocabulary, policy) for each in (without, decisions))
        found.append(Decided(number, decision, changes_between(before, now)))
    return tuple(found)


def _left_out(claims: Sequence[Claim], decisions: Decisions, number: int) -> frozenset[str]:
    """The ids of the claims that are left aside by the decision of this number."""
    return frozenset(claim.id for claim in claims if decisions.puts_aside(claim) == number)


def _findings(claims: Sequence[Claim], decisions: Decisions, vocabulary: Vocabulary, policy: Policy) -> list[Finding]:
    """What a run finds of the claims."""
    context = Context(vocabulary, policy, frozenset(decisions.same_pairs), frozenset(decisions.apart_pairs))
    judged = [claim for claim in claims if decisions.puts_aside(claim) is None]
    return [finding_of(draft, context) for draft in ranked(drafts_of_run(judged, context))]
