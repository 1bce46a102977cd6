"""The commands: thin, each a few calls of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from oirlib.cli.inputs import claims_of, opened, warn
from oirlib.cli.options import FORMS, ONLY, layout_from, savable, table_options, thresholds
from oirlib.cli.printed import narrowed, print_report, progress
from oirlib.decisions import Decisions
from oirlib.errors import OirlibError, RecordsError
from oirlib.policy import Policy
from oirlib.reading import Reading, read
from oirlib.reconcile import reconcile
from oirlib.records import Loaded, Reject, load_claims, save_claims
from oirlib.report import ENDINGS, Report
from oirlib.source import as_day
from oirlib.vocabulary import Vocabulary

CONTRADICTED, FAILED, INTERRUPTED = 1, 2, 130
_CLAIMS = (".jsonl", ".csv")

_FORM = click.Path(dir_okay=False, writable=True, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_THERE = click.Path(exists=True, allow_dash=True, path_type=Path)
_PERHAPS = click.Path(path_type=Path)


class _Failure(click.ClickException):
    exit_code = FAILED


def run(arguments: Sequence[str]) -> int:
    """Runs the command that the arguments name, and returns its exit code."""
    try:
        code = oirlib.main(list(arguments), prog_name="oirlib", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def demo_claims_path() -> Path:
    """The claims that the demonstration reads: the package's own, or in a checkout the example's.

    Raises:
        RecordsError: The package was installed without them.
    """
    packaged = Path(str(files("oirlib"))) / "data" / "oir_claims.jsonl"
    example = Path(str(files("oirlib"))).parents[1] / "examples" / "oir" / "claims.jsonl"
    for path in (packaged, example):
        if path.is_file():
            return path
    raise RecordsError([Reject(str(packaged), None, None, None, "is missing; install oirlib again")])


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    try:
        return as_day(value, "--published")
    except OirlibError:
        raise click.BadParameter(f"{value!r} is not a day; write it as 2024-10-13") from None


_save = click.option(
    "--save",
    "saves",
    type=_FORM,
    multiple=True,
    callback=savable(ENDINGS),
    metavar="FILE",
    help=f"Also save the report; FILE ends in {', '.join(ENDINGS)}. May be given several times.",
)
_save_claims = click.option(
    "--save",
    "saves",
    type=_FORM,
    multiple=True,
    callback=savable(_CLAIMS),
    metavar="FILE",
    help="Also save the claims; FILE ends in .jsonl (keeps everything) or .csv (for "
    "spreadsheets). May be given several times.",
)
_vocabulary = click.option(
    "--vocabulary",
    type=_FILE,
    metavar="FILE.toml",
    help="Read words by this vocabulary, instead of the one that comes with oirlib.",
)
_published = click.option(
    "--published",
    metavar="DAY",
    callback=_day,
    help="When the articles appeared that do not say so themselves: 2024-10-13. Without it, "
    "words such as 'on Monday' stay unresolved in them.",
)


_form = click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="What is printed: text for people, or a form for other programs (jsonl: a finding a line).",
)
_only = click.option(
    "--only", type=click.Choice(ONLY), multiple=True, help="Print these findings alone. May be given several times."
)
_full = click.option("--full", is_flag=True, help="Print all that is known of each finding, however many there are.")
_set = click.option(
    "--set",
    "policy",
    multiple=True,
    metavar="NAME=VALUE",
    callback=thresholds,
    help="Set a threshold: --set stock_window=30 --set rounding=no.",
)
_decisions = click.option(
    "--decisions", type=_FILE, metavar="FILE.jsonl", help="What you decided beforehand: what is one thing, what apart."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="oirlib", prog_name="oirlib")
def oirlib() -> None:
    """Line up the figures that sources state: who agrees, who cannot both be right, and why.

    Write down what each source says, one claim a line, in a file claims.csv:

    \b
        what,figure,where,when,source
        US troops,900,Syria,2024-10-13,Paper A
        US troops,"about 2,000",Syria,2025-01-07,Paper B

    and ask:

    \b
        oirlib reconcile claims.csv

    The figure may be in words ("up to 35", "dozens", "between 10 and 20"), and so may the date ("August 2024"). Or
    begin with the articles themselves, a file or a folder of them, and let their claims be read by rule:

    \b
        oirlib read articles/ --save claims.jsonl
        oirlib reconcile claims.jsonl

    See 'oirlib reconcile --help' and 'oirlib read --help' for more, or try 'oirlib demo'.

    To have the shell complete commands and options, add one line to ~/.bashrc, or with zsh_source to ~/.zshrc:

    \b
        eval "$(_OIRLIB_COMPLETE=bash_source oirlib)"
    """


@oirlib.command("reconcile", short_help="Line up the claims of files and print the report.")
@click.argument("files", nargs=-1, required=True, type=_THERE)
@_form
@_only
@_full
@_save
@table_options
@_decisions
@_set
@_vocabulary
@_published
@click.option(
    "--on-error",
    type=click.Choice(["raise", "collect"]),
    default="raise",
    show_default=True,
    help="What to do about rows that are no claims: stop, or name them and go on with the others.",
)
@click.pass_context
def reconcile_command(
    context: click.Context,
    /,
    files: tuple[Path, ...],
    form: str,
    only: tuple[str, ...],
    full: bool,
    saves: tuple[Path, ...],
    decisions: Path | None,
    policy: Policy,
    vocabulary: Path | None,
    published: date | None,
    on_error: str,
    **table: Any,
) -> None:
    """Line up the claims of FILES, all together, and print the report.

    FILES are tables of claims (.csv, .tsv, .json, .jsonl, .xlsx, .parquet, also with .gz; - is standard input),
    articles (.txt, .md, .html), which are read first as 'oirlib read' does, and folders of articles.

    \b
    Columns of a table; the first two and the source are needed:
        what      what is counted: US troops
        figure    as stated: 900, up to 35, dozens, 50 percent
        source    the publisher: Paper A
        where     Syria
        when      2024-10-13, 2024-10, August 2024, 2024-08-01/2024-08-09
        said_by, said_on, title, published, url, quote, kind, unit, extent, note,
        low, high, best, hedge
    Other headings are told with --map, --figures, --bounds and --same.

    \b
    Exit code: 0 where no figures contradict each other, 1 where some do, 2 on an
    error. Rows that are no claims stop everything. An article that cannot be read
    is named and the others are lined up, but the exit code is then 2. With
    --on-error collect, both are named and left out, and the exit code is 0 or 1.

    \b
    Examples:
        oirlib reconcile mine.csv theirs.jsonl --save report.html
        oirlib reconcile articles/ mine.csv --only contradictions
        oirlib reconcile log.csv --map day=when --map town=where --map n=figure
            --same what=strikes --same source="Paper A" --each
    """
    layout = layout_from(table)
    with _told():
        words = None if vocabulary is None else Vocabulary.from_toml(vocabulary)
        decided = None if decisions is None else Decisions.load(decisions)
        claims, failed = claims_of(files, words, on_error, published, layout)
        report = _lined_up(claims, words, policy, decided)
        print_report(narrowed(report, only), form, full=full, singles="single" in only, whole=report)
        for unused in report.unused:
            click.echo(unused, err=True)
        _save_all(report, saves)
    if failed and on_error == "raise":
        context.exit(FAILED)
    context.exit(CONTRADICTED if report.contradictions else 0)


@oirlib.command("read", short_help="Read the claims of articles and print them marked.")
@click.argument("articles", nargs=-1, required=True, type=_PERHAPS)
@_save_claims
@_vocabulary
@_published
@click.option("--quiet", "-q", is_flag=True, help="Do not print the articles, only how much was read.")
@click.pass_context
def read_command(
    context: click.Context,
    articles: tuple[Path, ...],
    saves: tuple[Path, ...],
    vocabulary: Path | None,
    published: date | None,
    quiet: bool,
) -> None:
    """Read the claims of ARTICLES, by rule, and print each article with its figures marked.

    ARTICLES are files (.txt, .md, or .html as saved from a browser) and folders of them. Each figure is a claim, shown
    with its number and what it was read as, or it is passed over, shown with the reason. Look through them before you
    rely on them; what is wrong can be put right in the saved claims.

    \b
    A .txt or .md file may say first where it comes from:
        ---
        title: Raid in western Iraq
        publisher: Paper A
        published: 2024-08-31
        url: https://paper-a.example/raid
        ---
        A raid in Anbar killed 14 ISIS fighters on Thursday, ...

    \b
    Exit code: 0 where every article could be read. 2 where one could not: it is
    named, and the others are read, printed and saved all the same.

    \b
    Example:
        oirlib read articles/ extra.html --save claims.jsonl
    """
    with _told():
        words = None if vocabulary is None else Vocabulary.from_toml(vocabulary)
        with progress() as shown:
            found, faults = opened(articles, published)
            bar = shown.track(found, description="Reading articles")
            readings = [read(article, vocabulary=words) for article in bar]
        if not quiet:
            _show(readings)
        claims = [claim for reading in readings for claim in reading.claims]
        skipped = sum(len(reading.skipped) for reading in readings)
        click.echo(
            f"Read {_many(len(readings), 'article')}: {_many(len(claims), 'claim')}, "
            f"{_many(skipped, 'figure')} passed over",
            err=True,
        )
        for path in saves:
            save_claims(claims, path)
            click.echo(f"Saved {path}", err=True)
    warn("they cannot be read", faults)
    context.exit(FAILED if faults else 0)


@oirlib.command("demo", short_help="A report on claims that come with oirlib.")
@_form
@_only
@_full
@_save
def demo_command(form: str, only: tuple[str, ...], full: bool, saves: tuple[Path, ...]) -> None:
    """Reconcile the claims that come with oirlib: public figures on one military campaign.

    \b
    Example:
        oirlib demo --save report.html
    """
    with _told():
        report = _lined_up(load_claims(demo_claims_path()), None, Policy(), None)
        print_report(narrowed(report, only), form, full=full, singles="single" in only, whole=report)
        _save_all(report, saves)


@contextmanager
def _told() -> Iterator[None]:
    """What oirlib and the file system refuse is told in a sentence, without a traceback."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OirlibError, OSError) as error:
        raise _Failure(str(error)) from error


def _lined_up(claims: Loaded, vocabulary: Vocabulary | None, policy: Policy, decisions: Decisions | None) -> Report:
    decided: dict[str, Any] = {} if decisions is None else {"decisions": decisions}
    with progress() as shown:
        shown.add_task(f"Lining up {len(claims):,} claims", total=None)
        return reconcile(claims, vocabulary=vocabulary, policy=policy, **decided)


def _show(readings: Sequence[Reading]) -> None:
    console = Console()
    for reading in readings:
        console.print(reading)
        console.print()


def _many(number: int, name: str) -> str:
    return f"{number:,} {name}" + ("" if number == 1 else "s")


def _save_all(report: Report, saves: Sequence[Path]) -> None:
    for path in saves:
        report.save(path)
        click.echo(f"Saved {path}", err=True)
