"""Sentences as newsrooms and press offices write them, and what a careful reader takes from each."""

from __future__ import annotations

from datetime import date

import pytest

from oirlib import reconcile
from oirlib.claim import Claim
from oirlib.reading import Article, check, read
from oirlib.source import Source

DAY = date(2024, 10, 30)  # a Wednesday


def claims(text: str) -> list[Claim]:
    found = read(Article(text, Source("Paper A", published=DAY)))
    assert check(found.claims, [found.article]) == []
    return list(found.claims)


def counted(text: str) -> list[tuple[str, str]]:
    return [(claim.figure.text, claim.what) for claim in claims(text)]


def reasons(text: str) -> dict[str, str]:
    found = read(Article(text, Source("Paper A", published=DAY)))
    return {skipped.text: skipped.reason for skipped in found.skipped}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twelve gunmen loyal to the Islamic State group and al-Qaida were killed in a raid.",
            [("Twelve", "gunmen killed")],
        ),
        ("At least 45 US personnel stationed in Qatar have been injured.", [("At least 45", "US personnel injured")]),
        ("Ten fighters in Iraq and Syria were killed.", [("Ten", "fighters killed")]),
        ("The army said 121 of its fighters and prison guards died.", [("121", "fighters killed")]),
        ("Hundreds of ISIS prisoners managed to escape.", [("Hundreds", "ISIS prisoners escaped")]),
        ("Some 20 Americans claim to have been injured.", [("Some 20", "Americans injured")]),
        ('At least three militants were "neutralized" on Friday.', [("At least three", "militants neutralised")]),
        ("“90 families, or 400 people” had returned.", [("90", "families returned"), ("400", "people returned")]),
        ("Many are still on the run.", [("Many", "people at large")]),
    ],
)
def test_what_was_done_is_found_behind_what_describes_them(text: str, expected: list[tuple[str, str]]) -> None:
    """Participles, places, quotation marks and verbs of claiming between a noun and its verb are read past."""
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They arrested on Sunday seven militants engaged in attacks.", [("seven", "militants arrested")]),
        ("Forces arrested two men who took part in raids.", [("two", "men arrested")]),
        ("Gunmen shot dead nine soldiers at prayer.", [("nine", "soldiers shot dead")]),
        (
            "Ninety ISIS men have been confirmed killed, along with 40 guards.",
            [("Ninety", "ISIS men killed"), ("40", "guards killed")],
        ),
        (
            "It killed 123 people, including 39 members of the police and seven civilians.",
            [("123", "people killed"), ("39", "members killed"), ("seven", "civilians killed")],
        ),
        ("Among those detained or killed were 30 leaders.", [("30", "leaders killed or captured")]),
        ("A last repatriation, numbering 300 people, took place.", [("300", "people repatriated")]),
        ("The number of families returned has reached 1,200 families.", [("1,200", "families returned")]),
    ],
)
def test_the_verb_nearest_to_a_figure_governs_it(text: str, expected: list[tuple[str, str]]) -> None:
    """A verb right before the figure counts before what is told of the same people by the way."""
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were no injuries to US personnel.", ("no", "US personnel injured")),
        ("Three deaths among civilians were reported.", ("Three", "civilians killed")),
        ("More than 20 soldiers have reported minor injuries.", ("More than 20", "soldiers injured")),
        ("The attacks caused over 40 minor injuries.", ("over 40", "people injured")),
        ("There were 20 diagnoses of traumatic brain injury.", ("20", "people diagnosed with brain injuries")),
        ("There is no indication that any villagers were killed.", ("no indication", "villagers killed")),
    ],
)
def test_injuries_are_counted_by_whose_they_are(text: str, expected: tuple[str, str]) -> None:
    """Injuries to, deaths among, injuries reported by the hurt themselves, and what nobody has indicated."""
    assert counted(text) == [expected]


