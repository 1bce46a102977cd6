"""Claims made ready, and what is judged of them, for the tests of judging."""

from __future__ import annotations

from oirlib import Claim, Policy, Vocabulary
from oirlib.align import align
from oirlib.judge.context import Context
from oirlib.judge.gather import Draft
from oirlib.judge.node import Node
from oirlib.scope.subject import Subject, SubjectReader

OIR = Vocabulary.load("oir")


def claim(figure: str, source: str = "A", what: str = "ISIS fighters killed", **given: object) -> Claim:
    return Claim(what, figure, **{"where": "Syria", "when": "2024-09-16", "source": source, **given})


def subject(figure: str, source: str = "A", what: str = "ISIS fighters killed", **given: object) -> Subject:
    return SubjectReader(OIR, Policy()).read(claim(figure, source, what, **given))


def context(*subjects: Subject, policy: Policy | None = None) -> Context:
    """What a run of these would look up."""
    policy = policy or Policy()
    return Context(OIR, policy, align([s.claim for s in subjects], OIR, policy)[1])


def told(subjects: object) -> list[str]:
    """Subjects as "figure source"."""
    return [f"{s.claim.figure.text} {s.claim.source.publisher}" for s in subjects]


def versions(draft: Draft) -> list[list[str]]:
    """A draft's versions, as told."""
    return [told(version) for version in draft.versions]


def nodes(found: list[Node]) -> list[list[str]]:
    """Nodes, as told, in the order of their words."""
    return sorted(told(node.subjects) for node in found)


def drafted(drafts: list[Draft]) -> list[tuple[str, list[str], list[list[str]]]]:
    """Drafts as verdict, causes and versions, in the order of their words."""
    return sorted((d.verdict.name, sorted(c.name for c in d.causes), versions(d)) for d in drafts)
