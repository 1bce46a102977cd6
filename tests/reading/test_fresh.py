"""Whole texts in the manner of newsrooms, commands, monitors and encyclopedias: what is read right stays so.

``fresh/expected.tsv`` has one row a figure: the text, the figure, what, where, when, and who says so; "-" is nobody,
nowhere, or no day told. Figures that are still read wrong are not in it.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from oirlib import load_articles, read, reconcile

FOLDER = Path(__file__).parent / "fresh"
TEXTS = {Path(article.path or "").stem: article for article in load_articles(FOLDER)}
ROWS = [tuple(line.split("\t")) for line in (FOLDER / "expected.tsv").read_text("utf-8").splitlines()[1:]]

# What the words of one text really set against each other; anything else would be made up by the reader.
CLASHES = {
    "night_raid": [{"eight", "nine"}],  # dead militants, by two sides
    "drone_strike": [{"one", "two"}],  # deaths, by rescuers and a monitor
    "diyala": [{"15", "six"}],  # wounded, by two security sources
    "prison_battle": [{"1,600", "550"}],  # surrendered, on neighbouring days
    "epidemic": [{"223", "283"}, {"13,672", "11,889"}],  # deaths and cases, by a ministry and an agency
    "tal_hamis": [{"15", "more than 60"}],  # the dead of two sides, neither of which is named
    "rocket_fire": [{"nine", "13"}, {"13", "nine"}],  # bunkers that were meant and bunkers that were hit
    "hurricane": [{"16", "more than 20"}, {"two", "one"}],  # the dead of one country and of all
    "storm": [{"42", "seven"}],  # patients of a hospital, and the dead of a month before
    "vaccine": [{"258", "117,166"}],  # one day's dead, and those of the epidemic
    "oil": [{"hundreds", "30"}],  # birds found dead, and those that died of the rescued
    "shooting": [{"two", "at least 19"}],  # an earlier count
    "flood": [{"50", "24"}],  # hotels and bridges
    "capital_bombing": [{"at least 11", "12", "13"}],  # the dead, by two officials
    "desert_bus": [{"Twelve", "14"}],  # dead soldiers, by state media and a monitor
    "market_city": [{"20", "at least 30"}, {"104", "108", "more than 10"}],  # by ISIS, authorities and a minister
    "village_night": [{"five", "At least six"}],  # dead soldiers, by residents and the village head
}


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_fresh_text_is_read_as_a_person_reads_it(name: str) -> None:
    """Each figure counts what, where, when and by whom its own sentence and context say."""
    told = Counter(
        (
            claim.figure.text,
            claim.what,
            claim.where or "-",
            claim.when.iso if claim.when else "-",
            claim.said_by or "-",
        )
        for claim in read(TEXTS[name]).claims
    )
    expected = Counter(row[1:] for row in ROWS if row[0] == name)
    assert expected, f"no rows for {name}"
    assert expected - told == Counter()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_no_fresh_text_contradicts_itself_by_misreading(name: str) -> None:
    """A text is set against itself only where its own sources differ."""
    claims = [claim for claim in read(TEXTS[name]).claims if not claim.superseded]
    clashing = [{claim.figure.text for claim in finding.claims} for finding in reconcile(claims).contradictions]
    assert [clash for clash in clashing if clash not in CLASHES.get(name, ())] == []
