"""The examples are read, reconciled and run as a reader would do it, and say what their README promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from oirlib import Cause, Claim, Finding, Period, Report, Verdict, compare, load_claims, reconcile, save_claims
from tests import notebooks
from tests.notebooks import EXAMPLES, pages, printed

CLAIMS = EXAMPLES / "oir" / "claims.jsonl"
NOTEBOOK = EXAMPLES / "01_first_report.ipynb"


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return list(load_claims(CLAIMS))


@pytest.fixture(scope="module")
def report(claims: list[Claim]) -> Report:
    return reconcile(claims)


def stated(finding: Finding) -> list[set[str]]:
    """Each version's figures, in their own words."""
    return [{claim.figure.text for claim in version.claims} for version in finding.versions]


def the(report: Report, verdict: Verdict, *figures: str) -> Finding:
    """The one finding of this verdict that holds exactly these figures, each as often as it is named."""
    found = [
        finding
        for finding in report
        if finding.verdict is verdict and sorted(claim.figure.text for claim in finding.claims) == sorted(figures)
    ]
    assert len(found) == 1, [finding.sentence for finding in found]
    return found[0]


def test_the_file_holds_every_claim_of_five_articles(claims: list[Claim]) -> None:
    """Forty-eight claims, none twice, from five documents that all have a title and a day."""
    assert len(claims) == 48
    assert load_claims(CLAIMS).duplicates == 0
    sources = {claim.source for claim in claims}
    assert len(sources) == 5
    assert all(source.title and source.published for source in sources)


def test_the_readme_counts_what_the_file_holds(claims: list[Claim]) -> None:
    """The table in the README names each source's title and how many claims it has."""
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in (EXAMPLES / "oir" / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    ][1:]
    counted = {(row[0], row[1]): int(row[3]) for row in rows}
    held: dict[tuple[str, str], int] = {}
    for claim in claims:
        key = (claim.source.publisher, claim.source.title or "")
        held[key] = held.get(key, 0) + 1
    assert counted == held


def test_the_file_is_as_the_library_writes_it(claims: list[Claim], tmp_path: Path) -> None:
    """Writing what was read gives the same file, byte for byte."""
    save_claims(claims, tmp_path / "claims.jsonl")
    assert (tmp_path / "claims.jsonl").read_bytes() == CLAIMS.read_bytes()


def test_every_part_names_a_claim_of_the_file(claims: list[Claim]) -> None:
    """Six claims are parts, and each names a whole that is there and is of the same source."""
    known = {claim.id: claim for claim in claims}
    parts = [claim for claim in claims if claim.part_of]
    assert len(parts) == 6
    assert all(known[part.part_of].source == part.source for part in parts if part.part_of)


def test_quotes_are_a_few_words(claims: list[Claim]) -> None:
    """Every claim has a quote, and none is longer than eight words."""
    assert all(claim.quote is not None and len(claim.quote.exact.split()) <= 8 for claim in claims)


def test_every_claim_is_in_the_report(claims: list[Claim], report: Report) -> None:
    """No claim is lost: each stands in a finding."""
    assert {claim for finding in report for claim in finding.claims} == set(claims)
    assert report.duplicates == 0


def test_troops_in_syria_contradict(report: Report) -> None:
    """900 and about 2,000 US troops in Syria cannot both hold, and their dates are 86 days apart."""
    finding = the(report, Verdict.CONTRADICTION, "900", "about 2,000")
    assert Cause.DATES_DIFFER in finding.causes
    assert stated(finding) == [{"900"}, {"about 2,000"}]
    assert "86 days apart" in finding.sentence
    assert str(finding.topic) == "US troops, Syria"


def test_nothing_else_contradicts(report: Report) -> None:
    """The troops in Syria are the only figures of the five articles that cannot all be right."""
    assert [stated(finding) for finding in report.contradictions] == [[{"900"}, {"about 2,000"}]]


def test_the_dead_of_september_and_october_are_two_events(report: Report) -> None:
    """37 killed in September does not break October's ceiling of 35."""
    finding = the(report, Verdict.EXPLAINED, "37", "up to 35")
    assert finding.causes == (Cause.OTHER_TIME,)


def test_troops_in_iraq_agree(report: Report) -> None:
    """One origin and two outlets give 2,500 US troops in Iraq, and so nobody corroborates it."""
    finding = the(report, Verdict.AGREEMENT, "2,500", "approximately 2,500", "approximately 2,500")
    assert (finding.origins, finding.outlets) == (("IRIA",), ("Article 000", "Article 002"))
    assert not finding.corroborated
    assert finding.versions[0].best == 2500


def test_strikes_of_december_add_up(report: Report) -> None:
    """The six airstrikes in Iraq are one and five, and three of the five were at Hawija."""
    assert Cause.ADDS_UP in the(report, Verdict.AGREEMENT, "one", "five", "six").causes
    hawija = the(report, Verdict.EXPLAINED, "three", "five")
    assert Cause.PART_OF in hawija.causes
    assert {claim.where for claim in hawija.claims} == {"Hawija, Iraq", "Hawija, Mosul and Jalula, Iraq"}


def test_leaders_are_among_the_dead(report: Report) -> None:
    """Two senior militants are among the 37, and four leaders among the 14."""
    among = [finding for finding in report.explained if any("senior" in claim.what for claim in finding.claims)]
    assert [stated(finding) for finding in among] == [[{"four"}, {"14"}], [{"two"}, {"37"}]]
    assert all(finding.causes == (Cause.PART_OF,) for finding in among)


def test_the_defeat_of_isis_has_two_dates_that_do_not_clash(report: Report) -> None:
    """Two sources put the end of its territory in 2019; Iraq's part of it ended in December 2017."""
    agreed = the(report, Verdict.AGREEMENT, "2019", "2019")
    assert (agreed.origins, agreed.outlets) == (("IRIA",), ("Article 000",))
    beside = the(report, Verdict.EXPLAINED, "December 2017", "2019")
    assert beside.causes == (Cause.PART_OF,)


def test_compare_and_reconcile_are_of_one_mind(claims: list[Claim], report: Report) -> None:
    """Of any two claims, only those that the report has in a contradiction contradict when compared alone."""
    clashing = {frozenset(finding.claims) for finding in report.contradictions}
    numbers = [claim for claim in claims if not isinstance(claim.figure, Period)]
    found = {frozenset((a, b)) for a, b in pairs(numbers) if compare(a, b).verdict is Verdict.CONTRADICTION}
    assert found == clashing


def pairs(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    for at, one in enumerate(claims):
        for other in claims[at + 1 :]:
            yield one, other


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> NotebookNode:
    """The notebook, run in a folder with a copy of the claims."""
    return notebooks.run(NOTEBOOK, CLAIMS.parent, tmp_path_factory.mktemp("examples"))


def test_the_notebook_names_the_contradiction(ran: NotebookNode) -> None:
    """Run from top to bottom it shows the report, and tells of the troops in Syria."""
    shown = "\n".join(printed(ran))
    assert "86 days apart" in shown
    assert "are for different times" in shown
    assert pages(ran)


def test_the_stored_notebook_shows_what_a_run_gives(ran: NotebookNode) -> None:
    """A reader of the stored notebook sees what they would get; OIRLIB_REWRITE_GOLDEN=1 writes it anew."""
    assert printed(nbformat.read(NOTEBOOK, as_version=4)) == printed(ran)


def test_the_stored_notebook_holds_nothing_of_a_machine() -> None:
    """No paths and no times of a run, and it is a valid notebook."""
    notebooks.check_stored(NOTEBOOK)
