"""From articles to claims: every figure in a text is read as a claim, or skipped with its reason."""

from oirlib.reading.article import Article, Articles, load_articles
from oirlib.reading.check import Failure, check
from oirlib.reading.reader import read
from oirlib.reading.result import Reading, Skipped

__all__ = ["Article", "Articles", "Failure", "Reading", "Skipped", "check", "load_articles", "read"]
