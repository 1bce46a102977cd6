"""A best estimate, asked for by name: the stated number that the most reliable origins stand behind."""

from __future__ import annotations

import math
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from oirlib.claim import Claim
from oirlib.errors import MissingExtraError, ReportError
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Finding, Verdict, Version
from oirlib.interval import Interval, Number
from oirlib.judge.origins import Speaker, speaker_of
from oirlib.policy import Policy
from oirlib.reliability import Answer, Learnt, Question, Statement, learn, question
from oirlib.render import plain, table
from oirlib.render.grid import Cell, Grid
from oirlib.render.plot_finding import factor_of, unit_of
from oirlib.render.summary import listed
from oirlib.report import BACKENDS, Report
from oirlib.scalars import tidy
from oirlib.tabled import Table
from oirlib.topic import Topic

__all__ = ["Backer", "Estimate", "Estimates", "Left", "Lost", "Trust", "estimate"]

# What these causes tell apart is not one thing, of which there could be one number.
_SEVERAL = frozenset({Cause.PART_OF, Cause.EXCEEDS_WHOLE, Cause.ADDS_UP, Cause.STANDING})
# Under these, the newest figure stands for those before it.
_NEWEST = frozenset({Cause.REVISED, Cause.GROWING})
_BESIDE = _NEWEST | {Cause.SAME_ORIGIN, Cause.HEDGE, Cause.ROUNDING, Cause.DATES_DIFFER}
COLUMNS: Mapping[str, type] = {
    "finding": str,
    "topic_what": str,
    "topic_where": str,
    "number": float,
    "unit": str,
    "words": str,
    "share": float,
    "tied": bool,
    "backers": list,
    "lost": list,
    "sentence": str,
}


@frozen
class Trust:
    """How far an origin's word was borne out by the others.

    Attributes:
        name: The origin, or the outlet that names none.
        reliability: How often the others, without it and its copies, come to a number that it allows: 0 to 1. Where it
            was not tried, what is usual in the report.
        tried: How many findings that rests on: those where somebody states another number.
        weight: What its word counts, from its reliability.
        copies: Whose errors it shares, and makes none without them: these count as one with it.
    """

    name: str
    reliability: float
    tried: int
    weight: float
    copies: tuple[str, ...] = ()


@frozen
class Backer:
    """Somebody whose words leave room for a number.

    Attributes:
        name: The origin or outlet.
        words: Its figures, as stated.
        weight: What it adds, after copies were counted once.
    """

    name: str
    words: tuple[str, ...]
    weight: float


@frozen
class Lost:
    """A number that somebody states and that is not the estimate.

    Attributes:
        number: The number.
        words: The figures that name it, as stated.
        backers: Who leaves room for it.
        share: Its part of all the weight in the finding.
        why: Why it lost.
    """

    number: Number
    words: tuple[str, ...]
    backers: tuple[Backer, ...]
    share: float
    why: str


@frozen
class Estimate:
    """The best estimate for one finding: always a number that one of its claims states.

    Attributes:
        finding: The finding.
        number: The number, in ``unit``.
        unit: The unit of the finding's first figure; None for a count.
        claims: The claims that name the number.
        backers: Who leaves room for it, the weightiest first.
        share: Its part of all the weight in the finding, 0 to 1. This is no probability: with one origin it is 1.
        tied: Whether another number has as much weight.
        lost: The other numbers, the weightiest first.
    """

    finding: Finding
    number: Number
    unit: str | None
    claims: tuple[Claim, ...]
    backers: tuple[Backer, ...]
    share: float
    tied: bool
    lost: tuple[Lost, ...]

    @property
    def topic(self) -> Topic:
        """What it is of."""
        return self.finding.topic

    @property
    def words(self) -> str:
        """The figure's own words."""
        return _words(self.claims)[0]

    @property
    def sentence(self) -> str:
        """It in words: the figure, who is behind it, and why the others lost."""
        about = ", ".join(part for part in (self.topic.what, self.topic.where) if part)
        told = f"{about}: {self.words} ({listed([backer.name for backer in self.backers])})"
        if not self.lost:
            return f"{told}. No other number is stated."
        return f"{told}. It has {_percent(self.share)} of the weight. {' '.join(one.why for one in self.lost[:3])}"


@frozen
class Left:
    """A finding without an estimate.

    Attributes:
        finding: The finding.
        why: Why there is none.
    """

    finding: Finding
    why: str


