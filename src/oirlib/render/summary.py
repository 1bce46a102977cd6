"""What a report says, in words and in the order it is read; every outlet only lays this out.

Nothing here is escaped: each renderer escapes for its own outlet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, product

from attrs import evolve, frozen

from oirlib.claim import Claim, Kind
from oirlib.finding import Cause, Finding, Rank, Verdict, Version
from oirlib.period import Period
from oirlib.render import plain
from oirlib.shown import figure_words, naming_none
from oirlib.topic import Topic

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
# What stands under one heading, in the order it is read, and what that means.
_PARTS: tuple[tuple[str, str, frozenset[Rank]], ...] = (
    (
        "Contradictions",
        "The figures cannot all be right.",
        frozenset([Rank.NAMED_CONTRADICTION, Rank.CONTRADICTION]),
    ),
    ("Agreements of two origins", "Named origins share one number.", frozenset([Rank.CORROBORATED])),
    ("Sums across sources", "The parts that sources give come to the whole that others give.", frozenset([Rank.SUM])),
    ("Revisions and changes", "A figure was corrected, or what it counts changed or grew.", frozenset([Rank.CHANGE])),
    ("Explained differences", "The figures differ, for a reason that is known.", frozenset([Rank.EXPLAINED])),
    ("Agreements", "The sources give one number, but no two named origins do.", frozenset([Rank.AGREEMENT])),
    ("Consistent figures", "The figures can all be right, but share no number.", frozenset([Rank.CONSISTENT])),
    (
        "True, and of little use",
        "A small part of a large whole, what one document says twice, or no numbers at all.",
        frozenset([Rank.OF_LITTLE_USE]),
    ),
    ("Single claims", "No other source speaks of these.", frozenset([Rank.SINGLE])),
)
_LOOKED_AT = 50  # claims of a version when its days are told
_NAMED = 6  # names in one phrase before the rest are counted
KINDS = {Kind.STOCK: "a level (stock)", Kind.FLOW: "a count of events (flow)", Kind.DATE: "a date"}
EMPTY = "No claims, and so no findings."
MOST_WORDINGS = 3
MOST_VERSIONS = 6  # on one line


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
    """A claim in words; an empty string where the source does not say.

    ``beside`` is what it counts and where, as far as that is not what its finding is about.
    """

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
    beside: str = ""

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
    reading: plain.Reading
    origins: tuple[str, ...]
    outlets: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    left_out: int = 0
    graded: str = ""
    anybody: bool = False  # whether an outlet has it from somebody who is nobody in particular

    @property
    def unnamed(self) -> bool:
        """Whether nobody who prints it names a source."""
        return not self.origins and bool(self.outlets)

    @property
    def figures(self) -> str:
        """The figure in the sources' own words; several where they word it differently."""
        rest = len(self.wordings) - MOST_WORDINGS
        more = [plain.counted(rest, "other wording")] if rest > 0 else []
        return ", ".join([*self.wordings[:MOST_WORDINGS], *more])

    @property
    def behind(self) -> str:
        """Who stands behind it: ``CENTCOM; also printed by A and B, which name no source``."""
        return behind(self.origins, self.outlets, anybody=self.anybody)

    @property
    def read_as(self) -> str:
        """How the figures were read, in brackets; "" where that is the number itself."""
        return f" ({self.reading})" if str(self.reading) else ""

    @property
    def publishers(self) -> tuple[str, ...]:
        """The publishers that print it, each once."""
        return tuple(dict.fromkeys(claim.publisher for claim in self.claims))


def behind(origins: Sequence[str], outlets: Sequence[str], *, anybody: bool = False) -> str:
    """Who stands behind figures: the origins, and apart from them the outlets, which are nobody's independent word.

    >>> behind(["CENTCOM"], ["Paper A", "Paper B"])
    'CENTCOM; also printed by Paper A and Paper B, which name no source'
    >>> behind([], ["Paper A"])
    'printed by Paper A, which names no source'

    Args:
        origins: The origins.
        outlets: The outlets.
        anybody: Whether one of the outlets has it from somebody, such as "police", who is nobody in particular.
    """
    named = listed(origins)
    if not outlets:
        return named
    printed = f"printed by {listed(outlets)}, {naming_none(outlets, anybody=anybody)}"
    return f"{named}; also {printed}" if named else printed


