"""Claims to and from a file, by its ending."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from oirlib.claim import Claim
from oirlib.errors import ClaimError, RecordsError
from oirlib.records.jsonl import read_jsonl, write_jsonl
from oirlib.records.loaded import Loaded, Reject, check_on_error, gathered
from oirlib.records.table import read_csv, write_csv


def load_claims(path: str | os.PathLike[str], *, on_error: str = "raise") -> Loaded:
    """Read the claims of a ``.jsonl`` or ``.csv`` file.

    Rows may be what :func:`save_claims` writes or what people write by hand: see :func:`claim_from_dict` for the names.
    Blank lines are passed over, a file without rows holds no claims, and claims that stand there twice are kept once.

    Args:
        path: The file.
        on_error: ``"raise"``, or ``"collect"`` to get the good rows with the bad ones beside them.

    Returns:
        The claims, a sequence, with ``rejects`` and the count of ``duplicates``.

    Raises:
        RecordsError: Rows that are not claims, every one of them in ``rejects`` and the good ones in ``claims``; or a
            file of another ending.
        OSError: The file cannot be opened.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "claims.csv")
    ...     _ = path.write_text("what,figure,source\\nUS troops,about 900,Paper A\\n")
    ...     load_claims(path)[0].figure.best
    900
    """
    check_on_error(on_error)
    file = Path(path)
    read = {".jsonl": read_jsonl, ".csv": read_csv}[_ending(file)]
    return gathered(read(file), on_error)


def save_claims(claims: Iterable[Claim], path: str | os.PathLike[str]) -> None:
    """Write claims to a ``.jsonl`` or ``.csv`` file; :func:`load_claims` gives them back as they were.

    A file that is there already is replaced only once all claims are written.

    Raises:
        RecordsError: The file has another ending.
        ClaimError: A claim cannot be written in this form.
        OSError: The file cannot be written.

    >>> claims = [Claim("US troops", "about 900", where="Syria", source="Paper A")]
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     save_claims(claims, Path(folder, "claims.jsonl"))
    ...     list(load_claims(Path(folder, "claims.jsonl"))) == claims
    True
    """
    target = Path(path).resolve()
    write = {".jsonl": write_jsonl, ".csv": write_csv}[_ending(target)]
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            write(map(_claim, claims), file)
        part.replace(target)
    except UnicodeEncodeError as error:
        around = error.object[max(0, error.start - 20) : error.end + 20]
        raise ClaimError("claims", around, "holds half a character (a lone surrogate); take it out") from None
    finally:
        part.unlink(missing_ok=True)


def _claim(value: object) -> Claim:
    if not isinstance(value, Claim):
        raise ClaimError("claims", value, "must all be Claims")
    return value


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in (".jsonl", ".csv"):
        raise RecordsError([Reject(str(path), None, None, path.suffix, "claims are kept in .jsonl or .csv files")])
    return ending
