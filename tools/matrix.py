"""Runs the tests under every Python that is promised, and with the oldest libraries that are.

    make pythons          each Python from 3.11 to 3.14 that is here, with the newest libraries; says which are not here
    make floors-test      the oldest Python, with the lowest version of each library that pyproject.toml asks for
    make smoke            all of these, with the least that is worth a look: import, demonstration and the worked cases
    python tools/matrix.py 3.13 -- tests/test_figure.py

Each gets an environment of its own in build/matrix, made by uv. Exits with 1 where tests fail somewhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
HOME = ROOT / "build" / "matrix"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
ALL = ("floors", *PYTHONS)
EXTRAS = "cli,duckdb,excel,frames,html,notebook,parquet,plot,prov"
SMOKE = ("tests/test_cases.py",)
# The site is built with the newest tools, on the developer's Python: it is no part of what is promised.
NOT_HERE = ("--ignore", "tests/test_site.py", "--ignore-glob", "docs/*.py")


def interpreter(version: str) -> Path | None:
    """A Python of that version which runs: on the path, or among those that pyenv keeps."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    named = [Path(found) for found in (shutil.which(f"python{version}"),) if found]
    for python in (*named, *sorted(kept.glob(f"{version}.*/bin/python"))):
        asked = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        if done.returncode == 0 and done.stdout.strip() == version:
            return python
    return None


def uv(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "uv", "--quiet", *arguments], cwd=ROOT, check=True)


def environment(name: str, python: Path, resolution: str, extras: str, group: str) -> Path:
    """Its Python: the library with some extras and what a group of tests needs, as the resolution picks them."""
    home = HOME / name
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    wanted, locked = home / "wanted.in", home / "locked.txt"
    wanted.write_text(f"oirlib[{extras}] @ {ROOT.as_uri()}\n")
    uv("venv", "--python", python, home / "venv")
    own = home / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv("pip", "compile", "--python", own, "--resolution", resolution, "--group", group, wanted, "-o", locked)
    uv("pip", "install", "--python", own, "-r", locked)
    uv("pip", "install", "--python", own, "--no-deps", "--editable", ROOT)
    return own


def passes(name: str, python: Path, resolution: str, tests: list[str]) -> bool:
    """Whether the tests pass there."""
    own = environment(name, python, resolution, EXTRAS, "test")
    tested = ["pytest", "-q", "-n", "2", "--dist", "loadfile", "-p", "no:cacheprovider", *NOT_HERE, *tests]
    # What an old library warns of is no fault of this one.
    return ran(own, "-m", *tested, "-o", "filterwarnings=default")


def smokes(name: str, python: Path, resolution: str, tests: list[str]) -> bool:
    """Whether it is imported, shows its demonstration and gets the worked cases right there."""
    own = environment(f"smoke-{name}", python, resolution, "cli,frames", "smoke")
    return (
        ran(own, "-W", "error", "-c", "import oirlib; print(*oirlib.__all__)", quiet=True)
        and ran(own, "-m", "oirlib", "demo", quiet=True)
        and ran(own, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "filterwarnings=default", *(tests or SMOKE))
    )


def ran(*command: str | Path, quiet: bool = False) -> bool:
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, cwd=ROOT, check=False, stdout=output).returncode == 0


def main() -> None:
    """Runs what is asked for: versions, ``floors``, or all versions; behind ``--``, the tests to run."""
    asked, _, tests = (list(part) for part in partitioned(sys.argv[1:]))
    smoke = "smoke" in asked
    names = [name for name in asked if name != "smoke"] or (ALL if smoke else PYTHONS)
    failed, absent = [], []
    for name in names:
        python = interpreter(PYTHONS[0] if name == "floors" else name)
        if python is None:
            absent.append(name)
            continue
        resolution = "lowest-direct" if name == "floors" else "highest"
        print(f"== {name}: {resolution}", flush=True)
        if not (smokes if smoke else passes)(name, python, resolution, tests):
            failed.append(name)
    print(f"not here: {', '.join(absent) or 'none'}; failed: {', '.join(failed) or 'none'}")
    sys.exit(bool(failed))


def partitioned(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    at = words.index("--") if "--" in words else len(words)
    return words[:at], words[at : at + 1], words[at + 1 :]


if __name__ == "__main__":
    main()
