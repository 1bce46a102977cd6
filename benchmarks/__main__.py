"""All benches, a stage after the other: ``python -m benchmarks``, or ``--quick`` for a few minutes."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

STAGES = {
    "first": ("The first calls of a process", (), ()),
    "run": (
        "Made claims, beside Semantica's conflict detector and a sort in polars",
        (),
        ("--sizes", "10000", "50000", "--only", "oirlib", "semantica"),
    ),
    "shapes": ("Large topics: how time grows inside one", (), ("--sizes", "1000", "8000", "--limit", "30")),
    "faces": ("A report written, its claims loaded", (), ("5000",)),
    "tables": ("Tables through an engine", ("1000000",), ("20000",)),
    "reading": ("Reading texts", (), ("--sizes", "10000", "--only", "oirlib")),
}


def main() -> None:
    """Runs the stages, each in processes of its own."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("stages", nargs="*", metavar="STAGE", help=f"{', '.join(STAGES)}; all by default")
    parser.add_argument("--quick", action="store_true", help="smaller sizes: a few minutes")
    asked = parser.parse_args()
    if unknown := set(asked.stages) - set(STAGES):
        parser.error(f"no such stage: {', '.join(sorted(unknown))}; there are {', '.join(STAGES)}")
    for name, (title, whole, quick) in STAGES.items():
        if not asked.stages or name in asked.stages:
            print(f"\n## {title} (python -m benchmarks.{name})\n", flush=True)
            command = [sys.executable, "-m", f"benchmarks.{name}", *(quick if asked.quick else whole)]
            subprocess.run(command, cwd=Path(__file__).parents[1], check=True)


if __name__ == "__main__":
    main()
