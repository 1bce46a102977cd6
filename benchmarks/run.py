"""All contenders at all sizes, each in a process of its own: ``python -m benchmarks.run`` prints what they took."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.generate import SEED

HOME = Path(__file__).parent
SIZES = (10_000, 100_000, 1_000_000)
SEMANTICA = "semantica==0.7.0"


class Asked(NamedTuple):
    """A contender and the Python it runs in."""

    contender: str
    python: str


def python_with(requirement: str) -> str | None:
    """The Python of an environment that holds one other library, made where it is missing; None where that fails."""
    home = HOME / f".venv-{requirement.partition('==')[0]}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = home / "installed"
    if done.exists():
        return str(python)
    print(f"Installing {requirement} into {home.relative_to(HOME.parent)} (once, some minutes) ...", flush=True)
    steps = (
        [sys.executable, "-m", "venv", str(home)],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement],
    )
    for step in steps:
        if (failed := subprocess.run(step, capture_output=True, text=True)).returncode:
            print(f"  not installed: {failed.stderr.strip().splitlines()[-1:]}")
            return None
    done.write_text(requirement + "\n", encoding="utf-8")
    return str(python)


def measured(asked: Asked, size: int, seed: int) -> dict[str, Any] | None:
    """The best of a few measurements, each in a fresh process; None where the contender cannot run."""
    results: list[dict[str, Any]] = []
    for _ in range(max(1, min(3, 100_000 // size))):
        command = [asked.python, "-m", "benchmarks.measure", asked.contender, str(size), "--seed", str(seed)]
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        done = subprocess.run(command, cwd=HOME.parent, env=environment, capture_output=True, text=True)
        if done.returncode:
            print(f"  {asked.contender} at {size:,}: {done.stderr.strip().splitlines()[-1:]}")
            return None
        results.append(json.loads(done.stdout.splitlines()[-1]))
    return min(results, key=lambda result: result["run_s"])


def table(results: Sequence[dict[str, Any]]) -> str:
    """The measurements as a Markdown table."""
    lines = [
        "| claims | contender | building, s | running, s | of it CPU, s | claims a second | peak, MB |",
        "|---:|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {r['size']:,} | {r['contender']} | {r['build_s']:.2f} | {r['run_s']:.2f} | {r['run_cpu_s']:.2f} "
        f"| {r['size'] / r['run_s']:,.0f} | {r['peak_mb']:,.0f} |"
        for r in results
    ]
    return "\n".join(lines)


def ratios(results: Iterable[dict[str, Any]]) -> list[str]:
    """oirlib beside Semantica at each size, and how the time a claim of each grows with the sizes."""
    by_name: dict[str, dict[int, dict[str, Any]]] = {}
    for result in results:
        by_name.setdefault(result["contender"], {})[result["size"]] = result
    own = by_name.get("oirlib", {})
    lines = []
    for name, theirs in by_name.items():
        lines += [
            f"{size:,}: oirlib takes {_times(own[size], other, 'run_s')} times the seconds of {name}, "
            f"{_times(own[size], other, 'run_cpu_s')} times its CPU time and "
            f"{_times(own[size], other, 'peak_mb')} times its peak memory"
            for size, other in theirs.items() if name.startswith("semantica") and size in own
        ]
    for name, sizes in by_name.items():
        small, large = min(sizes), max(sizes)
        if small < large:
            growth = (sizes[large]["run_cpu_s"] / large) / (sizes[small]["run_cpu_s"] / small) - 1
            lines.append(f"{name}: CPU time a claim changes by {growth:+.0%} from {small:,} to {large:,}")
    return lines


def _times(one: dict[str, Any], other: dict[str, Any], key: str) -> str:
    return f"{one[key] / other[key]:.2f}"


def save(results: Sequence[dict[str, Any]]) -> Path:
    """Writes the measurements with the machine they were made on."""
    now = datetime.now(UTC)
    folder = HOME / "results"
    folder.mkdir(exist_ok=True)
    path = folder / f"{now:%Y%m%dT%H%M%SZ}.json"
    machine = {"system": platform.system(), "machine": platform.machine(), "cores": os.cpu_count()}
    content = {"at": now.isoformat(timespec="seconds"), "machine": machine, "results": list(results)}
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    return path


def main() -> None:
    """Times oirlib beside Semantica's conflict detector and a sort in polars, on the same made claims."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=main.__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="how many claims")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", nargs="+", metavar="CONTENDER", help="oirlib, semantica, semantica-lean, polars-sort")
    chosen = parser.parse_args()
    wanted = chosen.only or ["oirlib", "semantica", "semantica-lean", "polars-sort"]
    other = python_with(SEMANTICA) if any(name.startswith("semantica") for name in wanted) else None
    pythons = [other if name.startswith("semantica") else sys.executable for name in wanted]
    asked = [Asked(name, python) for name, python in zip(wanted, pythons, strict=True) if python]
    results: list[dict[str, Any]] = []
    for size in chosen.sizes:
        for each in asked:
            print(f"{each.contender} at {size:,} ...", flush=True)
            result = measured(each, size, chosen.seed)
            results += [result] if result else []
    print("", table(results), "", *ratios(results), "", f"Saved to {save(results).relative_to(HOME.parent)}", sep="\n")


if __name__ == "__main__":
    main()
