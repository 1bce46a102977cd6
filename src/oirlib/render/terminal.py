"""A report in a terminal, through rich (an extra; imported only where a report is shown by it)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from oirlib.claim import Claim
from oirlib.finding import Finding, Verdict
from oirlib.render.summary import Card, ClaimView, QuoteView, Section, sections, totals

STYLES = {
    Verdict.CONTRADICTION: "bold red",
    Verdict.EXPLAINED: "bold yellow",
    Verdict.AGREEMENT: "bold green",
    Verdict.CONSISTENT: "bold blue",
    Verdict.SINGLE: "bold",
    Verdict.UNRELATED: "bold",
}
MOST_FINDINGS = 20
MOST_CLAIMS = 6


def report_rich(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    duplicates: int = 0,
    grades: Mapping[str, str] | None = None,
) -> RenderableType:
    """The report for a rich console; past the first twenty findings of a verdict, the rest are counted.

    Everything a source wrote goes in as Text, never as console markup.
    """
    parts: list[RenderableType] = [Text(totals(findings, claims, duplicates), style="bold")]
    for section in sections(findings, MOST_FINDINGS, grades=grades):
        parts += [Text(), *_section(section)]
    return Group(*parts)


def _section(section: Section) -> Iterator[RenderableType]:
    if section.single or section.folded:
        heading = f"{section.heading} ({section.total:,})"
        yield _rule(section.cards[0], heading) if section.single else _ruled(heading, "bold")
        yield _singles(section) if section.single else _lines(section)
    else:
        for at, card in enumerate(section.cards):
            if at:
                yield Text()
            yield from _card(card)
    if section.left_out:
        rest = f"... and {section.left_out:,} more: {section.heading.lower()}; save the report to see all"
        yield Text(rest, style="dim")


def _rule(card: Card, words: str) -> Rule:
    return _ruled(f"{card.sign} {words}", STYLES[card.verdict])


def _ruled(words: str, style: str) -> Rule:
    return Rule(Text(words, style=style), align="left", style="dim")


def _card(card: Card) -> Iterator[RenderableType]:
    yield _rule(card, f"{card.word}: {card.topic}")
    yield Text(card.sentence)
    for cause in card.why:
        yield Text(f"Why: {cause}", style="dim italic")
    if card.versions:
        yield Padding(_versions(card), (1, 0, 0, 0))
    yield Padding(_claims(card), (1, 0, 0, 2))


def _versions(card: Card) -> Table:
    table = _table("Version", "Read as", "Who stands behind it")
    for version in card.versions:
        table.add_row(Text(version.figures, style="bold"), Text(version.reading.words), Text(version.behind))
    return table


def _lines(section: Section) -> Table:
    """A line for each finding that nobody need act on."""
    table = _table("What and where", "Figures", "Why")
    for card in section.cards:
        why = ", ".join(part for part in (card.tags, card.apart) if part)
        table.add_row(Text(card.topic + card.on), Text(card.figures, style="bold"), Text(why))
    return table


def _table(*heads: str) -> Table:
    table = Table(header_style="dim", box=None, padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(head, overflow="fold")
    return table


def _claims(card: Card) -> Table:
    """Each claim's figure beside who said it, when, and in which words; a blank line between versions."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=16, overflow="fold")
    table.add_column(overflow="fold")
    groups = [claims for claims in (*(version.claims for version in card.versions), card.others) if claims]
    for at, claims in enumerate(groups):
        if at:
            table.add_row()
        for claim in claims[:MOST_CLAIMS]:
            table.add_row(Text(claim.figure, style="bold"), _said(claim))
        if len(claims) > MOST_CLAIMS:
            table.add_row(Text(), Text(f"... and {len(claims) - MOST_CLAIMS:,} more", style="dim"))
    return table


def _said(claim: ClaimView) -> Text:
    dates = f" ({claim.dates})" if claim.dates else ""
    said = Text(f"{claim.publisher}{claim.via}{dates}")
    return said + Text("\n") + _quote(claim.quote) if claim.quote else said


def _quote(quote: QuoteView) -> Text:
    return Text.assemble("“", quote.before, (quote.figure, "bold"), quote.after, "”", style="italic")


def _singles(section: Section) -> Table:
    table = _table("What and where", "Figure", "Source and dates")
    for claim in (claim for card in section.cards for claim in card.claims):
        table.add_row(Text(claim.about), Text(claim.figure, style="bold"), _said(claim))
    return table
