"""Processes that judge side by side."""

from __future__ import annotations

import pytest

from oirlib import Claim, reconcile
from oirlib.errors import ClaimError

CLAIMS = [
    Claim(what, number, where="Syria", when="2024-10-13", source=source)
    for what in ("US troops", "ISIS fighters killed", "boats seized")
    for source, number in (("Paper A", 900), ("Paper B", 2000), ("Paper C", 900))
]


def test_processes_find_what_one_finds() -> None:
    """Findings, their order and their words are the same."""
    one, two = reconcile(CLAIMS), reconcile(CLAIMS, workers=2)
    assert list(one) == list(two)
    assert [finding.sentence for finding in one] == [finding.sentence for finding in two]


@pytest.mark.parametrize("workers", [-1, True, "2", 1.5])
def test_what_is_no_number_of_processes_is_refused(workers: object) -> None:
    """Nothing is taken for a number that is none."""
    with pytest.raises(ClaimError, match="number of processes"):
        reconcile(CLAIMS, workers=workers)  # type: ignore[arg-type]
