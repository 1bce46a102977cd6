"""Saved web pages; trafilatura enters here."""

from __future__ import annotations

from oirlib.errors import ArticleError, MissingExtraError


def page_of(html: str, name: str) -> tuple[str, dict[str, str]]:
    """The text of a page, and the title, publisher, published and url that the page names.

    Raises:
        ArticleError: The page holds no article.
        MissingExtraError: trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise MissingExtraError("html", "saved web pages") from None
    page = bare_extraction(html, with_metadata=True, include_comments=False, favor_recall=True)
    found = page if isinstance(page, dict) or page is None else page.as_dict()
    if not found or not found.get("text"):
        raise ArticleError(f"{name}: no article was found in this page")
    names = {"title": "title", "publisher": "sitename", "published": "date", "url": "url"}
    return str(found["text"]), {ours: str(found[theirs]) for ours, theirs in names.items() if found.get(theirs)}
