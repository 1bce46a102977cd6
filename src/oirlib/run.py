"""A run: which claims are judged, with what, and the findings in the order of a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oirlib.claim import Claim
from oirlib.decisions import Decisions
from oirlib.finding import Finding
from oirlib.judge.drafts import Draft
from oirlib.judge.ranking import ranked
from oirlib.judge.scope import Context
from oirlib.judge.write import finding_of
from oirlib.policy import Policy
from oirlib.vocabulary import Vocabulary


def context_of(vocabulary: Vocabulary, policy: Policy, decisions: Decisions) -> Context:
    """What the claims of a run are judged with."""
    return Context(vocabulary, policy, frozenset(decisions.same_pairs), frozenset(decisions.apart_pairs))


def judged_of(claims: Sequence[Claim], decisions: Decisions) -> list[Claim]:
    """The claims that are judged: those that are not left aside."""
    aside = decisions.left_aside(claims)
    return [claim for claim in claims if claim not in aside] if aside else list(claims)


def findings_of(drafts: Iterable[Draft], context: Context) -> list[Finding]:
    """The findings of a run's drafts, as a report has them."""
    return [finding_of(draft, context) for draft in ranked(drafts)]
