"""What is timed: each contender first builds what it works on from the rows, then works on it.

The libraries are imported where they are used, since each contender runs in an environment of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from benchmarks.generate import Row


class Contender(NamedTuple):
    """Builds from rows, and runs on what it built; running gives counts to print beside the times."""

    build: Callable[[Iterator[Row]], Any]
    run: Callable[[Any], dict[str, int]]


def oirlib_build(rows: Iterator[Row]) -> Any:
    """Claims from their words: every figure and every period is read.

    A first claim is reconciled alone, so that reading the vocabulary, once a process, counts as building.
    """
    from oirlib import Claim, Source, reconcile

    claims = [
        Claim(
            row.what, row.figure, where=row.where, when=row.when, said_by=row.said_by, quote=row.quote,
            source=Source(row.publisher, published=row.published),
        )
        for row in rows
    ]
    reconcile(claims[:1])
    return claims


def oirlib_run(claims: Any) -> dict[str, int]:
    """``reconcile(claims)``, with the library's own vocabulary and policy."""
    from oirlib import reconcile

    report = reconcile(claims)
    return {
        "findings": len(report), "contradictions": len(report.contradictions), "explained": len(report.explained),
        "agreements": len(report.agreements), "consistent": len(report.consistent), "single": len(report.single),
    }


def semantica_build(rows: Iterator[Row]) -> Any:
    """One dictionary an observation; those of one thing and place have one id, whatever the day."""
    return [
        {
            "id": f"{row.what} | {row.where}", "type": "figure", "figure": row.figure, "source": row.publisher,
            "metadata": {
                "when": row.when, "published": row.published, "said_by": row.said_by, "quote": row.quote,
            },
        }
        for row in rows
    ]


def semantica_run(entities: Any) -> dict[str, int]:
    """``ConflictDetector().detect_conflicts(entities)``, the call of its own README, as it comes.

    It looks for conflicts of value, type, time and logic, logs a warning for each and draws a progress bar.
    """
    from semantica.conflicts import ConflictDetector

    return {"conflicts": len(ConflictDetector().detect_conflicts(entities))}


def semantica_lean_run(entities: Any) -> dict[str, int]:
    """``ConflictDetector(track_provenance=False).detect_value_conflicts(entities, "figure")``, without log and bar.

    The least it can be asked to do: strings compared within an id.
    """
    import logging

    from semantica.conflicts import ConflictDetector

    logging.disable(logging.CRITICAL)
    detector = ConflictDetector(track_provenance=False)
    detector.progress_tracker.enabled = False
    return {"conflicts": len(detector.detect_value_conflicts(entities, "figure"))}


def polars_build(rows: Iterator[Row]) -> Any:
    """The rows as a data frame."""
    import polars

    return polars.DataFrame(list(rows), schema=list(Row._fields), orient="row")


def polars_run(frame: Any) -> dict[str, int]:
    """The frame sorted by what, where and when: the least that lining up can cost."""
    return {"rows": frame.sort("what", "where", "when", "publisher").height}


CONTENDERS = {
    "oirlib": Contender(oirlib_build, oirlib_run),
    "semantica": Contender(semantica_build, semantica_run),
    "semantica-lean": Contender(semantica_build, semantica_lean_run),
    "polars-sort": Contender(polars_build, polars_run),
}
