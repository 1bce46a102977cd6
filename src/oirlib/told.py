"""What a sentence tells of, and how its claims are told in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.counted import counting, placed
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Verdict
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.shown import count_of, dated, days_of, figure_words, listed, shown, some_of, teller
from oirlib.topic import Topic

NAMES = 3  # who is named before the rest are counted
VERSIONS = 5  # versions told each with its figure
_WORDINGS = 3  # figures of one version told before the rest are counted


@frozen
class Told:
    """What a sentence tells of.

    Attributes:
        verdict: The verdict.
        causes: Why.
        topic: What the claims are about.
        versions: The claims of each version; of parts and their whole the parts come first and the whole last.
        origins: Of each version, the named bodies that its figure comes from.
        outlets: Of each version, the publishers that name nobody.
        silent: Of each version, the publishers that were shown to print another's figure and name no source for it.
    """

    verdict: Verdict
    causes: tuple[Cause, ...]
    topic: Topic
    versions: tuple[tuple[Claim, ...], ...]
    origins: tuple[tuple[str, ...], ...] = ()
    outlets: tuple[tuple[str, ...], ...] = ()
    silent: tuple[tuple[str, ...], ...] = ()

    @property
    def claims(self) -> list[Claim]:
        """All claims, in the order of the versions."""
        return [claim for version in self.versions for claim in version]


def about_of(claim: Claim) -> tuple[str, str]:
    """What a claim counts and where, in its own words."""
    return claim.what.casefold(), (claim.where or "").casefold()


def topic_told(told: Told, *, dates: bool = True) -> str:
    """What the claims are about, with the days that all of them give."""
    about = placed(shown(told.topic.what), told.topic.where)
    shared = shared_days(told.claims) if dates else None
    return f"{about} {dated(shared)}" if shared is not None else about


def shared_days(claims: Sequence[Claim]) -> Period | None:
    """The days that all claims give, which are then told once."""
    first = claims[0].when
    if len(claims) < 2 or first is None or any(claim.kind is Kind.DATE for claim in claims):
        return None
    spans = {(claim.when.first, claim.when.last) if claim.when is not None else None for claim in claims}
    return first if len(spans) == 1 else None


def on_days(shared: Period | None) -> str:
    """Days that open a sentence."""
    return f"{dated(shared)}, " if shared is not None else ""


def told_whole(claim: Claim, *, dates: bool = True) -> str:
    """A claim's figure with what it counts and where, who said it and of when."""
    return f"{counting(claim)} ({given_by(claim) if dates else teller(claim)})"


def given_by(claim: Claim) -> str:
    """Who said it and of when."""
    return ", ".join(part for part in (teller(claim), days_of(claim)) if part)


def row_of(told: Told) -> list[str]:
    """Each version's figure in its own words, who said it and of when."""
    dates = shared_days(told.claims) is None
    versions = _own(told.versions)
    named = Counter(name for version in versions for name in {teller(claim) for claim in version})
    twice = frozenset(name for name, count in named.items() if count > 1)
    return [_version(version, dates=dates, twice=twice) for version in versions]


def short_row(told: Told) -> list[str]:
    """The row of the versions, or where they are many, the first ones and the last."""
    row = row_of(told)
    if len(row) <= VERSIONS + 1:
        return row
    return [*row[: VERSIONS - 1], f"{len(row) - VERSIONS} more", row[-1]]


def _own(versions: Sequence[Sequence[Claim]]) -> list[Sequence[Claim]]:
    """Of each version, the claims that fit with no other; all of them where there are none."""
    fitting = Counter(id(claim) for version in versions for claim in version)
    return [[claim for claim in version if fitting[id(claim)] == 1] or version for version in versions]


def _version(claims: Sequence[Claim], *, dates: bool, twice: frozenset[str]) -> str:
    """A version's figures, each in its own words once, the plain ones first."""
    wordings: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=_hedged):
        wordings.setdefault(figure_words(claim), []).append(claim)
    told = [f"{words} ({_by(held, dates=dates, twice=twice)})" for words, held in list(wordings.items())[:_WORDINGS]]
    more = len(wordings) - len(told)
    return " or ".join(told) + (f" and {count_of(more)} more that fit with it" if more else "")


def _by(claims: Sequence[Claim], *, dates: bool, twice: frozenset[str] = frozenset()) -> str:
    """Who gives a figure, and of when; where two of one name give two figures, with where it was said."""
    given = dict.fromkeys(
        (teller(claim, outlet=teller(claim) in twice), days_of(claim) if dates else "") for claim in claims
    )
    if len({day for _, day in given}) == 1:
        day = next(iter(given))[1]
        names = listed(some_of([name for name, _ in given], NAMES))
        return f"{names}, {day}" if day else names
    return "; ".join(some_of([f"{name}, {day}" if day else name for name, day in given], NAMES))


def figures_of(claims: Sequence[Claim]) -> list[str]:
    """The figures of one version side by side, each wording once."""
    dates = shared_days(claims) is None
    row: dict[str, list[Claim]] = {}
    for claim in claims:
        row.setdefault(figure_words(claim), []).append(claim)
    return some_of([f"{words} ({_by(held, dates=dates)})" for words, held in row.items()], VERSIONS)


def _hedged(claim: Claim) -> bool:
    return isinstance(claim.figure, Figure) and claim.figure.hedge is not Hedge.NONE


def plainest(claims: Sequence[Claim]) -> Claim:
    return min(claims, key=_hedged)


def two_of(told: Told) -> tuple[Claim, Claim]:
    """The claims that stand for what is told: one of the first version and one of the last, or the two ends of one."""
    if len(told.versions) > 1:
        return plainest(told.versions[0]), plainest(told.versions[-1])
    return told.versions[0][0], told.versions[0][-1]


def size_of(claim: Claim) -> Number:
    figure = claim.figure
    if isinstance(figure, Period):
        return figure.first.toordinal()
    return figure.best if figure.best is not None else figure.low
