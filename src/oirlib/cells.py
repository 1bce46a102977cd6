"""A cell of a table that people keep: one figure and the words beside it, or the reason why there is none.

Nothing is guessed: words that name no figure make none, and of several figures none is picked.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import Any

from attrs import evolve, frozen

from oirlib.errors import FigureError
from oirlib.figure import Figure, Hedge
from oirlib.language import knowledge
from oirlib.scalars import number, plain
from oirlib.wording.daymarks import date_from_day
from oirlib.wording.hedges import bounds
from oirlib.wording.lexicon import Lexicon
from oirlib.wording.lone import doubtful_number
from oirlib.wording.phrases import Phrase, figure_at
from oirlib.wording.scanning import scan
from oirlib.wording.tokens import Tokens, tokens_of

_BLANK = frozenset("-‐‑–—?.…*~/\\ ")
# "12 +": the sign that a bound is written with, where no second number follows it.
_PLUS_APART = re.compile(r"(?<=\w)\s+\+(?=\s*(?:[(\[A-Za-z]|$))")
_ACCOUNTING = re.compile(r"\([\d.,]+\)")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


@frozen
class Cell:
    """What a cell says.

    Attributes:
        figure: Its figure; None where it names none, or more than one.
        standing: How the figure was come by, as the cell says it ("estimated", "confirmed", "disputed"); several with
            commas; None where it says nothing.
        thing: The words of what is counted ("killed", "KIA"), as they stand; None where there are none.
        note: All other words, as they stand ("Chile", "through May 2021"); None where there are none.
        reason: Why there is no figure, a sentence that names what stands there; None where there is one.
    """

    figure: Figure | None = None
    standing: str | None = None
    thing: str | None = None
    note: str | None = None
    reason: str | None = None


def read_cell(text: Any) -> Cell:
    """What the cell of a column of figures says.

    Args:
        text: The cell: words, a number of whatever library, or nothing at all.

    >>> cell = read_cell("~30,000 killed (est.)")
    >>> cell.figure.best, cell.standing, cell.thing
    (30000, 'estimated', 'killed')
    >>> read_cell("412 (north) + 96 (south)").reason
    "2 figures stand here, '412' and '96'; give each a row of its own"
    >>> read_cell("Unknown").reason
    "'Unknown' names no figure"
    """
    value = plain(text)
    if value is None or (isinstance(value, str) and not value.strip()):
        return Cell(reason="the cell is empty")
    if not isinstance(value, str):
        found = number(value)
        if found is None or math.isinf(found):
            return Cell(reason=f"{type(value).__name__} is no figure: give a number or words")
        return Cell(Figure(str(found), Hedge.NONE, found, found, found))
    words = value.strip()
    tokens = tokens_of(_PLUS_APART.sub("+", words))
    if _ACCOUNTING.fullmatch(words):
        return Cell(reason=f"{words!r} may be {words[1:-1]}, or minus {words[1:-1]} as accounts write it; write which")
    gap = _gap(tokens, words)
    if gap is not None:
        return gap
    try:
        return _estimate(tokens, words) or Cell(evolve(Figure.parse(tokens.text), text=words))
    except FigureError as error:
        cell = _beside(tokens, tokens.text, error)
        return cell if cell.figure is None else evolve(cell, figure=evolve(cell.figure, text=words))


def _estimate(tokens: Tokens, words: str) -> Cell | None:
    """The cell of a figure that is called an estimate first: "est. 40,000+" is a bound, "est. 40,000" about it."""
    standing = _standing().at(tokens, 0)
    if standing is None or _lexicon("estimate").past(tokens, 0) < standing[1]:
        return None
    try:
        figure = Figure.parse(words[tokens.starts[standing[1]] :])
    except FigureError:
        return None
    return Cell(evolve(_hedged(figure, Hedge.ABOUT), text=words), standing[0])


def _gap(tokens: Tokens, words: str) -> Cell | None:
    """The cell of words that name no figure, or that say that nobody has told of any."""
    at = 0
    while tokens.words[at][:1] in ("~", "≈", "(", "["):
        at += 1
    end = _lexicon("gap").past(tokens, at)
    blank = not any(c.isalnum() for c in words) and all(c in _BLANK for c in words)
    if blank or (end > at and not _digits_after(tokens, end)):
        return Cell(reason=f"{words!r} names no figure")
    end = _lexicon("no_evidence").past(tokens, at)
    if end > at and not _digits_after(tokens, end):
        return Cell(Figure(words, Hedge.NO_INDICATION, 0, 0, 0))
    return None


def _digits_after(tokens: Tokens, at: int) -> bool:
    return any(word[:1].isdecimal() for word in tokens.words[at : tokens.count])


def _beside(tokens: Tokens, words: str, error: FigureError) -> Cell:
    """One figure with words beside it; none where the cell holds none, several, or one that may be two."""
    found = _figures(tokens)
    if not found:
        return Cell(reason=f"{words!r} names no figure: {error.reason}")
    if len(found) > 1:
        named = [words[tokens.starts[phrase.first] : tokens.ends[phrase.end - 1]] for phrase in found]
        told = ", ".join(map(repr, named[:-1])) + f" and {named[-1]!r}"
        return Cell(reason=f"{len(named)} figures stand here, {told}; give each a row of its own")
    [phrase] = found
    doubt = doubtful_number(tokens, phrase)
    if doubt is not None:
        return Cell(reason=doubt)
    left = _left(tokens, phrase)
    figure = Figure(tokens.text, phrase.hedge, phrase.low, phrase.high, phrase.best, phrase.unit)
    if left.rough and left.bound is None:
        figure = _hedged(figure, Hedge.ABOUT)
    notes = list(left.notes)
    if left.bound is not None:
        bounded = _hedged(figure, left.bound)
        notes += [left.bound_words] if bounded is figure else []
        figure = bounded
    return Cell(figure, *(", ".join(dict.fromkeys(part)) or None for part in (left.standing, left.things, notes)))


def _hedged(figure: Figure, hedge: Hedge) -> Figure:
    """The figure under the hedge that the words beside it are; a range and a bound are what they are."""
    if figure.hedge is Hedge.BETWEEN and hedge is Hedge.ABOUT and figure.best is None:
        return evolve(figure, hedge=hedge)
    if figure.hedge is not Hedge.NONE or figure.best is None:
        return figure
    low, high = bounds(hedge, figure.best, figure.best, counted=figure.counted)
    return evolve(figure, hedge=hedge, low=low, high=high)


def _figures(tokens: Tokens) -> list[Phrase]:
    """The figures of the cell; what opens it is one also where an article's sentence would make it something else."""
    found = scan(tokens).figures
    first = figure_at(tokens, 0)
    if first is None or (found and found[0].first < first.end):
        return found
    if date_from_day(tokens, first.number) is not None:
        return found
    year = first.amount is not None and first.amount.plain and len(tokens.words[first.number]) == 4
    if (found or tokens.words[first.end] in (":", "-", "/")) and (year or first.amount is not None):
        return found  # "2019: 45"; "12 May: 45"
    return [first, *found]


