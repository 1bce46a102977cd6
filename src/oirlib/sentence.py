"""The one sentence of a finding: plain English that an analyst could paste."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from oirlib.claim import Claim, Kind
from oirlib.counted import counting
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Verdict
from oirlib.lacking import Missing, missing
from oirlib.language import knowledge
from oirlib.period import Period
from oirlib.scope_words import tally_in
from oirlib.shown import (
    capital,
    count_of,
    days,
    days_of,
    figure_words,
    listed,
    naming_none,
    said,
    shown,
    some_of,
    spelled,
    teller,
    written,
)
from oirlib.told import (
    NAMES,
    VERSIONS,
    Told,
    about_of,
    figures_of,
    given_by,
    on_days,
    plainest,
    row_of,
    shared_days,
    short_row,
    size_of,
    told_whole,
    topic_told,
    two_of,
)
from oirlib.told_parts import exceeding, summed, within

__all__ = ["Told", "sentence_of", "unrelated"]

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


def sentence_of(told: Told) -> str:
    """The sentence of a finding.

    >>> from oirlib.topic import Topic
    >>> one = Claim("US troops", "900", where="Syria", when="2024-10-13", source="A")
    >>> two = Claim("US troops", "about 2,000", where="Syria", when="2024-10-13", source="B")
    >>> sentence_of(Told(Verdict.CONTRADICTION, (), Topic("US troops", "Syria"), ((one,), (two,))))
    'US troops in Syria on 13 Oct 2024: 900 (A) and about 2,000 (B) cannot both hold.'
    """
    if told.verdict is Verdict.CONTRADICTION:
        said = exceeding(told) if Cause.EXCEEDS_WHOLE in told.causes else _contradiction(told)
    elif told.verdict is Verdict.EXPLAINED:
        said = _explained(told)
    elif told.verdict is Verdict.AGREEMENT:
        said = summed(told) if Cause.ADDS_UP in told.causes else _agreement(told)
    elif told.verdict is Verdict.CONSISTENT:
        said = _consistent(told)
    else:
        said = f"{told_whole(told.claims[0])}. No other claim speaks of it."
    return capital(" ".join([said, *_remarks(told)]))


def unrelated(a: Claim, b: Claim, reason: str | None = None) -> str:
    """The sentence of two claims that have nothing to do with each other.

    Args:
        a: A claim.
        b: Another claim.
        reason: Why, as the end of "are not about the same thing: ...", where it is more than what the claims count.
    """
    both = f"{told_whole(a)} and {told_whole(b)}"
    if reason is None and _unit(a) != _unit(b):
        reason = "they are in different units, which are not converted"
    if reason is None and about_of(a) == about_of(b) and a.when is not None and b.when is not None and a.when != b.when:
        return capital(f"{both} are about different times.")
    return capital(f"{both} are not about the same thing{f': {shown(reason)}' if reason else ''}.")


def _unit(claim: Claim) -> str | None:
    return claim.figure.unit if isinstance(claim.figure, Figure) else None


def _contradiction(told: Told) -> str:
    if len(told.versions) > VERSIONS:
        claims = [plainest(version) for version in told.versions]
        lowest, highest = figure_words(min(claims, key=size_of)), figure_words(max(claims, key=size_of))
        voices = {name for names in (*told.origins, *told.outlets) for name in names}
        sources = count_of(len(voices or {teller(claim) for claim in told.claims}), "sources")
        figures = count_of(len(told.versions), "figures")
        return f"{topic_told(told)}: {sources} give {figures}, from {lowest} to {highest}, which cannot all hold."
    return f"{topic_told(told)}: {listed(row_of(told))} cannot {_both(told)} hold."


def _both(told: Told) -> str:
    return "both" if len(told.versions) == 2 else "all"


def _explained(told: Told) -> str:
    causes = told.causes
    if Cause.REVISED in causes:
        return _revised(told)
    if Cause.NO_EVIDENCE in causes:
        return _no_evidence(told)
    if Cause.PART_OF in causes:
        return within(told, "included in")
    if Cause.GROWING in causes:
        return _moved(told, "grew", ", as a running count does")
    if Cause.CHANGED in causes:
        return _changed(told)
    if Cause.OTHER_TIME in causes:
        return f"{topic_told(told)}: {listed(short_row(told))} are for different times, so {_both(told)} can be right."
    if Cause.DEFINITION in causes:
        return f"{_beside(told)} count by different definitions."
    return f"{_beside(told)} differ, but {_doubts(told)}."


def _beside(told: Told) -> str:
    """The figures side by side, told whole where the claims differ in what they count or where."""
    one, other = two_of(told)
    if about_of(one) == about_of(other):
        row = short_row(told) if len(told.versions) > 1 else figures_of(told.claims)
        return f"{topic_told(told)}: {listed(row)}"
    shared = shared_days(told.claims)
    return f"{on_days(shared)}{told_whole(one, dates=shared is None)} and {told_whole(other, dates=shared is None)}"


def _doubts(told: Told) -> str:
    """Why two claims may not be about the same thing: which word, place or day is missing, and where."""
    lacks = missing(*two_of(told))
    reasons = [reason for cause in _DOUBTS if cause in told.causes and (reason := _DOUBTS[cause](lacks))]
    reasons = list(dict.fromkeys(reasons)) or [reason for reason in (lacks.coarse, lacks.terms) if reason][:1]
    ways = set(told.causes) & _DOUBTS.keys() == {Cause.STANDING}
    doubt = "are counted in different ways" if ways else "may not be about the same thing"
    return f"{doubt}: {'; '.join(reasons)}" if reasons else doubt


def _revised(told: Told) -> str:
    """One origin's figures, each of which took the place of the one before."""
    first, later = told.versions[0][0], told.versions[-1][-1]
    topic, giver = topic_told(told), teller(first)
    if giver != teller(later):
        before, now = (f"{figure_words(claim)} ({_when_said(claim)})" for claim in (first, later))
        return f"{topic}: {before} was given before and no longer stands; {now} takes its place."
    between = [_said(version[0]) for version in told.versions[1:-1]]
    then = f", then {listed(some_of(between, NAMES))}" if between else ""
    return f"{topic}: {giver} first gave {_said(first)}{then} and later {_said(later)}, which replaces it."


