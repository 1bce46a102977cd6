"""The numbers of a sentence: its figures, and those that are something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from oirlib.figure import Figure, FigureHit
from oirlib.wording import numbers
from oirlib.wording.phrases import Phrase
from oirlib.wording.scanning import scan
from oirlib.wording.tokens import tokens_of

_VAGUE = (
    "several few multiple numerous many countless couple pair handful dozens scores tens hundreds thousands no none"
    " both"
).split()
_PLURALS = [f"{scale}s" for scale in numbers.SCALES]
_WORDS = frozenset(
    w for w in (*numbers.STARTS, *numbers.SCALES, *numbers.PARTS, *_VAGUE, *_PLURALS, "number") if len(w) > 1
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")

Other = tuple[int, int, str]


_MARK = re.compile(r"(?:[-–—•*·▪◦]{1,2}|\([A-Z][\w ,]{2,24}\)\s?[-–—]{1,2})\s+")


def unmarked(text: str) -> str:
    """The text with blanks for a bullet or a short dateline at its head: "- Four civilians" is no range.

    >>> unmarked("- Four civilians")
    '  Four civilians'
    """
    mark = _MARK.match(text)
    return " " * mark.end() + text[mark.end() :] if mark is not None else text


@frozen
class Numbers:
    """The numbers of a text.

    Attributes:
        text: The text.
        spans: Where each figure stands: its start and its end.
        others: The start, end and meaning of each number that is no figure.
    """

    text: str
    spans: Sequence[tuple[int, int]] = ()
    others: Sequence[Other] = ()
    _phrases: Sequence[Phrase] = ()

    @property
    def figures(self) -> list[FigureHit]:
        """The figures, made when they are asked for: a table of thousands of numbers is only counted."""
        return [
            FigureHit(Figure(self.text[start:end], f.hedge, f.low, f.high, f.best, f.unit), start, end)
            for f, (start, end) in zip(self._phrases, self.spans, strict=True)
        ]


def numbers_in(text: str) -> Numbers:
    """The numbers of a text; each is a figure or one of the others.

    >>> found = numbers_in("On Oct. 28 two F-16s killed up to 35.")
    >>> [hit.figure.text for hit in found.figures], [reason for _, _, reason in found.others]
    (['two', 'up to 35'], ['date', 'designation'])
    """
    if not _may_count(text):
        return Numbers(text)
    tokens = tokens_of(text)
    starts, ends = tokens.starts, tokens.ends
    found = scan(tokens)
    return Numbers(
        text,
        [(starts[figure.first], ends[figure.end - 1]) for figure in found.figures],
        [(starts[skip.first], ends[skip.end - 1], skip.reason) for skip in found.skips],
        found.figures,
    )


def _may_count(text: str) -> bool:
    """Whether a number may stand in it, by a first look: it spares most sentences the grammar."""
    if _DIGIT.search(text) is not None or not _WORDS.isdisjoint(_WORD.findall(text.lower())):
        return True
    return not text.isascii() and any(c.isnumeric() for c in text)
