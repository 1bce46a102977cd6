"""The one sentence of a finding: plain English that an analyst could paste."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import product

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure, Hedge
from oirlib.finding import Cause, Verdict
from oirlib.period import Period
from oirlib.topic import Topic

_COUNTED_OF = ("dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions", "number")
_MOST = 4  # origins or figures named before the rest are counted


def written(day: date) -> str:
    """A day as it is written in a sentence.

    >>> written(date(2024, 10, 3))
    '3 Oct 2024'
    """
    return f"{day.day} {day:%b} {day.year}"


def spelled(period: Period) -> str:
    """The days of a period, briefly.

    >>> spelled(Period(date(2017, 12, 22), date(2017, 12, 28)))
    '22–28 Dec 2017'
    >>> spelled(Period(date(2024, 9, 1), date(2024, 9, 30)))
    'Sep 2024'
    """
    first, last = period.first, period.last
    if first == last:
        return written(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{first:%b} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{written(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%b}–{written(last)}"
    return f"{written(first)}–{written(last)}"


def days_of(claim: Claim) -> str:
    """The days a claim speaks of, or where it gives none, the day it was said; "" where neither is known."""
    if claim.kind is Kind.DATE:
        return ""
    if claim.when is not None:
        return spelled(claim.when)
    return f"said {written(claim.said_on)}" if claim.said_on else ""


def listed(parts: Sequence[str]) -> str:
    """Names in a row.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def stated(claim: Claim, *, whole: bool = False, outlet: bool = False) -> str:
    """A claim's figure in its own words, who said it, and of when.

    Args:
        claim: The claim.
        whole: Whether to tell what it counts and where as well.
        outlet: Whether to tell where it was said as well: two papers' "officials" are two.
    """
    figure = _counting(claim) if whole else claim.figure.text
    teller = _in_outlet(claim) if outlet or not claim.when else claim.origin
    return f"{figure} ({', '.join(part for part in (teller, days_of(claim)) if part)})"


def _in_outlet(claim: Claim) -> str:
    """Who says it and where: "officials in Paper A"."""
    publisher = claim.source.publisher
    if not claim.said_by or claim.said_by.casefold() in publisher.casefold():
        return claim.origin
    return f"{claim.said_by} in {publisher}"


def _counting(claim: Claim) -> str:
    """A figure with what it counts and where: "four ISIS leaders killed in Iraq", "dozens of strikes in Syria"."""
    figure, about = claim.figure, topic_words(claim.what, claim.where or "")
    if isinstance(figure, Period):
        return f"{about}: {figure.text}"
    if figure.best == 1 or figure.unit is not None:
        return f"{figure.text} for {about}"
    of = " of" if figure.text.casefold().endswith(_COUNTED_OF) else ""
    return f"{figure.text}{of} {about}"


def topic_words(what: str, where: str) -> str:
    """What is counted and where, as one phrase."""
    if not where:
        return what
    return f"{what} in {where}" if where[0].isupper() else f"{what}, {where}"


def _opening(claims: Sequence[Claim], topic: Topic) -> str:
    return _capital(topic_words(topic.what, topic.where))


def _tellers(versions: Sequence[Sequence[Claim]]) -> list[Claim]:
    """The claim that tells each version: a plain figure that no other version has; of two versions, the nearest two."""
    own: list[list[Claim]] = []
    for at, claims in enumerate(versions):
        elsewhere = {id(claim) for other in (*versions[:at], *versions[at + 1 :]) for claim in other}
        alone = [claim for claim in claims if id(claim) not in elsewhere] or list(claims)
        own.append(sorted(alone, key=lambda claim: _HEDGED if _hedged(claim) else _BARE))
    if len(own) == 2:
        pairs = product(own[0][:_MOST], own[1][:_MOST])
        one, other = min(pairs, key=lambda pair: _apart([[pair[0]], [pair[1]]]))
        return [one, other]
    return [alone[0] for alone in own]


def _row(versions: Sequence[Sequence[Claim]], *, whole: bool = False) -> list[str]:
    """One phrase a version: its most telling claim, and how many more origins there are."""
    shown = versions[:_MOST] if len(versions) > _MOST + 1 else versions
    phrases = []
    tellers = _tellers(versions)[: len(shown)]
    alike = len({teller.origin for teller in tellers}) < len(tellers)
    for claims, teller in zip(shown, tellers, strict=True):
        more = len({claim.origin for claim in claims} - {teller.origin})
        others = f" and {more} other{'s' if more > 1 else ''}" if more else ""
        phrases.append(stated(teller, whole=whole, outlet=alike).removesuffix(")") + others + ")")
    if len(versions) > len(phrases):
        phrases.append(f"{len(versions) - len(phrases)} more")
    return phrases


