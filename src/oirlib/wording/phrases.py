"""A figure in a text: hedges, a number, a range or vague words, and a unit.

This is the one grammar of figures. Parsing asks it at the first word and wants the last one used up; finding asks it
at every word that may begin a figure. Every step looks at a bounded number of tokens.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import Literal

from attrs import evolve, frozen

from oirlib.interval import Number
from oirlib.language import knowledge, words
from oirlib.scalars import tidy
from oirlib.wording import hedges, numbers
from oirlib.wording.hedges import Hedge, bounds, hedge_after, hedge_before
from oirlib.wording.lexicon import Lexicon
from oirlib.wording.numbers import SCALES, Amount, amount_at
from oirlib.wording.rates import rate_after
from oirlib.wording.tokens import Tokens
from oirlib.wording.units import money_before, money_starts, unit_after


@frozen
class Phrase:
    """The words of a figure and what they say.

    Attributes:
        first: Its first token.
        end: The token after its last.
        number: The token where its number begins, past the hedges.
        hedge: What the words do to the number.
        low: The lowest number they allow.
        high: The highest.
        best: The number they name, or None.
        unit: The unit they name, or None for a count.
        amount: The number as it was read, None for vague words.
    """

    first: int
    end: int
    number: int
    hedge: Hedge
    low: Number
    high: Number
    best: Number | None = None
    unit: str | None = None
    amount: Amount | None = None


_PLURALS = {"dozens": (24, 99), "scores": (40, 99), "tens": (20, 99), "hundreds": (200, 999)} | {
    f"{name}s": (2 * scale, 10 * scale - 1) for name, scale in numbers.MAGNITUDES.items()
}
_ROUND = re.compile(r"10{2,9}")
_OPENERS = words("no_figures.openers")
_OF_A = Lexicon.spelled({None: "of a ¦ of an ¦ a ¦ an"})


@cache
def after_articles() -> frozenset[str]:
    """What "a" and "an" must be followed by to begin a figure that is no number: "a few", "a maximum of"."""
    lexicons = (hedges.spellings("before").phrases, _few().phrases, _words("many").phrases, _couple().phrases)
    return frozenset(
        words[1] for lexicon in lexicons for article in ("a", "an") for words, _ in lexicon.get(article, ())
    )


@cache
def starts() -> frozenset[str]:
    """The words that a figure may begin with."""
    hedging = hedges.spellings("before").phrases
    return frozenset({*hedging, *numbers.STARTS, *money_starts(), *_vague_starts(), *_OPENERS})


def figure_at(tokens: Tokens, i: int) -> Phrase | None:
    """The figure whose words begin at token ``i``, or None."""
    said, at = _hedges(tokens, i)
    core = _hundreds(tokens, at) or _range(tokens, at) or _vague(tokens, at) or (None if said else _none(tokens, at))
    if core is None:
        return None
    trailing = hedge_after(tokens, core.end) if core.hedge is not Hedge.VAGUE else None
    if trailing is None and not said:
        return core
    if trailing is not None:
        core = _measured_behind(tokens, evolve(core, end=trailing[1]))
        said = [*said, trailing[0]]
    return evolve(_hedged(core, said), first=i)


def _measured_behind(tokens: Tokens, core: Phrase) -> Phrase:
    """The figure with a magnitude and a unit that stand behind its hedge: "5+ million", "700+ acres"."""
    amount = core.amount
    if amount is None or core.unit is not None or amount.share:
        return core
    scale = numbers.MAGNITUDES.get(tokens.words[core.end]) if amount.scale == 1 else None
    if scale is not None:
        best = None if core.best is None else tidy(core.best * scale)
        low, high = tidy(core.low * scale), tidy(core.high * scale)
        core = evolve(core, end=core.end + 1, low=low, high=high, best=best)
    if tokens.words[core.end - 1] not in ("+", "plus") and scale is None:
        return core
    found = unit_after(tokens, core.end, digits=True)
    return core if found is None else evolve(core, unit=found[0], end=found[1])


def _hedges(tokens: Tokens, i: int) -> tuple[list[Hedge], int]:
    """The hedges from token ``i`` on (two at most, "at least some 300") and the token after them."""
    said: list[Hedge] = []
    for _ in range(2):
        found = hedge_before(tokens, i)
        if found is None:
            break
        said.append(found[0])
        i = _words("kept", "between").past(tokens, found[1])
    if said and tokens.words[i] == "a" and tokens.words[i + 1][:1].isdecimal() and len(tokens.words[i + 1]) > 2:
        i += 1  # "less than a 1,000"
    return said, i


def _hedged(core: Phrase, said: list[Hedge]) -> Phrase:
    """The figure under its hedges: the first that bounds it, else "about"."""
    firm = [hedge for hedge in said if hedge is not Hedge.ABOUT]
    if said and not firm and core.hedge is Hedge.BETWEEN:
        return evolve(core, hedge=Hedge.ABOUT)  # "about 800-900": the two numbers, and how far beyond is the policy's
    if not said or (core.hedge is Hedge.VAGUE and not firm):
        return core
    hedge = firm[0] if firm else Hedge.ABOUT
    if core.best is None and hedge in (Hedge.NEARLY, Hedge.JUST_OVER):
        return core
    if core.hedge is Hedge.BETWEEN:
        return _bounded_range(core, hedge)
    low, high = (core.low, core.high) if core.best is None else (core.best, core.best)
    low, high = bounds(hedge, low, high, counted=core.unit is None)
    return evolve(core, hedge=hedge, low=low, high=high)


def _bounded_range(core: Phrase, hedge: Hedge) -> Phrase:
    """A range with an end left open, "1,200-1,500+" or "at least 10 to 15": one of its numbers bounds it."""
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return evolve(core, hedge=Hedge.AT_LEAST, high=math.inf, best=None)
    if hedge in (Hedge.UP_TO, Hedge.FEWER_THAN):
        low, high = bounds(hedge, core.low, core.high, counted=core.unit is None)
        return evolve(core, hedge=hedge, low=low, high=high, best=None)
    return core


def _single(tokens: Tokens, i: int, *, joined: bool = True) -> Phrase | None:
    """One number with its sign, its currency and its unit."""
    at, negative = i, False
    if (tokens.words[at] == "minus" and tokens.words[at - 1] != "or") or (
        tokens.words[at] in ("-", "−", "–") and tokens.glued(at + 1) and _free(tokens, at)
    ):
        at, negative = at + 1, True
        if tokens.words[at] == "-" and tokens.glued(at):
            at += 1
    money = money_before(tokens, at)
    if money is not None:
        at = money[1]
        if tokens.words[at] in ("-", "−") and tokens.glued(at) and tokens.glued(at + 1) and not negative:
            at, negative = at + 1, True  # $-5
    amount = amount_at(tokens, at, joined=joined)
    if amount is None or (money is not None and not tokens.words[at][0].isdecimal() and tokens.words[at][0] != "."):
        return None
    unit, end = _unit(tokens, amount, money[0] if money else None, tokens.words[at][0].isdecimal())
    rate = rate_after(tokens, end)
    if rate is not None:
        unit, end = (rate[0] if unit is None else f"{unit} {rate[0]}"), rate[1]
    value = -amount.value if negative else amount.value
    if amount.rough:
        low, high = bounds(Hedge.ABOUT, value, value, counted=unit is None)
        return Phrase(i, end, at, Hedge.ABOUT, low, high, value, unit, amount)
    return Phrase(i, end, at, Hedge.NONE, value, value, value, unit, amount)


def _free(tokens: Tokens, at: int) -> bool:
    """Whether a dash at ``at`` is a sign before a number rather than a dash after a word."""
    return not tokens.glued(at) or tokens.words[at - 1] in ("(", "")


def _unit(tokens: Tokens, amount: Amount, money: str | None, digits: bool) -> tuple[str | None, int]:
    """The unit of the number and the token after it."""
    end = amount.end
    if amount.share:  # half a mile, two-thirds of a mile
        past = _OF_A.past(tokens, end)
        found = unit_after(tokens, past, digits=digits)
        return found if found is not None else ("share", end)
    found = unit_after(tokens, end, digits=digits)
    if found is None and amount.scale > 1 and tokens.words[end] == "of":
        found = unit_after(tokens, end + 1, digits=digits)
    if money is None:
        return found if found is not None else (None, end)
    return money, found[1] if found is not None and found[0] == money else end


def _range(tokens: Tokens, i: int) -> Phrase | None:
    """A range, or one number where none stands."""
    at = i + 1 if tokens.words[i] in ("anywhere", "somewhere") else i
    opener = tokens.words[at]
    if opener == "between":
        return _spanned(tokens, i, at + 1, ("and",))
    if opener == "from":
        return None if _changes(tokens, at) else _spanned(tokens, i, at + 1, ("to", "up"))
    if at > i:
        return None
    single = _single(tokens, i)
    if single is None:
        return None
    spread = _spread(tokens, single) or _bracketed(tokens, single)
    if spread is not None:
        return spread
    second = _second(tokens, single, ("to", "-", "–", "or", "‑", "—"))
    if second is None:
        return single
    sign, two = second
    found = _joined(single, two)
    if found is None or not _spans(tokens, single, found, sign):
        return _sharing(tokens, single, two, sign)
    return found


def _spread(tokens: Tokens, one: Phrase) -> Phrase | None:
    """20 ± 5; 45 +/- 3 percent: the number, and how far it may lie to either side."""
    at = one.end
    if tokens.words[at] in ("±", "∓"):
        at += 1
    elif tokens.spells(at, ("+", "/", "-")) or tokens.spells(at, ("+", "/", "−")):
        at += 3
    else:
        return None
    margin = _single(tokens, at)
    if margin is None or margin.best is None or one.best is None or margin.best < 0 or tokens.words[at] == "minus":
        return None
    unit, step = one.unit or margin.unit, margin.best
    if margin.unit == "percent" and one.unit != "percent":
        if one.unit is None and one.best <= 100:
            return None  # "45 ± 3 %" may be 42 to 48 percent, or a count give or take a part of it
        unit, step = one.unit, abs(one.best) * margin.best / 100
    elif margin.unit is not None and one.unit not in (None, margin.unit):
        return None
    low, high = tidy(one.best - step), tidy(one.best + step)
    return evolve(one, end=margin.end, hedge=Hedge.BETWEEN, low=low, high=high, unit=unit)


def _bracketed(tokens: Tokens, one: Phrase) -> Phrase | None:
    """1,200 (1,000–1,500); 1,200 [95% CI 1,000 to 1,500]: the best number, and the range that it lies in."""
    if tokens.words[one.end] not in ("(", "[") or one.best is None:
        return None
    at = _words("interval").past(tokens, one.end + 1)
    at += tokens.words[at] in (":", ",", "=")
    low = _single(tokens, at)
    second = _second(tokens, low, ("to", "-", "–", "‑", ",", "and")) if low is not None else None
    if low is None or second is None or tokens.words[second[1].end][:1] not in (")", "]"):
        return None
    span = _joined(low, second[1])
    if span is None or span.unit not in (None, one.unit) or not span.low <= one.best <= span.high:
        return None
    if second[0] == "," and at == one.end + 1 and tokens.words[one.end] == "(":
        return None  # "12 (10, 15)" may be any two numbers
    return evolve(one, end=second[1].end + 1, hedge=Hedge.BETWEEN, low=span.low, high=span.high)


def _spanned(tokens: Tokens, i: int, at: int, separators: tuple[str, ...]) -> Phrase | None:
    """The range after "between" or "from", whose hedges inside ("from up to 252 to 287") are words only."""
    at = _hedges(tokens, at)[1]
    single = _single(tokens, at, joined=False)
    second = _second(tokens, single, separators) if single is not None else None
    found = _joined(single, second[1]) if single is not None and second is not None else None
    return evolve(found, first=i) if found is not None else None


def _spans(tokens: Tokens, one: Phrase, found: Phrase, sign: str) -> bool:
    """Whether two numbers that run upwards are the ends of a range rather than two figures."""
    if sign == "or":
        return _neighbours(tokens, one, found)
    assert one.amount is not None
    bare = one.end > one.amount.end and tokens.words[found.end - 1][0].isdecimal()
    if sign != "to":
        return not bare or one.unit is None  # a 5-foot-10 guard
    word = tokens.words[one.number]
    if tokens.words[one.first - 1] in _IN_YEARS and len(word) == 4 and word[:2] in ("19", "20"):
        return False  # from 1.2 million in 2017 to 1.4 million
    if bare:
        return False  # "lost 0.5% to 21,456": a range has its unit on the last number
    return not _changed_by(tokens, one, found)


def _neighbours(tokens: Tokens, one: Phrase, found: Phrase) -> bool:
    """Whether "A or B" is a rough count (two or three, 40 or 50) rather than a choice (25k or 40k, 7- or 8-inch)."""
    assert one.amount is not None
    if tokens.words[one.end] == "-":
        return False
    if one.amount.value != found.low:
        return True  # two or three dozen
    zeros = len(str(found.low)) - len(str(found.low).rstrip("0")) if found.low else 0
    return isinstance(found.low, int) and found.high - found.low in (1, 10**zeros)


def _sharing(tokens: Tokens, one: Phrase, two: Phrase, sign: str) -> Phrase:
    """The first of two numbers that are no range, with the unit that the second names for both: 7- or 8-inch."""
    shared = sign == "or" or (sign == "to" and tokens.words[one.first - 1] == "from")
    return evolve(one, unit=two.unit) if shared and one.unit is None else one


_IN_YEARS = words("no_figures.in_years")
# "rose from 500 to 2,000" is a change between two figures, not a range.
_CHANGES = words("no_figures.changes")


def _changes(tokens: Tokens, at: int) -> bool:
    """Whether a word shortly before "from" tells of a change."""
    return any(word in _CHANGES for word in tokens.words[max(0, at - 4) : at])


def _changed_by(tokens: Tokens, one: Phrase, found: Phrase) -> bool:
    """Whether "A to B" is a change and its outcome ("fell 0.4 percent to 13,176") rather than "1 to 1.5 degrees"."""
    at = one.first
    if tokens.words[at - 1] in ("the", "a", "an") and tokens.words[at - 2] == "from":
        return False  # down from the $89 to $93 billion that it named before
    return (one.unit is not None or found.unit is None) and _changes(tokens, one.first)


def _second(tokens: Tokens, one: Phrase, separators: tuple[str, ...]) -> tuple[str, Phrase] | None:
    """What joins a number to the one that follows it, and that number; None where none follows."""
    at, sign = one.end, tokens.words[one.end]
    if sign == "-" and tokens.words[at + 1] in separators and tokens.words[at + 1] in ("or", "to", "and"):
        at, sign = at + 1, tokens.words[at + 1]  # 7- or 8-inch, 0-to-60
    if sign not in separators or (sign == "up" and tokens.words[at + 1] != "to"):
        return None
    dash = sign in ("-", "–", "‑", "—")
    if sign == "—" and not tokens.glued(at):
        return None  # a dash between clauses
    if dash and tokens.glued(at) != tokens.glued(at + 1):
        return None
    at = at + 1 if not dash and sign != "up" else at + (2 if sign == "up" else 1)
    if sign != "or" and not dash:
        at = at + 1 if tokens.words[at] == "-" and tokens.glued(at) else _hedges(tokens, at)[1]
    two = _single(tokens, at)
    return (sign, two) if two is not None else None


def _joined(one: Phrase, two: Phrase) -> Phrase | None:
    """The range of two numbers that share their unit and their magnitude."""
    assert one.amount is not None
    assert two.amount is not None
    low, high, unit = one.best, two.best, _shared_unit(one.unit, two.unit)
    if low is None or high is None or unit is False:
        return None
    scale = two.amount.scale
    if one.amount.scale == 1 and scale > 1 and low < high / scale:  # 1.5 to 2 million
        low = tidy(low * scale)
    if low >= high:
        return None
    return evolve(one, end=two.end, hedge=Hedge.BETWEEN, low=low, high=high, best=None, unit=unit)


def _shared_unit(one: str | None, two: str | None) -> str | Literal[False] | None:
    """The unit of two numbers of one range, where at most one names all ("$5 to $6 a day"); False where they differ."""
    if one is None or two is None or one == two:
        return one or two
    return two if two.startswith(f"{one} per ") else False


def _vague(tokens: Tokens, i: int) -> Phrase | None:
    """Several, dozens, tens of thousands, a couple of, multiple ..."""
    word = tokens.words[i]
    if word in _PLURALS:
        return _plural(tokens, i)
    if word not in _vague_starts():
        return None
    two, few, many = _couple().at(tokens, i), _few().at(tokens, i), _words("many").at(tokens, i)
    if two is not None:
        return _two(tokens, i, two[1], two[0])
    if few is not None:
        return _several(tokens, i, few[1], few[0])
    if many is None:
        return None
    end = many[1]
    if tokens.words[end] in SCALES:
        return _several(tokens, i, end, 9)
    return _with_unit(tokens, Phrase(i, end, i, Hedge.VAGUE, 2, math.inf))


def _hundreds(tokens: Tokens, i: int) -> Phrase | None:
    """100s, 1,000s: hundreds and thousands in digits."""
    digits = tokens.words[i].replace(",", "")
    if tokens.words[i + 1] != "s" or not tokens.glued(i + 1) or not _ROUND.fullmatch(digits):
        return None
    number = int(digits)
    return _with_unit(tokens, Phrase(i, i + 2, i, Hedge.VAGUE, 2 * number, 10 * number - 1))


def _plural(tokens: Tokens, i: int) -> Phrase | None:
    """Dozens; hundreds of thousands; millions of dollars."""
    low, high = _PLURALS[tokens.words[i]]
    end = i + 1
    if tokens.words[end] == "of":
        more = numbers.MAGNITUDES.get(tokens.words[end + 1].removesuffix("s"))
        if more is not None:
            low, high, end = low * more, (high + 1) * more - 1, end + 2
    return _with_unit(tokens, Phrase(i, end, i, Hedge.VAGUE, low, high))


def _several(tokens: Tokens, i: int, end: int, high: int) -> Phrase:
    """Several; several dozen; a few hundred."""
    scale = SCALES.get(tokens.words[end], 1)
    if scale == 1:
        return _with_unit(tokens, Phrase(i, end, i, Hedge.VAGUE, 3, high))
    # Nobody says "several hundred" of 900 and stops short of 999; dozens are counted in dozens.
    top = high * scale if scale == 12 else (high + 1) * scale - 1
    return _with_unit(tokens, Phrase(i, end + 1, i, Hedge.VAGUE, 3 * scale, top))


def _two(tokens: Tokens, i: int, end: int, loose: bool) -> Phrase:
    """A couple of; a pair of; a couple hundred."""
    scale = SCALES.get(tokens.words[end], 1)
    end = end + 1 if scale > 1 else end
    core = _with_unit(tokens, Phrase(i, end, i, Hedge.NONE, 2 * scale, 2 * scale, 2 * scale))
    return _hedged(core, [Hedge.ABOUT]) if loose else core


def _with_unit(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Vague words with the unit behind them: several years, millions of dollars."""
    past = phrase.end + 1 if tokens.words[phrase.end] == "of" else phrase.end
    found = unit_after(tokens, past, digits=False)
    return evolve(phrase, unit=found[0], end=found[1]) if found is not None else phrase


