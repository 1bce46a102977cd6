"""The page in a real browser.

These tests need Chromium and Playwright's Python package: ``apt-get install chromium`` (or set ``CHROMIUM`` to its
path) and ``pip install playwright``. Without them they skip, except where the environment says ``CI=true``.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from oirlib import Claim, reconcile
from oirlib.render import theme
from oirlib.report import Report
from tests.render import example_report as example
from tests.render.nasty import SCRIPT, nasty_report

HOW = "needs Chromium and Playwright: apt-get install chromium; pip install playwright"
SCREEN = {"width": 1000, "height": 900}

try:
    from playwright.sync_api import Browser, Page, expect, sync_playwright
except ImportError:
    if os.environ.get("CI") == "true":
        raise
    pytest.skip(HOW, allow_module_level=True)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        assert os.environ.get("CI") != "true", HOW
        pytest.skip(HOW)
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-quic"])
        yield chromium
        chromium.close()


class Watched:
    """A page, with all it asked for, said and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address)

    def shown(self) -> list[str]:
        """The topics of the cards and rows that can be seen."""
        found = self.page.locator("[data-verdict]:visible").all()
        return [f"{one.get_attribute('data-verdict')} {one.get_attribute('data-what')}" for one in found]

    def status(self) -> str:
        """What the filter says."""
        return self.page.locator("output").inner_text()


@pytest.fixture
def open_page(browser, tmp_path) -> Iterator[Any]:
    """Opens a report's page, or a fragment in a host's page."""
    contexts = []

    def opened(shown: Report | str, **options: Any) -> Watched:
        path = tmp_path / f"{len(contexts)}.html"
        if isinstance(shown, Report):
            shown.save(path)
        else:
            path.write_text(shown, "utf-8")
        contexts.append(browser.new_context(**{"viewport": SCREEN, **options}))
        return Watched(contexts[-1].new_page(), path.as_uri())

    yield opened
    for context in contexts:
        context.close()


OVERFLOWING = """() => [...document.querySelectorAll("body *")]
    .filter((e) => e.checkVisibility() && !e.closest(".oirlib-hidden") && e.tagName !== "OPTION")
    .filter((e) => {
        const box = e.getBoundingClientRect();
        const clipped = getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1;
        return box.right > document.documentElement.clientWidth + 1 || box.left < -1 || clipped;
    })
    .map((e) => e.tagName + "." + e.className)"""


@pytest.mark.parametrize("width", [320, 400, 700, 1200])
@pytest.mark.parametrize("text", ["plain words", "w" * 300], ids=["words", "unbroken"])
def test_nothing_overflows_and_nothing_is_cut(open_page, width, text):
    """At any width the page scrolls only downwards, also with words that have no place to break."""
    page = open_page(nasty_report(text, "https://example.org/" + text), viewport={"width": width, "height": 900}).page
    page.get_by_role("button", name="Open all").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []


@pytest.mark.parametrize("width", [320, 700])
def test_a_fragment_does_not_overflow_its_notebook(open_page, width):
    """The same for the fragment inside somebody else's page."""
    fragment = nasty_report("x" * 300).to_html()
    page = open_page(f"<meta charset=utf-8>{fragment}", viewport={"width": width, "height": 900}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []


def test_no_request_leaves_the_page_and_nothing_complains(open_page):
    """The page asks for itself alone, and breaks none of its own rules."""
    watched = open_page(example.report())
    watched.page.get_by_role("button", name="Open all").click()
    assert [url.split("/")[-1] for url in watched.requests] == ["0.html"]
    assert watched.complaints == []


ATTACKS = (SCRIPT, '"><img src=x onerror=alert(1)>', "</style></script><script>alert(1)</script>")


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_script_in_a_sources_words_stays_text(open_page, attack):
    """Nothing runs, nothing is fetched, and the reader sees the words as they were."""
    watched = open_page(nasty_report(attack))
    watched.page.get_by_role("button", name="Open all").click()
    assert watched.complaints == []
    assert len(watched.requests) == 1
    assert watched.page.get_by_text(f"sentence {attack}", exact=True).count() == 4


def test_the_policy_stops_even_a_script_that_got_in(open_page, tmp_path):
    """Were a script to slip through the escaping, the browser would still refuse to run it."""
    path = example.report().save(tmp_path / "page.html")
    watched = open_page(path.read_text("utf-8").replace("</main>", "<script>alert(1)</script></main>"))
    assert any("Content Security Policy" in complaint for complaint in watched.complaints)
    assert "1" not in watched.complaints


def test_the_filter_filters(open_page):
    """By verdict, what, where, origin and free words, alone and together; and it can be cleared."""
    watched = open_page(example.report())
    page = watched.page
    assert (len(watched.shown()), watched.status()) == (6, "6 findings")
    page.get_by_label("Verdict").select_option("agreement")
    assert watched.shown() == ["agreement US troops", "agreement ISIS territorial defeat"]
    page.get_by_label("Where").select_option("Iraq")
    assert (watched.shown(), watched.status()) == (["agreement US troops"], "1 of 6 findings shown")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("output")).to_have_text("6 findings")
    page.get_by_label("Origin").select_option("CENTCOM")
    assert watched.shown() == ["single ISIS attacks"]
    page.get_by_label("Origin").select_option("")
    page.get_by_label("What").select_option("US troops")
    assert watched.shown() == ["contradiction US troops", "agreement US troops"]
    page.get_by_label("Words").fill("RIVER keeps")
    assert watched.shown() == ["contradiction US troops"]
    page.get_by_label("Words").fill("nobody says this")
    assert (watched.shown(), watched.status()) == ([], "0 of 6 findings shown")


