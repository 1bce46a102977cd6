"""Whose words a quotation of several sentences is: of whoever is named before it opens or behind it closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from oirlib.reading.attribution import Speech
from oirlib.reading.look import Look

_SIGN = re.compile('[“”"]')
_BEHIND = 12  # characters between the closing sign and who said it
_AHEAD = 60  # characters between the verb of saying and the opening sign: "said in a statement on Monday:"


@frozen
class Quotation:
    """The words between two quotation marks of one paragraph.

    Attributes:
        first: The sentence that it opens in, by its number in the paragraph.
        opened: Where in that sentence.
        last: The sentence that it closes in.
        closed: Where in that sentence; its end where the quotation goes on in the next paragraph.
    """

    first: int
    opened: int
    last: int
    closed: int

    def holds(self, number: int, at: int) -> bool:
        """Whether a place in a sentence lies inside."""
        return (self.first, self.opened) <= (number, at) < (self.last, self.closed)


def quotations(texts: Sequence[str]) -> Iterator[Quotation]:
    """The quotations in the sentences of a paragraph, however their signs are mixed.

    >>> [(q.first, q.last) for q in quotations(["“We go on.", 'We have 900 troops there," he said.'])]
    [(0, 1)]
    """
    begun: tuple[int, int] | None = None
    for number, text in enumerate(texts):
        for found in _SIGN.finditer(text):
            at, sign = found.start(), found.group()
            if begun is None and (sign == "“" or (sign == '"' and not text[at - 1 : at].isalnum())):
                begun = (number, at)
            elif begun is not None and sign != "“":
                yield Quotation(*begun, number, at)
                begun = None
    if begun is not None and texts:
        yield Quotation(*begun, len(texts) - 1, len(texts[-1]))


def speech_of(quotation: Quotation, looks: Sequence[Look]) -> tuple[Speech, Look] | None:
    """Who is named right behind a quotation, else right before it, with the sentence that names him."""
    look = looks[quotation.last]
    for speech in look.speeches:
        start = look.scan.words[min(speech.at, speech.naming[0])].start
        if 0 < start - quotation.closed <= _BEHIND:
            return speech, look
    look = looks[quotation.first]
    for speech in reversed(look.speeches):
        end = look.scan.words[max(speech.at, speech.naming[1] - 1)].end
        if 0 < quotation.opened - end + 1 <= _AHEAD:
            return speech, look
    return None
