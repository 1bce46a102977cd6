"""Lines up the figures that sources state, and says who agrees, who cannot both be right, and why."""

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Comparison, Finding, Verdict, Version
from oirlib.period import Extent, Period
from oirlib.policy import Policy
from oirlib.source import Quote, Source

__all__ = [
    "Cause", "Claim", "Comparison", "Extent", "Figure", "Finding", "Hedge", "Kind", "Period", "Policy", "Quote",
    "Source", "Verdict", "Version",
]
