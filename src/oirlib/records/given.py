"""What the functions of this package are given: claims, or what was given in their place by mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from oirlib.asked import several
from oirlib.claim import Claim
from oirlib.errors import ClaimError


def claims_in(values: Any) -> Iterator[Claim]:
    """The claims, one after the other; ClaimError where something among them is none, or they are something else."""
    mistaken = no_claims(values)
    if mistaken is not None:
        raise mistaken
    return _each_checked(several("claims", values, "must be Claims, in a list or the like"))


def _each_checked(values: Iterable[Any]) -> Iterator[Claim]:
    for value in values:
        if not isinstance(value, Claim):
            raise ClaimError("claims", value, "must all be Claims")
        yield value


def no_claims(value: object) -> ClaimError | None:
    """Why a value is no claims but a table, a row of one or a path, and what to call instead; None where it is neither.

    For the functions that take claims, which a table is given to by mistake.

    >>> print(no_claims([{"what": "US troops"}]))
    claims: is a table; read its claims first: claims_from_frame(rows) (got 'list')
    """
    if isinstance(value, str | PurePath):
        return ClaimError("claims", value, "is a path; load its claims first: load_claims(path)")
    row = next(iter(value), None) if isinstance(value, list | tuple) else value
    if isinstance(row, Mapping) or _is_frame(value):
        call = "claims_from_frame(rows)" if isinstance(row, Mapping) else "claims_from_frame(table)"
        return ClaimError("claims", type(value).__name__, f"is a table; read its claims first: {call}")
    return None


def _is_frame(value: object) -> bool:
    """Whether it looks like a frame of some library: asked of the value alone, so that none is imported."""
    named = ("__arrow_c_stream__", "__dataframe__", "__narwhals_dataframe__", "__narwhals_lazyframe__")
    if any(hasattr(type(value), name) for name in named):
        return True
    return hasattr(type(value), "columns") and any(
        hasattr(type(value), name) for name in ("collect", "iloc", "fetchall")
    )
