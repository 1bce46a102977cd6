"""What is counted: plain words read into facets, and the order between two of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TypeAlias

from attrs import evolve, field, frozen

from oirlib.concept import Concept
from oirlib.judge.order import APART, SAME, UNKNOWN, Order, Relation, among, combined
from oirlib.judge.words import group, relate_words, telling
from oirlib.language import knowledge
from oirlib.phrases import words
from oirlib.scope_words import Found, Tally, standing_in, tally_in
from oirlib.spelling import alike
from oirlib.vocabulary import Match, Vocabulary
from oirlib.wording.units import lifted

_Facet: TypeAlias = Callable[[frozenset[str], frozenset[str]], Relation]
_FACETS = ("thing", "act", "party", "place")
_JOINED = re.compile(r"[\s,;/&]*(?:\b(?:and|or)\b)?[\s,;/&]*", re.I)


@frozen(cache_hash=True)
class What:
    """What is counted, in facets; an empty facet is not stated.

    Attributes:
        party: Whose it is, as concept ids.
        target: At whom or what it is aimed.
        agent: Who did it, as concept ids and plain words.
        thing: What is counted.
        act: What was done to it or with it.
        words: The words that no concept covers, in their normal form.
        standing: How the figure was come by, where it is not simply counted.
        dying: Whether it is told by how people die, of whatever cause, over a stretch in which most die of none that is
            told: a year's deaths are no year's killed.
        order: The plain words as they follow each other, which tells "the navy seized vessels" by its first word.
    """

    party: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()
    agent: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    act: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    dying: bool = False
    order: tuple[str, ...] = field(default=(), eq=False)


@frozen
class Reading:
    """The words of a claim's `what`, read.

    Attributes:
        what: What is counted.
        tally: How a flow is added up, where the words say so.
        unit: A unit that stands among the words ("square miles lost").
        place: A place named among the words ("US troops in Syria"), as it stands.
        kind: "stock" or "flow", as the act or else the thing has it; None where neither says.
        dying: Whether the words tell of people's deaths and leave open what of.
        nature: What is known of such things.
    """

    what: What
    tally: Tally | None
    unit: str | None
    place: str | None
    kind: str | None
    dying: bool
    nature: Nature


@frozen
class Nature:
    """What is known of a thing that is counted.

    Attributes:
        known: Whether a vocabulary knows the thing or the act, and no word is left over.
        single: Whether the words single out one event: whose dead they are, who did it, in which fire.
        spreading: Whether they name an occasion that spreads over places, so that its dead in a town are some of all.
        point: Whether they name an occasion that is at one place, as a fire is and a flood is not.
        lasting: Whether they name an occasion that goes on from day to day, as a siege does.
        events: Whether the things counted are themselves events (strikes, raids), of which a day holds many.
        holds: For how many days a level of it holds; None where nobody described it.
        grows: Whether a toll of it grows while it is counted; None where nobody knows.
        exact: Whether it is counted to the last one and never rounded.
        measure: Whether it is a price, a rate or the like, which does not add up.
        additive: Whether it is known to add up: a part of it never exceeds its whole.
        gauge: Whether an instrument reads it where it stands, so that a wide place has many of it.
        flows: Whether it is known to come or go over time (revenue), unlike a level (a price, a debt) or an average.
        yearly: Whether it is a level that is told for a whole year, as a population is.
        poll: Whether it was asked of some people, by a pollster of whom there are many.
    """

    known: bool = False
    single: bool = False
    spreading: bool = False
    point: bool = False
    lasting: bool = False
    events: bool = False
    holds: int | None = None
    grows: bool | None = None
    exact: bool = False
    measure: bool = False
    additive: bool = False
    gauge: bool = False
    yearly: bool = False
    poll: bool = False
    flows: bool = False

    @property
    def by_day(self) -> bool:
        """Whether such things happen day by day, so that those of the next day are others."""
        return self.events or self.lasting

    @property
    def one_event(self) -> bool:
        """Whether they single out an event at one place, so that a larger place named for it is where to look.

        Strikes by the day do not, nor an occasion that spreads over places: the deaths of a county and of its state are
        no two tellings of one thing.
        """
        return self.single and not (self.events or self.spreading)


def read_what(text: str, vocabulary: Vocabulary, here: bool = True) -> Reading:
    """Read plain words into facets.

    Args:
        text: The words.
        vocabulary: Who knows them.
        here: Whether the claim's place lies where the vocabulary's subject speaks, so that "militants" are its own.
    """
    told, unit = lifted(_of_a_cause().sub(r"\1 of ", " ".join(_prefaced().sub(" ", _one_named(text)).split())))
    standing = standing_in(told)
    tally, sums = _tallied(told, vocabulary)
    standings = {found.concept for found in standing}
    body = _without(told, [*standing, *tally, *sums])
    body, _, agent_text = _parted(body, "agent")
    body, joint, rest = _parted(body, "aimed")
    matches = vocabulary.find(body, _FACETS)
    facets = {name: [m for m in matches if vocabulary[m.concept].facet == name] for name in _FACETS}
    things, modifiers = _heads(facets["thing"], body, facets["act"])
    after = vocabulary.find(rest, _FACETS) if rest else []
    target = {m.concept for m in after if vocabulary[m.concept].facet in ("party", "thing")}
    acts = {m.concept for m in facets["act"]} | {m.concept for m in after if vocabulary[m.concept].facet == "act"}
    party = {m.concept for m in facets["party"]}
    left = telling(body, _spans(matches)) | telling(rest, _spans(after)) | modifiers
    if joint and not target:
        # "Votes against the bill" are aimed at nobody that is known, and "lights on" at nothing.
        left |= frozenset(words(joint)) - (group("between") if rest.strip() else frozenset())
    places = [body[m.start : m.end] for m in facets["place"]]
    places += [rest[m.start : m.end] for m in after if vocabulary[m.concept].facet == "place"]
    for concept in [*things, *sorted(party), *sorted(acts)]:
        for implied in vocabulary[concept].implies if here or not vocabulary[concept].local else ():
            facet = implied.partition(".")[0]
            # A word brings along what is not stated: "30 Peshmerga" are troops, and "dolphins killed" no people.
            if facet == "thing" and not things and not left - _causes():
                things = [implied]
            elif facet == "party" and not party:
                party = {implied}
            elif facet == "act" and not acts:
                acts = {implied}
            elif facet == "standing":
                standings.add(implied)
    for concept in things:
        if not party and not target and (of := vocabulary[concept].of) and (here or not vocabulary[concept].local):
            party = {of}
    stated = bool(acts)
    whose = bool(party or target)
    if not stated:
        named = [vocabulary[thing] for thing in things]
        acts = {act for thing in named for act in (thing.act, thing.owned_act if whose else None) if act}
    if not (acts or whose or agent_text or left):
        things = [vocabulary[thing].alone or thing for thing in things]
    agents = vocabulary.find(agent_text, ("party",)) if agent_text else []
    agent = frozenset(m.concept for m in agents) | telling(agent_text, _spans(agents))
    what = What(
        frozenset(party),
        frozenset(target),
        agent,
        frozenset(things),
        frozenset(acts),
        left,
        frozenset(standings),
        order=tuple(word for word in words(body) if word in left) if left else (),
    )
    return Reading(
        what,
        None if not tally else "running" if tally[0].concept == "running" else "period",
        unit,
        " and ".join(places) or None,
        None if not stated and _undergoing(body, facets["thing"], matches) else _kind(acts, things, vocabulary, stated),
        _of_any_cause(body, what),
        _nature(what, bool(party or target or agents), vocabulary),
    )


def _of_any_cause(text: str, what: What) -> bool:
    """Whether words tell of deaths and leave open what of; of soldiers and civilians a war is meant."""
    if what.party or what.target or what.agent or what.words:
        return False
    found = set(words(text))
    return bool(found & group("dying")) and not found & group("combat")


@cache
def _prefaced() -> re.Pattern[str]:
    """Phrases that say only that something is counted: "the number of"."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, knowledge('scope')['empty']['phrases']))})\b", re.I)


