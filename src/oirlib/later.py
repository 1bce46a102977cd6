"""Names of a package whose modules are imported when a name is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def later(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """The ``__getattr__`` of a package: what it gives away is imported where it is first used.

    Args:
        package: The package's own name.
        homes: The module of the package that each name stands in; a module that stands for itself is its own.

    >>> asked = later("oirlib", {"Interval": "interval"})
    >>> asked("Interval").__module__
    'oirlib.interval'
    """

    def found(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{homes[name]}")
        return module if homes[name] == name else getattr(module, name)

    return found
