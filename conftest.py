"""Runs the examples of README.md and of docs/ as tests.

- A ``python`` block is executed; the blocks of one document share their names, and a folder of their own to write to.
- An ``output`` block must be what the Python block before it printed; ``make golden`` writes it anew.
- A ``console`` block runs ``$ oirlib ...`` in that folder; the lines that follow are what it prints, ``...`` for any.
- ``<!-- file: name -->`` before a block of any other language writes the block to that file.
"""

from __future__ import annotations

import doctest
import io
import os
import re
import shlex
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from sybil import Document, Example, Region, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser, SkipParser

_FILE = re.compile(r"^<!-- file: (\S+) -->\n+```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"^```output\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_python = PythonEvaluator()

# A log that is shown in colour asks every program for it (CI does): what is compared here is the words. It is taken
# away before anything runs, so that programs which tests start do not see it; tests of colours ask for them themselves.
for _asks in ("FORCE_COLOR", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
    os.environ.pop(_asks, None)

def _run(example: Example) -> None:
    """Execute Python and keep what it prints for the ``output`` block."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        _python(example)
    example.namespace["_printed"] = printed.getvalue()

def _same(wanted: str, found: str) -> str | None:
    """What differs, or None."""
    checker = doctest.OutputChecker()
    wanted, found = wanted.rstrip() + "\n", found.rstrip() + "\n"
    if checker.check_output(wanted, found, _FLAGS):
        return None
    return checker.output_difference(doctest.Example("", wanted), found, _FLAGS)

def _check_output(example: Example) -> str | None:
    printed = example.namespace.pop("_printed")
    if os.environ.get("OIRLIB_REWRITE_GOLDEN") == "1":
        _rewrite(example, printed)
        return None
    return _same(example.parsed, printed)

def _rewrite(example: Example, printed: str) -> None:
    """Put what was printed in the place of this output block: the n-th of its document."""
    path, number = Path(example.path), example.document.text.count("```output\n", 0, example.start)
    text = path.read_text(encoding="utf-8")
    block = [*_OUTPUT.finditer(text)][number]
    path.write_text(f"{text[: block.start(1)]}{printed.rstrip()}\n{text[block.end(1) :]}", encoding="utf-8")


def _run_console(example: Example) -> str | None:
    """Run each ``$ oirlib`` line; ``$ echo $?`` tells the exit code of the one before."""
    from oirlib.cli.commands import run

    for block in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        line, _, wanted = block.partition("\n")
        program, *arguments = shlex.split(line)
        printed = io.StringIO()
        if line == "echo $?":
            print(example.namespace["_code"], file=printed)
        elif program == "oirlib":
            with redirect_stdout(printed), redirect_stderr(printed), patch.dict(os.environ, COLUMNS="100"):
                example.namespace["_code"] = run(arguments)
        else:
            return f"only oirlib and echo $? are run here, not {program}"
        if wanted.strip() and (difference := _same(wanted, printed.getvalue())):
            return f"$ {line}\n{difference}"
    return None


def _files(document: Document) -> Iterable[Region]:
    for found in _FILE.finditer(document.text):
        yield Region(found.start(), found.end(), (found[1], found[2]), _write)

def _write(example: Example) -> None:
    name, content = example.parsed
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(content, encoding="utf-8")

def _enter(namespace: dict[str, Any]) -> None:
    namespace["_home"] = os.getcwd()
    namespace["_folder"] = TemporaryDirectory()
    os.chdir(namespace["_folder"].name)

def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_home"])
    namespace["_folder"].cleanup()

pytest_collect_file = Sybil(
    parsers=[
        CodeBlockParser("python", _run),
        CodeBlockParser("output", _check_output),
        CodeBlockParser("console", _run_console),
        SkipParser(),
        _files,
    ],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
    setup=_enter,
    teardown=_leave,
).pytest()
