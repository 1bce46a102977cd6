"""Everything that oirlib raises, in one tree.

::

    OirlibError
    ├── ParseError            (ValueError)   words that could not be read
    │   ├── FigureError                      ... as a figure
    │   └── PeriodError                      ... as a period
    ├── ClaimError            (ValueError)   a claim, source or quote that does not hold together
    ├── PolicyError           (ValueError)   a threshold that makes no sense
    ├── VocabularyError       (ValueError)   a vocabulary file that is wrong
    ├── RecordsError          (ValueError)   a file or table with rows that are not claims
    ├── ArticleError          (ValueError)   a file that is not an article
    ├── DecisionError         (ValueError)   a decision that says nothing, or contradicts another
    ├── ReportError           (ValueError)   a report asked for in a form that it does not come in
    └── MissingExtraError     (ImportError)  a feature whose optional library is not installed

Every message says where, what was found, and what would be right.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_MOST_SHOWN = 20  # rejects in one message


class OirlibError(Exception):
    """The root: ``except OirlibError`` catches all that oirlib raises on purpose."""


class ParseError(OirlibError, ValueError):
    """Words that could not be read.

    Attributes:
        reason: What is wrong and what would be right, one sentence.
        text: The whole text that was given.
        span: ``(start, end)`` of the words at fault in ``text``.
        field: The name of the claim's field that was being read, if any.

    >>> error = ParseError("no number in these words", "up too high", (0, 11))
    >>> print(error)
    no number in these words
      up too high
      ^^^^^^^^^^^
    """

    def __init__(self, reason: str, text: str, span: tuple[int, int] | None = None, field: str | None = None) -> None:
        self.reason = reason
        self.text = text
        self.span = span if span is not None else (0, len(text))
        self.field = field
        super().__init__(reason, text, self.span, field)

    def __str__(self) -> str:
        where = f"{self.field}: " if self.field else ""
        return f"{where}{self.reason}\n{pointed(self.text, self.span)}"

    def in_field(self, field: str) -> ParseError:
        """The same error, naming the claim's field it arose in."""
        return type(self)(self.reason, self.text, self.span, field)


class FigureError(ParseError):
    """Words that could not be read as a figure."""


class PeriodError(ParseError):
    """Words that could not be read as a period."""


class ClaimError(OirlibError, ValueError):
    """A claim, source or quote that does not hold together.

    Attributes:
        field: The field at fault.
        value: What was given for it.
        reason: What is wrong and what would be right.
    """

    def __init__(self, field: str, value: object, reason: str) -> None:
        self.field = field
        self.value = value
        self.reason = reason
        super().__init__(field, value, reason)

    def __str__(self) -> str:
        return f"{self.field}: {self.reason} (got {shown(self.value)})"


class PolicyError(ClaimError):
    """A threshold that makes no sense."""


class VocabularyError(OirlibError, ValueError):
    """A vocabulary that is wrong.

    Attributes:
        reason: What is wrong and what would be right.
        path: The file, or ``"<string>"``.
        line: The line in it, counted from 1, or None where no one line is at fault.
    """

    def __init__(self, reason: str, path: str = "<string>", line: int | None = None) -> None:
        self.reason = reason
        self.path = path
        self.line = line
        super().__init__(reason, path, line)

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{place}: {self.reason}"


class ArticleError(OirlibError, ValueError):
    """A file that is not an article; the message names it."""


class DecisionError(OirlibError, ValueError):
    """A decision of the analyst's that says nothing, or contradicts another; the message names both."""


class ReportError(OirlibError, ValueError):
    """A report asked for in a form that it does not come in.

    Attributes:
        argument: The name of the argument at fault.
        value: What was given for it.
        reason: What would be right.

    >>> print(ReportError("path", "report.pdf", "must end in .html or .md"))
    path: must end in .html or .md (got 'report.pdf')
    """

    def __init__(self, argument: str, value: object, reason: str) -> None:
        self.argument = argument
        self.value = value
        self.reason = reason
        super().__init__(argument, value, reason)

    def __str__(self) -> str:
        return f"{self.argument}: {self.reason} (got {shown(self.value)})"


class RecordsError(OirlibError, ValueError):
    """A file or table with rows that are not claims.

    Attributes:
        rejects: Every row at fault, as :class:`oirlib.records.Reject`: where it stands, what was found, what would be
            right.
        claims: The claims of the rows that are good.
    """

    def __init__(self, rejects: Iterable[Any], claims: Iterable[Any] = ()) -> None:
        self.rejects: tuple[Any, ...] = tuple(rejects)
        self.claims: tuple[Any, ...] = tuple(claims)
        super().__init__(self.rejects, self.claims)

    def __str__(self) -> str:
        shown = [str(reject) for reject in self.rejects[:_MOST_SHOWN]]
        more = len(self.rejects) - len(shown)
        if len(self.rejects) == 1:
            return shown[0]
        rest = [f"and {more} more"] if more else []
        return "\n  ".join([f"{len(self.rejects)} places do not hold claims:", *shown, *rest])


class MissingExtraError(OirlibError, ImportError):
    """A feature whose optional library is not installed.

    Attributes:
        extra: The extra that brings it.

    >>> print(MissingExtraError("plot", "pictures"))
    pictures need an optional library: pip install 'oirlib[plot]'
    """

    def __init__(self, extra: str, what: str) -> None:
        self.extra = extra
        self.what = what
        super().__init__(extra, what)

    def __str__(self) -> str:
        return f"{self.what} need an optional library: pip install 'oirlib[{self.extra}]'"


def shown(value: object) -> str:
    """A value in a message: its repr, cut where it is long, or its type where it has none (an int of 5,000 digits)."""
    try:
        return shortened(repr(value))
    except Exception:  # whatever a stranger's __repr__ raises, the error that was meant is the one to show
        return f"a value of type {type(value).__name__}"


def shortened(text: str, most: int = 80) -> str:
    """The text, cut in the middle where it is longer than ``most`` characters."""
    if len(text) <= most:
        return text
    half = (most - 5) // 2
    return f"{text[:half]} ... {text[-half:]}"


def pointed(text: str, span: tuple[int, int], width: int = 100) -> str:
    """The text on one line with carets under the span, cut to what is near it."""
    start, end = max(0, span[0]), min(len(text), max(span[1], span[0] + 1))
    first = max(0, start - width // 2)
    line = "".join(" " if c.isspace() else c for c in text[first : first + width])
    carets = " " * (start - first) + "^" * max(1, min(end, first + width) - start)
    return f"  {line}\n  {carets}"
