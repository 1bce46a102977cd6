"""Two claims: what may be said of them."""

from __future__ import annotations

import enum

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Comparison, Verdict
from oirlib.policy import Policy
from oirlib.scope.bond import Bond, Scope, relate
from oirlib.scope.relation import Order
from oirlib.scope.subject import Subject, SubjectReader, Telling
from oirlib.scope.when import Sort, cumulative
from oirlib.sentence import sentence_of_two
from oirlib.spelling import near_copy
from oirlib.vocabulary import Vocabulary

_NAMING = frozenset([Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER])


def compare(a: Claim, b: Claim, *, vocabulary: Vocabulary | None = None, policy: Policy | None = None) -> Comparison:
    """What may be said of two claims.

    The order of the two never matters. Two claims contradict only if every precise reading of the one clashes with
    every precise reading of the other, and they are about the same thing.

    Args:
        a: A claim.
        b: Another claim, or the same.
        vocabulary: How words are read; the library's own (``oir``) by default.
        policy: The analyst's thresholds.

    Returns:
        The verdict, its causes, and one plain sentence.

    >>> a = Claim("ISIS fighters killed", "up to 35", where="Syria", when="2024-10-28", source="Paper A")
    >>> b = Claim("ISIS fighters killed", "37", where="Syria", when="2024-10-28", source="Paper B")
    >>> compare(a, b).verdict
    <Verdict.CONTRADICTION: 'contradiction'>
    """
    vocabulary = Vocabulary.load("oir") if vocabulary is None else vocabulary
    policy = Policy() if policy is None else policy
    reader = SubjectReader(vocabulary, policy)
    one, other = reader.read(a), reader.read(b)
    scope = relate(one, other, vocabulary, policy)
    judgement = judge_two(one, other, scope, policy)
    first, second = in_order(one, other, scope, judgement)
    told = sentence_of_two(
        judgement.verdict, judgement.causes, first.claim, second.claim, 1 if one_voice(one, other) else 2
    )
    return Comparison(judgement.verdict, judgement.causes, told)


@frozen
class Judgement:
    """A verdict and its causes, in the order of Cause."""

    verdict: Verdict
    causes: tuple[Cause, ...]


class Fit(enum.Enum):
    """How two figures stand to each other, whatever they are about."""

    SHARED = "shared"  # they meet and share a number
    MEETS = "meets"
    CLASH = "clash"


def fit(one: Subject, other: Subject) -> Fit:
    """Whether two figures meet, and whether they share a number."""
    if not one.interval.meets(other.interval):
        return Fit.CLASH
    if one.kind is Kind.DATE:
        return Fit.SHARED
    if one.best is None or other.best is None:
        # Where neither names a number, the same bounds are the same statement: dozens and dozens.
        alike = one.best == other.best and one.interval == other.interval
        return Fit.SHARED if alike else Fit.MEETS
    both_name = one.hedge in _NAMING and other.hedge in _NAMING
    return Fit.SHARED if both_name or one.best == other.best else Fit.MEETS


def ordered(causes: set[Cause] | frozenset[Cause]) -> tuple[Cause, ...]:
    """Causes in the order of Cause."""
    return tuple(cause for cause in Cause if cause in causes)


def one_voice(one: Subject, other: Subject) -> bool:
    """Whether two claims come from one origin, by name or because their quotes are nearly the same words."""
    if one.voice == other.voice:
        return True
    a, b = one.claim.quote, other.claim.quote
    if a is None or b is None or one.claim.source == other.claim.source:
        return False  # one document may well quote two origins in one sentence
    return near_copy(a.exact, b.exact)


def superseded(one: Subject, other: Subject) -> bool:
    """Whether one of two figures for one thing replaces the other.

    An origin's later figure does, and whatever a source marks as said before no longer stands for anybody.
    """
    if one.earlier != other.earlier:
        return True
    if one.voice != other.voice:
        return False
    return one.said is not None and other.said is not None and one.said != other.said


def judge_two(one: Subject, other: Subject, scope: Scope, policy: Policy) -> Judgement:
    """The verdict on two claims whose scope is known."""
    if scope.bond is Bond.NONE:
        return Judgement(Verdict.UNRELATED, ())
    figures = fit(one, other)
    causes = set(scope.causes)
    silent = Hedge.NO_INDICATION in (one.hedge, other.hedge) and one.claim != other.claim
    if scope.bond is Bond.OTHER_TIME and not (silent and one.kind is Kind.STOCK):
        return _at_other_times(one, figures, causes)
    if silent:
        verdict = Verdict.EXPLAINED if figures is Fit.CLASH else Verdict.CONSISTENT
        return Judgement(verdict, ordered(causes | {Cause.NO_EVIDENCE}))
    if figures is not Fit.CLASH:
        return _meeting(one, other, scope, figures, causes)
    if scope.bond is Bond.MAY_BE:
        return Judgement(Verdict.EXPLAINED, ordered(causes))
    if scope.bond in (Bond.PART, Bond.WHOLE):
        return _part_and_whole(one, other, scope, causes)
    return _clash(one, other, scope, causes, policy)


def _at_other_times(one: Subject, figures: Fit, causes: set[Cause]) -> Judgement:
    if one.kind is not Kind.STOCK:
        if figures is not Fit.CLASH:
            return Judgement(Verdict.UNRELATED, ())  # a series: two events may well have one number
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.OTHER_TIME}))
    if figures is Fit.CLASH:
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.CHANGED}))
    return Judgement(Verdict.AGREEMENT if figures is Fit.SHARED else Verdict.CONSISTENT, ordered(causes))


