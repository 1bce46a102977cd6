"""What a bare figure counts: its noun is left out, and stands in the act beside it, in a "toll of", or further back."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.language import words
from oirlib.reading.acts import act_before, driven_out, numbered_before
from oirlib.reading.behind import act_after
from oirlib.reading.belonging import gapped
from oirlib.reading.blocks import Use
from oirlib.reading.clause import predicate
from oirlib.reading.counted import NOTHING, Counted
from oirlib.reading.land import land
from oirlib.reading.lexicon import AUX, CONJUNCTIONS, DETERMINERS, NUMBER_NOUNS, PLAIN_VERBS, PREPOSITIONS, PRONOUNS
from oirlib.reading.moved import levelled, subject
from oirlib.reading.nouns import Noun, noun_after
from oirlib.reading.owner import bracketed, owned
from oirlib.reading.scan import Mark, Scan
from oirlib.reading.stated import Stated

_PERSONS = "people"
_UNTOLD = frozenset({"present", "conducted"})
_HOUSING = words("grammar.housing")
FURTHER = words("grammar.further")
IN_ADDITION = "in addition"  # to those told before: so many more
_OF_REPORTS = frozenset(("found credible", "found not credible", "investigated", "open", "carried over"))
_OF_PERSONS = frozenset(("killed", "injured", "wounded", "killed or injured", "missing", "abducted"))
_ASIDE = frozenset("other remaining rest".split())
_PARTS = words("grammar.of_whom")
_ALONE = frozenset(', . ; ) ” " — and or but while it they he she were who of'.split()) | {""}
_OF_THEM = frozenset(("of those", "of these", "of them", "among them", "out of"))
_MOVES = frozenset(("sent", "withdrawn", "authorised"))
_LEVELS = words("grammar.levels")
_OPENING = 8  # words within which "Of those, ..." governs a figure
_MORE = frozenset("more others other".split())


def elided(stated: Stated, noun: Noun) -> Counted | str:
    """What a bare figure counts, or that it counts nothing; ``noun`` is the empty phrase behind it."""
    part = _is_part(stated, noun)
    if stated.before() in _HOUSING and stated.after() in ("", ".", ",", "including", "and", "in", "at"):
        return Counted(_PERSONS, kind=Kind.STOCK, last=stated.last)
    found = (
        _done(stated)
        or _passive(stated)
        or _predicate(stated)
        or levelled(stated)
        or land(stated)
        or _acted(stated, noun, part)
        or _numbered(stated)
        or _taken(stated, part)
    )
    whose = _that_of(stated) if found is not None else None
    if found is not None and whose is not None:
        return evolve(found, noun=_PERSONS if found.act else found.noun, party=whose)
    return found or NOTHING


def _done(stated: Stated) -> Counted | None:
    """What an unknown verb did to those told before: "killed 10,000 people and sickened 820,000"."""
    scan, at = stated.scan, stated.first - 1
    earlier = stated.memory.person_in(scan)
    low = scan.low(at)
    if earlier is None or earlier.act is None or not low.endswith("ed") or scan.low(at - 1) not in ("and", ","):
        return None
    if scan.act[at] is not None or low in PLAIN_VERBS or low in AUX or stated.figure.unit is not None:
        return None
    low = "displaced" if driven_out(scan, stated.first, stated.last) else low
    return evolve(earlier, act=low, apart=None, last=stated.last, taken=False)


def _passive(stated: Stated) -> Counted | None:
    """What was done to others of those told before, in a word that nobody knows: "two others were being evaluated"."""
    scan = stated.scan
    last = stated.last + (stated.after() in _MORE)
    earlier = stated.memory.person_in(scan)
    if earlier is None or earlier.act is None or scan.low(last) not in ("were", "was"):
        return None
    at = last + 1 + (scan.low(last + 1) == "being")
    low = scan.low(at)
    if not low.endswith("ed") or scan.act[at] is not None or low in PLAIN_VERBS:
        return None
    return evolve(earlier, act=low, apart=None, last=stated.last, taken=False)


def _is_part(stated: Stated, noun: Noun) -> bool:
    words = stated.scan.text(max(0, stated.first - 2), stated.first).lower()
    return (
        noun.definite
        or (stated.first <= _OPENING and stated.scan.text(0, 2).lower() in _OF_THEM)
        or (stated.first <= _OPENING and stated.scan.text(0, 3).lower() in ("of the total", "of the dead"))
        or any(word in _PARTS for word in words.split())
        or stated.before() in _ASIDE
        or stated.before() in ("includes", "included")
        or words.endswith("except for")
        or stated.scan.low(stated.first) == "except"
    )


def _predicate(stated: Stated) -> Counted | None:
    """The noun behind "were": "64 were women and children", "three of the dead were women"."""
    scan = stated.scan
    be = next(
        (i for i in range(stated.last, min(stated.last + 5, len(scan.words))) if scan.low(i) in ("were", "are", "was")),
        None,
    )
    whole = stated.memory.last_in_block(scan)
    if (
        be is None
        or whole is None
        or (whole.act is None and not _is_part(stated, Noun(0, 0, definite=stated.after() == "of")))
    ):
        return None
    noun = noun_after(scan, be + 1)
    if (
        noun.head is None
        or noun.head.concept.kind == "flow"
        or scan.low(be + 1) in PREPOSITIONS
        or act_after(scan, Noun(be, be))
    ):
        return None
    words = " ".join(scan.words[i].text for i in noun.words)
    found = Counted(words, noun.head.concept, whole.act, part=True, last=noun.last)
    return owned(stated, found, noun)


def _acted(stated: Stated, noun: Noun, part: bool) -> Counted | None:
    """What the act beside the figure was done to: "14 were killed", "killing five and detaining two"."""
    scan, memory = stated.scan, stated.memory
    hurt = _then(stated)
    if hurt is not None:
        return hurt
    start = stated.last
    while scan.low(start) in _MORE:
        start += 1
    act = (
        _it_had(stated)
        or _of_the_hurt(stated, noun)
        or act_after(scan, Noun(stated.last, noun.last if noun.definite else start))
        or act_before(scan, stated.first)
        or _of_those(stated)
    )
    moved = act is not None and scan.low(act.first) in words("reading.moved")
    if act is not None and moved and numbered_before(scan, act.first) is not None:
        return None  # "the death toll from the quake hit 94"
    standing = act is not None and act.concept.kind == "stock" and act.concept.slug != "missing"
    if act is None or standing or act.concept.slug in _UNTOLD:
        return None
    label: str | None = act.concept.label
    earlier = _done_to(stated, noun, act.concept.label)
    beside = memory.last_in(scan)
    if earlier is None and label in _OF_REPORTS:
        earlier = memory.last_flow() or Counted("reports")
    if earlier is None and label == "claimed":
        earlier, label = memory.last_flow(), None if memory.last_flow() else label
    if _of_which(stated) and beside is not None and beside.act not in (None, label) and beside.noun:
        return evolve(beside, act=label, apart=f"of those {beside.act}", part=True, last=stated.last)
    further = stated.before() == "another" or stated.after() == "more"  # comes on top, and is no part
    aside = _told_apart(scan, act.last) if act.first >= stated.last else None
    if aside is None and label == "neutralised" and stated.after() in ("others", "other") and beside is not None:
        aside = IN_ADDITION if beside.act not in (None, label) else None  # "six were detained and three others killed"
    if aside is None and further and memory.harmed(label, earlier.thing if earlier is not None else None):
        aside = IN_ADDITION
    found = Counted("", None, label, last=stated.last, part=part, taken=not further, apart=aside)
    if stated.figure.unit is not None:
        label = "retaken" if label == "released" else label  # land that is freed
        return evolve(found, noun="territory", act=label, unit=stated.figure.unit)
    whose = bracketed(scan, act.last) or _row_party(scan)
    if (
        earlier is None or whose is not None or scan.low(act.last) == "("
    ):  # what stands in brackets says whose they were, or who says so
        return evolve(found, party=whose)
    return evolve(found, noun=earlier.noun, thing=earlier.thing, party=earlier.party)


def _row_party(scan: Scan) -> str | None:
    """The party that closes a row of a box in brackets: "1,200 killed, 8,000 wounded (ISF)"."""
    if scan.sentence.use is not Use.TABLE and len(scan.words) > _ROW:
        return None
    opened = next((i for i in range(len(scan.words) - 1, 0, -1) if scan.low(i) == "("), None)
    if opened is None or scan.low(len(scan.words) - 1) != ")" or scan.figure[opened + 1] >= 0:
        return None
    return bracketed(scan, opened)


_ROW = 24  # words; a longer line is prose


def _done_to(stated: Stated, noun: Noun, label: str) -> Counted | None:
    """Whom or what an act was done to, by what the article has counted before."""
    scan, memory = stated.scan, stated.memory
    others = stated.after() in ("others", "other")
    beside = memory.last_in(scan)
    if others and stated.before() == "and" and beside is not None and beside.last == stated.first - 1:
        return None  # "four Americans and 15 others": nobody says who the others were
    earlier = memory.doer_or_done(scan, stated.first)
    if earlier is not None and label in _OF_PERSONS and _is_inanimate(stated, earlier):
        earlier = None  # an assault on a prison that left 370 dead
    earlier = earlier or memory.always(label) or (memory.last_act() if others else None)
    if others and (memory.mixed() or (stated.after(1), stated.after(2)) == (",", "including")):
        earlier = None  # police officers and civilians were killed, and of the others nobody says who they were
    if noun.definite and (earlier is None or scan.low(noun.last) in AUX):
        earlier = memory.with_act(label) or earlier
    return earlier


def _is_inanimate(stated: Stated, counted: Counted) -> bool:
    """Whether what was counted cannot be killed or hurt."""
    thing = counted.thing
    return thing is not None and not any(a.endswith(".people") for a in stated.vocabulary.ancestors(thing.id))


def _of_the_hurt(stated: Stated, noun: Noun) -> Mark | None:
    """What was then done to "one of the wounded"."""
    scan = stated.scan
    if stated.after() != "of" or stated.after(1) != "the":
        return None
    at = stated.last + 2
    hurt = scan.act[at] if at < len(scan.words) else None
    if hurt is None or scan.low(hurt.last) not in ("was", "were", "has", "have"):
        return None
    return act_after(scan, Noun(hurt.last, hurt.last))


def _it_had(stated: Stated) -> Mark | None:
    """What somebody did to them in words of its own: "some 230 it had abducted"."""
    if stated.after() not in ("it", "they", "he", "she") or stated.after(1) != "had":
        return None
    at = stated.last + 2
    return stated.scan.act[at] if at < len(stated.scan.words) else None


def _of_which(stated: Stated) -> bool:
    """Whether a figure is of those told before: "rescued 150 birds, of which 30 had died"."""
    return stated.before(2) == "of" and stated.before() in ("which", "whom", "them", "these", "those")


def _then(stated: Stated) -> Counted | None:
    """Those of whom something else is told than that they were hurt: "66 of the injured were taken to hospital"."""
    scan, at = stated.scan, stated.last + 2
    hurt = scan.act[at] if stated.after() == "of" and stated.after(1) == "the" and at < len(scan.words) else None
    if hurt is None or scan.low(hurt.last) not in ("was", "were", "are") or act_after(scan, Noun(hurt.last, hurt.last)):
        return None
    told = predicate(scan, hurt.last)
    if told is None:
        return None
    return Counted(_PERSONS, None, hurt.concept.label, last=hurt.last, part=True, apart=told)


def _of_those(stated: Stated) -> Mark | None:
    """The act in "five of those injured", "two of the dead"."""
    scan = stated.scan
    if stated.after() != "of":
        return None
    return next(
        (scan.act[i] for i in range(stated.last + 1, min(stated.last + 4, len(scan.words))) if scan.act[i] is not None),
        None,
    )


def _numbered(stated: Stated) -> Counted | None:
    """What "a death toll of", "the number of dead", "the number" before the figure is a number of."""
    scan, memory = stated.scan, stated.memory
    if stated.after() == "the" and stated.after(1) in NUMBER_NOUNS and stated.after(2) == "of":
        return _of_noun(stated, stated.last + 2)
    at = numbered_before(scan, stated.first)
    if at is None:
        return None
    if (
        at > 0
        and scan.thing[at - 1] is not None
        and scan.low(at + 1) != "of"
        and (at == stated.first - 1 or scan.low(at) in _LEVELS)
    ):
        return subject(stated, at)
    acts = [scan.act[j] for j in (at - 1, at - 2) if j >= 0]
    if scan.low(at) in ("population", "populations"):
        return Counted(_PERSONS, None, kind=Kind.STOCK, last=stated.last)
    if scan.low(at + 1) == "of":
        noun = noun_after(scan, at + 1)
        acts.append(noun.act)
        behind = (scan.act[j] for j in range(at + 1, min(at + 5, len(scan.words))))
        if noun.head is None and noun.words and not any(behind):
            words = " ".join(scan.words[i].text for i in noun.words)
            return Counted(words, last=stated.last) if noun.last < stated.first else None
        if noun.head is None:
            acts += [scan.act[j] for j in range(at + 1, min(at + 4, len(scan.words)))]
        elif not noun.empty:
            return _of_noun(stated, at + 1)
    label = next((act.concept.label for act in acts if act is not None and _numbers(act)), None)
    if label is None and scan.low(at) in ("toll", "tolls"):
        label = "killed"
    if label is None and scan.low(stated.last) == "dead":
        label = "killed"
    if label is not None:  # of all that this was done to, whoever they were
        before = memory.last_in_block(scan)
        total = scan.low(at - 1) in ("total", "overall", "cumulative") and before is not None and before.act == label
        whose = next((scan.party[j] for j in range(at + 1, min(at + 4, len(scan.words))) if scan.party[j]), None)
        if whose is not None and whose.first < stated.first:
            return Counted(_PERSONS, None, label, party=scan.text(whose.first, whose.last), last=stated.last)
        done = evolve(memory.always(label) or Counted(_PERSONS, None, label), last=stated.last)
        return evolve(done, apart="in total") if total else done  # beside those of one day
    last = memory.last_in(scan)
    if last is not None and last.act in _MOVES and scan.low(at - 2) in ("bringing", "brings", "brought", "bring"):
        return evolve(last, act=None, last=stated.last)
    last = last or (memory.last_stock() if not _revised(scan, at) else memory.last_act())
    return evolve(last, last=stated.last) if last is not None else None


def _numbers(act: Mark) -> bool:
    """Whether a number may be of those this was done to: the dead and the displaced; a figure itself is released."""
    return act.concept.kind == "flow" and act.concept.slug not in ("released", "claimed", "conducted", "returned")


def _of_noun(stated: Stated, at: int) -> Counted | None:
    """What stands behind "the number": "of American troops killed"."""
    scan = stated.scan
    noun = noun_after(scan, at)
    if noun.head is None:
        return None
    act = noun.act or act_after(scan, noun)
    words = " ".join(scan.words[i].text for i in noun.words)
    return owned(stated, Counted(words, noun.head.concept, act.concept.label if act else None, last=stated.last), noun)


def _revised(scan: Scan, at: int) -> bool:
    """Whether a number of victims is spoken of rather than a level: "revised the number to seven"."""
    return any(
        scan.low(i) in ("revised", "raised", "lowered", "put", "puts", "dead", "victims")
        for i in range(max(0, at - 4), at)
    )


def _taken(stated: Stated, part: bool) -> Counted | None:
    """What was counted before: "900 troops there and 2,500 more in Iraq", "the other five"."""
    scan, memory = stated.scan, stated.memory
    earlier = memory.last_in(scan) if _stands_alone(stated) else None
    if earlier is None and stated.after() == "more" and stated.before() in ("are", "were", "have", "has"):
        earlier = memory.last_in_block(scan)
    beside = (
        stated.before() in ("from", "than", "to", "another")
        or stated.after() == "more"
        or "than" in (stated.before(2), stated.before(3))
        or stated.before(2) == "compared"
    )  # "up from 4,313" is no part of what it is measured by
    if earlier is None and stated.first == scan.opening and stated.after() in ("were", "are"):
        told = memory.last_in_block(scan)  # "19 were hurt. Fifteen were stationed in Syria."
        if told is not None and told.act in _OF_PERSONS:
            return evolve(told, part=True, last=stated.last, taken=True)
    if earlier is None and part:
        earlier = memory.last_in_block(scan)
        if earlier is None and stated.after() == "of" and stated.after(1) in ("them", "those", "these"):
            earlier = memory.last()
    if earlier is not None and stated.before() in ("to", "from", "than") and not (earlier.party or earlier.unit):
        earlier = (
            earlier if earlier.kind is Kind.FLOW else None
        )  # "an age of 64, from 62" is none of the people told of
    if earlier is None:
        earlier = memory.restated(scan, stated.first)
    if stated.figure.unit is not None and (earlier is None or earlier.unit is None):
        earlier = next((c for _, _, c in reversed(memory.told[-3:]) if c.unit is not None), None)
    if earlier is None or (earlier.unit is not None and stated.figure.unit is None):
        return None
    owned = earlier.apart and not earlier.apart.startswith("claimed by")
    if earlier.act is None and earlier.unit is None and owned and not part:
        return gapped(stated, earlier)
    aside = _told_apart(scan, stated.last)
    if earlier.act and earlier.apart and stated.after() in ("were", "was", "are"):
        aside = predicate(scan, stated.last) or aside  # "66 of the injured were in hospital and six were in surgery"
    if aside is None and not {"another", "additional", "further"}.isdisjoint(stated.figure.text.lower().split()):
        aside = IN_ADDITION  # "up to another 2,000"
    noun = f"{earlier.noun} {aside}" if aside and earlier.act is None else earlier.noun
    return evolve(
        earlier, noun=noun, apart=aside if earlier.act else None, part=part, last=stated.last, taken=not beside
    )


def _that_of(stated: Stated) -> str | None:
    """Whose the number is that "that" stands for: "the number of dead at 132 and that of the YPG at 8"."""
    scan = stated.scan
    for i in range(stated.first - 1, max(0, stated.first - 7), -1):
        mark = scan.party[i]
        if mark is not None:
            at = mark.first - 1 - (scan.low(mark.first - 1) in DETERMINERS)
            told = scan.low(at) == "of" and scan.low(at - 1) == "that"
            return scan.text(mark.first, mark.last) if told else None
    return None


def _told_apart(scan: Scan, at: int) -> str | None:
    """What tells a bare figure apart from the other parts, where it is neither place nor time: "two in falls"."""
    cause = next((len(c) for c in _CAUSES if tuple(scan.low(at + n) for n in range(len(c))) == c), 0)
    link = "from" if cause else scan.low(at)
    if link not in ("in", "from", "by", "during", "of"):
        return None
    at += max(cause - 1, 0)
    if (
        not cause
        and link != "of"
        and scan.low(at + 1) in DETERMINERS
        and scan.low(at + 2) not in {*_MISHAPS, *_FIGHTING}
    ):
        return None  # "in the bombing" tells of the event, not of how they died in it
    named = next((_MISHAPS[scan.low(j)] for j in range(at + 1, at + 5) if scan.low(j) in _MISHAPS), None)
    if named is not None and (cause or link in ("in", "from", "by")):
        return f"in {named}"
    i = at + 1
    while (
        i < len(scan.words)
        and i < at + 4
        and scan.words[i].text.isalpha()
        and not (
            scan.dated[i]
            or scan.place[i]
            or scan.party[i]
            or scan.low(i) in PREPOSITIONS
            or scan.low(i) in CONJUNCTIONS
            or scan.figure[i] >= 0
            or scan.low(i) in AUX
            or scan.low(i) in PRONOUNS
            or scan.words[i].text[:1].isupper()
        )
    ):
        i += 1
    words = [scan.low(j) for j in range(at + 1, i) if scan.low(j) not in DETERMINERS]
    return f"{link} {' '.join(words)}" if words and _ends(scan, i) else None


# One mishap in one word, however it is told: in a fall, from falling, as a result of tripping and falling.
_MISHAPS = {"fall": "falls", "falls": "falls", "falling": "falls", "accident": "accidents", "accidents": "accidents"}
_FIGHTING = frozenset("fighting combat crossfire".split())
_CAUSES = (("as", "a", "result", "of"), ("due", "to"), ("because", "of"), ("as", "the", "result", "of"))


def _ends(scan: Scan, i: int) -> bool:
    """Whether nothing but a sign, a conjunction or the end stands at a word."""
    return not scan.low(i)[:1].isalnum() or scan.low(i) in ("and", "but", "or")


def _stands_alone(stated: Stated) -> bool:
    """Whether a bare figure is a noun of its own: "five in combat", "2,500 more in Iraq", "the 900 it has"."""
    at = stated.last
    while stated.scan.low(at) in _MORE:
        at += 1
    if at < len(stated.scan.words) and stated.scan.dated[at]:
        return True  # "and 817 a week earlier"
    after = stated.scan.low(at)
    return after in PREPOSITIONS or after in AUX or after in PLAIN_VERBS or after in _ALONE
