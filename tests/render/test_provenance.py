"""The report as W3C PROV."""

from __future__ import annotations

import sys
import warnings

import pytest
from prov.model import ProvAgent, ProvAttribution, ProvDerivation, ProvDocument, ProvEntity

from oirlib import Claim, Quote, Report, Source, Vocabulary, reconcile
from oirlib.errors import MissingExtraError
from tests.render import example_report as example
from tests.render.nasty import SCRIPT, nasty_report

CENTCOM_15 = Claim(
    "ISIS fighters killed",
    "15",
    where="Iraq",
    when="2024-08-29",
    said_by="CENTCOM",
    said_on="2024-08-31",
    source=Source("Paper A", title="A raid", url="https://example.org/a"),
    quote=Quote("the raid killed 15", prefix="They said", start=10, end=28),
)
CENTCOM_14 = Claim(
    "ISIS fighters killed",
    "14",
    where="Iraq",
    when="2024-08-29",
    said_by="U.S. Central Command",
    said_on="2024-09-13",
    source=Source("Paper B", published="2024-09-13"),
)


@pytest.fixture(autouse=True)
def _no_warnings():
    """The prov library says in warnings what a later version of it will refuse."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def kind_of(record) -> str:
    """What sort of derivation it is; "" for a plain one."""
    return next((str(kind.localpart) for kind in record.get_asserted_types()), "")


def relations(document: ProvDocument) -> set[tuple[str, str, str]]:
    """All derivations and attributions, between the sorts of things: ("quote", "Quotation", "document")."""
    found = set()
    for record in document.get_records((ProvDerivation, ProvAttribution)):
        ends = [str(value.localpart).partition("-")[0] for _, value in record.formal_attributes if value is not None]
        found.add((ends[0], kind_of(record) if isinstance(record, ProvDerivation) else "Attribution", ends[1]))
    return found


def pairs(document: ProvDocument, kind: str) -> set[tuple[str, str]]:
    """The derivations of one kind, by local names."""
    return {
        tuple(str(value.localpart) for _, value in record.formal_attributes if value is not None)
        for record in document.get_records(ProvDerivation)
        if kind_of(record) == kind
    }


def labels(document: ProvDocument, cls: type) -> list[str]:
    """The labels of all things of one class."""
    return sorted(str(label) for record in document.get_records(cls) for label in record.get_attribute("prov:label"))


def test_the_whole_chain_of_a_claim_that_names_its_origin():
    """Claim to quote to document to publisher, and claim to the statement of the origin that it names."""
    assert relations(reconcile([CENTCOM_15]).to_prov()) == {
        ("claim", "", "quote"),
        ("quote", "Quotation", "document"),
        ("document", "Attribution", "agent"),
        ("claim", "PrimarySource", "statement"),
        ("statement", "Attribution", "agent"),
        ("claim", "Attribution", "agent"),
        ("finding", "", "claim"),
    }


@pytest.mark.parametrize("said_by", [None, "Paper A", "officials", "a local source"])
def test_a_document_that_speaks_for_itself_is_the_primary_source(said_by):
    """So it is where nobody in particular is named: no statement of "officials" is made up, and no agent."""
    document = reconcile([Claim("raids", "3", source="Paper A", said_by=said_by)]).to_prov()
    assert relations(document) == {
        ("claim", "", "document"),
        ("claim", "PrimarySource", "document"),
        ("claim", "Attribution", "agent"),
        ("document", "Attribution", "agent"),
        ("finding", "", "claim"),
    }
    assert labels(document, ProvAgent) == ["Paper A"]


def test_an_origin_is_one_agent_however_its_name_is_written():
    """Two spellings of one office are one agent, as they are one origin; the source's own words stay on the claim."""
    document = reconcile([CENTCOM_15, CENTCOM_14]).to_prov()
    assert labels(document, ProvAgent) == ["CENTCOM", "Paper A", "Paper B"]
    said = {str(value) for record in document.get_records(ProvEntity) for value in record.get_attribute("oir:said_by")}
    assert said == {"CENTCOM", "U.S. Central Command"}


