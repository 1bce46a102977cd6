"""Table rows: what a figure counts that stands alone in its cell, under its row's own heading."""

from __future__ import annotations

from oirlib.claim import Kind
from oirlib.reading.counted import Counted
from oirlib.reading.scan import Scan
from oirlib.reading.stated import Stated

_BARS = frozenset("|:")
_LONGEST_HEADING = 6


def cell(stated: Stated) -> Counted | None:
    """What a lone figure in a table counts; None where the cell says so itself, or the heading says nothing known."""
    scan = stated.scan
    if not (stated.before() in _BARS or _gap(scan, stated.first)) or not _closes(scan, stated.last):
        return None
    end = next((i for i in range(1, stated.first) if scan.low(i) in _BARS or _gap(scan, i)), 0)
    if not end or end > _LONGEST_HEADING or any(scan.figure[i] >= 0 for i in range(end)):
        return None
    thing = next((scan.thing[i] for i in range(end) if scan.thing[i] is not None), None)
    act = next((scan.act[i] for i in range(end) if scan.act[i] is not None), None)
    if thing is None and act is None:
        return None
    kind = (
        Kind.FLOW if act is not None else Kind(thing.concept.kind) if thing is not None and thing.concept.kind else None
    )
    return Counted(scan.text(0, end).lower(), thing.concept if thing else None, kind=kind, last=stated.last)


def _gap(scan: Scan, i: int) -> bool:
    """Whether a tab or a wide space stands before a word."""
    return i > 0 and "\t" in scan.sentence.text[scan.words[i - 1].end : scan.words[i].start]


def _closes(scan: Scan, i: int) -> bool:
    return i >= len(scan.words) or scan.low(i) in "|([." or _gap(scan, i)
