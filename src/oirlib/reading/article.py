"""Articles: a text, and the document it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from attrs import field, frozen

from oirlib.asked import asked, path_from, several
from oirlib.errors import ArticleError, ClaimError, PeriodError
from oirlib.period import Period
from oirlib.reading.saved_page import page_of
from oirlib.source import Source

_TEXTS = (".txt", ".md")
_PAGES = (".html", ".htm")
_FENCE = "---"


def _text(value: str) -> str:
    return asked("text", value, str, "must be the article's words")


def _source(value: Source | str) -> Source:
    if isinstance(value, str):
        return Source(value)
    return asked("source", value, Source, "must be a Source, or a publisher's name")


@frozen
class Article:
    """A text, and the document it stands in.

    Attributes:
        text: The words that claims and their quotes are counted in. Front matter is not part of it.
        source: The document: publisher, title, day of publication, address. A plain string is its publisher.
        path: The file it was read from, or None.

    >>> Article("Seven troops were hurt.", "Paper A").source.publisher
    'Paper A'
    """

    text: str = field(converter=_text)
    source: Source = field(converter=_source)
    path: str | None = None


def article_from(value: Article) -> Article:
    """The article that is given.

    Raises:
        ClaimError: It is none.

    >>> article_from(Article("Seven troops were hurt.", "Paper A")).text
    'Seven troops were hurt.'
    """
    return asked("article", value, Article, "must be an Article, such as Article(text, 'Paper A')")


def articles_from(values: Iterable[Article]) -> list[Article]:
    """The articles that are given.

    Raises:
        ClaimError: They are none, or one of them is none.
    """
    return [article_from(value) for value in several("articles", values, "must be Articles, in a list or the like")]


class Articles(list[Article]):
    """Articles in the order of their files' names; ``rejects`` holds the errors of the files that were left out."""

    def __init__(self, articles: Iterable[Article] = (), rejects: Iterable[ArticleError] = ()) -> None:
        super().__init__(articles)
        self.rejects = tuple(rejects)


def load_articles(
    path: str | Path,
    *,
    published: date | str | None = None,
    publisher: str | None = None,
    on_error: Literal["raise", "collect"] = "raise",
) -> Articles:
    """Read articles from a file, or from all the articles of a folder in the order of their names.

    ``.txt`` and ``.md`` may open with front matter: lines of ``title``, ``publisher``, ``published`` and ``url``
    between two lines of ``---``. Saved pages (``.html``) need the extra ``oirlib[html]``, which finds the same in
    the page. Where no publisher is named, the file's own name without its ending stands in for it. An article without
    a date is read all the same; its relative dates ("on Monday") then stay unresolved.

    Args:
        path: The file or folder.
        published: The day of publication for articles that do not name theirs.
        publisher: The publisher for articles that do not name theirs.
        on_error: ``"collect"`` leaves bad files out and lists their errors in ``rejects``.

    Raises:
        ClaimError: ``path`` is no path, or ``on_error`` neither of the two.
        ArticleError: There is no such file, it is not an article, or its front matter cannot be read.
        MissingExtraError: A saved page, and the extra that reads it is not installed.
    """
    if not isinstance(on_error, str) or on_error not in ("raise", "collect"):
        raise ClaimError("on_error", on_error, "must be 'raise' or 'collect'")
    articles: list[Article] = []
    rejects: list[ArticleError] = []
    for file in _files(path_from(path)):
        try:
            articles.append(_load(file, published, publisher))
        except ArticleError as error:
            if on_error == "raise":
                raise
            rejects.append(error)
    return Articles(articles, rejects)


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise ArticleError(f"{path}: there is no such file or folder")
    files = sorted(file for file in path.iterdir() if file.suffix.lower() in _TEXTS + _PAGES and file.is_file())
    if not files:
        raise ArticleError(f"{path}: no article in this folder; articles end in {', '.join(_TEXTS + _PAGES)}")
    return files


def _load(file: Path, published: date | str | None, publisher: str | None) -> Article:
    ending = file.suffix.lower()
    if ending not in _TEXTS + _PAGES:
        raise ArticleError(f"{file}: an article ends in {', '.join(_TEXTS + _PAGES)}")
    try:
        words = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ArticleError(f"{file}: cannot be read as UTF-8 text ({error})") from None
    text, about = page_of(words, str(file)) if ending in _PAGES else _parted(words, file)
    try:
        source = Source(
            about.get("publisher") or publisher or file.stem,
            title=about.get("title") or None,
            published=_day(about.get("published")) or published,
            url=about.get("url") or None,
        )
    except (ClaimError, PeriodError) as error:
        raise ArticleError(f"{file}: {error}") from None
    return Article(text, source, str(file))


def _day(words: str | None) -> date | str | None:
    """The day that front matter names: ISO 8601, or an English date that is one day."""
    if not words or words[:4].isdigit():
        return words
    period = Period.parse(words)
    if period.days != 1:
        raise ClaimError("source.published", words, "is not a day; write it as 2024-10-13")
    return period.first


def _parted(words: str, file: Path) -> tuple[str, dict[str, str]]:
    """The text after the front matter, and what the front matter says."""
    lines = words.split("\n")
    if lines[0].rstrip() != _FENCE:
        return words, {}
    about: dict[str, str] = {}
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == _FENCE:
            return "\n".join(lines[number:]), about
        key, colon, value = line.partition(":")
        if not colon and line.strip():
            raise ArticleError(f"{file}, line {number}: front matter is lines of 'name: value' (got {line[:60]!r})")
        about[key.strip().lower()] = _unquoted(value.strip())
    raise ArticleError(f"{file}: the front matter has no end; close it with a line of {_FENCE}")


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"')
    return value
