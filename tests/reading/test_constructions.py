"""Constructions that newsrooms use beyond the plain sentence: lists, levels, histories, briefings, tables."""

from __future__ import annotations

from datetime import date

import pytest

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure
from oirlib.reading import Article, check, read
from oirlib.source import Source


def claims(text: str, published: date | None = date(2024, 10, 30)) -> list[Claim]:
    found = read(Article(text, Source("Paper A", published=published)))
    assert check(found.claims, [found.article]) == []
    return list(found.claims)


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.what, claim.figure.text) for claim in claims(text)]


def skipped(text: str) -> dict[str, str]:
    return {s.text: s.reason for s in read(Article(text, Source("Paper A", published=date(2024, 10, 30)))).skipped}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 77 ISIS members and 39 Kurdish fighters have been killed in an attack.",
            [("ISIS members killed", "At least 77"), ("Kurdish fighters killed", "39")],
        ),
        (
            "The toll stands at 68 dead, including 61 civilians and seven soldiers.",
            [("people killed", "68"), ("civilians killed", "61"), ("soldiers killed", "seven")],
        ),
        (
            "Fourteen rifles, three tunnels and five mobile phones were seized.",
            [("rifles captured", "Fourteen"), ("tunnels captured", "three"), ("mobile phones captured", "five")],
        ),
        (
            "It killed 87 soldiers, in addition to 12 militants.",
            [("soldiers killed", "87"), ("militants killed", "12")],
        ),
    ],
)
def test_lists_share_what_was_done(text: str, expected: list[tuple[str, str]]) -> None:
    """What was done to one item of a list was done to the others."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets took out nine ISIS leaders.", ("ISIS leaders killed", "nine")),
        ("The strikes, reportedly taking down 35 terrorists, went on.", ("terrorists killed", "35")),
        (
            "At least two Islamic State (ISIS) operatives were killed.",
            ("Islamic State operatives killed", "At least two"),
        ),
        ("Two other operatives died, the first of 17 combat deaths.", ("people killed", "17")),
        ("The deaths bring to four the number of American troops killed.", ("American troops killed", "four")),
        ("Later 110 soldiers were diagnosed with brain injuries.", ("soldiers diagnosed with brain injuries", "110")),
        ("The raid involved more than 100 American troops.", ("American troops taking part", "more than 100")),
        ("The number of US troops in Iraq had grown to 3,100.", ("US troops", "3,100")),
        ("The US troop presence in Syria is 2,000.", ("US troop", "2,000")),
        ("US bases came under attack more than 165 times.", ("attacks on US", "more than 165")),
        ("The US sent 275 troops in June, bringing the total to around 800.", ("troops", "around 800")),
    ],
)
def test_other_ways_to_count(text: str, expected: tuple[str, str]) -> None:
    """Idioms for killing, deaths of an occasion, numbers told before or behind their noun, and levels."""
    assert told(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("They dropped bombs at a rate of 1,500 a month.", "1,500 a month", "rate"),
        ("It cost $13.6 million per day.", "$13.6 million per day", "rate"),
        ("Most of them are under 18.", "under 18", "age"),
        ("The two leaders met in Baghdad.", "two", "told before"),
    ],
)
def test_figures_that_state_nothing(text: str, words: str, reason: str) -> None:
    """Rates, ages and what was told before are no claims."""
    assert skipped(text)[words] == reason


def test_the_same_number_again_is_the_same_thing() -> None:
    """ "The three soldiers" are those who were killed a sentence before."""
    found = claims("Three US soldiers were killed in Jordan. The Pentagon named the three soldiers.")
    assert [claim.what for claim in found] == ["US soldiers killed", "US soldiers killed"]


def test_a_history_keeps_its_year() -> None:
    """A date without a year belongs to the year that the paragraph tells of, not to the year of publication."""
    found = claims("On 10 June 2014, ISIS took Mosul. On 15 June 275 US soldiers were killed.", date(2022, 2, 1))
    assert found[-1].when is not None
    assert found[-1].when.first == date(2014, 6, 15)


def test_a_summary_is_of_its_period() -> None:
    """What a sentence says happened "during that period" happened in the one told last, however long."""
    found = claims("From January to June 2024, ISIS claimed 153 attacks. During that period, raids killed 44 leaders.")
    assert found[-1].when is not None
    assert (found[-1].when.first, found[-1].when.last) == (date(2024, 1, 1), date(2024, 6, 30))


def test_the_perfect_sums_up() -> None:
    """What has been counted up to now has no day of its own; one event told in the perfect has."""
    total, event = claims(
        "A raid took place on Monday. Since then nothing is new. Coalition strikes have killed 1,600 civilians. "
        "Twelve soldiers have been killed in an attack on Tuesday."
    )
    assert total.when is None
    assert event.when is not None


def test_items_of_a_strike_list() -> None:
    """Each line of a list of strikes has its own place, and its verbs govern all that they hit."""
    found = claims(
        "Near Mosul, two strikes engaged three ISIS tactical units and destroyed a tunnel, two boats and 4 roads."
    )
    assert [(c.what, c.where) for c in found] == [
        ("strikes", "Mosul"),
        ("ISIS tactical units struck", "Mosul"),
        ("boats destroyed", "Mosul"),
        ("roads destroyed", "Mosul"),
    ]


def test_a_teaser_is_no_speaker() -> None:
    """ "MORE:" before a sentence names nobody."""
    (claim,) = claims("MORE: The blast killed 12 soldiers.")
    assert claim.said_by is None


def test_a_speaker_keeps_rank_and_office() -> None:
    """An unknown speaker is named with what the sentence says of him."""
    (claim,) = claims("Brig. Gen. Ann B. Reed, a spokeswoman for the ministry, said 12 soldiers were killed.")
    assert claim.said_by is not None
    assert claim.said_by.startswith("Brig. Gen. Ann B. Reed")


def test_unsigned_papers_are_who_speaks_in_them() -> None:
    """A statement without a name speaks of who put it out; else it is whose words were told last."""
    found = claims("The army spoke. “CENTCOM forces killed 12 militants,” the statement said.")
    assert found[-1].said_by == "CENTCOM"


def test_parts_of_a_part_belong_to_its_whole() -> None:
    """ "Including 16 in Iraq and 23 in Syria": both are parts of the forty."""
    whole, one, two = claims("Strikes killed nearly 40 people, including 16 in Iraq and 23 in Syria.")
    assert (one.part_of, two.part_of) == (whole.id, whole.id)
    assert whole.where == "Iraq and Syria"


def test_a_level_counted_up_from_another() -> None:
    """ "Up from 900" is another figure of the same thing, no part of the new one."""
    now, before = claims("There are 2,000 US troops in Syria, up from 900 in March.")
    assert (now.what, before.what) == ("US troops", "US troops")
    assert before.part_of is None


def test_kinds() -> None:
    """What was done is a flow, what is there a stock, and a day a date."""
    found = claims("Raids killed 12 militants. There are 900 US troops in Syria. ISIS was founded in Iraq in 2013.")
    assert [claim.kind for claim in found] == [Kind.FLOW, Kind.STOCK, Kind.DATE]


def test_what_comes_on_top_is_no_part() -> None:
    """ "Another 200" are not among the 275."""
    found = claims("The US sent 275 troops on June 15, and another 200 on June 29.")
    assert [claim.part_of for claim in found] == [None, None]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("There are approximately 900 US troops in Syria and 2,500 in Iraq.", ["ABOUT", "ABOUT"]),
        ("There are approximately 900 US troops in Syria and 2,514 in Iraq.", ["ABOUT", "NONE"]),
        ("There are 900 US troops in Syria and about 2,500 in Iraq.", ["NONE", "ABOUT"]),
        ("There are up to 900 US troops in Syria and 2,500 in Iraq.", ["UP_TO", "NONE"]),
        ("There are about 900 US troops in Syria. They have 2,500 tents in Iraq.", ["ABOUT", "NONE"]),
    ],
)
def test_about_reaches_over_a_list(text: str, hedges: list[str]) -> None:
    """ "Approximately" before a list is meant for its round numbers; a bound, and another sentence, are not reached."""
    assert [claim.figure.hedge.name for claim in claims(text) if isinstance(claim.figure, Figure)] == hedges


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A bomb in Dolmara killed two soldiers on Monday.", "Dolmara"),
        ("The blast in the Afghan capital Kabul killed six people.", "Kabul"),
        ("The blast in Afghanistan's capital, Kabul, killed six people.", "Kabul"),
        ("Gunmen killed nine farmers in a village in Yobe state, northeast Nigeria.", "Yobe state"),
        ("Gunmen killed nine farmers in Nigeria's Borno State.", "Borno State"),
        ("Floods killed nine people in India's eastern state of Odrapur.", "Odrapur"),
        ("The strike in the vicinity of Kelib, Somalia, killed two militants.", "Kelib, Somalia"),
        ("It quoted the mayor of Zolan, a city where four people were killed.", "Zolan"),
        ("Africa Command said a strike killed two militants.", None),
        ("The quake in Chile killed 9,000 people, most of them in Odrapur.", "Chile"),
    ],
)
def test_a_town_that_nobody_knows_is_a_place_by_the_words_around_it(text: str, where: str | None) -> None:
    """Words before a name, behind it or within it say that it is a place; those of a body or of some do not."""
    assert [claim.where for claim in claims(text)] == [where]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("The raid killed nine militants, confirmed CENTCOM.", "CENTCOM"),
        ("The Lake Monitor reported Oct. 22 that raids killed nine militants.", "Lake Monitor"),
        ("The command's initial assessment is that the raid killed nine militants.", "command"),
        ("County official Ann Shi said by telephone that nine people were killed.", "County official Ann Shi"),
        ("In a statement, the NATO mission condemned the attack, which it said killed nine officers.", "NATO"),
        ("Officials would not confirm any arrests, though they said nine people were killed.", "Officials"),
        ("State media cited a statement by the Iraqi army that nine militants were killed.", "Iraqi military"),
        ("Border police have arrested nine men, they said on Tuesday.", "Border police"),
        ("Those raids, CENTCOM claims, killed 81 militants.", "CENTCOM"),
        (
            "Lakewatch, a group that tracks strikes in Iraq, Syria, and Libya, said 90 civilians were killed.",
            "Lakewatch",
        ),
        ("The army previously put the number of dead at 28.", "army"),
    ],
)
def test_who_says_so_in_other_words(text: str, said_by: str) -> None:
    """Who confirms behind a comma, whose assessment it is, and who a pronoun is in the second clause."""
    assert [claim.said_by for claim in claims(text)] == [said_by]


def test_another_official_is_not_the_one_named_before() -> None:
    """ "Another official" is nobody who was named."""
    found = claims("Ann Lee, a health official, said 23 people were killed. Another official put the toll at 21.")
    assert [claim.said_by for claim in found] == ["Ann Lee, a health official", "official"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The news comes one day after two soldiers were injured in a raid.", "2024-10-29"),
        (
            "A strike on Monday hit Raqqa. Just days before the strike, two soldiers were killed.",
            "2024-10-21/2024-10-27",
        ),
        ("Boats landed on Oct. 4. Three days later 12 people drowned. The next day six died.", "2024-10-08"),
        ("Gunmen killed nine people in a village to which they had returned only last month.", None),
        ("ISIS claimed responsibility early on Tuesday for the blast, which killed two soldiers.", None),
        ("In June raids killed 13 militants. A total of 12 suspects were arrested.", "2024-06-01/2024-06-30"),
        (
            "Since operations began in 2014 land was freed. In August six reports were completed.",
            "2024-08-01/2024-08-31",
        ),
    ],
)
def test_days_that_are_told_by_way_of_others(text: str, when: str | None) -> None:
    """Days counted from the news or from each other; what happened by the way lends no day."""
    told = claims(text)[-1].when
    assert (told.iso if told is not None else None) == when


def test_who_is_seriously_injured_is_counted_apart() -> None:
    """ "Injured seriously" is seriously injured."""
    assert [claim.what for claim in claims("The quake left 142 people injured seriously.")] == [
        "people seriously injured"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Raids killed 52 civilians. Among the civilians were eight women and five children.",
            [("civilians killed", "52"), ("women killed", "eight"), ("children killed", "five")],
        ),
        (
            "There were 94 children and 60 women among the civilians killed.",
            [("children killed", "94"), ("women killed", "60")],
        ),
        ("At least five of the people killed were soldiers.", [("soldiers killed", "At least five")]),
        ("The raid led to the arrest of two suspects.", [("suspects arrested", "two")]),
        ("It resulted in the neutralization of over 30 insurgents.", [("insurgents neutralised", "over 30")]),
        ("The strike killed one (1) militant.", [("militant killed", "one")]),
        ("Strikes hit 14 ISIS [Daesh] tactical units.", [("ISIS tactical units struck", "14")]),
        (
            "Strikes destroyed a bomb (IED) and four command and control networks.",
            [("command and control networks destroyed", "four")],
        ),
        ("The quake caused 175 houses to collapse.", [("houses collapsed", "175")]),
        ("Some 45 homes collapsed killing nobody.", [("homes collapsed", "Some 45")]),
        (
            "Residents filed more than 25,600 flood insurance claims.",
            [("flood insurance claims filed", "more than 25,600")],
        ),
    ],
)
def test_whose_act_stands_elsewhere(text: str, expected: list[tuple[str, str]]) -> None:
    """What was done is told of those among whom they were, by a noun, or by what they were made to do."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("The coalition of more than 70 members hit four camps.", "more than 70", "how many are in it"),
        ("The test is for women over the age of 21.", "over the age of 21", "age"),
        ("The strike killed one (1) militant.", "1", "said again"),
    ],
)
def test_figures_that_count_nothing_new(text: str, words: str, reason: str) -> None:
    """How many are in an alliance, how old somebody is, and a number in words and in digits."""
    assert skipped(text)[words] == reason


