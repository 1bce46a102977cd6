"""The analyst's word on claims: what is one thing and what is not, what is left aside, and how an origin is graded.

Only a person's word is kept here; nothing that the library concludes becomes a decision. Decisions are a list to which
lines are added and from which none is ever taken: to take one back is a decision too.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from oirlib.asked import path_from, several
from oirlib.claim import Claim
from oirlib.decision import Decision, Pair, Word, decision_from_dict, decision_to_dict, grade_in_words
from oirlib.errors import DecisionError, OirlibError, RecordsError, shown
from oirlib.records import Reject, written_whole
from oirlib.records.given import claims_in
from oirlib.source import Source

SCHEMA = 1


@frozen
class Unused:
    """A decision that found nothing among the claims of a run.

    Attributes:
        number: Its number.
        decision: The decision.
        missing: The claims of it that are not there.
        nearest: For each of them the claim that it may have become, or None: a corrected quote makes another claim.
    """

    number: int
    decision: Decision
    missing: tuple[Claim, ...]
    nearest: tuple[Claim | None, ...]

    def __str__(self) -> str:
        near = (claim for claim in self.nearest if claim is not None)
        meant = [f'"{claim.quote.exact if claim.quote else claim.what}" ({claim.origin})' for claim in near]
        hint = f" It may have meant {' or '.join(meant)}." if meant else ""
        return f"Decision {self.number} finds nothing here: {self.decision.about}.{hint}"


class Decisions:
    """An analyst's decisions, in the order they were made; numbers count from 1.

    Each call adds one and gives the whole list back. ``who`` may be said once for all of them; where it is not said, it
    is the name that the analyst is logged in by. ``when`` is now.

    Args:
        decisions: Decisions made before, each checked against those before it.
        who: Who decides.

    Raises:
        DecisionError: One contradicts another.

    >>> a, b, c = (Claim("strikes", n, source="Paper A") for n in (3, 4, 5))
    >>> decisions = Decisions(who="J. Doe").apart(a, b, why="two towns of one name").same(b, c)
    >>> decisions.same(a, c)
    Traceback (most recent call last):
    ...
    oirlib.errors.DecisionError: strikes, 3 (Paper A) and strikes, 5 (Paper A) are the same thing: that contradicts decision 1, strikes, 3 (Paper A) and strikes, 4 (Paper A) are apart, together with decision 2; undo one of them first
    """  # noqa: E501

    def __init__(self, decisions: Iterable[Decision] = (), *, who: str | None = None) -> None:
        if who is not None and (not isinstance(who, str) or not who.strip()):
            raise DecisionError(f"who decides is a name, not {shown(who)}")
        self.who = who
        self._all: list[Decision] = []
        for decision in several("decisions", decisions, "must be Decisions, in a list or the like"):
            self._add(decision)

    # ---- deciding

    def same(self, a: Claim, b: Claim, *, why: str = "", who: str | None = None) -> Decisions:
        """Two claims are about one thing, however they are worded."""
        return self._say(Word.SAME, why, who, claims=_two(a, b))

    def apart(self, a: Claim, b: Claim, *, why: str = "", who: str | None = None) -> Decisions:
        """Two claims are about two things, however alike they are worded."""
        return self._say(Word.APART, why, who, claims=_two(a, b))

    def aside(self, what: Claim | Source | str, *, why: str = "", who: str | None = None) -> Decisions:
        """A claim is left out, or all that a source says: a document, or a publisher by its name."""
        if isinstance(what, Claim):
            return self._say(Word.ASIDE, why, who, claims=(what,))
        if isinstance(what, Source | str):
            return self._say(Word.ASIDE, why, who, source=Source(what) if isinstance(what, str) else what)
        raise DecisionError(f"what is left aside is a Claim, a Source or a publisher's name, not {shown(what)}")

    def grade(self, origin: str, grade: str, *, why: str = "", who: str | None = None) -> Decisions:
        """How far an origin is to be trusted, on the Admiralty's two axes: "B2". It is shown, and never a weight."""
        if not isinstance(origin, str) or not origin.strip():
            raise DecisionError(f"who is graded is an origin's name, not {shown(origin)}")
        grade_in_words(grade)
        return self._say(Word.GRADE, why, who, origin=origin.strip(), grade=grade.strip().upper())

    def undo(self, number: int, *, why: str = "", who: str | None = None) -> Decisions:
        """Takes the decision of this number back; both stay in the list."""
        return self._say(Word.UNDO, why, who, undone=number)

    # ---- what an engine asks

    @property
    def active(self) -> Mapping[int, Decision]:
        """The decisions that hold, by their numbers: not those taken back, nor what took them back."""
        undone = {decision.undone for decision in self._all}
        return {n: d for n, d in enumerate(self._all, 1) if n not in undone and d.word is not Word.UNDO}

    @property
    def same_pairs(self) -> Mapping[Pair, int]:
        """The pairs of claims, by their ids, that are one thing; each with the number of the decision."""
        return {d.pair: n for n, d in self.active.items() if d.word is Word.SAME and d.pair}

    @property
    def apart_pairs(self) -> Mapping[Pair, int]:
        """The pairs of claims, by their ids, that are two things; each with the number of the decision."""
        return {d.pair: n for n, d in self.active.items() if d.word is Word.APART and d.pair}

    @property
    def aside_ids(self) -> Mapping[str, int]:
        """The claims left aside, by their ids; each with the number of the decision."""
        return {c.id: n for n, d in self.active.items() if d.word is Word.ASIDE for c in d.claims}

    @property
    def aside_sources(self) -> Mapping[Source, int]:
        """The sources left aside; each with the number of the decision."""
        return {d.source: n for n, d in self.active.items() if d.word is Word.ASIDE and d.source}

    @property
    def grades(self) -> Mapping[str, str]:
        """The grades of origins, by their names."""
        return {d.origin: d.grade for d in self.active.values() if d.origin and d.grade}

    def puts_aside(self, claim: Claim) -> int | None:
        """The number of the decision by which a claim is left aside; None where it is not."""
        if not isinstance(claim, Claim):
            raise DecisionError(f"must be a Claim, not {shown(claim)}")
        return self.left_aside([claim]).get(claim)

    def left_aside(self, claims: Iterable[Claim]) -> Mapping[Claim, int]:
        """The claims that are left aside, each with the number of the decision by which it is."""
        ids, sources = self.aside_ids, self.aside_sources
        found: dict[Claim, int] = {}
        given = claims_in(claims)
        for claim in given if ids or sources else ():
            number = ids.get(claim.id) if ids else None
            if number is None:
                number = next((n for source, n in sources.items() if _covers(source, claim.source)), None)
            if number is not None:
                found[claim] = number
        return found

    def unused(self, claims: Iterable[Claim]) -> tuple[Unused, ...]:
        """The decisions that hold and find nothing among these claims, with what each may have meant."""
        given = list(claims_in(claims))
        ids = {claim.id for claim in given}
        found = []
        for number, decision in self.active.items():
            missing = tuple(claim for claim in decision.claims if claim.id not in ids)
            if missing or (not decision.claims and not _finds(decision, given)):
                found.append(Unused(number, decision, missing, tuple(nearest(claim, given) for claim in missing)))
        return tuple(found)

    # ---- keeping

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, who: str | None = None) -> Decisions:
        """The decisions of a file that :meth:`save` wrote.

        Raises:
            RecordsError: A line is no decision, or one that contradicts another; the error names it.
            OSError: The file cannot be opened.
        """
        decisions = cls(who=who)
        for line, text in enumerate(path_from(path).read_bytes().splitlines(), 1):
            try:
                form = json.loads(text) if text.strip() else {"oirlib": "decisions"}
                if not isinstance(form, dict):
                    raise DecisionError("must be one object")
                if "oirlib" in form:
                    _check_header(form)
                else:
                    decisions._add(decision_from_dict(form))
            except (OirlibError, ValueError, RecursionError) as error:
                raise RecordsError([Reject(str(path), line, None, None, f"is no decision: {error}")]) from None
        return decisions

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the decisions as JSON lines, a header first; a file that is there is added to, and never shortened.

        Raises:
            DecisionError: The file holds decisions that these do not begin with, such as somebody else's new ones; or
                these hold half a character.
            RecordsError: The file holds something else.
        """
        target = path_from(path)
        before = Decisions.load(target)._all if target.exists() else []
        if self._all[: len(before)] != before:
            raise DecisionError(f"{target} holds decisions that are not among these; load it, and decide again")
        try:
            with written_whole(target) as file:
                for form in ({"oirlib": "decisions", "schema": SCHEMA}, *self.to_dicts()):
                    file.write(json.dumps(form, ensure_ascii=False, allow_nan=False) + "\n")
        except UnicodeEncodeError as error:
            around = error.object[max(0, error.start - 20) : error.end + 20]
            raise DecisionError(f"{shown(around)} holds half a character (a lone surrogate); take it out") from None
        return target

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each decision as what JSON can hold; :func:`decision_from_dict` undoes it."""
        return [decision_to_dict(decision) for decision in self._all]

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Decision]:
        return iter(tuple(self._all))

    def __getitem__(self, at: int) -> Decision:
        return self._all[at]

    def __eq__(self, other: object) -> bool:
        return self._all == other._all if isinstance(other, Decisions) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __repr__(self) -> str:
        return f"<Decisions: {len(self.active)} of {len(self._all)} hold>"

    def __str__(self) -> str:
        active = self.active
        told = (
            f"{n}. {d}" + ("" if n in active or d.word is Word.UNDO else " [undone]")
            for n, d in enumerate(self._all, 1)
        )
        return "\n".join(told) or "No decisions."

    # ---- checking

    def _say(self, word: Word, why: str, who: str | None, **about: Any) -> Decisions:
        if not isinstance(why, str):
            raise DecisionError(f"why is said in words, not {shown(why)}")
        if who is not None and (not isinstance(who, str) or not who.strip()):
            raise DecisionError(f"who decides is a name, not {shown(who)}")
        now = datetime.now(UTC).replace(microsecond=0)
        from getpass import getuser  # slow, and seldom asked for

        self._add(Decision(word, who or self.who or getuser(), now, why, **about))
        return self

    def _add(self, decision: Decision) -> None:
        """Adds a decision, unless it contradicts those before it."""
        if not isinstance(decision, Decision):
            raise DecisionError(f"must be a Decision, not {shown(decision)}")
        if decision.word is Word.UNDO:
            self._check_undo(decision)
        elif decision.word is Word.GRADE:
            self._check_grade(decision)
        elif decision.pair is not None:
            self._check_pair(decision)
        self._all.append(decision)

    def _check_undo(self, decision: Decision) -> None:
        number = decision.undone
        if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= len(self._all):
            raise DecisionError(f"there is no decision {shown(number)}; there are {len(self._all)}, counted from 1")
        if number not in self.active:
            again = next((n for n, d in enumerate(self._all, 1) if d.undone == number), None)
            why = f"decision {again} took it back already" if again else "it is an undo itself; decide anew instead"
            raise DecisionError(f"decision {number} cannot be undone: {why}")

    def _check_grade(self, decision: Decision) -> None:
        for number, other in self.active.items():
            if other.origin == decision.origin and other.grade != decision.grade:
                raise DecisionError(_contradiction(decision, number, other))

    def _check_pair(self, decision: Decision) -> None:
        """Two claims are not apart if they are one thing, be it by way of others."""
        sames, aparts = dict(self.same_pairs), dict(self.apart_pairs)
        assert decision.pair is not None
        if decision.word is Word.SAME:
            sames.setdefault(decision.pair, len(self._all) + 1)
        else:
            aparts.setdefault(decision.pair, len(self._all) + 1)
        for pair, number in aparts.items():
            way = _way(pair, sames)
            if way is None:
                continue
            against = [n for n in sorted({number, *way}) if n <= len(self._all)]
            if number in against:  # it is named first that says the opposite
                against = [number, *(n for n in against if n != number)]
            raise DecisionError(_contradiction(decision, against[0], self._all[against[0] - 1], against[1:]))