@frozen
class _Left:
    """The words of a cell beside its figure, each where it belongs."""

    standing: list[str]
    things: list[str]
    notes: list[str]
    rough: bool = False
    bound: Hedge | None = None
    bound_words: str = ""


def _left(tokens: Tokens, phrase: Phrase) -> _Left:
    """The words beside the figure, told apart: how it was come by, what is counted, and all others."""
    found = _Left([], [], [])
    for first, end, bracketed in _stretches(tokens, phrase):
        found = _told_apart(tokens, first, end, bracketed, found)
    return found


def _stretches(tokens: Tokens, phrase: Phrase) -> list[tuple[int, int, bool]]:
    """The stretches of tokens before and behind the figure, cut at brackets and marks; whether each is in brackets."""
    cut: list[tuple[int, int, bool]] = []
    start, depth = 0, 0
    for i in range(tokens.count + 1):
        word = tokens.words[i]
        inside = phrase.first <= i < phrase.end
        mark = word[:1] in _OPENING | _CLOSING or (not depth and word in (",", ";", ":", "*", "+"))
        if not (inside or mark or i == tokens.count):
            continue
        if start < i:
            cut.append((start, i, depth > 0))
        if not inside:
            depth = max(0, depth + (word[:1] in _OPENING) - (word[:1] in _CLOSING))
        start = i + 1
    return cut


