"""Numbers that are part of a name: F-16, Task Force 9, Section 427, Euro 2020, type 2."""

from __future__ import annotations

from oirlib.language import words
from oirlib.wording.context import FUNCTION, MONTHS, Skip, beside, counts, headline, plural
from oirlib.wording.daymarks import ORDINAL_ENDS
from oirlib.wording.numbers import CARDINALS
from oirlib.wording.phrases import Phrase
from oirlib.wording.tokens import Tokens

# Words whose number tells which, not how many, however they are written.
_NUMBERED = words("no_figures.numbered")
_LOWER_NUMBERED = words("no_figures.numbered_small")
_VERBS = words("no_figures.headline_verbs")
# What follows a number that counts people: "in Mosul 40 were hurt".
_NOT_NAMED = words("no_figures.not_named")
_DAYS = words("no_figures.day_names")
_STREETS = words("no_figures.streets")
# Makers and products that number their models; written small elsewhere or first in a sentence, they still are names.
_MODELS = words("no_figures.models")
# Adverbs that a hyphen may tie to a number that counts: the now-18 month-old girl.
_TIED = words("no_figures.tied")
_LINES = words("no_figures.lines")
_PICTURES = words("no_figures.pictures")
_ABBREVIATED = words("no_figures.abbreviated")


