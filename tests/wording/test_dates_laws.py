"""Laws of reading dates, over dates built by rule."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from oirlib.errors import PeriodError
from oirlib.wording.date_words import MONTH_NAMES, WEEKDAY_NAMES, may_hold_date
from oirlib.wording.dates import find_dates, read_date
from oirlib.wording.days import Days

DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2190, 12, 31))
WORDS = """
in on the of and to from between since early mid- late last this next past over first second half quarter week month
year days two 3 14 28th 2014 2024 1,900 Jan. January may May March Oct. October Monday Sat. summer fall winter weekend
ago earlier until throughout recent few , - – / . ( ) 's 5 p.m. Q3 1980s 2024-10-13 2024-09 today night evening end all
as than so far before more less
"""
TEXTS = st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=25).map(" ".join)


def written(day: date) -> list[str]:
    """The ways a day is written out."""
    month = MONTH_NAMES[day.month - 1]
    weekday = WEEKDAY_NAMES[day.weekday()]
    return [
        day.isoformat(),
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}{'' if month == 'May' else '.'} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
    ]


@given(DAYS, st.none() | DAYS)
def test_every_way_of_writing_a_day(day: date, said_on: date | None) -> None:
    """However a whole date is written, and whenever it was said, it is that day."""
    assert {read_date(text, said_on) for text in written(day)} == {Days(day, day)}


@given(DAYS, DAYS, st.sampled_from(["from {} to {}", "between {} and {}", "{} - {}", "{} through {}"]))
def test_every_way_of_writing_a_range(one: date, other: date, form: str) -> None:
    """A range of whole dates is counted from the one through the other."""
    first, last = min(one, other), max(one, other)
    texts = {form.format(*pair) for pair in zip(written(first), written(last), strict=True)}
    assert {read_date(text) for text in texts} == {Days(first, last, counted=True)}


@given(DAYS, st.integers(0, 40))
def test_a_year_left_out_is_found_again(day: date, later: int) -> None:
    """A day said to have been not long ago keeps its year when the year is left out."""
    said_on = day + timedelta(later)
    for text in written(day)[1:4]:
        yearless = text.replace(f", {day.year}", "").replace(f" {day.year}", "")
        assert read_date(yearless, said_on) == Days(day, day)


@given(TEXTS, st.none() | DAYS)
def test_hits_hold_together(text: str, said_on: date | None) -> None:
    """Hits are in order, apart, inside the text, begin and end in words, and have either days or a reason."""
    end = 0
    for hit in find_dates(text, said_on):
        assert end <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == text[hit.start : hit.end].strip()
        assert (hit.days is None) == bool(hit.reason)
        if hit.days:
            assert hit.days.first <= hit.days.last
        end = hit.end


@given(TEXTS, st.none() | DAYS)
def test_reading_a_hit_agrees_with_it(text: str, said_on: date | None) -> None:
    """The words of a hit, read alone, mean the same days, or are refused for the same reason."""
    for hit in find_dates(text, said_on):
        try:
            outcome: Days | str = read_date(text[hit.start : hit.end], said_on)
        except PeriodError as error:
            outcome = error.reason
        assert outcome == (hit.days or hit.reason)


@given(TEXTS)
def test_days_without_said_on_stay_with_it(text: str) -> None:
    """What needs no said_on does not change with it."""
    alone = {(hit.start, hit.end): hit.days for hit in find_dates(text) if hit.days}
    for said_on in (date(1999, 12, 31), date(2024, 2, 29)):
        beside = {(hit.start, hit.end): hit.days for hit in find_dates(text, said_on)}
        assert {span: beside[span] for span in alone} == alone


@given(TEXTS)
def test_the_first_look_passes_over_no_date(text: str) -> None:
    """Text without a word that every date needs has none: a number far behind, which has it looked at, adds none."""
    apart = " ;" * 20
    assert find_dates(text + apart) == find_dates(f"{text}{apart} 9 ;")
    assert may_hold_date(text) or not find_dates(f"{text}{apart} 9 ;")
