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
from oirlib.later import later
from oirlib.period import Extent, Period, PeriodHit, find_periods
from oirlib.policy import Policy
from oirlib.reconcile import reconcile
from oirlib.records import Loaded, Reject
from oirlib.report import Report
from oirlib.source import Quote, Source
from oirlib.vocabulary import Vocabulary

if TYPE_CHECKING:
    from oirlib.decisions import Decisions
    from oirlib.engines import reconcile_table
    from oirlib.estimation import estimate
    from oirlib.evaluation import Score, evaluate
    from oirlib.reading import (
        Article,
        Difference,
        Failure,
        Ground,
        Grounds,
        Reading,
        Skipped,
        check,
        claims_from,
        diff,
        grounds,
        load_articles,
        missed,
        read,
    )
    from oirlib.records import claims_from_frame, load_claims, save_claims
    from oirlib.records.readings import read_many
    from oirlib.sureness import sensitivity

__all__ = [
    "Article",
    "Cause",
    "Claim",
    "Comparison",
    "Decisions",
    "Difference",
    "Extent",
    "Failure",
    "Figure",
    "FigureHit",
    "Finding",
    "Ground",
    "Grounds",
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
    "Score",
    "Skipped",
    "Source",
    "Verdict",
    "Version",
    "Vocabulary",
    "check",
    "claims_from",
    "claims_from_frame",
    "compare",
    "diff",
    "estimate",
    "evaluate",
    "find_figures",
    "find_periods",
    "grounds",
    "load_articles",
    "load_claims",
    "missed",
    "read",
    "read_many",
    "reconcile",
    "reconcile_table",
    "save_claims",
    "sensitivity",
]

# Reading is a quarter of the library, and who reconciles claims from elsewhere has no use for it; nor of decisions.
_HOMES = {
    **dict.fromkeys(("Article", "Difference", "Failure", "Ground", "Grounds", "Reading", "Skipped"), "reading"),
    **dict.fromkeys(("check", "claims_from", "diff", "grounds", "load_articles", "missed", "read"), "reading"),
    **dict.fromkeys(("Score", "evaluate"), "evaluation"),
    "read_many": "records.readings",
    "sensitivity": "sureness",
    "estimate": "estimation",
    "Decisions": "decisions",
    "reconcile_table": "engines",
    **dict.fromkeys(("claims_from_frame", "load_claims", "save_claims"), "records"),
}
_later = later(__name__, _HOMES)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version  # slow, and seldom asked for

        return version("oirlib")
    return _later(name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
