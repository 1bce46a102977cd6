"""The command line: what it prints, where, and with which exit code."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from oirlib.cli import commands, main
from oirlib.errors import RecordsError
from oirlib.records import load_claims

HEAD = "what,figure,where,when,source\n"
FEW = "US troops,900,Syria,2024-10-13,Paper A\n"
MANY = 'US troops,"about 2,000",Syria,2024-10-13,Paper B\n'
SAME = "US troops,900,Syria,2024-10-13,Paper C\n"
BAD = "US troops,a boatload,Syria,2024-10-13,Paper D\n"


@pytest.fixture
def file(tmp_path: Path):
    """Makes a CSV file of rows."""
    made = iter("abcdef")

    def make(*rows: str) -> str:
        path = tmp_path / f"{next(made)}.csv"
        path.write_text(HEAD + "".join(rows))
        return str(path)

    return make


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands.oirlib, list(arguments), env={"COLUMNS": "200"})


def test_a_contradiction_is_printed_and_exits_with_1(file) -> None:
    """A script can tell from the exit code alone."""
    result = run("reconcile", file(FEW, MANY))
    assert result.exit_code == 1
    assert "cannot both hold" in result.stdout
    assert result.stderr == ""


def test_no_contradiction_exits_with_0(file) -> None:
    """Agreement is what 0 is for."""
    result = run("reconcile", file(FEW, SAME))
    assert result.exit_code == 0
    assert "900" in result.stdout


def test_several_files_are_read_together(file) -> None:
    """Figures contradict each other across files, of either kind."""
    assert run("reconcile", file(FEW)).exit_code == 0
    assert run("reconcile", file(FEW), file(MANY)).exit_code == 1


def test_what_stands_twice_is_left_aside_and_counted(file) -> None:
    """Within a file and across files alike."""
    result = run("reconcile", file(FEW, FEW, FEW), file(FEW, SAME))
    assert result.exit_code == 0
    assert "2 claims from 2 sources (3 duplicates left aside)" in result.stdout


def test_a_file_without_claims_is_no_error(file) -> None:
    """Nothing contradicts nothing."""
    assert run("reconcile", file()).exit_code == 0


@pytest.mark.parametrize("ending", [".html", ".md", ".json", ".csv"])
def test_the_report_is_saved_in_the_form_of_its_ending(file, tmp_path: Path, ending: str) -> None:
    """And still printed; where it went is said on stderr."""
    saved = tmp_path / f"report{ending}"
    result = run("reconcile", file(FEW, MANY), "--save", str(saved))
    assert result.exit_code == 1
    assert "cannot both hold" in result.stdout
    assert f"Saved {saved}" in result.stderr
    assert "Paper B" in saved.read_text("utf-8-sig")


def test_saving_twice(file, tmp_path: Path) -> None:
    """One run, two forms."""
    forms = [str(tmp_path / "report.json"), str(tmp_path / "report.md")]
    run("reconcile", file(FEW, MANY), "--save", forms[0], "--save", forms[1])
    assert json.loads(Path(forms[0]).read_text())
    assert Path(forms[1]).stat().st_size > 0


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("report.pdf", "must end in one of .html"),
        ("no/report.html", "does not exist"),
    ],
)
def test_what_cannot_be_saved_is_refused_before_the_work(file, tmp_path: Path, name: str, part: str) -> None:
    """Not after it."""
    result = run("reconcile", file(FEW), "--save", str(tmp_path / name))
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in " ".join(result.stderr.split())


def test_every_bad_row_of_every_file_is_told_on_stderr(file) -> None:
    """In sentences, without a traceback."""
    one, two = file(FEW, BAD), file(BAD)
    result = run("reconcile", one, two)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{one}, line 3, figure: " in result.stderr
    assert f"{two}, line 2, figure: " in result.stderr
    assert "Traceback" not in result.stderr


def test_bad_rows_can_be_left_out(file) -> None:
    """Then they are named, and the report is of the others."""
    path = file(FEW, *[BAD] * 25, MANY)
    result = run("reconcile", path, "--on-error", "collect")
    assert result.exit_code == 1
    assert "cannot both hold" in result.stdout
    assert "25 places do not hold claims" in result.stderr
    assert "line 22, figure" in result.stderr
    assert "line 23" not in result.stderr
    assert "and 5 more" in result.stderr


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Named, with exit code 2."""
    result = run("reconcile", str(tmp_path / "none.csv"))
    assert result.exit_code == 2
    assert "none.csv" in " ".join(result.stderr.split())


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    """The endings that are read are named."""
    (tmp_path / "claims.pdf").write_text("900")
    result = run("reconcile", str(tmp_path / "claims.pdf"))
    assert result.exit_code == 2
    assert "claims are kept in .jsonl or .csv files, articles in .txt, .md, .html" in result.stderr


def test_no_files_is_a_usage_error() -> None:
    """Nothing to do is not done in silence."""
    assert run("reconcile").exit_code == 2


