"""Seeded claims as plain rows, as many as asked for; the standard library alone, so that every contender reads them."""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from benchmarks import words
from benchmarks.words import Spellings

SEED = 20141017  # the day the operation was named
FIRST_DAY = date(2014, 10, 17)
DAYS = 3650  # ten years of reporting
CLAIMS_A_TOPIC = 5
OTHERWISE = 0.10  # of the claims, those that spell the thing or the place otherwise
VILLAGES_A_CLAIM = 0.006


Kind = tuple[tuple[Spellings, ...], bool]  # what is counted, in parts, and whether it is a level


class Row(NamedTuple):
    """One claim in its words, as it would stand in a table."""

    what: str
    where: str
    when: str | None
    figure: str
    publisher: str
    published: date
    said_by: str | None
    quote: str | None


class Topic(NamedTuple):
    """What a handful of claims are about: a level about a day, an event of a day, or a total over some days."""

    what: tuple[Spellings, ...]  # in parts, each with its spellings
    where: Spellings
    stock: bool
    total: bool
    first: date
    last: date
    truth: int


def rows(size: int, seed: int = SEED) -> Iterator[Row]:
    """That many claims, the same for the same size and seed; a topic's claims stand scattered as sources bring them.

    Topics are drawn until the claims suffice. The claims come in blocks of ten thousand, each shuffled.
    """
    dice = random.Random(seed)
    things = kinds()
    places = named_places(size)
    made = 0
    while made < size:
        block: list[Row] = []
        wanted = min(10_000, size - made)
        while len(block) < wanted:
            topic = _topic(dice, things, places)
            block += [_row(dice, topic) for _ in range(_how_many(dice))]
        block = block[:wanted]
        dice.shuffle(block)
        yield from block
        made += wanted


def kinds() -> list[Kind]:
    """All that is counted, in parts, and whether it is a level: parties, things and acts combined."""
    flows: list[tuple[Spellings, ...]] = [(who, fate) for who in words.PEOPLE for fate in words.FATES]
    flows += [(who, what) for who in words.STRIKERS for what in words.STRIKES]
    flows += [(who, what) for who in words.ATTACKERS for what in words.ATTACKS]
    flows += [(who, what, act) for who in words.ATTACKERS for what in words.GOODS for act in words.LOSSES]
    stocks: list[tuple[Spellings, ...]] = [(who, what) for who in words.FORCES for what in words.STRENGTHS]
    stocks += [(what,) for what in words.LEVELS]
    return [(parts, False) for parts in flows] + [(parts, True) for parts in stocks]


def named_places(size: int) -> list[Spellings]:
    """Countries, provinces and towns, and villages that no vocabulary knows: more claims name more of them.

    The villages grow with the claims, so that at every size a topic has as many claims and as many near ones.
    """
    villages = village_names()[: round(size * VILLAGES_A_CLAIM)]
    inside = [province[0] for province in words.PROVINCES]
    within = [inside[at % len(inside)] for at in range(len(villages))]
    far = [(f"{name}, {over}", f"{_misspelt(name)}, {over}") for name, over in zip(villages, within, strict=True)]
    return [*words.COUNTRIES * 6, *words.PROVINCES * 3, *words.TOWNS * 2, *far]


def village_names() -> list[str]:
    """Nearly 7,000 names of villages in a fixed, mixed order."""
    names = [
        f"{head} {start}{end}"
        for head in words.VILLAGE_HEADS for start in words.VILLAGE_STARTS for end in words.VILLAGE_ENDS
    ]
    random.Random(0).shuffle(names)
    return names


def _misspelt(name: str) -> str:
    """The name with its last letter doubled, as transliterations differ."""
    return name + name[-1]


def _topic(dice: random.Random, things: Sequence[Kind], places: Sequence[Spellings]) -> Topic:
    what, stock = dice.choice(things)
    first = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    total = not stock and dice.random() < 0.25
    length = dice.choice((6, 6, 29, 29, 89, 364)) if total else 0
    scale = 8.0 if stock else 4.5 if total else 2.5
    truth = max(1, round(math.exp(dice.gauss(scale, 1.0))))
    if truth >= 1000:
        truth = round(truth, -2)
    return Topic(what, dice.choice(places), stock, total, first, first + timedelta(days=length), truth)


def _how_many(dice: random.Random) -> int:
    """How many claims a draw brings: few, now and then dozens. Some topics are drawn twice, which makes it five."""
    return 1 + min(60, int(dice.expovariate(1 / (CLAIMS_A_TOPIC - 0.9))))


def _row(dice: random.Random, topic: Topic) -> Row:
    published = topic.last + timedelta(days=dice.randrange(6))
    what, where = [part[0] for part in topic.what], topic.where[0]
    if dice.random() < OTHERWISE:
        what, where = _otherwise(dice, topic)
    figure = _figure(dice, topic)
    said = " ".join(what)
    quote = f"{figure} {said}" if dice.random() < 0.3 else None
    said_by = dice.choice(dice.choice(words.ORIGINS)) if dice.random() < 0.45 else None
    return Row(said, where, _when(dice, topic), figure, dice.choice(words.PUBLISHERS), published, said_by, quote)


def _otherwise(dice: random.Random, topic: Topic) -> tuple[list[str], str]:
    """The thing or the place in one of its other spellings, where either has one."""
    several = [at for at, part in enumerate([*topic.what, topic.where]) if len(part) > 1]
    chosen = dice.choice(several) if several else -1
    parts = [
        dice.choice(part[1:]) if at == chosen else part[0] for at, part in enumerate([*topic.what, topic.where])
    ]
    return parts[:-1], parts[-1]


def _when(dice: random.Random, topic: Topic) -> str | None:
    """The days in one of the ways that sources give them."""
    if topic.total:
        return f"{topic.first.isoformat()}/{topic.last.isoformat()}"
    day = topic.first
    way = dice.random()
    if topic.stock:
        return None if way < 0.5 else (day + timedelta(days=dice.randrange(-30, 31))).isoformat()
    if way < 0.05:
        return None
    if way < 0.10:
        return (day + timedelta(days=1)).isoformat()
    if way < 0.15:
        return f"{day:%Y-%m}"
    return f"{day:%B} {day.day}, {day.year}" if way < 0.30 else day.isoformat()


def _figure(dice: random.Random, topic: Topic) -> str:
    """The true number as sources put it: bare, hedged, vague, or wrong."""
    number = topic.truth
    way = dice.random()
    if way < 0.08:
        number = max(0, number + dice.choice((-1, 1)) * max(1, number // dice.choice((3, 5, 10))))
    elif way < 0.10 and 24 <= number < 100:
        return "dozens"
    text = f"{number:,}"
    hedge = dice.random()
    if hedge < 0.70:
        return text
    if hedge < 0.75 and number > 4:
        return f"between {number * 4 // 5:,} and {number * 6 // 5 + 1:,}"
    before = dice.choice(("about", "approximately", "at least", "at least", "up to", "nearly", "more than", "around"))
    if before == "nearly":
        number += 1
    if before == "more than":
        number = max(0, number - 1)
    return f"{before} {number:,}"


def main() -> None:
    """Prints rows, to look at."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("size", type=int, nargs="?", default=20)
    for row in rows(parser.parse_args().size):
        print(*row, sep=" | ")


if __name__ == "__main__":
    main()
