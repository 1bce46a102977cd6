"""Which places of a run have to do with each other, each pair of wordings looked at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from oirlib.judge.order import Order, Relation
from oirlib.judge.where import Where
from oirlib.spelling import Alike


class Places:
    """The places of a run by what they are, what they lie in and what they are called."""

    def __init__(
        self, wheres: Iterable[Where], relation: Callable[[Where, Where], Relation], similarity: float
    ) -> None:
        self._relation = relation
        self._own: defaultdict[str, list[Where]] = defaultdict(list)
        self._named: defaultdict[str, list[Where]] = defaultdict(list)
        self._vague: list[Where] = []
        self._found: dict[int, list[tuple[Where, bool]]] = {}  # by identity: equal places of a run are one object
        for where in wheres:
            for key in where.own:
                self._own[key].append(where)
            for name in where.names:
                self._named[name.proper].append(where)
            if where.vague:
                self._vague.append(where)
        self._spellings = Alike(self._named, similarity)

    def around(self, where: Where) -> list[tuple[Where, bool]]:
        """The places that may be this one, hold it or overlap it, and whether by their spelling alone.

        Those that lie in it are not among them: it is among what is around each of them.
        """
        found = self._found.get(id(where))
        if found is None:
            relations = ((other, self._relation(where, other)) for other in self._near(where))
            found = [(other, found.spelling) for other, found in relations if found.order is not Order.APART]
            self._found[id(where)] = found
        return found

    def _near(self, where: Where) -> list[Where]:
        found: dict[int, Where] = {}
        for key in where.above:
            for other in self._own.get(key, ()):
                found[id(other)] = other
        for name in where.names:
            for words in (name.proper, *self._spellings.of(name.proper)):
                for other in self._named.get(words, ()):
                    found[id(other)] = other
        for other in self._vague:
            found[id(other)] = other
        return list(found.values())
