"""Claims to and from data frames; narwhals enters here, and takes pandas, polars and pyarrow alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from numbers import Integral, Real
from typing import Any

from oirlib.claim import Claim
from oirlib.errors import ClaimError, MissingExtraError
from oirlib.records.columns import COLUMNS, claim_rows
from oirlib.records.header import header_of
from oirlib.records.loaded import Loaded, Read, check_on_error, gathered
from oirlib.records.marks import unmarked

_KINDS = {
    "Float64": ("figure.low", "figure.high", "figure.best"),
    "Int64": ("quote.start", "quote.end", "quote.figure_start", "quote.figure_end"),
    "Date": ("source.published", "said_on", "figure.first", "figure.last", "when.first", "when.last"),
}
_TYPES = {
    name: next((kind for kind, names in _KINDS.items() if name in names), "String")
    for name in COLUMNS
    if name != "schema"
}


def claims_from_frame(frame: Any, *, on_error: str = "raise") -> Loaded:
    """Read the claims of a pandas, polars or pyarrow table, one row a claim.

    The columns are those of a CSV file; nulls, NaN, NaT and blank text are what a claim does not say. A reject's line
    is the row, counted from 1. Where the table is a file of :func:`oirlib.records.save_claims` that another library
    read (it then has a column ``schema``), the apostrophes that guard its cells from spreadsheets are taken off.

    Args:
        frame: The table.
        on_error: ``"raise"``, or ``"collect"`` to get the good rows with the bad ones beside them.

    Raises:
        RecordsError: Rows that are not claims; see :func:`oirlib.records.load_claims`.
        ClaimError: It is no such table.
        MissingExtraError: The extra "frames" is not installed.

    >>> import pandas
    >>> frame = pandas.DataFrame({"what": ["US troops"], "figure": [900], "source": ["Paper A"]})
    >>> claims_from_frame(frame)[0].figure.best
    900
    """
    check_on_error(on_error)
    narwhals = _narwhals()
    try:
        table = narwhals.from_native(frame, eager_only=True)
    except TypeError:
        raise ClaimError("frame", type(frame).__name__, "must be a table of pandas, polars or pyarrow") from None
    return gathered(_read(table), on_error)


def claims_to_frame(claims: Iterable[Claim], backend: str = "pandas") -> Any:
    """The claims as a table of the library named, one row a claim: the columns of :func:`claim_rows`.

    Raises:
        MissingExtraError: The library, or narwhals, is not installed.

    >>> frame = claims_to_frame([Claim("US troops", "up to 35", source="Paper A")])
    >>> frame["figure.high"].tolist()
    [35.0]
    """
    narwhals = _narwhals()
    rows = claim_rows(claims)
    pandas = backend == "pandas"  # infers its types from the cells alone, and keeps days as timestamps
    columns = {name: [_cell(row[name], name, pandas) for row in rows] for name in _TYPES}
    schema = None if pandas else {name: getattr(narwhals, kind) for name, kind in _TYPES.items()}
    try:
        return narwhals.from_dict(columns, schema, backend=backend).to_native()
    except ImportError:
        raise MissingExtraError("frames", f"data frames of {backend}") from None


def _cell(value: Any, name: str, pandas: bool) -> Any:
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day) if pandas else value
    return float(value) if _TYPES[name] == "Float64" and value is not None else value


def _narwhals() -> Any:
    try:
        import narwhals
    except ImportError:
        raise MissingExtraError("frames", "data frames") from None
    return narwhals


def _read(table: Any) -> Iterator[Read]:
    header = header_of([str(name) for name in table.columns], None, None)
    yield from header.rejects
    if not header.complete:
        return
    # Only a saved file marks its cells. Elsewhere an apostrophe is the claim's own: a quote may begin with one.
    value = _unmarked_value if "schema" in header.parts else _value
    for number, row in enumerate(table.iter_rows(), 1):
        yield header.claim([value(cell) for cell in row], None, number)


def _unmarked_value(cell: Any) -> Any:
    value = _value(cell)
    return unmarked(value) if isinstance(value, str) else value


def _value(cell: Any) -> Any:
    """The cell as plain Python has it; None for every library's way to say that it is empty."""
    if cell is None or isinstance(cell, bool):
        return cell
    if isinstance(cell, str):
        return cell if cell.strip() else None
    try:
        if cell != cell:  # NaN, NaT
            return None
    except TypeError:  # pandas.NA does not say
        return None
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, Integral):
        return int(cell)
    if isinstance(cell, Real | Decimal):
        number = float(cell)
        return int(number) if number.is_integer() else number
    return cell
