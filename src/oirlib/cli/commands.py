"""The commands: thin, each a few calls of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib.resources import files
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from oirlib.claim import Claim
from oirlib.errors import ArticleError, OirlibError, RecordsError
from oirlib.reading import Article, Reading, load_articles, read
from oirlib.reconcile import reconcile
from oirlib.records import Loaded, Reject, load_claims, save_claims
from oirlib.report import ENDINGS, Report
from oirlib.source import as_day
from oirlib.vocabulary import Vocabulary

CONTRADICTED, FAILED, INTERRUPTED = 1, 2, 130
_MOST_REJECTS = 20
_CLAIMS = (".jsonl", ".csv")
_ARTICLES = (".txt", ".md", ".html", ".htm")
_KINDS = f"claims are kept in {' or '.join(_CLAIMS)} files, articles in {', '.join(_ARTICLES)}"

_FORM = click.Path(dir_okay=False, writable=True, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_THERE = click.Path(exists=True, path_type=Path)
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


def _savable(endings: Sequence[str]) -> Callable[[click.Context, click.Parameter, tuple[Path, ...]], tuple[Path, ...]]:
    """Refuses a wrong ending before the long work and not after it."""

    def checked(_: click.Context, __: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
        for path in paths:
            if path.suffix.lower() not in endings:
                raise click.BadParameter(f"{str(path)!r} must end in one of {', '.join(endings)}")
            if not path.resolve().parent.is_dir():
                raise click.BadParameter(f"{str(path)!r} is in a folder that does not exist")
        return paths

    return checked


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
    callback=_savable(ENDINGS),
    metavar="FILE",
    help=f"Also save the report; FILE ends in {', '.join(ENDINGS)}. May be given several times.",
)
_save_claims = click.option(
    "--save",
    "saves",
    type=_FORM,
    multiple=True,
    callback=_savable(_CLAIMS),
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
    """


@oirlib.command("reconcile")
@click.argument("files", nargs=-1, required=True, type=_THERE)
@_save
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
    files: tuple[Path, ...],
    saves: tuple[Path, ...],
    vocabulary: Path | None,
    published: date | None,
    on_error: str,
) -> None:
    """Line up the claims of FILES, all together, and print the report.

    FILES are claims (.csv, .jsonl), articles (.txt, .md, .html), which are read first as 'oirlib read' does, and
    folders of articles.

    \b
    Columns of a CSV file; the first two and the source are needed:
        what      what is counted: US troops
        figure    as stated: 900, up to 35, dozens, 50 percent
        source    the publisher: Paper A
        where     Syria
        when      2024-10-13, 2024-10, August 2024, 2024-08-01/2024-08-09
        said_by, said_on, title, published, url, quote, kind, unit, extent

    \b
    Exit code: 0 where no figures contradict each other, 1 where some do, 2 on an
    error. Rows that are no claims stop everything. An article that cannot be read
    is named and the others are lined up, but the exit code is then 2. With
    --on-error collect, both are named and left out, and the exit code is 0 or 1.

    \b
    Examples:
        oirlib reconcile mine.csv theirs.jsonl --save report.html
        oirlib reconcile articles/ mine.csv
    """
    with _told():
        words = None if vocabulary is None else Vocabulary.from_toml(vocabulary)
        report, failed = _reported(files, words, on_error, published)
        _deliver(report, saves)
    if failed and on_error == "raise":
        context.exit(FAILED)
    context.exit(CONTRADICTED if report.contradictions else 0)


@oirlib.command("read")
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
        with _progress() as progress:
            opened, faults = _opened(articles, published)
            bar = progress.track(opened, description="Reading articles")
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
    _warn("they cannot be read", faults)
    context.exit(FAILED if faults else 0)


@oirlib.command("demo")
@_save
def demo_command(saves: tuple[Path, ...]) -> None:
    """Reconcile the claims that come with oirlib: public figures on one military campaign.

    \b
    Example:
        oirlib demo --save report.html
    """
    with _told():
        _deliver(_reported([demo_claims_path()], None, "raise", None)[0], saves)


@contextmanager
def _told() -> Iterator[None]:
    """What oirlib and the file system refuse is told in a sentence, without a traceback."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OirlibError, OSError) as error:
        raise _Failure(str(error)) from error


def _progress() -> Progress:
    """A bar on stderr, where somebody watches it; gone when the work is done."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _reported(
    paths: Sequence[Path], vocabulary: Vocabulary | None, on_error: str, published: date | None
) -> tuple[Report, bool]:
    """The report on the claims of all files, and whether an article among them could not be read."""
    claims: list[Claim] = []
    rejects: list[Reject] = []
    duplicates = 0
    tables = [path for path in paths if path.suffix.lower() in _CLAIMS and not path.is_dir()]
    with _progress() as progress:
        for path in progress.track(tables, description="Reading claims"):
            loaded = load_claims(path, on_error="collect")
            claims += loaded
            rejects += loaded.rejects
            duplicates += loaded.duplicates
        if rejects and on_error == "raise":
            raise RecordsError(rejects, claims)
        articles, faults = _opened([path for path in paths if path not in tables], published)
        for article in progress.track(articles, description="Reading articles"):
            claims += read(article, vocabulary=vocabulary).claims
        progress.add_task(f"Lining up {len(claims):,} claims", total=None)
        report = reconcile(Loaded(tuple(claims), duplicates=duplicates), vocabulary=vocabulary)
    _warn(f"{len(rejects):,} places do not hold claims", rejects)
    _warn("they cannot be read", faults)
    return report, bool(faults)


def _opened(paths: Sequence[Path], published: date | None) -> tuple[list[Article], list[OirlibError]]:
    """The articles of all files and folders, and what is wrong with the others."""
    articles: list[Article] = []
    faults: list[OirlibError] = []
    for path in paths:
        if path.suffix.lower() not in _ARTICLES and path.is_file():
            faults.append(ArticleError(f"{path}: {_KINDS}"))
            continue
        try:
            found = load_articles(path, published=published, on_error="collect")
        except (OirlibError, OSError) as error:
            faults.append(error if isinstance(error, OirlibError) else ArticleError(f"{path}: {error}"))
            continue
        articles += found
        faults += found.rejects
    return articles, faults


def _show(readings: Sequence[Reading]) -> None:
    console = Console()
    for reading in readings:
        console.print(reading)
        console.print()


def _many(number: int, name: str) -> str:
    return f"{number:,} {name}" + ("" if number == 1 else "s")


def _warn(why: str, faults: Sequence[object]) -> None:
    if not faults:
        return
    click.echo(f"Left out, since {why}:", err=True)
    for fault in faults[:_MOST_REJECTS]:
        click.echo(f"  {fault}", err=True)
    if len(faults) > _MOST_REJECTS:
        click.echo(f"  and {len(faults) - _MOST_REJECTS:,} more", err=True)


def _deliver(report: Report, saves: Sequence[Path]) -> None:
    Console().print(report)
    for path in saves:
        report.save(path)
        click.echo(f"Saved {path}", err=True)