def named_number(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """The number of a name, or None. A number under a hedge, or with a unit or a comma, counts."""
    n, amount = phrase.number, phrase.amount
    if amount is None or amount.end - n > 2:
        return None
    if _picture(tokens, n):
        return Skip(n, n + 2, "designation")
    hyphen = _hyphened(tokens, phrase)
    if hyphen is not None:
        return hyphen
    if phrase.first != n:
        return None
    if tokens.words[n - 1][:1] in ("#", "@") and tokens.glued(n):
        return Skip(n - 1, amount.end, "designation")
    if phrase.unit is None and _release(tokens, n):
        return Skip(n - 1, n + 1, "version")
    if phrase.unit is not None or not (amount.plain or tokens.words[n] in CARDINALS):
        return None
    return _street(tokens, n) or _postcode(tokens, n) or _after_name(tokens, phrase)


def abbreviated(tokens: Tokens, i: int) -> Skip | None:
    """No. 5 and No 5, told before their "no" is taken for none."""
    if tokens.words[i] != "no":
        return None
    end = i + 3 if tokens.words[i + 1] == "." and tokens.glued(i + 1) else i + 2
    return Skip(i, _listed(tokens, end), "designation") if tokens.words[end - 1].isdecimal() else None


def _listed(tokens: Tokens, end: int) -> int:
    """The token after the last of a list's numbers: No. 1 and 2; Articles 5, 7 and 9."""
    for _ in range(4):
        at = end + 1 if tokens.words[end] in (",", "and", "or", "&") else end
        at = at + 1 if tokens.words[at] == "and" else at
        word = tokens.words[at]
        if at == end or not word.isdecimal() or len(word) > 2:
            break
        if counts(tokens, at + 1) or tokens.words[at + 1] in _NOT_NAMED:
            break
        end = at + 1
    return end


def _release(tokens: Tokens, n: int) -> bool:
    """Android 9.0, iOS 12.4: a product and its version with a point."""
    before = tokens.words[n - 1]
    if "." not in tokens.words[n] or not beside(tokens, n) or not before[:1].isalpha():
        return False
    if before == "version" or (before in _MODELS and tokens.capital(n - 1)):
        return True
    return before.isalpha() and len(before) > 2 and _camel(tokens.raw(n - 1))


def _picture(tokens: Tokens, n: int) -> bool:
    """A 4K television, a 720p stream: the fineness of a picture."""
    word, mark = tokens.words[n], tokens.words[n + 1]
    if not tokens.glued(n + 1) or not (word in _LINES if mark in ("p", "i") else word in ("2", "4", "5", "6", "8")):
        return False
    return mark in ("k", "p", "i") and not _PICTURES.isdisjoint(tokens.words[n + 2 : n + 4])


def _hyphened(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """F-16, KC-135, COVID-19, last-32, all-four: a number right behind a word and a hyphen."""
    n = phrase.number
    if (
        phrase.first != n
        or tokens.words[n - 1] not in ("-", "‑", "–", ".")
        or not (tokens.glued(n) and tokens.glued(n - 1))
    ):
        return None
    if not tokens.words[n - 2][-1:].isalnum() or tokens.words[n - 2] in _TIED:
        return None
    if tokens.words[n - 1] == "." and not (tokens.capital(n - 2) and len(tokens.words[n - 2]) < 4):
        return None
    return Skip(n - 2, _tail(tokens, n + 1), "designation")


def _tail(tokens: Tokens, end: int) -> int:
    """The token after letters glued to a name's number (F-15E, A-10s)."""
    return end + 1 if tokens.words[end].isalpha() and tokens.glued(end) else end


def _after_name(tokens: Tokens, phrase: Phrase) -> Skip | None:
    n = phrase.number
    end = phrase.amount.end if phrase.amount is not None else n + 1
    before, at = tokens.words[n - 1], n - 1
    if before == "." and tokens.words[n - 2] in _ABBREVIATED and tokens.glued(n - 1):
        return Skip(n - 2, _listed(tokens, end), "designation")
    if not beside(tokens, n) or not before[:1].isalpha():
        return None
    if before in _LOWER_NUMBERED or (before in _NUMBERED and tokens.capital(at)):
        if before == "number" and counts(tokens, end):
            return None
        return Skip(at, _listed(tokens, _tail(tokens, phrase.end)), "designation")
    several = before.removesuffix("s") in _LOWER_NUMBERED and before[-1] == "s" and not counts(tokens, end)
    if several and tokens.words[end] not in _NOT_NAMED:  # pages 12-15; phases 1 and 2
        return Skip(at, _listed(tokens, phrase.end), "designation")
    if before in _MODELS and tokens.capital(at) and not plural(tokens.words[end]):
        return Skip(at, _tail(tokens, end), "designation")
    opening = tokens.opens(at) and not _camel(tokens.raw(at))
    if not tokens.capital(at) or opening or _verb(before) or before in FUNCTION or headline(tokens, n):
        return None
    if tokens.words[n] in CARDINALS and not tokens.capital(n):
        return None
    if len(before) == 1 or (_camel(tokens.raw(at)) and not plural(tokens.words[end])):
        return Skip(at, end, "designation")
    if before in MONTHS or before in _DAYS or counts(tokens, end) or tokens.words[end] in _NOT_NAMED:
        return None
    return Skip(at, end, "designation")


def _camel(raw: str) -> bool:
    """Whether it is written like a brand: iPhone, MacBook."""
    return raw[1:] != raw[1:].lower() and not raw.isupper()


def _verb(word: str) -> bool:
    """Whether a capital may be a headline's verb rather than a name."""
    return word in _VERBS or word.endswith(("s", "ed", "ing"))


def _street(tokens: Tokens, n: int) -> Skip | None:
    """9 E 71st St; 49 Zorro Ranch Road."""
    if tokens.words[n + 1] in _STREETS and tokens.capital(n + 1) and tokens.capital(n + 2) and beside(tokens, n + 2):
        return Skip(n, n + 3, "address")
    for at in range(n + 1, n + 6):
        if not beside(tokens, at) and at > n + 1:
            return None
        word = tokens.words[at]
        if word in _STREETS and at > n + 1 and tokens.capital(at):
            return Skip(n, at + 1, "address")
        if not word[:1].isalnum() or (word.isalpha() and not tokens.capital(at) and word not in ORDINAL_ENDS):
            return None
    return None


def _postcode(tokens: Tokens, n: int) -> Skip | None:
    """Washington DC 20001."""
    state = tokens.raw(n - 1) if n else ""
    if len(tokens.words[n]) == 5 and len(state) == 2 and state.isupper() and beside(tokens, n) and state != "US":
        return Skip(n, n + 1, "address")
    return None
