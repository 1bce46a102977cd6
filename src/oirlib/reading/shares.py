"""Money and shares: a sum is of something or for something, a share is a share of somebody who did something."""

from __future__ import annotations

from attrs import evolve

from oirlib.claim import Kind
from oirlib.language import words
from oirlib.reading.acts import act_before
from oirlib.reading.clause import done, measure_of, measured_subject, predicate, subject, verb_before
from oirlib.reading.counted import Counted
from oirlib.reading.land import HELD
from oirlib.reading.lexicon import CONJUNCTIONS, DETERMINERS, PRONOUNS, SPAN_UNITS
from oirlib.reading.nouns import Noun, noun_after
from oirlib.reading.scan import Scan
from oirlib.reading.stated import Stated

_UNTOLD = frozenset({"present", "conducted"})
_FOR = words("grammar.spent_on")
_COSTS = words("grammar.costs")
_REACH = 24  # words between a cost and what it comes to
_LONGEST = 8
NO_MONEY = "money, and not said for what"
NO_SHARE = "a share, and not said of what"


def money(stated: Stated) -> Counted | str:
    """What a sum of money is: "net income", "funds for operations", "cost of the war"; or why it is no claim."""
    scan, first = stated.scan, stated.first
    near = [scan.low(i) for i in range(max(0, first - 4), first)]
    if "daily" in near or "per" in near:
        return "rate"
    if stated.before() == "or" or (stated.before() == "(" and first > 1 and scan.figure[first - 2] >= 0):
        return "said again in another unit"
    act = act_before(scan, first)
    label = act.concept.label if act is not None and act.concept.slug not in _UNTOLD else None
    behind, last = _for(scan, stated.last)
    measure = measure_of(scan, first) or measured_subject(scan, first)
    kind = Kind.FLOW if label else None
    made = Counted("", None, None, kind=kind, last=last, unit=stated.figure.unit)
    if measure is not None:
        return evolve(made, noun=f"{measure} for {behind}" if behind else measure, kind=None)
    cost = _cost(scan, first)
    if behind:
        return evolve(made, noun=f"funds for {behind}", act="spent" if cost is not None else label)
    if cost:
        return evolve(made, noun=f"cost of {cost}")
    verb = verb_before(scan, first)
    whose = subject(scan, verb) if scan.low(verb) in words("reading.got") else None
    return evolve(made, noun=f"funds {done(scan.low(verb))} by {whose}") if whose is not None else NO_MONEY


def _for(scan: Scan, at: int) -> tuple[str, int]:
    """What a sum is for, in the words behind it, and where they end."""
    low = scan.low(at)
    opens = (low in _FOR and scan.low(at + 1) != "average") or (low in ("to", "in") and _names_thing(scan, at + 1))
    opens = opens and not (low == "in" and scan.low(at + 1) in DETERMINERS)
    noun = noun_after(scan, at + 1 + (scan.low(at + 1) in DETERMINERS)) if opens else Noun(at, at)
    told = " ".join(scan.words[i].text for i in noun.words if scan.place[i] is None and not scan.dated[i])
    return (told, noun.last) if told.islower() or noun.head is not None or (told and low == "for") else ("", at)


def _names_thing(scan: Scan, at: int) -> bool:
    """Whether "to" or "in" goes on with a thing and not with a verb, a place or a day: "to railways", "in aid"."""
    low = scan.low(at)
    if at >= len(scan.words) or scan.dated[at] or scan.place[at] is not None or scan.words[at].text[:1].isupper():
        return False
    return low in DETERMINERS or low in words("reading.measures") or low.endswith("s")


def _cost(scan: Scan, first: int) -> str | None:
    """What it cost, "" where nobody says; None where no cost is told."""
    at = next((i for i in range(first - 1, max(-1, first - _REACH), -1) if scan.low(i) in _COSTS), None)
    if at is None:
        return None
    if scan.low(at + 1) == "of":
        noun = noun_after(scan, at + 2)
        return " ".join(scan.words[i].text for i in noun.words)
    start = at
    while start > scan.opening and at - start < _LONGEST and _goes_back(scan, start - 1):
        start -= 1
    if scan.low(start) in PRONOUNS or scan.low(start - 1) in CONJUNCTIONS or scan.figure[start - 1] >= 0:
        return ""
    while start < at and scan.low(start) in DETERMINERS:
        start += 1
    end = at
    while end > start and scan.low(end - 1) in ("has", "have", "had", "will", "would"):
        end -= 1
    return scan.text(start, end) if end > start and scan.low(at).startswith("cost") else ""


