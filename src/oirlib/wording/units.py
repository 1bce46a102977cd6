"""Units of measurement: how they are written, and which convert into which."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from oirlib.interval import Number
from oirlib.language import knowledge
from oirlib.scalars import tidy
from oirlib.wording.lexicon import Lexicon
from oirlib.wording.rates import rate_after
from oirlib.wording.tokens import Tokens, tokens_of


@cache
def _known() -> dict[str, dict[str, Any]]:
    """What is known of each unit, by its name."""
    return dict(knowledge("units")["unit"])


@cache
def unit_names() -> frozenset[str]:
    """The names of all units: "km2", "percent", "USD" ..."""
    return frozenset(_known())


@cache
def currencies() -> frozenset[str]:
    """The names of the units that are money and convert into no other."""
    return frozenset(name for name, unit in _known().items() if "dimension" not in unit)


@cache
def _spellings(side: str) -> Lexicon[str]:
    """How units are written behind a number ("words") or in front of it ("before")."""
    return Lexicon.spelled({name: "¦".join(unit[side]) for name, unit in _known().items() if side in unit})


@cache
def money_starts() -> frozenset[str]:
    """The first words of currencies that stand before their number."""
    return frozenset(_spellings("before").phrases)


@cache
def _letters(kind: str) -> frozenset[str]:
    """Letters that are units only where they stand so: "glued", "digits", "money"; and numbers that are "pictures"."""
    return frozenset(knowledge("units")["letters"][kind])


@cache
def _codes() -> dict[str, str]:
    return {code.lower(): code for code in currencies()}


def unit_after(tokens: Tokens, i: int, *, digits: bool) -> tuple[str, int] | None:
    """The unit that the words from token ``i`` on name, and the token after it; None where they name none.

    Args:
        tokens: The text.
        i: The token right after the number.
        digits: Whether the number is written in digits ("5 m", but never "five m").
    """
    at = i
    if tokens.words[i] in ("-", "‑") and tokens.glued(i) and tokens.glued(i + 1):
        at = i + 1
    first = tokens.words[at]
    if at > i and not first.isalpha():
        return None
    code = _codes().get(first)
    if code is not None and tokens.raw(at).isupper():
        return code, at + 1
    if first in _letters("digits") and not digits:
        return None
    if first in _letters("glued") and not (tokens.glued(at) and _means_unit(tokens, at, first)):
        return None
    return _spellings("words").at(tokens, at)


def _means_unit(tokens: Tokens, at: int, letters: str) -> bool:
    """Whether letters right behind digits are a unit: 45g but not 5G, 35C but not seat 3C, 12st but not 21st."""
    digits, raw = tokens.words[at - 1], tokens.raw(at)
    if letters == "g":
        return raw != "G"
    if letters == "p":
        return digits not in _letters("pictures")
    if letters == "st":
        return not digits.endswith("1") or digits.endswith("11")
    if letters in ("c", "f", "w"):
        named = tokens.capital(at - 2) and not tokens.opens(at - 2)
        signed = tokens.words[at - 2] in ("-", "−", "minus")
        return raw.isupper() and (signed or len(digits) > 1) and not named
    return True


def money_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose sign begins at token ``i``, and the token after it; None where there is none."""
    found = _spellings("before").at(tokens, i)
    if found is None or tokens.glued(i + 1):
        return found
    if tokens.words[i] in _letters("money") or tokens.words[i] == "a":  # a $500 fine, but A$500
        return None
    return found


def dimension(unit: str | None) -> tuple[str, float]:
    """What a unit measures, and how much of that dimension's base it is; :func:`measured` knows temperatures too.

    Raises:
        ValueError: There is no such unit.

    >>> dimension("mi2"), dimension("km2")
    (('area', 2589988.110336), ('area', 1000000.0))
    >>> dimension(None), dimension("EUR")
    (('count', 1.0), ('EUR', 1.0))
    """
    measure = measured(unit)
    if unit is not None and not measure.known:
        raise ValueError(f"no such unit: {unit!r}; use one of {', '.join(sorted(unit_names()))}, or None for a count")
    return measure.dimension, measure.factor


