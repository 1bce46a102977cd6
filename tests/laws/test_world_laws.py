"""Claims that are all true of one world: told finely or coarsely, in part or whole, by the day or the month.

Whatever they make of each other, none of them may be accused.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from oirlib import Claim, Period, Vocabulary, reconcile

START = date(2024, 7, 1)
PLACES = {
    "Hawija": ("Hawija", "Kirkuk province", "Iraq"),
    "Tell Salem, Anbar": ("Tell Salem, Anbar", "Anbar", "Iraq"),
    "Ramadi": ("Ramadi", "Anbar", "Iraq"),
    "Khirbet Zahwan, Syria": ("Khirbet Zahwan, Syria", "Syria"),
    "al-Tanf": ("al-Tanf", "Syria"),
}
OIR = Vocabulary.load("oir")


@frozen
class Event:
    """A raid: when and where, how many fighters died, leaders among them, and how many were wounded."""

    day: date
    place: str
    killed: int
    leaders: int
    wounded: int


@frozen
class World:
    """Raids some days apart, and levels that do not change."""

    events: tuple[Event, ...]
    troops: dict[str, int]

    def within(self, first: date, last: date, where: str) -> Iterable[Event]:
        """The raids of some days at a place or within it."""
        return (e for e in self.events if first <= e.day <= last and where in (*PLACES[e.place], "Iraq and Syria"))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    day = START
    events = []
    for _ in range(draw(st.integers(1, 6))):
        day += timedelta(days=draw(st.integers(4, 25)))
        killed = draw(st.integers(1, 60))
        place = draw(st.sampled_from(sorted(PLACES)))
        events.append(Event(day, place, killed, draw(st.integers(0, killed)), draw(st.integers(0, 40))))
    iraq, syria = draw(st.integers(100, 3000)), draw(st.integers(100, 3000))
    return World(tuple(events), {"Iraq": iraq, "Syria": syria, "Iraq and Syria": iraq + syria})


@st.composite
def put(draw: st.DrawFn, number: int) -> str:
    """Words that are true of a number."""
    more, less = number + draw(st.integers(0, 30)), max(0, number - draw(st.integers(0, 30)))
    ways = [str(number), str(number), f"up to {more}", f"at least {less}", f"between {less} and {more + 1}"]
    if number > 9:
        ways += [f"about {number}", f"more than {less - 1}" if less > 1 else str(number), f"fewer than {more + 1}"]
    return draw(st.sampled_from(ways))


sources = st.fixed_dictionaries(
    {
        "source": st.sampled_from(["Paper A", "Paper B", "Paper C", "Paper D"]),
        "said_by": st.sampled_from([None, None, "officials", "CENTCOM", "Iraqi military"]),
    }
)


@st.composite
def of_an_event(draw: st.DrawFn, world: World) -> Claim:
    """One raid's dead, leaders or casualties, told of its place or of a larger one, of its day or of its month."""
    event = draw(st.sampled_from(world.events))
    what, number = draw(
        st.sampled_from(
            [
                ("ISIS fighters killed", event.killed),
                ("Daesh militants killed", event.killed),
                ("ISIS leaders killed", event.leaders),
                ("ISIS fighters killed or wounded", event.killed + event.wounded),
                ("ISIS fighters wounded", event.wounded),
            ]
        )
    )
    days = [event.day.isoformat()] * 4 + [event.day.strftime("%B %Y"), str(event.day.year), None, "as told"]
    when = draw(st.sampled_from(days))
    said = None
    if when in (None, "as told"):  # without a date, or "on Tuesday": said while no other raid was news
        said = event.day + timedelta(days=draw(st.integers(0, 3)))
        when = when and event.day.strftime("on %A")
    place = draw(st.sampled_from([*PLACES[event.place], f"near {event.place}"]))
    return Claim(what, draw(put(number)), where=place, when=when, said_on=said, **draw(sources))


@st.composite
def of_a_stretch(draw: st.DrawFn, world: World) -> Claim:
    """All the dead of some days at some place, counted throughout."""
    first = START + timedelta(days=draw(st.integers(0, 120)))
    last = first + timedelta(days=draw(st.integers(8, 150)))
    where = draw(st.sampled_from(["Iraq", "Syria", "Anbar", "Iraq and Syria"]))
    what, name = draw(st.sampled_from([("ISIS fighters killed", "killed"), ("ISIS leaders killed", "leaders")]))
    number = sum(getattr(event, name) for event in world.within(first, last, where))
    when = Period(first, last, "throughout")
    return Claim(what, draw(put(number)), where=where, when=when, **draw(sources))


@st.composite
def of_a_level(draw: st.DrawFn, world: World) -> Claim:
    """How many troops there are, on any day."""
    where = draw(st.sampled_from(sorted(world.troops)))
    day = START + timedelta(days=draw(st.integers(0, 200)))
    return Claim("US troops", draw(put(world.troops[where])), where=where, when=day, **draw(sources))


