"""Who stands behind figures: the origins they come from, and the outlets that print them and name nobody.

Copies are no voices. Claims are joined where it is shown that one depends on the other: one body under its names, its
people and the bodies above it; what one publisher prints; who names a publisher; words that were copied. Two named
origins stay two, whatever text was copied. Nothing here depends on the order of the claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from attrs import frozen

from oirlib.claim import Claim
from oirlib.judge.copies import copied
from oirlib.source import Source
from oirlib.speakers import Heard, says_earlier
from oirlib.vocabulary import Vocabulary

__all__ = ["Behind", "Speaker", "behind", "says_earlier", "speaker_of"]

# How near an outlet is to a named origin that it may have its figure from: the nearest is the first.
_DOCUMENT, _HOUSE, _NAMES_IT, _COPIED = range(4)


@frozen(slots=True)
class Speaker:
    """Who a claim comes from, and who printed it.

    Attributes:
        name: The one name of who it comes from; None where nobody is named, or nobody in particular.
        body: The id of its concept; None where the vocabulary does not know it.
        above: The ids of that body and of those above it; of one that nobody knows, what its names have in common.
        named: Whether it is an origin: a body or a person that is named, and no outlet.
        outlet: The one name of the publisher.
        voice: What two figures of one origin's word have in common; None of nobody in particular.
        key: The same for all names of that body; "" where nobody is named.
        keys: What two names of that body have in common, whatever their wording.
        press: Likewise of the publisher.
        own: Whether the publisher gives the figure as its own.
        through: Of a figure that came by way of another ("the ministry, quoted by SANA"): the keys of that other.
    """

    name: str | None
    body: str | None
    above: frozenset[str]
    named: bool
    outlet: str
    voice: str | None
    key: str = ""
    keys: frozenset[str] = frozenset()
    press: frozenset[str] = frozenset()
    own: bool = False
    through: frozenset[str] = frozenset()


def speaker_of(said_by: str | None, publisher: str, vocabulary: Vocabulary) -> Speaker:
    """Who a claim comes from, by the names that its source gives.

    Args:
        said_by: Who the source says it comes from, if anybody.
        publisher: Who brought the source out.
        vocabulary: Who is known by which names.

    >>> oir = Vocabulary.load("oir")
    >>> speaker_of("Gen. Kurilla", "Star Tribune / AP", oir).name, speaker_of(None, "Star Tribune / AP", oir).outlet
    ('CENTCOM', 'Associated Press')
    >>> speaker_of("officials", "Paper A", oir).voice is None
    True
    """
    press = vocabulary.speakers.printed_by(publisher)
    outlet = press.name or publisher
    said = vocabulary.speakers.heard(said_by) if said_by else None
    if said is not None and said.name is None:
        return Speaker(None, None, frozenset(), False, outlet, None, press=press.keys)
    counts = press.body is not None and not press.outlet
    if said is None and not counts:
        return Speaker(None, None, frozenset(), False, outlet, _voice(press), press=press.keys)
    who = said or press
    itself = not who.keys.isdisjoint(press.keys)
    # A medium's own count is told by its own name; "AP" under a paper's AP story only says whose story it is.
    own = itself and (not who.outlet or (said_by is not None and _alike_in_words(said_by, publisher)))
    return Speaker(
        name=who.name,
        body=who.body,
        above=vocabulary.ancestors(who.body) if who.body is not None else who.keys,
        named=own or not who.outlet,
        outlet=outlet,
        voice=_voice(who),
        key=who.key,
        keys=who.keys,
        press=press.keys,
        own=own,
        through=who.through,
    )


def _voice(who: Heard) -> str | None:
    return who.name if who.body is not None else who.key or who.name


def _alike_in_words(said_by: str, publisher: str) -> bool:
    """Whether a source names its own publisher, in the publisher's own words."""
    return said_by.split() == publisher.split()


@frozen
class Behind:
    """Who stands behind some claims.

    Attributes:
        origins: The named bodies and people that the figures come from, sorted.
        outlets: The publishers that name nobody, one for each text that was not shown to be another's, sorted.
        printed: Each of these, and who printed its figure, but for itself.
        silent: Of these, who printed it and named no source for it.
    """

    origins: tuple[str, ...]
    outlets: tuple[str, ...]
    printed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    silent: tuple[tuple[str, tuple[str, ...]], ...] = ()


