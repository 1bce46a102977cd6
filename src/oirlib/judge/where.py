"""Where: places read into names, and the order between two of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from attrs import Factory, evolve, field, frozen

from oirlib.judge.order import APART, SAME, UNKNOWN, Order, Relation
from oirlib.judge.words import group
from oirlib.language import knowledge
from oirlib.phrases import tokens, words
from oirlib.spelling import alike
from oirlib.vocabulary import Vocabulary

_OWNER = re.compile(r"[’'][sS]\b")
_SPACES = re.compile(r"(?<!\d) | (?!\d)")
HOLDING = frozenset({"country", "division", "county"})  # levels of places that hold towns
_BESIDE = re.compile(r"\s*(?:;|/|&|\band\b|\bor\b|\bas well as\b)\s*", re.I)
_INSIDE = re.compile(r"\s*(?:,|[()]|\b(?:in|inside|within)\b)\s*", re.I)


@cache
def _way(name: str) -> re.Pattern[str]:
    """Words in front of a name that say how a place lies to it: the place, near it, a part of it, or a side of it."""
    ways = "|".join(map(re.escape, sorted(knowledge("scope")[name]["words"], key=len, reverse=True)))
    distance = r"|(?:about |some )?\d+ ?(?:km|kilometers|kilometres|miles)(?: from| of)?" if name == "near" else ""
    return re.compile(rf"^(?:the )?({ways}{distance})\s+", re.I)


def _joined(text: str) -> str:
    """A text without spaces, but for those between two numbers."""
    return _SPACES.sub("", text)


@frozen(cache_hash=True)
class Name:
    """One place as it is named.

    Attributes:
        places: The ids of the concepts that the name may stand for; none where no vocabulary knows it.
        words: The name in its normal form.
        inside: What it is said to lie in, the nearest first.
        side: Which side or part of the known place alone is meant ("northern", "rural"), if only one.
        near: How it lies near the known place ("near", "north of"), if not in it.
        loose: Whether the ground around the known place is meant ("Kandahar region"), a part of it or more.
        letters: The name without its spaces, which tell nothing: De Kalb is DeKalb.
    """

    places: tuple[str, ...]
    words: str = field(eq=False)
    inside: tuple[Name, ...] = ()
    side: str = ""
    near: str = ""
    loose: bool = False
    letters: str = field(init=False, eq=False, repr=False, default=Factory(lambda n: _joined(n.words), takes_self=True))
    unknown: str = field(init=False, repr=False, default=Factory(lambda name: name._unknown(), takes_self=True))

    def _unknown(self) -> str:
        """The name, where nobody knows it; of a known one the words do not count ("the US", "the United States")."""
        return "" if self.places else self.letters

    @cached_property
    def proper(self) -> str:
        """The name without the words for what kind of place it is, by which spellings are compared.

        Harris County and Harrison County are no two spellings of one name, much as they share.
        """
        return " ".join(word for word in self.words.split() if word not in group("kind")) or self.words


@frozen(cache_hash=True)
class Where:
    """The places that a claim speaks of, taken together.

    Attributes:
        names: The places.
        above: Keys of all that the places are or lie in: two wheres that share none have nothing to do with each other
            but by their spelling.
        own: The keys of the places themselves.
        vague: Whether one of them is a region without fixed bounds.
        doubtful: Whether it is a list of names that nobody knows, which may as well be one name with an "and" in it, or
            one place or another.
        unnamed: Of words that name no place ("the city"): the words and the document that means some place by them.
    """

    names: frozenset[Name]
    unnamed: str = field(default="", kw_only=True)
    own: frozenset[str] = field(eq=False)
    above: frozenset[str] = field(eq=False)
    vague: bool = field(eq=False, default=False)
    doubtful: bool = False


def read_where(text: str, vocabulary: Vocabulary) -> Where:
    """Read the words of a place; it has no names where they name none ("the region")."""
    text = " ".join(text.split())
    whole = _known(text, vocabulary)
    items = [text] if whole else _items(text, vocabulary)
    names: list[Name] = []
    for item in items:
        segments = [item] if whole else _segments(item)
        names += _names([_read_one(segment, vocabulary) for segment in segments], len(items) > 1, vocabulary)
    kept = frozenset(
        n for n in names if not any(n is not o and _is_within(o, n, vocabulary) for o in names if len(items) == 1)
    )
    if not kept:
        return Where(kept, frozenset(), frozenset(), unnamed=" ".join(words(text)))
    own = frozenset(key for name in kept for key in _keys(name))
    above = own.union(*(_above(name, vocabulary) for name in kept))
    vague = any(vocabulary[place].vague for name in kept for place in name.places)
    known = all(name.places for name in kept) and "or" not in text.casefold().split()
    # "Armenia, Colombia" may be two countries, or a town; on its own ground a vocabulary knows better.
    sure = known and (len(items) > 1 or (bool(vocabulary.speaks) and vocabulary.speaks_at(own)))
    return Where(kept, own, above, vague, doubtful=len(kept) > 1 and not sure)


def _items(text: str, vocabulary: Vocabulary) -> list[str]:
    """The places that a text lists: of some it is known that they are places, or of none."""
    items = [item for item in _BESIDE.split(text) if words(item)]
    if len(items) < 2:
        return items
    firsts = [[s for s in _INSIDE.split(item) if s] for item in items]
    if any(first and _says_nothing(first[0]) for first in firsts):
        return [text]  # "Town and Country, Washington"
    known = [bool(_read_one(first[0], vocabulary).places) for first in firsts if first]
    return items if all(known) or not any(known) else [text]


def _segments(item: str) -> list[str]:
    """A place and what it lies in; the word for its kind behind it belongs to it: "Hempstead (village), New York"."""
    found: list[str] = []
    for segment in filter(None, _INSIDE.split(item)):
        if found and group("kind").issuperset(words(segment)):
            found[-1] += f" {segment}"
        elif not _says_nothing(segment):
            found.append(segment)
        elif not found and not group("anywhere").isdisjoint(words(segment)):
            found.append("")
        elif not found:
            found.append(segment)  # "The Village, Oklahoma" is a town, and "the village, Anbar" some village of it
    if len(found) > 1 and not found[0]:
        found[:2] = [f"somewhere in {found[1]}"]
    return [segment for segment in found if segment and not (len(found) == 1 and _says_nothing(segment))]


def _says_nothing(segment: str) -> bool:
    return all(word in group("nowhere") or word in ("the", "a", "of") for word in words(segment))


def _known(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    return vocabulary.places(text) if vocabulary.concepts else ()


def _read_one(text: str, vocabulary: Vocabulary) -> Name:
    """One segment: a known name, a known name with words beside it that say how it lies, or an unknown name."""
    plain = _plain(text)
    if known := _known(text, vocabulary):
        return Name(known, plain, loose=vocabulary.loosely(text))
    bare, side, near = text, "", ""
    for _ in range(_MOST_WORDS_BEFORE):
        found = next(((way, m) for way in ("within", "near", "part", "side") if (m := _way(way).match(bare))), None)
        if found is None:
            break
        way, match = found
        bare = bare[match.end() :]
        if way in ("part", "side"):
            side = side or match[1].lower()
        elif way == "near":
            near = near or match[1].lower()
        if known := _known(bare, vocabulary):
            return Name(known, _plain(bare), side=side, near=near, loose=vocabulary.loosely(bare))
    return Name((), plain)


def _plain(text: str) -> str:
    """The words of a name in their normal form, those written short in full: St. Louis is Saint Louis.

    They keep their last letter, which may be no plural's: Pinarejo is not Pinarejos. The kind of place stands behind:
    "the town of Hempstead" is "Hempstead town".
    """
    found = []
    for token in tokens(text):
        owner = "s" if _OWNER.match(text, token.end) else ""
        found.append(token.word if token.word in group("kind") else token.plain + owner)
    if len(found) > 2 and found[0] in group("kind") and found[1] == "of":
        found = [*found[2:], found[0]]
    for at, word in enumerate(found[:-1]):
        found[at] = _written_short().get(word, word)
    return " ".join(found)


@cache
def _written_short() -> dict[str, str]:
    short: dict[str, str] = knowledge("scope")["short"]["words"]
    return short


_MOST_WORDS_BEFORE = 4


def _names(chain: Sequence[Name], listed: bool, vocabulary: Vocabulary) -> list[Name]:
    """The places of one item: "Hawija, Iraq" is Hawija in Iraq; "Iraq, Syria" are two."""
    if len(chain) < 2:
        return list(chain)
    names: list[Name] = []
    at = 0
    while at < len(chain):
        end = at + 1
        while end < len(chain) and (
            _may_hold(chain[end], chain[end - 1], listed, vocabulary)
            if chain[end - 1].places and chain[end].places
            else not (listed and not chain[end].places and not chain[end - 1].places)
        ):
            end += 1
        names.append(_placed(chain[at], chain[at + 1 : end], vocabulary))
        at = end
    return names


def _may_hold(outer: Name, inner: Name, listed: bool, vocabulary: Vocabulary) -> bool:
    """Whether two known names beside each other are one place and what it lies in, in either order.

    In front of an "and" a town holds no other: Hawija, Mosul and Jalula are three.
    """
    ones, others = inner.places, outer.places
    nested = any(b in vocabulary.ancestors(a) or a in vocabulary.ancestors(b) for a in ones for b in others)
    rootless = not any(vocabulary[a].broader or vocabulary[a].level == "country" for a in ones)
    if listed and not any(vocabulary[b].level in HOLDING for b in others):
        return nested
    return nested or rootless or _namesake(inner, outer, vocabulary)


def _namesake(inner: Name, outer: Name, vocabulary: Vocabulary) -> bool:
    """Whether a known name stands in front of a place that does not hold it: then it is another of that name.

    Two countries are a list: "Iraq, Syria".
    """
    countries = all(vocabulary[p].level == "country" for p in (*inner.places, *outer.places))
    return not countries and all(vocabulary[b].broader or vocabulary[b].level == "country" for b in outer.places)


def _placed(name: Name, inside: Sequence[Name], vocabulary: Vocabulary) -> Name:
    """A name with what it lies in, which tells which of its senses is meant."""
    if not inside:
        return name
    outer = [place for other in inside for place in other.places]
    if not name.places or not outer:
        return _namesake_of(name, inside)
    twice = inside[0].letters == name.letters and vocabulary[name.places[0]].level != "city"
    senses = [p for p in name.places if _holds(inside[0], p, vocabulary)] if twice else name.places
    fitting = tuple(p for p in senses if any(o in vocabulary.ancestors(p) for o in outer))
    if fitting:
        return evolve(name, places=fitting)
    if twice:  # Iowa in Iowa is a county
        return _namesake_of(name, inside)
    finer = [o for o in inside if any(p in vocabulary.ancestors(q) for q in o.places for p in name.places)]
    if finer:  # the broader place came first: "Iraq, Hawija"
        return Name(finer[-1].places, finer[-1].words)
    return _namesake_of(name, inside)


def _holds(outer: Name, place: str, vocabulary: Vocabulary) -> bool:
    """Whether a place lies in what the name may stand for, and is not that itself."""
    return not vocabulary.ancestors(place).isdisjoint(set(outer.places) - {place})


def _namesake_of(name: Name, inside: Sequence[Name]) -> Name:
    """A known name in a place that does not hold the known one: another of that name, as Paris in Texas.

    Of that other nobody knows whether it has sides, or a town that is called by one: East Kingston is not Kingston.
    """
    return Name((), f"{_plain(name.side)} {name.words}".strip(), tuple(inside), near=name.near)


def _keys(name: Name) -> tuple[str, ...]:
    return name.places or ("?" + name.letters,)


def _above(name: Name, vocabulary: Vocabulary) -> frozenset[str]:
    keys = set(_keys(name))
    for place in name.places:
        keys |= vocabulary.ancestors(place)
    for outer in name.inside:
        keys |= _above(outer, vocabulary)
    return frozenset(keys)


def _is_within(one: Name, other: Name, vocabulary: Vocabulary) -> bool:
    """Whether all that the first may stand for lies within the second."""
    return (
        bool(one.places and other.places)
        and one.places != other.places
        and all(any(b in vocabulary.ancestors(a) for b in other.places) for a in one.places)
    )


def relate_where(one: Where | None, other: Where | None, vocabulary: Vocabulary, similarity: float) -> Relation:
    """The order of two places.

    A claim that names no place may speak of any. Several places on both sides are compared as sets: "Iraq and Syria"
    is broader than Iraq.
    """
    if one is None or other is None:
        return SAME if one is other else UNKNOWN
    if one == other:
        return SAME
    if not (one.names and other.names):
        return UNKNOWN
    doubtful = one.doubtful or other.doubtful
    if len(one.names) == len(other.names) == 1:
        [a], [b] = one.names, other.names
        found = _relate(a, b, vocabulary, similarity)
        return evolve(found, doubtful=True) if doubtful and found is not APART else found
    return _as_sets(one, other, doubtful, vocabulary, similarity)


def _as_sets(one: Where, other: Where, doubtful: bool, vocabulary: Vocabulary, similarity: float) -> Relation:
    found = {(a, b): _relate(a, b, vocabulary, similarity) for a in one.names for b in other.names}

    def covered(relations: Iterable[Relation], orders: tuple[Order, ...]) -> bool:
        return any(relation.order in orders for relation in relations)

    inside = all(covered((found[a, b] for b in other.names), (Order.SAME, Order.NARROWER)) for a in one.names)
    around = all(covered((found[a, b] for a in one.names), (Order.SAME, Order.BROADER)) for b in other.names)
    touching = [relation for relation in found.values() if relation.order is not Order.APART]
    if not touching:
        return APART
    order = (
        (Order.SAME if inside and around else Order.NARROWER if inside else Order.BROADER)
        if inside or around
        else Order.OVERLAPPING
    )
    return Relation(
        order,
        spelling=any(relation.spelling for relation in touching),
        near=any(relation.near for relation in touching),
        doubtful=doubtful or any(relation.doubtful for relation in touching),
        ambiguous=any(relation.ambiguous for relation in touching),
        terms=any(relation.terms for relation in touching),
    )


def _relate(a: Name, b: Name, vocabulary: Vocabulary, similarity: float) -> Relation:
    if a == b:
        return SAME
    if a.loose != b.loose and a.places and b.places:
        rest = _relate(evolve(a, loose=False), evolve(b, loose=False), vocabulary, similarity)
        return rest if rest.order is Order.APART else evolve(rest, ambiguous=True)
    if a.near != b.near and a.places == b.places:
        ones, others = ({side for side in _COMPASS if side in name.near} for name in (a, b))
        if ones and others and not ones & others:
            return APART  # the east of a town is not its west
        rest = _relate(evolve(a, near=""), evolve(b, near=""), vocabulary, similarity)
        return evolve(rest, near=rest.order is not Order.APART)
    if a.places and b.places:
        return _both_known(a, b, vocabulary)
    if a.letters == b.letters or (_one_kind(a, b) and alike(a.proper, b.proper, similarity)):
        doubtful = _ground(a, b, vocabulary)
        if doubtful is not None:
            one_name = _joined(a.proper) == _joined(b.proper)
            return Relation(
                Order.SAME,
                spelling=not one_name,
                terms=one_name and a.letters != b.letters,
                doubtful=doubtful,
                ambiguous=doubtful and bool(a.places or b.places),
            )
    if {i.letters for i in a.inside} >= {b.letters} and {i.letters for i in b.inside} >= {a.letters}:
        return Relation(Order.SAME, doubtful=True)  # "Riverton, Ohio", "Ohio, Riverton"
    for inner, outer, order in ((a, b, Order.NARROWER), (b, a, Order.BROADER)):
        doubtful = _lies_in(inner, outer, vocabulary)
        if doubtful is not None:
            return Relation(order, ambiguous=doubtful)
    if _within_side(a, b, vocabulary) or _within_side(b, a, vocabulary):
        return Relation(Order.OVERLAPPING)
    return APART


def _one_kind(a: Name, b: Name) -> bool:
    """Whether two names do not say of two kinds of place that they mean one of each: a city and a county."""
    ones, others = (group("kind").intersection(name.words.split()) for name in (a, b))
    return not (ones and others) or bool(ones & others)


def _both_known(a: Name, b: Name, vocabulary: Vocabulary) -> Relation:
    """Two known names: every sense of the one beside every sense of the other."""
    if a.places == b.places and a.side != b.side:
        if not (a.side and b.side):
            return Relation(Order.NARROWER if a.side else Order.BROADER)
        return Relation(Order.OVERLAPPING) if _sides_touch(a.side, b.side) else APART
    if a.places == b.places:
        return SAME
    orders = {_senses(p, q, vocabulary) for p in a.places for q in b.places}
    loose = any(_loosely_within(p, q, vocabulary) for p in a.places for q in b.places)
    if orders == {Order.APART}:
        return APART
    if len(orders) > 1:
        orders.discard(Order.APART)
        return Relation(orders.pop() if len(orders) == 1 else Order.OVERLAPPING, ambiguous=True)
    order = orders.pop()
    side = b.side if order is Order.NARROWER else a.side if order is Order.BROADER else a.side or b.side
    return Relation(Order.OVERLAPPING if side and order is not Order.SAME else order, near=loose)


def _loosely_within(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether the one lies in the other by some accounts only: the other has no fixed bounds, or does not hold it."""
    for inner, outer in ((one, other), (other, one)):
        if outer in vocabulary.ancestors(inner) and inner != outer:
            disputed = vocabulary[inner].vague and vocabulary[inner].level is not None
            return vocabulary[outer].vague or disputed
    return False


