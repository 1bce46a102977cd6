"""Numbers in digits, in words, and in both ("1.3 million", "half a dozen", "twenty-eight thousand and six")."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import evolve, frozen

from oirlib.interval import Number
from oirlib.language import knowledge, words
from oirlib.wording.context import FUNCTION, MONTHS, counts
from oirlib.wording.tokens import Tokens

_TABLES: dict[str, dict[str, Any]] = knowledge("numbers")
UNITS: dict[str, int] = _TABLES["units"]
TEENS: dict[str, int] = _TABLES["teens"]
TENS: dict[str, int] = _TABLES["tens"]
MAGNITUDES: dict[str, int] = _TABLES["magnitudes"]
SCALES = {"dozen": 12, "hundred": 100, **MAGNITUDES}
SUFFIXES: dict[str, int] = _TABLES["suffixes"]
SPACED_SUFFIXES = frozenset(suffix for suffix in SUFFIXES if len(suffix) > 1)
_CAPITAL_SUFFIXES: dict[str, int] = _TABLES["capitals"]
PARTS: dict[str, int] = _TABLES["parts"]
SIGNED_PARTS: dict[str, list[int]] = _TABLES["signed_parts"]
CARDINALS = frozenset({*UNITS, *TEENS, *TENS, *SCALES})
STARTS = frozenset({*CARDINALS, *SIGNED_PARTS, "a", "half"})

# The ways to write a number, and what in each is no digit: signs between groups, and the mark of the decimals.
_WRITTEN = (
    (
        re.compile(r"[1-9]\d{0,2}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"),
        ",\u00a0\u2009\u202f",
        ".",
    ),
    (re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?"), ",", "."),  # 12,34,567
    (re.compile(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?"), "'’", "."),  # 1'234'567
    (re.compile(r"\d{1,3}(?: \d{3})+(?:\.\d+)?"), " ", "."),  # 816 000
    (re.compile(r"\d{1,3}(?: \d{3})+,\d+"), " ", ","),
    (re.compile(r"\d{1,3}(?:\.\d{3})+,\d+"), ".", ","),  # 1.234,5
    (re.compile(r"\d+,\d{1,2}|0,\d+"), "", ","),  # 589,2
)
_AND_A_HALF = (("and", "a", "half"), ("-", "and", "-", "a", "-", "half"))
# Longer rows of digits name something; nobody counts that far.
_LONGEST = 24
# "37m long" is metres, "37m of its phones" millions.
_EXTENTS = words("no_figures.extents")
# Lengths of races, which are metres where a race is told: he ran 100m.
_RACES = words("no_figures.races")
_RACING = words("no_figures.racing")
_LENGTHS = words("no_figures.lengths")
_BEFORE_CRORE = frozenset({100, 10**3, 10**5})
_MONEY = frozenset("$€£¥₹₽₩₪₺₴")
_LOADS = words("no_figures.loads")
_EXPONENTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
# What makes "a third" a share also where no whole follows: less than a third, by a quarter.
_OF_SHARES = words("no_figures.of_shares")


@frozen
class Amount:
    """A number in a text.

    Attributes:
        value: The number.
        end: The token after it.
        scale: The magnitude its last word names: 1,000,000 for "1.3 million", 1 for "4,500".
        plain: Whether it is digits only, without a comma or a point, so that it may be a year or a name's number.
        rough: Whether its words are loose by nature (a dozen).
        share: Whether it is a part of a whole (two-thirds).
    """

    value: Number
    end: int
    scale: int = 1
    plain: bool = False
    rough: bool = False
    share: bool = False


def whole(number: Number | Decimal | Fraction) -> Number:
    """The number as an int where it is whole, else as a float.

    >>> whole(4500.0), whole(2.5)
    (4500, 2.5)
    """
    if isinstance(number, float) and not number.is_integer():
        return number
    return int(number) if number == int(number) else float(number)


@lru_cache(maxsize=4096)
def number_in(word: str) -> Decimal | None:
    """The number that a token of digits writes, or None where it is none that could be counted with.

    >>> number_in("4,500"), number_in("12,34,567"), number_in("589,2"), number_in("9:52")
    (Decimal('4500'), Decimal('1234567'), Decimal('589.2'), None)
    """
    if len(word) > _LONGEST:
        return None
    for written, groups, mark in _WRITTEN:
        if written.fullmatch(word):
            digits = "".join(c for c in word if c not in groups)
            return Decimal(digits.replace(mark, "."))
    return None


def is_digits(word: str) -> bool:
    """Whether the token is a number in digits that can be counted with.

    >>> is_digits("4,500"), is_digits("9:52"), is_digits("1.36.6")
    (True, False, False)
    """
    return number_in(word) is not None


def has_decimal_comma(word: str) -> bool:
    """Whether the token is a decimal with a comma, where an English text has a point: 589,2."""
    return _WRITTEN[-1][0].fullmatch(word) is not None


def amount_at(tokens: Tokens, i: int, *, joined: bool = True) -> Amount | None:
    """The number that begins at token ``i``, or None.

    Args:
        tokens: The text.
        i: Where to begin.
        joined: Whether "and" may stand within it: "two hundred and six" is 206, but "between two hundred and six
            hundred" is two numbers.
    """
    word = tokens.words[i]
    if not word:
        return None
    if word[0].isdecimal() or word[0] == ".":
        return _digits(tokens, i)
    if word in SIGNED_PARTS:
        return Amount(float(Fraction(*SIGNED_PARTS[word])), i + 1, share=True)
    if word not in STARTS:
        return None
    return _part(tokens, i) or _half(tokens, i) or _spelled(tokens, i, joined)


def _digits(tokens: Tokens, i: int) -> Amount | None:
    word = tokens.words[i]
    value, plain = number_in(word), word.isdecimal()
    if value is None:
        return None
    end, mixed = i + 1, _fraction(tokens, i) or _powered(tokens, i, value)
    if mixed is None and _continued(tokens, i):
        value, plain, end = value * 1000 + int(tokens.words[i + 1]), False, i + 2
    if mixed is not None:
        return mixed
    if tokens.words[end] in SIGNED_PARTS:
        part = Fraction(*SIGNED_PARTS[tokens.words[end]])
        return _scaled(tokens, Amount(whole(Fraction(value) + part), end + 1), value + Decimal(float(part)))
    return _scaled(tokens, Amount(whole(value), end, plain=plain), value)


def _continued(tokens: Tokens, i: int) -> bool:
    """Whether a space parts the thousands of a number: "12 345 people", but not "On June 12 345 people"."""
    word, more = tokens.words[i], tokens.words[i + 1]
    if not (word.isdecimal() and len(word) < 4 and word[0] != "0" and len(more) == 3 and more.isdecimal()):
        return False
    if tokens.text[tokens.ends[i] : tokens.starts[i + 1]] != " " or tokens.words[i + 2] == "-":
        return False
    before = tokens.words[i - 1]
    if before in MONTHS or (before == "." and tokens.words[i - 2] in MONTHS) or before[:1].isdecimal():
        return False
    # "12 500 lb bombs" are twelve.
    measure = tokens.words[i + 2] in _LENGTHS or tokens.words[i + 2] in _LOADS
    return not (measure and counts(tokens, i + 3))


def _powered(tokens: Tokens, i: int, value: Decimal) -> Amount | None:
    """1.5×10^8, 2.4 x 10⁻⁶, 3×10−30, 6.02e23."""
    if tokens.words[i] == "10" and tokens.words[i + 1] == "^" and tokens.glued(i + 1):  # 10^6
        lone = tokens.words[i + 2]
        return Amount(10 ** int(lone), i + 3) if lone.isdecimal() and len(lone) < 3 else None
    sign, ten = tokens.words[i + 1], tokens.words[i + 2]
    if sign[:1] == "e" and tokens.glued(i + 1) and len(sign) < 4 and sign[1:].isdecimal():
        return Amount(whole(value.scaleb(int(sign[1:]))), i + 2)
    at = i + 3
    if sign not in ("×", "x", "*", "·") or ten != "10" or not tokens.glued(at):
        return None
    if tokens.words[at] == "^":
        at += 1
    raised = at > i + 3
    minus = tokens.words[at] in ("-", "−", "–", "⁻") and tokens.glued(at + 1)
    exponent = tokens.words[at + minus].translate(_EXPONENTS)
    if not exponent.isdecimal() or len(exponent) > 2 or not (raised or minus or exponent != tokens.words[at]):
        return None
    return Amount(whole(value.scaleb(-int(exponent) if minus else int(exponent))), at + minus + 1)


def _scaled(tokens: Tokens, amount: Amount, value: Decimal) -> Amount:
    """The number times the magnitude behind it, if any."""
    end = amount.end
    word, scale = tokens.words[end], None
    if tokens.glued(end) and word in SUFFIXES:
        scale = None if word == "m" and tokens.raw(end) == "m" and _metres(tokens, end) else SUFFIXES[word]
    elif word in SPACED_SUFFIXES:
        scale = SUFFIXES[word]
    elif word in SUFFIXES and tokens.raw(end) in _CAPITAL_SUFFIXES:
        apart = counts(tokens, end + 1) or tokens.words[end - 2] in _MONEY
        scale = _CAPITAL_SUFFIXES[tokens.raw(end)] if apart else None
    else:
        if word == "-" and tokens.glued(end) and tokens.glued(end + 1):
            end, word = end + 1, tokens.words[end + 1]
        scale = SCALES.get(word)
    if scale is None:
        return amount
    if scale in _BEFORE_CRORE and tokens.words[end + 1] in ("crore", "crores"):  # 1.5 lakh crore
        scale, end = scale * 10**7, end + 1
    return Amount(whole(value * scale), end + 1, scale=scale, rough=scale == 12)


def _metres(tokens: Tokens, end: int) -> bool:
    """Whether the "m" at ``end`` is metres: 37m long, 120ft (37m), ran 100m."""
    number, before = tokens.words[end - 1], tokens.words[end - 2]
    if before in _MONEY:
        return False
    if tokens.words[end + 1] in _EXTENTS or (before == "(" and tokens.words[end - 3] in _LENGTHS):
        return True
    return number in _RACES and before in _RACING and not counts(tokens, end + 1)


def _fraction(tokens: Tokens, i: int) -> Amount | None:
    """1/2, 1 1/2; a slash between whole numbers where the upper is the smaller."""
    for at in (i, i + 1):
        upper, sign, lower = tokens.words[at], tokens.words[at + 1], tokens.words[at + 2]
        if sign in ("/", "⁄") and upper.isdecimal() and lower.isdecimal() and _is_part(tokens, at, upper, lower):
            part = Fraction(int(upper), int(lower))
            ahead = int(tokens.words[i]) if at > i and tokens.words[i].isdecimal() else 0
            return Amount(whole(ahead + part), at + 3, share=at == i)
    return None


def _is_part(tokens: Tokens, at: int, upper: str, lower: str) -> bool:
    if len(upper) > 2 or len(lower) > 3 or not (tokens.glued(at + 1) and tokens.glued(at + 2)):
        return False
    return int(upper) < int(lower) and (upper, lower) != ("9", "11")


def _part(tokens: Tokens, i: int) -> Amount | None:
    """Two-thirds, a quarter of, one fifth; "a third service member" is none."""
    word = tokens.words[i]
    upper = 1 if word == "a" else UNITS.get(word, 0) or TEENS.get(word, 0)
    at = i + 1
    if tokens.words[at] == "-":
        at += 1
    name = tokens.words[at]
    lower = PARTS.get(name) or (PARTS.get(name.removesuffix("s"), 0) if upper > 1 else 0)
    if not upper or not lower or (upper > 1) != name.endswith("s") or upper >= lower:
        return None
    of_whole = tokens.words[at + 1] == "of"
    if of_whole and tokens.words[at + 2] == "a" and tokens.words[at + 3] in SCALES:
        scale = SCALES[tokens.words[at + 3]]
        return Amount(whole(Fraction(upper, lower) * scale), at + 4, scale=scale, rough=scale == 12)
    if word == "a" and not of_whole and at + 1 < tokens.count and not _measures(tokens, i, at + 1):
        return None
    return Amount(float(Fraction(upper, lower)), at + 1, share=True)


def _measures(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "a third" with no whole after it is a share: "fell by a third.", but not "by a third man"."""
    after = tokens.words[end]
    return tokens.words[i - 1] in _OF_SHARES and not (after.isalnum() and after not in FUNCTION)


