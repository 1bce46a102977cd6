"""Numbers in a text that are no figures, each with what it is instead."""

from __future__ import annotations

from attrs import frozen

from oirlib.wording.scanning import scan
from oirlib.wording.tokens import tokens_of


@frozen
class NonFigure:
    """A number in a text that is no figure.

    Attributes:
        start: Where its words begin.
        end: Where they end.
        reason: What it is: "date", "time", "year", "decade", "designation", "ordinal", "citation", "ratio",
            "score", "both", "pronoun", "idiom", "boilerplate", "url", "telephone", "version",
            "identifier", "address" or "unclear" (45.000 people may be 45,000).
    """

    start: int
    end: int
    reason: str


def find_nonfigures(text: str) -> list[NonFigure]:
    """The numbers in a text that are no figures, in order. Every number is one of these or a figure.

    >>> [(hit.reason, hit.start) for hit in find_nonfigures("On Oct. 28 two F-16s killed up to 35.")]
    [('date', 3), ('designation', 15)]
    """
    tokens = tokens_of(text)
    return [NonFigure(tokens.starts[skip.first], tokens.ends[skip.end - 1], skip.reason) for skip in scan(tokens).skips]
