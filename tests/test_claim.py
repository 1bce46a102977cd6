"""Claims: what is read into them, what holds together and what is refused."""

from __future__ import annotations

import math
import pickle
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from oirlib import Claim, Figure, Kind, Period, Quote, Source
from oirlib.claim import all_claims
from oirlib.errors import ClaimError, FigureError, OirlibError, PeriodError

DAY = date(2024, 10, 13)


def raids(figure: object = "3", **given: object) -> Claim:
    return Claim("raids", figure, **{"source": "Paper A", **given})


@pytest.mark.parametrize(
    ("figure", "low", "high", "best"),
    [
        ("up to 35", 0, 35, 35),
        (35, 35, 35, 35),
        (35.0, 35, 35, 35),
        (1.5, 1.5, 1.5, 1.5),
        ("dozens", 24, 99, None),
        (Figure.parse("35"), 35, 35, 35),
    ],
)
def test_figures_are_read_from_words_and_numbers(figure: object, low: float, high: float, best: float | None) -> None:
    """A number is what it says, and words are read as figures are."""
    claim = raids(figure)
    assert (claim.figure.low, claim.figure.high, claim.figure.best) == (low, high, best)


@pytest.mark.parametrize(
    "when", ["2024-10-13", "13 October 2024", DAY, datetime(2024, 10, 13, 9, 30), Period(DAY, DAY)]
)
def test_days_are_read_from_words_and_dates(when: object) -> None:
    """However a day is given, it is one day."""
    period = raids(when=when).when
    assert (period.first, period.last) == (DAY, DAY)


def test_relative_words_count_from_the_day_they_were_said() -> None:
    """That is ``said_on``, or the day the source came out."""
    assert raids(when="yesterday", said_on="2024-10-14").when.first == DAY
    assert raids(when="yesterday", source=Source("Paper A", published="2024-10-14")).when.first == DAY


def test_what_was_said_is_of_the_day_the_source_came_out() -> None:
    """Unless the claim gives another day."""
    source = Source("Paper A", published="2024-10-14")
    assert raids(source=source).said_on == date(2024, 10, 14)
    assert raids(source=source, said_on=DAY).said_on == DAY
    assert raids().said_on is None


def test_the_origin_is_who_said_it_or_else_the_publisher() -> None:
    """Empty words name nobody."""
    assert raids(said_by="CENTCOM").origin == "CENTCOM"
    assert raids(said_by=" ").origin == raids().origin == "Paper A"


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_what_is_left_empty_is_not_stated(empty: str | None) -> None:
    """A table's empty cell is no place, no person and no whole."""
    claim = raids(where=empty, said_by=empty, part_of=empty)
    assert (claim.where, claim.said_by, claim.part_of) == (None, None, None)


@pytest.mark.parametrize(
    ("figure", "kind"),
    [
        ("December 2017", None),
        ("December 2017", "date"),
        (Period(DAY, DAY), None),
        (Period(DAY, DAY), Kind.DATE),
    ],
)
def test_a_day_instead_of_a_number_makes_a_claim_of_a_date(figure: object, kind: object) -> None:
    """Its kind is DATE whether or not it is said so."""
    claim = raids(figure, kind=kind)
    assert claim.kind is Kind.DATE
    assert isinstance(claim.figure, Period)


@pytest.mark.parametrize("kind", ["stock", "STOCK", Kind.STOCK])
def test_a_kind_may_be_given_by_its_name(kind: object) -> None:
    """In capitals or not."""
    assert raids(kind=kind).kind is Kind.STOCK


def test_a_part_names_its_whole_by_claim_or_by_id() -> None:
    """What is kept is the id."""
    whole = raids("six")
    assert raids("one", part_of=whole) == raids("one", part_of=whole.id)
    assert raids("one", part_of=whole).part_of == whole.id


def test_a_quote_may_be_its_words() -> None:
    """Words alone are a quote whose place is not known."""
    assert raids(quote="three raids").quote == Quote("three raids")


