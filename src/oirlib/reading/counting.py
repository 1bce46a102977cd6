"""What a figure counts, in plain words built from the sentence's own nouns: whose, what, and what was done to it."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.concept import Concept
from oirlib.language import words
from oirlib.reading.acts import act_of, done_before, driven_out, numbered_before, takes_part, target_of
from oirlib.reading.behind import act_after, done_after
from oirlib.reading.belonging import belonging, is_person
from oirlib.reading.cases import cases
from oirlib.reading.casework import became
from oirlib.reading.counted import NOTHING, Counted
from oirlib.reading.elided import FURTHER, IN_ADDITION, elided
from oirlib.reading.lexicon import ABSTRACT, AUX, SPAN_UNITS
from oirlib.reading.memory import TAKEN
from oirlib.reading.nouns import Noun, noun_after
from oirlib.reading.owner import owned
from oirlib.reading.scan import Scan
from oirlib.reading.shares import money, past_figure, share
from oirlib.reading.stated import Stated
from oirlib.wording.units import dimension

_UNTOLD = frozenset({"present", "conducted"})  # acts that go without saying: strikes are conducted, troops are there
_PARTS = words("grammar.parts")
_BODIES = words("grammar.corpses")
_DEFINITE = words("grammar.definite")
KILLED_OR_CAPTURED = "killed or captured"


def counted(stated: Stated) -> Counted | str:
    """What a figure counts, or why it counts nothing."""
    found = cases(stated, _counted(stated))
    if isinstance(found, Counted) and _is_base(stated) and found.act is not None:
        found = evolve(found, act=None, kind=None)  # "5% of the 2,000 detainees escaped": those escaped, not the 2,000
    if stated.figure.unit != "percent":
        return found
    return _by("what a share is of, and what those did", share(stated, found))


def _by(how: str, found: Counted | str) -> Counted | str:
    """With the pattern that gave it."""
    return evolve(found, how=how) if isinstance(found, Counted) else found


def _is_base(stated: Stated) -> bool:
    """Whether a figure is what a share before it is of."""
    at = stated.first - 1 - (stated.before() in _DEFINITE)
    scan = stated.scan
    return scan.low(at) == "of" and at > 0 and scan.figure[at - 1] >= 0 and scan.low(at - 1) in ("%", "percent")


def _counted(stated: Stated) -> Counted | str:
    if stated.figure.unit is not None and dimension(stated.figure.unit)[0] not in ("share", "area", "count"):
        return _measured(stated)
    noun = noun_after(stated.scan, past_figure(stated.scan, stated.last) if stated.after() == "of" else stated.last)
    if noun.words and noun.head is None and noun.act is None:
        noun = _shared(stated, noun)
    if noun.empty and noun.act is None and stated.after() == "and" and "respectively" in stated.scan.sentence.text:
        noun = _ahead(stated, noun)
    if noun.empty and noun.act is None:
        return _by("a noun left out, taken from the words beside the figure", kinded(elided(stated, noun), stated))
    if noun.head is None and noun.act is None:
        head = stated.scan.low(noun.words[-1]) if noun.words else ""
        if head in ("time", "times"):
            return _by("how many times something happened", _occasions(stated))
        if head in SPAN_UNITS:
            return "duration or distance"
        if head in ABSTRACT:
            return NOTHING
    if stated.before() == "from" and noun.head is not None and noun.head.concept.slug == "countries":
        return "where they are from"
    found = _told(stated, noun)
    if isinstance(found, Counted) and noun.act is not None and stated.before() == "the" and stated.figure.best:
        again = stated.memory.done_again(stated.figure.best, found.act, found.thing)
        if again is not None:
            return evolve(again, last=found.last, again=True)
    if isinstance(found, Counted) and found.act == "taking part" and stated.before() in _DEFINITE:
        return "told before"
    if (
        isinstance(found, Counted)
        and found.act is None
        and stated.before() in _DEFINITE
        and stated.figure.best is not None
    ):
        again = stated.memory.again(stated.figure.best, found.thing)
        if again is not None:
            return evolve(again, last=found.last, again=True)
        if stated.figure.best <= 10:
            return "told before"
    spoken_of = stated.before() in _DEFINITE and noun.head is None
    if isinstance(found, Counted) and (found.act is None or spoken_of) and noun.words and _is_abstract(stated, noun):
        return NOTHING
    return found


def _is_abstract(stated: Stated, noun: Noun) -> bool:
    return stated.scan.low(noun.words[-1]) in ABSTRACT


def _ahead(stated: Stated, noun: Noun) -> Noun:
    """The noun of the next figure, which both count: "125 and 226 arrests, respectively"."""
    scan, i = stated.scan, stated.last + 1
    number = scan.figure[i] if i < len(scan.words) else -1
    while i < len(scan.words) and number >= 0 and scan.figure[i] == number:
        i += 1
    other = noun_after(scan, i) if number >= 0 else noun
    return evolve(other, last=stated.last) if other.head is not None or other.act is not None else noun


def _shared(stated: Stated, noun: Noun) -> Noun:
    """With the noun that two figures share: "2,500 American and 1,000 coalition troops"."""
    scan, i = stated.scan, noun.last
    if (
        not all(scan.party[j] is not None for j in noun.words)
        or scan.low(i) not in ("and", "or", ",")
        or i + 1 >= len(scan.words)
    ):
        return noun
    number = scan.figure[i + 1]
    if number < 0:
        return noun
    while i + 1 < len(scan.words) and scan.figure[i + 1] == number:
        i += 1
    other = noun_after(scan, i + 1)
    if other.head is None:
        return noun
    return evolve(noun, head=other.head, words=(*noun.words, *range(other.head.first, other.head.last)))


def _told(stated: Stated, noun: Noun) -> Counted | str:
    """What a figure counts whose noun stands behind it."""
    thing = noun.head.concept if noun.head is not None else None
    act = _act(stated, noun, thing)
    found = Counted(
        _words(stated.scan, noun), thing, act, last=noun.last, part=is_part(stated), unit=stated.figure.unit
    )
    were = _were(stated, noun, act)
    if were is not None:
        return kinded(owned(stated, were, noun), stated)
    if noun.head is None and noun.act is not None and all(stated.scan.party[i] is None for i in noun.words):
        found = evolve(found, noun="")  # "combat deaths" are deaths
        whose = _whose(stated, noun)
        if whose is not None:
            return kinded(owned(stated, evolve(whose, act=act, part=found.part), noun), stated)
    if act is None and thing is not None and thing.kind != "flow" and _is_toll(stated):
        found = evolve(found, act="killed")
    among = _among(stated) or _among_behind(stated, noun) if found.act is None else None
    if among is not None:
        found = evolve(found, act=among, part=True)
    if found.act is None and thing is not None and thing.kind != "flow":
        found = evolve(found, act=_of_the_number(stated, thing))
    whole = stated.memory.last_in(stated.scan)
    listed = _in_list(stated, thing) or _in_brackets(stated, thing) if act is None and found.act is None else None
    if listed is not None:
        found = evolve(found, act=listed.act, part=True)
    if act in (None, "found") and stated.before() == "of" and stated.before(2) in _BODIES:
        found = evolve(found, act="killed")
    # "27 deaths and 567 new cases"
    counts = noun.words != () and stated.scan.low(noun.words[-1]) in words("reading.cases")
    if whole is not None and act is None and found.act is None and not counts and _coordinated(stated, whole):
        found = evolve(found, act=whole.act, part=found.part or whole.part)
    told = stated.memory.has(found.thing) or (found.act is not None and stated.memory.with_act(found.act) is not None)
    if noun.definite and stated.after(1) in ("the", "these", "those", "them") and told:
        found = evolve(found, part=True, one_of=stated.figure.best == 1 and stated.figure.low == 1)
    if act is None and whole is not None and (found.part or _listed(stated)):
        found = evolve(found, act=whole.act, part=True)
        if whole.taken and _killed_and_taken(stated.memory.acts_in(stated.scan)) and not _listed(stated):
            found = evolve(found, act=KILLED_OR_CAPTURED, part=False)  # "163 dead and 33 detained, including 30"
    if not found.noun and found.act and (stated.after() in ("other", "others", "more") or stated.before() == "other"):
        earlier = stated.memory.person_in(stated.scan)
        if earlier is not None:
            found = evolve(found, noun=earlier.noun, thing=earlier.thing, party=earlier.party, taken=True)
    other = "other" in (stated.before(), stated.after())
    if (_is_further(stated) or other) and stated.memory.harmed(found.act, found.thing, alike=other):
        found = evolve(found, apart=IN_ADDITION)
    if whole is not None and whole.act is None and act is not None and _coordinated(stated, whole):
        found = evolve(found, shared=act_after(stated.scan, noun) is not None)
    if found.apart is None and _of_one_event(stated) and stated.memory.harmed(found.act, found.thing, alike=True):
        found = evolve(found, apart=_of_one_event(stated))
    return kinded(belonging(stated, owned(stated, found, noun), noun), stated)


def _of_one_event(stated: Stated) -> str | None:
    """Which of several events it is of, where no day or place says so: "The second operation led to two arrests"."""
    scan = stated.scan
    if any(scan.dated) or any(scan.place):
        return None
    for i in range(scan.opening, min(stated.first - 1, scan.opening + 6)):
        event = scan.thing[i + 1]
        if scan.low(i) in _NUMBERED and scan.low(i - 1) == "the" and event is not None and event.concept.kind == "flow":
            return f"in the {scan.low(i)}"
    return None


_NUMBERED = words("grammar.numbered")


def _is_further(stated: Stated) -> bool:
    """Whether a figure comes on top of one told before: "24 more troops", "an additional 24", "another 10"."""
    return not FURTHER.isdisjoint((stated.before(), stated.before(2), stated.after()))


def _of_the_number(stated: Stated, thing: Concept) -> str | None:
    """What was done to those whose number is told: "the number of families returned has reached 3,751 families"."""
    scan = stated.scan
    at = numbered_before(scan, stated.first)
    if at is None or scan.low(at + 1) != "of":
        return None
    noun = noun_after(scan, at + 1)
    if noun.head is None or noun.head.concept.id != thing.id:
        return None
    act = noun.act or act_after(scan, noun)
    return act.concept.label if act is not None and act.concept.slug not in _UNTOLD else None


def _whose(stated: Stated, noun: Noun) -> Counted | None:
    """Whose deaths or injuries are counted: "injuries to US personnel", "three deaths among civilians"."""
    if stated.scan.low(noun.last) not in ("to", "among", "of"):
        return None
    other = noun_after(stated.scan, noun.last + 1)
    head = other.head.concept if other.head is not None else None
    if head is None or head.kind == "flow" or not is_person(stated, head):
        return None
    return Counted(_words(stated.scan, other), head, last=other.last, unit=stated.figure.unit)


def _killed_and_taken(labels: set[str | None] | set[str]) -> bool:
    return len(labels) == 2 and "killed" in labels and not TAKEN.isdisjoint(labels)


def _among(stated: Stated) -> str | None:
    """What was done to those that are counted as some of them: "Among those arrested were six emirs"."""
    scan = stated.scan
    if stated.before() not in ("were", "was") or scan.low(scan.opening) not in ("among", '"', "“"):
        return None
    if scan.text(scan.opening + 1, stated.first - 1).lower() in ("the victims", "the dead", "those killed"):
        return "killed"
    of_those = scan.thing[stated.first - 2]
    if of_those is not None and of_those.first <= scan.opening + 2:
        return stated.memory.done_to(of_those.concept)  # "Among the civilians were eight women"
    acts = [mark for mark in scan.marks(scan.act) if mark.last < stated.first]
    if not acts or acts[-1].last != stated.first - 1 or scan.low(acts[0].first - 1) not in ("those", "the"):
        return None
    labels = {act.concept.label for act in acts}
    return KILLED_OR_CAPTURED if _killed_and_taken(labels) else acts[-1].concept.label


def _is_toll(stated: Stated) -> bool:
    """Whether a figure is a toll: "raising the death toll to 15 soldiers"."""
    at = numbered_before(stated.scan, stated.first) if stated.before() in ("to", "at", "of") else None
    return at is not None and stated.scan.low(at) == "toll" and stated.first - at <= _TOLL


_TOLL = 4  # words from "toll" to its number


def _among_behind(stated: Stated, noun: Noun) -> str | None:
    """What was done to those that they were among: "94 children and 60 women among the civilians killed"."""
    scan, at = stated.scan, noun.last
    if scan.low(at) == "and" and at + 1 < len(scan.words) and scan.figure[at + 1] >= 0:
        number = scan.figure[at + 1]
        at = noun_after(scan, next((i for i in range(at + 1, len(scan.words)) if scan.figure[i] != number), at)).last
    if scan.low(at) != "among":
        return None
    others = noun_after(scan, at + 1 + (scan.low(at + 1) in ("the", "those")))
    act = others.act or act_after(scan, others) or (scan.act[at + 2] if at + 2 < len(scan.words) else None)
    return act.concept.label if act is not None and act.concept.kind == "flow" else None


def _were(stated: Stated, noun: Noun, act: str | None) -> Counted | None:
    """Who some of those told of were: "five of the people killed were soldiers"."""
    scan = stated.scan
    if act is None or not noun.definite:
        return None
    end = next((i for i in range(noun.last, noun.last + 3) if scan.low(i) in ("were", "are", "was")), None)
    if end is None or act_after(scan, Noun(end, end)) is not None:
        return None
    other = noun_after(scan, end + 1)
    if other.head is None or other.act is not None or not is_person(stated, other.head.concept):
        return None
    return Counted(_words(scan, other), other.head.concept, act, part=True, last=other.last)


def _act(stated: Stated, noun: Noun, thing: Concept | None) -> str | None:
    """What was done to the noun, in one word."""
    scan = stated.scan
    if thing is not None and thing.slug == "reports":
        return became(scan, noun, stated.first)
    if thing is not None and thing.kind == "flow" and noun.act is None:
        return None
    act = act_of(scan, noun, stated.first)
    person = thing is not None and is_person(stated, thing)
    if act is not None and (thing is None or person) and noun.words and scan.low(act.first) in ("employed", "open"):
        return None  # munitions are employed, and so are people
    if act is not None:
        if act.concept.slug in _UNTOLD or (act.concept.slug == "held" and scan.place[act.first - 1] is not None):
            return None  # a camp that holds people only is where they are
        if act.concept.label == "retaken" and person:
            return "released"  # people who are liberated
        if act.concept.label == "found" and thing is not None and thing.slug == "territory":
            return "retaken"  # land that is recovered
        if act.concept.label == "targeted" and thing is not None and _struck(stated, thing):
            return "struck"
        return act.concept.label
    if target_of(scan, stated.first) is not None:
        return "struck"
    if driven_out(scan, stated.first, noun.last):
        return "displaced"
    if scan.low(noun.last) == "to" and stated.before() in _CAUSING:
        return _made_to(scan, noun.last + 1)
    if thing is not None and takes_part(scan, noun, stated.first):
        return "struck" if _included(stated) and _struck(stated, thing) else "taking part"
    return (done_after(scan, noun) or done_before(scan, stated.first)) if noun.words else None


def _made_to(scan: Scan, at: int) -> str | None:
    """What those counted were made to do: "caused 5,175 houses to collapse", "forcing hundreds to flee"."""
    act = scan.act[at] if at < len(scan.words) else None
    if act is not None:
        return act.concept.label
    low = scan.low(at)
    return f"{low}d" if low.endswith("e") and low not in words("reading.irregular") else None


_CAUSING = words("grammar.causing")


def _included(stated: Stated) -> bool:
    """Whether it is told of strikes what they included: "strikes on seven facilities, which included 85 targets"."""
    return any(stated.before(back) in ("included", "includes") for back in range(1, 5))


def _struck(stated: Stated, thing: Concept) -> bool:
    """Whether strikes are what targets a thing that is no person: strikes that target a camp strike it."""
    if is_person(stated, thing):
        return False
    scan = stated.scan
    events = (mark for mark in scan.thing[: stated.first] if mark is not None and mark.concept.kind == "flow")
    return any("strike" in scan.low(mark.last - 1) for mark in events)


def _words(scan: Scan, noun: Noun) -> str:
    """The noun's words worth keeping, as they stand; what was done is not among them."""
    kept = [i for i in noun.words if not (noun.act is not None and noun.act.first <= i < noun.act.last)]
    kept = [  # of "senior and mid-level leaders" only "senior leaders" is kept
        i for n, i in enumerate(kept) if not (scan.low(i) in ("and", "or") and kept[n + 1 : n + 2] != [i + 1])
    ]
    texts = (scan.words[i].text.removesuffix("'s").removesuffix("’s").strip("'’‘") for i in kept)
    return " ".join(t for t in texts if t).replace(" - ", "-").strip(" -,")


