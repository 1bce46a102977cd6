"""A host for any reader: rows as language models and people make them become claims that stand in the article.

The answers in ``answers/`` are made up in the manner of models: chatty, sloppy, and inventing.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Article, Source, check, claims_from, diff, grounds, load_articles, missed, read
from oirlib.errors import ClaimError

FOLDER = Path(__file__).parent / "answers"
[ARTICLE] = load_articles(FOLDER / "article.txt")
SCHEMA = json.loads((files("oirlib") / "schemas" / "claim.schema.json").read_text("utf-8"))


def answer(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def test_a_chatty_answer_is_read_past_its_words() -> None:
    """JSON in a fence with words around it; the quotes' signs and spaces are the article's again."""
    reading = claims_from(ARTICLE, answer("chatty.txt"))
    assert [claim.figure.text for claim in reading.claims] == ["up to 35", "Seven", "five", "two"]
    assert not reading.skipped
    for claim in reading.claims:
        assert claim.quote is not None
        assert claim.quote.figure_at is not None
        assert ARTICLE.text[slice(claim.quote.start, claim.quote.end)] == claim.quote.exact
        assert ARTICLE.text[slice(*claim.quote.figure_at)] == claim.figure.text
    assert check(reading.claims, [ARTICLE]) == []


def test_a_lost_hedge_is_restored() -> None:
    """ "35" of words that say "up to 35" is up to 35: the article's figure counts, not the copy's."""
    killed = claims_from(ARTICLE, answer("chatty.txt")).claims[0]
    assert (killed.figure.low, killed.figure.high, killed.figure.best) == (0, 35, 35)


def test_parts_name_their_whole() -> None:
    """``part_of`` counts rows; the claims name each other by id."""
    _, seven, five, two = claims_from(ARTICLE, answer("chatty.txt")).claims
    assert (five.part_of, two.part_of) == (seven.id, seven.id)
    assert two.said_by is None  # "unknown" stands for nothing


def test_a_row_that_is_its_own_whole_is_no_part() -> None:
    """Rows that name each other in a circle end, and no claim names itself."""
    row = {"what": "troops", "figure": "Seven", "quote": "Seven American troops were hurt"}
    reading = claims_from(ARTICLE, [{**row, "part_of": 1}, {**row, "part_of": 0}, {**row, "part_of": 2}])
    assert len(reading.claims) == 3
    assert reading.claims[2].part_of is None


def test_sloppy_rows_are_claims_or_skipped_with_a_reason() -> None:
    """No row is lost and none is guessed at."""
    reading = claims_from(ARTICLE, answer("sloppy.json"))
    assert [(c.what, c.figure.text, c.superseded) for c in reading.claims] == [
        ("dead", "28", True),
        ("US troops", "About 2,500", False),
        ("group declared defeated", "December 2017", False),
    ]
    assert reading.claims[0].note == "confidence: 0.92"
    assert [skipped.reason for skipped in reading.skipped] == [
        "the quote does not stand in the article",
        "the figure '40' does not stand in the quote",
        "there is no quote",
        "there is no figure",
        "what: must be words (got '')",
        "the figure must be words or a number that counts, not ['seven']",
        "there is no day, month or year in these words; write it as 2024-10-13, 2024-10, October 2024 or"
        " 2024-10-01/2024-10-31",
        "kind must be 'stock', 'flow' or 'date' (got 'count')",
        "part_of must be the number of a row (got 'row 1')",
        "a row must be a mapping, not str",
        "a row must be a mapping, not NoneType",
    ]
    assert len(reading.claims) + len(reading.skipped) == len(json.loads(answer("sloppy.json")))


def test_what_was_invented_fails() -> None:
    """Who, where and when must be in the article, in the words quoted or elsewhere."""
    reading = claims_from(ARTICLE, answer("invented.json"))
    assert [str(failure) for failure in check(reading.claims, [ARTICLE])] == [
        "militants killed: said_by 'Elvis' is not in the article",
        "US troops: when '1999-01-01/1999-12-31' is not in the article",
    ]
    assert grounds(reading.claims[0], ARTICLE).absent == ("said_by", "where")
    told = grounds(reading.claims[2], ARTICLE)
    assert [ground and ground.value for ground in (told.said_by, told.where, told.when)] == ["context"] * 3


def test_what_the_rules_read_passes_its_own_check() -> None:
    """Nothing that is read by rule is said nowhere."""
    assert check(read(ARTICLE).claims, [ARTICLE]) == []


def test_what_a_reader_missed_is_listed() -> None:
    """The figures the rules find and the reader did not claim."""
    reading = claims_from(ARTICLE, answer("invented.json"))
    assert {claim.figure.text for claim in missed(reading)} >= {"five", "two", "28"}
    assert missed(read(ARTICLE)) == ()


def test_two_readings_are_set_side_by_side() -> None:
    """By the place of the figure: what only one has, and what they read differently."""
    own, other = read(ARTICLE), claims_from(ARTICLE, answer("invented.json"))
    found = diff(other, own)
    assert not diff(own, own)
    assert found.only_a == ()
    assert {claim.figure.text for claim in found.only_b} >= {"five", "two"}
    assert "where" in found.changed[0].fields
    with pytest.raises(ValueError, match="different texts"):
        diff(own, read(Article("Other.", "Paper B")))


def test_the_schema_fits_structured_output() -> None:
    """Every field is required and none else is allowed, as structured output wants it; the rows fit."""
    row = SCHEMA["properties"]["claims"]["items"]
    assert set(row["required"]) == set(row["properties"])
    assert row["additionalProperties"] is False
    fenced = answer("chatty.txt").partition("```json")[2].partition("```")[0]
    jsonschema.validate(json.loads(fenced), SCHEMA)


@pytest.mark.parametrize("given", ["I found no claims.", 7, "{}", ""])
def test_no_rows_raise(given: Any) -> None:
    """An answer without rows is no reading of an empty article."""
    with pytest.raises(ClaimError, match="rows"):
        claims_from(ARTICLE, given)


def test_an_empty_list_is_an_answer() -> None:
    """A reader may find nothing."""
    assert claims_from(ARTICLE, '{"claims": []}').claims == ()
    assert claims_from(ARTICLE, []).claims == ()


WORDS = st.sampled_from(["35", "up to 35", "Seven", "about 2,500", "12", "on Thursday", "null", "", "…", "“", "Anbar"])
VALUES = st.one_of(WORDS, st.none(), st.integers(-5, 3000), st.text(max_size=12), st.lists(st.integers(), max_size=2))
FIELDS = st.sampled_from(["what", "figure", "quote", "where", "when", "said_by", "kind", "part_of", "said_on", "x"])


@given(st.lists(st.dictionaries(FIELDS, VALUES), max_size=4))
def test_any_rows_become_claims_or_are_skipped(rows: list[dict[str, Any]]) -> None:
    """No row raises, each comes out once, and what comes out stands in the article."""
    article = Article(ARTICLE.text, Source("Evening Dispatch", published="2024-08-31"))
    reading = claims_from(article, rows)
    assert len(reading.claims) + len(reading.skipped) == len(rows)
    for claim in reading.claims:
        assert claim.quote is not None
        assert article.text[slice(claim.quote.start, claim.quote.end)] == claim.quote.exact
