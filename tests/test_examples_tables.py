"""The public tables among the examples: read in one call each, and lined up without a false word."""

from pathlib import Path

from oirlib import Loaded, load_claims, reconcile

TABLES = Path(__file__).parents[1] / "examples" / "tables"


def counties() -> Loaded:
    names = {"day": "when", "county": "where", "state": "where", "cases": "figure"}
    return load_claims(TABLES / "counties.csv", columns=names, what="COVID-19 cases so far")


def test_two_sources_contradict_each_other_exactly_where_they_differ() -> None:
    """In 31 of 62 counties, each named once."""
    told: dict[str | None, set[object]] = {}
    for claim in counties():
        told.setdefault(claim.where, set()).add(claim.figure.best)  # type: ignore[union-attr]
    differing = {where for where, numbers in told.items() if len(numbers) > 1}
    contradictions = reconcile(counties()).contradictions
    assert (len(told), len(differing)) == (62, 31)
    assert sorted(str(finding.claims[0].where) for finding in contradictions) == sorted(map(str, differing))


def test_the_lines_of_a_strike_log_are_separate_strikes() -> None:
    """None contradicts another, and none is lost, however alike."""
    names = {"day": "when", "near": "where", "country": "where", "strikes": "figure"}
    log = load_claims(TABLES / "strikes.csv", columns=names, what="strikes", source="Coalition", each=True)
    assert len(log) == (TABLES / "strikes.csv").read_text().count("\n") - 1 == 44
    assert reconcile(log).contradictions == ()
