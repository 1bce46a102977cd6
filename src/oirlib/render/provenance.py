"""Where each figure comes from, as a W3C PROV document; the prov library enters here.

PROV's words for what a report knows:

* a claim *was derived from* its quote, the quote *was quoted from* its document, and the document *was attributed to*
  its publisher;
* a claim *had as its primary source* the statement of the origin it names, or the document where that speaks for
  itself, and *was attributed to* that origin: one agent, however its name is written and however many outlets print it;
* an origin's later figure *was a revision of* the one it replaces;
* a finding *was derived from* its claims.

Nothing else is asserted: whether an agent is a person or an office, and when anything was written, nobody told us.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from attrs import field, mutable
from prov.identifier import QualifiedName
from prov.model import PROV_LABEL, PROV_LOCATION, PROV_TYPE, PROV_VALUE, XSD, Literal, Namespace, ProvDocument

from oirlib.claim import Claim
from oirlib.finding import Cause, Finding
from oirlib.period import Period
from oirlib.render import plain
from oirlib.source import Source
from oirlib.speakers import Heard
from oirlib.vocabulary import Vocabulary

OIR = Namespace("oir", "urn:oirlib:")
DCTERMS = Namespace("dcterms", "http://purl.org/dc/terms/")
OA = Namespace("oa", "http://www.w3.org/ns/oa#")


def report_prov(findings: Sequence[Finding], claims: Sequence[Claim], vocabulary: Vocabulary) -> ProvDocument:
    """The report's provenance; the vocabulary says which names are one origin, and which are nobody in particular."""
    draft = _Draft(cache(vocabulary.speakers.heard), cache(vocabulary.speakers.printed_by))
    for claim in claims:
        draft.claim(claim)
    for finding in findings:
        draft.finding(finding)
    return draft.document


@mutable
class _Draft:
    """A document in the making, in which each thing is described once.

    The prov library keeps every description it is given, and two of one thing would be merged by whoever reads them.
    """

    heard: Callable[[str], Heard]
    printed_by: Callable[[str], Heard]
    document: ProvDocument = field(factory=lambda: ProvDocument(namespaces=[OIR, DCTERMS, OA]), init=False)
    told: set[QualifiedName] = field(factory=set, init=False)

    def claim(self, claim: Claim) -> QualifiedName:
        """Describes the claim, and all that stands behind it."""
        name = OIR[f"claim-{claim.id}"]
        if not self._new(name):
            return name
        self.document.entity(name, _attributes(OIR["Claim"], _label(claim), _claim_parts(claim)))
        source = self._source(claim.source)
        self.document.derivation(name, source if claim.quote is None else self._quote(claim, source))
        publisher = self._publisher(claim.source)
        speaker = self._speaker(claim.said_by, claim.source.publisher)
        agent = self._agent(speaker)
        # Nobody in particular, and a publisher that names itself, leave the document as the nearest source there is.
        self.document.primary_source(name, source if speaker == publisher else self._statement(claim, agent, speaker))
        self.document.attribution(name, agent)
        return name

    def finding(self, finding: Finding) -> None:
        """Describes the finding, and which of its claims revise others."""
        name = OIR[f"finding-{finding.id}"]
        if not self._new(name):
            return
        parts = [("verdict", finding.verdict.value), *(("cause", cause.name) for cause in finding.causes)]
        self.document.entity(name, _attributes(OIR["Finding"], finding.sentence, [(OIR[key], v) for key, v in parts]))
        for claim in finding.claims:
            self.document.derivation(name, self.claim(claim))
        if Cause.REVISED in finding.causes:
            # The judge puts what was said first into the first version.
            for old, new in pairwise(finding.versions):
                self._revisions(old.claims, new.claims)

    def _revisions(self, old: Iterable[Claim], new: Iterable[Claim]) -> None:
        for one, later in ((one, later) for one in old for later in new if one.id != later.id):
            self.document.revision(self.claim(later), self.claim(one))

    def _source(self, source: Source) -> QualifiedName:
        name = OIR[f"document-{_digest(source.publisher, source.title, source.published, source.url)}"]
        if self._new(name):
            parts = [
                (DCTERMS["title"], source.title),
                (DCTERMS["issued"], _typed(source.published, "date")),
                (PROV_LOCATION, _typed(source.url, "anyURI")),
            ]
            self.document.entity(name, _attributes(OIR["Document"], source.title or source.publisher, parts))
            self.document.attribution(name, self._agent(self._publisher(source)))
        return name

    def _quote(self, claim: Claim, source: QualifiedName) -> QualifiedName:
        quote = claim.quote
        assert quote is not None
        name = OIR[f"quote-{_digest(source, quote.exact, quote.prefix, quote.suffix, quote.start, quote.end)}"]
        if self._new(name):
            parts = [
                (PROV_VALUE, quote.exact),
                (OA["prefix"], quote.prefix or None),
                (OA["suffix"], quote.suffix or None),
                (OA["start"], _typed(quote.start, "integer")),
                (OA["end"], _typed(quote.end, "integer")),
            ]
            self.document.entity(name, _attributes(OIR["Quote"], None, parts))
            self.document.quotation(name, source)
        return name

    def _statement(self, claim: Claim, agent: QualifiedName, speaker: str) -> QualifiedName:
        """What the origin itself said, which is known through the claim alone: no two are taken for one."""
        name = OIR[f"statement-{claim.id}"]
        self.document.entity(name, _attributes(OIR["Statement"], f"what {speaker} said", [_said_on(claim)]))
        self.document.attribution(name, agent)
        return name

    def _publisher(self, source: Source) -> str:
        return self._speaker(None, source.publisher)

    def _speaker(self, said_by: str | None, publisher: str) -> str:
        """One name for who a figure comes from; for nobody in particular, the publisher answers."""
        named = self.heard(said_by).name if said_by else None
        return named or self.printed_by(publisher).name or " ".join(publisher.split())

    def _agent(self, speaker: str) -> QualifiedName:
        name = OIR[f"agent-{_digest(speaker)}"]
        if self._new(name):
            self.document.agent(name, [(PROV_LABEL, plain.unturned(speaker))])
        return name

    def _new(self, name: QualifiedName) -> bool:
        if name in self.told:
            return False
        self.told.add(name)
        return True