def behind(claims: Sequence[Claim], speakers: Sequence[Speaker]) -> Behind:
    """Who stands behind some claims of one figure.

    Args:
        claims: The claims.
        speakers: Who each comes from, in the same order.

    >>> oir = Vocabulary.load("oir")
    >>> told = [
    ...     Claim("ISIS fighters killed", 15, source="Paper A", said_by="CENTCOM"),
    ...     Claim("ISIS fighters killed", 15, source="Paper A"),
    ...     Claim("ISIS fighters killed", 15, source="Paper B", said_by="the Pentagon"),
    ...     Claim("ISIS fighters killed", 15, source="Paper C"),
    ... ]
    >>> found = behind(told, [speaker_of(claim.said_by, claim.source.publisher, oir) for claim in told])
    >>> found.origins, found.outlets
    (('CENTCOM',), ('Paper C',))
    """
    if len(claims) == 1:
        return _alone(speakers[0])
    named, groups = _groups(claims, speakers)
    return _told(groups, frozenset(named), claims, speakers)


def behind_one(claims: Sequence[Claim], speakers: Sequence[Speaker]) -> bool:
    """Whether one origin or outlet stands behind all of some claims."""
    return len(_groups(claims, speakers)[1]) == 1


def _groups(claims: Sequence[Claim], speakers: Sequence[Speaker]) -> tuple[list[int], list[list[int]]]:
    """Which claims name an origin, and all claims grouped by who stands behind them."""
    named, free = _sides(speakers)
    union = _Union(len(claims))
    _join_bodies(named, speakers, union)
    homes = _Homes(named, claims, speakers)
    _join_free(free, speakers, union)
    loose = frozenset(free)
    across: list[tuple[int, int]] = []
    for sharing in copied(claims):
        outlets, bodies = _parted(chain(*sharing), loose)
        for outlet in outlets[1:]:
            union.join(outlets[0], outlet)
        across += ((outlets[0], body) for body in bodies if outlets)
    near = [(rank, one, other) for one in free for rank, other in homes.of(claims[one], speakers[one])]
    near += [(_COPIED, one, other) for one, other in across]
    settled = _settled(near, speakers, union)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at in range(len(claims)):
        root = union.root(at)
        groups[settled.get(root, root)].append(at)
    return named, list(groups.values())


def _parted(some: Iterable[int], chosen: frozenset[int]) -> tuple[list[int], list[int]]:
    """Those that are chosen, and the others."""
    row = list(some)
    return [at for at in row if at in chosen], [at for at in row if at not in chosen]


def _alone(speaker: Speaker) -> Behind:
    name = speaker.name or speaker.outlet
    printed = ((name, () if speaker.outlet == name else (speaker.outlet,)),)
    silent = ((name, ()),)
    return Behind((name,), (), printed, silent) if speaker.named else Behind((), (name,), printed, silent)


class _Union:
    """Which claims are joined."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int) -> None:
        one, other = sorted((self.root(one), self.root(other)))
        self._parent[other] = one


def _sides(speakers: Sequence[Speaker]) -> tuple[list[int], list[int]]:
    """The claims of named origins, and the others.

    Who is named and yet printed one of the claims without giving the figure as its own is an outlet here: the figure
    is whoever's that it names.
    """
    prints: set[str] = set()
    owns: set[str] = set()
    for speaker in speakers:
        (owns if speaker.own else prints).update(speaker.press)
    relayed = prints - owns
    named = [at for at, s in enumerate(speakers) if s.named and (s.own or s.keys.isdisjoint(relayed))]
    kept = set(named)
    return named, [at for at in range(len(speakers)) if at not in kept]


def _join_bodies(named: Sequence[int], speakers: Sequence[Speaker], union: _Union) -> None:
    """One body is one origin, under all its names, and so are its people and the bodies above it."""
    first: dict[str, int] = {}
    for at in named:
        for key in speakers[at].keys:
            union.join(first.setdefault(key, at), at)
    for key, at in first.items():
        for above in speakers[at].above if key == speakers[at].body else ():
            if above in first:
                union.join(first[above], at)
    for short, long in _shortened({speakers[at].key for at in named if speakers[at].body is None}):
        union.join(first[short], first[long])


def _shortened(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Names that are others cut short: the Health Ministry beside the Gaza Health Ministry, if there is no other."""
    rows = {name: frozenset(name.split()) for name in sorted(names)}
    having: defaultdict[str, list[str]] = defaultdict(list)
    for name, row in rows.items():
        for word in row:
            having[word].append(name)
    for name, row in rows.items():
        longer = [other for other in min((having[word] for word in row), key=len) if row < rows[other]]
        if len(row) > 1 and len(longer) == 1:
            yield name, longer[0]


