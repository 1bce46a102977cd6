"""Two claims: what may be said of them."""

from __future__ import annotations

from oirlib.claim import Claim
from oirlib.finding import Comparison
from oirlib.judge.two import compared
from oirlib.policy import Policy
from oirlib.standards import policy_or_own, vocabulary_or_own
from oirlib.vocabulary import Vocabulary


def compare(a: Claim, b: Claim, *, vocabulary: Vocabulary | None = None, policy: Policy | None = None) -> Comparison:
    """What may be said of two claims: the engine of :func:`oirlib.reconcile`, given two.

    The order of the two never matters. Two claims contradict only if every precise reading of the one clashes with
    every precise reading of the other, and they are about the same thing.

    Args:
        a: A claim.
        b: Another claim, or the same.
        vocabulary: How words are read; the library's own (``oir``) by default.
        policy: The analyst's thresholds.

    Returns:
        The verdict, its causes, and one plain sentence.

    Raises:
        ClaimError: One of the two is not a Claim, or another argument is not what it must be.

    >>> a = Claim("ISIS fighters killed", "up to 35", where="Syria", when="2024-10-28", source="Paper A")
    >>> b = Claim("ISIS fighters killed", "37", where="Syria", when="2024-10-28", source="Paper B")
    >>> compare(a, b).verdict
    <Verdict.CONTRADICTION: 'contradiction'>
    """
    return compared(a, b, vocabulary_or_own(vocabulary), policy_or_own(policy))
