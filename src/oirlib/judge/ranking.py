"""The order of a report: first what an analyst must act on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from oirlib.finding import Rank
from oirlib.judge.drafts import Draft
from oirlib.judge.prepare import Subject, Telling, content
from oirlib.judge.rules import Cause, Verdict

_USELESS = 20  # a part in a whole so many times its size tells nobody anything


def ranked(drafts: Iterable[Draft]) -> list[tuple[Rank, Draft]]:
    """Findings in the order they are read, each with where it stands.

    Contradictions of named origins, contradictions with outlets, agreements of two origins, sums across sources,
    revisions and changes, and all other; last what is true and useless, and then what stands alone.
    """
    order = sorted(((_place(draft), draft) for draft in drafts), key=itemgetter(0))
    found: list[tuple[Rank, Draft]] = []
    for place, alike in groupby(order, key=itemgetter(0)):
        some = [draft for _, draft in alike]
        found += ((place[0], draft) for draft in (sorted(some, key=_content) if len(some) > 1 else some))
    return found


def rank(draft: Draft) -> Rank:
    """Where a finding stands in a report."""
    if draft.verdict is Verdict.SINGLE:
        return Rank.SINGLE
    if draft.verdict is Verdict.CONTRADICTION:
        sides = [{s.speaker.name for s in version if s.speaker.named} for version in draft.versions]
        named = set().union(*sides)
        both = len(named) > 1 and sum(map(bool, sides)) > 1
        return Rank.NAMED_CONTRADICTION if both else Rank.CONTRADICTION
    if useless(draft):
        return Rank.OF_LITTLE_USE
    if Cause.ADDS_UP in draft.causes and len({s.document for s in draft.subjects}) > 1:
        return Rank.SUM
    if (
        draft.verdict is Verdict.AGREEMENT
        and draft.sure
        and len({s.speaker.name for s in draft.sharing if s.speaker.named}) > 1
    ):
        return Rank.CORROBORATED
    if draft.verdict is Verdict.EXPLAINED and draft.causes & {Cause.REVISED, Cause.CHANGED, Cause.GROWING}:
        return Rank.CHANGE
    return _OTHERS[draft.verdict]


_OTHERS = {
    Verdict.EXPLAINED: Rank.EXPLAINED,
    Verdict.AGREEMENT: Rank.AGREEMENT,
    Verdict.CONSISTENT: Rank.CONSISTENT,
}


def useless(draft: Draft) -> bool:
    """Whether it is true and of no use: a small part of a large whole, a document's repetition or parts, all vague."""
    if draft.verdict is Verdict.CONTRADICTION or Cause.ADDS_UP in draft.causes:
        return False
    subjects = draft.subjects
    if len(subjects) > 1 and all(s.amount.best is None for s in subjects):
        return True
    if draft.verdict is Verdict.AGREEMENT and len(subjects) > 1 and len({s.document for s in subjects}) == 1:
        return True  # a headline, and the text under it
    if not draft.nested or Cause.PART_OF not in draft.causes:
        return False
    *parts, whole = subjects
    quotes = {s.claim.quote.exact if s.claim.quote else None for s in subjects}
    if len(quotes) == 1 and None not in quotes and len({s.document for s in subjects}) == 1:
        return True
    return all(_USELESS * part.interval.high <= whole.interval.low for part in parts)


def _place(draft: Draft) -> tuple[Rank, str, str, Telling, Telling]:
    first, last = _ends(draft)
    return (rank(draft), first.claim.what, first.claim.where or "", first.telling, last.telling)


def _ends(draft: Draft) -> tuple[Subject, Subject]:
    return draft.versions[0][0], draft.versions[-1][-1]


def _content(draft: Draft) -> list[tuple[tuple[str, ...], str]]:
    return sorted((content(s), s.claim.id) for s in draft.subjects)
