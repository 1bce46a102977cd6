"""The names at the head of a table, and what a row under them comes to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve, frozen

from oirlib.errors import ClaimError, ParseError
from oirlib.records.columns import COLUMNS, part_of_claim
from oirlib.records.loaded import Read, Reject, rejected
from oirlib.records.schema import claim_from_parts

_COLUMN_OF = {part: column for column, part in COLUMNS.items()}


@frozen
class Header:
    """The names at the head of a table.

    Attributes:
        names: The names as they stand.
        parts: The part of a claim that each stands for; None where it stands for none.
        rejects: What is wrong with them. A column that stands for nothing is one fault of the table, and is not read.
        complete: Whether rows under them can be claims at all.
    """

    names: tuple[str, ...]
    parts: tuple[str | None, ...]
    rejects: tuple[Reject, ...]
    complete: bool

    def claim(self, values: Sequence[Any], path: str | None, line: int) -> Read:
        """The claim that the values of a row hold, None standing for what it does not say; or why it holds none."""
        if len(values) < len(self.names) or any(value is not None for value in values[len(self.names) :]):
            count = f"has {len(values)} cells under {len(self.names)} names"
            reason = f"{count}; leave cells empty, but keep them all, and put quotation marks around one with a comma"
            return Reject(path, line, None, None, reason)
        pairs = zip(self.parts, values, strict=False)
        try:
            return claim_from_parts({part: value for part, value in pairs if part and value is not None})
        except (ClaimError, ParseError) as error:
            reject = rejected(error, path, line)
            return evolve(reject, field=self._own_name(reject.field))

    def _own_name(self, field: str | None) -> str | None:
        """The table's own name for a field: "publisher", where it has that for "source.publisher"."""
        for name, part in zip(self.names, self.parts, strict=True):
            if part is not None and field in (part, _COLUMN_OF.get(part)):
                return name
        return field


def header_of(names: Sequence[str], path: str | None, line: int | None) -> Header:
    """Reads the names at the head of a table; empty names at the end are the spreadsheet's and none of the table's."""
    own = list(names)
    while own and not own[-1].strip():
        own.pop()
    rejects: list[Reject] = []
    parts: list[str | None] = []
    for name in own:
        try:
            part = part_of_claim(name)
        except ClaimError as error:
            rejects.append(Reject(path, line, name.strip() or "a column without a name", None, error.reason))
            parts.append(None)
        else:
            if part in parts:
                reason = f"gives {_COLUMN_OF.get(part, part)} a second time; keep one column"
                rejects.append(Reject(path, line, name, None, reason))
            parts.append(part)
    found = {part for part in parts if part}
    twice = len(found) < len([part for part in parts if part])
    missing = _missing(found)
    rejects += [Reject(path, line, name, None, "is missing: the table has no such column") for name in missing]
    return Header(tuple(own), tuple(parts), tuple(rejects), not missing and not twice)


def _missing(parts: set[str]) -> list[str]:
    missing = [name for name in ("what", "source.publisher") if name not in parts]
    return missing if any(part.startswith("figure.") for part in parts) else [*missing, "figure"]
