"""The house itself: what an import costs, what the package ships, and that each thing is said in one place."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import oirlib

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "oirlib"
MODULES = sorted(SOURCE.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HEAVY = {
    "IPython",
    "click",
    "duckdb",
    "ipykernel",
    "matplotlib",
    "narwhals",
    "numpy",
    "openpyxl",
    "pandas",
    "polars",
    "prov",
    "pyarrow",
    "pyspark",
    "rich",
    "trafilatura",
}
# What may be imported inside a function: the extras, prov's and rich's own doors, and what else is slow to load.
SLOW = {"jinja2", "markupsafe", "trafilatura"}
LATE = (
    HEAVY
    | SLOW
    | {
        "concurrent.futures",
        "dateutil",
        "importlib.metadata",
        "oirlib.engines.duck",
        "oirlib.engines.spark",
        "oirlib.render.provenance",
        "oirlib.render.terminal",
        "rapidfuzz",
    }
    # What only a fault, a file or a decision needs; and what a report does without until it is asked.
    | {"difflib", "getpass", "secrets"}
    | {f"oirlib.{name}" for name in ("changes", "chronology", "decided", "selection", "stored", "tabled")}
)


def test_importing_oirlib_is_light():
    """``import oirlib`` loads no library that only an extra brings, nor templates, nor what reads articles."""
    code = "import sys; import oirlib; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "oirlib" in loaded
    assert not (HEAVY | SLOW) & set(loaded)


def test_a_report_needs_no_extra():
    """With the extras' libraries out of reach, claims are still reconciled and the report written in every form."""
    code = f"""
import sys
sys.modules.update(dict.fromkeys({sorted(HEAVY)!r}))
from oirlib import Claim, reconcile
report = reconcile([Claim("raids", figure, when="2024-08-29", source=figure) for figure in ("3", "5")])
assert report.to_html() and report.to_markdown() and report.to_json() and report.to_csv() and str(report)
print(report[0].verdict.name)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("CONTRADICTION\n", "")


def test_all_that_is_promised_is_there():
    """Each name in ``__all__`` exists, stands there once, and has a docstring."""
    assert sorted(oirlib.__all__) == sorted(set(oirlib.__all__))
    for name in oirlib.__all__:
        assert getattr(oirlib, name).__doc__, name


def test_the_version_is_said_once():
    """pyproject.toml alone says the version: the metadata follows it and no module repeats it."""
    assert version("oirlib") == PROJECT["version"]
    assert [path.name for path in MODULES if f'"{PROJECT["version"]}"' in path.read_text(encoding="utf-8")] == []


def test_the_changelog_knows_the_version():
    """The changelog has a section for the version that pyproject.toml names."""
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert PROJECT["version"] in headings


def test_every_extra_is_known_by_the_errors_that_name_it():
    """An error that says "pip install 'oirlib[extra]'" names an extra that pyproject.toml has."""
    named = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "MissingExtraError":
                named.add(ast.literal_eval(node.args[0]))
    assert named
    assert named <= set(PROJECT["optional-dependencies"])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_says_what_it_is_for(path):
    """In its first lines."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_stand_at_the_top(path):
    """Inside a function, only what is heavy is imported where it is used, never a module to get around a circle."""
    for function in functions(path):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
                late = LATE | ({"oirlib"} if path == SOURCE / "__init__.py" else set())
                assert all(name in late or name.partition(".")[0] in late for name in names), names


def test_no_module_is_named_for_having_no_idea():
    """There is no drawer for odds and ends."""
    assert {path.stem for path in MODULES}.isdisjoint({"common", "helpers", "misc", "tools", "util", "utils"})


def test_what_is_shipped_is_in_the_package():
    """The package carries its types' marker, a vocabulary, templates and a schema that is JSON."""
    assert (SOURCE / "py.typed").is_file()
    assert list(SOURCE.glob("vocabularies/*/*.toml"))
    assert list(SOURCE.glob("render/templates/*.jinja"))
    for schema in SOURCE.glob("schemas/*.json"):
        assert json.loads(schema.read_text(encoding="utf-8"))["$schema"]


@pytest.mark.parametrize("asks", ["FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"])
def test_a_log_in_colour_changes_no_test(asks: str) -> None:
    """What CI asks of every program is taken away before the tests run."""
    one = "tests/cli/test_cli_articles.py::test_a_reading_is_printed_with_its_figures_marked"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", one]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, asks: "1"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
