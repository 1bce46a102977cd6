"""Who stands behind figures: what is shown to depend on another is no voice of its own."""

from __future__ import annotations

import random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.claim import Claim
from oirlib.judge.origins import Behind, behind, says_earlier, speaker_of
from oirlib.source import Source
from oirlib.vocabulary import Vocabulary

OIR = Vocabulary.load("oir")
PLAIN = Vocabulary()
WORDS = "Boats from the harbour reached the flooded quarter at dawn and pulled twelve people off roofs"


class Told(NamedTuple):
    """A claim as far as it matters for who stands behind it."""

    paper: str
    by: str | None = None
    quote: str | None = None
    title: str | None = None
    published: str = "2024-08-31"


def claim(told: Told) -> Claim:
    """A claim that is told so; all are of one figure."""
    source = Source(told.paper, title=told.title, published=told.published)
    return Claim("people rescued", 12, source=source, said_by=told.by, quote=told.quote)


def of(*told: Told, vocabulary: Vocabulary = OIR) -> Behind:
    """Who stands behind some claims, whatever their order."""
    claims = [claim(each) for each in told]
    found = {
        behind(some, [speaker_of(c.said_by, c.source.publisher, vocabulary) for c in some])
        for some in (random.Random(seed).sample(claims, len(claims)) for seed in range(5))
    }
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("told", "origins", "outlets"),
    [
        ([Told("A", "CENTCOM"), Told("B", "U.S. Central Command")], ["CENTCOM"], []),
        ([Told("A", "CENTCOM"), Told("B", "le CENTCOM")], ["CENTCOM"], []),
        ([Told("A", "CENTCOM"), Told("B", "Gen. Kurilla")], ["CENTCOM"], []),
        ([Told("A", "CENTCOM"), Told("B", "the Pentagon")], ["CENTCOM"], []),
        ([Told("A", "OCHA"), Told("B", "UN")], ["OCHA"], []),
        ([Told("A", "OCHA"), Told("B", "UNHCR")], ["OCHA", "UNHCR"], []),
        ([Told("A", "OCHA"), Told("B", "UNHCR"), Told("C", "the UN")], ["United Nations"], []),
        ([Told("A", "Security Media Cell"), Told("B", "Joint Operations Command"), Told("C", "Iraqi military")],
         ["Iraqi military"], []),
        ([Told("A", "CENTCOM"), Told("B", "SOHR")], ["CENTCOM", "Syrian Observatory for Human Rights"], []),
        ([Told("A", "CENTCOM"), Told("B", "US officials")], ["CENTCOM"], ["B"]),
        ([Told("A", "officials"), Told("B")], [], ["A", "B"]),
        ([Told("A", "officials"), Told("A", "a witness")], [], ["A"]),
        ([Told("A", "CENTCOM"), Told("A")], ["CENTCOM"], []),
        ([Told("A", "CENTCOM"), Told("A", published="2024-09-05")], ["CENTCOM"], []),
        ([Told("A", "CENTCOM"), Told("A", "SOHR"), Told("A")], ["CENTCOM", "Syrian Observatory for Human Rights"], []),
        ([Told("A", "CENTCOM, as cited by the Dispatch"), Told("Dispatch", "CENTCOM")], ["CENTCOM"], []),
        ([Told("A", "AFP, citing SOHR"), Told("B", "SOHR")], ["Syrian Observatory for Human Rights"], []),
        ([Told("AP"), Told("The Associated Press"), Told("Star Tribune / AP")], [], ["Associated Press"]),
        ([Told("Hindustan Times / Reuters"), Told("B", "Reuters")], [], ["Reuters"]),
        ([Told("Rudaw"), Told("Rudaw.net"), Told("Rudaw English")], [], ["Rudaw"]),
        ([Told("AP and Reuters"), Told("Reuters")], [], ["Reuters"]),
        ([Told("Crisis Group", "UN"), Told("United Nations")], ["United Nations"], []),
        ([Told("WHO"), Told("A")], ["World Health Organization"], ["A"]),
        ([Told("WHO Iraq"), Told("who.int")], ["World Health Organization"], []),
        ([Told("Reuters", "CENTCOM"), Told("B", "Reuters")], ["CENTCOM"], []),
        ([Told("Reuters", "Reuters"), Told("B", "CENTCOM")], ["CENTCOM", "Reuters"], []),
        ([Told("Star Tribune / AP", "AP"), Told("B", "CENTCOM")], ["CENTCOM"], ["Associated Press"]),
        ([Told("Islamic State Monitor"), Told("A", "ISIS")], ["Islamic State"], ["Islamic State Monitor"]),
    ],
)  # fmt: skip
def test_who_is_known_has_one_name(told: list[Told], origins: list[str], outlets: list[str]) -> None:
    """Bodies under their names, their people and those above them are one; media are no origins of what they print."""
    found = of(*told)
    assert (list(found.origins), list(found.outlets)) == (origins, outlets)


