"""What holds for every best estimate: it is somebody's figure, and only what was said and by whom decides."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from oirlib import Claim, Figure, Source, estimate, reconcile
from oirlib.estimation import Estimates

sys.path.insert(0, str(Path(__file__).parent))
from claims import claims, evolved

some = st.lists(claims(where="Syria"), max_size=9)
# A strike a day, told by papers that nobody knows.
NUMBERS = st.integers(30, 99)
PAPERS = [f"Paper {letter}" for letter in "QRSTUVW"]


def told(day: int, paper: str, figure: int | str) -> Claim:
    """What a paper says of the strike of a day."""
    when = f"2024-{3 + day // 14:02}-{1 + 2 * (day % 14):02}"
    return Claim("villagers killed", figure, where="Syria", when=when, source=paper)


strikes = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from(PAPERS), NUMBERS), max_size=14, unique_by=lambda t: t[:2]
)


def numbers(found: Estimates) -> list[object]:
    return [(one.number, one.words, one.share, one.tied, [lost.number for lost in one.lost]) for one in found]


@given(some)
@settings(deadline=None)
def test_an_estimate_is_always_a_number_that_somebody_states(found: list[Claim]) -> None:
    """One of the finding's claims names it; and a finding has an estimate, or a reason why it has none."""
    report = reconcile(found)
    best = estimate(report)
    assert sorted([one.finding.id for one in (*best.estimates, *best.left)]) == sorted(f.id for f in report)
    for one in best:
        assert one.claims
        assert set(one.claims) <= set(one.finding.claims)
        assert all(isinstance(c.figure, Figure) and c.figure.best == one.number for c in one.claims)
        assert 0 < one.share <= 1
        assert one.backers
        assert one.words in one.sentence
    assert all(left.why for left in best.left)


@given(some, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_the_claims_never_matters(found: list[Claim], random: object) -> None:
    """Nor does how often one of them is given."""
    shuffled = [*found, *found[:1]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    before, after = estimate(reconcile(found)), estimate(reconcile(shuffled))
    assert (before.estimates, before.left, before.origins) == (after.estimates, after.left, after.origins)


@given(strikes, st.permutations(PAPERS))
@settings(deadline=None)
def test_other_names_change_nothing_but_the_names(said: list[tuple[int, str, int]], names: list[str]) -> None:
    """Who is called what decides no tie either."""
    other = dict(zip(PAPERS, names, strict=True))
    one = estimate(reconcile([told(*each) for each in said]))
    two = estimate(reconcile([told(day, other[paper], number) for day, paper, number in said]))
    assert sorted(map(str, numbers(one))) == sorted(map(str, numbers(two)))
    renamed = {(other[t.name], t.reliability, t.tried, frozenset(map(other.get, t.copies))) for t in one.origins}
    assert renamed == {(t.name, t.reliability, t.tried, frozenset(t.copies)) for t in two.origins}


@given(claims())
@settings(deadline=None)
def test_one_origin_alone_gives_its_own_figure(claim: Claim) -> None:
    """Whatever it says, where it names a number at all."""
    alone = evolved(claim, superseded=False)
    best = estimate(reconcile([alone]))
    assert isinstance(alone.figure, Figure)
    assert [one.number for one in best] == ([] if alone.figure.best is None else [alone.figure.best])
    assert all(one.share == 1 and not one.lost and not one.tied for one in best)


@given(
    st.lists(NUMBERS, min_size=24, max_size=24),
    st.sets(st.integers(3, 23), min_size=17, max_size=20),
    st.integers(1, 9),
)
@settings(deadline=None, max_examples=8)  # many claims each
def test_a_copied_error_does_not_outvote(truth: list[int], errors: set[int], off: int) -> None:
    """Four that copy each other, errors included, count as one beside three that each err once by themselves."""
    copies, others = PAPERS[:4], PAPERS[4:]
    said = [told(day, paper, n + off if day in errors else n) for day, n in enumerate(truth) for paper in copies]
    said += [
        told(day, paper, n + 10 + day if day == at else n)
        for day, n in enumerate(truth)
        for at, paper in enumerate(others)
    ]
    best = estimate(reconcile(said))
    assert [one.number for one in sorted(best, key=lambda one: one.claims[0].when.first)] == truth  # type: ignore[union-attr]
    assert {t.name for t in best.origins if t.copies} == set(copies)


@given(NUMBERS, st.integers(1, 20))
def test_a_bound_supports_what_it_leaves_room_for(low: int, above: int) -> None:
    """ "At least 35" supports 37 against 34, though nobody else says 37."""
    said = [("Paper Q", f"at least {low}"), ("Paper R", str(low + above)), ("Paper S", str(low - 1))]
    found = [Claim("villagers killed", f, where="Syria", when="2024-03-01", source=Source(s)) for s, f in said]
    (best,) = estimate(reconcile(found))
    assert best.number == low + above
    assert {backer.name for backer in best.backers} == {"Paper Q", "Paper R"}
