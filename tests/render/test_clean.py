"""No face shows a character that acts on a terminal, turns a line around or breaks a file."""

from __future__ import annotations

import io
import unicodedata

import pytest
from rich.console import Console

from tests.render.nasty import nasty_report

SIGNS = "\x00\x07\x08\x0b\x1b[2J\x7f\x85\x9b2J\u061c\u200e\u200f\u202a\u202e\u2028\u2029\u2066\u2069\ud800\ufffe\uffff"
REPORT = nasty_report(f"a{SIGNS}b")


def console() -> str:
    """What a console prints."""
    out = io.StringIO()
    Console(file=out, width=100).print(REPORT)
    return out.getvalue()


FACES = {
    "text": lambda: str(REPORT),
    "terminal": console,
    "markdown": REPORT.to_markdown,
    "fragment": REPORT.to_html,
    "finding": lambda: REPORT[0]._repr_html_(),
    "claim": lambda: REPORT.claims[0]._repr_html_(),
    "csv": REPORT.to_csv,
    "json": REPORT.to_json,
    "table": lambda: str(REPORT.table()),
    "memo": lambda: REPORT.table().to_html(),
    "chronology": lambda: REPORT.chronology()._repr_html_(),
    "changes": lambda: REPORT.since(nasty_report("other"))._repr_html_(),
    "prov json": lambda: REPORT.to_prov().serialize(),
    "prov xml": lambda: REPORT.to_prov().serialize(format="xml"),
    "prov n": lambda: REPORT.to_prov().serialize(format="provn"),
}


@pytest.mark.parametrize("face", FACES)
def test_no_face_shows_a_character_that_acts(face):
    """Controls but line breaks, marks of direction, lone surrogates and what XML cannot hold are all gone."""
    text = FACES[face]()
    found = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in "\n\r\t"}
    found |= {c for c in text if c in "\u061c\u200e\u200f\u202a\u202e\u2066\u2069\ufffe\uffff"}
    assert found == set()
    text.encode("utf-8")


def test_the_saved_files_hold_none(tmp_path):
    """Nor do the files of a report, in any form."""
    for ending in (".html", ".md", ".json", ".csv"):
        text = REPORT.save(tmp_path / f"a{ending}").read_text("utf-8")
        assert not {c for c in text if unicodedata.category(c) == "Cc" and c not in "\n\r"}, ending
        assert "\u202e" not in text