def test_one_that_points_at_nothing_is_counted() -> None:
    """ "Said that one soldier" counts one; "that one" of those told before does not."""
    told = counted("The army said that one coalition soldier was killed and two were hurt.")
    assert told == [("one", "coalition soldier killed"), ("two", "coalition soldier injured")]
    text = "A raid killed two officials. The army said that one of the officials killed had planned attacks."
    assert counted(text) == [("two", "officials killed")]
    assert reasons(text)["one"] == "one of those told before"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May CENTCOM received 33 new reports.", ("33", "reports received")),
        ("CENTCOM carried over 55 open reports from previous months.", ("55", "reports carried over")),
        ("Work on 19 casualty reports has been completed.", ("19", "casualty reports completed")),
        ("Two of the casualty reports were duplicates.", ("Two", "casualty reports found duplicate")),
        ("CENTCOM assessed the other 21 reports as non-credible.", ("21", "reports found not credible")),
        ("Some 60 casualty reports are open at the end of May.", ("Some 60", "casualty reports open")),
    ],
)
def test_reports_are_counted_by_what_became_of_them(text: str, expected: tuple[str, str]) -> None:
    """Received, carried over, completed, found credible or not, found duplicate, still open."""
    assert counted(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We go on. ISIS holds 8,000 men there. We stay," said Gen. Ann Lee, the CENTCOM commander.', "CENTCOM"),
        ("The CENTCOM commander said: “We go on. ISIS holds 8,000 men there. We stay.”", "CENTCOM"),
        ("According to tallies kept by Task & Purpose, it held 8,000 men.", "Task & Purpose"),
        ("According to an informed official cited by Politico, it held 8,000 men.", "informed official"),
        ("State media quoted an officer as saying that it held 8,000 men.", "officer"),
        ("According to a Monday statement, it held 8,000 men.", None),
        ("Amnesty International and Airwars said it held 8,000 men.", "Amnesty International"),
        ("The London-based Rojava Information Center said it held 8,000 men.", "Rojava Information Center"),
        ("Defense Secretary Ann Lee corrected the remarks, saying it held 8,000 men.", "Pentagon"),
        ("The Iraqi Security Media Cell released a statement. It held 8,000 men, it said.", "Security Media Cell"),
        ("It held 8,000 men, the official with the Ministry of Displacement and Migration told AFP.", None),
    ],
)
def test_who_says_so(text: str, expected: str | None) -> None:
    """The words are whoever's the paragraph says they are, before or behind them, in whatever way."""
    [claim] = claims(text)
    if expected is None and "Ministry" in text:
        expected = "official with the Ministry of Displacement and Migration"
    assert claim.said_by == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On May 5, the army announced that it killed 13 men in Iraq in April.", "2024-04-01/2024-04-30"),
        ("Prior to the raid on October 26, attacks had hurt 40 men.", None),
        ("They killed 25 men in the days following an October 19 strike.", None),
        ("The raid on Monday came in response to the killing of two men.", None),
        ("ISIS killed 100 men on Thursday in its biggest attack since its fall in 2019.", "2024-10-24"),
        ("According to a Tuesday statement, since July 4, they killed 95 men.", "2024-07-04/2024-10-29"),
        ("The UN said 700 men were killed in the last week and 817 a week earlier.", "2024-10-14/2024-10-27"),
        ("During a briefing on Monday, a Pentagon spokesman said 40 men were hurt in attacks since October 17.", None),
    ],
)
def test_a_date_is_of_what_it_tells(text: str, expected: str | None) -> None:
    """A day of telling, of comparing, or that something came before or after is none on which it happened."""
    claim = claims(text)[-1]
    told = claim.when.iso if claim.when is not None else None
    if "briefing" in text:
        expected = "2024-10-17/2024-10-28"
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A total of 17 men died in raids in Gara, Hakurk, and Zap.", "Gara, Hakurk, and Zap"),
        ("SDF units in early August arrested four men in Deir al-Zor.", "Deir al-Zor"),
        ("In central Iraq, two men were hurt and were later flown to a hospital in Germany.", "central Iraq"),
        ("Only 800 civilians were hurt over four years in both Syria and Iraq.", "Syria and Iraq"),
        ("Iran-linked groups hurt 12 men in Syria.", "Syria"),
        ("Irbil, Iraq (CNN)Nearly 100 men were hurt in western Mosul.", "western Mosul"),
        ("The raid near Idlib killed Abu Bakr al-Baghdadi. Two of al-Baghdadi's wives were killed.", "Idlib"),
    ],
)
def test_a_place_is_where_it_happened(text: str, expected: str) -> None:
    """Towns that no vocabulary knows count; where the hurt were brought, names of persons and datelines do not."""
    assert claims(text)[-1].where == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The number of ISIS fighters has shrunk from a peak of 30,000 to an estimated 3,000.",
            ["ISIS fighters at peak", "ISIS fighters"],
        ),
        ("The US will cut its troops in Syria to fewer than 1,000.", ["US troops planned"]),
        ("Some 600 soldiers will remain.", ["soldiers planned"]),
        ("There was a drop in operations, from 37 in June to 20 in July.", ["operations", "operations"]),
        ("Attacks on US forces rose from 12 to 38.", ["Attacks on US forces", "Attacks on US forces"]),
    ],
)
def test_numbers_that_move(text: str, expected: list[str]) -> None:
    """A height that has passed and a level that is planned are no level of today; events change in number as well."""
    assert [claim.what for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("A siege could displace up to 90,000 people.", "up to 90,000", "what may be, not what is"),
        ("It earned $4 million monthly.", "$4 million", "rate"),
        ("People from at least 45 countries are held there.", "at least 45", "where they are from"),
        ("It is one of the largest camps.", "one", "one of"),
    ],
)
def test_what_counts_nothing(text: str, words: str, reason: str) -> None:
    """What is only feared, paid by the month, or told of where people are from is skipped with its reason."""
    assert reasons(text)[words] == reason


