"""The order of a report: first what an analyst must act on."""

from __future__ import annotations

from collections.abc import Iterable

from oirlib.judge.drafts import Draft
from oirlib.judge.prepare import Subject, content, telling
from oirlib.judge.rules import Cause, Verdict

_USELESS = 20  # a part in a whole so many times its size tells nobody anything


def ranked(drafts: Iterable[Draft]) -> list[Draft]:
    """Findings in the order they are read.

    Contradictions of named origins, contradictions with outlets, agreements of two origins, sums across sources,
    revisions and changes, and all other; last what is true and useless, and then what stands alone.
    """
    order = sorted(drafts, key=_place)
    at = 0
    while at < len(order):
        end = at + 1
        while end < len(order) and _place(order[end]) == _place(order[at]):
            end += 1
        if end - at > 1:
            order[at:end] = sorted(order[at:end], key=_content)
        at = end
    return order


def rank(draft: Draft) -> int:
    """How much of an analyst's attention a finding needs: 0 is the most."""
    if draft.verdict is Verdict.SINGLE:
        return 9
    named = {s.speaker.name for s in draft.subjects if s.speaker.named}
    if draft.verdict is Verdict.CONTRADICTION:
        return 0 if len(named) > 1 else 1
    if useless(draft):
        return 8
    if draft.verdict is Verdict.AGREEMENT and draft.sure and len(named) > 1:
        return 3 if Cause.ADDS_UP in draft.causes else 2
    if Cause.ADDS_UP in draft.causes:
        return 3
    if draft.causes & {Cause.REVISED, Cause.CHANGED, Cause.GROWING}:
        return 4
    return {Verdict.EXPLAINED: 5, Verdict.AGREEMENT: 6}.get(draft.verdict, 7)


def useless(draft: Draft) -> bool:
    """Whether a finding is true and of no use: a small part of a large whole, one sentence's parts, all vague."""
    if draft.verdict is Verdict.CONTRADICTION or Cause.ADDS_UP in draft.causes:
        return False
    subjects = draft.subjects
    if len(subjects) > 1 and all(s.amount.best is None for s in subjects):
        return True
    if not draft.nested or Cause.PART_OF not in draft.causes:
        return False
    *parts, whole = subjects
    quotes = {s.claim.quote.exact if s.claim.quote else None for s in subjects}
    if len(quotes) == 1 and None not in quotes and len({s.claim.source for s in subjects}) == 1:
        return True
    return all(_USELESS * part.interval.high <= whole.interval.low for part in parts)


def _place(draft: Draft) -> tuple[int, str, str, object, object]:
    first, last = _ends(draft)
    return (rank(draft), first.claim.what, first.claim.where or "", telling(first), telling(last))


def _ends(draft: Draft) -> tuple[Subject, Subject]:
    return draft.versions[0][0], draft.versions[-1][-1]


def _content(draft: Draft) -> list[tuple[tuple[str, ...], str]]:
    return sorted((content(s), s.claim.id) for s in draft.subjects)
