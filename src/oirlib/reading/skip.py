"""Why a figure is no claim, as far as the words right around it tell."""

from __future__ import annotations

from oirlib.figure import Figure, Hedge
from oirlib.language import words
from oirlib.reading.lexicon import AUX, PREPOSITIONS, REPORTING, SPAN_UNITS
from oirlib.reading.scan import Scan
from oirlib.wording.units import dimension

_MEASURES = {
    "time": "duration",
    "length": "distance",
    "speed": "speed",
    "frequency": "frequency",
    "angle": "angle",
    "temperature": "temperature",
    "degC": "temperature",
    "degF": "temperature",
    "power": "power",
    "energy": "energy",
    "data": "size",
}
_POINTING = words("grammar.pointing")
# "There could be 10,000 of them" is an estimate of what is.
_BEING = words("grammar.being")
_RATES = words("grammar.rates")
_SINGLED = words("grammar.singled")
_NOT_SUPERLATIVE = words("grammar.no_superlatives")
_HOW = words("grammar.how")
_IDIOMS = frozenset(
    "no one|no longer|no doubt|no matter|no more|no way|no such|one another|one day|one time|one thing|one of|no less"
    "|no idea"
    "|no other|no sooner|no need|no plans|no plan|no choice|no comment|no role|no secret|no different|one more|one side"
    "|one by|one or"
    "|no sense|no place|no good|no means|no reason|no evidence|one year|one hand|one week|one month|no specific"
    "|no immediate"
    "|no details|no timeline|no timetable".split("|")
)
_CHANGES = words("grammar.changes")
_CHANGED = words("grammar.changed")
_IMAGINED = words("grammar.imagined")
_KEPT_ONE = words("grammar.kept_one")


def skip_reason(scan: Scan, figure: Figure, first: int, last: int) -> str | None:
    """Why the figure in the words from ``first`` up to ``last`` is no claim, or None where it may be one."""
    reason = _measured(figure)
    if reason is not None:
        return reason
    if scan.sentence.text.endswith(("?", "?”", '?"')):
        return "asked, not stated"
    if all(scan.dated[i] for i in range(first, last)):
        return "date"
    if scan.low(scan.opening) in _IMAGINED or any(
        scan.low(i) == "every" and scan.low(i - 1) == "for" for i in range(max(1, first - 11), first)
    ):
        return "imagined, not stated"
    before, after = scan.low(first - 1), scan.low(last)
    if scan.low(first - 2) == "to" and before in words("reading.aims"):
        return "meant, not done"
    if figure.unit is None and before in words("reading.expected"):
        return "expected, not stated"
    if _may_be(scan, first):
        return "what may be, not what is"
    if before in ("not", "never") and figure.hedge is Hedge.NONE and after not in ("of",):
        return "denied"
    if (
        before == "of"
        and scan.low(first - 2) in words("reading.measures")
        and scan.low(first - 3) in words("reading.needs")
    ):
        return "needed, not stated"  # "wants damages of $34 million"
    if _is_yearly(scan, last):
        return "rate"
    if scan.words[last - 1].text.count("-") > figure.text.count("-") and _describes(scan, last - 1):
        return "description"
    told_then = scan.low(last + 2) in ("earlier", "before", "ago", "later", "previously")
    if after in ("a", "an", "per", "each", "every") and scan.low(last + 1) in SPAN_UNITS and not told_then:
        return "rate"
    if after == "members" and before == "of" and not words("reading.alliances").isdisjoint(_words_back(scan, first)):
        return "how many are in it"
    if after in _RATES:
        return "rate"
    if after in ("fewer", "less", "more", "higher", "lower") and scan.low(last + 1) == "than":
        return "change"  # "61 fewer than last year"
    if _is_age(scan, figure, first, last):
        return "age"
    if figure.unit is not None and before == "of" and scan.low(first - 2) in _CHANGES:
        return "change"
    if figure.unit == "percent" and (before in _CHANGED or (before == "by" and scan.low(first - 2) in _CHANGED)):
        return "change"
    if after in words("reading.points"):
        return "change"
    if figure.unit == "percent" and after in _CHANGES:
        return "change"  # "a 33 percent increase"
    if scan.low(last - 1).endswith("-magnitude") or (figure.unit is None and _is_magnitude(scan, first, last)):
        return "magnitude"
    if before == "(" and after == ")" and first > 1 and scan.figure[first - 2] >= 0 and figure.unit is None:
        return "said again"  # "one (1) militant"
    if "×" in (before, after):
        return "designation"  # "a 4×4 vehicle"
    if before == "by" and after in _MARGIN:
        return "margin"
    if _is_daily(scan, first):
        return "rate"
    if before in ("holds", "hold", "seats") and not words("reading.venues").isdisjoint(_words_back(scan, first)):
        return "what a place can hold"
    if scan.low(last).endswith(("'s", "’s")) or (after == "of" and _owner_counts(scan, last)):
        return "ratio"
    if before == "top" and any(scan.text(i, i + 2).lower() == "one of" for i in range(max(0, first - 6), first)):
        return "designation"
    return _idiom(scan, figure, first, last)


def _words_back(scan: Scan, first: int) -> list[str]:
    return [scan.low(i) for i in range(max(scan.opening, first - 6), first)]


def _is_magnitude(scan: Scan, first: int, last: int) -> bool:
    """Whether a number is the strength of a quake: "a magnitude 6.5 quake", "a 6.6-magnitude tremor"."""
    named = words("reading.magnitude")
    return (
        scan.low(first - 1) in named
        or (scan.low(first - 1) == "measuring" and scan.low(last) != "by")
        or scan.low(last) in named
        or (scan.low(last) == "-" and scan.low(last + 1) in named)
    )