def _goes_back(scan: Scan, i: int) -> bool:
    return scan.low(i)[:1].isalnum() and scan.figure[i] < 0 and scan.low(i) not in CONJUNCTIONS


def share(stated: Stated, found: Counted | str) -> Counted | str:
    """What a share is of, where the words around it say what those did, have or are; else why it is no claim."""
    scan = stated.scan
    verb = verb_before(scan, stated.first)
    whose = subject(scan, verb) if scan.low(verb) in words("reading.got") | words("reading.held") else None
    known = isinstance(found, Counted) and found.act is not None and not found.taken and found.act != "taking part"
    if known and (whose is None or scan.act[verb] is None or (isinstance(found, Counted) and found.party)):
        return found
    if stated.before() == "or" or (stated.before() == "," and stated.after() == ","):
        return "said again as a share"
    base = noun_after(scan, past_figure(scan, stated.last)) if stated.after() == "of" else None
    measure = measure_of(scan, stated.first) or measured_subject(scan, stated.first)
    if base is None and stated.before(2) == "of" and stated.before() in ("whom", "which", "them"):
        earlier, told = stated.memory.last_in(scan), _became(scan, stated.last) or predicate(scan, stated.last)
        if earlier is None or earlier.unit is not None or told is None:
            return NO_SHARE
        return evolve(earlier, act=None, kind=None, apart=told, part=False, unit=stated.figure.unit, last=stated.last)
    if base is None:
        if measure is not None:
            return Counted(measure, last=stated.last, unit=stated.figure.unit)
        whole = stated.memory.last_in(scan)
        told = predicate(scan, stated.last)
        if whole is None or whole.unit != stated.figure.unit or not whole.apart or told is None:
            return NO_SHARE
        return evolve(whole, apart=told, last=stated.last)
    if not base.words:
        return _land(stated) or NO_SHARE
    of = " ".join(scan.words[i].text for i in base.words)
    thing = base.head.concept if base.head is not None else None
    made = Counted(of, thing, last=base.last, unit=stated.figure.unit)
    if measure is not None:
        return evolve(made, noun=measure, thing=None, apart=f"of {of}")
    told = _became(scan, base.last) or predicate(scan, base.last)
    if told is not None:
        return evolve(made, apart=told)
    if whose is not None:
        return evolve(made, apart=f"{done(scan.low(verb))} by {whose}")
    if isinstance(found, Counted) and scan.party[base.words[0]] is not None:
        return found
    return NO_SHARE


def _land(stated: Stated) -> Counted | None:
    """The share of a country that somebody holds: "ISIS controls 2 percent of Syria"."""
    scan = stated.scan
    at = next((i for i in range(stated.last + 1, min(stated.last + 4, len(scan.words))) if scan.place[i]), None)
    act = act_before(scan, stated.first)
    if at is None or act is None or act.concept.slug not in HELD:
        return None
    whose = subject(scan, act.first)
    made = Counted("territory", None, "controlled", party=whose, last=at + 1, unit=stated.figure.unit)
    return made if whose is not None else None


def past_figure(scan: Scan, at: int) -> int:
    """Past "of the 2,000" to the noun of both: "5% of the 2,000 detainees"."""
    i = at + 1 + (scan.low(at + 1) in DETERMINERS)
    if i >= len(scan.words) or scan.figure[i] < 0:
        return at
    while i < len(scan.words) and scan.figure[i] >= 0:
        i += 1
    return i


def _became(scan: Scan, at: int) -> str | None:
    """What those are who a share is of: "40% of patients were children"."""
    if scan.low(at) not in ("were", "are", "was", "is"):
        return None
    noun = noun_after(scan, at + 1)
    told = " ".join(scan.words[i].text for i in noun.words)
    verbal = told.split()[:1] and (told.split()[0].endswith(("ed", "ing")) or told.split()[0] in words("reading.past"))
    return f"who are {told}" if told and not verbal and SPAN_UNITS.isdisjoint(told.split()) else None