@cache
def _namesakes() -> tuple[re.Pattern[str], dict[str, str]]:
    """Where a name of several stands, and the one that each is read as."""
    rows = knowledge("scope")["namesakes"]["names"]
    first = {name.casefold(): row[0] for row in rows for name in row}
    longest = sorted(first, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.I), first


def _one_named(text: str) -> str:
    pattern, first = _namesakes()
    return pattern.sub(lambda found: first[found[0].casefold()], text)


@cache
def _of_a_cause() -> re.Pattern[str]:
    """Words between deaths and what they are of: "deaths due to cholera" are deaths of it."""
    joints = "|".join(map(re.escape, knowledge("scope")["owing"]["words"]))
    dying = "|".join(map(re.escape, (*knowledge("scope")["dying"]["words"].split(), "deaths")))
    return re.compile(rf"\b({dying})\s+(?:{joints})\s+", re.I)


@cache
def _causes() -> frozenset[str]:
    """What people die of, so that the dead of it are people: an earthquake, cholera."""
    return group("occasion") | group("spreading") | group("cause")


def _tallied(text: str, vocabulary: Vocabulary) -> tuple[list[Found], list[Found]]:
    """The words that say how a flow is added up, and those that only sum.

    "New" and "total" say so of what adds up (cases, the dead). New houses are houses that are new, and the total of the
    employees is the employees. How often a thing is counted stays with it: weekly deaths are no daily ones.
    """
    found = [each for each in tally_in(text) if not group("stretch").intersection(words(text[each.start : each.end]))]
    stretches = [each for each in tally_in(text) if each not in found]
    adds = bool(group("additive").intersection(words(text))) or any(
        vocabulary[match.concept].grows for match in vocabulary.find(text, ("act", "thing"))
    )
    if adds:
        return [*found, *(evolve(each, end=each.start) for each in stretches)], []
    sums = [each for each in found if _sums(text[each.start : each.end])]
    plain = [each for each in found if each not in sums and each.concept == "running"]
    return [*plain, *(evolve(each, end=each.start) for each in stretches)], sums


