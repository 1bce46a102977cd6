"""Who spoke last: the state that "it said", "he added" and a quotation that goes on are read by."""

from __future__ import annotations

import re

from attrs import define, field

from oirlib.language import words as words_of
from oirlib.reading.attribution import Speech
from oirlib.reading.look import Look
from oirlib.reading.scan import Scan
from oirlib.reading.sentences import Sentence
from oirlib.vocabulary import Vocabulary

# "The command said": whoever of that kind spoke before.
_ANAPHORS = words_of("grammar.anaphors")
_PERSONS = words_of("grammar.persons")
_BANDS = frozenset("group organization organisation".split())
_KINDS_OF_PLACE = words_of("grammar.places_named")
_HEARD = 40  # sentences in which the office is sought that "the command" stands for
_KINDS_OF_MONITOR = frozenset("war monitoring rights watchdog Britain-based UK-based London-based".split())
_MONITORS = words_of("grammar.monitors")
_POSSESSIVE = re.compile(r"['’]s\s+")
_BASED = re.compile(r"^\S+-based\s+")  # the London-based network is not London
_BACKED = re.compile(r"^\S+-(?:backed|supported|allied)\s+")  # U.S.-backed forces are not the U.S.
_ABBREVIATED = re.compile(r"\s*\((?:[A-Z]\.?){2,8}\)(?=\s|$)")  # US Africa Command (AFRICOM)
_OPENS = ("“", '"', "‘“")


