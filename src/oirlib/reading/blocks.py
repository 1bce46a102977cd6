"""Blocks: a text's lines, joined to paragraphs, and what each is there for."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator

from attrs import frozen


class Use(enum.Enum):
    """What a block is there for."""

    PROSE = "prose"
    HEADLINE = "headline"  # one line without a full stop
    TABLE = "table"  # cells between bars or tabs
    FURNITURE = "furniture"  # the page around the article: bylines, menus, copyright


@frozen
class Block:
    """One paragraph, line or table row of a text.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends (exclusive); white space at either end is not part of it.
        use: What it is there for.
    """

    start: int
    end: int
    use: Use


_LINE = re.compile(r"[^\n]+")
_WRAP = 60  # a text whose lines are never longer than about 100 and often longer than this is wrapped by hand
_WIDEST = 100
_HEADLINE = 180
_ENDS = (".", "!", "?", ":", ";", ".”", '."', "”", '"', ".’", "!”", "?”", ".)", "]")
_CELLS = re.compile(r"\|.*\||^[^|\n]{1,60} \| |\t")
_RULE = re.compile(r"[\s|:*_=+-]+")
_BULLET = re.compile(r"(?:[-–—•*·▪◦]{1,2}|\d{1,2}[.)])\s+")

_FURNITURE = re.compile(
    r"""(?ix)
    (?: \d+\s*-?\s*min(?:ute)?s?\s+read | (?:reading|read)\ time\b.*
      | (?:.{0,40}\s)?(?:©|\(c\)\s*\d{4}|copyright\b|all\ rights\ reserved).*
      | (?:first\ )?(?:posted|published|last\ (?:updated|modified|edited)|updated|date\ posted|release\ (?:no|number))
          \b[\s:].{0,90}
      | (?:share|tweet|print|email|comments?|advertisement|menu|search|subscribe|sign\ (?:in|up)|log\ in|home|tags?
          |topics?)
        (?:\ (?:this|to|now|on|for|in|up)\b.{0,90})? | tags?\s*:.* | filed\ under\b.*
      | subscribe\b.{0,160} | (?:enter\ your|follow\ us|click\ here|read\ more|also\ read|see\ also|more\ on
        |back\ to\ top
        |recommended|related|most\ read|trending|watch\ (?:now|live)|listen\ to|skip\ to|view\ comments|leave\ a|post\ a
        |download|photo\ gallery|next\ story|previous\ story|sponsored|on\ the\ site)\b.{0,160}
      | \d+\s+(?:comments?|shares?|views?|likes?|replies)\b.{0,40}
      | .{0,80}\bno\ comments\ on\b.{0,200}
      | by\s+(?:[A-Z][\w.'’-]*,?\s+(?:and\s+|&\s+)?){0,9}[A-Z][\w.'’|-]*
      | (?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\w{3,9}\.?\s+\d{1,2},?(?:\s+\d{4})?
      | (?:\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?\s*[–—|,-]?\s*)?
        (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?
        (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}
          |\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})
        (?:[T,\s|–—-]+\d{1,2}:\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*[\w+:./ ]{0,12})?
      | \d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?
      | .{0,60}\b(?:contact|e-?mail)\b.{0,40}@.{0,60} | https?://\S+ | \S+@\S+
    )\s*[.|]?"""
)
_TAIL = re.compile(
    r"(?i)(?:references?|notes?|citations?|external links|further reading|bibliography|sources|see also|comments"
    r"|leave a (?:comment|reply)|post a comment|related (?:articles|stories|posts|news|topics)"
    r"|more from .{0,60}|about the author)"
    r"(?:\s*\[edit\])?:?"
)
_INNER_STOP = re.compile(r"[a-z)”\"][.!?][”\"]? +[“\"]?[A-Z(]")
_MOST_LINE = 400  # no furniture is longer than this, and the pattern need not look


def blocks(text: str) -> list[Block]:
    """The blocks of a text, in order; lines of white space are in none.

    >>> [block.use.name for block in blocks("Raid kills 14\\n\\nBy Ann Lee\\n\\nA raid killed 14, officials said.")]
    ['HEADLINE', 'FURNITURE', 'PROSE']
    """
    found: list[Block] = []
    seen: set[str] = set()
    tail = False
    for start, end in _paragraphs(text):
        words = text[start : min(end, start + _MOST_LINE)]
        tail = tail or (start * 2 > len(text) and _TAIL.fullmatch(words.strip("# ")) is not None)
        use = Use.FURNITURE if tail else _use(words, end - start, seen)
        found.append(Block(start, end, use))
    return found


def _use(words: str, length: int, seen: set[str]) -> Use:
    """What a paragraph is there for; ``seen`` keeps the headlines, since pages repeat them around the article."""
    if length < _MOST_LINE and (_FURNITURE.fullmatch(words) or not any(c.isalnum() for c in words)):
        return Use.FURNITURE
    if length < _MOST_LINE and _CELLS.search(words):
        return Use.TABLE
    if length > _HEADLINE or words.rstrip().endswith(_ENDS) or _INNER_STOP.search(words):
        return Use.PROSE
    key = " ".join(words.lower().split())
    if key in seen:
        return Use.FURNITURE
    if length > 20:
        seen.add(key)
    return Use.HEADLINE


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph: a line, or the lines of one that was wrapped by hand."""
    lines = list(_lines(text))
    wrapped = _wrapped(lines)
    held: tuple[int, int] | None = None
    for start, end in lines:
        if (
            held is not None
            and wrapped
            and held[1] - held[0] >= _WRAP
            and text[held[1] : start].count("\n") == 1
            and not (_BULLET.match(text, start))
        ):
            if end - start >= _WRAP:
                held = (held[0], end)
                continue
            yield held[0], end
            held = None
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        words = line.group()
        left = len(words) - len(words.lstrip())
        right = len(words.rstrip())
        if left < right and not _RULE.fullmatch(words):
            yield line.start() + left, line.start() + right


def _wrapped(lines: list[tuple[int, int]]) -> bool:
    """Whether the lines were broken by hand at one width."""
    lengths = [end - start for start, end in lines]
    long = sum(length >= _WRAP for length in lengths)
    return bool(lengths) and max(lengths) <= _WIDEST and long >= 3 and long * 2 >= len(lengths)
