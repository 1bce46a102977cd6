"""A concept: what a vocabulary knows a word to mean."""

from __future__ import annotations

from attrs import frozen

# In this order a span that two facets claim is given away: "strike" is a thing before it is anything else.
FACETS = ("thing", "act", "party", "place", "origin")


@frozen
class Concept:
    """What a vocabulary knows a word to mean; the names are SKOS's where SKOS has one.

    Attributes:
        id: ``facet.slug``: "thing.fighters".
        facet: "thing", "act", "party", "place" or "origin".
        label: The word it is called by (prefLabel).
        alt_labels: Other words for it (altLabel).
        broader: The ids of the concepts it is part of, of the same facet.
        kind: Of a thing or an act: whether a count of it is a "stock" or a "flow".
        act: Of a thing: the id of the act meant where none is stated (troops are present).
        of: Of a thing: the id of the party meant where none is stated.
        implies: The ids of concepts of other facets that the word brings along where they are not stated.
        vague: Of a place: its bounds are not fixed ("western Iraq").
        person: Of an origin: a person, who speaks for the body named as ``broader``.
        outlet: Of an origin: it prints what others count (a paper, an agency), and is no origin of a figure itself.
        definition: It is narrower than its broader concept only by how sources define the two.

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
    of: str | None = None
    implies: tuple[str, ...] = ()
    vague: bool = False
    definition: bool = False
    holds: int | None = None
    grows: bool = False
    settled: bool = False
    exact: bool = False
    measure: bool = False
    local: bool = False
    person: bool = False
    outlet: bool = False

    @property
    def slug(self) -> str:
        """The id without its facet."""
        return self.id.partition(".")[2]

    @property
    def labels(self) -> tuple[str, ...]:
        """All its words, the preferred one first."""
        return (self.label, *self.alt_labels)
