"""A file that is written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from oirlib.asked import path_from

_NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def written_whole(path: str | os.PathLike[str], mode: str = "w", **how: Any) -> Iterator[IO[Any]]:
    """A file to write into that takes the place of ``path`` once all is written, and is gone if anything goes wrong.

    What stood there before keeps its mode, and a link is written through. Each writer has a file of its own, so that
    two at once never mix: the last to finish is the one whose file stays. What a killed process left beside the path
    is cleared by the next one that writes there.

    Args:
        path: The file.
        mode: ``"w"``, in UTF-8 unless told otherwise, or ``"wb"``.
        **how: What else :func:`open` takes, such as ``newline=""``.

    Raises:
        ClaimError: It is no path.
        OSError: It is a folder, a device or another thing that is no plain file; or it cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     with written_whole(Path(folder, "a.txt")) as file:
    ...         _ = file.write("all of it")
    ...     Path(folder, "a.txt").read_text()
    'all of it'
    """
    target = path_from(path).resolve()
    before = _plain_file(target)
    _clear(target)
    if "b" not in mode:
        how.setdefault("encoding", "utf-8")
    from secrets import token_hex  # slow, and only for writing

    part = target.with_name(f"{_stem(target)}{os.getpid()}-{token_hex(4)}.part")
    kept = None if before is None else stat.S_IMODE(before.st_mode)
    handle = os.open(part, _NEW, 0o666 if kept is None else kept | stat.S_IRUSR | stat.S_IWUSR)
    try:
        with open(handle, mode, **how) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if kept is not None:
            part.chmod(kept)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _plain_file(path: Path) -> os.stat_result | None:
    """What stands at the path; None where nothing does."""
    try:
        found = path.stat()
    except FileNotFoundError:
        if not path.parent.exists():
            raise FileNotFoundError(2, "the folder does not exist", str(path.parent)) from None
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(21, "is a folder, and no file can take its place", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(22, "is no plain file, so it is not replaced", str(path))
    return found


def _stem(target: Path) -> str:
    """How the names begin of all that is written for this path from this machine; short, however long its own is."""
    machine = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f".oirlib-{hashlib.sha256(os.fsencode(f'{machine}/{target.name}')).hexdigest()[:12]}-"


def _clear(target: Path) -> None:
    """Removes what writers of this path left behind that are no more."""
    stem = _stem(target)
    for left in target.parent.glob(f"{stem}*.part"):
        process = left.name.removeprefix(stem).partition("-")[0]
        if process.isdigit() and not _runs(int(process)):
            with suppress(OSError):
                left.unlink()


def _runs(process: int) -> bool:
    if os.name != "posix":  # there the file of one that runs cannot be removed, and asking it would end it
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
