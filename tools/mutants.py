"""Changes the code that judges and reads, one small change at a time, and asks whether a test notices.

    make mutants                             300 mutants, the same ones each time (hours)
    python tools/mutants.py --sample 20 --seed 2

It works on a copy in build/mutants. A mutant that lives is a line that no test holds, or changes nothing that anybody
could see: those are listed with the reason in tests/equivalent_mutants.toml. Exits with 1 where more than 8 % of the
others live.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkerOutcome, WorkResult

ROOT = Path(__file__).parents[1]
COPY = ROOT / "build" / "mutants"
EQUIVALENT = ROOT / "tests" / "equivalent_mutants.toml"
# The copy is what is imported, wherever oirlib is installed from.
ENV = {"PYTHONPATH": str(COPY / "src"), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
MOST_LIVING = 0.08
# Each room with the tests that are to hold it, one run after another until one notices; a module's own come before all.
AREAS = {
    "judge": (
        ["judge"],
        (
            "tests/test_cases.py",
            "tests/judge",
            "tests/test_reconcile.py tests/test_compare.py tests/test_report.py tests/laws",
        ),
    ),
    "values": (
        ["interval.py", "figure.py"],
        ("tests/test_figure.py tests/test_interval.py", "tests/test_cases.py tests/laws"),
    ),
    "wording": (
        ["wording"],
        ("tests/wording tests/test_figure.py tests/test_period.py", "tests/test_cases.py", "tests/reading"),
    ),
}
# What only writes types or takes a decorator away is noticed by no run, or by every one.
PASSED_OVER = ("core/RemoveDecorator", "core/ExceptionReplacer")
CONFIG = """[cosmic-ray]
module-path = [{modules}]
timeout = {timeout}
excluded-modules = []
test-command = "{python} {tool} --noticed {area}"

[cosmic-ray.distributor]
name = "local"
"""


def copied() -> None:
    """The checkout anew, so that a mutant never stands in it."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in ("src", "tests", "examples", "docs", "tools"):
        shutil.copytree(ROOT / name, COPY / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "conftest.py", "README.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, COPY / name)


def cosmic_ray(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "cosmic_ray.cli", *arguments], cwd=COPY, check=True, env=ENV)


def prepared(area: str, timeout: int) -> Path:
    """The session with all mutants of an area."""
    modules, _ = AREAS[area]
    config = COPY / f"{area}.toml"
    paths = ", ".join(f'"src/oirlib/{module}"' for module in modules)
    config.write_text(
        CONFIG.format(modules=paths, timeout=timeout, python=sys.executable, tool=Path(__file__).resolve(), area=area)
    )
    cosmic_ray("init", config.name, f"{area}.sqlite")
    return COPY / f"{area}.sqlite"


def noticed(area: str) -> bool:
    """Whether a test fails in the copy as it stands now: those of the module that differs first, then the room's."""
    changed = [
        path
        for path in (COPY / "src").rglob("*.py")
        if path.read_bytes() != (ROOT / path.relative_to(COPY)).read_bytes()
    ]
    own = [COPY / "tests" / path.relative_to(COPY / "src/oirlib").with_name(f"test_{path.name}") for path in changed]
    first = " ".join(str(path.relative_to(COPY)) for path in own if path.exists())
    pytest = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    return any(
        subprocess.run([*pytest, *tests.split()], cwd=COPY, env=ENV, check=False, stdout=subprocess.DEVNULL).returncode
        for tests in (first, *AREAS[area][1])
        if tests
    )


def place(mutation: MutationSpec) -> tuple[str, ...]:
    """What a mutant is, the same on every machine, for a sample that can be drawn again."""
    found = (*mutation.start_pos, mutation.operator_name, mutation.occurrence)
    return (mutation.module_path.as_posix(), *map(str, found))


def sampled(sessions: list[Path], size: int, seed: int) -> None:
    """Leaves so many mutants over all sessions to be tried."""
    found: dict[str, tuple[str, ...]] = {}
    for session in sessions:
        with use_db(session, WorkDB.Mode.open) as db:
            for item in db.work_items:
                if not item.mutations[0].operator_name.startswith(PASSED_OVER) and not annotates(item.mutations[0]):
                    found[item.job_id] = place(item.mutations[0])
    ordered = sorted(found, key=found.__getitem__)
    kept = set(random.Random(seed).sample(ordered, min(size, len(ordered))))
    print(f"{len(ordered):,} mutants, {len(kept)} of them tried (seed {seed})", flush=True)
    skipped = WorkResult(WorkerOutcome.SKIPPED)
    for session in sessions:
        with use_db(session, WorkDB.Mode.open) as db:
            db.set_multiple_results([item.job_id for item in db.work_items if item.job_id not in kept], skipped)


def annotates(mutation: MutationSpec) -> bool:
    """Whether the change is in a type's words, ``int | None``, which no run reads."""
    line = (COPY / mutation.module_path).read_text(encoding="utf-8").splitlines()[mutation.start_pos[0] - 1]
    before = line[: mutation.start_pos[1]]
    return "BitOr" in mutation.operator_name and (":" in before or "->" in before or "TypeAlias" in line)


def living(session: Path) -> Iterator[tuple[bool, str, str, str]]:
    """Each mutant that was tried: whether it lives, its module, the line that was and the line that is."""
    with use_db(session, WorkDB.Mode.open) as db:
        for item, result in db.completed_work_items:
            if result.worker_outcome is WorkerOutcome.SKIPPED:
                continue
            lines = (result.diff or "").splitlines()
            was = " ".join(line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---"))
            now = " ".join(line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++"))
            yield result.test_outcome is TestOutcome.SURVIVED, item.mutations[0].module_path.as_posix(), was, now


def main() -> None:
    """Tries the mutants and tells which live."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--sample", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--timeout", type=int, default=600, help="seconds for one mutant; one that hangs is noticed")
    asked.add_argument("--noticed", metavar="AREA", choices=AREAS, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.noticed:
        sys.exit(noticed(given.noticed))
    copied()
    for area in AREAS:
        if noticed(area):
            sys.exit(f"the tests of {area} fail as they are, without a mutant")
    sessions = {area: prepared(area, given.timeout) for area in AREAS}
    sampled(list(sessions.values()), given.sample, given.seed)
    for area, session in sessions.items():
        cosmic_ray("exec", f"{area}.toml", session.name)
    known = {(each["module"], each["was"], each["now"]) for each in tomllib.loads(EQUIVALENT.read_text())["mutant"]}
    tried = [mutant for session in sessions.values() for mutant in living(session)]
    counted = [mutant for mutant in tried if mutant[1:] not in known]
    alive = [mutant for mutant in counted if mutant[0]]
    for _, module, was, now in alive:
        print(f"{module}\n  - {was}\n  + {now}")
    share = len(alive) / len(counted) if counted else 0.0
    print(f"{len(tried)} tried, {len(tried) - len(counted)} equivalent, {len(alive)} live, {share:.0%}")
    sys.exit(share > MOST_LIVING)


if __name__ == "__main__":
    main()
