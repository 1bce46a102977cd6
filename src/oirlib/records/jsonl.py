"""Claims as JSON Lines: a header, then one claim a line, each whole: strict JSON in UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TextIO

from oirlib.claim import Claim
from oirlib.errors import ClaimError, ParseError, shortened
from oirlib.records.lines import numbered_lines
from oirlib.records.loaded import Read, Reject, rejected
from oirlib.records.schema import SCHEMA, check_schema, claim_from_dict, claim_to_dict

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def read_jsonl(path: Path) -> Iterator[Read]:
    """What each line comes to; blank lines and headers to nothing, and a header of a newer schema ends the reading."""
    for number, line in numbered_lines(path):
        if isinstance(line, Reject):
            yield line
            continue
        if not line.strip():
            continue
        try:
            form = _object(line)
            if "oirlib" not in form:
                yield claim_from_dict(form)
                continue
        except (ClaimError, ParseError) as error:
            yield rejected(error, str(path), number)
            continue
        try:
            _check_header(form)
        except ClaimError as error:
            yield rejected(error, str(path), number)
            return


def write_jsonl(claims: Iterable[Claim], file: TextIO) -> None:
    """Writes the header and the claims."""
    file.write(_ENCODER.encode({"oirlib": "claims", "schema": SCHEMA}) + "\n")
    for claim in claims:
        file.write(_ENCODER.encode(claim_to_dict(claim)) + "\n")


def _check_header(form: dict[str, Any]) -> None:
    if form["oirlib"] != "claims":
        raise ClaimError("oirlib", form["oirlib"], "must be 'claims': the file holds something else")
    check_schema(form.get("schema"))


def _object(line: str) -> dict[str, Any]:
    """The object on a line of strict JSON."""
    try:
        form = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        reason = f"is no JSON ({error.msg} at character {error.pos + 1}); a claim is one whole object on one line"
        raise _unreadable(reason, line) from None
    except RecursionError:
        raise _unreadable("is nested too deep for a claim", line) from None
    except ClaimError:
        raise
    except ValueError:  # whole numbers of thousands of digits, which Python declines to read
        raise _unreadable("holds a number too long to read", line) from None
    if not isinstance(form, dict):
        raise _unreadable('must be one object, as {"what": ..., "figure": ..., "source": ...}', line)
    return form


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
