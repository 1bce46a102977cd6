"""One reader on one text in a process of its own, told as JSON: ``python -m benchmarks.readers oirlib news 10000``.

Each reader's library is imported only for it, since each has an environment of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

from benchmarks.news import DAY, HOSTILE, hostile, news

WARM = "Five were killed on 3 May 2024."
READERS = ("oirlib", "oirlib-figures", "quantulum3", "recognizers-numbers", "recognizers-dates")


def reader(name: str) -> Callable[[str], int]:
    """What reads a text and says how much it found; loading it is not measured."""
    return {
        "oirlib": _oirlib, "oirlib-figures": _figures, "quantulum3": _quantulum,
        "recognizers-numbers": _numbers, "recognizers-dates": _dates,
    }[name]()


def _oirlib() -> Callable[[str], int]:
    from oirlib import Article, Source, read

    source = Source("Paper A", published=DAY)

    def run(text: str) -> int:
        found = read(Article(text, source))
        return len(found.claims) + len(found.skipped)

    return run


def _figures() -> Callable[[str], int]:
    from oirlib import find_figures

    return lambda text: len(find_figures(text))


def _quantulum() -> Callable[[str], int]:
    warnings.filterwarnings("ignore", module="quantulum3")
    from quantulum3 import parser

    return lambda text: len(parser.parse(text))


def _numbers() -> Callable[[str], int]:
    from recognizers_number import recognize_number
    from recognizers_text import Culture

    return lambda text: len(recognize_number(text, Culture.English))


def _dates() -> Callable[[str], int]:
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    return lambda text: len(recognize_datetime(text, Culture.English))


def measure(name: str, text: str, size: int) -> dict[str, Any]:
    """Seconds, of the clock and of the processor, that the reader takes for a text, and how much it found there."""
    run = reader(name)
    run(WARM)
    words = news(size) if text == "news" else hostile(text, size)
    start, start_cpu = time.perf_counter(), time.process_time()
    found = run(words)
    cpu = time.process_time() - start_cpu
    return {
        "reader": name, "text": text, "size": size, "run_s": time.perf_counter() - start, "run_cpu_s": cpu,
        "found": found, "python": sys.version.split()[0],
    }


def main() -> None:
    """Measures one reader on one text."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("reader", choices=READERS)
    parser.add_argument("text", choices=["news", *HOSTILE])
    parser.add_argument("size", type=int)
    asked = parser.parse_args()
    result = measure(asked.reader, asked.text, asked.size)
    print(f"\n{json.dumps(result)}")


if __name__ == "__main__":
    main()
