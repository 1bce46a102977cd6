"""What may be said on the command line about tables, thresholds and forms, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from oirlib.errors import OirlibError
from oirlib.policy import Policy
from oirlib.records.layout import layout_of

Command = TypeVar("Command", bound=Callable[..., Any])
FORMS = ("text", "json", "jsonl", "csv", "md")
ONLY = ("contradictions", "explained", "agreements", "consistent", "single")

_THRESHOLDS = {threshold.name: threshold for threshold in attrs.fields(Policy)}
_WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False, "none": None}


def table_options(command: Command) -> Command:
    """The options about tables with headings of their own; the command gets them as one keyword, ``layout``."""
    options = [
        click.option(
            "--map",
            "mapped",
            multiple=True,
            metavar="HEADING=PART",
            callback=_pairs,
            help="The part of a claim that a column gives: --map date=when --map location=where. Other headings are "
            "then left aside.",
        ),
        click.option(
            "--figures",
            multiple=True,
            metavar="HEADING=WHAT",
            callback=_pairs,
            help="A claim for each such column, and what it counts: --figures total_deaths='COVID-19 deaths'.",
        ),
        click.option(
            "--bounds", metavar="LOW,HIGH", help="The headings of the lowest and the highest number of each figure."
        ),
        click.option(
            "--same",
            multiple=True,
            metavar="PART=WORDS",
            callback=_pairs,
            help="What is the same for all rows: --same what=strikes --same source='Paper A'.",
        ),
        click.option(
            "--dayfirst/--monthfirst", default=None, help="Whether 03/04/2024 is 3 April or 4 March. Default: ask."
        ),
        click.option("--missing", type=click.Choice(["raise", "skip"]), default="raise", help="Empty figures: refuse "
                     "them, or pass over them.", show_default=True),
        click.option("--each", is_flag=True, help="The rows are separate things of one list; no two are lined up."),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def layout_from(said: dict[str, Any]) -> dict[str, Any]:
    """The keywords of ``load_claims`` that the options of a table come to; takes them out of what was said.

    Raises:
        click.UsageError: They make no sense.
    """
    bounds = said.pop("bounds")
    keywords = {
        "columns": dict(said.pop("mapped")) or None,
        "figures": dict(said.pop("figures")) or None,
        "bounds": None if bounds is None else tuple(name.strip() for name in bounds.split(",")),
        "dayfirst": said.pop("dayfirst"),
        "missing": said.pop("missing"),
        "each": said.pop("each"),
    }
    same = dict(said.pop("same"))
    try:
        layout_of(**keywords, same=same)
    except OirlibError as error:
        raise click.UsageError(str(error)) from None
    return keywords | same


def thresholds(_: click.Context, __: click.Parameter, said: tuple[str, ...]) -> Policy:
    """The policy that ``--set`` asks for."""
    given = dict(_pairs(_, __, said))
    for name in given:
        if name not in _THRESHOLDS:
            raise click.BadParameter(f"there is no threshold {name!r}; there are {', '.join(_THRESHOLDS)}")
    try:
        return Policy(**{name: _value(words) for name, words in given.items()})
    except OirlibError as error:
        raise click.BadParameter(str(error)) from None


def savable(endings: Sequence[str]) -> Callable[[click.Context, click.Parameter, tuple[Path, ...]], tuple[Path, ...]]:
    """Refuses a wrong ending before the long work and not after it."""

    def checked(_: click.Context, __: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
        for path in paths:
            if path.suffix.lower() not in endings:
                raise click.BadParameter(f"{str(path)!r} must end in one of {', '.join(endings)}")
            if not path.resolve().parent.is_dir():
                raise click.BadParameter(f"{str(path)!r} is in a folder that does not exist")
        return paths

    return checked


def _pairs(_: click.Context, parameter: click.Parameter, said: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each NAME=VALUE apart; a heading may hold the sign, what it stands for never does."""
    pairs: list[tuple[str, str]] = []
    for words in said:
        heading = parameter.name == "mapped"
        name, sign, value = words.rpartition("=") if heading else words.partition("=")
        if not sign or not name.strip() or not value.strip():
            raise click.BadParameter(f"{words!r} is not of the form {parameter.metavar}")
        if name.strip() in dict(pairs):
            raise click.BadParameter(f"{name.strip()!r} is said twice")
        pairs.append((name.strip(), value.strip()))
    return tuple(pairs)


def _value(words: str) -> Any:
    if words.lower() in _WORDS:
        return _WORDS[words.lower()]
    for number in (int, float):
        with suppress(ValueError):
            return number(words)
    return words
