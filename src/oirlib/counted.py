"""A figure with what it counts and where, as English has it: "one shooting in Kirkuk", "Turkey's population of 80m"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from oirlib.claim import Claim
from oirlib.figure import Figure, Hedge
from oirlib.language import knowledge
from oirlib.period import Period
from oirlib.shown import figure_words, shown

_NUMBER_OF = "number of "


@frozen
class Noun:
    """What is counted, parted at its noun.

    Attributes:
        before: What stands before it: "ISIS " of "ISIS fighters killed".
        head: The noun; "" where there is none: "killed".
        after: What stands behind it: "killed".
    """

    before: str
    head: str
    after: str

    @property
    def plural(self) -> bool:
        """Whether the noun is in the plural."""
        word = self.head.casefold()
        if word in _words("same") or word in _table("singular"):
            return True
        regular = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
        return regular and not self.head.isupper()

    @property
    def state(self) -> str:
        """What is said of the things: "killed", "killed or wounded"; "" where it is something else, or nothing."""
        return self.after if self.after.split(" ", 1)[0].casefold() in _words("states") else ""

    def in_number(self, *, one: bool) -> str:
        """It all with the noun in the singular or the plural, as far as its form is known."""
        word = self.head.casefold()
        head = self.head
        if one and self.plural and word not in _words("same"):
            head = _singular(self.head)
        elif not one:
            head = _table("plural").get(word, self.head)
        return " ".join(part for part in (self.before, head, self.after) if part)


def noun_of(what: str) -> Noun:
    """What is counted, parted at its noun.

    >>> noun_of("ISIS fighters killed")
    Noun(before='ISIS', head='fighters', after='killed')
    """
    words = shown(what).split()
    end = next((at for at in range(len(words)) if _ends_noun(words, at)), len(words))
    if end == 0:
        return Noun("", "", " ".join(words))
    return Noun(" ".join(words[: end - 1]), words[end - 1], " ".join(words[end:]))


def _ends_noun(words: list[str], at: int) -> bool:
    """Whether a word begins what is said of a noun: "fighters | killed", "cases | of", "seekers | arriving"."""
    word = words[at].casefold().strip(",")
    if word in _words("joins") or word in _words("states"):
        return True
    follows = at > 0 and Noun("", words[at - 1].strip(","), "").plural
    return follows and word.endswith(("ed", "ing")) and words[at].islower()


def _singular(word: str) -> str:
    low = word.casefold()
    known = _table("singular").get(low)
    if known is not None:
        return known
    if low.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if low.endswith(("ches", "shes", "xes", "sses", "zzes")) else word[:-1]


def placed(words: str, where: str | None) -> str:
    """Words with the place they speak of, if they do not name it already.

    >>> placed("raids", "Syria"), placed("raids", "near Hawija"), placed("US troops in Syria", "Syria")
    ('raids in Syria', 'raids near Hawija', 'US troops in Syria')
    >>> placed("population", "the Netherlands")
    'population of the Netherlands'
    """
    place = shown(where or "")
    if not place or words.casefold().endswith(f" {place.casefold()}"):
        return words
    belongs = words.rpartition(" ")[2].casefold() in _words("belongs")
    there = located(place)
    return f"{words} of {there.removeprefix('in ')}" if belongs and there.startswith("in ") else f"{words} {there}"


def located(where: str) -> str:
    """A place with the word it takes."""
    place = shown(where)
    article = place in _words("the") or place.rpartition(" ")[2] in _words("the_ending")
    owned = place.casefold().startswith("the ") or "'s " in place or "’s " in place
    place = f"the {place}" if article and not owned else place
    return place if place.split(" ", 1)[0] in _words("places") else f"in {place}"


def counting(claim: Claim, *, place: bool = True) -> str:
    """A figure with what it counts and, unless it is told otherwise, where.

    >>> counting(Claim("shootings", 1, where="Kirkuk", source="A"))
    'one shooting in Kirkuk'
    >>> counting(Claim("population", "1,200,000", where="Turkey", source="A"))
    "Turkey's population of 1,200,000"
    """
    figure, text, where = claim.figure, figure_words(claim), shown(claim.where or "") if place else ""
    what = shown(claim.what)
    if isinstance(figure, Period):
        return f"{placed(what, where)}: {text}"
    what = what[len(_NUMBER_OF) :] if what.casefold().startswith(_NUMBER_OF) else what
    noun = noun_of(what)
    if figure.unit is not None:
        shares = figure.unit in ("percent", "share") and noun.plural
        return placed(f"{text} of {what}", where) if shares else _measured(text, what, where)
    if figure.best == 0 and figure.hedge is Hedge.NONE and text in ("none", "0", "zero"):
        text = "no"
    if figure.best == 1 and text == "1":
        text = "one"
    if not noun.head:
        return placed(f"{text} {what}", where)
    if text.rpartition(" ")[2] in _words("takes_of"):
        text = f"{text} of"
    if figure.best == 1:
        few = noun.head.casefold() in _words("same")
        return placed(f"{text} of the {what}" if few else f"{text} {noun.in_number(one=True)}", where)
    known = noun.plural or figure.best is None or noun.head.casefold() in _table("plural")
    return placed(f"{text} {noun.in_number(one=False)}", where) if known else _measured(text, what, where)


def _measured(text: str, what: str, where: str) -> str:
    """What has a size rather than a number: "Turkey's population of 80 million", "turnout of half in the north"."""
    owner = where and where[0].isupper() and "," not in where and " and " not in where
    if owner and not {"in", "of", "by"} & set(what.split()):
        return f"{where}'s {what} of {text}"
    joint = "at" if "of" in what.split() else "of"  # "population of Greater London at 8,866,180"
    return placed(f"{what} {joint} {text}", where)


def are(figure: Figure) -> str:
    """The verb that a count takes in what happened: "one was", "four were", "none was"."""
    return "was" if figure.best in (0, 1) else "were"


def national(word: str) -> str:
    """A word of a nation as it is said of a person: "American" of "US"."""
    return _table("nationals").get(word, word)


def nobody(what: str) -> str:
    """What is said where there are none: "nobody" of people, else "none"."""
    head = noun_of(what).head.casefold()
    return "nobody" if not head or head in _words("people") else "none"


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(knowledge("nouns")[key])


@cache
def _table(key: str) -> Mapping[str, str]:
    return dict(knowledge("nouns")[key])
