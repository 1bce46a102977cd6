"""The headings of a table: which part of a claim each column gives, and what is wrong with them, said once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from attrs import frozen

from oirlib.errors import ClaimError
from oirlib.records.columns import part_of_claim
from oirlib.records.headings import likely_part
from oirlib.records.layout import COLUMNS_OF, JOINED, Layout
from oirlib.records.loaded import Reject

_BOUNDS = ("figure.low", "figure.high", "figure.best")
OF_FINDINGS = "finding."
_FEW = 3  # headings that are told one by one
_SHOWN = 8
# Parts that no heading is proposed for among many.
_ASIDE = ("note", "quote", "title", "hedge", "url", "best", "low", "high", "unit")
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:1[5-9]|20)\d\d")  # a heading, where each day is a column
_EVERYDAY_BOUNDS = ("low", "high", "best")


@frozen
class Column:
    """A column that gives a part of a claim.

    Attributes:
        at: Its place in the table, from 0.
        name: Its heading.
        part: The part of the claim.
        what: What its figures count, where the layout says so.
    """

    at: int
    name: str
    part: str
    what: str | None = None


@frozen
class Header:
    """The headings of a table, read by a layout.

    Attributes:
        names: The headings as they stand, without the empty ones at the end.
        columns: The columns that give a part other than the figure's words, in the table's order or, where the layout
            maps them, in the layout's.
        figures: The columns of figures; empty where the bounds alone give them.
        bounded: Whether the lowest and highest numbers make the figure, rather than repeat what its words say.
        own: Whether it is the form that this library writes.
        rejects: What is wrong with them.
        complete: Whether rows under them can be claims at all.
    """

    names: tuple[str, ...]
    columns: tuple[Column, ...]
    figures: tuple[Column, ...]
    bounded: bool
    own: bool
    rejects: tuple[Reject, ...]
    complete: bool

    def own_name(self, field: str | None, figure: Column | None) -> str | None:
        """The table's own heading for a field of a claim: "publisher", where it has that for the source."""
        for column in (*self.columns, *([figure] if figure else [])):
            if field in (column.part, COLUMNS_OF.get(column.part)):
                return column.name
        return field


def header_of(
    names: Sequence[str], layout: Layout, path: str | None, line: int | None, *, ragged: bool = False
) -> Header:
    """Reads the headings of a table.

    Args:
        names: The headings; empty ones at the end are the spreadsheet's and none of the table's.
        layout: What the caller says about them.
        path: The file, for the messages.
        line: The line they stand on, for the messages.
        ragged: Whether each row has its own choice of them, so that two may give one part in different rows.
    """
    own = list(names)
    while own and not own[-1].strip():
        own.pop()
    reading = _Reading(own, layout, path, line)
    reading.read()
    if not ragged:
        reading.refuse_what_stands_twice()
    reading.refuse_what_is_missing()
    return reading.header()


