"""Stocks over time: figures of one day, runs of claims that share a level, and whether neighbouring runs contradict.

The figures that two sources give for one day are compared first. Of different days, only figures of origins that do not
both speak of one of the two days are set against each other, and only while a level of the thing holds.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from oirlib.claim import Kind
from oirlib.interval import fewest_groups
from oirlib.judge.drafts import Draft
from oirlib.judge.nodes import Node, common, drafts_of, node_of, scope_causes, together
from oirlib.judge.prepare import COUNT, Subject, told
from oirlib.judge.rules import Cause, Verdict, clash_causes, drifted
from oirlib.judge.scope import separate
from oirlib.judge.when import Meeting, When, gap, holds, reach, relate_when
from oirlib.policy import Policy

_MONTH = 31
_NEAREST = 8  # claims on either side of a change that are looked at for the pair that tells it best


@frozen(eq=False)
class Level:
    """What the claims about one stock at one place make together.

    Attributes:
        nodes: A node for each stretch of claims that share a level, in the order of time.
        drafts: The findings.
    """

    nodes: list[Node]
    drafts: list[Draft]


def level_of(subjects: Iterable[Subject], policy: Policy) -> Level:
    """The nodes and findings of one stock at one place."""
    by_day: defaultdict[When, list[Subject]] = defaultdict(list)
    for subject in subjects:
        by_day[subject.when].append(subject)
    order = sorted(by_day.items(), key=lambda day: (day[0].first or 0, day[0].last or 0))
    # Of levels that nobody dates, and of prices of a year, it is not known that they are of one time.
    days = [node_of(found, coarse=_coarse(when, found[0], policy) or _namesakes(found)) for when, found in order]
    sample = days[0].subjects[0]
    window = holds(sample.reading.nature, policy)
    dated = [node for node in days if not node.coarse]
    if not window or len(dated) < 2:
        return Level(days, [draft for node in days for draft in drafts_of(node, policy)])
    coarse = [node for node in days if node.coarse]
    level = _over_time(dated, window, policy)
    return Level([*level.nodes, *coarse], [*level.drafts, *(d for node in coarse for d in drafts_of(node, policy))])


def _coarse(when: When, sample: Subject, policy: Policy) -> bool:
    if when.first is None or relate_when(when, when, sample.reading.nature, policy) is Meeting.MAY_BE:
        return True
    # Of a count that nobody described a year may have seen many levels; an amount, such as a fee, is the year's.
    nature = sample.reading.nature
    level = sample.claim.kind is Kind.STOCK and nature.holds is None and policy.stock_window is None
    return level and sample.amount.dimension == COUNT and not (nature.measure or nature.yearly) and when.days > _MONTH


def _namesakes(found: Sequence[Subject]) -> bool:
    """Whether two tables list a name that nobody knows for sure twice: two places, of which either may be meant.

    Tables of towns have two Springfields each; one paper alone that gives two figures for a town has made a slip. The
    figures are not looked at: a wider one would else bring a contradiction back.
    """
    where = found[0].where
    if where is None or all(len(name.places) == 1 for name in where.names):
        return False
    rows = Counter(subject.document for subject in found if subject.claim.quote is None)
    return sum(count > 1 for count in rows.values()) > 1


def _over_time(days: Sequence[Node], window: int, policy: Policy) -> Level:
    drafts: list[Draft] = []
    held: list[Subject] = []
    for node in days:
        # What an origin took back, and who has no evidence, is told with the day it belongs to.
        drafts += drafts_of(_others(node), policy) if len(node.positions) < len(node.subjects) else []
        held += node.positions
    runs = _runs(held)
    spoken = _Spoken(held, window, policy)
    chains = _chains(runs, spoken)
    for chain in chains:
        drafts += _together(chain, spoken)
    drafts += _changes(chains)
    nodes = [Node(told(run), run) for run in runs]
    return Level(nodes, drafts)


def _others(node: Node) -> Node:
    """The node without the positions that nothing else of it stands beside."""
    newer = {id(new) for _, new in node.replaced}
    silent = [s for s in node.subjects if s.silent]
    kept = [s for s in node.positions if id(s) in newer] or ([node.standing] if silent and node.positions else [])
    return Node([*kept, *silent, *(old for old, _ in node.replaced)], kept[:1], node.replaced)


def _runs(held: Iterable[Subject]) -> list[list[Subject]]:
    """The fewest runs that each share a value, in the order of time."""
    runs: list[list[Subject]] = []
    shared = None
    order = sorted(told(held), key=lambda s: (s.when.first or 0, s.when.last or 0, s.interval))
    for subject in order:
        both = shared.common(subject.interval) if shared is not None else None
        if both is None or both.empty:
            runs.append([subject])
            shared = subject.interval
        else:
            runs[-1].append(subject)
            shared = both
    return runs


class _Spoken:
    """Who speaks of which day, and what each origin says later."""

    def __init__(self, held: Sequence[Subject], window: int, policy: Policy) -> None:
        self.window = window
        self.policy = policy
        self._days: defaultdict[When, dict[str, Subject]] = defaultdict(dict)
        self._next: dict[int, Subject] = {}
        latest: dict[str, Subject] = {}
        for subject in held:
            self._days[subject.when][_voice(subject)] = subject
        for subject in reversed(told(held)):
            voice = _voice(subject)
            if voice in latest and latest[voice].when != subject.when:
                self._next[id(subject)] = latest[voice]
            elif voice in latest:
                self._next[id(subject)] = self._next.get(id(latest[voice]), subject)
            latest[voice] = subject

    def agreed(self, subject: Subject) -> bool:
        """Whether two sources speak of that day, and all who do agree."""
        day = self._days[subject.when]
        return len(day) > 1 and not common(list(day.values())).empty

    def contradict(self, one: Subject, other: Subject) -> bool:
        """Whether two figures cannot both hold: near in time, of two origins, and neither has come round since."""
        if one.interval.meets(other.interval) or separate(one, other) or one.withdrawn or other.withdrawn:
            return False
        if _voice(one) == _voice(other):
            return one.when == other.when or _at_once(one, other)
        if one.when == other.when:
            return True
        if reach(one.when, other.when) > self.window or drifted(one, other, self.policy):
            return False
        if _voice(one) in self._days[other.when] or _voice(other) in self._days[one.when]:
            return False
        return not (self._came_round(one, other) or self._came_round(other, one))

    def _came_round(self, one: Subject, other: Subject) -> bool:
        """Whether the origin of the first has since given a level that fits the second: for it, the level changed."""
        later = self._next.get(id(one))
        if later is None or later is one or gap(one.when, later.when) > self.window:
            return False
        return later.interval.meets(other.interval) and not later.interval.meets(one.interval)


def _at_once(one: Subject, other: Subject) -> bool:
    """Whether one origin said both on one day, and of one of them no day but that on which it was said.

    What one document gives without a day may be of an earlier time ("before, 900"), but not where a digit slipped.
    """
    if one.said is None or one.said != other.said or (one.claim.when is None) == (other.claim.when is None):
        return False
    return gap(one.when, other.when) <= 1 and (one.document != other.document or _slip(one, other))


def _slip(one: Subject, other: Subject) -> bool:
    """Whether two numbers differ by a nought or more, as they do where a digit was lost: 4,500 and 45,000."""
    low, high = sorted((abs(one.amount.best or 0), abs(other.amount.best or 0)))
    return low > 0 and high > low and math.log10(high / low).is_integer()


def _voice(subject: Subject) -> str:
    """Who speaks; nobody in particular is somebody else each time."""
    return subject.speaker.voice or f"?{subject.claim.id}"


def _chains(runs: list[list[Subject]], spoken: _Spoken) -> list[list[list[Subject]]]:
    """Runs joined where figures that still stand contradict each other."""
    chains: list[list[list[Subject]]] = []
    for run in runs:
        if chains and _clashing(chains[-1][-1], run, spoken):
            chains[-1].append(run)
        else:
            chains.append([run])
    return chains


def _clashing(before: Sequence[Subject], after: Sequence[Subject], spoken: _Spoken) -> bool:
    lasts = {_voice(s): s for s in before}  # in the order of time, so the last of each stays
    firsts: dict[str, Subject] = {}
    for s in after:
        firsts.setdefault(_voice(s), s)
    nearest = sorted(lasts.values(), key=lambda s: -(s.when.last or 0))
    return any(spoken.contradict(one, other) for one in nearest for other in firsts.values())


def _together(chain: list[list[Subject]], spoken: _Spoken) -> list[Draft]:
    """The findings of runs that contradict each other, or of one run."""
    held = [subject for run in chain for subject in run]
    if len(held) < 2:
        return []
    if len(chain) == 1:
        return [together(held, scope_causes(held))]
    # Days on which the sources agree are not accused for what other days tell, where these tell it by themselves.
    open_ = [s for s in held if not spoken.agreed(s)]
    disputed = [[s for s in run if not spoken.agreed(s)] for run in chain]
    drafts: list[Draft] = []
    if all(disputed) and all(_clashing(one, other, spoken) for one, other in pairwise(disputed)):
        for run in chain:
            if len(rest := [s for s in run if spoken.agreed(s)]) > 1:
                drafts.append(together(rest, scope_causes(rest)))
        held = open_
    days, rest = _disputes(held, spoken)
    if not days:
        return [*drafts, _dispute(held)]
    drafts += map(_dispute, days)
    for left in _chains(_runs(rest), spoken):
        drafts += _together(left, spoken)
    return drafts


def _disputes(held: Iterable[Subject], spoken: _Spoken) -> tuple[list[list[Subject]], list[Subject]]:
    """The days on which the sources clash by themselves, each with what was said while that level holds; and the rest.

    Who gives one level in 2004 and again in 2007 makes no one clash of what others say of the two years.
    """
    days: defaultdict[When, list[Subject]] = defaultdict(list)
    for subject in held:
        days[subject.when].append(subject)
    disputes = {when: list(day) for when, day in days.items() if common(day).empty}
    rest: list[Subject] = []
    for when, day in days.items():
        if disputes and when not in disputes:
            nearest = min(disputes, key=lambda d: (reach(d, when), d.first or 0))
            (disputes[nearest] if reach(nearest, when) <= spoken.window else rest).extend(day)
    return list(disputes.values()), rest


def _dispute(held: Sequence[Subject]) -> Draft:
    versions = [[held[i] for i in group] for group in fewest_groups([s.interval for s in held])]
    same_day = any(one.when == other.when for one, other in pairwise(held) if not one.interval.meets(other.interval))
    causes = scope_causes(held) | clash_causes(held, not same_day and not _touching(held))
    versions.sort(key=lambda version: (version[0].when.first or 0, version[0].interval))
    return Draft(Verdict.CONTRADICTION, causes, versions)


def _touching(held: Sequence[Subject]) -> bool:
    """Whether two figures that clash share a day."""
    return any(
        gap(one.when, other.when) == 0 and not one.interval.meets(other.interval) for one, other in pairwise(held)
    )


def _changes(chains: Sequence[list[list[Subject]]]) -> list[Draft]:
    """How the level changed: one claim of each chain, of one origin where there is a choice."""
    if len(chains) < 2:
        return []
    row = list(_change(chains[0][-1], chains[1][0]))
    for before, after in pairwise(chains[1:]):
        goes_on = [other for other in after[0][:_NEAREST] if not other.interval.meets(row[-1].interval)]
        held = any(s is row[-1] for s in before[-1])
        row.append(goes_on[0] if held and goes_on else _change(before[-1], after[0])[1])
    row = [s for at, s in enumerate(row) if at == 0 or not s.interval.meets(row[at - 1].interval)]
    if len(row) < 2:
        return []
    # A year and a day of it are no two days between which a level changed: the one is told too coarsely.
    apart = any(gap(one.when, other.when) for one, other in pairwise(row))
    cause = Cause.CHANGED if apart else Cause.COARSER
    if len(row) == 2 and row[0].withdrawn != row[1].withdrawn:
        row.sort(key=lambda s: not s.withdrawn)  # what was said before is told first, on whichever day that was told
        cause = Cause.REVISED
    return [Draft(Verdict.EXPLAINED, scope_causes(row) | {cause}, [[s] for s in row])]


def _change(before: Sequence[Subject], after: Sequence[Subject]) -> tuple[Subject, Subject]:
    pairs = [
        (one, other)
        for one in before[-_NEAREST:]
        for other in after[:_NEAREST]
        if not one.interval.meets(other.interval)
    ]
    if not pairs:
        pairs = [(one, other) for one in before for other in after if not one.interval.meets(other.interval)]
    return min(pairs, key=lambda p: (gap(p[0].when, p[1].when), _voice(p[0]) != _voice(p[1])))
