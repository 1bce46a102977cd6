"""The documentation as a site: it builds without a warning, needs nothing from elsewhere, and tells all there is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import oirlib
import oirlib.errors

ROOT = Path(__file__).parents[1]
_FETCHED = re.compile(r"""<(?:script|img|iframe|source|link)\b[^>]*\b(?:src|href)=["']?(?:https?:)?//[^>]*""")
ERRORS = [
    name
    for name, value in vars(oirlib.errors).items()
    if isinstance(value, type) and issubclass(value, oirlib.OirlibError)
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, as ``make docs`` builds it; a warning fails."""
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    return folder


def test_every_page_is_built(site: Path) -> None:
    """Each document has its page, and CHANGELOG.md is one of them."""
    wanted = {path.relative_to(ROOT / "docs").with_suffix(".html") for path in ROOT.glob("docs/**/*.md")}
    wanted = {path.with_name("index.html") if path.name == "README.html" else path for path in wanted}
    found = {path.relative_to(site) for path in site.rglob("*.html")}
    assert found == wanted | {Path("changelog.html"), Path("404.html")}
    assert "Keep a Changelog" in (site / "changelog.html").read_text(encoding="utf-8")


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    """No page brings a script, a style, a font or a picture from another host."""
    for page in site.rglob("*.html"):
        assert _FETCHED.findall(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", [*oirlib.__all__, *ERRORS])
def test_the_reference_has_every_public_name(site: Path, name: str) -> None:
    """All that the front door gives, and every error, has a heading of its own in the reference."""
    pages = "".join(page.read_text(encoding="utf-8") for page in site.glob("reference/*.html"))
    module = "oirlib.errors" if name in ERRORS else "oirlib"
    assert re.search(rf'<h2 id="{module}\.{name}"', pages)


def test_a_finding_shows_its_picture(site: Path) -> None:
    """A method that is put on from a higher floor is told where readers look for it."""
    page = (site / "reference" / "finding.html").read_text(encoding="utf-8")
    assert "A picture of the finding" in page.partition('<h3 id="oirlib.Finding.plot"')[2]


def test_examples_and_roles_are_markup(site: Path) -> None:
    """A doctest of a docstring is a block of code, and none of its reStructuredText is left over."""
    pages = "".join(page.read_text(encoding="utf-8") for page in site.glob("reference/*.html"))
    assert pages.count('<span class="gp">') > 20  # the prompts, in a block of code
    assert "<p>&gt;&gt;&gt;" not in pages
    assert not re.search(r":(?:class|func|meth):|``", re.sub(r"<pre.*?</pre>", "", pages, flags=re.DOTALL))
