"""The command line: what it prints, where, and with which exit code."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import oirlib
from oirlib.cli import commands, main
from oirlib.decisions import Decisions
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
    assert "tables of claims are .csv, .tsv, .json, .jsonl" in result.stderr


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


# ---- tables of any headings

LOG = "day,town,n\n2016-10-17,Manbij,1\n2016-10-17,Manbij,1\n2016-10-18,Mosul,8\n"
TOLD = ("--map", "day=when", "--map", "town=where", "--map", "n=figure", "--same", "what=strikes", "--same", "source=A")


def test_a_table_with_headings_of_its_own(tmp_path: Path) -> None:
    """They are told, with what is the same for all rows; or the error says how to."""
    path = tmp_path / "log.csv"
    path.write_text(LOG)
    assert "2 claims from 1 source (1 duplicate left aside)" in run("reconcile", str(path), *TOLD).stdout
    assert "3 claims from 1 source" in run("reconcile", str(path), *TOLD, "--each").stdout
    result = run("reconcile", str(path))
    assert result.exit_code == 2
    assert "--map day=when" in result.stderr


def test_columns_of_figures_and_bounds(tmp_path: Path) -> None:
    """With empty ones passed over where that is asked for."""
    path = tmp_path / "t.csv"
    path.write_text("where,source,cases,deaths\nX,P,10,2\nY,P,,3\n")
    figures = ("--figures", "cases=COVID-19 cases", "--figures", "deaths=COVID-19 deaths")
    assert run("reconcile", str(path), *figures).exit_code == 2
    assert "3 claims" in run("reconcile", str(path), *figures, "--missing", "skip").stdout
    day = "US troops,Syria,2024-10-13"
    path.write_text(f"what,where,when,source,lo,hi\n{day},P,100,300\n{day},Q,500,600\n")
    assert run("reconcile", str(path), "--bounds", "lo, hi", "--format", "csv").exit_code == 1


@pytest.mark.parametrize(("order", "day"), [("--dayfirst", "2024-04-03"), ("--monthfirst", "2024-03-04")])
def test_the_order_of_days(tmp_path: Path, order: str, day: str) -> None:
    """Is said by one of two words."""
    path = tmp_path / "t.csv"
    path.write_text(HEAD + FEW.replace("2024-10-13", "03/04/2024"))
    assert run("reconcile", str(path)).exit_code == 2
    [claim] = json.loads(run("reconcile", str(path), order, "--format", "json").stdout)["claims"]
    assert claim["when"]["first"] == day


@pytest.mark.parametrize(
    "said", [["--map", "day"], ["--map", "day=wen"], ["--map", "=when"], ["--bounds", "low"], ["--same", "wat=x"]]
)
def test_what_makes_no_sense_about_a_table(file, said: list[str]) -> None:
    """Is told before anything is read."""
    result = run("reconcile", file(FEW), *said)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("as_json", [False, True])
def test_standard_input_is_a_file_too(file, as_json: bool) -> None:
    """As -, in whichever form a table comes, beside other files."""
    rows = [{"what": "US troops", "figure": "about 2,000", "where": "Syria", "when": "2024-10-13", "source": "Paper B"}]
    text = json.dumps(rows) if as_json else HEAD + MANY
    result = CliRunner().invoke(commands.oirlib, ["reconcile", file(FEW), "-"], input=text)
    assert result.exit_code == 1


def test_bad_rows_of_standard_input_are_named() -> None:
    """With their line."""
    result = CliRunner().invoke(commands.oirlib, ["reconcile", "-"], input=HEAD + BAD)
    assert result.exit_code == 2
    assert "line 2, figure" in result.stderr


# ---- forms


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md"])
def test_a_form_for_other_programs(file, form: str) -> None:
    """Is all that goes to stdout, and the exit code is the same."""
    result = run("reconcile", file(FEW, MANY), "--format", form)
    assert (result.exit_code, result.stderr) == (1, "")
    if form == "json":
        assert json.loads(result.stdout)["counts"]["claims"] == 2
    elif form == "jsonl":
        assert [json.loads(line)["verdict"] for line in result.stdout.splitlines()] == ["contradiction"]
    else:
        assert "Paper B" in result.stdout
        assert not result.stdout.startswith("\ufeff")


def test_findings_of_one_verdict_alone(file) -> None:
    """The exit code is that of the whole report."""
    path = file(FEW, MANY, "strikes,3,Iraq,2024-10-13,Paper A\n")
    result = run("reconcile", path, "--only", "single", "--format", "json")
    assert result.exit_code == 1
    shown = json.loads(result.stdout)
    assert [finding["verdict"] for finding in shown["findings"]] == ["single"]
    assert len(shown["claims"]) == 1
    both = run("reconcile", path, "--only", "single", "--only", "contradictions", "--format", "jsonl")
    assert len(both.stdout.splitlines()) == 2


def test_what_was_not_asked_for_is_counted(file) -> None:
    """So that nobody takes "no contradictions" among the single ones for the whole report's; also where none fits."""
    path = file(FEW, MANY, "strikes,3,Iraq,2024-10-13,Paper A\n")
    assert run("reconcile", path, "--only", "single").stdout.endswith("Not shown: 1 contradicting.\n")
    none = run("reconcile", path, "--only", "agreements").stdout
    assert none == "No such findings.\nNot shown: 1 contradicting, 1 single.\n"
    assert "Not shown" not in run("reconcile", path).stdout


