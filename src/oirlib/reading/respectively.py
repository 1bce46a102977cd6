"""Two figures told at once of two places or two times: "In Iraq and Syria, 125 and 226 arrests, respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from oirlib.errors import PeriodError
from oirlib.period import Period
from oirlib.reading.draft import Draft
from oirlib.reading.look import Look

_AND = re.compile(r"\s+and\s+")
_LEADING = re.compile(r"(?i)^(?:in|on|during|between|from)\s+")


def set_beside(drafts: Sequence[Draft], looks: Sequence[Look], published: date | None) -> None:
    """Give each of two such figures its own place or days."""
    by_sentence = {id(look.sentence): look for look in looks if "respectively" in look.sentence.text}
    for one, two in pairwise(drafts):
        look = by_sentence.get(id(one.sentence))
        if look is not None and one.sentence is two.sentence and _one_list(one, two):
            _places(look, one, two)
            _days(look, one, two, published)
    _beside_figures(drafts)


def _one_list(one: Draft, two: Draft) -> bool:
    between = one.sentence.text[one.end - one.sentence.start : two.start - one.sentence.start]
    return between.strip() == "and" and (one.counted.noun, one.counted.act) == (two.counted.noun, two.counted.act)


def _places(look: Look, one: Draft, two: Draft) -> None:
    named = [_AND.split(spot.text) for spot in look.places]
    pair = next((parts for parts in named if len(parts) == 2), None)
    if pair is not None:
        one.where, two.where = pair


def _days(look: Look, one: Draft, two: Draft, published: date | None) -> None:
    for spot, _ in look.happened:
        parts = _AND.split(_LEADING.sub("", spot.text))
        if len(parts) != 2:
            continue
        try:
            one.when, two.when = (Period.parse(part, published) for part in parts)
        except PeriodError:
            continue  # "September 16 and 24": the second names no month
        one.open_time = two.open_time = False
        return


def _beside_figures(drafts: Sequence[Draft]) -> None:
    """Give "22 and 78, respectively" the places of the two figures that they are set beside."""
    for number in range(len(drafts) - 3):
        one, two, three, four = drafts[number : number + 4]
        rest = four.sentence.text[max(0, four.end - four.sentence.start) :]
        alike = (one.counted.noun, one.counted.act) == (three.counted.noun, three.counted.act)
        if one.sentence is four.sentence and rest.lstrip(", ").startswith("respectively") and alike:
            three.where, four.where = one.where, two.where
