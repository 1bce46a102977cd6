"""Who is speaking: one name for one body, from the words in which sources name it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache, cached_property

from attrs import evolve, frozen

from oirlib.concept import Concept
from oirlib.language import knowledge
from oirlib.phrases import Match, Phrases, tokens, words

NOBODY = "anonymous"  # a facet of its own, for words such as "officials"

_REMEMBERED = 1 << 14  # names whose meaning is kept
_ASIDE = re.compile(r"\s*\(([^()]*)\)\s*$")
_TAIL = re.compile(r",\s*([^,()]*)$")
_ELIDED = re.compile(r"\s*[ld]['’](?=\w)", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*?)\.[a-z]{2,6}(?:\.[a-z]{2})?(?:/\S*)?", re.IGNORECASE)
_SLASH = re.compile(r"\s+/\s*|\s*/\s+|\s*\|\s*")
_JOINT = re.compile(r"\s*[/|&]\s*|,\s+|\s+(?:via|with|and|avec|con|mit|[-–—])\s+", re.IGNORECASE)


@frozen(slots=True)
class Heard:
    """Who a name stands for.

    Attributes:
        name: The one name of the body; None for nobody in particular.
        body: The id of its concept; None where the vocabulary does not know it.
        key: The same for all names of one body; "" for nobody in particular.
        keys: Two names of one body have one of these in common: "paper-a.com" and "Paper A", "Paper A / Agency".
        outlet: Whether it is known, or named, as one that prints what others count: a paper, an agency.
        through: Of a name that came by way of another ("the ministry, quoted by SANA"): the keys of that other.
    """

    name: str | None
    body: str | None = None
    key: str = ""
    keys: frozenset[str] = frozenset()
    outlet: bool = False
    through: frozenset[str] = frozenset()


_NO_ONE = Heard(None)


class Speakers:
    """The bodies and people that a vocabulary knows, and how names stand for them.

    An unknown name stands for itself, whatever its articles, order and spokesmen: "a spokesman for the Ministry of
    Mines" is the "Mines Ministry".
    """

    def __init__(self, entries: Iterable[Concept], phrases: Phrases, ignored: Container[str] = ()) -> None:
        self._concepts = {concept.id: concept for concept in entries if concept.facet == "origin"}
        self._phrases = phrases
        self._ignored = ignored
        self._heard: dict[str, Heard] = {}
        self._printed: dict[str, Heard] = {}

    def heard(self, name: str) -> Heard:
        """Who a source means by the words it names its origin with.

        People speak for their office, and an office has one name, however it is written.
        """
        return _remembered(self._heard, name, self._hear)

    def printed_by(self, publisher: str) -> Heard:
        """Who brought a document out: of "Star Tribune / AP" the agency, of "Rudaw.net" and "Rudaw English" Rudaw."""
        return _remembered(self._printed, publisher, self._house)

    def _hear(self, name: str) -> Heard:
        text = without_earlier(name)
        before, passed = _split(text, _words_of("passing"))
        spoken = before.strip(" ,;:")
        speaker, cited = _split(before if spoken else passed or text, _words_of("citing"))
        found = self._who(speaker, cited)
        other = passed if spoken else None
        return evolve(found, through=self.printed_by(other).keys) if other and found.name is not None else found

    def _who(self, speaker: str, cited: str | None) -> Heard:
        body = (self._speaker(cited) if cited else None) or self._speaker(_without_aside(speaker) or speaker)
        body = body or self._speaker(speaker) or self._speaker(_said_through(speaker))
        if body is not None:
            return self._known(body)
        return _NO_ONE if self._is_anonymous(_without_aside(speaker) or speaker) else _plain(_said_through(speaker))

    def _house(self, publisher: str) -> Heard:
        body = self._printing(publisher)
        if body is not None:
            return self._known(body)
        aside = _ASIDE.search(publisher)
        parts = [*_JOINT.split(publisher), *([publisher[: aside.start()], aside[1]] if aside else [])]
        named = (self._printing(part) for part in parts if self._named(part, "place") is None)
        known = [self._known(part) for part in named if part is not None]
        media = [each for each in known if each.outlet] or known
        if media and len(parts) > 1:
            return evolve(media[-1], keys=frozenset(key for each in media for key in each.keys))
        whole = _plain(_without_site(publisher), editions=True)
        halves = _SLASH.split(publisher)
        shared = [_plain(_without_site(part), editions=True).keys for part in halves if len(halves) > 1]
        return Heard(tidied(publisher) or publisher.strip(), None, whole.key, whole.keys.union(*shared))

    def _known(self, name: str) -> Heard:
        concept = self._concepts[name]
        return Heard(concept.label, concept.id, concept.id, frozenset((concept.id,)), concept.outlet)

    @cached_property
    def _surnames(self) -> Mapping[str, str]:
        """People by their last names, where the vocabulary has one of that name."""
        titles = _words_of("titles")
        people: dict[str, set[str]] = {}
        for concept in self._concepts.values():
            name = words(concept.label)
            if concept.person and name[0] not in titles:
                people.setdefault(name[-1], set()).add(self._office(concept.id))
        return {surname: offices.pop() for surname, offices in people.items() if len(offices) == 1}

    def _office(self, name: str) -> str:
        """The body that a person speaks for; a body speaks for itself."""
        seen = {name}
        while (concept := self._concepts[name]).person and concept.broader and concept.broader[0] not in seen:
            name = concept.broader[0]
            seen.add(name)
        return name

    def _named(self, text: str, facet: str = "origin") -> str | None:
        found = self._phrases.whole(text, facet) or self._phrases.whole(without_article(text), facet)
        return found[0] if found else None

    def _speaker(self, name: str) -> str | None:
        """The body that the name speaks for, if it is known."""
        whole = self._named(name)
        if whole is None:
            titles = _words_of("titles")
            bare = [word for word in words(name) if word not in titles]
            alone = self._surnames.get(bare[0]) if len(bare) == 1 else None
            return alone or self._speaker_within(name)
        return self._office(whole)

    def _speaker_within(self, name: str) -> str | None:
        """The office of the first person that a longer phrase names, else the first body.

        A country's name is looser than an office's: in "US News" it is part of another name, and "US officials" are
        nobody in particular.
        """
        matches = self._phrases.find(name, ("origin", NOBODY))
        named = [match for match in matches if match.concept in self._concepts]
        person = next((match for match in named if self._concepts[match.concept].person), None)
        if person is not None:
            return self._office(person.concept)
        for match in named:
            country = self._named(name[match.start : match.end], "place") is not None
            if not (country and (len(named) < len(matches) or _inside_a_name(name, match))):
                return match.concept
        return None

    def _is_anonymous(self, name: str) -> bool:
        """Whether the name is only a word for nobody in particular, not a proper name with such a word in it."""
        for match in self._phrases.find(name, (NOBODY,)):
            before = [token.word for token in tokens(name[: match.start])]
            opens = all(word in self._ignored for word in before)
            if name[match.start : match.end].casefold() in _words_of("bodies") and _inside_a_name(name, match):
                continue  # those of a named place are a body: "Riverton police"
            if name[match.start].islower() or (opens and not _inside_a_name(name, match)):
                return True
        return False

    def _printing(self, publisher: str) -> str | None:
        """The body whose name a publisher's name is, but for its edition, its site, its place and its desk."""
        site = _SITE.fullmatch(publisher.strip())
        stem = site[1] if site else publisher
        whole = self._named(publisher) or self._named(stem)
        if whole is None and site:  # "theguardian.com" is the Guardian
            whole = self._named(stem.upper()) or self._named(stem.casefold().removeprefix("the"))
        if whole is not None:
            return self._office(whole)
        matches = self._phrases.find(stem, ("origin",))
        around = _words_of("desks") | _words_of("editions") | _words_of("articles")
        for match in matches:
            rest = f"{stem[: match.start]} , {stem[match.end :]}"
            country = self._named(stem[match.start : match.end], "place") is not None
            if not country and self._is_desk(rest, around, match.concept):
                return self._office(match.concept)
        return None

    def _is_desk(self, rest: str, around: frozenset[str], body: str) -> bool:
        """Whether what stands beside a body's name are places, desks and that body again."""
        held = [(m.start, m.end) for m in self._phrases.find(rest, ("place", "origin")) if m.concept in (body,)]
        held += [(m.start, m.end) for m in self._phrases.find(rest, ("place",))]
        return all(
            token.word in around or token.plain in around or any(start <= token.start < end for start, end in held)
            for token in tokens(rest)
        )


