"""A log whose places were renamed, lined up by oirlib and by recordlinkage: ``python -m benchmarks.places log.csv``.

The table has a line for each strike release: ``day``, ``country``, ``number``, and its place twice, as it was scraped
and as somebody edited it later (``scraped``, ``edited``). Right is the line beside itself; wrong is a line beside one
of another place.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time

from benchmarks.run import python_with

HOME = Path(__file__).parent
LINKAGE = "recordlinkage==0.16"
SIDES = ("scraped", "edited")
ALIKE = 0.85  # the threshold of recordlinkage's own first example
Pairs = Iterable[tuple[int, int]]


def table(path: Path) -> list[dict[str, str]]:
    """The lines of the log."""
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def by_oirlib(rows: list[dict[str, str]]) -> Iterator[tuple[int, int]]:
    """Each side is a source; what a finding sets side by side is a pair."""
    from oirlib import Claim, reconcile

    line: dict[str, tuple[str, int]] = {}
    claims = []
    for at, row in enumerate(rows):
        for side in SIDES:
            place = f"{row[side]}, {row['country']}"
            claims.append(Claim("strikes", int(row["number"]), where=place, when=row["day"], source=side))
            line.setdefault(claims[-1].id, (side, at))
    for finding in reconcile(claims):
        if finding.verdict.name in ("AGREEMENT", "CONSISTENT", "CONTRADICTION"):
            sides = defaultdict(list)
            for claim in finding.claims:
                side, at = line[claim.id]
                sides[side].append(at)
            yield from ((one, other) for one in sides[SIDES[0]] for other in sides[SIDES[1]])


def by_recordlinkage(rows: list[dict[str, str]]) -> Iterator[tuple[int, int]]:
    """Lines of one day and country whose places are alike by Jaro and Winkler's measure."""
    import pandas
    import recordlinkage

    log = pandas.DataFrame(rows)
    indexer = recordlinkage.Index()
    indexer.block(["day", "country"])
    pairs = indexer.index(log, log)
    compare = recordlinkage.Compare()
    compare.string(*SIDES, method="jarowinkler", threshold=ALIKE)
    scores = compare.compute(pairs, log, log)
    yield from scores[scores[0] > 0].index


READERS = {"oirlib": by_oirlib, "recordlinkage": by_recordlinkage}


def judged(rows: list[dict[str, str]], pairs: Pairs) -> dict[str, int]:
    """How many renamed lines stand beside themselves, and how many pairs are of two places."""
    renamed = {at for at, row in enumerate(rows) if row["scraped"] != row["edited"]}
    found = set(pairs)
    place = [(row["edited"], row["country"]) for row in rows]
    return {
        "renamed": len(renamed),
        "found": sum((at, at) in found for at in renamed),
        "wrong": sum(place[one] != place[other] for one, other in found),
    }


def measure(name: str, path: Path) -> dict[str, float]:
    """What one of the two finds, and the CPU time it takes."""
    rows = table(path)
    start = process_time()
    pairs = list(READERS[name](rows))
    return {"cpu": process_time() - start, **judged(rows, pairs)}


def main() -> None:
    """Lines the places of a log up, and prints who finds what."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.places", description=main.__doc__)
    parser.add_argument("log", type=Path)
    parser.add_argument("--one", choices=READERS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one, asked.log)))
        return
    pythons = {"oirlib": sys.executable, "recordlinkage": python_with(LINKAGE)}
    print("| who | renamed lines | found | wrong pairs | CPU, s |\n|---|---:|---:|---:|---:|")
    for name, python in pythons.items():
        if python is None:
            continue
        command = [python, "-m", "benchmarks.places", str(asked.log.resolve()), "--one", name]
        done = subprocess.run(command, cwd=HOME.parent, capture_output=True, text=True, check=True)
        told = json.loads(done.stdout.splitlines()[-1])
        print(f"| {name} | {told['renamed']} | {told['found']} | {told['wrong']} | {told['cpu']:.2f} |", flush=True)


if __name__ == "__main__":
    main()