_Part = tuple[QualifiedName, str | QualifiedName | Literal | None]


def _attributes(kind: QualifiedName, label: str | None, parts: Iterable[_Part]) -> list[_Part]:
    """The attributes that say something, in characters that XML can hold and no terminal acts on."""
    given = [(PROV_TYPE, kind), (PROV_LABEL, label), *parts]
    return [(name, _cleaned(value)) for name, value in given if value is not None]


def _cleaned(value: str | QualifiedName | Literal) -> str | QualifiedName | Literal:
    if isinstance(value, str):
        return plain.unturned(value)
    if isinstance(value, Literal) and isinstance(value.value, str):
        return Literal(plain.unturned(value.value), value.datatype, value.langtag)
    return value


def _label(claim: Claim) -> str:
    place = f", {claim.where}" if claim.where else ""
    return f"{claim.what}{place}: {plain.stated(claim.figure)}"


def _claim_parts(claim: Claim) -> list[_Part]:
    unit = None if isinstance(claim.figure, Period) else claim.figure.unit
    return [
        (OIR["what"], claim.what),
        (OIR["where"], claim.where),
        (OIR["figure"], claim.figure.text),
        (OIR["unit"], unit),
        (OIR["when"], claim.when.text if claim.when else None),
        (OIR["said_by"], claim.said_by),
        _said_on(claim),
        (OIR["kind"], claim.kind.value if claim.kind else None),
    ]


def _said_on(claim: Claim) -> _Part:
    return OIR["said_on"], _typed(claim.said_on, "date")


def _typed(value: date | int | str | None, kind: str) -> Literal | None:
    """The value as one of XML Schema's kinds; the prov library guesses at plain dates and numbers."""
    return None if value is None else Literal(value, XSD[kind])


def _digest(*parts: object) -> str:
    """Sixteen hexadecimal digits that stand for the parts; a name in words could not keep two of them apart."""
    return hashlib.sha256(repr([str(part) if part is not None else None for part in parts]).encode()).hexdigest()[:16]