def test_the_filter_offers_what_there_is(open_page):
    """Choices are the report's own, each once; verdicts stand in the report's order."""
    page = open_page(example.report()).page
    choices = page.locator("select[name=verdict] option").all_inner_texts()
    assert choices == ["all", "contradiction", "explained", "agreement", "consistent", "single"]
    assert page.locator("select[name=where] option").all_inner_texts() == ["all", "Iraq", "Iraq and Syria", "Syria"]


def test_the_page_works_without_its_script(open_page):
    """Every finding is there and folds open; the filter, which could not work, is not shown."""
    watched = open_page(example.long_report(200), java_script_enabled=False)
    assert watched.page.locator(".oirlib-filter").is_hidden()
    card = watched.page.locator(".oirlib-agreement").first
    assert card.locator(".oirlib-sentence").is_hidden()
    card.locator("summary").first.click()
    assert card.locator(".oirlib-sentence").is_visible()


def test_cards_open_by_keyboard(open_page):
    """The first card of a long report closes and opens by Enter."""
    page = open_page(example.long_report(200)).page
    card = page.locator(".oirlib-contradiction").first
    card.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert card.locator(".oirlib-sentence").is_hidden()
    page.keyboard.press("Enter")
    assert card.locator(".oirlib-sentence").is_visible()


def test_three_thousand_claims_stay_usable(open_page):
    """Three cards stand open, the rest is folded, and the filter finds a card among the folded ones."""
    watched = open_page(example.long_report(3000))
    page = watched.page
    assert page.locator("article > details[open]").count() == 3
    assert page.locator("article:visible").count() == 40
    page.get_by_label("Words").fill('"15 Feb 2016"')
    assert watched.status() == "1 of 600 findings shown"
    assert watched.shown() == ["contradiction vehicles destroyed"]
    assert page.locator("h2:visible").all_inner_texts() == ["Contradictions (1 of 300)"]
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("output")).to_have_text("600 findings")
    assert page.locator("article:visible").count() == 40


