"""Whose word counts how much, learnt from who agrees with whom; nothing here knows what the figures are of.

Three things are found together, in rounds, until the numbers chosen stay the same:

- the number of each question: the stated one with the most weight behind it;
- how reliable a voice is: how often the others, without it and without its copies, come to a number that it allows;
- who copies: who shares the errors of another, and makes none alone.

Sums are rounded once, at their end, so that nothing depends on an order; names are never looked at.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, count

from attrs import field, frozen

from oirlib.interval import Interval, Number

_ROUNDS = 20
_UNTRIED = 0.7  # how reliable a voice is taken to be where nobody could be tried
_PRIOR = 2  # the trials that it takes to outweigh what is known of the voices together
_LEAST, _MOST = 0.02, 0.99
_DIGITS = 9  # weights that differ by less are the same
# At first, who never says otherwise than another is counted once with it, until it is known what was an error.
_TRIED = 20
_LIKE = 0.998
# A copy shares so many errors, and so much of all errors that either makes where both speak.
_ERRORS = 3
_SHARED = 0.98


@frozen
class Statement:
    """What a voice says in answer to a question.

    Attributes:
        voice: Whose word it is, as a number.
        named: The number that it names, or None.
        room: The numbers that it allows.
        outright: Whether it names its number without a bound.
    """

    voice: int
    named: Number | None
    room: Interval
    outright: bool = True

    def allows(self, number: Number) -> bool:
        """Whether it leaves room for the number; it does for the one that it names."""
        return number == self.named or self.room.meets(Interval.closed(number, number))


@frozen
class Question:
    """One thing of which numbers are stated.

    Attributes:
        numbers: The different numbers that are named, the least first.
        allowed: Of each number, the voices that leave room for it, and how much of their word does.
        named: Of each number, the voices that name it.
        outright: Of each number, those that name it without a bound.
        voices: All voices that answer it.
    """

    numbers: tuple[Number, ...]
    allowed: tuple[Mapping[int, float], ...]
    named: tuple[frozenset[int], ...]
    outright: tuple[frozenset[int], ...]
    voices: frozenset[int]

    @property
    def everybody(self) -> Mapping[int, float]:
        """All voices, each with all of its word."""
        return dict.fromkeys(self.voices, 1.0)

    @property
    def open(self) -> bool:
        """Whether not all voices leave room for each of its numbers."""
        return any(len(allowed) < len(self.voices) for allowed in self.allowed)


def question(statements: Iterable[Statement]) -> Question:
    """A question, from what is said of it; a voice that says several things divides its word between them."""
    statements = list(statements)
    numbers = tuple(sorted({one.named for one in statements if one.named is not None}))
    said = Counter(one.voice for one in statements)
    allowed: list[Mapping[int, float]] = []
    for number in numbers:
        fitting = Counter(one.voice for one in statements if one.allows(number))
        allowed.append({voice: times / said[voice] for voice, times in fitting.items()})
    return Question(
        numbers,
        tuple(allowed),
        tuple(frozenset(one.voice for one in statements if one.named == number) for number in numbers),
        tuple(frozenset(one.voice for one in statements if one.named == number and one.outright) for number in numbers),
        frozenset(said),
    )


@frozen
class Answer:
    """The number that has the most weight behind it.

    Attributes:
        at: Its place among the question's numbers.
        behind: Of each of the question's numbers, the weight of the voices that leave room for it.
        tied: Whether another has as much.
    """

    at: int
    behind: tuple[float, ...]
    tied: bool


@frozen
class Learnt:
    """What was found of all questions together.

    Attributes:
        answers: Of each question, its answer.
        reliability: Of each voice, how often the others come to a number that it allows.
        tried: Of each voice, how many questions that rests on.
        copies: Of each voice that shares another's errors, which ones.
    """

    answers: tuple[Answer, ...]
    reliability: Mapping[int, float]
    tried: Mapping[int, int]
    copies: Mapping[int, frozenset[int]] = field(factory=dict)

    def weight(self, voice: int) -> float:
        """How much the voice counts: each halving of its errors adds as much again."""
        return _weight(self.reliability[voice])

    def shares(self, allowed: Mapping[int, float]) -> dict[int, float]:
        """What each of the voices that allow a number adds to it: copies share one voice's weight."""
        return _shares(allowed, self.reliability, self.copies)


def learn(questions: Sequence[Question]) -> Learnt:
    """Answers the questions, and says who was how reliable.

    >>> def says(voice, number):
    ...     return Statement(voice, number, Interval.closed(number, number))
    >>> told = [[says(0, n), says(1, n), says(2, n - 1)] for n in (10, 20, 30)] + [[says(0, 6), says(2, 5)]]
    >>> questions = [question(each) for each in told]
    >>> [one.numbers[answer.at] for one, answer in zip(questions, learn(questions).answers)]
    [10, 20, 30, 6]
    """
    voices = sorted({voice for one in questions for voice in one.voices})
    disputed = [one for one in questions if one.open and len(one.voices) > 1]
    speaks = _speaks(disputed)
    copies = _alike(disputed, speaks)
    reliability = dict.fromkeys(voices, _UNTRIED)
    tried: Mapping[int, int] = {}
    chosen: list[int] = []
    for turn in count():
        answers = [_answer(one, reliability, copies) for one in disputed]
        before, chosen = chosen, [answer.at for answer in answers]
        if turn > 1 and (chosen == before or turn == _ROUNDS):
            break
        if turn > 0:
            copies = _copying(disputed, chosen, speaks)
        reliability, tried = _reliability(voices, disputed, answers, reliability, copies)
    return Learnt(tuple(_answer(one, reliability, copies) for one in questions), reliability, dict(tried), copies)