def _is_daily(scan: Scan, first: int) -> bool:
    """Whether it is so many each day: "Every day we receive 100 patients"."""
    return any(
        scan.low(i) in words("reading.daily") and scan.low(i + 1) in SPAN_UNITS
        for i in range(max(0, first - 8), first - 1)
    )


def _is_yearly(scan: Scan, last: int) -> bool:
    """Whether it is so many in each of some time: "handles 1 million passengers a year"."""
    for i in range(last, min(last + 3, len(scan.words) - 1)):
        if scan.low(i) in ("a", "per", "each", "every") and scan.low(i + 1) in SPAN_UNITS:
            return scan.low(i + 2) not in ("earlier", "before", "ago", "later", "previously", "after")
        if not scan.low(i)[:1].isalpha() or scan.low(i) in PREPOSITIONS or scan.low(i) in AUX:
            return False
    return False


def _describes(scan: Scan, i: int) -> bool:
    """Whether a number is half of an adjective: "a five-member panel"."""
    return scan.low(i).rpartition("-")[2] in words("reading.describing")


def _owner_counts(scan: Scan, last: int) -> bool:
    """Whether a number is of somebody's number: "seven of the country's 12 depots"."""
    for i in range(last + 1, min(last + 5, len(scan.words))):
        if scan.low(i).endswith(("'s", "’s")):
            return i + 1 < len(scan.words) and scan.figure[i + 1] >= 0
    return False


_MARGIN = words("grammar.margins")


def _may_be(scan: Scan, first: int) -> bool:
    """Whether a figure is only feared or hoped for: "a siege could displace up to 90,000 people"."""
    for i in range(first - 1, max(-1, first - 4), -1):
        if scan.low(i) in ("could", "might"):
            return i < first - 1 and scan.low(i + 1) not in _BEING
        if scan.low(i) in ",.;" or scan.figure[i] >= 0:
            return False
    return False


def _measured(figure: Figure) -> str | None:
    """What a figure measures, where that is nothing that an article counts."""
    if figure.unit is None:
        return "below zero" if figure.low < 0 else None
    if figure.unit == "share":
        return "ratio"
    if "per " in figure.unit:
        return "rate"
    try:
        return _MEASURES.get(dimension(figure.unit)[0])
    except ValueError:
        return None


def _idiom(scan: Scan, figure: Figure, first: int, last: int) -> str | None:
    """Why "no", "one" and "many" count nothing here, or None where they do."""
    before, after, word = scan.low(first - 1), scan.low(last), scan.low(last - 1)
    if figure.text.lower() in ("one or more", "one or two", "one or the other"):
        return "idiom"
    if word in ("many", "few", "much") and before in _HOW:
        return "asked or compared, not stated"
    if word == "one" and after == "of" and _singled_out(scan, last + 1):
        return "one of"
    if word == "one" and after == "of" and before in ("in", "during") and scan.low(last + 1) not in _KEPT_ONE - {"the"}:
        return "one of"  # "were wounded in one of the operations"
    if word in ("no", "one") and f"{word} {after}" in _IDIOMS:
        of = word == "one" and after == "of" and scan.low(last + 1) in _KEPT_ONE
        return None if of else "idiom"
    if word == "one" and before in _POINTING and not _opens_count(scan, first, last):
        return "pronoun"
    return "idiom" if word == "no" and before in ("or", "yes", ",") and after in (",", ".", "") else None


def _singled_out(scan: Scan, at: int) -> bool:
    """Whether "one of" goes on like "the largest", "its key allies", "the reasons"."""
    return any(
        low in _SINGLED or (low.endswith("est") and low not in _NOT_SUPERLATIVE and len(low) > 4)
        for low in (scan.low(i) for i in range(at, at + 5))
    )


def _opens_count(scan: Scan, first: int, last: int) -> bool:
    """Whether the pointing word before "one" does not point: "only one soldier", "the army said that one soldier"."""
    told = scan.low(first - 1) == "that" and scan.low(first - 2) in REPORTING
    return (told or scan.low(first - 1) == "only") and _counts_one(scan, last)


def _counts_one(scan: Scan, last: int) -> bool:
    """Whether one person or thing is counted: "only one American has been killed", not "only one of them"."""
    known = last < len(scan.words) and (scan.thing[last] or scan.party[last] or scan.act[last])
    return bool(known) and scan.low(last - 3) not in ("the", "not")


def _is_age(scan: Scan, figure: Figure, first: int, last: int) -> bool:
    """Whether a figure is how old somebody is: "Sgt. Ann Lee, 46,", "children under 18"."""
    best, after = figure.best, scan.low(last)
    if best is None or not 0 < best < 100:
        return False
    if "the age of" in figure.text.lower():
        return True
    if (
        figure.hedge in (Hedge.FEWER_THAN, Hedge.MORE_THAN)
        and best in _AGES
        and (after in ",.;)" or after in ("and", "years"))
    ):
        return True
    if scan.low(first - 1) in ("aged", "age", "ages"):
        return True
    named = first > 1 and scan.low(first - 1) == "," and scan.words[first - 2].text[:1].isupper()
    return (
        named
        and figure.hedge is Hedge.NONE
        and (after in ",.;)" or after == "and")
        and scan.words[first].text.isdigit()
    )


_AGES = frozenset((5, 12, 14, 15, 16, 18, 21))
