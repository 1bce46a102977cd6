"""Two claims given to the engine."""

from __future__ import annotations

from oirlib.claim import Claim
from oirlib.errors import ClaimError
from oirlib.finding import Comparison
from oirlib.judge.drafts import Draft
from oirlib.judge.engine import judge
from oirlib.judge.nodes import together
from oirlib.judge.prepare import Reader
from oirlib.judge.rules import Verdict
from oirlib.judge.scope import Context
from oirlib.judge.write import findings_of
from oirlib.policy import Policy
from oirlib.sentence import unrelated
from oirlib.vocabulary import Vocabulary


def compared(a: Claim, b: Claim, vocabulary: Vocabulary | None, policy: Policy | None) -> Comparison:
    """What the engine says of two claims."""
    for name, claim in (("a", a), ("b", b)):
        if not isinstance(claim, Claim):
            raise ClaimError(name, claim, "is not a Claim")
    context = Context(vocabulary if vocabulary is not None else Vocabulary.load("oir"), policy or Policy())
    drafts = [_itself(a, context)] if a == b else judge([a, b], context).drafts
    if not drafts:
        first, second = sorted((a, b), key=lambda claim: claim.id)
        return Comparison(Verdict.UNRELATED, (), unrelated(first, second))
    [finding] = findings_of(drafts[:1], context)
    return Comparison(finding.verdict, finding.causes, finding.sentence)


def _itself(claim: Claim, context: Context) -> Draft:
    """A claim beside itself agrees, however vague it is."""
    subject = Reader(context.vocabulary, context.policy).read(claim)
    return together([subject, subject], frozenset())
