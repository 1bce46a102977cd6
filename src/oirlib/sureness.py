"""How sure a report is: which of its findings are others under other thresholds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, fields, frozen

from oirlib.changes import Change
from oirlib.claim import Claim, all_claims
from oirlib.errors import PolicyError
from oirlib.finding import Finding
from oirlib.policy import Policy
from oirlib.reconcile import reconcile
from oirlib.render import plain
from oirlib.render.grid import Cell, Grid
from oirlib.report import Report
from oirlib.standards import policy_or_own
from oirlib.tabled import Table
from oirlib.vocabulary import Vocabulary

# What is tried where nothing is asked for: half and double, or the other way.
TRIES: Mapping[str, Sequence[Any]] = {
    "stock_window": (0, 30, 182, 365),
    "event_slack": (0, 2),
    "event_window": (3, 14),
    "toll_window": (7, 30),
    "approximate": (0.05, 0.2),
    "rounding": (False,),
    "similarity": (80.0, 95.0),
}


@frozen
class Flip:
    """A finding that is another one under another threshold.

    Attributes:
        threshold: The threshold's name.
        value: The value that was tried.
        before: The finding as the report has it.
        now: What its claims come to then; None where they stand together in no finding any more.
    """

    threshold: str
    value: Any
    before: Finding
    now: Finding | None

    @property
    def sentence(self) -> str:
        """It in words."""
        now = "no finding of its own" if self.now is None else self.now.verdict.value
        return f"{self.threshold}={self.value}: {self.before.verdict.value} becomes {now}. {self.before.sentence}"


@frozen(repr=False)
class Sensitivity:
    """Which findings hang on which threshold. In a notebook it shows itself; iteration goes over the flips.

    Attributes:
        report: The report, by the policy asked about.
        tries: The thresholds and the values that were tried.
        flips: What became another finding, in the report's order.
    """

    report: Report
    tries: Mapping[str, tuple[Any, ...]]
    flips: tuple[Flip, ...]

    @property
    def firm(self) -> tuple[Finding, ...]:
        """The findings that none of the tries changes, single claims aside."""
        shaken = {flip.before.id for flip in self.flips}
        single = set(self.report.single)
        return tuple(f for f in self.report if f.id not in shaken and f not in single)

    def __len__(self) -> int:
        return len(self.flips)

    def __iter__(self) -> Iterator[Flip]:
        return iter(self.flips)

    def __repr__(self) -> str:
        return f"<Sensitivity: {self._summary}>"

    def __str__(self) -> str:
        return str(self.table())

    def _repr_html_(self) -> str:
        return self.table().to_html()

    @property
    def _summary(self) -> str:
        shaken = len({flip.before.id for flip in self.flips})
        tried = sum(map(len, self.tries.values()))
        hang = f"{plain.counted(shaken, 'finding')} of {len(self.report):,} {'hangs' if shaken == 1 else 'hang'}"
        return f"{hang} on a threshold; {tried} values tried"

    def table(self) -> Table:
        """A row for each finding and threshold: the values under which it is another."""
        rows: dict[tuple[str, str], list[Flip]] = {}
        for flip in self.flips:
            rows.setdefault((flip.before.id, flip.threshold), []).append(flip)
        heads = ("What and where", "Is", "Hangs on", "Becomes", "Sentence")
        return Table(Grid("How sure is it", heads, tuple(map(self._row, rows.values())), f"{self._summary}."))

    def _row(self, flips: Sequence[Flip]) -> tuple[Cell, ...]:
        before, name = flips[0].before, flips[0].threshold
        becomes = [f"{f.value}: {f.now.verdict.value if f.now else 'no finding of its own'}" for f in flips]
        return (
            Cell((str(before.topic),)),
            Cell((before.verdict.value,)),
            Cell((f"{name} ({_now(self.report.policy, name)})",)),
            Cell(tuple(dict.fromkeys(becomes))),
            Cell((before.sentence,)),
        )

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the table; see :meth:`oirlib.tabled.Table.save`."""
        return self.table().save(path)


def _now(policy: Policy, name: str) -> str:
    value = getattr(policy, name)
    return "each thing's own" if value is None else str(value)


def sensitivity(
    claims: Iterable[Claim],
    policy: Policy | None = None,
    *,
    vocabulary: Vocabulary | None = None,
    **tries: Any,
) -> Sensitivity:
    """Which findings flip under which threshold.

    Args:
        claims: The claims.
        policy: The thresholds that the report is made with; the default ones where None.
        vocabulary: How words are read, as in :func:`oirlib.reconcile`.
        **tries: For a threshold of the policy the value, or the values, to try one at a time; where none is named,
            every threshold is tried with some values around it.

    Raises:
        PolicyError: There is no such threshold, or a value makes no sense for it.
        ClaimError: Something among the claims is none.

    >>> claims = [
    ...     Claim("US troops", "900", where="Syria", when="2024-10-13", source="IRIA"),
    ...     Claim("US troops", "about 2,000", where="Syria", when="2025-01-07", source="Paper B"),
    ... ]
    >>> for flip in sensitivity(claims, stock_window=30):
    ...     print(flip.sentence.partition(".")[0])
    stock_window=30: contradiction becomes explained
    """
    policy = policy_or_own(policy)
    given = all_claims(claims)
    wanted = {name: _values(value) for name, value in (tries or TRIES).items()}
    known = {field.name for field in fields(Policy)}
    for name in wanted:
        if name not in known:
            raise PolicyError(name, wanted[name], f"is no threshold; there are {', '.join(sorted(known))}")
    policies = [
        (name, value, evolve(policy, **{name: value}))
        for name, values in wanted.items()
        for value in values
        if value != getattr(policy, name)
    ]
    report = reconcile(given, vocabulary=vocabulary, policy=policy)
    place = {finding.id: at for at, finding in enumerate(report)}
    flips = [
        flip
        for name, value, other in policies
        for flip in _flips(name, value, report, reconcile(given, vocabulary=vocabulary, policy=other))
    ]
    flips.sort(key=lambda flip: place[flip.before.id])
    return Sensitivity(report, wanted, tuple(flips))


def _values(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list | tuple | set | frozenset | range) else (value,)


def _flips(name: str, value: Any, report: Report, other: Report) -> Iterator[Flip]:
    """What is another finding in the other report; a single claim that joins another is told by what it joins."""
    changes = other.since(report)
    changed: list[Change] = list(changes.flipped)
    for change in changed:
        yield Flip(name, value, change.before, change.now)
    for finding in changes.gone:
        yield Flip(name, value, finding, None)