@pytest.mark.parametrize(
    ("told", "origins", "outlets"),
    [
        ([Told("A", "Mines Ministry"), Told("B", "a spokesman for the Ministry of Mines")], ["Mines Ministry"], []),
        ([Told("A", "Mines Ministry (earlier)"), Told("B", "Mines Ministry")], ["Mines Ministry"], []),
        ([Told("A", "ministry (formerly mines)"), Told("B", "ministry (formerly roads)")],
         ["ministry (formerly mines)", "ministry (formerly roads)"], []),
        ([Told("A", "Health Ministry"), Told("B", "Gaza's Health Ministry")], ["Gaza's Health Ministry"], []),
        ([Told("A", "Health Ministry"), Told("B", "Gaza Health Ministry"), Told("C", "Chad Health Ministry")],
         ["Chad Health Ministry", "Gaza Health Ministry", "Health Ministry"], []),
        ([Told("A", "Defence Ministry"), Told("B", "Defense Ministry")], ["Defence Ministry"], []),
        ([Told("A", "Flood Watch Network (FWN)"), Told("B", "Flood Watch Network")], ["Flood Watch Network"], []),
        ([Told("Paper A"), Told("B", "Paper A")], [], ["Paper A"]),
        ([Told("Paper A", "Paper A"), Told("B", "Paper A")], ["Paper A"], []),
        ([Told("Post One", "Post Two"), Told("Post Two", "Post One")], [], ["Post One"]),
        ([Told("The Daily Planet"), Told("dailyplanet.com"), Told("Daily Planet Online")], [], ["Daily Planet"]),
        ([Told("Star / AP"), Told("AP")], [], ["AP"]),
        ([Told("B", "Evening Dispatch"), Told("C", "Mines Ministry")], ["Mines Ministry"], ["Evening Dispatch"]),
    ],
)  # fmt: skip
def test_plain_names_stand_for_themselves(told: list[Told], origins: list[str], outlets: list[str]) -> None:
    """Without a vocabulary names are told apart by their words alone, whatever their order and their spokesmen."""
    found = of(*told, vocabulary=PLAIN)
    assert (list(found.origins), list(found.outlets)) == (origins, outlets)


@pytest.mark.parametrize(
    ("told", "origins", "outlets"),
    [
        ([Told("A", quote=WORDS), Told("B", quote=f"Late on Friday: {WORDS}, the mayor told a crowd")], 0, 1),
        ([Told("A", quote=WORDS), Told("B", quote=WORDS.replace("reached", "had reached"))], 0, 1),
        ([Told("A", "Mines Ministry", quote=WORDS), Told("B", quote=WORDS)], 1, 0),
        ([Told("A", "Mines Ministry", quote=WORDS), Told("B", "Roads Ministry", quote=WORDS)], 2, 0),
        ([Told("A", "Mines Ministry", quote=WORDS), Told("B", "Roads Ministry", quote=WORDS), Told("C", quote=WORDS)],
         2, 0),
        ([Told("A", quote="12 people were rescued on Friday"), Told("B", quote="12 people were rescued on Friday")],
         0, 2),
        ([Told("A", quote=WORDS), Told("B", quote="Boats from the harbour came too late for the old quarter")], 0, 2),
        ([Told("A", title="Boats pull twelve off roofs in flooded quarter"),
          Told("B", title="Boats pull twelve off roofs in flooded quarter | B")], 0, 1),
        ([Told("A", title="Weekly flood situation report for the harbour"),
          Told("B", title="Weekly flood situation report for the harbour", published="2024-09-07")], 0, 2),
        ([Told("A", title="People rescued"), Told("B", title="People rescued")], 0, 2),
    ],
)  # fmt: skip
def test_copied_words_are_one_voice(told: list[Told], origins: int, outlets: int) -> None:
    """Words in common that are no accident join, but never two origins that are named."""
    found = of(*told, vocabulary=PLAIN)
    assert (len(found.origins), len(found.outlets)) == (origins, outlets)


