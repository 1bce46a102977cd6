"""Findings before they are written out, and who has met whom."""

from __future__ import annotations

from collections.abc import Callable

from oirlib.judge.drafts import Draft, Met
from oirlib.judge.prepare import Subject
from oirlib.judge.rules import Verdict

Make = Callable[..., Subject]


def test_a_claim_of_two_versions_is_counted_once(subject: Make) -> None:
    """In the order of the versions."""
    low, high, both = (subject(figure=f, source=f) for f in ("34", "36", "about 35"))
    draft = Draft(Verdict.CONTRADICTION, frozenset(), [[low, both], [high, both]])
    assert draft.subjects == [low, both, high]
    assert Draft(Verdict.AGREEMENT, frozenset(), [[low, both]]).subjects == [low, both]


def test_who_has_met_whom(subject: Make) -> None:
    """Two claims meet in at most one finding; a claim may stand in several."""
    one, other, third, nobody = (subject(figure=f, source=f) for f in ("1", "2", "3", "4"))
    met = Met()
    met.add([one, other])
    met.add([other, third])
    assert met.any(one, [other])
    assert not met.any(one, [third])
    assert met.any(third, [one, other])
    assert not met.any(nobody, [one, other, third])
    assert not met.any(one, [one])
    assert one in met
    assert nobody not in met
    assert len(met.findings(other)) == 2
    assert met.findings(nobody) == set()
