"""What an article has counted so far, for the figures that leave their noun out."""

from __future__ import annotations

from attrs import define, field
from attrs import evolve as replace

from oirlib.concept import Concept
from oirlib.interval import Number
from oirlib.reading.counted import Counted
from oirlib.reading.lexicon import DETERMINERS, NOISE, PREPOSITIONS
from oirlib.reading.nouns import noun_after
from oirlib.reading.scan import Scan

TAKEN = frozenset(("captured", "detained", "arrested"))
_CASUALTIES = TAKEN | {"killed", "injured", "wounded", "killed or injured", "missing", "abducted"}
_HURT = frozenset(("injured", "wounded", "diagnosed with brain injuries"))
_AIMS = frozenset("against on targeting of".split())


@define
class Memory:
    """What was counted, sentence by sentence."""

    told: list[tuple[int, int, Counted]] = field(factory=list)  # sentence's start, block, what was counted
    numbers: list[tuple[Number, Counted]] = field(factory=list)

    def add(self, scan: Scan, counted: Counted, best: Number | None = None) -> None:
        """Keep what a sentence counted."""
        if best is not None:
            self.numbers.append((best, counted))
            del self.numbers[:-60]
        self.told.append((scan.sentence.start, scan.sentence.block, counted))
        del self.told[:-200]

    def last_in(self, scan: Scan) -> Counted | None:
        """What was counted last in the same sentence."""
        if self.told and self.told[-1][0] == scan.sentence.start:
            return self.told[-1][2]
        return None

    def last(self) -> Counted | None:
        """What was counted last."""
        return self.told[-1][2] if self.told else None

    def last_in_block(self, scan: Scan) -> Counted | None:
        """What was counted last in the same paragraph."""
        if self.told and self.told[-1][1] == scan.sentence.block:
            return self.told[-1][2]
        return None

    def first_in_block(self, scan: Scan) -> Counted | None:
        """What was counted first in the same paragraph, by another sentence."""
        told = [c for start, block, c in self.told if block == scan.sentence.block and start != scan.sentence.start]
        return told[0] if told else None

    def whole_in(self, scan: Scan) -> Counted | None:
        """What was counted last in the same sentence that is no part itself."""
        told = [c for start, _, c in self.told[-12:] if start == scan.sentence.start and not c.part]
        return told[-1] if told else None

    def person_in(self, scan: Scan) -> Counted | None:
        """The last in the same sentence that things can be done to, so that another act may be done to more of it."""
        for start, _, counted in reversed(self.told[-12:]):
            if start != scan.sentence.start:
                return None
            if not counted.part and counted.unit is None and (counted.thing is None or counted.thing.kind != "flow"):
                return counted
        return None

    def with_act(self, act: str) -> Counted | None:
        """The last that this was done to."""
        return next((c for _, _, c in reversed(self.told) if c.act == act and c.noun and not c.part), None)

    def again(self, best: Number, thing: Concept | None) -> Counted | None:
        """What the same number counted before, of things of one kind: "the three soldiers"."""
        related = (c for number, c in reversed(self.numbers) if number == best and c.act is not None)
        return next((c for c in related if _akin(c.thing, thing)), None)

    def done_again(self, best: Number, act: str | None, thing: Concept | None) -> Counted | None:
        """What the same number counted before to which the same was done: "the two wounded Americans"."""
        same = (c for number, c in reversed(self.numbers) if number == best and c.act == act)
        return next((c for c in same if thing is None or _akin(c.thing, thing)), None)

    def has(self, thing: Concept | None) -> bool:
        """Whether things of this kind were counted shortly before."""
        return thing is not None and any(_akin(c.thing, thing) for _, _, c in self.told[-4:])

    def harmed(self, act: str | None, thing: Concept | None, *, alike: bool = False) -> bool:
        """Whether the same, or another hurt unless it must be ``alike``, was told shortly before of the same kind."""
        acts = _HURT if act in _HURT and not alike else {act}
        told = self.told[-12:] if act is not None else []
        return any(c.act in acts and (thing is None or _in_line(c.thing, thing)) for _, _, c in told)

    def done_to(self, thing: Concept) -> str | None:
        """What was done to things of one kind when they were counted last."""
        return next(
            (c.act for _, _, c in reversed(self.told[-8:]) if c.act and c.thing and c.thing.id == thing.id), None
        )

    def last_act(self) -> Counted | None:
        """The last that was killed, hurt or taken."""
        return next((c for _, _, c in reversed(self.told[-8:]) if c.act in _CASUALTIES and not c.part), None)

    def last_party(self) -> str | None:
        """Whose those were that were killed, hurt or taken last."""
        return next((c.party for _, _, c in reversed(self.told[-8:]) if c.act in _CASUALTIES and c.party), None)

    def last_flow(self) -> Counted | None:
        """The last events that were counted."""
        return next((c for _, _, c in reversed(self.told) if c.thing is not None and c.thing.kind == "flow"), None)

    def acts_in(self, scan: Scan) -> set[str | None]:
        """What was done to those counted in the same sentence."""
        return {c.act for start, _, c in self.told[-6:] if start == scan.sentence.start}

    def mixed(self) -> bool:
        """Whether those who were killed, hurt or taken in the sentence told last were of several kinds."""
        last = self.told[-1][0] if self.told else -1
        kinds = {c.noun for start, _, c in self.told[-6:] if start == last and c.act in _CASUALTIES and not c.part}
        return len(kinds) > 1

    def always(self, act: str) -> Counted | None:
        """What this was done to each time the article has told of it, if it was the same each time."""
        done = [c for _, _, c in self.told if c.act == act and c.noun and not c.part]
        return done[-1] if done and len({c.thing.id if c.thing else c.noun for c in done}) == 1 else None

    def last_stock(self) -> Counted | None:
        """The last level that was told."""
        return next(
            (c for _, _, c in reversed(self.told) if c.act is None and c.thing is not None and c.thing.kind != "flow"),
            None,
        )

    def party_of(self, thing: Concept) -> str | None:
        """Whose the thing was when it was last counted."""
        return next(
            (c.party for _, _, c in reversed(self.told) if c.thing is not None and c.thing.id == thing.id and c.party),
            None,
        )

    def doer_or_done(self, scan: Scan, first: int) -> Counted | None:
        """Whom an act without a noun was done to: what was counted or aimed at last before it in the sentence."""
        counted = self.person_in(scan)
        aimed = self.mentioned(scan, first, counted.last if counted is not None else 0)
        return aimed or counted

    def mentioned(self, scan: Scan, first: int, since: int = 0) -> Counted | None:
        """The thing aimed at before a figure that has only an act: "targeting militants that killed 15"."""
        for j in range(first - 1, since - 1, -1):
            thing = scan.thing[j]
            if thing is None or thing.first != j or thing.concept.kind == "flow":
                continue
            start = j
            while start > 0 and (
                scan.party[start - 1] is not None or scan.low(start - 1) in NOISE or scan.low(start - 1) == "group"
            ):
                start -= 1
            if not _aimed_at(scan, start):
                continue
            noun = noun_after(scan, start)
            words = " ".join(scan.words[i].text for i in noun.words)
            party = next((scan.party[i] for i in noun.words if scan.party[i] is not None), None)
            return Counted(words, thing.concept, party=scan.text(party.first, party.last) if party else None)
        return None

    def restated(self, scan: Scan, first: int) -> Counted | None:
        """What a bare figure repeats: the article stated the level before, and people speak of "900" or "2,000"."""
        verbs = (
            "been",
            "was",
            "is",
            "at",
            "you",
            "reporters",
            "saying",
            "of",
            "said",
            "just",
            "not",
            "than",
            "from",
            "to",
        )
        there = scan.low(first - 1) in ("are", "were") and scan.low(first - 2) == "there"
        level = self.last_stock() if there or scan.low(first - 1) in verbs else None
        if level is not None and level.party is not None:
            return level
        last = self.told[-1] if self.told else None
        if there and last is not None and last[2].thing is not None and last[2].thing.of and not last[2].part:
            return replace(last[2], act=None, apart=None)  # "many fighters were lost. There are about 1,000 left"
        return None


def _akin(one: Concept | None, other: Concept | None) -> bool:
    """Whether two things are one, or one of them is the other more broadly told."""
    if one is None or other is None or one.id == other.id:
        return one is other or (one is not None and other is not None and one.id == other.id)
    return one.id in other.broader or other.id in one.broader or bool(set(one.broader) & set(other.broader))


def _in_line(one: Concept | None, other: Concept) -> bool:
    """Whether two things are one, or one of them holds the other."""
    return one is not None and (one.id == other.id or one.id in other.broader or other.id in one.broader)


def _aimed_at(scan: Scan, at: int) -> bool:
    """Whether something is aimed at, or done to, the noun phrase at a word."""
    i = at - 1
    while i >= 0 and (scan.low(i) in DETERMINERS or scan.low(i) in NOISE):
        i -= 1
    if i < 0:
        return False
    act = scan.act[i]
    low = scan.low(i)
    if act is not None or low in _AIMS:
        return True
    return low not in PREPOSITIONS and low.endswith("ing")
