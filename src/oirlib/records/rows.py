"""The claims of a table's rows, whatever the table came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from oirlib import scalars
from oirlib.cells import read_cell
from oirlib.claim import Claim
from oirlib.errors import ClaimError, FigureError, ParseError
from oirlib.figure import Figure
from oirlib.period import Period
from oirlib.records.bounded import bounded_figure
from oirlib.records.counted_units import counted
from oirlib.records.daycells import Days, days_of_column, one_day
from oirlib.records.header import Column, Header, header_of
from oirlib.records.layout import COLUMNS_OF, JOINED, Layout
from oirlib.records.loaded import Read, Reject, rejected
from oirlib.records.marks import unmarked
from oirlib.records.numerals import words_of_column
from oirlib.records.parts import in_unit
from oirlib.records.plain import plain
from oirlib.records.schema import claim_from_parts

_DAYS = ("when.text", "when.first", "when.last", "said_on", "source.published")
_NUMBERS = ("figure.text", "figure.low", "figure.high", "figure.best")
_SEVERAL = re.compile(r"\s*[;|\n]\s*")


@frozen
class Table:
    """The rows of a table, as they were read.

    Attributes:
        names: The headings.
        rows: For each row its place, counted as a person would who looks at the table, and its cells; or why it cannot
            be read.
        path: The file; None where it is none.
        head: The line of the headings, or None.
        by_row: Whether a place is a row of the table rather than a line of a file.
        ragged: Whether each row has its own choice of the headings.
    """

    names: tuple[str, ...]
    rows: Sequence[tuple[int, Sequence[Any] | Reject]]
    path: str | None = None
    head: int | None = None
    by_row: bool = True
    ragged: bool = False


def claims_of(table: Table, layout: Layout) -> Iterator[Read]:
    """What each figure of each row comes to: a claim, the reason why it is none, or None where it was to be skipped.

    A file that this library wrote is read as it is: a layout is about others' tables.
    """
    if {"schema", "figure.hedge"} <= set(table.names):
        layout = Layout()
    if not table.names:  # a file without a word, or one whose headings cannot be read
        yield from (cells for _, cells in table.rows if isinstance(cells, Reject))
        return
    header = header_of(table.names, layout, table.path, table.head, ragged=table.ragged)
    yield from header.rejects
    if not header.complete:
        yield from (cells for _, cells in table.rows if isinstance(cells, Reject))
        return
    rows = _Rows(table, header, layout)
    yield from rows.refusals()
    for number, (place, cells) in enumerate(rows.cells, 1):
        yield from [cells] if isinstance(cells, Reject) else rows.claims(cells, place, number)


class _Rows:
    """The cells of a table as plain Python, with what its columns say about each other's reading."""

    def __init__(self, table: Table, header: Header, layout: Layout) -> None:
        self.table, self.header, self.layout = table, header, layout
        self.used = {column.at: column for column in (*header.columns, *header.figures)}
        read = ((place, self._plain(cells, place)) for place, cells in table.rows)
        self.cells = [(place, cells) for place, cells in read if cells is not None]
        self.words: dict[int, Callable[[Any], Any]] = {}
        self.days: dict[int, Days] = {}
        for at, column in self.used.items():
            if column.part in _NUMBERS and not header.own:
                self.words[at] = words_of_column(self._column(at))
            elif column.part in _DAYS:
                self.days[at] = days_of_column(self._column(at), layout.dayfirst)

    def _plain(self, cells: Sequence[Any] | Reject, place: int) -> dict[int, Any] | Reject | None:
        """The cells of a row that are not empty, by their column; None for a row without any, which is no row."""
        if isinstance(cells, Reject):
            return cells
        names = len(self.header.names)
        if all(plain(cell) is None for cell in cells):
            return None
        if len(cells) < names or any(plain(cell) is not None for cell in cells[names:]):
            count = f"has {len(cells)} cells under {names} names"
            reason = f"{count}; leave cells empty, but keep them all, and put quotation marks around one with a comma"
            return Reject(self.table.path, place, None, None, reason, row=self.table.by_row)
        found = {at: cell for at in self.used if (cell := plain(cells[at])) is not None}
        # Only a saved file marks its cells. Elsewhere an apostrophe is the claim's own: a quote may begin with one.
        if "schema" in self.header.names:
            return {at: unmarked(cell) if isinstance(cell, str) else cell for at, cell in found.items()}
        if self.header.own:
            return found
        return {at: cell.strip() if isinstance(cell, str) else cell for at, cell in found.items()}

    def _column(self, at: int) -> Iterator[Any]:
        return (cells.get(at) for _, cells in self.cells if not isinstance(cells, Reject))

    def refusals(self) -> Iterator[Reject]:
        """What is wrong with a column as a whole: one reject, however many rows it costs."""
        for at, days in self.days.items():
            if days.refusal is not None:
                yield Reject(self.table.path, self.table.head, self.used[at].name, None, days.refusal)

    def claims(self, cells: dict[int, Any], place: int, number: int) -> Iterator[Read]:
        """What the figures of one row come to."""
        if any(days.refuses(cells.get(at)) for at, days in self.days.items()):
            return  # the column's own reject speaks for all of them
        try:
            shared = self._parts(cells, number)
        except ClaimError as error:
            yield self._reject(error, place, None)
            return
        wanted: Sequence[Column | None] = self.header.figures or [None]
        if self.table.ragged and not self.layout.figures and len(wanted) > 1:
            wanted = [column for column in wanted if column and column.at in cells] or wanted[:1]
        for column in wanted:
            yield self._claim(shared, cells, column, place)

    def _claim(self, shared: dict[str, Any], cells: dict[int, Any], column: Column | None, place: int) -> Read:
        parts = dict(shared)
        if column is not None and column.at in cells:
            try:
                words = self.words.get(column.at, _whole)(cells[column.at])
            except FigureError as error:
                return self._reject(error.in_field("figure"), place, column)
            if parts.setdefault("figure.text", words) is not words:
                return self._reject(ClaimError("figure", words, "is given a second time; keep one"), place, column)
        if column is not None and column.what is not None:
            parts["what"] = column.what
        if not any(name.startswith("figure.") and name not in ("figure.unit", "figure.hedge") for name in parts):
            if self.layout.skips:
                return None
            reason = "is missing; give the figure in its words, such as 'up to 35', or pass over it with missing='skip'"
            return self._reject(ClaimError("figure", None, reason), place, column)
        try:
            return claim_of_parts(parts, bounded=self.header.bounded, everyday=not self.header.own)
        except (ClaimError, ParseError) as error:
            return self._reject(error, place, column)

    def _reject(self, error: ClaimError | ParseError, place: int, figure: Column | None) -> Reject:
        reject = rejected(error, self.table.path, place)
        field = self.header.own_name(reject.field, figure or next(iter(self.header.figures), None))
        return evolve(reject, field=field, row=self.table.by_row)

    def _parts(self, cells: dict[int, Any], number: int) -> dict[str, Any]:
        """The parts that all figures of a row share."""
        parts = dict(self.layout.same)
        for column in self.header.columns:
            if column.at not in cells:
                continue
            cell = self._cell(column, cells[column.at])
            before = parts.get(column.part) if column.part not in self.layout.same else None
            if column.part == "note" and column.name.strip().lower() != "note":
                cell = f"{column.name}: {cell}"
            if before is not None and column.part not in JOINED:
                name = COLUMNS_OF.get(column.part, column.part)
                raise ClaimError(column.name, cell, f"gives {name} a second time; keep one of the two")
            if before is not None:
                cell = _joined(str(before), str(cell), JOINED[column.part])
            parts[column.part] = cell
        if self.layout.each:
            parts.setdefault("item", f"row {number}")
        return parts

    def _cell(self, column: Column, cell: Any) -> Any:
        if column.at in self.words:
            cell = self.words[column.at](cell)
            cell = cell.best if isinstance(cell, Figure) else cell
        elif column.at in self.days:
            cell = self.days[column.at].words(cell)
            cell = cell if column.part == "when.text" else one_day(cell)
        elif not isinstance(cell, str):
            cell = _whole(cell)
        if column.part == "source.publisher" and not self.header.own:
            _check_publisher(column.name, cell)
        if column.part in ("what", "where", "item") and not isinstance(cell, bool):
            # A postcode or a row's number; one that is too large to count is no words, and is refused as such.
            cell = str(cell) if isinstance(cell, int) and abs(cell) < 10**300 else cell
        return cell


