"""Units of measurement: how they are written, and which convert into which."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from oirlib.interval import Number
from oirlib.scalars import tidy
from oirlib.wording.lexicon import Lexicon, words_of
from oirlib.wording.rates import rate_after
from oirlib.wording.tokens import Tokens, tokens_of

# name -> (dimension, how many of the dimension's base one of it is)
_DIMENSIONS: dict[str, tuple[str, float]] = {
    "share": ("share", 1.0), "percent": ("share", 0.01),
    "percentage point": ("percentage point", 1.0), "basis point": ("percentage point", 0.01),
    "km2": ("area", 1e6), "m2": ("area", 1.0), "mi2": ("area", 2_589_988.110336), "ft2": ("area", 0.09290304),
    "yd2": ("area", 0.83612736), "ha": ("area", 1e4), "acre": ("area", 4046.8564224), "cm2": ("area", 1e-4),
    "km": ("length", 1000.0), "m": ("length", 1.0), "cm": ("length", 0.01), "mm": ("length", 0.001),
    "mi": ("length", 1609.344), "nmi": ("length", 1852.0), "yd": ("length", 0.9144), "ft": ("length", 0.3048),
    "in": ("length", 0.0254), "ly": ("length", 9.4607304725808e15), "µm": ("length", 1e-6), "nm": ("length", 1e-9),
    "kg": ("mass", 1.0), "g": ("mass", 0.001), "mg": ("mass", 1e-6), "t": ("mass", 1000.0), "ton": ("mass", 907.18474),
    "lb": ("mass", 0.45359237), "oz": ("mass", 0.028349523125), "stone": ("mass", 6.35029318), "µg": ("mass", 1e-9),
    "kt": ("mass", 1e6), "Mt": ("mass", 1e9),
    "Gt": ("mass", 1e12),
    "L": ("volume", 1.0), "mL": ("volume", 0.001), "gallon": ("volume", 3.785411784),
    "barrel": ("volume", 158.987294928),
    "m3": ("volume", 1000.0), "ft3": ("volume", 28.316846592),
    "second": ("time", 1.0), "minute": ("time", 60.0), "hour": ("time", 3600.0), "day": ("time", 86400.0),
    "week": ("time", 604800.0), "month": ("time", 2629746.0), "year": ("time", 31556952.0),
    "decade": ("time", 315569520.0), "century": ("time", 3155695200.0), "millisecond": ("time", 0.001),
    "km/h": ("speed", 1 / 3.6), "m/s": ("speed", 1.0), "mph": ("speed", 0.44704), "knot": ("speed", 1852 / 3600),
    "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9),
    "hp": ("power", 745.699871582),
    "kWh": ("energy", 1.0), "MWh": ("energy", 1e3), "GWh": ("energy", 1e6), "TWh": ("energy", 1e9),
    "kB": ("data", 1e3), "MB": ("data", 1e6), "GB": ("data", 1e9), "TB": ("data", 1e12),
    "Hz": ("frequency", 1.0), "kHz": ("frequency", 1e3), "MHz": ("frequency", 1e6), "GHz": ("frequency", 1e9),
    "degC": ("temperature", 1.0), "degF": ("temperature", 5 / 9), "K": ("temperature", 1.0), "degree": ("degree", 1.0),
}  # fmt: skip
# Where a scale's zero is not its dimension's, in its own steps.
_ZEROS = {"degF": 32.0, "K": 273.15}
CURRENCIES = words_of(
    "USD EUR GBP JPY CHF CAD AUD NZD HKD SGD CNY INR PKR LKR RUB UAH KRW ILS TRY IQD SYP IRR JOD LBP EGP SAR AED KWD "
    "QAR AFN MYR THB IDR PHP VND BRL MXN ARS ZAR NGN KES SEK NOK DKK PLN CZK HUF TWD BDT GHS"
)

_WRITTEN = {
    "percent": "% ¦ percent ¦ per cent ¦ pc ¦ pct",
    "percentage point": "percentage point(s) ¦ percentage - point ¦ percent point(s) ¦ % point(s) ¦ pp",
    "basis point": "basis point(s) ¦ bps",
    "km2": "square kilometer(s) ¦ square kilometre(s) ¦ square - kilometer(s) ¦ square - kilometre(s) ¦ sq km ¦ sq ."
    " km ¦ sq kilometer(s) ¦ sq kilometre(s) ¦ km2 ¦"
    " km²",
    "m2": "square meter(s) ¦ square metre(s) ¦ square - meter ¦ square - metre ¦ sq m ¦ sq - m ¦ sq . m ¦ sq"
    " meter(s) ¦ sq metre(s) ¦ m2 ¦ m² ¦ sqm",
    "cm2": "square centimeter(s) ¦ square centimetre(s) ¦ sq cm ¦ cm2 ¦ cm²",
    "mi2": "square mile(s) ¦ square - mile ¦ sq mi ¦ sq . mi ¦ sq . mile(s) ¦ sq mile(s) ¦ mi2 ¦ mi²",
    "ft2": "square foot ¦ square feet ¦ square - foot ¦ square - feet ¦ sq ft ¦ sq - ft ¦ sq . ft ¦ sq foot ¦ sq"
    " feet ¦ ft2 ¦ ft² ¦ sqft",
    "yd2": "square yard(s) ¦ sq yd(s) ¦ sq yard(s)",
    "ha": "hectare(s) ¦ ha", "acre": "acre(s)",
    "km": "kilometer(s) ¦ kilometre(s) ¦ km ¦ kms", "m": "meter(s) ¦ metre(s) ¦ m",
    "cm": "centimeter(s) ¦ centimetre(s) ¦ cm ¦ cms", "mm": "millimeter(s) ¦ millimetre(s) ¦ mm",
    "µm": "micrometer(s) ¦ micrometre(s) ¦ micron(s) ¦ µm ¦ μm", "nm": "nanometer(s) ¦ nanometre(s)",
    "mi": "mile(s)", "nmi": "nautical mile(s)", "yd": "yard(s) ¦ yd ¦ yds", "ft": "foot ¦ feet ¦ ft",
    "in": "inch ¦ inches ¦ ″ ¦ in", "ly": "light year(s) ¦ light - year(s)",
    "kg": "kilogram(s) ¦ kilogramme(s) ¦ kilo(s) ¦ kg ¦ kgs", "g": "gram(s) ¦ gramme(s) ¦ g",
    "mg": "milligram(s) ¦ milligramme(s) ¦ mg", "µg": "microgram(s) ¦ microgramme(s) ¦ mcg ¦ µg ¦ μg",
    "stone": "stone ¦ st", "t": "tonne(s) ¦ metric ton(s) ¦ metric tonne(s)", "ton": "ton(s)",
    "lb": "pound(s) ¦ lb ¦ lbs", "oz": "ounce(s) ¦ oz", "kt": "kiloton(s) ¦ kilotonne(s)",
    "Mt": "megaton(s) ¦ megatonne(s)", "Gt": "gigaton(s) ¦ gigatonne(s)",
    "L": "liter(s) ¦ litre(s) ¦ l", "mL": "milliliter(s) ¦ millilitre(s) ¦ ml", "gallon": "gallon(s)",
    "barrel": "barrel(s)", "m3": "cubic meter(s) ¦ cubic metre(s) ¦ m3 ¦ m³", "ft3": "cubic foot ¦ cubic feet",
    "second": "second(s) ¦ sec ¦ secs", "minute": "minute(s) ¦ min ¦ mins", "hour": "hour(s) ¦ hr ¦ hrs",
    "day": "day(s)", "week": "week(s)", "month": "month(s)", "year": "year(s) ¦ yr ¦ yrs", "decade": "decade(s)",
    "century": "century ¦ centuries", "millisecond": "millisecond(s) ¦ ms",
    "km/h": "km / h ¦ km / hr ¦ kph ¦ kmph ¦ km per hour ¦ kilometer(s) per hour ¦ kilometre(s) per hour ¦ "
    "kilometer(s) an hour ¦ kilometre(s) an hour",
    "m/s": "m / s ¦ meter(s) per second ¦ metre(s) per second",
    "mph": "mph ¦ mile(s) per hour ¦ mile(s) an hour", "knot": "knot(s)",
    "W": "watt(s) ¦ w", "kW": "kilowatt(s) ¦ kw", "MW": "megawatt(s) ¦ mw", "GW": "gigawatt(s) ¦ gw",
    "hp": "horsepower ¦ hp ¦ bhp",
    "kWh": "kilowatt hour(s) ¦ kilowatt - hour(s) ¦ kwh", "MWh": "megawatt hour(s) ¦ megawatt - hour(s) ¦ mwh",
    "GWh": "gigawatt hour(s) ¦ gigawatt - hour(s) ¦ gwh", "TWh": "terawatt hour(s) ¦ terawatt - hour(s) ¦ twh",
    "kB": "kilobyte(s) ¦ kb", "MB": "megabyte(s) ¦ mb", "GB": "gigabyte(s) ¦ gb", "TB": "terabyte(s) ¦ tb",
    "Hz": "hertz ¦ hz", "kHz": "kilohertz ¦ khz", "MHz": "megahertz ¦ mhz", "GHz": "gigahertz ¦ ghz",
    "degC": "c ¦ degree(s) celsius ¦ degree(s) centigrade ¦ degree(s) c ¦ ° c ¦ °c ¦ celsius ¦ degc ¦ deg c",
    "K": "kelvin(s)",
    "degF": "f ¦ degree(s) fahrenheit ¦ degree(s) f ¦ ° f ¦ fahrenheit ¦ degf ¦ deg f", "degree": "degree(s) ¦ °",
    "cent": "cent(s) ¦ us cent(s)", "penny": "pence ¦ p",
    "USD": "dollar(s) ¦ us dollar(s) ¦ u . s . dollar(s) ¦ american dollar(s) ¦ greenback(s) ¦ bucks ¦ $",
    "CAD": "canadian dollar(s)", "AUD": "australian dollar(s)", "NZD": "new zealand dollar(s)",
    "SGD": "singapore dollar(s)", "HKD": "hong kong dollar(s)",
    "EUR": "euro(s) ¦ €", "GBP": "pound(s) sterling ¦ british pound(s) ¦ sterling ¦ £", "JPY": "yen ¦ japanese yen",
    "CHF": "swiss franc(s) ¦ franc(s)", "CNY": "yuan ¦ chinese yuan ¦ renminbi ¦ rmb", "INR": "rupee(s) ¦"
    " indian rupee(s)",
    "PKR": "pakistani rupee(s)", "RUB": "ruble(s) ¦ rouble(s) ¦ russian ruble(s) ¦ russian rouble(s)",
    "UAH": "hryvnia ¦ hryvnias ¦ hryvnya", "KRW": "won ¦ south korean won ¦ korean won", "ILS": "shekel(s) ¦"
    " israeli shekel(s)",
    "TRY": "lira ¦ liras ¦ turkish lira ¦ turkish liras", "LBP": "lebanese pound(s) ¦ lebanese lira",
    "SYP": "syrian pound(s)", "EGP": "egyptian pound(s)", "IQD": "iraqi dinar(s) ¦ dinar(s)",
    "JOD": "jordanian dinar(s)", "KWD": "kuwaiti dinar(s)", "IRR": "iranian rial(s) ¦ rial(s)",
    "SAR": "riyal(s) ¦ saudi riyal(s)", "QAR": "qatari riyal(s)", "AED": "dirham(s) ¦ emirati dirham(s)",
    "AFN": "afghani ¦ afghanis", "BRL": "brazilian real(s) ¦ reais", "MXN": "mexican peso(s) ¦ peso(s)",
    "ZAR": "rand", "SEK": "swedish krona ¦ swedish kronor", "NOK": "norwegian krone ¦ norwegian kroner",
    "DKK": "danish krone ¦ danish kroner", "PLN": "zloty ¦ zlotys", "MYR": "ringgit",
}  # fmt: skip
_BEFORE = {
    "USD": "$ ¦ us $ ¦ us$ ¦ $ us ¦ u . s . $ ¦ usd", "CAD": "c $ ¦ ca $ ¦ can $ ¦ $ c ¦ cad", "AUD": "a $ ¦ au $ ¦"
    " $ a ¦ aud",
    "NZD": "nz $ ¦ $ nz", "HKD": "hk $ ¦ $ hk", "SGD": "s $ ¦ $ s", "EUR": "€ ¦ eur", "GBP": "£ ¦ gbp ¦ ps",
    "JPY": "¥ ¦ jpy ¦ y =", "INR": "₹ ¦ rs ¦ rs . ¦ inr", "RUB": "₽ ¦ rub", "KRW": "₩", "ILS": "₪", "TRY": "₺",
    "UAH": "₴", "MYR": "rm", "CHF": "chf", "CNY": "cny ¦ rmb", "IQD": "iqd",
    "ZAR": "r ¦ zar", "PHP": "₱ ¦ p", "NGN": "₦ ¦ n ¦ ngn", "KES": "sh ¦ ksh ¦ kes", "TWD": "nt $", "THB": "฿ ¦"
    " thb", "VND": "₫",
    "GHS": "₵ ¦ gh ₵", "BDT": "৳ ¦ tk",
}  # fmt: skip
# Words that are units only right behind their number ("164p", "45g"), or behind digits at all ("5 m").
_GLUED_ONLY = frozenset({"p", "g", "$", "in", "st", "l", "c", "f", "w"})
_DIGITS_ONLY = frozenset(
    {*_GLUED_ONLY - {"$"}, "m", "ha", "pc", "mb", "gb", "tb", "kb", "mw", "gw", "min", "sec", "ms", "stone"}
)
# Letters that are money only right before their number (R500m); elsewhere they are anything.
_GLUED_BEFORE = frozenset({"ps", "r", "n", "p", "sh", "ksh"})
# Lines of a picture, not pence: 1080p.
_PICTURES = frozenset({"1080", "1440", "2160", "4320"})
_AFTER_LEXICON, _BEFORE_LEXICON = Lexicon.spelled(_WRITTEN), Lexicon.spelled(_BEFORE)
_CODES = {code.lower(): code for code in CURRENCIES}
UNIT_NAMES = frozenset({*_DIMENSIONS, *CURRENCIES, "cent", "penny"})
MONEY_STARTS = frozenset(_BEFORE_LEXICON.phrases)


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
    code = _CODES.get(first)
    if code is not None and tokens.raw(at).isupper():
        return code, at + 1
    if first in _DIGITS_ONLY and not digits:
        return None
    if first in _GLUED_ONLY and not (tokens.glued(at) and _means_unit(tokens, at, first)):
        return None
    return _AFTER_LEXICON.at(tokens, at)


def _means_unit(tokens: Tokens, at: int, letters: str) -> bool:
    """Whether letters right behind digits are a unit: 45g but not 5G, 35C but not seat 3C, 12st but not 21st."""
    digits, raw = tokens.words[at - 1], tokens.raw(at)
    if letters == "g":
        return raw != "G"
    if letters == "p":
        return digits not in _PICTURES
    if letters == "st":
        return not digits.endswith("1") or digits.endswith("11")
    if letters in ("c", "f", "w"):
        named = tokens.capital(at - 2) and not tokens.opens(at - 2)
        signed = tokens.words[at - 2] in ("-", "−", "minus")
        return raw.isupper() and (signed or len(digits) > 1) and not named
    return True


def money_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose sign begins at token ``i``, and the token after it; None where there is none."""
    found = _BEFORE_LEXICON.at(tokens, i)
    if found is None or tokens.glued(i + 1):
        return found
    if tokens.words[i] in _GLUED_BEFORE or tokens.words[i] == "a":  # a $500 fine, but A$500
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
        raise ValueError(f"no such unit: {unit!r}; use one of {', '.join(sorted(UNIT_NAMES))}, or None for a count")
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
    if name in CURRENCIES:
        return Measure(name)
    if name in ("cent", "penny"):
        return Measure("USD" if name == "cent" else "GBP", 0.01)
    size, factor = _DIMENSIONS[name]
    return Measure(size, factor, _ZEROS.get(name, 0.0))


