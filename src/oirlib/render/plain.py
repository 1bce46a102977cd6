"""Numbers, days, periods and addresses as a reader sees them; the same words in every outlet."""

from __future__ import annotations

import calendar
import math
import re
from datetime import date
from functools import reduce
from urllib.parse import quote, urlsplit

from attrs import frozen

from oirlib.claim import Claim
from oirlib.figure import Figure, Hedge
from oirlib.finding import Finding, Version
from oirlib.interval import EVERYTHING, Interval, Number
from oirlib.period import Extent, Period
from oirlib.policy import Policy
from oirlib.shown import shown

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
UNIT_SIGNS = {"percent": "%", "km2": "km²", "mi2": "square miles"}

_NEAR = {Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER}  # how much that is says the policy

# Controls and lone surrogates (a terminal would act on them, a file could not hold them), then marks that turn the
# reading direction of everything after them.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNPRINTABLE_BUT_BREAKS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_FRAGMENT_WORDS = 6


clean = shown  # one rule for what is shown, in sentences and around them


def unturned(text: str) -> str:
    """The text without characters that would act on a terminal or turn a line around, its line breaks kept.

    >>> unturned("two\\nlines\\x00")
    'two\\nlines\ufffd'
    """
    return _UNPRINTABLE_BUT_BREAKS.sub("\ufffd", _TURNING.sub("", text))


def number(amount: Number) -> str:
    """A number with its thousands parted: ``1,234,567``."""
    if isinstance(amount, int) or (math.isfinite(amount) and amount == int(amount) and abs(amount) < 1e15):
        return f"{int(amount):,}"
    return f"{amount:,.10g}"


