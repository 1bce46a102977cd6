"""From articles to claims: every figure in a text is read as a claim, or skipped with its reason."""

from oirlib.reading.article import Article, Articles, load_articles
from oirlib.reading.beside import Changed, Difference, diff, missed
from oirlib.reading.check import Failure, check
from oirlib.reading.grounds import Ground, Grounds, grounds
from oirlib.reading.host import claims_from
from oirlib.reading.reader import read
from oirlib.reading.result import Reading, Skipped
from oirlib.reading.trace import Trace

__all__ = [
    "Article",
    "Articles",
    "Changed",
    "Difference",
    "Failure",
    "Ground",
    "Grounds",
    "Reading",
    "Skipped",
    "Trace",
    "check",
    "claims_from",
    "diff",
    "grounds",
    "load_articles",
    "missed",
    "read",
]
