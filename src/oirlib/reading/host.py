"""A host for any reader: its rows, however they were made, as claims that stand in the article, or skipped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import define, evolve, field

from oirlib.asked import several
from oirlib.claim import Claim, Kind
from oirlib.errors import ClaimError, OirlibError, ParseError, shown
from oirlib.figure import Figure, FigureHit, find_figures
from oirlib.period import Period
from oirlib.reading.article import Article, article_from
from oirlib.reading.result import Reading, Skipped
from oirlib.reading.stand import Folded, folded, places
from oirlib.scalars import number as counted
from oirlib.scalars import plain
from oirlib.source import Quote

_FIELDS = ("what", "figure", "where", "when", "said_by", "said_on", "kind", "quote", "part_of", "superseded", "note")
_NOTHING = frozenset(("", "null", "none", "n/a", "na", "unknown", "not stated", "not specified", "unspecified", "-"))
_AROUND = 80  # characters on either side of a quote in which the figure's own hedge may stand
_FIXES = 32  # characters of prefix and suffix that a quote keeps
_FENCE = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)


class _Unfit(Exception):
    """Why a row is no claim."""


def claims_from(article: Article, rows: str | Mapping[str, Any] | Iterable[Mapping[str, Any]]) -> Reading:
    """The reading that rows from any reader make: a model's answer, an annotation tool's export, a form.

    A row is a mapping with the fields of ``oirlib/schemas/claim.schema.json``: ``what``, ``figure`` and ``quote``,
    and where the article says so ``where``, ``when``, ``said_by``, ``said_on``, ``kind``, ``part_of`` (the number of
    the row it is a part of, counted from 0), ``superseded`` and ``note``; a field of another name is kept in the
    claim's note. The quote is looked up through white space, quotation marks and ellipses, and the claim gets the
    article's own words, their places, and the figure as the article has it: where a row says "35" of words that say
    "up to 35", the claim is up to 35. What cannot be found is not guessed at: the row is listed in ``skipped`` with
    the reason.

    Nothing is asked of any model or network here.

    Args:
        article: The article that the rows are of.
        rows: The rows; or ``{"claims": rows}``; or JSON text of either, with words around it or not.

    Returns:
        The reading, its claims in the order of the rows.

    Raises:
        ClaimError: It is no article, or there are no rows to be found in what was given.

    >>> article = Article("The raid killed up to 35 fighters, CENTCOM said.", "Paper A")
    >>> reading = claims_from(article, [
    ...     {"what": "fighters killed", "figure": 35, "quote": "the raid  killed up to 35 fighters"},
    ...     {"what": "fighters killed", "figure": 53, "quote": "the raid killed up to 53 fighters"},
    ... ])
    >>> [claim.figure.text for claim in reading.claims], [skipped.reason for skipped in reading.skipped]
    (['up to 35'], ['the quote does not stand in the article'])
    """
    host = _Host(article_from(article), folded(article.text))
    made: dict[int, Claim] = {}
    skipped: list[Skipped] = []
    wholes: dict[int, int] = {}
    for number, row in enumerate(_rows(rows)):
        try:
            made[number], whole = host.claim(row)
            if whole is not None:
                wholes[number] = whole
        except (_Unfit, OirlibError) as error:
            skipped.append(host.skip(row, str(error).splitlines()[0]))
    for number in wholes:
        _join(made, wholes, number, ())
    return Reading(article, made.values(), skipped)


def _join(made: dict[int, Claim], wholes: Mapping[int, int], number: int, below: tuple[int, ...]) -> None:
    """Give a part the id of its whole, once that has its own; a whole that is its own part is none."""
    whole = wholes.get(number)
    if number not in made or whole not in made or whole in (*below, number) or made[number].part_of is not None:
        return
    _join(made, wholes, whole, (*below, number))
    made[number] = evolve(made[number], part_of=made[whole].id)


def _rows(given: str | Mapping[str, Any] | Iterable[Mapping[str, Any]]) -> list[Any]:
    """The rows in what was given."""
    found: Any = _json(given) if isinstance(given, str) else given
    if isinstance(found, Mapping):
        found = found.get("claims", [found])
    return list(several("rows", found, "must be rows, {'claims': rows}, or JSON text of either"))


def _json(text: str) -> Any:
    """The JSON in an answer: in a fence, or the first array or object."""
    fenced = _FENCE.search(text)
    inside = fenced.group(1) if fenced is not None else text
    decoder = json.JSONDecoder()
    for opened in re.finditer(r"[\[{]", inside):
        try:
            value = decoder.raw_decode(inside, opened.start())[0]
        except ValueError:
            continue
        if isinstance(value, list | dict) and value:
            return value
        if value == [] or value == {"claims": []}:
            return []
    raise ClaimError("rows", text[:60], "there is no JSON in it")


@define
class _Host:
    """The rows of one article being read.

    Attributes:
        article: The article.
        text: Its text in one spelling of signs.
        taken: Where the figures stand that rows have claimed.
    """

    article: Article
    text: Folded
    taken: set[tuple[int, int]] = field(factory=set)

    def claim(self, row: Any) -> tuple[Claim, int | None]:
        """The claim of a row, and the number of the row it is a part of."""
        if not isinstance(row, Mapping):
            raise _Unfit(f"a row must be a mapping, not {type(row).__name__}")
        told = {_said(name): _value(value) for name, value in row.items()}
        quote = told.get("quote")
        if not isinstance(quote, str):
            raise _Unfit("there is no quote")
        figure = told.get("figure")
        if isinstance(figure, Mapping):
            figure = figure.get("text")
        if figure is None:
            raise _Unfit("there is no figure")
        start, end, stated, at = self._placed(quote, figure, told.get("kind"))
        self.taken.add(at)
        text = self.article.text
        claim = Claim(
            _text(told, "what") or "",
            stated,
            where=_text(told, "where"),
            when=self._period(_text(told, "when")),
            source=self.article.source,
            said_by=_text(told, "said_by"),
            said_on=_text(told, "said_on"),
            kind=_kind(told.get("kind")),
            superseded=_flag(told.get("superseded")),
            note=_note(told),
            quote=Quote(
                text[start:end],
                prefix=text[max(0, start - _FIXES) : start],
                suffix=text[end : end + _FIXES],
                start=start,
                end=end,
                figure_at=at,
            ),
        )
        return claim, _number(told.get("part_of"))

    def _period(self, words: str | None) -> Period | None:
        return None if words is None else Period.parse(words, self.article.source.published)

    def _placed(self, quote: str, figure: Any, kind: Any) -> tuple[int, int, Figure | Period, tuple[int, int]]:
        """Where the quote stands, and the figure in it, in the article's own words."""
        spans = list(places(self.text, quote))
        if not spans:
            raise _Unfit("the quote does not stand in the article")
        stated_in = self._dated if isinstance(kind, str) and kind == "date" else self._counted
        for start, end in spans:
            found = stated_in(figure, start, end)
            if found is not None:
                stated, (first, last) = found
                return min(start, first), max(end, last), stated, (first, last)
        raise _Unfit(f"the figure {_said(figure)[:40]!r} does not stand in the quote")

    def _counted(self, words: Any, start: int, end: int) -> tuple[Figure, tuple[int, int]] | None:
        """The article's figure inside a stretch that says the same number, with the hedge that the article gives it."""
        wanted = _figure(words)
        text = self.article.text
        low = max(0, start - _AROUND, text.rfind("\n", 0, start) + 1)
        line = text.find("\n", end)
        high = min(len(text), end + _AROUND, line if line >= 0 else len(text))
        hits = [
            (hit.figure, (low + hit.start, low + hit.end))
            for hit in find_figures(text[low:high])
            if low + hit.end > start and low + hit.start < end and _says(hit, wanted)
        ]
        fresh = [hit for hit in hits if hit[1] not in self.taken]
        return next(iter(fresh or hits), None)

    def _dated(self, words: Any, start: int, end: int) -> tuple[Period, tuple[int, int]] | None:
        period = Period.parse(_said(words), self.article.source.published)
        inside = folded(self.article.text[start:end])
        at = next(places(inside, period.text or _said(words)), None)
        if at is None:
            return None
        text = self.article.text[start + at[0] : start + at[1]]
        return evolve(period, text=text), (start + at[0], start + at[1])

    def skip(self, row: Any, reason: str) -> Skipped:
        """A row that is no claim, where its words stand if they do."""
        quote = row.get("quote") if isinstance(row, Mapping) else None
        start, end = next(places(self.text, quote), (0, 0)) if isinstance(quote, str) else (0, 0)
        figure = row.get("figure") if isinstance(row, Mapping) else row
        words = self.article.text[start:end] or _said(figure if quote is None else quote)
        return Skipped(words, start, end, reason)