def _sums(phrase: str) -> bool:
    return " ".join(phrase.casefold().split()) in knowledge("scope")["sum"]["words"]


def _spans(matches: Sequence[Match]) -> list[tuple[int, int]]:
    return [(match.start, match.end) for match in matches]


@cache
def _joint(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, knowledge('scope')['joint'][name]))})\b", re.I)


def _parted(text: str, joint: str) -> tuple[str, str, str]:
    """The text before the first such word, the word, and what stands behind it: who did it, whom it was aimed at."""
    found = _joint(joint).search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found and found.start() else (text, "", "")


def _nature(what: What, whose: bool, vocabulary: Vocabulary) -> Nature:
    concepts = [vocabulary[name] for name in sorted(what.act | what.thing)]
    things = [vocabulary[name] for name in sorted(what.thing)]
    named = {word for name in what.words if name in vocabulary for word in words(vocabulary[name].label)}
    occasion, spreading = (what.words | named) & group("occasion"), (what.words | named) & group("spreading")
    known = bool(concepts) and all(word in vocabulary for word in what.words - occasion - spreading)
    stated = what.act - {act for concept in things for act in (concept.act, concept.owned_act)}
    levels = things if known and not stated else [vocabulary[name] for name in stated if known]
    holds = [concept.holds for concept in levels]
    parties = (vocabulary[name] for name in what.party)
    grows = any(c.grows for c in concepts) and not any(c.settled for c in (*concepts, *parties))
    measure = any(concept.measure for concept in concepts) or bool(what.words & group("measure"))
    told = what.words.union(*(words(concept.label) for concept in concepts))
    return Nature(
        known=known,
        single=known and bool(whose or occasion or spreading),
        spreading=bool(spreading),
        point=bool(occasion),
        lasting=bool(spreading & group("lasting")),
        events=bool(things) and all(concept.kind == "flow" for concept in things),
        holds=min(h for h in holds if h is not None) if holds and None not in holds else None,
        grows=grows if known else (grows or None),
        exact=any(concept.exact for concept in concepts),
        measure=measure,
        gauge=bool(told & group("gauge")) and not told & group("pooled"),
        yearly=bool(told & group("yearly")),
        poll=bool(told & group("poll")),
        flows=bool(things) and all(c.kind == "flow" for c in things) and not what.words & group("measure"),
        additive=not measure and (bool(what.words & group("additive")) or _adds_up(concepts, vocabulary)),
    )


