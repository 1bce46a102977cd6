"""The one sentence of a finding: plain English that an analyst could paste."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from oirlib.claim import Claim, Kind
from oirlib.counted import are, counting, located, national, nobody, noun_of, placed
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Verdict
from oirlib.interval import Number
from oirlib.lacking import Missing, missing
from oirlib.period import Period
from oirlib.shown import (
    capital,
    count_of,
    dated,
    days,
    days_of,
    figure_words,
    listed,
    shown,
    some_of,
    spelled,
    teller,
    written,
)
from oirlib.topic import Topic

__all__ = ["Told", "sentence_of", "shown", "spelled", "unrelated", "written"]

_NAMES = 3  # who is named before the rest are counted
_WORDINGS = 3  # figures of one version told before the rest are counted
_VERSIONS = 5  # versions told each with its figure
_UNSURE = frozenset([Cause.COARSER, Cause.TERMS, Cause.STANDING])
# Causes of which the sentence tells a story of its own; what is missing then follows as a remark.
_TOLD_OF = frozenset(
    [Cause.REVISED, Cause.NO_EVIDENCE, Cause.PART_OF, Cause.GROWING, Cause.CHANGED, Cause.OTHER_TIME, Cause.DEFINITION]
)
_DOUBTS: dict[Cause, Callable[[Missing], str]] = {
    Cause.COARSER: lambda lacks: lacks.coarse,
    Cause.TERMS: lambda lacks: lacks.terms,
    Cause.STANDING: lambda lacks: lacks.standing,
    Cause.UNPLACED: lambda lacks: lacks.place,
    Cause.UNDATED: lambda lacks: lacks.day,
    Cause.SPELLING: lambda lacks: lacks.spelling,
}


@frozen
class Told:
    """What a sentence tells of.

    Attributes:
        verdict: The verdict.
        causes: Why.
        topic: What the claims are about.
        versions: The claims of each version; of parts and their whole the parts come first and the whole last.
        origins: Of each version, the named bodies that its figure comes from.
        outlets: Of each version, the publishers that name nobody.
        silent: Of each version, the publishers that were shown to print another's figure and name no source for it.
    """

    verdict: Verdict
    causes: tuple[Cause, ...]
    topic: Topic
    versions: tuple[tuple[Claim, ...], ...]
    origins: tuple[tuple[str, ...], ...] = ()
    outlets: tuple[tuple[str, ...], ...] = ()
    silent: tuple[tuple[str, ...], ...] = ()

    @property
    def claims(self) -> list[Claim]:
        """All claims, in the order of the versions."""
        return [claim for version in self.versions for claim in version]


def sentence_of(told: Told) -> str:
    """The sentence of a finding.

    >>> one = Claim("US troops", "900", where="Syria", when="2024-10-13", source="A")
    >>> two = Claim("US troops", "about 2,000", where="Syria", when="2024-10-13", source="B")
    >>> sentence_of(Told(Verdict.CONTRADICTION, (), Topic("US troops", "Syria"), ((one,), (two,))))
    'US troops in Syria on 13 Oct 2024: 900 (A) and about 2,000 (B) cannot both hold.'
    """
    if told.verdict is Verdict.CONTRADICTION:
        said = _exceeding(told) if Cause.EXCEEDS_WHOLE in told.causes else _contradiction(told)
    elif told.verdict is Verdict.EXPLAINED:
        said = _explained(told)
    elif told.verdict is Verdict.AGREEMENT:
        said = _sum(told) if Cause.ADDS_UP in told.causes else _agreement(told)
    elif told.verdict is Verdict.CONSISTENT:
        said = _consistent(told)
    else:
        said = f"{_whole(told.claims[0])}. No other claim speaks of it."
    return capital(" ".join([said, *_remarks(told)]))


def unrelated(a: Claim, b: Claim, reason: str | None = None) -> str:
    """The sentence of two claims that have nothing to do with each other.

    Args:
        a: A claim.
        b: Another claim.
        reason: Why, as the end of "are not about the same thing: ...", where it is more than what the claims count.
    """
    both = f"{_whole(a)} and {_whole(b)}"
    if reason is None and _unit(a) != _unit(b):
        reason = "they are in different units, which are not converted"
    if reason is None and _about(a) == _about(b) and a.when is not None and b.when is not None and a.when != b.when:
        return capital(f"{both} are about different times.")
    return capital(f"{both} are not about the same thing{f': {shown(reason)}' if reason else ''}.")


def _unit(claim: Claim) -> str | None:
    return claim.figure.unit if isinstance(claim.figure, Figure) else None


# How one claim, and one version, is told


def _about(claim: Claim) -> tuple[str, str]:
    """What a claim counts and where, in its own words."""
    return claim.what.casefold(), (claim.where or "").casefold()


def _topic(told: Told, *, dates: bool = True) -> str:
    """What the claims are about, with the days that all of them give."""
    about = placed(shown(told.topic.what), told.topic.where)
    shared = _shared_days(told.claims) if dates else None
    return f"{about} {dated(shared)}" if shared is not None else about


def _shared_days(claims: Sequence[Claim]) -> Period | None:
    """The days that all claims give, which are then told once."""
    first = claims[0].when
    if len(claims) < 2 or first is None or any(claim.kind is Kind.DATE for claim in claims):
        return None
    spans = {(claim.when.first, claim.when.last) if claim.when is not None else None for claim in claims}
    return first if len(spans) == 1 else None


def _on(shared: Period | None) -> str:
    """Days that open a sentence."""
    return f"{dated(shared)}, " if shared is not None else ""


def _whole(claim: Claim, *, dates: bool = True) -> str:
    """A claim's figure with what it counts and where, who said it and of when."""
    return f"{counting(claim)} ({_given(claim) if dates else teller(claim)})"


