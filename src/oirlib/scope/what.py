"""What is counted: plain words read into facets, and the order between two of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from oirlib.policy import Policy
from oirlib.scope.relation import APART, SAME, UNKNOWN, Order, Relation, among, combined
from oirlib.scope.words import relate_words, telling
from oirlib.spelling import alike
from oirlib.vocabulary import Match, Vocabulary

# After these words comes whom or what a thing is aimed at: "attacks on coalition forces".
_AIMED = re.compile(r"\b(?:on|against|targeting|aimed at|directed at)\b", re.I)
_FACETS = ("thing", "act", "party", "place")
_JOINED = re.compile(r"[\s,;/&]*(?:\b(?:and|or)\b)?[\s,;/&]*", re.I)


@frozen
class What:
    """What is counted, in facets; an empty facet is not stated.

    Attributes:
        party: Whose it is, as concept ids.
        target: At whom it is aimed.
        thing: What is counted.
        act: What was done to it or with it.
        words: The words that no concept covers, in their normal form.
        place: A place named among the words ("US troops in Syria"), as it stands; None if there is none.
        kind: "stock" or "flow", as the act or else the thing has it; None where neither says.
        events: Whether the things counted are themselves events (strikes, raids), of which a day holds many.
    """

    party: frozenset[str]
    target: frozenset[str]
    thing: frozenset[str]
    act: frozenset[str]
    words: frozenset[str]
    place: str | None = None
    kind: str | None = None
    events: bool = False


def read_what(text: str, vocabulary: Vocabulary) -> What:
    """Read plain words into facets."""
    aimed = _AIMED.search(text)
    body, rest = (text[: aimed.start()], text[aimed.end() :]) if aimed and aimed.start() else (text, "")
    matches = vocabulary.find(body, _FACETS)
    facets = {name: [m for m in matches if vocabulary[m.concept].facet == name] for name in _FACETS}
    things, modifiers = _heads(facets["thing"], body)
    after = vocabulary.find(rest, _FACETS) if rest else []
    target = {m.concept for m in after if vocabulary[m.concept].facet == "party"}
    acts = {m.concept for m in facets["act"]} | {m.concept for m in after if vocabulary[m.concept].facet == "act"}
    party = {m.concept for m in facets["party"]}
    left = telling(_uncovered(body, matches) + " " + _uncovered(rest, after), vocabulary.ignored)
    for facet, implied in _implied([*things, *sorted(party), *sorted(acts)], vocabulary):
        # A word brings along what is not stated: "30 Peshmerga" are troops, and "dolphins killed" no people.
        if facet == "thing" and not things and not left:
            things = [implied]
        elif facet in ("party", "act") and not (stated_facets := {"party": party, "act": acts}[facet]):
            stated_facets.add(implied)
    for concept in things:
        if not party and not target and (of := vocabulary[concept].of):
            party = {of}
    stated = bool(acts)
    if not stated:
        acts = {act for concept in things if (act := vocabulary[concept].act)}
    named = [body[m.start : m.end] for m in facets["place"]] + [
        rest[m.start : m.end] for m in after if vocabulary[m.concept].facet == "place"
    ]
    return What(
        frozenset(party),
        frozenset(target),
        frozenset(things),
        frozenset(acts),
        left | modifiers,
        place=" and ".join(named) or None,
        kind=_kind(acts, things, vocabulary, stated),
        events=bool(things) and all(vocabulary[concept].kind == "flow" for concept in things),
    )


def _implied(concepts: Iterable[str], vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """What these concepts bring along, each with its facet."""
    return [(vocabulary[name].facet, name) for concept in concepts for name in vocabulary[concept].implies]


def _kind(acts: set[str], things: list[str], vocabulary: Vocabulary, stated: bool) -> str | None:
    """The kind that the act gives, else the thing."""
    for concept in [*sorted(acts), *things] if stated else [*things, *sorted(acts)]:
        if kind := vocabulary[concept].kind:
            return kind
    return None


def _heads(matches: list[Match], text: str) -> tuple[list[str], frozenset[str]]:
    """The things that are counted, and those that only say which ("drone and missile attacks" are attacks)."""
    heads: list[str] = []
    modifiers: list[str] = []
    qualifying = False
    for at in range(len(matches) - 1, -1, -1):
        if at + 1 < len(matches):
            between = text[matches[at].end : matches[at + 1].start]
            adjacent = not between.strip(" -")
            joined = bool(_JOINED.fullmatch(between))
            qualifying = adjacent or (qualifying and joined)
        (modifiers if qualifying else heads).append(matches[at].concept)
    return heads, frozenset(modifiers)


def _uncovered(text: str, matches: list[Match]) -> str:
    """The text without what the matches cover."""
    kept, at = [], 0
    for match in matches:
        kept.append(text[at : match.start])
        at = match.end
    return " ".join([*kept, text[at:]])


def relate_what(one: What, other: What, vocabulary: Vocabulary, policy: Policy) -> Relation:
    """The order of two things that are counted: the combination of their facets' orders."""

    def facet(ones: frozenset[str], others: frozenset[str]) -> Relation:
        if ones == others:
            return SAME
        if not ones or not others:
            return UNKNOWN
        order = among(ones, others, lambda a, b: b in vocabulary.ancestors(a), lambda *_: False)
        return Relation(order, definition=_by_definition(ones, others, order, vocabulary))

    def target(ones: frozenset[str], others: frozenset[str]) -> Relation:
        # Naming a target says which of all attacks are meant.
        if bool(ones) != bool(others):
            return Relation(Order.NARROWER if ones else Order.BROADER)
        return facet(ones, others)

    if bool(one.thing) != bool(other.thing) and (other.words if one.thing else one.words):
        return APART  # words that the vocabulary does not know name a thing of their own
    return combined(
        [
            facet(one.party, other.party),
            target(one.target, other.target),
            facet(one.thing, other.thing),
            facet(one.act, other.act),
            relate_words(one.words, other.words, lambda a, b: alike(a, b, policy.similarity)),
        ]
    )


def _by_definition(ones: frozenset[str], others: frozenset[str], order: Order, vocabulary: Vocabulary) -> bool:
    """Whether the narrower set is so only by how sources define the term.

    A definition sets a term apart from the one right above it: airstrikes from strikes, not soldiers from people.
    """
    if order not in (Order.NARROWER, Order.BROADER):
        return False
    narrow, broad = (ones, others) if order is Order.NARROWER else (others, ones)
    return any(
        vocabulary[concept].definition and not broad.isdisjoint(vocabulary[concept].broader)
        for concept in narrow - broad
    )