def _adds_up(concepts: Iterable[Concept], vocabulary: Vocabulary) -> bool:
    """Whether it is known of a thing, or of what was done, that it adds up."""
    concepts = list(concepts)
    if any(concept.additive is False for concept in concepts):
        return False  # many vehicles are one target
    return any(vocabulary[name].additive for concept in concepts for name in vocabulary.ancestors(concept.id))


def _undergoing(text: str, things: Sequence[Match], matches: Sequence[Match]) -> bool:
    """Whether a word that nobody knows says what happens to a thing ("refugees resettled"): no level of it then."""
    if not things:
        return False
    end = things[-1].end
    plain = group("empty")
    behind = [word for word in words(text[end:]) if word not in plain][:1]
    covered = any(match.start >= end and plain.issuperset(words(text[end : match.start])) for match in matches)
    return bool(behind) and not covered and behind[0] not in group("between") | group("joining")


def _kind(acts: Iterable[str], things: Sequence[str], vocabulary: Vocabulary, stated: bool) -> str | None:
    """The kind that the act gives, else the thing."""
    for concept in [*sorted(acts), *things] if stated else [*things, *sorted(acts)]:
        if kind := vocabulary[concept].kind:
            return kind
    return None


def _heads(matches: list[Match], text: str, acts: Sequence[Match]) -> tuple[list[str], frozenset[str]]:
    """The things that are counted, and those that only say which.

    Drone and missile attacks are attacks, and children killed in schools are children; only what "and", "or" or a comma
    joins is counted together.
    """
    heads: list[str] = []
    modifiers: list[str] = []
    qualifying = False
    for at in range(len(matches) - 1, -1, -1):
        if at + 1 < len(matches):
            between = text[matches[at].end : matches[at + 1].start]
            adjacent = not between.strip(" -")
            joined = bool(_JOINED.fullmatch(between))
            qualifying = adjacent or (qualifying and joined)
        behind = at > 0 and not _listed(text, matches[at - 1], matches[at], acts)
        (modifiers if qualifying or behind else heads).append(matches[at].concept)
    return heads, frozenset(modifiers)


def _listed(text: str, one: Match, other: Match, acts: Sequence[Match]) -> bool:
    """Whether two things stand in a list or in one noun, and not one behind the other ("in schools")."""
    inside = [act for act in acts if one.end <= act.start and act.end <= other.start]
    start = inside[-1].end if inside else one.end
    return bool(_JOINED.fullmatch(text[start : other.start])) or not text[one.end : other.start].strip(" -")


def _uncovered(text: str, matches: Sequence[Match | Found]) -> str:
    """The text without what the matches cover."""
    kept, at = [], 0
    for match in matches:
        kept.append(text[at : match.start])
        at = match.end
    return " ".join([*kept, text[at:]])


def _without(text: str, matches: Iterable[Found]) -> str:
    return _uncovered(text, sorted(matches, key=lambda match: match.start))


