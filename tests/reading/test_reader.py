"""The reader, one construction of newsroom English at a time."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from oirlib.claim import Claim, Kind
from oirlib.figure import Hedge
from oirlib.reading import Article, check, read
from oirlib.source import Source

PUBLISHED = date(2024, 10, 30)  # a Wednesday


def claims(text: str, published: date | None = PUBLISHED) -> list[Claim]:
    found = read(Article(text, Source("Paper A", published=published)))
    assert check(found.claims, [found.article]) == []
    return list(found.claims)


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.what, claim.figure.text) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A raid killed 14 ISIS fighters.", [("ISIS fighters killed", "14")]),
        ("Fourteen ISIS fighters were killed.", [("ISIS fighters killed", "Fourteen")]),
        ("The raid left at least 14 ISIS fighters dead.", [("ISIS fighters killed", "at least 14")]),
        ("The strike resulted in the deaths of up to 35 militants.", [("militants killed", "up to 35")]),
        ("The blast caused two civilian deaths.", [("civilian killed", "two")]),
        ("Six civilians sustained injuries.", [("civilians injured", "Six")]),
        ("Soldiers detained nine suspects.", [("suspects detained", "nine")]),
        ("Three soldiers and a dog were wounded.", [("soldiers wounded", "Three")]),
        ("More than 30 people remain missing.", [("people missing", "More than 30")]),
        ("They found the bodies of 12 civilians.", [("civilians killed", "12")]),
    ],
)
def test_what_was_done(text: str, expected: list[tuple[str, str]]) -> None:
    """Active, passive, noun and headline all tell what was done to what is counted."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raid killed five militants and wounded three.",
            [("militants killed", "five"), ("militants wounded", "three")],
        ),
        (
            "Nine ISIS fighters were killed and 21 captured.",
            [("ISIS fighters killed", "Nine"), ("ISIS fighters captured", "21")],
        ),
        (
            "It killed 14 fighters, wounded nine and captured two in one night.",
            [("fighters killed", "14"), ("fighters wounded", "nine"), ("fighters captured", "two")],
        ),
        (
            "Strikes destroyed three tunnels, two vehicles and a bridge, and damaged four roads.",
            [("tunnels destroyed", "three"), ("vehicles destroyed", "two"), ("roads damaged", "four")],
        ),
    ],
)
def test_several_acts_in_one_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure gets the act beside it, and a list shares its verb."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US keeps 900 troops in Syria, and 2,500 more in Iraq.", [("US troops", "Syria"), ("US troops", "Iraq")]),
        (
            "There are 2,500 US troops in Iraq; another 900 serve in Syria.",
            [("US troops", "Iraq"), ("US troops", "Syria")],
        ),
        (
            "About 2,500 American and 1,000 coalition troops are in Iraq.",
            [("American troops", "Iraq"), ("coalition troops", "Iraq")],
        ),
        ("US forces number 2,500 in Iraq.", [("US forces", "Iraq")]),
    ],
)
def test_elided_nouns_of_levels(text: str, expected: list[tuple[str, str]]) -> None:
    """A figure without a noun takes that of its neighbour, and has a place of its own."""
    found = claims(text)
    assert [(claim.what, claim.where) for claim in found] == expected
    assert {claim.kind for claim in found} == {Kind.STOCK}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll rose to 15.", ("people killed", "15")),
        ("The army put the number of dead at 14.", ("people killed", "14")),
        ("A raid killed 14 ISIS fighters. Later the toll was put at 15.", ("ISIS fighters killed", "15")),
    ],
)
def test_tolls(text: str, expected: tuple[str, str]) -> None:
    """A toll is of the dead, and of those the article told of."""
    assert told(text)[-1] == expected


def test_a_hedge_stays_with_its_figure() -> None:
    """Each figure of a list keeps its own words, and only what they say."""
    one, two = claims("Up to 35 fighters were killed and 12 captured.")
    assert (one.figure.hedge, two.figure.hedge) == (Hedge.UP_TO, Hedge.NONE)


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Strikes killed 37 terrorists, including two leaders.", "terrorists killed", "leaders killed"),
        ("The raid killed 14 militants, among them four commanders.", "militants killed", "commanders killed"),
        ("Seven troops were hurt, five in combat.", "troops injured", "troops injured in combat"),
        ("We conducted 31 strikes, 26 in Iraq and five in Syria.", "strikes", "strikes"),
        ("Strikes killed up to 80 people, of whom 64 were women.", "people killed", "women killed"),
    ],
)
def test_parts(text: str, whole: str, part: str) -> None:
    """A part is a claim of its own and names its whole."""
    found = claims(text)
    assert (found[0].what, found[1].what) == (whole, part)
    assert found[1].part_of == found[0].id
    assert found[0].part_of is None


