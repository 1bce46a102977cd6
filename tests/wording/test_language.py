"""What is known of the language as data: every group of words reads its examples, and every word is in one."""

from __future__ import annotations

from datetime import date

import pytest
from tools import needed

from oirlib.errors import PeriodError
from oirlib.figure import Figure, Hedge, find_figures
from oirlib.language import knowledge
from oirlib.period import Period
from oirlib.wording.tokens import tokens_of

FIGURES, RATES = knowledge("figures"), knowledge("rates")


def spelled(words: str) -> list[str]:
    return [" ".join(spelling.split()) for spelling in words.split("¦")]


@pytest.mark.parametrize(
    "example",
    [example for table in FIGURES.values() for example in table["examples"]],
    ids=lambda example: example["text"],
)
def test_words_around_figures_read_their_examples(example: dict[str, object]) -> None:
    """Each example is what its table says."""
    figure = Figure.parse(str(example["text"]))
    for key in ("low", "high", "best"):
        if key in example:
            assert getattr(figure, key) == example[key]


@pytest.mark.parametrize("example", FIGURES["evidence"]["examples"], ids=lambda example: example["text"])
def test_absence_of_evidence_is_its_own_hedge(example: dict[str, object]) -> None:
    """It is no count of nought."""
    assert Figure.parse(str(example["text"])).hedge is Hedge.NO_INDICATION


@pytest.mark.parametrize(
    "example",
    [example for base in RATES["base"].values() for example in base["examples"]],
    ids=lambda example: example["text"],
)
def test_bases_of_rates_read_their_examples(example: dict[str, str]) -> None:
    """The base is part of the unit."""
    assert Figure.parse(example["text"]).unit == example["unit"]


@pytest.mark.parametrize(
    ("base", "spelling"),
    [
        (name, spelling)
        for kind in ("time", "head", "amount")
        for name, words in RATES["base"][kind]["words"].items()
        for spelling in spelled(words)
    ],
)
def test_every_base_is_read(base: str, spelling: str) -> None:
    """One of it, behind "per"."""
    assert Figure.parse(f"12 per {spelling}").unit in (f"per {base}", f"per {spelling}")


@pytest.mark.parametrize("table", list(FIGURES))
def test_every_word_around_figures_is_in_an_example(table: str) -> None:
    """A word whose removal fails no example is not allowed in."""
    examples = [f" {' '.join(tokens_of(example['text']).words).strip()} " for example in FIGURES[table]["examples"]]
    lists = [value for key, value in FIGURES[table].items() if key != "examples"]
    words = [text for value in lists for text in (value.values() if isinstance(value, dict) else (value,))]
    unused = [
        word for text in words for word in spelled(text) if not any(f" {word} " in example for example in examples)
    ]
    assert unused == []


CALENDAR = knowledge("calendar")
STRETCHES = [
    example
    for table in (*CALENDAR["conventions"].values(), CALENDAR["ending"], CALENDAR["around"])
    for example in table["examples"]
]


@pytest.mark.parametrize("example", STRETCHES, ids=lambda example: example["text"])
def test_words_about_the_calendar_read_their_examples(example: dict[str, str]) -> None:
    """Each example has its days, or is refused for the reason of its table."""
    if "refused" in example:
        with pytest.raises(PeriodError, match=example["refused"]):
            Period.parse(example["text"])
        return
    period = Period.parse(example["text"])
    assert (period.first.isoformat(), period.last.isoformat()) == (example["first"], example["last"])


@pytest.mark.parametrize("table", ["ending", "around"])
def test_every_word_about_the_calendar_is_in_an_example(table: str) -> None:
    """A word whose removal fails no example is not allowed in."""
    examples = [f" {example['text'].lower().replace('.', ' ')} " for example in CALENDAR[table]["examples"]]
    unused = [word for word in spelled(CALENDAR[table]["words"]) if not any(word in example for example in examples)]
    assert unused == []


HEDGES = knowledge("hedges")
NEVER = HEDGES["never"]


@pytest.mark.parametrize(
    ("name", "example"),
    [(hedge.value, text) for hedge in Hedge for text in HEDGES.get(hedge.value, {}).get("examples", ())],
)
def test_words_around_a_number_do_to_it_what_their_table_says(name: str, example: str) -> None:
    """Each example is read as its hedge, of the number in it."""
    figure = Figure.parse(example)
    assert (figure.hedge.value, figure.best) == (name, 40)


