"""What comes out: verdicts, their causes, and the findings that carry them."""

from __future__ import annotations

import enum
import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import frozen

from oirlib.claim import Claim
from oirlib.interval import Number
from oirlib.topic import Topic


class Verdict(enum.Enum):
    """What may be said of claims together, worst first (the order reports are sorted in)."""

    CONTRADICTION = "contradiction"  # they cannot all be right
    EXPLAINED = "explained"  # different, for a reason that is known
    AGREEMENT = "agreement"  # one number
    CONSISTENT = "consistent"  # they can all be right, but share no number
    SINGLE = "single"  # nobody else speaks of it
    UNRELATED = "unrelated"  # not about the same thing (two claims only)


class Cause(enum.Enum):
    """The typed reason beside a verdict; the value is it in plain words."""

    ROUNDING = "one figure is a rounded form of the other"
    HEDGE = "the bounds in the words leave room for both"
    SAME_ORIGIN = "the figures come from one origin and are one voice"
    REVISED = "the origin's later figure replaces its earlier one"
    CHANGED = "the level may have changed between the dates"
    DATES_DIFFER = "the dates differ, so the level may have changed in between"
    GROWING = "a running count grows while it is counted"
    OTHER_TIME = "the figures are for different times"
    COARSER = "one is told too coarsely to know whether it is the same thing"
    TERMS = "one uses words that the other does not, and that nobody knows"
    STANDING = "the figures were come by in different ways"
    ESTIMATES_DIFFER = "both are estimates"
    PART_OF = "one counts a part of what the other counts"
    EXCEEDS_WHOLE = "a part is larger than its whole"
    ADDS_UP = "the parts add up to the whole"
    DEFINITION = "the terms are defined differently"
    UNDATED = "a figure has no date"
    UNPLACED = "a source names no place"
    NO_EVIDENCE = "one reports no evidence, which is not a count of none"
    SPELLING = "names were matched by their spelling"


@frozen
class Comparison:
    """What may be said of two claims.

    Attributes:
        verdict: The verdict.
        causes: Why, in the order of :class:`Cause`.
        sentence: It in plain English.
    """

    verdict: Verdict
    causes: tuple[Cause, ...]
    sentence: str


@frozen
class Version:
    """Claims that one value satisfies.

    Attributes:
        low: The lowest number that all of them allow, in ``unit`` (for dates, the day's ordinal).
        high: The highest.
        best: A number that one of them states and all of them allow, or None.
        claims: The claims, in a fixed order.
        origins: The independent voices behind it, as canonical names, sorted.
        unit: What low, high and best are measured in: the unit of the claim that states
            ``best``, else of the first one; None for a count and for dates.
    """

    low: Number
    high: Number
    best: Number | None
    claims: tuple[Claim, ...]
    origins: tuple[str, ...]
    unit: str | None = None

    @property
    def voices(self) -> int:
        """How many independent voices stand behind it."""
        return len(self.origins)


@frozen(slots=False)
class Finding:
    """Claims seen together, and what may be said of them.

    Attributes:
        verdict: The verdict.
        topic: What they are about.
        versions: The fewest values the world would need for every source to be right, each with its claims.
        causes: Why, in the order of :class:`Cause`.
        sentence: It in plain English, ready to paste.
        claims: All claims in it, in a fixed order.
        origins: The independent voices in it, as canonical names, sorted.
        corroborated: Whether two or more independent voices share the number they agree on.
    """

    verdict: Verdict
    topic: Topic
    versions: tuple[Version, ...]
    causes: tuple[Cause, ...]
    sentence: str
    claims: tuple[Claim, ...]
    origins: tuple[str, ...]
    corroborated: bool = False

    if TYPE_CHECKING:
        # The faces put these on from above, so that nothing here imports them; see render/notebook.py.
        def plot(self, ax: Any = None, *, over_time: bool | None = None, policy: Any = None) -> Any: ...
        def _repr_html_(self) -> str: ...

    @cached_property
    def id(self) -> str:
        """Twelve hexadecimal digits that stand for the finding: the same claims and verdict give the same id."""
        content = "\n".join([self.verdict.name, *(claim.id for claim in self.claims)])
        return hashlib.sha256(content.encode()).hexdigest()[:12]
