"""What may never be accused, of any claims; and that a contradiction tells no more versions than it needs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oirlib import Claim, Period, Policy, Source, Verdict, Vocabulary, compare, reconcile
from oirlib.interval import Interval
from oirlib.judge.prepare import Reader
from tests.laws.claims import PLACES, WHATS, claims, evolved, figures
from tests.laws.test_interval_laws import fewest_by_force

READER = Reader(Vocabulary.load("oir"), Policy())
several = st.lists(claims(), min_size=2, max_size=7)
of_one_thing = st.lists(claims(what="ISIS fighters killed", where="Syria"), min_size=2, max_size=7)
of_one_stock = st.lists(claims(what="US troops", where="Syria"), min_size=2, max_size=7)
UNKNOWN = ["zorbled", "quintan", "brelish"]


def accused(found: list[Claim]) -> set[str]:
    """The ids of the claims that stand in a contradiction."""
    return {claim.id for finding in reconcile(found).contradictions for claim in finding.claims}


def tellings(figure: str, at: int) -> Claim:
    """One of many papers' figures for one event."""
    return Claim("ISIS fighters killed", figure, where="Syria", when="2024-08-29", source=f"Paper {at}")


@given(st.lists(figures, min_size=2, max_size=6))
def test_a_contradiction_has_as_few_versions_as_brute_force_finds(told: list[str]) -> None:
    """The smallest number of true values the world would need for every source to be right; one, and none is wrong."""
    found = [tellings(figure, at) for at, figure in enumerate(told) if figure != "no indication of"]
    assume(len(found) > 1)
    intervals: list[Interval] = [READER.read(claim).interval for claim in found]
    fewest = fewest_by_force(intervals)
    findings = reconcile(found).findings
    assert [len(finding.versions) for finding in findings if len(finding.claims) == len(found)] == [fewest]
    assert (findings[0].verdict is Verdict.CONTRADICTION) is (fewest > 1)


@st.composite
def with_a_word_more(draw: st.DrawFn) -> tuple[Claim, Claim]:
    """A claim with a word that nobody knows somewhere among its words, and another without."""
    one, other = draw(claims()), draw(claims())
    words = one.what.split()
    words.insert(draw(st.integers(0, len(words))), draw(st.sampled_from(UNKNOWN)))
    return evolved(one, what=" ".join(words)), draw(
        st.sampled_from([other, evolved(other, what=one.what, where=one.where)])
    )


@given(with_a_word_more())
def test_an_unknown_word_never_accuses(pair: tuple[Claim, Claim]) -> None:
    """Nor does it make an agreement: nobody knows what it leaves out."""
    assert compare(*pair).verdict not in (Verdict.CONTRADICTION, Verdict.AGREEMENT)


@given(several | of_one_thing | of_one_stock, st.sampled_from(UNKNOWN))
def test_who_uses_an_unknown_word_is_not_accused(found: list[Claim], word: str) -> None:
    """Among any others that do not use it."""
    marked = evolved(found[0], what=f"{word} {found[0].what}")
    assert marked.id not in accused([marked, *found[1:]])


@given(claims(), claims(), st.sampled_from(["suspected", "alleged", "planned", "feared", "forecast", "probable"]))
def test_another_standing_never_accuses(one: Claim, other: Claim, standing: str) -> None:
    """What is counted and what is suspected, planned or feared are counted in two ways; nor do they agree."""
    same = evolved(other, what=one.what, where=one.where)
    for beside in (other, same):
        found = compare(evolved(one, what=f"{standing} {one.what}"), beside)
        assert found.verdict not in (Verdict.CONTRADICTION, Verdict.AGREEMENT)


@given(claims(where=None), claims(), st.sampled_from([place for place in PLACES if place]))
def test_who_names_no_place_is_not_accused_by_who_does(one: Claim, other: Claim, place: str) -> None:
    """It may speak of any; whatever else the two say."""
    placed = evolved(other, where=place)
    assert compare(one, placed).verdict is not Verdict.CONTRADICTION
    assert compare(one, evolved(placed, what=one.what, when=one.when)).verdict is not Verdict.CONTRADICTION


@given(claims(), claims(), st.booleans())
def test_what_was_taken_back_is_not_accused_by_what_stands(one: Claim, other: Claim, alike: bool) -> None:
    """Its own source has said so."""
    other = evolved(other, what=one.what, where=one.where, when=one.when) if alike else other
    assert compare(evolved(one, superseded=True), evolved(other, superseded=False)).verdict is not Verdict.CONTRADICTION


@given(several | of_one_thing | of_one_stock)
def test_rows_of_one_list_are_never_accused_by_each_other(found: list[Claim]) -> None:
    """Each entry of a document is a thing of its own: they neither contradict nor exceed each other."""
    source = Source("A register")
    rows = [evolved(c, source=source, said_by=None, item=str(n), superseded=False) for n, c in enumerate(found)]
    assert not accused(rows)


@given(claims(), claims(), st.sampled_from(WHATS))
def test_no_evidence_accuses_nobody(one: Claim, other: Claim, what: str) -> None:
    """It is no count of none."""
    silent = evolved(one, figure="no reports of", what=what)
    assert compare(silent, other).verdict is not Verdict.CONTRADICTION
    assert compare(silent, evolved(other, what=what, where=one.where, when=one.when)).verdict in (
        Verdict.EXPLAINED,
        Verdict.CONSISTENT,
        Verdict.UNRELATED,
    )


def moved(claim: Claim, days: int) -> Claim:
    """The claim, all of it so many days later."""
    by = timedelta(days=days)
    when = claim.when and Period(claim.when.first + by, claim.when.last + by, claim.when.extent)
    said = claim.said_on and claim.said_on + by
    published = claim.source.published and claim.source.published + by
    source = Source(claim.source.publisher, title=claim.source.title, url=claim.source.url, published=published)
    return evolved(claim, when=when, said_on=said, source=source)


def shape(found: list[Claim]) -> list[tuple[str, tuple[str, ...], list[list[int]]]]:
    """Verdicts, causes and which of the claims stand where."""
    at = {claim.id: n for n, claim in enumerate(found)}
    return sorted(
        (
            f.verdict.name,
            tuple(c.name for c in f.causes),
            sorted(sorted(at[c.id] for c in v.claims) for v in f.versions),
        )
        for f in reconcile(found)
    )


FOUR_CENTURIES = 146_097  # after which the calendar is the same, to the weekday


@pytest.mark.parametrize("days", [FOUR_CENTURIES, -FOUR_CENTURIES])
@given(found=several | of_one_thing | of_one_stock)
def test_no_day_is_better_than_another(found: list[Claim], days: int) -> None:
    """All days moved alike change no verdict, no cause, and nothing of who stands beside whom."""
    found = list({moved(claim, 0).id: moved(claim, 0) for claim in found}.values())
    verdicts = [row[:2] for row in shape(found)]
    assert [row[:2] for row in shape([moved(claim, days) for claim in found])] == verdicts