@st.composite
def of_strikes(draw: st.DrawFn, world: World) -> Claim:
    """How many strikes a day had, at a place, in its country, or how many a stretch had in all; or of whom."""
    per_day = {place: 1 + len(place) % 5 for place in PLACES}
    first = START + timedelta(days=draw(st.integers(0, 40)))
    last = first + timedelta(days=draw(st.sampled_from([0, 0, 0, 9, 30])))
    where = draw(st.sampled_from(["Hawija", "Kirkuk province", "Anbar", "Iraq", "Syria", "Iraq and Syria"]))
    number = sum(n for place, n in per_day.items() if where in (*PLACES[place], "Iraq and Syria"))
    number *= (last - first).days + 1
    what, number = draw(st.sampled_from([("coalition airstrikes", number), ("US airstrikes", number // 2)]))
    when = first if first == last else Period(first, last, "throughout")
    return Claim(what, draw(put(number)), where=where, when=when, **draw(sources))


@st.composite
def of_a_toll(draw: st.DrawFn, world: World) -> Claim:
    """The dead of one flood, who are still counted, as they were known on a day; or all that were counted by then."""
    days = draw(st.integers(0, 14))
    said = START + timedelta(days=days)
    known = 40 + 6 * days
    what, number = draw(
        st.sampled_from([("people killed in the flood", known), ("women killed in the flood", known // 3)])
    )
    figure = draw(st.sampled_from([str(number), f"at least {number}"]))
    return Claim(what, figure, where="Riverton", when=START, said_on=said, source=draw(sources)["source"])


@st.composite
def of_a_running_count(draw: st.DrawFn, world: World) -> Claim:
    """An epidemic's deaths up to a day, or those of that day alone."""
    days = draw(st.integers(1, 60))
    day = START + timedelta(days=days)
    what, number = draw(
        st.sampled_from([("total deaths", 9 * days), ("cumulative deaths", 9 * days), ("new deaths", 9)])
    )
    return Claim(what, draw(put(number)), where="Mali", when=day, **draw(sources))


@st.composite
def of_something_else(draw: st.DrawFn, world: World) -> Claim:
    """What words that nobody knows, another standing, no place, or no evidence leave open: a number of its own."""
    event = draw(st.sampled_from(world.events))
    what = draw(
        st.sampled_from(["masked ISIS fighters killed", "suspected ISIS fighters killed", "ISIS fighters expected"])
    )
    given = {
        "what": what,
        "figure": str(event.killed * 7 + len(what)),
        "where": draw(st.sampled_from(PLACES[event.place])),
    }
    sort = draw(st.sampled_from(["words", "silent", "placeless"]))
    if sort == "silent":
        given |= {"what": "ISIS fighters killed", "figure": "no reports of"}
    if sort == "placeless":
        given |= {"what": "ISIS fighters killed", "where": None, "figure": str(event.killed * 7)}
    return Claim(when=event.day, **given, **draw(sources))


@st.composite
def true_claims(draw: st.DrawFn) -> list[Claim]:
    world = draw(worlds())
    makers = [of_an_event, of_an_event, of_a_stretch, of_a_level, of_strikes, of_a_toll, of_a_running_count]
    sorts = st.one_of([make(world) for make in [*makers, of_something_else]])
    return draw(st.lists(sorts, min_size=2, max_size=14))


@settings(max_examples=100)
@given(true_claims())
def test_true_claims_are_never_accused(found: list[Claim]) -> None:
    """There is a world in which all of them are right: the one they were made from."""
    accused = reconcile(found, vocabulary=OIR).contradictions
    assert not [finding.sentence for finding in accused]


@st.composite
def with_a_falsehood(draw: st.DrawFn) -> tuple[Claim, Claim, list[Claim]]:
    """Two exact figures for one raid, of which one is wrong, and true claims around them."""
    world = draw(worlds())
    event = draw(st.sampled_from(world.events))
    right, wrong = (
        Claim("ISIS fighters killed", number, where=event.place, when=event.day, source=paper)
        for paper, number in (("Paper X", event.killed), ("Paper Y", event.killed * 2 + 3))
    )
    makers = [of_an_event, of_an_event, of_a_stretch, of_a_level, of_something_else]
    return right, wrong, draw(st.lists(st.one_of([make(world) for make in makers]), max_size=14))


@settings(max_examples=100)
@given(with_a_falsehood())
def test_a_falsehood_among_true_claims_is_found(told: tuple[Claim, Claim, list[Claim]]) -> None:
    """Whatever else is told of that raid, of others, and of all of them: the two stand in one contradiction."""
    right, wrong, others = told
    accused = [{claim.id for claim in finding.claims} for finding in reconcile([right, wrong, *others]).contradictions]
    assert any({right.id, wrong.id} <= ids for ids in accused)
