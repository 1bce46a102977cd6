"""What is new in a report since an earlier one: findings are matched by the claims that they share."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from oirlib import render
from oirlib.asked import path_from
from oirlib.errors import ReportError
from oirlib.finding import Finding
from oirlib.records import written_whole
from oirlib.render import plain

ENDINGS = (".html", ".md", ".json")


@frozen
class Change:
    """A finding that is not what it was.

    Attributes:
        before: The finding in the earlier report.
        now: The finding in the later one.
    """

    before: Finding
    now: Finding

    @property
    def added(self) -> int:
        """How many claims it has that it had not."""
        return len(set(self.now.claims) - set(self.before.claims))

    @property
    def lost(self) -> int:
        """How many it had that it has not."""
        return len(set(self.before.claims) - set(self.now.claims))

    @property
    def sentence(self) -> str:
        """What changed, and what the finding says now."""
        if self.before.verdict is not self.now.verdict:
            return f"Was {_a(self.before)}, is now {_a(self.now)}. {self.now.sentence}"
        parts = [plain.counted(self.added, "more claim")] if self.added else []
        parts += [plain.counted(self.lost, "claim") + " fewer"] if self.lost else []
        return f"{' and '.join(parts).capitalize()}. {self.now.sentence}"


def _a(finding: Finding) -> str:
    named = {"explained": "an explained difference", "consistent": "consistent", "single": "a single claim"}
    word = finding.verdict.value
    return named.get(word, f"{'an' if word[0] in 'aeiou' else 'a'} {word}")


@frozen(repr=False)
class Changes:
    """What is new in a report since an earlier one. In a notebook it shows itself.

    Attributes:
        new: Findings none of whose claims belonged to one that is no longer there.
        gone: Findings of the earlier report that are no longer made.
        flipped: Findings whose verdict is another now.
        grown: Findings of the same verdict with more claims, or others.
    """

    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()
    flipped: tuple[Change, ...] = ()
    grown: tuple[Change, ...] = ()

    def __len__(self) -> int:
        return len(self.new) + len(self.gone) + len(self.flipped) + len(self.grown)

    @property
    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The headings, each with its sentences, worst first; empty ones are left out."""
        found = (
            ("Flipped", tuple(change.sentence for change in self.flipped)),
            ("New", tuple(finding.sentence for finding in self.new)),
            ("Grown", tuple(change.sentence for change in self.grown)),
            ("Gone", tuple(finding.sentence for finding in self.gone)),
        )
        return tuple((heading, tuple(map(plain.clean, sentences))) for heading, sentences in found if sentences)

    @property
    def summary(self) -> str:
        """How many of each, in one line."""
        counts = [f"{len(sentences):,} {heading.lower()}" for heading, sentences in self.sections]
        return ", ".join(counts) if counts else "Nothing changed."

    def __repr__(self) -> str:
        return f"<Changes: {self.summary}>"

    def __str__(self) -> str:
        return render.listing.listing_text(self.summary, self.sections)

    def _repr_html_(self) -> str:
        return render.listing.listing_html("What is new", self.summary, self.sections)

    def to_markdown(self) -> str:
        """Markdown, fit for a memo."""
        return render.listing.listing_markdown("What is new", self.summary, self.sections)

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and lists: the sentences under their headings, and the findings' ids."""
        return {
            "flipped": [{"id": c.now.id, "was": c.before.id, "sentence": c.sentence} for c in self.flipped],
            "new": [{"id": finding.id, "sentence": finding.sentence} for finding in self.new],
            "grown": [{"id": c.now.id, "was": c.before.id, "sentence": c.sentence} for c in self.grown],
            "gone": [{"id": finding.id, "sentence": finding.sentence} for finding in self.gone],
        }

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes it in the form that the path's ending names, and returns the path.

        Args:
            path: Ends in ``.html``, ``.md`` or ``.json``.

        Raises:
            ReportError: Another ending.
            OSError: The file cannot be written.
        """
        path = path_from(path)
        ending = path.suffix.lower()
        if ending not in ENDINGS:
            raise ReportError("path", str(path), f"must end in one of {', '.join(ENDINGS)}")
        if ending == ".json":
            content = json.dumps(self.to_dict(), indent=2) + "\n"
        elif ending == ".md":
            content = self.to_markdown()
        else:
            content = render.listing.listing_page("What is new", self.summary, self.sections)
        with written_whole(path, errors="replace", newline="") as file:
            file.write(content)
        return path


def changes_between(earlier: Iterable[Finding], later: Iterable[Finding]) -> Changes:
    """What changed from the earlier findings to the later ones."""
    before, now = _unlike(list(earlier), list(later))
    shared = _shared(before, now)
    origin = _matched(shared)
    taken = set(origin.values())
    # What was parted in two is told of both halves; what was joined is no longer there by itself, and is not gone.
    for old, new in sorted(shared, key=lambda pair: (pair[1], -shared[pair], pair[0])):
        origin.setdefault(new, old)
    changed = [Change(before[origin[at]], finding) for at, finding in enumerate(now) if at in origin]
    still = {claim for change in changed for claim in change.now.claims}
    return Changes(
        new=tuple(finding for at, finding in enumerate(now) if at not in origin),
        gone=tuple(f for at, f in enumerate(before) if at not in taken and still.isdisjoint(f.claims)),
        flipped=tuple(change for change in changed if change.before.verdict is not change.now.verdict),
        grown=tuple(change for change in changed if change.before.verdict is change.now.verdict),
    )


def _unlike(earlier: Sequence[Finding], later: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Both without the findings that are the same in the two: same claims, same verdict."""
    ids = {finding.id for finding in earlier} & {finding.id for finding in later}
    return [f for f in earlier if f.id not in ids], [f for f in later if f.id not in ids]


def _matched(shared: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Which earlier finding each later one is, each once: those that share most claims first."""
    origin: dict[int, int] = {}
    used: set[int] = set()
    for old, new in sorted(shared, key=lambda pair: (-shared[pair], pair[1], pair[0])):
        if new not in origin and old not in used:
            origin[new] = old
            used.add(old)
    return origin


def _shared(before: Sequence[Finding], now: Sequence[Finding]) -> Mapping[tuple[int, int], int]:
    """How many claims the findings share, by their places; pairs that share none are not in it."""
    standing: defaultdict[object, list[int]] = defaultdict(list)
    for at, finding in enumerate(before):
        for claim in finding.claims:
            standing[claim].append(at)
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    for at, finding in enumerate(now):
        for claim in finding.claims:
            for old in standing.get(claim, ()):
                shared[old, at] += 1
    return shared
