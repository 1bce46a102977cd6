"""The command line; click and rich enter in :mod:`oirlib.cli.commands`, and only if they are installed."""

from __future__ import annotations

import importlib
import sys
import traceback

from oirlib.errors import MissingExtraError


def main() -> None:
    """Runs the command line and exits: 0, 1 where figures contradict each other, 2 on an error.

    A fault of the library's own also exits with 2 and not, as Python would, with 1: a script must not take it for a
    contradiction. So does an interruption with 130.
    """
    try:
        commands = importlib.import_module("oirlib.cli.commands")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("click", "rich"):
            raise
        print(MissingExtraError("cli", "commands"), file=sys.stderr)
        sys.exit(2)
    try:
        sys.exit(commands.run(sys.argv[1:]))
    except Exception:
        traceback.print_exc()
        sys.exit(2)