def _remembered(known: dict[str, Heard], name: str, hear: Callable[[str], Heard]) -> Heard:
    """Who a name stands for, worked out once; the same few names come again and again."""
    if name not in known:
        if len(known) > _REMEMBERED:
            known.clear()
        known[name] = hear(name)
    return known[name]


def says_earlier(said_by: str) -> bool:
    """Whether the words themselves say that the figure is an earlier one.

    >>> says_earlier("Mines Ministry (earlier)"), says_earlier("the ministry (formerly interior)")
    (True, False)
    """
    return without_earlier(said_by) != said_by


def without_earlier(said_by: str) -> str:
    """A name without the bracket or tail that only says that its figure is an earlier one.

    >>> without_earlier("CENTCOM (previously announced)")
    'CENTCOM'
    """
    for pattern in (_ASIDE, _TAIL):
        found = pattern.search(said_by)
        if found is None or not said_by[: found.start()].strip():
            continue
        inside = {token.plain for token in tokens(found[1])}
        earlier = _words_of("earlier")
        if inside & earlier and inside <= earlier | _words_of("told"):
            return said_by[: found.start()].rstrip()
    return said_by


def without_article(text: str) -> str:
    """A name without its article.

    >>> without_article("le CENTCOM"), without_article("l'ONU")
    ('CENTCOM', 'ONU')
    """
    first = next(iter(tokens(text)), None)
    if elided := _ELIDED.match(text):
        return text[elided.end() :]
    return text[first.end :].lstrip() if first is not None and first.word in _words_of("articles") else text


