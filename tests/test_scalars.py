"""Values of other libraries, none of them imported by the package: numpy's, Decimal, pandas' gaps, huge integers."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Figure, Hedge, Period, Policy, Source, find_figures, find_periods
from oirlib.errors import ClaimError, OirlibError
from oirlib.scalars import number, plain, tidy

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")

GAPS = [None, float("nan"), np.float64("nan"), np.float32("nan"), pd.NA, pd.NaT, Decimal("NaN"), np.datetime64("NaT")]


@pytest.mark.parametrize(
    ("value", "best", "text"),
    [
        (37, 37, "37"),
        (37.0, 37, "37"),
        (18015.0, 18015, "18015"),
        (np.float64(37.5), 37.5, "37.5"),
        (np.float32(37.1), 37.1, "37.1"),
        (np.float16(0.5), 0.5, "0.5"),
        (np.int64(37), 37, "37"),
        (np.uint8(37), 37, "37"),
        (np.array(37), 37, "37"),
        (Decimal("37.50"), 37.5, "37.5"),
        (Decimal("4E+3"), 4000, "4000"),
        (Fraction(75, 2), 37.5, "37.5"),
        (Fraction(37), 37, "37"),
        (0.1 + 0.2, 0.3, "0.3"),
        (-1918, -1918, "-1918"),
        (10**25, 10**25, "1" + "0" * 25),
        (np.str_("37"), 37, "37"),
        (213.332, 213.332, "213.332"),
    ],
)
def test_any_number_is_a_figure(value: object, best: float, text: str) -> None:
    """It is taken as the number it is, also where its words would be in doubt; whole ones are whole."""
    figure = Claim("deaths", value, source="A").figure
    assert isinstance(figure, Figure)
    assert (figure.text, figure.low, figure.high, figure.best) == (text, best, best, best)
    assert type(figure.best) in (int, float)


def test_equal_numbers_are_equal_claims() -> None:
    """Their ids are equal too: 37, 37.0, numpy's 37 and Decimal's."""
    claims = [
        Claim("deaths", value, source="A") for value in (37, 37.0, np.int64(37), np.float32(37), Decimal(37), "37")
    ]
    assert len({claim.id for claim in claims}) == 1
    assert len(set(claims)) == 1
    by_hand = {Claim("deaths", Figure("37", Hedge.NONE, n, n, n), source="A").id for n in (37, 37.0, np.float64(37))}
    assert by_hand == {claims[0].id}


@pytest.mark.parametrize("gap", GAPS, ids=repr)
def test_a_gap_is_nothing(gap: object) -> None:
    """Where a field may be empty it is, whatever stands for it."""
    claim = Claim(
        "deaths", 37, source=Source("A", title=gap, url=gap, published=gap), where=gap, when=gap, said_by=gap,
        said_on=gap, quote=gap, kind=gap, part_of=gap, item=gap, note=gap,
    )  # fmt: skip
    assert claim == Claim("deaths", 37, source="A")


@pytest.mark.parametrize("gap", GAPS, ids=repr)
@pytest.mark.parametrize("field", ["what", "figure", "source"])
def test_a_gap_where_something_must_stand_is_one_clean_error(field: str, gap: object) -> None:
    """It names the field."""
    with pytest.raises(ClaimError) as caught:
        Claim(**{"what": "deaths", "figure": 37, "source": "A", field: gap})
    assert caught.value.field == field


@pytest.mark.parametrize(
    "value",
    [
        dt.date(2024, 8, 29), dt.datetime(2024, 8, 29, 12), np.datetime64("2024-08-29"),
        pd.Timestamp("2024-08-29 12:00"), np.datetime64("2024-08-29T12:00:00.000000000"),
        pd.Timestamp("2024-08-29", tz="Asia/Baghdad"), "2024-08-29",
    ],
    ids=repr,
)  # fmt: skip
def test_any_day_is_a_day(value: object) -> None:
    """As when, as said_on, as the ends of a period, and as the figure of a date."""
    day = dt.date(2024, 8, 29)
    claim = Claim("deaths", 37, source=Source("A", published=value), when=value, said_on=value)
    assert (claim.when.first, claim.said_on, claim.source.published) == (day, day, day)
    assert (Period(value, value).first, Period(value, value).last) == (day, day)
    assert Claim("declared defeated", value, source="A", kind="date").figure.first == day


def test_a_period_of_pandas_is_its_days() -> None:
    """A month, a quarter and a week by what they print."""
    for value, first, last in [
        (pd.Period("2024-09"), "2024-09-01", "2024-09-30"),
        (pd.Period("2024Q3"), "2024-07-01", "2024-09-30"),
        (pd.Period("2024-08-19", "W"), "2024-08-19", "2024-08-25"),
    ]:
        when = Claim("deaths", 37, source="A", when=value).when
        assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


class Broken:
    """A value that cannot even be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no")


