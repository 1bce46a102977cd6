"""The words and thresholds that claims are read with: those that are given, or the library's own."""

from __future__ import annotations

from oirlib.asked import asked
from oirlib.policy import Policy
from oirlib.vocabulary import Vocabulary


def vocabulary_or_own(given: Vocabulary | None) -> Vocabulary:
    """The vocabulary that is given, or ``oir``.

    Raises:
        ClaimError: It is none.

    >>> "place.iraq" in vocabulary_or_own(None)
    True
    """
    right = "must be a Vocabulary, such as Vocabulary.load('common')"
    return Vocabulary.load("oir") if given is None else asked("vocabulary", given, Vocabulary, right)


def policy_or_own(given: Policy | None) -> Policy:
    """The policy that is given, or the library's own thresholds.

    Raises:
        ClaimError: It is none.

    >>> policy_or_own(None) == Policy()
    True
    """
    right = "must be a Policy, such as Policy(rounding=False)"
    return Policy() if given is None else asked("policy", given, Policy, right)
