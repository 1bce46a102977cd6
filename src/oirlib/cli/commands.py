"""The commands: thin, each a few calls of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from oirlib.claim import Claim
from oirlib.errors import OirlibError, RecordsError
from oirlib.reconcile import reconcile
from oirlib.records import Reject, load_claims
from oirlib.report import ENDINGS, Report
from oirlib.vocabulary import Vocabulary

CONTRADICTED, INTERRUPTED = 1, 130
_MOST_REJECTS = 20

_FORM = click.Path(dir_okay=False, writable=True, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _Failure(click.ClickException):
    exit_code = 2


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


def _savable(_: click.Context, __: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Refuses a wrong ending before the long work and not after it."""
    for path in paths:
        if path.suffix.lower() not in ENDINGS:
            raise click.BadParameter(f"{str(path)!r} must end in one of {', '.join(ENDINGS)}")
        if not path.resolve().parent.is_dir():
            raise click.BadParameter(f"{str(path)!r} is in a folder that does not exist")
    return paths


_save = click.option("--save", "saves", type=_FORM, multiple=True, callback=_savable, metavar="FILE",
                     help=f"Also save the report; FILE ends in {', '.join(ENDINGS)}. May be given several times.")


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

    The figure may be in words ("up to 35", "dozens", "between 10 and 20"), and so may the date ("August 2024"). See
    'oirlib reconcile --help' for more, or try 'oirlib demo'.
    """


@oirlib.command("reconcile")
@click.argument("claims", nargs=-1, required=True, type=_FILE)
@_save
@click.option("--vocabulary", type=_FILE, metavar="FILE.toml",
              help="Read words by this vocabulary, instead of the one that comes with oirlib.")
@click.option("--on-error", type=click.Choice(["raise", "collect"]), default="raise", show_default=True,
              help="What to do about rows that are no claims: stop, or name them and go on with the others.")
@click.pass_context
def reconcile_command(context: click.Context, claims: tuple[Path, ...], saves: tuple[Path, ...],
                      vocabulary: Path | None, on_error: str) -> None:
    """Read CLAIMS (.csv or .jsonl files, all together) and print the report.

    \b
    Columns of a CSV file; the first two and the source are needed:
        what      what is counted: US troops
        figure    as stated: 900, up to 35, dozens, 50 percent
        source    the publisher: Paper A
        where     Syria
        when      2024-10-13, 2024-10, August 2024, 2024-08-01/2024-08-09
        said_by, said_on, title, published, url, quote, kind, unit, extent

    \b
    Exit code: 0 where no figures contradict each other, 1 where some do, 2 on an error.

    \b
    Example:
        oirlib reconcile mine.csv theirs.jsonl --save report.html
    """
    with _told():
        words = None if vocabulary is None else Vocabulary.from_toml(vocabulary)
        report = _reported(claims, words, on_error)
        _deliver(report, saves)
    context.exit(CONTRADICTED if report.contradictions else 0)


@oirlib.command("demo")
@_save
def demo_command(saves: tuple[Path, ...]) -> None:
    """Reconcile the claims that come with oirlib: public figures on one military campaign.

    \b
    Example:
        oirlib demo --save report.html
    """
    with _told():
        _deliver(_reported([demo_claims_path()], None, "raise"), saves)


@contextmanager
def _told() -> Iterator[None]:
    """What oirlib and the file system refuse is told in a sentence, without a traceback."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OirlibError, OSError) as error:
        raise _Failure(str(error)) from error


def _reported(paths: Sequence[Path], vocabulary: Vocabulary | None, on_error: str) -> Report:
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    claims: list[Claim] = []
    rejects: list[Reject] = []
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Reading", total=len(paths) + 1)
        for path in paths:
            loaded = load_claims(path, on_error="collect")
            claims += loaded
            rejects += loaded.rejects
            progress.advance(task)
        if rejects and on_error == "raise":
            raise RecordsError(rejects, claims)
        progress.update(task, description=f"Lining up {len(claims):,} claims")
        report = reconcile(claims, vocabulary=vocabulary)
    _warn(rejects)
    return report


def _warn(rejects: Sequence[Reject]) -> None:
    if not rejects:
        return
    click.echo(f"Left out, since {len(rejects):,} places do not hold claims:", err=True)
    for reject in rejects[:_MOST_REJECTS]:
        click.echo(f"  {reject}", err=True)
    if len(rejects) > _MOST_REJECTS:
        click.echo(f"  and {len(rejects) - _MOST_REJECTS:,} more", err=True)


def _deliver(report: Report, saves: Sequence[Path]) -> None:
    Console().print(report)
    for path in saves:
        report.save(path)
        click.echo(f"Saved {path}", err=True)
