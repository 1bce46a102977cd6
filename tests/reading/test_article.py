"""Articles from files and folders."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from oirlib.errors import ArticleError, ClaimError, MissingExtraError
from oirlib.reading import Article, load_articles
from oirlib.source import Source

FRONT = '---\ntitle: "Raid: 14 dead"\npublisher: Paper A\npublished: 2024-08-31\nurl: https://paper.example/1\n---\n'


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_front_matter_becomes_the_source(tmp_path: Path) -> None:
    """Title, publisher, day and address are the source's; quotes around a value are not part of it."""
    (article,) = load_articles(written(tmp_path, "a.txt", FRONT + "Fourteen died."))
    assert article.source == Source(
        "Paper A", title="Raid: 14 dead", published=date(2024, 8, 31), url="https://paper.example/1"
    )


def test_the_text_begins_right_behind_the_front_matter(tmp_path: Path) -> None:
    """Offsets count from the first character behind the closing line, white space included."""
    (article,) = load_articles(written(tmp_path, "a.md", FRONT + "\n Fourteen died.\n"))
    assert article.text == "\n Fourteen died.\n"


def test_a_file_without_front_matter_is_named_after_itself(tmp_path: Path) -> None:
    """The file's stem stands in for the publisher, and the date may be passed in."""
    (article,) = load_articles(written(tmp_path, "gazette.txt", "Fourteen died."), published="2024-08-31")
    assert (article.source.publisher, article.source.published) == ("gazette", date(2024, 8, 31))


def test_front_matter_wins_over_what_is_passed_in(tmp_path: Path) -> None:
    """What the article says of itself is not overruled."""
    file = written(tmp_path, "a.txt", FRONT + "x")
    (article,) = load_articles(file, published="1999-01-01", publisher="Nobody")
    assert (article.source.publisher, article.source.published) == ("Paper A", date(2024, 8, 31))


def test_an_english_date_is_read(tmp_path: Path) -> None:
    """Front matter may name the day in words."""
    (article,) = load_articles(written(tmp_path, "a.txt", "---\npublished: 31 August 2024\n---\nx"))
    assert article.source.published == date(2024, 8, 31)


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    """Only articles are read, sorted by name."""
    for name in ("b.txt", "a.md", "notes.jsonl"):
        written(tmp_path, name, "Fourteen died.")
    assert [Path(a.path or "").name for a in load_articles(tmp_path)] == ["a.md", "b.txt"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: x\nno end", "line 3"),
        ("---\ntitle: x\n", "has no end"),
        ("---\npublished: yesterday\n---\nx", "yesterday"),
        ("---\npublished: August 2024\n---\nx", "is not a day"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, text: str, said: str) -> None:
    """The error says which file, and what is wrong in it."""
    with pytest.raises(ArticleError, match=said) as caught:
        load_articles(written(tmp_path, "bad.txt", text))
    assert "bad.txt" in str(caught.value)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """A file that is not UTF-8 is an ArticleError, not a UnicodeDecodeError."""
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(ArticleError, match=r"a\.txt"):
        load_articles(file)


def test_one_bad_file_does_not_lose_the_rest(tmp_path: Path) -> None:
    """Collecting errors leaves the bad file out and keeps its error."""
    written(tmp_path, "a.txt", "---\nbroken")
    written(tmp_path, "b.txt", "Fourteen died.")
    found = load_articles(tmp_path, on_error="collect")
    assert [a.source.publisher for a in found] == ["b"]
    assert ["a.txt" in str(error) for error in found.rejects] == [True]


@pytest.mark.parametrize("name", ["nowhere.txt", "empty"])
def test_nothing_to_read_is_said(tmp_path: Path, name: str) -> None:
    """A path that is not there, and a folder without articles, are errors that name it."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(ArticleError, match=name):
        load_articles(tmp_path / name)


def test_other_endings_are_no_articles(tmp_path: Path) -> None:
    """A file of another kind is refused with the endings that are right."""
    with pytest.raises(ArticleError, match=r"\.txt"):
        load_articles(written(tmp_path, "a.pdf", "x"))


def test_an_unknown_mode_is_refused(tmp_path: Path) -> None:
    """on_error takes two words only."""
    with pytest.raises(ValueError, match="on_error"):
        load_articles(tmp_path, on_error="ignore")  # type: ignore[arg-type]


def test_a_string_is_an_article() -> None:
    """In a notebook a text and a publisher's name will do; an empty name is no publisher."""
    assert Article("Fourteen died.", "Paper A").source == Source("Paper A")
    with pytest.raises(ClaimError):
        Article("Fourteen died.", " ")


def test_a_saved_page_is_read(tmp_path: Path) -> None:
    """The page's own title, date and site are found, and its menus left out."""
    pytest.importorskip("trafilatura")
    paragraphs = "".join(
        f"<p>Paragraph {i} tells of the raid at some length, and of what the army said.</p>" for i in "abcde"
    )
    page = (
        "<html><head><title>Raid kills 14</title><meta property='article:published_time' content='2024-08-31'>"
        "<meta property='og:site_name' content='Paper A'></head><body><nav>Menu</nav><article><h1>Raid kills 14</h1>"
        f"{paragraphs}</article></body></html>"
    )
    (article,) = load_articles(written(tmp_path, "page.html", page))
    assert (article.source.publisher, article.source.published) == ("Paper A", date(2024, 8, 31))
    assert "Paragraph a" in article.text
    assert "Menu" not in article.text


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    """An empty page is an error that names the file."""
    pytest.importorskip("trafilatura")
    with pytest.raises(ArticleError, match=r"page\.html"):
        load_articles(written(tmp_path, "page.html", "<html><body></body></html>"))


def test_pages_need_their_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the optional library the error says which extra brings it."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"oirlib\[html\]"):
        load_articles(written(tmp_path, "page.html", "<html></html>"))
