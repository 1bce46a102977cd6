"""A report as plain text: for ``print`` and for terminals without colour."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from oirlib.claim import Claim
from oirlib.finding import Finding
from oirlib.render.summary import Card, ClaimView, Section, VersionView, sections, totals

WIDTH = 88
MOST_FINDINGS = 20
MOST_CLAIMS = 6


def report_text(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    duplicates: int = 0,
    grades: Mapping[str, str] | None = None,
) -> str:
    """The report as plain text; past the first twenty findings of a verdict, the rest are counted."""
    blocks = [_wrapped(totals(findings, claims, duplicates), "")]
    for section in sections(findings, MOST_FINDINGS, grades=grades):
        if section.single or section.folded:
            blocks.append(_lines(section))
        else:
            blocks += map(_card, section.cards)
        if section.left_out:
            blocks.append(f"... and {section.left_out:,} more: {section.heading.lower()}; save the report to see all")
    return "\n\n".join(blocks) + "\n"


def _card(card: Card) -> str:
    lines = [_wrapped(f"{card.sign} {card.word.upper()}: {card.topic}", "", "  "), _wrapped(card.sentence, "  ")]
    lines += [_wrapped(f"Why: {cause}", "  ", "    ") for cause in card.why]
    for version in card.versions:
        lines += _version(version)
    if card.others:
        lines += ["  - also told", *map(_claim, card.others[:MOST_CLAIMS]), *_more(len(card.others))]
    return "\n".join(lines)


def _version(version: VersionView) -> list[str]:
    head = f"{version.figures}{version.read_as}: {version.behind}"
    claims = [_claim(claim) for claim in version.claims[:MOST_CLAIMS]]
    return [_wrapped(head, "  - ", "    "), *claims, *_more(len(version.claims))]


def _more(total: int) -> list[str]:
    return [f"      ... and {total - MOST_CLAIMS:,} more"] if total > MOST_CLAIMS else []


def _claim(claim: ClaimView) -> str:
    dates = f" ({claim.dates})" if claim.dates else ""
    quote = f': "{claim.quote.text}"' if claim.quote else ""
    return _wrapped(f"{claim.figure}: {claim.publisher}{claim.via}{dates}{quote}", "      ", "        ")


def _lines(section: Section) -> str:
    """A line for each claim that nobody else speaks of, or for each finding that nobody need act on."""
    lines = [f"{section.cards[0].sign if section.single else '·'} {section.heading.upper()}"]
    for card in section.cards:
        if section.single:
            lines += [_wrapped(f"{claim.about}: {_claim(claim).strip()}", "  - ", "    ") for claim in card.claims]
        else:
            more = "".join(f"; {part}" for part in (card.tags, card.apart) if part)
            lines.append(_wrapped(f"{card.topic}{card.on}: {card.figures}{more}", "  - ", "    "))
    return "\n".join(lines)


def _wrapped(text: str, first: str, after: str | None = None) -> str:
    rest = first if after is None else after
    return "\n".join(
        textwrap.wrap(
            " ".join(text.split()), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
        )
    )
