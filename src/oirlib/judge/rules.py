"""The rules: every verdict and every cause is named here and nowhere else in the engine."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from oirlib.claim import Kind
from oirlib.figure import Hedge
from oirlib.finding import Cause, Verdict
from oirlib.judge.order import Order
from oirlib.judge.prepare import COUNT, Subject
from oirlib.judge.scope import Bond, Scope
from oirlib.judge.when import SEASON, Meeting, Sort, gap, holds, outgrows
from oirlib.policy import Policy

# They name a number, and what they allow lies about it.
NAMING = frozenset([Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER])
_ADDING = (Hedge.NONE, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.NEARLY)
_OVER = frozenset([Hedge.MORE_THAN, Hedge.FEWER_THAN])
_SHARE = "share"


@frozen
class Judgement:
    """A verdict and its causes."""

    verdict: Verdict
    causes: frozenset[Cause] = frozenset()


class Fit(enum.Enum):
    """How two figures stand to each other, whatever they are about."""

    SHARED = "shared"  # they meet and share a number
    MEETS = "meets"
    CLASH = "clash"


# The rule behind each verdict, as it is told.
RULES = {
    Verdict.CONTRADICTION: "about the same thing, all of it understood, and no number is allowed by all of the figures",
    Verdict.EXPLAINED: "the figures differ, for a reason that is known",
    Verdict.AGREEMENT: "the figures meet and share a number",
    Verdict.CONSISTENT: "the figures leave room for each other, but share no number",
    Verdict.SINGLE: "no other claim speaks of it",
    Verdict.UNRELATED: "not about the same thing",
}
UNRELATED = Judgement(Verdict.UNRELATED)
# What is said of two nodes, the first said first: what cannot hold, then what fits.
RANK = {Verdict.CONTRADICTION: 0, Verdict.AGREEMENT: 1, Verdict.CONSISTENT: 2, Verdict.EXPLAINED: 3}


def ordered(causes: Iterable[Cause]) -> tuple[Cause, ...]:
    """Causes in the order of Cause."""
    causes = set(causes)
    return tuple(cause for cause in Cause if cause in causes) if len(causes) > 1 else tuple(causes)


def fit(one: Subject, other: Subject) -> Fit:
    """Whether two figures meet, and whether they share a number."""
    a, b = one.amount, other.amount
    if not a.interval.meets(b.interval):
        return Fit.CLASH
    if one.kind is Kind.DATE:
        return Fit.SHARED
    if a.best is None or b.best is None:
        # Where neither names a number, the same bounds are the same statement: dozens and dozens.
        return Fit.SHARED if a.best == b.best and a.interval == b.interval else Fit.MEETS
    if a.hedge in NAMING and b.hedge in NAMING:
        return Fit.SHARED
    if a.best != b.best:
        return Fit.MEETS
    # "Over 75" and 75 name one number, but the one leaves it out.
    left_out = {a.hedge, b.hedge} & _OVER and {a.hedge, b.hedge} & NAMING
    return Fit.MEETS if left_out else Fit.SHARED


def judge_two(one: Subject, other: Subject, scope: Scope, policy: Policy) -> Judgement:
    """The verdict on two claims whose scope is known."""
    if scope.bond is Bond.NONE:
        return UNRELATED
    figures = fit(one, other)
    causes = scope_causes(scope)
    silent = (one.silent or other.silent) and one.claim != other.claim
    if scope.bond is Bond.OTHER_TIME and not (silent and one.kind is Kind.STOCK):
        return _at_other_times(one, other, scope, figures, causes, policy)
    if silent:
        verdict = Verdict.EXPLAINED if figures is Fit.CLASH else Verdict.CONSISTENT
        return Judgement(verdict, causes | {Cause.NO_EVIDENCE})
    if figures is not Fit.CLASH:
        return _meeting(one, other, scope, figures, causes)
    if scope.bond is Bond.MAY_BE:
        if scope.sure and superseded(one, other):
            return Judgement(Verdict.EXPLAINED, causes | {Cause.REVISED})
        return Judgement(Verdict.EXPLAINED, causes)
    if scope.bond is Bond.SAME:
        return _clash(one, other, scope, causes, policy)
    return _part_and_whole(one, other, scope, causes)


def scope_causes(scope: Scope) -> frozenset[Cause]:
    """What the reader should know of how two claims were lined up."""
    causes = set()
    if scope.what.spelling or scope.where.spelling:
        causes.add(Cause.SPELLING)
    if scope.unplaced:
        causes.add(Cause.UNPLACED)
    if scope.undated:
        causes.add(Cause.UNDATED)
    if scope.what.terms or scope.where.terms:
        causes.add(Cause.TERMS)
    if scope.standing:
        causes.add(Cause.STANDING)
    if scope.bond is Bond.MAY_BE and not causes - {Cause.UNDATED}:
        totals = scope.meeting is Meeting.MAY_BE and scope.totals
        causes.add(Cause.OTHER_TIME if totals else Cause.COARSER)
    return frozenset(causes)


def superseded(one: Subject, other: Subject) -> bool:
    """Whether one of two figures for one thing replaces the other.

    An origin's later figure does, and whatever a source marks as said before no longer stands for anybody.
    """
    if one.withdrawn != other.withdrawn:
        return True
    if one.speaker.voice is None or one.speaker.voice != other.speaker.voice:
        return False
    return one.said is not None and other.said is not None and one.said != other.said


def replaces(one: Subject, other: Subject) -> bool:
    """Whether the first of two figures, of which one was replaced, is the one that stands."""
    if one.withdrawn != other.withdrawn:
        return other.withdrawn
    return one.said is not None and other.said is not None and one.said > other.said


def drifted(one: Subject, other: Subject, policy: Policy) -> bool:
    """Whether two levels of different days lie so near each other that the level may have moved as far in between.

    No two counts of a population are equal: as little as "about" allows is no contradiction from day to day.
    """
    if one.when == other.when:
        return False
    lower, upper = sorted((one.interval, other.interval), key=lambda interval: interval.high)
    return upper.low - lower.high <= policy.approximate * abs(lower.high)


def grew(one: Subject, other: Subject, policy: Policy) -> bool:
    """Whether one figure is the other's toll some days on: said later, higher, and while it was still being counted."""
    nature = one.reading.nature
    if one.said is None or other.said is None or one.said == other.said or nature.grows is False or nature.measure:
        return False
    earlier, later = (one, other) if one.said < other.said else (other, one)
    if not earlier.interval.stop < later.interval.start:
        return False
    event = max((s.when.last for s in (one, other) if s.when.last is not None), default=earlier.said)
    return one.when.sort in (Sort.EVENT, Sort.UNDATED) and later.said - event <= policy.toll_window  # type: ignore[operator]