def is_part(stated: Stated) -> bool:
    """Whether the words before a figure make it a part of what was counted before it."""
    before = (stated.before(2), stated.before())
    return any(word in _PARTS for word in before) or before in (
        ("of", "whom"),
        ("of", "which"),
        ("of", "them"),
        ("of", "these"),
        ("of", "those"),
    )


def _coordinated(stated: Stated, other: Counted) -> bool:
    """Whether the figure's noun follows another's by "and" or a comma: "61 civilians and seven soldiers"."""
    at = stated.first - 1
    if stated.scan.low(at) in ("and", "or") and stated.scan.low(at - 1) == ",":
        at -= 1
    if stated.scan.text(max(0, at - 2), at + 1).lower() in ("in addition to", "as well as"):
        return True
    if stated.scan.text(max(0, at - 1), at + 1).lower() == "equivalent to":
        return True
    if stated.scan.low(at) == "with" and stated.scan.low(at - 1) in ("along", "together"):
        return True
    if stated.scan.low(at) == "and" and stated.scan.low(other.last) == "of":  # "39 members of the force and nine men"
        between = range(other.last, at)
        return not any(stated.scan.act[i] or stated.scan.low(i) in AUX | {",", ";"} for i in between)
    return stated.scan.low(at) in ("and", ",", "or") and at - (stated.scan.low(at - 1) == ")") == other.last


