"""From a figure in a sentence to a draft of its claim."""

from __future__ import annotations

import re

from attrs import evolve

from oirlib.claim import Kind
from oirlib.figure import FigureHit, Hedge
from oirlib.language import words
from oirlib.period import Extent
from oirlib.reading.attribution import speech_for
from oirlib.reading.blocks import Use
from oirlib.reading.context import Spot, homeland, nearest, opening_name
from oirlib.reading.counted import NOTHING, Counted
from oirlib.reading.counting import counted
from oirlib.reading.draft import Draft
from oirlib.reading.land import owned_land
from oirlib.reading.lexicon import AUX, DETERMINERS, NUMBER_NOUNS, PREPOSITIONS, REPORTING
from oirlib.reading.look import Look
from oirlib.reading.memory import Memory
from oirlib.reading.scan import Scan
from oirlib.reading.skip import skip_reason
from oirlib.reading.speaker import Speaker
from oirlib.reading.standing import standing
from oirlib.reading.stated import Stated
from oirlib.reading.tables import cell
from oirlib.reading.times import begun, goes_on_when, had

_CHANGES = words("grammar.change_nouns")
_YEAR = re.compile(r"(?<![\d,.$-])(?:19|20)\d\d(?![\d,]*\d)")
_COMPARED = words("grammar.compared")
_BESIDE = 4  # words between a level and the date that is its own: "from 2,000 troops in late 2018"
_PAST = words("grammar.past")
_SAYING = words("grammar.saying")
_SAID = words("grammar.said")
_BEFORE_NOW = words("grammar.before_now")
_EARLIER = words("grammar.earlier")
_OPEN_TIME = re.compile(
    r"(?i)\b(?:recently|in recent|so far|to date|have now|has now|over the years|in the past|separately"
    r"|(?<!from )previous|elsewhere|in (?:response to|retaliation for)"
    r"|(?:prior to|days (?:after|following)) (?:the|a|an|its|their)\b"
    r"|(?:days|weeks|months|years|hours) (?:before|after|earlier)|in other"
    r"|(?:an?|one) (?:day|week|month|year) after"
    r"|follow(?:s|ed|ing) (?:a|an|several|multiple|numerous|other|earlier|previous|recent|two|three|similar))\b"
)


# Behind a figure, with no other in between: "817 had been treated a week earlier".
_EARLIER_STILL = re.compile(
    r"(?i)[^\d,;.]{0,70}?\b(?:an?|one|two|three) (?:day|week|month|year)s? (?:earlier|before|previously)\b"
)
_OVER_ALL = re.compile(r"(?i)\bduring the (?:war|conflict|campaign|offensive|insurgency|occupation)\b")


def count(look: Look, hit: FigureHit, memory: Memory) -> Counted | str:
    """What a figure counts, or why it is no claim."""
    scan = look.scan
    first, last = span(scan, hit)
    reason = skip_reason(scan, hit.figure, first, last)
    if reason is not None:
        return reason
    if any(begin <= first < end for begin, end in (s.naming for s in look.speeches)):
        return "who says so"
    stated = Stated(hit.figure, first, last, scan, memory, look.vocabulary)
    headed = cell(stated) if look.sentence.use is Use.TABLE else None
    result = evolve(headed, how="the heading of its row") if headed is not None else counted(stated)
    if isinstance(result, str):
        return result
    result = standing(stated, owned_land(stated, result))
    if hit.figure.hedge is Hedge.VAGUE and result.taken and result.act is None:
        return NOTHING  # "many of those aboard"
    known = headed is not None or result.thing is not None or result.act is not None
    loose = hit.figure.best in (0, 1) or hit.figure.hedge is Hedge.VAGUE
    loose = loose or look.sentence.use is Use.TABLE
    return NOTHING if (loose and not known) or not result.what.strip() else result


def span(scan: Scan, hit: FigureHit) -> tuple[int, int]:
    """The first word of a figure, and one past its last."""
    return scan.at(hit.start), scan.at(hit.end - 1) + 1


