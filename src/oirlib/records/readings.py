"""Many articles, read once each: what was read is kept by the article's own hash, so that a run that broke goes on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from oirlib.asked import path_from, several
from oirlib.errors import ClaimError, OirlibError, RecordsError
from oirlib.reading import Article, Reading, Skipped, read
from oirlib.reading.article import article_from
from oirlib.reading.result import reading_from
from oirlib.records.loaded import Reject
from oirlib.records.schema import claim_from_dict, claim_to_dict


def article_hash(article: Article) -> str:
    """Sixty-four hexadecimal digits that stand for an article: its text, and the document it stands in."""
    source = article.source
    parts = (article.text, source.publisher, source.title, str(source.published), source.url)
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def read_many(
    articles: Iterable[Article], into: str | Path, *, reader: Callable[[Article], Reading] = read
) -> Iterator[Reading]:
    """Read articles one by one, and keep each reading in a file as soon as it is made.

    An article whose reading the file holds is not read again: its reading comes from the file. A run that broke, or a
    folder that has grown, is gone on with by the same call; another reader wants another file.

    Args:
        articles: The articles.
        into: The file: one line of JSON a reading. It is made where there is none.
        reader: What reads an article; by rule where nothing else is given.

    Raises:
        RecordsError: A line of the file, other than a last one that was cut short, is no reading; its number is named.
        ClaimError: What is given are no articles, no path or no reader, or the reader makes something else.

    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "readings.jsonl"
    >>> article = Article("A raid killed 14 fighters.", "Paper A")
    >>> [len(reading.claims) for reading in read_many([article], file)]
    [1]
    >>> def never(article):
    ...     raise RuntimeError("it is read already")
    >>> [len(reading.claims) for reading in read_many([article], file, reader=never)]
    [1]
    """
    path = path_from(into)
    given = several("articles", articles, "must be Articles, in a list or the like")
    if not callable(reader):
        raise ClaimError("reader", reader, "must be a function of an Article, such as read")
    return _read_on(given, path, reader)


def _read_on(articles: Iterable[Any], path: Path, reader: Callable[[Article], Reading]) -> Iterator[Reading]:
    kept = _kept(path)
    for article in map(article_from, articles):
        key = article_hash(article)
        if key in kept:
            yield _reading(article, kept[key], path)
            continue
        reading = reading_from("reader", reader(article))
        form = _form(reading)
        kept[key] = _Kept(len(kept) + 1, form)
        with path.open("a", encoding="utf-8") as out:
            out.write(json.dumps({"article": key, **form}, ensure_ascii=True) + "\n")
        yield reading


def _form(reading: Reading) -> dict[str, Any]:
    return {
        "claims": [claim_to_dict(claim) for claim in reading.claims],
        "skipped": [asdict(skipped) for skipped in reading.skipped],
    }


@frozen
class _Kept:
    """A reading as a line of the file holds it."""

    line: int
    form: dict[str, Any]


def _reading(article: Article, kept: _Kept, path: Path) -> Reading:
    try:
        claims = [claim_from_dict(claim) for claim in kept.form["claims"]]
        return Reading(article, claims, (Skipped(**skipped) for skipped in kept.form["skipped"]))
    except (OirlibError, TypeError) as error:
        raise _no_reading(path, kept.line, f": {error}") from None


def _kept(path: Path) -> dict[str, _Kept]:
    """The readings in a file by their article's hash; a last line that was cut short is cut off it."""
    if not path.exists():
        return {}
    kept: dict[str, _Kept] = {}
    lines = path.read_bytes().splitlines(keepends=True)
    for number, line in enumerate(lines, start=1):
        try:
            form = json.loads(line)
            kept[form["article"]] = _Kept(number, {"claims": form["claims"], "skipped": form["skipped"]})
        except (ValueError, KeyError, TypeError, RecursionError):
            if number == len(lines) and not line.endswith(b"\n"):
                path.write_bytes(b"".join(lines[:-1]))
                break
            raise _no_reading(path, number, "") from None
    return kept


def _no_reading(path: Path, line: int, why: str) -> RecordsError:
    reason = f"is no reading that was kept here{why}; take the line out, and its article is read again"
    return RecordsError([Reject(str(path), line, None, None, reason)])
