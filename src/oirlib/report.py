"""What the analyst holds: all findings of a run, and the ways out of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from attrs import Attribute, evolve, field, frozen

from oirlib import records, render
from oirlib.asked import asked, each, path_from
from oirlib.claim import Claim, all_claims
from oirlib.decisions import Decisions, Unused
from oirlib.errors import MissingExtraError, ReportError
from oirlib.finding import Cause, Finding, Verdict
from oirlib.judge.extending import extended_findings
from oirlib.policy import Policy
from oirlib.records import written_whole
from oirlib.render import notebook
from oirlib.run import context_of, judged_of
from oirlib.source import as_day
from oirlib.standards import policy_or_own, vocabulary_or_own
from oirlib.vocabulary import Vocabulary

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from prov.model import ProvDocument
    from rich.console import RenderableType

    from oirlib.changes import Changes
    from oirlib.chronology import Chronology
    from oirlib.decided import Decided
    from oirlib.tabled import Table


class Findings(tuple[Finding, ...]):
    """Some findings of a report: a tuple that shows itself in a notebook and when printed."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{render.plain.counted(len(self), 'finding')}>"

    def __str__(self) -> str:
        return render.text.report_text(self, self._claims)

    def _repr_html_(self) -> str:
        return render.html.report_html(self, self._claims)

    @property
    def _claims(self) -> tuple[Claim, ...]:
        return tuple(dict.fromkeys(claim for finding in self for claim in finding.claims))


ENDINGS = (".html", ".md", ".json", ".csv")
BACKENDS = ("pandas", "polars", "pyarrow")


def _findings(values: Iterable[Finding]) -> tuple[Finding, ...]:
    return each("findings", values, Finding, "must be Findings, in a list or the like")


