"""One measurement in a process of its own, told as JSON: ``python -m benchmarks.measure oirlib 10000``."""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice

from benchmarks.contenders import CONTENDERS
from benchmarks.generate import SEED, Row, rows


class Timed:
    """Rows as they are made, and the seconds that making them took, so that these can be taken off the building's."""

    def __init__(self, made: Iterator[Row]) -> None:
        self.made = made
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Row]:
        while True:
            start = time.perf_counter()
            block = list(islice(self.made, 10_000))
            self.seconds += time.perf_counter() - start
            if not block:
                return
            yield from block


def measure(name: str, size: int, seed: int = SEED) -> dict[str, object]:
    """Seconds to build and to run, the peak of memory after each in MB, and what came out."""
    contender = CONTENDERS[name]
    before = peak_mb()
    timed = Timed(rows(size, seed))
    start = time.perf_counter()
    built = contender.build(iter(timed))
    build = time.perf_counter() - start - timed.seconds
    built_mb = peak_mb()
    start, start_cpu = time.perf_counter(), time.process_time()
    counts = contender.run(built)
    run, run_cpu = time.perf_counter() - start, time.process_time() - start_cpu
    return {
        "contender": name, "size": size, "seed": seed,
        "build_s": build, "run_s": run, "run_cpu_s": run_cpu, "start_mb": before,
        "built_mb": built_mb, "peak_mb": peak_mb(), "counts": counts, "python": sys.version.split()[0],
    }


def peak_mb() -> float:
    """The most memory this process has held so far, in MB (2**20 bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Measures one contender at one size."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("contender", choices=CONTENDERS)
    parser.add_argument("size", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    result = measure(asked.contender, asked.size, asked.seed)
    print(flush=True)
    print(json.dumps(result), flush=True)
    os._exit(0)  # taking a million objects apart again is no part of the measurement


if __name__ == "__main__":
    main()