_BARE, _HEDGED = 0, 1
_SILENT = Hedge.NO_INDICATION


def _hedged(claim: Claim) -> bool:
    return isinstance(claim.figure, Figure) and claim.figure.hedge is not Hedge.NONE


def sentence_of(
    verdict: Verdict, causes: Sequence[Cause], topic: Topic, versions: Sequence[Sequence[Claim]], voices: int
) -> str:
    """The sentence of a finding.

    Args:
        verdict: Its verdict.
        causes: Its causes.
        topic: What it is about.
        versions: The claims of each version; of a part and its whole, the parts come first.
        voices: How many independent voices stand in it.
    """
    claims = [claim for version in versions for claim in version]
    opening = _opening(claims, topic)
    tell = {
        Verdict.CONTRADICTION: _contradiction,
        Verdict.EXPLAINED: _explained,
        Verdict.AGREEMENT: _agreement,
        Verdict.CONSISTENT: _consistent,
    }.get(verdict)
    if tell is None:
        return f"{opening}: {stated(claims[0])}. No other claim speaks of it."
    told = tell(causes, versions, voices)
    told = _capital(told) if _told_whole(verdict, causes, claims) else f"{opening}: {told}"
    return f"{told}{_remarks(causes, claims, _tellers(versions))}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _told_whole(verdict: Verdict, causes: Sequence[Cause], claims: Sequence[Claim]) -> bool:
    """Whether each figure is told with what it counts, since the claims differ in that."""
    if verdict is Verdict.AGREEMENT:
        return Cause.ADDS_UP in causes and _differing(claims)
    if verdict is Verdict.CONTRADICTION:
        return Cause.EXCEEDS_WHOLE in causes
    if verdict is Verdict.CONSISTENT:
        return bool({Cause.PART_OF, Cause.DEFINITION} & set(causes)) and Cause.NO_EVIDENCE not in causes
    return not {Cause.REVISED, Cause.CHANGED, Cause.OTHER_TIME} & set(causes)


def sentence_of_two(verdict: Verdict, causes: Sequence[Cause], one: Claim, other: Claim, voices: int = 2) -> str:
    """The sentence of two claims compared."""
    topic = Topic(one.what, one.where or other.where or "")
    if verdict is Verdict.UNRELATED:
        return _capital(f"{stated(one, whole=True)} and {stated(other, whole=True)} are not about the same thing.")
    versions = [[one, other]] if verdict in (Verdict.AGREEMENT, Verdict.CONSISTENT) else [[one], [other]]
    return sentence_of(verdict, causes, topic, versions, voices)


def _contradiction(causes: Sequence[Cause], versions: Sequence[Sequence[Claim]], voices: int) -> str:
    if Cause.EXCEEDS_WHOLE in causes:
        parts, whole = versions[0], versions[-1][0]
        count = f"{_are(parts)} more than the whole" if len(parts) == 1 else "come to more than the whole"
        return f"{listed([stated(p, whole=True) for p in parts])} {count}, {stated(whole, whole=True)}."
    rows = _row(versions)
    return f"{listed(rows)} cannot {'both' if len(versions) == 2 else 'all'} hold."


def _explained(causes: Sequence[Cause], versions: Sequence[Sequence[Claim]], voices: int) -> str:
    row = listed(_row(versions))
    if Cause.REVISED in causes:
        first, later = versions[0][0], versions[-1][0]
        return f"{first.origin} first gave {_said(first)} and later {_said(later)}, which replaces it."
    if Cause.CHANGED in causes:
        days = _apart([[teller] for teller in _tellers(versions)])
        return f"{row} are {_days(days)} apart: the level may have changed in between."
    if Cause.OTHER_TIME in causes:
        return f"{row} are for different times, so {_both(versions)} can be right."
    row = listed(_row(versions, whole=True))
    if Cause.NO_EVIDENCE in causes:
        return f"{row} do not clash, since no evidence is not a count of none."
    if Cause.PART_OF in causes:
        parts, top = [stated(part, whole=True) for part in versions[0]], stated(versions[-1][0], whole=True)
        if versions[0][0].kind is Kind.DATE:
            are = "is a part's date" if len(parts) == 1 else "are dates of parts"
            return f"{listed(parts)} {are}, {top} the whole's."
        return f"{listed(parts)} {_are(versions[0])} counted within {top}."
    if Cause.DEFINITION in causes:
        return f"{row} count by different definitions."
    return f"{row} differ, but one is told too coarsely to know whether they are about the same thing."


def _agreement(causes: Sequence[Cause], versions: Sequence[Sequence[Claim]], voices: int) -> str:
    claims = versions[0]
    if Cause.ADDS_UP in causes:
        *parts, top = [stated(claim, whole=_differing(claims)) for claim in claims]
        return f"{listed(parts)} add up to {top}."
    return f"{_figures(claims)}, {_agreed(claims, voices)}."