def _said(claim: Claim) -> str:
    return f"{figure_words(claim)} ({written(claim.said_on)})" if claim.said_on else figure_words(claim)


def _when_said(claim: Claim) -> str:
    return f"{teller(claim)}, {written(claim.said_on)}" if claim.said_on else teller(claim)


def _changed(told: Told) -> str:
    if len({teller(claim) for claim in told.claims}) == 1:
        return _moved(told, "went", "")
    if shared_days(told.claims) is not None:
        return _moved(told, "went", ", while counting went on")
    levels = all(c.when is None or c.when.first == c.when.last for c in told.claims)
    apart = f"{days(_apart(told))} apart" if levels and len(told.versions) == 2 else "for different times"
    return f"{topic_told(told)}: {listed(short_row(told))} are {apart}, so the level may have changed in between."


def _moved(told: Told, verb: str, how: str) -> str:
    """A level or a running count from its first figure to its last."""
    who = {teller(claim) for claim in told.claims}
    row = row_of(told)
    if len(who) == 1:
        row = [f"{figure_words(v[0])} ({days_of(v[0]) or given_by(v[0])})" for v in told.versions]
    elif shared_days(told.claims) is not None and all(said(v[0]) for v in told.versions):
        # Both tell of one day: what grew did so from one telling to the next.
        row = [f"{figure_words(v[0])} ({teller(v[0])}, {said(v[0])})" for v in told.versions]
    by = f", according to {who.pop()}" if len(who) == 1 else ""
    between = f" by way of {listed(some_of(row[1:-1], NAMES))}" if len(row) > 2 else ""
    return f"{topic_told(told, dates=False)} {verb} from {row[0]} to {row[-1]}{between}{how}{by}."


def _no_evidence(told: Told) -> str:
    """Counts beside a report of no evidence."""
    silent = [claim for claim in told.claims if _silent(claim)]
    counts = [claim for claim in told.claims if not _silent(claim)]
    who = list(dict.fromkeys(teller(claim) for claim in silent or told.claims))
    say = "says" if len(who) == 1 else "say"
    only = f"{listed(some_of(who, NAMES))} {say} only that there was no evidence of any, which is not a count of none"
    if not counts:
        return f"{topic_told(told)}: {only}."
    given = [
        f"{teller(claim)} counted {counting(claim)}{f' ({days_of(claim)})' if days_of(claim) else ''}"
        for claim in counts
    ]
    return f"{listed(some_of(given, NAMES))}; {only}."


def _silent(claim: Claim) -> bool:
    return isinstance(claim.figure, Figure) and claim.figure.hedge is Hedge.NO_INDICATION