def _none(tokens: Tokens, i: int) -> Phrase | None:
    """No; none; no indication of."""
    word = tokens.words[i]
    if word not in ("no", "none"):
        return None
    if word == "no":
        at = _words("evidence", "kinds").past(tokens, i + 1)
        end = _words("evidence").past(tokens, at)
        if end > at:
            return Phrase(i, end + (tokens.words[end] == "of"), i, Hedge.NO_INDICATION, 0, 0, 0)
    return Phrase(i, i + 1, i, Hedge.NONE, 0, 0, 0)


@cache
def _words(table: str, key: str = "words") -> Lexicon[None]:
    return Lexicon.spelled({None: knowledge("figures")[table][key]})


def kept_words(side: str) -> Lexicon[None]:
    """Words that leave a figure as it is, "before" it or "behind" it."""
    return _words("kept", side)


@cache
def _few() -> Lexicon[int]:
    """The words for three and a little more, and the most that they name."""
    return Lexicon.spelled({int(most): words for most, words in knowledge("figures")["several"]["words"].items()})


@cache
def _couple() -> Lexicon[bool]:
    """The words for two, and whether they are loose."""
    two = knowledge("figures")["two"]
    return Lexicon.spelled({True: two["loose"], False: two["firm"]})


@cache
def _vague_starts() -> frozenset[str]:
    return frozenset({*_few().phrases, *_words("many").phrases, *_couple().phrases, *_PLURALS})