def _meeting(one: Subject, other: Subject, scope: Scope, figures: Fit, causes: set[Cause]) -> Judgement:
    """The figures meet."""
    causes |= figure_causes(one, other)
    agree = figures is Fit.SHARED and not scope.within  # a day's people are no year's fighters, be they as many
    if scope.bond in (Bond.PART, Bond.WHOLE):
        agree = agree and _one_day_in_two_places(one, other, scope)
        if not agree:
            causes |= _parting(scope)
    if one.kind is Kind.DATE and one.interval != other.interval:
        causes.add(Cause.COARSER)
    if one_voice(one, other):
        causes.add(Cause.SAME_ORIGIN)
    return Judgement(Verdict.AGREEMENT if agree else Verdict.CONSISTENT, ordered(causes))


def _one_day_in_two_places(one: Subject, other: Subject, scope: Scope) -> bool:
    """Whether two counts are of one day's strikes, told of a place and of the larger place it lies in.

    Where such counts are equal, all of the larger place's strikes were in the smaller: it is one number.
    """
    if one.what != other.what or not one.what.events or scope.place not in (Order.NARROWER, Order.BROADER):
        return False
    return one.when == other.when and one.when.first is not None and one.when.first == one.when.last


def figure_causes(one: Subject, other: Subject) -> set[Cause]:
    """Why two figures meet that are not stated alike."""
    a, b = one.claim.figure, other.claim.figure
    if not isinstance(a, Figure) or not isinstance(b, Figure):
        return set()
    if a.hedge not in _NAMING or b.hedge not in _NAMING:
        return set() if (one.interval, one.best) == (other.interval, other.best) else {Cause.HEDGE}
    bare = a.hedge is b.hedge is Hedge.NONE and one.dimension == other.dimension
    return {Cause.ROUNDING} if bare and one.best != other.best else set()


def _parting(scope: Scope) -> set[Cause]:
    """What makes the one a part of the other: a definition, more than that, or both."""
    causes = {Cause.DEFINITION} if scope.definition else set()
    return causes | {Cause.PART_OF} if scope.by_part else causes


def _part_and_whole(one: Subject, other: Subject, scope: Scope, causes: set[Cause]) -> Judgement:
    part, whole = (one, other) if scope.bond is Bond.PART else (other, one)
    if part.kind is Kind.DATE or part.interval.start <= whole.interval.stop:
        return Judgement(Verdict.EXPLAINED, ordered(causes | _parting(scope)))
    if scope.definition:
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.DEFINITION}))
    if superseded(one, other):
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.REVISED}))
    if scope.distant:
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.PART_OF, Cause.CHANGED}))
    if part.when.sort is whole.when.sort is Sort.UNDATED and part.claim.part_of != whole.claim.id:
        return Judgement(Verdict.EXPLAINED, ordered(causes | _parting(scope)))  # nobody says that it is one event
    return Judgement(Verdict.CONTRADICTION, ordered(causes | {Cause.EXCEEDS_WHOLE}))


def _clash(one: Subject, other: Subject, scope: Scope, causes: set[Cause], policy: Policy) -> Judgement:
    """The figures of two claims about the same thing do not meet."""
    for shorter, longer in ((one, other), (other, one)):
        if not cumulative(shorter.when, longer.when, policy):
            continue
        if shorter.interval.stop < longer.interval.start:
            return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.PART_OF}))
        if not superseded(one, other):
            return Judgement(Verdict.CONTRADICTION, ordered(causes | {Cause.EXCEEDS_WHOLE}))
    same_voice = one.voice == other.voice
    if same_voice and scope.distant and one.earlier == other.earlier:
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.CHANGED}))
    if superseded(one, other):
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.REVISED}))
    if same_voice and finer_is_smaller(one, other, scope.place):
        # Who counts both the place and the larger place it lies in means two things by them.
        return Judgement(Verdict.EXPLAINED, ordered(causes | {Cause.PART_OF}))
    if same_voice:
        causes.add(Cause.SAME_ORIGIN)
    if scope.distant:
        causes.add(Cause.DATES_DIFFER)
    return Judgement(Verdict.CONTRADICTION, ordered(causes))


def finer_is_smaller(one: Subject, other: Subject, place: Order) -> bool:
    """Whether the claim about the finer of two places states the smaller figure."""
    if place not in (Order.NARROWER, Order.BROADER):
        return False
    fine, coarse = (one, other) if place is Order.NARROWER else (other, one)
    return fine.interval.stop < coarse.interval.start


def telling(subject: Subject) -> Telling:
    """Claims are told in the order of their days, then of when they were said, then of their words."""
    return subject.telling


def in_order(one: Subject, other: Subject, scope: Scope, judgement: Judgement) -> tuple[Subject, Subject]:
    """The two as they are told: a part before its whole, what was replaced before what replaces it."""
    if scope.bond in (Bond.PART, Bond.WHOLE) and Cause.REVISED not in judgement.causes:
        return (one, other) if scope.bond is Bond.PART else (other, one)
    if Cause.PART_OF in judgement.causes:
        return (one, other) if one.interval.stop < other.interval.start else (other, one)
    first, second = sorted((one, other), key=telling)
    if superseded(one, other) and _replaced(second, first):
        return second, first
    return first, second


def _replaced(one: Subject, other: Subject) -> bool:
    """Whether the first of two figures of one origin is the one replaced."""
    if one.earlier != other.earlier:
        return one.earlier
    return one.said is not None and other.said is not None and one.said < other.said
