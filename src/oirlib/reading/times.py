"""When: the days that a sentence names, as stretches of it, and whether they are of what happened or of its telling."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from oirlib.errors import PeriodError
from oirlib.language import words
from oirlib.period import Extent, Period, PeriodHit
from oirlib.reading.attribution import Speech
from oirlib.reading.context import Spot
from oirlib.reading.lexicon import AUX, DETERMINERS, RELATIVES
from oirlib.reading.naming import PAPERS
from oirlib.reading.scan import Scan

Dated = tuple[Spot, Period]


def periods_of(
    scan: Scan, hits: Sequence[PeriodHit], speeches: Sequence[Speech], before: Period | None, until: date | None
) -> tuple[list[Dated], list[Dated]]:
    """The sentence's periods as spots: those of what happened, and those of when somebody said so.

    Words counted from another date ("two days earlier") are counted from the one told last, ``before`` the sentence
    where it has none itself. What has gone on since a day has gone on ``until`` the day it is told.
    """
    happened: list[Dated] = []
    said: list[Dated] = []
    for hit in hits:
        first, last = scan.at(hit.start), scan.at(hit.end - 1) + 1
        when = goes_on_when(scan, last)
        if first < scan.opening or (_compared_since(scan, first) and not when):
            continue  # a dateline's day is the day of writing
        words = scan.text(first, last)
        period = hit.period
        if period is None and before is not None:
            period = before.beside(words)
        if period is None:
            continue
        if when and words.lower().startswith("since "):
            period = _that_time(words, until) or period
        spot = Spot(first, last, words)
        if happened and _one_stretch(scan, happened[-1][0], spot) and happened[-1][1].first <= period.last:
            begun = happened.pop()
            spot = Spot(begun[0].first, last, scan.text(begun[0].first, last))
            period = Period(begun[1].first, period.last, Extent.THROUGHOUT, spot.text)
        elif until is not None and not when and _since(scan, first) and period.first <= until:
            period = Period(period.first, until, Extent.THROUGHOUT, words)
        told = any(_of_speech(scan, spot, s) for s in speeches) or (speeches and _at_a_briefing(scan, first))
        if told or _of_claim(scan, spot):
            said.append((spot, period))
        else:
            happened.append((spot, period))
            before = period
    return happened, said


def _of_claim(scan: Scan, spot: Spot) -> bool:
    """Whether a day is of a claim of responsibility or of a release, and not of what happened.

    ``"ISIS claimed responsibility early on Jan. 22"``, ``"as revealed in a press release by the army on Wednesday"``.
    """
    for i in range(spot.last, spot.last + _RELEASING):
        if scan.low(i) in ("released", "issued", "published") and scan.low(i + 1) in DETERMINERS:
            return scan.low(i + 2) in PAPERS or scan.low(i + 2) == "summary"
    for i in range(spot.first - 1, max(-1, spot.first - _ASIDE), -1):
        low = scan.low(i)
        if low in ",;" or low == "that" or scan.figure[i] >= 0:
            return False
        if low in PAPERS and scan.low(i + 1) in ("by", "released", "issued"):
            return True
        if low == "responsibility":
            return not {"for", "of"} & {scan.low(j) for j in range(i, spot.first)}
    return False


_RELEASING = 6  # words from a day to what was released on it


def goes_on_when(scan: Scan, last: int) -> bool:
    """Whether a day is what the words behind tell of: "the worst since 2010, when 2,000 people were killed"."""
    return scan.low(last + (scan.low(last) == ",")) == "when"


def _that_time(words: str, until: date | None) -> Period | None:
    """The time itself of "since 2010"."""
    try:
        return Period.parse(words[len("since ") :], until)
    except PeriodError:
        return None


def begun(scan: Scan, spot: Spot) -> bool:
    """Whether a day is only when something began of which the rest is told: "rains that began in mid-June"."""
    near = [scan.low(i) for i in range(max(0, spot.first - 5), spot.first)]
    return not _BEGINNING.isdisjoint(near) and not {"that", "which", "who"}.isdisjoint(near)


def had(scan: Scan, spot: Spot) -> bool:
    """Whether a day is only when something told by the way had happened: "a village to which people had returned"."""
    for i in range(spot.first - 1, max(-1, spot.first - _ASIDE), -1):
        if scan.low(i) in ",;:" or scan.figure[i] >= 0:
            return False
        if scan.low(i) in ("which", "who", "whom", "where"):
            return any(scan.low(j) == "had" for j in range(i + 1, spot.first))
    return False


_ASIDE = 12  # words of a relative clause before the day in it
_BEGINNING = words("grammar.beginning")
_STARTS = words("grammar.starts")


def _since(scan: Scan, first: int) -> bool:
    """Whether a date closes words that "since" opens: "since the start of the campaign in 2014"."""
    for i in range(first - 1, max(-1, first - 9), -1):
        low = scan.low(i)
        if low == "since" or (low == "from" and any(scan.low(j) in _STARTS for j in range(i + 1, first))):
            return True
        if low in ",.;" or low in AUX or scan.dated[i]:
            return False
    return False


_SUPERLATIVES = words("grammar.superlatives")


def _compared_since(scan: Scan, first: int) -> bool:
    """Whether a date only says how far back something is compared: "the largest attack since its fall in 2019"."""
    since = next((i for i in range(first, max(-1, first - 10), -1) if scan.low(i) == "since"), None)
    if since is None or any(scan.figure[i] >= 0 for i in range(since, first)):
        return False
    for i in range(since - 1, max(-1, since - 14), -1):
        low = scan.low(i)
        if low in ".;:":
            return False
        if (low.endswith("est") and len(low) > 5) or low in _SUPERLATIVES:
            return scan.low(i - 1) in DETERMINERS or scan.low(i - 1).endswith(("'s", "s'")) or scan.low(i - 2) == "one"
    return False


def _one_stretch(scan: Scan, one: Spot, two: Spot) -> bool:
    """Whether two dates are the ends of one stretch: "between August 2014 and the end of November 2018"."""
    if scan.low(one.first - 1) not in ("between", "from") and scan.low(one.first) not in ("between", "from"):
        return False
    between = [scan.low(i) for i in range(one.last, two.first)]
    return (
        bool(between)
        and len(between) <= 4
        and between[0] in ("and", "to", "through", "until")
        and all(
            word in ("and", "to", "through", "until", "the", "end", "of", "start", "beginning", "late", "early", "mid")
            for word in between
        )
    )


_LEADING_IN = words("grammar.leading_in")


def _at_a_briefing(scan: Scan, first: int) -> bool:
    """Whether a date tells when reporters were briefed: "during a press conference on Monday"."""
    at = first - 1
    while at > 0 and (scan.dated[at] or scan.low(at) in _LEADING_IN):
        at -= 1
    return scan.low(at) in ("conference", "briefing", "interview", "hearing", "speech", "testimony", "statement")


def _of_speech(scan: Scan, spot: Spot, speech: Speech) -> bool:
    """Whether a date tells when something was said: "said Saturday", "on Wednesday confirmed", "said in July 2024"."""
    if not {scan.low(spot.first), scan.low(spot.first - 1)}.isdisjoint(("since", "between", "from", "during")):
        return False
    low, high = sorted((speech.at, speech.naming[1]))
    if low - 1 <= spot.first - 1 and spot.last <= high + 1:
        between = range(spot.last, speech.at)
        return all(scan.low(i) in ("said", "has", "had", "also", ",", "that") or scan.low(i) in AUX for i in between)
    if spot.first <= speech.at:
        return False
    for i in range(speech.at + 1, spot.first):
        low_word = scan.low(i)
        if low_word not in _STATED and not scan.dated[i]:
            return False
    follows = scan.low(spot.last)
    return (
        follows in ("", ".", ",", "that", "and", "”", '"', ":", "“", "in", "on", "by", "it", "the", "its", "they")
        or follows in RELATIVES
    )


_STATED = PAPERS | frozenset(
    "on in a an the its joint written rare brief video televised statement release press news reporters told"
    " conference briefing of late early to x twitter posted media social platform interview report post earlier ,"
    " at released published issued circulated new".split()
)
