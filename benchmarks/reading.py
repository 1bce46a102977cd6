"""How fast texts are read, beside other readers: ``python -m benchmarks.reading`` prints what they took."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.news import HOSTILE
from benchmarks.readers import READERS
from benchmarks.run import save

HOME = Path(__file__).parent
SIZES = (10_000, 100_000, 1_000_000)
LIMIT = 120  # seconds after which a reader is stopped; some need hours for a megabyte
ENVIRONMENTS = {
    "quantulum3": ("quantulum3", ["quantulum3==0.10.0", "setuptools<81"]),
    "recognizers-numbers": ("recognizers", ["recognizers-text-suite==1.0.2a2", "emoji<2"]),
    "recognizers-dates": ("recognizers", ["recognizers-text-suite==1.0.2a2", "emoji<2"]),
}

Result = dict[str, Any]


def python_of(name: str) -> str | None:
    """The Python that a reader runs in: this one for our own, else one of its own, made where it is missing."""
    if name not in ENVIRONMENTS:
        return sys.executable
    folder, needed = ENVIRONMENTS[name]
    home = HOME / f".venv-{folder}"
    python, done = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python"), home / "installed"
    if done.exists():
        return str(python)
    print(f"Installing {needed[0]} into {home.relative_to(HOME.parent)} (once) ...", flush=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *needed]
    for step in ([sys.executable, "-m", "venv", str(home)], pip):
        if (failed := subprocess.run(step, capture_output=True, text=True)).returncode:
            print(f"  not installed: {failed.stderr.strip().splitlines()[-1:]}")
            return None
    done.write_text("\n".join(needed) + "\n", encoding="utf-8")
    return str(python)


def measured(python: str, name: str, text: str, size: int, limit: float = LIMIT) -> Result:
    """The best of a few measurements, each in a fresh process; without ``run_s`` where it took too long or failed."""
    results: list[Result] = []
    for _ in range(max(1, min(3, 300_000 // size))):
        command = [python, "-m", "benchmarks.readers", name, text, str(size)]
        try:
            done = subprocess.run(command, cwd=HOME.parent, capture_output=True, text=True, timeout=limit)
        except subprocess.TimeoutExpired:
            return {"reader": name, "text": text, "size": size, "why": f"over {limit:.0f} s"}
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no word of why"])[-1]
            return {"reader": name, "text": text, "size": size, "why": f"failed: {last[:80]}"}
        results.append(json.loads(done.stdout.splitlines()[-1]))
    return min(results, key=lambda result: float(result["run_cpu_s"]))


def table(results: Iterable[Result]) -> str:
    """The measurements as a Markdown table."""
    lines = [
        "| text | characters | reader | s | of it CPU, s | characters a CPU second | found |",
        "|---|---:|---|---:|---:|---:|---:|",
    ]
    for r in results:
        head = f"| {r['text']} | {r['size']:,} | {r['reader']} "
        if "why" in r:
            lines.append(f"{head}| {r['why']} | | | |")
            continue
        speed = r["size"] / r["run_cpu_s"]
        lines.append(f"{head}| {r['run_s']:.2f} | {r['run_cpu_s']:.2f} | {speed:,.0f} | {r['found']:,} |")
    return "\n".join(lines)


def ratios(results: Sequence[Result]) -> list[str]:
    """Each other reader beside ours on the same text, and how each one's time a character grows with the text."""
    took = {(r["reader"], r["text"], r["size"]): r["run_cpu_s"] for r in results if "why" not in r}
    lines = [
        f"{text}, {size:,} characters: {name} takes {seconds / took['oirlib', text, size]:.2f} times "
        "the CPU time of oirlib"
        for (name, text, size), seconds in took.items()
        if not name.startswith("oirlib") and ("oirlib", text, size) in took
    ]
    sizes: dict[tuple[str, str], list[int]] = {}
    for name, text, size in took:
        sizes.setdefault((name, text), []).append(size)
    for (name, text), known in sizes.items():
        small, large = min(known), max(known)
        if small < large:
            growth = took[name, text, large] / large / (took[name, text, small] / small) - 1
            lines.append(f"{name} on {text}: CPU time a character changes by {growth:+.0%} from {small:,} to {large:,}")
    return lines


def plan(names: Sequence[str], sizes: Sequence[int]) -> list[tuple[str, str, int]]:
    """What is measured: all readers on news at all sizes, ours on each hostile text at the least and the greatest."""
    asked = [(name, "news", size) for size in sizes for name in names]
    ours = [name for name in names if name.startswith("oirlib")]
    ends = sorted({min(sizes), max(sizes)})
    return asked + [(name, text, size) for text in HOSTILE for name in ours for size in ends]


def main() -> None:
    """Times oirlib's reading beside quantulum3 and recognizers-text, on the same made news, and on hostile texts."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=main.__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="how many characters")
    parser.add_argument("--only", nargs="+", choices=READERS, default=READERS, metavar="READER")
    parser.add_argument("--limit", type=float, default=LIMIT, metavar="S", help="stop a reader after so many seconds")
    chosen = parser.parse_args()
    pythons = {name: python for name in chosen.only if (python := python_of(name))}
    results: list[Result] = []
    slow: set[str] = set()
    for name, text, size in plan([*pythons], chosen.sizes):
        if name in slow:
            continue
        print(f"{name} on {size:,} characters of {text} ...", flush=True)
        results.append(measured(pythons[name], name, text, size, chosen.limit))
        if "why" in results[-1] and text == "news":
            slow.add(name)
    print("", table(results), "", *ratios(results), "", f"Saved to {save(results).relative_to(HOME.parent)}", sep="\n")


if __name__ == "__main__":
    main()
