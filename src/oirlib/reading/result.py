"""What comes out of an article: its claims, and every figure that is none, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from oirlib.asked import asked, each
from oirlib.claim import Claim, all_claims
from oirlib.errors import ClaimError
from oirlib.reading.article import Article
from oirlib.reading.show import to_html, to_rich
from oirlib.reading.trace import Trace

if TYPE_CHECKING:
    from rich.console import Group


@frozen
class Skipped:
    """A figure in the text that is no claim.

    Attributes:
        text: Its words.
        start: Where they begin in the article's text.
        end: Where they end (exclusive).
        reason: Why it is no claim: "date", "designation", "nothing counted" ...
    """

    text: str
    start: int
    end: int
    reason: str


def _claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(all_claims(claims))


def _skipped(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    return each("skipped", skipped, Skipped, "must be Skipped, in a list or the like")


@frozen
class Reading:
    """What was read in an article.

    Attributes:
        article: The article.
        claims: Its claims, in the order of their figures.
        skipped: Every figure that is no claim, in order, with its reason.
        traces: Why each claim that was read by rule was read so, by its id.
    """

    article: Article
    claims: tuple[Claim, ...] = field(converter=_claims)
    skipped: tuple[Skipped, ...] = field(default=(), converter=_skipped)
    traces: Mapping[str, Trace] = field(factory=dict, eq=False, repr=False, kw_only=True)

    def explain(self, claim: Claim) -> Trace:
        """Why one of its claims was read as it was: by which pattern, and from which candidates.

        Raises:
            ClaimError: The claim is none of this reading's, or another reader made it.

        >>> from oirlib.reading import read
        >>> reading = read(Article("A raid in Anbar killed 14 fighters, CENTCOM said.", "Paper A"))
        >>> print(reading.explain(reading.claims[0]))
        what: the noun behind the figure
        where: its own sentence (its sentence names Anbar)
        when: not said
        said_by: its own sentence (its sentence names CENTCOM)
        """
        trace = self.traces.get(asked("claim", claim, Claim, "must be a Claim of this reading").id)
        if trace is None:
            raise ClaimError("claim", claim, "is no claim that was read by rule in this reading")
        return trace

    def __repr__(self) -> str:
        return f"<Reading of {self.article.source.publisher!r}: {len(self.claims)} claims, {len(self.skipped)} skipped>"

    def _repr_html_(self) -> str:
        return to_html(self)

    def __rich__(self) -> Group:
        return to_rich(self)


def reading_from(argument: str, value: Reading) -> Reading:
    """The reading that is given for an argument.

    Raises:
        ClaimError: It is none.
    """
    return asked(argument, value, Reading, "must be a Reading, such as read(article)")
