"""How somebody's table is laid out: which heading is which part of a claim, and what holds for all of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from oirlib.errors import ClaimError
from oirlib.records.columns import COLUMNS, part_of_claim
from oirlib.records.daycells import one_day
from oirlib.source import Source, as_day

_DAYS = ("said_on", "source.published")
# What several columns may give together, and what stands between their words.
JOINED = {"what": " ", "where": ", ", "note": "; "}


@frozen
class Layout:
    """How a table is laid out.

    Attributes:
        columns: The part of a claim that each heading means, None for one that is left aside; None where the headings
            are the parts' own names.
        figures: What each column of figures counts; empty where one column holds the figures.
        bounds: The headings of the lowest and the highest number, or None.
        dayfirst: Whether 03/04/2024 is 3 April; None where nothing is said.
        skips: Whether empty figures are passed over.
        each: Whether the rows are separate things of one list.
        same: The parts that are the same for all rows, by their names.
    """

    columns: dict[str, str | None] | None = None
    figures: dict[str, str] = field(factory=dict)
    bounds: tuple[str, str] | None = None
    dayfirst: bool | None = None
    skips: bool = False
    each: bool = False
    same: dict[str, Any] = field(factory=dict)


def layout_of(
    *,
    columns: Mapping[str, str | None] | None = None,
    figures: Mapping[str, str] | None = None,
    bounds: tuple[str, str] | None = None,
    dayfirst: bool | None = None,
    missing: str = "raise",
    each: bool = False,
    same: Mapping[str, Any] | None = None,
) -> Layout:
    """The layout that the keywords of ``load_claims`` and ``claims_from_frame`` tell of.

    Raises:
        ClaimError: A keyword makes no sense; the error names it.
    """
    if not isinstance(missing, str) or missing not in ("raise", "skip"):
        raise ClaimError("missing", missing, "must be 'raise' or 'skip'")
    if dayfirst is not None and not isinstance(dayfirst, bool):
        raise ClaimError("dayfirst", dayfirst, "must be True (3 April is 03/04), False (04/03) or None")
    if not isinstance(each, bool):
        raise ClaimError("each", each, "must be True or False")
    mapped = None if columns is None else _mapped(columns)
    counted = _counted(figures)
    shared = _shared(same or {})
    for name in ("what", "figure.text"):
        if counted and (name in shared or name in (mapped or {}).values()):
            raise ClaimError("figures", counted, f"says what each column counts; leave {COLUMNS_OF[name]!r} out")
    return Layout(mapped, counted, _pair_of(bounds, counted), dayfirst, missing == "skip", each, shared)


COLUMNS_OF = {part: name for name, part in COLUMNS.items()}


def _mapped(columns: object) -> dict[str, str | None]:
    if not isinstance(columns, Mapping) or not all(isinstance(name, str) for name in columns):
        raise ClaimError("columns", columns, 'must map headings to parts of a claim, as {"date": "when"}')
    parts: dict[str, str | None] = {}
    for heading, name in columns.items():
        if name is not None and not isinstance(name, str):
            raise ClaimError("columns", name, "must name a part of a claim, such as 'when', or be None for no part")
        try:
            part = None if name is None else part_of_claim(name)
        except ClaimError as error:
            raise ClaimError(f"columns[{heading!r}]", name, error.reason) from None
        if part in parts.values() and part is not None and part not in JOINED:
            several = "; for a claim of each use figures={heading: what it counts}" if part == "figure.text" else ""
            raise ClaimError(f"columns[{heading!r}]", name, f"is given by another column too; keep one{several}")
        parts[heading] = part
    return parts


def _counted(figures: object) -> dict[str, str]:
    if figures is None:
        return {}
    words = isinstance(figures, Mapping) and all(isinstance(w, str) and w.strip() for kv in figures.items() for w in kv)
    if not words or not figures:
        reason = 'must map headings to what their figures count, as {"total_cases": "COVID-19 cases"}'
        raise ClaimError("figures", figures, reason)
    assert isinstance(figures, Mapping)
    return dict(figures)


def _pair_of(bounds: object, figures: Mapping[str, str]) -> tuple[str, str] | None:
    if bounds is None:
        return None
    if isinstance(bounds, str) or not isinstance(bounds, tuple | list) or len(bounds) != 2:
        raise ClaimError("bounds", bounds, 'must be the headings of the lowest and the highest number: ("low", "high")')
    if len(figures) > 1:
        raise ClaimError("bounds", bounds, "belong to one column of figures; read the others in a call of their own")
    return (str(bounds[0]), str(bounds[1]))


def _shared(same: Mapping[str, Any]) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for name, value in same.items():
        part = part_of_claim(name)
        given = (
            {"source.publisher": value.publisher, "source.title": value.title}
            | {"source.published": value.published, "source.url": value.url}
            if isinstance(value, Source)
            else {part: value}
        )
        for key, found in given.items():
            if found is None:
                continue
            if key in parts:
                raise ClaimError(name, found, f"gives {COLUMNS_OF.get(key, key)} a second time; keep one of the two")
            if isinstance(found, str) and not found.strip():
                raise ClaimError(name, found, "says nothing; leave it out where there is nothing to say")
            parts[key] = as_day(one_day(found), name) if key in _DAYS else found
    return parts
