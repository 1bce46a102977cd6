"""What the commands are given: tables of claims, articles and standard input, and what in them cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

import click

from oirlib.claim import Claim
from oirlib.cli.printed import progress
from oirlib.errors import ArticleError, OirlibError, RecordsError
from oirlib.reading import Article, load_articles, read
from oirlib.records import Loaded, Reject, load_claims
from oirlib.vocabulary import Vocabulary

_MOST_REJECTS = 20
_TABLES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx", ".parquet")
_ARTICLES = (".txt", ".md", ".html", ".htm")
_KINDS = f"tables of claims are {', '.join(_TABLES)} files, articles {', '.join(_ARTICLES)}"


def claims_of(
    paths: Sequence[Path], vocabulary: Vocabulary | None, on_error: str, published: date | None, layout: dict[str, Any]
) -> tuple[Loaded, bool]:
    """The claims of all files, and whether an article among them could not be read."""
    claims: list[Claim] = []
    rejects: list[Reject] = []
    duplicates = 0
    tables = [path for path in paths if _is_table(path)]
    with progress() as shown:
        for path in shown.track(tables, description="Reading claims"):
            file: Path | IO[bytes] = sys.stdin.buffer if str(path) == "-" else path
            loaded = load_claims(file, on_error="collect", **layout)
            claims += loaded
            rejects += loaded.rejects
            duplicates += loaded.duplicates
        if rejects and on_error == "raise":
            raise RecordsError(rejects, claims)
        articles, faults = opened([path for path in paths if path not in tables], published)
        for article in shown.track(articles, description="Reading articles"):
            claims += read(article, vocabulary=vocabulary).claims
    warn(f"{len(rejects):,} places do not hold claims", rejects)
    warn("they cannot be read", faults)
    return Loaded(tuple(claims), duplicates=duplicates), bool(faults)


def _is_table(path: Path) -> bool:
    name = path.name.lower().removesuffix(".gz")
    return str(path) == "-" or (name.endswith(_TABLES) and not path.is_dir())


def opened(paths: Sequence[Path], published: date | None) -> tuple[list[Article], list[OirlibError]]:
    """The articles of all files and folders, and what is wrong with the others."""
    articles: list[Article] = []
    faults: list[OirlibError] = []
    for path in paths:
        if path.suffix.lower() not in _ARTICLES and path.is_file():
            table = "is a table of claims, which 'oirlib reconcile' takes; " if _is_table(path) else ""
            faults.append(ArticleError(f"{path}: {table}{_KINDS}"))
            continue
        try:
            found = load_articles(path, published=published, on_error="collect")
        except (OirlibError, OSError) as error:
            faults.append(error if isinstance(error, OirlibError) else ArticleError(f"{path}: {error}"))
            continue
        articles += found
        faults += found.rejects
    return articles, faults


def warn(why: str, faults: Sequence[object]) -> None:
    """Names what was left out, on stderr, the first of many."""
    if not faults:
        return
    click.echo(f"Left out, since {why}:", err=True)
    for fault in faults[:_MOST_REJECTS]:
        click.echo(f"  {fault}", err=True)
    if len(faults) > _MOST_REJECTS:
        click.echo(f"  and {len(faults) - _MOST_REJECTS:,} more", err=True)
