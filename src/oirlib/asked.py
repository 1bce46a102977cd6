"""What a public function is given, or what was given in its place by mistake: one error that names it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from oirlib.errors import ClaimError

_T = TypeVar("_T")


def asked(argument: str, value: Any, kind: type[_T], right: str) -> _T:
    """The value, where it is of the kind that is asked for.

    Args:
        argument: The argument's name, for the message.
        value: What was given for it.
        kind: The class that it must be of.
        right: What would be right.

    Raises:
        ClaimError: It is of another.

    >>> asked("text", "37", str, "must be words")
    '37'
    """
    if not isinstance(value, kind):
        raise ClaimError(argument, value, right)
    return value


def several(argument: str, values: Any, right: str) -> Iterator[Any]:
    """The values, one after the other, where they are several: no text, which would be taken letter by letter.

    Raises:
        ClaimError: They cannot be gone through, or are text.

    >>> list(several("places", ["place.iraq"], "must be ids"))
    ['place.iraq']
    """
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise ClaimError(argument, values, right)
    try:
        return iter(values)
    except TypeError:  # an array of no dimension, which only looks as if it could be gone through
        raise ClaimError(argument, values, right) from None


def each(argument: str, values: Any, kind: type[_T], right: str) -> tuple[_T, ...]:
    """The values as a tuple, where each is of the kind that is asked for.

    Raises:
        ClaimError: They are not several, or one of them, which is named by its number, is of another kind.

    >>> each("places", {"place.iraq": 1}, str, "must be ids")
    ('place.iraq',)
    """
    found = tuple(several(argument, values, right))
    for at, value in enumerate(found):
        if not isinstance(value, kind):
            raise ClaimError(f"{argument}[{at}]", value, right)
    return found


def yes_or_no(argument: str, value: Any) -> bool:
    """The value, where it is a truth value.

    Raises:
        ClaimError: It is something else, such as an array, which is neither.

    >>> yes_or_no("rounding", False)
    False
    """
    return asked(argument, value, bool, "must be True or False")


def path_from(value: Any) -> Path:
    """A path from text or a path.

    Raises:
        ClaimError: It is neither, or no path can be so.

    >>> path_from("claims.csv").suffix
    '.csv'
    """
    name = os.fspath(value) if isinstance(value, str | os.PathLike) else None
    if not isinstance(name, str):
        raise ClaimError("path", value, "must be a path, as text or a Path")
    try:
        possible = b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:  # half a character
        possible = False
    if not possible:
        raise ClaimError("path", name, "holds a character that no path may hold")
    return Path(name)
