"""A file by its name or already open, as bytes, and what it holds: by the ending of its name, else by how it begins."""

from __future__ import annotations

import codecs
import gzip
import io
import os
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO, Any, BinaryIO, NoReturn, cast

from attrs import frozen

from oirlib.asked import path_from
from oirlib.errors import ClaimError, RecordsError
from oirlib.records.loaded import Reject

ENDINGS = (".csv", ".tsv", ".json", ".jsonl", ".xlsx", ".parquet")
_ALIASES = {".ndjson": ".jsonl", ".tab": ".tsv"}
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@frozen
class Opened:
    """A file to read.

    Attributes:
        name: What messages call it.
        ending: One of :data:`ENDINGS`: what it holds.
        file: Its bytes, unpacked.
    """

    name: str
    ending: str
    file: BinaryIO


@contextmanager
def opened(source: str | os.PathLike[str] | IO[Any]) -> Iterator[Opened]:
    """Opens a file by its name, or takes one that is open, of text or of bytes.

    Raises:
        ClaimError: It is an address, or no file at all.
        RecordsError: Its name has another ending, or what is packed in it cannot be unpacked.
        OSError: It cannot be opened.
    """
    name = os.fspath(source) if isinstance(source, str | os.PathLike) else _name_of(source)
    try:
        if isinstance(source, str | os.PathLike):
            with _by_name(str(name)) as found:
                yield found
        else:
            yield _of_stream(source, name)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        _refuse(str(name), None, f"cannot be unpacked ({error}); the file is damaged or no gzip file")


@contextmanager
def _by_name(name: str) -> Iterator[Opened]:
    if _ADDRESS.match(name):
        raise ClaimError("path", name, "is an address: download the file, and give its path or an open file")
    path = path_from(name)
    ending = _ending(name)
    if ending is None:
        reason = f"claims are read from {', '.join(ENDINGS)} files, also with .gz behind it"
        _refuse(name, Path(name).suffix, reason)
    packed = name.lower().endswith(".gz")
    with path.open("rb") as file, gzip.open(file) if packed else nullcontext(file) as plain:
        yield Opened(name, ending, cast(BinaryIO, plain))


def _name_of(file: Any) -> str:
    """What messages call an open file; of standard input and the like the name says nothing of what it holds."""
    if not hasattr(file, "read"):
        raise ClaimError("path", file, "must be a path or an open file; for a table use claims_from_frame")
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else "the open file"


def _of_stream(file: Any, name: str) -> Opened:
    data = file.read()
    data = data.encode() if isinstance(data, str) else data
    data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    return Opened(name, _ending(name) or _ending_of_data(data), io.BytesIO(data))


def _ending_of_data(data: bytes) -> str:
    """What bytes without a name are: each form but CSV begins in a way of its own."""
    if data.startswith((b"PAR1", b"PK\x03\x04")):
        return ".parquet" if data.startswith(b"PAR1") else ".xlsx"
    text = data.removeprefix(codecs.BOM_UTF8).lstrip()
    if not text.startswith((b"{", b"[")):
        return ".csv"
    first, _, rest = text.partition(b"\n")
    lines = rest.lstrip().startswith(b"{") or b'"oirlib"' in first[:40]
    return ".jsonl" if text.startswith(b"{") and first.rstrip().endswith(b"}") and lines else ".json"


def _ending(name: str) -> str | None:
    """What a file of this name holds; None where its ending does not say."""
    path = Path(name.lower())
    ending = path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix
    ending = _ALIASES.get(ending, ending)
    return ending if ending in ENDINGS else None


def _refuse(name: str, value: object, reason: str) -> NoReturn:
    raise RecordsError([Reject(name, None, None, value, reason)])
