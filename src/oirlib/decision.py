"""One word of an analyst on claims, and its form in files."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from oirlib import records
from oirlib.claim import Claim
from oirlib.errors import ClaimError, DecisionError, shown
from oirlib.source import Source

Pair = frozenset[str]  # the ids of two claims

# The Admiralty's two axes, as NATO's AJP-2.1 words them: the origin, and what it says.
RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    "1": "confirmed by others",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}


class Word(enum.Enum):
    """What a decision says."""

    SAME = "same"  # two claims are about one thing
    APART = "apart"  # two claims are about two things
    ASIDE = "aside"  # a claim or a source is left out
    GRADE = "grade"  # how far an origin is to be trusted: shown, and never a weight
    UNDO = "undo"  # an earlier decision is taken back


@frozen
class Decision:
    """One word of an analyst.

    Attributes:
        word: What it says.
        who: Who said it.
        when: When, to the second, in universal time.
        why: The reason given; "" where none was.
        claims: The claims that it is about, as they were: two of SAME and APART, one of ASIDE.
        source: The source that is left aside; what it leaves open (a title, a day) may be anything.
        origin: Whom GRADE is about.
        grade: The grade, such as "B2".
        undone: The number of the decision that UNDO takes back.
    """

    word: Word
    who: str
    when: datetime
    why: str = ""
    claims: tuple[Claim, ...] = field(default=(), kw_only=True)
    source: Source | None = field(default=None, kw_only=True)
    origin: str | None = field(default=None, kw_only=True)
    grade: str | None = field(default=None, kw_only=True)
    undone: int | None = field(default=None, kw_only=True)

    @property
    def pair(self) -> Pair | None:
        """The ids of the two claims of SAME and APART."""
        return frozenset(claim.id for claim in self.claims) if self.word in (Word.SAME, Word.APART) else None

    @property
    def about(self) -> str:
        """What it says, in words.

        >>> a, b = (Claim("strikes", n, source="Paper A") for n in (3, 4))
        >>> Decision(Word.APART, "me", datetime(2024, 10, 13), claims=(a, b)).about
        'strikes, 3 (Paper A) and strikes, 4 (Paper A) are apart'
        """
        claims = " and ".join(map(_claim_in_words, self.claims))
        if self.word is Word.SAME:
            return f"{claims} are the same thing"
        if self.word is Word.APART:
            return f"{claims} are apart"
        if self.word is Word.GRADE:
            return f"{self.origin} is graded {self.grade}: {grade_in_words(self.grade or '')}"
        if self.word is Word.UNDO:
            return f"decision {self.undone} is taken back"
        left = claims or " ".join(str(part) for part in (self.source.publisher, self.source.title) if part)  # type: ignore[union-attr]
        return f"{left} is left aside"

    def __str__(self) -> str:
        day = f"{self.when.day} {self.when:%b %Y}"
        return f"{self.about} ({self.who}, {day}{': ' if self.why else ''}{self.why})"


def decision_to_dict(decision: Decision) -> dict[str, Any]:
    """The decision as what JSON can hold."""
    form: dict[str, Any] = {
        "word": decision.word.value,
        "who": decision.who,
        "when": decision.when.isoformat(),
        "why": decision.why,
    }
    if decision.claims:
        form["claims"] = [records.claim_to_dict(claim) for claim in decision.claims]
    if decision.source is not None:
        source = decision.source
        day = source.published.isoformat() if source.published else None
        form["source"] = {"publisher": source.publisher, "title": source.title, "published": day, "url": source.url}
    kept = {"origin": decision.origin, "grade": decision.grade, "undone": decision.undone}
    return form | {name: value for name, value in kept.items() if value is not None}


def decision_from_dict(form: Mapping[str, Any]) -> Decision:
    """The decision that a dictionary of :func:`decision_to_dict` holds.

    Raises:
        DecisionError: It holds none.
        ClaimError: A claim or a source in it is none.
    """
    if not isinstance(form, Mapping):
        raise DecisionError(f"a decision is a dictionary, not {shown(form)}")
    try:
        word, when = Word(form["word"]), datetime.fromisoformat(form["when"])
        claims = tuple(records.claim_from_dict(claim) for claim in form.get("claims", ()))
        source = Source(**form["source"]) if form.get("source") is not None else None
        who, why = str(form["who"]), str(form.get("why") or "")
    except (KeyError, TypeError, AttributeError) as error:
        raise DecisionError(f"a decision has a word, who, when and why; {error!r} of {sorted(form)}") from None
    except ValueError as error:
        if isinstance(error, ClaimError):
            raise
        raise DecisionError(str(error)) from None
    wanted = {Word.SAME: 2, Word.APART: 2, Word.ASIDE: 1 if source is None else 0}.get(word, 0)
    if len({claim.id for claim in claims}) != wanted:
        raise DecisionError(f"{word.value!r} is about {wanted} claims, and here are {len(claims)}")
    origin, grade = form.get("origin"), form.get("grade")
    if word is Word.GRADE:
        grade_in_words(grade)
        if not isinstance(origin, str) or not origin.strip():
            raise DecisionError(f"who is graded is an origin's name, not {shown(origin)}")
    return Decision(
        word, who, when, why, claims=claims, source=source, origin=origin, grade=grade, undone=form.get("undone")
    )


def grade_in_words(grade: object) -> str:
    """What a grade says.

    Raises:
        DecisionError: It is none.

    >>> grade_in_words("B2")
    'usually reliable, probably true'
    """
    found = re.fullmatch(r"\s*([A-Fa-f])([1-6])\s*", grade) if isinstance(grade, str) else None
    if found is None:
        right = "a grade is a letter from A to F and a digit from 1 to 6, such as 'B2'"
        raise DecisionError(f"{right}, not {shown(grade)}")
    return f"{RELIABILITY[found[1].upper()]}, {CREDIBILITY[found[2]]}"


def _claim_in_words(claim: Claim) -> str:
    parts = (claim.what, claim.figure.text, claim.where, claim.when.text if claim.when else None)
    return f"{', '.join(part for part in parts if part)} ({claim.origin})"
