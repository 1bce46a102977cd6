"""Looks for a text that the library fails on, with atheris, which steers towards code not yet run.

Reading, the parsers of figures and periods, claims, load_claims and claims_from are each given it; see anything.py.

    pip install atheris
    python tests/fuzz/fuzz_read.py -max_total_time=3600 FOLDER

FOLDER keeps the texts that reach new code, for the next run. A text that breaks something is written to a file
``crash-...``; ``python tests/fuzz/fuzz_read.py crash-...`` runs it again and prints it. Put it into test_finds.py.
"""

from __future__ import annotations

import sys
from typing import Any

# What a text is put together from where the fuzzer's bytes choose words: what the grammars look for, and what hurts.
WORDS = (
    "killed wounded captured destroyed died injured lost strike strikes raid troops fighters leaders people members"
    " zero one two three five seven ten twelve twenty thirty-seven hundred thousand million billion dozen dozens scores"
    " several few a an no none both half third quarter couple handful tens hundreds thousands more less fewer than over"
    " under up to at least most as many about around approximately some nearly almost between and from or of including"
    " among them other others another total toll death number total rose fell not previously announced indications"
    " ISIS US U.S. CENTCOM Iraq Syria Iraqi coalition Pentagon officials said says according it he they added"
    " Monday Tuesday Oct. October August 2024 2014 29 28th last next this week month year ago earlier later days"
    " since until early mid late first second yesterday today in on by near south the that which who , . ; : ! ?"
    " - – — ' \" “ ” ( ) [ ] [3] | / % $ € ~ + # & * _ = < > @ \n \n\n \r\n \t \u00a0 \u2009 \u200b \ufeff \u2028"
    " 0 1 5 7 10 14 35 37 900 1,300 4,500 1.3 0.5 2,500 00 007 1e5 1/2 ½ ² ٣ 1.2.3 10:30 9/11 2024-10-28 2024-13-45"
    " 2024-02-30 10/28/2024 2024-10 31 February 30 F-16 AK-47 1st 99999999999999999999 0000 9999 No. p.m. a.m. km"
    " miles percent square -5 −3 £ İ ß \ud800 é 中 🙂 http://a.b/1 --- title: # | 5 |"
).split(" ")


def text_of(data: bytes) -> str:
    """The text that the fuzzer's bytes mean: by the first byte, UTF-8 with whatever faults, or words by number.

    >>> text_of(b"\\0up to 35"), text_of(b"\\2\\0\\1")
    ('up to 35', 'killed wounded')
    """
    if not data:
        return ""
    body = data[1:]
    if data[0] % 4 == 0:
        return body.decode("utf-8", errors="surrogateescape")
    glue, first = ("", "", " ", " ")[data[0] % 4], (data[0] // 4) * 8  # the list is longer than bytes are many
    return glue.join(WORDS[(first + byte) % len(WORDS)] for byte in body)


def run(data: bytes, anything: Any) -> None:
    """The laws on one text; a failure is told with the text, ready to be kept as a test."""
    text = text_of(data)
    for law in anything.ALL_LAWS if data[:1] >= b"\xf0" else anything.LAWS:
        try:
            law(text)
        except Exception:
            print(f"\n{law.__name__}({text!r})", file=sys.stderr)
            raise


def main() -> None:
    """Runs until the time is over or a text breaks a law."""
    import atheris

    with atheris.instrument_imports(include=["oirlib"]):
        import anything  # it stands beside this script
    atheris.Setup(sys.argv, lambda data: run(data, anything))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
