"""Two claims: the scope's verdict and the figures' put together."""

from __future__ import annotations

import pytest

from oirlib import Cause, Claim, Comparison, Policy, Quote, Verdict, Vocabulary, compare
from oirlib.compare import Fit, Judgement, fit, in_order, judge_two, one_voice, ordered, superseded
from oirlib.scope.bond import Bond, Scope, relate
from oirlib.scope.subject import Subject, SubjectReader

OIR = Vocabulary.load("oir")
READER = SubjectReader(OIR, Policy())
STATEMENT = "The strike killed fifteen fighters in the desert on Thursday, the command said in a statement."


KILLED = "ISIS fighters killed"


def claim(figure: str = "15", source: str = "Paper A", what: str = KILLED, **given: object) -> Claim:
    return Claim(what, figure, **{"where": "Iraq", "when": "2024-08-29", "source": source, **given})


def subject(figure: str = "15", source: str = "Paper A", what: str = KILLED, **given: object) -> Subject:
    return READER.read(claim(figure, source, what, **given))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("15", "15", Fit.SHARED),
        ("about 15", "16", Fit.SHARED),
        ("nearly 16", "15", Fit.SHARED),
        ("up to 35", "35", Fit.SHARED),
        ("more than 75", "at least 75", Fit.SHARED),
        ("dozens", "dozens", Fit.SHARED),
        ("a few", "several", Fit.SHARED),
        ("20 to 30", "between 20 and 30", Fit.SHARED),
        ("up to 35", "30", Fit.MEETS),
        ("dozens", "30", Fit.MEETS),
        ("20 to 30", "25", Fit.MEETS),
        ("under 40", "up to 39", Fit.MEETS),
        ("15", "16", Fit.CLASH),
        ("dozens", "several", Fit.CLASH),
    ],
)
def test_figures_share_a_number_where_both_name_it(one: str, other: str, expected: Fit) -> None:
    """Bounds that leave room for a number do not state it; the same bounds in other words do."""
    assert fit(subject(one), subject(other)) is fit(subject(other), subject(one)) is expected


def test_dates_that_meet_are_shared() -> None:
    """2017 and December 2017 are both right, and tell of one day."""
    one, other = (subject(day, kind="date", when=None) for day in ("2017", "December 2017"))
    assert fit(one, other) is Fit.SHARED


def test_causes_are_told_in_one_order() -> None:
    """The order of Cause, whatever order they were found in."""
    assert ordered({Cause.UNPLACED, Cause.HEDGE, Cause.SAME_ORIGIN}) == (
        Cause.HEDGE,
        Cause.SAME_ORIGIN,
        Cause.UNPLACED,
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"said_by": "CENTCOM"}, {"said_by": "a CENTCOM spokesman", "source": "Paper B"}, True),
        ({"said_by": "officials"}, {}, True),
        ({"said_by": "officials"}, {"said_by": "officials", "source": "Paper B"}, False),
        ({"quote": STATEMENT}, {"quote": STATEMENT.replace("Thursday", "Friday"), "source": "Paper B"}, True),
        ({"quote": Quote("killed 15")}, {"quote": Quote("killed 15"), "source": "Paper B"}, False),
        ({}, {"source": "Paper B"}, False),
    ],
)
def test_one_voice_is_one_origin_or_one_text(one: dict[str, object], other: dict[str, object], same: bool) -> None:
    """Nobody in particular is the paper's own voice, and short quotes may be alike by accident."""
    assert one_voice(subject(**one), subject(**other)) is same


@pytest.mark.parametrize(
    ("one", "other", "replaced"),
    [
        ({"said_on": "2024-08-30"}, {"said_on": "2024-09-13"}, True),
        ({"said_on": "2024-08-30"}, {"said_on": "2024-08-30"}, False),
        ({"said_on": "2024-08-30"}, {}, False),
        ({"said_on": "2024-08-30"}, {"said_on": "2024-09-13", "source": "Paper B"}, False),
        ({"said_by": "CENTCOM (previously announced)"}, {"source": "Paper B"}, True),
    ],
)
def test_a_later_word_replaces_an_earlier_one_of_its_own_origin(
    one: dict[str, object], other: dict[str, object], replaced: bool
) -> None:
    """Where the days are known and differ, or where the source says that it was said before."""
    assert superseded(subject(**one), subject(**other)) is replaced
    assert superseded(subject(**other), subject(**one)) is replaced


MEETING, CLASHING = ("15", "15"), ("15", "16")


@pytest.mark.parametrize(
    ("bond", "figures", "verdict", "causes"),
    [
        (Bond.SAME, MEETING, "AGREEMENT", ()),
        (Bond.SAME, CLASHING, "CONTRADICTION", ()),
        (Bond.MAY_BE, MEETING, "AGREEMENT", ()),
        (Bond.MAY_BE, CLASHING, "EXPLAINED", ()),
        (Bond.PART, MEETING, "CONSISTENT", (Cause.PART_OF,)),
        (Bond.PART, CLASHING, "EXPLAINED", (Cause.PART_OF,)),
        (Bond.WHOLE, CLASHING, "CONTRADICTION", (Cause.EXCEEDS_WHOLE,)),
        (Bond.OTHER_TIME, MEETING, "UNRELATED", ()),
        (Bond.OTHER_TIME, CLASHING, "EXPLAINED", (Cause.OTHER_TIME,)),
        (Bond.NONE, MEETING, "UNRELATED", ()),
        (Bond.NONE, CLASHING, "UNRELATED", ()),
    ],
)
def test_the_verdict_is_the_scope_and_the_figures(
    bond: Bond, figures: tuple[str, str], verdict: str, causes: tuple[Cause, ...]
) -> None:
    """Each bond with figures that meet and with figures that do not."""
    one, other = subject(figures[0]), subject(figures[1], "Paper B")
    assert judge_two(one, other, Scope(bond), Policy()) == Judgement(Verdict[verdict], causes)