def still_counted(one: Subject, other: Subject, policy: Policy) -> bool:
    """Whether two figures of one day are those of two days of counting, which may rise or fall meanwhile.

    The missing and the trapped are found, and a candidate's share moves both ways on the night.
    """
    if one.said is None or other.said is None or one.said == other.said:
        return False
    nature = one.reading.nature
    level = one.when.sort is Sort.LEVEL and bool(nature.grows)
    share = one.when.sort is Sort.EVENT and nature.measure and one.amount.dimension == _SHARE
    day = max((s.when.last for s in (one, other) if s.when.last is not None), default=None)
    return (level or share) and day is not None and max(one.said, other.said) - day <= policy.toll_window


def _at_other_times(
    one: Subject, other: Subject, scope: Scope, figures: Fit, causes: frozenset[Cause], policy: Policy
) -> Judgement:
    if scope.meeting is Meeting.GREW:
        return _ran_on(one, other, figures, causes)
    if one.kind is not Kind.STOCK:
        if figures is not Fit.CLASH:
            return UNRELATED  # a series: two events may well have one number
        return Judgement(Verdict.EXPLAINED, causes | {Cause.OTHER_TIME})
    if figures is Fit.CLASH:
        return Judgement(Verdict.EXPLAINED, causes | {Cause.CHANGED})
    if not holds(one.reading.nature, policy):
        return UNRELATED
    return Judgement(Verdict.AGREEMENT if figures is Fit.SHARED else Verdict.CONSISTENT, causes)


