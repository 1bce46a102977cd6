"""The colours, once for light and once for dark, and when each applies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Every text colour stands at 4.5 to 1 or more on paper and on card (WCAG AA); tests/render/test_theme.py computes it.
LIGHT: Mapping[str, str] = {
    "ink": "#1c1b19",
    "quiet": "#5d5a54",
    "paper": "#ffffff",
    "card": "#faf9f6",
    "line": "#dedad2",
    "edge": "#8a867d",
    "link": "#1f5591",
    "mark": "#fdeeb5",
    "mark-ink": "#1c1b19",
    "contradiction": "#a3262a",
    "explained": "#85590a",
    "agreement": "#1f6a4d",
    "consistent": "#2d5f8c",
    "hue-a": "#2948ab",
    "hue-b": "#d2700e",
    "hue-c": "#00a16a",
    "hue-d": "#b376b2",
    "hue-e": "#5e2649",
}
DARK: Mapping[str, str] = {
    "ink": "#e9e6df",
    "quiet": "#a9a59c",
    "paper": "#16171a",
    "card": "#1d1f23",
    "line": "#34363c",
    "edge": "#7f828a",
    "link": "#8fbcf0",
    "mark": "#5b4a12",
    "mark-ink": "#fbf3d6",
    "contradiction": "#f0888a",
    "explained": "#dfb565",
    "agreement": "#7ccaa3",
    "consistent": "#8db9e6",
    "hue-a": "#2fd5ff",
    "hue-b": "#c37720",
    "hue-c": "#13956a",
    "hue-d": "#fdc4c5",
    "hue-e": "#d8ef97",
}
# Versions in pictures: after Okabe and Ito's colours, moved until every eye tells any two of them apart by twelve times
# the least that can be noticed; tests/render/test_plot_colours.py computes it.
HUES = ("hue-a", "hue-b", "hue-c", "hue-d", "hue-e")
# A notebook's own theme wins over the system's: JupyterLab, VS Code, Colab, and Sphinx sites with a switch.
_LIGHT_HOSTS = (
    '[data-jp-theme-light="true"]',
    "body.vscode-light",
    "body.vscode-high-contrast-light",
    "html[theme=light]",
    "[data-theme=light]",
)
_DARK_HOSTS = (
    '[data-jp-theme-light="false"]',
    "body.vscode-dark",
    "body.vscode-high-contrast:not(.vscode-high-contrast-light)",
    "html[theme=dark]",
    "[data-theme=dark]",
)


@cache
def fragment_style() -> str:
    """The style of a fragment in somebody else's page: every rule is scoped."""
    light, dark = tokens(LIGHT, "light"), tokens(DARK, "dark")
    return "\n".join(
        [
            f".oirlib-report {{ {light} }}",
            f"@media (prefers-color-scheme: dark) {{ .oirlib-report {{ {dark} }} }}",
            f"{_scoped(_LIGHT_HOSTS)} {{ {light} }}",
            f"{_scoped(_DARK_HOSTS)} {{ {dark} }}",
            f"@media print {{ .oirlib-report.oirlib-report.oirlib-report {{ {light} }} }}",
            # Said three times, the class outranks what notebooks say of tables, lists and links in their outputs.
            _template("style.css").replace(".oirlib-report", ".oirlib-report" * 3),
        ]
    )


@cache
def page_style() -> str:
    """The style of a page of its own."""
    light, dark = tokens(LIGHT, "light"), tokens(DARK, "dark")
    return "\n".join(
        [
            f":root {{ {light} }}",
            f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}",
            _template("style.css"),
            _template("page.css"),
        ]
    )


@cache
def filter_script() -> str:
    """The page's script."""
    return _template("filter.js")


def tokens(colours: Mapping[str, str], scheme: str) -> str:
    """The colours as custom properties of CSS."""
    return f"color-scheme: {scheme}; " + " ".join(f"--oir-{name}: {colour};" for name, colour in colours.items())


def _scoped(hosts: tuple[str, ...]) -> str:
    return ", ".join(f"{host} .oirlib-report" for host in hosts)


def _template(name: str) -> str:
    return (files("oirlib.render") / "templates" / name).read_text("utf-8").strip()