def _given(claim: Claim) -> str:
    """Who said it and of when."""
    return ", ".join(part for part in (teller(claim), days_of(claim)) if part)


def _row(told: Told) -> list[str]:
    """Each version's figure in its own words, who said it and of when."""
    dates = _shared_days(told.claims) is None
    versions = _own(told.versions)
    named = Counter(name for version in versions for name in {teller(claim) for claim in version})
    twice = frozenset(name for name, count in named.items() if count > 1)
    return [_version(version, dates=dates, twice=twice) for version in versions]


def _short_row(told: Told) -> list[str]:
    """The row of the versions, or where they are many, the first ones and the last."""
    row = _row(told)
    if len(row) <= _VERSIONS + 1:
        return row
    return [*row[: _VERSIONS - 1], f"{len(row) - _VERSIONS} more", row[-1]]


def _own(versions: Sequence[Sequence[Claim]]) -> list[Sequence[Claim]]:
    """Of each version, the claims that fit with no other; all of them where there are none."""
    fitting = Counter(id(claim) for version in versions for claim in version)
    return [[claim for claim in version if fitting[id(claim)] == 1] or version for version in versions]


def _version(claims: Sequence[Claim], *, dates: bool, twice: frozenset[str]) -> str:
    """A version's figures, each in its own words once, the plain ones first."""
    wordings: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=_hedged):
        wordings.setdefault(figure_words(claim), []).append(claim)
    told = [f"{words} ({_by(held, dates=dates, twice=twice)})" for words, held in list(wordings.items())[:_WORDINGS]]
    more = len(wordings) - len(told)
    return " or ".join(told) + (f" and {count_of(more)} more that fit with it" if more else "")


def _by(claims: Sequence[Claim], *, dates: bool, twice: frozenset[str] = frozenset()) -> str:
    """Who gives a figure, and of when; where two of one name give two figures, with where it was said."""
    given = dict.fromkeys(
        (teller(claim, outlet=teller(claim) in twice), days_of(claim) if dates else "") for claim in claims
    )
    if len({day for _, day in given}) == 1:
        day = next(iter(given))[1]
        names = listed(some_of([name for name, _ in given], _NAMES))
        return f"{names}, {day}" if day else names
    return "; ".join(some_of([f"{name}, {day}" if day else name for name, day in given], _NAMES))


def _hedged(claim: Claim) -> bool:
    return isinstance(claim.figure, Figure) and claim.figure.hedge is not Hedge.NONE


def _plainest(claims: Sequence[Claim]) -> Claim:
    return min(claims, key=_hedged)


