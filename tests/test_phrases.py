"""Words in their normal form, and phrases found among them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.phrases import Phrase, Phrases, index_of, tokens, words

KNOWN = Phrases(
    index_of(
        [
            Phrase("grain barges", "thing", "thing.barges"),
            Phrase("grain", "thing", "thing.grain"),
            Phrase("US", "party", "party.us"),
            Phrase("US Navy", "party", "party.navy"),
            Phrase("Hama", "place", "place.hama"),
            Phrase("Hamas", "party", "party.hamas"),
            Phrase("locals", "thing", "thing.locals"),
            Phrase("levy", "thing", "thing.levy"),
            Phrase("levy", "act", "act.levy"),
            Phrase("Hit, Anbar", "place", "place.hit"),
            Phrase("the Fenlanders", "party", "party.fenlanders"),
            Phrase("Marshman", "party", "party.marshmen"),
        ],
        ("thing", "act", "party", "place"),
    ),
    ignored={"local"},
)
EVERY = ("thing", "act", "party", "place")


def found(text: str, facets: tuple[str, ...] = EVERY) -> list[tuple[str, str]]:
    """What is found, with its own words."""
    return [(match.concept, text[match.start : match.end]) for match in KNOWN.find(text, facets)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "US"),
        ("U.S.-led", "US led"),
        ("U.S.A", "USA"),
        ("Al-Asad", "al asad"),
        ("Kobanê", "Kobane"),
        ("Ba'aj", "Baaj"),
        ("Shi’ite", "shiite"),
        ("Iraq's", "Iraq"),
        ("the U.S.’s", "the US"),
        ("YPG/YPJ", "YPG YPJ"),
        ("fighters", "fighter"),
        ("bodies", "body"),
        ("clashes", "clash"),
        ("caches", "cache"),
        ("bases", "base"),
        ("servicemen", "serviceman"),
        ("TROOPS", "troops"),
    ],
)
def test_spellings_of_one_word_have_one_normal_form(one: str, other: str) -> None:
    """Case, accents, dots of initials, hyphens, possessives and number do not tell words apart."""
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Damascus", "Damascu"), ("ISIS", "ISI"), ("press", "pres"), ("gas", "ga"), ("Task 9", "Task 10")],
)
def test_other_words_keep_their_own_form(one: str, other: str) -> None:
    """An s that is no plural's ending stays, and so do numbers."""
    assert words(one) != words(other)


def test_a_possessive_is_left_out_of_the_span() -> None:
    """The span of "Iraq's" is "Iraq", and the s is no word of its own even after initials."""
    text = "Iraq's plan and the U.S.'s"
    assert [text[token.start : token.end] for token in tokens(text)] == ["Iraq", "plan", "and", "the", "U.S."]


def test_a_combining_accent_is_part_of_its_letter() -> None:
    """Decomposed text reads like composed text, and its spans are those of the text as given."""
    text = unicodedata.normalize("NFD", "près de Kobanê")
    last = tokens(text)[-1]
    assert (last.word, text[last.start : last.end]) == ("kobane", unicodedata.normalize("NFD", "Kobanê"))


@given(st.text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    """Words of any text stand in it one after the other, and none is empty."""
    ends = [0]
    for token in tokens(text):
        assert ends[-1] <= token.start < token.end <= len(text)
        assert token.word
        ends.append(token.end)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    """Normalising twice changes nothing more."""
    once = words(text)
    assert words(" ".join(once)) == once


@given(st.lists(st.sampled_from(["grain", "barges", "US", "Navy", "Hama", "locals", "levy", "and", "for", ",", "."])))
def test_matches_lie_in_the_text_and_never_overlap(parts: list[str]) -> None:
    """Whatever the words, matches come left to right, none over another, and each stands for its own span."""
    text = " ".join(parts)
    end = 0
    for match in KNOWN.find(text, EVERY):
        assert end <= match.start < match.end <= len(text)
        assert KNOWN.whole(text[match.start : match.end], match.concept.partition(".")[0]) == match.senses
        end = match.end


@given(
    st.lists(st.sampled_from(["grain", "barges", "Navy", "Hama", "locals", "levy", "and"])), st.sampled_from(" -\n\t")
)
def test_spaces_and_case_do_not_change_what_is_found(parts: list[str], gap: str) -> None:
    """More spaces, other joints and capitals leave the concepts as they are."""
    plain = [match.concept for match in KNOWN.find(" ".join(parts), EVERY)]
    assert [match.concept for match in KNOWN.find(f" {gap} ".join(parts).title(), EVERY)] == plain


def test_the_longest_phrase_is_taken() -> None:
    """A phrase inside a longer one is not found beside it."""
    assert found("two grain barges and grain") == [("thing.barges", "grain barges"), ("thing.grain", "grain")]


def test_the_first_facet_takes_a_word_that_two_claim() -> None:
    """Of two facets with one word the first is given it, unless only the other is asked for."""
    assert found("a levy") == [("thing.levy", "levy")]
    assert found("a levy", ("act",)) == [("act.levy", "levy")]


def test_a_phrase_does_not_run_across_punctuation() -> None:
    """Words on two sides of a comma or a full stop are no phrase, unless the phrase has that sign."""
    assert found("grain, barges") == [("thing.grain", "grain")]
    assert found("in Hit, Anbar") == [("place.hit", "Hit, Anbar")]


@pytest.mark.parametrize(
    ("text", "expected"), [("the US", ["party.us"]), ("the U.S.", ["party.us"]), ("let us go", [])]
)
def test_a_name_that_is_a_common_word_is_found_only_as_written(text: str, expected: list[str]) -> None:
    """ "us" is a pronoun and "US" a country."""
    assert [concept for concept, _ in found(text)] == expected


def test_a_longer_name_with_a_common_word_is_found_in_any_case() -> None:
    """Only a label that is nothing but the common word needs its case."""
    assert found("the us navy") == [("party.navy", "us navy")]


def test_a_proper_name_is_not_another_names_plural() -> None:
    """Hamas is not two of Hama, whichever facet is asked for."""
    assert found("Hamas", ("place",)) == []
    assert found("Hama", ("place",)) == [("place.hama", "Hama")]


def test_a_proper_name_in_the_plural_is_found_in_the_plural_only() -> None:
    """The Fenlanders are a people; in "the Fenlander paper" they are no more than an adjective."""
    assert found("The Fenlanders") == [("party.fenlanders", "The Fenlanders")]
    assert found("the Fenlander paper") == []
    assert found("three Marshmen") == [("party.marshmen", "Marshmen")]


def test_an_ignored_word_is_found_only_in_its_labels_number() -> None:
    """With "local" ignored, "locals" are people and "local" says nothing."""
    assert found("locals") == [("thing.locals", "locals")]
    assert found("local") == []


def test_a_phrase_at_the_end_of_the_text_needs_all_its_words() -> None:
    """The start of a longer phrase does not reach past the end."""
    assert found("the US") == [("party.us", "US")]
    assert found("grain") == [("thing.grain", "grain")]
