"""Laws: what was written is read back as it was, whatever the claims say."""

import json
import math
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy
import pandas
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from oirlib import Claim, Extent, Figure, Hedge, Kind, Period, Quote, Source
from oirlib.errors import OirlibError, RecordsError
from oirlib.records import claim_from_dict, claim_to_dict, claims_from_frame, claims_to_frame, load_claims, save_claims

WORDS = [
    "37",
    "up to 35",
    "about 2,000",
    "more than 75",
    "dozens",
    "between 10 and 20",
    "50 percent",
    "$1.3 million",
    "no indication of",
    "nearly 40",
    "0.5",
]
DAYS = ["2024-10-13", "August 2024", "2017-12-22/2017-12-28", "2023"]

risky = st.sampled_from(
    [
        "=1+1",
        "+x",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "'",
        "''",
        "'=x",
        "' ",
        "'tis",
        " ",
        "",
        "＝1",
        "a,b",
        'say "so"',
        "two\nlines",
        "two\r\nlines",
        "a;b",
        "\ufeffx",
        "null",
        "NaN",
        "\x00",
    ]
)
text = risky | st.text(max_size=20)
solid = text.filter(str.strip)
day = st.dates(date(1700, 1, 1), date(2200, 12, 31))
number = st.integers(0, 2**53) | st.floats(0, 1e15)


@st.composite
def hand_built_figures(draw, words=text):
    low, high = sorted([draw(number), draw(number | st.just(math.inf))])
    unit = draw(st.none() | words)
    if unit is not None and draw(st.booleans()):
        low = -math.inf
    hedge = draw(st.sampled_from(Hedge))
    bounding = hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.UP_TO, Hedge.FEWER_THAN, Hedge.NEARLY, Hedge.JUST_OVER)
    named = draw(st.none() | number)
    best = named if bounding or named is None or low <= named <= high else None
    return Figure(draw(words), hedge, low, high, best, unit)


@st.composite
def hand_built_periods(draw, words=text):
    first, last = sorted([draw(day), draw(day)])
    return Period(first, last, draw(st.sampled_from(Extent)), draw(words | st.sampled_from(DAYS)))


@st.composite
def quotes(draw, words=text):
    start = draw(st.none() | st.integers(0, 10**6))
    end = None if start is None else start + draw(st.integers(1, 1000))
    at = draw(st.none() | st.tuples(st.integers(0, 99), st.integers(100, 200)))
    exact = draw(words.filter(str.strip))
    beside = words | st.just("")
    return Quote(exact, prefix=draw(beside), suffix=draw(beside), start=start, end=end, figure_at=at)


@st.composite
def claims(draw, words=text):
    """Claims of every shape; ``words`` is what any text in them may be."""
    a_period = hand_built_periods(words) | st.sampled_from(DAYS).map(Period.parse)
    figure = draw(hand_built_figures(words) | st.sampled_from(WORDS).map(Figure.parse) | a_period)
    kinds = [Kind.DATE] if isinstance(figure, Period) else [Kind.STOCK, Kind.FLOW]
    maybe = st.none() | words
    named = words.filter(str.strip)
    return Claim(
        draw(named),
        figure,
        where=draw(maybe),
        when=draw(st.none() | a_period),
        source=Source(draw(named), title=draw(maybe), published=draw(st.none() | day), url=draw(maybe)),
        said_by=draw(maybe),
        said_on=draw(st.none() | day),
        quote=draw(st.none() | quotes(words)),
        kind=draw(st.none() | st.sampled_from(kinds)),
        part_of=draw(maybe),
        superseded=draw(st.booleans()),
        item=draw(maybe),
        note=draw(maybe),
    )


def each_once(many):
    return list({claim.id: claim for claim in many}.values())


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(many=st.lists(claims(), max_size=4))
def test_files_give_back_what_was_written(tmp_path: Path, ending: str, many: list[Claim]) -> None:
    """Loading a saved file gives the same claims in the same order, with the same ids, and rejects nothing."""
    path = tmp_path / f"claims{ending}"
    save_claims(many, path)
    loaded = load_claims(path)
    assert list(loaded) == each_once(many)
    assert [claim.id for claim in loaded] == [claim.id for claim in each_once(many)]
    assert loaded.duplicates == len(many) - len(loaded)


