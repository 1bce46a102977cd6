"""Parts of a whole that a sentence counts out: "31 strikes, 26 in Iraq and five in Syria"."""

from __future__ import annotations

from collections.abc import Sequence

from oirlib.figure import Figure
from oirlib.interval import Number
from oirlib.reading.draft import Draft
from oirlib.reading.sentences import Sentence


def add_up(drafts: Sequence[Draft], sentence: Sentence) -> None:
    """Make bare figures parts of the figure before them, where they name its noun by leaving it out and fit into it.

    A figure that has a place of its own right behind it ("2,500 in Iraq and 900 in Syria") is no whole.
    """
    number = len(drafts)
    while number > 0 and drafts[number - 1].sentence is sentence:
        number -= 1
    first = number
    while number < len(drafts):
        end = _bare(drafts, number)
        whole = drafts[number].whole
        if whole is not None and end > number + 1:
            _join(drafts, whole, number, end)
        elif _fits(drafts, number, end):
            for draft in drafts[number + 1 : end]:
                draft.whole = number
        number = max(end, number + 1)
    _spell_out(drafts, first)


def _spell_out(drafts: Sequence[Draft], first: int) -> None:
    """Make figures from ``first`` on parts of the last whole told before them that they add up to."""
    listed = [draft for draft in drafts[first:] if draft.whole is None]
    if len(listed) < 2 or not all(_same(draft, listed[0]) and _best(draft) for draft in listed):
        return
    total: Number = sum(_best(draft) or 0 for draft in listed)
    for number in range(first - 1, max(-1, first - _MOST), -1):
        if _same(drafts[number], listed[0]):
            if _best(drafts[number]) == total and drafts[number].whole is None:
                for draft in listed:
                    draft.whole = number
            return


_MOST = 12  # figures that are looked back over


def _best(draft: Draft) -> Number | None:
    return draft.figure.best if isinstance(draft.figure, Figure) else None


def _bare(drafts: Sequence[Draft], number: int) -> int:
    """One past the last of the bare figures that follow a figure."""
    end = number + 1
    while (
        end < len(drafts)
        and drafts[end].counted.taken
        and _same(drafts[end], drafts[number])
        and not _converted(drafts[end])
    ):
        end += 1
    return end


def _same(one: Draft, other: Draft) -> bool:
    """Whether two figures count one noun to which one thing was done."""
    left, right = one.counted, other.counted
    return (left.noun, left.act, left.party) == (right.noun, right.act, right.party)


def _join(drafts: Sequence[Draft], whole: int, number: int, end: int) -> None:
    """Make the bare figures behind a part further parts of its whole: "including 16 in Iraq and 23 in Syria"."""
    figure = drafts[whole].figure
    total: Number = sum(_best(draft) or 0 for draft in drafts[number:end])
    if isinstance(figure, Figure) and total <= figure.high:
        for draft in drafts[number + 1 : end]:
            draft.whole = whole


def _fits(drafts: Sequence[Draft], number: int, end: int) -> bool:
    """Whether bare figures are parts of the one before them."""
    whole = drafts[number]
    parts = drafts[number + 1 : end]
    best = _best(whole)
    if not parts or best is None or any(part.whole not in (None, number) or _best(part) is None for part in parts):
        return False
    spelt_out = any(part.whole == number for part in parts) or ":" in whole.sentence.text
    total: Number = sum(_best(part) or 0 for part in parts)
    placed = whole.where is not None and any(part.where not in (None, whole.where) for part in parts)
    if placed and not spelt_out and total != best:
        return False
    return total <= best and (len(parts) > 1 or total < best)


def _converted(draft: Draft) -> bool:
    """Whether brackets only give the figure before them in another unit: "110,000 square kilometers (42,471 ...)"."""
    before = draft.sentence.text[: draft.start - draft.sentence.start].rstrip()
    return draft.counted.unit is not None and before.endswith("(")
