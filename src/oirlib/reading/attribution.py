"""Who says so: the speakers a sentence names, and the stretch of it that each speaks for."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from oirlib.language import words
from oirlib.reading.behind import injury
from oirlib.reading.lexicon import (
    ADVERBS,
    AUX,
    DETERMINERS,
    NUMBER_NOUNS,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    WEAK_REPORTING,
)
from oirlib.reading.naming import PAPERS, QUOTES, can_speak, name_end, subject_before, tidy_name
from oirlib.reading.scan import Scan

_TWEETER = re.compile(r"[—–-]\s*([A-Z][\w .'-]{1,50}?)\s*\(@\w+\)")
# Possessive, so that a long word in capitals is not cut in every way there is.
_LABEL = re.compile(r"((?:(?:[A-Z][A-Z.'’-]++|Q) ?+){1,6}+):\s")
_NO_SPEAKERS = frozenset(
    "MORE READ WATCH RELATED ALSO BREAKING UPDATE UPDATED NOTE PHOTO PHOTOS VIDEO FILE EDITOR SEE LIVE".split()
)
_ASKER = re.compile(r"Q|QUESTION|REPORTER|MODERATOR|STAFF|OPERATOR")
_TOPPED = re.compile(r"([A-Z][\w.' -]{1,40}):\s+\S")


_LINE = re.compile(r"^(?:(?:[A-Z][A-Z.'’-]++|Q) ?+){1,6}+:\s", re.MULTILINE)
_RANKED = re.compile(r"(?:MR|MS|MRS|DR|GEN|COL|MAJ|CAPT|ADM|SEC|SECRETARY|SEN|REP)\b")


def is_transcript(text: str) -> bool:
    """Whether an article's lines are labelled with who speaks; one label alone is a dateline, unless it has a rank.

    >>> is_transcript("NEW DELHI: The budget passed."), is_transcript("Q: How many?\\nMR. LEE: Ninety.")
    (False, True)
    """
    labels = [found.group() for found in _LINE.finditer(text)]
    return len(labels) > 1 or any(_RANKED.match(label) for label in labels)


@frozen
class Speech:
    """One attribution in a sentence.

    Attributes:
        name: Who speaks, in the sentence's words; None for "he", "it", "the statement": whoever spoke last.
        at: The word that says that somebody says something.
        first: The first word spoken for.
        last: One past the last word spoken for.
        naming: The words of the name itself, first and one past the last: nothing in them is counted.
        paper: Whether a statement without a name speaks.
        asked: Whether somebody asks, at a press briefing.
        floor: Whether the speaker of a transcript begins here, and speaks on until the next.
        tally: Whether the verb may only tell what happened to its subject: "Sindh has recorded 402 deaths".
        another: Whether it is somebody who was not named before: "another official", "a resident".
        subject: Who the sentence opens with, where a pronoun speaks that may stand for it or for who spoke before.
    """

    name: str | None
    at: int
    first: int
    last: int
    naming: tuple[int, int]
    paper: bool = False
    asked: bool = False
    floor: bool = False
    tally: bool = False
    another: bool = False
    subject: str | None = None


def speeches(scan: Scan, headline: bool = False, transcript: bool = True) -> list[Speech]:
    """The attributions of a sentence, in order; only a ``transcript`` labels its lines with who speaks."""
    found: list[Speech] = []
    for i, word in enumerate(scan.words):
        if word.low == "according" and scan.low(i + 1) == "to":
            found.append(_marked(scan, _according(scan, i)))
        elif word.low in ("released", "issued") and scan.text(i + 1, i + 3).lower() == "a statement":
            speech = _issued(scan, i)
            if speech is not None:
                found.append(speech)
        elif word.low == "is" and scan.low(i + 1) == "that" and scan.low(i - 1) in PAPERS:
            found.extend(_marked(scan, speech) for speech in _assessed(scan, i))
        elif word.low in REPORTING and scan.figure[i] < 0 and not _named(scan, i) and not _takes_lives(scan, i):
            speech = _said(scan, i, found)
            if speech is not None:
                found.append(_marked(scan, speech))
    label = _LABEL.match(scan.sentence.text) if transcript else None
    if label is not None and scan.place[0] is None and label.group(1).strip() not in _NO_SPEAKERS:
        at = scan.at(label.end(1))
        name = None if _ASKER.fullmatch(label.group(1).strip()) else label.group(1).strip().title()
        found.append(Speech(name, at, at + 1, len(scan.words), (0, at), asked=name is None, floor=True))
    tweet = _TWEETER.search(scan.sentence.text)
    if tweet is not None:
        at = scan.at(tweet.start(1))
        found.append(Speech(tweet.group(1), at, 0, at, (at, scan.at(tweet.end() - 1) + 1)))
    if headline and not found:
        topped = _TOPPED.match(scan.sentence.text)
        if (topped is not None and scan.party[0] is not None) or (topped is not None and topped.group(1).isupper()):
            assert topped is not None
            at = scan.at(topped.end(1))
            found.append(Speech(topped.group(1), at, at + 1, len(scan.words), (0, at)))
    return found


def _assessed(scan: Scan, at: int) -> list[Speech]:
    """``"The command's assessment is that no civilians were hurt"``."""
    subject = subject_before(scan, at)
    return [Speech(tidy_name(scan, *subject), at, at + 1, len(scan.words), subject)] if subject is not None else []


def _takes_lives(scan: Scan, i: int) -> bool:
    """Whether "claimed" is part of an act: an attack that claimed lives says nothing."""
    act = scan.act[i]
    return act is not None and act.last - act.first > 1 and act.concept.slug == "killed"


def _marked(scan: Scan, speech: Speech) -> Speech:
    unsigned = speech.name is None and any(scan.low(i) in PAPERS for i in range(*speech.naming))
    return evolve(speech, paper=True) if unsigned else speech


def _named(scan: Scan, i: int) -> bool:
    """Whether a word is part of a name: the "States" of "United States" say nothing."""
    return scan.party[i] is not None or scan.place[i] is not None or scan.thing[i] is not None


def speech_for(found: list[Speech], at: int) -> Speech | None:
    """The attribution that speaks for a word: the nearest whose stretch holds it."""
    holding = [s for s in found if s.first <= at < s.last and not s.naming[0] <= at < s.naming[1]]
    return min(holding, key=lambda s: abs(s.at - at), default=None)


def _according(scan: Scan, at: int) -> Speech:
    first = at + 2
    last = name_end(scan, first)
    name = tidy_name(scan, first, last)
    clause = _clause_start(scan, at)
    leading = all(scan.low(j) in '"“‘,' or scan.dated[j] for j in range(clause, at))
    end = last
    while scan.low(last) in ("cited", "quoted") and end < len(scan.words) and scan.low(end) != ",":
        end += 1
    if leading and scan.low(end) == ",":
        return Speech(name, at, end, len(scan.words), (first, last))
    return Speech(name, at, clause, _goes_on(scan, last, at), (first, last))


def _clause_start(scan: Scan, at: int) -> int:
    """The first word of the clause that ends at a word: after "but", "while", a semicolon."""
    for j in range(at - 1, -1, -1):
        if scan.low(j) in ("but", "while", "whereas", "although", "though", ";") and not (
            scan.low(j) == "while" and scan.low(j + 1).endswith("ing")
        ):
            return j + 1
    return 0


def _said(scan: Scan, at: int, found: list[Speech]) -> Speech | None:
    """The attribution that a reporting verb makes, if it does make one."""
    low = scan.low(at)
    if low in ("cited", "cites", "citing", "quoted", "quoting"):
        paper = _cited(scan, at)
        if paper is not None:
            return paper
    if low == "saying" and scan.low(at - 1) == "as":
        return _quoted_as(scan, at)
    if low == "saying" and scan.low(at - 1) == "," and not found:
        return _saying(scan, at)
    if low in ("saying", "reporting"):
        told = _with_saying(scan, at)
        if told is not None:
            return told
    if low.endswith("ing"):
        return None  # "..., saying that": the speaker of the sentence goes on
    if scan.low(at - 1) in AUX and scan.low(at - 1) not in ("has", "have", "had", "did"):
        return None  # "was reported", "to be announced"
    if (
        scan.low(at - 1) in ("to", "of")
        or (scan.low(at - 1) == "previously" and low not in _COUNTING)
        or (scan.low(at - 1) in DETERMINERS and low != "said")
    ):
        return None
    if scan.low(at + 1) == "by" and scan.low(at + 2) not in _CHANNELS:
        if low in ("cited", "citing"):
            return None  # "an official cited by a paper": the official says so
        last = name_end(scan, at + 2)
        clause = _clause_start(scan, at)
        return Speech(tidy_name(scan, at + 2, last), at, clause, at, (at + 2, last)) if last > at + 2 else None
    subject = subject_before(scan, _before_who(scan, at))
    if subject is None:
        return _inverted(scan, at) if low in _INVERTED else None
    first, last = subject
    if scan.figure[first - 1] >= 0 and first > 0 and low in ("reported", "report") and injury(scan, at + 1):
        return None  # "20 soldiers have reported injuries" are those who were hurt
    if low in WEAK_REPORTING and not _really_says(scan, at, first, last):
        return None
    name = tidy_name(scan, first, last)
    own = _subject_of(scan, first, last) if name is None and not found else None
    if scan.low(first - 1) in _TURNS:
        name = name or own
    tally = low in _TALLIED and at + 1 < len(scan.words) and scan.figure[at + 1] >= 0
    later = _later(scan, at)
    another = scan.low(first - 1) in _INDEFINITE and scan.words[first].text[:1].islower()
    clause = 0 if later is None and not found else _clause_start(scan, first)
    outer = _outer(scan, first)
    before = outer > clause and (scan.low(outer - 1) in ",–—" or scan.low(outer - 1) in QUOTES)
    made = Speech(name, at, clause, outer, (outer, last), tally=tally, another=another, subject=own)
    if later is None:
        return made if before else None
    if before and not _leading_phrase(scan, clause, outer) and not _opens_content(scan, later):
        return evolve(made, last=_goes_on(scan, later, outer))
    start = at + 1 if not (before and _quoted(scan, clause, outer)) else clause
    return evolve(made, first=start, last=len(scan.words))


# How something is said, and not by whom: "said by telephone".
_CHANNELS = words("grammar.channels")
_INDEFINITE = words("grammar.indefinite")
_INVERTED = words("grammar.inverted")


_TURNS = words("grammar.turns")


def _subject_of(scan: Scan, first: int, last: int) -> str | None:
    """Who "it" or "they" is in the second clause of a sentence whose subject can speak and has not yet spoken.

    ``"The mission condemned the attack, which it said killed 20"``.
    """
    if last - first != 1 or scan.low(first) not in ("it", "they") or first - scan.opening < _SECOND:
        return None
    start = scan.opening
    if scan.low(start) in PREPOSITIONS or scan.low(start) in ("and", "but"):
        start = next((i + 1 for i in range(start, first) if scan.low(i) == ","), first)
    end = next((i for i in range(start, first) if _ends_subject(scan, i)), first)
    many = scan.low(end - 1).endswith("s") or scan.low(end - 1) in ("police", "military")
    if end - start < 1 or end >= first or many is not (scan.low(first) == "they") or not can_speak(scan, start, end):
        return None
    return tidy_name(scan, start, end)


_SECOND = 4  # words before the pronoun at least, for it to stand in a second clause


def _ends_subject(scan: Scan, i: int) -> bool:
    """Whether a verb or a sign ends the subject that a sentence opens with."""
    low = scan.low(i)
    known = scan.party[i] is None and scan.place[i] is None and scan.thing[i] is None
    return low in AUX | PLAIN_VERBS | RELATIVES or low in ",;:" or (known and low.endswith("ed"))


def _cited(scan: Scan, at: int) -> Speech | None:
    """``"State media cited a statement by the army that 14 were killed"``: the army says so."""
    paper = next((i for i in range(at + 1, at + 5) if scan.low(i) in PAPERS), None)
    if paper is None or scan.low(paper + 1) not in ("by", "from", "of"):
        return None
    last = next((i for i in range(paper + 2, len(scan.words)) if scan.low(i) in ("that", ",", ".")), len(scan.words))
    if scan.low(last) != "that" or not can_speak(scan, paper + 2, last):
        return None
    return Speech(tidy_name(scan, paper + 2, last), at, last, len(scan.words), (paper + 2, last))


# Of these the subject may be who counts, or where it was counted.
_TALLIED = words("grammar.tallied")


def _before_who(scan: Scan, at: int) -> int:
    """Before "who" to whom it stands for: "the monitor, who reported 14 deaths"."""
    i = at - 1 - (scan.low(at - 1) in ("has", "have", "had", "also"))
    if scan.low(i) != "who":
        return at
    return i - (scan.low(i - 1) == ",")


def _issued(scan: Scan, at: int) -> Speech | None:
    """``"The army released a statement confirming the deaths."``"""
    subject = subject_before(scan, at)
    if subject is None:
        return None
    return Speech(tidy_name(scan, *subject), at, at + 1, len(scan.words), subject)


def _saying(scan: Scan, at: int) -> Speech | None:
    """``"The secretary corrected the remarks, saying two soldiers were hurt"``: who the sentence opens with says so."""
    first = scan.opening
    last = first
    while last < at and (
        scan.words[last].text[:1].isupper() or scan.party[last] or scan.low(last) in ("the", "of", ".")
    ):
        last += 1
    if last == first or not can_speak(scan, first, last):
        return None
    return Speech(tidy_name(scan, first, last), at, at + 1, len(scan.words), (first, last))


def _with_saying(scan: Scan, at: int) -> Speech | None:
    """``"A bomb killed 12, with the police saying 30 were wounded"``: the police say so from there on."""
    opened = next((i for i in range(at - 1, max(-1, at - 9), -1) if scan.low(i) == "with"), None)
    if opened is None or not can_speak(scan, opened + 1, at):
        return None
    return Speech(tidy_name(scan, opened + 1, at), at, at + 1, len(scan.words), (opened + 1, at))


def _quoted_as(scan: Scan, at: int) -> Speech | None:
    """``"State media quoted an officer as saying that ..."``: the officer says so, not who quotes him."""
    verb = next((i for i in range(at - 2, max(-1, at - 16), -1) if scan.low(i) in ("quoted", "quotes", "cited")), None)
    if verb is None or not can_speak(scan, verb + 1, at - 1):
        return None
    return Speech(tidy_name(scan, verb + 1, at - 1), at, at + 1, len(scan.words), (verb + 1, at - 1))


def _outer(scan: Scan, first: int) -> int:
    """The first word of a speaker's name with its articles and ranks: "the US military"."""
    if scan.low(first) in PRONOUNS:
        return first
    while first > 0 and (
        scan.low(first - 1) in DETERMINERS or scan.low(first - 1) in ("and", "as") or scan.figure[first - 1] >= 0
    ):
        first -= 1
    return first


