"""What a report says, in words and in the order it is read; every outlet only lays this out.

Nothing here is escaped: each renderer escapes for its own outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.finding import Cause, Finding, Verdict, Version
from oirlib.period import Period
from oirlib.render import plain

# A word and a sign for each verdict, so that nothing hangs on colour.
SIGNS = {
    Verdict.CONTRADICTION: "≠",
    Verdict.EXPLAINED: "∴",
    Verdict.AGREEMENT: "=",
    Verdict.CONSISTENT: "≈",
    Verdict.SINGLE: "•",
    Verdict.UNRELATED: "∥",
}
HEADINGS = {
    Verdict.CONTRADICTION: "Contradictions",
    Verdict.EXPLAINED: "Explained differences",
    Verdict.AGREEMENT: "Agreements",
    Verdict.CONSISTENT: "Consistent figures",
    Verdict.SINGLE: "Single claims",
}
MEANINGS = {
    Verdict.CONTRADICTION: "The figures cannot all be right.",
    Verdict.EXPLAINED: "The figures differ, for a reason that is known.",
    Verdict.AGREEMENT: "The sources give one number.",
    Verdict.CONSISTENT: "The figures can all be right, but share no number.",
    Verdict.SINGLE: "No other source speaks of these.",
}
KINDS = {Kind.STOCK: "a level (stock)", Kind.FLOW: "a count of events (flow)", Kind.DATE: "a date"}
EMPTY = "No claims: there is nothing to reconcile."
MOST_WORDINGS = 3


@frozen
class QuoteView:
    """A quote, parted around the figure's own words (``figure`` is empty where these are not known)."""

    before: str
    figure: str
    after: str

    @property
    def text(self) -> str:
        """The whole quote."""
        return self.before + self.figure + self.after


@frozen
class ClaimView:
    """A claim in words; an empty string where the source does not say."""

    id: str
    what: str
    where: str
    figure: str
    publisher: str
    title: str
    url: str | None
    sentence_url: str | None
    published: date | None
    origin: str
    said_on: date | None
    when: str
    kind: str
    quote: QuoteView | None

    @property
    def about(self) -> str:
        """What and where, in the claim's own words."""
        return f"{self.what}, {self.where}" if self.where else self.what

    @property
    def said_day(self) -> str:
        """The day the origin said it."""
        return plain.day(self.said_on) if self.said_on else ""

    @property
    def dates(self) -> str:
        """Both its days in one phrase: ``said 7 Jan 2025, for some day in Dec 2024``."""
        said = f"said {self.said_day}" if self.said_on else ""
        held = "for that day" if self.when and self.when == self.said_day else f"for {self.when}" if self.when else ""
        return ", ".join(part for part in (said, held) if part)

    @property
    def via(self) -> str:
        """Who the figure comes from, where that is somebody else than the publisher: ``, from CENTCOM``."""
        return f", from {self.origin}" if self.origin != self.publisher else ""


@frozen
class VersionView:
    """Claims that one value satisfies, in words."""

    wordings: tuple[str, ...]
    allows: str
    origins: tuple[str, ...]
    claims: tuple[ClaimView, ...]

    @property
    def figures(self) -> str:
        """The figure in the sources' own words; several where they word it differently."""
        rest = len(self.wordings) - MOST_WORDINGS
        more = [plain.counted(rest, "other wording")] if rest > 0 else []
        return ", ".join([*self.wordings[:MOST_WORDINGS], *more])

    @property
    def voices(self) -> str:
        """How many independent voices stand behind it."""
        return plain.counted(len(self.origins), "independent voice")

    @property
    def outlets(self) -> tuple[str, ...]:
        """The publishers that print it, each once."""
        return tuple(dict.fromkeys(claim.publisher for claim in self.claims))


@frozen
class Card:
    """A finding in words."""

    id: str
    verdict: Verdict
    what: str
    where: str
    days: str
    sentence: str
    causes: tuple[str, ...]
    versions: tuple[VersionView, ...]
    others: tuple[ClaimView, ...]
    claims: tuple[ClaimView, ...]
    origins: tuple[str, ...]
    corroborated: bool

    @property
    def sign(self) -> str:
        """The verdict's sign."""
        return SIGNS[self.verdict]

    @property
    def word(self) -> str:
        """The verdict's word."""
        return self.verdict.value.capitalize()

    @property
    def topic(self) -> str:
        """What it is about."""
        return f"{self.what}, {self.where}" if self.where else self.what

    @property
    def figures(self) -> str:
        """The versions' figures on one line."""
        joint = " ≠ " if self.verdict is Verdict.CONTRADICTION else " · "
        return joint.join(dict.fromkeys(version.figures for version in self.versions))

    @property
    def voices(self) -> str:
        """How many independent voices speak in it, and whether they corroborate one another."""
        return plain.counted(len(self.origins), "independent voice") + (", corroborated" if self.corroborated else "")


@frozen
class Section:
    """The cards of one verdict."""

    verdict: Verdict
    cards: tuple[Card, ...]
    left_out: int = 0

    @property
    def heading(self) -> str:
        """Its heading."""
        return HEADINGS[self.verdict]

    @property
    def meaning(self) -> str:
        """What the verdict means, in one sentence."""
        return MEANINGS[self.verdict]

    @property
    def total(self) -> int:
        """How many findings have this verdict, shown or not."""
        return len(self.cards) + self.left_out


