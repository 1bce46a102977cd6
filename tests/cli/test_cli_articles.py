"""The command line on articles: reading them, and lining up what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.progress import Progress

from oirlib import Article, Source, load_articles, load_claims, read
from oirlib.cli import commands, printed

RAID = "A raid in Anbar killed {} ISIS fighters on August 29, 2024.\n"
ABOUT = "---\npublisher: {}\npublished: 2024-08-31\n---\n"
MakeFile = Callable[..., str]


@pytest.fixture
def article(tmp_path: Path) -> MakeFile:
    """Makes an article about one raid, with as many killed as said."""

    def make(name: str, killed: object, publisher: str | None = "Paper A") -> str:
        path = tmp_path / name
        path.write_text((ABOUT.format(publisher) if publisher else "") + RAID.format(killed), encoding="utf-8")
        return str(path)

    return make


@pytest.fixture
def bad(tmp_path: Path) -> str:
    """An article whose front matter has no end."""
    path = tmp_path / "broken.txt"
    path.write_text("---\npublisher: Paper B\n", encoding="utf-8")
    return str(path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands.oirlib, list(arguments), env={"COLUMNS": "200"})


def test_a_reading_is_printed_with_its_figures_marked(article: MakeFile) -> None:
    """The text, what each figure was read as, and what was passed over; how much it was goes to stderr."""
    result = run("read", article("a.txt", 14))
    assert result.exit_code == 0
    assert "killed 14[1] ISIS fighters" in result.stdout
    assert "[1] ISIS fighters killed: 14 · Anbar · 2024-08-29" in result.stdout
    assert "August 29, 2024: date" in result.stdout
    assert result.stderr == "Read 1 article: 1 claim, 1 figure passed over\n"


def test_a_folder_is_all_of_its_articles(article: MakeFile, tmp_path: Path) -> None:
    """In the order of their names; what else lies there is not looked at."""
    article("b.txt", 15, "Paper B")
    article("a.md", 14)
    (tmp_path / "notes.pdf").write_bytes(b"\xff")
    result = run("read", str(tmp_path))
    assert result.exit_code == 0
    assert result.stdout.index("Paper A") < result.stdout.index("Paper B")
    assert "Read 2 articles: 2 claims" in result.stderr


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_claims_are_saved_as_the_library_reads_them(article: MakeFile, tmp_path: Path, ending: str) -> None:
    """What is saved is what ``read`` gives, quotes and all; --quiet leaves the printing out."""
    path, saved = article("a.txt", "up to 35"), tmp_path / f"claims{ending}"
    result = run("read", path, "--quiet", "--save", str(saved))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Saved {saved}" in result.stderr
    [held] = load_articles(path)
    assert tuple(load_claims(saved)) == read(held).claims


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("claims.html", "must end in one of .jsonl, .csv"),
        ("no/claims.csv", "does not exist"),
    ],
)
def test_what_cannot_be_saved_is_refused_before_the_reading(
    article: MakeFile, tmp_path: Path, name: str, part: str
) -> None:
    """Not after it."""
    result = run("read", article("a.txt", 14), "--save", str(tmp_path / name))
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in " ".join(result.stderr.split())


@pytest.mark.parametrize("arguments", [["first", "bad", "last"], ["bad", "first", "last"], ["folder"]])
def test_a_bad_article_does_not_lose_the_rest(
    article: MakeFile, bad: str, tmp_path: Path, arguments: list[str]
) -> None:
    """It is named, the others are printed and saved, and the exit code says that something is missing."""
    first, last = article("a.txt", 14), article("z.txt", 15, "Paper C")
    paths = {"first": first, "bad": bad, "last": last, "folder": str(tmp_path)}
    saved = tmp_path / "claims.jsonl"
    result = run("read", *[paths[name] for name in arguments], "--save", str(saved))
    assert result.exit_code == 2
    assert "Paper A" in result.stdout
    assert "Paper C" in result.stdout
    assert f"{bad}: the front matter has no end" in result.stderr
    assert [claim.figure.text for claim in load_claims(saved)] == ["14", "15"]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("none.txt", "there is no such file or folder"),
        ("table.pdf", "articles .txt, .md, .html"),
        ("binary.txt", "cannot be read as UTF-8"),
        ("empty", "no article in this folder"),
    ],
)
def test_what_is_no_article_is_named_with_the_reason(article: MakeFile, tmp_path: Path, name: str, part: str) -> None:
    """A missing file, another ending, another encoding, a folder without articles: the good article is read."""
    (tmp_path / "table.pdf").write_text("14")
    (tmp_path / "binary.txt").write_bytes(b"\xff\xfe14")
    (tmp_path / "empty").mkdir()
    result = run("read", article("a.txt", 14), str(tmp_path / name))
    assert result.exit_code == 2
    assert "killed 14[1]" in result.stdout
    assert str(tmp_path / name) in result.stderr
    assert part in result.stderr
    assert "Traceback" not in result.stderr


def test_the_day_of_publication_may_be_given(tmp_path: Path) -> None:
    """For articles that do not say it, so that "on Thursday" is a day; those that do keep their own."""
    path = tmp_path / "a.txt"
    path.write_text("A raid killed 14 ISIS fighters on Thursday.", encoding="utf-8")
    assert "2024-08-29" not in run("read", str(path)).stdout
    assert "2024-08-29" in run("read", str(path), "--published", "2024-08-31").stdout
    path.write_text(ABOUT.format("Paper A") + "A raid killed 14 ISIS fighters on Thursday.", encoding="utf-8")
    assert "2024-08-29" in run("read", str(path), "--published", "2001-01-01").stdout


def test_a_day_that_is_none_is_refused_at_once(article: MakeFile) -> None:
    """And not told once for each article."""
    result = run("read", article("a.txt", 14), "--published", "last week")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is not a day; write it as 2024-10-13" in " ".join(result.stderr.split())


def test_reading_with_a_vocabulary_of_ones_own(tmp_path: Path) -> None:
    """Its words are counted and placed."""
    words, path = tmp_path / "flood.toml", tmp_path / "a.txt"
    words.write_text(
        '[thing.homes]\nprefLabel = "homes"\n[act.flooded]\nprefLabel = "flooded"\nkind = "flow"\n'
        '[place.tewkesbury]\nprefLabel = "Tewkesbury"\n',
        encoding="utf-8",
    )
    path.write_text("In Tewkesbury 650 homes were flooded on 22 July 2007.", encoding="utf-8")
    result = run("read", str(path), "--vocabulary", str(words))
    assert "homes flooded: 650 · Tewkesbury · 2007-07-22" in result.stdout


def test_articles_are_lined_up_straight(article: MakeFile) -> None:
    """As if their claims had been saved and reconciled: the raid's 14 and 15 contradict each other."""
    result = run("reconcile", article("a.txt", 14), article("b.txt", 15, "Paper B"))
    assert result.exit_code == 1
    assert "cannot both hold" in " ".join(result.stdout.split())
    assert result.stderr == ""


