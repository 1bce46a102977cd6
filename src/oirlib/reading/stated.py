"""A figure where it stands: what the rules that find out what it counts are given."""

from __future__ import annotations

from attrs import frozen

from oirlib.figure import Figure
from oirlib.reading.memory import Memory
from oirlib.reading.scan import Scan
from oirlib.vocabulary import Vocabulary


@frozen
class Stated:
    """A figure where it stands.

    Attributes:
        figure: The figure.
        first: Its first word in the sentence.
        last: One past its last word.
        scan: The sentence.
        memory: What the article has counted so far.
        vocabulary: How words are read.
    """

    figure: Figure
    first: int
    last: int
    scan: Scan
    memory: Memory
    vocabulary: Vocabulary

    def before(self, back: int = 1) -> str:
        """The word so many places before the figure."""
        return self.scan.low(self.first - back)

    def after(self, ahead: int = 0) -> str:
        """The word so many places behind the figure."""
        return self.scan.low(self.last + ahead)
