"""A claim in the making: what one sentence says of one figure, before the context has filled it in."""

from __future__ import annotations

from datetime import date

from attrs import define

from oirlib.figure import Figure
from oirlib.period import Period
from oirlib.reading.counted import Counted
from oirlib.reading.sentences import Sentence


@define
class Draft:
    """A claim in the making.

    Attributes:
        sentence: Where it stands.
        figure: The figure.
        start: Where the figure's words begin in the article.
        end: Where they end (exclusive).
        counted: What it counts.
        where: The place, where the sentence names one.
        home: The country whose people or forces the sentence names, where it names no place.
        when: The period, where the sentence names one.
        open_time: Whether the sentence says that it is of another time than its context, without saying which.
        said_by: Who says so.
        said_when: The days it was said in, where that is no single day.
        said_on: The day it was said, where the sentence names it.
        earlier: Whether it is what somebody said before and no longer holds.
        past: Whether it is told of a thing in the past: what fighters carried is of their day, not of today.
        inherited: Whether its time was not in its sentence.
        left: Whether it is the level that was left for another: "cut to 3,000 from about 5,200".
        whole: The number of the draft it counts a part of, or None.
        places: The places that its sentence names, its own first.
        times: The days that its sentence names.
        speakers: Who speaks in its sentence.
    """

    sentence: Sentence
    figure: Figure | Period
    start: int
    end: int
    counted: Counted
    where: str | None = None
    home: str | None = None
    when: Period | None = None
    open_time: bool = False
    said_by: str | None = None
    said_on: date | None = None
    said_when: Period | None = None
    earlier: bool = False
    past: bool = False
    inherited: bool = False
    left: bool = False
    whole: int | None = None
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