def listed(names: Sequence[str]) -> str:
    """Names in a row; past the first six the rest are counted.

    >>> listed(["A", "B", "C"]), listed([])
    ('A, B and C', '')
    """
    shown = list(names) if len(names) <= _NAMED + 1 else [*names[:_NAMED], f"{len(names) - _NAMED:,} more"]
    return "".join(shown) if len(shown) < 2 else f"{', '.join(shown[:-1])} and {shown[-1]}"


@frozen
class Card:
    """A finding in words; of long ones, ``left_out`` counts the versions that are not shown."""

    id: str
    verdict: Verdict
    what: str
    where: str
    days: str
    sentence: str
    causes: tuple[Cause, ...]
    versions: tuple[VersionView, ...]
    others: tuple[ClaimView, ...]
    claims: tuple[ClaimView, ...]
    origins: tuple[str, ...]
    outlets: tuple[str, ...]
    corroborated: bool
    explanation: str
    hangs_on: str = ""
    left_out: int = 0
    apart: str = ""

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
        shown = list(dict.fromkeys(version.figures for version in self.versions[:MOST_VERSIONS]))
        rest = len(self.versions) + self.left_out - MOST_VERSIONS
        return joint.join([*shown, f"{rest:,} more"] if rest > 0 else shown)

    @property
    def on(self) -> str:
        """Its days behind what it is about; "" where none are known."""
        return f", {self.days}" if self.days else ""

    @property
    def tags(self) -> str:
        """Its causes in a word or two each, ``dates differ, estimates differ``; where it needs none, who says so."""
        causes = [cause.name.lower().replace("_", " ") for cause in self.causes]
        return ", ".join(causes) if causes else listed([*self.origins, *self.outlets])

    @property
    def why(self) -> tuple[str, ...]:
        """Its causes in plain words, without those that the sentence tells, and the threshold that it hangs on."""
        told = tuple(cause_words(cause) for cause in self.causes if cause not in _TOLD)
        return (*told, self.hangs_on) if self.hangs_on else told

    @property
    def kinds(self) -> str:
        """What its figures are: a level, a count of events."""
        return ", ".join(dict.fromkeys(claim.kind for claim in self.claims if claim.kind))

    @property
    def behind(self) -> str:
        """Who stands behind its figures, all versions together."""
        anybody = any(version.anybody for version in self.versions)
        return behind(self.origins, self.outlets, anybody=anybody)

    @property
    def line(self) -> tuple[str, ...]:
        """What a folded line shows; no two of a report are alike."""
        return (self.word, self.topic, self.days, self.figures, self.tags, self.apart)


# What sentence.py says wherever it is a cause; to say it again would be noise.
_TOLD = frozenset(
    {
        Cause.DATES_DIFFER, Cause.CHANGED, Cause.OTHER_TIME, Cause.REVISED, Cause.PART_OF, Cause.EXCEEDS_WHOLE,
        Cause.ADDS_UP, Cause.UNDATED, Cause.UNPLACED, Cause.DEFINITION, Cause.NO_EVIDENCE, Cause.COARSER,
        Cause.SPELLING,
    }
)  # fmt: skip


@frozen
class Section:
    """The findings under one heading.

    Attributes:
        heading: The heading.
        meaning: What it means, in one sentence.
        cards: The findings in full.
        rows: Those that have a line only.
        left_out: How many there are besides.
        folded: Whether nobody need see them unasked.
    """

    heading: str
    meaning: str
    cards: tuple[Card, ...]
    rows: tuple[Card, ...] = ()
    left_out: int = 0
    single: bool = False
    folded: bool = False

    @property
    def total(self) -> int:
        """How many findings it has, shown or not."""
        return len(self.cards) + len(self.rows) + self.left_out

    @property
    def first(self) -> bool:
        """Whether it holds what must be acted on."""
        return self.heading == _PARTS[0][0]


