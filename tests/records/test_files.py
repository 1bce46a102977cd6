"""Files by their ending, and what is loaded as a sequence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oirlib import Claim
from oirlib.errors import ClaimError, RecordsError
from oirlib.records import Loaded, load_claims, save_claims

CLAIMS = [Claim("US troops", "about 900", source="Paper A"), Claim("US troops", "2,000", source="Paper B")]


@pytest.mark.parametrize("name", ["claims.jsonl", "claims.csv", "CLAIMS.CSV"])
def test_paths_may_be_text(tmp_path: Path, name: str) -> None:
    """A string serves as well as a Path, and the ending's case does not matter."""
    save_claims(CLAIMS, str(tmp_path / name))
    assert list(load_claims(str(tmp_path / name))) == CLAIMS


@pytest.mark.parametrize("name", ["claims.json", "claims", "claims.xlsx", "claims.csv.gz"])
def test_claims_are_kept_in_two_forms(tmp_path: Path, name: str) -> None:
    """Another is refused, naming the right ones; and nothing is written."""
    with pytest.raises(RecordsError, match=r"\.jsonl or \.csv"):
        save_claims(CLAIMS, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["claims", "claims.pdf", "claims.gz", "claims.xls"])
def test_what_is_no_table_is_not_loaded(tmp_path: Path, name: str) -> None:
    """The error says which files are."""
    with pytest.raises(RecordsError, match=r"\.csv, \.tsv, \.json, \.jsonl, \.xlsx, \.parquet"):
        load_claims(tmp_path / name)


def test_a_missing_file_is_plainly_missing(tmp_path: Path) -> None:
    """Python's own error says it best."""
    with pytest.raises(FileNotFoundError):
        load_claims(tmp_path / "claims.csv")


def test_on_error_is_one_of_two_words(tmp_path: Path) -> None:
    """A slip in it is not taken for the default."""
    with pytest.raises(ClaimError, match="'raise' or 'collect'"):
        load_claims(tmp_path / "claims.csv", on_error="ignore")


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_a_file_is_replaced_only_when_all_is_written(tmp_path: Path, ending: str) -> None:
    """If the claims give out half-way, the old file stands and nothing else is left behind."""
    path = tmp_path / f"claims{ending}"
    save_claims(CLAIMS, path)

    def broken() -> Iterator[Claim]:
        yield CLAIMS[1]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_claims(broken(), path)
    assert list(load_claims(path)) == CLAIMS
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_what_cannot_be_written_is_refused(tmp_path: Path, ending: str) -> None:
    """Half a character, or something that is no claim."""
    with pytest.raises(ClaimError, match="surrogate"):
        save_claims([Claim("\ud800", 1, source="P")], tmp_path / f"claims{ending}")
    with pytest.raises(ClaimError, match="must all be Claims"):
        save_claims(["900"], tmp_path / f"claims{ending}")  # type: ignore[list-item]


def test_a_cell_too_long_for_csv_is_refused(tmp_path: Path) -> None:
    """Rather than written and not read again; JSON Lines takes it."""
    long = [Claim("x" * 140_000, 1, source="P")]
    with pytest.raises(ClaimError, match="too long for a CSV cell"):
        save_claims(long, tmp_path / "claims.csv")
    save_claims(long, tmp_path / "claims.jsonl")
    assert list(load_claims(tmp_path / "claims.jsonl")) == long


def test_a_link_is_written_through(tmp_path: Path) -> None:
    """Saving to a symbolic link replaces the file it points to."""
    target, link = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    save_claims([], target)
    link.symlink_to(target)
    save_claims(CLAIMS, link)
    assert link.is_symlink()
    assert list(load_claims(target)) == CLAIMS


def test_loaded_is_a_sequence() -> None:
    """What is loaded counts, iterates, slices and holds like any sequence of claims."""
    loaded = Loaded(tuple(CLAIMS))
    assert len(loaded) == 2
    assert loaded[1] == loaded[-1] == CLAIMS[1]
    assert loaded[:1] == (CLAIMS[0],)
    assert CLAIMS[0] in loaded
    assert [*loaded, *loaded] == CLAIMS * 2
