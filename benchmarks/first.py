"""The first and the second call of a process on a few claims: ``python -m benchmarks.first``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.generate import rows

HOME = Path(__file__).parent
CLAIMS = 50


def measure(size: int = CLAIMS) -> dict[str, float]:
    """Milliseconds of CPU time: importing, building so many claims, the first and the second call, in this process."""
    start = process_time()
    import oirlib

    imported = process_time()
    claims = [
        oirlib.Claim(row.what, row.figure, where=row.where, when=row.when, said_by=row.said_by, source=row.publisher)
        for row in rows(size)
    ]
    built = process_time()
    oirlib.reconcile(claims)
    first = process_time()
    oirlib.reconcile(claims)
    second = process_time()
    return {
        "import": 1e3 * (imported - start),
        "building": 1e3 * (built - imported),
        "first call": 1e3 * (first - built),
        "second call": 1e3 * (second - first),
    }


def measured(runs: int = 5) -> dict[str, float]:
    """The least of several processes."""
    results: list[dict[str, Any]] = []
    for _ in range(runs):
        command = [sys.executable, "-m", "benchmarks.first", "--one"]
        done = subprocess.run(command, cwd=HOME.parent, capture_output=True, text=True, check=True)
        results.append(json.loads(done.stdout.splitlines()[-1]))
    return {name: min(result[name] for result in results) for name in results[0]}


def main() -> None:
    """Prints the milliseconds of a process's first calls."""
    if sys.argv[1:] == ["--one"]:
        print(json.dumps(measure()))
        return
    print(f"{CLAIMS} claims, milliseconds of CPU time:")
    for name, milliseconds in measured().items():
        print(f"  {name}: {milliseconds:.0f}")


if __name__ == "__main__":
    main()
