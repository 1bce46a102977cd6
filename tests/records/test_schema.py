"""Claims as plain dictionaries, and what people may write in their place."""

import json
from datetime import date

import pytest

from oirlib import Claim, Extent, Figure, Hedge, Kind, Period, Quote, Source
from oirlib.errors import ClaimError, FigureError, OirlibError, PeriodError
from oirlib.records import claim_from_dict, claim_to_dict

BY_HAND = {"what": "US troops", "figure": "up to 35", "source": "Paper A"}


def by_hand(**changes: object) -> Claim:
    return claim_from_dict(BY_HAND | {name.replace("__", "."): value for name, value in changes.items()})


def test_the_form_is_strict_json() -> None:
    """An open bound is null, days are ISO strings and enumerations their words, so that any reader of JSON takes it."""
    claim = Claim(
        "US troops",
        "more than 75",
        when="2024-10-13",
        source=Source("Paper A", published="2024-10-14"),
        quote=Quote("more than 75", figure_at=(0, 12)),
        kind="stock",
    )
    form = claim_to_dict(claim)
    assert json.loads(json.dumps(form, allow_nan=False))["figure"]["high"] is None
    assert form["source"]["published"] == form["said_on"] == "2024-10-14"
    assert form["kind"] == "stock"
    assert form["when"]["first"] == "2024-10-13"


def test_every_part_has_its_key_whether_stated_or_not() -> None:
    """What a claim does not say is None, never left out."""
    form = claim_to_dict(Claim("strikes", 3, source="Paper A"))
    assert list(form) == [
        "what",
        "figure",
        "where",
        "when",
        "source",
        "said_by",
        "said_on",
        "quote",
        "kind",
        "part_of",
        "superseded",
        "item",
        "note",
    ]
    assert form["where"] is form["when"] is form["quote"] is None


def test_words_alone_are_enough() -> None:
    """Figure and source may be plain words, as the front door takes them."""
    assert by_hand() == Claim("US troops", "up to 35", source="Paper A")


@pytest.mark.parametrize("figure", [900, 900.0, "900", "900.0"])
def test_a_number_is_a_figure(figure: object) -> None:
    """Numbers come as numbers or as text."""
    assert by_hand(figure=figure).figure.best == 900  # type: ignore[union-attr]


def test_everyday_names() -> None:
    """source, title, published, url and quote stand for the dotted names."""
    claim = by_hand(title="Raid", published="2024-10-13", url="https://a.example", quote="up to 35 died")
    assert claim.source == Source("Paper A", title="Raid", published=date(2024, 10, 13), url="https://a.example")
    assert claim.quote == Quote("up to 35 died")


def test_names_in_a_persons_spelling() -> None:
    """Case and spaces in names do not matter."""
    assert claim_from_dict({"What": "strikes", "Figure": 3, "Source": "P", "Said by": "CENTCOM"}).said_by == "CENTCOM"


def test_relative_days_are_read_from_the_day_of_publication() -> None:
    """said_on, or else the source's publication day, is what "this week" counts from."""
    claim = by_hand(when="this week", published="2024-08-31")
    assert claim.when is not None
    assert claim.when.first <= date(2024, 8, 31) <= claim.when.last
    with pytest.raises(PeriodError, match="when"):
        by_hand(when="this week")


def test_a_claim_that_states_a_day() -> None:
    """kind "date" makes the figure a period, from words or from its days."""
    expected = Period.parse("December 2017")
    assert by_hand(figure="December 2017", kind="date").figure == expected
    days = {"text": "December 2017", "first": "2017-12-01", "last": "2017-12-31"}
    assert by_hand(figure=days, kind="date").figure == expected


def test_bounds_that_the_words_allow_may_stand_beside_them() -> None:
    """Low and high that agree with the words change nothing."""
    assert by_hand(low=0, high=35) == by_hand()


@pytest.mark.parametrize(
    ("bounds", "field"), [({"low": 5}, "figure.low"), ({"high": 40}, "figure.high"), ({"best": 30}, "figure.best")]
)
def test_bounds_that_contradict_the_words_are_refused(bounds: dict[str, int], field: str) -> None:
    """By hand, the words rule: bounds that say otherwise are a fault and never silently dropped or taken."""
    with pytest.raises(ClaimError, match="give hedge, low and high as well") as caught:
        by_hand(**bounds)
    assert caught.value.field == field


def test_a_figure_that_is_spelled_out_is_taken_as_it_stands() -> None:
    """With hedge, low and high the words need not be readable."""
    claim = by_hand(figure="a boatload", hedge="vague", low=100, high="inf")
    assert claim.figure == Figure("a boatload", Hedge.VAGUE, 100, float("inf"))


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"hedge": "at least", "high": 4}, "figure.low"),
        ({"hedge": "at least", "low": 4, "high": 3}, "figure.low"),
        ({"hedge": "at best", "low": 3, "high": 4}, "figure.hedge"),
        ({"hedge": "at least", "low": float("nan"), "high": 4}, "figure.low"),
        ({"hedge": "at least", "low": True, "high": 4}, "figure.low"),
        ({"hedge": "at least", "low": "3_0", "high": 40}, "figure.low"),
        ({"hedge": "at least", "low": 3, "high": 4, "best": "inf"}, "figure.best"),
    ],
)
def test_a_figure_spelled_out_badly(parts: dict[str, object], field: str) -> None:
    """Each part of a figure is checked, and the error names it."""
    with pytest.raises(ClaimError) as caught:
        by_hand(**parts)
    assert caught.value.field == field


