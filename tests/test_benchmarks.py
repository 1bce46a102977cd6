"""The benchmark's made claims are what its README says they are; nothing here looks at a clock."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from oirlib import Claim, Figure, Hedge, Period, Verdict, reconcile

ROOT = Path(__file__).parents[1]
from benchmarks import contenders, generate, run, truth, words  # noqa: E402

SIZE = 10_000


@pytest.fixture(scope="module")
def rows() -> list[generate.Row]:
    return list(generate.rows(SIZE))


@pytest.fixture(scope="module")
def claims(rows: list[generate.Row]) -> list[Claim]:
    made = contenders.oirlib_build(iter(rows[:1500]))
    assert isinstance(made, list)
    return made


@pytest.mark.parametrize("size", [0, 1, 7, 10_000, 10_001])
def test_as_many_rows_as_asked_for(size: int) -> None:
    """A size is met to the row, below, at and above a block of ten thousand."""
    assert sum(1 for _ in generate.rows(size)) == size


def test_the_seed_decides(rows: list[generate.Row]) -> None:
    """One seed gives the same rows each time, another seed others."""
    assert list(itertools.islice(generate.rows(SIZE), 500)) == rows[:500]
    assert list(itertools.islice(generate.rows(SIZE, seed=1), 500)) != rows[:500]


def test_a_fresh_process_makes_the_same_rows(rows: list[generate.Row]) -> None:
    """What is made does not hang on how this process hashes its words."""
    command = [sys.executable, "-m", "benchmarks.generate", "50"]
    one, other = (
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    )
    assert one.stdout == other.stdout
    assert len(one.stdout.splitlines()) == 50


@pytest.mark.parametrize("size", [10_000, 50_000])
def test_a_topic_has_five_claims(size: int) -> None:
    """On average, whatever the size: topics are counted by thing and place in their usual spelling."""
    things, places = usual(size)
    topics = {(row.what, row.where) for row in generate.rows(size) if row.what in things and row.where in places}
    assert 4.5 < size / len(topics) < 5.5


def test_a_tenth_is_spelled_otherwise(rows: list[generate.Row]) -> None:
    """One claim in ten writes its thing or its place in another way than most."""
    things, places = usual(SIZE)
    assert 0.08 < sum(row.what not in things or row.where not in places for row in rows) / SIZE < 0.12


def usual(size: int) -> tuple[set[str], set[str]]:
    """The things and the places as most rows write them."""
    things = {" ".join(part[0] for part in parts) for parts, _ in generate.kinds()}
    return things, {place[0] for place in generate.named_places(size)}


def test_hedges_periods_and_origins_are_mixed(claims: list[Claim]) -> None:
    """All that tells claims apart is there: figures bare and hedged, days and stretches, speakers and none."""
    hedges = Counter(claim.figure.hedge for claim in claims if isinstance(claim.figure, Figure))
    assert 0.6 < hedges[Hedge.NONE] / len(claims) < 0.85
    assert {Hedge.ABOUT, Hedge.AT_LEAST, Hedge.UP_TO, Hedge.NEARLY, Hedge.MORE_THAN, Hedge.BETWEEN} <= set(hedges)
    lengths = Counter(_days(claim.when) for claim in claims)
    assert lengths[None]
    assert lengths[1]
    assert any(days and 28 <= days <= 31 for days in lengths)
    assert {claim.source.publisher for claim in claims} == set(words.PUBLISHERS)
    assert 0.35 < sum(claim.said_by is not None for claim in claims) / len(claims) < 0.55
    assert 0.2 < sum(claim.quote is not None for claim in claims) / len(claims) < 0.4


def _days(when: Period | None) -> int | None:
    return None if when is None else (when.last - when.first).days + 1


def test_the_claims_bring_out_every_verdict(claims: list[Claim]) -> None:
    """Reconciling them does all of its work: no verdict is missing."""
    found = {finding.verdict for finding in reconcile(claims)}
    assert found == set(Verdict) - {Verdict.UNRELATED}


def test_villages_are_named_once() -> None:
    """No village has two entries, and there are enough of them for a million claims."""
    names = generate.village_names()
    assert len(set(names)) == len(names) >= 1_000_000 * generate.VILLAGES_A_CLAIM


def test_one_measurement_is_told_as_json() -> None:
    """A measurement in a process of its own says what it built and what came out."""
    command = [sys.executable, "-m", "benchmarks.measure", "oirlib", "200"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    result = json.loads(done.stdout.splitlines()[-1])
    assert (result["contender"], result["size"]) == ("oirlib", 200)
    assert sum(result["counts"][verdict] for verdict in ("contradictions", "agreements", "single")) > 0
    assert result["peak_mb"] >= result["built_mb"] >= result["start_mb"] > 0


def test_the_table_and_the_ratios_follow_from_the_measurements() -> None:
    """Twice the seconds of the other is told as 2.00, and ten times the claims in twenty times the time as +100 %."""
    results = [
        {"contender": name, "size": size, "build_s": 1.0, "run_s": seconds, "run_cpu_s": seconds, "peak_mb": 100.0}
        for name, size, seconds in (("oirlib", 10, 2.0), ("semantica", 10, 1.0), ("oirlib", 100, 40.0))
    ]
    assert run.ratios(results) == [
        "10: oirlib takes 2.00 times the seconds of semantica, 2.00 times its CPU time and 1.00 times its peak memory",
        "oirlib: CPU time a claim changes by +100% from 10 to 100",
    ]
    assert len(run.table(results).splitlines()) == 5


def test_a_data_set_that_cannot_be_brought_is_said(tmp_path: Path):
    """With its name, where it was looked for, and what to do; whether a folder or an address."""
    for home in (str(tmp_path), "http://127.0.0.1:9"):
        with pytest.raises(SystemExit, match=r"population-new-new.txt cannot be brought from .* Give a folder"):
            truth.brought(home, "population-new-new.txt")


@pytest.mark.parametrize(
    ("words", "minute"),
    [("December 8, 2011               01:55 PM", 835), ("12/8/11 2:07 PM (-05:00)", 847), ("1:55pDec 8", 835),
     ("2011-12-08 12:10AM CST", 10), ("15:03", 903), ("12/1/2011", None)],
)  # fmt: skip
def test_a_sites_time_is_a_minute_of_the_day(words: str, minute: int | None):
    """However it writes it."""
    assert truth.minutes(words) == minute


def test_a_data_set_is_measured_beside_a_vote(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The estimate takes the word of who is borne out elsewhere; a vote of one against one is a throw."""
    towns = {f"town {n}, ohio_2000": (5000 + n, 5000 + n, 7000 + n, 8000 + n) for n in range(9)}
    lines = [f"{town}\tcontributor {who}\t{n}\t2000" for town, said in towns.items() for who, n in enumerate(said)]
    lines += [f"dover, ohio_2000\tcontributor {who}\t{n}\t2000" for who, n in ((0, 456), (2, 123))]
    (tmp_path / "population-new-new.txt").write_text("\n".join(lines))
    (tmp_path / "population-gd.txt").write_text(
        "dover, ohio, 2000, 456\ntown 1, ohio, 2000, 5001\nelsewhere, ohio, 2000, 1\n"
    )
    from functools import partial

    values, right = truth.populations(partial(truth.brought, str(tmp_path)))
    truth.measured(values, right, "2000-01-01", truth.Policy(), 0.01)
    assert capsys.readouterr().out.startswith("| 2000-01-01 | 38 | 2 | 0.500 | 1.000 |")