def test_the_way_through_a_file_gives_the_same_report(article: MakeFile, tmp_path: Path) -> None:
    """``read --save`` and then ``reconcile`` is ``reconcile`` on the articles."""
    paths, saved = [article("a.txt", 14), article("b.txt", 15, "Paper B")], str(tmp_path / "claims.jsonl")
    run("read", *paths, "--save", saved)
    assert run("reconcile", saved).stdout == run("reconcile", *paths).stdout


def test_articles_and_claims_are_lined_up_together(article: MakeFile, tmp_path: Path) -> None:
    """A table of claims, an article and a folder in one report."""
    table = tmp_path / "claims.csv"
    table.write_text("what,figure,where,when,source\nISIS fighters killed,15,Anbar,2024-08-29,Paper B\n")
    (tmp_path / "more").mkdir()
    more = article("more/c.txt", 16, "Paper C")
    result = run("reconcile", str(table), article("a.txt", 14), str(Path(more).parent))
    assert result.exit_code == 1
    assert all(name in result.stdout for name in ("Paper A", "Paper B", "Paper C"))


@pytest.mark.parametrize(("more", "code"), [([], 2), (["--on-error", "collect"], 0)])
def test_a_report_without_a_bad_article_says_so(article: MakeFile, bad: str, more: list[str], code: int) -> None:
    """The report is made and printed, and the exit code is 2 unless bad files were to be left out."""
    result = run("reconcile", article("a.txt", 14), bad, *more)
    assert result.exit_code == code
    assert "ISIS fighters killed" in result.stdout
    assert "front matter has no end" in result.stderr


def test_a_bad_row_stops_before_any_article_is_read(article: MakeFile, tmp_path: Path) -> None:
    """Rows that are no claims are told at once, and nothing is printed."""
    table = tmp_path / "claims.csv"
    table.write_text("what,figure,source\nUS troops,a boatload,Paper D\n")
    result = run("reconcile", str(table), article("a.txt", 14))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "line 2, figure" in result.stderr


def test_a_bar_moves_over_all_articles(article: MakeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """One step for each article; it is drawn only on a terminal, which this is not."""
    seen: list[int] = []

    class Watched(Progress):
        def track(self, sequence, *args, **kwargs):  # type: ignore[no-untyped-def]
            seen.append(len(sequence))
            return super().track(sequence, *args, **kwargs)

    monkeypatch.setattr(printed, "Progress", Watched)
    result = run("read", article("a.txt", 14), article("b.txt", 15, "Paper B"))
    assert seen == [2]
    assert result.stderr == "Read 2 articles: 2 claims, 2 figures passed over\n"


def test_the_front_matter_in_the_help_is_read(tmp_path: Path) -> None:
    """What the help shows can be written as it stands, and gives a claim on the right day."""
    lines = [line.strip() for line in run("read", "--help").stdout.splitlines()]
    first = lines.index("---")
    last = next(at for at in range(first + 1, len(lines)) if lines[at].startswith("A raid"))
    path = tmp_path / "a.txt"
    path.write_text("\n".join(lines[first : last + 1]), encoding="utf-8")
    [held] = load_articles(path)
    assert held.source == Source(
        "Paper A", title="Raid in western Iraq", published="2024-08-31", url="https://paper-a.example/raid"
    )
    [claim] = read(Article(held.text, held.source)).claims
    assert claim.when is not None
    assert claim.when.iso == "2024-08-29"
