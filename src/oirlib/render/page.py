"""A page of its own: the same cards, a filter that the page works without, and nothing fetched from anywhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence

from oirlib.claim import Claim
from oirlib.finding import Finding
from oirlib.render import theme
from oirlib.render.html import Limits, as_it_is, environment
from oirlib.render.plot_report import overview
from oirlib.render.plot_svg import pictures_of
from oirlib.render.summary import sections, short, totals

PAGE = Limits(
    findings=100, lines=2_500, drawn=100, marks=40, elsewhere='report.save("report.csv") and .json write all.'
)


def report_page(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    duplicates: int = 0,
    grades: Mapping[str, str] | None = None,
) -> str:
    """The report as one self-contained page."""
    style, script = theme.page_style(), theme.filter_script()
    shown = sections(findings, PAGE.findings, PAGE.lines, PAGE.marks, PAGE.marks, grades)
    return (
        environment()
        .get_template("page.jinja")
        .render(
            style=as_it_is(style),
            script=as_it_is(script),
            policy=content_policy(style, script),
            totals=totals(findings, claims, duplicates),
            sections=shown,
            short=short(shown, PAGE.short),
            limits=PAGE,
            glance=overview(findings),
            pictures=pictures_of(findings, PAGE.drawn, PAGE.marks),
        )
    )


def content_policy(style: str, script: str) -> str:
    """What a browser may do with the page: run our script, use our style, and nothing else, not even a request."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {_digest(script)}",
            f"style-src {_digest(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
