"""JSON Lines: strict, line by line, and never all in memory at once."""

import json
from pathlib import Path

import pytest

from oirlib import Claim
from oirlib.errors import RecordsError
from oirlib.records import Loaded, Reject, lines, load_claims, save_claims

GOOD = '{"what": "US troops", "figure": "about 900", "where": "Syria", "source": "Paper A"}'
CLAIM = Claim("US troops", "about 900", where="Syria", source="Paper A")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "claims.jsonl"


def collected(file: Path, content: str | bytes) -> Loaded:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_claims(file, on_error="collect")


def only_reject(file: Path, content: str | bytes) -> Reject:
    loaded = collected(file, content)
    [reject] = loaded.rejects
    assert reject.path == str(file)
    return reject


def test_the_file_begins_with_a_header_and_holds_a_claim_a_line(file: Path) -> None:
    """Another program can tell what the file is from its first line."""
    save_claims([CLAIM], file)
    header, line = file.read_text().splitlines()
    assert json.loads(header) == {"oirlib": "claims", "schema": 2}
    assert json.loads(line)["figure"]["text"] == "about 900"


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        GOOD + "\n",
        "\n\n" + GOOD + "\n   \n",
        GOOD + "\r\n",
        "\ufeff" + GOOD,
        '{"oirlib": "claims"}\n' + GOOD,
        '{"oirlib": "claims", "schema": 1}\n' + GOOD + '\n{"oirlib": "claims", "schema": 1}\n',
    ],
)
def test_what_surrounds_the_claims_does_not_matter(file: Path, content: str) -> None:
    """Blank lines, CRLF, a byte order mark, no header, or a header in the middle of files put together."""
    assert list(collected(file, content)) == [CLAIM]
    assert collected(file, content).rejects == ()


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", '{"oirlib": "claims", "schema": 1}\n'])
def test_a_file_without_rows_holds_no_claims(file: Path, content: str) -> None:
    """Nothing is not an error."""
    assert collected(file, content) == Loaded()


def test_a_newer_schema_is_refused(file: Path) -> None:
    """A file of a later version is not half understood."""
    loaded = collected(file, '{"oirlib": "claims", "schema": 3}\n' + GOOD)
    [reject] = loaded.rejects
    assert (len(loaded), reject.line, reject.field) == (0, 1, "schema")
    assert "newer oirlib" in reject.reason


def test_a_file_of_something_else_is_refused(file: Path) -> None:
    """A header that names another content ends the reading."""
    assert "something else" in only_reject(file, '{"oirlib": "report", "schema": 1}\n' + GOOD).reason


@pytest.mark.parametrize(
    ("line", "part"),
    [
        (GOOD[:40], "no JSON"),
        ("what,figure,source", "no JSON"),
        ("[1, 2]", "one object"),
        ('"US troops"', "one object"),
        ("[" * 100_000, "no JSON|nested too deep"),
        ('{"what": "a", "figure": NaN, "source": "P"}', "no JSON"),
        ('{"what": "a", "figure": -Infinity, "source": "P"}', "no JSON"),
        ('{"what": "a", "figure": 1e999, "source": "P"}', "must be a number"),
        ('{"what": "a", "figure": ' + "9" * 5000 + ', "source": "P"}', "number too long"),
        ('{"what": "a", "figure": 1, "figure": 2, "source": "P"}', "twice"),
        ('{"what": "a", "figure": 1}', "needs a source"),
    ],
)
def test_a_bad_line_is_named_and_loses_no_other(file: Path, line: str, part: str) -> None:
    """The lines before and after it are read."""
    import re

    other = GOOD.replace("900", "901")
    loaded = collected(file, f"{GOOD}\n{line}\n{other}\n")
    [reject] = loaded.rejects
    assert reject.line == 2
    assert re.search(part, reject.reason)
    assert [claim.figure.best for claim in loaded] == [900, 901]  # type: ignore[union-attr]


def test_a_line_that_is_not_utf_8_is_named_with_its_byte(file: Path) -> None:
    """Bytes are counted within the line."""
    reject = only_reject(file, GOOD.encode() + b"\n" + '{"what": "é"}'.encode("latin-1"))
    assert reject.line == 2
    assert "byte 11 of the line (0xe9) is not UTF-8" in reject.reason


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf_16_is_one_fault_of_the_file(file: Path, encoding: str) -> None:
    """With its byte order mark it is known for what it is."""
    reject = only_reject(file, ("\ufeff" if encoding.endswith("le") else "").encode(encoding) + GOOD.encode(encoding))
    assert "UTF-16" in reject.reason


def test_a_line_beyond_all_bounds_is_refused_unread(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is skipped piece by piece, and the next line is read; a line of just the bound is still read."""
    monkeypatch.setattr(lines, "MAX_LINE", len(GOOD))
    loaded = collected(file, f"{GOOD}\n" + "x" * 1000 + f"\n{GOOD[:-1]} }}\n{GOOD}")
    assert [(reject.line, reject.reason) for reject in loaded.rejects] == [
        (2, f"is longer than {len(GOOD)} bytes, so it is no claim"),
        (3, f"is longer than {len(GOOD)} bytes, so it is no claim"),
    ]
    assert (len(loaded), loaded.duplicates) == (1, 1)


def test_a_long_line_is_never_held_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No read asks the file for more than the bound and one byte."""
    asked = []

    class Watched:
        def __init__(self, real) -> None:
            self.real = real

        def __enter__(self):
            return self

        def __exit__(self, *_) -> None:
            self.real.close()

        def readline(self, size: int = -1) -> bytes:
            asked.append(size)
            return self.real.readline(size)

    opened = Path.open
    monkeypatch.setattr(lines, "MAX_LINE", 100)
    file.write_bytes(b"x" * 100_000 + b"\n" + GOOD.encode())
    monkeypatch.setattr(Path, "open", lambda self, *args, **kw: Watched(opened(self, *args, **kw)))
    assert len(load_claims(file, on_error="collect")) == 1
    assert 0 < min(asked) <= max(asked) <= 101


def test_every_bad_row_is_in_one_error(file: Path) -> None:
    """The error lists all of them, shows the first twenty, counts the others and keeps what is good."""
    bad = [f'{{"what": "a", "figure": "boatloads", "source": "P", "title": "{n}"}}' for n in range(30)]
    file.write_text("\n".join([GOOD, *bad]))
    with pytest.raises(RecordsError) as caught:
        load_claims(file)
    error = caught.value
    assert [reject.line for reject in error.rejects] == list(range(2, 32))
    assert error.claims == (CLAIM,)
    message = str(error)
    assert message.startswith("30 places do not hold claims")
    assert f"{file}, line 21, figure: " in message
    assert "line 22" not in message
    assert message.endswith("and 10 more")


def test_one_bad_row_is_told_in_one_line(file: Path) -> None:
    """Path, line, field, reason and value, in that order."""
    file.write_text('{"what": "a", "figure": 1, "source": "P", "said_on": "2024-02-30"}')
    with pytest.raises(RecordsError) as caught:
        load_claims(file)
    assert str(caught.value) == f"{file}, line 1, said_on: is not a day; write it as 2024-10-13 (got '2024-02-30')"


def test_duplicates_are_kept_once_and_counted(file: Path) -> None:
    """In both ways of calling."""
    file.write_text(f"{GOOD}\n{GOOD}\n{GOOD}\n")
    for on_error in ("raise", "collect"):
        loaded = load_claims(file, on_error=on_error)
        assert (list(loaded), loaded.duplicates) == ([CLAIM], 2)
