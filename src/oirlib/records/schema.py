"""A claim as a plain dictionary, and back: what each value looks like outside of Python. An open bound is null."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from cattrs import Converter

from oirlib.claim import Claim
from oirlib.errors import ClaimError
from oirlib.figure import Figure
from oirlib.period import Period
from oirlib.records.columns import folded
from oirlib.records.parts import bound_from, figure_from, period_from, quote_from, text_from, yes_or_no_from
from oirlib.source import Quote, Source, as_day

SCHEMA = 2  # the version of the form that is written, and the newest that is read


def claim_to_dict(claim: Claim) -> dict[str, Any]:
    """The claim as nested dictionaries, lists, text, numbers and None: what strict JSON can hold.

    >>> form = claim_to_dict(Claim("US troops", "at least 900", source="Paper A", said_on="2024-10-13"))
    >>> form["figure"]
    {'text': 'at least 900', 'hedge': 'at least', 'low': 900, 'high': None, 'best': 900, 'unit': None}
    >>> form["said_on"]
    '2024-10-13'
    """
    if not isinstance(claim, Claim):
        raise ClaimError("claim", claim, "must be a Claim")
    form: dict[str, Any] = _CONVERTER.unstructure(claim)
    return form


def claim_from_dict(form: Mapping[str, Any]) -> Claim:
    """The claim that a dictionary holds: one of :func:`claim_to_dict`, or one written by hand.

    A part may be nested (``{"source": {"publisher": ...}}``), dotted (``"source.publisher"``) or go by its everyday
    name (``source``, ``title``, ``published``, ``url``, ``quote``), and a figure or a period may be its words alone.

    Raises:
        ClaimError: A part is missing, unknown or given twice, or its value is wrong; the error names it.
        ParseError: The words of the figure or the period cannot be read.

    >>> claim_from_dict({"what": "US troops", "figure": "up to 35", "source": "Paper A"}).figure.high
    35
    """
    if not isinstance(form, Mapping):
        raise ClaimError("form", form, 'must be a dictionary, as {"what": ..., "figure": ..., "source": ...}')
    return claim_from_parts(folded(form))


def claim_from_parts(parts: Mapping[str, Any]) -> Claim:
    """The claim that the parts of a row hold, each by its dotted name; see :func:`oirlib.records.columns.folded`."""
    check_schema(parts.get("schema"))
    nested: dict[str, Any] = {"figure": {}, "when": {}, "source": {}, "quote": {}}
    for name, value in parts.items():
        group, _, key = name.partition(".")
        if key:
            nested[group][key] = value
        elif name != "schema":
            nested[name] = value
    return _CONVERTER.structure(nested, Claim)


def check_schema(version: object) -> None:
    """Raises ClaimError for a version of the form that this version of oirlib does not know."""
    number = SCHEMA if version is None else bound_from(version, "schema")
    if number > SCHEMA:
        raise ClaimError("schema", version, f"is of a newer oirlib, and this one reads schema {SCHEMA}; upgrade oirlib")
    if number not in range(1, SCHEMA + 1):
        raise ClaimError("schema", version, f"must be a whole number from 1 to {SCHEMA}")


def _claim_in(nested: Mapping[str, Any], _: type[Claim]) -> Claim:
    if nested.get("what") is None:
        raise ClaimError("what", None, "is missing; say in words what is counted")
    if all(part is None for part in nested["figure"].values()):
        raise ClaimError("figure", None, "is missing; give the figure in its words, such as 'up to 35'")
    source = _CONVERTER.structure(nested["source"], Source)
    said_on = as_day(nested.get("said_on"), "said_on") or source.published
    return Claim(
        nested["what"],
        _stated(nested["figure"], said_on),
        where=nested.get("where"),
        when=period_from(nested["when"], said_on, "when"),
        source=source,
        said_by=nested.get("said_by"),
        said_on=said_on,
        quote=quote_from(nested["quote"]),
        kind=text_from(nested.get("kind"), "kind"),
        part_of=text_from(nested.get("part_of"), "part_of"),
        superseded=yes_or_no_from(nested.get("superseded"), "superseded"),
        item=nested.get("item"),
        note=nested.get("note"),
    )


def _stated(parts: Mapping[str, Any], said_on: date | None) -> Figure | Period | str:
    """A claim states a period in place of a figure where it has a period's parts."""
    if any(parts.get(key) is not None for key in ("first", "last", "extent")):
        return period_from(parts, said_on, "figure") or ""
    return figure_from(parts)


def _source_in(parts: Mapping[str, Any], _: type[Source]) -> Source:
    if parts.get("publisher") is None:
        raise ClaimError("source.publisher", None, "is missing; a claim needs a source, at least its publisher's name")
    return Source(**parts)


def _figure_out(figure: Figure) -> dict[str, Any]:
    return {
        "text": figure.text,
        "hedge": figure.hedge.value,
        "low": None if math.isinf(figure.low) else figure.low,
        "high": None if math.isinf(figure.high) else figure.high,
        "best": figure.best,
        "unit": figure.unit,
    }


def _quote_out(quote: Quote) -> dict[str, Any]:
    at = quote.figure_at  # a list as JSON has it, so that the dictionary equals what is read back of its JSON
    return {
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "start": quote.start,
        "end": quote.end,
        "figure_at": None if at is None else list(at),
    }


def _converter() -> Converter:
    converter = Converter(detailed_validation=False)  # the first fault is raised as it is, with its field
    converter.register_structure_hook(Claim, _claim_in)
    converter.register_structure_hook(Source, _source_in)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Figure, _figure_out)
    converter.register_unstructure_hook(Quote, _quote_out)
    return converter


_CONVERTER = _converter()
