"""Shim."""

from attrs import frozen


@frozen(slots=True)
class Speaker:
    name: str | None
    body: str | None
    above: frozenset
    named: bool
    outlet: str
    voice: str | None


def says_earlier(by):
    return "earlier" in by or "previous" in by


def speaker_of(by, publisher, vocabulary):
    name = vocabulary.origin(by) if by else None
    outlet = vocabulary.origin(publisher) or publisher
    return Speaker(name, None, frozenset(), name is not None, outlet, name or (None if by else outlet))


@frozen
class Behind:
    origins: tuple
    outlets: tuple
    printed: tuple = ()


def behind(claims, speakers):
    origins = {s.name for s in speakers if s.named}
    outlets = {s.outlet for s in speakers if not s.named}
    return Behind(tuple(sorted(origins)), tuple(sorted(outlets)))
