"""Two claims through the front door."""

from __future__ import annotations

import pickle

import pytest

from oirlib import Cause, Claim, Comparison, Policy, Verdict, Vocabulary, compare


def claim(figure: str = "15", source: str = "Paper A", what: str = "ISIS fighters killed", **given: object) -> Claim:
    return Claim(what, figure, **{"where": "Iraq", "when": "2024-08-29", "source": source, **given})


def test_the_result_is_a_value_that_compares() -> None:
    """Verdict, causes and sentence; it can be kept in a file."""
    found = compare(claim(), claim(source="Paper B"))
    assert found == Comparison(Verdict.AGREEMENT, (), found.sentence)
    assert found.sentence.startswith("ISIS fighters killed in Iraq")
    assert pickle.loads(pickle.dumps(found)) == found
    assert compare(claim(source="Paper B"), claim()) == found


@pytest.mark.parametrize(
    ("one", "other", "causes"),
    [
        ({"figure": "900"}, {"figure": "945"}, {Cause.ROUNDING}),
        ({"figure": "900"}, {"figure": "about 945"}, set()),
        ({"figure": "at least 10"}, {"figure": "15"}, {Cause.HEDGE}),
        ({"figure": "more than 75"}, {"figure": "over 75"}, set()),
        ({"figure": "more than 75"}, {"figure": "75"}, {Cause.HEDGE}),
    ],
)
def test_how_figures_meet_is_a_cause(one: dict[str, str], other: dict[str, str], causes: set[Cause]) -> None:
    """Rounding is of two bare numbers, and a hedge counts where the bounds differ."""
    assert set(compare(claim(**one), claim(**other, source="Paper B")).causes) == causes


@pytest.mark.parametrize(
    "words",
    [
        "masked",
        "local",
        "first",
        "Chechen",
        "in the north",
        "per week",
        "aged 12",
        "to be",
        "without papers",
    ],
)
@pytest.mark.parametrize("figure", ["14", "15", "400"])
def test_a_word_more_never_accuses(words: str, figure: str) -> None:
    """Nor does it agree: nobody knows what it leaves out."""
    found = compare(claim(), claim(figure, "Paper B", f"ISIS fighters killed {words}"))
    assert found.verdict in (Verdict.EXPLAINED, Verdict.CONSISTENT, Verdict.UNRELATED)


@pytest.mark.parametrize(
    "standing", ["suspected", "alleged", "planned", "estimated", "confirmed", "forecast", "expected", "registered"]
)
def test_another_standing_never_accuses(standing: str) -> None:
    """What is confirmed and what is suspected are counted in two ways."""
    for figure in ("14", "400"):
        found = compare(claim(), claim(figure, "Paper B", f"{standing} ISIS fighters killed"))
        assert (found.verdict, found.causes) == (Verdict.EXPLAINED, (Cause.STANDING,))


@pytest.mark.xfail(reason="levels tells of silence only beside what was counted on its own day")
def test_absence_of_evidence_is_still_that_of_a_level() -> None:
    """No indication of troops in March, and none in April: nobody counted."""
    one = claim("no indication of", what="US troops", when="2024-03-01")
    found = compare(one, claim("none", "Paper B", what="US troops", when="2024-04-01"))
    assert (found.verdict, found.causes) == (Verdict.CONSISTENT, (Cause.NO_EVIDENCE,))


def test_who_counts_a_place_and_the_larger_one_means_two_things() -> None:
    """One origin's four in Anbar and 15 in Iraq are part and whole; a raid's fifteen there and 14 here are not."""
    assert compare(claim("four", where="Anbar"), claim("15")).causes == (Cause.PART_OF,)
    assert compare(claim("15", where="Anbar"), claim("14", "Paper B")).verdict is Verdict.CONTRADICTION


def test_the_analysts_vocabulary_and_policy_are_used() -> None:
    """Without words the two names of a group are two, and without slack a day is a day."""
    one, other = claim("15"), claim("16", "Paper B", "Daesh fighters killed", when="2024-08-30")
    assert compare(one, other).verdict is Verdict.CONTRADICTION
    assert compare(one, other, policy=Policy(event_slack=0)).verdict is Verdict.EXPLAINED
    assert compare(one, other, vocabulary=Vocabulary()).verdict is Verdict.UNRELATED
    assert compare(one, other, vocabulary=Vocabulary.load("common")).verdict is not Verdict.CONTRADICTION


def test_an_empty_vocabulary_compares_plain_words() -> None:
    """Everything still works on them."""
    plain = {"vocabulary": Vocabulary()}
    one, other = (claim(f, f, "homes flooded", where="Tewkesbury") for f in ("400", "650"))
    assert compare(one, other, **plain).verdict is Verdict.CONTRADICTION
    assert compare(one, claim("650", "650", "wooden homes flooded", where="Tewkesbury"), **plain).causes == (
        Cause.TERMS,
    )
