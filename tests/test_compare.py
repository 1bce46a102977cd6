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


ONE_NUMBER = [
    ("people affected", "12.5 million", "12,480,000"),
    ("voters", "a third", "35%"),
    ("children vaccinated", "one in four", "24%"),
    ("houses", "half", "48%"),
    ("people", "about 1,000 to 1,200", "1,250"),
    ("people", "20 or 21", "21"),
    ("people", "nearly 200", "199"),
    ("people affected", "1.2m", "1,249,000"),
    ("cost of the bridge", "$1bn", "$1.04bn"),
    ("people", "1,000", "960"),
    ("people affected", "3 million", "3.1 million"),
    ("share of homes flooded", "30%", "29.6%"),
    ("length of the dam", "5 km", "5.4 km"),
    ("temperature", "40°C", "104°F"),
    ("height of the wave", "6 feet", "1.8 m"),
    ("length of the dam", "1 mile", "1.6 km"),
    ("weight of the bell", "100 pounds", "45 kg"),
    ("length of the siege", "2 hours", "120 minutes"),
    ("people affected", "half a million", "480,000"),
    ("people", "dozens", "24"),
    ("people", "hundreds", "200"),
    ("people", "scores", "45"),
    ("people", "a few hundred", "320"),
    ("people", "tens of thousands", "45,000"),
    ("people", "several thousand", "3,000"),
    ("people", "over 100", "100"),
    ("people", "100-odd", "104"),
    ("people", "some 400", "437"),
    ("people", "more than 20,000", "at least 20,000"),
    ("people", "20,000-plus", "20,412"),
    ("people", "under 50", "49"),
    ("people", "up to 50", "0"),
    ("people", "at least a dozen", "12"),
    ("people", "around a dozen", "13"),
    ("people", "a couple of hundred", "215"),
    ("people", "a handful", "4"),
    ("people", "two-thirds", "66%"),
    ("people", "three quarters", "76%"),
    ("people", "1 in 10", "10%"),
    ("people", "a quarter", "24.6%"),
    ("area burned", "1,000 hectares", "10 square kilometres"),
    ("area burned", "2,500 acres", "1,000 hectares"),
    ("cost of the bridge", "€4.2 million", "4.2 million euros"),
    ("cost of the bridge", "£1.25m", "£1.3 million"),
    ("cost of the bridge", "$1.25m", "$1.2 million"),
    ("rain fallen", "2 inches", "50 mm"),
    ("wind speed", "60 mph", "97 km/h"),
    ("people", "1,234", "1234"),
    ("people", "1.2 thousand", "1,240"),
    ("people", "10k", "10,400"),
    ("people affected", "1 million", "950,000"),
    ("share", "99.9%", "almost 100%"),
    ("share", "5%", "5.4%"),
    ("share", "0.5%", "0.54%"),
    ("people", "about 10", "9"),
    ("people", "roughly 5", "5"),
    ("people", "no more than 3", "3"),
    ("people", "fewer than five", "four"),
    ("people", "zero", "fewer than five"),
    ("people", "none", "up to five"),
    ("people", "between 5 and 10", "10"),
    ("people", "5 to 10", "at least 10"),
    ("people", "less than half", "49%"),
    ("people", "nearly half", "46%"),
    ("people", "over half", "50%"),
]


@pytest.mark.parametrize(("what", "one", "other"), ONE_NUMBER, ids=lambda words: words)
def test_one_number_in_two_wordings_never_clashes(what: str, one: str, other: str) -> None:
    """Rounded, converted, in words, as a share or with a bound."""
    found = compare(claim(one, what=what), claim(other, "Paper B", what))
    assert found.verdict in (Verdict.AGREEMENT, Verdict.CONSISTENT)