def _told_apart(tokens: Tokens, first: int, end: int, bracketed: bool, found: _Left) -> _Left:
    """One stretch of words, read from left to right; words that are not known are a thing, in brackets a note."""
    rest: list[int] = []
    rough, bound, bound_words = found.rough, found.bound, found.bound_words
    at = first
    while at < end:
        estimate = _lexicon("estimate").past(tokens, at)
        standing = _standing().at(tokens, at)
        limit = _bound().at(tokens, at)
        if standing is not None and standing[1] <= end:
            found.standing.append(standing[0])
        if at < estimate <= end:
            rough, at = True, max(estimate, standing[1] if standing is not None else 0)
        elif standing is not None and standing[1] <= end:
            at = standing[1]
        elif _lexicon("gap").past(tokens, at) > at:  # "unknown, at least 12"
            end_of_gap = min(end, _lexicon("gap").past(tokens, at))
            found.notes.append(tokens.text[tokens.starts[at] : tokens.ends[end_of_gap - 1]])
            at = end_of_gap
        elif limit is not None and limit[1] == end and at == first:
            bound, bound_words, at = limit[0], tokens.text[tokens.starts[at] : tokens.ends[end - 1]], limit[1]
        else:
            rest.append(at)
            at += 1
    words = _joined(tokens, rest)
    if words:
        thing = all(tokens.words[i] in _things() for i in rest) if bracketed else not _is_label(tokens, rest, end)
        (found.things if thing else found.notes).append(words)
    return evolve(found, rough=rough, bound=bound, bound_words=bound_words)


def _is_label(tokens: Tokens, rest: list[int], end: int) -> bool:
    """Whether the words say which figure it is rather than what it counts: before a colon, or with a number or mark."""
    if all(tokens.words[i] in _things() for i in rest):
        return False
    marked = not any(tokens.words[i].isalpha() for i in rest) or any(tokens.words[i][:1].isdecimal() for i in rest)
    return marked or tokens.words[end] == ":" or tokens.words[rest[0]] in _NOTED


_NOTED = frozenset(
    {
        "so",
        "as",
        "through",
        "until",
        "since",
        "in",
        "by",
        "from",
        "to",
        "per",
        "total",
        "combined",
        "including",
        "low",
        "mid",
        "high",
    }
)


def _joined(tokens: Tokens, rest: list[int]) -> str:
    """The words at these places, as they stand; a run of neighbours keeps what is between them."""
    parts: list[str] = []
    for i in rest:
        if parts and i - 1 in rest:
            parts[-1] += tokens.text[tokens.ends[i - 1] : tokens.ends[i]]
        else:
            parts.append(tokens.raw(i))
    return " ".join(parts).strip(" .-–—/&") or ""


@cache
def _lexicon(name: str) -> Lexicon[None]:
    return Lexicon.spelled({None: knowledge("cells")[name]["words"]})


@cache
def _standing() -> Lexicon[str]:
    """The words of standing that any text has, and those of tables alone; a word's meaning is its standing's name."""
    spelled = [
        (" ".join(tokens_of(words).words[: tokens_of(words).count]), table["prefLabel"])
        for table in knowledge("standing")["standing"].values()
        for words in (*table["words"], *table.get("last", ()))
    ]
    own = {name: words for name, words in knowledge("cells")["standing"].items() if name != "examples"}
    return Lexicon.of([*spelled, *((form, name) for name, words in own.items() for form in words.split("¦"))])


@cache
def _bound() -> Lexicon[Hedge]:
    words = knowledge("cells")["bound"]
    return Lexicon.spelled({Hedge.AT_LEAST: words["at_least"], Hedge.UP_TO: words["up_to"]})


@cache
def _things() -> frozenset[str]:
    return frozenset(
        word
        for spelling in knowledge("cells")["thing"]["words"].split("¦")
        for word in spelling.split()
        if len(word) > 1
    )