@frozen(repr=False)
class Estimates:
    """Best estimates of a report's findings. In a notebook it shows itself; iteration goes over the estimates.

    Attributes:
        estimates: One for each finding whose figures are of one thing, in the report's order.
        left: The findings that have none, each with the reason.
        origins: How far each origin's word was borne out, the most reliable first.
    """

    estimates: tuple[Estimate, ...]
    left: tuple[Left, ...]
    origins: tuple[Trust, ...]

    def __len__(self) -> int:
        return len(self.estimates)

    def __iter__(self) -> Iterator[Estimate]:
        return iter(self.estimates)

    def __getitem__(self, at: int) -> Estimate:
        return self.estimates[at]

    def __repr__(self) -> str:
        return f"<Estimates: {plain.counted(len(self), 'estimate')}, {plain.counted(len(self.left), 'finding')} left>"

    def __str__(self) -> str:
        return str(self.table())

    def _repr_html_(self) -> str:
        return self.table().to_html()

    def table(self) -> Table:
        """A row for each estimate: the figure, who stands behind it with what weight, and what lost."""
        notes = [
            "Each estimate is a number that somebody states. How reliable an origin is was learnt from how often the "
            "others come to its figures; the share is a part of the weight, no probability."
        ]
        if self.left:
            notes.append(f"{plain.counted(len(self.left), 'finding')} without an estimate: see .left for the reasons.")
        heads = ("What and where", "Estimate", "Share", "Behind it", "Lost")
        return Table(Grid("Best estimates", heads, tuple(map(_row, self.estimates)), " ".join(notes)))

    def trust(self) -> Table:
        """A row for each origin: how reliable it was found to be, in how many findings, and whom it copies."""
        heads = ("Origin", "Reliability", "Findings tried", "Weight", "Counts as one with")
        rows = tuple(
            tuple(
                Cell((word,))
                for word in (
                    one.name,
                    f"{one.reliability:.2f}",
                    plain.number(one.tried),
                    f"{one.weight:.2f}",
                    listed(one.copies) if one.copies else "",
                )
            )
            for one in self.origins
        )
        note = (
            "Tried where somebody states another number. Who shares another's errors, and makes none alone, is a copy."
        )
        return Table(Grid("Whose word counts how much", heads, rows, note))

    def to_frame(self, *, backend: str = "pandas") -> Any:
        """A data frame with one row for each estimate.

        Args:
            backend: ``"pandas"``, ``"polars"`` or ``"pyarrow"``.

        Raises:
            MissingExtraError: The extra ``frames``, or the backend, is not installed.
            ReportError: ``backend`` is none of these.
        """
        if not isinstance(backend, str) or backend not in BACKENDS:
            raise ReportError("backend", backend, f"must be one of {', '.join(map(repr, BACKENDS))}")
        try:
            import narwhals

            return table.frame([_frame_row(one) for one in self.estimates], COLUMNS, narwhals, backend)
        except ImportError:
            raise MissingExtraError("frames", f"data frames of {backend}") from None

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the table; see :meth:`oirlib.tabled.Table.save`."""
        return self.table().save(path)


def estimate(report: Report, words: str | None = None) -> Estimates:
    """The best estimate for each finding whose figures are of one thing: always a number that somebody stated.

    How reliable an origin is is learnt from the whole report: how often the others, without it, come to a number that
    its words allow. Origins that share each other's errors count as one. The words decide what a figure stands behind:
    "at least 35" leaves room for 37, and 35 leaves none. Nothing of this is in the report: an estimate is no finding.

    Args:
        report: The report.
        words: What estimates are asked for, as in :meth:`oirlib.Report.select`; None for all.

    Raises:
        ReportError: It is no report, or no finding is about that.

    >>> from oirlib import reconcile
    >>> told = [("up to 35", "Paper A"), ("37", "Paper B"), ("at least 35", "Paper C")]
    >>> report = reconcile(
    ...     [Claim("ISIS fighters killed", f, where="Syria", when="2024-10-28", source=s) for f, s in told]
    ... )
    >>> best = estimate(report)[0]
    >>> best.words, [backer.name for backer in best.backers]
    ('37', ['Paper C', 'Paper B'])
    """
    if not isinstance(report, Report):
        raise ReportError("report", report, "must be a Report; make one with reconcile")
    wanted = {finding.id for finding in _asked(report, words)}
    speaker = cache(lambda said_by, publisher: speaker_of(said_by, publisher, report.vocabulary))
    numbers: dict[str, int] = {}
    asked: list[_Asked] = []
    left: list[Left] = []
    for finding in report:
        told = _why_none(finding)
        one = None if told else _asked_of(finding, report.policy, speaker, numbers)
        if one is not None:
            asked.append(one)
        else:
            left.append(Left(finding, told or "Nobody names a number."))
    learnt = learn([one.question for one in asked])
    names = list(numbers)
    told_of = zip(asked, learnt.answers, strict=True)
    return Estimates(
        tuple(_estimate(one, answer, learnt, names) for one, answer in told_of if one.finding.id in wanted),
        tuple(one for one in left if one.finding.id in wanted),
        _trust(learnt, names),
    )


def _asked(report: Report, words: str | None) -> Sequence[Finding]:
    if words is None:
        return report.findings
    if not isinstance(words, str):
        raise ReportError("words", words, "must be words")
    found = report[words]
    return (found,) if isinstance(found, Finding) else tuple(found)


@frozen
class _Said:
    """A claim's figure in the unit of its finding, and who says it; None where it only prints another's."""

    claim: Claim
    who: str | None
    named: Number | None
    room: Interval


@frozen
class _Asked:
    """A finding as a question."""

    finding: Finding
    unit: str | None
    said: tuple[_Said, ...]
    question: Question


def _why_none(finding: Finding) -> str:
    """Why a finding's figures have no one number; "" where they have."""
    causes = frozenset(finding.causes)
    if causes & _SEVERAL:
        several = next(cause for cause in finding.causes if cause in _SEVERAL)
        return f"Not figures of one thing: {several.value}."
    if finding.verdict is Verdict.EXPLAINED and not (causes & _NEWEST and causes <= _BESIDE):
        return f"Perhaps not figures of one thing: {'; '.join(cause.value for cause in finding.causes)}."
    if any(not isinstance(claim.figure, Figure) for claim in finding.claims):
        return "It is of a day, not of a number."
    return ""


