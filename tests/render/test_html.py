"""HTML fragments: safe, scoped, stable, and readable without sight."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from oirlib.finding import Cause, Comparison, Verdict
from oirlib.render import plain
from oirlib.render.html import claim_html, comparison_html, finding_html, report_html
from tests.render import example_report as example
from tests.render.nasty import BAD_ADDRESSES, SCRIPT, comparison, nasty_report

VOID = {"br", "meta", "input", "hr", "img", "link"}


class Tree(HTMLParser):
    """Collects tags with their attributes, and fails on one that is closed out of turn."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(markup)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if self._open and self._open[-1] not in ("style", "script"):
            self.text.append(data)

    def values(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [attrs[name] for _, attrs in self.tags if attrs.get(name) is not None]


def fragments(report, sentence: str = "plain") -> list[str]:
    """Every fragment that the report's parts can be shown as."""
    parts = [report_html(report.findings, report.claims), comparison_html(comparison(sentence))]
    return parts + [finding_html(f) for f in report] + [claim_html(c) for c in report.claims]


ATTACKS = (
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    "</style><script>x</script>",
    "{{ 7*7 }}",
    "</details></div>",
    "<!-- ",
    "&lt;b&gt;",
    "\x00\x1b[2J",
    "\ud800",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_sources_write_stays_text(attack):
    """In every text field: no tag, attribute, script or template is made of it, and the reader sees it as it stands."""
    allowed = {tag for part in fragments(example.report()) for tag, _ in Tree(part).tags}
    for part in fragments(nasty_report(attack, "https://example.org/?q=" + attack), attack):
        tree = Tree(part)
        assert {tag for tag, _ in tree.tags} <= allowed
        assert not any(name.startswith("on") or name == "style" for _, attrs in tree.tags for name in attrs)
        assert plain.clean(attack) in "".join(tree.text)
        part.encode("utf-8")


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_only_web_addresses_become_links(address):
    """A source whose address is not http or https is named without a link."""
    for part in fragments(nasty_report("plain", address)):
        assert "<a " not in part
        assert "javascript:" not in part.lower()


def test_links_tell_the_linked_page_nothing():
    """A link opens apart, without referrer or a hold on the notebook."""
    links = [attrs for tag, attrs in Tree(report_html(example.report().findings, ())).tags if tag == "a"]
    assert {a["href"] for a in links} >= {"https://example.org/notes?page=1#top", "http://example.com/d"}
    assert all(a["rel"] == "noreferrer noopener" for a in links)


def test_a_fragment_has_no_script_and_fetches_nothing():
    """Nothing in it runs or is loaded: no script, frame, image, import or address in the style."""
    for part in fragments(example.report()):
        tags = {tag for tag, _ in Tree(part).tags}
        assert not tags & {"script", "iframe", "img", "link", "object", "embed", "form", "base", "meta"}
        assert "url(" not in part
        assert "@import" not in part


def test_every_rule_of_the_style_is_scoped():
    """No selector reaches beyond the fragment."""
    (style,) = re.findall(r"<style>(.*?)</style>", report_html((), ()), re.DOTALL)
    plain = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    selectors = re.findall(r"(?:^|[{}])\s*([^{}@]+?)\s*\{", plain)
    assert len(selectors) > 50
    for selector in selectors:
        for one in re.split(r",(?![^(]*\))", selector):
            assert ".oirlib-report" in one, one


def test_the_same_findings_give_the_same_fragment_with_ids_of_their_content():
    """Ids are the findings' own, each stands once, and nothing depends on the run or the neighbours."""
    report = example.report()
    first = report_html(report.findings, report.claims)
    assert first == report_html(example.report().findings, example.report().claims)
    ids = Tree(first).values("id")
    assert Counter(ids) == Counter(f"oirlib-{finding.id}" for finding in report)
    alone = Tree(report_html(report.findings[2:3], ())).values("id")
    assert alone == [ids[2]]


def test_a_card_says_all_there_is_to_say():
    """Sentence, verdict, cause, both figures, readings, who stands behind them, publishers, days and marked quotes."""
    finding = example.contradiction()
    part = finding_html(finding)
    text = " ".join(" ".join(Tree(part).text).split())
    for words in (
        finding.sentence,
        "Contradiction",
        "dates differ",
        "900 read as 855 to 945, rounded",
        "about 2,000 read as 1,800 to 2,200",
        "IRIA , Notes on a withdrawal , naming no source · said 13 Oct 2024, for that day",
        "Paper B , How many are there? , from Pentagon · said 7 Jan 2025, for that day",
        "on the page",
    ):
        assert words in text
    assert "<mark>900</mark>" in part
    assert "<mark>about 2,000</mark>" in part


def test_the_verdict_does_not_hang_on_colour():
    """Each card has the verdict's word, and its sign, which a screen reader skips."""
    part = report_html(example.report().findings, ())
    for word, sign in (("Contradiction", "≠"), ("Explained", "∴"), ("Agreement", "="), ("Consistent", "≈")):
        assert f'<span class="oirlib-sign" aria-hidden="true">{sign}</span> {word}' in part


def test_headings_go_down_one_step_at_a_time():
    """A screen reader can walk from the report to a version without a missing step."""
    tags = [tag for tag, _ in Tree(report_html(example.report().findings, ())).tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 3
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_table_of_single_claims_has_headings_and_a_caption():
    """Columns and rows say what they are."""
    tree = Tree(report_html([example.single()], ()))
    tags = Counter(tag for tag, _ in tree.tags)
    assert (tags["table"], tags["caption"]) == (1, 1)
    assert Counter(tree.values("scope")) == {"col": 4, "row": 1}


def test_an_empty_report_says_so():
    """No claims, no sections, one sentence."""
    part = report_html((), ())
    assert "No claims, and so no findings" in part
    assert "<section" not in part


def test_a_short_report_stands_open_and_a_long_one_folds():
    """Contradictions stand open, three of them in a long report; the other cards fold, and what is left out is counted.

    Of two findings all stand open, whatever they are, and so does the table of a few single claims."""
    pair = Tree(report_html([example.agreement(), example.consistent()], ()))
    assert sum("open" in attrs for tag, attrs in pair.tags if tag == "details") == 2
    short = Tree(report_html(example.report().findings, ()))
    assert sum("open" in attrs for tag, attrs in short.tags if tag == "details") == 2
    long = example.long_report(3000)
    part = report_html(long.findings, long.claims)
    tree = Tree(part)
    assert sum("open" in attrs for tag, attrs in tree.tags if tag == "details") == 3
    assert part.count("<article") == 100
    assert part.count('<p class="oirlib-row"') == 440
    assert len(part) < 1_000_000


def test_many_claims_of_a_version_fold():
    """Past four, the claims of a version fold away and are counted."""
    (one,) = [f for f in example.long_report(40) if f.verdict is Verdict.AGREEMENT][:1]
    part = finding_html(one)
    assert "1 more claim</summary>" in part
    assert part.count('class="oirlib-told"') == 5


def test_two_claims_compared_show_themselves():
    """A comparison shows its verdict, its sentence and its causes."""
    part = comparison_html(Comparison(Verdict.EXPLAINED, (Cause.CHANGED,), "It changed."))
    text = " ".join(" ".join(Tree(part).text).split())
    assert "∴ Explained It changed. The level may have changed between the dates." in text


def test_a_claim_shows_itself():
    """A claim shows what it is about, its figure, its source and its words."""
    text = " ".join(" ".join(Tree(claim_html(example.contradiction().claims[1])).text).split())
    told = "US troops, Syria Paper B , How many are there? , from Pentagon · said 7 Jan 2025, for that day about 2,000"
    assert text.startswith(told + " “the number now stands at")