def tidied(name: str) -> str:
    """A name as written, but for spaces, a leading "the" and the dots of initials.

    >>> tidied("The  U.N. Gazette")
    'UN Gazette'
    """
    first = next(iter(tokens(name)), None)
    bare = name[first.end :] if first is not None and first.word == "the" and name[first.end :][:1].isspace() else name
    spaced = " ".join(bare.split()).strip(" ,;:")
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), spaced)


def _plain(name: str, *, editions: bool = False) -> Heard:
    """A name that nobody knows: it stands for itself, in whatever order its words are."""
    shown = tidied(name)
    if not shown:
        return _NO_ONE
    spellings, small, articles = _spellings(), _words_of("small"), _words_of("articles")
    row = [spellings.get(token.word, token.word) for token in tokens(shown)]
    # "Paper A" keeps its A: small words are set aside only where they are written small, or begin the name.
    aside = [
        (token.word in small and shown[token.start].islower())
        or (at == 0 and token.word in articles and (shown[token.start].islower() or len(token.word) > 1))
        for at, token in enumerate(tokens(shown))
    ]
    telling = [word for word, left in zip(row, aside, strict=True) if not left] or row
    while editions and len(telling) > 1 and telling[-1] in _words_of("editions"):
        telling.pop()
    key = " ".join(sorted(telling)) or shown.casefold()
    keys = frozenset((key, "".join(telling) or key))
    if editions and name.casefold().lstrip().startswith("the "):
        keys |= {"the" + "".join(telling)}  # as its site is called
    medium = not _words_of("media").isdisjoint(row) and not shown.islower()
    return Heard(shown, None, key, keys, medium)


def _said_through(name: str) -> str:
    """A body's name without the spokesman or the statement that it speaks through, and without its acronym."""
    text = _without_acronym(name).strip()
    for start in (0, text.find(",") + 1):
        spoken = without_article(text[start:]).strip()
        for mouth in _listed("mouths"):
            if spoken.casefold().startswith(f"{mouth} "):
                return spoken[len(mouth) :].strip()
    folded = text.casefold()
    for mouth in _listed("mouthpieces"):
        at = folded.find(f" {mouth}")
        if at > 0 and not folded[at + len(mouth) + 1 : at + len(mouth) + 2].isalnum():
            return text[:at].rstrip(" ,")
    return _office_of_head(text)


def _office_of_head(text: str) -> str:
    """The office that a minister speaks for: "Interior Minister Jane Doe" is the Interior Ministry."""
    for head, office in knowledge("speakers")["heads"].items():
        found = re.match(rf"(.+?)\s+{head}\b(?!\s+(?:of|for)\b)", text, re.IGNORECASE)
        if found is not None and words(found[1]) and words(found[1])[-1] not in _words_of("no_office"):
            return f"{found[1]} {office}"
        whole = re.fullmatch(rf"(?:.*,\s*)?(?:the\s+)?{head}\s+(?:of|for)\s+([^,]+)", text, re.IGNORECASE)
        if whole is not None:
            return f"{whole[1]} {office}"
    return text


def _without_acronym(name: str) -> str:
    """A name without a bracket that only abbreviates it: "Flood Watch Network (FWN)"."""
    found = _ASIDE.search(name)
    if found is None or not name[: found.start()].strip():
        return name
    small = _words_of("small")
    initials = "".join(t.word[0] for t in tokens(name[: found.start()]) if t.word not in small)
    return name[: found.start()].rstrip() if found[1].replace(".", "").casefold() == initials else name


def _without_aside(name: str) -> str:
    return _ASIDE.sub("", name).strip()


def _without_site(publisher: str) -> str:
    site = _SITE.fullmatch(publisher.strip())
    return site[1] if site else publisher


def _split(text: str, phrases: Container[str]) -> tuple[str, str | None]:
    """What stands before the first of some phrases, and what stands behind it; None where none of them is there."""
    row = tokens(text)
    for at in range(len(row)):
        for end in range(min(len(row), at + 4), at, -1):
            if " ".join(token.plain for token in row[at:end]) in phrases and end < len(row):
                return text[: row[at].start].rstrip(" ,;:("), text[row[end].start :].rstrip(" )")
    return text, None


def _inside_a_name(text: str, match: Match) -> bool:
    """Whether a capitalised word stands right beside the match: it is then part of a longer proper name."""
    before, after = text[: match.start].rstrip(" "), text[match.end :].lstrip(" ")
    previous = re.search(r"[^\W\d_][\w.]*$", before)
    return after[:1].isupper() or (previous is not None and previous[0][:1].isupper() and previous[0] != "The")


@cache
def _listed(key: str) -> tuple[str, ...]:
    return tuple(knowledge("speakers")[key])


@cache
def _words_of(key: str) -> frozenset[str]:
    return frozenset(_listed(key))


@cache
def _spellings() -> Mapping[str, str]:
    return dict(knowledge("speakers")["spellings"])
