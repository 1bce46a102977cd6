"""Who spoke last: the state that "it said", "he added" and a quotation that goes on are read by."""

from __future__ import annotations

from attrs import define, field

from oirlib.reading.attribution import Speech
from oirlib.vocabulary import Vocabulary


@define
class Speaker:
    """The speakers of an article so far."""

    vocabulary: Vocabulary
    last: str | None = None
    block: int = -1
    names: dict[str, str] = field(factory=dict)  # last names to full ones

    def named(self, speech: Speech) -> str | None:
        """The full name of who an attribution is to."""
        if speech.name is None:
            return self.last
        words = speech.name.split()
        if len(words) == 1 and words[0] in self.names:
            return self.names[words[0]]
        return speech.name

    def hear(self, found: list[Speech], block: int) -> None:
        """Keep who spoke in a sentence."""
        for speech in found:
            name = self.named(speech)
            if name is None:
                continue
            self.last, self.block = name, block
            words = name.split()
            if len(words) > 1 and words[-1][:1].isupper():
                self.names.setdefault(words[-1], name)

    def one_name(self, name: str | None) -> str | None:
        """One name for each origin; nobody in particular stays in the article's words."""
        if name is None:
            return None
        return self.vocabulary.origin(name) or name
