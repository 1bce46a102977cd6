"""Sentences under headings: as text, Markdown, a fragment and a page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from oirlib.render import theme
from oirlib.render.html import as_it_is, environment
from oirlib.render.markdown import escaped
from oirlib.render.page import content_policy
from oirlib.render.text import WIDTH

Sections: TypeAlias = Iterable[tuple[str, Sequence[str]]]


def listing_text(summary: str, sections: Sections) -> str:
    """It as plain text."""
    blocks = [summary]
    for heading, sentences in sections:
        lines = [textwrap.fill(one, WIDTH, initial_indent="  - ", subsequent_indent="    ") for one in sentences]
        blocks.append("\n".join([f"{heading.upper()} ({len(sentences):,})", *lines]))
    return "\n\n".join(blocks) + "\n"


def listing_markdown(title: str, summary: str, sections: Sections) -> str:
    """It in Markdown; sources' words cannot become markup."""
    blocks = [f"# {title}", escaped(summary)]
    for heading, sentences in sections:
        blocks += [f"## {heading}", "\n".join(f"- {escaped(sentence)}" for sentence in sentences)]
    return "\n\n".join(blocks) + "\n"


def listing_html(title: str, summary: str, sections: Sections) -> str:
    """It as a fragment for a notebook."""
    return _rendered("listing.jinja", title, summary, sections, theme.fragment_style())


def listing_page(title: str, summary: str, sections: Sections) -> str:
    """It as a page of its own."""
    return _rendered("listing_page.jinja", title, summary, sections, theme.page_style())


def _rendered(template: str, title: str, summary: str, sections: Sections, style: str) -> str:
    return (
        environment()
        .get_template(template)
        .render(
            title=title,
            summary=summary,
            sections=list(sections),
            style=as_it_is(style),
            policy=content_policy(style, ""),
        )
    )
