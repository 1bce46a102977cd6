"""Which word, place or day one of two claims has and the other lacks."""

from __future__ import annotations

import re

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.phrases import tokens
from oirlib.scope_words import standing_in
from oirlib.shown import shown, spelled, teller

_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to"])
_SMALL_END = re.compile(r"(?:\s+(?:a|an|and|at|by|for|from|in|of|on|or|the|to))+$", re.IGNORECASE)


@frozen
class Missing:
    """What is missing where, each as a clause; "" where nothing is.

    Attributes:
        coarse: What is told less closely than the other tells it.
        terms: The words that only one has.
        standing: How each says that its figure was come by.
        place: Who names no place.
        day: Who gives no date.
        spelling: The names that are only spelled alike.
    """

    coarse: str
    terms: str
    standing: str
    place: str
    day: str
    spelling: str


def missing(one: Claim, other: Claim) -> Missing:
    """What one of two claims has and the other lacks.

    >>> a = Claim("cases", 37, where="Idlib", when="2024-10-28", source="A")
    >>> b = Claim("new cases", 35, where="Idlib", when="October 2024", source="B")
    >>> missing(a, b).coarse, missing(a, b).terms
    ('B speaks only of Oct 2024', 'only B says “new”')
    """
    who, whose = _names(one, other)
    return Missing(
        coarse=_coarse(one, other, who, whose),
        terms=_terms(one, other, who, whose),
        standing=_standing(one, other, who, whose),
        place=_none(who if one.where is None else "", whose if other.where is None else "", "names", "name", "place"),
        day=_none(who if _undated(one) else "", whose if _undated(other) else "", "gives", "give", "date"),
        spelling=_spelling(one, other),
    )


def _names(one: Claim, other: Claim) -> tuple[str, str]:
    """Who gives the two; of one teller, by where or when he gave them."""
    who, whose = teller(one), teller(other)
    if who != whose:
        return who, whose
    who, whose = teller(one, outlet=True), teller(other, outlet=True)
    return (who, whose) if who != whose else ("the first", "the second")


def _undated(claim: Claim) -> bool:
    return claim.when is None and claim.kind is not Kind.DATE


def _none(who: str, whose: str, verb: str, verbs: str, what: str) -> str:
    if who and whose:
        return f"{who} and {whose} {verbs} no {what}"
    return f"{who or whose} {verb} no {what}" if who or whose else ""


def _coarse(one: Claim, other: Claim, who: str, whose: str) -> str:
    if one.when is not None and other.when is not None:
        lengths = [(claim.when.last - claim.when.first).days for claim in (one, other) if claim.when is not None]
        if lengths[0] != lengths[1]:
            name, claim = (who, one) if lengths[0] > lengths[1] else (whose, other)
            return f"{name} speaks only of {spelled(claim.when)}" if claim.when is not None else ""
        if one.when.first != other.when.first:
            return f"{who} speaks of {spelled(one.when)}, {whose} of {spelled(other.when)}"
    for mine, theirs in ((one.where, other.where), (one.what, other.what)):
        if mine and theirs and shown(mine).casefold() != shown(theirs).casefold():
            return f"{who} says “{shown(mine)}”, {whose} “{shown(theirs)}”"
    if (one.where is None) != (other.where is None):
        return f"{who if one.where is None else whose} names no place"
    return f"{who if _undated(one) else whose} gives no date" if _undated(one) or _undated(other) else ""


def _terms(one: Claim, other: Claim, who: str, whose: str) -> str:
    mine = _own(one.what, other.what) + (_own(one.where, other.where) if one.where and other.where else [])
    theirs = _own(other.what, one.what) + (_own(other.where, one.where) if one.where and other.where else [])
    clauses = [
        f"only {name} says {' and '.join(f'“{words}”' for words in own)}"
        for name, own in ((who, mine), (whose, theirs))
        if own
    ]
    return " and ".join(clauses)


def _own(text: str, other: str) -> list[str]:
    """The words of a text that another has not, those that stand together as one; not the words of standing."""
    text = shown(text)
    known = {token.word for token in tokens(shown(other))}
    standing = standing_in(text)
    runs: list[tuple[int, int]] = []
    before = -1
    for at, token in enumerate(tokens(text)):
        said = any(found.start <= token.start < found.end for found in standing)
        if said or token.word in known or (token.word in _SMALL and before != at - 1):
            continue
        runs.append((runs.pop()[0], token.end) if runs and before == at - 1 else (token.start, token.end))
        before = at
    return [_SMALL_END.sub("", text[start:end]) for start, end in runs]


def _standing(one: Claim, other: Claim, who: str, whose: str) -> str:
    mine, theirs = _standing_words(one), _standing_words(other)
    if mine == theirs:
        return ""
    if mine and theirs:
        return f"{who}'s figure is “{mine}”, {whose}'s “{theirs}”"
    name, said, lacks = (who, mine, whose) if mine else (whose, theirs, who)
    return f"{name}'s figure is “{said}”, and {lacks} does not say so of its own"


def _standing_words(claim: Claim) -> str:
    """The words by which a claim says how its figure was come by."""
    for text in (claim.what, claim.figure.text, claim.note or ""):
        words = shown(text)
        if found := standing_in(words):
            return " and ".join(words[each.start : each.end] for each in found)
    return ""


def _spelling(one: Claim, other: Claim) -> str:
    for mine, theirs in ((one.where, other.where), (one.what, other.what)):
        if mine and theirs and shown(mine).casefold() != shown(theirs).casefold():
            return f"“{shown(mine)}” and “{shown(theirs)}” were matched by their spelling"
    return ""
