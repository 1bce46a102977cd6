"""The notebooks that each tell one story run as a reader would run them, and find what they say they find."""

from __future__ import annotations

import nbformat
import pytest
from nbformat import NotebookNode

from oirlib import load_claims
from tests import notebooks
from tests.notebooks import EXAMPLES, pages, printed

INPUTS = {"03_troop_levels": "troops", "04_one_raid_five_outlets": None, "05_your_own_subject": "flood"}


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, NotebookNode]:
    """Each notebook, run in a folder with a copy of its inputs."""
    return {
        name: notebooks.run(
            EXAMPLES / f"{name}.ipynb", EXAMPLES / inputs if inputs else None, tmp_path_factory.mktemp("examples")
        )
        for name, inputs in INPUTS.items()
    }


def lines(notebook: NotebookNode, verdict: str) -> list[str]:
    """The sentences of this verdict that its cells print."""
    return [
        line.partition(": ")[2]
        for text in printed(notebook) for line in text.splitlines() if line.startswith(f"{verdict}: ")
    ]  # fmt: skip


def test_two_levels_of_troops_cannot_hold(ran: dict[str, NotebookNode]) -> None:
    """900 in the autumn and the Pentagon's 2,000 of December, and nothing else, are called a contradiction."""
    told = next(text for text in printed(ran["03_troop_levels"]) if "hold." in text).splitlines()[0]
    assert all(word in told for word in ("Syria", "900", "Pentagon", "2,000", "52 days apart"))
    assert any("1 contradiction, or 0 with a window of 30 days" in text for text in printed(ran["03_troop_levels"]))


def test_troops_in_iraq_are_printed_and_not_corroborated(ran: dict[str, NotebookNode]) -> None:
    """2,500 in Iraq has one origin, and four outlets that name nobody."""
    assert "which name no source" in printed(ran["03_troop_levels"])[-1]
    assert "corroborated: False" in printed(ran["03_troop_levels"])[-1]


def test_every_troop_figure_has_an_article(ran: dict[str, NotebookNode]) -> None:
    """Each has a title, a day and a few of the article's words; what has an address has one of https."""
    claims = load_claims(EXAMPLES / "troops" / "claims.csv")
    assert all(claim.source.title and claim.source.published and claim.quote for claim in claims)
    without = {claim.source.publisher for claim in claims if not claim.source.url}
    assert without == {"IRIA", "Article 000", "Article 002"}


def test_the_raid_is_a_contradiction_until_it_is_revised(ran: dict[str, NotebookNode]) -> None:
    """14 and 15 clash on 31 August, and not after CENTCOM's 14 of September; what is out of date does."""
    raid = ran["04_one_raid_five_outlets"]
    assert "cannot both hold" in next(text for text in printed(raid) if "said by" in text)
    assert any(text.startswith("0 contradictions") for text in printed(raid))
    [stale] = lines(raid, "CONTRADICTION")
    assert "at least fifteen" in stale


def test_a_vocabulary_leaves_no_claim_alone(ran: dict[str, NotebookNode]) -> None:
    """Plain English leaves four claims alone; with the flood's own words one question is left, and nothing alone."""
    flood = ran["05_your_own_subject"]
    [question] = lines(flood, "CONTRADICTION")
    assert "650" in question
    assert len(lines(flood, "SINGLE")) == 4
    assert any("1 contradiction, 3 explained" in text and "single" not in text for text in printed(flood))


@pytest.mark.parametrize("name", INPUTS)
def test_each_shows_its_report_and_a_picture(ran: dict[str, NotebookNode], name: str) -> None:
    """A report in HTML, and one picture."""
    assert len(pages(ran[name])) == 1
    pictures = [
        output["data"] for cell in ran[name].cells for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]  # fmt: skip
    assert len(pictures) == 1


@pytest.mark.parametrize("name", INPUTS)
def test_the_stored_notebook_shows_what_a_run_gives(ran: dict[str, NotebookNode], name: str) -> None:
    """A reader of the stored notebook sees what they would get; OIRLIB_REWRITE_GOLDEN=1 writes it anew."""
    assert printed(nbformat.read(EXAMPLES / f"{name}.ipynb", as_version=4)) == printed(ran[name])


@pytest.mark.parametrize("name", INPUTS)
def test_the_stored_notebook_holds_nothing_of_a_machine(name: str) -> None:
    """No paths and no times of a run, and it is a valid notebook."""
    notebooks.check_stored(EXAMPLES / f"{name}.ipynb")