def claim_of_parts(parts: dict[str, Any], *, bounded: bool, everyday: bool) -> Claim:
    """The claim of a row's parts; where its figure's cell holds more than a figure, the other words are kept and used.

    Raises:
        ClaimError: The parts are no claim.
        ParseError: Words among them cannot be read.
    """
    parts = counted(parts) if everyday and "figure.unit" in parts else parts
    figure = bounded_figure(parts) if bounded else None
    if figure is not None:
        return claim_from_parts(_spelled_out(parts, figure))
    if bounded and "figure.best" in parts:
        parts.setdefault("figure.text", parts.pop("figure.best"))
    text = parts.get("figure.text")
    if isinstance(text, Figure):
        if parts.get("figure.hedge") is None:
            return claim_from_parts(_spelled_out(parts, text))
        parts["figure.text"] = text.text
    spelled_out = any(parts.get(f"figure.{key}") is not None for key in ("low", "high", "first", "last"))
    if not isinstance(text, str) or spelled_out:
        return claim_from_parts(parts)
    try:
        claim = claim_from_parts(parts)
    except FigureError as error:
        if error.field != "figure" or parts.get("figure.hedge") is not None:
            raise
        return claim_from_parts(_of_cell(parts, text))
    if everyday and isinstance(claim.figure, Period) and parts.get("kind") is None:
        raise ClaimError("figure", text, "is a day and no number; where the claim states a day, say kind='date'")
    return claim


