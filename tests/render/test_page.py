"""The page of its own, as far as it can be judged without a browser (test_browser.py has the rest)."""

from __future__ import annotations

import re

from oirlib.render.page import PAGE, content_policy, report_page
from tests.render import example_report as example
from tests.render.nasty import SCRIPT, nasty_report


def page(report) -> str:
    """The report's page."""
    return report_page(report.findings, report.claims, report.duplicates)


def test_the_page_is_one_file_that_fetches_nothing():
    """No address stands in it but those of the sources' links."""
    text = page(example.report())
    assert text.startswith("<!doctype html>")
    assert not re.search(r"<(?:link|img|iframe|object|embed|base)\b|@import|url\(|\bsrc=", text)
    outside = re.sub(r'<a href="[^"]*"', "", text)
    assert "http://" not in outside
    assert "https://" not in outside


def test_the_browser_may_run_our_script_and_nothing_else():
    """The policy allows one style and one script, by their digests, and no request."""
    text = page(example.report())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert policy.replace("&#39;", "'") == content_policy(style, script)
    assert "default-src 'none'" in content_policy(style, script)
    assert "unsafe" not in policy


def test_what_sources_write_stays_text():
    """A script in a source's words adds none to the page."""
    assert page(nasty_report(SCRIPT)).count("<script") == 1


def test_every_card_and_row_can_be_filtered():
    """Each finding has its verdict, topic and origins beside it for the filter."""
    report = example.report()
    text = page(report)
    assert text.count("data-verdict=") == len(report)
    assert 'data-what="US troops" data-where="Syria" data-origins="Pentagon\nIRIA"' in text


def test_the_page_is_whole_without_its_script():
    """The filter is hidden until the script shows it; every finding is in the page as it stands."""
    text = page(example.report())
    assert re.search(r"<form [^>]*hidden>", text)
    assert all(finding.sentence in text for finding in example.report().findings[:-1])


def test_an_empty_page_says_so_and_offers_no_filter():
    """No claims: one sentence."""
    text = page(example.report([]))
    assert "No claims, and so no findings" in text
    assert "<form" not in text


def test_very_large_reports_stay_within_bounds():
    """Past some four thousand findings under a heading the page counts the rest and says where all of it is."""
    one = example.single()
    most = PAGE.findings + PAGE.lines
    text = report_page([one] * (most + 3), one.claims)
    assert text.count("<tr") == most + 1
    assert "3 more findings left out here." in text
    assert len(text) < 3_000_000
