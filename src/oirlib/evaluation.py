"""How well a reader reads: its claims held against those that a person made of the same articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from oirlib.asked import asked, several
from oirlib.claim import Claim, all_claims
from oirlib.compare import compare
from oirlib.errors import ClaimError
from oirlib.figure import Figure
from oirlib.finding import Cause, Verdict
from oirlib.period import Period
from oirlib.reading import Article, Reading
from oirlib.reading.beside import paired
from oirlib.source import Source
from oirlib.standards import vocabulary_or_own
from oirlib.vocabulary import Vocabulary

_FIELDS = ("figure", "what", "where", "when", "said_by")
_DAY = "2024-01-01"
_PAIRS = "must be pairs of an Article and the Claims that are right of it"


@frozen
class Score:
    """How a reader did.

    Attributes:
        wanted: How many claims a person made.
        found: How many of their figures the reader claims.
        extra: How many figures it claims beyond those.
        right: How many of those found have each field right: figure, what, where, when, said_by.
        whole: How many have all of them right.
        errors: Each wrong field: its name, the claim wanted and the claim read.
    """

    wanted: int
    found: int
    extra: int
    right: Mapping[str, int]
    whole: int
    errors: tuple[tuple[str, Claim, Claim], ...] = field(default=(), repr=False)

    @property
    def recall(self) -> float:
        """The share of the wanted figures that were found; 1.0 where none is wanted."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """The share of the figures read that were wanted; 1.0 where none was read."""
        read = self.found + self.extra
        return self.found / read if read else 1.0

    @property
    def whole_claim(self) -> float:
        """The share of the wanted claims that were read with every field right; 1.0 where none is wanted."""
        return self.whole / self.wanted if self.wanted else 1.0


def evaluate(
    reader: Callable[[Article], Reading],
    articles: Iterable[tuple[Article, Iterable[Claim]]],
    *,
    vocabulary: Vocabulary | None = None,
) -> Score:
    """Hold a reader's claims against a person's, figure by figure as these stand in the text.

    A field is right where the engine takes the two for the same: what and where where they agree when all else is
    equal, when where they share a day or neither has one, said_by where they are one origin, the figure where it says
    the same number within the same bounds.

    Args:
        reader: What reads an article.
        articles: Each article with the claims that are right of it; their quotes say where the figures stand.
        vocabulary: How words are read; the library's own (``oir``) by default.

    Raises:
        ClaimError: An argument is not what it must be.

    >>> from oirlib import claims_from, read
    >>> article = Article("A raid in Anbar killed 14 fighters, CENTCOM said.", "Paper A")
    >>> right = claims_from(article, [{"what": "fighters killed", "figure": "14", "where": "Anbar",
    ...                                "said_by": "CENTCOM", "quote": article.text}])
    >>> score = evaluate(read, [(article, right.claims)])
    >>> score.recall, score.precision, score.whole_claim
    (1.0, 1.0, 1.0)
    """
    vocabulary = vocabulary_or_own(vocabulary)
    if not callable(reader):
        raise ClaimError("reader", reader, "must be a function of an Article, such as read")
    wanted = found = extra = whole = 0
    right: Counter[str] = Counter(dict.fromkeys(_FIELDS, 0))
    errors: list[tuple[str, Claim, Claim]] = []
    for pair in several("articles", articles, _PAIRS):
        article, gold = _article_and_claims(pair)
        claims = reader(article).claims
        pairs = paired(gold, claims)
        wanted, found, extra = wanted + len(gold), found + len(pairs), extra + len(claims) - len(pairs)
        for one, two in pairs:
            good = {name: _same(name, one, two, vocabulary) for name in _FIELDS}
            right.update(name for name, is_right in good.items() if is_right)
            errors += [(name, one, two) for name, is_right in good.items() if not is_right]
            whole += all(good.values())
    return Score(wanted, found, extra, dict(right), whole, tuple(errors))


def _article_and_claims(pair: object) -> tuple[Article, tuple[Claim, ...]]:
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        raise ClaimError("articles", pair, _PAIRS)
    return asked("articles", pair[0], Article, _PAIRS), tuple(all_claims(pair[1]))


def _same(name: str, one: Claim, two: Claim, vocabulary: Vocabulary) -> bool:
    if name == "figure":
        return _same_figure(one.figure, two.figure)
    if name == "when":
        return _share_a_day(one, two)
    a, b = getattr(one, name), getattr(two, name)
    if a == b or (a is None) != (b is None):
        return bool(a == b)
    if name == "said_by":
        a, b = (_plain(claim, "people", said_by=claim.said_by, source=at) for claim, at in _papers(one, two))
        return Cause.SAME_ORIGIN in compare(a, b, vocabulary=vocabulary).causes
    a, b = (
        _plain(c, c.what if name == "what" else "people", where=c.where if name == "where" else None)
        for c in (one, two)
    )
    return compare(a, b, vocabulary=vocabulary).verdict is Verdict.AGREEMENT


def _papers(one: Claim, two: Claim) -> tuple[tuple[Claim, Source], tuple[Claim, Source]]:
    return (one, Source("One Paper")), (two, Source("Another Paper"))


def _plain(
    claim: Claim, what: str, *, where: str | None = None, said_by: str | None = None, source: Source | None = None
) -> Claim:
    """A claim of one number and one day, alike in all that is not under test."""
    kind = "flow" if claim.kind is None or claim.kind.value == "date" else claim.kind
    return Claim(what, "1", where=where, when=_DAY, source=source or claim.source, said_by=said_by, kind=kind)


def _same_figure(one: Figure | Period, two: Figure | Period) -> bool:
    if isinstance(one, Period) or isinstance(two, Period):
        return isinstance(one, Period) and isinstance(two, Period) and (one.first, one.last) == (two.first, two.last)
    return (one.low, one.high, one.best, one.unit) == (two.low, two.high, two.best, two.unit)


def _share_a_day(one: Claim, two: Claim) -> bool:
    days = [claim.when if claim.when is not None else _level_day(claim) for claim in (one, two)]
    if days[0] is None or days[1] is None:
        return days[0] is days[1]
    return days[0].first <= days[1].last and days[1].first <= days[0].last


def _level_day(claim: Claim) -> Period | None:
    """The day a level without one holds on."""
    level = claim.kind is not None and claim.kind.value == "stock" and claim.said_on is not None
    return Period(claim.said_on, claim.said_on) if level and claim.said_on is not None else None