@define
class Speaker:
    """The speakers of an article so far."""

    vocabulary: Vocabulary
    last: str | None = None
    block: int = -1
    floor: str | None = None
    asking: bool = False
    told: list[str] = field(factory=list)
    names: dict[str, str] = field(factory=dict)  # last names to full ones
    heard: list[str] = field(factory=list)
    unheard: list[Look] = field(factory=list)  # few articles ask who spoke in each of their sentences

    def named(self, speech: Speech, scan: Scan) -> str | None:
        """The full name of who an attribution is to.

        A statement without a name speaks of who put it out in the third person, in its first words; else it is whose
        words were told last.
        """
        if speech.name is None or " " not in speech.name or speech.name.split()[0] in _KINDS_OF_MONITOR:
            self._catch_up()
        return self._resolved(speech, scan)

    def latest(self) -> str | None:
        """Who spoke last."""
        self._catch_up()
        return self.last

    def _resolved(self, speech: Speech, scan: Scan) -> str | None:
        if speech.name is None:
            return (self._signed(speech, scan) if speech.paper else None) or self.last or speech.subject
        words = speech.name.split()
        if speech.another and speech.name.islower():
            return speech.name  # nobody who was named before
        if len(words) == 1 and words[0] == "Observatory":
            words = ["observatory"]
        if (
            len(words) == 1
            and (words[0] in _ANAPHORS or words[0] in words_of("reading.bodies"))
            and self.vocabulary.named(words[0], "origin") is None
        ):
            told = next((name for name in reversed(self.told) if words[0] in name.lower()), None)
            named = told or self._mentioned(words[0], scan) or self._party(words[0])
            if words[0] in words_of("reading.bodies"):
                return named  # some company; the speaker told last need not be of it
            return named or (speech.name if words[0] in _PERSONS | _BANDS else self.last or speech.name)
        if len(words) == 2 and words[0] in _KINDS_OF_MONITOR and words[1] in ("monitor", "group"):
            monitors = (name for name in reversed(self.told) if any(w in name.lower() for w in _MONITORS))
            return next(monitors, None) or speech.name
        if len(words) == 1 and words[0] in self.names:
            return self.names[words[0]]
        return None if self._is_place(speech) else speech.name

    def _party(self, kind: str) -> str | None:
        """The party that spoke last, for "the group"."""
        if kind not in _BANDS:
            return None
        return next((name for name in reversed(self.told) if self.vocabulary.named(name, "party") is not None), None)

    def _is_place(self, speech: Speech) -> bool:
        """Whether a place stands where a speaker would: "Sindh has recorded 402 deaths" is told of Sindh."""
        name = (speech.name or "").removeprefix("the ").removeprefix("The ")
        if self.vocabulary.named(name, "origin") is not None or self.vocabulary.named(name, "party") is not None:
            return False
        if self.vocabulary.named(name, "place") is not None or (speech.tally and name.lower() in _KINDS_OF_PLACE):
            return True
        return speech.tally and " " not in name and name[:1].isupper() and not name.isupper()

    def _mentioned(self, kind: str, scan: Scan) -> str | None:
        """The last name of an office of a kind that the article spelt out: Central Command for "the command"."""
        if kind in _PERSONS:
            return None
        named = re.compile(rf"((?:[A-Z][\w.&-]+ ){{1,4}}{kind.title()})\b|({kind.title()} (?:of|for) [A-Z]\w+)")
        for text in (scan.sentence.text, *reversed(self.heard)):
            found = [m.group() for m in named.finditer(text)] or self._offices(text, kind)
            if found:
                return found[-1].removeprefix("The ")
        return None

    def _offices(self, text: str, kind: str) -> list[str]:
        """The names in a text that stand for an office of a kind: CENTCOM is a command."""
        hits = self.vocabulary.find(text, ("origin",))
        return [
            text[h.start : h.end]
            for h in hits
            if any(kind in n.lower().split() for n in self.vocabulary[h.concept].labels)
        ]

    def asks(self, found: list[Speech]) -> bool:
        """Whether it is a reporter who speaks, at a press briefing."""
        return next((speech.asked for speech in found if speech.floor), self.asking)

    def quoted(self, sentence: Sentence) -> str | None:
        """Who a sentence without an attribution is by: a transcript's speaker, or whose quotation goes on."""
        if self.floor is None and not sentence.text.startswith(_OPENS):
            return None
        self._catch_up()
        if self.floor is not None:
            return self.floor
        near = self.block in (sentence.block, sentence.block - 1)
        return self.last if near else None

    def _signed(self, speech: Speech, scan: Scan) -> str | None:
        opening = next((i for i in range(speech.first, speech.last) if scan.low(i) in '“"'), None)
        if opening is None:
            return None
        words = scan.text(opening + 1, min(opening + 8, speech.last))
        found = self.vocabulary.find(words, ("origin",))
        if (
            not found
            or found[0].start > len("The ")
            or self._is_foe(words[found[0].end :])
            or self.vocabulary.named(words[found[0].start : found[0].end], "place") is not None
        ):
            return None
        return words[found[0].start : found[0].end]

    def _is_foe(self, behind: str) -> bool:
        """Whether the words behind a name make it the other side: "Daesh terrorists opened fire", says the army."""
        things = self.vocabulary.find(behind, ("thing",))
        return bool(things) and things[0].start <= 1 and self.vocabulary[things[0].concept].of is not None

    def hear(self, look: Look) -> None:
        """Keep who spoke in a sentence, and which offices it names."""
        self.heard.append(look.sentence.text)
        del self.heard[:-_HEARD]
        if not look.hits and not look.speaks:
            return
        self.unheard.append(look)
        if look.labelled:
            self._catch_up()

    def _catch_up(self) -> None:
        unheard, self.unheard = self.unheard, []
        for look in unheard:
            self._take(look.speeches, look.scan)

    def _take(self, found: list[Speech], scan: Scan) -> None:
        for speech in found:
            if speech.floor:
                self.floor, self.asking = speech.name, speech.asked
            if speech.asked:
                continue
            name = self._resolved(speech, scan)
            if name is None:
                continue
            self.last, self.block = name, scan.sentence.block
            self.told.append(name)
            del self.told[:-12]
            words = name.split()
            if len(words) > 1 and words[-1][:1].isupper():
                self.names.setdefault(words[-1], name)
                self.names.setdefault(words[-1].removeprefix("al-").removeprefix("Al-"), name)

    def one_name(self, name: str | None) -> str | None:
        """One name for each origin; nobody in particular stays in the article's words."""
        if name is None:
            return None
        name = _ABBREVIATED.sub("", _BACKED.sub("", _BASED.sub("", name)))
        _, _, office = name.partition(", ")
        if office and any(kind in office for kind in _PERSONS):  # "Bill Urban, a Pentagon spokesman"
            named = self.vocabulary.find(office, ("origin",))
            if named:
                return self.vocabulary.origin(office[named[-1].start : named[-1].end]) or name
        office = _POSSESSIVE.split(name)[-1]  # "the military's Central Command" is that command
        one = self.vocabulary.origin(office if self.vocabulary.named(office, "origin") is not None else name)
        if one is None or one.islower():
            return name  # "the ministry" is no name
        own = set(name.lower().replace(".", "").split())
        known = self.vocabulary.named(one, "origin") is not None or set(one.lower().split()) <= own
        return one if known else name  # a minister stays one: his ministry is not in the article's words
