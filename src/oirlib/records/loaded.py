"""What comes of reading a file or a table: the claims, and the places that hold none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, overload

import attrs
from attrs import frozen

from oirlib.claim import Claim
from oirlib.errors import ClaimError, OirlibError, ParseError, RecordsError, shown


@frozen
class Reject:
    """A place in a file or a table that does not hold a claim.

    Attributes:
        path: The file; None where it is a data frame.
        line: The line of the file or the row of the frame, counted from 1; None where the whole is at fault.
        field: The column or field at fault, or None.
        value: What was found there.
        reason: What is wrong and what would be right.
        row: Whether ``line`` is a row of a table in a file rather than a line of text.

    >>> print(Reject("claims.csv", 3, "said_on", "2024-02-30", "is not a day; write it as 2024-10-13"))
    claims.csv, line 3, said_on: is not a day; write it as 2024-10-13 (got '2024-02-30')
    """

    path: str | None
    line: int | None
    field: str | None
    value: object
    reason: str
    row: bool = attrs.field(default=False, kw_only=True)

    def __str__(self) -> str:
        line = None if self.line is None else f"{'row' if self.row or self.path is None else 'line'} {self.line}"
        place = ", ".join(part for part in (self.path, line, self.field) if part is not None)
        found = "" if self.value is None else f" (got {shown(self.value)})"
        return f"{place}: {self.reason}{found}"


Read: TypeAlias = Claim | Reject | None  # what one figure comes to; None where it is missing, and may be


@frozen
class Loaded(Sequence[Claim]):
    """The claims of a file or a table, in its order; a sequence of them.

    Attributes:
        claims: The claims, each once.
        rejects: The places that do not hold one; empty unless they were asked for with ``on_error="collect"``.
        duplicates: How many rows said again, word for word, what an earlier row says.
        missing: How many figures were missing, where ``missing="skip"`` passes over them.
    """

    claims: tuple[Claim, ...] = ()
    rejects: tuple[Reject, ...] = ()
    duplicates: int = 0
    missing: int = 0

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, index: int | slice) -> Claim | tuple[Claim, ...]:
        return self.claims[index]

    def __len__(self) -> int:
        return len(self.claims)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)


def gathered(rows: Iterable[Read], on_error: str) -> Loaded:
    """All that the rows come to; raises RecordsError for rejects unless ``on_error`` is ``"collect"``."""
    claims: dict[str, Claim] = {}
    rejects: list[Reject] = []
    duplicates = missing = 0
    for row in rows:
        if row is None:
            missing += 1
            continue
        if isinstance(row, Reject):
            rejects.append(row)
        elif claims.setdefault(row.id, row) is not row:
            duplicates += 1
    if rejects and on_error == "raise":
        raise RecordsError(rejects, claims.values())
    return Loaded(tuple(claims.values()), tuple(rejects), duplicates, missing)


def check_on_error(on_error: str) -> None:
    """Raises ClaimError unless it is one of the two words."""
    if not isinstance(on_error, str) or on_error not in ("raise", "collect"):
        raise ClaimError("on_error", on_error, "must be 'raise' or 'collect'")


def rejected(error: OirlibError, path: str | None, line: int | None) -> Reject:
    """The reject that an error in one row comes to."""
    if isinstance(error, ParseError):
        return Reject(path, line, error.field, error.text, error.reason)
    if isinstance(error, ClaimError):
        return Reject(path, line, error.field or None, error.value, error.reason)
    return Reject(path, line, None, None, str(error))
