"""Findings as rows: for data frames and spreadsheets."""

from __future__ import annotations

import csv
import io
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias

from oirlib.claim import Claim
from oirlib.finding import Finding
from oirlib.period import Period
from oirlib.render import plain

Cell: TypeAlias = str | float | int | bool | datetime | list[str] | None
Row: TypeAlias = dict[str, Cell]

# Column -> its type. The order is the order of the columns.
_STANDING: Mapping[str, type] = {
    "finding.id": str,
    "finding.verdict": str,
    "finding.what": str,
    "finding.where": str,
    "finding.versions": str,
    "finding.causes": str,
    "finding.corroborated": bool,
    "finding.claim": str,
    "finding.sentence": str,
}
_NUMBERS = ("figure.low", "figure.high", "figure.best")
_PLACES = ("quote.start", "quote.end", "quote.figure_start", "quote.figure_end")
_DAYS = ("source.published", "said_on", "figure.first", "figure.last", "when.first", "when.last")
FINDING_COLUMNS: Mapping[str, type] = {
    "finding": str,
    "verdict": str,
    "topic_what": str,
    "topic_where": str,
    "first": datetime,
    "last": datetime,
    "figures": str,
    "low": float,
    "high": float,
    "gap": float,
    "unit": str,
    "versions": int,
    "claims": int,
    "origins": list,
    "outlets": list,
    "corroborated": bool,
    "causes": list,
    "sentence": str,
}
# What a spreadsheet takes for the beginning of a formula, also behind leading blanks.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def claim_columns(names: Iterable[str]) -> dict[str, type]:
    """The columns of claims in findings, given those of claims alone."""
    kinds = {**dict.fromkeys(_NUMBERS, float), **dict.fromkeys(_PLACES, float), **dict.fromkeys(_DAYS, datetime)}
    return {**_STANDING, **{name: kinds.get(name, str) for name in names}}


def claim_rows(findings: Iterable[Finding], cells_of: Callable[[Claim], Mapping[str, Any]]) -> list[Row]:
    """One row for each claim in each finding; ``finding.versions`` counts from 1 and names every version it fits."""
    rows = []
    for finding in findings:
        standing: defaultdict[str, list[str]] = defaultdict(list)
        for at, version in enumerate(finding.versions, 1):
            for claim in version.claims:
                standing[claim.id].append(str(at))
        found = _standing(finding)
        rows += [
            {
                **found,
                "finding.versions": ", ".join(standing[claim.id]),
                "finding.claim": claim.id,
                **{name: _of_claim(name, value) for name, value in cells_of(claim).items()},
            }
            for claim in finding.claims
        ]
    return rows


def _standing(finding: Finding) -> Row:
    """What the rows of all its claims say of a finding."""
    return {
        "finding.id": finding.id,
        "finding.verdict": finding.verdict.name,
        "finding.what": finding.topic.what,
        "finding.where": finding.topic.where or None,
        "finding.causes": ", ".join(cause.name for cause in finding.causes),
        "finding.corroborated": finding.corroborated,
        "finding.sentence": plain.clean(finding.sentence),
    }


def _of_claim(name: str, value: Any) -> Cell:
    if name in _DAYS:
        return _midnight(value)
    if name in _NUMBERS or name in _PLACES:
        return None if value is None else float(value)
    return None if value is None else "true" if value is True else value


def _finding_cells(finding: Finding) -> Row:
    return {
        "finding": finding.id,
        "verdict": finding.verdict.name,
        "topic_what": finding.topic.what,
        "topic_where": finding.topic.where or None,
        "corroborated": finding.corroborated,
        "sentence": plain.clean(finding.sentence),
    }


def _midnight(day: date | None) -> datetime | None:
    return None if day is None else datetime(day.year, day.month, day.day)