def _ran_on(one: Subject, other: Subject, figures: Fit, causes: frozenset[Cause]) -> Judgement:
    """Two counts that run on to different days: the later may be higher and may not be lower."""
    if figures is not Fit.CLASH:
        return UNRELATED
    assert one.when.last is not None and other.when.last is not None
    earlier, later = (one, other) if one.when.last < other.when.last else (other, one)
    if earlier.interval.stop < later.interval.start:
        return Judgement(Verdict.EXPLAINED, causes | {Cause.GROWING})
    if superseded(one, other):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.REVISED})
    # A count may begin anew with each year or season.
    one_year = date.fromordinal(one.when.last).year == date.fromordinal(other.when.last).year
    near = one_year and gap(one.when, other.when) <= SEASON
    if not (near and one.reading.nature.additive and other.reading.nature.additive):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.OTHER_TIME})
    return Judgement(Verdict.CONTRADICTION, causes)


def _meeting(one: Subject, other: Subject, scope: Scope, figures: Fit, causes: frozenset[Cause]) -> Judgement:
    """The figures meet."""
    causes |= figure_causes(one, other)
    # A day's people are no year's fighters, be they as many; and what nobody knows agrees with nobody.
    unknown = scope.what.terms or scope.where.terms or scope.where.ambiguous or scope.standing
    agree = figures is Fit.SHARED and not (scope.within or unknown)
    if scope.bond in (Bond.PART, Bond.WHOLE):
        agree = agree and _one_day_in_two_places(one, other, scope)
        if not agree:
            causes |= parting(scope)
    if one.kind is Kind.DATE and one.interval != other.interval:
        causes |= {Cause.COARSER}
    if one_origin(one, other):
        causes |= {Cause.SAME_ORIGIN}
    return Judgement(Verdict.AGREEMENT if agree else Verdict.CONSISTENT, causes)


def one_origin(one: Subject, other: Subject) -> bool:
    """Whether two figures come from one origin; nobody in particular is nobody's."""
    return one.speaker.voice is not None and one.speaker.voice == other.speaker.voice


def _one_day_in_two_places(one: Subject, other: Subject, scope: Scope) -> bool:
    """Whether two counts are of one day's doings, told of a place and of the larger place it lies in.

    Where such counts are equal, all that the larger place saw was in the smaller: it is one number.
    """
    if one.what is not other.what or not one.reading.nature.known or not scope.sure:
        return False
    if scope.where.order not in (Order.NARROWER, Order.BROADER) or one.when.sort is not Sort.EVENT:
        return False
    return one.when is other.when and one.when.first is not None and one.when.first == one.when.last


def figure_causes(one: Subject, other: Subject) -> frozenset[Cause]:
    """Why two figures meet that are not stated alike."""
    a, b = one.amount, other.amount
    if one.kind is Kind.DATE:
        return frozenset()
    if a.hedge not in NAMING or b.hedge not in NAMING:
        alike = (a.interval, a.best, a.hedge) == (b.interval, b.best, b.hedge)
        return frozenset() if alike else frozenset([Cause.HEDGE])
    bare = a.hedge is b.hedge is Hedge.NONE
    return frozenset([Cause.ROUNDING]) if bare and a.best != b.best and not _dust(a.best, b.best) else frozenset()


def _dust(one: float | None, other: float | None) -> bool:
    """Whether two numbers differ by floating point only."""
    return one is not None and other is not None and abs(one - other) <= 1e-9 * max(abs(one), abs(other))


def parting(scope: Scope) -> frozenset[Cause]:
    """What makes the one a part of the other: a definition, more than that, or both."""
    causes = {Cause.DEFINITION} if scope.what.definition else set()
    return frozenset(causes | {Cause.PART_OF} if scope.by_part or not causes else causes)


