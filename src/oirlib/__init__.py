"""Lines up the figures that sources state, and says who agrees, who cannot both be right, and why.

>>> from oirlib import Claim, reconcile
>>> report = reconcile([
...     Claim("ISIS fighters killed", "up to 35", where="Syria", when="2024-10-28", source="Paper A"),
...     Claim("ISIS fighters killed", "37", where="Syria", when="2024-10-28", source="Paper B"),
... ])
>>> [finding.verdict.name for finding in report]
['CONTRADICTION']
"""

from typing import TYPE_CHECKING, Any

from oirlib.claim import Claim, Kind
from oirlib.compare import compare
from oirlib.errors import OirlibError
from oirlib.figure import Figure, FigureHit, Hedge, find_figures
from oirlib.finding import Cause, Comparison, Finding, Verdict, Version
from oirlib.period import Extent, Period, PeriodHit, find_periods
from oirlib.policy import Policy
from oirlib.reconcile import reconcile
from oirlib.records import Loaded, Reject, claims_from_frame, load_claims, save_claims
from oirlib.report import Report
from oirlib.source import Quote, Source
from oirlib.vocabulary import Vocabulary

if TYPE_CHECKING:
    from oirlib.decisions import Decisions
    from oirlib.reading import Article, Failure, Reading, Skipped, check, load_articles, read

__all__ = [
    "Article",
    "Cause",
    "Claim",
    "Comparison",
    "Decisions",
    "Extent",
    "Failure",
    "Figure",
    "FigureHit",
    "Finding",
    "Hedge",
    "Kind",
    "Loaded",
    "OirlibError",
    "Period",
    "PeriodHit",
    "Policy",
    "Quote",
    "Reading",
    "Reject",
    "Report",
    "Skipped",
    "Source",
    "Verdict",
    "Version",
    "Vocabulary",
    "check",
    "claims_from_frame",
    "compare",
    "find_figures",
    "find_periods",
    "load_articles",
    "load_claims",
    "read",
    "reconcile",
    "save_claims",
]

# Reading is a quarter of the library, and who reconciles claims from elsewhere has no use for it.
_READING = ("Article", "Failure", "Reading", "Skipped", "check", "load_articles", "read")


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version  # slow, and seldom asked for

        return version("oirlib")
    if name == "Decisions":
        from oirlib import decisions

        return decisions.Decisions
    if name not in _READING:
        raise AttributeError(f"module 'oirlib' has no attribute {name!r}")
    from oirlib import reading

    return getattr(reading, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
