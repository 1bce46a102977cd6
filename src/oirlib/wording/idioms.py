"""Number words that count nothing, and numbers that compare: no one, 9-2, two of the three."""

from __future__ import annotations

from oirlib.language import words
from oirlib.wording.context import FUNCTION, ORDINALS, Skip, counts, headline
from oirlib.wording.daymarks import ORDINAL_ENDS, is_year
from oirlib.wording.hedges import Hedge
from oirlib.wording.numbers import CARDINALS, MAGNITUDES, PARTS, amount_at, is_digits
from oirlib.wording.phrases import Phrase
from oirlib.wording.tokens import Tokens

MULTIPLES = words("no_figures.multiples")
_DETERMINERS = words("no_figures.of_half")
_PRONOUN_BEFORE = words("no_figures.before_one")
_TOLD = words("no_figures.that_one")
_PRONOUN_AFTER = words("no_figures.after_one")
_COMPOUNDS = words("no_figures.compounds")
_TIMES_AFTER = words("no_figures.times_after")
_SPORT = words("no_figures.scores")
_HALVES = words("no_figures.halves")
_LINKS = words("no_figures.links")
# "The top five" names a group of ranks; "the top five scorers" are five.
_RANKS = words("no_figures.ranks")
# What a number may be glued to or tied before: what is measured, without a unit that converts.
MEASURES = words("no_figures.glued")
_NOT_COUNTED_BY_NO = words("no_figures.not_by_no")
# "No" counts the plural after it, and of single ones these: no civilian was hurt, but not "no deal".
_NONE_OF = words("no_figures.none_of")
_ASKED = words("no_figures.asked_many")


def pronoun_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """No one, the one, one another, one day, on one hand."""
    n = phrase.number
    if tokens.words[n] != "one" or phrase.amount is None or phrase.amount.end != n + 1 or phrase.hedge is Hedge.BETWEEN:
        return None
    before, after, end = tokens.words[n - 1], tokens.words[n + 1], n + 1
    if after == "day" and _once(tokens, n):
        return Skip(n, end + 1, "idiom")
    pointing = before in _PRONOUN_BEFORE and not (before == "that" and tokens.words[n - 2] in _TOLD)
    if (pointing and phrase.first == n) or after in _PRONOUN_AFTER:
        return Skip(n, end, "pronoun")
    if after in ("'", "’") and tokens.words[n + 2] == "s":
        return Skip(n, n + 3, "pronoun")
    if before == "on" and after == "hand":
        return Skip(n, end + 1, "idiom")
    if before == "at" and after in ("point", "time", "stage"):
        return Skip(n, end + 1, "idiom")
    return None


def _once(tokens: Tokens, n: int) -> bool:
    """Whether "one day" means some day, not a day's length."""
    if tokens.words[n + 2] in words("no_figures.day_counted"):
        return False
    return tokens.words[n - 1] not in words("no_figures.day_length")


def ratio_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """Two of the three; three out of four; one in five; ten times as many; 50/50; 3:1; tenfold; parts per billion."""
    if phrase.amount is None:
        return None
    if tokens.words[phrase.number] in MAGNITUDES and tokens.words[phrase.number - 1] == "per":
        return Skip(phrase.number, phrase.amount.end, "ratio")
    end, after = phrase.end, tokens.words[phrase.end]
    if after == "of" and tokens.words[end + 1] in ("the", "those", "these") and phrase.hedge is Hedge.NONE:
        whole = amount_at(tokens, end + 2)
        return Skip(phrase.first, whole.end, "ratio") if whole is not None and not _year(tokens, end + 2) else None
    if after == "out" and tokens.words[end + 1] == "of":
        whole = amount_at(tokens, end + 2)
        return Skip(phrase.first, whole.end, "ratio") if whole is not None else None
    if after == "in" and phrase.unit is None and not _year(tokens, end + 1):
        whole = amount_at(tokens, end + 1)
        odds = (
            whole is not None
            and (phrase.best == 1 or whole.value in (10, 100, 1000))
            and whole.value > (phrase.best or 1)
        )
        return (
            Skip(phrase.first, whole.end, "ratio")
            if whole is not None and odds and phrase.hedge is Hedge.NONE
            else None
        )
    at = end + 1 if after == "-" else end
    if tokens.words[at] in ("times", "time") and (tokens.words[at + 1] in _TIMES_AFTER):
        return Skip(phrase.first, at + 1, "ratio")
    if tokens.words[at] == "fold":
        return Skip(phrase.first, at + 1, "ratio")
    return _slashed(tokens, phrase) or _linked(tokens, phrase)