def draft(look: Look, hit: FigureHit, result: Counted, speaker: Speaker, countries: tuple[str, ...]) -> Draft:
    """The claim in the making: what the sentence itself says of where, when and who."""
    scan, sentence = look.scan, look.sentence
    first, last = span(scan, hit)
    place = nearest(look.places, scan, first, max(last, result.last))
    where = place.text if place is not None else None
    home = homeland(sentence.text, countries) if not look.places else None
    near = nearest(_times(look, result, first, last), scan, first, last)
    is_open = _is_open(look, hit, near) or (
        near is None
        and (
            _sums_up(scan, first, max(last, result.last))
            or any(_ends_at(scan, spot) or _counted_up_to(scan, spot) for spot, _ in look.happened)
        )
    )
    if scan.low(first - 1) == "to" and scan.low(first - 2) == "home":
        where = opening_name(scan)
    speech = speech_for(look.speeches, first)
    tallied = speech.name if speech is not None and speech.tally and where is None else None
    if tallied is not None and tallied[:1].isupper() and speech is not None and speaker.named(speech, scan) is None:
        where = tallied  # "Sindh has recorded 402 deaths"
    made = Draft(
        sentence,
        hit.figure,
        sentence.start + hit.start,
        sentence.start + hit.end,
        result,
        where=where,
        home=home,
        when=None if is_open else next((period for spot, period in look.happened if spot == near), None),
        open_time=is_open,
        said_by=speaker.one_name(speaker.named(speech, scan) if speech is not None else speaker.quoted(sentence)),
        said_on=look.said_on,
        said_when=look.said_when,
        earlier=_is_earlier(scan, first, last),
    )
    made.places = tuple(dict.fromkeys(([where] if where is not None else []) + [spot.text for spot in look.places]))
    made.times = tuple(spot.text for spot, _ in look.happened)
    made.speakers = tuple(found.name or "whoever spoke before" for found in look.speeches)
    made.past = _is_past(look, result, first)
    own = near is not None and 0 <= near.first - last <= _BESIDE and scan.low(near.first) not in ("this", "next", "by")
    if (
        scan.low(first - 1) == "to"
        and result.kind is Kind.STOCK
        and made.when
        and made.when.extent is Extent.THROUGHOUT
    ):
        made.when = None  # what a level has been cut to since some day is the level of today
    made.left = scan.low(first - 1) == "from" and not own and _is_left_for_another(scan, first, last)
    made.earlier = made.earlier or (made.left and result.kind is Kind.FLOW and result.act is not None)
    return made


def _is_left_for_another(scan: Scan, first: int, last: int) -> bool:
    """Whether a level is told with the one it was left for: "from 5,200 to 3,000", "up from 900"."""
    if scan.low(first - 2) in ("up", "down"):
        return True
    near = range(max(0, first - _LEFT), min(len(scan.words) - 1, last + _LEFT))
    return any(scan.low(i) == "to" and scan.figure[i + 1] >= 0 for i in near)


_LEFT = 10  # words between a level and the one it was left for


def _counted_up_to(scan: Scan, spot: Spot) -> bool:
    """Whether a count only goes up to a day: "as of Sept. 13", "through Jan. 10"."""
    before = scan.low(spot.first - 1)
    words = (before, scan.low(spot.first), scan.low(spot.first + 1))
    return (
        (before == "of" and scan.low(spot.first - 2) == "as")
        or words[1:] == ("as", "of")
        or ("through" in words[:2] and not scan.dated[spot.first - 2] and spot.first - scan.opening <= 2)
    )


def _times(look: Look, result: Counted, first: int, last: int) -> list[Spot]:
    """The days that a figure may be of; one that tells when somebody spoke only where the sentence names no other."""
    times = [spot for spot, _ in look.happened if not _elsewhen(look.scan, spot, first, last)]
    if result.kind is Kind.FLOW:  # what has happened up to a day did not happen on it
        times = [spot for spot in times if not _counted_up_to(look.scan, spot)]
    return [spot for spot in times if not look.of_telling(spot)] or times


def _elsewhen(scan: Scan, spot: Spot, first: int, last: int) -> bool:
    """Whether a day is of another clause's time: what a figure is compared with, or what "but ... still" goes on."""
    if _ends_at(scan, spot) or (spot.last <= first and begun(scan, spot)) or (spot.first >= last and had(scan, spot)):
        return True
    if (
        spot.last <= first
        and scan.low(scan.opening) in ("despite", "although", "though")
        and any(scan.low(i) == "," for i in range(spot.last, first))
    ):
        return True
    if spot.last <= first:
        turned = any(scan.low(i) in ("but", "although", "though") for i in range(spot.last, first))
        return turned and any(scan.low(i) in ("still", "now", "currently") for i in range(spot.last, last + 6))
    if spot.first >= last and scan.low(spot.last) == "," and goes_on_when(scan, spot.last):
        return True
    return _compared(scan, last, spot.first) or _most_of(scan, last, spot)


def _most_of(scan: Scan, last: int, spot: Spot) -> bool:
    """Whether a year is only what something is the most of: "in the deadliest attack this year"."""
    if not spot.text.lower().startswith("this "):
        return False
    for i in range(spot.first - 1, max(last, spot.first - 9) - 1, -1):
        low = scan.low(i)
        if low in ",;" or scan.figure[i] >= 0:
            return False
        if (low.endswith("est") and len(low) > 5) or low in ("first", "most", "worst"):
            return True
    return False


_HOURS = words("grammar.hours")


def _ends_at(scan: Scan, spot: Spot) -> bool:
    """Whether what is told lies before or behind a day: "prior to the strike on May 6", "days after a Dec. 19 raid"."""
    for i in range(spot.first - 1, max(-1, spot.first - 7), -1):
        low = scan.low(i)
        if low == "before":
            return scan.low(i + 1) not in _HOURS
        if low == "to" and scan.low(i - 1) == "prior":
            return True
        if low in ("after", "following") and scan.low(i - 1) in ("days", "weeks", "months", "hours"):
            return True
        if not (low in DETERMINERS or low in PREPOSITIONS or low[:1].isalpha()) or low in AUX:
            return False
    return False


