"""Texts that broke the library, or look as if they could: every law of anything.py holds of each of them.

What fuzz_read.py finds is added to FINDS, so that it stays found.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import anything, fuzz_read

FINDS = (
    "",
    "\x00",
    "\ufeff",
    " \n\n\t\u2028 ",
    "\ud800 killed 5 \udfff",  # half characters, as a broken file has them
    "thirty-seven dozens thousands total until 2014 later year since [ [ [ 28th late 2014 this next last second",
    "between 9 and 3, from 5 up to 2, 7-3, 1-1-1-1, --5, −−5, minus minus 5",
    "99999999999999999999999999 trillion trillion dozen killed, .5 of 0 of 0/0 of 1/0",
    "½ ⅓ ² ٣ १२ Ⅳ 五 ㊿ 1⁄2 killed in İraq, ıraq, ßyria",
    "31 February 30, 2024-13-45 2024-02-30 0000-00-00 9999-12-31 9999, 24:61, week 54, 1 BC, Q9 2024, year 0",
    "a million years ago, 9999 centuries later, the last 9999 years, next decade after 9999, since 2999",
    "no none nobody no-one zero 0 no indication of no reports of none of no 5 no.5 No. No",
    "killed five wounded killed of of the other others another one of two of three of four of them including among",
    '“ said ‘ he ’ added " they : Q: A: — – - ( [ { said ) ] } it said said said CENTCOM according to according to',
    "| 5 | 6 |\n|---|---|\n| 7 killed | 8 |\n• 9\n1. 10\na) 11\n--- 12\n# 13\n> 14\n```\n15\n```\n<b>16</b>&#49;",
    "up to up to at least at most about nearly over under some 5 or so or more or fewer plus + % $ € km2 dollars",
    "F-16 A-10 AK-47 M1A1 COVID-19 9/11 24/7 911 1-800-555-0199 192.168.0.1 v1.2.3 http://5.example/6?7=8#9 a5@6.ex",
    "a" * 3000 + " 5 " + "é" * 3000,
    "5 " * 200,
    "1," * 200 + "000," * 200,
    "(" * 1500 + "5" + ")" * 1500,
    "A" * 3000 + " 5 killed",
    "Mr. Dr. Gen. U.S. a.m. e.g. Jan. 5. 6. 7. No. 8. St. 9. ... ?! !? 10.",
)


@pytest.mark.parametrize("law", anything.ALL_LAWS, ids=lambda law: law.__name__)
@pytest.mark.parametrize("text", FINDS, ids=lambda text: ascii(text[:24]) if isinstance(text, str) else None)
def test_every_law_holds(law: Callable[[str], None], text: str) -> None:
    """The library takes any text, and what it gives holds together."""
    law(text)


@given(st.binary(max_size=80))
@settings(max_examples=60)
def test_any_bytes_are_a_text(data: bytes) -> None:
    """The fuzzer's bytes always mean a text, one that breaks no law."""
    fuzz_read.run(data, anything)


def test_the_laws_see_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that loses its place is noticed, so that a silent run means something."""
    found = anything.find_figures("5 killed")
    monkeypatch.setattr(anything, "find_figures", lambda text: found)
    with pytest.raises(AssertionError):
        anything.finding_figures("of the 5 killed")
