"""The analyst's word: kept in order, never contradicting itself, and found again."""

import json
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Claim, Source
from oirlib.decision import Word, grade_in_words
from oirlib.decisions import Decisions
from oirlib.errors import DecisionError, RecordsError

A, B, C, D = (Claim("strikes", n, where="Homs", source=Source("Paper A", title=f"T{n}")) for n in (3, 4, 5, 6))


def pair(*claims: Claim) -> frozenset[str]:
    return frozenset(claim.id for claim in claims)


def test_each_decision_keeps_who_when_and_why() -> None:
    """Who may be said once for all, or with each."""
    decisions = Decisions(who="J. Doe").apart(A, B, why="two towns").same(B, C, who="K. Roe")
    first, second = decisions
    assert (first.word, first.who, first.why, first.claims) == (Word.APART, "J. Doe", "two towns", (A, B))
    assert (second.who, second.why) == ("K. Roe", "")
    assert first.when.tzinfo is UTC
    assert Decisions().same(A, B)[0].who


def test_what_an_engine_asks() -> None:
    """Pairs and claims by their ids, each with the number of its decision; sources and grades by name."""
    decisions = Decisions(who="me").same(A, B).apart(B, C).aside(D).aside("Paper B").grade("CENTCOM", "b2")
    assert decisions.same_pairs == {pair(A, B): 1}
    assert decisions.apart_pairs == {pair(B, C): 2}
    assert decisions.aside_ids == {D.id: 3}
    assert decisions.aside_sources == {Source("Paper B"): 4}
    assert decisions.grades == {"CENTCOM": "B2"}


def test_a_source_left_aside_is_all_of_it_that_is_named() -> None:
    """A publisher is all of its documents, a document is that one."""
    publisher, document = Decisions(who="me").aside("Paper A"), Decisions(who="me").aside(A.source)
    assert [publisher.puts_aside(c) for c in (A, B)] == [1, 1]
    assert [document.puts_aside(c) for c in (A, B)] == [1, None]
    assert Decisions(who="me").aside(B).puts_aside(B) == 1


def test_what_is_undone_holds_no_more() -> None:
    """Both stay in the list, and the opposite can then be decided."""
    decisions = Decisions(who="me").apart(A, B).undo(1, why="one town after all").same(A, B)
    assert len(decisions) == 3
    assert list(decisions.active) == [3]
    assert decisions.same_pairs == {pair(A, B): 3}
    assert decisions.apart_pairs == {}


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (0, "there is no decision 0"),
        (3, "there is no decision 3"),
        (True, "no decision True"),
        ("1", "no decision '1'"),
        (1, "decision 2 took it back already"),
        (2, "is an undo itself"),
    ],
)
def test_what_cannot_be_undone(number: object, why: str) -> None:
    """What is not there, or was undone; an undo is undone by deciding anew."""
    decisions = Decisions(who="me").apart(A, B).undo(1)
    with pytest.raises(DecisionError, match=why):
        decisions.undo(number)  # type: ignore[arg-type]
    assert len(decisions) == 2


@pytest.mark.parametrize("first", ["same", "apart"])
def test_a_decision_that_contradicts_another_is_refused_with_both(first: str) -> None:
    """In either order, whichever claim is named first; nothing is added."""
    second = {"same": "apart", "apart": "same"}[first]
    decisions = getattr(Decisions(who="me"), first)(A, B)
    with pytest.raises(DecisionError) as caught:
        getattr(decisions, second)(B, A)
    assert decisions[0].about in str(caught.value)
    assert "contradicts decision 1" in str(caught.value)
    assert len(decisions) == 1


def test_what_is_one_by_way_of_others_is_not_apart() -> None:
    """The decisions in between are named."""
    decisions = Decisions(who="me").same(A, B).same(C, D).apart(A, D)
    with pytest.raises(DecisionError, match=r"decision 3, .* together with decision 1 and 2; undo one"):
        decisions.same(B, C)
    decisions.undo(3).same(B, C)
    with pytest.raises(DecisionError, match="contradicts decision 1"):
        decisions.apart(A, C)


def test_an_origin_has_one_grade() -> None:
    """To grade it anew, the old grade is undone; to say the same again is no contradiction."""
    decisions = Decisions(who="me").grade("CENTCOM", "B2").grade("CENTCOM", "B2")
    with pytest.raises(DecisionError, match="contradicts decision 1, CENTCOM is graded B2"):
        decisions.grade("CENTCOM", "C3")


@pytest.mark.parametrize("grade", ["", "B", "2", "B7", "G1", "2B", None, 2])
def test_a_grade_has_two_axes(grade: object) -> None:
    """A letter and a digit."""
    with pytest.raises(DecisionError, match="from A to F and a digit from 1 to 6"):
        Decisions(who="me").grade("CENTCOM", grade)  # type: ignore[arg-type]


def test_every_grade_has_words() -> None:
    """Thirty-six of them, all different."""
    assert len({grade_in_words(letter + digit) for letter in "ABCDEF" for digit in "123456"}) == 36