@pytest.mark.parametrize("name", [name for name in HEDGES if name != "never"])
def test_every_word_of_a_hedge_is_in_an_example(name: str) -> None:
    """A word whose removal fails no example is not allowed in."""
    examples = {
        " ".join(tokens_of(text).words).split("40")[side].strip()
        for text in HEDGES[name]["examples"]
        for side in (0, -1)
    }
    assert {*HEDGES[name].get("before", ()), *HEDGES[name].get("after", ())} <= examples


@pytest.mark.parametrize("example", [text for table in NEVER.values() for text in table["examples"]])
def test_a_verbs_own_word_is_no_hedge(example: str) -> None:
    """The number after it stands bare."""
    [hit] = find_figures(f"The desk {example}.")
    assert (hit.figure.text, hit.figure.hedge) == ("97", Hedge.NONE)


UNITS = knowledge("units")["unit"]


@pytest.mark.parametrize(
    ("unit", "example"), [(name, text) for name, unit in UNITS.items() for text in unit["examples"]]
)
def test_units_read_their_examples(unit: str, example: str) -> None:
    """Behind the number or before it."""
    assert Figure.parse(example).unit == unit


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_every_spelling_of_a_unit_has_its_example(unit: str) -> None:
    """A spelling whose removal fails no example is not allowed in."""
    spellings = [*UNITS[unit].get("words", ()), *UNITS[unit].get("before", ())]
    assert len(UNITS[unit]["examples"]) >= max(1, len(spellings))


@pytest.mark.parametrize("group", needed.groups())
def test_every_word_of_a_group_reads_its_example(group: str) -> None:
    """The group says what it is for, has each word once, and each word is read as its example says."""
    subject, name = group.split(".")
    table = knowledge(subject)[name]
    told = table["words"].split()
    assert table["means"]
    assert len(told) == len(set(told))
    assert [wrong for word in told for wrong in needed.misread(group, word)] == []


def test_a_word_is_needed_where_its_example_is_read_otherwise_without_it() -> None:
    """The gate takes a word away and puts it back."""
    assert needed.is_needed("no_figures.halves", "latter")
    before = needed.numbers("The latter half of the men left.")
    with needed.without("no_figures.halves", "latter"):
        assert needed.numbers("The latter half of the men left.") != before
        assert not needed.is_needed("no_figures.halves", "latter")
    assert needed.numbers("The latter half of the men left.") == before


NUMBERS = knowledge("numbers")


@pytest.mark.parametrize(
    ("word", "number"),
    [item for table in ("units", "teens", "tens", "magnitudes") for item in NUMBERS[table].items()],
)
def test_a_number_word_is_its_number(word: str, number: int) -> None:
    """Alone, and before what it counts."""
    assert Figure.parse(word).best == number


@pytest.mark.parametrize(("suffix", "scale"), NUMBERS["suffixes"].items())
def test_a_suffix_multiplies_the_digits_before_it(suffix: str, scale: int) -> None:
    """Glued to them."""
    assert Figure.parse(f"3{suffix}").best == 3 * scale


@pytest.mark.parametrize(("letter", "scale"), NUMBERS["capitals"].items())
def test_a_capital_multiplies_the_money_before_it(letter: str, scale: int) -> None:
    """Also apart from it."""
    assert Figure.parse(f"$3 {letter}").best == 3 * scale


@pytest.mark.parametrize(("sign", "part"), NUMBERS["signed_parts"].items())
def test_a_part_in_one_sign_is_that_share(sign: str, part: tuple[int, int]) -> None:
    """Of one."""
    assert Figure.parse(sign).best == pytest.approx(part[0] / part[1])


@pytest.mark.parametrize(("word", "number"), NUMBERS["ranks"].items())
def test_a_rank_alone_is_its_number(word: str, number: int) -> None:
    """As a cell of a table has it."""
    assert Figure.parse(word).best == number


NAMES = CALENDAR["names"]


@pytest.mark.parametrize(("month", "number"), NAMES["months"].items())
def test_a_month_is_found_by_each_of_its_names(month: str, number: int) -> None:
    """With a year behind it."""
    assert Period.parse(f"{month.capitalize()} 2023").first == date(2023, number, 1)


@pytest.mark.parametrize("unit", NAMES["units"])
def test_a_unit_of_days_is_counted_back_from_a_day(unit: str) -> None:
    """Of each there may have been two."""
    assert Period.parse(f"two {unit} ago", "2023-05-10").first <= date(2023, 5, 10)
