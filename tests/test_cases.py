"""The worked cases, a file for each rule: both ways round, in any order, with exactly the causes told.

A case that the library gets wrong says so in ``wrong``: it is expected to fail, and to be mended.
"""

from __future__ import annotations

import csv
import itertools
import math
import random
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oirlib import (
    Claim,
    Figure,
    Period,
    Policy,
    Source,
    Verdict,
    Vocabulary,
    compare,
    find_figures,
    load_claims,
    reconcile,
)
from oirlib.errors import OirlibError

HERE = Path(__file__).parent
FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / "cases").glob("*.toml"))}
ABOUT = {file: tables.pop("about") for file, tables in FILES.items()}
SORTS = {"pair", "group", "innocent", "voices", "figure", "period", "find", "table", "cell"}


def cases(sort: str) -> list[Any]:
    """The cases of one sort, each with its file and its name."""
    return [
        pytest.param(
            case,
            id=f"{file}-{case['id']}",
            marks=[pytest.mark.xfail(reason=case["wrong"], strict=True)] if "wrong" in case else [],
        )
        for file, tables in FILES.items()
        for case in tables.get(sort, ())
    ]


def made(row: dict[str, Any]) -> Claim:
    """The claim that a case writes."""
    row = dict(row)
    published, title, url = (row.pop(name, None) for name in ("published", "title", "url"))
    publisher = row.pop("publisher", None) or row.pop("source")
    return Claim(**row, source=Source(publisher, title=title, published=published, url=url))


def given(case: dict[str, Any]) -> dict[str, Any]:
    """The analyst's own policy and vocabulary, where a case has them."""
    name = case.get("vocabulary")
    vocabulary = None if name is None else Vocabulary() if name == "none" else Vocabulary.from_toml(HERE / name)
    return {"policy": Policy(**case.get("policy", {})), "vocabulary": vocabulary}


def test_every_file_holds_cases_of_known_sorts() -> None:
    """A table that no test runs would be a case that nobody tries."""
    assert FILES
    for file, tables in FILES.items():
        assert set(tables) <= SORTS, file


def test_each_case_has_a_name_of_its_own() -> None:
    """No case hides another, and none is told twice."""
    every = [(sort, case) for tables in FILES.values() for sort, found in tables.items() for case in found]
    names = [case["id"] for _, case in every]
    assert sorted(set(names)) == sorted(names)
    told = [
        (sort, *(str(case.get(k)) for k in ("a", "b", "claims", "text", "csv", "policy", "vocabulary", "said_on")))
        for sort, case in every
    ]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("case", cases("pair"))
def test_pair(case: dict[str, Any]) -> None:
    """Two claims have the verdict of the case and its causes, whichever comes first, and in a report too."""
    a, b = made(case["a"]), made(case["b"])
    wanted = (case["verdict"], sorted(case["causes"]))
    one, other = compare(a, b, **given(case)), compare(b, a, **given(case))
    assert one == other
    assert (one.verdict.name, sorted(cause.name for cause in one.causes)) == wanted
    findings = [finding for finding in reconcile([a, b], **given(case)) if finding.verdict is not Verdict.SINGLE]
    if case["verdict"] == "UNRELATED":
        assert not findings
    else:
        assert [(f.verdict, f.causes, f.sentence) for f in findings] == [(one.verdict, one.causes, one.sentence)]


def orders(claims: list[Claim]) -> list[list[Claim]]:
    """Every order of a few claims, and some of many."""
    if len(claims) <= 4:
        return [list(order) for order in itertools.permutations(claims)]
    return [random.Random(seed).sample(claims, len(claims)) for seed in range(20)]


@pytest.mark.parametrize("case", cases("group"))
def test_group(case: dict[str, Any]) -> None:
    """Several claims make exactly the findings of the case, in any order."""
    claims = [made(row) for row in case["claims"]]
    at = {claim.id: position for position, claim in enumerate(claims)}
    wanted = sorted(
        (f["verdict"], sorted(sorted(version) for version in f["versions"]), sorted(f["causes"]))
        for f in case["findings"]
    )
    for order in orders(claims):
        found = [
            (
                f.verdict.name,
                sorted(sorted(at[claim.id] for claim in version.claims) for version in f.versions),
                sorted(cause.name for cause in f.causes),
            )
            for f in reconcile(order, **given(case))
            if f.verdict is not Verdict.SINGLE
        ]
        assert sorted(found) == wanted