@pytest.mark.parametrize(
    ("given", "field", "reason"),
    [
        ({"what": ""}, "what", "must be words"),
        ({"what": " "}, "what", "must be words"),
        ({"what": None}, "what", "must be words"),
        ({"figure": None}, "figure", "must be a Figure, a number or words such as 'up to 35'"),
        ({"figure": True}, "figure", "must be a Figure, a number or words such as 'up to 35'"),
        ({"figure": [3]}, "figure", "must be a Figure, a number or words such as 'up to 35'"),
        ({"figure": math.inf}, "figure", "must be a number"),
        ({"figure": Period(DAY, DAY), "kind": "flow"}, "figure", "a claim of kind 'date' states a Period"),
        ({"figure": Figure.parse("3"), "kind": "date"}, "figure", "a claim of kind 'date' states a Period"),
        ({"where": 3}, "where", "must be words"),
        ({"when": 2024}, "when", "must be a Period, a date or words such as 'August 2024'"),
        ({"source": None}, "source", "must be a Source or a publisher's name"),
        ({"source": ""}, "source.publisher", "a source needs a publisher's name"),
        ({"said_by": ["CENTCOM"]}, "said_by", "must be words"),
        ({"said_on": "yesterday"}, "said_on", "is not a day; write it as 2024-10-13"),
        ({"quote": 5}, "quote", "must be a Quote or its words"),
        ({"quote": ""}, "quote.exact", "a quote needs its words"),
        ({"kind": "level"}, "kind", "must be 'stock', 'flow' or 'date'"),
        ({"part_of": 5}, "part_of", "must be the Claim that this one states a part of, or its id"),
    ],
)
def test_what_does_not_hold_together_is_refused(given: dict[str, object], field: str, reason: str) -> None:
    """The error names the field, what would be right, and what was given."""
    with pytest.raises(ClaimError) as caught:
        Claim(**{"what": "raids", "figure": "3", "source": "Paper A", **given})
    assert caught.value.field == field
    assert str(caught.value).startswith(f"{field}: {reason}")
    assert "(got " in str(caught.value)
    assert isinstance(caught.value, OirlibError)


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"figure": "up too high"}, FigureError, "figure: no number begins here"),
        ({"figure": "10 to 3"}, FigureError, "figure: two numbers that are no range"),
        ({"figure": ""}, FigureError, "figure: no words"),
        ({"figure": "December 2017", "kind": "flow"}, FigureError, "figure: no number begins here"),
        ({"figure": "37", "kind": "date"}, PeriodError, "figure: there is no day, month or year"),
        ({"when": "sometime"}, PeriodError, "when: there is no day, month or year"),
        ({"when": "last month"}, PeriodError, "when: these words need said_on"),
    ],
)
def test_words_that_cannot_be_read_are_pointed_at(
    given: dict[str, object], error: type[Exception], message: str
) -> None:
    """The error names the field, shows the words and marks the place in them."""
    with pytest.raises(error) as caught:
        Claim(**{"what": "raids", "figure": "3", "source": "Paper A", **given})
    told = str(caught.value).splitlines()
    assert told[0].startswith(message)
    assert told[1].strip() == str(given.get("when", given.get("figure")))
    assert "^" in told[2]


@pytest.mark.parametrize(
    ("figure", "best"), [("-1918", -1918), ("−1,918", -1918), ("minus 5", -5), (-3, -3), (-0.5, -0.5), ("-2%", -2)]
)
def test_a_figure_may_be_negative(figure: str | float, best: float) -> None:
    """Counts too: a correction takes deaths back, more people may leave than come."""
    assert raids(figure).figure.best == best


def test_a_claim_is_a_value() -> None:
    """Equal content is one claim with one id; it travels, and it is never changed."""
    claim = raids("up to 35", where="Syria", when="2024-10", said_by="CENTCOM", quote="up to 35 raids")
    again = raids("up to 35", where="Syria", when="2024-10", said_by="CENTCOM", quote="up to 35 raids")
    assert claim == again
    assert claim.id == again.id == pickle.loads(pickle.dumps(claim)).id
    assert len({claim, again}) == 1
    with pytest.raises(AttributeError):
        claim.figure = again.figure


@pytest.mark.parametrize(
    "other",
    [
        {"figure": "4"},
        {"where": "Syria"},
        {"when": "2024"},
        {"source": "Paper B"},
        {"said_by": "CENTCOM"},
        {"said_on": DAY},
        {"quote": "three raids"},
        {"kind": "flow"},
        {"part_of": "0123456789abcdef"},
        {"figure": "three"},
    ],
)
def test_any_difference_in_content_is_another_id(other: dict[str, object]) -> None:
    """Also one in the words alone: "3" and "three" were written by two."""
    assert raids(**other).id != raids().id
    assert len(raids(**other).id) == 16


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("claims.csv", "load_claims"),
        (Path("claims.csv"), "load_claims"),
        ([{"what": "raids", "figure": 3, "source": "Paper A"}], "claims_from_frame"),
        (SimpleNamespace(columns=["what"]), "claims_from_frame"),
    ],
)
def test_what_makes_claims_is_named(given: object, told: str) -> None:
    """A file, rows and a table in the place of claims: the error says which function reads them."""
    with pytest.raises(ClaimError, match=told):
        all_claims(given)  # type: ignore[arg-type]
