"""From the example articles to a report, as the notebook goes: every claim leads back to its words."""

from __future__ import annotations

import nbformat
import pytest
from nbformat import NotebookNode

from oirlib import Article, Claim, Report, check, load_articles, read, reconcile
from tests import notebooks
from tests.notebooks import EXAMPLES, pages, printed

ARTICLES = EXAMPLES / "articles"
NOTEBOOK = EXAMPLES / "02_from_articles.ipynb"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return load_articles(ARTICLES)


@pytest.fixture(scope="module")
def claims(articles: list[Article]) -> list[Claim]:
    return [claim for article in articles for claim in read(article).claims]


@pytest.fixture(scope="module")
def report(claims: list[Claim]) -> Report:
    return reconcile(claims)


def test_every_article_says_where_it_is_from(articles: list[Article]) -> None:
    """Six of them, each of another publisher, with a title, a day and an address that is nobody's."""
    assert len({article.source.publisher for article in articles}) == len(articles) == 6
    for article in articles:
        assert article.source.title
        assert article.source.published
        assert article.source.url
        assert ".example/" in article.source.url


def test_every_claim_points_at_its_words(articles: list[Article], claims: list[Claim]) -> None:
    """The quote stands where it says, and the figure's own words where ``figure_at`` says."""
    assert check(claims, articles) == []
    texts = {article.source: article.text for article in articles}
    for claim in claims:
        assert claim.quote is not None
        assert claim.quote.figure_at is not None
        start, end = claim.quote.figure_at
        assert texts[claim.source][start:end] == claim.figure.text


@pytest.mark.parametrize(
    ("what", "figures"), [("US troops", {"900", "about 2,000"}), ("ISIS fighters killed", {"14", "15"})]
)
def test_the_report_holds_the_contradictions_of_the_articles(report: Report, what: str, figures: set[str]) -> None:
    """900 troops in Syria beside about 2,000, and the two tolls of one raid."""
    found = [finding for finding in report.contradictions if finding.topic.what == what]
    assert [{claim.figure.text for claim in finding.claims} for finding in found] == [figures]


def test_troops_in_iraq_agree(report: Report) -> None:
    """Three papers give 2,500, each in its own words, and they are lined up as one thing."""
    agreed = [finding for finding in report.agreements if "2,500" in {claim.figure.text for claim in finding.claims}]
    assert [(len(finding.origins), len(finding.outlets)) for finding in agreed] == [(0, 3)]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> NotebookNode:
    """The notebook, run in a folder with a copy of the articles."""
    return notebooks.run(NOTEBOOK, ARTICLES, tmp_path_factory.mktemp("examples"))


def test_the_notebook_goes_from_articles_to_the_report(ran: NotebookNode) -> None:
    """It shows a reading and the report, finds nothing to complain of, and leads a figure back to its words."""
    reading, report = pages(ran)
    assert "<mark" in reading
    assert "cannot both hold" in report
    shown = printed(ran)
    assert "[]" in shown
    assert any("[about 2,000] troops" in cell for cell in shown)
    assert "['defense official', 'defense official', 'defense official']\n" in shown


def test_the_stored_notebook_shows_what_a_run_gives(ran: NotebookNode) -> None:
    """A reader of the stored notebook sees what they would get; OIRLIB_REWRITE_GOLDEN=1 writes it anew."""
    assert printed(nbformat.read(NOTEBOOK, as_version=4)) == printed(ran)


def test_the_stored_notebook_holds_nothing_of_a_machine() -> None:
    """No paths and no times of a run, and it is a valid notebook."""
    notebooks.check_stored(NOTEBOOK)