NONSENSE = [
    10**400, 10**9999, float("inf"), Decimal("Infinity"), Decimal("1E+999"), Fraction(10**400, 3), 1j, np.bool_(True),
    True, b"37", [37], {37}, object(), Broken(), np.array([1, 2]), pd.Series([1]), pd.DataFrame(),
]  # fmt: skip


@pytest.mark.parametrize("value", NONSENSE, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize(
    "field", ["figure", "what", "where", "when", "said_by", "said_on", "quote", "kind", "part_of", "source"]
)
def test_nonsense_in_a_claim_is_one_clean_error(field: str, value: object) -> None:
    """It names the field, and can be shown."""
    with pytest.raises(ClaimError) as caught:
        Claim(**{"what": "deaths", "figure": 37, "source": "A", field: value})
    assert caught.value.field.partition(".")[0] in (field, "source")
    assert str(caught.value)


@pytest.mark.parametrize("value", [*NONSENSE, "x", None], ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("field", ["text", "hedge", "low", "high", "best", "unit"])
def test_nonsense_in_a_figure_is_one_clean_error(field: str, value: object) -> None:
    """A figure built by hand with it is refused, or is a figure."""
    good = {"text": "37", "hedge": Hedge.BETWEEN, "low": 30, "high": 40, "best": 37, "unit": None}
    meant = [("text", "x"), ("unit", "x"), ("unit", None), ("best", None), ("high", math.inf), ("high", Decimal("inf"))]
    if any(field == name and type(value) is type(part) and value == part for name, part in meant):
        assert Figure(**{**good, field: value})
        return
    with pytest.raises(ClaimError) as caught:
        Figure(**{**good, field: value})
    assert str(caught.value).startswith(f"figure.{field}")


@pytest.mark.parametrize("value", [*NONSENSE, "x", None, pd.NaT], ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("field", ["first", "last", "extent", "text"])
def test_nonsense_in_a_period_is_one_clean_error(field: str, value: object) -> None:
    """A period built by hand with it is refused."""
    if field == "text" and isinstance(value, str):
        return
    with pytest.raises(ClaimError) as caught:
        Period(**{"first": "2024-08-01", "last": "2024-08-31", "extent": "within", "text": "August", field: value})
    assert str(caught.value).startswith(f"period.{field}")


@given(st.integers(-(10**20), 10**20) | st.floats(-1e15, 1e15))
def test_law_a_number_keeps_its_value(value: float) -> None:
    """But for what no one could have meant: the thirteenth digit and beyond."""
    found = number(value)
    assert found is not None
    assert math.isclose(found, value, rel_tol=1e-13)
    assert tidy(found) == found
    assert type(plain(found)) in (int, float)


@pytest.mark.parametrize("value", [*NONSENSE, 37, None, pd.NA], ids=lambda value: type(value).__name__)
@pytest.mark.parametrize(
    "door",
    [
        Figure.parse,
        Period.parse,
        find_figures,
        find_periods,
        Policy().reading,
        Period("2024-10-22", "2024-10-22").beside,
        lambda value: Figure.parse("37", unit=value if value is not None else 37),
        lambda value: Period.parse("Monday", said_on=value if value is not None and value is not pd.NA else 37),
    ],
)
def test_wrong_types_at_the_front_door_are_one_clean_error(door: Callable[[object], object], value: object) -> None:
    """Whatever is given in place of words."""
    with pytest.raises(OirlibError) as caught:
        door(value)
    assert str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [("stock_window", np.int64(30)), ("approximate", np.float64(0.05)), ("rounding", np.bool_(False))],
)
def test_a_policy_takes_numpys_scalars(name: str, value: object) -> None:
    """As the numbers and truth values that they are."""
    assert getattr(Policy(**{name: value}), name) == value.item()
