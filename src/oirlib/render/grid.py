"""Headings and rows of words: as text, Markdown, HTML, CSV and a workbook. What clashes is marked with a sign."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import IO

from attrs import field, frozen

from oirlib.finding import Verdict
from oirlib.render import plain, theme
from oirlib.render.html import as_it_is, environment
from oirlib.render.markdown import escaped
from oirlib.render.page import content_policy
from oirlib.render.summary import SIGNS
from oirlib.render.table import spreadsheet_cell

CLASH = SIGNS[Verdict.CONTRADICTION]


_WIDEST = 26  # letters of a column of text
_ROOM = 118  # letters of a line of text


def _cleaned(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(plain.clean, words))


@frozen
class Cell:
    """What stands at one place.

    Attributes:
        lines: Its words, a line each.
        clash: Which of the lines stand in a contradiction.
    """

    lines: tuple[str, ...] = field(default=(), converter=_cleaned)
    clash: tuple[bool, ...] = ()

    @property
    def marked(self) -> tuple[str, ...]:
        """The lines, with the sign of a contradiction where they stand in one."""
        clash = self.clash or (False,) * len(self.lines)
        return tuple(f"{CLASH} {line}" if bad else line for line, bad in zip(self.lines, clash, strict=True))


@frozen
class Grid:
    """A table of words.

    Attributes:
        title: What it is.
        heads: The headings of its columns; the first column names the rows.
        rows: Its rows, as many cells each.
        note: What a reader must know, or "".
    """

    title: str
    heads: tuple[str, ...] = field(converter=_cleaned)
    rows: tuple[tuple[Cell, ...], ...] = ()
    note: str = ""

    @property
    def clashes(self) -> bool:
        """Whether anything in it stands in a contradiction."""
        return any(any(cell.clash) for row in self.rows for cell in row)

    @property
    def notes(self) -> tuple[str, ...]:
        """The note, and what the sign means where it is used."""
        sign = f"{CLASH} stands in a contradiction."
        return tuple(part for part in (self.note, sign if self.clashes else "") if part)


def grid_text(grid: Grid) -> str:
    """It as plain text; the columns that a line has no room for are counted."""
    heads = [textwrap.wrap(head, _WIDEST) for head in grid.heads]
    rows = [[[w for line in cell.marked for w in textwrap.wrap(line, _WIDEST)] for cell in row] for row in grid.rows]
    widths = [max([1, *(len(words) for row in [heads, *rows] for words in row[at])]) for at in range(len(heads))]
    fit = next((n for n in range(len(heads), 1, -1) if sum(widths[:n]) + 2 * n <= _ROOM), 1)
    rule = "  ".join("-" * width for width in widths[:fit])
    lines = [*_wrapped(heads[:fit], widths), rule, *(line for row in rows for line in _wrapped(row[:fit], widths))]
    left = len(heads) - fit
    rest = [f"and {plain.counted(left, 'more column')}; save the table to see all"] if left else []
    return "\n".join([grid.title, "", *lines, *rest, *grid.notes]) + "\n"


def _wrapped(row: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """A row's cells side by side, as many lines as the longest of them has."""
    lines = zip_longest(*row, fillvalue="")
    return ["  ".join(w.ljust(width) for w, width in zip(line, widths, strict=False)).rstrip() for line in lines]


def grid_markdown(grid: Grid) -> str:
    """It in Markdown; sources' words cannot become markup."""
    rows = [[escaped(head) for head in grid.heads], ["---"] * len(grid.heads)]
    rows += [["<br>".join(_bold(cell)) for cell in row] for row in grid.rows]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return "\n\n".join([f"# {escaped(grid.title)}", table, *map(escaped, grid.notes)]) + "\n"


def _bold(cell: Cell) -> list[str]:
    clash = cell.clash or (False,) * len(cell.lines)
    lines = zip(cell.marked, clash, strict=True)
    return [f"**{escaped(line)}**" if bad else escaped(line) for line, bad in lines]


def grid_html(grid: Grid) -> str:
    """It as a fragment for a notebook."""
    style = theme.fragment_style()
    return environment().get_template("grid.jinja").render(grid=grid, sign=CLASH, style=as_it_is(style))


def grid_page(grid: Grid) -> str:
    """It as a page of its own."""
    style = theme.page_style()
    parts = {"grid": grid, "sign": CLASH, "style": as_it_is(style), "policy": content_policy(style, "")}
    return environment().get_template("grid_page.jinja").render(parts)


def grid_csv(grid: Grid) -> str:
    """It as CSV in which no cell can run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in _words(grid):
        writer.writerow(map(spreadsheet_cell, row))
    return out.getvalue()


def write_workbook(grid: Grid, file: IO[bytes]) -> None:
    """Writes it as an Excel workbook, in which every cell is text and what clashes is bold and red.

    Raises:
        ImportError: openpyxl is not installed.
    """
    from openpyxl import Workbook  # type: ignore[import-untyped]  # an extra, and slow
    from openpyxl.styles import Alignment, Font  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

    book = Workbook()
    sheet = book.active
    sheet.title = grid.title[:31]
    bold, red = Font(bold=True), Font(bold=True, color=theme.LIGHT["contradiction"][1:])
    for at, head in enumerate(grid.heads, 1):
        sheet.cell(1, at, head).font = bold
        sheet.column_dimensions[get_column_letter(at)].width = 28 if at == 1 else 22
    for down, row in enumerate(grid.rows, 2):
        for at, cell in enumerate(row, 1):
            place = sheet.cell(down, at)
            place.value, place.data_type = "\n".join(cell.marked), "s"  # text, whatever it begins with
            place.alignment = Alignment(wrap_text=True, vertical="top")
            if any(cell.clash):
                place.font = red
    for down, note in enumerate(grid.notes, len(grid.rows) + 3):
        sheet.cell(down, 1, note)
    sheet.freeze_panes = "B2"
    book.save(file)


def _words(grid: Grid) -> Sequence[Sequence[str]]:
    return [grid.heads, *(["\n".join(cell.marked) for cell in row] for row in grid.rows)]