def unit_named(words: str) -> str | None:
    """The unit that the words are the name of, or None.

    >>> unit_named("square miles"), unit_named("%"), unit_named("USD"), unit_named("fighters")
    ('mi2', 'percent', 'USD', None)
    >>> unit_named("per 100,000 people"), unit_named("dollars a day"), unit_named("of 109")
    ('per 100000', 'USD per day', 'of 109')
    """
    if words in UNIT_NAMES:
        return words
    tokens = tokens_of(words)
    if tokens.words[0] == "of" and tokens.count == 2 and tokens.words[1].isdecimal():
        return f"of {int(tokens.words[1])}"
    inner, end = _AFTER_LEXICON.at(tokens, 0) or _canonical(tokens) or ("", 0)
    rate = rate_after(tokens, end)
    unit, end = (f"{inner} {rate[0]}".strip(), rate[1]) if rate is not None else (inner, end)
    return unit if unit and end == tokens.count else None


def _canonical(tokens: Tokens) -> tuple[str, int] | None:
    """A unit's own name at the beginning of another's: "USD per day"."""
    raw = tokens.raw(0) if tokens.count else ""
    return (raw, 1) if raw in UNIT_NAMES else None


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
    found = _AFTER_LEXICON.at(tokens, 0)
    if found is None:
        return None, 0
    unit, end = found
    of = tokens.words[end] == "of"
    sure = _is_sure(tokens, 0, unit, end) or (of and tokens.words[0] in _SURE_BEFORE_OF)
    if not sure or tokens.words[end] in ("-", "‑"):
        return None, 0
    return unit, end + of


