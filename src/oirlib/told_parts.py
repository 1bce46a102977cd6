"""Parts and their whole, told: within it, above it, or adding up to it."""

from __future__ import annotations

from collections.abc import Sequence

from oirlib.claim import Claim, Kind
from oirlib.counted import are, counting, located, national, nobody, noun_of, placed
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause
from oirlib.shown import dated, figure_words, listed, some_of, teller
from oirlib.told import VERSIONS, Told, about_of, given_by, on_days, shared_days, size_of, told_whole, topic_told


def within(told: Told, verb: str) -> str:
    """Parts and their whole."""
    parts, whole = _parts_and_whole(told)
    if parts[0].kind is Kind.DATE:
        named = "is the date of a part" if len(parts) == 1 else "are dates of parts"
        return f"{listed([told_whole(part) for part in parts])} {named}, {told_whole(whole)} that of the whole."
    if among := _among(parts, whole):
        return among
    shared = shared_days([*parts, whole])
    if shared is not None and len({teller(claim) for claim in (*parts, whole)}) == 1:
        counts = listed(some_of([counting(part) for part in parts], VERSIONS))
        return f"{on_days(shared)}{counts} {_verb(parts)} {verb} {counting(whole)} ({teller(whole)})."
    names = listed(some_of([told_whole(part, dates=shared is None) for part in parts], VERSIONS))
    return f"{on_days(shared)}{names} {_verb(parts)} {verb} {told_whole(whole, dates=shared is None)}."


def _among(parts: Sequence[Claim], whole: Claim) -> str:
    """One of the six airstrikes in Iraq was in Hawija: a part by what it has beside the whole; "" where it has more."""
    part, top = parts[0].figure, whole.figure
    if len(parts) > 1 or not isinstance(part, Figure) or not isinstance(top, Figure):
        return ""
    apart = _told_apart(parts[0], whole)
    shared = shared_days([parts[0], whole])
    if not apart or (shared is None and parts[0].when != whole.when):
        return ""
    counted = top.hedge is Hedge.NONE and top.unit is part.unit is None
    if not counted or top.best is None or top.best < 2 or part.best is None or part.best > top.best:
        return ""
    by = "" if teller(parts[0]) == teller(whole) else f" ({teller(whole)})"
    none = "neither" if top.best == 2 else "none"
    count = none if part.best == 0 else figure_words(parts[0])
    return f"{on_days(shared)}{count} of the {counting(whole)}{by} {are(part)} {apart} ({teller(parts[0])})."


def _told_apart(part: Claim, whole: Claim) -> str:
    """What a part is told by: a place, or the words of what it counts that the whole has not."""
    same_place = (part.where or "").casefold() == (whole.where or "").casefold()
    if part.what.casefold() == whole.what.casefold():
        return located(part.where) if part.where and not same_place else ""
    noun, other = noun_of(part.what), noun_of(whole.what)
    if not same_place or noun.after.casefold() != other.after.casefold() or not noun.plural:
        return ""
    if noun.head.casefold() != other.head.casefold():
        one = isinstance(part.figure, Figure) and part.figure.best == 1
        return "" if one else f"{noun.before} {noun.head}".strip()
    rest = other.before.casefold().split()
    own = [word for word in noun.before.split() if word.casefold() not in rest]
    return national(own[0]) if len(own) == 1 and national(own[0]) != own[0] else ""


def exceeding(told: Told) -> str:
    """A part, or parts together, above the whole."""
    parts, whole = _parts_and_whole(told)
    shared = shared_days([*parts, whole])
    if len(parts) == 1 and isinstance(whole.figure, Figure) and whole.figure.high == 0:
        happened = _happened(parts[0])
        denied = f"{nobody(whole.what)} was" if happened else "there were none"
        return f"{happened or counting(parts[0])} ({given_by(parts[0])}), but {teller(whole)} says that {denied}."
    names = listed(some_of([told_whole(part, dates=shared is None) for part in parts], VERSIONS))
    verb = _verb(parts) if len(parts) == 1 else "come to"
    return f"{on_days(shared)}{names} {verb} more than the whole, {told_whole(whole, dates=shared is None)}."


def _happened(claim: Claim) -> str:
    """A count as an event: "one child was killed in Homs"; "" where what is counted is no event."""
    noun = noun_of(claim.what)
    if not noun.state or not noun.plural or not isinstance(claim.figure, Figure):
        return ""
    before = counting(claim, place=False).removesuffix(f" {noun.after}")
    return placed(f"{before} {are(claim.figure)} {noun.after}", claim.where)


def summed(told: Told) -> str:
    """Parts that add up to their whole."""
    *parts, whole = told.claims
    about = {about_of(claim) for claim in told.claims}
    if len({(claim.source, claim.said_by) for claim in told.claims}) == 1 and len(about) > 1:
        row = [counting(part, place=part.where != whole.where) for part in parts]
        on = f" {dated(whole.when)}" if whole.when is not None else ""
        return f"{teller(whole)} counted {counting(whole)}{on}: {listed(some_of(row, VERSIONS))}."
    if len(about) == 1:
        row = [f"{figure_words(part)} ({given_by(part)})" for part in parts]
        total = f"{figure_words(whole)} ({given_by(whole)})"
        return f"{topic_told(told, dates=False)}: {listed(some_of(row, VERSIONS))} add up to {total}."
    shared = shared_days(told.claims)
    row = [told_whole(part, dates=shared is None) for part in parts]
    return f"{on_days(shared)}{listed(some_of(row, VERSIONS))} add up to {told_whole(whole, dates=shared is None)}."


def _verb(parts: Sequence[Claim]) -> str:
    figure = parts[0].figure
    return "is" if len(parts) == 1 and isinstance(figure, Figure) and figure.best == 1 else "are"


def _parts_and_whole(told: Told) -> tuple[list[Claim], Claim]:
    """The parts and their whole; of two claims alone the sizes say which is which, in whatever order they are told."""
    *parts, whole = told.claims
    if len(parts) == 1 and parts[0].kind is not Kind.DATE and size_of(parts[0]) != size_of(whole):
        above = size_of(parts[0]) > size_of(whole)
        if above is not (Cause.EXCEEDS_WHOLE in told.causes):
            return [whole], parts[0]
    return parts, whole
