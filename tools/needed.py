"""Which words of ``language/en`` could go: each is taken away in turn, and its group's examples are read again.

    make words                                        # all groups (a few minutes)
    python tools/needed.py no_figures                 # one file
    python tools/needed.py no_figures.scores calendar

A word is needed where one of its group's examples is read otherwise without it. Exits with 1 where a word is not, or
where an example is not read as it says.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from oirlib import Article, Source, read
from oirlib.figure import find_figures
from oirlib.language import knowledge, words
from oirlib.period import find_periods
from oirlib.wording.nonfigures import find_nonfigures
from oirlib.wording.tokens import tokens_of

DAY = "2024-11-02"  # on which the examples were said
ROOMS = ("oirlib.wording", "oirlib.reading", "oirlib.language", "oirlib.figure", "oirlib.period")


def numbers(text: str) -> str:
    """What the numbers of a text are, in order: a figure's words, with its unit in brackets, or what it is instead."""
    found = [
        (hit.start, hit.figure.text + (f" ({hit.figure.unit})" if hit.figure.unit else ""))
        for hit in find_figures(text)
    ]
    return ", ".join(told for _, told in sorted(found + [(hit.start, hit.reason) for hit in find_nonfigures(text)]))


def days(text: str) -> str:
    """The periods of a text, as ISO 8601 has them ("?" where the days are not said), each with its words."""
    found = find_periods(text, DAY)
    return ", ".join(f"{hit.period.iso if hit.period else '?'} {text[hit.start : hit.end]}" for hit in found)


def claims(text: str) -> str:
    """The claims of a text, each with what, where, when and by whom, and behind them why other numbers are skipped."""
    reading = read(Article(text, Source("Paper A", published=DAY)))
    told = [
        f"{claim.figure.text} {claim.what}"
        + (f" in {claim.where}" if claim.where else "")
        + (f" on {claim.when.iso}" if claim.when else "")
        + (f" by {claim.said_by}" if claim.said_by else "")
        + (" once" if claim.superseded else "")
        for claim in reading.claims
    ]
    return ", ".join([*told, *(skipped.reason for skipped in reading.skipped)])


# How the examples of a file are read.
READERS: dict[str, Callable[[str], str]] = {"no_figures": numbers, "calendar": days, "grammar": claims}


def groups(asked: list[str] | None = None) -> list[str]:
    """The groups of words whose examples are templates, by the names of file and group."""
    return [
        f"{subject}.{name}"
        for subject in READERS
        for name, table in knowledge(subject).items()
        if _is_tried(table) and (not asked or subject in asked or f"{subject}.{name}" in asked)
    ]


def _is_tried(table: dict[str, Any]) -> bool:
    """Whether a table is a group of single words with examples of this kind."""
    told = isinstance(table.get("words"), str) and "¦" not in table["words"]
    return told and all(isinstance(example, list) for example in table["examples"])


def examples(group: str, word: str) -> list[tuple[str, str]]:
    """The examples of a word: each template of its group with the word in it, and what is to be read there."""
    subject, name = group.split(".")
    capital = word[:1].upper() + word[1:]
    templates, whole = [], []
    for text, expected in knowledge(subject)[name]["examples"]:
        if "{" in text:
            templates.append((text.replace("{}", word).replace("{^}", capital), expected.replace("{}", word)))
        elif word in tokens_of(text).words:
            whole.append((text, expected))
    return whole + templates


def misread(group: str, word: str) -> list[str]:
    """The examples of a word that are not read as they say."""
    reader = READERS[group.split(".")[0]]
    found = [(text, expected, reader(text)) for text, expected in examples(group, word)]
    wrong = [one for one in found if not _is(one[2], one[1])]
    return [f"{text!r} is read as {told!r}, not as {expected!r}" for text, expected, told in wrong]


def _is(told: str, expected: str) -> bool:
    return told == expected or fnmatchcase(told, expected)


def is_needed(group: str, word: str) -> bool:
    """Whether one of its examples is read otherwise without the word."""
    reader = READERS[group.split(".")[0]]
    texts = [text for text, _ in examples(group, word)]
    before = [reader(text) for text in texts]
    with without(group, word):
        return [reader(text) for text in texts] != before


@contextmanager
def without(group: str, word: str) -> Iterator[None]:
    """A word taken out of its group, wherever the group was put to use, alone or joined with other words."""
    subject, name = group.split(".")
    table: dict[str, Any] = knowledge(subject)[name]
    kept, old = table["words"], _original(group)
    held = [
        (module, key, value)
        for module in _modules()
        for key, value in vars(module).items()
        if value is old or (isinstance(value, frozenset) and value > old and id(value) not in _originals())
    ]
    table["words"] = " ".join(each for each in kept.split() if each != word)
    for module, key, value in held:
        setattr(module, key, value - {word})
    _forget()
    try:
        yield
    finally:
        table["words"] = kept
        for module, key, value in held:
            setattr(module, key, value)
        _forget()


def _forget() -> None:
    for made in _caches():
        made.cache_clear()


@cache
def _original(group: str) -> frozenset[str]:
    """The very words that the modules hold, which were loaded before any was taken away."""
    return words(group)


@cache
def _originals() -> frozenset[int]:
    return frozenset(id(_original(group)) for group in groups())


@cache
def _modules() -> list[Any]:
    return [module for name, module in sorted(sys.modules.items()) if name.startswith(ROOMS)]


@cache
def _caches() -> list[Any]:
    found = (value for module in _modules() for value in vars(module).values() if hasattr(value, "cache_clear"))
    own = {id(value): value for value in found if value.__wrapped__.__module__.startswith(ROOMS)}
    return [value for value in own.values() if value is not knowledge]


def main() -> int:
    """Says which words could go."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("group", nargs="*", help="a file, or a file's group: no_figures, calendar.day_times")
    failed = False
    _originals()
    for group in groups(parser.parse_args().group):
        row = sorted(words(group))
        wrong = {word: told for word in row if (told := misread(group, word))}
        idle = [word for word in row if word not in wrong and not is_needed(group, word)]
        failed = failed or bool(wrong or idle)
        for word, told in wrong.items():
            print(f"{group}: {word}: {'; '.join(told)}")
        if idle:
            print(f"{group}: no example needs {' '.join(idle)}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