def nearest(claim: Claim, claims: Iterable[Claim]) -> Claim | None:
    """The claim that this one may have become: of one publisher and one thing or figure, with most else alike."""
    alike = [
        (_likeness(claim, other), other)
        for other in claims
        if other.source.publisher == claim.source.publisher
        and (other.what == claim.what or other.figure == claim.figure)
    ]
    return max(alike, key=lambda found: (found[0], found[1].id))[1] if alike else None


def _likeness(a: Claim, b: Claim) -> int:
    names = ("what", "figure", "where", "when", "source", "said_by", "said_on", "quote", "kind", "item", "note")
    return sum(getattr(a, name) == getattr(b, name) for name in names)


def _two(a: object, b: object) -> tuple[Claim, Claim]:
    if not isinstance(a, Claim) or not isinstance(b, Claim):
        raise DecisionError(f"must be two Claims, not {type(a).__name__} and {type(b).__name__}")
    if a.id == b.id:
        raise DecisionError("must be two claims, and these are one")
    return (a, b)


def _way(pair: Pair, sames: Mapping[Pair, int]) -> list[int] | None:
    """The decisions by which two claims are one thing, by way of others; None where they are not."""
    start, end = sorted(pair)
    ways: dict[str, list[int]] = {start: []}
    waiting = [start]
    while waiting and end not in ways:
        at = waiting.pop(0)
        near = {next(iter(link - {at})): number for link, number in sames.items() if at in link}
        new = {other: [*ways[at], number] for other, number in near.items() if other not in ways}
        ways |= new
        waiting += new
    return ways.get(end)


def _contradiction(decision: Decision, number: int, other: Decision, more: Iterable[int] = ()) -> str:
    rest = " and ".join(map(str, more))
    beside = f", together with decision {rest}" if rest else ""
    return f"{decision.about}: that contradicts decision {number}, {other.about}{beside}; undo one of them first"


def _covers(wanted: Source, source: Source) -> bool:
    """Whether a source is one of those that are meant: what is left open may be anything."""
    return wanted.publisher == source.publisher and all(
        getattr(wanted, name) in (None, getattr(source, name)) for name in ("title", "published", "url")
    )


def _finds(decision: Decision, claims: Iterable[Claim]) -> bool:
    if decision.source is not None:
        return any(_covers(decision.source, claim.source) for claim in claims)
    return any(decision.origin in (claim.said_by, claim.source.publisher) for claim in claims)


def _check_header(form: Mapping[str, Any]) -> None:
    if form["oirlib"] != "decisions":
        raise DecisionError(f"the file holds {form['oirlib']!r}")
    if form.get("schema", SCHEMA) != SCHEMA:
        raise DecisionError(f"is of schema {form['schema']!r}, and this oirlib reads {SCHEMA}; upgrade oirlib")