def _goes_on(scan: Scan, at: int, otherwise: int) -> int:
    """Where a speaker stops who was named in passing: "a raid took place, the army said, and left 14 dead"."""
    if scan.low(at) == "," and scan.low(at + 1) not in ("but", "while", "although", "though", "whereas"):
        return len(scan.words)
    return otherwise


def _quoted(scan: Scan, first: int, last: int) -> bool:
    return any(scan.low(j) in QUOTES for j in range(first, last))


def _leading_phrase(scan: Scan, first: int, last: int) -> bool:
    """Whether the words before a speaker only set the scene: "In a statement on Monday,"."""
    return not any(
        scan.low(j) in AUX or scan.act[j] is not None or scan.low(j) in PLAIN_VERBS or scan.low(j) in QUOTES
        for j in range(first, last)
    )


def _opens_content(scan: Scan, at: int) -> bool:
    return scan.low(at) == "that" or (scan.low(at) in ",:" and scan.low(at + 1) in QUOTES) or scan.low(at) in QUOTES


def _later(scan: Scan, at: int) -> int | None:
    """Where what is said begins behind the verb; None where the verb closes the sentence ("..., he said on X.")."""
    i = at + 1
    while i < len(scan.words):
        low = scan.low(i)
        if scan.dated[i] or low in ADVERBS:
            i += 1
        elif low in (".", "”", ")"):
            return None if i + 2 >= len(scan.words) or low == "." else i
        elif low in (
            "on",
            "in",
            "to",
            "reporters",
            "the",
            "a",
            "its",
            "press",
            "statement",
            "release",
            "thursday",
            "media",
            "x",
            "twitter",
            "platform",
            "posted",
            "social",
            "news",
            "conference",
            "briefing",
            "website",
        ):
            if low in ("the", "a", "its") and scan.low(i - 1) not in PREPOSITIONS:
                return i
            i += 1
        else:
            return i
    return None


