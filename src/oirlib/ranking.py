"""In which order findings are read: what an analyst must act on first, what is true and useless last."""

from __future__ import annotations

import enum

from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Finding, Verdict

_FAR_SMALLER = 20  # how many times a whole must be its part for the pair to say nothing


class Rank(enum.IntEnum):
    """The place of a finding in a report, first read first."""

    NAMED_CONTRADICTION = 0  # two or more named origins cannot all be right
    CONTRADICTION = 1  # the same, but at most one side is named
    CORROBORATED = 2  # two origins share a number
    SUM = 3  # figures of several sources add up
    CHANGE = 4  # a figure was revised, changed or grew
    EXPLAINED = 5
    AGREEMENT = 6
    CONSISTENT = 7
    OF_LITTLE_USE = 8  # true, and nobody would act on it
    SINGLE = 9


_CHANGES = {Cause.REVISED, Cause.CHANGED, Cause.GROWING}
_OTHERS = {
    Verdict.EXPLAINED: Rank.EXPLAINED,
    Verdict.AGREEMENT: Rank.AGREEMENT,
    Verdict.CONSISTENT: Rank.CONSISTENT,
}


def rank_of(finding: Finding) -> Rank:
    """Where a finding stands in a report.

    >>> from oirlib import Claim, reconcile
    >>> alone = reconcile([Claim("strikes", "seven", where="Syria", source="Paper A")])[0]
    >>> rank_of(alone).name
    'SINGLE'
    """
    if finding.verdict is Verdict.SINGLE:
        return Rank.SINGLE
    if finding.verdict is Verdict.CONTRADICTION:
        named = {origin for version in finding.versions for origin in version.origins}
        sides = sum(bool(version.origins) for version in finding.versions)
        return Rank.NAMED_CONTRADICTION if len(named) > 1 and sides > 1 else Rank.CONTRADICTION
    if of_little_use(finding):
        return Rank.OF_LITTLE_USE
    if finding.corroborated:
        return Rank.CORROBORATED
    if Cause.ADDS_UP in finding.causes and len({claim.source for claim in finding.claims}) > 1:
        return Rank.SUM
    if not _CHANGES.isdisjoint(finding.causes) and finding.verdict is Verdict.EXPLAINED:
        return Rank.CHANGE
    return _OTHERS[finding.verdict]


def of_little_use(finding: Finding) -> bool:
    """Whether a finding that accuses nobody also tells nothing: a part in a whole twenty times its size, figures of
    one sentence, or words without a number only."""
    return _far_smaller(finding) or _one_sentence(finding) or _all_vague(finding)


def _far_smaller(finding: Finding) -> bool:
    if Cause.PART_OF not in finding.causes or len(finding.versions) < 2:
        return False
    *parts, whole = sorted(finding.versions, key=lambda version: version.low)
    return max(part.high for part in parts) * _FAR_SMALLER <= whole.low


def _one_sentence(finding: Finding) -> bool:
    sentences = {(claim.source, claim.quote) for claim in finding.claims}
    return len(finding.claims) > 1 and len(sentences) == 1 and finding.claims[0].quote is not None


def _all_vague(finding: Finding) -> bool:
    return all(isinstance(claim.figure, Figure) and claim.figure.hedge is Hedge.VAGUE for claim in finding.claims)