def _asked_of(finding: Finding, policy: Policy, speaker: Any, numbers: dict[str, int]) -> _Asked | None:
    claims = _standing(finding)
    unit = unit_of(claims)
    voices = _voices(finding, speaker)
    said = []
    for claim in sorted(claims, key=lambda claim: claim.id):
        factor = factor_of(claim, unit)
        if factor is None or not isinstance(claim.figure, Figure):
            continue
        best, room = claim.figure.best, policy.reading(claim.figure)
        said.append(_Said(claim, voices[claim], None if best is None else _times(best, factor), _scaled(room, factor)))
    counted = [one for one in said if one.who is not None] or said
    if all(one.named is None for one in counted):
        return None
    statements = []
    for one in counted:
        name = one.who or one.claim.origin
        number = numbers.setdefault(name, len(numbers))
        statements.append(Statement(number, one.named, one.room, outright=_outright(one.claim)))
    return _Asked(finding, unit, tuple(said), question(statements))


def _standing(finding: Finding) -> Sequence[Claim]:
    """The claims whose figures stand: not those that were taken back, nor those that a newer one replaces."""
    claims = [claim for claim in finding.claims if not claim.superseded] or list(finding.claims)
    if finding.verdict is not Verdict.EXPLAINED:
        return claims
    days = {claim: (claim.said_on or (claim.when.last if claim.when else None)) for claim in claims}
    newest = max((day for day in days.values() if day is not None), default=None)
    return claims if newest is None else [claim for claim in claims if days[claim] == newest]


def _voices(finding: Finding, speaker: Any) -> Mapping[Claim, str | None]:
    """Who each claim's word is; None of one that only prints what another says."""
    found: dict[Claim, str | None] = {}
    for version in finding.versions:
        for claim in version.claims:
            found[claim] = found.get(claim) or _voice(claim, version, speaker(claim.said_by, claim.source.publisher))
    return {claim: found.get(claim) for claim in finding.claims}


def _voice(claim: Claim, version: Version, speaker: Speaker) -> str | None:
    behind = (*version.origins, *version.outlets)
    if len(behind) == 1:
        return behind[0]
    return next((name for name in (speaker.name, speaker.outlet) if name in behind), None)


def _outright(claim: Claim) -> bool:
    """Whether it names its number without a bound."""
    return isinstance(claim.figure, Figure) and claim.figure.hedge in (Hedge.NONE, Hedge.ABOUT)


def _times(number: Number, factor: float) -> Number:
    return number if factor == 1 else tidy(number * factor)


def _scaled(room: Interval, factor: float) -> Interval:
    return room if factor == 1 else Interval((room.low * factor, room.start[1]), (room.high * factor, room.stop[1]))


