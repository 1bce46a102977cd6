"""How findings are shown: one summary in words, and a pure function for each outlet (README.md beside this file)."""

from typing import TYPE_CHECKING

from oirlib.later import later

if TYPE_CHECKING:
    from oirlib.render import (
        claim_review,
        grid,
        html,
        listing,
        markdown,
        memo,
        page,
        plain,
        plot,
        summary,
        table,
        text,
        tree,
    )

__all__ = [
    "claim_review",
    "grid",
    "html",
    "listing",
    "markdown",
    "memo",
    "page",
    "plain",
    "plot",
    "summary",
    "table",
    "text",
    "tree",
]

# Drawing is a quarter of the library, and most runs are never drawn.
__getattr__ = later(__name__, {name: name for name in __all__})