def _two(told: Told) -> tuple[Claim, Claim]:
    """The claims that stand for what is told: one of the first version and one of the last, or the two ends of one."""
    if len(told.versions) > 1:
        return _plainest(told.versions[0]), _plainest(told.versions[-1])
    return told.versions[0][0], told.versions[0][-1]


def _size(claim: Claim) -> Number:
    figure = claim.figure
    if isinstance(figure, Period):
        return figure.first.toordinal()
    return figure.best if figure.best is not None else figure.low


# Contradictions


def _contradiction(told: Told) -> str:
    if len(told.versions) > _VERSIONS:
        claims = [_plainest(version) for version in told.versions]
        lowest, highest = figure_words(min(claims, key=_size)), figure_words(max(claims, key=_size))
        voices = {name for names in (*told.origins, *told.outlets) for name in names}
        sources = count_of(len(voices or {teller(claim) for claim in told.claims}), "sources")
        figures = count_of(len(told.versions), "figures")
        return f"{_topic(told)}: {sources} give {figures}, from {lowest} to {highest}, which cannot all hold."
    return f"{_topic(told)}: {listed(_row(told))} cannot {_both(told)} hold."


def _both(told: Told) -> str:
    return "both" if len(told.versions) == 2 else "all"


def _exceeding(told: Told) -> str:
    """A part, or parts together, above the whole."""
    parts, whole = _parts_and_whole(told)
    shared = _shared_days([*parts, whole])
    if len(parts) == 1 and isinstance(whole.figure, Figure) and whole.figure.high == 0:
        happened = _happened(parts[0])
        denied = f"{nobody(whole.what)} was" if happened else "there were none"
        return f"{happened or counting(parts[0])} ({_given(parts[0])}), but {teller(whole)} says that {denied}."
    names = listed(some_of([_whole(part, dates=shared is None) for part in parts], _VERSIONS))
    verb = _verb(parts) if len(parts) == 1 else "come to"
    return f"{_on(shared)}{names} {verb} more than the whole, {_whole(whole, dates=shared is None)}."


def _verb(parts: Sequence[Claim]) -> str:
    figure = parts[0].figure
    return "is" if len(parts) == 1 and isinstance(figure, Figure) and figure.best == 1 else "are"


def _happened(claim: Claim) -> str:
    """A count as an event: "one child was killed in Homs"; "" where what is counted is no event."""
    noun = noun_of(claim.what)
    if not noun.state or not noun.plural or not isinstance(claim.figure, Figure):
        return ""
    before = counting(claim, place=False).removesuffix(f" {noun.after}")
    return placed(f"{before} {are(claim.figure)} {noun.after}", claim.where)


def _parts_and_whole(told: Told) -> tuple[list[Claim], Claim]:
    """The parts and their whole; of two claims alone the sizes say which is which, in whatever order they are told."""
    *parts, whole = told.claims
    if len(parts) == 1 and parts[0].kind is not Kind.DATE and _size(parts[0]) != _size(whole):
        above = _size(parts[0]) > _size(whole)
        if above is not (Cause.EXCEEDS_WHOLE in told.causes):
            return [whole], parts[0]
    return parts, whole


# What differs, and why


def _explained(told: Told) -> str:
    causes = told.causes
    if Cause.REVISED in causes:
        return _revised(told)
    if Cause.NO_EVIDENCE in causes:
        return _no_evidence(told)
    if Cause.PART_OF in causes:
        return _within(told, "counted within")
    if Cause.GROWING in causes:
        return _moved(told, "grew", ", as a running count does")
    if Cause.CHANGED in causes:
        return _changed(told)
    if Cause.OTHER_TIME in causes:
        return f"{_topic(told)}: {listed(_short_row(told))} are for different times, so {_both(told)} can be right."
    if Cause.DEFINITION in causes:
        return f"{_beside(told)} count by different definitions."
    return f"{_beside(told)} differ, but {_doubts(told)}."


def _beside(told: Told) -> str:
    """The figures side by side, told whole where the claims differ in what they count or where."""
    one, other = _two(told)
    if _about(one) == _about(other):
        row = _short_row(told) if len(told.versions) > 1 else _figures(told.claims)
        return f"{_topic(told)}: {listed(row)}"
    shared = _shared_days(told.claims)
    return f"{_on(shared)}{_whole(one, dates=shared is None)} and {_whole(other, dates=shared is None)}"


