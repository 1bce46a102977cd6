"""Many articles, read once each; and how well a reader reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from oirlib import Article, Reading, Source, claims_from, evaluate, read, read_many
from oirlib.records.readings import article_hash

ONE = Article("A raid in Anbar killed 14 fighters on Aug. 29, CENTCOM said.", Source("Paper A", published="2024-08-31"))
TWO = Article("Seven troops were hurt. An F-16 was lost.", Source("Paper B", published="2024-08-31"))


def counting(read_so_far: list[str]):
    def reader(article: Article) -> Reading:
        read_so_far.append(article.source.publisher)
        return read(article)

    return reader


def test_an_article_is_read_once(tmp_path: Path) -> None:
    """The second run takes its readings from the file, letter for letter."""
    seen: list[str] = []
    file = tmp_path / "readings.jsonl"
    first = list(read_many([ONE], file, reader=counting(seen)))
    again = list(read_many([ONE, TWO], file, reader=counting(seen)))
    assert seen == ["Paper A", "Paper B"]
    assert again == [*first, read(TWO)]
    assert [skipped.text for skipped in again[1].skipped] == ["F-16"]


def test_a_run_that_broke_goes_on(tmp_path: Path) -> None:
    """What was read before the break is kept; a line that was cut short is read again."""
    file = tmp_path / "readings.jsonl"

    def breaks(article: Article) -> Reading:
        if article is TWO:
            raise RuntimeError("no more")
        return read(article)

    with pytest.raises(RuntimeError, match="no more"):
        list(read_many([ONE, TWO], file, reader=breaks))
    with file.open("a") as out:
        out.write('{"article": "abc", "cl')
    seen: list[str] = []
    assert len(list(read_many([ONE, TWO], file, reader=counting(seen)))) == 2
    assert seen == ["Paper B"]
    assert len(file.read_text().splitlines()) == 2


def test_another_file_is_not_overwritten(tmp_path: Path) -> None:
    """A file that holds no readings is refused, with the line."""
    file = tmp_path / "notes.txt"
    file.write_text("to do\nread the articles\n")
    with pytest.raises(ValueError, match=r"notes\.txt, line 1"):
        list(read_many([ONE], file))
    assert file.read_text() == "to do\nread the articles\n"


def test_the_hash_is_of_text_and_document() -> None:
    """A change in either is another article; where the file lies is not part of it."""
    assert article_hash(ONE) == article_hash(evolve(ONE, path="elsewhere.txt"))
    assert article_hash(ONE) != article_hash(evolve(ONE, text=ONE.text + " "))
    assert article_hash(ONE) != article_hash(evolve(ONE, source="Paper A"))


def test_a_reader_is_held_against_a_person() -> None:
    """Each wrong field is counted and shown; a figure that nobody wanted costs precision."""
    row = {"what": "fighters killed", "figure": "14", "where": "Anbar", "when": "2024-08-29", "said_by": "CENTCOM"}
    right = claims_from(ONE, [{**row, "quote": ONE.text}])

    def wrong(article: Article) -> Reading:
        (claim,) = read(article).claims
        return Reading(article, [evolve(claim, where="Syria", said_by="SANA")])

    assert evaluate(read, [(ONE, right.claims)]).whole_claim == 1.0
    score = evaluate(wrong, [(ONE, right.claims)])
    assert (score.recall, score.precision, score.whole_claim) == (1.0, 1.0, 0.0)
    assert [name for name, _, _ in score.errors] == ["where", "said_by"]
    assert score.right == {"figure": 1, "what": 1, "where": 0, "when": 1, "said_by": 0}
    score = evaluate(read, [(ONE, [])])
    assert (score.recall, score.precision, score.extra) == (1.0, 0.0, 1)
