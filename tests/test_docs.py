"""The documents: their links lead somewhere, and what is generated or listed in them is up to date.

That their examples run is for conftest.py at the root.
"""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import pytest

import oirlib

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("examples/**/*.md")])
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def links(page: Path) -> list[str]:
    """The addresses that a page links to, outside its examples."""
    return _LINK.findall(_FENCED.sub("", page.read_text(encoding="utf-8")))


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page):
    """A link to a file of the project names one that is there."""
    for link in links(page):
        if not link.startswith(("https://", "http://", "#")):
            assert (page.parent / link.partition("#")[0]).exists(), link


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=name)
def test_every_page_can_be_found(page):
    """From README.md, each page of docs/ is reached by following links."""
    seen, ahead = set(), [ROOT / "README.md"]
    while ahead:
        found = ahead.pop().resolve()
        if found in seen or found.suffix != ".md" or not found.exists():
            continue
        seen.add(found)
        ahead += [found.parent / link.partition("#")[0] for link in links(found) if "://" not in link]
    assert page.resolve() in seen


def test_the_worked_cases_are_up_to_date():
    """docs/worked-cases.md is what docs/worked_cases.py writes; ``make golden`` writes it."""
    spec = importlib.util.spec_from_file_location("worked_cases", DOCS / "worked_cases.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.PAGE.read_text(encoding="utf-8") == script.page()


@pytest.mark.parametrize("word", [*oirlib.Verdict, *oirlib.Cause], ids=lambda word: word.name)
def test_the_glossary_knows_every_verdict_and_cause(word):
    """The glossary has a row for each verdict and each cause that a report can show."""
    assert re.search(rf"^\| `{word.name}` \| \S", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_policy_page_knows_every_threshold():
    """The how-to lists each of the policy's thresholds with its default."""
    page = (DOCS / "how-to" / "tighten-the-policy.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(\w+)` \| `?([\w.]+)`? \|", page, re.MULTILINE))
    policy = oirlib.Policy()
    assert {key: ast.literal_eval(value) for key, value in listed.items()} == {
        field: getattr(policy, field) for field in policy.__slots__ if not field.startswith("_")
    }


def test_every_decision_is_listed_and_dated():
    """Each decision stands in the list by its title, and its first lines have a date."""
    index = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    decisions = sorted(DOCS.glob("decisions/[0-9]*.md"))
    assert decisions
    for path in decisions:
        title, _, date, *_ = path.read_text(encoding="utf-8").splitlines()
        number, _, words = title.removeprefix("# ").partition(" – ")
        assert f"- [{number}]({path.name}) – {words}" in index
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", date)


def test_the_floors_in_the_contributors_page_are_the_contract():
    """CONTRIBUTING.md names the modules of each floor as .importlinter has them."""
    linter = (ROOT / ".importlinter").read_text(encoding="utf-8")
    contract = re.search(r"^layers =\n((?:    .+\n)+)", linter, re.MULTILINE)
    floors = [set(re.findall(r"\w+", line)) for line in contract[1].splitlines()]
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = page.partition("| floor | modules |")[2].partition("\n\n")[0]
    rows = [set(re.findall(r"`(\w+)`", line)) for line in table.splitlines()[2:]]
    assert rows == floors