def test_those_strikes_are_of_the_day_told_last() -> None:
    """ "Those strikes" go back to the paragraph before."""
    found = claims("Jets flew 51 raids on Saturday.\n\nThey added 24 on Sunday.\n\nThose strikes destroyed 11 trucks.")
    assert found[-1].when is not None
    assert found[-1].when.iso == "2024-10-27"


def test_the_same_wounded_again_keep_their_place() -> None:
    """ "The two wounded Americans" are those who were wounded where and when it was told."""
    found = claims("A raid in Anbar on Oct. 22 left two US soldiers wounded. The two wounded Americans went to Syria.")
    assert [(c.what, c.where, c.when.iso if c.when else None) for c in found] == [
        ("US soldiers wounded", "Anbar", "2024-10-22"),
        ("US soldiers wounded", "Anbar", "2024-10-22"),
    ]


def test_those_of_one_of_several_events_are_told_apart() -> None:
    """ "The second operation" is a part of all, and says so."""
    found = claims("The force arrested three militants. The second operation led to the arrest of two militants.")
    assert [claim.what for claim in found] == ["militants arrested", "militants arrested in the second"]


def test_the_news_takes_no_day_from_another_event_further_down() -> None:
    """A sentence further down that opens another event lends its day to none before it."""
    found = claims("Gunmen killed 15 soldiers near Sukhna. And two days ago, a bomb killed three farmers near Zolan.")
    assert [claim.when.iso if claim.when else None for claim in found] == [None, "2024-10-28"]


