"""The flat form of a claim: one row, one column for each part, for CSV files and data frames.

A row says no more than it must. The words of a figure or a period are enough where reading them gives the same figure
or period back; only where they do not is it *spelled out*, with ``figure.hedge``, ``figure.low`` and ``figure.high``
(or ``extent``, ``when.first`` and ``when.last``), and then taken as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from oirlib.claim import Claim, Kind
from oirlib.errors import ClaimError, ParseError
from oirlib.figure import Figure
from oirlib.period import Period
from oirlib.records.given import claims_in
from oirlib.scalars import plain

# Every column, in the order it is written, and the part of the claim that it holds.
COLUMNS = {
    "what": "what",
    "figure": "figure.text",
    "unit": "figure.unit",
    "where": "where",
    "when": "when.text",
    "extent": "when.extent",
    "source.publisher": "source.publisher",
    "source.title": "source.title",
    "source.published": "source.published",
    "source.url": "source.url",
    "said_by": "said_by",
    "said_on": "said_on",
    "quote.exact": "quote.exact",
    "quote.prefix": "quote.prefix",
    "quote.suffix": "quote.suffix",
    "quote.start": "quote.start",
    "quote.end": "quote.end",
    "quote.figure_start": "quote.figure_start",
    "quote.figure_end": "quote.figure_end",
    "kind": "kind",
    "part_of": "part_of",
    "superseded": "superseded",
    "item": "item",
    "note": "note",
    "figure.hedge": "figure.hedge",
    "figure.low": "figure.low",
    "figure.high": "figure.high",
    "figure.best": "figure.best",
    "figure.first": "figure.first",
    "figure.last": "figure.last",
    "figure.extent": "figure.extent",
    "when.first": "when.first",
    "when.last": "when.last",
    "schema": "schema",
}

# What people write by hand, and the names that the nested form uses.
_ALIASES = {
    "source": "source.publisher",
    "publisher": "source.publisher",
    "title": "source.title",
    "published": "source.published",
    "url": "source.url",
    "quote": "quote.exact",
    "hedge": "figure.hedge",
    "low": "figure.low",
    "high": "figure.high",
    "best": "figure.best",
    "figure.text": "figure.text",
    "figure.unit": "figure.unit",
    "when.text": "when.text",
    "when.extent": "when.extent",
    "quote.figure_at": "quote.figure_at",
}
_PARTS = COLUMNS | _ALIASES
_EVERYDAY = [name for name in (*COLUMNS, *_ALIASES) if "." not in name and name not in ("publisher", "schema")]


def part_of_claim(name: str) -> str:
    """The part of a claim that a column holds; raises ClaimError with the nearest right name where it holds none."""
    if not isinstance(name, str):
        raise ClaimError("form", name, "is no name of a part; names are text")
    part = _PARTS.get(name)
    if part is None:
        part = _PARTS.get(plain := name.strip().lower().replace(" ", "_"))
    if part is not None:
        return part
    if plain == "id":
        raise ClaimError(name, None, "is worked out from the claim's content; leave it out")
    near = get_close_matches(plain, [*COLUMNS, *_ALIASES], n=1, cutoff=0.7)
    raise ClaimError(
        name,
        None,
        f"is no part of a claim; did you mean {near[0]!r}?"
        if near
        else f"is no part of a claim; the parts are {', '.join(_EVERYDAY)}",
    )


def folded(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with nested, dotted and everyday names, as one value for each part of a claim.

    >>> folded({"what": "strikes", "source": {"publisher": "Paper A"}, "url": "https://a.example"})
    {'what': 'strikes', 'source.publisher': 'Paper A', 'source.url': 'https://a.example'}
    """
    parts: dict[str, Any] = {}
    for name, value in row.items():
        nested = isinstance(value, dict)
        for dotted, found in [(f"{name}.{key}", part) for key, part in value.items()] if nested else [(name, value)]:
            part = part_of_claim(dotted)
            if part in parts:
                raise ClaimError(dotted, found, f"gives {part} a second time; keep one of the two")
            value = plain(found)
            if value is not None or found is None:  # a gap of another library says nothing; null says that it is none
                parts[part] = value
    return parts


CLAIM_COLUMNS = tuple(name for name in COLUMNS if name != "schema")  # those of one claim's row, in their order


def claim_rows(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """One flat row for each claim, for a data frame: the numbers and days that its words come to stand beside them.

    Days are ``datetime.date``, an open bound is ``math.inf``, and what a claim does not say is None.

    >>> [row] = claim_rows([Claim("US troops", "up to 35", where="Syria", source="Paper A")])
    >>> row["figure"], row["figure.low"], row["figure.high"], row["source.publisher"], row["when"]
    ('up to 35', 0, 35, 'Paper A', None)
    """
    return [flat_row(claim, bounds=True) for claim in claims_in(claims)]


def flat_row(claim: Claim, *, bounds: bool = False) -> dict[str, Any]:
    """The claim's columns but ``schema``; with ``bounds``, also those that its words already say."""
    row: dict[str, Any] = dict.fromkeys(name for name in COLUMNS if name != "schema")
    row["what"], row["where"], row["said_by"], row["said_on"] = claim.what, claim.where, claim.said_by, claim.said_on
    row["part_of"], row["item"], row["note"] = claim.part_of, claim.item, claim.note
    row["superseded"] = claim.superseded or None
    row["kind"] = None if claim.kind is None else claim.kind.value
    if isinstance(claim.figure, Figure):
        row |= _figure_cells(claim.figure, claim.kind, bounds)
    else:
        row |= _period_cells(claim.figure, claim, bounds, ("figure", "figure.extent", "figure.first", "figure.last"))
    if claim.when is not None:
        row |= _period_cells(claim.when, claim, bounds, ("when", "extent", "when.first", "when.last"))
    for name in ("publisher", "title", "published", "url"):
        row[f"source.{name}"] = getattr(claim.source, name)
    return row | _quote_cells(claim)


def _figure_cells(figure: Figure, kind: Kind | None, bounds: bool) -> dict[str, Any]:
    cells: dict[str, Any] = {"figure": figure.text, "unit": figure.unit}
    enough = kind is not Kind.DATE and _reads_back(figure)
    if not enough:
        cells["figure.hedge"] = figure.hedge.value
    if bounds or not enough:
        cells |= {"figure.low": figure.low, "figure.high": figure.high, "figure.best": figure.best}
    return cells


def _reads_back(figure: Figure) -> bool:
    """Whether the words alone give the figure, with whole numbers where it has whole numbers (so with its id)."""
    try:
        read = Figure.parse(figure.text, figure.unit)
    except ParseError:
        return False
    return repr(read) == repr(figure)


def _period_cells(period: Period, claim: Claim, bounds: bool, names: tuple[str, str, str, str]) -> dict[str, Any]:
    text, extent, first, last = names
    try:
        enough = Period.parse(period.text, claim.said_on) == period
    except ParseError:
        enough = False
    cells: dict[str, Any] = {text: period.text}
    if not enough:
        cells[extent] = period.extent.value
    if bounds or not enough:
        cells |= {first: period.first, last: period.last}
    return cells


def _quote_cells(claim: Claim) -> dict[str, Any]:
    if claim.quote is None:
        return {}
    quote = claim.quote
    at = quote.figure_at or (None, None)
    cells = {
        "exact": quote.exact,
        "prefix": quote.prefix or None,
        "suffix": quote.suffix or None,
        "start": quote.start,
        "end": quote.end,
        "figure_start": at[0],
        "figure_end": at[1],
    }
    return {f"quote.{name}": value for name, value in cells.items()}