def _of_cell(parts: dict[str, Any], text: str) -> dict[str, Any]:
    """The parts with the figure of a cell as people write it, and its other words where they belong."""
    cell = read_cell(text)
    if cell.figure is None:
        raise FigureError(cell.reason or "states no figure", text).in_field("figure")
    used = _spelled_out(parts, cell.figure)
    what = str(parts.get("what") or "")
    said = f" {what.casefold()} "
    before = cell.standing if cell.standing and f" {cell.standing.casefold()} " not in said else None
    after = cell.thing if cell.thing and f" {cell.thing.casefold()} " not in said else None
    used["what"] = " ".join(word for word in (before, what, after) if word)
    if cell.note:
        used["note"] = _joined(str(parts["note"]), cell.note, JOINED["note"]) if parts.get("note") else cell.note
    return used


def _spelled_out(parts: dict[str, Any], figure: Figure) -> dict[str, Any]:
    """The parts with this figure as it stands, in the unit that the table gives where its words give none."""
    if figure.unit is None and parts.get("figure.unit") is not None:
        figure = in_unit(figure, parts["figure.unit"])
    kept = {name: part for name, part in parts.items() if not name.startswith("figure.")}
    return kept | {
        "figure.text": figure.text,
        "figure.hedge": figure.hedge.value,
        "figure.low": figure.low,
        "figure.high": figure.high,
        "figure.best": figure.best,
        "figure.unit": figure.unit,
    }


def _joined(before: str, words: str, mark: str) -> str:
    """Words after others, unless they were said already: of Kirkuk, Kirkuk and Iraq, two are said."""
    return before if words in before.split(mark) else f"{before}{mark}{words}"


def _whole(cell: Any) -> Any:
    """A whole number that a column of decimals turned into one is whole again."""
    if isinstance(cell, Decimal):
        cell = scalars.plain(cell)
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _check_publisher(name: str, cell: Any) -> None:
    names = [one for one in _SEVERAL.split(cell) if one] if isinstance(cell, str) else []
    if len(names) > 1:
        reason = f"names {len(names)} publishers, {' and '.join(map(repr, names))}; give each a row of its own"
        raise ClaimError(name, cell, reason)
