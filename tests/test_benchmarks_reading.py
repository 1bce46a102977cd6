"""The benchmark of reading: its texts are what its README says they are; nothing here looks at a clock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from oirlib import Article, Source, read

ROOT = Path(__file__).parents[1]
from benchmarks import news, readers, reading  # noqa: E402


@pytest.mark.parametrize("size", [0, 1, 10_000, 10_001])
def test_as_many_characters_as_asked_for(size: int) -> None:
    """News and hostile texts have just the size that was asked for."""
    assert len(news.news(size)) == size
    assert {len(news.hostile(name, size)) for name in news.HOSTILE} == {size}


def test_the_seed_decides() -> None:
    """One seed gives one text, in any process; another seed another."""
    code = "from benchmarks.news import news; print(news(3000))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == news.news(3000) + "\n"
    assert news.news(3000, seed=1) != news.news(3000)


def test_news_does_not_repeat_itself() -> None:
    """Paragraphs with figures are hardly ever the same twice, so that nothing is read from memory."""
    told = [part for part in news.news(50_000).split("\n\n") if any(c.isdigit() for c in part)]
    assert len(told) > 50
    assert len(set(told)) > 0.8 * len(told)


def test_news_is_full_of_claims() -> None:
    """Reading it is work: a claim in every two hundred characters, and figures that are passed over."""
    found = read(Article(news.news(20_000), Source("Paper A", published=news.DAY)))
    assert len(found.claims) > 100
    assert len(found.skipped) > 20


def test_only_our_own_readers_read_hostile_texts() -> None:
    """All read news at every size; ours read each hostile text at the least and the greatest."""
    asked = reading.plan(["oirlib", "quantulum3"], [10, 100, 1000])
    assert [each for each in asked if each[1] == "news"] == [
        (name, "news", size) for size in (10, 100, 1000) for name in ("oirlib", "quantulum3")
    ]
    rest = [each for each in asked if each[1] != "news"]
    assert {name for name, _, _ in rest} == {"oirlib"}
    assert {size for _, _, size in rest} == {10, 1000}
    assert {text for _, text, _ in rest} == set(news.HOSTILE)


@pytest.mark.parametrize("name", ["oirlib", "oirlib-figures"])
def test_one_measurement_is_told_as_json(name: str) -> None:
    """A measurement in a process of its own says what was read and what was found."""
    result = reading.measured(sys.executable, name, "news", 2000)
    assert (result["reader"], result["text"], result["size"]) == (name, "news", 2000)
    assert result["found"] > 10
    assert json.dumps(result)


@pytest.mark.parametrize(("name", "limit", "why"), [("oirlib", 0.001, "over 0 s"), ("nobody", 60, "failed: ")])
def test_a_reader_that_does_not_end_or_fails_is_told(name: str, limit: float, why: str) -> None:
    """Its row says why there is no time, and the others go on."""
    result = reading.measured(sys.executable, name, "news", 1000, limit)
    assert result["why"].startswith(why)
    assert f"| {result['why']} |" in reading.table([result])
    assert reading.ratios([result]) == []


def test_each_reader_has_a_way_to_be_called() -> None:
    """Those whose libraries are not here are named, and fail only when they are asked."""
    assert {name for name in readers.READERS if name.startswith("oirlib")} == {"oirlib", "oirlib-figures"}
    assert set(reading.ENVIRONMENTS) == {name for name in readers.READERS if not name.startswith("oirlib")}
    assert all(callable(readers.reader(name)) for name in ("oirlib", "oirlib-figures"))


def test_ratios_and_growth_follow_from_the_measurements() -> None:
    """Three times the seconds of ours is told as 3.00, and ten times the text in twenty times the time as +100 %."""

    def took(name: str, size: int, seconds: float) -> reading.Result:
        return {"reader": name, "text": "news", "size": size, "run_s": seconds, "run_cpu_s": seconds, "found": 1}

    assert reading.ratios([took("oirlib", 10, 1.0), took("quantulum3", 10, 3.0), took("oirlib", 100, 20.0)]) == [
        "news, 10 characters: quantulum3 takes 3.00 times the CPU time of oirlib",
        "oirlib on news: CPU time a character changes by +100% from 10 to 100",
    ]