def _estimate(asked: _Asked, answer: Answer, learnt: Learnt, names: Sequence[str]) -> Estimate:
    everybody = math.fsum(learnt.shares(asked.question.everybody).values())
    behind = [_backers(asked, at, learnt, names) for at in range(len(asked.question.numbers))]
    share = [round(min(1.0, weight / everybody), 9) for weight in answer.behind]
    number = asked.question.numbers[answer.at]
    claims = _naming(asked, number)
    order = sorted(range(len(share)), key=lambda at: (-answer.behind[at], asked.question.numbers[at]))
    return Estimate(
        finding=asked.finding,
        number=number,
        unit=asked.unit,
        claims=claims,
        backers=behind[answer.at],
        share=share[answer.at],
        tied=answer.tied,
        lost=tuple(
            Lost(
                number=asked.question.numbers[at],
                words=_words(_naming(asked, asked.question.numbers[at])),
                backers=behind[at],
                share=share[at],
                why=_why(asked, at, answer, share[at], behind, learnt, names),
            )
            for at in order
            if at != answer.at
        ),
    )


def _naming(asked: _Asked, number: Number) -> tuple[Claim, ...]:
    """The claims that name the number: outright ones first."""
    naming = [one for one in asked.said if one.named == number]
    naming.sort(key=lambda one: (not _outright(one.claim), plain.stated(one.claim.figure), one.claim.id))
    return tuple(one.claim for one in naming)


def _words(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(plain.stated(claim.figure) for claim in claims))


def _backers(asked: _Asked, at: int, learnt: Learnt, names: Sequence[str]) -> tuple[Backer, ...]:
    words: defaultdict[str, list[Claim]] = defaultdict(list)
    for one in asked.said:
        words[one.who or one.claim.origin].append(one.claim)
    shares = learnt.shares(asked.question.allowed[at])
    found = [Backer(names[voice], _words(words[names[voice]]), weight) for voice, weight in shares.items()]
    return tuple(sorted(found, key=lambda one: (-one.weight, one.name)))


def _why(
    asked: _Asked,
    at: int,
    answer: Answer,
    share: float,
    behind: Sequence[Sequence[Backer]],
    learnt: Learnt,
    names: Sequence[str],
) -> str:
    """Why a number lost, in words."""
    words = " and ".join(_words(_naming(asked, asked.question.numbers[at])))
    who = listed([one.name for one in behind[at]])
    if answer.behind[at] == answer.behind[answer.at]:
        return f"{words} ({who}) has as much weight, but {_tie(asked, at, answer)}."
    allowed = asked.question.allowed[at]
    like = sorted(names[voice] for voice in allowed if not learnt.copies.get(voice, frozenset()).isdisjoint(allowed))
    once = f"; {listed(like)} share each other's errors and count as one" if like else ""
    return f"{words} ({who}) has {_percent(share)}{once}."


def _tie(asked: _Asked, at: int, answer: Answer) -> str:
    outright = asked.question.outright
    return "fewer name it outright" if len(outright[at]) < len(outright[answer.at]) else "nothing tells for it"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _trust(learnt: Learnt, names: Sequence[str]) -> tuple[Trust, ...]:
    found = [
        Trust(
            name=names[voice],
            reliability=reliability,
            tried=learnt.tried.get(voice, 0),
            weight=round(learnt.weight(voice), 2),
            copies=tuple(sorted(names[other] for other in learnt.copies.get(voice, ()))),
        )
        for voice, reliability in learnt.reliability.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.reliability, -one.tried, one.name)))


def _row(one: Estimate) -> tuple[Cell, ...]:
    about = ", ".join(part for part in (one.topic.what, one.topic.where) if part)
    days = plain.days_of(one.finding)
    return (
        Cell((about, *([plain.stretch(*days)] if days else []))),
        Cell((one.words,)),
        Cell((_percent(one.share) + (", tied" if one.tied else ""),)),
        Cell(tuple(f"{b.name}: {', '.join(b.words)} ({b.weight:.2f})" for b in one.backers)),
        Cell(tuple(lost.why for lost in one.lost)),
    )


def _frame_row(one: Estimate) -> table.Row:
    return {
        "finding": one.finding.id,
        "topic_what": one.topic.what,
        "topic_where": one.topic.where,
        "number": float(one.number),
        "unit": one.unit,
        "words": one.words,
        "share": one.share,
        "tied": one.tied,
        "backers": [backer.name for backer in one.backers],
        "lost": [" / ".join(lost.words) for lost in one.lost],
        "sentence": one.sentence,
    }