def sections(
    findings: Iterable[Finding],
    most: int | None = None,
    lines: int = 0,
    versions: int | None = None,
    claims: int | None = None,
    grades: Mapping[str, str] | None = None,
) -> tuple[Section, ...]:
    """The findings under their headings, in the order they are read.

    Args:
        findings: The findings.
        most: How many under each heading are put into words in full; None for all.
        lines: How many more of each have a line; the rest are counted in ``left_out``.
        versions: How many versions of a finding are shown; None for all.
        claims: How many claims of a version.
        grades: How the analyst grades origins, by their names.
    """
    by_rank: dict[Rank, list[Finding]] = {rank: [] for rank in Rank}
    for finding in findings:
        by_rank[finding.rank].append(finding)
    made = []
    for heading, meaning, ranks in _PARTS:
        group = [finding for rank in sorted(ranks) for finding in by_rank[rank]]
        if group:
            full = len(group) if most is None else most
            shown = [card(finding, versions, claims, grades=grades) for finding in group[:full]]
            cards = told_apart(shown + [line_card(finding) for finding in group[full : full + lines]])
            single, folded = Rank.SINGLE in ranks, Rank.OF_LITTLE_USE in ranks
            left = len(group) - len(cards)
            made.append(Section(heading, meaning, cards[:full], cards[full:], left, single, folded))
    return tuple(made)


def told_apart(cards: Sequence[Card]) -> tuple[Card, ...]:
    """The cards, with a word more on the line of each that would read as another's does."""
    for more in _MORE:
        lines = Counter(one.line for one in cards)
        if len(lines) == len(cards):
            break
        cards = [_with(one, more(one)) if lines[one.line] > 1 else one for one in cards]
    return tuple(cards)


def _with(one: Card, words: str) -> Card:
    return evolve(one, apart=", ".join(dict.fromkeys(part for part in (one.apart, words) if part)))


_MORE: tuple[Callable[[Card], str], ...] = (
    lambda one: listed([*one.origins, *one.outlets]),
    lambda one: listed(tuple(dict.fromkeys(claim.title for claim in one.claims if claim.title))),
    lambda one: listed(tuple(dict.fromkeys(claim.dates for claim in one.claims if claim.dates))),
    lambda one: one.id,
)


def short(shown: Sequence[Section], most: int) -> bool:
    """Whether there are so few cards that all may stand open."""
    return sum(section.total for section in shown if not section.single) <= most


def totals(findings: Sequence[Finding], claims: Sequence[Claim], duplicates: int = 0) -> str:
    """The line above everything: how many claims, sources and findings of each verdict.

    >>> totals((), ())
    'No claims, and so no findings.'
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


def line_card(finding: Finding) -> Card:
    """A finding in as many words as its line needs."""
    return card(finding, MOST_VERSIONS, int(finding.verdict is Verdict.SINGLE), explained=False)


def card(
    finding: Finding,
    versions: int | None = None,
    claims: int | None = None,
    *,
    explained: bool = True,
    grades: Mapping[str, str] | None = None,
) -> Card:
    """A finding in words.

    Args:
        finding: The finding.
        versions: How many of its versions are shown; None for all.
        claims: How many claims of each, and of those that stand in none.
        explained: Whether it says what it rests on.
        grades: How the analyst grades origins, by their names.
    """
    placed = {claim.id for version in finding.versions for claim in version.claims}
    others = [claim for claim in finding.claims if claim.id not in placed] if len(placed) < len(finding.claims) else []
    shown = tuple(_version(version, claims, finding, grades or {}) for version in finding.versions[:versions])
    beside = tuple(claim_view(claim, finding.topic) for claim in others[:claims])
    return Card(
        id=finding.id,
        verdict=finding.verdict,
        what=plain.clean(finding.topic.what),
        where=plain.clean(finding.topic.where),
        days=_days(finding),
        sentence=plain.clean(finding.sentence),
        causes=finding.causes,
        versions=shown,
        others=beside,
        claims=tuple({view.id: view for one in (*(v.claims for v in shown), beside) for view in one}.values()),
        origins=tuple(plain.clean(origin) for origin in finding.origins),
        outlets=tuple(plain.clean(outlet) for outlet in finding.outlets),
        corroborated=finding.corroborated,
        explanation=plain.unturned(finding.explain()) if explained else "",
        hangs_on=_hangs_on(finding),
        left_out=len(finding.versions) - len(shown),
    )


def _hangs_on(finding: Finding) -> str:
    """What an analyst must know of levels of different days: how long a level holds decides the verdict."""
    if Cause.DATES_DIFFER not in finding.causes:
        return ""
    gaps = [
        days
        for one, other in combinations(finding.versions, 2)
        for a, b in product(one.claims[:_LOOKED_AT], other.claims[:_LOOKED_AT])
        if (days := _apart(a, b)) is not None
    ]
    least = min(gaps, default=0)
    if not least:
        return ""
    return f"It hangs on how long a level holds: with Policy(stock_window={least - 1}) it is a change"


def _apart(one: Claim, other: Claim) -> int | None:
    """Days between two claims; None where one has no days."""
    a, b = plain.days_of_claim(one), plain.days_of_claim(other)
    return None if a is None or b is None else max((b[0] - a[1]).days, (a[0] - b[1]).days, 0)


def _days(finding: Finding) -> str:
    """From the first to the last day that its claims are about, or were said on where they name none."""
    if any(isinstance(claim.figure, Period) for claim in finding.claims):
        return ""  # what they state is itself a date, and another beside it would mislead
    span = plain.days_of(finding)
    return plain.stretch(*span) if span else ""


def cause_words(cause: Cause) -> str:
    """A cause in plain words, as a sentence's beginning."""
    return cause.value[:1].upper() + cause.value[1:]