def finding_rows(findings: Iterable[Finding]) -> list[Row]:
    """One row for each finding.

    ``low`` and ``high`` are the least and the most that its versions allow and ``gap`` is how far apart they stand, in
    ``unit`` (of dates, in days; they have no low and high); ``first`` and ``last`` are the days it is about.
    """
    return [
        {
            **_finding_cells(finding),
            **_span_cells(finding),
            "figures": " | ".join(_wordings(version.claims) for version in finding.versions),
            "versions": len(finding.versions),
            "claims": len(finding.claims),
            "origins": list(finding.origins),
            "outlets": list(finding.outlets),
            "causes": [cause.name for cause in finding.causes],
        }
        for finding in findings
    ]


def _span_cells(finding: Finding) -> Row:
    first, last = plain.days_of(finding) or (None, None)
    cells: Row = {"first": _midnight(first), "last": _midnight(last)}
    units = {version.unit for version in finding.versions}
    if len(units) != 1:  # square miles beside square kilometres have no one low and high
        return cells
    gap = max(v.low for v in finding.versions) - min(v.high for v in finding.versions)
    if any(isinstance(claim.figure, Period) for claim in finding.claims):
        return {**cells, "gap": float(max(0, gap))}
    return {
        **cells,
        "low": float(min(v.low for v in finding.versions)),
        "high": float(max(v.high for v in finding.versions)),
        "gap": float(max(0, gap)) if math.isfinite(gap) else 0.0,
        "unit": units.pop(),
    }


def _wordings(claims: Sequence[Claim]) -> str:
    return ", ".join(dict.fromkeys(plain.stated(claim.figure) for claim in claims))


def frame(rows: Sequence[Row], columns: Mapping[str, type], narwhals: Any, backend: str) -> Any:
    """The rows as a native frame of the backend, with the same column types whether or not there are rows.

    Args:
        rows: The rows.
        columns: The columns and their types, in order.
        narwhals: The narwhals module (the caller imports it, since it is optional).
        backend: A backend that narwhals knows: "pandas", "polars" or "pyarrow".
    """
    from importlib.metadata import version

    kinds = {
        str: narwhals.String(),
        float: narwhals.Float64(),
        int: narwhals.Int64(),
        bool: narwhals.Boolean(),
        datetime: narwhals.Datetime("us"),
        list: narwhals.List(narwhals.String()),
    }
    # A list in a cell is an object to pandas, which has no type for it without pyarrow; nor had it one before version 3
    # for words of which some are missing: they became the word "None".
    early = backend == "pandas" and rows and int(version("pandas").partition(".")[0]) < 3
    objects = () if backend != "pandas" else (list, str) if early else (list,)
    later = [name for name, kind in columns.items() if kind in objects]
    data = {name: [row.get(name) for row in rows] for name in columns}
    schema = {name: kinds[kind] for name, kind in columns.items() if name not in later}
    native = narwhals.from_dict({name: data[name] for name in schema}, schema=schema, backend=backend).to_native()
    for name in later:
        native.insert(list(columns).index(name), name, data[name])
    return native


def spreadsheet(rows: Iterable[Row], columns: Iterable[str]) -> str:
    """The rows as CSV in which no cell can run as a formula; an open end is an empty cell.

    Such a cell gets an apostrophe in front, which spreadsheets take as "this is text".
    """
    names = list(columns)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([spreadsheet_cell(row.get(name)) for name in names] for row in rows)
    return out.getvalue()


def spreadsheet_cell(value: Cell) -> str:
    """A value as a spreadsheet may safely read it.

    >>> spreadsheet_cell("=1+1"), spreadsheet_cell(-5.0), spreadsheet_cell(float("inf")), spreadsheet_cell(True)
    ("'=1+1", '-5', '', 'true')
    """
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, list):
        value = ", ".join(value)
    if isinstance(value, float | int):
        return repr(int(value)) if value == int(value) else repr(value)
    text = plain.unturned(value.encode("utf-8", "replace").decode("utf-8"))
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text
