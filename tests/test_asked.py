"""The front door: whatever is given where something else is asked for, the answer is one clean error that names it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest

from oirlib import (
    Article,
    Claim,
    Decisions,
    Policy,
    Report,
    Source,
    Vocabulary,
    claims_from,
    claims_from_frame,
    compare,
    evaluate,
    load_claims,
    read,
    reconcile,
)
from oirlib.errors import ClaimError, DecisionError, OirlibError, ReportError
from oirlib.estimation import estimate
from oirlib.sureness import sensitivity

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")


class Broken:
    """A value that cannot even be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no")


A, B = (Claim("strikes", n, where="Syria", when="2024-08-29", source=f"Paper {n}") for n in (1, 5))
VOCABULARY, REPORT, ARTICLE = Vocabulary.load("oir"), reconcile([A, B]), Article("14 were killed.", "Paper A")
NONSENSE = [
    7, 1.5, True, b"x", object(), Broken(), len, np.float64(2), np.int64(3), np.array([1, 2]), np.bool_(True),
    Decimal("NaN"), pd.NA, pd.NaT, pd.DataFrame({"a": [1]}), 10**400, 1j, [None], {"a": 1}, Source("P"),
]  # fmt: skip

# Each is given nonsense for the argument that the error must name.
DOORS: dict[str, Callable[[object], object]] = {
    "reconcile claims": reconcile,
    "reconcile vocabulary": lambda odd: reconcile([A, B], vocabulary=odd),
    "reconcile policy": lambda odd: reconcile([A, B], policy=odd),
    "reconcile decisions": lambda odd: reconcile([A, B], decisions=odd),
    "compare a": lambda odd: compare(odd, B),
    "compare b": lambda odd: compare(A, odd),
    "compare vocabulary": lambda odd: compare(A, B, vocabulary=odd),
    "compare policy": lambda odd: compare(A, B, policy=odd),
    "sensitivity claims": sensitivity,
    "sensitivity policy": lambda odd: sensitivity([A, B], odd),
    "sensitivity vocabulary": lambda odd: sensitivity([A, B], vocabulary=odd),
    "estimate report": estimate,
    "evaluate articles": lambda odd: evaluate(read, odd),
    "evaluate articles pair": lambda odd: evaluate(read, [odd]),
    "evaluate claims": lambda odd: evaluate(read, [(ARTICLE, odd)]),
    "evaluate vocabulary": lambda odd: evaluate(read, [], vocabulary=odd),
    "Report claims": REPORT.extended,
    "Report path": REPORT.save,
    "Report path load": Report.load,
    "Report earlier": REPORT.since,
    "Table path": REPORT.table().save,
    "Changes path": REPORT.since(REPORT).save,
    "Chronology path": REPORT.chronology().save,
    "Vocabulary name load": Vocabulary.load,
    "Vocabulary path": Vocabulary.from_toml,
    "Vocabulary text": VOCABULARY.find,
    "Vocabulary facets": lambda odd: VOCABULARY.find("x", odd),
    "Vocabulary text named": lambda odd: VOCABULARY.named(odd, "place"),
    "Vocabulary facet": lambda odd: VOCABULARY.named("x", odd),
    "Vocabulary name places": VOCABULARY.places,
    "Vocabulary name origin": VOCABULARY.origin,
}


@pytest.mark.parametrize("value", NONSENSE, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("door", DOORS)
def test_nonsense_is_one_clean_error_that_names_the_argument(door: str, value: object, tmp_path: Path) -> None:
    """Never an error from inside, which names nothing that the caller wrote."""
    with pytest.raises((ClaimError, ReportError)) as caught:
        DOORS[door](value)
    assert str(caught.value).startswith(door.split()[1])


@pytest.mark.parametrize("value", NONSENSE, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("ask", [REPORT.select, lambda odd: VOCABULARY.speaks_at(odd), lambda odd: VOCABULARY[odd]])
def test_what_is_looked_up_by_nonsense_is_not_there(ask: Callable[[object], object], value: object) -> None:
    """It is refused, or not found."""
    with suppress(OirlibError, KeyError):
        assert ask(value) is not True


@pytest.mark.parametrize("workers", [-1, 10**400, 1.5, True, "2", None])
def test_workers_are_a_number_of_processes(workers: object) -> None:
    """One that a machine can start."""
    with pytest.raises(ClaimError, match="workers"):
        reconcile([A, B], workers=workers)


def test_a_text_is_no_list_of_claims() -> None:
    """It would be taken letter by letter."""
    with pytest.raises(ClaimError, match=r"claims: must be Claims.*got 'claims.csv'"):
        reconcile("claims.csv")


@pytest.mark.parametrize("path", ["a\0.json", "\ud800.json"])
def test_a_path_that_can_be_none_is_refused(path: str) -> None:
    """Before anything is opened."""
    for door in (REPORT.save, Report.load, Vocabulary.from_toml, VOCABULARY.extended):
        with pytest.raises(ClaimError, match="no path may hold"):
            door(path)


def test_decisions_of_half_characters_are_not_saved(tmp_path: Path) -> None:
    """They are refused, and nothing is left behind."""
    decisions = Decisions(who="me")
    decisions.apart(A, B, why="\ud800")
    with pytest.raises(DecisionError, match="half a character"):
        decisions.save(tmp_path / "decisions.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_policy_is_none_or_a_policy() -> None:
    """What is empty is not taken for the default."""
    assert reconcile([A, B], policy=None).policy == Policy()
    with pytest.raises(ClaimError, match="policy"):
        compare(A, B, policy={})


@pytest.mark.parametrize("field", ["what", "where", "figure", "low", "best", "superseded", "when", "unit", "part_of"])
@pytest.mark.parametrize("value", NONSENSE, ids=lambda value: type(value).__name__)
def test_nonsense_in_a_row_is_a_reject_or_is_skipped(field: str, value: object) -> None:
    """Whatever a table's cell or a reader's answer holds, the row is told of and the others are read."""
    row = {"what": "people killed", "figure": 14, "source": "Paper A", "low": 14, "high": 14}
    loaded = claims_from_frame([row, {**row, field: value}], on_error="collect")
    assert loaded[0].figure.best == 14
    assert all(str(reject) for reject in loaded.rejects)
    told = {"what": "people killed", "figure": 14, "quote": "14 were killed"}
    made = claims_from(ARTICLE, [told, {**told, field: value}])
    assert len(made.claims) + len(made.skipped) == 2


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[" * 100_000, b'{"a":' * 50_000, b"\0", b'{"what": ' + b"9" * 5000])
@pytest.mark.parametrize("load", [Report.load, Decisions.load, load_claims])
def test_a_file_of_nonsense_is_one_clean_error(load: Callable[[Path], object], content: bytes, tmp_path: Path) -> None:
    """However deep, and whatever its bytes."""
    file = tmp_path / "file.jsonl"
    file.write_bytes(content)
    with pytest.raises(OirlibError):
        load(file)


@pytest.mark.parametrize("facet", [7, None, pd.NA, ("place",), 1.5])
def test_a_facet_is_named_in_words(facet: object) -> None:
    """What is given is told, and what there is."""
    with pytest.raises(OirlibError, match="is not a facet"):
        VOCABULARY.extended({facet: {}})