def _part_and_whole(one: Subject, other: Subject, scope: Scope, causes: frozenset[Cause]) -> Judgement:
    part, whole = (one, other) if scope.bond is Bond.PART else (other, one)
    if part.kind is Kind.DATE or part.interval.start <= whole.interval.stop:
        return Judgement(Verdict.EXPLAINED, causes | parting(scope))
    if scope.what.definition:
        return Judgement(Verdict.EXPLAINED, causes | {Cause.DEFINITION})
    crossed = {scope.what.order, scope.where.order} == {Order.NARROWER, Order.BROADER}
    if crossed or not (scope.sure and may_exceed(part, whole)):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.COARSER})  # so many are no part of so few
    if superseded(one, other):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.REVISED})
    if scope.meeting is Meeting.NEAR:
        return Judgement(Verdict.EXPLAINED, causes | {Cause.PART_OF, Cause.CHANGED})
    return Judgement(Verdict.CONTRADICTION, causes | {Cause.EXCEEDS_WHOLE})


_ADDITIVE = frozenset([COUNT, "area", "mass", "volume"])


def may_exceed(part: Subject, whole: Subject) -> bool:
    """Whether a part that is larger than its whole is a contradiction.

    It is none where it is not known that what is counted adds up (species, users; money: what one division sells to
    another), where one document lists both as rows, where the whole has grown since or runs on, and of undated counts
    that nobody says are of one event.
    """
    natures = (part.reading.nature, whole.reading.nature)
    if part.amount.dimension not in _ADDITIVE or any(nature.measure for nature in natures):
        return False
    if part.amount.dimension == COUNT and not all(nature.additive for nature in natures):
        return False
    stated = part.claim.part_of == whole.claim.id
    if (separate_rows(part, whole) and not stated) or whole.when.sort is Sort.RUNNING or grows_past(part, whole):
        return False
    undated = part.when.sort is whole.when.sort is Sort.UNDATED
    return not undated or stated


def grows_past(part: Subject, whole: Subject) -> bool:
    """Whether the part was said after the whole of a toll that still grew."""
    if not part.reading.nature.grows or part.said is None or whole.said is None:
        return False
    return part.said > whole.said and part.when.sort is whole.when.sort is Sort.EVENT


def separate_rows(one: Subject, other: Subject) -> bool:
    """Whether one document lists two counts of events side by side: each line is a thing of its own."""
    if one.document != other.document:
        return False
    return one.reading.nature.events and other.reading.nature.events and one.claim != other.claim


def _clash(one: Subject, other: Subject, scope: Scope, causes: frozenset[Cause], policy: Policy) -> Judgement:
    """The figures of two claims about the same thing do not meet."""
    if may_be_total(one, other):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.COARSER})
    for shorter, longer in ((one, other), (other, one)):
        if not outgrows(shorter.when, longer.when, policy):
            continue
        if shorter.interval.stop < longer.interval.start:
            return Judgement(Verdict.EXPLAINED, causes | {Cause.PART_OF})
        if not may_exceed(shorter, longer):
            return Judgement(Verdict.EXPLAINED, causes | {Cause.OTHER_TIME})
        if not superseded(one, other):
            return Judgement(Verdict.CONTRADICTION, causes | {Cause.EXCEEDS_WHOLE})
    if one.when.sort is other.when.sort is Sort.TOTAL and one.when != other.when:
        found = _nearly_one_stretch(one, other, causes)
        if found is not None:
            return found
    taken_back = one.withdrawn != other.withdrawn
    if taken_back or (superseded(one, other) and not (one_origin(one, other) and scope.meeting is Meeting.NEAR)):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.REVISED})
    if one_origin(one, other) and scope.meeting is Meeting.NEAR:
        return Judgement(Verdict.EXPLAINED, causes | {Cause.CHANGED})
    if scope.meeting is Meeting.NEAR and drifted(one, other, policy):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.CHANGED})
    if grew(one, other, policy):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.GROWING})
    if still_counted(one, other, policy):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.CHANGED})
    if may_be_part(one, other, scope.where.order):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.PART_OF})
    return Judgement(Verdict.CONTRADICTION, causes | clash_causes([one, other], scope.meeting is Meeting.NEAR))