@frozen
class Measure:
    """How a unit's numbers are held against those of another unit.

    Attributes:
        dimension: What it measures: "area", "count", "temperature", "USD", "share per year", "count per 100000".
            Numbers of one dimension convert, across dimensions they never meet. Every currency is one of its own, since
            no rate between them holds, and so is every base of a rate, and every unit that is not known.
        factor: How much of the dimension's base one of it is.
        zero: Where its own zero lies, in its own steps: 32 for degrees Fahrenheit beside Celsius.
        known: Whether the unit is one that the library knows.
    """

    dimension: str
    factor: float = 1.0
    zero: float = 0.0
    known: bool = True

    def to_base(self, number: Number) -> Number:
        """The number in the dimension's base unit (an infinity stays one).

        >>> measured("degF").to_base(22.64), measured("mi2").to_base(1), measured(None).to_base(37)
        (-5.2, 2589988.110336, 37)
        """
        return number if self._plain else tidy((number - self.zero) * self.factor)

    def from_base(self, number: Number) -> Number:
        """The number in this unit, of one in the dimension's base unit.

        >>> measured("degF").from_base(-5.2)
        22.64
        """
        return number if self._plain else tidy(number / self.factor + self.zero)

    @property
    def _plain(self) -> bool:
        return self.factor == 1 and self.zero == 0


@lru_cache(maxsize=1024)
def measured(unit: str | None) -> Measure:
    """How to convert numbers in a unit, given by its name ("km2", "per 100000") or in words ("square miles").

    >>> measured("per 100,000 people").dimension, measured("USD per day").dimension, measured("furlong").dimension
    ('count per 100000', 'USD per day', 'furlong')
    """
    if unit is None:
        return Measure("count")
    name = unit_named(unit)
    if name is None:
        return Measure(unit, known=False)
    what, per, base = name.partition("per ") if name.startswith("per ") else name.partition(" per ")
    if per:
        inner = measured(what or None)
        return Measure(f"{inner.dimension} per {base}", inner.factor, inner.zero)
    if name.startswith("of "):
        return Measure(f"count {name}")
    if name in currencies():
        return Measure(name)
    known = _known()[name]
    return Measure(known["dimension"], known["base"], known.get("zero", 0.0))


def unit_named(words: str) -> str | None:
    """The unit that the words are the name of, or None.

    >>> unit_named("square miles"), unit_named("%"), unit_named("USD"), unit_named("fighters")
    ('mi2', 'percent', 'USD', None)
    >>> unit_named("per 100,000 people"), unit_named("dollars a day"), unit_named("of 109")
    ('per 100000', 'USD per day', 'of 109')
    """
    if words in unit_names():
        return words
    tokens = tokens_of(words)
    if tokens.words[0] == "of" and tokens.count == 2 and tokens.words[1].isdecimal():
        return f"of {int(tokens.words[1])}"
    inner, end = _spellings("words").at(tokens, 0) or _canonical(tokens) or ("", 0)
    rate = rate_after(tokens, end)
    unit, end = (f"{inner} {rate[0]}".strip(), rate[1]) if rate is not None else (inner, end)
    return unit if unit and end == tokens.count else None


def _canonical(tokens: Tokens) -> tuple[str, int] | None:
    """A unit's own name at the beginning of another's: "USD per day"."""
    raw = tokens.raw(0) if tokens.count else ""
    return (raw, 1) if raw in unit_names() else None


