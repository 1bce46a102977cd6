"""What holds of any text at all; fuzz_read.py looks for a text it does not hold of, test_finds.py keeps those found."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any

from oirlib import (
    Article,
    Claim,
    Figure,
    OirlibError,
    Period,
    Source,
    check,
    claims_from,
    compare,
    find_figures,
    find_periods,
    load_claims,
    read,
    reconcile,
)

DAY = date(2024, 10, 30)


def finding_figures(text: str) -> None:
    """Each hit's words stand where it says, after those before it, and its bounds are in order."""
    end = 0
    for hit in find_figures(text):
        assert end <= hit.start < hit.end
        assert text[hit.start : hit.end] == hit.figure.text
        assert hit.figure.low <= hit.figure.high
        end = hit.end


def finding_periods(text: str) -> None:
    """The same of periods, with and without the day they were said on."""
    for day in (None, DAY):
        end = 0
        for hit in find_periods(text, day):
            assert end <= hit.start < hit.end
            assert (hit.period is None) != (hit.reason is None)
            assert hit.period is None or hit.period.first <= hit.period.last
            end = hit.end


def parsing(text: str) -> None:
    """Words are a figure, a period and a claim, or are refused on purpose, in words that can be printed."""
    _refused_or(Figure.parse, text)
    _refused_or(Figure.parse, text, "percent")
    _refused_or(Period.parse, text)
    _refused_or(Period.parse, text, DAY)
    _refused_or(Source, text, published=text)


def claiming(text: str) -> None:
    """A claim of any words stands or is refused; one that stands has an id and can be compared and reconciled."""
    made = _claims(text)
    assert all(len(claim.id) == 16 for claim in made)
    for claim in made:
        compare(claim, made[0])
    held = {claim for finding in reconcile(made) for claim in finding.claims}
    assert held == set(made)


def _claims(text: str) -> list[Claim]:
    said = {"source": Source("Paper A", published=DAY)}
    claims = [
        _refused_or(Claim, "US troops", text, **said),
        _refused_or(Claim, text, "900", where=text, **said),
        _refused_or(Claim, "US troops", "900", when=text, said_by=text, source="Paper B", quote=text),
        _refused_or(Claim, "war declared over", text, kind="date", **said),
    ]
    return [claim for claim in claims if claim is not None]


def reading(text: str) -> None:
    """Each claim's quote holds and each skipped figure stands where it says."""
    found = read(Article(text, Source("Paper A", published=DAY)))
    failed = check(found.claims, [found.article])
    assert failed == [], str(failed[0])
    assert all(text[skipped.start : skipped.end] == skipped.text for skipped in found.skipped)


def loading(text: str) -> None:
    """A file of any text is claims and rejects, or is refused; so is one whose cells or values are the text."""
    cell = '"' + text.replace('"', '""') + '"'
    told = json.dumps(text)
    files = {
        "any.csv": text,
        "any.json": text,
        "any.jsonl": text,
        "cells.csv": f"what,figure,when,source\nUS troops,{cell},{cell},{cell}\n{cell},900,,Paper A\n",
        "heads.csv": f"what,figure,source,{cell}\nUS troops,900,Paper A,{cell}\n",
        "values.jsonl": '{"what": %s, "figure": %s, "when": %s, "source": %s, "quote": %s}\n' % ((told,) * 5),
    }
    for name, content in files.items():
        file = io.BytesIO(content.encode("utf-8", "surrogatepass"))
        file.name = name
        loaded = _refused_or(load_claims, file, on_error="collect")
        assert loaded is None or all(str(reject) for reject in loaded.rejects)


def hosting(text: str) -> None:
    """Whatever a reader answers, each of its rows is a claim that stands in the article or is skipped with a reason."""
    article = Article("Up to 35 people were killed in Iraq on Monday, officials said.", text.strip() or "Paper A")
    own = Article(text, "Paper A") if text.strip() else article
    row = {"what": text, "figure": text, "quote": text, "when": text, "where": text, "said_by": text, "note": text}
    plain = {**row, "what": "people killed", "figure": 35, "quote": "Up to 35 people"}
    for at in (article, own):
        _refused_or(claims_from, at, text)
        made = claims_from(at, [row, plain, {**plain, "kind": text, "part_of": 0, "superseded": text}])
        assert len(made.claims) + len(made.skipped) == 3
        assert all(skipped.reason for skipped in made.skipped)


def showing(text: str) -> None:
    """What was read, and a report on any claims, can be shown as HTML and as text."""
    found = read(Article(text, Source(text if text.strip() else "Paper A", published=DAY)))
    report = reconcile([*_claims(text), *found.claims])
    assert all((found._repr_html_(), report.to_html(), report.to_markdown(), report.to_json(), report.to_csv()))


def _refused_or(make: Callable[..., Any], *words: object, **more: object) -> Any:
    try:
        return make(*words, **more)
    except OirlibError as error:
        told = str(error)
    assert told
    return None


LAWS = (finding_figures, finding_periods, parsing, claiming, reading, loading, hosting)
ALL_LAWS = (*LAWS, showing)  # drawing pages is slow and has little to find
