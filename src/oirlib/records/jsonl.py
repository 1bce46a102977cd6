"""JSON, strict and in UTF-8: claims as JSON Lines, a header and then one whole claim a line; and others' tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO, NoReturn, TextIO

from oirlib.claim import Claim
from oirlib.errors import ClaimError, ParseError, shortened
from oirlib.records.layout import Layout
from oirlib.records.lines import numbered_lines
from oirlib.records.loaded import Read, Reject, rejected
from oirlib.records.objects import table_of_records
from oirlib.records.rows import claims_of
from oirlib.records.schema import SCHEMA, check_schema, claim_from_dict, claim_to_dict

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def read_jsonl(file: BinaryIO, path: str, layout: Layout) -> Iterator[Read]:
    """What the lines come to: claims as this library writes them after its header, else the rows of a table.

    Blank lines and headers come to nothing, and a header of a newer schema ends the reading.
    """
    lines = _objects(file, path)
    first = next(lines, None)
    if first is None:
        return
    rest = chain([first], lines)
    if isinstance(first[1], dict) and "oirlib" in first[1]:
        yield from _forms(rest, path)
        return
    rows = _rows(rest, path)
    yield from claims_of(table_of_records(rows, path, by_row=False), layout)


def _objects(file: BinaryIO, path: str) -> Iterator[tuple[int, dict[str, Any] | Reject]]:
    for number, line in numbered_lines(file, path):
        if isinstance(line, Reject):
            yield number, line
        elif line.strip():
            try:
                yield number, object_in(line)
            except ClaimError as error:
                yield number, rejected(error, path, number)


def _forms(lines: Iterable[tuple[int, dict[str, Any] | Reject]], path: str) -> Iterator[Read]:
    for number, form in lines:
        if isinstance(form, Reject):
            yield form
            continue
        try:
            if "oirlib" not in form:
                yield claim_from_dict(form)
                continue
        except (ClaimError, ParseError) as error:
            yield rejected(error, path, number)
            continue
        try:
            _check_header(form)
        except ClaimError as error:
            yield rejected(error, path, number)
            return


def _rows(
    lines: Iterable[tuple[int, dict[str, Any] | Reject]], path: str
) -> Iterator[tuple[int, dict[str, Any] | Reject]]:
    for number, form in lines:
        if isinstance(form, dict) and "oirlib" in form:
            try:
                _check_header(form)
            except ClaimError as error:
                yield number, rejected(error, path, number)
                return
        else:
            yield number, form


def write_jsonl(claims: Iterable[Claim], file: TextIO) -> None:
    """Writes the header and the claims."""
    file.write(_ENCODER.encode({"oirlib": "claims", "schema": SCHEMA}) + "\n")
    for claim in claims:
        file.write(_ENCODER.encode(claim_to_dict(claim)) + "\n")


def read_json(file: BinaryIO, path: str, layout: Layout) -> Iterator[Read]:
    """What the objects of one JSON value come to: a list of them, or an object that holds one list of them."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield Reject(path, None, None, None, f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")
        return
    if not text.strip():
        return
    try:
        rows = _list_of_objects(strict_json(text))
    except ClaimError as error:
        yield rejected(error, path, None)
        return
    yield from claims_of(table_of_records(enumerate(rows, 1), path), layout)


def _list_of_objects(value: Any) -> list[dict[str, Any]]:
    lists = [value] if isinstance(value, list) else []
    if isinstance(value, dict):
        lists = [part for part in value.values() if isinstance(part, list) and part and isinstance(part[0], dict)]
        lists = lists or [[value]]
    if len(lists) != 1 or not all(isinstance(row, dict) for row in lists[0]):
        raise ClaimError(
            "", type(value).__name__, "must be a list of objects, one a row, or an object that holds one such list"
        )
    return lists[0]


def _check_header(form: dict[str, Any]) -> None:
    if form["oirlib"] != "claims":
        raise ClaimError("oirlib", form["oirlib"], "must be 'claims': the file holds something else")
    check_schema(form.get("schema"))


def object_in(line: str) -> dict[str, Any]:
    """The object on a line of strict JSON.

    Raises:
        ClaimError: It is none, and why.
    """
    form = strict_json(line)
    if not isinstance(form, dict):
        raise _unreadable('must be one object, as {"what": ..., "figure": ..., "source": ...}', line)
    return form


def strict_json(text: str) -> Any:
    """What strict JSON says; ClaimError where it is none, or says one thing twice."""
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        reason = f"is no JSON ({error.msg} at character {error.pos + 1}); a claim is one whole object on one line"
        raise _unreadable(reason, text) from None
    except RecursionError:
        raise _unreadable("is nested too deep for a claim", text) from None
    except ClaimError:
        raise
    except ValueError:  # whole numbers of thousands of digits, which Python declines to read
        raise _unreadable("holds a number too long to read", text) from None


def _unreadable(reason: str, line: str) -> ClaimError:
    return ClaimError("", shortened(line.strip()), reason)  # no one field is at fault


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    form = dict(pairs)
    if len(form) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ClaimError(twice, None, "stands twice in one object; keep one")
    return form


def _no_constant(name: str) -> NoReturn:
    raise ClaimError("", name, "is no JSON; write null for an open bound, and a figure in its words")


_DECODER = json.JSONDecoder(object_pairs_hook=_once_each, parse_constant=_no_constant)
