"""What an engine calls: the claims of some blocks in, their findings out, both as Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from oirlib.judge.blocks import blocks_of_words
from oirlib.policy import Policy
from oirlib.reconcile import reconcile
from oirlib.records import claims_from_frame
from oirlib.render.table import FINDING_COLUMNS, finding_rows
from oirlib.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pyarrow import Schema, Table

COLUMNS: Mapping[str, type] = {"rank": int, **FINDING_COLUMNS, "claim_ids": list}
TASK = "oirlib_task"
ORDER = ("rank", "topic_what", "topic_where", "first", "last", "finding")
ROWS = 200_000  # claims judged at once, but for a block that is larger


@frozen
class Asked:
    """What the claims are to be reconciled with.

    Attributes:
        vocabulary: How words are read.
        policy: The analyst's thresholds.
        how: What ``claims_from_frame`` should know of the table.
    """

    vocabulary: Vocabulary
    policy: Policy
    how: Mapping[str, Any] = field(factory=dict)

    @property
    def heading(self) -> str | None:
        """The heading of what is counted; None where the table has none, since all rows count the same."""
        if "what" in self.how or self.how.get("figures"):
            return None
        columns = self.how.get("columns") or {}
        found = [heading for heading, part in columns.items() if part == "what"]
        return found[0] if len(found) == 1 else None if found else "what"


def tasks_of(
    counts: Mapping[str | None, int], joined: Iterable[tuple[str, str]], asked: Asked
) -> dict[str | None, int]:
    """The task of each wording of what is counted: whole blocks, and not too many claims.

    Args:
        counts: How many rows have the wording.
        joined: Wordings of which some claim states a part of a claim of the other.
        asked: What they are reconciled with.
    """
    blocks = blocks_of_words((what for what in counts if what), asked.vocabulary, asked.policy, joined)
    sizes: dict[int, int] = {}
    for what, rows in counts.items():
        if what:
            sizes[blocks[what]] = sizes.get(blocks[what], 0) + rows
    task, filled = 0, 0
    of_block: dict[int, int] = {}
    for block, rows in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        if filled and filled + rows > ROWS:
            task, filled = task + 1, 0
        of_block[block] = task
        filled += rows
    # A row that does not say what it counts is read with the others, and refused by its reader.
    return {what: of_block[blocks[what]] if what else 0 for what in counts}


def findings_of_batch(batch: Table, asked: Asked) -> Table:
    """The findings of whole blocks of claims."""
    claims = claims_from_frame(batch, **asked.how)
    report = reconcile(claims, vocabulary=asked.vocabulary, policy=asked.policy)
    rows = finding_rows(report)
    for row, finding in zip(rows, report, strict=True):
        row["rank"] = int(finding.rank)
        row["claim_ids"] = [claim.id for claim in finding.claims]
    return table_of(rows)


def table_of(rows: Iterable[Mapping[str, Any]]) -> Table:
    """Findings as an Arrow table whose columns have the same types whatever is in them."""
    import pyarrow

    return pyarrow.Table.from_pylist(list(rows), schema=schema())


def schema() -> Schema:
    """The columns of findings and their types."""
    import pyarrow

    kinds = {
        str: pyarrow.string(),
        float: pyarrow.float64(),
        int: pyarrow.int64(),
        bool: pyarrow.bool_(),
        datetime: pyarrow.timestamp("us"),
        list: pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in COLUMNS.items()])