def test_a_vocabulary_of_ones_own(file, tmp_path: Path) -> None:
    """Words of another subject become one thing by a file that says so."""
    rows = ("loaves sold,30,Ghent,2024-10-13,Paper A\n", "breads sold,40,Ghent,2024-10-13,Paper B\n")
    words = tmp_path / "bakery.toml"
    words.write_text('[thing.bread]\nprefLabel = "bread"\naltLabels = ["breads", "loaves", "loaf"]\n')
    path = file(*rows)
    assert run("reconcile", path).exit_code == 0
    assert run("reconcile", path, "--vocabulary", str(words)).exit_code == 1


def test_a_vocabulary_that_is_wrong(file, tmp_path: Path) -> None:
    """Is told like any other error."""
    words = tmp_path / "broken.toml"
    words.write_text("[thing.bread\n")
    result = run("reconcile", file(FEW), "--vocabulary", str(words))
    assert result.exit_code == 2
    assert "broken.toml" in result.stderr


def test_the_demonstration_shows_its_contradictions_and_exits_with_0(tmp_path: Path) -> None:
    """It is no failure of the reader's."""
    saved = tmp_path / "demo.json"
    result = run("demo", "--save", str(saved))
    assert result.exit_code == 0
    assert "Contradiction" in result.stdout
    assert json.loads(saved.read_text())


def test_the_claims_of_the_demonstration_are_at_hand() -> None:
    """They are a file of claims without a bad row."""
    assert len(load_claims(commands.demo_claims_path())) > 10


def test_without_the_claims_of_the_demonstration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation is said to be one."""
    monkeypatch.setattr(commands, "files", lambda _: tmp_path / "lib" / "oirlib")
    with pytest.raises(RecordsError, match="install oirlib again"):
        commands.demo_claims_path()
    assert run("demo").exit_code == 2


def test_version() -> None:
    """The version of the installed package."""
    assert run("--version").stdout == f"oirlib, version {version('oirlib')}\n"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], ["reconcile", "--help"], ["read", "--help"], ["demo", "--help"]]
)
def test_help_teaches_with_an_example(arguments: list[str]) -> None:
    """Each command shows a line that can be typed."""
    result = run(*arguments)
    assert result.exit_code == 0
    assert any(line.startswith(("      oirlib ", "    oirlib ")) for line in result.stdout.splitlines())


def test_the_example_in_the_help_is_a_contradiction(tmp_path: Path) -> None:
    """What the help says to write down can be written down as it stands."""
    lines = [line.strip() for line in run("--help").stdout.splitlines()]
    at = lines.index("what,figure,where,when,source")
    path = tmp_path / "claims.csv"
    path.write_text("\n".join(lines[at : at + 3]))
    assert len(load_claims(path)) == 2
    assert run("reconcile", str(path)).exit_code == 1


def exit_code(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    monkeypatch.setattr(sys, "argv", ["oirlib", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


def test_main_exits_as_the_commands_say(file, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """0, 1 and 2 come through."""
    few, many = file(FEW), file(MANY)
    assert exit_code(monkeypatch, "reconcile", few) == 0
    assert exit_code(monkeypatch, "reconcile", few, many) == 1
    assert exit_code(monkeypatch, "reconcile", file(BAD)) == 2
    assert "Error: " in capsys.readouterr().err
    assert exit_code(monkeypatch, "reconcile", "--nonsense") == 2
    assert exit_code(monkeypatch, "--version") == 0


def test_a_fault_of_the_librarys_own_is_no_contradiction(file, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """It exits with 2, and shows where it happened, so that it can be reported."""

    def broken(*_, **__) -> None:
        raise ZeroDivisionError("here")

    monkeypatch.setattr(commands, "reconcile", broken)
    assert exit_code(monkeypatch, "reconcile", file(FEW)) == 2
    assert "ZeroDivisionError: here" in capsys.readouterr().err


def test_an_interruption_is_no_contradiction(file, monkeypatch: pytest.MonkeyPatch) -> None:
    """It exits with 130, as shells have it."""

    def interrupted(*_, **__) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "reconcile", interrupted)
    assert exit_code(monkeypatch, "reconcile", file(FEW)) == 130


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra(missing: str, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """One sentence says what to install."""
    for name in [name for name in sys.modules if name.split(".")[0] == missing or name == "oirlib.cli.commands"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert exit_code(monkeypatch, "--version") == 2
    assert capsys.readouterr().err == "commands need an optional library: pip install 'oirlib[cli]'\n"


def test_as_a_program_of_its_own(file) -> None:
    """In a real process: report on stdout, exit code 1, and no progress bar where stderr is no terminal."""
    command = [sys.executable, "-c", "from oirlib.cli import main; main()", "reconcile", file(FEW, MANY)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=60, check=False, env={"PYTHONUTF8": "1", "PATH": ""}
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "cannot both hold" in " ".join(done.stdout.split())
