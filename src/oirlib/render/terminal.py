"""A report in a terminal, through rich (an extra; imported only where a report is shown by it)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from oirlib.claim import Claim
from oirlib.finding import Finding, Verdict
from oirlib.render.summary import Card, ClaimView, QuoteView, Section, VersionView, sections, totals

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


def report_rich(findings: Sequence[Finding], claims: Sequence[Claim], duplicates: int = 0) -> RenderableType:
    """The report for a rich console; past the first twenty findings of a verdict, the rest are counted.

    Everything a source wrote goes in as Text, never as console markup.
    """
    parts: list[RenderableType] = [Text(totals(findings, claims, duplicates), style="bold")]
    for section in sections(findings, MOST_FINDINGS):
        parts += [Text(), *_section(section)]
    return Group(*parts)


def _section(section: Section) -> Iterator[RenderableType]:
    if section.verdict is Verdict.SINGLE:
        yield _rule(section.cards[0], f"{section.heading} ({section.total:,})")
        yield _singles(section)
    else:
        for at, card in enumerate(section.cards):
            if at:
                yield Text()
            yield from _card(card)
    if section.left_out:
        yield Text(f"... and {section.left_out:,} more under {section.heading.lower()}; save the report to see all",
                   style="dim")


def _rule(card: Card, words: str) -> Rule:
    return Rule(Text(f"{card.sign} {words}", style=STYLES[card.verdict]), align="left", style="dim")


def _card(card: Card) -> Iterator[RenderableType]:
    yield _rule(card, f"{card.word}: {card.topic}")
    yield Text(card.sentence)
    for cause in card.causes:
        yield Text(f"Why: {cause}", style="dim italic")
    if card.versions:
        yield Padding(_versions(card), (0, 0, 0, 1))


def _versions(card: Card) -> Table:
    table = Table(show_header=True, header_style="dim", box=None, padding=(0, 1), expand=False, show_edge=False)
    table.add_column("Figure", style="bold", min_width=6, max_width=24)
    table.add_column("Allows", max_width=18)
    table.add_column("Voices", max_width=26)
    table.add_column("Who, when, in which words", ratio=1, min_width=20)
    for version in card.versions:
        table.add_row(Text(version.figures), Text(version.allows), _voices(version), _claims(version.claims))
    if card.others:
        table.add_row(Text("also told"), Text(), Text(), _claims(card.others))
    return table


def _voices(version: VersionView) -> Text:
    return Text(f"{len(version.origins)}: {', '.join(version.origins)}")


def _claims(claims: Sequence[ClaimView]) -> Text:
    lines = [_claim(claim) for claim in claims[:MOST_CLAIMS]]
    if len(claims) > MOST_CLAIMS:
        lines.append(Text(f"... and {len(claims) - MOST_CLAIMS:,} more", style="dim"))
    return Text("\n").join(lines)


def _claim(claim: ClaimView) -> Text:
    via = f", from {claim.origin}" if claim.origin != claim.publisher else ""
    dates = f" ({claim.dates})" if claim.dates else ""
    said = Text(f"{claim.publisher}{via}{dates}")
    return said + Text(": ") + _quote(claim.quote) if claim.quote else said


def _quote(quote: QuoteView) -> Text:
    return Text.assemble("“", quote.before, (quote.figure, "bold"), quote.after, "”", style="italic")


def _singles(section: Section) -> Table:
    table = Table(show_header=True, header_style="dim", box=None, padding=(0, 1))
    for head in ("What and where", "Figure", "Source", "Dates"):
        table.add_column(head, min_width=6)
    for claim in (claim for card in section.cards for claim in card.claims):
        via = f", from {claim.origin}" if claim.origin != claim.publisher else ""
        table.add_row(Text(claim.about), Text(claim.figure, style="bold"), Text(claim.publisher + via),
                      Text(claim.dates))
    return table
