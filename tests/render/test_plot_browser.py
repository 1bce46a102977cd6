"""Pictures in a real browser: whatever the width, no words lie over others (:mod:`test_browser` says what it needs)."""

from __future__ import annotations

import pytest

from oirlib.render import theme
from tests.render import example_report as example
from tests.render import plot_claims, test_browser

browser, open_page = test_browser.browser, test_browser.open_page

OVERLAPPING = """() => [...document.querySelectorAll(".oirlib-plot, .oirlib-versions")].flatMap((plot) => {
    const words = [...plot.querySelectorAll("text, p")].filter((e) => e.textContent.trim() && e.checkVisibility());
    const boxes = words.map((e) => e.getBoundingClientRect());
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return words.flatMap((e, i) => words.slice(i + 1)
        .filter((f, j) => over(boxes[i], boxes[i + 1 + j]))
        .map((f) => `${e.textContent.trim()} | ${f.textContent.trim()}`));
})"""


def drawn():
    """A report with pictures of every kind: levels, rows by tens, dates, long names."""
    return example.report([
        example.contradiction(), plot_claims.finding(12), plot_claims.finding(3), example.explained(), example.dates(),
        plot_claims.raids("37", "up to 35", "dozens", "more than 75", "1,500", "120,000"), example.consistent(),
        plot_claims.finding(3, ("$1.3 million", "$900,000", "over $2 million"), "cost of raids", when="2024-08-29"),
    ])  # fmt: skip


@pytest.mark.parametrize("width", [320, 420, 700, 800, 1000, 1300])
def test_words_lie_over_no_words(open_page, width):
    """Labels of the lines, names and figures each have their place, on a telephone and on a wide screen."""
    page = open_page(drawn(), viewport={"width": width, "height": 900}).page
    page.get_by_role("button", name="Open all").click()
    assert page.locator(".oirlib-plot, .oirlib-drawn").count() == 9
    assert page.evaluate(OVERLAPPING) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(test_browser.OVERFLOWING) == []


def test_a_picture_keeps_its_promises_to_the_pages_policy(open_page):
    """Nothing of it is refused, and nothing is fetched for it."""
    watched = open_page(drawn())
    assert watched.complaints == []
    assert len(watched.requests) == 1


@pytest.mark.parametrize(("scheme", "colours"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_a_picture_follows_the_systems_scheme(open_page, scheme, colours):
    """The first version's dot has the colour that the scheme gives it."""
    page = open_page(drawn(), color_scheme=scheme).page
    fill = page.locator(".oirlib-hue-0 .oirlib-dot").first.evaluate("e => getComputedStyle(e).fill")
    wanted = ", ".join(str(int(colours["hue-a"][at : at + 2], 16)) for at in (1, 3, 5))
    assert fill == f"rgb({wanted})"


def test_the_overview_steps_back_when_something_is_asked_for(open_page):
    """It is of all findings, so it is hidden while the filter shows some of them."""
    page = open_page(drawn()).page
    assert page.locator(".oirlib-overview").is_visible()
    page.get_by_label("Words").fill("raids")
    assert page.locator(".oirlib-overview").is_hidden()
    page.get_by_role("button", name="Clear").click()
    page.locator(".oirlib-overview").wait_for(state="visible")