def counted(amount: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 claim``, ``2 claims``."""
    return f"{amount:,} {one if amount == 1 else many or one + 's'}"


def number_range(low: Number, high: Number, unit: str | None = None) -> str:
    """What numbers a range holds, in words.

    A part of a whole reads as a percentage, as people write it.

    >>> number_range(855, 945), number_range(76, math.inf), number_range(37, 37), number_range(5, 10, "percent")
    ('855 to 945', '76 or more', '37', '5 to 10%')
    >>> number_range(1 / 3, 0.5, "share")
    '33.33 to 50%'
    """
    if unit == "share":
        low, high, unit = round(low * 100, 2), round(high * 100, 2), "percent"
    sign = f" {UNIT_SIGNS.get(unit, clean(unit))}" if unit else ""
    sign = "%" if unit == "percent" else sign
    if math.isinf(low) and math.isinf(high):
        return "any number"
    if math.isinf(high):
        return f"{number(low)}{sign} or more"
    if math.isinf(low):
        return f"{number(high)}{sign} or less"
    return f"{number(low)}{sign}" if low == high else f"{number(low)} to {number(high)}{sign}"


def day_range(low: Number, high: Number) -> str:
    """The same for days, given as ordinals.

    >>> day_range(date(2017, 12, 1).toordinal(), date(2017, 12, 31).toordinal())
    'Dec 2017'
    """
    if high < date.min.toordinal() or low > date.max.toordinal() or (math.isinf(low) and math.isinf(high)):
        return "any day"
    first = date.min if low <= date.min.toordinal() else date.fromordinal(int(low))
    last = date.max if high >= date.max.toordinal() else date.fromordinal(int(high))
    return stretch(first, last)


def version_range(version: Version) -> str:
    """What all claims of a version allow, in words."""
    if any(isinstance(claim.figure, Period) for claim in version.claims):
        return day_range(version.low, version.high)
    return number_range(version.low, version.high, version.unit)


@frozen
class Reading:
    """How the figures of a version were read.

    Attributes:
        word: "allows" where the words themselves leave the room, "read as" where the policy does.
        words: The numbers, in words; "" where nothing but the figure itself is allowed.
    """

    word: str
    words: str

    def __str__(self) -> str:
        return f"{self.word} {self.words}" if self.words else ""


def reading(version: Version, policy: Policy) -> Reading:
    """How the figures of a version were read: ``allows 0 to 35``, ``read as 855 to 945, rounded``, or nothing."""
    figures = [claim.figure for claim in version.claims]
    strict = [figure for figure in figures if isinstance(figure, Figure)]
    words = version_range(version)
    if len(strict) < len(figures):
        days = {(figure.first, figure.last) for figure in figures if isinstance(figure, Period)}
        return Reading("allows", "" if len(days) == 1 else words)
    units = {figure.unit for figure in strict}
    if version.low == version.high and any(figure.best == version.low for figure in strict):
        return Reading("allows", "")
    if len(units) == 1 and reduce(Interval.common, map(policy.reading, strict), EVERYTHING).empty:
        return Reading("allows", "")  # the parts of a whole share no number
    near = any(figure.hedge in _NEAR for figure in strict) or len(units) > 1
    if not near and all(figure.low <= version.low and version.high <= figure.high for figure in strict):
        # "Between 10 and 20" says so itself; the ends of "dozens" are ours to tell.
        said = all(f.hedge is Hedge.BETWEEN and (f.low, f.high) == (version.low, version.high) for f in strict)
        return Reading("allows", "" if said else words)
    bare = all(figure.hedge is Hedge.NONE for figure in strict)
    return Reading("read as", f"{words}, rounded" if bare else words)


def day(moment: date) -> str:
    """A day: ``13 Oct 2024``."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def period(days: Period) -> str:
    """A period; whether it happened on some day of it or was counted through all of it stays visible.

    >>> period(Period(date(2024, 9, 1), date(2024, 9, 30))), period(Period(date(2024, 9, 3), date(2024, 9, 3)))
    ('some day in Sep 2024', '3 Sep 2024')
    >>> period(Period(date(2017, 12, 22), date(2017, 12, 28), Extent.THROUGHOUT))
    '22 Dec 2017 to 28 Dec 2017'
    """
    words = stretch(days.first, days.last)
    if days.first == days.last or days.first == date.min or days.last == date.max:
        return words
    if days.extent is Extent.THROUGHOUT:
        return f"all of {words}" if _whole(days.first, days.last) else words
    return f"some day {'in' if _whole(days.first, days.last) else 'from'} {words}"


def _whole(first: date, last: date) -> str:
    """The month or year that the days fill, or nothing."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    ends = calendar.monthrange(last.year, last.month)[1]
    if (first.year, first.month) == (last.year, last.month) and first.day == 1 and last.day == ends:
        return f"{MONTHS[first.month - 1]} {first.year}"
    return ""


def stretch(first: date, last: date) -> str:
    """From the first day to the last, as a month or a year where they fill one."""
    if first == date.min and last == date.max:
        return "any day"
    if first == date.min:
        return f"until {day(last)}"
    if last == date.max:
        return f"since {day(first)}"
    return day(first) if first == last else _whole(first, last) or f"{day(first)} to {day(last)}"


def stated(figure: Figure | Period) -> str:
    """A figure in the source's own words.

    >>> stated(Period(date(2017, 12, 1), date(2017, 12, 31), text="December 2017"))
    'December 2017'
    """
    text = clean(figure.text).strip()
    if isinstance(figure, Figure):
        return text or number_range(figure.low, figure.high, figure.unit)
    # ISO dates are a way of writing, not anybody's words.
    own = any(letter.isalpha() for letter in text)
    return text if own else stretch(figure.first, figure.last)


def days_of(finding: Finding) -> tuple[date, date] | None:
    """The first and the last day that its claims are about, or were said on where they name none."""
    spans = [(claim.when.first, claim.when.last) for claim in finding.claims if claim.when]
    spans = spans or [(claim.said_on, claim.said_on) for claim in finding.claims if claim.said_on]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def days_of_claim(claim: Claim) -> tuple[date, date] | None:
    """The days a claim holds for, else the day it was said."""
    if claim.when:
        return claim.when.first, claim.when.last
    return (claim.said_on, claim.said_on) if claim.said_on else None


def web_address(url: str | None) -> str | None:
    """The address if a browser may safely follow it (http or https), else None.

    >>> web_address("javascript:alert(1)"), web_address("https://example.org/a b")
    (None, 'https://example.org/a%20b')
    """
    if not url or _UNPRINTABLE.search(url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return quote(url.strip(), safe="%/:?#[]@!$&'()*+,;=~-._") if usable else None


def sentence_address(url: str | None, words: str) -> str | None:
    """The address of the words within the page (a URL text fragment), where the page has a safe address.

    >>> sentence_address("https://example.org/a", "about 2,000 troops")
    'https://example.org/a#:~:text=about%202%2C000%20troops'
    """
    address = web_address(url)
    parts = clean(words).split()
    if address is None or not parts:
        return None
    ends = [parts] if len(parts) <= 2 * _FRAGMENT_WORDS else [parts[:_FRAGMENT_WORDS], parts[-_FRAGMENT_WORDS:]]
    text = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={text}"