@pytest.mark.parametrize("case", cases("innocent"))
def test_innocent(case: dict[str, Any]) -> None:
    """Claims that can all be right are not accused, whatever else is said of them, in any order."""
    claims = [made(row) for row in case["claims"]]
    for order in orders(claims):
        assert not [finding.sentence for finding in reconcile(order, **given(case)).contradictions]


@pytest.mark.parametrize("case", cases("voices"))
def test_voices(case: dict[str, Any]) -> None:
    """So many origins and outlets stand behind one figure, whatever order the claims come in."""
    claims = [made(row) for row in case["claims"]]
    for order in orders(claims):
        finding = reconcile(order, **given(case)).findings[0]
        assert len(finding.origins) + len(finding.outlets) == case["voices"], (finding.origins, finding.outlets)
        assert finding.corroborated is case["corroborated"]


def refused(read: Callable[[], object], case: dict[str, Any]) -> bool:
    """Whether the words are refused where they should be, in the words that they should be."""
    if not case.get("refused"):
        return False
    with pytest.raises(OirlibError) as error:
        read()
    assert case.get("says", "") in str(error.value)
    return True


@pytest.mark.parametrize("case", cases("figure"))
def test_figure(case: dict[str, Any]) -> None:
    """The words of a figure are read as what they say, or refused."""
    if not refused(lambda: Figure.parse(case["text"]), case):
        figure = Figure.parse(case["text"])
        for name in {"low", "high", "best"} & set(case):
            assert getattr(figure, name) == pytest.approx(case[name], rel=1e-9), name


@pytest.mark.parametrize("case", cases("period"))
def test_period(case: dict[str, Any]) -> None:
    """The words of a period are read as the days they say, or refused, never as another stretch."""
    if not refused(lambda: Period.parse(case["text"], case.get("said_on")), case):
        period = Period.parse(case["text"], case.get("said_on"))
        assert (str(period.first), str(period.last)) == (case["first"], case["last"])
        assert case.get("extent", period.extent.name) == period.extent.name


@pytest.mark.parametrize("case", cases("find"))
def test_find(case: dict[str, Any]) -> None:
    """The figures in a text, in order; of a range, no number is named."""
    found = ["none" if hit.figure.best is None else hit.figure.best for hit in find_figures(case["text"])]
    assert found == case["values"]


@pytest.mark.parametrize("case", cases("table"))
def test_table(case: dict[str, Any], tmp_path: Path) -> None:
    """A file's rows give the figures that they state."""
    path = tmp_path / "claims.csv"
    path.write_text(case["csv"], encoding="utf-8")
    loaded = load_claims(path, on_error="collect")
    assert len(loaded) == len(case["rows"])
    for claim, row in zip(loaded, case["rows"], strict=True):
        assert {name: getattr(claim.figure, name) for name in row} == row


@pytest.mark.parametrize("case", cases("cell"))
def test_cell(case: dict[str, Any], tmp_path: Path) -> None:
    """What people write into a number's column: one figure, or a reason why there is none."""
    path = tmp_path / "claims.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = [("source", "what", "figure", "when"), ("Tracker", "people killed", case["text"], "2024-05-01")]
        csv.writer(out).writerows(rows)
    loaded = load_claims(path, on_error="collect")
    if case.get("none") or case.get("several"):
        assert not loaded
        assert all(part in " ".join(map(str, loaded.rejects)) for part in case.get("several", ()))
        return
    (claim,) = loaded
    assert isinstance(claim.figure, Figure)
    for name in {"low", "high", "best"} & set(case):
        assert getattr(claim.figure, name) == case[name] or (math.isfinite(case[name]) and _step(claim, name, case)), (
            name
        )


def _step(claim: Claim, name: str, case: dict[str, Any]) -> bool:
    """Whether a bound of a count that leaves its own number out lies one beyond it: N+ may begin at N + 1."""
    return bool(0 <= getattr(claim.figure, name) - case[name] <= 1)