@pytest.mark.parametrize(
    ("definition", "by_part", "causes"),
    [
        (True, False, (Cause.DEFINITION,)),
        (False, True, (Cause.PART_OF,)),
        (True, True, (Cause.PART_OF, Cause.DEFINITION)),
    ],
)
def test_a_part_is_one_by_definition_or_by_more(definition: bool, by_part: bool, causes: tuple[Cause, ...]) -> None:
    """US airstrikes among coalition strikes are both; a definition alone never lets a part exceed its whole."""
    scope = Scope(Bond.PART, definition=definition, by_part=by_part)
    found = judge_two(subject("15"), subject("16", "Paper B"), scope, Policy())
    assert found == Judgement(Verdict.EXPLAINED, causes)
    above = judge_two(subject("17"), subject("16", "Paper B"), scope, Policy())
    assert (above.verdict is Verdict.CONTRADICTION) is not definition


def test_a_levels_part_may_exceed_what_its_whole_was_on_another_day() -> None:
    """Both may have changed in between."""
    found = judge_two(subject("17"), subject("16", "Paper B"), Scope(Bond.PART, distant=True), Policy())
    assert found == Judgement(Verdict.EXPLAINED, (Cause.CHANGED, Cause.PART_OF))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("no indication of", "15", "EXPLAINED"),
        ("no indication of", "none", "CONSISTENT"),
        ("no indication of", "no reports of", "CONSISTENT"),
        ("no indication of", "up to five", "CONSISTENT"),
    ],
)
def test_absence_of_evidence_never_contradicts(one: str, other: str, verdict: str) -> None:
    """It is not a count of none, whenever it was said."""
    for bond in (Bond.SAME, Bond.MAY_BE, Bond.WHOLE, Bond.PART):
        found = judge_two(subject(one), subject(other, "Paper B"), Scope(bond), Policy())
        assert found.verdict is Verdict[verdict]
        assert Cause.NO_EVIDENCE in found.causes


def test_absence_of_evidence_at_another_time_is_still_that_of_a_level() -> None:
    """No indication of troops in March, and none in August: nobody counted."""
    one = claim("no indication of", what="US troops", when="2024-03-01")
    found = compare(one, claim("none", "Paper B", what="US troops"))
    assert (found.verdict, found.causes) == (Verdict.CONSISTENT, (Cause.NO_EVIDENCE,))


@pytest.mark.parametrize(
    ("one", "other", "causes"),
    [
        ({"figure": "900"}, {"figure": "945"}, {Cause.ROUNDING}),
        ({"figure": "900"}, {"figure": "about 945"}, set()),
        ({"figure": "at least 10"}, {"figure": "15"}, {Cause.HEDGE}),
        ({"figure": "more than 75"}, {"figure": "over 75"}, set()),
    ],
)
def test_how_figures_meet_is_a_cause(one: dict[str, str], other: dict[str, str], causes: set[Cause]) -> None:
    """Rounding is of two bare numbers, and a hedge counts where the bounds differ."""
    assert set(compare(claim(**one), claim(**other, source="Paper B")).causes) == causes


def test_who_counts_a_place_and_the_larger_one_means_two_things() -> None:
    """One origin's four in Anbar and 15 in Iraq are part and whole; two origins' are one event."""
    fine, coarse = claim("four", where="Anbar"), claim("15")
    assert compare(fine, coarse).causes == (Cause.PART_OF,)
    assert compare(fine, claim("15", "Paper B")).verdict is Verdict.CONTRADICTION


@pytest.mark.parametrize(
    ("given", "first"),
    [
        ([{"what": "ISIS leaders killed", "figure": "four"}, {"figure": "15", "source": "Paper 0"}], 0),
        ([{"figure": "15", "when": "2024-08-30"}, {"figure": "16", "when": "2024-08-29", "source": "Paper B"}], 1),
        ([{"figure": "15", "said_on": "2024-09-13"}, {"figure": "16", "said_on": "2024-08-30"}], 1),
    ],
)
def test_two_claims_are_told_in_an_order_of_their_own(given: list[dict[str, str]], first: int) -> None:
    """A part before its whole, the earlier day before the later, what was replaced before what replaces it."""
    one, other = (READER.read(claim(**each)) for each in given)
    scope = relate(one, other, OIR, Policy())
    judgement = judge_two(one, other, scope, Policy())
    assert in_order(one, other, scope, judgement)[0] is (one, other)[first]


def test_the_result_is_a_value_that_compares() -> None:
    """Verdict, causes and sentence; a claim agrees with itself."""
    found = compare(claim(), claim())
    assert found == Comparison(
        Verdict.AGREEMENT, (Cause.SAME_ORIGIN,), "ISIS fighters killed in Iraq: 15, from Paper A, one voice."
    )


def test_the_analysts_vocabulary_and_policy_are_used() -> None:
    """Without words the two names of a group are two, and without slack a day is a day."""
    one, other = claim("15"), claim("16", "Paper B", "Daesh fighters killed", when="2024-08-30")
    assert compare(one, other).verdict is Verdict.CONTRADICTION
    assert compare(one, other, policy=Policy(event_slack=0)).verdict is Verdict.EXPLAINED
    assert compare(one, other, vocabulary=Vocabulary()).verdict is Verdict.UNRELATED