def _really_says(scan: Scan, at: int, first: int, last: int) -> bool:
    """Whether a verb with other uses ("claimed 150 attacks", "put 900 troops") does say something here."""
    after = scan.low(at + 1)
    later = _later(scan, at)
    if (
        after == "that"
        or (later is not None and scan.low(later) == "that")
        or after in QUOTES
        or (after == "," and scan.low(at + 2) in QUOTES)
        or after == ":"
    ):
        return True
    low = scan.low(at)
    if after == "," and scan.low(first - 1) == ",":
        return True  # "Those raids, the command claims, killed 81"
    if low in ("claimed", "claims") and _bare(scan, at + 1):
        return True  # "the union claimed 800,000"
    if any(scan.low(j) in PAPERS for j in range(first, last)):
        return low not in ("claimed", "claims")
    if low in _COUNTING:
        near = range(at + 1, min(at + 5, len(scan.words) - 1))
        return any(scan.low(j) in NUMBER_NOUNS or (scan.low(j) == "at" and scan.figure[j + 1] >= 0) for j in near)
    return low in _LOOSELY_SAID or (low in ("claimed", "claims") and after in _CLAIMED)


def _bare(scan: Scan, at: int) -> bool:
    """Whether a figure and nothing else stands at a word, up to a sign."""
    i = at
    while i < len(scan.words) and scan.figure[i] >= 0:
        i += 1
    return i > at and scan.low(i) in (".", ",", ";", "")


# Without a paper as their subject these say something only of a number: "put the toll at 14".
_COUNTING = words("grammar.put_at")
_LOOSELY_SAID = words("grammar.loosely_said")
_CLAIMED = words("grammar.claimed")


def _inverted(scan: Scan, at: int) -> Speech | None:
    """``"...," said Col. Caggins``."""
    before = scan.low(at - 1)
    if before not in QUOTES and before != ",":
        return None
    last = name_end(scan, at + 1)
    if last <= at + 1 or not can_speak(scan, at + 1, last):
        return None
    if scan.low(at + 1) in PRONOUNS and scan.low(at + 2)[:1].isalpha():
        return None  # "said it had no comment"
    plain = scan.low(at) in ("said", "says", "added", "adds") or before in QUOTES
    if not plain and not (scan.words[at + 1].text[:1].isupper() or scan.low(at + 1) in DETERMINERS):
        return None  # ", confirmed cases rose"
    return Speech(tidy_name(scan, at + 1, last), at, 0, at, (at + 1, last))