def _agreement(told: Told) -> str:
    wordings = list({words.casefold(): words for words in map(figure_words, told.claims)}.values())
    figures = listed(some_of(wordings, NAMES))
    return f"{topic_told(told)}{_days_between(told)}: {figures}{_behind(told)}."


def _days_between(told: Told) -> str:
    """The days of levels that agree, from the first to the last."""
    spans = [claim.when for claim in told.claims if claim.when is not None and claim.kind is not Kind.DATE]
    if not spans or Cause.COARSER in told.causes or shared_days(told.claims) is not None:
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
            anybody = any(c.said_by and shown(c.source.publisher) in outlets for c in told.claims)
            reprint = f"; also printed by {listed(some_of(outlets, NAMES))}, {naming_none(outlets, anybody=anybody)}"
        if len(origins) > 1:
            return f", agreed by {listed(some_of(origins, NAMES))}{reprint}"
        papers = dict.fromkeys(shown(c.source.publisher) for c in told.claims if c.said_by)
        carried = [paper for paper in papers if paper not in (*outlets, origins[0])]
        through = f", in {listed(some_of(carried, NAMES))}" if carried else ""
        return f" ({origins[0]}{through}{reprint})"
    papers = dict.fromkeys(shown(claim.source.publisher) for claim in told.claims)
    printers = listed(some_of(list(papers), NAMES))
    if len({name for names in told.outlets for name in names}) == 1 and len(papers) > 1:
        return f", printed by {printers}, which is one report"
    source = "a source" if not any(claim.said_by for claim in told.claims) else "its source"
    if any(shown(claim.said_by) in bare for claim in told.claims if claim.said_by):
        return f", printed by {printers}; where it comes from is not said"  # one of them names another
    if len(papers) == 1:
        return f", printed by {printers}, which does not name {source}"
    return f", printed by {printers}; {'neither' if len(papers) == 2 else 'none of them'} names {source}"


def _consistent(told: Told) -> str:
    if Cause.NO_EVIDENCE in told.causes:
        return _no_evidence(told)
    if Cause.PART_OF in told.causes:
        return within(told, "included in")
    beside = _beside(told) if len(told.claims) == 2 else f"{topic_told(told)}: {listed(figures_of(told.claims))}"
    if Cause.DEFINITION in told.causes:
        return f"{beside} fit, and count by different definitions."
    if _UNSURE & set(told.causes):
        return f"{beside} fit, but {_doubts(told)}."
    return f"{beside} leave room for each other."


def _remarks(told: Told) -> Iterator[str]:
    causes = set(told.causes)
    if Cause.DATES_DIFFER in causes and (apart := _apart(told)):
        yield f"They are {days(apart)} apart, so the level may have changed in between."
    if told.verdict is Verdict.CONTRADICTION and Cause.EXCEEDS_WHOLE not in causes and _fell(told):
        yield "A running count may rise, but not fall."
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
        yield f"{capital(listed(some_of(both, NAMES)))} {'fits' if len(both) == 1 else 'fit'} with more than one."


def _fell(told: Told) -> bool:
    """Whether what cannot hold is a running count that is lower on a later day."""
    if not all(map(_runs_on, told.claims)):
        return False
    one, other = sorted(two_of(told), key=lambda claim: claim.when.last if claim.when else date.min)
    if one.when is None or other.when is None or one.when.last == other.when.last:
        return False
    return size_of(other) < size_of(one)


def _runs_on(claim: Claim) -> bool:
    """Whether its words say that it was added up to a day."""
    as_of = tuple(f"{words} " for words in knowledge("scope")["as_of"]["words"])
    running = any(found.concept == "running" for found in tally_in(claim.what))
    return running or (claim.when is not None and claim.when.text.casefold().startswith(as_of))


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
    if Cause.COARSER in told.causes and told.verdict is Verdict.AGREEMENT:
        yield Cause.COARSER, missing(*two_of(told)).coarse
    if Cause.SPELLING in told.causes:
        yield Cause.SPELLING, missing(*two_of(told)).spelling or "names were matched by their spelling"


def _without(claims: Sequence[Claim], verb: str, what: str) -> str:
    names = list(dict.fromkeys(teller(claim) for claim in claims))
    if not names:
        return ""
    return f"{listed(some_of(names, NAMES))} {verb}{'s' if len(names) == 1 else ''} no {what}"


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
