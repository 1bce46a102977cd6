"""The lines of a file, each of bounded length and each in UTF-8 or refused by itself."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from oirlib.records.loaded import Reject

MAX_LINE = 10_000_000  # bytes; no claim is that long, and a file without line ends must not fill the memory


def numbered_lines(file: BinaryIO, name: str) -> Iterator[tuple[int, str | Reject]]:
    """Each line with its number, counted from 1, and its line end; a Reject in place of one that cannot be read."""
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        if number == 1:
            if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                yield 1, Reject(name, None, None, None, "is text in UTF-16; save it as UTF-8")
                return
            line = line.removeprefix(codecs.BOM_UTF8)
        if len(line) > MAX_LINE and not line.endswith(b"\n"):
            _skip_line(file)
            yield number, Reject(name, number, None, None, f"is longer than {MAX_LINE:,} bytes, so it is no claim")
        else:
            yield number, _decoded(line, name, number)


def _skip_line(file: BinaryIO) -> None:
    while (piece := file.readline(MAX_LINE)) and not piece.endswith(b"\n"):
        pass


def _decoded(line: bytes, path: str, number: int) -> str | Reject:
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        reason = f"byte {error.start + 1} of the line (0x{line[error.start]:02x}) is not UTF-8; save the file as UTF-8"
        around = line[max(0, error.start - 20) : error.start + 20]
        return Reject(path, number, None, around, reason)
