"""Inputs that are all about nearly one thing, and how the time grows with them: ``python -m benchmarks.shapes``.

Each shape is what would make a comparison of every claim with every other one quadratic. The exponent says how the CPU
time of ``reconcile`` grows: 1 is in line with the claims, 2 is all pairs.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from oirlib import Claim, Vocabulary

HOME = Path(__file__).parent
SIZES = (2_000, 8_000, 32_000)
LIMIT = 60.0  # seconds of wall time for one shape at one size
FIRST = date(2015, 1, 1)
TELLERS = ("Paper A", "Paper B", "Paper C", "Paper D", "Paper E")

Told = "list[Claim] | tuple[list[Claim], dict[str, Any]]"
Shape = Callable[[int], Any]


def _claim(what: str, figure: str | int, source: str = "Paper A", **more: Any) -> Claim:
    from oirlib import Claim

    return Claim(what, figure, source=source, **more)


def _day(at: int) -> str:
    return (FIRST + timedelta(days=at)).isoformat()


def _names(size: int, length: int = 7) -> Iterator[str]:
    """Made words of one length that no vocabulary knows, the same for each size."""
    parts = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za", "xe", "wi")
    for letters in islice(product(parts, repeat=(length + 1) // 2), size):
        yield "".join(letters)[:length].capitalize()


def _mixed(items: Iterable[str], size: int) -> list[str]:
    """Each third, fifth ... of the items, so that neighbours are no neighbours in the alphabet."""
    found = list(items)
    step = 7919
    return [found[(at * step) % len(found)] for at in range(size)]


def unknown_places(size: int) -> list[Claim]:
    """One day's dead in places that nobody knows."""
    names = _mixed(_names(5800, 6), min(size, 5800))
    return [
        _claim(
            "people killed",
            at % 97 + 1,
            where=f"{names[at % len(names)]} {names[(at * 31 + at // len(names)) % len(names)]}",
            when="2015-03-01",
        )
        for at in range(size)
    ]


