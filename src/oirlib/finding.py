"""What comes out: verdicts, their causes, and the findings that carry them."""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from oirlib.claim import Claim
from oirlib.errors import ClaimError
from oirlib.interval import Number
from oirlib.policy import Policy
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
    SAME_ORIGIN = "the figures come from one origin"
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


class Rank(enum.IntEnum):
    """Where a finding stands in a report: first what an analyst must act on."""

    NAMED_CONTRADICTION = 0  # named origins cannot all be right
    CONTRADICTION = 1  # the same, but fewer than two are named
    CORROBORATED = 2  # two origins share a number
    SUM = 3
    CHANGE = 4  # a figure was revised, changed or grew
    EXPLAINED = 5
    AGREEMENT = 6
    CONSISTENT = 7
    OF_LITTLE_USE = 8  # true, and nobody would act on it
    SINGLE = 9


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
        origins: The named persons and bodies behind it, as canonical names, sorted.
        outlets: The publishers behind it that name nobody, likewise; who only reprints an origin's figure is none.
        unit: What low, high and best are measured in: the unit of the claim that states
            ``best``, else of the first one; None for a count and for dates.
    """

    low: Number
    high: Number
    best: Number | None
    claims: tuple[Claim, ...]
    origins: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    unit: str | None = None


@frozen
class Written:
    """What a finding tells beside its verdict and its causes.

    Attributes:
        topic: What the claims are about.
        versions: The fewest values the world would need for every source to be right, each with its claims.
        sentence: The finding in plain English, ready to paste.
        claims: All claims in it, in a fixed order.
        origins: The named persons and bodies in it.
        outlets: The publishers in it that name nobody.
        corroborated: Whether two or more origins share the number they agree on.
        explanation: Gives the rule, the words and the distances that it rests on.
        policy: The thresholds it was judged with, which its pictures are drawn with, too.
    """

    topic: Topic
    versions: tuple[Version, ...]
    sentence: str
    claims: tuple[Claim, ...]
    origins: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    corroborated: bool = False
    explanation: Callable[[], str] = field(default=str, eq=False, repr=False)
    policy: Policy = field(factory=Policy, eq=False, repr=False)


class Finding:
    """Claims seen together, and what may be said of them.

    A report may hold a million: all but the verdict and the causes is written out when it is first looked at.

    Attributes:
        verdict: The verdict.
        causes: Why, in the order of :class:`Cause`.
        rank: Where it stands in a report.
    """

    __slots__ = ("_write", "_written", "causes", "draft", "rank", "verdict")

    verdict: Verdict
    causes: tuple[Cause, ...]
    rank: Rank
    draft: object  # what it was written from, where it comes from a run of this process: see judge/drafts.py

    def __init__(
        self,
        verdict: Verdict,
        causes: tuple[Cause, ...],
        write: Callable[[object], Written] | Written,
        rank: int | None = None,
        draft: object = None,
    ) -> None:
        if not isinstance(verdict, Verdict) or not (rank is None or (isinstance(rank, int) and rank in _RANK_NUMBERS)):
            raise _mistaken(verdict, rank)
        self.draft = draft
        self.verdict = verdict
        self.causes = causes
        self.rank = rank if type(rank) is Rank else Rank(_RANKS.get(verdict, Rank.SINGLE) if rank is None else rank)
        self._written: Written | None = write if isinstance(write, Written) else None
        self._write: Callable[[object], Written] | None = None if isinstance(write, Written) else write

    if TYPE_CHECKING:
        # The faces put these on from above, so that nothing here imports them; see render/notebook.py.
        def plot(self, ax: Any = None, *, over_time: bool | None = None) -> Any: ...
        def _repr_html_(self) -> str: ...

    @property
    def written(self) -> Written:
        """All that it tells, written out once."""
        if self._written is None:
            assert self._write is not None
            self._written = self._write(self.draft)
            self._write = None
        return self._written

    @property
    def topic(self) -> Topic:
        """What the claims are about."""
        return self.written.topic

    @property
    def versions(self) -> tuple[Version, ...]:
        """The fewest values the world would need for every source to be right, each with its claims."""
        return self.written.versions

    @property
    def sentence(self) -> str:
        """It in plain English, ready to paste."""
        return self.written.sentence

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims in it, in a fixed order."""
        return self.written.claims

    @property
    def origins(self) -> tuple[str, ...]:
        """The named persons and bodies that its figures come from, as canonical names, sorted."""
        return self.written.origins

    @property
    def outlets(self) -> tuple[str, ...]:
        """The publishers that print a figure of it and name nobody, as canonical names, sorted."""
        return self.written.outlets

    @property
    def corroborated(self) -> bool:
        """Whether two or more origins share the number they agree on."""
        return self.written.corroborated

    @property
    def policy(self) -> Policy:
        """The thresholds it was judged with."""
        return self.written.policy

    def explain(self) -> str:
        """Which rule it rests on, on which words, and at what distance."""
        return self.written.explanation()

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits that stand for the finding: the same claims and verdict give the same id."""
        content = "\n".join([self.verdict.name, *sorted(claim.id for claim in self.claims)])
        return hashlib.sha256(content.encode()).hexdigest()[:12]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Finding):
            return NotImplemented
        if self is other:
            return True
        return (self.verdict, self.causes, self.written) == (other.verdict, other.causes, other.written)

    def __hash__(self) -> int:
        return hash((self.verdict, self.causes, self.claims))

    def __repr__(self) -> str:
        return f"<Finding {self.verdict.name}: {self.sentence}>"

    def __reduce__(self) -> tuple[Any, ...]:
        explanation = self.explain()
        written = evolve(self.written, explanation=str)
        return (_finding, (self.verdict, self.causes, written, explanation, int(self.rank)))


_RANKS = {
    Verdict.CONTRADICTION: Rank.CONTRADICTION,
    Verdict.EXPLAINED: Rank.EXPLAINED,
    Verdict.AGREEMENT: Rank.AGREEMENT,
    Verdict.CONSISTENT: Rank.CONSISTENT,
}


_RANK_NUMBERS = frozenset(map(int, Rank))


def _mistaken(verdict: object, rank: object) -> ClaimError:
    if not isinstance(verdict, Verdict):
        return ClaimError("verdict", verdict, "must be a Verdict, such as Verdict.CONTRADICTION")
    return ClaimError("rank", rank, f"must be one of {min(Rank):d} to {max(Rank):d}, or None for the verdict's own")


def _finding(
    verdict: Verdict, causes: tuple[Cause, ...], written: Written, explanation: str, rank: int | None = None
) -> Finding:
    """A finding from another process or a file."""
    return Finding(verdict, causes, evolve(written, explanation=partial(str, explanation)), rank)
