"""Made claims as a Parquet file, reconciled by DuckDB and by one process: ``python -m benchmarks.tables 100000``."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.generate import rows
from benchmarks.measure import peak_mb

HOME = Path(__file__).parent
HEADINGS = ("what", "where", "when", "figure", "source", "source.published", "said_by", "quote.exact")
WAYS = ("memory", "duckdb", "duckdb-2", "spark")  # all claims in one process, and the engines


def write(size: int, path: Path) -> None:
    """Made claims into a Parquet file, a hundred thousand rows at a time."""
    import pyarrow
    from pyarrow import parquet

    kinds = [pyarrow.date32() if name == "source.published" else pyarrow.string() for name in HEADINGS]
    schema = pyarrow.schema(list(zip(HEADINGS, kinds, strict=True)))
    made = rows(size)
    with parquet.ParquetWriter(path, schema) as writer:
        while some := list(islice(made, 100_000)):
            columns = dict(zip(HEADINGS, map(list, zip(*some, strict=True)), strict=True))
            writer.write_table(pyarrow.table(columns, schema=schema))


def measure(way: str, path: Path) -> dict[str, Any]:
    """Seconds, findings, and the peak of this process and of its largest child."""
    from oirlib import claims_from_frame, reconcile, reconcile_table

    start = perf_counter()
    if way == "memory":
        from pyarrow import parquet

        found = len(reconcile(claims_from_frame(parquet.read_table(path))))
    else:
        engine, _, workers = way.partition("-")
        to = reconcile_table(path, engine=engine, workers=int(workers or 0))
        found = to.num_rows  # type: ignore[union-attr]
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "way": way,
        "seconds": perf_counter() - start,
        "cpu": sum(each.ru_utime + each.ru_stime for each in used),
        "findings": found,
        "peak": peak_mb(),
        "child": used[1].ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024),
    }


def main() -> None:
    """Times reconcile_table beside reconcile on the same file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tables", description=main.__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=WAYS[:3])
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one[0], Path(asked.one[1]))), flush=True)
        os._exit(0)
    print("| claims | way | s | CPU, s | findings | peak, MB | of a worker, MB |\n|---:|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.parquet")
        write(asked.size, path)
        for way in asked.ways:
            command = [sys.executable, "-m", "benchmarks.tables", str(asked.size), "--one", way, str(path)]
            done = subprocess.run(command, cwd=HOME.parent, capture_output=True, text=True)
            if done.returncode:
                why = (done.stderr.strip().splitlines() or ["failed"])[-1][:60]
                print(f"| {asked.size:,} | {way} | {why} | | | | |")
                continue
            r = json.loads(done.stdout.splitlines()[-1])
            print(
                f"| {asked.size:,} | {way} | {r['seconds']:.1f} | {r['cpu']:.1f} | {r['findings']:,} "
                f"| {r['peak']:,.0f} | {r['child']:,.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
