"""Colours that can be read."""

from __future__ import annotations

import re

import pytest

from oirlib.render import theme

TEXTS = ("ink", "quiet", "link", "contradiction", "explained", "agreement", "consistent")


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself():
    """Black on white is 21 to 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card"])
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out(scheme, ground, text):
    """Every text colour has 4.5 to 1 or more on both grounds, in both schemes."""
    assert contrast(scheme[text], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_marks_and_edges_stand_out(scheme):
    """A marked figure reads at 4.5 to 1, and the edge of a control shows at 3 to 1."""
    assert contrast(scheme["mark-ink"], scheme["mark"]) >= 4.5
    assert contrast(scheme["edge"], scheme["card"]) >= 3


def test_both_schemes_have_the_same_colours_and_the_style_uses_no_other():
    """No rule names a colour that a scheme lacks, and no rule has a colour of its own."""
    assert theme.LIGHT.keys() == theme.DARK.keys()
    rules = theme.page_style().split("*/", 1)[1] + theme.fragment_style().split("*/", 1)[1]
    used = set(re.findall(r"var\(--oir-([a-z-]+)\)", rules)) - {"verdict"}
    assert used == set(theme.LIGHT)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", rules)


@pytest.mark.parametrize("host", ['[data-jp-theme-light="false"]', "body.vscode-dark", "[data-theme=dark]"])
def test_a_notebooks_own_theme_wins_over_the_systems(host):
    """The host's rule is more specific than the one for the system's scheme."""
    style = theme.fragment_style()
    assert f"{host} .oirlib-report" in style
    assert style.index("prefers-color-scheme: dark") < style.index(f"{host} .oirlib-report")
