"""Parts of a whole that a sentence counts out: "31 strikes, 26 in Iraq and five in Syria"."""

from __future__ import annotations

from collections.abc import Sequence

from oirlib.interval import Number
from oirlib.reading.draft import Draft
from oirlib.reading.sentences import Sentence


def add_up(drafts: Sequence[Draft], sentence: Sentence) -> None:
    """Make bare figures parts of the figure before them, where they name its noun by leaving it out and fit into it.

    A figure that has a place of its own right behind it ("2,500 in Iraq and 900 in Syria") is no whole.
    """
    number = next((n for n, draft in enumerate(drafts) if draft.sentence is sentence), len(drafts))
    while number < len(drafts):
        end = _bare(drafts, number)
        whole = drafts[number].whole
        if whole is not None and end > number + 1:
            _join(drafts, whole, number, end)
        elif _fits(drafts, number, end):
            for draft in drafts[number + 1 : end]:
                draft.whole = number
        number = max(end, number + 1)


def _join(drafts: Sequence[Draft], whole: int, number: int, end: int) -> None:
    """Make the bare figures behind a part further parts of its whole: "including 16 in Iraq and 23 in Syria"."""
    best = drafts[whole].figure.best
    total: Number = sum(draft.figure.best or 0 for draft in drafts[number:end])
    if best is None or total <= drafts[whole].figure.high:
        for draft in drafts[number + 1 : end]:
            draft.whole = whole


def _bare(drafts: Sequence[Draft], number: int) -> int:
    """One past the last of the bare figures that follow a figure."""
    end = number + 1
    while end < len(drafts) and drafts[end].counted.taken and _same(drafts[end], drafts[number]):
        end += 1
    return end


def _same(one: Draft, other: Draft) -> bool:
    """Whether two figures count one noun to which one thing was done."""
    return (one.counted.noun, one.counted.act, one.counted.party) == (other.counted.noun, other.counted.act, other.counted.party)


def _fits(drafts: Sequence[Draft], number: int, end: int) -> bool:
    whole = drafts[number]
    parts = drafts[number + 1 : end]
    best = whole.figure.best
    if not parts or best is None or any(part.whole not in (None, number) or part.figure.best is None for part in parts):
        return False
    spelt_out = any(part.whole == number for part in parts) or ":" in whole.sentence.text
    if not spelt_out and whole.where is not None and any(part.where not in (None, whole.where) for part in parts):
        return False
    total: Number = sum(part.figure.best for part in parts if part.figure.best is not None)
    return total <= best and (len(parts) > 1 or total < best)
