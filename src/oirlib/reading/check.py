"""The other way round: whether a claim's quote stands where it says, gives its figure, and its article the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from oirlib.claim import Claim, all_claims
from oirlib.figure import find_figures
from oirlib.period import Period
from oirlib.reading.article import Article, articles_from
from oirlib.reading.grounds import Told
from oirlib.reading.hedge_scope import reached
from oirlib.reading.numbers_in import unmarked
from oirlib.standards import vocabulary_or_own
from oirlib.vocabulary import Vocabulary


@frozen
class Failure:
    """A claim whose quote does not hold.

    Attributes:
        claim: The claim.
        reason: What is wrong.
    """

    claim: Claim
    reason: str

    def __str__(self) -> str:
        return f"{self.claim.what}: {self.reason}"

    def __repr__(self) -> str:
        return f"<Failure: {self}>"


def check(
    claims: Iterable[Claim], articles: Iterable[Article], *, vocabulary: Vocabulary | None = None
) -> list[Failure]:
    """List the claims whose quote does not stand in its article, or does not give the figure, or whose speaker, place
    or days the article says nowhere (:func:`oirlib.reading.grounds` tells of each where it says them).

    Args:
        claims: Claims from any reader; one without a quote fails.
        articles: The articles that the claims were read from.
        vocabulary: Which names are of one and the same; the library's own (``oir``) by default.

    Raises:
        ClaimError: Something among them is no claim, no article or no vocabulary.

    >>> article = Article("The raid killed 14 fighters.", "Paper A")
    >>> claim = Claim("fighters killed", "14", source="Paper A", quote="The raid killed 41 fighters.")
    >>> check([claim], [article])[0].reason
    'the quote does not stand in the article'
    """
    vocabulary = vocabulary_or_own(vocabulary)
    told: dict[object, list[Told]] = {}
    for article in articles_from(articles):
        told.setdefault(article.source, []).append(Told.of(article, vocabulary))
    failures = []
    for claim in all_claims(claims):
        own = told.get(claim.source, [])
        reason = _reason(claim, [one.article.text for one in own]) or _ungrounded(claim, own)
        if reason is not None:
            failures.append(Failure(claim, reason))
    return failures


def _ungrounded(claim: Claim, told: Sequence[Told]) -> str | None:
    """What of a claim its article says nowhere."""
    absent = [one.grounds(claim).absent for one in told]
    name = next((name for name in ("said_by", "where", "when") if all(name in parts for parts in absent)), None)
    if name is None:
        return None
    value = claim.when.iso if name == "when" and claim.when is not None else getattr(claim, name)
    return f"{name} {value!r} is not in the article"


def _reason(claim: Claim, texts: Sequence[str]) -> str | None:
    quote = claim.quote
    if quote is None:
        return "there is no quote"
    if not texts:
        return f"there is no article of this source, {claim.source}"
    if not any(_stands(text, quote.exact, quote.start, quote.end) for text in texts):
        return "the quote does not stand in the article" + (
            " where it says" if any(quote.exact in text for text in texts) else ""
        )
    if quote.figure_span is None:
        return _somewhere(claim, quote.exact)
    start, end = quote.figure_span
    words = quote.exact[start:end]
    if isinstance(claim.figure, Period):
        return None if words == claim.figure.text else f"the words {words!r} are not the date's {claim.figure.text!r}"
    hits = find_figures(unmarked(quote.exact))
    read = [hit.figure for hit in hits if (hit.start, hit.end) == (start, end)]
    hedged = [reached(figure, hit.figure) for figure in read for hit in hits if hit.end <= start]
    if claim.figure not in (*read, *hedged):
        return f"reading the quote at {words!r} does not give the figure {claim.figure.text!r}"
    return None


def _somewhere(claim: Claim, words: str) -> str | None:
    """Why no figure in a quote is the claim's, where the quote does not say which one is."""
    if isinstance(claim.figure, Period):
        found = claim.figure.text in words
    else:
        found = any(hit.figure == claim.figure for hit in find_figures(words))
    if found:
        return None
    return f"the figure {claim.figure.text!r} does not stand in the quote, which does not say where its figure stands"


def _stands(text: str, exact: str, start: int | None, end: int | None) -> bool:
    return exact in text if start is None else text[start:end] == exact
