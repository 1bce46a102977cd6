"""HTML fragments for notebooks and e-mail: escaped, without script, in one scoped style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from oirlib.claim import Claim
from oirlib.finding import Comparison, Finding
from oirlib.render import plain, plot_svg, theme
from oirlib.render.plot_finding import SHAPES
from oirlib.render.plot_svg import pictures_of
from oirlib.render.summary import SIGNS, card, cause_words, claim_view, sections, short, totals

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


@frozen
class Limits:
    """How much stands open, and how much is there at all.

    Attributes:
        findings: Findings under one heading that have a card.
        lines: How many more have a line; the rest are counted.
        cards: Cards under one heading before the rest folds away.
        short: Findings, besides single ones, up to which every card stands open.
        opened: Contradictions that stand open where there are more.
        claims: Claims of one version before the rest folds away.
        rows: Single claims whose table stands open.
        drawn: Findings of one verdict that have a picture.
        marks: Claims of one version, and versions, that are shown; the rest are counted.
        elsewhere: Where to see what is left out.
    """

    findings: int
    lines: int
    cards: int = 20
    short: int = 2
    opened: int = 3
    claims: int = 4
    rows: int = 10
    drawn: int = 20
    marks: int = 12
    elsewhere: str = 'report.save("report.html") writes a page with more, .csv and .json write all.'


# A notebook keeps its outputs in its own file, so a fragment stays within about a megabyte.
FRAGMENT = Limits(findings=50, lines=250)


def report_html(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    duplicates: int = 0,
    grades: Mapping[str, str] | None = None,
) -> str:
    """The report as a fragment; long ones fold, and past some hundred findings under a heading the rest are counted."""
    shown = sections(findings, FRAGMENT.findings, FRAGMENT.lines, FRAGMENT.marks, FRAGMENT.marks, grades)
    return _rendered(
        "report.jinja",
        totals=totals(findings, claims, duplicates),
        sections=shown,
        short=short(shown, FRAGMENT.short),
        pictures=pictures_of(findings, FRAGMENT.drawn, FRAGMENT.marks),
    )


def finding_html(finding: Finding) -> str:
    """One finding as a fragment."""
    most = FRAGMENT.marks
    return _rendered("finding.jinja", card=card(finding, most, most), pictures=pictures_of([finding], 1, most))


def claim_html(claim: Claim) -> str:
    """One claim as a fragment."""
    return _rendered("claim.jinja", claim=claim_view(claim))


def comparison_html(comparison: Comparison) -> str:
    """What may be said of two claims, as a fragment."""
    return _rendered(
        "comparison.jinja",
        verdict=comparison.verdict,
        sign=SIGNS[comparison.verdict],
        sentence=plain.clean(comparison.sentence),
        causes=[cause_words(cause) for cause in comparison.causes],
    )


def as_it_is(text: str) -> Markup:
    """Text of our own that a template takes as it is, unescaped."""
    from markupsafe import Markup

    return Markup(text)


@cache
def environment() -> Environment:
    """The templates, with every value escaped wherever it stands."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # heavy, and needed only to show something

    env = Environment(
        loader=PackageLoader("oirlib.render"), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    env.filters.update(counted=plain.counted, across=plot_svg.across, upwards=plot_svg.upwards)
    env.globals.update(line_path=plot_svg.line_path, dots_path=plot_svg.dots_path, spans_path=plot_svg.spans_path)
    env.globals.update(breadth=plot_svg.breadth, anchor=plot_svg.anchor, paths=plot_svg.PATHS, shapes=SHAPES)
    return env


def _rendered(template: str, **parts: object) -> str:
    style = as_it_is(theme.fragment_style())
    return environment().get_template(template).render(style=style, limits=FRAGMENT, **parts)
