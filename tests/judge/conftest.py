"""Claims made ready for comparing, for the tests of judging."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from oirlib import Claim, Policy, Verdict, Vocabulary, reconcile
from oirlib.judge.prepare import Reader, Subject
from oirlib.judge.scope import Context, Scope

READER = Reader(Vocabulary.load("oir"), Policy())
CONTEXT = Context(READER.vocabulary, READER.policy)


def claim(what: str = "ISIS fighters killed", figure: str = "15", source: str = "Paper A", **given: object) -> Claim:
    """A claim of some fighters killed in Iraq on one day, but for what is given otherwise; None leaves out."""
    kept = {"where": "Iraq", "when": "2024-08-29", **given}
    return Claim(what, figure, source=source, **{name: value for name, value in kept.items() if value is not None})


@pytest.fixture(scope="session")
def context() -> Context:
    """The vocabulary and policy that these tests judge with."""
    return CONTEXT


@pytest.fixture(scope="session")
def made() -> Callable[..., Claim]:
    """Makes a claim."""
    return claim


@pytest.fixture(scope="session")
def subject() -> Callable[..., Subject]:
    """Makes a claim that is read."""
    return lambda *words, **given: READER.read(claim(*words, **given))


@pytest.fixture(scope="session")
def scope_of(context: Context) -> Callable[[Subject, Subject], Scope]:
    """How two claims stand to each other."""
    return context.scope


Told = tuple[str, list[list[str]], set[str]]


def findings_of(*claims: Claim, policy: Policy | None = None) -> list[Told]:
    """What a report says of claims, but for those that stand alone: verdict, figures by version, and causes."""
    return sorted(
        (
            finding.verdict.name,
            sorted(sorted(str(claim.figure.text) for claim in version.claims) for version in finding.versions),
            {cause.name for cause in finding.causes},
        )
        for finding in reconcile(claims, policy=policy)
        if finding.verdict is not Verdict.SINGLE
    )


@pytest.fixture(scope="session")
def findings() -> Callable[..., list[Told]]:
    """What a report says of claims."""
    return findings_of