def _names_past_year(look: Look, hit: FigureHit) -> bool:
    """Whether a sentence names a year that is over, so that a figure without a day is not of the news."""
    if look.published is None:
        return False
    told = look.sentence.text[: hit.start]
    return any(int(found.group()) < look.published.year for found in _YEAR.finditer(told))


def _compared(scan: Scan, last: int, spot: int) -> bool:
    """Whether a day behind a figure is of what it is compared with: "26 attacks, down from 31 in March"."""
    return any(
        scan.low(i) in _COMPARED or (scan.low(i) == "from" and scan.low(i - 1) in ("up", "down", *_CHANGES))
        for i in range(last, spot)
    )


def _is_open(look: Look, hit: FigureHit, near: Spot | None) -> bool:
    """Whether the sentence sets a figure at another time than its context, without saying which."""
    words = look.scan.words
    start = 0
    if near is not None:
        if words[near.first].start >= hit.start:
            return False
        start = words[near.last - 1].end
    elif any(date.period is None for date in look.dates):
        return True
    if near is None and any(begun(look.scan, spot) for spot, _ in look.happened):
        return True
    if near is None and (_OVER_ALL.search(look.sentence.text) or _names_past_year(look, hit)):
        return True
    behind = _EARLIER_STILL.match(look.sentence.text, hit.end)
    if behind is not None:
        return True
    found = _OPEN_TIME.search(look.sentence.text, start, hit.end)
    return found is not None and found.start() < hit.start


def _sums_up(scan: Scan, first: int, last: int) -> bool:
    """Whether a figure is told in the perfect, and of no one event: "have been killed" sums up to the present."""
    for i in range(scan.opening, min(len(scan.words), last + 12)):
        thing = scan.thing[i]
        if thing is None or thing.concept.kind != "flow" or first <= i < last:
            continue
        if scan.low(thing.first - 1) in ("a", "an") or (i < first and scan.low(thing.first - 2) in ("a", "an")):
            return False
    for i in range(max(0, first - 8), min(len(scan.words), last + 6)):
        if scan.low(i) in ("have", "has") and any(
            scan.low(j) == "been" or scan.act[j] is not None or scan.low(j).endswith("ed")
            for j in range(i + 1, min(i + 4, len(scan.words)))
            if not first <= j < last
        ):
            return True
    return False


def _is_past(look: Look, result: Counted, first: int) -> bool:
    """Whether a thing, no person, is told of in the past tense."""
    if result.thing is None or any(a.endswith(".people") for a in look.vocabulary.ancestors(result.thing.id)):
        return False
    return any(look.scan.low(i) in _PAST for i in range(max(0, first - 16), first))


def _is_earlier(scan: Scan, first: int, last: int) -> bool:
    """Whether a figure is what somebody said before: "the previously announced 15", "been telling you 900"."""
    for i in range(max(0, first - 12), first):
        if scan.low(i) == "been" and any(scan.low(j) in _SAYING for j in range(i + 1, first)):
            return True
        if scan.low(i) in ("has", "have") and scan.low(i + 1) in _SAID and scan.text(0, 2).lower() == "for years":
            return True
        if scan.low(i) == "had" and any(scan.low(j) in _SAID for j in range(i + 1, min(i + 4, first))):
            return True
    for i in range(max(0, first - 10), first):
        if scan.low(i) in _EARLIER and scan.low(i + 1) in ("put", "placed", "gave", "reported", "said"):
            return True  # "the army previously put the number of dead at 28"
    behind = [scan.low(i) for i in range(last, last + 4)]
    had = behind.index("had") if "had" in behind else len(behind)
    if any(word in _SAID or word in ("disclosed", "given", "acknowledged") for word in behind[had:]):
        return True
    until = next((i for i in range(last, min(len(scan.words), last + 6)) if scan.figure[i] >= 0), last + 6)
    for i in range(max(0, first - 4), min(len(scan.words), until)):
        if scan.low(i) in _BEFORE_NOW and scan.low(i + 1) in NUMBER_NOUNS and i < first:
            return True  # "updating an earlier toll of 28"
        if (scan.low(i) in _EARLIER and not _is_other_verb(scan, i + 1)) or (
            scan.low(i) == "earlier" and scan.low(i + 1) in (*_SAID, "been", "put")
        ):
            return True
    return False


def _is_other_verb(scan: Scan, i: int) -> bool:
    """Whether a participle tells what was done before rather than said: "previously received", "previously held"."""
    low = scan.low(i)
    return (low.endswith("ed") or low in ("held", "sent", "lost")) and not _is_told(low)


def _is_told(low: str) -> bool:
    return low in REPORTING or low in ("given", "disclosed", "thought", "released", "listed", "provided", "issued")