def test_extent_beside_the_words_of_a_period() -> None:
    """A person may say that a month was counted throughout."""
    claim = by_hand(when="August 2024", extent="throughout")
    assert claim.when is not None
    assert (claim.when.extent, claim.when.last) == (Extent.THROUGHOUT, date(2024, 8, 31))


def test_a_period_of_two_days() -> None:
    """First and last alone are a period; one of them alone is not."""
    claim = by_hand(when__first="2024-08-01", when__last="2024-08-09")
    assert claim.when is not None
    assert claim.when.days == 9
    with pytest.raises(ClaimError, match=r"both when\.first and when\.last"):
        by_hand(when__first="2024-08-01")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"when__first": "2024-08-09", "when__last": "2024-08-01"}, "when.first"),
        ({"when": "August 2024", "when__last": "2024-08-30"}, "when.last"),
        ({"when": "2024-02-30"}, "when"),
        ({"when": "2024-08-09/2024-08-01"}, "when"),
        ({"said_on": "2024-02-30"}, "said_on"),
        ({"published": "13/10/2024"}, "source.published"),
        ({"published": 20241013}, "source.published"),
        ({"figure": "a boatload"}, "figure"),
        ({"figure": True}, "figure"),
        ({"figure": [35]}, "figure"),
        ({"figure": None}, "figure"),
        ({"figure": float("nan")}, "figure"),
        ({"what": None}, "what"),
        ({"what": 5}, "what"),
        ({"what": " "}, "what"),
        ({"where": 5}, "where"),
        ({"source": None}, "source.publisher"),
        ({"source": ""}, "source.publisher"),
        ({"source": {"title": "Raid"}}, "source.publisher"),
        ({"url": 5}, "source.url"),
        ({"quote": {"prefix": "a"}}, "quote.exact"),
        ({"quote": {"exact": "a", "prefix": 5}}, "quote.prefix"),
        ({"quote": {"exact": "a", "start": "x", "end": 5}}, "quote.start"),
        ({"quote": {"exact": "a", "start": -1, "end": 5}}, "quote.start"),
        ({"quote": {"exact": "a", "start": 1.5, "end": 5}}, "quote.start"),
        ({"quote": {"exact": "a", "figure_start": 1}}, "quote.figure_at"),
        ({"quote": {"exact": "a", "figure_at": [1, 2, 3]}}, "quote.figure_at"),
        ({"kind": "level"}, "kind"),
        ({"kind": 1}, "kind"),
        ({"part_of": 7}, "part_of"),
        ({"schema": 3}, "schema"),
        ({"schema": 0}, "schema"),
    ],
)
def test_a_bad_part_is_named(changes: dict[str, object], field: str) -> None:
    """Whatever is wrong, the error says in which field."""
    with pytest.raises(OirlibError) as caught:
        by_hand(**changes)
    assert getattr(caught.value, "field", None) == field


def test_unreadable_words_point_at_the_place() -> None:
    """The reader's own error comes through, with the words it stumbled over."""
    with pytest.raises(FigureError, match="boatload"):
        by_hand(figure="a boatload")


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("wher", "where"),
        ("source.publishr", "source.publisher"),
        ("said by whom", "said_by"),
    ],
)
def test_an_unknown_part_is_named_with_the_nearest_right_name(name: str, right: str) -> None:
    """A slip of the pen is not passed over."""
    with pytest.raises(ClaimError, match=f"did you mean '{right}'"):
        claim_from_dict(BY_HAND | {name: "x"})


def test_an_unknown_part_inside_another_is_named_too() -> None:
    """Nested dictionaries are read as strictly."""
    with pytest.raises(ClaimError, match=r"source\.publised"):
        claim_from_dict(BY_HAND | {"source": {"publisher": "P", "publised": "2024-10-13"}})


def test_a_part_given_twice_is_refused() -> None:
    """Two names for one part cannot both be meant."""
    with pytest.raises(ClaimError, match="a second time"):
        claim_from_dict(BY_HAND | {"source.publisher": "Paper B"})


def test_an_id_is_not_taken() -> None:
    """Ids come from the content: one that was written down could only be wrong."""
    with pytest.raises(ClaimError, match="worked out"):
        claim_from_dict(BY_HAND | {"id": "c1"})


def test_kind_in_capitals() -> None:
    """The kind's words are read in any case."""
    assert by_hand(kind="Flow").kind is Kind.FLOW
