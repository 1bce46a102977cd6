"""A run and more claims: only what the new ones may have to do with is judged again."""

from __future__ import annotations

from collections.abc import Sequence

from oirlib.claim import Claim
from oirlib.finding import Finding
from oirlib.judge.blocks import blocks_of_claims
from oirlib.judge.drafts import Draft
from oirlib.judge.scope import Context
from oirlib.judge.workers import drafts_of_run
from oirlib.judge.write import findings_of


def extended_findings(
    findings: Sequence[Finding],
    before: Sequence[Claim],
    more: Sequence[Claim],
    context: Context,
    *,
    again: bool = False,
) -> list[Finding]:
    """The findings of all claims, given those of some of them: those of blocks without a new claim stay as they are.

    Args:
        findings: What was found of the claims before; those of a file are all judged again.
        before: The claims before, each once.
        more: The new ones, each once and none of them among those before.
        context: What they are judged with; the same as before.
        again: Whether all are judged again.
    """
    claims = [*before, *more]
    drafts = [finding.draft for finding in findings]
    kept: list[Draft] = [draft for draft in drafts if isinstance(draft, Draft)]
    if again or len(kept) < len(drafts):
        kept, anew_claims = [], claims
    else:
        blocks = blocks_of_claims(claims, context.vocabulary, context.policy)
        touched = sorted(at for block in blocks if block[-1] >= len(before) for at in block)
        anew_claims = [claims[at] for at in touched]
        anew = set(anew_claims)
        kept = [draft for draft in kept if draft.versions[0][0].claim not in anew]
    return findings_of([*kept, *drafts_of_run(anew_claims, context)], context, findings)
