"""Where: places read into concepts, and the order between two of them."""

from __future__ import annotations

import re

from attrs import frozen

from oirlib.phrases import words
from oirlib.policy import Policy
from oirlib.scope.relation import Order, Relation, among
from oirlib.scope.words import telling
from oirlib.spelling import alike
from oirlib.vocabulary import Vocabulary

# Words that say how a name lies or what it is, never which one it is.
_GENERAL = frozenset(
    words(
        "near south north east west southern northern eastern western central southeast southwest northeast northwest"
        " province governorate district region area city town village desert outskirt around border outside inside"
        " vicinity mountain cave rural countryside location multiple several various part valley river country state"
        " km kilometer kilometre mile across throughout elsewhere somewhere remote camp base airport air entire whole"
    )
)
_LIST = re.compile(r"\s*(?:,|;|/|&|\band\b|\bor\b|\bas well as\b)\s*", re.I)
_COMPASS = ("north", "south", "east", "west", "central")
_ALONGSIDE = re.compile(r"\b(?:and|or|as well as)\b|[/&;]", re.I)


@frozen
class Where:
    """A place in words, as the set of what it names.

    Attributes:
        places: Concept ids, and "?name" for a name that the vocabulary does not know.
        inside: What the unknown names are said to lie in, likewise.
    """

    places: frozenset[str]
    inside: frozenset[str] = frozenset()


def read_where(text: str, vocabulary: Vocabulary) -> Where | None:
    """Read the words of a place; None where they name none ("the region")."""
    found = vocabulary.find(text, ["place"])
    known = [match.concept for match in found]
    kept = set()
    for at, match in enumerate(found):
        holds = any(match.concept in vocabulary.ancestors(other) and other != match.concept for other in known)
        before = text[found[at - 1].end : match.start] if at else ""
        # "Hawija, Iraq" is Hawija; "Iraq and Hawija" is both.
        if not holds or _ALONGSIDE.search(before):
            kept.add(match.concept)
    unknown = _names(text, [(m.start, m.end) for m in found], vocabulary)
    if not kept and not unknown:
        whole = " ".join(sorted(telling(text)))
        return Where(frozenset(["?" + whole])) if not vocabulary.concepts and whole else None
    if kept and not (unknown and len(kept) == 1 and "," in text):
        return Where(frozenset(kept))
    # A name before a comma lies in what stands behind it, and one beside a known place in that.
    several = len(unknown) if _ALONGSIDE.search(text) else 1
    names = [f"?{name}" for name in unknown]
    return Where(frozenset(names[:several]), frozenset([*names[several:], *kept]))


def _names(text: str, covered: list[tuple[int, int]], vocabulary: Vocabulary) -> list[str]:
    """The names in a text that no concept covers, normalised."""
    blank = (
        "".join("," if any(start <= at < end for start, end in covered) else c for at, c in enumerate(text))
        if covered
        else text
    )
    general = _GENERAL | vocabulary.ignored
    names = ([word for word in words(part) if word in telling(part, general)] for part in _LIST.split(_flat(blank)))
    return [" ".join(name) for name in names if name]


def _flat(text: str) -> str:
    """The text with what stands in brackets set off by commas."""
    return re.sub(r"[()]", ",", text)


def relate_where(one: Where | None, other: Where | None, vocabulary: Vocabulary, policy: Policy) -> Relation:
    """The order of two places."""
    if one is None or other is None:
        return Relation(Order.SAME if one is other else Order.UNKNOWN)
    if one == other:
        return Relation(Order.SAME)
    spelled: list[bool] = []
    ground = relate_ground(one.inside, other.inside, vocabulary)

    def around(place: str, where: Where) -> frozenset[str]:
        """The place and all that it lies in."""
        roots = where.inside if place.startswith("?") else frozenset([place])
        return frozenset([place, *roots]).union(*(_ancestors(root, vocabulary) for root in roots))

    above = {place: around(place, where) for where in (one, other) for place in where.places}

    def named_alike(a: str, b: str) -> bool:
        if not (a.startswith("?") and b.startswith("?")):
            return False
        near = a != b and alike(a[1:], b[1:], policy.similarity)
        spelled.append(near)
        return near

    def within(a: str, b: str) -> bool:
        if a == b or named_alike(a, b):
            return ground is Order.SAME or not a.startswith("?")
        return b in above[a]

    def touch(a: str, b: str) -> bool:
        if a == b or named_alike(a, b):
            return ground is Order.OVERLAPPING
        return _may_overlap(a, b, above, vocabulary)

    order = among(one.places, other.places, within, touch)
    return Relation(order, spelling=any(spelled) and order is not Order.APART)


def relate_ground(one: frozenset[str], other: frozenset[str], vocabulary: Vocabulary) -> Order:
    """Whether two places of one name are one place, from what each is said to lie in.

    A village of Anbar is not its namesake of Kirkuk; of two unknown surroundings it cannot be told.
    """
    known = [{place for place in inside if not place.startswith("?")} for inside in (one, other)]
    pairs = [(a, b) for a in known[0] for b in known[1]]
    if pairs:
        lines = (b in vocabulary.ancestors(a) or a in vocabulary.ancestors(b) for a, b in pairs)
        vague = any(_vague(place, vocabulary) for place in known[0] | known[1])
        return Order.SAME if any(lines) else Order.OVERLAPPING if vague else Order.APART
    return Order.OVERLAPPING if one and other and one.isdisjoint(other) else Order.SAME


def _ancestors(place: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset([place]) if place.startswith("?") else vocabulary.ancestors(place)


def _may_overlap(a: str, b: str, above: dict[str, frozenset[str]], vocabulary: Vocabulary) -> bool:
    """Whether a region without fixed bounds may share ground with another place of the same country."""
    lines = [[region for region in above[place] if _vague(region, vocabulary)] for place in (a, b)]
    if not (_vague(a, vocabulary) or _vague(b, vocabulary)):
        return False
    if not any(vocabulary[place].broader for place in above[a] & above[b] if place in vocabulary.concepts):
        return False  # all they share is the broadest place there is
    one, other = ({side for region in line for side in _sides(region, vocabulary)} for line in lines)
    # Western and northern Iraq are apart; the north and the north-east, or a desert and the east, may overlap.
    return not (one and other) or bool(one & other)


def _vague(place: str, vocabulary: Vocabulary) -> bool:
    return place in vocabulary.concepts and vocabulary[place].vague


def _sides(place: str, vocabulary: Vocabulary) -> set[str]:
    """The points of the compass in a region's name."""
    name = vocabulary[place].label.casefold()
    return {side for side in _COMPASS if side in name}
