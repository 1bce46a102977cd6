"""Units of measurement: how they are written, and which convert into which."""

from __future__ import annotations

from oirlib.wording.lexicon import Lexicon, words_of
from oirlib.wording.tokens import Tokens, tokens_of

# name -> (dimension, how many of the dimension's base one of it is)
_DIMENSIONS: dict[str, tuple[str, float]] = {
    "share": ("share", 1.0), "percent": ("share", 0.01), "basis point": ("share", 0.0001),
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
    "degC": ("degC", 1.0), "degF": ("degF", 1.0), "degree": ("degree", 1.0),
}  # fmt: skip
_CURRENCIES = words_of(
    "USD EUR GBP JPY CHF CAD AUD NZD HKD SGD CNY INR PKR LKR RUB UAH KRW ILS TRY IQD SYP IRR JOD LBP EGP SAR AED KWD "
    "QAR AFN MYR THB IDR PHP VND BRL MXN ARS ZAR NGN KES SEK NOK DKK PLN CZK HUF TWD BDT GHS"
)

_WRITTEN = {
    "percent": "% ¦ percent ¦ per cent ¦ pc ¦ pct ¦ percentage point(s) ¦ percent points",
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
_CODES = {code.lower(): code for code in _CURRENCIES}
UNIT_NAMES = frozenset({*_DIMENSIONS, *_CURRENCIES, "cent", "penny"})
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
    """What a unit measures, and how much of that dimension's base it is.

    Units of one dimension convert, across dimensions they never meet. A count has a dimension of its own, and so has
    every currency, since no rate between them holds.

    Raises:
        ValueError: There is no such unit.

    >>> dimension("mi2"), dimension("km2")
    (('area', 2589988.110336), ('area', 1000000.0))
    >>> dimension(None), dimension("EUR")
    (('count', 1.0), ('EUR', 1.0))
    """
    if unit is None:
        return "count", 1.0
    if unit in _DIMENSIONS:
        return _DIMENSIONS[unit]
    if unit in _CURRENCIES:
        return unit, 1.0
    if unit in ("cent", "penny"):
        return ("USD" if unit == "cent" else "GBP"), 0.01
    raise ValueError(f"no such unit: {unit!r}; use one of {', '.join(sorted(UNIT_NAMES))}, or None for a count")


def unit_named(words: str) -> str | None:
    """The unit that the words are the name of, or None.

    >>> unit_named("square miles"), unit_named("%"), unit_named("USD"), unit_named("fighters")
    ('mi2', 'percent', 'USD', None)
    """
    if words in UNIT_NAMES:
        return words
    tokens = tokens_of(words)
    found = _AFTER_LEXICON.at(tokens, 0)
    return found[0] if found is not None and found[1] == tokens.count else None


class Measure:
    """Shim."""

    def __init__(self, dim, factor):
        self.dimension, self.factor = dim, factor

    def to_base(self, n):
        return n if self.factor == 1 else n * self.factor

    def from_base(self, n):
        return n if self.factor == 1 else n / self.factor


def measured(unit):
    """Shim."""
    return Measure(*dimension(unit))


def lifted(what):
    """Shim."""
    return what, None