def _says(hit: FigureHit, wanted: Figure) -> bool:
    """Whether two figures say one number, whatever the hedge."""
    own = hit.figure
    if wanted.unit is not None and own.unit is not None and wanted.unit != own.unit:
        return False
    if own.best is not None or wanted.best is not None:
        return own.best == wanted.best
    return (own.low, own.high) == (wanted.low, wanted.high)


def _figure(words: Any) -> Figure:
    stated = None if isinstance(words, str) else counted(words)
    if stated is None and not isinstance(words, str):
        raise _Unfit(f"the figure must be words or a number that counts, not {shown(words)}")
    text = words if stated is None else f"{stated:,}"
    try:
        return Figure.parse(text)
    except ParseError:
        hits = find_figures(text)
        if len(hits) == 1:
            return hits[0].figure  # "35 fighters"
        raise


def _value(value: Any) -> Any:
    """A row's value; None for a gap, and for the words that stand for nothing."""
    value = plain(value)
    if isinstance(value, str):
        value = value.strip()
        return None if value.lower() in _NOTHING else value
    return value


def _said(value: Any) -> str:
    """A value of a row in words; its type where it has none (an integer of 5,000 digits)."""
    return value if isinstance(value, str) else str(value) if isinstance(value, date) else shown(value)


def _flag(value: Any) -> Any:
    """Whether a row says so; what is no truth value is left for the claim to refuse."""
    return False if value is None or (isinstance(value, int | float) and value == 0) else value


def _text(told: Mapping[str, Any], name: str) -> str | None:
    value = told.get(name)
    if value is None or isinstance(value, str):
        return value
    raise _Unfit(f"{name} must be words, not {type(value).__name__}")


def _kind(value: Any) -> Kind | None:
    if value is None:
        return None
    try:
        return Kind(_said(value).lower())
    except ValueError:
        raise _Unfit(f"kind must be 'stock', 'flow' or 'date' (got {_said(value)[:40]!r})") from None


def _number(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _Unfit(f"part_of must be the number of a row (got {_said(value)[:40]!r})")


def _note(told: Mapping[str, Any]) -> str | None:
    """The note, and what stands in fields of other names."""
    own = told.get("note")
    more = [f"{name}: {_said(value)}" for name, value in told.items() if name not in _FIELDS and value is not None]
    said = [_said(own)] if own is not None else []
    return "; ".join([*said, *more]) or None
