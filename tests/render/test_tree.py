"""The report as JSON."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from oirlib.report import Report
from tests.render import example_report as example
from tests.render.nasty import SCRIPT, nasty_report

SCHEMA = json.loads((files("oirlib") / "schemas" / "report.schema.json").read_text("utf-8"))


def strict(report: Report) -> dict:
    """The report's JSON, read by a parser that refuses NaN and Infinity."""

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    return json.loads(report.to_json(), parse_constant=refuse)


def test_the_schema_is_a_schema():
    """What is published is itself valid."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "report",
    [example.report(duplicates=1), example.report([]), nasty_report(SCRIPT), example.long_report(100)],
    ids=["example", "empty", "nasty", "long"],
)
def test_reports_keep_to_the_published_schema(report):
    """Whatever is reported validates against the schema that is published."""
    Draft202012Validator(SCHEMA).validate(strict(report))


def test_the_dictionary_is_what_its_json_holds():
    """Nothing in ``to_dict()`` changes its sort on the way through JSON: no tuple, no date, no infinity."""
    report = example.report()
    assert any(claim.quote and claim.quote.figure_at for claim in report.claims)
    assert strict(report) == report.to_dict()


def test_the_schema_refuses_what_it_does_not_know():
    """A report with another verdict, or with a part missing, does not validate."""
    tree = strict(example.report())
    assert not list(Draft202012Validator(SCHEMA).iter_errors(tree))
    tree["findings"][0]["verdict"] = "unrelated"
    del tree["findings"][1]["sentence"]
    assert len(list(Draft202012Validator(SCHEMA).iter_errors(tree))) == 2


def test_every_claim_stands_once_and_is_named_by_its_id():
    """Findings and versions name claims that are there."""
    report = example.report()
    tree = strict(report)
    ids = [claim["id"] for claim in tree["claims"]]
    assert ids == [claim.id for claim in report.claims]
    named = {key for finding in tree["findings"] for key in finding["claims"]}
    assert named == set(ids)
    assert all(set(v["claims"]) <= set(f["claims"]) for f in tree["findings"] for v in f["versions"])


def test_open_ends_are_null_and_days_are_iso():
    """Strict JSON knows no infinity, and nobody reads ordinals."""
    open_end = example.finding(
        example.Verdict.SINGLE,
        example.Topic("x"),
        [example.version(list(example.consistent().claims[:1]), 7, float("inf"), 7, ["Paper C"])],
        "x",
    )
    first, second = strict(example.report([example.dates(), open_end]))["findings"]
    assert (first["versions"][0]["low"], first["versions"][0]["high"]) == ("2019-03-01", "2019-03-31")
    assert (second["versions"][0]["low"], second["versions"][0]["high"]) == (7, None)


def test_counts_are_those_of_the_findings():
    """The counts say how much went in and what came out."""
    counts = strict(example.report(duplicates=3))["counts"]
    assert (counts["claims"], counts["sources"], counts["duplicates"]) == (12, 10, 3)
    assert counts["findings"] == {"contradiction": 1, "explained": 1, "agreement": 2, "consistent": 1, "single": 1}
