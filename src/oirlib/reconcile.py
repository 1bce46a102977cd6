"""The one verb: align the claims, judge them, gather the findings."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from oirlib.claim import Claim, all_claims
from oirlib.decisions import Decisions
from oirlib.errors import ClaimError
from oirlib.judge.workers import drafts_of_run, drafts_of_workers
from oirlib.judge.write import findings_of
from oirlib.policy import Policy
from oirlib.records import Loaded
from oirlib.report import Report
from oirlib.run import context_of, judged_of
from oirlib.standards import policy_or_own, vocabulary_or_own
from oirlib.vocabulary import Vocabulary

_MOST_WORKERS = 1024  # more than any machine has, and few enough to be started


def reconcile(
    claims: Iterable[Claim],
    *,
    vocabulary: Vocabulary | None = None,
    policy: Policy | None = None,
    decisions: Decisions | None = None,
    workers: int = 0,
) -> Report:
    """Line claims up and report who agrees, who cannot both be right, and what only looks like a conflict.

    Every claim that goes in stands in at least one finding that comes out; two claims meet in at most one. The order
    of the claims does not matter, and a claim that is given twice counts once: the report's ``duplicates`` counts the
    others, and for claims from a file also those that were left aside on loading.

    Args:
        claims: The claims, from any source.
        vocabulary: How their words are read; the library's own (``oir``) by default.
        policy: The analyst's thresholds.
        decisions: What the analyst decided: which claims are one thing, which are apart, what is left aside.
        workers: How many processes judge side by side; 0 for none but this one. It pays from some ten thousand claims
            on, and changes no finding.

    Raises:
        ClaimError: Something among them is not a Claim, or another argument is not what it must be.

    >>> report = reconcile([
    ...     Claim("US troops", "900", where="Syria", when="2024-10-13", source="IRIA"),
    ...     Claim("US troops", "about 2,000", where="Syria", when="2025-01-07", source="Paper B"),
    ... ])
    >>> print(report.contradictions[0].sentence)
    US troops in Syria: 900 (IRIA, 13 Oct 2024) and about 2,000 (Paper B, 7 Jan 2025) cannot both hold. They are 86 days apart, so the level may have changed in between.
    """  # noqa: E501
    given = all_claims(claims)
    if isinstance(workers, bool) or not isinstance(workers, int) or not 0 <= workers <= _MOST_WORKERS:
        raise ClaimError("workers", workers, "must be a number of processes, 0 to 1,024")
    if decisions is not None and not isinstance(decisions, Decisions):
        raise ClaimError("decisions", decisions, "must be Decisions, such as Decisions.load(path)")
    policy = policy_or_own(policy)
    decisions = Decisions(decisions or ())  # the list may grow, and the report keeps what held
    with _collector_at_rest():
        vocabulary = vocabulary_or_own(vocabulary)
        distinct = list(dict.fromkeys(given))
        judged, context = judged_of(distinct, decisions), context_of(vocabulary, policy, decisions)
        # A decision may tie any two blocks, and there are never many of them: they are judged in one process.
        side_by_side = workers and not (context.same or context.apart)
        made = drafts_of_workers(judged, context, workers) if side_by_side else drafts_of_run(judged, context)
        findings = findings_of(made, context)
    before = claims.duplicates if isinstance(claims, Loaded) else 0
    duplicates = before + len(given) - len(distinct)
    return Report(findings, distinct, duplicates, policy=policy, vocabulary=vocabulary, decisions=decisions)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the collector of garbage circles from walking over millions of values that all stay: a fifth of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