def _figures(claims: Sequence[Claim]) -> list[str]:
    """The figures of one version side by side, each wording once."""
    dates = _shared_days(claims) is None
    row: dict[str, list[Claim]] = {}
    for claim in claims:
        row.setdefault(figure_words(claim), []).append(claim)
    return some_of([f"{words} ({_by(held, dates=dates)})" for words, held in row.items()], _VERSIONS)


def _doubts(told: Told) -> str:
    """Why two claims may not be about the same thing: which word, place or day is missing, and where."""
    lacks = missing(*_two(told))
    reasons = [reason for cause in _DOUBTS if cause in told.causes and (reason := _DOUBTS[cause](lacks))]
    reasons = list(dict.fromkeys(reasons)) or [reason for reason in (lacks.coarse, lacks.terms) if reason][:1]
    ways = set(told.causes) & _DOUBTS.keys() == {Cause.STANDING}
    doubt = "are counted in different ways" if ways else "may not be about the same thing"
    return f"{doubt}: {'; '.join(reasons)}" if reasons else doubt


def _revised(told: Told) -> str:
    """One origin's figures, each of which took the place of the one before."""
    first, later = told.versions[0][0], told.versions[-1][-1]
    topic, giver = _topic(told), teller(first)
    if giver != teller(later):
        before, now = (f"{figure_words(claim)} ({_when_said(claim)})" for claim in (first, later))
        return f"{topic}: {before} was given before and no longer stands; {now} takes its place."
    between = [_said(version[0]) for version in told.versions[1:-1]]
    then = f", then {listed(some_of(between, _NAMES))}" if between else ""
    return f"{topic}: {giver} first gave {_said(first)}{then} and later {_said(later)}, which replaces it."


def _said(claim: Claim) -> str:
    return f"{figure_words(claim)} ({written(claim.said_on)})" if claim.said_on else figure_words(claim)


def _when_said(claim: Claim) -> str:
    return f"{teller(claim)}, {written(claim.said_on)}" if claim.said_on else teller(claim)


def _changed(told: Told) -> str:
    if len({teller(claim) for claim in told.claims}) == 1:
        return _moved(told, "went", "")
    levels = all(c.when is None or c.when.first == c.when.last for c in told.claims)
    apart = f"{days(_apart(told))} apart" if levels and len(told.versions) == 2 else "for different times"
    return f"{_topic(told)}: {listed(_short_row(told))} are {apart}, so the level may have changed in between."


def _moved(told: Told, verb: str, how: str) -> str:
    """A level or a running count from its first figure to its last."""
    who = {teller(claim) for claim in told.claims}
    row = _row(told)
    if len(who) == 1:
        row = [f"{figure_words(v[0])} ({days_of(v[0]) or _given(v[0])})" for v in told.versions]
    by = f", according to {who.pop()}" if len(who) == 1 else ""
    between = f" by way of {listed(some_of(row[1:-1], _NAMES))}" if len(row) > 2 else ""
    return f"{_topic(told, dates=False)} {verb} from {row[0]} to {row[-1]}{between}{how}{by}."


def _no_evidence(told: Told) -> str:
    """Counts beside a report of no evidence."""
    silent = [claim for claim in told.claims if _silent(claim)]
    counts = [claim for claim in told.claims if not _silent(claim)]
    who = list(dict.fromkeys(teller(claim) for claim in silent or told.claims))
    say = "says" if len(who) == 1 else "say"
    only = f"{listed(some_of(who, _NAMES))} {say} only that there was no evidence of any, which is not a count of none"
    if not counts:
        return f"{_topic(told)}: {only}."
    given = [
        f"{teller(claim)} counted {counting(claim)}{f' ({days_of(claim)})' if days_of(claim) else ''}"
        for claim in counts
    ]
    return f"{listed(some_of(given, _NAMES))}; {only}."


def _silent(claim: Claim) -> bool:
    return isinstance(claim.figure, Figure) and claim.figure.hedge is Hedge.NO_INDICATION


