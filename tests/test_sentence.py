"""The one sentence: plain English that an analyst could paste."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Figure, Source, Verdict, Vocabulary, compare, reconcile
from oirlib.finding import Cause
from oirlib.judge.origins import behind, speaker_of
from oirlib.sentence import Told, sentence_of, unrelated
from oirlib.topic import Topic

OIR = Vocabulary.load("oir")
DAY = "2024-10-28"
A_DAY = "28 Oct 2024"


def claim(figure: object, source: str | Source = "A", what: str = "ISIS fighters killed", **given: object) -> Claim:
    return Claim(what, figure, **{"where": "Syria", "when": DAY, "source": source, **given})  # type: ignore[arg-type]


def told(verdict: Verdict, causes: list[Cause], *versions: list[Claim]) -> str:
    """The sentence of some versions, with who stands behind each."""
    whos = [behind(version, [speaker_of(c.said_by, c.source.publisher, OIR) for c in version]) for version in versions]
    last = versions[-1][-1]
    return sentence_of(
        Told(
            verdict=verdict,
            causes=tuple(causes),
            topic=Topic(last.what, last.where or ""),
            versions=tuple(tuple(version) for version in versions),
            origins=tuple(who.origins for who in whos),
            outlets=tuple(who.outlets for who in whos),
            silent=tuple(tuple(p for _, some in who.silent for p in some) for who in whos),
        )
    )


def two(verdict: Verdict, causes: list[Cause], one: Claim, other: Claim) -> str:
    """The sentence of two claims: of one version where they fit, else of two."""
    fit = verdict in (Verdict.AGREEMENT, Verdict.CONSISTENT)
    return told(verdict, causes, [one, other]) if fit else told(verdict, causes, [one], [other])


CONTRADICTION, EXPLAINED, AGREEMENT, CONSISTENT = (
    Verdict.CONTRADICTION, Verdict.EXPLAINED, Verdict.AGREEMENT, Verdict.CONSISTENT
)  # fmt: skip
TROOPS = {"what": "US troops"}


@pytest.mark.parametrize(
    ("verdict", "causes", "one", "other", "sentence"),
    [
        (CONTRADICTION, [], claim("up to 35"), claim("37", "B"),
         "ISIS fighters killed in Syria on 28 Oct 2024: up to 35 (A) and 37 (B) cannot both hold."),
        (CONTRADICTION, [], claim("35", said_by="officials"), claim("39", "B", said_by="officials"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35 (officials in A) and 39 (officials in B) cannot both hold."),
        (CONTRADICTION, [Cause.SAME_ORIGIN], claim("35", said_by="CENTCOM"), claim("39", "B", said_by="CENTCOM"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35 (CENTCOM in A) and 39 (CENTCOM in B) cannot both hold."
         " Both come from CENTCOM."),
        (CONTRADICTION, [Cause.DATES_DIFFER], claim("900", **TROOPS), claim("2,000", "B", when="2024-11-08", **TROOPS),
         "US troops in Syria: 900 (A, 28 Oct 2024) and 2,000 (B, 8 Nov 2024) cannot both hold."
         " They are eleven days apart, so the level may have changed in between."),
        (CONTRADICTION, [Cause.ESTIMATES_DIFFER], claim("an estimated 35"), claim("an estimated 90", "B"),
         "ISIS fighters killed in Syria on 28 Oct 2024: an estimated 35 (A) and an estimated 90 (B) cannot both hold."
         " Both are estimates."),
        (CONTRADICTION, [Cause.UNDATED], claim("35", when=None), claim("37", "B", when=None),
         "ISIS fighters killed in Syria: 35 (A) and 37 (B) cannot both hold. A and B give no date."),
        (CONTRADICTION, [Cause.EXCEEDS_WHOLE], claim("40", what="ISIS leaders killed"), claim("37", "B"),
         "On 28 Oct 2024, 40 ISIS leaders killed in Syria (A) are more than the whole,"
         " 37 ISIS fighters killed in Syria (B)."),
        (CONTRADICTION, [Cause.EXCEEDS_WHOLE],
         claim("one", what="children killed"), claim("zero", "B", "people killed"),
         "One child was killed in Syria (A, 28 Oct 2024), but B says that nobody was."),
        (CONTRADICTION, [Cause.EXCEEDS_WHOLE], claim("one", what="shootings"), claim("none", "B", "attacks"),
         "One shooting in Syria (A, 28 Oct 2024), but B says that there were none."),
        (EXPLAINED, [Cause.PART_OF], claim("one", what="airstrikes", where="Hawija"),
         claim("six", what="airstrikes", where="Iraq"),
         "On 28 Oct 2024, one of the six airstrikes in Iraq was in Hawija (A)."),
        (EXPLAINED, [Cause.PART_OF], claim("six", what="airstrikes", where="Iraq"),
         claim("one", "B", what="airstrikes", where="Hawija"),
         "On 28 Oct 2024, one of the six airstrikes in Iraq (A) was in Hawija (B)."),
        (EXPLAINED, [Cause.PART_OF], claim("no", what="US personnel wounded"),
         claim("two", what="coalition personnel wounded"),
         "On 28 Oct 2024, neither of the two coalition personnel wounded in Syria was American (A)."),
        (EXPLAINED, [Cause.PART_OF], claim("four", what="ISIS leaders killed"), claim("37", "B"),
         "On 28 Oct 2024, four of the 37 ISIS fighters killed in Syria (B) were ISIS leaders (A)."),
        (EXPLAINED, [Cause.PART_OF], claim("14"), claim("44", "B", when="2024"),
         "14 ISIS fighters killed in Syria (A, 28 Oct 2024) are included in 44 ISIS fighters killed in Syria"
         " (B, 2024)."),
        (CONSISTENT, [Cause.PART_OF], claim("one", what="ISIS leaders killed"), claim("at least three", "B"),
         "On 28 Oct 2024, one ISIS leader killed in Syria (A) is included in at least three ISIS fighters killed in"
         " Syria (B)."),
        (EXPLAINED, [Cause.DEFINITION], claim("nine", what="airstrikes"), claim("six", "B", what="strikes"),
         "On 28 Oct 2024, nine airstrikes in Syria (A) and six strikes in Syria (B) count by different definitions."),
        (EXPLAINED, [Cause.COARSER], claim("37", "B", when="October 2024"), claim("35"),
         "ISIS fighters killed in Syria: 37 (B, Oct 2024) and 35 (A, 28 Oct 2024) differ, but may not be about the same"
         " thing: B speaks only of Oct 2024."),
        (EXPLAINED, [Cause.UNPLACED], claim("37", where=None), claim("35", "B"),
         "On 28 Oct 2024, 37 ISIS fighters killed (A) and 35 ISIS fighters killed in Syria (B) differ, but may not be"
         " about the same thing: A names no place."),
        (EXPLAINED, [Cause.TERMS], claim("37", what="new cases"), claim("90", "B", what="cases"),
         "On 28 Oct 2024, 37 new cases in Syria (A) and 90 cases in Syria (B) differ, but may not be about the same"
         " thing: only A says “new”."),
        (EXPLAINED, [Cause.TERMS], claim("37", what="armed guards hurt"), claim("90", "B", what="guards hurt"),
         "On 28 Oct 2024, 37 armed guards hurt in Syria (A) and 90 guards hurt in Syria (B) differ, but may not be"
         " about the same thing: only A says “armed”."),
        (EXPLAINED, [Cause.STANDING], claim("37", what="confirmed cases"), claim("90", "B", what="suspected cases"),
         "On 28 Oct 2024, 37 confirmed cases in Syria (A) and 90 suspected cases in Syria (B) differ, but are counted"
         " in different ways: A's figure is “confirmed”, B's “suspected”."),
        (EXPLAINED, [Cause.SPELLING], claim("35", where="Hamrin"), claim("37", "B", where="Hamreen"),
         "On 28 Oct 2024, 35 ISIS fighters killed in Hamrin (A) and 37 ISIS fighters killed in Hamreen (B) differ, but"
         " may not be about the same thing: “Hamrin” and “Hamreen” were matched by their spelling."),
        (EXPLAINED, [Cause.NO_EVIDENCE], claim("no indication of"), claim("several", "B"),
         "B counted several ISIS fighters killed in Syria (28 Oct 2024); A says only that there was no evidence of any,"
         " which is not a count of none."),
        (CONSISTENT, [Cause.NO_EVIDENCE], claim("no indication of"), claim("no reports of", "B"),
         "ISIS fighters killed in Syria on 28 Oct 2024: A and B say only that there was no evidence of any, which is"
         " not a count of none."),
        (EXPLAINED, [Cause.REVISED], claim("35", said_by="CENTCOM", said_on="2024-10-29"),
         claim("37", "B", said_by="CENTCOM", said_on="2024-11-02"),
         "ISIS fighters killed in Syria on 28 Oct 2024: CENTCOM first gave 35 (29 Oct 2024) and later 37 (2 Nov 2024),"
         " which replaces it."),
        (EXPLAINED, [Cause.REVISED], claim("35", superseded=True), claim("37", "B", said_on="2024-11-02"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35 (A) was given before and no longer stands;"
         " 37 (B, 2 Nov 2024) takes its place."),
        (EXPLAINED, [Cause.CHANGED],
         claim("900", when="2023-01-01", **TROOPS), claim("2,000", when="2024-01-01", **TROOPS),
         "US troops in Syria went from 900 (1 Jan 2023) to 2,000 (1 Jan 2024), according to A."),
        (EXPLAINED, [Cause.CHANGED], claim("900", **TROOPS), claim("2,000", "B", when="2025-11-08", **TROOPS),
         "US troops in Syria: 900 (A, 28 Oct 2024) and 2,000 (B, 8 Nov 2025) are 376 days apart, so the level may have"
         " changed in between."),
        (EXPLAINED, [Cause.GROWING], claim("900", what="people killed", when="2024-10-28"),
         claim("1,200", "B", what="people killed", when="2024-10-30"),
         "People killed in Syria grew from 900 (A, 28 Oct 2024) to 1,200 (B, 30 Oct 2024), as a running count does."),
        (EXPLAINED, [Cause.OTHER_TIME], claim("37", "B", when="2024-09-16"), claim("35"),
         "ISIS fighters killed in Syria: 37 (B, 16 Sep 2024) and 35 (A, 28 Oct 2024) are for different times, so both"
         " can be right."),
        (AGREEMENT, [], claim("35", said_by="CENTCOM"), claim("thirty-five", "B", said_by="SOHR"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35 and thirty-five, agreed by CENTCOM and Syrian Observatory"
         " for Human Rights."),
        (AGREEMENT, [], claim("35"), claim("35", "B"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35, printed by A and B; neither names a source."),
        (AGREEMENT, [], claim("35", said_by="officials"), claim("35", "B"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35, printed by A and B; neither names its source."),
        (AGREEMENT, [Cause.SAME_ORIGIN], claim("35", "Star / AP"), claim("35", "AP"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35, printed by Star / AP and AP, which is one report."),
        (AGREEMENT, [], claim("Several", said_by="CENTCOM"), claim("several"),
         "ISIS fighters killed in Syria on 28 Oct 2024: several (CENTCOM, in A)."),
        (AGREEMENT, [], claim("35", said_by="CENTCOM"), claim("35", "B"),
         "ISIS fighters killed in Syria on 28 Oct 2024: 35 (CENTCOM, in A; also printed by B, which names no source)."),
        (AGREEMENT, [], claim("900", **TROOPS), claim("900", "B", when="2024-11-08", **TROOPS),
         "US troops in Syria, 28 Oct–8 Nov 2024: 900, printed by A and B; neither names a source."),
        (AGREEMENT, [Cause.COARSER], claim("35", when="October 2024"), claim("35", "B"),
         "ISIS fighters killed in Syria: 35, printed by A and B; neither names a source. A speaks only of Oct 2024."),
        (CONSISTENT, [Cause.HEDGE], claim("dozens"), claim("37", "B"),
         "ISIS fighters killed in Syria on 28 Oct 2024: dozens (A) and 37 (B) leave room for each other."),
        (CONSISTENT, [Cause.STANDING], claim("37", what="cases"), claim("37", "B", what="suspected cases"),
         "On 28 Oct 2024, 37 cases in Syria (A) and 37 suspected cases in Syria (B) fit, but are counted in different"
         " ways: B's figure is “suspected”, and A does not say so of its own."),
        (EXPLAINED, [Cause.PART_OF], claim("July 2017", what="ISIS defeated", where="Mosul", when=None, kind="date"),
         claim("December 2017", "B", what="ISIS defeated", where="Iraq", when=None, kind="date"),
         "ISIS defeated in Mosul: July 2017 (A) is the date of a part, ISIS defeated in Iraq: December 2017 (B) that of"
         " the whole."),
    ],
)  # fmt: skip
def test_two_claims_are_told(verdict: Verdict, causes: list[Cause], one: Claim, other: Claim, sentence: str) -> None:
    """Both figures in their own words, who said them, the days, and what is missing where that is the reason."""
    assert two(verdict, causes, one, other) == sentence


def test_every_verdict_and_cause_can_be_told() -> None:
    """No cause leaves a sentence without its end, alone or beside another, of two claims or of many."""
    sets = [[], *([cause] for cause in Cause), *([one, other] for one in Cause for other in Cause if one is not other)]
    pair = (claim("35"), claim("about 37", "B\n", "ISIS members killed", where=None, when=None))
    for verdict in (CONTRADICTION, EXPLAINED, AGREEMENT, CONSISTENT):
        for causes in sets:
            said = two(verdict, causes, *pair)
            assert said.endswith(".")
            assert said[0].isupper() or said[0].isdigit()
            assert "  " not in said
            assert "\n" not in said


def test_who_stands_alone_is_told_so() -> None:
    """A single claim is told with what it counts."""
    assert told(Verdict.SINGLE, [], [claim("1", what="shootings", where="Kirkuk")]) == (
        "One shooting in Kirkuk (A, 28 Oct 2024). No other claim speaks of it."
    )


def test_a_version_names_each_of_its_wordings() -> None:
    """Another figure that one value allows is never hidden behind a number of others; the plain ones come first."""
    one = [claim("up to 10,500"), claim("7,601", "B"), claim("7,601", "C")]
    assert told(CONTRADICTION, [], one, [claim("20,000", "D")]) == (
        "ISIS fighters killed in Syria on 28 Oct 2024: 7,601 (B and C) or up to 10,500 (A) and 20,000 (D)"
        " cannot both hold."
    )


def test_a_claim_that_fits_two_versions_speaks_for_neither() -> None:
    """It is told apart."""
    both = claim("about 35", "C")
    assert told(CONTRADICTION, [], [claim("34"), both], [both, claim("36", "B")]) == (
        "ISIS fighters killed in Syria on 28 Oct 2024: 34 (A) and 36 (B) cannot both hold."
        " About 35 (C) fits with more than one."
    )


def test_many_names_and_many_versions_are_counted() -> None:
    """A sentence stays a sentence."""
    assert told(AGREEMENT, [], [claim("35", letter) for letter in "ABCDEFGH"]) == (
        "ISIS fighters killed in Syria on 28 Oct 2024: 35, printed by A, B, C and 5 more; none of them names a source."
    )
    assert told(CONTRADICTION, [], *([claim(at, f"Paper {at}")] for at in range(10, 19))) == (
        "ISIS fighters killed in Syria on 28 Oct 2024: nine sources give nine figures, from 10 to 18,"
        " which cannot all hold."
    )
    assert told(
        EXPLAINED, [Cause.CHANGED], *([claim(at, "A", **TROOPS, when=f"20{at}-01-01")] for at in range(10, 17))
    ) == (
        "US troops in Syria went from 10 (1 Jan 2010) to 16 (1 Jan 2016) by way of 11 (1 Jan 2011), 12 (1 Jan 2012),"
        " 13 (1 Jan 2013) and 2 more, according to A."
    )


def test_parts_that_add_up_are_told_with_what_they_count_where_that_differs() -> None:
    """And plainly where it does not; parts of one sentence are told by who said it."""
    source = Source("A", title="Raid")
    parts = [
        claim("five", source, "US troops wounded", said_by="CENTCOM"),
        claim("two", source, "US troops killed", said_by="CENTCOM"),
        claim("Seven", source, "US troops killed or wounded", said_by="CENTCOM"),
    ]
    assert told(AGREEMENT, [Cause.ADDS_UP], parts) == (
        "CENTCOM counted seven US troops killed or wounded in Syria on 28 Oct 2024: five US troops wounded and two US"
        " troops killed."
    )
    apart = [parts[0], claim("two", "B", "US troops killed"), parts[2]]
    assert told(AGREEMENT, [Cause.ADDS_UP], apart) == (
        "On 28 Oct 2024, five US troops wounded in Syria (CENTCOM) and two US troops killed in Syria (B) add up to"
        " seven US troops killed or wounded in Syria (CENTCOM)."
    )
    days = [claim("28", when="2024-09-16"), claim("nine", when="2024-09-24"), claim("37", "B", when="September 2024")]
    assert told(AGREEMENT, [Cause.ADDS_UP], days) == (
        "ISIS fighters killed in Syria: 28 (A, 16 Sep 2024) and nine (A, 24 Sep 2024) add up to 37 (B, Sep 2024)."
    )


def test_parts_together_above_their_whole_are_told() -> None:
    """Each with its day."""
    parts = [claim("28", when="2024-09-16"), claim("19", when="2024-09-24")]
    assert told(CONTRADICTION, [Cause.EXCEEDS_WHOLE], parts, [claim("37", "B", when="September 2024")]) == (
        "28 ISIS fighters killed in Syria (A, 16 Sep 2024) and 19 ISIS fighters killed in Syria (A, 24 Sep 2024) come"
        " to more than the whole, 37 ISIS fighters killed in Syria (B, Sep 2024)."
    )


@pytest.mark.parametrize(
    ("one", "other", "reason", "end"),
    [
        (claim("five"), claim("six", "B", "US troops wounded"), None, "are not about the same thing."),
        (claim("5"), claim("5", "B", when="2023-01-01"), None, "are about different times."),
        (claim("5"), claim("6", "B", "raids"), "one\nreason", "are not about the same thing: one reason."),
        (claim(Figure.parse("50 percent"), what="turnout"), claim("50", "B", "turnout"), None,
         "are not about the same thing: they are in different units, which are not converted."),
    ],
)  # fmt: skip
def test_what_is_unrelated_is_told_as_that(one: Claim, other: Claim, reason: str | None, end: str) -> None:
    """With the reason, where it is not what they count."""
    assert unrelated(one, other, reason).endswith(end)


HOSTILE = st.text(st.characters(codec="utf-16", exclude_categories=[]), min_size=1, max_size=12).filter(str.strip)


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE, st.sampled_from([CONTRADICTION, EXPLAINED, AGREEMENT, CONSISTENT]),
       st.lists(st.sampled_from(Cause), max_size=3))  # fmt: skip
def test_nothing_of_a_source_acts_in_a_sentence(
    what: str, where: str, paper: str, said_by: str, verdict: Verdict, causes: list[Cause]
) -> None:
    """Whatever stands in a field, no control character, line break or bidi mark comes through."""
    try:
        ones = [claim("35", paper, what, where=where, said_by=said_by), claim("up to 40", what=what, said_by=said_by)]
    except ValueError:
        return
    for said in (two(verdict, causes, ones[0], ones[1]), unrelated(ones[0], ones[1])):
        kinds = {unicodedata.category(c) for c in said if c not in "\u200c\u200d"}
        assert kinds.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


def test_either_verb_tells_it_alike_in_any_order() -> None:
    """Comparing two claims and reconciling them makes the same sentence, in the words of the claims alone."""
    flood = [claim("9", "A", "mills flooded", where="Tewkesbury"), claim("8", "B", "mills flooded", where="Tewkesbury")]
    sentence = "Mills flooded in Tewkesbury on 28 Oct 2024: 8 (B) and 9 (A) cannot both hold."
    for vocabulary in (Vocabulary(), OIR):
        for some in (flood, flood[::-1]):
            assert compare(*some, vocabulary=vocabulary).sentence == sentence
            assert [f.sentence for f in reconcile(some, vocabulary=vocabulary)] == [sentence]


def test_many_claims_are_told_in_the_time_they_take_to_read() -> None:
    """Nothing is compared with everything: twenty thousand claims make one sentence."""
    rng = random.Random(7)
    many = [claim(rng.randint(30, 40), f"Paper {at}", when=f"2024-10-{rng.randint(1, 28):02}") for at in range(20_000)]
    half = len(many) // 2
    versions = (tuple(many[:half]), tuple(many[half:]))
    for verdict, causes in ((CONTRADICTION, (Cause.DATES_DIFFER, Cause.UNDATED)), (CONSISTENT, (Cause.COARSER,))):
        said = sentence_of(Told(verdict, causes, Topic("ISIS fighters killed", "Syria"), versions))
        assert len(said) < 1000