def may_be_total(one: Subject, other: Subject) -> bool:
    """Whether a count without a date is so much the larger that it may be all that there were by then.

    Beside an event of a known day any larger count may be one; beside another without a date it takes ten times.
    """
    for loose, fixed in ((one, other), (other, one)):
        if loose.when.sort is not Sort.UNDATED:
            continue
        times = 10 if fixed.when.sort is Sort.UNDATED else 1
        most = loose.interval.high if loose.amount.best is None else loose.amount.best
        least = fixed.interval.low if fixed.amount.best is None else fixed.amount.best
        if most > times * max(least, 1):
            return True
    return False


def _nearly_one_stretch(one: Subject, other: Subject, causes: frozenset[Cause]) -> Judgement | None:
    """Two totals over nearly the same days: the shorter and smaller is a part, and shifted stretches are two."""
    inner, outer = sorted((one, other), key=lambda s: s.when.days)
    a, b = inner.when, outer.when
    assert a.first is not None and a.last is not None and b.first is not None and b.last is not None
    if not (b.first <= a.first and a.last <= b.last):
        return Judgement(Verdict.EXPLAINED, causes | {Cause.OTHER_TIME})
    if inner.interval.stop < outer.interval.start:
        return Judgement(Verdict.EXPLAINED, causes | {Cause.PART_OF})
    if superseded(one, other) or not may_exceed(inner, outer):
        return None
    return Judgement(Verdict.CONTRADICTION, causes | {Cause.EXCEEDS_WHOLE})


def clash_causes(subjects: Sequence[Subject], distant: bool) -> frozenset[Cause]:
    """What the reader should know of claims that contradict each other."""
    causes = set()
    voices = {subject.speaker.voice for subject in subjects}
    if len(voices) == 1 and None not in voices:
        causes.add(Cause.SAME_ORIGIN)
    if distant:
        causes.add(Cause.DATES_DIFFER)
    if all(s.amount.estimate or "estimated" in {name.rpartition(".")[2] for name in s.what.standing} for s in subjects):
        causes.add(Cause.ESTIMATES_DIFFER)
    return frozenset(causes)


def may_be_part(one: Subject, other: Subject, place: Order) -> bool:
    """Whether the count at the finer place, or of fewer days, may be a part of the other, though an event is told of.

    Who counts both means two things by them. Of two who count, so much fewer may be another event's, unless the words
    name an occasion that is at one place: one killed in a town and three in its country may be two ambushes, 14 and 15
    are one.
    """
    if place in (Order.NARROWER, Order.BROADER):
        fine, coarse = (one, other) if place is Order.NARROWER else (other, one)
    elif one.when.sort is other.when.sort is Sort.EVENT and one.when.days != other.when.days:
        fine, coarse = sorted((one, other), key=lambda s: s.when.days)
    else:
        return False
    if not fine.interval.stop < coarse.interval.start:
        return False
    if one_origin(one, other):
        return True
    point = one.reading.nature.point or other.reading.nature.point
    return not point and 2 * fine.interval.low <= coarse.interval.high


def adds_up(parts: Sequence[Subject], whole: Subject) -> bool:
    """Whether the numbers that the parts name come to the one that the whole names."""
    bests = [s.amount.best for s in parts if s.amount.hedge in _ADDING]
    top = whole.amount.best
    if top is None or whole.amount.hedge not in _ADDING or len(bests) < len(parts) or None in bests:
        return False
    return _dust(sum(b for b in bests if b is not None), top) or sum(b for b in bests if b is not None) == top


# Who asks for a verdict or a cause elsewhere in the engine has it from here.
__all__ = ["Cause", "Verdict"]
