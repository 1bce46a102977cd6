"""Claims to and from data frames; narwhals enters here, and takes those of any library alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from oirlib.claim import Claim
from oirlib.errors import ClaimError, MissingExtraError, RecordsError
from oirlib.records.columns import COLUMNS, claim_rows
from oirlib.records.layout import layout_of
from oirlib.records.loaded import Loaded, Reject, check_on_error, gathered
from oirlib.records.objects import table_of_records
from oirlib.records.rows import Table, claims_of

_KINDS = {
    "Float64": ("figure.low", "figure.high", "figure.best"),
    "Int64": ("quote.start", "quote.end", "quote.figure_start", "quote.figure_end"),
    "Date": ("source.published", "said_on", "figure.first", "figure.last", "when.first", "when.last"),
    "Boolean": ("superseded",),
}
_TYPES = {
    name: next((kind for kind, names in _KINDS.items() if name in names), "String")
    for name in COLUMNS
    if name != "schema"
}
_BACKENDS = ("pandas", "polars", "pyarrow")
_FRAME = "a table of pandas, polars or pyarrow, a relation of DuckDB, or a list of dictionaries"


def claims_from_frame(
    frame: Any,
    *,
    columns: Mapping[str, str | None] | None = None,
    figures: Mapping[str, str] | None = None,
    bounds: tuple[str, str] | None = None,
    dayfirst: bool | None = None,
    missing: str = "raise",
    each: bool = False,
    on_error: str = "raise",
    **same: Any,
) -> Loaded:
    """Read the claims of a table, one row a claim, or one for each column of figures.

    Any table will do: of pandas, polars (lazy too) or pyarrow, batches of it, a relation of DuckDB, a list of
    dictionaries. Its headings are the parts of a claim ("what", "figure", "where", "when", "source" ...), or
    ``columns`` says which is which. Nulls, NaN, NaT and blank text are what a claim does not say, and a moment is its
    day. One figure with words beside it is that figure: the words of its standing ("confirmed") go in front of
    ``what``, what else is counted behind it, and the rest becomes the claim's ``note``. A cell without a figure, or
    with several, is no claim, and its row is among the rejects.

    Where the table is a file of :func:`oirlib.records.save_claims` that another library read (it then has a column
    ``schema``), the apostrophes that guard its cells from spreadsheets are taken off.

    Args:
        frame: The table.
        columns: The part of a claim that each heading gives: ``{"date": "when", "location": "where"}``. Headings that
            are neither mapped nor the name of a part are then left aside. Several may give ``where``, ``what`` or
            ``note``: their words are joined. None leaves a column aside.
        figures: A claim for each of these columns, and what it counts: ``{"total_deaths": "COVID-19 deaths"}``.
        bounds: The headings of the lowest and the highest number: ``("low", "high")``. The figure's own column, or one
            called ``best``, is then the best of them.
        dayfirst: Whether 03/04/2024 is 3 April (True) or 4 March (False). Without it, a column of such days is refused.
        missing: ``"raise"``, or ``"skip"`` to pass over figures that are missing; ``Loaded.missing`` counts them.
        each: Whether the rows are separate things of one list, as the strikes of a log are: no two are then lined up.
        on_error: ``"raise"``, or ``"collect"`` to get the good rows with the bad ones beside them.
        **same: What is the same for all rows: ``what="strikes"``, ``source="Paper A"``, ``said_by="CENTCOM"`` ...

    Returns:
        The claims, a sequence, with ``rejects``; a reject's line is the row, counted from 1.

    Raises:
        RecordsError: Rows that are not claims, or headings that are no parts of one; each heading is named once.
        ClaimError: It is no such table, or a keyword makes no sense.
        MissingExtraError: The extra "frames" is not installed.

    >>> import pandas
    >>> frame = pandas.DataFrame({"date": ["2024-10-13"], "location": ["Syria"], "number": ["~900 (est.)"]})
    >>> names = {"date": "when", "location": "where", "number": "figure"}
    >>> claim = claims_from_frame(frame, columns=names, what="US troops", source="Paper A")[0]
    >>> claim.figure.best, claim.where, claim.when.iso
    (900, 'Syria', '2024-10-13')
    """
    check_on_error(on_error)
    layout = layout_of(
        columns=columns, figures=figures, bounds=bounds, dayfirst=dayfirst, missing=missing, each=each, same=same
    )
    return gathered(claims_of(table_of(frame), layout), on_error)


def table_of(frame: Any, path: str | None = None, first: int = 1) -> Table:
    """The rows of a frame of any library, or of a list of dictionaries.

    Args:
        frame: The table.
        path: The file that it was read from, for the messages.
        first: What its first row is counted as.

    Raises:
        ClaimError: It is no such table.
        RecordsError: Two of its columns have one name.
        MissingExtraError: The extra "frames" is not installed.
    """
    if isinstance(frame, list | tuple):
        for row in frame:
            if not isinstance(row, Mapping):
                raise ClaimError("frame", row, f"must be {_FRAME}, and a row of it is none")
        return table_of_records(enumerate(frame, first), path)
    if isinstance(frame, str | PurePath | Mapping):
        reason = f"must be {_FRAME}" if isinstance(frame, Mapping) else "is a path or text; load_claims reads files"
        raise ClaimError("frame", frame, reason)
    _check_headings(frame, path)
    eager = _eager(frame)
    return Table(tuple(map(str, eager.columns)), list(enumerate(eager.iter_rows(), first)), path)


def _eager(frame: Any) -> Any:
    """The frame as narwhals has it, its rows there to be read."""
    narwhals = _narwhals()
    try:
        table = narwhals.from_native(frame)
    except TypeError:
        # Batches, readers and whatever else speaks Arrow's own protocol; a single column does too.
        if not hasattr(frame, "__arrow_c_stream__") or narwhals.dependencies.is_into_series(frame):
            raise ClaimError("frame", type(frame).__name__, f"must be {_FRAME}") from None
        table = narwhals.from_arrow(frame, backend="pyarrow")
    return table.collect() if isinstance(table, narwhals.LazyFrame) else table


def _check_headings(frame: Any, path: str | None) -> None:
    """Libraries that allow two columns of one name are asked before narwhals refuses them in words of its own."""
    if hasattr(frame, "collect"):  # a lazy frame allows no two, and would be made to look at its columns
        return
    names = getattr(frame, "column_names", None)  # of pyarrow, whose columns are their cells
    names = getattr(frame, "columns", ()) if names is None else names
    if callable(names) or not isinstance(names, Iterable):
        return
    twice = [name for name, times in Counter(map(str, names)).items() if times > 1]
    if twice:
        reason = "stands twice among the headings; rename one"
        raise RecordsError([Reject(path, None, name, None, reason) for name in twice])


def claims_to_frame(claims: Iterable[Claim], backend: str = "pandas") -> Any:
    """The claims as a table of the library named, one row a claim: the columns of :func:`claim_rows`.

    Raises:
        ClaimError: It is none of "pandas", "polars" and "pyarrow", or something is no claim.
        MissingExtraError: The library, or narwhals, is not installed.

    >>> frame = claims_to_frame([Claim("US troops", "up to 35", source="Paper A")])
    >>> frame["figure.high"].tolist()
    [35.0]
    """
    if not isinstance(backend, str) or backend not in _BACKENDS:
        raise ClaimError("backend", backend, f"must be one of {', '.join(map(repr, _BACKENDS))}")
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