def test_two_places_are_no_parts() -> None:
    """A figure that has a place of its own is not the whole of the next one."""
    assert [claim.part_of for claim in claims("There are 2,500 US troops in Iraq and 900 in Syria.")] == [None, None]


def test_a_whole_lies_where_its_parts_do() -> None:
    """A whole whose parts name the places has them all."""
    found = claims("We conducted 31 strikes, 26 in Iraq and five in Syria.")
    assert [claim.where for claim in found] == ["Iraq and Syria", "Iraq", "Syria"]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("No American troops were injured.", Hedge.NONE),
        ("There were no indications of civilian casualties.", Hedge.NO_INDICATION),
    ],
)
def test_absence_is_a_claim(text: str, hedge: Hedge) -> None:
    """None, and no sign of any, are read as what they are."""
    (claim,) = claims(text)
    assert (claim.figure.high, claim.figure.hedge) == (0, hedge)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The F-16 returned to base.", "designation"),
        ("He spoke on October 12 of the raid.", "date"),
        ("The fight went on for three hours.", "duration"),
        ("The camp lies 12 miles from the road.", "distance"),
        ("There were 2,000 troops in Syria, not 503.", "denied"),
        ("How many fighters are left? Are there 3,000?", "asked, not stated"),
        ("Sgt. Ann Lee, 46, was there.", "age"),
        ("Spending fell, a decrease of 20 percent.", "change"),
        ("The two sides met.", "nothing counted"),
        ("Two officials said the raid was over.", "who says so"),
    ],
)
def test_what_is_no_claim_is_skipped_with_its_reason(text: str, reason: str) -> None:
    """Every figure that is no claim is listed, with why."""
    found = read(Article(text, Source("Paper A", published=PUBLISHED)))
    assert reason in {skipped.reason for skipped in found.skipped}


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("CENTCOM said 15 fighters were killed.", "CENTCOM"),
        ("The raid killed 15 fighters, according to U.S. Central Command.", "CENTCOM"),
        ("Fifteen fighters were killed, the Iraqi military said on Friday.", "Iraqi military"),
        ("According to the Harbour Watch, 15 fighters were killed.", "Harbour Watch"),
        ("In a statement on Monday, CENTCOM announced that 15 fighters were killed.", "CENTCOM"),
        ("BASRA, Iraq (AP) — CENTCOM said 15 fighters were killed.", "CENTCOM"),
        ("A strike took place. CENTCOM described it. It said 15 fighters were killed.", "CENTCOM"),
        ("“We killed 15 fighters,” said Col. Ann Lee, a CENTCOM spokeswoman.", "CENTCOM"),
        ("15 fighters were killed.", None),
        ("The raid, CENTCOM said, killed 15 fighters.", "CENTCOM"),
    ],
)
def test_who_says_so(text: str, said_by: str | None) -> None:
    """The sentence names its speaker before, behind and in the middle; nobody is made up."""
    assert claims(text)[-1].said_by == said_by


def test_each_clause_has_its_speaker() -> None:
    """Two attributions in one sentence each speak for their own figure."""
    found = claims(
        "The raid killed 15 fighters, according to CENTCOM, but the Iraqi military said it killed 14 fighters."
    )
    assert [claim.said_by for claim in found] == ["CENTCOM", "Iraqi military"]


def test_a_transcript_has_speakers() -> None:
    """In a briefing the name before the colon speaks until the next; questions state nothing."""
    found = claims("COL. ANN LEE: We killed 12 militants.\nWe also captured two.\nQ: Were 50 militants killed?")
    assert [(claim.figure.text, claim.said_by) for claim in found] == [("12", "Col. Ann Lee"), ("two", "Col. Ann Lee")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("On Monday a raid killed 14 fighters.", "2024-10-28", "2024-10-28"),
        ("A raid killed 14 fighters on August 29.", "2024-08-29", "2024-08-29"),
        ("Last month a raid killed 14 fighters.", "2024-09-01", "2024-09-30"),
        ("CENTCOM said on Wednesday that a raid on Monday killed 14 fighters.", "2024-10-28", "2024-10-28"),
        ("Since the start of the campaign in 2014, strikes killed 14 leaders.", "2014-01-01", "2024-10-30"),
        ("Between August 2014 and the end of November 2018 strikes killed 14 leaders.", "2014-08-01", "2018-11-30"),
        ("A raid took place on October 22. It killed 14 fighters.", "2024-10-22", "2024-10-22"),
    ],
)
def test_when(text: str, first: str, last: str) -> None:
    """The time is the sentence's, else the paragraph's; not the day that somebody spoke."""
    when = claims(text)[-1].when
    assert when is not None
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


def test_days_counted_from_another_day() -> None:
    """ "Two days later" is counted from the date told before it."""
    when = claims("A raid took place on October 22. Two days later, a strike killed 14 fighters.")[-1].when
    assert when is not None
    assert when.first == date(2024, 10, 24)


