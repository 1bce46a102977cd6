"""Writes docs/worked-cases.md from tests/cases/: ``make golden``, or ``python docs/worked_cases.py``.

The cases marked ``shown`` are told, with what oirlib says of each today; that it says what the case demands is for
tests/test_cases.py.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from oirlib import Cause, Claim, Verdict, compare, reconcile

HERE = Path(__file__).parent
CASES = HERE.parent / "tests" / "cases"
PAGE = HERE / "worked-cases.md"
COLUMNS = ("figure", "what", "where", "when", "source", "said_by", "said_on")

OPENING = """\
# Worked cases

<!-- Written by docs/worked_cases.py from tests/cases/; do not edit. -->

Every rule as an example: the claims, the verdict that the tests demand of them, and the sentence that oirlib gives. The
order of the claims never matters. [What counts as a contradiction?](explanation/contradictions.md) tells the rules
themselves.
"""


def page(folder: Path = CASES) -> str:
    """The whole page: the cases that are shown, a chapter for each rule."""
    chapters = [_chapter(tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.toml"))]
    return "\n".join([OPENING, *filter(None, chapters)])


def _chapter(cases: Mapping[str, Any]) -> str:
    """One file's cases; "" where none of them is shown."""
    told = [_pair(case) for case in cases.get("pair", ()) if case.get("shown")]
    told += [_group(case) for case in cases.get("group", ()) if case.get("shown")]
    return "\n".join([f"## {cases['about'].rstrip('.')}\n", *told]) if told else ""


def _pair(case: Mapping[str, Any]) -> str:
    found = compare(Claim(**case["a"]), Claim(**case["b"]))
    verdict = _verdict(found.verdict, found.causes)
    return f"{_heading(case)}\n{_table([case['a'], case['b']])}\n{verdict}: {_plain(found.sentence)}\n"


def _group(case: Mapping[str, Any]) -> str:
    report = reconcile(Claim(**claim) for claim in case["claims"])
    told = [finding for finding in report if finding.verdict is not Verdict.SINGLE]
    lines = [f"- {_verdict(finding.verdict, finding.causes)}: {_plain(finding.sentence)}\n" for finding in told]
    return f"{_heading(case)}\n{_table(case['claims'])}\n{''.join(lines)}"


def _heading(case: Mapping[str, Any]) -> str:
    return f"### {case['id']}\n\n{case['why'][0].upper()}{case['why'][1:]}.\n"


def _table(claims: Sequence[Mapping[str, str]]) -> str:
    """The claims in rows, without the columns that none of them has."""
    columns = [name for name in COLUMNS if any(name in claim for claim in claims)]
    rows = [columns, ["---"] * len(columns), *([claim.get(name, "") for name in columns] for claim in claims)]
    return "".join(f"| {' | '.join(_plain(cell) for cell in row)} |\n" for row in rows)


def _verdict(verdict: Verdict, causes: Iterable[Cause]) -> str:
    named = ", ".join(f"`{cause.name}`" for cause in causes)
    return f"**{verdict.name}**" + (f" ({named})" if named else "")


def _plain(text: str) -> str:
    """Words as they are, whatever Markdown would make of them."""
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
