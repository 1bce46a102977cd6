"""Tables larger than memory: an engine cuts them into blocks, and each block is reconciled by itself.

A block holds all claims that may have to do with each other, by the words of what is counted, so that no finding stands
across two. DuckDB is the engine at hand (embedded, spilling to disk); Spark is for many machines. Both call one
function, :func:`oirlib.engines.batch.findings_of_batch`, and neither knows what it does.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from oirlib.engines.batch import Asked
from oirlib.errors import ClaimError
from oirlib.standards import policy_or_own, vocabulary_or_own

if TYPE_CHECKING:
    from pyarrow import Table

    from oirlib.policy import Policy
    from oirlib.vocabulary import Vocabulary

__all__ = ["reconcile_table"]

ENGINES = ("duckdb", "spark")


def reconcile_table(
    source: Any,
    *,
    engine: str = "duckdb",
    to: str | Path | None = None,
    vocabulary: Vocabulary | None = None,
    policy: Policy | None = None,
    workers: int = 0,
    **how: Any,
) -> Table | Path:
    """The findings of :func:`oirlib.reconcile` as a table, of claims that are a table and need not fit into memory.

    Args:
        source: The claims: the path of a Parquet or CSV file, an Arrow table or a relation of DuckDB; of Spark a path
            or a data frame. The headings are those of :func:`oirlib.claims_from_frame`.
        engine: ``"duckdb"`` (the extra of that name), or ``"spark"`` (likewise, and Java).
        to: Where to write the findings, as Parquet; without it they are given as an Arrow table.
        vocabulary: How words are read; the library's own (``oir``) by default.
        policy: The analyst's thresholds.
        workers: Of DuckDB, how many processes judge side by side; 0 for none but this one. Spark has its own.
        **how: What :func:`oirlib.claims_from_frame` should know: ``columns={"location": "where"}``,
            ``source="Paper A"``.

    Returns:
        A row for each finding, in the order of a report: the columns of ``report.to_frame("findings")``, with ``rank``
        in front and ``claim_ids`` behind. Or the path, where one was given.

    Raises:
        ClaimError: There is no such engine, or the source is none that it takes.
        RecordsError: A row is no claim.
        MissingExtraError: The engine is not installed.

    >>> import pyarrow
    >>> table = pyarrow.table({
    ...     "what": ["US troops"] * 2, "figure": ["900", "2,000"], "where": ["Syria"] * 2, "when": ["2024-10-13"] * 2,
    ...     "source": ["Paper A", "Paper B"],
    ... })
    >>> reconcile_table(table).column("verdict").to_pylist()
    ['CONTRADICTION']
    """
    if not isinstance(engine, str) or engine not in ENGINES:
        raise ClaimError("engine", engine, f"must be one of {', '.join(map(repr, ENGINES))}")
    asked = Asked(vocabulary_or_own(vocabulary), policy_or_own(policy), how)
    if engine == "spark":
        from oirlib.engines.spark import reconciled_by_spark

        return reconciled_by_spark(source, asked, to)
    from oirlib.engines.duck import reconciled_by_duckdb

    return reconciled_by_duckdb(source, asked, to, workers)
