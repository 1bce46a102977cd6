"""A report in Markdown, fit for a memo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from oirlib.claim import Claim
from oirlib.finding import Finding
from oirlib.render.summary import Card, ClaimView, QuoteView, Section, VersionView, sections, totals

# Whatever CommonMark or GitHub's dialect could act on; a backslash before punctuation always stands for itself.
_ACTIVE = re.compile(r"([\\`*_{}\[\]#|~!$@])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d{1,9}[.)])(?=\s|$|[-=])")
_ADDRESS = re.compile(r"\b(https?:)//|\b(www)\.", re.IGNORECASE)


def report_markdown(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    duplicates: int = 0,
    grades: Mapping[str, str] | None = None,
) -> str:
    """The whole report; sources' words cannot become markup."""
    blocks = ["# Claims compared", escaped(totals(findings, claims, duplicates))]
    for section in sections(findings, grades=grades):
        blocks += [f"## {section.heading}", section.meaning]
        if section.single:
            blocks.append(_singles(section))
        else:
            blocks += [_lines(section)] if section.folded else _cards(section.cards)
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands, in a paragraph or a table cell.

    >>> print(escaped("a|b <script> `x` 2 * 3"))
    a\\|b &lt;script&gt; \\`x\\` 2 \\* 3
    """
    text = _ACTIVE.sub(r"\\\1", " ".join(text.split()).replace("&", "&amp;"))
    text = text.replace("<", "&lt;").replace(">", "&gt;")
    # A bare address would become a link that the source never made.
    text = _ADDRESS.sub(lambda m: f"{m[1]}&#47;&#47;" if m[1] else f"{m[2]}&#46;", text)
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", text)


def _cards(cards: Iterable[Card]) -> list[str]:
    return [block for card in cards for block in _card(card)]


def _card(card: Card) -> list[str]:
    blocks = [f"### {card.sign} {escaped(card.topic)}", escaped(card.sentence)]
    if card.why:
        blocks.append("\n".join(f"- {escaped(cause)}" for cause in card.why))
    if card.versions:
        heads = ("Figure", "Read as", "Who stands behind it", "Printed by")
        blocks.append(_table(heads, map(_version_row, card.versions)))
    return [*blocks, *map(_told, card.claims)]


def _version_row(version: VersionView) -> tuple[str, ...]:
    printed = ", ".join(dict.fromkeys(_source(claim) for claim in version.claims))
    return f"**{escaped(version.figures)}**", escaped(version.reading.words), escaped(version.behind), printed


def _source(claim: ClaimView) -> str:
    name = escaped(claim.publisher)
    return f"[{name}](<{claim.url}>)" if claim.url else name


def _told(claim: ClaimView) -> str:
    """A claim in its own words, or its figure where there is no quote."""
    words = _marked(claim.quote) if claim.quote else f"**{escaped(claim.figure)}**"
    title = f", *{escaped(claim.title)}*" if claim.title else ""
    dates = f" ({escaped(claim.dates)})" if claim.dates else ""
    return f"> {words}\n>\n> — {_source(claim)}{title}{escaped(claim.via)}{dates}"


def _marked(quote: QuoteView) -> str:
    """The quote with its figure in bold; blanks go outside the stars, or they would not count as bold."""
    if not quote.figure.strip():
        return escaped(quote.text)
    lead = " " if quote.before.endswith(" ") or quote.figure.startswith(" ") else ""
    tail = " " if quote.after.startswith(" ") or quote.figure.endswith(" ") else ""
    return f"{escaped(quote.before)}{lead}**{escaped(quote.figure)}**{tail}{escaped(quote.after)}"


def _singles(section: Section) -> str:
    claims = [claim for card in section.cards for claim in card.claims]
    rows = ((escaped(c.about), f"**{escaped(c.figure)}**", _said(c), escaped(c.dates)) for c in claims)
    return _table(("What and where", "Figure", "Source", "Dates"), rows)


def _lines(section: Section) -> str:
    """A row for each finding that nobody need act on."""
    rows = (
        (
            escaped(card.topic + card.on),
            f"**{escaped(card.figures)}**",
            escaped(", ".join(part for part in (card.tags, card.apart) if part)),
        )
        for card in section.cards
    )
    return _table(("What and where", "Figures", "Why"), rows)


def _said(claim: ClaimView) -> str:
    return _source(claim) + escaped(claim.via)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [" | ".join(heads), " | ".join("---" for _ in heads), *(" | ".join(row) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)
