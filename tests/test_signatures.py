"""Every public function, constructor and method, called with what no argument is meant to be: see also test_asked.py.

The calls follow from ``oirlib.__all__`` and the signatures, so that what is new is tried without a line here.
"""

from __future__ import annotations

import enum
import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import oirlib
from oirlib import Article, Claim, Decisions, Figure, Period, Policy, Quote, Source, Vocabulary, load_claims, read
from oirlib.errors import OirlibError

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")

CLAIMS = [Claim("strikes", n, where="Syria", when="2024-08-29", source=f"Paper {n}") for n in (5, 9)]
REPORT = oirlib.reconcile(CLAIMS)
ARTICLE = Article("14 militants were killed on Monday in Iraq by an F-16.", Source("Paper A", published="2024-08-29"))
READING = read(ARTICLE)
VOCABULARY = Vocabulary.load("oir")
RIGHT: dict[str, Any] = {
    "a": CLAIMS[0], "b": CLAIMS[1], "article": ARTICLE, "articles": [ARTICLE], "claim": CLAIMS[0], "claims": CLAIMS,
    "earlier": REPORT, "exact": "five strikes", "facet": "place", "figure": "5", "finding": REPORT[0],
    "first": "2024-08-01", "frame": [{"what": "strikes", "figure": "5", "source": "Paper A"}], "grade": "B2",
    "last": "2024-08-05", "name": "oir", "number": 1, "path": "claims.jsonl", "publisher": "Paper A", "reader": read,
    "source": "Paper A", "text": "37", "what": "strikes", "into": "readings.jsonl",
}  # fmt: skip
THINGS = [
    ARTICLE, CLAIMS[0], Decisions(who="me"), Figure.parse("up to 35"), Period.parse("2024-08-29"), Policy(), Quote("x"),
    READING, READING.skipped[0], REPORT, REPORT[0], REPORT[0].versions[0], Source("Paper A"), VOCABULARY,
    oirlib.compare(*CLAIMS), oirlib.grounds(READING.claims[0], ARTICLE), REPORT.table(), REPORT.chronology(),
    REPORT.since(REPORT), REPORT.select("strikes"),
]  # fmt: skip
NONSENSE: dict[str, Any] = {
    "number": 7, "infinity": float("inf"), "huge": 10**5000, "bytes": b"x", "object": object(), "list": [None],
    "array": np.array([1, 2]), "array of no dimension": np.array(5), "not a time": pd.NaT, "not available": pd.NA,
    "frame": pd.DataFrame({"a": [1]}), "decimal": Decimal("sNaN"), "fraction": Fraction(10**400, 3),
    "half": "\ud800", "nul": "a\0b", "claim": CLAIMS[0], "report": REPORT, "vocabulary": VOCABULARY,
}  # fmt: skip


def doors() -> Iterator[tuple[str, Callable[..., Any]]]:
    """What can be called, by its name: what ``__all__`` names, and the methods of each kind of value."""
    for name in oirlib.__all__:
        found = getattr(oirlib, name)
        if not inspect.isclass(found):
            yield name, found
        elif not issubclass(found, enum.Enum | BaseException):
            yield name, found
            for method, held in vars(found).items():
                if isinstance(held, classmethod) and not method.startswith("_"):
                    yield f"{name}.{method}", getattr(found, method)
    for thing in THINGS:
        for method, _ in inspect.getmembers_static(type(thing), inspect.isfunction):
            if not method.startswith("_") and getattr(type(thing), method).__module__.startswith("oirlib"):
                yield f"{type(thing).__name__}.{method}", getattr(thing, method)


DOORS = dict(doors())


@pytest.mark.parametrize("door", DOORS)
def test_nonsense_is_taken_or_is_one_clean_error(door: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never an error from inside, and never a message that fills the screen."""
    monkeypatch.chdir(tmp_path)
    oirlib.save_claims(CLAIMS, "claims.jsonl")
    assert len(load_claims("claims.jsonl")) == 2
    for name in inspect.signature(DOORS[door]).parameters:
        for kind, value in NONSENSE.items():
            told = clean_error(DOORS[door], name, value)
            assert told is None or len(told) < 2000, f"{door}({name}={kind}) says too much: {told}"


def clean_error(call: Callable[..., Any], odd: str, value: Any) -> str | None:
    """What the error says, where one was meant; another goes on to the test. None where the value was taken."""
    positional, named = [], {}
    for name, parameter in inspect.signature(call).parameters.items():
        given = value if name == odd else RIGHT.get(name)
        if name != odd and (parameter.default is not parameter.empty or parameter.kind is parameter.VAR_KEYWORD):
            continue
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.VAR_POSITIONAL):
            positional.append(given)
        else:
            named[name] = given
    try:
        made = call(*positional, **named)
        if inspect.isgenerator(made):
            list(made)
    except OirlibError as error:
        return str(error)
    except OSError:  # of a path that may be right
        pass
    return None
