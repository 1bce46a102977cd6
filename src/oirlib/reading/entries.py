"""Figures that one sentence sets side by side: entries of a list, which are separate things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from oirlib.reading.draft import Draft


def items(drafts: Sequence[Draft]) -> dict[int, str]:
    """Which drafts are entries of one list, by number: alike in all but the figure, in one sentence or one list."""
    groups: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        if draft.whole is None and not (draft.earlier or draft.left):
            row = draft.sentence.text[:1] in "-–—•*·▪◦"
            place = ("list", draft.sentence.block) if row else ("sentence", draft.sentence.start)
            groups[(place, draft.counted.what, draft.where, draft.when, draft.said_by)].append(number)
    return {
        number: str(entry)
        for group in groups.values()
        if len({drafts[n].figure.text for n in group}) > 1
        for entry, number in enumerate(group, start=1)
    }
