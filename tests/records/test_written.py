"""Files that are written whole or not at all."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from oirlib import Claim
from oirlib.records import load_claims, save_claims, written_whole

posix = pytest.mark.skipif(os.name != "posix", reason="modes and pipes of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_written_takes_the_place(tmp_path: Path) -> None:
    """In UTF-8, or as bytes."""
    with written_whole(tmp_path / "a.txt") as file:
        file.write("é")
    with written_whole(tmp_path / "b.bin", "wb") as file:
        file.write(b"\xff")
    assert (tmp_path / "a.txt").read_bytes() == "é".encode()
    assert (tmp_path / "b.bin").read_bytes() == b"\xff"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.bin"]


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    """And not the name of a file that nobody asked for."""
    with pytest.raises(FileNotFoundError) as caught, written_whole(tmp_path / "none" / "a.txt"):
        pass
    assert caught.value.filename == str(tmp_path / "none")


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError()])
def test_what_goes_wrong_leaves_the_old_file(tmp_path: Path, error: BaseException) -> None:
    """As it was, and nothing beside it."""
    path = tmp_path / "a.txt"
    path.write_text("old")

    def broken() -> None:
        with written_whole(path) as file:
            file.write("half")
            raise error

    with pytest.raises(type(error)):
        broken()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_the_old_mode_is_kept(tmp_path: Path) -> None:
    """What was private stays private, also while it is written; a new file gets what the system gives."""
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o600)
    with written_whole(path) as file:
        [part] = set(tmp_path.iterdir()) - {path}
        assert mode(part) == 0o600
        file.write("new")
    assert (mode(path), path.read_text()) == (0o600, "new")
    with written_whole(tmp_path / "b.txt") as file:
        file.write("new")
    (tmp_path / "c.txt").write_text("new")
    assert mode(tmp_path / "b.txt") == mode(tmp_path / "c.txt")


@posix
@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, kind: str) -> None:
    """Nothing takes the place of a device."""
    path = tmp_path / "a.csv"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/null")
    with pytest.raises(OSError, match=r"is a folder|is no plain file"):
        save_claims([], path)
    assert list(tmp_path.iterdir()) == [path]


def test_two_writers_never_mix(tmp_path: Path) -> None:
    """Each has a file of its own: the last to finish is the one whose file stays, and none fails."""
    path = tmp_path / "claims.jsonl"
    many = {name: [Claim("strikes", n, source=name) for n in range(50)] for name in "ABCD"}
    failed: list[BaseException] = []

    def save(name: str) -> None:
        try:
            for _ in range(5):
                save_claims(many[name], path)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=save, args=(name,)) for name in many]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert list(load_claims(path)) in list(many.values())
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_what_a_killed_writer_left_is_cleared(tmp_path: Path) -> None:
    """By the next who writes there; files of others stay."""
    path = tmp_path / "a.txt"
    code = (
        "import os, signal, sys\nfrom oirlib.records import written_whole\n"
        "with written_whole(sys.argv[1]) as file:\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    [left] = tmp_path.iterdir()
    with written_whole(tmp_path / "b.txt") as file:
        file.write("another")
    assert left.exists()
    with written_whole(path) as file:
        file.write("new")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_a_long_name_is_no_trouble(tmp_path: Path) -> None:
    """The file beside it has a short one."""
    path = tmp_path / ("é" * 120 + ".csv")
    save_claims([], path)
    assert list(tmp_path.iterdir()) == [path]
