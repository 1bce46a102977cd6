"""What is kept of the vocabularies that come with oirlib is what their files say."""

from __future__ import annotations

import pytest

from oirlib import vocabulary, vocabulary_store
from oirlib.vocabulary import Vocabulary, as_stored


@pytest.mark.parametrize("name", ["common", "oir"])
def test_what_is_kept_is_what_would_be_made_anew(name: str) -> None:
    """After a change in a vocabulary's files, run: python tools/make_vocabularies.py"""
    path = vocabulary_store.HOME / "vocabularies" / "_made" / f"{name}.json"
    assert path.read_text(encoding="utf-8") == as_stored(name)


def test_what_is_kept_reads_as_the_files_do() -> None:
    """Concept by concept, word by word."""
    read, kept = vocabulary._read("oir"), Vocabulary.load("oir")
    assert isinstance(kept.entries, vocabulary_store.Made)
    assert kept == read
    assert hash(kept) == hash(read)
    text = "US-led strikes killed dozens of ISIS militants near Hasakah city, officials said"
    assert kept.find(text) == read.find(text)
    assert kept.origin("two unnamed officials") is read.origin("two unnamed officials") is None


def test_what_does_not_belong_to_the_files_counts_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the files are read: nothing goes stale."""
    monkeypatch.setattr(vocabulary_store, "digest", lambda: "of other files")
    assert vocabulary_store.stored("oir") is None


def test_a_kept_vocabulary_may_be_added_to() -> None:
    """And what comes of it is checked like any other, and finds the new words."""
    more = {"thing": {"yurts": {"prefLabel": "yurts", "broader": "homes"}}}
    extended = Vocabulary.load("common").extended(more)
    assert not isinstance(extended.entries, vocabulary_store.Made)
    assert [match.concept for match in extended.find("yurts destroyed")] == ["thing.yurts", "act.destroyed"]
