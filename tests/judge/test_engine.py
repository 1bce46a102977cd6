"""The engine: what it makes of any number of claims."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Verdict, reconcile
from oirlib.judge.engine import blocks_of, judge
from oirlib.judge.prepare import Reader
from oirlib.judge.scope import Context

Make = Callable[..., Claim]


def test_every_claim_stands_in_a_finding_or_alone(made: Make, context: Context) -> None:
    """None is lost, and none that stands alone stands in a finding."""
    claims = [
        made(), made(source="Paper B"), made(figure="9", source="C", where="Syria"), made("granaries burned"),
        made("US troops", "900", where=None), made("US troops", "50%", where="Syria", kind="stock"),
        made(figure="2017", kind="date", when=None),
    ]  # fmt: skip
    judged = judge(claims, context)
    together = {s.claim.id for draft in judged.drafts for version in draft.versions for s in version}
    alone = {s.claim.id for s in judged.alone}
    assert together | alone == {claim.id for claim in claims}
    assert not together & alone


def test_things_that_have_nothing_to_do_with_each_other_are_taken_apart(made: Make, context: Context) -> None:
    """A block holds all that may be one thing, and what claims name as their whole."""
    reader = Reader(context.vocabulary, context.policy)
    whole = made("raids", "20")
    claims = [made(), made("ISIS leaders killed"), made("granaries burned"), whole, made("arrests", "3", part_of=whole)]
    columns: dict[Any, list[Any]] = {}
    for claim in claims:
        subject = reader.read(claim)
        columns.setdefault(subject.what, []).append(subject)
    blocks = [{s.claim.what for found in block.values() for s in found} for block in blocks_of(columns, context)]
    assert sorted(map(sorted, blocks)) == [
        ["ISIS fighters killed", "ISIS leaders killed"],
        ["arrests", "raids"],
        ["granaries burned"],
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"kind": "stock"}, {}),
        ({"figure": "15 percent"}, {}),
        ({"figure": "2017", "kind": "date", "when": None}, {}),
        ({"figure": "$15"}, {"figure": "€15"}),
    ],
)
def test_kinds_and_dimensions_never_meet(made: Make, findings: Any, one: dict[str, Any], other: dict[str, Any]) -> None:
    """Whatever else is the same."""
    assert findings(made(**one), made(**{"source": "Paper B", **other})) == []


def test_what_fits_is_told_before_what_differs(made: Make, findings: Any) -> None:
    """A claim that fits somewhere is not also told to differ from what it only may be."""
    found = findings(
        made(figure="15", where="Syria"),
        made(figure="9", where="Anbar", source="B"),
        made(figure="9", where=None, source="C"),
    )
    assert [(v, c) for v, _, c in found] == [("AGREEMENT", {"UNPLACED"})]


def test_a_series_is_one_finding(made: Make, findings: Any) -> None:
    """Five events of five days, of one paper."""
    found = findings(*(made(figure=str(10 + n), when=f"2024-08-{10 + 2 * n}") for n in range(5)))
    assert [(v, len(versions), c) for v, versions, c in found] == [("EXPLAINED", 5, {"OTHER_TIME"})]


def test_a_count_that_runs_on_is_told_as_it_grew(made: Make, findings: Any) -> None:
    """And where it fell, the fall is told."""
    days = [("10", "A", "2024-08-01"), ("12", "B", "2024-08-02"), ("15", "C", "2024-08-03")]
    grew = findings(*(made("total deaths", f, p, when=d, where="Riverton") for f, p, d in days))
    assert [(v, c) for v, _, c in grew] == [("EXPLAINED", {"GROWING"})]
    fell = made("total deaths", "11", "D", when="2024-08-04", where="Riverton")
    found = findings(*(made("total deaths", f, p, when=d, where="Riverton") for f, p, d in days), fell)
    assert [versions for v, versions, _ in found if v == "CONTRADICTION"] == [[["11"], ["15"]]]


def test_two_claims_meet_in_one_finding_at_most(made: Make) -> None:
    """Of a day's events, its towns, their country and the month's total."""
    claims = [
        made(figure=str(3 + n % 4), source=f"Paper {n % 3}", where=where, when=when)
        for n, (where, when) in enumerate(
            [
                (w, d)
                for w in ("Hawija", "Kirkuk", "Iraq", None)
                for d in ("2024-08-29", "2024-08-30", "August 2024", None)
            ]
        )
    ]
    seen: set[frozenset[str]] = set()
    for finding in reconcile(claims):
        ids = sorted(claim.id for claim in finding.claims)
        pairs = {frozenset((a, b)) for at, a in enumerate(ids) for b in ids[at + 1 :]}
        assert not pairs & seen
        seen |= pairs


def test_the_order_of_the_claims_says_nothing(made: Make) -> None:
    """Nor in which of many equal ways they tie."""
    claims = [
        made(figure=figure, source=paper, said_by=by, said_on=day)
        for figure in ("14", "15", "about 15")
        for paper, by, day in (("A", "CENTCOM", "2024-08-30"), ("B", None, None), ("C", "officials", "2024-09-02"))
    ]
    first = [(f.id, f.sentence) for f in reconcile(claims)]
    for seed in range(5):
        assert [(f.id, f.sentence) for f in reconcile(random.Random(seed).sample(claims, len(claims)))] == first


def test_many_claims_of_one_day_stay_in_line(made: Make) -> None:
    """Two thousand villages of one day are not each held against each: they are told within seconds."""
    claims = [made("raids", str(n % 40), "Paper AB"[: 6 + n % 3], where=f"Village {n}, Iraq") for n in range(2000)]
    assert len(reconcile(claims)) >= 1
    assert all(f.verdict is not Verdict.CONTRADICTION for f in reconcile(claims[:200]))