def _in_list(stated: Stated, thing: Concept | None) -> Counted | None:
    """What was told of the whole that the items of a list spell out: "28 people were killed: - 22 soldiers"."""
    scan = stated.scan
    if thing is None or thing.kind == "flow" or scan.low(0) not in _BULLETS or stated.first > 3:
        return None
    whole = stated.memory.first_in_block(scan)
    return whole if whole is not None and whole.act is not None and is_person(stated, thing) else None


def _in_brackets(stated: Stated, thing: Concept | None) -> Counted | None:
    """The whole that brackets behind it spell out: "killed 56 (52 fighters and four civilians)"."""
    scan, whole = stated.scan, stated.memory.whole_in(stated.scan)
    opened = next((i for i in range(stated.first - 1, -1, -1) if scan.low(i) in "()"), None)
    if whole is None or whole.act is None or thing is None or thing.kind == "flow" or opened is None:
        return None
    return whole if scan.low(opened) == "(" and 0 <= opened - whole.last <= 1 else None


_BULLETS = frozenset("- – — • * · ▪ ◦".split())


def _listed(stated: Stated) -> bool:
    """Whether the figure stands in a list behind a colon that spells out what was counted before it."""
    i = stated.first - 1
    while i > 0 and stated.first - i < 16:
        if stated.scan.low(i) == ":":
            return True
        if stated.scan.low(i) in ".;":
            return False
        i -= 1
    return False