def _within(told: Told, verb: str) -> str:
    """Parts and their whole."""
    parts, whole = _parts_and_whole(told)
    if parts[0].kind is Kind.DATE:
        named = "is a part's date" if len(parts) == 1 else "are dates of parts"
        return f"{listed([_whole(part) for part in parts])} {named}, {_whole(whole)} the whole's."
    if among := _among(parts, whole):
        return among
    shared = _shared_days([*parts, whole])
    names = listed(some_of([_whole(part, dates=shared is None) for part in parts], _VERSIONS))
    return f"{_on(shared)}{names} {_verb(parts)} {verb} {_whole(whole, dates=shared is None)}."


def _among(parts: Sequence[Claim], whole: Claim) -> str:
    """One of the six airstrikes in Iraq was in Hawija: a part by what it has beside the whole; "" where it has more."""
    part, top = parts[0].figure, whole.figure
    if len(parts) > 1 or not isinstance(part, Figure) or not isinstance(top, Figure):
        return ""
    apart = _told_apart(parts[0], whole)
    shared = _shared_days([parts[0], whole])
    if not apart or (shared is None and parts[0].when != whole.when):
        return ""
    counted = top.hedge is Hedge.NONE and top.unit is part.unit is None
    if not counted or top.best is None or top.best < 2 or part.best is None or part.best > top.best:
        return ""
    by = "" if teller(parts[0]) == teller(whole) else f" ({teller(whole)})"
    count = "none" if part.best == 0 else figure_words(parts[0])
    return f"{_on(shared)}{count} of the {counting(whole)}{by} {are(part)} {apart} ({teller(parts[0])})."


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


# What fits


def _agreement(told: Told) -> str:
    wordings = list({words.casefold(): words for words in map(figure_words, told.claims)}.values())
    figures = listed(some_of(wordings, _WORDINGS))
    return f"{_topic(told)}{_days_between(told)}: {figures}{_behind(told)}."


def _days_between(told: Told) -> str:
    """The days of levels that agree, from the first to the last."""
    spans = [claim.when for claim in told.claims if claim.when is not None and claim.kind is not Kind.DATE]
    if not spans or Cause.COARSER in told.causes or _shared_days(told.claims) is not None:
        return ""
    return f", {spelled(Period(min(span.first for span in spans), max(span.last for span in spans)))}"


def _behind(told: Told) -> str:
    """Who stands behind a figure, and who only printed it."""
    origins = [shown(name) for names in told.origins for name in names]
    bare = dict.fromkeys(shown(name) for each in (told.outlets, told.silent) for names in each for name in names)
    outlets = [name for name in bare if name not in origins]
    if origins:
        reprint = ""
        if outlets:
            verb = "names" if len(outlets) == 1 else "name"
            reprint = f"; also printed by {listed(some_of(outlets, _NAMES))}, which {verb} no source"
        if len(origins) > 1:
            return f", agreed by {listed(some_of(origins, _NAMES))}{reprint}"
        papers = dict.fromkeys(shown(c.source.publisher) for c in told.claims if c.said_by)
        carried = [paper for paper in papers if paper not in (*outlets, origins[0])]
        through = f", in {listed(some_of(carried, _NAMES))}" if carried else ""
        return f" ({origins[0]}{through}{reprint})"
    papers = dict.fromkeys(shown(claim.source.publisher) for claim in told.claims)
    printers = listed(some_of(list(papers), _NAMES))
    if len({name for names in told.outlets for name in names}) == 1 and len(papers) > 1:
        return f", printed by {printers}, which is one report"
    source = "a source" if not any(claim.said_by for claim in told.claims) else "its source"
    if len(papers) == 1:
        return f", printed by {printers}, which does not name {source}"
    return f", printed by {printers}; {'neither' if len(papers) == 2 else 'none of them'} names {source}"


def _sum(told: Told) -> str:
    """Parts that add up to their whole."""
    *parts, whole = told.claims
    about = {_about(claim) for claim in told.claims}
    if len({(claim.source, claim.said_by) for claim in told.claims}) == 1 and len(about) > 1:
        row = [counting(part, place=part.where != whole.where) for part in parts]
        on = f" {dated(whole.when)}" if whole.when is not None else ""
        return f"{teller(whole)} counted {counting(whole)}{on}: {listed(some_of(row, _VERSIONS))}."
    if len(about) == 1:
        row = [f"{figure_words(part)} ({_given(part)})" for part in parts]
        total = f"{figure_words(whole)} ({_given(whole)})"
        return f"{_topic(told, dates=False)}: {listed(some_of(row, _VERSIONS))} add up to {total}."
    shared = _shared_days(told.claims)
    row = [_whole(part, dates=shared is None) for part in parts]
    return f"{_on(shared)}{listed(some_of(row, _VERSIONS))} add up to {_whole(whole, dates=shared is None)}."


