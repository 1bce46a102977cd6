"""Two readings of one article side by side: what one has and the other does not, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from oirlib.claim import Claim
from oirlib.reading.reader import read
from oirlib.reading.result import Reading, reading_from
from oirlib.vocabulary import Vocabulary

_FIELDS = ("what", "figure", "where", "when", "said_by", "kind", "superseded")


@frozen
class Changed:
    """One figure that two readings read differently.

    Attributes:
        a: The claim of the first reading.
        b: That of the second.
        fields: The names of the fields that differ.
    """

    a: Claim
    b: Claim
    fields: tuple[str, ...]


@frozen
class Difference:
    """What two readings of one article do not have in common.

    Attributes:
        only_a: The claims of figures that only the first claims.
        only_b: Those that only the second claims.
        changed: The figures that both claim, with what they read differently.
    """

    only_a: tuple[Claim, ...]
    only_b: tuple[Claim, ...]
    changed: tuple[Changed, ...]

    def __bool__(self) -> bool:
        return bool(self.only_a or self.only_b or self.changed)


def diff(a: Reading, b: Reading) -> Difference:
    """Set two readings of one article side by side, figure by figure, as the figures stand in its text.

    Raises:
        ClaimError: One of them is no reading.
        ValueError: They are of different texts.

    >>> from oirlib.reading import Article, claims_from
    >>> article = Article("A raid in Anbar killed 14 fighters.", "Paper A")
    >>> other = claims_from(article, [{"what": "fighters killed", "figure": "14", "quote": article.text}])
    >>> [(change.fields, change.a.where, change.b.where) for change in diff(read(article), other).changed]
    [(('where', 'kind'), 'Anbar', None)]
    """
    a, b = reading_from("a", a), reading_from("b", b)
    if a.article.text != b.article.text:
        raise ValueError("diff: the two readings are of different texts")
    pairs = paired(a.claims, b.claims)
    first, second = {id(one) for one, _ in pairs}, {id(two) for _, two in pairs}
    changed = ((one, two, tuple(n for n in _FIELDS if getattr(one, n) != getattr(two, n))) for one, two in pairs)
    return Difference(
        tuple(claim for claim in a.claims if id(claim) not in first),
        tuple(claim for claim in b.claims if id(claim) not in second),
        tuple(Changed(*change) for change in changed if change[2]),
    )


def missed(reading: Reading, *, vocabulary: Vocabulary | None = None) -> tuple[Claim, ...]:
    """What the rules read in the article and the reading does not claim: look at these before you trust another reader.

    >>> from oirlib.reading import Article, claims_from
    >>> article = Article("The raid killed 14 fighters and wounded seven.", "Paper A")
    >>> partial = claims_from(article, [{"what": "fighters killed", "figure": "14", "quote": article.text}])
    >>> [claim.figure.text for claim in missed(partial)]
    ['seven']
    """
    own = read(reading_from("reading", reading).article, vocabulary=vocabulary).claims
    met = {id(one) for one, _ in paired(own, reading.claims)}
    return tuple(claim for claim in own if id(claim) not in met)


def paired(a: Sequence[Claim], b: Iterable[Claim]) -> list[tuple[Claim, Claim]]:
    """The claims of two readings whose figures stand in the same words, each once."""
    spare = [(span, claim) for claim in b if (span := _span(claim)) is not None]
    pairs: list[tuple[Claim, Claim]] = []
    for claim in a:
        span = _span(claim)
        found = next((n for n, (other, _) in enumerate(spare) if span is not None and _meet(span, other)), None)
        if found is not None:
            pairs.append((claim, spare.pop(found)[1]))
    return pairs


def _span(claim: Claim) -> tuple[int, int] | None:
    return claim.quote.figure_at if claim.quote is not None else None


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