def _senses(one: str, other: str, vocabulary: Vocabulary) -> Order:
    if one == other:
        return Order.SAME
    if other in vocabulary.ancestors(one):
        return Order.NARROWER
    if one in vocabulary.ancestors(other):
        return Order.BROADER
    return Order.OVERLAPPING if _may_overlap(one, other, vocabulary) else Order.APART


def _ground(a: Name, b: Name, vocabulary: Vocabulary) -> bool | None:
    """Whether two places of one name may be one, from what each is said to lie in: whether it is doubtful, or None.

    A village of Anbar is not its namesake of Kirkuk. Where only one side says what it lies in, it may be another.
    """
    ones, others = (_surroundings(name, vocabulary) for name in (a, b))
    if not ones or not others:
        return bool(ones) != bool(others)
    known = [[key for key in keys if not key.startswith("?")] for keys in (ones, others)]
    if any(_senses(p, q, vocabulary) is Order.APART for p in known[0] for q in known[1]):
        return None
    unknown = [[key for key in keys if key.startswith("?")] for keys in (ones, others)]
    if unknown[0] and unknown[1] and not set(unknown[0]) & set(unknown[1]):
        return None
    if known[0] and known[1]:
        return False
    return not set(unknown[0]) & set(unknown[1])


def _surroundings(name: Name, vocabulary: Vocabulary) -> list[str]:
    if name.places:
        return sorted({outer for place in name.places for outer in vocabulary[place].broader})
    return [key for outer in name.inside for key in _keys(outer)]


