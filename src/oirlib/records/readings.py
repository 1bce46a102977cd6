"""Many articles, read once each: what was read is kept by the article's own hash, so that a run that broke goes on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import asdict

from oirlib.reading import Article, Reading, Skipped, read
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
        ValueError: A line of the file, other than a last one that was cut short, is no reading; its number is named.

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
    path = Path(into)
    kept = _kept(path)
    for article in articles:
        key = article_hash(article)
        if key in kept:
            yield _reading(article, kept[key])
            continue
        reading = reader(article)
        kept[key] = _form(reading)
        with path.open("a", encoding="utf-8") as out:
            out.write(json.dumps({"article": key, **kept[key]}, ensure_ascii=True) + "\n")
        yield reading


def _form(reading: Reading) -> dict[str, Any]:
    return {
        "claims": [claim_to_dict(claim) for claim in reading.claims],
        "skipped": [asdict(skipped) for skipped in reading.skipped],
    }


def _reading(article: Article, form: dict[str, Any]) -> Reading:
    claims = (claim_from_dict(claim) for claim in form["claims"])
    return Reading(article, claims, (Skipped(**skipped) for skipped in form["skipped"]))


def _kept(path: Path) -> dict[str, dict[str, Any]]:
    """The readings in a file by their article's hash; a last line that was cut short is cut off it."""
    if not path.exists():
        return {}
    kept: dict[str, dict[str, Any]] = {}
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for number, line in enumerate(lines, start=1):
        try:
            form = json.loads(line)
            kept[form["article"]] = {"claims": form["claims"], "skipped": form["skipped"]}
        except (ValueError, KeyError, TypeError):
            if number == len(lines) and not line.endswith("\n"):
                path.write_text("".join(lines[:-1]), encoding="utf-8")
                break
            raise ValueError(f"{path}, line {number}: is no reading") from None
    return kept