def test_an_empty_vocabulary_knows_no_other_spelling():
    """Then names are compared as words."""
    document = reconcile([CENTCOM_15, CENTCOM_14], vocabulary=Vocabulary()).to_prov()
    assert len(labels(document, ProvAgent)) == 4


def test_a_later_figure_is_a_revision_of_the_earlier():
    """Where the report found that an origin replaced its figure; never the other way around."""
    report = reconcile([CENTCOM_14, CENTCOM_15])
    assert [cause.name for cause in report[0].causes] == ["REVISED"]
    assert pairs(report.to_prov(), "Revision") == {(f"claim-{CENTCOM_14.id}", f"claim-{CENTCOM_15.id}")}


def test_a_difference_that_is_no_revision_is_not_called_one():
    """Two sources that contradict each other revise nothing."""
    report = reconcile([
        Claim("airstrikes", number, where="Iraq", when="2024-08-29", source=f"Paper {number}") for number in ("3", "5")
    ])  # fmt: skip
    assert report.contradictions
    assert pairs(report.to_prov(), "Revision") == set()


def test_a_quote_keeps_its_words_and_its_place():
    """In the terms of W3C's Web Annotation, and the document with its title, day and address."""
    document = reconcile([CENTCOM_15]).to_prov()
    [quote] = [r for r in document.get_records(ProvEntity) if str(r.identifier).startswith("oir:quote-")]
    assert {str(name): str(getattr(value, "value", value)) for name, value in quote.extra_attributes} == {
        "prov:type": "oir:Quote",
        "prov:value": "the raid killed 15",
        "oa:prefix": "They said",
        "oa:start": "10",
        "oa:end": "28",
    }
    [source] = [r for r in document.get_records(ProvEntity) if str(r.identifier).startswith("oir:document-")]
    assert {str(getattr(v, "value", v)) for _, v in source.extra_attributes} == {
        "oir:Document",
        "A raid",
        "https://example.org/a",
    }


@pytest.mark.parametrize(
    "report",
    [example.report(duplicates=1), example.report([]), nasty_report(SCRIPT), nasty_report('"""\n\\%%\x00é')],
    ids=["example", "empty", "script", "signs"],
)
def test_each_thing_is_described_once(report: Report):
    """Two descriptions of one thing would be merged by whoever reads them: no name stands twice."""
    names = [record.identifier for record in report.to_prov().get_records((ProvEntity, ProvAgent))]
    assert len(names) == len(set(names))
    document = report.to_prov()
    assert document == document.unified()


@pytest.mark.parametrize("form", ["json", "provn"])
@pytest.mark.parametrize("report", [example.report(), nasty_report(SCRIPT)], ids=["example", "nasty"])
def test_it_is_read_back_as_it_was_written(report: Report, form: str):
    """In the library's forms, whatever the sources' words are."""
    document = report.to_prov()
    written = document.serialize(format=form)
    assert ProvDocument.deserialize(content=written, format=form) == document


def test_all_that_a_relation_names_is_described():
    """No relation points at something that is not there."""
    document = example.report().to_prov()
    described = {record.identifier for record in document.get_records((ProvEntity, ProvAgent))}
    named = {
        value
        for record in document.get_records((ProvDerivation, ProvAttribution))
        for _, value in record.formal_attributes
        if value is not None
    }
    assert named <= described


def test_every_claim_and_finding_is_there():
    """Each with its sentence or its figure as the label, and every finding derived from its claims."""
    report = example.report()
    document = report.to_prov()
    assert set(labels(document, ProvEntity)) >= {finding.sentence for finding in report}
    derived = pairs(document, "")
    for finding in report:
        assert {(f"finding-{finding.id}", f"claim-{claim.id}") for claim in finding.claims} <= derived


def test_the_same_report_gives_the_same_document():
    """Names come from content: nothing depends on the run."""
    assert example.report().to_prov().serialize() == example.report().to_prov().serialize()


def test_without_the_extra_the_error_names_it(monkeypatch):
    """Where the prov library is missing, the error says what to install."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "prov" or name.endswith(".provenance")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("oirlib.render.provenance", raising=False)
    monkeypatch.setitem(sys.modules, "prov", None)
    with pytest.raises(MissingExtraError, match=r"oirlib\[prov\]"):
        example.report().to_prov()