def lifted(what: str) -> tuple[str, str | None]:
    """What is counted without the unit in it, and that unit; the same words and None where none surely is one.

    A unit stands before what it measures ("square miles lost", "tonnes of aid"), behind it in brackets or after "in"
    ("turnout (%)", "area in hectares"), and the base of a rate anywhere ("deaths per million people"). A word that may
    be something else is left alone: "pounds", "foot soldiers", "seats won".

    >>> lifted("square miles lost"), lifted("percent of voters"), lifted("deaths per million")
    (('lost', 'mi2'), ('voters', 'percent'), ('deaths', 'per 1000000'))
    >>> lifted("US troops"), lifted("area (km2)")
    (('US troops', None), ('area', 'km2'))
    """
    tokens = tokens_of(what)
    unit, first = _leading(tokens)
    start, rate, after = _rate_within(tokens, first)
    end = tokens.count
    if unit is None:
        unit, end = _closing(tokens, end)
    if unit is None:
        unit, start = _closing(tokens, start)
    end, after = max(end, first), min(after, end)
    start = min(start, end)
    kept = [what[tokens.starts[a] : tokens.ends[b - 1]] for a, b in _stripped(tokens, [(first, start), (after, end)])]
    named = " ".join(word for word in (unit, rate) if word is not None)
    return (" ".join(kept), named) if kept and named else (what, None)


def _rate_within(tokens: Tokens, first: int) -> tuple[int, str | None, int]:
    """Where the base of a rate begins from token ``first`` on, the base, and where it ends; all at the end if none."""
    for at in range(first, tokens.count):
        found = rate_after(tokens, at) if tokens.words[at] in ("per", "/") else None
        if found is not None:
            return at, *found
    return tokens.count, None, tokens.count


def _leading(tokens: Tokens) -> tuple[str | None, int]:
    """The unit that the words begin with, and the token after it and its "of"."""
    found = _spellings("words").at(tokens, 0)
    if found is None:
        return None, 0
    unit, end = found
    of = tokens.words[end] == "of"
    sure = _is_sure(tokens, 0, unit, end) or (of and tokens.words[0] in _surely("before_of"))
    if not sure or tokens.words[end] in ("-", "‑"):
        return None, 0
    return unit, end + of


def _closing(tokens: Tokens, last: int) -> tuple[str | None, int]:
    """The unit that the words end with, in brackets, after "in" or a comma, or as a sign; and where that begins."""
    bracketed = tokens.words[last - 1][:1] in (")", "]")
    end = last - 1 if bracketed else last
    for at in range(max(1, end - 5), end):
        opened = tokens.words[at - 1]
        found = _spellings("words").at(tokens, at) or _canonical_at(tokens, at)
        if found is None or found[1] != end:
            continue
        if bracketed and opened in ("(", "["):
            return found[0], at - 1
        if not bracketed and opened in ("in", ",") and _is_sure(tokens, at, *found):
            return found[0], at - 1
        if not bracketed and tokens.words[at] == "%":
            return found[0], at
    return None, last


def _is_sure(tokens: Tokens, at: int, unit: str, end: int) -> bool:
    """Whether the words are a unit and nothing else: no bare letters, no singular that may be part of a name."""
    first = tokens.words[at]
    if first in _surely("opening") or unit in _surely("units"):
        return end - at > 1 or len(first) > 1 or first == "%"
    return False


def _canonical_at(tokens: Tokens, at: int) -> tuple[str, int] | None:
    raw = tokens.raw(at)
    return (raw, at + 1) if raw in unit_names() else None


def _stripped(tokens: Tokens, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of tokens that hold a word, without the "of", "in" or commas that a unit leaves at their ends."""
    kept = []
    for first, last in spans:
        while first < last and tokens.words[first] in _LOOSE:
            first += 1
        while first < last and tokens.words[last - 1] in _LOOSE_BEHIND:
            last -= 1
        if any(tokens.words[i][:1].isalnum() for i in range(first, last)):
            kept.append((first, last))
    return kept


@cache
def _surely(kind: str) -> frozenset[str]:
    """What is a unit and nothing else: the "units" themselves, words "opening" what is counted, words "before_of"."""
    return frozenset(knowledge("units")["lifted"][kind])


_LOOSE = frozenset({",", "of", "-", ")"})
_LOOSE_BEHIND = frozenset({",", "in", "-", "(", "of"})
