"""A run: which claims are judged, and with what."""

from __future__ import annotations

from collections.abc import Sequence

from oirlib.claim import Claim
from oirlib.decisions import Decisions
from oirlib.judge.scope import Context
from oirlib.policy import Policy
from oirlib.vocabulary import Vocabulary


def context_of(vocabulary: Vocabulary, policy: Policy, decisions: Decisions) -> Context:
    """What the claims of a run are judged with."""
    return Context(vocabulary, policy, frozenset(decisions.same_pairs), frozenset(decisions.apart_pairs))


def judged_of(claims: Sequence[Claim], decisions: Decisions) -> list[Claim]:
    """The claims that are judged: those that are not left aside."""
    aside = decisions.left_aside(claims)
    return [claim for claim in claims if claim not in aside] if aside else list(claims)
