"""Blocks of claims judged side by side, in processes of their own."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TypeAlias

from oirlib.claim import Claim
from oirlib.judge.blocks import blocks_of_claims
from oirlib.judge.drafts import Draft
from oirlib.judge.engine import judge
from oirlib.judge.prepare import Reader
from oirlib.judge.rules import Cause, Verdict
from oirlib.judge.scope import Context
from oirlib.judge.write import single_of
from oirlib.policy import Policy
from oirlib.vocabulary import Vocabulary

_TASKS = 4  # for each worker, so that none is left with the last large one

# A draft whose claims are told by where they stand: verdict, causes, versions, sharing, sure, nested.
Flat: TypeAlias = tuple[Verdict, frozenset[Cause], list[list[int]], list[int], bool, bool]


def drafts_of_run(claims: Sequence[Claim], context: Context) -> list[Draft]:
    """All findings of some claims, those of claims that stand alone too, in no order."""
    judged = judge(claims, context)
    return [*judged.drafts, *map(single_of, judged.alone)]


def drafts_of_workers(claims: Sequence[Claim], context: Context, workers: int) -> list[Draft]:
    """The same from several processes, each of which judges whole blocks.

    Args:
        claims: The claims, each once.
        context: What they are judged with.
        workers: How many processes.
    """
    from concurrent.futures import ProcessPoolExecutor  # a tenth of the time that importing oirlib takes

    # A worker that is a copy of this process has the claims already; any other is given them once.
    with ProcessPoolExecutor(workers, initializer=_hold, initargs=(claims, context.vocabulary, context.policy)) as pool:
        blocks = _evenly(blocks_of_claims(claims, context.vocabulary, context.policy), workers * _TASKS)
        tasks = [pool.submit(_judged, positions) for positions in blocks]
        # While they judge, the claims are read here too: what they say comes back as numbers.
        reader = Reader(context.vocabulary, context.policy)
        subjects = [reader.read(claim) for claim in claims]
        return [
            Draft(
                verdict,
                causes,
                [[subjects[at] for at in version] for version in versions],
                [subjects[at] for at in sharing],
                sure,
                nested,
            )
            for task in tasks
            for verdict, causes, versions, sharing, sure, nested in task.result()
        ]


def _evenly(blocks: list[list[int]], parts: int) -> list[list[int]]:
    """Blocks put together to so many parts of about the same size, the largest first."""
    found: list[list[int]] = [[] for _ in range(min(parts, len(blocks)))]
    for block in sorted(blocks, key=len, reverse=True):
        min(found, key=len).extend(block)
    return sorted(found, key=len, reverse=True)


_held: list[tuple[Sequence[Claim], Vocabulary, Policy]] = []  # of a worker, what it judges: of this process, nothing


def _hold(claims: Sequence[Claim], vocabulary: Vocabulary, policy: Policy) -> None:
    """Tells a worker what the run is about."""
    gc.disable()  # as in the process that asks: nothing of it is garbage
    _held[:] = [(claims, vocabulary, policy)]


def _judged(positions: Sequence[int]) -> list[Flat]:
    """What a worker makes of the claims that stand there."""
    [(claims, vocabulary, policy)] = _held
    place = {id(claims[at]): at for at in positions}
    return [
        (
            draft.verdict,
            draft.causes,
            [[place[id(s.claim)] for s in version] for version in draft.versions],
            [place[id(s.claim)] for s in draft.sharing],
            draft.sure,
            draft.nested,
        )
        for draft in drafts_of_run([claims[at] for at in positions], Context(vocabulary, policy))
    ]
