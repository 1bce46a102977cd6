"""Builds the release and uses it from an empty folder: the wheel and the sdist, each in an environment of its own.

Run by ``make wheel-test``. It finds what tests on a checkout cannot: a file that is not shipped, a dependency
that nothing declares, a path that only a checkout has. The wheel is built from the sdist, as a packager does.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
SHIPPED = (
    "oirlib/py.typed",
    "oirlib/schemas/report.schema.json",
    "oirlib/vocabularies/oir/thing.toml",
    "oirlib/render/templates/page.jinja",
    "oirlib/render/templates/style.css",
    "oirlib/data/oir_claims.jsonl",
)
AT_THE_ROOT = {"conftest.py", "Makefile", "mkdocs.yml", ".importlinter", "pyproject.toml", "README.md", "SECURITY.md"}
EXAMPLE = "import oirlib; print(len(oirlib.reconcile([oirlib.Claim('raids', '3', source='A')]).to_html()) > 99)"


def run(*command: str | Path, cwd: Path, status: int = 0) -> str:
    """What the command prints; stops everything where it exits with another status."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=clean, text=True, encoding="utf-8", capture_output=True)
    if done.returncode != status:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}, not {status}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(folder: Path) -> tuple[Path, Path]:
    """The wheel and the sdist of this checkout; stops everything where one lacks what it must hold."""
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, cwd=ROOT)
    [wheel], [sdist] = folder.glob("*.whl"), folder.glob("*.tar.gz")
    modules = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")}
    lacks(wheel, {*SHIPPED, *modules}, set(zipfile.ZipFile(wheel).namelist()))
    with tarfile.open(sdist) as archive:
        lacks(sdist, kept_files(), {name.partition("/")[2] for name in archive.getnames()})
    return wheel, sdist


def kept_files() -> set[str]:
    """What the repository keeps in its folders, and what the tests need beside them; nothing where it is none."""
    if not (ROOT / ".git").exists():
        return set()
    names = run("git", "ls-files", "-z", cwd=ROOT).split("\0")
    folders = {name for name in names if "/" in name and not name.startswith(".ci/") and (ROOT / name).exists()}
    return AT_THE_ROOT | folders


def lacks(release: Path, wanted: set[str], found: set[str]) -> None:
    """Stops everything where something that is wanted is not there."""
    if lacking := sorted(wanted - found):
        sys.exit(f"{release.name} lacks {', '.join(lacking)}")


def install(scripts: Path, what: str, cwd: Path) -> None:
    run(scripts / "python", "-m", "pip", "--quiet", "install", what, cwd=cwd)


def tried(release: Path, folder: Path) -> Path:
    """The scripts of an environment with the release alone, without extras, which gives a report."""
    venv.create(folder / "venv", with_pip=True)
    scripts, empty = folder / "venv" / ("Scripts" if os.name == "nt" else "bin"), folder / "empty"
    empty.mkdir()
    install(scripts, str(release), empty)
    if run(scripts / "python", "-c", EXAMPLE, cwd=empty) != "True\n":
        sys.exit(f"{release.name} alone, without extras, gives no report")
    return scripts


def demonstrated(release: Path, scripts: Path, empty: Path) -> None:
    """The command is refused without its extra, and shows its demonstration with it."""
    refused = run(scripts / "oirlib", "demo", cwd=empty, status=2)
    install(scripts, f"{release}[cli]", empty)
    printed = run(scripts / "oirlib", "demo", "--save", "report.html", cwd=empty)
    page = (empty / "report.html").read_text(encoding="utf-8")
    if refused or "900" not in printed or "<!doctype html>" not in page.lower():
        sys.exit(f"`oirlib demo` from {release.name} printed no report:\n{printed}")


def main() -> None:
    """Exits with a message where the release is not in order."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        releases = build(folder)
        for release in releases:
            own = folder / release.suffix.lstrip(".")
            own.mkdir()
            demonstrated(release, tried(release, own), own / "empty")
            print(f"{release.name}: installs, gives a report and shows its demo")


if __name__ == "__main__":
    main()