@given(claim=claims())
def test_a_dictionary_gives_its_claim_back(claim: Claim) -> None:
    """claim_from_dict undoes claim_to_dict, which is nothing but what JSON holds."""
    form = claim_to_dict(claim)
    assert claim_from_dict(form) == claim
    assert json.loads(json.dumps(form, allow_nan=False)) == form


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
@settings(max_examples=40)
@given(many=st.lists(claims(words=solid), min_size=1, max_size=4, unique_by=hash))
def test_frames_give_back_what_they_were_made_of(backend: str, many: list[Claim]) -> None:
    """A frame of claims reads back as the same claims, if no text in them is blank."""
    assert list(claims_from_frame(claims_to_frame(many, backend))) == many


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(many=st.lists(claims(), min_size=1, max_size=4, unique_by=hash))
def test_a_saved_file_reads_alike_by_way_of_a_frame(tmp_path: Path, many: list[Claim]) -> None:
    """What pandas reads of a saved file, cell by cell as text, is what load_claims reads of it."""
    path = tmp_path / "claims.csv"
    save_claims(many, path)
    assume("\0" not in path.read_text("utf-8"))  # where pandas before 3 ends a cell
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    assert list(claims_from_frame(frame)) == many


names = st.sampled_from(
    [
        "what",
        "figure",
        "where",
        "when",
        "source",
        "said_by",
        "said_on",
        "quote",
        "kind",
        "part_of",
        "superseded",
        "item",
        "note",
        "schema",
        "extent",
        "low",
        "hedge",
        "unit",
        "figure.first",
        "when.first",
        "when.last",
        "quote.start",
        "published",
        "url",
        "oirlib",
        "nonsense",
        "",
    ]
)
leaf = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | text
    | st.sampled_from([*WORDS, *DAYS, "vague", "date"])
    | st.just(10**400)
    | st.lists(st.integers(), max_size=3)
)
keys = st.sampled_from(
    ["text", "first", "last", "extent", "hedge", "low", "high", "best", "publisher", "exact", "figure_at"]
)
forms = st.dictionaries(names, leaf | st.dictionaries(keys, leaf, max_size=5), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(forms.map(lambda form: {"what": "a", "figure": 1, "source": "P"} | form), min_size=1, max_size=3))
def test_no_object_is_more_than_a_reject(tmp_path: Path, rows: list[dict]) -> None:
    """Whatever JSON stands on a line, it is a claim, a header or a reject, and what is a claim can be saved again."""
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    loaded = load_claims(path, on_error="collect")
    save_claims(loaded, path)
    assert list(load_claims(path)) == list(loaded)


scalars = st.sampled_from(
    [
        numpy.float64(37.5),
        numpy.float32(0.1),
        numpy.int8(7),
        numpy.bool_(True),
        numpy.str_("Syria"),
        numpy.datetime64("2024-10-13T18:30"),
        numpy.datetime64("NaT"),
        numpy.nan,
        numpy.timedelta64(3, "D"),
        numpy.array([1, 2]),
        Decimal("37.50"),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Fraction(1, 3),
        pandas.NA,
        pandas.NaT,
        pandas.Timestamp("2024-10-13 18:30", tz="Europe/Berlin"),
        pandas.Period("2024-10"),
        pandas.Timedelta(days=1),
        10**400,
        complex(1, 2),
        b"900",
        object(),
        [1],
        {"a": 1},
    ]
)


@given(changes=st.dictionaries(names, scalars, min_size=1, max_size=3))
def test_a_value_of_another_library_is_its_value_or_one_error(changes: dict) -> None:
    """Wherever it stands, in a dictionary or a table; and what is read of it can be written."""
    form = {"what": "a", "figure": 1, "source": "P"} | changes
    try:
        claim = claim_from_dict(form)
    except OirlibError:
        pass
    else:
        assert claim_from_dict(json.loads(json.dumps(claim_to_dict(claim)))) == claim
    for claim in claims_from_frame([form], columns={}, on_error="collect"):
        assert claim_from_dict(json.loads(json.dumps(claim_to_dict(claim)))) == claim


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from([b"", b"what,figure,source\n", b"\xef\xbb\xbfwhat;figure;source\r\n"]),
    rows=st.lists(st.binary(max_size=30) | st.text('",\n\r;a1{}[]:', max_size=30).map(str.encode), max_size=4),
)
def test_no_bytes_are_more_than_rejects(tmp_path: Path, ending: str, head: bytes, rows: list[bytes]) -> None:
    """Whatever a file holds, reading it comes to claims and rejects; the plain call raises RecordsError only."""
    path = tmp_path / f"claims{ending}"
    path.write_bytes(head + b"\n".join(rows))
    loaded = load_claims(path, on_error="collect")
    if not loaded.rejects:
        assert load_claims(path) == loaded
        return
    with pytest.raises(RecordsError) as caught:
        load_claims(path)
    assert caught.value.rejects == loaded.rejects
    assert caught.value.claims == loaded.claims
    assert str(caught.value)