def _lies_in(inner: Name, outer: Name, vocabulary: Vocabulary) -> bool | None:
    """Whether an unknown name is said to lie in the other place: whether that is doubtful, or None where it does not.

    Whitehaven in Memphis may not be in Memphis, Alabama.
    """
    for at, around in enumerate(inner.inside):
        if outer.places:
            if around.places and all(any(o in vocabulary.ancestors(p) for o in outer.places) for p in around.places):
                bounded = not outer.side and not any(vocabulary[o].vague for o in outer.places)
                return around.loose if bounded else None
        elif around.letters == outer.letters and not around.places:
            rest = {key for further in inner.inside[at + 1 :] for key in _keys(further)}
            theirs = set(_surroundings(outer, vocabulary))
            if theirs and rest:
                return False if rest & theirs else None
            return bool(theirs or rest)
    return None


def _within_side(inner: Name, outer: Name, vocabulary: Vocabulary) -> bool:
    """Whether an unknown name lies in a place of which the other side is only a part, or a vague one."""
    if inner.places or not outer.places:
        return False
    around = {p for other in inner.inside for p in other.places}
    if outer.side or any(vocabulary[o].vague for o in outer.places):
        return any(o in vocabulary.ancestors(p) for o in outer.places for p in around)
    return any(_may_overlap(p, o, vocabulary) for p in around for o in outer.places)


_COMPASS = ("north", "south", "east", "west", "central")


def _sides_touch(one: str, other: str) -> bool:
    ones, others = ({side for side in _COMPASS if side in name} for name in (one, other))
    return not (ones and others) or bool(ones & others)


def _may_overlap(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether a region without fixed bounds may share ground with another place of the same country."""
    if not (vocabulary[one].vague or vocabulary[other].vague):
        return False
    if not any(vocabulary[place].broader for place in vocabulary.ancestors(one) & vocabulary.ancestors(other)):
        return False  # all they share is the broadest place there is
    lines = [
        [r for r in vocabulary.ancestors(place) if vocabulary[r].vague and vocabulary[r].broader]
        for place in (one, other)
    ]
    first, second = ({side for r in line for side in _sides(r, vocabulary)} for line in lines)
    # Western and northern Iraq are apart; the north and the north-east, or a desert and the east, may overlap.
    return not (first and second) or bool(first & second)


def _sides(place: str, vocabulary: Vocabulary) -> set[str]:
    name = vocabulary[place].label.casefold()
    return {side for side in _COMPASS if side in name}
