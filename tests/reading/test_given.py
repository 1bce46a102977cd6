"""What the functions that read are given by mistake: one clean error that names it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim
from oirlib.errors import ClaimError
from oirlib.reading import Article, check, claims_from, diff, grounds, load_articles, missed, read

ARTICLE = Article("The raid killed 14 fighters.", "Paper A")
CLAIM = Claim("fighters killed", "14", source="Paper A", quote=ARTICLE.text)


@pytest.mark.parametrize(
    "wrong", [None, "words", 3, [], object(), ARTICLE.text.encode()], ids=lambda wrong: type(wrong).__name__
)
@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("article", read),
        ("article", lambda wrong: claims_from(wrong, [])),
        ("article", lambda wrong: grounds(CLAIM, wrong)),
        ("claim", lambda wrong: grounds(wrong, ARTICLE)),
        ("articles", lambda wrong: check([CLAIM], wrong if isinstance(wrong, str | bytes) else [wrong])),
        ("claims", lambda wrong: check(wrong if isinstance(wrong, str | bytes) else [wrong], [ARTICLE])),
        ("a", lambda wrong: diff(wrong, read(ARTICLE))),
        ("b", lambda wrong: diff(read(ARTICLE), wrong)),
        ("reading", missed),
        ("vocabulary", lambda wrong: read(ARTICLE, vocabulary=wrong or 0)),
        ("vocabulary", lambda wrong: check([CLAIM], [ARTICLE], vocabulary=wrong or 0)),
        ("on_error", lambda wrong: load_articles(".", on_error=wrong)),
        ("source", lambda wrong: Article("words", wrong if not isinstance(wrong, str) else 3)),
        ("text", lambda wrong: Article(wrong if not isinstance(wrong, str) else 3, "Paper A")),
        ("path", lambda wrong: load_articles(wrong if not isinstance(wrong, str) else 3)),
    ],
)
def test_what_is_given_by_mistake_is_named(name: str, call: Callable[[Any], Any], wrong: Any) -> None:
    """The error says which argument it is and what would be right."""
    with pytest.raises(ClaimError, match=rf"^{name.removesuffix('s')}.*(must be|is not)"):
        call(wrong)
