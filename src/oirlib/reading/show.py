"""A reading as a person would check it: the article with its figures marked, and beside each what it was read as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from oirlib.claim import Claim
from oirlib.period import Period

if TYPE_CHECKING:
    from rich.console import Group

    from oirlib.reading.result import Reading

_MOST = 100_000  # characters of an article that are shown


@frozen
class Piece:
    """A stretch of an article's text: plain, a claim's figure, or a skipped one.

    Attributes:
        text: The words.
        note: What it was read as, or why it was skipped; "" for plain text.
        number: The claim's number, counted from 1; 0 where it is none.
        skipped: Whether it is a skipped figure.
    """

    text: str
    note: str = ""
    number: int = 0
    skipped: bool = False


@frozen
class Row:
    """A paragraph of an article, and its marked pieces."""

    pieces: tuple[Piece, ...]

    @property
    def notes(self) -> tuple[Piece, ...]:
        """The pieces that were read or skipped."""
        return tuple(piece for piece in self.pieces if piece.note)


def note(claim: Claim, whole: int | None = None) -> str:
    """What a figure was read as, on one line; ``whole`` is the number of the claim that it is a part of.

    >>> note(Claim("US troops", "900", where="Syria", when="2024-10-13", source="Paper A", said_by="Pentagon"))
    'US troops: 900 · Syria · 2024-10-13 · says Pentagon'
    """
    figure = claim.figure
    words = days(figure.first, figure.last) if isinstance(figure, Period) else " ".join(figure.text.split())
    told = [f"{claim.what}: {words}"]
    if claim.where:
        told.append(" ".join(claim.where.split()))
    if claim.when is not None:
        told.append(days(claim.when.first, claim.when.last))
    if claim.said_by:
        told.append(f"says {' '.join(claim.said_by.split())}")
    if claim.part_of is not None:
        told.append("a part of another claim" if whole is None else f"a part of [{whole}]")
    return " · ".join(told)


def days(first: date, last: date) -> str:
    """A period in ISO dates: one day, or two with a dash."""
    return str(first) if first == last else f"{first} – {last}"


def rows(reading: Reading) -> tuple[list[Row], list[str]]:
    """The article in paragraphs with its marks, and the notes of claims that have no place in it."""
    text = reading.article.text[:_MOST]
    marks, loose = _marks(reading, len(text))
    found: list[Row] = []
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        if line.strip():
            found.append(Row(tuple(_pieces(text, at, end, marks))))
        else:
            _past(marks, end)
        at = end
    return found, loose


def _marks(reading: Reading, most: int) -> tuple[list[tuple[int, int, Piece]], list[str]]:
    """The marks in the order of the text, the last one first; overlapping ones only once."""
    spans: list[tuple[int, int, Piece]] = []
    loose: list[str] = []
    numbers = {claim.id: number for number, claim in enumerate(reading.claims, start=1)}
    for number, claim in enumerate(reading.claims, start=1):
        at = claim.quote.figure_at if claim.quote is not None else None
        told = note(claim, numbers.get(claim.part_of or ""))
        if at is None or at[1] > most:
            loose.append(told)
        else:
            spans.append((*at, Piece("", told, number)))
    spans += [(s.start, s.end, Piece("", s.reason, skipped=True)) for s in reading.skipped if s.end <= most]
    kept: list[tuple[int, int, Piece]] = []
    for span in sorted(spans, key=lambda s: (s[0], s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
        elif span[2].number:
            loose.append(span[2].note)
    return kept[::-1], loose


def _past(marks: list[tuple[int, int, Piece]], end: int) -> None:
    while marks and marks[-1][0] < end:
        marks.pop()


def _pieces(text: str, at: int, end: int, marks: list[tuple[int, int, Piece]]) -> Iterator[Piece]:
    """One paragraph in pieces; takes its marks off the end of the list."""
    while marks and marks[-1][0] < end:
        first, last, piece = marks.pop()
        yield Piece(text[at:first])
        yield Piece(text[first:last], piece.note, piece.number, piece.skipped)
        at = last
    yield Piece(text[at:end].rstrip("\n"))


_MARKED = "background:#ffe9a8;color:#222;padding:0 .15em;border-radius:3px"
_GREY = "background:#8883;border-radius:3px;padding:0 .15em"
_TEMPLATE = """\
<div style="font-family:system-ui,sans-serif;font-size:14px;line-height:1.5;max-width:1100px;color:inherit">
<p style="margin:0 0 .3em"><b>{{ title }}</b><br><span style="opacity:.7">{{ about }}</span></p>
<table style="border-collapse:collapse;width:100%;text-align:left">
{%- for row in rows %}
<tr style="vertical-align:top;background:transparent">
<td style="width:60%;padding:.25em 1em .25em 0;text-align:left;white-space:normal">
{%- for p in row.pieces -%}
{%- if p.number -%}<mark title="{{ p.note }}" style="{{ marked }}">{{ p.text }}</mark><sup>{{ p.number }}</sup>
{%- elif p.skipped -%}<span title="{{ p.note }}" style="{{ grey }}">{{ p.text }}</span>
{%- else -%}{{ p.text }}{%- endif -%}
{%- endfor -%}
</td>
<td style="padding:.25em 0;text-align:left;white-space:normal;font-size:12px">
{%- for p in row.notes -%}
{%- if p.skipped %}<div style="opacity:.55">{{ p.text }}: {{ p.note }}</div>
{%- else %}<div><sup>{{ p.number }}</sup> {{ p.note }}</div>{% endif -%}
{%- endfor -%}
</td></tr>
{%- endfor %}
</table>
{%- if loose %}
<p style="margin:.5em 0 0">Claims without a place in the text:</p>
<ul style="margin:0">{% for line in loose %}<li>{{ line }}</li>{% endfor %}</ul>
{%- endif %}
{%- if cut %}<p style="opacity:.7">The rest of the article is not shown.</p>{% endif %}
</div>
"""


def to_html(reading: Reading) -> str:
    """A fragment of HTML; everything that comes from the article is escaped."""
    found, loose = rows(reading)
    from jinja2 import Environment  # heavy, and needed only to show a reading

    template = Environment(autoescape=True).from_string(_TEMPLATE)
    return template.render(
        title=_title(reading),
        about=_about(reading),
        rows=found,
        loose=loose,
        marked=_MARKED,
        grey=_GREY,
        cut=len(reading.article.text) > _MOST,
    )


def to_rich(reading: Reading) -> Group:
    """The same for a terminal; needs ``rich``."""
    from rich.console import Group
    from rich.text import Text

    found, loose = rows(reading)
    lines: list[Any] = [Text(_title(reading), style="bold"), Text(_about(reading), style="dim"), Text("")]
    for row in found:
        line = Text()
        for piece in row.pieces:
            line.append(piece.text, style="dim" if piece.skipped else "bold yellow" if piece.number else "")
            if piece.number:
                line.append(f"[{piece.number}]", style="yellow")
        lines.append(line)
        lines += [_line(piece) for piece in row.notes]
    lines += [Text(f"    without a place: {line}", style="cyan") for line in loose]
    return Group(*lines)


def _line(piece: Piece) -> Any:
    from rich.text import Text

    if piece.skipped:
        return Text(f"    {piece.text}: {piece.note}", style="dim")
    return Text(f"    [{piece.number}] {piece.note}", style="cyan")


def _title(reading: Reading) -> str:
    return reading.article.source.title or reading.article.source.publisher


def _about(reading: Reading) -> str:
    source = reading.article.source
    told: Sequence[str] = (
        source.publisher,
        str(source.published) if source.published else "no date",
        _counted(len(reading.claims), "claim"),
        f"{_counted(len(reading.skipped), 'figure')} skipped",
    )
    return " · ".join(told)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
