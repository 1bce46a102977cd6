"""What it takes to write a large report and to load its claims: ``python -m benchmarks.faces 100000``."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.contenders import oirlib_build
from benchmarks.generate import rows
from benchmarks.measure import peak_mb

SIZE = 100_000
REPORTS = (".html", ".md", ".json", ".csv")
CLAIMS = (".jsonl", ".csv")


def main() -> None:
    """Times each face of a report on made claims, in one process; the first one writes all findings out."""
    from oirlib import load_claims, reconcile, save_claims

    parser = argparse.ArgumentParser(prog="python -m benchmarks.faces", description=main.__doc__)
    parser.add_argument("size", type=int, nargs="?", default=SIZE)
    asked = parser.parse_args()
    claims = oirlib_build(rows(asked.size))
    print(f"{asked.size:,} claims\n\n| what | CPU, s | file, MB | peak so far, MB |\n|---|---:|---:|---:|")
    report = _timed("reconcile", None, lambda: reconcile(claims))
    _timed("findings written out", None, lambda: [finding.sentence for finding in report])
    with tempfile.TemporaryDirectory() as folder:
        for ending in REPORTS:
            path = Path(folder, f"report{ending}")
            _timed(f"report.save {ending}", path, partial(report.save, path))
        for ending in CLAIMS:
            path = Path(folder, f"claims{ending}")
            _timed(f"save_claims {ending}", path, partial(save_claims, claims, path))
            _timed(f"load_claims {ending}", path, partial(load_claims, path))


def _timed(name: str, path: Path | None, work: Callable[[], Any]) -> Any:
    start = process_time()
    made = work()
    size = f"{path.stat().st_size / 2**20:.1f}" if path is not None else ""
    print(f"| {name} | {process_time() - start:.2f} | {size} | {peak_mb():,.0f} |", flush=True)
    return made


if __name__ == "__main__":
    main()