def _linked(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """3-to-1, 1-in-10, 8-of-15 and 3-for-4 at the bat."""
    end = phrase.end
    if tokens.words[end] != "-" or tokens.words[end + 2] != "-" or tokens.words[end + 1] not in _LINKS:
        return None
    whole = amount_at(tokens, end + 3)
    return Skip(phrase.first, whole.end, "ratio") if whole is not None and phrase.hedge is Hedge.NONE else None


def rank_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """The top five, the bottom three: a rank and those above or below it, no count of things."""
    n = phrase.number
    if tokens.words[n - 1] not in _RANKS or phrase.first != n or phrase.amount is None or phrase.unit is not None:
        return None
    after = tokens.words[phrase.amount.end]
    alone = not after[:1].isalnum() or after in FUNCTION
    return Skip(n - 1, phrase.amount.end, "designation") if alone and after not in ("%", "-", "$") else None


def titled(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """The Group of Seven, Channel Four: a number word whose capital neither a sentence nor a headline gives it."""
    n = phrase.number
    if phrase.amount is None or tokens.words[n] not in CARDINALS or not tokens.capital(n) or phrase.first != n:
        return None
    if tokens.opens(n) or n == 0 or headline(tokens, n) or phrase.unit is not None or tokens.raw(n).isupper():
        return None
    return Skip(n, phrase.amount.end, "designation")


def _year(tokens: Tokens, i: int) -> bool:
    return is_year(tokens.words[i])


def _slashed(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """24/7, 9/11, 3:1: digits on both sides of a sign, nothing between."""
    at = phrase.end
    if phrase.unit is not None or tokens.words[at] not in ("/", ":") or not (tokens.glued(at) and tokens.glued(at + 1)):
        return None
    return Skip(phrase.first, at + 2, "ratio") if tokens.words[at + 1].isdecimal() else None


def score_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """9-2; 89-89; a 2-3 defeat; 555-12-34."""
    n, at = phrase.number, phrase.number + 1
    if phrase.amount is None or not phrase.amount.plain or phrase.unit is not None or not _dashed(tokens, at):
        return None
    end = at + 2
    if _dashed(tokens, end):
        return Skip(n, _dashed_end(tokens, end), "identifier")
    upper, lower = int(tokens.words[n]), int(tokens.words[at + 1])
    near = {*tokens.words[max(0, n - 4) : n], *tokens.words[end : end + 3]}
    if upper >= lower or upper == 0 or near & _SPORT:
        return Skip(n, end, "score")
    return None


def _dashed(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at + 1]
    return (
        tokens.words[at] in ("-", "–", "‑")
        and tokens.glued(at)
        and tokens.glued(at + 1)
        and word.isdecimal()
        and is_digits(word)
    )


def _dashed_end(tokens: Tokens, at: int) -> int:
    # Eight groups are more than any number of this kind has; the bound keeps the step count flat.
    for _ in range(8):
        if not _dashed(tokens, at):
            break
        at += 2
    return at


def compound_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """One-off, two-way, four-star, thirty-third, twenty-something."""
    end = phrase.amount.end if phrase.amount is not None else phrase.end
    if tokens.words[end] != "-" or not tokens.glued(end) or phrase.unit is not None:
        if tokens.words[end] in ORDINALS and phrase.amount is not None and tokens.words[end - 1] in CARDINALS:
            return Skip(phrase.number, end + 1, "ordinal") if phrase.best and phrase.best >= 20 else None
        return None
    after = tokens.words[end + 1]
    if after in ORDINALS or after in PARTS:
        return Skip(phrase.number, end + 2, "ordinal")
    if after in _COMPOUNDS or (tokens.words[phrase.number] == "one" and after.isalpha() and after not in FUNCTION):
        return Skip(phrase.number, end + 2, "idiom")
    return None


def glued_letters(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """5G, 121st, 20s, 3D: letters right behind digits that are neither a unit nor a magnitude."""
    end, word = phrase.end, tokens.words[phrase.end]
    if phrase.amount is None or phrase.unit is not None or not tokens.glued(end):
        return None
    if phrase.hedge is Hedge.BETWEEN:  # 737-800s
        return Skip(phrase.number, end + 1, "designation") if word == "s" else None
    if phrase.amount.end != end or word in MEASURES or (word == "s" and not phrase.amount.plain):
        return None
    if word in ORDINAL_ENDS:
        return Skip(phrase.number, end + 1, "ordinal")
    if word == "s":
        return Skip(phrase.number, end + 1, "decade")
    counted = not phrase.amount.plain and tokens.words[phrase.number][:4] != "802."  # 4,000mAh, but 802.11ac
    return Skip(phrase.number, end + 1, "designation") if word[:1].isalpha() and not counted else None


def uncounted(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """Vague words and "no" that count nothing: no longer, how many, she scores."""
    if phrase.amount is not None:
        return _half(tokens, phrase)
    word, before, after = tokens.words[phrase.number], tokens.words[phrase.number - 1], tokens.words[phrase.end]
    skip = Skip(phrase.first, phrase.end, "idiom")
    if word in ("no", "none") and phrase.hedge is Hedge.NONE:
        bare = before == "or" or after in _NOT_COUNTED_BY_NO or not _counted_by_no(tokens, phrase.end)
        return skip if (word == "no" and bare) or (word == "none" and after in ("other", "the")) else None
    if word == "many" and (before in _ASKED or after in ("a", "more", "as")):
        return skip
    if word == "few" and before not in words("no_figures.few_before"):
        return skip
    if word in ("scores", "tens") and after not in ("of", "more") and tokens.words[phrase.end - 2] != "of":
        return skip
    if word == "a" and tokens.words[phrase.end - 1] in ("couple", "pair"):
        return skip
    return None


def _counted_by_no(tokens: Tokens, i: int) -> bool:
    """Whether what follows "no" can be counted: no casualties, no US soldier; not "no GPS" or "no deal"."""
    i = _past_initials(tokens, i)
    if counts(tokens, i) or not _NONE_OF.isdisjoint(tokens.words[i : i + 3]):
        return True
    at = next((at for at in range(i, i + 4) if tokens.words[at] == "or"), 0)
    return at > 0 and counts(tokens, at + 1)


def _past_initials(tokens: Tokens, i: int) -> int:
    """Past "U.S." and the like, whose letters are no words that anything ends at."""
    while len(tokens.words[i]) == 1 and tokens.raw(i).isupper() and tokens.words[i + 1] == ".":
        i += 2
    return i


def _half(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """The first half of 2024; half-hearted: a half that is no share of what is counted."""
    n = phrase.number
    if tokens.words[n] != "half" or phrase.unit != "share":
        return None
    after = tokens.words[n + 1]
    shared = (after == "of" and not _year(tokens, n + 2)) or after in _DETERMINERS or after == "all"
    alone = after != "-" and (after in FUNCTION or not after[:1].isalnum())
    ordered = tokens.words[n - 1] in ORDINALS or tokens.words[n - 1] in _HALVES
    if (shared or (alone and phrase.first < n)) and not ordered:
        return None
    return Skip(n, n + 1, "idiom")


def boilerplate_at(tokens: Tokens, phrase: Phrase) -> Skip | None:
    """A 4 minute read."""
    if phrase.unit == "minute" and tokens.words[phrase.end] == "read":
        return Skip(phrase.number, phrase.end + 1, "boilerplate")
    if (
        phrase.unit is None
        and counts(tokens, phrase.end)
        and tokens.words[phrase.end] in ("comments", "shares", "views")
    ):
        short = tokens.opens(phrase.number)
        return Skip(phrase.number, phrase.end + 1, "boilerplate") if short else None
    return None