def _consistent(told: Told) -> str:
    if Cause.NO_EVIDENCE in told.causes:
        return _no_evidence(told)
    if Cause.PART_OF in told.causes:
        return _within(told, "within")
    beside = _beside(told) if len(told.claims) == 2 else f"{_topic(told)}: {listed(_figures(told.claims))}"
    if Cause.DEFINITION in told.causes:
        return f"{beside} fit, and count by different definitions."
    if _UNSURE & set(told.causes):
        return f"{beside} fit, but {_doubts(told)}."
    return f"{beside} leave room for each other."


# What is worth a further word


def _remarks(told: Told) -> Iterator[str]:
    causes = set(told.causes)
    if Cause.DATES_DIFFER in causes and (apart := _apart(told)):
        yield f"They are {days(apart)} apart, so the level may have changed in between."
    if Cause.ESTIMATES_DIFFER in causes:
        yield "Both are estimates." if len(told.versions) == 2 else "All are estimates."
    if Cause.SAME_ORIGIN in causes and told.verdict is not Verdict.AGREEMENT:
        origins = {name for names in told.origins for name in names} or {teller(claim) for claim in told.claims}
        if len(origins) == 1:
            yield f"{'Both' if len(told.claims) == 2 else 'All'} come from {shown(origins.pop())}."
    if not _doubted(told):
        yield from (f"{capital(lack)}." for cause, lack in _lacking(told) if cause in causes and lack)
    fitting = Counter(told.claims)
    both = [f"{figure_words(claim)} ({teller(claim)})" for claim, count in fitting.items() if count > 1]
    if told.verdict is Verdict.CONTRADICTION and both and len(both) < len(fitting):
        yield f"{capital(listed(some_of(both, _NAMES)))} {'fits' if len(both) == 1 else 'fit'} with more than one."


def _doubted(told: Told) -> bool:
    """Whether the sentence itself says what is missing."""
    causes = set(told.causes)
    if told.verdict is Verdict.CONSISTENT:
        return bool(_UNSURE & causes) and not causes & {Cause.PART_OF, Cause.NO_EVIDENCE, Cause.DEFINITION}
    return told.verdict is Verdict.EXPLAINED and not causes & _TOLD_OF


def _lacking(told: Told) -> Iterator[tuple[Cause, str]]:
    """Who gives no date and no place, what is told coarsely, and which names were matched."""
    undated = [claim for claim in told.claims if claim.when is None and claim.kind is not Kind.DATE]
    yield Cause.UNDATED, _without(undated, "give", "date")
    yield Cause.UNPLACED, _without([claim for claim in told.claims if claim.where is None], "name", "place")
    lacks = missing(*_two(told))
    if told.verdict is Verdict.AGREEMENT:
        yield Cause.COARSER, lacks.coarse
    yield Cause.SPELLING, lacks.spelling or "names were matched by their spelling"


def _without(claims: Sequence[Claim], verb: str, what: str) -> str:
    names = list(dict.fromkeys(teller(claim) for claim in claims))
    if not names:
        return ""
    return f"{listed(some_of(names, _NAMES))} {verb}{'s' if len(names) == 1 else ''} no {what}"


def _apart(told: Told) -> int:
    """Days between the nearest claims of the first and the last version that have days."""
    spans = []
    for at, version in enumerate((told.versions[0], told.versions[-1])):
        for claim in version:
            first, last = (claim.when.first, claim.when.last) if claim.when else (claim.said_on, claim.said_on)
            if first is not None and last is not None:
                spans.append((first.toordinal(), last.toordinal(), at))
    gaps = []
    ends: dict[int, int] = {}
    for first_day, last_day, at in sorted(spans):
        if 1 - at in ends:
            gaps.append(max(first_day - ends[1 - at], 0))
        ends[at] = max(last_day, ends.get(at, last_day))
    return min(gaps, default=0)
