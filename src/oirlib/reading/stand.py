"""Where quoted words stand in a text, however they were copied: through white space, quotation marks and ellipses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

_QUOTES = {**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑‒–—―−", "-")}
_NOTHING = frozenset("\u200b\u200c\u200d\ufeff\u00ad*_")  # invisible, or a copyist's emphasis
_GAP = re.compile(r"\s*(?:\[\s*(?:\.{3,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…|(?:\. ){2,}\.)\s*")
_EDGES = " \"'-.,;:"
_FAR = 600  # characters that an ellipsis may stand for


@frozen
class Folded:
    """A text in one spelling of signs and spaces, and where each of its characters stands in the text itself."""

    text: str
    at: tuple[int, ...]

    def find(self, words: str, start: int = 0) -> tuple[int, int] | None:
        """Where folded words stand from a place on, as places in the folded text; whole words only."""
        first = self.text.find(words, start)
        while first >= 0:
            last = first + len(words)
            if not (self._splits(first) or self._splits(last)):
                return first, last
            first = self.text.find(words, first + 1)
        return None

    def _splits(self, at: int) -> bool:
        return 0 < at < len(self.text) and self.text[at - 1].isalnum() and self.text[at].isalnum()


def folded(text: str) -> Folded:
    """A text in lower case with one kind of space, quotation mark and dash.

    >>> folded("He  said: “Fine”").text
    'he said: "fine"'
    """
    kept: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign in _NOTHING:
            continue
        if sign.isspace():
            if kept and kept[-1] == " ":
                continue
            sign = " "
        low = _QUOTES.get(sign) or sign.lower()
        kept.append(low if len(low) == 1 else sign)
        places.append(place)
    return Folded("".join(kept), tuple(places))


def places(text: Folded, quote: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text itself that a quote may be of, in order: from its first words to its last.

    An ellipsis stands for what was left out; signs at either end are a matter of the copyist.

    >>> words = folded("A raid in Anbar, late on Thursday,\\nkilled 14 men.")
    >>> list(places(words, '"a raid ... killed 14 men"'))
    [(0, 48)]
    """
    parts = [folded(part).text.strip(_EDGES) for part in _GAP.split(quote)]
    parts = [part for part in parts if part]
    start = 0
    while parts:
        found = text.find(parts[0], start)
        if found is None:
            return
        start = found[0] + 1
        last = found[1]
        for part in parts[1:]:
            more = text.find(part, last)
            if more is None or more[0] - last > _FAR:
                break
            last = more[1]
        else:
            yield text.at[found[0]], text.at[last - 1] + 1
