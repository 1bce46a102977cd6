"""Text to tokens, in one pass.

Every grammar of this package walks over these tokens with bounded steps, never over the text with nested
repetitions: that is what keeps a megabyte of anything linear.
"""

from __future__ import annotations

import re

from attrs import frozen

# Repetitions are possessive, so that no alternative is ever read twice from two places.
_TOKEN = re.compile(
    r"""
    [a-z]++(?![\w.:'’])                                                   # a plain word, and most are: the quick way
    | (?:https?://|www\.)\S++                                             # an address
    | \.(?:com|org|net|gov|mil|edu|info|int|io|tv|uk)\b(?:/\S*+)?+        # the tail of one
    | (?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d(?:T[\d:.+Z-]++)?+)?+(?![\d-])   # an ISO date
    | \d{1,2}:\d\d(?::\d\d)?+(?:\.\d++)?+(?!\d)                           # a clock time
    | \d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)                                # a date with slashes
    | (?:\+\d{1,3}[ -]?)?\(?\d{3}\)?[ -]\d{3}-\d{4}(?!\d) | \+\d{1,3}(?:[ -]\d{2,4}){2,4}(?!\d)   # a telephone
    | \d{1,3}(?:\.\d{3})++,\d++                                           # a number, German: 1.234,5
    | \d++(?:\.\d++){2,}+                                                 # a version
    | \d{1,2}(?:,\d\d(?!\d))++,\d{3}(?!\d|,\d)(?:\.\d++)?+                # a number, Indian: 12,34,567
    | \d{1,3}(?:['’]\d{3})++(?!\d)(?:\.\d++)?+                            # a number, Swiss: 1'234'567
    | [1-9]\d{0,2}(?:\ \d{3}(?!\d))++,\d{1,2}(?!\d)                     # with spaces and a decimal comma: 1 234,5
    | [1-9]\d{0,2}(?:(?:\ \d{3}(?!\d)){2,}+|\ 000(?!\d))(?!\ \d{3}\b)(?:\.\d{1,2}(?!\d))?+  # with spaces: 816 000
    | (?<!\d,)(?:0,\d++|\d++,\d\d?+)(?![^\W_a-z]|,\d|\.\d)                # a decimal comma: 589,2; 0,125
    | \d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})++(?!\d)(?:\.\d++)?+ | \d++(?:\.\d++)?+ | (?<![\w.])\.\d++     # a number
    | \b(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|CNY|INR|RUB|IQD|RM|Rs|K?Sh|(?<=\$)(?:US|NZ|HK|[ACS]))(?=\d)  # money glued to it
    | \bPS(?=\d\d|\d[.,]\d|\d(?:bn|m|tn|k)\b)                            # pounds where their sign was lost; PS5 is none
    | \b[RNP](?=\d{1,3}(?:,\d{3})++(?!\d)|\d++(?:\.\d++)?(?:bn|mn|tn|m|k)\b)   # rand, naira and pesos
    | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
    | [^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]++(?:\d[^\W_]*+|['’][^\W\d_]++)?+                     # a word, or a name with digits
    | ([^\w\s]|_)\1*+                                                     # a sign
    """,
    re.VERBOSE,
)
# Empty tokens after the last, so that a bounded look ahead, or one step back from the first, needs no check.
_PAD = 12


@frozen
class Tokens:
    """The tokens of a text.

    Attributes:
        text: The text.
        words: The tokens in lower case, then a few empty ones.
        starts: Where each begins in the text.
        ends: Where each ends.
        count: How many there are, the empty ones left out.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    count: int

    def raw(self, i: int) -> str:
        """The token as it stands."""
        return self.text[self.starts[i] : self.ends[i]]

    def glued(self, i: int) -> bool:
        """Whether nothing stands between this token and the one before."""
        return self.starts[i] == self.ends[i - 1]

    def spells(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Whether the tokens from ``i`` on are these words."""
        return tuple(self.words[i : i + len(phrase)]) == phrase

    def capital(self, i: int) -> bool:
        """Whether the token is written with a capital (also within: iPhone)."""
        raw = self.raw(i)
        return raw != raw.lower()

    def opens(self, i: int) -> bool:
        """Whether the token is the first of a sentence or a line."""
        if i == 0:
            return True
        before = self.words[i - 1]
        if before[0] in ".!?:;|•—“\"'‘(":
            return True
        return "\n" in self.text[self.ends[i - 1] : self.starts[i]]


def tokens_of(text: str) -> Tokens:
    """The tokens of ``text``.

    >>> tokens_of("Up to 35 F-16s, $1.3m").words[:9]
    ['up', 'to', '35', 'f', '-', '16', 's', ',', '$']
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        words.append(match.group().lower())
        starts.append(start)
        ends.append(end)
    count = len(words)
    words += [""] * _PAD
    # These never touch a neighbour: glued() is False for them.
    starts += [-1] * _PAD
    ends += [-2] * _PAD
    return Tokens(text, words, starts, ends, count)