def _differing(claims: Sequence[Claim]) -> bool:
    """Whether claims are not all worded as counts of one thing at one place."""
    return len({(claim.what, claim.where) for claim in claims}) > 1


def _are(parts: Sequence[Claim]) -> str:
    return "is" if _singular(parts) else "are"


def _singular(parts: Sequence[Claim]) -> bool:
    figure = parts[0].figure
    return len(parts) == 1 and (isinstance(figure, Period) or figure.best == 1)


def _consistent(causes: Sequence[Cause], versions: Sequence[Sequence[Claim]], voices: int) -> str:
    claims = [claim for version in versions for claim in version]
    if Cause.PART_OF in causes or Cause.DEFINITION in causes:
        *parts, top = claims
        fit = "fits" if _singular(parts) else "fit"
        return f"{listed([stated(part, whole=True) for part in parts])} {fit} with {stated(top, whole=True)}."
    if Cause.NO_EVIDENCE in causes:
        silent = [claim for claim in claims if isinstance(claim.figure, Figure) and claim.figure.hedge is _SILENT]
        names = _named(silent or claims)
        verb = "reports" if len(names) == 1 else "report"
        return f"{listed(names)} {verb} no evidence of any, which is not a count of none."
    shown = [stated(claim) for claim in claims[:_MOST]]
    if len(claims) > _MOST:
        shown.append(f"{len(claims) - _MOST} more")
    return f"{listed(shown)} leave room for each other."


def _figures(claims: Sequence[Claim]) -> str:
    """The different wordings of one figure."""
    wordings = list(dict.fromkeys(claim.figure.text for claim in claims))
    return wordings[0] if len(wordings) == 1 else f"{listed(wordings[:_MOST])}"


def _named(claims: Sequence[Claim]) -> list[str]:
    return _shortened(dict.fromkeys(claim.origin for claim in claims))


def _shortened(given: Iterable[str]) -> list[str]:
    names = list(given)
    return names if len(names) <= _MOST + 1 else [*names[:_MOST], f"{len(names) - _MOST} others"]


def _agreed(claims: Sequence[Claim], voices: int) -> str:
    names = listed(_named(claims))
    if voices > len({claim.origin for claim in claims}):
        # One wording stands for several voices: "officials" are those of each paper.
        names = listed(_shortened(dict.fromkeys(_in_outlet(claim) for claim in claims)))
    if voices > 1:
        return f"agreed by {names} ({voices} independent voices)"
    return f"from {names}, one voice" if len(claims) > 1 else f"from {names}"


def _said(claim: Claim) -> str:
    return f"{claim.figure.text} ({written(claim.said_on)})" if claim.said_on else claim.figure.text


def _both(versions: Sequence[Sequence[Claim]]) -> str:
    return "both" if len(versions) == 2 else "all"


def _apart(versions: Sequence[Sequence[Claim]]) -> int:
    """Days between the nearest claims of the first two versions that have days."""
    spans = [[(c.when.first, c.when.last) if c.when else (c.said_on, c.said_on) for c in v] for v in versions]
    gaps = [
        max((b[0] - a[1]).days, (a[0] - b[1]).days, 0)
        for a in spans[0]
        for b in spans[-1]
        if a[0] and a[1] and b[0] and b[1]
    ]
    return min(gaps, default=0)


def _remarks(causes: Sequence[Cause], claims: Sequence[Claim], tellers: Sequence[Claim]) -> str:
    """What is worth a further word."""
    remarks: dict[Cause, Callable[[], str]] = {
        Cause.DATES_DIFFER: lambda: (
            f"They are {_days(_apart([tellers[:1], tellers[1:]]))} apart, so the level may have changed in between."
        ),
        Cause.UNDATED: lambda: f"{_lacking(claims, 'when', 'give')} no date.",
        Cause.UNPLACED: lambda: f"{_lacking(claims, 'where', 'name')} no place.",
        Cause.SPELLING: lambda: "Names were matched by their spelling.",
    }
    said = [remarks[cause]() for cause in causes if cause in remarks]
    if Cause.SAME_ORIGIN in causes and len({c.figure.text for c in claims}) > 1 and len(claims) == 2:
        said.append(f"Both come from {claims[0].origin}.")
    return "".join(f" {remark}" for remark in said)


def _lacking(claims: Sequence[Claim], field: str, verb: str) -> str:
    """Who leaves a field out, with the verb: "Paper A gives", "Paper A and Paper B give"."""
    names = [claim.origin for claim in claims if getattr(claim, field) is None and claim.kind is not Kind.DATE]
    named = _shortened(dict.fromkeys(names)) or ["one source"]
    return f"{_capital(listed(named))} {verb}{'s' if len(named) == 1 else ''}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