def _version(version: Version, claims: int | None, finding: Finding, grades: Mapping[str, str]) -> VersionView:
    shown = version.claims[:claims]
    return VersionView(
        wordings=tuple(dict.fromkeys(map(_figure, version.claims))),
        reading=plain.reading(version, finding.policy),
        origins=tuple(_graded(plain.clean(origin), grades.get(origin)) for origin in version.origins),
        graded=grades.get(version.origins[0], "") if len(version.claims) == len(version.origins) == 1 else "",
        outlets=tuple(plain.clean(outlet) for outlet in version.outlets),
        claims=tuple(claim_view(claim, finding.topic) for claim in shown),
        left_out=len(version.claims) - len(shown),
        anybody=any(claim.said_by and claim.source.publisher in version.outlets for claim in version.claims),
    )


def _graded(origin: str, grade: str | None) -> str:
    return f"{origin} [{grade}]" if grade else origin


def _figure(claim: Claim) -> str:
    """The figure in the source's own words, as sentences have it."""
    return plain.stated(claim.figure) if isinstance(claim.figure, Period) else figure_words(claim)


def claim_view(claim: Claim, topic: Topic | None = None) -> ClaimView:
    """A claim in words, perhaps of a finding about a topic."""
    words = claim.quote.exact if claim.quote else ""
    beside: list[str] = []
    if topic is not None:
        beside += [claim.what] if claim.what != topic.what else []
        beside += [claim.where or ""] if (claim.where or topic.where) != topic.where else []
    return ClaimView(
        id=claim.id,
        what=plain.clean(claim.what),
        where=plain.clean(claim.where or ""),
        figure=_figure(claim),
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
        beside=plain.clean(", ".join(part for part in beside if part)),
    )


def _quote(claim: Claim) -> QuoteView | None:
    if claim.quote is None:
        return None
    exact = claim.quote.exact
    start, end = claim.quote.figure_span or _only_place(claim.figure.text, exact) or (len(exact), len(exact))
    return QuoteView(*map(_piece, (exact[:start], exact[start:end], exact[end:])))


def _piece(words: str) -> str:
    """A piece of a quote as it is shown, with a blank at an end where it has one."""
    kept = plain.clean(words)
    return f"{' ' * words[:1].isspace()}{kept}{' ' * words[-1:].isspace()}" if kept else " " * bool(words)


def _only_place(words: str, text: str) -> tuple[int, int] | None:
    """Where the words stand in the text, if they stand there once as whole words: a guess among two would mislead."""
    if not words.strip():
        return None
    found = list(re.finditer(rf"(?<![\w.,]){re.escape(words.strip())}(?!\w|[.,]\d)", text, re.IGNORECASE))
    return found[0].span() if len(found) == 1 else None
