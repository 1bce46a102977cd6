"""Tables that an analyst would print: they show themselves, and save themselves."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from attrs import frozen

from oirlib.asked import path_from
from oirlib.errors import MissingExtraError, ReportError
from oirlib.records import written_whole
from oirlib.render import grid as paint
from oirlib.render.grid import Grid

ENDINGS = (".html", ".md", ".csv", ".xlsx")


@frozen(repr=False)
class Table:
    """A table of words. In a notebook it shows itself; ``len`` and iteration go over the rows.

    Attributes:
        grid: Its headings, rows and notes.
    """

    grid: Grid

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings."""
        return self.grid.heads

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Each row's words, those of one cell parted by line breaks; what clashes has the sign ≠ in front."""
        return tuple(tuple("\n".join(cell.marked) for cell in row) for row in self.grid.rows)

    def __len__(self) -> int:
        return len(self.grid.rows)

    def __iter__(self) -> Any:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"<Table: {len(self)} rows, {len(self.columns)} columns>"

    def __str__(self) -> str:
        return paint.grid_text(self.grid)

    def to_markdown(self) -> str:
        """Markdown, fit for a memo."""
        return paint.grid_markdown(self.grid)

    def to_html(self) -> str:
        """An HTML fragment with its own scoped style and no script."""
        return paint.grid_html(self.grid)

    def _repr_html_(self) -> str:
        return self.to_html()

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes it in the form that the path's ending names, and returns the path.

        Args:
            path: Ends in ``.html`` (one self-contained page), ``.md``, ``.csv`` or ``.xlsx``.

        Raises:
            ReportError: Another ending.
            MissingExtraError: The extra ``excel`` is not installed, which ``.xlsx`` needs.
            OSError: The file cannot be written.
        """
        path = path_from(path)
        ending = path.suffix.lower()
        if ending == ".xlsx":
            with written_whole(path, "wb") as file:
                try:
                    paint.write_workbook(self.grid, file)
                except ImportError:
                    raise MissingExtraError("excel", "workbooks") from None
            return path
        faces = {".html": paint.grid_page, ".md": paint.grid_markdown, ".csv": paint.grid_csv}
        if ending not in faces:
            raise ReportError("path", str(path), f"must end in one of {', '.join(ENDINGS)}")
        encoding = "utf-8-sig" if ending == ".csv" else "utf-8"
        with written_whole(path, encoding=encoding, errors="replace", newline="") as file:
            file.write(faces[ending](self.grid))
        return path