@pytest.mark.parametrize(
    "decide",
    [
        lambda d: d.same(A, A),
        lambda d: d.apart(A, "B"),
        lambda d: d.aside(7),
        lambda d: d.grade(" ", "A1"),
        lambda d: Decisions(["x"]),
    ],
)
def test_a_decision_about_nothing_is_refused(decide) -> None:
    """With one error."""
    with pytest.raises(DecisionError):
        decide(Decisions(who="me"))


def all_kinds() -> Decisions:
    made = Decisions(who="J. Doe").same(A, B, why="one raid").apart(B, C).aside(D).aside(A.source).grade("X", "A1")
    return made.undo(2, why="“sorry”\nagain")


def test_a_file_gives_them_back(tmp_path: Path) -> None:
    """A header, then a line for each; saved twice it is the same."""
    path = tmp_path / "decisions.jsonl"
    made = all_kinds()
    assert made.save(path) == path
    first = path.read_text(encoding="utf-8")
    header, *lines = first.splitlines()
    assert json.loads(header) == {"oirlib": "decisions", "schema": 1}
    assert len(lines) == len(made) == 6
    loaded = Decisions.load(path, who="me")
    assert loaded == made
    loaded.save(path)
    assert path.read_text(encoding="utf-8") == first


def test_a_file_is_only_added_to(tmp_path: Path) -> None:
    """What another wrote meanwhile is not lost."""
    path = tmp_path / "decisions.jsonl"
    Decisions(who="J. Doe").apart(A, B).save(path)
    mine, theirs = Decisions.load(path, who="me"), Decisions.load(path, who="you")
    mine.aside(C).save(path)
    with pytest.raises(DecisionError, match="load it, and decide again"):
        theirs.aside(D).save(path)
    assert Decisions.load(path) == mine


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nonsense", "Expecting value"),
        ("[]", "one object"),
        ('{"oirlib": "claims", "schema": 1}', "holds 'claims'"),
        ('{"oirlib": "decisions", "schema": 2}', "upgrade"),
        ('{"word": "same"}', "who, when and why"),
        ('{"word": "guess", "who": "x", "when": "2024-10-13", "why": ""}', "guess"),
        ('{"word": "same", "who": "x", "when": "2024-10-13", "why": ""}', "about 2 claims"),
        ('{"word": "grade", "who": "x", "when": "2024-10-13", "origin": "X", "grade": "Z9"}', "from A to F"),
        ('{"word": "undo", "who": "x", "when": "2024-10-13", "undone": 9}', "no decision 9"),
        ('{"word": "aside", "who": "x", "when": "2024-10-13", "source": {"publisher": ""}}', "publisher"),
    ],
)
def test_a_line_that_is_no_decision_is_named(tmp_path: Path, line: str, why: str) -> None:
    """With its number."""
    path = tmp_path / "decisions.jsonl"
    Decisions(who="me").apart(A, B).save(path)
    with path.open("a", encoding="utf-8") as file:
        file.write("\n" + line + "\n")
    with pytest.raises(RecordsError, match="line 4: is no decision") as caught:
        Decisions.load(path)
    assert why in str(caught.value)


def test_what_found_nothing_is_told_with_what_it_may_have_meant() -> None:
    """A corrected quote makes another claim of the same paper."""
    corrected = Claim("strikes", 3, where="Homs", source=A.source, quote="three strikes")
    decisions = Decisions(who="me").apart(A, B).aside("Paper Z").grade("CENTCOM", "B2").aside(C)
    unused = decisions.unused([corrected, B, C])
    assert [found.number for found in unused] == [1, 2, 3]
    assert (unused[0].missing, unused[0].nearest) == ((A,), (corrected,))
    assert (unused[1].missing, unused[1].nearest) == ((), ())
    assert decisions.undo(1).unused([C, Claim("x", 1, source="Paper Z", said_by="CENTCOM")]) == ()


def test_they_can_be_looked_at() -> None:
    """A line for each, with who, when and why; what is undone is marked."""
    told = str(all_kinds()).splitlines()
    assert told[0].startswith(
        "1. strikes, 3, Homs (Paper A) and strikes, 4, Homs (Paper A) are the same thing (J. Doe, "
    )
    assert told[0].endswith(": one raid)")
    assert told[1].endswith("[undone]")
    assert repr(all_kinds()) == "<Decisions: 4 of 6 hold>"
    assert str(Decisions()) == "No decisions."


moves = st.tuples(st.sampled_from(["same", "apart", "undo"]), st.integers(0, 3), st.integers(0, 3))


@given(many=st.lists(moves, max_size=12))
def test_no_list_of_decisions_contradicts_itself(many: list[tuple[str, int, int]]) -> None:
    """Whatever is tried in whatever order, no two claims that are apart are one, and the list can be read again."""
    claims = [A, B, C, D]
    decisions = Decisions(who="me")
    for word, one, two in many:
        try:
            if word == "undo":
                decisions.undo(one + two)
            else:
                getattr(decisions, word)(claims[one], claims[two])
        except DecisionError:
            continue
    groups = {claim.id: {claim.id} for claim in claims}
    for one in decisions.same_pairs:
        merged = set().union(*(groups[name] for name in one))
        groups |= dict.fromkeys(merged, merged)
    assert not any(len({id(groups[name]) for name in apart}) == 1 for apart in decisions.apart_pairs)
    assert Decisions(decisions) == decisions
