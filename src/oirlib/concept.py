"""A concept: what a vocabulary knows a word to mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

# In this order a span that two facets claim is given away: "strike" is a thing before it is anything else.
FACETS = ("thing", "act", "party", "place", "origin")
# How a figure was come by, and how it is added up: plain English, which every vocabulary knows (oirlib.scope_words).
SCOPE_FACETS = ("standing", "tally")


@frozen
class Concept:
    """What a vocabulary knows a word to mean; the names are SKOS's and OWL's where these have one.

    Attributes:
        id: ``facet.slug``: "thing.fighters".
        facet: "thing", "act", "party", "place" or "origin"; of plain English, "standing" or "tally".
        label: The word it is called by (prefLabel).
        alt_labels: Other words for it (altLabel).
        broader: The ids of the concepts it is part of, of the same facet.
        kind: Of a thing or an act: whether a count of it is a "stock" or a "flow".
        act: Of a thing: the id of the act meant where none is stated (prisoners are held).
        owned_act: The same, where it is said whose they are: US troops are present, and soldiers may be at home.
        alone: Of a thing: the id of the thing meant where nothing is done to it (inhabitants are the population).
        of: Of a thing: the id of the party meant where none is stated.
        implies: The ids of concepts of other facets that the word brings along where they are not stated.
        vague: Of a place: its bounds are not fixed ("western Iraq").
        person: Of an origin: a person, who speaks for the body named as ``broader``.
        outlet: Of an origin: it prints what others count (a paper, an agency), and is no origin of a figure itself.
        definition: It is narrower than its broader concept only by how sources define the two.
        holds: For how many days a level of it holds: a population 365, a price 0; None where nobody knows.
        grows: A toll of it grows while it is counted: the dead of a flood.
        settled: It is told by who did it of what is done: the fighters killed in a raid. A toll of it does not grow.
        exact: It is counted to the last one and never rounded: votes.
        measure: It is an amount, a price or a rate, which has no parts to be counted: a temperature.
        additive: It only adds up, day by day and place by place: the killed, votes, troops. A part larger than its
            whole is a contradiction. False where it does not (many vehicles are one target), None where nobody knows.
        local: What `of` and `implies` say holds only on its vocabulary's own ground (``Vocabulary.speaks_at``).
        disjoint: The ids of concepts of the same facet that nothing is both (owl:disjointWith): men and women.
        whole_labels: Of a place: names that are its own only where nothing else is said: "Hit", which mostly is a word.
        code: Of a place: its ISO 3166 code: "IQ", "US-AL".
        level: Of a place: what sort of place it is: "country", "division" (a state, a province), "city".
        relation: Of a standing: whether what is counted so lies "within" what is plainly counted, or "beside" it.

    >>> Concept("thing.airstrikes", "thing", "airstrikes", broader=("thing.strikes",)).slug
    'airstrikes'
    """

    id: str
    facet: str
    label: str
    alt_labels: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    kind: str | None = None
    act: str | None = None
    owned_act: str | None = None
    alone: str | None = None
    of: str | None = None
    implies: tuple[str, ...] = ()
    vague: bool = False
    definition: bool = False
    holds: int | None = None
    grows: bool = False
    settled: bool = False
    exact: bool = False
    measure: bool = False
    additive: bool | None = None
    local: bool = False
    person: bool = False
    outlet: bool = False
    disjoint: tuple[str, ...] = ()
    whole_labels: tuple[str, ...] = ()
    code: str | None = None
    level: str | None = None
    relation: str | None = None

    @property
    def slug(self) -> str:
        """The id without its facet."""
        return self.id.partition(".")[2]

    @property
    def labels(self) -> tuple[str, ...]:
        """All its words, the preferred one first."""
        return (self.label, *self.alt_labels)


def ancestors_of(
    name: str, broader: Callable[[str], Iterable[str]], found: dict[str, frozenset[str]]
) -> frozenset[str]:
    """A concept's id and those of all that it is part of, however they are tied.

    Args:
        name: The concept's id.
        broader: What a concept is part of, by its id.
        found: What was found before, to be added to.
    """
    if name not in found:
        seen, ahead = {name}, [name]
        while ahead:
            here = ahead.pop()
            if here in found:
                seen |= found[here]
                continue
            further = [each for each in broader(here) if each not in seen]
            seen.update(further)
            ahead.extend(further)
        found[name] = frozenset(seen)
    return found[name]


def broader_in(concepts: Mapping[str, Concept]) -> Callable[[str], Iterable[str]]:
    """What the concepts of a mapping are part of; nothing, of one that is not in it."""
    return lambda name: concepts[name].broader if name in concepts else ()
