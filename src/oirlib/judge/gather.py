"""Drafts of findings, and the findings made of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce

from attrs import frozen

from oirlib.compare import one_voice, ordered, telling
from oirlib.figure import Figure
from oirlib.finding import Cause, Finding, Verdict, Version
from oirlib.interval import Interval, Number, hull
from oirlib.scope.subject import Subject
from oirlib.sentence import sentence_of
from oirlib.topic import Topic
from oirlib.wording.units import dimension


@frozen(eq=False)
class Draft:
    """A finding before it is written out.

    Attributes:
        verdict: The verdict.
        causes: Why.
        versions: The claims of each version; of parts and their whole, the parts come first.
        sharing: The claims that share a number, where it is an agreement.
    """

    verdict: Verdict
    causes: set[Cause]
    versions: list[list[Subject]]
    sharing: Sequence[Subject] = ()

    @property
    def subjects(self) -> list[Subject]:
        """Each claim once, in the order of the versions."""
        return list({id(s): s for version in self.versions for s in version}.values())


def voices(subjects: Iterable[Subject]) -> tuple[str, ...]:
    """The independent voices behind some claims: one for each origin, and one for quotes that are nearly alike."""
    first: dict[str, Subject] = {}
    told = sorted(subjects, key=telling)
    for subject in told:
        first.setdefault(subject.voice, subject)
    if len(first) == 1:
        return tuple(first)
    quoted = [s for s in told if s.claim.quote is not None]
    stands_for = {voice: voice for voice in first}
    for at, one in enumerate(quoted):
        others = (s for s in quoted[:at] if stands_for[s.voice] != stands_for[one.voice])
        twin = next((other for other in others if one_voice(one, other)), None)
        if twin is not None:
            stands_for[one.voice] = stands_for[twin.voice]
    return tuple(sorted(set(stands_for.values())))


def finding_of(draft: Draft) -> Finding:
    """The finding, written out."""
    versions = [sorted(version, key=telling) for version in draft.versions]
    together = draft.verdict in (Verdict.AGREEMENT, Verdict.CONSISTENT)
    if together and (draft.causes & {Cause.ADDS_UP, Cause.PART_OF, Cause.DEFINITION}):
        versions = draft.versions  # the parts first, then the whole
    subjects = draft.subjects
    nested = draft.causes & {Cause.PART_OF, Cause.DEFINITION, Cause.ADDS_UP, Cause.EXCEEDS_WHOLE}
    topic = topic_of([draft.versions[-1][-1]] if nested else subjects)  # the whole comes last
    causes = ordered(draft.causes)
    names = voices(subjects)
    return Finding(
        verdict=draft.verdict,
        topic=topic,
        # Parts that add up have the value of their whole, which comes last.
        versions=tuple(_version(version, version[-1:] if Cause.ADDS_UP in causes else version) for version in versions),
        causes=causes,
        sentence=sentence_of(draft.verdict, causes, topic, [[s.claim for s in v] for v in versions], len(names)),
        claims=tuple(s.claim for s in sorted(subjects, key=telling)),
        origins=names,
        corroborated=draft.verdict is Verdict.AGREEMENT and len(voices(draft.sharing)) > 1,
    )


def _version(subjects: Sequence[Subject], valued: Sequence[Subject]) -> Version:
    """A version of these claims, with the value that some of them give it."""
    intervals = [s.interval for s in valued]
    shared = reduce(Interval.common, intervals)
    span = hull(intervals) if shared.empty else shared  # parts need not share a value
    stated = [s for s in valued if s.best is not None and all(_allows(o, s.best) for o in valued)]
    stated.sort(key=lambda s: (s.hedge.name != "NONE", telling(s)))
    # Numbers are given in the unit of the claim that states the best, not in the unit that figures are compared in.
    teller = (stated or valued)[0]
    figure = teller.claim.figure
    unit = figure.unit if isinstance(figure, Figure) else None
    factor = dimension(unit)[1]
    named = figure.best if isinstance(figure, Figure) else teller.best
    return Version(
        low=_in_unit(span.low, factor),
        high=_in_unit(span.high, factor),
        best=named if stated else None,
        claims=tuple(s.claim for s in subjects),
        origins=voices(subjects),
        unit=unit,
    )


def _in_unit(number: Number, factor: float) -> Number:
    if factor == 1 or math.isinf(number):
        return number
    value = round(number / factor, 6)
    return int(value) if value == int(value) else value


def _allows(subject: Subject, number: Number) -> bool:
    return subject.interval.start[0] <= number <= subject.interval.stop[0]


def topic_of(subjects: Sequence[Subject]) -> Topic:
    """What claims are about, and where, in the words that most of them use."""
    what = _commonest(s.claim.what for s in subjects)
    places = [place for s in subjects if (place := s.claim.where)]
    return Topic(what, _commonest(places) if places else "")


def _commonest(words: Iterable[str]) -> str:
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], len(word), word))


def single_of(subject: Subject) -> Finding:
    """The finding of a claim that nobody else speaks of."""
    return finding_of(Draft(Verdict.SINGLE, set(), [[subject]]))
