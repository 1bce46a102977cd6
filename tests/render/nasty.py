"""Claims in which every text field tries to become markup, script, a formula or a terminal command."""

from __future__ import annotations

from datetime import date

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Comparison, Finding, Verdict
from oirlib.period import Period
from oirlib.report import Report
from oirlib.source import Quote, Source
from oirlib.topic import Topic
from tests.render.example_report import bare, finding, report, version

SCRIPT = "<script>alert(1)</script>"
BAD_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org/x",
    "https:",
    "http://",
    "https:///x",
    "http://[::1",
    "ftp://example.org",
)


def claim(text: str, url: str | None = None) -> Claim:
    """A claim with the text in every field that holds text."""
    return Claim(
        f"what {text}",
        Figure(f"7 {text}", Hedge.NONE, 7, 7, 7, unit=f"unit {text}"),
        where=f"where {text}",
        when=Period(date(2024, 1, 1), date(2024, 1, 1), text=f"when {text}"),
        said_by=f"origin {text}",
        said_on="2024-01-02",
        kind=Kind.STOCK,
        source=Source(f"publisher {text}", title=f"title {text}", url=url, published="2024-01-03"),
        quote=Quote(f"quote {text} 7 {text} end", prefix=f"prefix {text}", suffix=f"suffix {text}"),
    )


def findings(text: str, url: str | None = None) -> list[Finding]:
    """A finding of every verdict, with the text everywhere."""
    first = claim(text, url)
    second = Claim(f"other {text}", bare(9), where=f"there {text}", source=Source(f"second {text}", url=url))
    topic = Topic(f"topic {text}", f"place {text}")
    versions = [version([first], 7, 7, 7, [f"body {text}"]), version([second], 9, 9, 9, [], [f"outlet {text}"])]
    pairs = [v for v in Verdict if v not in (Verdict.SINGLE, Verdict.UNRELATED)]
    return [
        *(finding(verdict, topic, versions, f"sentence {text}", *Cause) for verdict in pairs),
        finding(Verdict.SINGLE, topic, versions[:1], f"sentence {text}"),
    ]


def nasty_report(text: str = SCRIPT, url: str | None = None) -> Report:
    """A report of them."""
    return report(findings(text, url))


def comparison(text: str) -> Comparison:
    """A comparison whose sentence holds the text."""
    return Comparison(Verdict.UNRELATED, (), f"sentence {text}")