def _weight(reliability: float) -> float:
    return -math.log(1 - reliability)


def _answer(one: Question, reliability: Mapping[int, float], copies: Mapping[int, frozenset[int]]) -> Answer:
    """The number with most behind it: of two with as much, the one that more name, and outright; then the lesser."""
    shares = [_shares(allowed, reliability, copies) for allowed in one.allowed]
    behind = tuple(round(math.fsum(share.values()), _DIGITS) for share in shares)

    def order(at: int) -> tuple[float, float, float, Number]:
        named = math.fsum(shares[at].get(voice, 0.0) for voice in one.named[at])
        outright = math.fsum(shares[at].get(voice, 0.0) for voice in one.outright[at])
        return (-behind[at], -round(outright, _DIGITS), -round(named, _DIGITS), one.numbers[at])

    at = min(range(len(one.numbers)), key=order)
    return Answer(at, behind, behind.count(behind[at]) > 1)


def _shares(
    allowed: Mapping[int, float], reliability: Mapping[int, float], copies: Mapping[int, frozenset[int]]
) -> dict[int, float]:
    shares = {}
    for voice, part in allowed.items():
        like = sum(other in allowed for other in copies[voice]) if voice in copies else 0
        shares[voice] = part * _weight(reliability[voice]) / (1 + like)
    return shares


def _reliability(
    voices: Sequence[int],
    questions: Sequence[Question],
    answers: Sequence[Answer],
    reliability: Mapping[int, float],
    copies: Mapping[int, frozenset[int]],
) -> tuple[dict[int, float], Mapping[int, int]]:
    """How often the others come to a number that a voice allows, and in how many questions there were others."""
    right: defaultdict[int, list[float]] = defaultdict(list)
    for one, answer in zip(questions, answers, strict=True):
        shares = [_shares(allowed, reliability, copies) for allowed in one.allowed]
        for voice in one.voices:
            left_out = copies.get(voice, frozenset()) & one.voices | {voice}
            if len(left_out) == len(one.voices):
                continue
            rest = [
                behind - math.fsum(share[v] for v in left_out if v in share)
                for behind, share in zip(answer.behind, shares, strict=True)
            ]
            most = max(rest)
            chances = [math.exp(each - most) for each in rest]
            fitting = [p * a.get(voice, 0.0) for p, a in zip(chances, one.allowed, strict=True)]
            right[voice].append(math.fsum(fitting) / math.fsum(chances))
    tried = {voice: len(each) for voice, each in right.items()}
    if not tried:
        return dict.fromkeys(voices, _UNTRIED), tried
    usual = math.fsum(x for each in right.values() for x in each) / sum(tried.values())
    found = {v: (math.fsum(right.get(v, ())) + usual * _PRIOR) / (tried.get(v, 0) + _PRIOR) for v in voices}
    return {voice: round(min(_MOST, max(_LEAST, each)), _DIGITS) for voice, each in found.items()}, tried


def _speaks(questions: Sequence[Question]) -> Mapping[int, set[int]]:
    """The questions that each voice answers, by their places."""
    speaks: defaultdict[int, set[int]] = defaultdict(set)
    for at, one in enumerate(questions):
        for voice in one.voices:
            speaks[voice].add(at)
    return speaks


def _alike(questions: Sequence[Question], speaks: Mapping[int, set[int]]) -> Mapping[int, frozenset[int]]:
    """Who never says otherwise than whom."""
    same = Counter(pair for one in questions for pair in _together(one, ()))
    pairs = ((pair, times, len(speaks[pair[0]] & speaks[pair[1]])) for pair, times in same.items())
    return _neighbours(pair for pair, times, both in pairs if both >= _TRIED and times >= _LIKE * both)


def _copying(
    questions: Sequence[Question], chosen: Sequence[int], speaks: Mapping[int, set[int]]
) -> Mapping[int, frozenset[int]]:
    """Who shares whose errors: a wrong number that both name is common, any other is somebody's own."""
    wrong: defaultdict[int, set[int]] = defaultdict(set)
    shared: Counter[tuple[int, int]] = Counter()
    for at, (one, right) in enumerate(zip(questions, chosen, strict=True)):
        fitting = one.allowed[right]
        for voice in one.voices:
            if voice not in fitting:
                wrong[voice].add(at)
        shared.update(_together(one, fitting))

    def either(a: int, b: int) -> int:
        return len((wrong[a] & speaks[b]) | (wrong[b] & speaks[a]))

    return _neighbours(
        (a, b) for (a, b), times in shared.items() if times >= _ERRORS and times >= _SHARED * either(a, b)
    )


def _together(one: Question, but: Iterable[int]) -> set[tuple[int, int]]:
    """Each two voices that name one number, but for some voices."""
    named = (sorted(voices.difference(but)) for voices in one.named)
    return {pair for voices in named for pair in combinations(voices, 2)}


def _neighbours(pairs: Iterable[tuple[int, int]]) -> Mapping[int, frozenset[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
        found[b].add(a)
    return {voice: frozenset(others) for voice, others in found.items()}