@pytest.mark.parametrize(("scheme", "colours"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_the_page_follows_the_systems_scheme(open_page, scheme, colours):
    """Light and dark are the system's choice."""
    page = open_page(example.report(), color_scheme=scheme).page
    assert colour(page, ".oirlib-report") == colours["paper"]


@pytest.mark.parametrize(
    ("host", "colours"),
    [
        ('<body data-jp-theme-light="true">', theme.LIGHT),
        ('<body data-jp-theme-light="false">', theme.DARK),
        ('<body class="vscode-dark">', theme.DARK),
        ('<body class="vscode-light">', theme.LIGHT),
        ('<body class="vscode-high-contrast vscode-high-contrast-light">', theme.LIGHT),
        ("<html theme=dark><body>", theme.DARK),
    ],
)
def test_a_fragment_follows_its_notebook_not_the_system(open_page, host, colours):
    """A dark notebook on a light system is dark, and the other way round."""
    other = "light" if colours is theme.DARK else "dark"
    page = open_page(f"<!doctype html>{host}{example.report().to_html()}", color_scheme=other).page
    assert colour(page, ".oirlib-report") == colours["paper"]


# What notebooks say of the outputs they show, and more of the kind.
HOST_STYLE = """
.host { color: navy; line-height: 2; font-family: serif; text-align: right }
.host a:link, .host a:visited { color: green; text-decoration: none }
.host :is(h1, h2, h3, h4, h5, h6) { margin: 1em 0; font-weight: 800; font-size: 30px; color: navy; line-height: 1 }
.host h4:first-child { margin-top: 2em }
.host p { margin: 0 0 1em; text-align: left } .host ul:not(.inline) { padding-left: 2em; list-style: square }
.host li { margin: 1em } .host dl { margin: 2em } .host dt { float: left; width: 20%; font-weight: bold }
.host dd { margin-left: 3em; float: left; width: 80% } .host blockquote { margin: 1em 2em; border-left: 5px solid red }
.host table { margin: 0 auto 1em; border: 1px solid; font-size: 12px; table-layout: auto; width: auto; color: red }
.host thead { border-bottom: 2px solid; vertical-align: bottom }
.host td, .host th, .host tr { text-align: right; vertical-align: middle; padding: 0.5em; border: 1px solid }
.host tbody tr:nth-child(odd) { background: red } .host tbody tr:hover td { background: blue }
.host mark { background: yellow; color: black }
.host summary { font-weight: bold; padding: 2em } .host details { margin: 1em }
.host article, .host section { padding: 2em; margin: 1em }
"""
LOOKS = """() => [...document.querySelectorAll(".oirlib-report *:not(style)")].map((e) => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return [e.tagName, e.className, Math.round(box.width), Math.round(box.height), style.color, style.backgroundColor,
            style.fontSize, style.fontWeight, style.textAlign, style.textDecorationLine].join(" ");
})"""


def test_a_hosts_style_changes_nothing(open_page):
    """The fragment looks the same, element by element, alone and under a host's rules for its outputs."""
    fragment = example.report().to_html()
    frame = '<!doctype html><meta charset=utf-8><style>{}</style><div class="host" style="width: 700px">{}</div>'
    alone = open_page(frame.format("", fragment)).page.evaluate(LOOKS)
    hosted = open_page(frame.format(HOST_STYLE, fragment)).page.evaluate(LOOKS)
    assert len(alone) > 200
    assert [pair for pair in zip(alone, hosted, strict=True) if pair[0] != pair[1]] == []


def colour(page: Page, selector: str) -> str:
    """The background of an element, as #rrggbb."""
    parts = page.locator(selector).evaluate("e => getComputedStyle(e).backgroundColor.match(/\\d+/g).map(Number)")
    return "#" + "".join(f"{part:02x}" for part in parts)


def test_folded_cards_are_printed_in_full_and_in_light(open_page):
    """On paper nothing is folded and nothing is dark, and the filter is not there."""
    page = open_page(example.long_report(60), color_scheme="dark").page
    page.emulate_media(media="print")
    card = page.locator(".oirlib-agreement").first
    assert card.locator(".oirlib-sentence").bounding_box()["height"] > 0
    assert page.locator(".oirlib-filter").is_hidden()
    assert colour(page, ".oirlib-report") == theme.LIGHT["paper"]


def test_the_page_prints_to_pdf(open_page, tmp_path):
    """The browser makes a document of it."""
    watched = open_page(example.report())
    watched.page.pdf(path=tmp_path / "page.pdf")
    assert Path(tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_a_finding_on_one_line_is_found_by_who_says_it(open_page):
    """A name that is typed finds what choosing it as the origin does, though a line has no room for it."""
    claims = [
        Claim("barns burned", at + 20 * n, where="Syria", when=f"{1900 + at}-03-01", source=f"Paper {at % 3} of {n}")
        for at in range(120)
        for n in range(1, 10)
    ]
    watched = open_page(reconcile(claims))
    watched.page.locator("select[name=origin]").select_option("Paper 2 of 9")
    chosen = watched.status()
    watched.page.locator("select[name=origin]").select_option("")
    watched.page.locator("[name=words]").fill('"Paper 2 of 9"')
    assert watched.page.locator(".oirlib-row").count() == 20
    assert watched.status() == chosen
