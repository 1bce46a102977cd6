"""Which rule a finding rests on, on which words, and at what distance."""

from __future__ import annotations

import math
from itertools import pairwise

from oirlib.claim import Kind
from oirlib.figure import Figure
from oirlib.interval import Interval
from oirlib.judge.drafts import Draft
from oirlib.judge.order import Order, Relation
from oirlib.judge.prepare import Subject, unit_of
from oirlib.judge.rules import RULES, Verdict, ordered
from oirlib.judge.scope import Bond, Context, Scope
from oirlib.judge.what import What
from oirlib.judge.when import Meeting, Sort, gap, holds
from oirlib.scalars import tidy
from oirlib.wording.units import Measure, measured

_MOST = 3  # pairs told; the others of a large finding are lined up in the same way
_SIGNS = {None: "", "percent": "%", "share": ""}
_BONDS = {
    Bond.SAME: "the same thing, every word of it understood",
    Bond.MAY_BE: "it may be the same thing",
    Bond.PART: "the first is a part of the second",
    Bond.WHOLE: "the second is a part of the first",
    Bond.OTHER_TIME: "the same thing at other times",
    Bond.NONE: "not lined up by themselves",
}
_SORTS = {
    Sort.LEVEL: "a level",
    Sort.EVENT: "an event on some day of it",
    Sort.TOTAL: "counted throughout",
    Sort.RUNNING: "counted up to that day",
    Sort.UNDATED: "no day given",
    Sort.DAY: "the figure is a day",
}


def explained(draft: Draft, context: Context) -> str:
    """The rule, the words and the distances of a finding, a line each.

    Args:
        draft: The finding.
        context: What it was judged with.
    """
    lines = [f"{draft.verdict.name}: {RULES[draft.verdict]}."]
    lines += [f"{cause.name}: {cause.value}." for cause in ordered(draft.causes)]
    pairs = _pairs(draft)
    for one, other in pairs[:_MOST]:
        lines += ["", *_pair(one, other, context)]
    if len(pairs) > _MOST:
        lines += ["", f"... and {len(pairs) - _MOST} more pairs, lined up in the same way."]
    if draft.verdict is Verdict.SINGLE:
        lines += ["", *_alone(draft.subjects[0])]
    return "\n".join(lines)


def _pairs(draft: Draft) -> list[tuple[Subject, Subject]]:
    if draft.nested:
        *parts, whole = draft.subjects
        return [(part, whole) for part in parts]
    if len(draft.versions) > 1:
        return [(one[0], other[0]) for one, other in pairwise(draft.versions)]
    return list(pairwise(draft.versions[0]))


def _pair(one: Subject, other: Subject, context: Context) -> list[str]:
    scope = context.scope(one, other)
    return [
        f"{_claim(one)} beside {_claim(other)}: {_BONDS[scope.bond]}.",
        f"  what:   {_what(one, other, scope)}",
        f"  where:  {_where(one, other, scope.where, context)}",
        f"  when:   {_when(one, other, scope, context)}",
        f"  figure: {_figure(one)}; {_figure(other)}; {_meet(one, other)}",
    ]


def _meet(one: Subject, other: Subject) -> str:
    return "they meet" if one.interval.meets(other.interval) else "they do not meet"


def _alone(subject: Subject) -> list[str]:
    what = _concepts(subject.what)
    return [f"{_claim(subject)}: read as {what}; {_days(subject)}; {_figure(subject)}"]


def _claim(subject: Subject) -> str:
    return f"{subject.claim.figure.text!r} ({subject.claim.origin})"


def _concepts(what: What) -> str:
    """The concepts and plain words that a thing was read as."""
    known = [*what.party, *what.target, *what.thing, *what.act, *what.standing, *what.agent]
    told = [*sorted(known), *(f"{word!r}" for word in sorted(what.words))]
    return " + ".join(told) or "nothing that is known"


def _what(one: Subject, other: Subject, scope: Scope) -> str:
    if one.what is other.what:
        return f"both {_concepts(one.what)}"
    found = f"{_concepts(one.what)} | {_concepts(other.what)}: {scope.what.order.value}"
    notes = []
    if scope.what.terms:
        unknown = sorted(one.what.words ^ other.what.words)
        notes.append(f"nobody knows {', '.join(map(repr, unknown)) or 'who did it'}")
    if scope.what.spelling:
        notes.append("words matched by their spelling")
    if scope.what.definition:
        notes.append("by definition")
    if scope.standing:
        notes.append("come by in different ways")
    return f"{found} ({'; '.join(notes)})" if notes else found


def _where(one: Subject, other: Subject, relation: Relation, context: Context) -> str:
    names = [subject.claim.where or subject.reading.place for subject in (one, other)]
    if relation.order is Order.UNKNOWN:
        return f"{names[0] or names[1]!r}, and the other names no place"
    if names == [None, None]:
        return "neither names a place"
    alike = names[0] == names[1] and relation.order is Order.SAME
    found = f"both {names[0]!r}" if alike else f"{names[0]!r} | {names[1]!r}: {relation.order.value}"
    if relation.spelling:
        return f"{found} (matched by spelling, at least {context.policy.similarity:g} of 100 alike)"
    return f"{found} (a name may stand for two places)" if relation.doubtful else found


def _days(subject: Subject) -> str:
    when = subject.claim.when
    if subject.when.sort is Sort.EVENT and when is not None and when.first == when.last:
        return "an event of that day"
    return _SORTS[subject.when.sort]


def _when(one: Subject, other: Subject, scope: Scope, context: Context) -> str:
    texts = [_stated(subject) for subject in (one, other)]
    alike = texts[0] == texts[1] and scope.meeting is Meeting.SAME
    found = f"both {texts[0]}" if alike else f"{texts[0]} | {texts[1]}: {scope.meeting.value}"
    days = gap(one.when, other.when)
    if not days:
        return found
    policy = context.policy
    limit = holds(one.reading.nature, policy) if one.kind is Kind.STOCK else policy.event_slack
    named = "a level of it holds" if one.kind is Kind.STOCK else "an event's days may differ by"
    return f"{found} ({days} {'day' if days == 1 else 'days'} apart; {named} {limit})"


def _stated(subject: Subject) -> str:
    when = subject.claim.when
    if when is not None:
        return f"{when.text!r}, {_days(subject)}"
    return f"said {subject.claim.said_on}" if subject.claim.said_on else "no day"


def _figure(subject: Subject) -> str:
    figure = subject.claim.figure
    if not isinstance(figure, Figure):
        return f"{figure.text!r} is {figure.first} to {figure.last}"
    # What is compared is in the base of its dimension, seconds or shares; what is told is in the figure's own unit.
    unit = unit_of(figure, subject.reading)
    sign = _SIGNS.get(unit, f" {unit}")
    return f"{figure.text!r} is read as {_span(subject.interval, measured(unit), sign)}"


def _span(interval: Interval, measure: Measure, sign: str) -> str:
    low, high = (tidy(measure.from_base(end)) for end in (interval.low, interval.high))
    if low == high:
        return f"{low:,}{sign}"
    if math.isinf(high):
        return f"{low:,}{sign} or more"
    return f"{low:,} to {high:,}{sign}"