def test_what_comes_on_top_contradicts_nothing() -> None:
    """So many more are neither the total nor another count of the same people."""
    text = "On Monday 21 soldiers were hurt near Mosul. Another 24 soldiers were hurt near Mosul on Monday, it said."
    found = claims(text)
    assert [claim.what for claim in found] == ["soldiers injured", "soldiers injured in addition"]
    assert not reconcile(found).contradictions


def test_figures_that_spell_out_the_sentence_before_are_its_parts() -> None:
    """Eight, four and five men in three places are the seventeen told before."""
    whole, *parts = claims("A total of 17 men died on Monday. Eight died in Gara, four in Hakurk and five in Zap.")
    assert [part.part_of for part in parts] == [whole.id] * 3


def test_an_area_in_another_unit_is_no_part() -> None:
    """Brackets that only convert a figure repeat it, and the two agree."""
    found = claims("Since 2014 they have freed 5,677 square kilometers (2,192 square miles) there.")
    assert [claim.part_of for claim in found] == [None, None]
    assert not reconcile(found).contradictions


def test_the_party_of_a_row_is_its_every_figures() -> None:
    """ "300 killed, 2,000 wounded (ISF)" tells of one side's dead and wounded."""
    assert counted("300–400 killed, 2,000 wounded (ISF)") == [
        ("300–400", "ISF people killed"),
        ("2,000", "ISF people wounded"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mine laid by Islamic State (IS) killed nine people gathering wood.", ("nine", "people killed")),
        ("Among the victims were four officers.", ("four", "officers killed")),
        ("IS fighters exterminated dozens of villagers.", ("dozens", "villagers killed")),
        ("US strikes were carried out on five caves.", ("five", "caves struck")),
        ("Jets flew 70 percent of the total number of airstrikes.", ("70 percent", "airstrikes flown by Jets")),
        ("The camp houses almost 30,000, including infants.", ("almost 30,000", "people")),
        ("There are 12,000 Iraqis in the camp.", ("12,000", "Iraqis")),
        ("The bomber killed himself and two of his children.", ("two", "children killed")),
        ("The fight against ISIS has cost $5.53 billion.", ("$5.53 billion", "cost of fight against ISIS")),
    ],
)
def test_more_ways_to_be_counted(text: str, expected: tuple[str, str]) -> None:
    """Acronyms that look like verbs, victims, houses that hold people, people of a country, a person's own, costs."""
    assert counted(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As of Sept. 13, the US has conducted 6,500 strikes in Iraq.", None),
        ("Through January 10, 2024, they have flown 64,000 sorties.", None),
        ("As of Sept. 13, the US has 900 troops in Syria.", "2024-09-13"),
        ("Three men were killed in Jordan, where militias have carried out 150 attacks in recent months.", None),
    ],
)
def test_what_happened_up_to_a_day_did_not_happen_on_it(text: str, expected: str | None) -> None:
    """A count that goes up to a day is not of that day, while a level is."""
    first = claims(text)[0]
    assert (first.when.iso if first.when is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An attack near Palmyra claimed the lives of 18 people.", None),
        ("“Some 18 men died,” said Commander Ann Lee, a Pentagon spokesman.", "Pentagon"),
        ("The command put it at 12, yet two U.S. officials soon said that 31 men were hurt.", "U.S. officials"),
        ("Four men were shot dead while fishing, SANA reported citing the police.", "SANA"),
    ],
)
def test_who_says_so_beside_other_words(text: str, expected: str | None) -> None:
    """What claims lives says nothing; an office told beside a name is the speaker's."""
    assert claims(text)[-1].said_by == expected