def test_without_a_date_relative_days_are_listed() -> None:
    """An article without a date is read, and what cannot be resolved is in skipped, saying what it needs."""
    found = read(Article("Last month a raid killed 14 fighters.", "Paper A"))
    assert [claim.when for claim in found.claims] == [None]
    assert any("said_on" in skipped.reason for skipped in found.skipped)


def test_a_level_holds_when_it_is_told() -> None:
    """A level without a date is of the day it was said, else of the day of publication."""
    found = claims("There are 900 US troops in Syria. The Pentagon said on Tuesday there are 2,500 US troops in Iraq.")
    assert [claim.when.first.day for claim in found if claim.when is not None] == [30, 29]


def test_what_was_said_before_is_marked() -> None:
    """A figure that the source itself takes back is marked as earlier, and a level of it has no date."""
    now, before = claims("The Pentagon said it has 2,000 troops in Syria, more than the 900 it previously announced.")
    assert (now.said_by, before.said_by) == ("Pentagon", "Pentagon")
    assert (now.superseded, before.superseded) == (False, True)
    assert before.when is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A raid near Mosul killed 14 fighters.", "Mosul"),
        ("In Syria, where the war goes on, a raid killed 14 fighters.", "Syria"),
        ("Strikes killed 14 fighters in Iraq and Syria.", "Iraq and Syria"),
        ("Strikes near Hawija, Mosul and Jalula killed 14 fighters.", "Hawija, Mosul and Jalula"),
        ("A strike near Bir Zamzam killed 14 fighters.", "Bir Zamzam"),
        ("The army went to Mosul. It killed 14 fighters.", "Mosul"),
        ("MOSUL, Iraq (AP) — A raid in Syria killed 14 fighters.", "Syria"),
    ],
)
def test_where(text: str, where: str) -> None:
    """The place is the nearest the sentence names, else the paragraph's; the dateline's is none."""
    assert claims(text)[-1].where == where


def test_lists_take_the_place_of_their_heading() -> None:
    """Items below "In Iraq:" lie in Iraq."""
    found = claims("In Iraq:\nSix ISIS fighters killed\nIn Syria:\nThree ISIS fighters killed")
    assert [claim.where for claim in found] == ["Iraq", "Syria"]


@pytest.mark.parametrize(("row", "what", "figure"), [("Deaths | >15 |", "deaths", ">15"), ("Injured: 7", None, "7")])
def test_tables(row: str, what: str | None, figure: str) -> None:
    """A lone figure in a row counts what the row's heading says."""
    found = claims(f"Location | Anbar |\n{row}\n")
    assert [(claim.figure.text) for claim in found] == [figure]
    assert what is None or found[0].what == what


def test_days_are_claims_too() -> None:
    """A date that is what the sentence states is a claim of kind date."""
    (claim,) = claims("ISIS was declared defeated in Iraq in December 2017.")
    assert (claim.what, claim.kind, claim.where) == ("ISIS declared defeated", Kind.DATE, "Iraq")


@pytest.mark.parametrize(
    ("text", "what", "unit"),
    [
        ("ISIS lost 40 percent of its territory.", "ISIS territory lost", "percent"),
        ("The US spent $5.5 billion on operations.", "funds for operations spent", "USD"),
        ("Police seized 30 kilograms of explosives.", "explosives captured", "kg"),
    ],
)
def test_measures(text: str, what: str, unit: str) -> None:
    """Shares, money and weights are of or for something."""
    (claim,) = claims(text)
    assert (claim.what, getattr(claim.figure, "unit", None)) == (what, unit)


def test_the_quote_is_the_sentence() -> None:
    """The quote is the sentence as it stands, and figure_at the figure's own words."""
    text = "All was quiet. A raid killed up to 35 fighters. Then it ended."
    (claim,) = claims(text)
    assert claim.quote is not None
    assert claim.quote.exact == "A raid killed up to 35 fighters."
    assert claim.quote.figure_at is not None
    assert text[slice(*claim.quote.figure_at)] == "up to 35"
    assert (claim.quote.prefix, claim.quote.suffix) == ("All was quiet. ", " Then it ended.")


def test_a_reading_explains_its_claims() -> None:
    """By which pattern a claim was read, and where its place, days and speaker were taken from."""
    reading = read(Article("CENTCOM said a raid in Anbar killed 14 fighters. Seven were hurt.", Source("Paper A")))
    killed, hurt = reading.claims
    assert (reading.explain(killed).where, reading.explain(killed).speakers) == ("its own sentence", ("CENTCOM",))
    assert reading.explain(hurt).what == "a noun left out, taken from the words beside the figure"
    assert reading.explain(hurt).places == ()
    with pytest.raises(ValueError, match="is no claim that was read by rule"):
        reading.explain(attrs.evolve(killed, where="Mosul"))
