"""Lists of dictionaries as a table: the rows of somebody's JSON, of ``csv.DictReader``, or written by hand."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from oirlib.records.loaded import Reject
from oirlib.records.rows import Table


def table_of_records(
    rows: Iterable[tuple[int, Mapping[Any, Any] | Reject]], path: str | None = None, *, by_row: bool = True
) -> Table:
    """The table that objects make, each with its place: a column for each name that stands in one of them."""
    flat = [(place, row if isinstance(row, Reject) else _flat(row)) for place, row in rows]
    names = dict.fromkeys(name for _, row in flat if not isinstance(row, Reject) for name in row)
    cells = [(place, row if isinstance(row, Reject) else [row.get(name) for name in names]) for place, row in flat]
    return Table(tuple(names), cells, path, by_row=by_row, ragged=True)


def _flat(row: Mapping[Any, Any]) -> dict[str, Any]:
    """A row with a dotted name for each nested part."""
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if not isinstance(value, Mapping):
            flat[str(name)] = value
            continue
        # Beside a hedge, null is how JSON says that a bound is open: in a table an empty cell says nothing.
        opened = {"low": -math.inf, "high": math.inf} if value.get("hedge") is not None else {}
        for key, part in value.items():
            flat[f"{name}.{key}"] = opened.get(key) if part is None else part
    return flat
