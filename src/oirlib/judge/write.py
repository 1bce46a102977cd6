"""Drafts written out: versions, who stands behind them, the topic and the sentence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce

from oirlib.figure import Figure
from oirlib.finding import Finding, Verdict, Version, Written
from oirlib.interval import Interval, Number, hull
from oirlib.judge.drafts import Draft
from oirlib.judge.explain import explained
from oirlib.judge.origins import Behind, behind
from oirlib.judge.prepare import Subject, told, unit_of
from oirlib.judge.ranking import ranked
from oirlib.judge.rules import Cause, ordered
from oirlib.judge.scope import Context
from oirlib.sentence import Told, sentence_of
from oirlib.topic import Topic
from oirlib.wording.units import measured


def findings_of(drafts: Iterable[Draft], context: Context, known: Iterable[Finding] = ()) -> list[Finding]:
    """The findings of a run's drafts, as a report has them; each is written out when it is looked at.

    Args:
        drafts: The drafts.
        context: What they were judged with.
        known: Findings that some of the drafts have already.
    """

    def write(draft: object) -> Written:
        assert isinstance(draft, Draft)
        return written(draft, context)

    there = {id(finding.draft): finding for finding in known}
    return [
        there.get(id(draft)) or Finding(draft.verdict, ordered(draft.causes), write, rank, draft)
        for rank, draft in ranked(drafts)
    ]


def single_of(subject: Subject) -> Draft:
    """The draft of a claim that nobody else speaks of."""
    return Draft(Verdict.SINGLE, frozenset(), [[subject]])


def written(draft: Draft, context: Context) -> Written:
    """All that a finding tells beside its verdict and its causes."""
    together = draft.verdict in (Verdict.AGREEMENT, Verdict.CONSISTENT, Verdict.SINGLE)
    grown = Cause.GROWING in draft.causes or Cause.REVISED in draft.causes
    versions = [list(v) if draft.nested or (grown and not together) else _readable(v) for v in draft.versions]
    subjects = draft.subjects
    topic = topic_of([versions[-1][-1]] if draft.nested else subjects)  # the whole comes last
    everybody = who(subjects)
    each = [everybody if len(versions) == 1 else who(version) for version in versions]
    causes = ordered(draft.causes)
    shared = len(who(draft.sharing).origins) if draft.verdict is Verdict.AGREEMENT and draft.sure else 0
    return Written(
        topic=topic,
        # Parts that add up have the value of their whole, which comes last.
        versions=tuple(
            _version(version, version[-1:] if Cause.ADDS_UP in causes else version, behind_)
            for version, behind_ in zip(versions, each, strict=True)
        ),
        sentence=sentence_of(
            Told(
                verdict=draft.verdict,
                causes=causes,
                topic=topic,
                versions=tuple(tuple(s.claim for s in version) for version in versions),
                origins=tuple(found.origins for found in each),
                outlets=tuple(found.outlets for found in each),
                silent=tuple(tuple(p for name, some in found.silent for p in some) for found in each),
            )
        ),
        claims=tuple(s.claim for s in told(subjects)),
        origins=everybody.origins,
        outlets=everybody.outlets,
        corroborated=shared > 1,
        explanation=lambda: explained(draft, context),
        policy=context.policy,
    )


def _readable(version: Sequence[Subject]) -> list[Subject]:
    """The claims as they are read best: by their days, and of one day by who printed them."""
    return sorted(told(version), key=lambda s: (s.when.first or math.inf, s.said or math.inf, s.claim.source.publisher))


def who(subjects: Sequence[Subject]) -> Behind:
    """Who stands behind some claims."""
    return behind([s.claim for s in subjects], [s.speaker for s in subjects])


def _version(subjects: Sequence[Subject], valued: Sequence[Subject], behind_: Behind) -> Version:
    """A version of these claims, with the value that some of them give it."""
    intervals = [s.interval for s in valued]
    shared = reduce(Interval.common, intervals)
    span = hull(intervals) if shared.empty else shared  # parts need not share a value
    stated = [s for s in valued if s.amount.best is not None and all(_allows(o, s.amount.best) for o in valued)]
    stated.sort(key=lambda s: s.amount.hedge.name != "NONE")
    # Numbers are given in the unit of the claim that states the best, not in the unit that figures are compared in.
    teller = (stated or valued)[0]
    figure = teller.claim.figure
    unit = unit_of(figure, teller.reading) if isinstance(figure, Figure) else None
    measure = measured(unit)
    named = figure.best if isinstance(figure, Figure) else teller.amount.best
    return Version(
        low=_tidy(measure.from_base(span.low)),
        high=_tidy(measure.from_base(span.high)),
        best=named if stated else None,
        claims=tuple(s.claim for s in subjects),
        origins=behind_.origins,
        outlets=behind_.outlets,
        unit=unit,
    )


def _tidy(number: Number) -> Number:
    if isinstance(number, int) or math.isinf(number):
        return number
    value = round(number, 6)
    return int(value) if value == int(value) else value


def _allows(subject: Subject, number: Number) -> bool:
    return subject.interval.low <= number <= subject.interval.high


def topic_of(subjects: Sequence[Subject]) -> Topic:
    """What claims are about, and where, in the words that most of them use."""
    what = _commonest(s.claim.what for s in subjects)
    places = [place for s in subjects if (place := s.claim.where)]
    return Topic(what, _commonest(places) if places else "")


def _commonest(words: Iterable[str]) -> str:
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], len(word), word))
