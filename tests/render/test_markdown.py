"""Markdown that is still a memo after a real parser has read it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from oirlib.render.markdown import escaped, report_markdown
from tests.render import example_report as example
from tests.render.nasty import BAD_ADDRESSES, nasty_report

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def parsed(text: str) -> list:
    """All tokens of the text, the inline ones in their place."""
    return [inner for token in PARSER.parse(text) for inner in (token, *(token.children or []))]


def types(text: str) -> set[str]:
    """The kinds of markup in the text."""
    return {token.type for token in parsed(text)}


@given(st.text(alphabet=st.sampled_from("ab1 |`*_~<>[]()#!&\\-+.=\n\t$@:/"), max_size=40))
def test_escaped_text_is_nothing_but_text(text):
    """Whatever a source writes, a Markdown reader sees one paragraph with just those words."""
    tokens = PARSER.parse(escaped(text))
    words = " ".join(text.split())
    assert [t.type for t in tokens] == (["paragraph_open", "inline", "paragraph_close"] if words else [])
    if words:
        assert {child.type for child in tokens[1].children} <= {"text", "text_special"}
        assert "".join(child.content for child in tokens[1].children) == words


ATTACKS = ("a | b", "| --- |", "`|`", "\\|", "\\", "**", "<script>x</script>", "]( x", "\n\n# h", "- - -")


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_table_breaks_and_no_markup_is_made(attack):
    """Every row of every table has its columns, and the report has the same kinds of markup as a plain one."""
    text = report_markdown(nasty_report(attack).findings, ())
    assert types(text) <= types(report_markdown(example.report().findings, ())) | {"text_special"}
    columns = 0
    for token in parsed(text):
        if token.type == "tr_open":
            columns = 0
        columns += token.type in ("th_open", "td_open")
        if token.type == "tr_close":
            assert columns == 4
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)\|", line.replace("\\\\", ""))) == 5 for line in rows)


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_only_web_addresses_become_links(address):
    """A source without a safe address is named without a link."""
    assert "link_open" not in types(report_markdown(nasty_report("plain", address).findings, ()))


def test_an_address_with_brackets_stays_one_link():
    """Brackets and blanks in an address do not end the link early."""
    text = report_markdown(nasty_report("plain", "https://example.org/a(b)<c> d|e").findings, ())
    links = {token.attrs["href"] for token in parsed(text) if token.type == "link_open"}
    assert links == {"https://example.org/a(b)%3Cc%3E%20d%7Ce"}


def test_a_bare_address_in_a_sources_words_is_no_link():
    """GitHub links bare addresses; a source's words must not come out as a link of ours."""
    assert "https://" not in escaped("see https://example.org")
    assert "www." not in escaped("see www.example.org")


def test_the_figure_is_bold_within_its_quote():
    """The figure's words are strong text in the quote, also beside letters and blanks."""
    tokens = parsed(report_markdown([example.contradiction()], ()))
    strong = [after.content for token, after in pairwise(tokens) if token.type == "strong_open"]
    assert strong == ["900", "about 2,000", "900", "about 2,000"]


def test_every_claim_is_told_with_its_source_and_days():
    """Claims without a quote stand there too, by their figure."""
    text = report_markdown([example.agreement()], ())
    assert text.count("> — ") == 3
    assert "> **2,500**\n>\n> — [Agency D](<http://example.com/d>) (said 6 Sep 2024, for that day)" in text


def test_an_empty_report_says_so():
    """No claims: one sentence, no table."""
    assert report_markdown((), ()) == "# Claims compared\n\nNo claims, and so no findings.\n"
