"""Blocks of claims judged side by side, in processes of their own."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

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

if TYPE_CHECKING:
    from concurrent.futures import Future

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

    knowledge = pickle.dumps((context.vocabulary, context.policy))
    with ProcessPoolExecutor(workers) as pool:
        tasks: list[tuple[list[int], Future[list[Flat]]]] = []
        for positions in _evenly(blocks_of_claims(claims, context.vocabulary, context.policy), workers * _TASKS):
            tasks.append((positions, pool.submit(_judged, knowledge, [claims[at] for at in positions])))
        # While they judge, the claims are read here too: what they say comes back as numbers.
        reader = Reader(context.vocabulary, context.policy)
        subjects = [reader.read(claim) for claim in claims]
        drafts = []
        for positions, task in tasks:
            for verdict, causes, versions, sharing, sure, nested in task.result():
                drafts.append(
                    Draft(
                        verdict,
                        causes,
                        [[subjects[positions[at]] for at in version] for version in versions],
                        [subjects[positions[at]] for at in sharing],
                        sure,
                        nested,
                    )
                )
    return drafts


def _evenly(blocks: list[list[int]], parts: int) -> list[list[int]]:
    """Blocks put together to so many parts of about the same size, the largest first."""
    found: list[list[int]] = [[] for _ in range(min(parts, len(blocks)))]
    for block in sorted(blocks, key=len, reverse=True):
        min(found, key=len).extend(block)
    return sorted(found, key=len, reverse=True)


@lru_cache(maxsize=1)
def _knowledge(pickled: bytes) -> tuple[Vocabulary, Policy]:
    found: tuple[Vocabulary, Policy] = pickle.loads(pickled)
    return found


def _judged(knowledge: bytes, claims: list[Claim]) -> list[Flat]:
    """What a worker makes of its claims."""
    place = {id(claim): at for at, claim in enumerate(claims)}
    return [
        (
            draft.verdict,
            draft.causes,
            [[place[id(s.claim)] for s in version] for version in draft.versions],
            [place[id(s.claim)] for s in draft.sharing],
            draft.sure,
            draft.nested,
        )
        for draft in drafts_of_run(claims, Context(*_knowledge(knowledge)))
    ]
