"""Claims as a CSV file that a spreadsheet can open, edit and save: rows of flat columns, safe to open.

Cells that a spreadsheet would run as a formula get an apostrophe in front, which is how a spreadsheet marks text, and
lose it when they are read. The file begins with a byte order mark, without which some spreadsheets misread accents.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, BinaryIO, TextIO

from oirlib.claim import Claim
from oirlib.errors import ClaimError, shortened
from oirlib.records.columns import COLUMNS, flat_row
from oirlib.records.lines import numbered_lines
from oirlib.records.loaded import Reject
from oirlib.records.marks import marked
from oirlib.records.rows import Table
from oirlib.records.schema import SCHEMA


def write_csv(claims: Iterable[Claim], file: TextIO) -> None:
    """Writes the header and the claims; ``file`` must be open with ``newline=""``."""
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for claim in claims:
        row = flat_row(claim) | {"schema": SCHEMA}
        writer.writerow([_cell(row[name], name) for name in COLUMNS])


_TOLD = re.compile(r"sep=(.)\s*")


def read_csv(file: BinaryIO, path: str, delimiter: str | None = None) -> Table:
    """The headings and the rows that are not blank; rows that cannot be read are rejects in their place."""
    rows = list(_rows(file, path, delimiter))
    if not rows:
        return Table((), [], path)
    head, names = rows[0]
    if isinstance(names, Reject):
        return Table((), rows, path)
    return Table(tuple(names), rows[1:], path, head, by_row=False)


def _rows(file: BinaryIO, path: str, delimiter: str | None) -> Iterator[tuple[int, list[str] | Reject]]:
    """The rows that are not blank, the header first, each with the line it begins on."""
    bad: list[Reject] = []
    lines = _readable(file, path, bad)
    opening = next(((number, line) for number, line in enumerate(lines, 1) if line.strip()), None)
    if bad:  # without its header no row can be read
        yield from ((1, reject) for reject in bad)
        return
    if opening is None:
        return
    told = _TOLD.fullmatch(opening[1])
    if told is not None:  # a first line for spreadsheets: what separates the columns
        opening = next(((number, line) for number, line in enumerate(lines, opening[0] + 1) if line.strip()), None)
        if opening is None:
            return
        delimiter = told[1]
    before, head = opening[0] - 1, opening[1]
    reader = csv.reader(chain([head], lines), delimiter=delimiter or _delimiter(head), strict=True)
    cells: list[str] | Reject | None = []
    while cells is not None:
        start = before + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            reason = f"is no CSV row ({error}; it runs to line {before + reader.line_num}); check its quotation marks"
            cells = Reject(path, start, None, None, reason)
        if bad:
            yield from ((start, reject) for reject in bad)
            bad.clear()
        elif cells:
            yield start, cells


def _readable(file: BinaryIO, path: str, bad: list[Reject]) -> Iterator[str]:
    """The lines for csv.reader, which knows of no bad ones: those go to ``bad``, and an empty line takes the place."""
    for _, line in numbered_lines(file, path):
        if isinstance(line, Reject):
            bad.append(line)
            yield "\n"
        else:
            yield line


def _delimiter(head: str) -> str:
    """What separates the columns: the mark that stands most often in the header, outside of quotation marks."""
    bare = re.sub(r'"(?:[^"]|"")*"', "", head)
    return max((",", ";", "\t", "|"), key=bare.count)


def _cell(value: Any, name: str) -> str:
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date) else "true" if value is True else str(value)
    if len(text) >= csv.field_size_limit():
        raise ClaimError(name, shortened(text), f"is too long for a CSV cell ({len(text):,}); save as .jsonl")
    return marked(text)
