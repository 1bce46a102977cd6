"""Land that somebody holds, which is a figure of the holder's: two parties' land is no conflict."""

from __future__ import annotations

from attrs import evolve

from oirlib.language import words
from oirlib.reading.acts import act_before
from oirlib.reading.behind import act_after
from oirlib.reading.counted import Counted
from oirlib.reading.lexicon import DETERMINERS
from oirlib.reading.nouns import Noun
from oirlib.reading.scan import Mark, Scan
from oirlib.reading.stated import Stated
from oirlib.wording.units import dimension

HELD = frozenset(("controlled", "held"))
_BETWEEN = words("grammar.between_land")


def land(stated: Stated) -> Counted | None:
    """The land of a bare area that a party is said to hold: "ISIS controls 50,000 square kilometres"."""
    if not _is_area(stated):
        return None
    act = act_before(stated.scan, stated.first) or act_after(stated.scan, Noun(stated.last, stated.last))
    holder = _holder(stated.scan, act) if act is not None and act.concept.slug in HELD else None
    if holder is None:
        return None
    return Counted("territory", None, "controlled", party=holder, last=stated.last, unit=stated.figure.unit)


def owned_land(stated: Stated, found: Counted) -> Counted:
    """With whose land it is: "ISIS controls 50,000 square kilometres of territory"."""
    if found.act not in HELD or not _is_area(stated):
        return found
    acts = [mark for mark in stated.scan.marks(stated.scan.act) if mark.concept.slug in HELD]
    if not acts:
        return found
    act = next((mark for mark in reversed(acts) if mark.last <= stated.first), acts[0])
    return evolve(found, party=_holder(stated.scan, act))  # never the one that was told of before


def _is_area(stated: Stated) -> bool:
    unit = stated.figure.unit
    return unit is not None and dimension(unit)[0] == "area"


def _holder(scan: Scan, act: Mark) -> str | None:
    """The party before the verb, or behind "under the control of"."""
    i = act.first - 1
    while scan.low(i) in _BETWEEN or (i >= 0 and scan.thing[i] is not None and scan.party[i] is None):
        i -= 1
    ahead = scan.party[i] if i >= 0 else None
    after = act.last + 1 if scan.low(act.last) in DETERMINERS else act.last
    behind = scan.party[after] if after < len(scan.words) else None
    mark = ahead or behind
    return scan.text(mark.first, mark.last) if mark is not None else None
