"""Claims to and from a file, by its ending."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, TextIO, cast

from oirlib.asked import path_from
from oirlib.claim import Claim
from oirlib.errors import ClaimError, RecordsError
from oirlib.records.csv_table import read_csv, write_csv
from oirlib.records.frame import table_of
from oirlib.records.given import claims_in
from oirlib.records.jsonl import read_json, read_jsonl, write_jsonl
from oirlib.records.layout import Layout, layout_of
from oirlib.records.loaded import Loaded, Read, Reject, check_on_error, gathered
from oirlib.records.opened import Opened, opened
from oirlib.records.rows import Table, claims_of
from oirlib.records.workbook import frame_of_parquet, frame_of_workbook
from oirlib.records.written import written_whole


def load_claims(
    path: str | os.PathLike[str] | IO[Any],
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
    """Read the claims of a file: one of :func:`save_claims`, or anybody's table.

    ``.csv``, ``.tsv``, ``.json``, ``.jsonl``, ``.xlsx`` and ``.parquet`` are read, also packed as ``.gz``. Rows may be
    what :func:`save_claims` writes, what people write by hand (see :func:`claim_from_dict` for the names), or those of
    a table with headings of its own, which ``columns`` and the other keywords tell of: see :func:`claims_from_frame`.
    A file of :func:`save_claims` needs none of them and is read as it is.
    Blank lines are passed over, a file without rows holds no claims, and claims that stand there twice are kept once.

    Args:
        path: The file, or one that is open; what an open file without a name holds is seen from how it begins.
        columns: The part of a claim that each heading gives.
        figures: A claim for each of these columns, and what it counts.
        bounds: The headings of the lowest and the highest number.
        dayfirst: Whether 03/04/2024 is 3 April (True) or 4 March (False).
        missing: ``"raise"``, or ``"skip"`` to pass over figures that are missing.
        each: Whether the rows are separate things of one list.
        on_error: ``"raise"``, or ``"collect"`` to get the good rows with the bad ones beside them.
        **same: What is the same for all rows.

    Returns:
        The claims, a sequence, with ``rejects`` and the counts of ``duplicates`` and ``missing``.

    Raises:
        RecordsError: Rows that are not claims, every one of them in ``rejects`` and the good ones in ``claims``; or a
            file of another ending.
        ClaimError: A keyword makes no sense, or the path is an address.
        OSError: The file cannot be opened.
        MissingExtraError: What reads such a file is not installed.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "claims.csv")
    ...     _ = path.write_text("what,figure,source\\nUS troops,about 900,Paper A\\n")
    ...     load_claims(path)[0].figure.best
    900
    """
    check_on_error(on_error)
    layout = layout_of(
        columns=columns, figures=figures, bounds=bounds, dayfirst=dayfirst, missing=missing, each=each, same=same
    )
    with opened(path) as found:
        return gathered(_read(found, layout), on_error)


def _read(found: Opened, layout: Layout) -> Iterator[Read]:
    file, name = found.file, found.name
    if found.ending == ".jsonl":
        return read_jsonl(file, name, layout)
    if found.ending == ".json":
        return read_json(file, name, layout)
    return claims_of(_table(found), layout)


def _table(found: Opened) -> Table:
    file, name = found.file, found.name
    if found.ending == ".xlsx":
        return table_of(frame_of_workbook(file, name), name, first=2)  # as the sheet counts, the headings in row 1
    if found.ending == ".parquet":
        return table_of(frame_of_parquet(file, name), name)
    return read_csv(file, name, "\t" if found.ending == ".tsv" else None)


def save_claims(claims: Iterable[Claim], path: str | os.PathLike[str]) -> None:
    """Write claims to a ``.jsonl`` or ``.csv`` file; :func:`load_claims` gives them back as they were.

    A file that is there already is replaced only once all claims are written, and keeps its mode.

    Raises:
        RecordsError: The file has another ending.
        ClaimError: A claim cannot be written in this form.
        OSError: The file cannot be written.

    >>> claims = [Claim("US troops", "about 900", where="Syria", source="Paper A")]
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     save_claims(claims, Path(folder, "claims.jsonl"))
    ...     list(load_claims(Path(folder, "claims.jsonl"))) == claims
    True
    """
    path = path_from(path)
    write = {".jsonl": write_jsonl, ".csv": write_csv}.get(ending := path.suffix.lower())
    if write is None:
        raise RecordsError([Reject(str(path), None, None, ending, "claims are kept in .jsonl or .csv files")])
    try:
        with written_whole(path, newline="") as file:
            write(claims_in(claims), cast(TextIO, file))
    except UnicodeEncodeError as error:
        around = error.object[max(0, error.start - 20) : error.end + 20]
        raise ClaimError("claims", around, "holds half a character (a lone surrogate); take it out") from None