def _half(tokens: Tokens, i: int) -> Amount | None:
    """Half a million, half-million, a half dozen; half (of) the troops."""
    at = i + 1 if tokens.words[i] == "a" else i
    if tokens.words[at] != "half":
        return None
    after = at + 1
    if tokens.words[after] in ("a", "-"):
        after += 1
    scale = SCALES.get(tokens.words[after])
    if scale is not None:
        return Amount(scale // 2, after + 1, scale=scale, rough=scale == 12)
    return Amount(0.5, at + 1, share=True) if at == i else None


def _spelled(tokens: Tokens, i: int, joined: bool) -> Amount | None:
    """Number words: groups below a thousand, each with its magnitude, the magnitudes falling."""
    group = _group(tokens, i, joined)
    if group is None:
        return None
    total, top = Fraction(0), 10**15
    while True:
        scale = MAGNITUDES.get(tokens.words[_past_hyphen(tokens, group.end)])
        if scale is None or scale >= top:
            value = whole(total + Fraction(group.value))
            return evolve(group, value=value, scale=group.scale if not total else 1)
        total += Fraction(group.value) * scale
        top, end = scale, _past_hyphen(tokens, group.end) + 1
        after = end + 1 if joined and tokens.words[end] == "and" else end
        more = _group(tokens, after, joined) if tokens.words[after] != "a" else None
        if more is None or more.rough or more.end == after or not _continues(tokens, more, top, after > end):
            return Amount(whole(total), end, scale=scale)
        group = more


def _continues(tokens: Tokens, group: Amount, top: int, linked: bool) -> bool:
    """Whether the group belongs to the number before it: "two thousand six", but not "two thousand, six thousand"."""
    scale = MAGNITUDES.get(tokens.words[group.end])
    if scale is not None:
        return scale < top
    return group.value < 100 if linked else True


def _past_hyphen(tokens: Tokens, i: int) -> int:
    return i + 1 if tokens.words[i] == "-" and tokens.glued(i) and tokens.glued(i + 1) else i


def _group(tokens: Tokens, i: int, joined: bool) -> Amount | None:
    """A number below a thousand (or fifteen hundred), or a bare magnitude as one of it."""
    word = tokens.words[i]
    if word in SCALES or (word == "a" and tokens.words[i + 1] in SCALES):
        value, end = 1, i if word in SCALES else i + 1
    else:
        small = _small(tokens, i)
        if small is None:
            return None
        value, end = small
    for half in _AND_A_HALF:
        if tokens.spells(end, half):
            return Amount(value + 0.5, end + len(half))
    at = _past_hyphen(tokens, end)
    if tokens.words[at] == "dozen":
        return Amount(value * 12, at + 1, scale=12, rough=True)
    if tokens.words[at] != "hundred":
        return Amount(value, end)
    return _hundreds(tokens, value * 100, at + 1, joined)


def _hundreds(tokens: Tokens, value: int, end: int, joined: bool) -> Amount:
    after = end + 1 if joined and tokens.words[end] == "and" else end
    rest = _small(tokens, after)
    if rest is None or rest[0] == 0 or tokens.words[rest[1]] in ("hundred", "dozen"):
        return Amount(value, end, scale=100)
    return Amount(value + rest[0], rest[1])


def _small(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A number below a hundred in words, and the token after it."""
    word = tokens.words[i]
    if word in UNITS:
        return UNITS[word], i + 1
    if word in TEENS:
        return TEENS[word], i + 1
    if word not in TENS:
        return None
    at = i + 2 if tokens.words[i + 1] in ("-", "‑", "–") else i + 1
    unit = UNITS.get(tokens.words[at], 0)
    return (TENS[word] + unit, at + 1) if unit else (TENS[word], i + 1)