def wards(size: int) -> list[Claim]:
    """Wards of one city, told by two sources that differ on every tenth."""
    return [
        _claim(
            "votes",
            1000 + at * 7 + (second and at % 10 == 0) * 50,
            TELLERS[second],
            where=f"Ward {at}, Springfield",
            when="2020-11-03",
        )
        for at in range(size // 2)
        for second in (0, 1)
    ]


def running_totals(size: int) -> list[Claim]:
    """A count since the first day, told anew each day."""
    return [
        _claim(
            "people killed",
            100 + at * 3,
            TELLERS[at % 5],
            where="Syria",
            when=f"2011-03-15/{(date(2011, 4, 1) + timedelta(days=at % 5000)).isoformat()}",
            said_by=f"Office {at // 5000}",
        )
        for at in range(size)
    ]


def running_days(size: int) -> list[Claim]:
    """A count "so far", told anew each day."""
    return [
        _claim(
            "people killed so far",
            100 + at * 3,
            TELLERS[at % 5],
            where="Syria",
            when=_day(at % 5000),
            said_by=f"Office {at // 5000}",
        )
        for at in range(size)
    ]


def chain_of_parts(size: int) -> list[Claim]:
    """Each claim states a part of the one before it."""
    made = [_claim("people killed", size, where="Syria", when="2015")]
    while len(made) < size:
        made.append(
            _claim(
                "people killed", size - len(made), f"Paper {len(made)}", where="Syria", when="2015", part_of=made[-1]
            )
        )
    return made


def parts_of_one(size: int) -> list[Claim]:
    """All claims state a part of one whole."""
    whole = _claim("people killed", size * 5, where="Syria", when="2015")
    return [
        whole,
        *(
            _claim("people killed", at % 9 + 1, f"Paper {at}", where=f"Village {at}, Syria", when="2015", part_of=whole)
            for at in range(size - 1)
        ),
    ]


def figures_of_event(size: int) -> list[Claim]:
    """As many different figures of one event, each from somebody else."""
    return [
        _claim("ISIS fighters killed", at + 1, f"Paper {at}", where="Mosul", when="2016-10-17") for at in range(size)
    ]


def figures_of_stock(size: int) -> list[Claim]:
    """As many different figures of one level on one day, each from somebody else."""
    return [_claim("US troops", at + 1, f"Paper {at}", where="Syria", when="2016-10-17") for at in range(size)]


def alternating_levels(size: int) -> list[Claim]:
    """Two levels that five sources give by turns, day after day."""
    return [
        _claim(
            "US troops",
            (900, 2000)[at % 2],
            TELLERS[at % 5],
            where="Syria",
            when=_day(at % 3000),
            said_by=f"Office {at // 3000}",
        )
        for at in range(size)
    ]


def rising_levels(size: int) -> list[Claim]:
    """A level that every source gives higher than the one before it."""
    return [_claim("US troops", 101 + at, f"Paper {at}", where="Syria", when=_day(at % 3000)) for at in range(size)]


def revisions(size: int) -> list[Claim]:
    """One origin that corrects its figure for one event over and over."""
    return [
        _claim(
            "ISIS fighters killed",
            7 + at,
            where="Mosul",
            when="2016-10-17",
            said_by="CENTCOM",
            said_on=(date(2016, 10, 17) + timedelta(days=at)).isoformat(),
        )
        for at in range(size)
    ]


def undated_flows(size: int) -> list[Claim]:
    """Deaths without a day, each told on another one."""
    return [
        _claim(
            "ISIS fighters killed",
            at % 997 + 1,
            TELLERS[at % 5],
            where="Mosul",
            said_on=_day(at % 9000),
            said_by=f"Office {at // 9000}",
        )
        for at in range(size)
    ]


def undated_unsaid(size: int) -> list[Claim]:
    """Deaths without a day, told on no known day."""
    return [_claim("ISIS fighters killed", at + 1, f"Paper {at}", where="Mosul") for at in range(size)]


def events_in_total(size: int) -> list[Claim]:
    """Events of many days and towns, and one total that holds them all."""
    towns = ("Mosul", "Tikrit", "Ramadi", "Fallujah", "Sinjar", "Baiji", "Samarra", "Hit")
    whole = _claim("ISIS fighters killed", size * 9, where="Iraq", when="2015-01-01/2026-01-01")
    return [
        whole,
        *(
            _claim("ISIS fighters killed", at % 9 + 1, TELLERS[at % 5], where=towns[at % 8], when=_day(at // 8))
            for at in range(size - 1)
        ),
    ]


def nested_totals(size: int) -> list[Claim]:
    """Totals of which each holds the next."""
    half = min(size, 4000)
    first, last = date(2000, 1, 1), date(2025, 1, 1)
    return [
        _claim(
            "people killed",
            size - at + 10,
            f"Paper {at // half}",
            where="Syria",
            when=f"{first + timedelta(days=at % half)}/{last - timedelta(days=at % half)}",
        )
        for at in range(size)
    ]


def unknown_words(size: int) -> list[Claim]:
    """Things that nobody knows, of one beginning and one length."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ("gra" + "".join(tail) + "es" for tail in product(letters, repeat=4))
    picked = [word for at, word in enumerate(words) if at % 14 == 3]
    return [
        _claim(f"{picked[(at * 7919) % len(picked)]} lost", at % 97 + 1, where="Peru", when="2015-03-01")
        for at in range(size)
    ]


def long_words(size: int) -> list[Claim]:
    """Places that nobody knows, whose long names begin and end alike."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    tails = ["".join(tail) for tail in product(letters, repeat=4)]
    names = [tails[at * 7919 % len(tails)] + tails[at * 104_729 % len(tails)] for at in range(size)]
    return [
        _claim("people killed", at % 97 + 1, where=f"Khirbat {name}abad", when="2015-03-01")
        for at, name in enumerate(names)
    ]


def numbered_things(size: int) -> list[Claim]:
    """Things that differ by their number only: ``item 1``, ``item 2``."""
    return [_claim(f"answers to question {at}", at % 97 + 1, TELLERS[at % 5], when="2015-03-01") for at in range(size)]


def one_word_more(size: int) -> list[Claim]:
    """A thing that nobody knows, and as many with a word before it."""
    names = list(_names(min(size, 5000), 6))
    return [
        _claim(
            f"{names[at % len(names)]} widgets sold" if at else "widgets sold",
            at + 1,
            TELLERS[at // len(names) % 5],
            where="Peru",
            when=_day(at // len(names)),
        )
        for at in range(size)
    ]


def villages_of_one(size: int) -> list[Claim]:
    """Villages of one province and its own total, over one month."""
    return [
        _claim("people killed", size * 9, where="Anbar", when="2015-03-01/2015-03-31"),
        *(
            _claim("people killed", at % 9 + 1, where=f"Tell {at}, Anbar", when="2015-03-01/2015-03-31")
            for at in range(size - 1)
        ),
    ]


def days_of_one_place(size: int) -> list[Claim]:
    """One place, a figure for each day from two sources that differ on every tenth."""
    return [
        _claim(
            "ISIS fighters killed",
            5 + at % 90 + (second and at % 10 == 0) * 9,
            TELLERS[second],
            where="Mosul",
            when=(date(1950, 1, 1) + timedelta(days=at)).isoformat(),
        )
        for at in range(size // 2)
        for second in (0, 1)
    ]


def coarse_days(size: int) -> list[Claim]:
    """Events of days, and months that may mean any of them."""
    months = [f"{2000 + at // 12 % 25}-{at % 12 + 1:02d}" for at in range(300)]
    return [
        _claim(
            "ISIS fighters killed",
            at % 97 + 1,
            TELLERS[at % 5],
            where="Mosul",
            when=months[at % 300] if at % 2 else (date(2000, 1, 1) + timedelta(days=at % 9000)).isoformat(),
            said_by=f"Office {at // 9000}",
        )
        for at in range(size)
    ]


def no_place(size: int) -> list[Claim]:
    """Half of the claims name no place, half a place that nobody knows; all of one day."""
    return [
        _claim("people killed", at + 1, f"Paper {at}", where=None if at % 2 else f"Tell {at}", when="2015-03-01")
        for at in range(size)
    ]


def dates_stated(size: int) -> list[Claim]:
    """The day on which one thing happened, as different sources have it."""
    return [
        _claim("ISIS declared defeated", _day(at % 5000), f"Paper {at}", where="Iraq", kind="date")
        for at in range(size)
    ]


def dates_of_things(size: int) -> list[Claim]:
    """The days on which towns that nobody knows were taken."""
    return [
        _claim("town captured", _day(at % 5000), f"Paper {at}", where=f"Tell {at // 2}", kind="date")
        for at in range(size)
    ]


def rates(size: int) -> list[Claim]:
    """A rate of one place, day after day, from two sources."""
    return [
        _claim(
            "unemployment rate",
            f"{5 + at % 40 / 10} percent",
            TELLERS[second],
            where="Peru",
            when=(date(1950, 1, 1) + timedelta(days=at)).isoformat(),
        )
        for at in range(size // 2)
        for second in (0, 1)
    ]


def one_document(size: int) -> list[Claim]:
    """A list of one document: strikes of one day in one town, line after line, told by another as well."""
    return [
        _claim("strikes", at % 400 + 1, TELLERS[at % 2], where="Mosul", when="2016-10-17", item=f"line {at}")
        for at in range(size)
    ]


def diamonds(size: int) -> tuple[list[Claim], dict[str, Any]]:
    """A vocabulary in which each place lies in two, which lie in one again; the claims name them all."""
    from oirlib import Vocabulary

    rungs = min(20, size)
    lines = ['[place.top]\nprefLabel = "Top"\n']
    above = "top"
    for at in range(rungs):
        lines.append(
            f'[place.left{at}]\nprefLabel = "Left {at}"\nbroader = ["{above}"]\n'
            f'[place.right{at}]\nprefLabel = "Right {at}"\nbroader = ["{above}"]\n'
        )
        lines.append(f'[place.joint{at}]\nprefLabel = "Joint {at}"\nbroader = ["left{at}", "right{at}"]\n')
        above = f"joint{at}"
    vocabulary = _vocabulary(Vocabulary, "".join(lines))
    names = [f"{side} {at}" for at in range(rungs) for side in ("Left", "Right", "Joint")]
    return [
        _claim("things", at + 1, TELLERS[at % 5], where=names[at % len(names)], when=_day(at // len(names)))
        for at in range(size)
    ], {"vocabulary": vocabulary}


def _vocabulary(kind: type[Vocabulary], text: str) -> Vocabulary:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.toml"
        path.write_text(text, encoding="utf-8")
        return kind.from_toml(path)


def blanks(size: int) -> list[Claim]:
    """Ten thousand blanks in the name of a place, in a claim of each thousand."""
    return [
        _claim(
            "people killed",
            at % 97 + 1,
            where=("Tell" + " " * 10_000 * (at % 1000 == 0) + f" {at % 500}"),
            when=_day(at // 500),
            source=f"Paper {at}",
        )
        for at in range(size)
    ]


def wide_slack(size: int) -> tuple[list[Claim], dict[str, Any]]:
    """Events of many days under a policy that lets their days differ by ten million."""
    from oirlib import Policy

    return days_of_one_place(size), {"policy": Policy(event_slack=10**7)}


def wide_window(size: int) -> tuple[list[Claim], dict[str, Any]]:
    """Levels of many days under a policy that lets a level hold for ten million."""
    from oirlib import Policy

    return alternating_levels(size), {"policy": Policy(stock_window=10**7)}


SHAPES: tuple[Shape, ...] = (
    unknown_places,
    wards,
    running_totals,
    running_days,
    chain_of_parts,
    parts_of_one,
    figures_of_event,
    figures_of_stock,
    alternating_levels,
    rising_levels,
    revisions,
    undated_flows,
    undated_unsaid,
    events_in_total,
    nested_totals,
    unknown_words,
    long_words,
    numbered_things,
    one_word_more,
    villages_of_one,
    days_of_one_place,
    coarse_days,
    no_place,
    dates_stated,
    dates_of_things,
    rates,
    one_document,
    diamonds,
    blanks,
    wide_slack,
    wide_window,
)


def measure(name: str, size: int) -> dict[str, Any]:
    """The CPU seconds of reconciling one shape of one size, in this process."""
    from oirlib import Vocabulary, reconcile

    made = {shape.__name__: shape for shape in SHAPES}[name](size)
    claims, how = made if isinstance(made, tuple) else (made, {})
    how.setdefault("vocabulary", Vocabulary.load("oir"))
    reconcile(claims[:2], **how)  # the vocabulary is read once a process
    start = time.process_time()
    report = reconcile(claims, **how)
    return {"shape": name, "size": size, "cpu_s": time.process_time() - start, "findings": len(report)}


def measured(name: str, size: int, limit: float = LIMIT) -> dict[str, Any]:
    """The same in a process of its own, or why there is no figure."""
    command = [sys.executable, "-m", "benchmarks.shapes", "--one", name, str(size)]
    try:
        done = subprocess.run(command, cwd=HOME.parent, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return {"shape": name, "size": size, "why": f"over {limit:.0f} s"}
    if done.returncode:
        return {"shape": name, "size": size, "why": (done.stderr.strip().splitlines() or ["failed"])[-1][:90]}
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def exponent(results: Iterable[dict[str, Any]]) -> float | None:
    """How CPU time grows from the smallest size to the largest; None where one is missing."""
    timed = sorted((r["size"], r["cpu_s"]) for r in results if "cpu_s" in r)
    if len(timed) < 2:
        return None
    (small, short), (large, long) = timed[0], timed[-1]
    return math.log(max(long, 1e-3) / max(short, 1e-3)) / math.log(large / small)


def row(name: str, results: list[dict[str, Any]]) -> str:
    """A line of the table."""
    cells = [f"{r['cpu_s']:.2f}" if "cpu_s" in r else r["why"] for r in results]
    grown = exponent(results) if all("cpu_s" in r for r in results) else None
    last = results[-1]
    each = f"{1e6 * last['cpu_s'] / last['size']:.0f}" if "cpu_s" in last else ""
    return f"| {name.replace('_', ' ')} | {' | '.join(cells)} | {each} | {'' if grown is None else f'{grown:.2f}'} |"


def main() -> None:
    """Times each shape at several sizes and prints a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shapes", description=main.__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--only", nargs="+", metavar="SHAPE", choices=[shape.__name__ for shape in SHAPES])
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds for one measurement")
    parser.add_argument("--one", nargs=2, metavar=("SHAPE", "N"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one[0], int(asked.one[1]))))
        return
    print(
        "| shape | " + " | ".join(f"{size:,}, CPU s" for size in asked.sizes) + " | microseconds a claim | exponent |"
    )
    print("|---|" + "---:|" * (len(asked.sizes) + 2))
    for shape in SHAPES:
        if asked.only and shape.__name__ not in asked.only:
            continue
        results: list[dict[str, Any]] = []
        for size in asked.sizes:
            stopped = results and "why" in results[-1]
            results.append(results[-1] if stopped else measured(shape.__name__, size, asked.limit))
        print(row(shape.__name__, results), flush=True)


if __name__ == "__main__":
    main()