def test_a_war_is_not_of_the_place_of_the_news() -> None:
    """What a war has cost is not told of the town that a strike hit."""
    found = claims("A strike on Zolan village killed five civilians. The war has killed more than 10,000 people.")
    assert [claim.where for claim in found] == ["Zolan village", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 13, raising the death toll to 15 soldiers.", ("soldiers killed", "15")),
        ("The attack has resulted in minor injuries to several soldiers.", ("soldiers injured", "several")),
        ("Some 61 government forces and loyal fighters were killed.", ("government forces killed", "Some 61")),
        ("Six attacks were carried out, killing and injuring 14 people.", ("people killed or injured", "14")),
        ("It led to the apprehension of 30 suspects.", ("suspects arrested", "30")),
    ],
)
def test_acts_that_stand_before_as_nouns(text: str, expected: tuple[str, str]) -> None:
    """A toll, injuries to somebody, those who come after "and", and killing and injuring at once."""
    assert told(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll from Monday's earthquake hit 94.", ["people killed"]),
        ("Four members of the Energy Police, in charge of the pipelines, were killed.", ["members killed"]),
        ("Floods forced 190,000 people from their homes.", ["people displaced"]),
        ("Floods killed 31 people and forced over 900 from their homes.", ["people killed", "people displaced"]),
    ],
)
def test_what_became_of_those_told_of(text: str, expected: list[str]) -> None:
    """A toll that hit a number, an aside between a noun and its act, and those who had to leave their homes."""
    assert [what for what, _ in told(text)] == expected


def test_one_sentence_does_not_lend_its_act_to_cases() -> None:
    """The dead were killed; new cases were not."""
    assert skipped("The deaths of 27 people and 567 new cases were reported.")["567"] == "cases, and not said of what"


def test_the_strength_of_a_quake_counts_nothing() -> None:
    """ "Measuring 6.8" is a magnitude."""
    assert skipped("An earthquake measuring 6.8 on the Richter scale killed nine people.")["6.8"] == "magnitude"


def test_a_release_s_day_is_not_the_days_of_what_it_sums_up() -> None:
    """What a summary "in March", released on Tuesday, counts was done in March."""
    found = claims(
        "On Tuesday, CENTCOM released a summary of its operations in Syria in September. "
        "According to the command, nine operations killed two militants."
    )
    assert {claim.when.iso if claim.when else None for claim in found} == {"2024-09-01/2024-09-30"}


def test_forces_backed_by_a_country_are_not_that_country() -> None:
    """ "U.S.-backed Syrian Kurdish forces said" is not the United States."""
    (claim,) = claims("U.S.-backed Syrian Kurdish forces said 300 militants were killed.")
    assert claim.said_by == "Syrian Democratic Forces"