def kinded(found: Counted | str, stated: Stated) -> Counted | str:
    """With its kind: what was done is a flow; people and things that nothing was done to are a stock."""
    if isinstance(found, str) or found.kind is not None:
        return found
    name = stated.vocabulary.named(found.act, "act") if found.act is not None else None
    kind = stated.vocabulary[name].kind if name is not None else None
    if found.act is not None and kind is None:
        kind = "flow"
    if found.act is None and found.thing is not None:
        kind = found.thing.kind
    if found.act is None and found.thing is None and _is_people(found, stated):
        kind = "stock"  # "30,000 Iraqis"
    return evolve(found, kind=Kind(kind)) if kind else found


def _is_people(found: Counted, stated: Stated) -> bool:
    """Whether a noun is the people of a country or a force: "Iraqis", "Americans", "Peshmerga"."""
    mark = stated.scan.party[found.last - 1] if 0 < found.last <= len(stated.scan.words) else None
    return mark is not None and found.noun == stated.scan.text(mark.first, mark.last)


def _measured(stated: Stated) -> Counted | str:
    """What money or weight is of or for: "$5.5 billion on operations", "30 kilograms of explosives"."""
    name = dimension(stated.figure.unit)[0]
    if " per " in name:
        return "rate"
    if stated.after() in ("a", "an", "per") and stated.scan.low(stated.last + 1) in SPAN_UNITS:
        return "rate"
    if name in ("mass", "volume"):
        noun = noun_after(stated.scan, stated.last) if stated.after() == "of" else None
        return _told(stated, noun) if noun is not None and not noun.empty else "measure"
    return _by("what a sum is of or for", money(stated))


def _occasions(stated: Stated) -> Counted | str:
    """What happened so many times: "under attack more than 165 times"."""
    for i in range(stated.first - 1, max(-1, stated.first - 16), -1):
        low = stated.scan.low(i)
        if low in ("attack", "attacked", "attacks", "targeted", "shelled"):
            behind = stated.scan.low(i + 1) in ("on", "against")
            marks = stated.scan.party[i:] if behind else stated.scan.party[i - 1 :: -1]
            party = next((m for m in marks if m is not None), None)
            aimed = f" on {stated.scan.text(party.first, party.last)}" if party is not None else ""
            return Counted(f"attacks{aimed}", None, kind=Kind.FLOW, last=stated.last + 1)
        if low in ("struck", "strike", "bombed"):
            return Counted("strikes", None, kind=Kind.FLOW, last=stated.last + 1)
    return NOTHING