def test_parts_in_brackets_add_up_to_their_whole() -> None:
    """ "9,000 strikes in Iraq and Syria (5,500 in Iraq and 3,500 in Syria)": the two are parts."""
    whole, *parts = claims("They conducted 9,000 strikes in Iraq and Syria (5,500 in Iraq and 3,500 in Syria).")
    assert [part.part_of for part in parts] == [whole.id, whole.id]


@pytest.mark.parametrize(
    ("text", "places", "days"),
    [
        (
            "In Iraq and Syria, 125 and 226 arrests were made on Monday, respectively.",
            ["Iraq", "Syria"],
            ["2024-10-28", "2024-10-28"],
        ),
        (
            "In June and July, forces in Iraq killed 12 and 20 militants, respectively.",
            ["Iraq", "Iraq"],
            ["2024-06-01/2024-06-30", "2024-07-01/2024-07-31"],
        ),
    ],
)
def test_respectively_gives_each_its_own(text: str, places: list[str], days: list[str]) -> None:
    """Two figures set beside two places or two months are of one each, and contradict nothing."""
    found = claims(text)
    assert [claim.where for claim in found] == places
    assert [claim.when.iso if claim.when else None for claim in found] == days
    assert not reconcile(found).contradictions


def test_others_are_nobody_in_particular() -> None:
    """ "Four Americans and 15 others": nobody says who the others were."""
    assert counted("Four Americans and 15 others were killed in the bombing.") == [
        ("Four", "Americans killed"),
        ("15", "people killed"),
    ]


def test_an_earlier_toll_stands_for_nobody() -> None:
    """ "Updating an earlier toll of 28": the ministry no longer says so, and nothing contradicts."""
    found = claims("The bombing killed 32 men, the health ministry said, updating an earlier toll of 28.")
    assert [claim.superseded for claim in found] == [False, True]
    assert {claim.said_by for claim in found} == {"health ministry"}


def test_a_name_beside_a_noun_is_read_past() -> None:
    """ "One soldier, Master Sgt. Ann Lee, 39, was killed"."""
    assert counted("One American soldier, Master Sgt. Ann Lee, 39, was killed.") == [("One", "American soldier killed")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ISIS controls 5,000 square kilometres in Syria.", "ISIS territory controlled"),
        ("The Syrian government controls 9,000 square kilometres of land.", "Syrian government land controlled"),
        ("ISIS once controlled 100,000 square kilometres of territory.", "ISIS territory at peak"),
        ("ISIS held 100,000 square kilometres at its height.", "ISIS territory at peak"),
    ],
)
def test_land_is_its_holders(text: str, told: str) -> None:
    """Land is counted by who holds it, and land that somebody "once controlled" is no level of today."""
    found = claims(text)
    assert [claim.what for claim in found] == [told]
    assert [claim.when is None for claim in found] == ["peak" in told]


def test_land_of_two_parties_is_no_conflict() -> None:
    """What one party holds says nothing about another's."""
    found = claims("ISIS controls 5,000 square kilometres of territory in Syria. The SDF controls 50,000 in Syria.")
    assert not reconcile(found).contradictions


def test_what_is_now_is_not_of_the_history_before_it() -> None:
    """ "3,000 fighters are thought to remain, says a report from July", behind a sentence on 2014, is of this July."""
    found = claims("ISIS seized Mosul in 2014. Some 3,000 fighters are thought to remain, said a UN report from July.")
    (fighters,) = [claim for claim in found if "fighters" in claim.what]
    assert fighters.when is not None
    assert fighters.when.first.year != 2014