def _closing(tokens: Tokens, last: int) -> tuple[str | None, int]:
    """The unit that the words end with, in brackets, after "in" or a comma, or as a sign; and where that begins."""
    bracketed = tokens.words[last - 1][:1] in (")", "]")
    end = last - 1 if bracketed else last
    for at in range(max(1, end - 5), end):
        opened = tokens.words[at - 1]
        found = _AFTER_LEXICON.at(tokens, at) or _canonical_at(tokens, at)
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
    if first in _SURE or unit in _SURE_UNITS:
        return end - at > 1 or len(first) > 1 or first == "%"
    return False


def _canonical_at(tokens: Tokens, at: int) -> tuple[str, int] | None:
    raw = tokens.raw(at)
    return (raw, at + 1) if raw in UNIT_NAMES else None


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


# Units whose every spelling of more than a letter is one: nobody calls anything else a square mile.
_SURE_UNITS = frozenset(
    {"km2", "m2", "mi2", "ft2", "yd2", "cm2", "ha", "percent", "percentage point", "basis point", "degC", "degF", "m3",
     "ft3", "kWh", "MWh", "GWh", "TWh", "km/h", "m/s", "mph", "nmi", "mL", "EUR", "kW", "MW", "GW"}
)  # fmt: skip
# Spellings that are a unit where they open what is counted, and those that are one before "of".
_SURE = words_of(
    "acres kilometers kilometres km miles metres meters tonnes tons kilograms kilogrammes kg litres liters gallons "
    "barrels dollars euros us american % percent per pct hectares millimetres millimeters mm centimetres centimeters cm"
)
_SURE_BEFORE_OF = words_of("feet inches days weeks months years hours minutes pounds ounces grams yards degrees")
_LOOSE = frozenset({",", "of", "-", ")"})
_LOOSE_BEHIND = frozenset({",", "in", "-", "(", "of"})
