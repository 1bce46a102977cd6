"""How often a best estimate is right, beside a vote: ``python -m benchmarks.truth``.

Two public data sets of truth discovery are brought by this script and not kept in the repository:

- Flight (Li, Dong, Lyons, Meng and Srivastava: Truth Finding on the Deep Web, VLDB 2013), as Orange's TrustFuse has it:
  38 sites tell departures, arrivals and gates of 1,200 flights a day; for 100 of them the airlines' own word is known.
- City populations (Pasternack and Roth: Knowing What to Believe, COLING 2010), as daz45 prepared them: what
  contributors of an encyclopaedia wrote, beside a census.

A folder may be given instead: ``--flight`` one with ``conflicting_data`` and ``ground_truth``, ``--population`` one
with ``population-new-new.txt`` and ``population-gd.txt``. Either may be another address to fetch the same files below.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

from oirlib import Claim, Figure, Hedge, Policy, Report, Vocabulary, estimate, reconcile

FLIGHT = "https://raw.githubusercontent.com/Orange-OpenSource/trustfuse/main/data/input_trustfuse/flight"
POPULATION = "https://raw.githubusercontent.com/daz45/population---truth-discovery/master/data/population"
DAYS = ("20111201", "20111208", "20111216", "20111224", "20120102")
ASKED = (
    "scheduled departure",
    "actual departure",
    "departure gate",
    "scheduled arrival",
    "actual arrival",
    "arrival gate",
)
WAIT = 60  # seconds for a file

Read = Callable[[str], str]
Values = dict[tuple[str, str], dict[str, int]]  # what of which thing -> who says which number


def brought(home: str, name: str) -> str:
    """The text of a file in a folder or at an address.

    Raises:
        SystemExit: It cannot be brought; says what was tried and what to do.
    """
    try:
        if "://" not in home:
            return Path(home, name).read_text(encoding="utf-8", errors="replace")
        with urlopen(f"{home}/{quote(name)}", timeout=WAIT) as answer:
            return str(answer.read().decode("utf-8", errors="replace"))
    except (OSError, URLError) as error:
        sys.exit(f"{name} cannot be brought from {home}: {error}. Give a folder that holds it, or another address.")


def minutes(words: str) -> int | None:
    """The minute of the day that a site tells in a way of its own; zones are left aside, as all tell local time."""
    found = re.search(r"(\d{1,2}):(\d{2})\s*([ap])?", re.sub(r"\(.*?\)", "", words), re.IGNORECASE)
    if found is None:
        return None
    hour, half = int(found[1]), (found[3] or "").lower()
    return (hour % 12 + 12 * (half == "p") if half else hour) * 60 + int(found[2])


def flights(read: Read, day: str) -> tuple[Values, Mapping[tuple[str, str], int]]:
    """What the sites say of a day's flights, and what is right; each gate is given a number of its own."""
    gates: dict[str, int] = {}

    def value(at: int, words: str) -> int | None:
        if "gate" not in ASKED[at]:
            return minutes(words)
        name = re.sub(r"[^0-9A-Z]|^GATE", "", words.upper())
        return gates.setdefault(name, 10_001 + len(gates)) if name else None

    def told(flight: str, cells: Sequence[str]) -> Iterable[tuple[tuple[str, str], int]]:
        for at, words in enumerate(cells[: len(ASKED)]):
            found = value(at, words)
            if found is not None:
                yield (ASKED[at], flight), found

    values: Values = defaultdict(dict)
    for site, flight, *cells in _lines(read(f"conflicting_data/{day}.txt"), "\t"):
        for key, found in told(flight, cells):
            values[key][site] = found
    right = _lines(read(f"ground_truth/{day}.txt"), "\t")
    return values, {key: found for flight, *cells in right for key, found in told(flight, cells)}


def populations(read: Read) -> tuple[Values, Mapping[tuple[str, str], int]]:
    """What contributors say of a city's population in a year, and the census."""
    values: Values = defaultdict(dict)
    for city, who, number, _ in _lines(read("population-new-new.txt"), "\t"):
        values["population", city][who] = int(float(number))
    right = {}
    for name, state, year, number in (line for line in _lines(read("population-gd.txt"), ", ") if len(line) == 4):
        right["population", f"{name}, {state}_{year}"] = int(number)
    return values, {key: number for key, number in right.items() if key in values}


def _lines(text: str, between: str) -> list[list[str]]:
    return [line.split(between) for line in text.splitlines() if between in line]


def claims(values: Values, when: str) -> list[Claim]:
    """Each number as a claim of whoever says it."""
    return [
        Claim(what, Figure(str(number), Hedge.NONE, number, number, number), where=where, when=when, source=who)
        for (what, where), said in values.items()
        for who, number in said.items()
    ]


def share(found: Mapping[tuple[str, str], int], right: Mapping[tuple[str, str], int], slack: float) -> float:
    """How many of the right numbers were found."""
    return sum(abs(found[key] - number) <= slack * number for key, number in right.items() if key in found) / len(right)


def measured(values: Values, right: Mapping[tuple[str, str], int], when: str, policy: Policy, slack: float) -> None:
    """Prints the line of one data set."""
    given = claims(values, when)
    start = time.process_time()
    report: Report = reconcile(given, vocabulary=Vocabulary(), policy=policy)
    judged = time.process_time()
    best = estimate(report)
    done = time.process_time()
    found = {(one.topic.what, one.topic.where): int(one.number) for one in best}
    vote = {
        key: min(Counter(said.values()).items(), key=lambda each: (-each[1], each[0]))[0]
        for key, said in values.items()
    }
    cells = [
        when,
        f"{len(given):,}",
        f"{len(right):,}",
        f"{share(vote, right, slack):.3f}",
        f"{share(found, right, slack):.3f}",
        f"{judged - start:.1f} s",
        f"{done - judged:.1f} s",
        f"{len(best.left):,}",
        str(sum(bool(one.copies) for one in best.origins)),
    ]
    print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Measures both data sets."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.truth", description=__doc__)
    parser.add_argument("--flight", default=FLIGHT, help="a folder or an address")
    parser.add_argument("--population", default=POPULATION, help="a folder or an address")
    parser.add_argument("--days", nargs="*", default=DAYS, help="days of Flight")
    parser.add_argument("--only", choices=["flight", "population"])
    asked = parser.parse_args()
    print("| day | claims | known | vote | estimate | reconcile | estimate took | findings left | origins that copy |")
    print("|---|---|---|---|---|---|---|---|---|")
    if asked.only != "population":
        for day in asked.days:
            when = f"{day[:4]}-{day[4:6]}-{day[6:]}"
            measured(*flights(partial(brought, asked.flight), day), when, Policy(rounding=False), 0)
    if asked.only != "flight":
        measured(*populations(partial(brought, asked.population)), "2006-01-01", Policy(), 0.01)


if __name__ == "__main__":
    main()
