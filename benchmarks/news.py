"""Texts to be read: news made from a seed out of the example articles, and texts that are there to hurt."""

from __future__ import annotations

import random
import re
from pathlib import Path

ARTICLES = Path(__file__).parents[1] / "examples" / "articles"
SEED = 20241030
DAY = "2024-10-30"  # the day of publication of all made news

PLACES = (
    "Iraq Syria Raqqa Mosul Kirkuk Hawija Anbar Ramadi Tikrit Homs Palmyra Aleppo Sinjar Khanaqin Jalula Diyala Idlib "
    "Hama Samarra Fallujah Haditha Basra Erbil Damascus"
).split()
MONTHS = "January February March April June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# Sentences without a figure, as most of a newspaper's are; the example articles have one in nearly every sentence.
PLAIN = (
    "The commander thanked the crews and asked the public for patience while the inquiry goes on.",
    "Residents described a long night and said the road to the market was open again by noon.",
    "A spokesman declined to say when the next round of talks would begin or who would attend them.",
    "Analysts say the group has moved from open fighting to hiding in remote valleys, where patrols are rare.",
    "The ministry did not answer questions about the convoy, and its website made no mention of it.",
    "Neighbours brought food and blankets, and the school opened its doors to families with nowhere to go.",
    "Lawmakers of both parties asked for a clearer account of the mission and its cost.",
    "The weather had kept most aircraft on the ground until the wind turned and the dust settled.",
)
HOSTILE = {
    "up to": "up to ", "digits": "7", "commas": ",", "one word": "a", "capitals": "A", "1,1,1": "1,", "brackets": "(",
    "dates": "Oct. 28 ", "numbers": "5 ", "sentences": "5. ", "quotes": '"he said" ', "tables": "| 5 |\n",
    "killed": "killed 5 men ",
}
_VARIED = re.compile(r"(?<![\w.,-])\d+(?![\w,-])|[A-Za-z]+")


def news(size: int, seed: int = SEED) -> str:
    """So many characters of news: the example articles with other numbers, places and days, and plain paragraphs.

    Half of the text is full of figures, the other half has none.

    >>> news(1000) == news(1000), len(news(1000))
    (True, 1000)
    """
    made = random.Random(seed)
    paragraphs = _paragraphs()
    row: list[str] = []
    length = 0
    while length < size:
        told = _VARIED.sub(lambda found: _other(made, found.group()), made.choice(paragraphs))
        row += [told, _plain(made, len(told))]
        length += sum(map(len, row[-2:])) + 4
    return "\n\n".join(row)[:size]


def hostile(name: str, size: int) -> str:
    """So many characters of a text that repeats itself; an article nobody would print.

    >>> hostile("up to", 12)
    'up to up to '
    """
    unit = HOSTILE[name]
    return (unit * (size // len(unit) + 1))[:size]


def _paragraphs() -> list[str]:
    """The paragraphs of the example articles, without their front matter."""
    texts = [path.read_text(encoding="utf-8").split("---\n", 2)[-1] for path in sorted(ARTICLES.glob("*.txt"))]
    return [part.strip() for text in texts for part in text.split("\n\n") if part.strip()]


def _plain(made: random.Random, length: int) -> str:
    row = [made.choice(PLAIN)]
    while sum(map(len, row)) < length - 60:
        row.append(made.choice(PLAIN))
    return " ".join(row)


def _other(made: random.Random, word: str) -> str:
    """Another word of its kind: a number as long, a place, a month, a weekday; any other word as it is."""
    if word.isdigit():
        if len(word) == 4:
            return str(made.randint(2014, 2024))
        return str(made.randint(10 ** (len(word) - 1), 28 if len(word) == 2 else 10 ** len(word) - 1))
    for kind in (PLACES, MONTHS, WEEKDAYS):
        if word in kind:
            return made.choice(kind)
    return word