def relate_what(one: What, other: What, vocabulary: Vocabulary, similarity: float) -> Relation:
    """The order of two things that are counted: the combination of their facets' orders, standing left out."""
    if one == other:
        return SAME

    def facet(ones: frozenset[str], others: frozenset[str]) -> Relation:
        if ones == others:
            return SAME
        if not ones or not others:
            return UNKNOWN
        if any(vocabulary.apart(a, b) for a in ones for b in others) and not ones & others:
            return APART
        order = among(ones, others, lambda a, b: b in vocabulary.ancestors(a))
        return Relation(order, definition=_by_definition(ones, others, order, vocabulary))

    if (one.agent & other.party and not other.agent) or (other.agent & one.party and not one.agent):
        return APART  # those whom somebody killed are not those of his own who were killed
    if _passive(one, other) or _passive(other, one):
        return SAME
    if (order := _of_both_kinds(one, other, vocabulary)) is not None:
        return Relation(order, doubtful=True)
    if bool(one.thing) != bool(other.thing) and (other.words if one.thing else one.words):
        return APART  # words that the vocabulary does not know name a thing of their own
    if one.words != other.words and not _common_ground(one, other):
        return APART
    return combined(
        [
            facet(one.party, other.party),
            _narrowing(one.target, other.target, facet),
            _agent(one.agent, other.agent, vocabulary, facet),
            facet(one.thing, other.thing),
            facet(one.act, other.act),
            _of_all_causes(one, other),
            relate_words(one.words, other.words, lambda a, b: alike(a, b, similarity), vocabulary.__contains__),
        ]
    )


def _of_all_causes(one: What, other: What) -> Relation:
    """Those killed are some of those who died, of whatever cause."""
    if one.dying == other.dying:
        return SAME
    return Relation(Order.BROADER if one.dying else Order.NARROWER, doubtful=True)


def _of_both_kinds(one: What, other: What, vocabulary: Vocabulary) -> Order | None:
    """Whether the one counts those of the other who are of a second kind too: refugee children are refugees.

    Only where both are kinds of one thing: passenger trains are no passengers.
    """
    for narrow, broad, order in ((one, other, Order.NARROWER), (other, one, Order.BROADER)):
        if not broad.thing or broad.thing == narrow.thing or not broad.thing <= narrow.words:
            continue
        shared = [vocabulary.ancestors(name) for name in (*narrow.thing, *broad.thing)]
        if narrow.thing and frozenset.intersection(*map(frozenset, shared)):
            same = evolve(narrow, thing=broad.thing, words=narrow.words - broad.thing, standing=broad.standing)
            return order if same == broad else None
    return None


def _common_ground(one: What, other: What) -> bool:
    """Whether two things of which one has words more share anything that is counted."""
    facets = ((one.words, other.words), (one.thing, other.thing), (one.act, other.act))
    return any(ones & others for ones, others in facets) or any(ones and others for ones, others in facets[1:])


def _passive(one: What, other: What) -> bool:
    """Whether the first says the same in the passive: "vessels seized by the navy", "navy seized vessels"."""
    if not one.agent or other.agent or not other.order[: len(one.agent)]:
        return False
    opens = frozenset(other.order[: len(one.agent)]) == one.agent
    return opens and evolve(one, agent=frozenset(), words=one.words | one.agent) == evolve(other, agent=frozenset())


def _narrowing(ones: frozenset[str], others: frozenset[str], facet: _Facet) -> Relation:
    """Naming a target says which of all attacks are meant."""
    if bool(ones) != bool(others):
        return Relation(Order.NARROWER if ones else Order.BROADER)
    return facet(ones, others)


def _agent(ones: frozenset[str], others: frozenset[str], vocabulary: Vocabulary, facet: _Facet) -> Relation:
    """Naming who did it says which of all are meant, if it is known who that is."""
    if ones == others:
        return SAME
    known = all(name in vocabulary for name in ones | others)
    if not known:
        if ones and others:
            return APART if ones - others and others - ones else Relation(Order.OVERLAPPING, terms=True)
        return Relation(Order.NARROWER if ones else Order.BROADER, terms=True)
    return _narrowing(ones, others, facet)


def _by_definition(ones: frozenset[str], others: frozenset[str], order: Order, vocabulary: Vocabulary) -> bool:
    """Whether the narrower set is so only by how sources define the term.

    A definition sets a term apart from the one right above it: airstrikes from strikes, not soldiers from people.
    """
    if order not in (Order.NARROWER, Order.BROADER):
        return False
    narrow, broad = (ones, others) if order is Order.NARROWER else (others, ones)
    return any(
        vocabulary[concept].definition and not broad.isdisjoint(vocabulary[concept].broader)
        for concept in narrow - broad
    )