class _Reading:
    """The columns found so far, while one heading after the other is read."""

    def __init__(self, names: list[str], layout: Layout, path: str | None, line: int | None) -> None:
        self.names, self.layout, self.path, self.line = names, layout, path, line
        self.columns: list[Column] = []
        self.figures: list[Column] = []
        self.rejects: list[Reject] = []
        self.unknown: list[tuple[str, str]] = []
        self.proposed: set[str] = set()  # parts that are missing, and that the call proposed gives
        self.everyday_bounds = False
        self.complete = True

    def read(self) -> None:
        mapped = dict(self.layout.columns or {})
        told = [*mapped, *self.layout.figures, *(self.layout.bounds or ())]
        places = {heading: self._place(heading) for heading in dict.fromkeys(told)}
        taken = {at for at in places.values() if at is not None}
        for heading, part in mapped.items():
            at = places[heading]
            if at is not None and part is not None:
                self._add(Column(at, self.names[at], part))
                self.everyday_bounds |= part in _BOUNDS[:2]
        for heading, what in self.layout.figures.items():
            at = places[heading]
            if at is not None:
                self.figures.append(Column(at, self.names[at], "figure.text", what))
        for heading, part in zip(self.layout.bounds or (), _BOUNDS, strict=False):
            at = places[heading]
            if at is not None:
                self._add(Column(at, self.names[at], part))
        given = {column.part for column in self.columns} | {column.part for column in self.figures}
        for at, name in enumerate(self.names):
            if at not in taken:
                self._read_own(at, name, given)
        if len(self.unknown) > _FEW:
            self._refuse_all(self.unknown)
            return
        for name, reason in self.unknown:
            self._refuse(name, _likely(name) or reason)

    def _read_own(self, at: int, name: str, given: set[str]) -> None:
        """A heading that nothing was said about: a part's own name, or one that stands for none."""
        if name.strip().startswith(OF_FINDINGS):  # in a report's frame: the finding that the claim stands in
            return
        plain = name.strip().lower().replace(" ", "_")
        bound = plain in _EVERYDAY_BOUNDS
        try:
            part = part_of_claim(name)
        except ClaimError as error:
            if self.layout.columns is None:
                self.unknown.append((name, error.reason))
            return
        if part in given and self.layout.columns is not None:
            return
        if bound and len(self.layout.figures) > 1:
            return
        if part in self.layout.same or (part == "what" and self.layout.figures):
            word = COLUMNS_OF.get(part, part)
            reason = f"{word!r} is given for all rows; leave one of the two out, as with columns={{{name!r}: None}}"
            self._refuse(name, reason, fatal=True)
            return
        self.everyday_bounds |= bound and plain != "best"
        self._add(Column(at, name, part))

    def _add(self, column: Column) -> None:
        (self.figures if column.part == "figure.text" else self.columns).append(column)

    def _place(self, heading: str) -> int | None:
        """Where a heading stands that the caller names; letters' case and the blanks around it do not matter."""
        for fold in (str, str.strip, lambda text: text.strip().casefold()):
            found = [at for at, name in enumerate(self.names) if fold(name) == fold(heading)]
            if len(found) > 1:
                self._refuse(heading, f"stands {len(found)} times among the headings; rename one", fatal=True)
                return None
            if found:
                return found[0]
        near = get_close_matches(heading, self.names, n=1)
        meant = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(map(repr, self.names[:40]))}"
        self._refuse(heading, f"the table has no such heading; {meant}", fatal=True)
        return None

    def _refuse_all(self, unknown: Sequence[tuple[str, str]]) -> None:
        """Many headings that are no part of a claim are told once, with the call that would read the table."""
        columns: dict[str, str] = {}
        figures: list[str] = []
        for name in (name.strip() for name, _ in unknown):
            part = likely_part(name)
            if part == "figure":
                figures.append(name)
            elif part not in (None, *_ASIDE) and (part not in columns.values() or part == "where"):
                columns[name] = part
        has = {column.part for column in self.columns} | set(self.layout.same)
        if "when.first" in columns.values():
            columns = {name: part for name, part in columns.items() if part != "when"}
        if has.intersection(_BOUNDS):  # the lowest and the highest make the figure
            figures = []
        named = "what" in columns.values() or "what" in has
        if named and len(figures) == 1:
            columns[figures.pop()] = "figure"
        told = [f"columns={columns}"] if columns else []
        counted = {name: name.replace("_", " ").strip("# ") for name in figures[:_SHOWN]}
        if counted and not self.figures:
            told.append(f"figures={counted}")
        elif not named:
            told.append("what='what the figures count'")
        if "source.publisher" not in has and "source" not in columns.values():
            told.append("source='who says so'")
        self.proposed = {"what", "source.publisher"}
        if figures or "figure" in columns.values():
            self.proposed.add("figure")
        names = ", ".join(repr(name.strip()) for name, _ in unknown[:_SHOWN])
        more = f" and {len(unknown) - _SHOWN} more" if len(unknown) > _SHOWN else ""
        call = f"; say which are, as with {', '.join(told)}: other columns are then left aside" if told else ""
        if columns:
            name, part = next(iter(columns.items()))
            call += f"; on the command line, --map {name}={part}"
        days = [name for name, _ in unknown if _DAY.fullmatch(name.strip())]
        if len(days) > _FEW:
            call += f"; {days[0]!r} and {len(days) - 1} more are days: put them into one column, as pandas.melt does"
        self._refuse("headings", f"{names}{more} are no parts of a claim{call}")

    def refuse_what_stands_twice(self) -> None:
        found: dict[str, str] = {}
        for column in [*self.columns, *(self.figures if not self.layout.figures else [])]:
            told = column.part in JOINED and self.layout.columns is not None
            if column.part in found and not told:
                reason = f"gives {COLUMNS_OF.get(column.part, column.part)} a second time; keep one column"
                self._refuse(column.name, reason, fatal=True)
            found.setdefault(column.part, column.name)

    def refuse_what_is_missing(self) -> None:
        parts = {column.part for column in (*self.columns, *self.figures)} | set(self.layout.same)
        if self.layout.figures:
            parts.add("what")
        figure = any(part.startswith("figure.") and part not in ("figure.unit", "figure.hedge") for part in parts)
        for name, there in (("what", "what" in parts), ("source.publisher", "source.publisher" in parts)):
            if not there:
                short = name.partition(".")[0]
                reason = f"is missing: the table has no such column, and no {short}=... is given for all rows"
                if name not in self.proposed:
                    self._refuse(name, reason)
                self.complete = False
        if not figure and "figure" in self.proposed:
            self.complete = False
        elif not figure:
            self._refuse("figure", "is missing: the table has no such column", fatal=True)

    def _refuse(self, name: str, reason: str, *, fatal: bool = False) -> None:
        self.rejects.append(Reject(self.path, self.line, name.strip() or "a column without a name", None, reason))
        self.complete &= not fatal

    def header(self) -> Header:
        own = {name.strip() for name in self.names}
        written = "schema" in own or "figure.hedge" in own
        bounded = self.layout.bounds is not None or (self.everyday_bounds and not written)
        columns = (*self.columns,)
        return Header(
            tuple(self.names), columns, tuple(self.figures), bounded, written, tuple(self.rejects), self.complete
        )


def _likely(name: str) -> str | None:
    """What a heading probably means, as a sentence; None where nothing is likely."""
    if not name.strip():
        return None
    part = likely_part(name)
    if part is None:
        return None
    name = name.strip()
    told = f"columns={{{name!r}: {part!r}}}, or on the command line --map {name}={part}"
    return f"is no part of a claim; did you mean {part!r}? then say so: {told}"