def _claims(values: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(all_claims(values))


@frozen(repr=False)
class Report:
    """All findings of a run, contradictions first, and the claims they were made from.

    In a notebook it shows itself; ``len``, iteration and indexing go over the findings.

    Attributes:
        findings: The findings, what must be acted on first: contradictions of named origins, then of outlets,
            agreements of two origins, sums across sources, revisions and changes, and so on to single claims.
        claims: Every claim that went in, each once.
        duplicates: How many more times one of them was given.
        policy: The thresholds that they were judged with.
        vocabulary: How their words were read.
        decisions: What the analyst decided beforehand.

    >>> print(Report((), ()))
    No claims, and so no findings.
    <BLANKLINE>
    """

    findings: tuple[Finding, ...] = field(converter=_findings)
    claims: tuple[Claim, ...] = field(converter=_claims)
    duplicates: int = field(default=0)
    policy: Policy = field(factory=Policy, converter=policy_or_own, kw_only=True)
    vocabulary: Vocabulary = field(factory=Vocabulary.load, converter=vocabulary_or_own, kw_only=True)
    decisions: Decisions = field(factory=Decisions, kw_only=True)

    @duplicates.validator
    def _is_a_number(self, attribute: Attribute[int], value: int) -> None:
        asked("duplicates", value, int, "must be how many claims were given more than once")

    @decisions.validator
    def _are_decisions(self, attribute: Attribute[Decisions], value: Decisions) -> None:
        asked("decisions", value, Decisions, "must be Decisions")

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, vocabulary: Vocabulary | None = None) -> Report:
        """The report that was saved as ``.json``, with its policy, vocabulary and decisions.

        Args:
            path: The file.
            vocabulary: The one that the report was made with, where that was none of those that come with oirlib.

        Raises:
            ReportError: The file holds no report, or one of a newer oirlib, or its vocabulary must be given.
            OSError: The file cannot be opened.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     Report.load(Report((), ()).save(Path(folder, "report.json")))
        <Report: No claims, and so no findings.>
        """
        from oirlib.stored import stored  # as all that a run does without: importing takes time

        held = stored(path_from(path), vocabulary)
        return cls(
            held.findings,
            held.claims,
            held.duplicates,
            policy=held.policy,
            vocabulary=held.vocabulary,
            decisions=held.decisions,
        )

    def since(self, earlier: Report) -> Changes:
        """What is new since an earlier report: findings are matched by the claims that they share.

        >>> from oirlib import reconcile
        >>> one = Claim("raids", "three", where="Syria", when="2024-08-29", source="Paper A")
        >>> two = Claim("raids", "five", where="Syria", when="2024-08-29", source="Paper B")
        >>> reconcile([one, two]).since(reconcile([one])).flipped[0].sentence.partition(". ")[0]
        'Was a single claim, is now a contradiction'
        """
        from oirlib.changes import changes_between

        if not isinstance(earlier, Report):
            raise ReportError("earlier", earlier, "must be a Report; read one with Report.load")
        return changes_between(earlier.findings, self.findings)

    @property
    def contradictions(self) -> Findings:
        """Figures that cannot all be right."""
        return self._of(Verdict.CONTRADICTION)

    @property
    def explained(self) -> Findings:
        """Figures that differ for a reason that is known."""
        return self._of(Verdict.EXPLAINED)

    @property
    def agreements(self) -> Findings:
        """Figures that share a number."""
        return self._of(Verdict.AGREEMENT)

    @property
    def consistent(self) -> Findings:
        """Figures that can all be right, but share no number."""
        return self._of(Verdict.CONSISTENT)

    @property
    def single(self) -> Findings:
        """Claims that no other source speaks of."""
        return self._of(Verdict.SINGLE)

    @property
    def unused(self) -> tuple[Unused, ...]:
        """The decisions that found nothing among the claims, with the nearest claims that they may have meant."""
        return self.decisions.unused(self.claims)

    @property
    def decided(self) -> tuple[Decided, ...]:
        """What each decision changed: the findings with it, beside those without it.

        >>> from oirlib import reconcile
        >>> a, b = (Claim("raids", n, where="Syria", when="2024-08-29", source=f"Paper {n}") for n in (3, 5))
        >>> [one] = reconcile([a, b], decisions=Decisions(who="J. Doe").apart(a, b)).decided
        >>> one.changes.summary
        '2 flipped'
        """
        from oirlib.decided import decided

        return decided(self.claims, self.decisions, self.vocabulary, self.policy)

    @property
    def _grades(self) -> dict[str, str]:
        """How the analyst grades origins, by the names that findings give them."""
        return {self.vocabulary.origin(name) or name: grade for name, grade in self.decisions.grades.items()}

    def _of(self, verdict: Verdict) -> Findings:
        return Findings(finding for finding in self.findings if finding.verdict is verdict)

    def extended(self, claims: Iterable[Claim]) -> Report:
        """The report of these claims and more, as if all had been given at once.

        Only claims that the new ones may have to do with are judged again, by the words of what is counted.

        Args:
            claims: The new claims; those that are known already count as duplicates.

        Raises:
            ClaimError: Something among them is not a Claim.

        >>> from oirlib import reconcile
        >>> first = reconcile([Claim("US troops", 900, where="Syria", when="2024-10-13", source="Paper A")])
        >>> both = first.extended([Claim("US troops", 2000, where="Syria", when="2024-10-13", source="Paper B")])
        >>> len(both.contradictions)
        1
        """
        given = all_claims(claims)
        known = set(self.claims)
        more = [claim for claim in dict.fromkeys(given) if claim not in known]
        context = context_of(self.vocabulary, self.policy, self.decisions)
        before, after = judged_of(self.claims, self.decisions), judged_of(more, self.decisions)
        # A decision may tie what the words keep apart: all is judged again.
        again = bool(context.same or context.apart)
        found = extended_findings(self.findings, before, after, context, again=again)
        return evolve(
            self,
            findings=found if after else self.findings,
            claims=(*self.claims, *more),
            duplicates=self.duplicates + len(given) - len(more),
        )

    def __len__(self) -> int:
        return len(self.findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> Findings: ...
    @overload
    def __getitem__(self, at: str) -> Any: ...
    def __getitem__(self, at: int | slice | str) -> Any:
        if isinstance(at, slice):
            return Findings(self.findings[at])
        if not isinstance(at, str):
            return self.findings[at]
        for finding in self.findings:
            if finding.id == at:
                return finding
        found = self.select(at)
        if not found:
            from oirlib.selection import nearest_topics

            near = "; ".join(nearest_topics(self.findings, at))
            hint = f"the nearest are: {near}" if near else f"print the report to see its {len(self)} findings"
            hint = hint if self.findings else "the report has none"
            raise ReportError("words", at, f"no finding is about that, and none has that id; {hint}")
        return found

    def select(
        self,
        words: str | None = None,
        *,
        verdict: Verdict | str | None = None,
        cause: Cause | str | None = None,
        origin: str | None = None,
        first: date | str | None = None,
        last: date | str | None = None,
    ) -> Report:
        """The findings that fit all that is asked for, as a report; ``report["US troops"]`` is ``select("US troops")``.

        Args:
            words: Words that all stand in what the finding or its claims are about, and where.
            verdict: Its verdict, or the verdict's name.
            cause: One of its causes, or its name.
            origin: Somebody whose figure it has: an origin, however its name is written, an outlet, or nobody in
                particular as one of its claims has it ("police").
            first: The first day of the stretch that its days must touch.
            last: The last.

        Raises:
            ReportError: There is no such verdict or cause.
            ClaimError: A day is none.

        >>> from oirlib import reconcile
        >>> claims = [Claim("US troops", 900, where=place, source="Paper A") for place in ("Syria", "Iraq")]
        >>> len(reconcile(claims).select("troops Iraq"))
        1
        """
        from oirlib.selection import selected

        found = selected(
            self.findings, self.vocabulary, words, verdict=verdict, cause=cause, origin=origin, first=first, last=last
        )
        kept = {claim for finding in found for claim in finding.claims}
        return evolve(self, findings=found, claims=[claim for claim in self.claims if claim in kept], duplicates=0)

    def table(self, rows: str = "topic", columns: str = "origin") -> Table:
        """Figures side by side: a row a topic, a column an origin, in the sources' own words, marked where they clash.

        Args:
            rows: ``"topic"``, or ``"finding"`` for a row each.
            columns: ``"origin"``, or ``"publisher"`` for whoever printed it.

        Returns:
            A table that shows itself and saves itself as ``.html``, ``.md``, ``.csv`` or ``.xlsx``.

        Raises:
            ReportError: ``rows`` or ``columns`` is none of these.
        """
        from oirlib.tabled import Table

        if not isinstance(rows, str) or rows not in render.memo.ROWS:
            raise ReportError("rows", rows, f"must be one of {', '.join(map(repr, render.memo.ROWS))}")
        if not isinstance(columns, str) or columns not in render.memo.COLUMNS:
            raise ReportError("columns", columns, f"must be one of {', '.join(map(repr, render.memo.COLUMNS))}")
        return Table(render.memo.memo_grid(self.findings, rows, columns, cache(self.vocabulary.origin)))

    def chronology(self, words: str | None = None) -> Chronology:
        """Figures day by day, as stated: the least, the numbers named, the most, and who; never an average.

        Args:
            words: What it is of, as in :meth:`select`; None for all.

        Raises:
            ReportError: No finding is about that.

        >>> from oirlib import reconcile
        >>> claims = [Claim("US troops", n, where="Syria", when=d, source="A") for n, d in [(900, "2024-10-13"), (2000, "2025-01-07")]]
        >>> [(day.first.isoformat(), day.best) for day in reconcile(claims).chronology("US troops")]
        [('2024-10-13', (900,)), ('2025-01-07', (2000,))]
        """  # noqa: E501
        from oirlib.chronology import chronology_of

        if words is not None and not isinstance(words, str):
            raise ReportError("words", words, "must be words")
        found = self.findings if words is None else self[words]
        asked = found if isinstance(found, Report | tuple) else (found,)
        return chronology_of(tuple(asked), "all figures" if words is None else words, self.policy)

    def __repr__(self) -> str:
        return f"<Report: {render.summary.totals(self.findings, self.claims, self.duplicates)}>"

    def __str__(self) -> str:
        return render.text.report_text(self.findings, self.claims, self.duplicates, self._grades)

    def to_frame(self, rows: Literal["claims", "findings"] = "claims", *, backend: str = "pandas") -> Any:
        """A data frame.

        Args:
            rows: ``"claims"``: one row for each claim in each finding, which :func:`oirlib.claims_from_frame` reads
                back as claims; ``"findings"``: one row for each finding.
            backend: ``"pandas"``, ``"polars"`` or ``"pyarrow"``.

        Raises:
            MissingExtraError: The extra ``frames``, or the backend, is not installed.
            ReportError: ``rows`` or ``backend`` is none of these.
        """
        if not isinstance(rows, str) or rows not in ("claims", "findings"):
            raise ReportError("rows", rows, "must be 'claims' or 'findings'")
        if not isinstance(backend, str) or backend not in BACKENDS:
            raise ReportError("backend", backend, f"must be one of {', '.join(map(repr, BACKENDS))}")
        try:
            import narwhals

            if rows == "claims":
                columns = render.table.claim_columns(records.CLAIM_COLUMNS)
                return render.table.frame(self._claim_rows(), columns, narwhals, backend)
            found = render.table.finding_rows(self.findings)
            return render.table.frame(found, render.table.FINDING_COLUMNS, narwhals, backend)
        except ImportError:
            raise MissingExtraError("frames", f"data frames of {backend}") from None

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and lists, in the shape of ``schemas/report.schema.json``."""
        return self._tree(None)

    def _tree(self, day: date | None) -> dict[str, Any]:
        run = render.tree.Run(self.policy, self.vocabulary, self.decisions.to_dicts(), day)
        return render.tree.report_tree(self.findings, self.claims, self.duplicates, run, records.claim_to_dict)

    def to_json(self, *, indent: int | None = 2) -> str:
        """The same as strict JSON (no NaN, no Infinity).

        Args:
            indent: By how many spaces what is inside stands to the right; None puts all on one line.

        Raises:
            ReportError: It is no number of spaces.
        """
        if indent is not None and (isinstance(indent, bool) or not isinstance(indent, int) or not 0 <= indent <= 80):
            raise ReportError("indent", indent, "must be a number of spaces from 0 to 80, or None for one line")
        return render.tree.dumped(self.to_dict(), indent)

    def to_markdown(self) -> str:
        """Markdown, fit for a memo."""
        return render.markdown.report_markdown(self.findings, self.claims, self.duplicates, self._grades)

    def to_html(self) -> str:
        """An HTML fragment with its own scoped style and no script; :meth:`save` writes a whole page."""
        return render.html.report_html(self.findings, self.claims, self.duplicates, self._grades)

    def to_csv(self) -> str:
        """CSV with one row for each claim in each finding, in which no cell can run as a formula."""
        return render.table.spreadsheet(self._claim_rows(), render.table.claim_columns(records.CLAIM_COLUMNS))

    def _claim_rows(self) -> list[dict[str, Any]]:
        return render.table.claim_rows(self.findings, lambda claim: records.claim_rows([claim])[0])

    def plot(self, ax: Axes | None = None) -> Axes:
        """A picture of what agrees and what does not: a line for each finding, by verdict.

        Each line is a factor of its own middle, so that versions stand as far apart as they are, whatever they count;
        what is more than ten times as much or as little stands at the edge with an arrow. Single claims are counted.

        Args:
            ax: matplotlib's axes to draw on; None makes a new figure. The words stand outside of the axes: on a figure
                of your own use ``layout="constrained"``.

        Returns:
            The axes.

        Raises:
            MissingExtraError: The extra ``plot`` is not installed.
        """
        return render.plot.report_plot(self.findings, ax)

    def to_prov(self) -> ProvDocument:
        """W3C PROV: which claim was derived from which quote, document and origin, and which figure revised another.

        Returns:
            A document of the ``prov`` library, whose ``serialize`` writes PROV-JSON, PROV-N and others.

        Raises:
            MissingExtraError: The extra ``prov`` is not installed.
        """
        try:
            from oirlib.render.provenance import report_prov
        except ImportError:
            raise MissingExtraError("prov", "provenance documents") from None
        return report_prov(self.findings, self.claims, self.vocabulary)

    def to_claim_review(
        self,
        finding: Finding,
        *,
        author: str,
        person: bool = False,
        author_url: str | None = None,
        url: str | None = None,
        published: date | str | None = None,
        of: Claim | None = None,
        rating: str | None = None,
        rating_value: float | None = None,
        rating_scale: tuple[float, float] | None = None,
    ) -> dict[str, Any]:
        """A finding as schema.org ClaimReview (JSON-LD), for what you publish; it has no rating but the one you give.

        Args:
            finding: One of the report's findings; its sentence is the review's body.
            author: Who publishes the review: you.
            person: Whether the author is a person; an organisation otherwise.
            author_url: Where the author is on the web.
            url: Where the review is published.
            published: The day it is.
            of: The claim under review; every claim of the finding by default.
            rating: Your judgement in words ("Misleading").
            rating_value: The same as a number.
            rating_scale: The worst and the best number there is, such as ``(1, 5)``.

        Raises:
            ReportError: The finding or the claim is none of the report's, or what you add does not hold together.
            ClaimError: ``published`` is not a day.
        """
        if not isinstance(finding, Finding) or finding not in self.findings:
            raise ReportError("finding", finding, "must be one of this report's findings")
        if of is not None and (not isinstance(of, Claim) or of not in finding.claims):
            raise ReportError("of", of, "must be one of the finding's claims")
        added = render.claim_review.Publication(
            author, person, author_url, url, as_day(published, "published"), rating, rating_value, rating_scale
        )
        return render.claim_review.claim_review(finding, finding.claims if of is None else (of,), added)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the report in the form that the path's ending names, and returns the path.

        A file that is there already is replaced only once the new one is written.

        Args:
            path: Ends in ``.html`` (one self-contained page), ``.md``, ``.json`` or ``.csv``.

        Raises:
            ReportError: Another ending.
            OSError: The file cannot be written.
        """
        path = path_from(path)
        ending = path.suffix.lower()
        if ending == ".html":
            content = render.page.report_page(self.findings, self.claims, self.duplicates, self._grades)
        elif ending == ".md":
            content = self.to_markdown()
        elif ending == ".json":
            content = render.tree.dumped(self._tree(date.today()), 2) + "\n"
        elif ending == ".csv":
            content = self.to_csv()
        else:
            workbook = "; report.table() is saved as .xlsx" if ending == ".xlsx" else ""
            raise ReportError("path", str(path), f"must end in one of {', '.join(ENDINGS)}{workbook}")
        # Spreadsheets take CSV for UTF-8 only behind a byte order mark. Lone surrogates exist in no file.
        encoding = "utf-8-sig" if ending == ".csv" else "utf-8"
        with written_whole(path, encoding=encoding, errors="replace", newline="") as file:
            file.write(content)
        return path

    def _repr_html_(self) -> str:
        return self.to_html()

    def __rich__(self) -> RenderableType:
        from oirlib.render.terminal import report_rich

        return report_rich(self.findings, self.claims, self.duplicates, self._grades)


notebook.put_on_faces()