def test_copies_are_joined_in_chains() -> None:
    """A copy of a copy is the same text, though the ends have little in common."""
    tail = "the mayor told a crowd beside the broken bridge before leaving town"
    chain = [Told("Zeta", quote=WORDS), Told("Alpha", quote=f"{WORDS}, {tail}"), Told("Mid", quote=f"As {tail}")]
    assert of(*chain).outlets == ("Alpha",)
    assert of(chain[0], chain[2]).outlets == ("Mid", "Zeta")


def test_who_printed_what_is_told() -> None:
    """Of each origin it is known who printed it, and who of these named no source."""
    found = of(
        Told("A", "CENTCOM"), Told("A"), Told("B", "CENTCOM", quote=WORDS), Told("C", quote=WORDS), Told("CENTCOM")
    )
    assert found.printed == (("CENTCOM", ("A", "B", "C")),)
    assert found.silent == (("CENTCOM", ("C",)),)


@pytest.mark.parametrize(
    ("said_by", "earlier"),
    [
        ("CENTCOM (earlier)", True),
        ("CENTCOM (previously announced)", True),
        ("the ministry, previously", True),
        ("the ministry (formerly interior)", False),
        ("CENTCOM (Friday)", False),
        ("(earlier)", False),
        ("CENTCOM", False),
    ],
)
def test_only_plain_words_mark_an_earlier_figure(said_by: str, earlier: bool) -> None:
    """A bracket takes a figure back only if it says nothing else."""
    assert says_earlier(said_by) is earlier


def test_nobody_in_particular_has_no_word() -> None:
    """Officials are nobody's earlier or later word; a paper's own figure is the paper's."""
    assert speaker_of("officials", "Paper A", OIR).voice is None
    assert speaker_of(None, "Paper A", PLAIN).voice == speaker_of("Paper A", "Paper B", PLAIN).voice
    assert speaker_of("Mines Ministry", "A", PLAIN).voice == speaker_of("Ministry of Mines", "B", PLAIN).voice
    assert speaker_of("CENTCOM", "A", OIR).voice != speaker_of("the Pentagon", "A", OIR).voice


NAMES = st.sampled_from(["CENTCOM", "the Pentagon", "SOHR", "Reuters", "Paper A", "Paper B", "officials", "UN", "OCHA"])
TOLD = st.builds(
    Told,
    paper=st.sampled_from(["Paper A", "Paper B", "Paper C", "Reuters", "CENTCOM", "Paper A / Reuters"]),
    by=st.none() | NAMES,
    quote=st.none() | st.sampled_from([WORDS, f"{WORDS} again"]),
    title=st.none(),
    published=st.just("2024-08-31"),
)


@given(st.lists(TOLD, min_size=1, max_size=8))
def test_the_order_of_the_claims_never_matters(told: list[Told]) -> None:
    """Any order gives the same origins and outlets, and somebody always stands behind a figure."""
    found = of(*told)
    assert found.origins or found.outlets
    assert [name for name, _ in found.printed] == sorted(found.origins + found.outlets)


@given(st.lists(TOLD, min_size=1, max_size=8), TOLD)
def test_one_more_claim_adds_at_most_one_origin(told: list[Told], more: Told) -> None:
    """No claim makes two voices of what it says itself."""
    assert len(of(*told, more).origins) <= len(of(*told).origins) + 1
