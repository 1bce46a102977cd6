"""Claims to columns: those that count the same thing, and the names that stand for all their spellings."""

from __future__ import annotations

from oirlib import Claim, Kind, Policy, Vocabulary
from oirlib.align import Column, Places, align
from oirlib.scope.where import Where

OIR = Vocabulary.load("oir")


def aligned(*claims: Claim, policy: Policy | None = None, vocabulary: Vocabulary = OIR) -> tuple[list[Column], Places]:
    return align(claims, vocabulary, policy or Policy())


def claim(what: str, figure: str = "5", where: str | None = "Syria", **given: object) -> Claim:
    return Claim(what, figure, where=where, **{"source": "Paper A", **given})


def counts(columns: list[Column]) -> list[int]:
    return sorted(len(column.subjects) for column in columns)


def test_other_words_for_one_thing_are_one_column() -> None:
    """At any place and time."""
    columns, _ = aligned(
        claim("ISIS fighters killed"),
        claim("Daesh militants killed", where="Iraq"),
        claim("killed ISIL operatives", when="2017"),
    )
    assert counts(columns) == [3]
    assert columns[0].kind is Kind.FLOW


def test_another_kind_or_unit_is_another_column() -> None:
    """Percent do not meet persons, and a level does not meet a count of events."""
    columns, _ = aligned(
        claim("raids"),
        claim("raids", "5 percent"),
        claim("raids", kind="stock"),
        claim("raids", "2017", kind="date"),
    )
    assert counts(columns) == [1, 1, 1, 1]
    assert {column.dimension for column in columns} == {"count", "share", "day"}


def test_spellings_of_unknown_words_are_one_column() -> None:
    """Unless the analyst asks for equal spelling."""
    claims = [claim("organisation branches"), claim("organization branches")]
    assert counts(aligned(*claims)[0]) == [2]
    assert counts(aligned(*claims, policy=Policy(similarity=100))[0]) == [1, 1]


def test_a_known_word_is_not_respelled() -> None:
    """What the vocabulary knows it tells apart itself."""
    columns, _ = aligned(claim("Task Force 9 raids"), claim("Task Force 10 raids"))
    assert counts(columns) == [1, 1]


def test_spellings_of_an_unknown_place_are_one_place() -> None:
    """The first in the alphabet stands for all."""
    columns, places = aligned(claim("raids", where="Khirbet Zahwan"), claim("raids", where="Khirbat Zahwan"))
    one, other = (subject.where for subject in columns[0].subjects)
    assert places[one] == places[other] == Where(frozenset(["?khirbat zahwan"]))


def test_namesakes_are_one_place_where_nothing_speaks_against_it() -> None:
    """A village of Anbar is that of Iraq, and without more it is the one there is."""
    _, places = aligned(*(claim("raids", where=where) for where in ("Tell X9", "Tell X9, Anbar", "Tell X9, Iraq")))
    assert {place for where, place in places.items() if where} == {
        Where(frozenset(["?tell x9"]), frozenset(["place.anbar"]))
    }


def test_namesakes_of_two_provinces_are_two_places() -> None:
    """And the one without a province is neither."""
    _, places = aligned(*(claim("raids", where=where) for where in ("Tell X9", "Tell X9, Anbar", "Tell X9, Kirkuk")))
    assert len({place for where, place in places.items() if where}) == 3


def test_no_place_is_no_place() -> None:
    """It stands for itself."""
    _, places = aligned(claim("raids", where=None))
    assert places[None] is None


def test_a_place_among_the_words_is_where_it_is() -> None:
    """ "US troops in Syria" count what "US troops" count, in Syria."""
    columns, _ = aligned(claim("US troops in Syria", where=None), claim("US troops"))
    assert counts(columns) == [2]
    one, other = columns[0].subjects
    assert one.where == other.where


def test_nothing_makes_no_columns() -> None:
    """An empty run is a run."""
    assert aligned() == ([], {None: None})
