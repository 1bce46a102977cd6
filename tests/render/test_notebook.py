"""Findings, claims and comparisons show themselves in a notebook."""

from __future__ import annotations

from oirlib.finding import Comparison, Verdict
from oirlib.render.html import claim_html, comparison_html, finding_html
from tests.render import example_report as example


def test_what_an_analyst_holds_shows_itself():
    """Each shows the fragment that its renderer makes."""
    finding, comparison = example.contradiction(), Comparison(Verdict.SINGLE, (), "One.")
    assert finding._repr_html_() == finding_html(finding)
    assert finding.claims[0]._repr_html_() == claim_html(finding.claims[0])
    assert comparison._repr_html_() == comparison_html(comparison)
    assert example.report([finding])._repr_html_() == example.report([finding]).to_html()