def _join_free(free: Sequence[int], speakers: Sequence[Speaker], union: _Union) -> None:
    """Outlets: what one publisher prints without naming an origin, and who names that publisher, are one."""
    first: dict[str, int] = {}
    for at in free:
        speaker = speakers[at]
        for key in speaker.keys or speaker.press:
            union.join(first.setdefault(key, at), at)
    attributed: dict[str, int] = {}
    for at in sorted(free, key=lambda at: (speakers[at].name or "", speakers[at].outlet)):
        if speakers[at].keys:
            for key in speakers[at].press:
                attributed.setdefault(key, at)
    for at in free:
        speaker = speakers[at]
        for key in (speaker.keys or speaker.press) & attributed.keys():
            union.join(attributed[key], at)


class _Homes:
    """To which named origin a claim that names none belongs, by what its publisher prints elsewhere."""

    def __init__(self, named: Iterable[int], claims: Sequence[Claim], speakers: Sequence[Speaker]) -> None:
        self._papers: dict[Source, int] = {}
        self._houses: dict[str, int] = {}
        for at in sorted(named, key=lambda at: (speakers[at].name or "", speakers[at].outlet)):
            self._papers.setdefault(claims[at].source, at)
            for key in chain(speakers[at].press, speakers[at].through):
                self._houses.setdefault(key, at)

    def of(self, claim: Claim, speaker: Speaker) -> Iterator[tuple[int, int]]:
        """The named claims that it may belong to, and how near each is."""
        if speaker.keys:
            yield from ((_NAMES_IT, self._houses[key]) for key in speaker.keys if key in self._houses)
            return
        if claim.source in self._papers:
            yield _DOCUMENT, self._papers[claim.source]
        yield from ((_HOUSE, self._houses[key]) for key in speaker.press if key in self._houses)


def _settled(near: Iterable[tuple[int, int, int]], speakers: Sequence[Speaker], union: _Union) -> dict[int, int]:
    """Each group of outlets that belongs to a named origin, and that origin's group: the nearest, then by its name.

    It belongs to one even where it is near to two: these stay two.
    """
    nearest: dict[int, tuple[int, str, int]] = {}
    for rank, one, other in near:
        root, found = union.root(one), (rank, speakers[other].name or "", union.root(other))
        nearest[root] = min(found, nearest.get(root, found))
    return {root: home for root, (_, _, home) in nearest.items()}


def _told(
    groups: Iterable[Sequence[int]], named: frozenset[int], claims: Sequence[Claim], speakers: Sequence[Speaker]
) -> Behind:
    """The groups by their names, with who printed what."""
    origins: list[str] = []
    outlets: list[str] = []
    printed: list[tuple[str, tuple[str, ...]]] = []
    silent: list[tuple[str, tuple[str, ...]]] = []
    for group in groups:
        bodies = [speakers[at] for at in group if at in named]
        name = _body_name(bodies) if bodies else _outlet_name(group, claims, speakers)
        (origins if bodies else outlets).append(name)
        tells = {speakers[at].outlet for at in group if speakers[at].name is not None}
        every = {speakers[at].outlet for at in group} - {name}
        printed.append((name, tuple(sorted(every))))
        silent.append((name, tuple(sorted(every - tells))))
    return Behind(tuple(sorted(origins)), tuple(sorted(outlets)), tuple(sorted(printed)), tuple(sorted(silent)))


def _body_name(bodies: Sequence[Speaker]) -> str:
    """The lowest body that each of the others is above or below: of CENTCOM and the Pentagon, CENTCOM."""
    above = {s.body: s.above for s in bodies if s.body is not None}
    if not above:
        return min(s.name for s in bodies if s.name is not None)
    known = {s.body: s.name for s in bodies if s.body is not None and s.name is not None}
    middle = [one for one in above if all(one in above[other] or other in above[one] for other in above)]
    deepest = min(middle or above, key=lambda one: (-len(above[one]) if middle else len(above[one]), known[one]))
    return known[deepest]


def _outlet_name(group: Sequence[int], claims: Sequence[Claim], speakers: Sequence[Speaker]) -> str:
    """The outlet that the others name, else the one that printed it first."""

    def order(at: int) -> tuple[bool, date, str]:
        name = speakers[at].name or speakers[at].outlet
        return speakers[at].name is None, claims[at].source.published or date.max, name

    first = min(group, key=order)
    return speakers[first].name or speakers[first].outlet
