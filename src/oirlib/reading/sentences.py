"""Sentences: the words between two full stops, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from oirlib.language import words
from oirlib.reading.blocks import Block, Use, blocks


@frozen
class Sentence:
    """One sentence, headline, bullet or table row.

    Attributes:
        text: The words as they stand.
        start: Where they begin in the article's text.
        block: The number of the paragraph they stand in; a list is one paragraph with the line that announces it.
        use: What that paragraph is there for.
    """

    text: str
    start: int
    block: int
    use: Use

    @property
    def end(self) -> int:
        """Where the words end in the article's text (exclusive)."""
        return self.start + len(self.text)


LONGEST = 1500  # characters; a longer stretch without a full stop is cut, so that no work grows with its square

_STOP = re.compile(
    r"[.!?…]{1,4}[\"”’')\]]{0,3}(?:\[[\w ]{1,12}\]){0,8}(?=\s)"  # the end of a sentence, with its quotes and citations
    r"|[a-z)\]”][.!?](?:\[[\w ]{1,12}\]){0,8}(?=[A-Z][a-z]{1,20}\s)"  # the space after the full stop was lost
    r"|[.!?][”\"](?=[A-Z])"
)
_SHORT = words("grammar.short_forms")
_MAY_END = words("grammar.may_end")  # short forms that also close sentences
_OPENERS = words("grammar.openers")
_ITEM = re.compile(r"(?:[-–—•*·▪◦]{1,2}|\(?(?:\d{1,2}|[a-z])[.)])\s")
_BEFORE = re.compile(r"[\w.]+$")
_NEXT = re.compile(r"\s*[\"“‘'(\[]{0,3}(\w*)")


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order. What stands in none of them is white space.

    >>> [s.text for s in sentences("The U.S. hit Gen. Ali's camp. It fell.")]
    ["The U.S. hit Gen. Ali's camp.", 'It fell.']
    """
    return [
        Sentence(text[start:end], start, number, block.use)
        for number, block in _grouped(text)
        for start, end in _spans(text, block)
    ]


def _grouped(text: str) -> Iterator[tuple[int, Block]]:
    """The blocks with the numbers of their paragraphs: the items of a list belong to the line that announces it."""
    number, listing = -1, False
    for block in blocks(text):
        item = _ITEM.match(text, block.start, block.end) is not None
        opens = text[block.end - 1] == ":"
        if not (item or (listing and block.use is Use.HEADLINE and not opens)):
            number += 1
        listing = opens or (listing and (item or block.use is Use.HEADLINE))
        yield number, block


def _spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    if block.use is not Use.TABLE:
        for stop in _STOP.finditer(text, block.start, block.end):
            if _ends(text, stop, block.end):
                yield from _cut(text, start, stop.end())
                start = stop.end()
    yield from _cut(text, start, block.end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without white space at its ends, in pieces that are not too long."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        at = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        at = at if at > 0 else start + LONGEST
        yield from _cut(text, start, at)
        start = at + (text[at] == " ")
    if start < end and not text[start:end].isspace():
        yield start, end


def _ends(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop closes its sentence, or only a short form such as "Gen."."""
    if stop.end() >= end:
        return False
    after = _NEXT.match(text, stop.end(), min(end, stop.end() + 40))
    follows = after.group(1) if after else ""
    if follows[:1].islower() or text[stop.end() : stop.end() + 2].strip() in ("—", "–", "-", ",", ";"):
        return False
    if not stop.group().startswith("."):
        return True
    before = _BEFORE.search(text[max(0, stop.start() - 14) : stop.start()])
    word = before.group().lower().strip(".") if before else ""
    if len(word) == 1 and word.isalpha() and before is not None and before.group().isupper():
        return False  # an initial: Myles B. Caggins
    if word in _SHORT or (len(word) == 3 and word[1] == "."):
        return word in _MAY_END and follows.lower() in _OPENERS and text[stop.end() : stop.end() + 1].isspace()
    return True
