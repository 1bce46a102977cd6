"""Builds the wheel, installs it into an environment of its own, and uses it from an empty folder.

Run by ``make wheel-test``. It finds what tests on a checkout cannot: a file that the wheel lacks, a dependency that
nothing declares, a path that only a checkout has.
"""

from __future__ import annotations

import os
import subprocess
import sys
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


def run(*command: str | Path, cwd: Path, status: int = 0) -> str:
    """What the command prints; stops everything where it exits with another status."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=clean, text=True, encoding="utf-8", capture_output=True)
    if done.returncode != status:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}, not {status}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(folder: Path) -> Path:
    """The wheel of this checkout; stops everything where it lacks what it must ship."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=ROOT)
    [wheel] = folder.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")}
    if lacking := sorted({*SHIPPED, *modules} - names):
        sys.exit(f"the wheel lacks {', '.join(lacking)}")
    return wheel


def main() -> None:
    """Exits with a message where the wheel is not in order."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        wheel = build(folder)
        venv.create(folder / "venv", with_pip=True)
        scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        empty = folder / "empty"
        empty.mkdir()

        def install(what: str) -> None:
            run(scripts / "python", "-m", "pip", "--quiet", "install", what, cwd=empty)

        install(str(wheel))
        example = "import oirlib; print(len(oirlib.reconcile([oirlib.Claim('raids', '3', source='A')]).to_html()) > 99)"
        if run(scripts / "python", "-c", example, cwd=empty) != "True\n":
            sys.exit("the wheel alone, without extras, gives no report")
        refused = run(scripts / "oirlib", "demo", cwd=empty, status=2)
        install(f"{wheel}[cli]")
        printed = run(scripts / "oirlib", "demo", "--save", "report.html", cwd=empty)
        page = (empty / "report.html").read_text(encoding="utf-8")
        if refused or "900" not in printed or "<!doctype html>" not in page.lower():
            sys.exit(f"`oirlib demo` from the wheel printed no report:\n{printed}")
    print(f"{wheel.name}: builds, installs, gives a report and shows its demo")


if __name__ == "__main__":
    main()
