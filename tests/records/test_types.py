"""Whatever is given to a public function, the answer is its value or one clean error."""

from contextlib import suppress
from pathlib import Path

import numpy
import pandas
import pytest

from oirlib import Claim
from oirlib.decision import decision_from_dict
from oirlib.decisions import Decisions
from oirlib.errors import OirlibError
from oirlib.records import (
    claim_from_dict,
    claim_rows,
    claim_to_dict,
    claims_from_frame,
    claims_to_frame,
    load_claims,
    no_claims,
    save_claims,
    written_whole,
)

A, B = (Claim("strikes", n, source="P") for n in (1, 2))
ROW = {"what": "a", "figure": 1, "source": "P"}
ODD = [
    None, 7, 1.5, True, "x", "", b"x", [], [1], {}, {"a": 1}, {1: 2}, set(), object(), A, [A], [None], [[]], ("a", "b"),
    iter([]), range(3), int, len, "a\x00.csv", "x" * 5000, float("nan"), pandas.NA, pandas.NaT, numpy.float64(2),
    numpy.array([1, 2]), pandas.DataFrame(), pandas.DataFrame({"a": [1]}), pandas.Series([1]), complex(1, 2), 10**400,
]  # fmt: skip
KEYWORDS = [
    "columns",
    "figures",
    "bounds",
    "dayfirst",
    "missing",
    "each",
    "on_error",
    "what",
    "source",
    "where",
    "when",
]
FIELDS = ["what", "figure", "source", "where", "when", "quote", "unit", "superseded", "low", "hedge", "said_on", "kind"]


def writing(path):
    with written_whole(path) as file:
        file.write("x")


FUNCTIONS = {
    "load_claims": load_claims,
    "load_claims on_error": lambda odd: load_claims("x.csv", on_error=odd),
    "save_claims": lambda odd: save_claims(odd, "a.csv"),
    "save_claims path": lambda odd: save_claims([A], odd),
    "written_whole": writing,
    "claims_from_frame": claims_from_frame,
    "claims_to_frame": claims_to_frame,
    "claims_to_frame backend": lambda odd: claims_to_frame([A], odd),
    "claim_rows": claim_rows,
    "claim_to_dict": claim_to_dict,
    "claim_from_dict": claim_from_dict,
    "no_claims": no_claims,
    "Decisions": Decisions,
    "Decisions who": lambda odd: Decisions(who=odd),
    "Decisions.same": lambda odd: Decisions(who="me").same(A, odd),
    "Decisions.same why": lambda odd: Decisions(who="me").same(A, B, why=odd),
    "Decisions.apart who": lambda odd: Decisions().apart(A, B, who=odd),
    "Decisions.aside": lambda odd: Decisions(who="me").aside(odd),
    "Decisions.grade": lambda odd: Decisions(who="me").grade(odd, "B2"),
    "Decisions.undo": lambda odd: Decisions(who="me").undo(odd),
    "Decisions.load": Decisions.load,
    "Decisions.save": lambda odd: Decisions(who="me").save(odd),
    "Decisions.unused": lambda odd: Decisions(who="me").unused(odd),
    "Decisions.puts_aside": lambda odd: Decisions(who="me").puts_aside(odd),
    "decision_from_dict": decision_from_dict,
    **{f"keyword {name}": lambda odd, name=name: claims_from_frame([ROW], **{name: odd}) for name in KEYWORDS},
    **{f"cell {name}": lambda odd, name=name: claims_from_frame([ROW | {name: odd}]) for name in FIELDS},
    **{f"part {name}": lambda odd, name=name: claim_from_dict(ROW | {name: odd}) for name in FIELDS},
}


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS)
def test_no_value_is_more_than_one_clean_error(function, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of this library's own, or the system's where a file is not there."""
    monkeypatch.chdir(tmp_path)
    for odd in ODD:
        with suppress(OirlibError, OSError):
            function(odd)