def clashes(number: int) -> list[str]:
    return [
        f"US troops,{figure},Syria,{year}-10-13,{paper}\n"
        for year in range(1990, 1990 + number)
        for figure, paper in ((100 + year, "Paper A"), (5 * year, "Paper B"))
    ]


def test_many_findings_are_told_in_a_line_each(file) -> None:
    """Whole, so that a program can search them; in cards where that is asked for."""
    path = file(*clashes(commands.print_report.__globals__["LONG"] + 1), "strikes,3,Iraq,2024-10-13,Paper A\n")
    result = run("reconcile", path)
    lines = [line for line in result.stdout.splitlines() if "Contradiction" in line]
    assert len(lines) == 11
    assert all("cannot both hold" in line for line in lines)
    assert "1 claim that no other source speaks of: --only single" in result.stdout
    full = run("reconcile", path, "--full").stdout
    assert full.count("\n") > 4 * result.stdout.count("\n")


# ---- thresholds and decisions


def test_a_threshold_may_be_set(file) -> None:
    """By its name."""
    path = file(FEW, MANY.replace("2024-10-13", "2025-01-07"))
    assert run("reconcile", path, "--set", "stock_window=120").exit_code == 1
    assert run("reconcile", path, "--set", "stock_window=30").exit_code == 0
    assert run("reconcile", path, "--set", "stock_window=none", "--set", "rounding=no").exit_code == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [("stock_window", "not of the form"), ("window=3", "there is no threshold 'window'"), ("approximate=much", "much")],
)
def test_a_threshold_that_makes_no_sense(file, said: str, why: str) -> None:
    """Is a slip that is named."""
    result = run("reconcile", file(FEW), "--set", said)
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())


def test_what_was_decided_holds(file, tmp_path: Path) -> None:
    """What is left aside contradicts nobody."""
    path = file(FEW, MANY)
    decided = Decisions(who="me").aside("Paper B").save(tmp_path / "decisions.jsonl")
    assert run("reconcile", path).exit_code == 1
    assert run("reconcile", path, "--decisions", str(decided)).exit_code == 0


def test_decisions_are_handed_on(file, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they stand in their file; one that is wrong is told like any other error."""
    path = Decisions(who="me").aside("Paper B").save(tmp_path / "decisions.jsonl")
    given = []
    real = commands.reconcile

    def watched(claims, *, decisions=None, **how):
        given.append(decisions)
        return real(claims, **how)

    monkeypatch.setattr(commands, "reconcile", watched)
    assert run("reconcile", file(FEW, MANY), "--decisions", str(path)).exit_code == 1
    assert given == [Decisions.load(path)]
    path.write_text("nonsense")
    assert run("reconcile", file(FEW), "--decisions", str(path)).exit_code == 2


# ---- as a program


def program(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "oirlib", *arguments]
    kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    env = {"PYTHONUTF8": "1", "PATH": ""} | kept | env
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False, env=env)


def test_as_a_module(file) -> None:
    """python -m oirlib is the command."""
    done = program("reconcile", file(FEW, MANY), "--only", "contradictions")
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("forced", ["FORCE_COLOR", "TTY_COMPATIBLE"])
def test_no_cursor_is_moved_where_nobody_looks(file, forced: str) -> None:
    """Colours may be asked for in a log; a bar that is drawn over itself may not."""
    done = program("reconcile", file(FEW, MANY), **{forced: "1"})
    assert (done.returncode, done.stderr) == (1, "")
    assert not re.search(r"\x1b\[[0-9;?]*[A-HJKfhl]", done.stdout)


def test_the_shell_may_complete() -> None:
    """By the line that the help gives."""
    assert "_OIRLIB_COMPLETE=bash_source oirlib" in run("--help").stdout
    assert program(_OIRLIB_COMPLETE="zsh_source").stdout.startswith("#compdef")


def test_the_library_knows_its_version() -> None:
    """As the command does."""
    assert oirlib.__version__ == version("oirlib")