def sections(findings: Iterable[Finding], most: int | None = None) -> tuple[Section, ...]:
    """The findings by verdict, at most ``most`` of each put into words; the rest are counted in ``left_out``."""
    by_verdict: dict[Verdict, list[Finding]] = {verdict: [] for verdict in HEADINGS}
    for finding in findings:
        by_verdict[finding.verdict].append(finding)
    return tuple(
        Section(verdict, tuple(card(finding) for finding in group[:most]), len(group[most:]) if most else 0)
        for verdict, group in by_verdict.items()
        if group
    )


def short(shown: Sequence[Section], most: int) -> bool:
    """Whether there are so few cards that all may stand open."""
    return sum(section.total for section in shown if section.verdict is not Verdict.SINGLE) <= most


def totals(findings: Sequence[Finding], claims: Sequence[Claim], duplicates: int = 0) -> str:
    """The line above everything: how many claims, sources and findings of each verdict.

    >>> totals((), ())
    'No claims: there is nothing to reconcile.'
    """
    if not claims and not findings:
        return EMPTY
    tally = dict.fromkeys(Verdict, 0)
    for finding in findings:
        tally[finding.verdict] += 1
    # That nothing clashes is worth saying; that nothing is explained is not.
    clashes = tally[Verdict.CONTRADICTION]
    parts = [plain.counted(clashes, "contradiction") if clashes else "no contradictions"]
    parts += [plain.counted(tally[v], *nouns) for v, nouns in _TALLY_NOUNS.items() if tally[v]]
    kept = f" ({plain.counted(duplicates, 'duplicate')} left aside)" if duplicates else ""
    sources = plain.counted(len({claim.source for claim in claims}), "source")
    return f"{plain.counted(len(claims), 'claim')} from {sources}{kept}: {', '.join(parts)}"


_TALLY_NOUNS = {
    Verdict.EXPLAINED: ("explained", "explained"),
    Verdict.AGREEMENT: ("agreement",),
    Verdict.CONSISTENT: ("consistent", "consistent"),
    Verdict.SINGLE: ("single", "single"),
}


def card(finding: Finding) -> Card:
    """A finding in words."""
    placed = {claim.id for version in finding.versions for claim in version.claims}
    views = {claim.id: claim_view(claim) for claim in finding.claims}
    return Card(
        id=finding.id,
        verdict=finding.verdict,
        what=plain.clean(finding.topic.what),
        where=plain.clean(finding.topic.where),
        days=_days(finding),
        sentence=plain.clean(finding.sentence),
        causes=tuple(cause_words(cause) for cause in finding.causes),
        versions=tuple(_version(version, views) for version in finding.versions),
        others=tuple(view for key, view in views.items() if key not in placed),
        claims=tuple(views.values()),
        origins=tuple(plain.clean(origin) for origin in finding.origins),
        corroborated=finding.corroborated,
    )


def _days(finding: Finding) -> str:
    """From the first to the last day that its claims are about, or were said on where they name none."""
    if any(isinstance(claim.figure, Period) for claim in finding.claims):
        return ""  # what they state is itself a date, and another beside it would mislead
    spans = [(claim.when.first, claim.when.last) for claim in finding.claims if claim.when]
    spans = spans or [(claim.said_on, claim.said_on) for claim in finding.claims if claim.said_on]
    return plain.stretch(min(first for first, _ in spans), max(last for _, last in spans)) if spans else ""


def cause_words(cause: Cause) -> str:
    """A cause in plain words, as a sentence's beginning."""
    return cause.value[:1].upper() + cause.value[1:]


def _version(version: Version, views: dict[str, ClaimView]) -> VersionView:
    shown = tuple(views.get(claim.id) or claim_view(claim) for claim in version.claims)
    return VersionView(
        wordings=tuple(dict.fromkeys(view.figure for view in shown)),
        allows=plain.version_range(version),
        origins=tuple(plain.clean(origin) for origin in version.origins),
        claims=shown,
    )


def claim_view(claim: Claim) -> ClaimView:
    """A claim in words."""
    words = claim.quote.exact if claim.quote else ""
    return ClaimView(
        id=claim.id,
        what=plain.clean(claim.what),
        where=plain.clean(claim.where or ""),
        figure=plain.stated(claim.figure),
        publisher=plain.clean(claim.source.publisher),
        title=plain.clean(claim.source.title or ""),
        url=plain.web_address(claim.source.url),
        sentence_url=plain.sentence_address(claim.source.url, words),
        published=claim.source.published,
        origin=plain.clean(claim.origin),
        said_on=claim.said_on,
        when=plain.period(claim.when) if claim.when else "",
        kind=KINDS[claim.kind] if claim.kind else "",
        quote=_quote(claim),
    )


def _quote(claim: Claim) -> QuoteView | None:
    if claim.quote is None:
        return None
    exact = claim.quote.exact
    start, end = claim.quote.figure_span or _only_place(claim.figure.text, exact) or (len(exact), len(exact))
    return QuoteView(*(plain.clean(part) for part in (exact[:start], exact[start:end], exact[end:])))


def _only_place(words: str, text: str) -> tuple[int, int] | None:
    """Where the words stand in the text, if they stand there once as whole words: a guess among two would mislead."""
    if not words.strip():
        return None
    found = list(re.finditer(rf"(?<![\w.,]){re.escape(words.strip())}(?!\w|[.,]\d)", text, re.IGNORECASE))
    return found[0].span() if len(found) == 1 else None
