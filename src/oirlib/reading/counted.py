"""What a figure counts, as a value."""

from __future__ import annotations

from attrs import frozen

from oirlib.claim import Kind
from oirlib.concept import Concept

NOTHING = "nothing counted"


@frozen
class Counted:
    """What a figure counts.

    Attributes:
        noun: The noun words, without what was done ("ISIS fighters"); "" where only an act is told.
        thing: The thing, where the vocabulary knows it.
        act: What was done ("killed"), or None.
        party: Whose it is, where a party is named with it or taken from the context.
        kind: Stock or flow; None leaves it to the vocabulary.
        part: Whether it counts a part of what was counted before it.
        last: One past the last word of the noun phrase.
        taken: Whether the noun was taken over from another figure.
        apart: What tells it apart from other parts of one whole ("in falls").
        shared: Whether what was done was done to the noun before "and" as well.
        one_of: Whether it is one of those that were counted before, spoken of alone.
        again: Whether it only speaks again of those that were counted before: "the two wounded Americans".
        unit: The figure's unit, where it counts no things.
        how: The pattern that gave it.
    """

    noun: str
    thing: Concept | None = None
    act: str | None = None
    party: str | None = None
    kind: Kind | None = None
    part: bool = False
    last: int = 0
    taken: bool = False
    unit: str | None = None
    how: str = "the noun behind the figure"
    apart: str | None = None
    shared: bool = False
    one_of: bool = False
    again: bool = False

    @property
    def what(self) -> str:
        """The words of a claim."""
        noun = self.noun or ("people" if self.act else "")
        if self.party and self.party.lower() not in noun.lower():
            noun = f"{self.party} {noun}"
        told = f"{noun} {self.act}" if self.act and self.act not in noun.lower().split() else noun
        return f"{told} {self.apart}" if self.apart else told
