"""Claims as a CSV file that a spreadsheet can open, edit and save: rows of flat columns, safe to open.

Cells that a spreadsheet would run as a formula get an apostrophe in front, which is how a spreadsheet marks text, and
lose it when they are read. The file begins with a byte order mark, without which some spreadsheets misread accents.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from oirlib.claim import Claim
from oirlib.errors import ClaimError, shortened
from oirlib.records.columns import COLUMNS, flat_row
from oirlib.records.header import header_of
from oirlib.records.lines import numbered_lines
from oirlib.records.loaded import Read, Reject
from oirlib.records.marks import marked, unmarked
from oirlib.records.schema import SCHEMA


def write_csv(claims: Iterable[Claim], file: TextIO) -> None:
    """Writes the header and the claims; ``file`` must be open with ``newline=""``."""
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for claim in claims:
        row = flat_row(claim) | {"schema": SCHEMA}
        writer.writerow([_cell(row[name], name) for name in COLUMNS])


def read_csv(path: Path) -> Iterator[Read]:
    """What the header and each row come to; rows without a word to nothing."""
    rows = _rows(path)
    line, names = next(rows, (1, []))
    if isinstance(names, Reject):
        yield from chain([names], (found for _, found in rows if isinstance(found, Reject)))
        return
    if not names:
        return
    header = header_of(names, str(path), line)
    yield from header.rejects
    if not header.complete:
        return
    for line, cells in rows:
        if isinstance(cells, Reject):
            yield cells
            continue
        values = [_value(cell) for cell in cells]
        if any(value is not None for value in values):
            yield header.claim(values, str(path), line)


def _rows(path: Path) -> Iterator[tuple[int, list[str] | Reject]]:
    """The rows that are not blank, the header first, each with the line it begins on."""
    bad: list[Reject] = []
    lines = _readable(path, bad)
    opening = next(((number, line) for number, line in enumerate(lines, 1) if line.strip()), None)
    if bad:  # without its header no row can be read
        yield from ((1, reject) for reject in bad)
        return
    if opening is None:
        return
    before, head = opening[0] - 1, opening[1]
    reader = csv.reader(chain([head], lines), delimiter=_delimiter(head), strict=True)
    cells: list[str] | Reject | None = []
    while cells is not None:
        start = before + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            reason = f"is no CSV row ({error}; it runs to line {before + reader.line_num}); check its quotation marks"
            cells = Reject(str(path), start, None, None, reason)
        if bad:
            yield from ((start, reject) for reject in bad)
            bad.clear()
        elif cells:
            yield start, cells


def _readable(path: Path, bad: list[Reject]) -> Iterator[str]:
    """The lines for csv.reader, which knows of no bad ones: those go to ``bad``, and an empty line takes the place."""
    for _, line in numbered_lines(path):
        if isinstance(line, Reject):
            bad.append(line)
            yield "\n"
        else:
            yield line


def _delimiter(head: str) -> str:
    """What separates the columns: no name holds any of these, so the one that stands in the header is it."""
    return next((mark for mark in (",", ";", "\t") if mark in head), ",")


def _cell(value: Any, name: str) -> str:
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date) else str(value)
    if len(text) >= csv.field_size_limit():
        raise ClaimError(name, shortened(text), f"is too long for a CSV cell ({len(text):,}); save as .jsonl")
    return marked(text)


def _value(cell: str) -> str | None:
    return unmarked(cell) if cell.strip() else None
