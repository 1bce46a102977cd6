"""From an article to its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import define, evolve, field

from oirlib.claim import Claim, Kind
from oirlib.figure import FigureHit, Hedge, find_figures
from oirlib.period import PeriodHit, find_periods
from oirlib.policy import Policy
from oirlib.reading.article import Article
from oirlib.reading.attribution import Speech, speech_for, speeches
from oirlib.reading.blocks import Use
from oirlib.reading.context import Spot, countries_of, homeland, nearest, periods_of, places
from oirlib.reading.counted import NOTHING, Counted
from oirlib.reading.counting import counted
from oirlib.reading.draft import Draft
from oirlib.reading.fill import Setting, fill
from oirlib.reading.memory import Memory
from oirlib.reading.parts import add_up
from oirlib.reading.result import Reading, Skipped
from oirlib.reading.scan import Scan, scan
from oirlib.reading.sentences import Sentence, sentences
from oirlib.reading.skip import skip_reason
from oirlib.reading.speaker import Speaker
from oirlib.reading.stated import Stated
from oirlib.reading.tables import cell
from oirlib.source import Quote
from oirlib.vocabulary import Vocabulary

_FIXES = 32  # characters of prefix and suffix that a quote keeps
_QUOTE_OPENS = ("“", '"', "‘“")
_SAID = frozenset("said announced reported stated told declared".split())
_SAYING = frozenset("telling saying briefing reporting announcing".split())
_EARLIER = frozenset("previously originally initially earlier".split())
_OPEN_TIME = re.compile(
    r"(?i)\b(?:recently|in recent|so far|to date|have now|has now|over the years|in the past|(?:days|weeks|months|years|hours) (?:before|after|earlier)|follow(?:s|ed|ing) (?:a|an|several|multiple"
    r"|numerous|other|earlier|previous|recent|two|three|similar)|previous|in other|separately|elsewhere)\b"
)


@define
class _Run:
    """One article being read."""

    article: Article
    vocabulary: Vocabulary
    countries: tuple[str, ...] = ()
    memory: Memory = field(factory=Memory)
    drafts: list[Draft] = field(factory=list)
    skipped: list[Skipped] = field(factory=list)
    settings: list[Setting] = field(factory=list)

    @property
    def published(self) -> date | None:
        return self.article.source.published


def read(article: Article, *, vocabulary: Vocabulary | None = None, policy: Policy | None = None) -> Reading:
    """Read an article's claims, by rule: no model, no network.

    Every figure in the text is a claim or stands in ``skipped`` with its reason. Dates without a year and relative
    ones are resolved against the day of publication; where that is not known they stay unresolved.

    Args:
        article: The article.
        vocabulary: How words are read; the library's own (``oir``) by default.
        policy: Kept for readers that need thresholds; reading by rule needs none.

    >>> found = read(Article("A raid in Anbar killed 14 ISIS fighters on August 29, 2024.", "Paper A"))
    >>> [(claim.what, claim.figure.text, claim.where) for claim in found.claims]
    [('ISIS fighters killed', '14', 'Anbar')]
    """
    vocabulary = Vocabulary.load("oir") if vocabulary is None else vocabulary
    run = _Run(article, vocabulary, countries_of(article.text, vocabulary))
    speaker = Speaker(run.vocabulary)
    for sentence in sentences(article.text):
        _read_sentence(run, speaker, sentence)
    claims = _claims(run)
    skipped = sorted(run.skipped, key=lambda s: (s.start, s.end))
    return Reading(article, claims, skipped)


def _read_sentence(run: _Run, speaker: Speaker, sentence: Sentence) -> None:
    hits = find_figures(sentence.text)
    if sentence.use is Use.FURNITURE:
        run.skipped += [_skip(sentence, hit, "page furniture") for hit in hits]
        return
    dates = find_periods(sentence.text, run.published)
    done = scan(sentence, [(hit.start, hit.end) for hit in hits], dates, run.vocabulary)
    found = speeches(done, sentence.use is Use.HEADLINE)
    naming = [speech.naming for speech in found if speech.name is not None]
    spots = places(done, naming)
    happened, said = periods_of(done, dates, found, run.settings[-1].when if run.settings else None)
    said_on = next((period.last for _, period in said if period.days == 1), None)
    if said_on is not None and said_on != run.published and happened:
        before = run.settings[-1].when if run.settings else None
        happened, _ = periods_of(done, find_periods(sentence.text, said_on), found, before)
    run.skipped += [
        Skipped(sentence.text[hit.start : hit.end], sentence.start + hit.start, sentence.start + hit.end, hit.reason)
        for hit in dates if hit.reason is not None and not any(spot.first == done.at(hit.start) for spot, _ in happened + said)
    ]
    in_quotes = sentence.text.startswith(_QUOTE_OPENS)
    floor = next((speech for speech in found if speech.floor), None)
    asking = floor.asked if floor is not None else speaker.asking
    if asking:
        run.skipped += [_skip(sentence, hit, "asked, not stated") for hit in hits]
        hits = []
    quoted = speaker.floor or speaker.last if speaker.floor or in_quotes and speaker.block in (sentence.block, sentence.block - 1) else None
    for hit in hits:
        first, last = done.at(hit.start), done.at(hit.end - 1) + 1
        result = _count(run, done, hit, first, last)
        if isinstance(result, str):
            run.skipped.append(_skip(sentence, hit, result))
            continue
        run.memory.add(done, result)
        speech = speech_for(found, first)
        place = nearest(spots, done, first, max(last, result.last))
        near = nearest([spot for spot, _ in happened], done, first, last)
        when = next((period for spot, period in happened if spot == near), None)
        if _is_open(done, hit, near, dates):
            when = None
        draft = Draft(
            sentence, hit.figure, sentence.start + hit.start, sentence.start + hit.end, result,
            where=place.text if place is not None else homeland(sentence.text, run.countries) if not spots else None,
            when=when,
            open_time=_is_open(done, hit, near, dates),
            said_by=speaker.one_name(speaker.named(speech, done) if speech is not None else quoted),
            said_on=said_on,
            earlier=_is_earlier(done, first, last),
        )
        if draft.earlier and draft.said_by is None:
            _recall(run, draft, speaker.one_name(speaker.last))
        draft.whole = _whole(run, draft) if result.part else None
        draft.past = _is_past(run, done, result, first)
        run.drafts.append(draft)
    add_up(run.drafts, sentence)
    speaker.hear(found, done)
    run.settings.append(Setting(
        sentence, spots[0].text if spots else None, next((period for _, period in happened), None), said_on, bool(hits)
    ))


def _recall(run: _Run, draft: Draft, name: str | None) -> None:
    """Give a figure that somebody has taken back its speaker, and the one beside it that takes its place."""
    draft.said_by = name
    for other in reversed(run.drafts):
        if other.sentence is not draft.sentence:
            return
        other.said_by = other.said_by or name


def _skip(sentence: Sentence, hit: FigureHit, reason: str) -> Skipped:
    return Skipped(hit.figure.text, sentence.start + hit.start, sentence.start + hit.end, reason)


def _count(run: _Run, done: Scan, hit: FigureHit, first: int, last: int) -> Counted | str:
    """What a figure counts, or why it is no claim."""
    reason = skip_reason(done, hit.figure, first, last)
    if reason is not None:
        return reason
    stated = Stated(hit.figure, first, last, done, run.memory, run.vocabulary)
    result = (cell(stated) if done.sentence.use is Use.TABLE else None) or counted(stated)
    if isinstance(result, str):
        return result
    known = result.thing is not None or result.act is not None
    if not known and (hit.figure.best in (0, 1) or hit.figure.hedge is Hedge.VAGUE and hit.figure.high == float("inf")):
        return NOTHING
    return result if result.what.strip() else NOTHING


def _is_open(done: Scan, hit: FigureHit, near: Spot | None, dates: Sequence[PeriodHit]) -> bool:
    """Whether the sentence sets a figure at another time than its context, without saying which."""
    start = done.words[near.last - 1].end if near is not None and done.words[near.first].start < hit.start else 0
    if near is not None and start == 0:
        return False
    if near is None and any(h.period is None for h in dates):
        return True
    return _OPEN_TIME.search(done.sentence.text, start, hit.start) is not None


def _is_past(run: _Run, done: Scan, result: Counted, first: int) -> bool:
    """Whether a thing, no person, is told of in the past tense."""
    if result.thing is None or any(a.endswith(".people") for a in run.vocabulary.ancestors(result.thing.id)):
        return False
    return any(done.low(i) in ("were", "was", "had") for i in range(max(0, first - 16), first))


def _is_earlier(done: Scan, first: int, last: int) -> bool:
    near = range(max(0, first - 4), min(len(done.words), last + 6))
    for i in range(max(0, first - 12), first):
        if done.low(i) == "been" and done.low(i + 1) in _SAYING:
            return True
        if done.low(i) == "had" and any(done.low(j) in _SAID for j in range(i + 1, min(i + 3, first))):
            return True
    return any(done.low(i) in _EARLIER and (done.low(i) != "earlier" or done.low(i + 1) in ("announced", "said", "reported")) for i in near)


def _whole(run: _Run, draft: Draft) -> int | None:
    """The draft that this one counts a part of: the last one told, if it is near."""
    if run.drafts and run.drafts[-1].sentence.block == draft.sentence.block:
        number = len(run.drafts) - 1
        before = run.drafts[number]
        if before.whole is not None and before.sentence is draft.sentence:
            return before.whole
        return number
    return None


def _claims(run: _Run) -> Iterator[Claim]:
    """The claims, with what the context says where the sentence does not."""
    fill(run.drafts, run.settings, run.published)
    made: list[Claim] = []
    for draft in run.drafts:
        whole = made[draft.whole] if draft.whole is not None else None
        said_by = f"{draft.said_by} (previously)" if draft.earlier and draft.said_by else draft.said_by
        made.append(Claim(
            draft.counted.what,
            draft.figure,
            where=draft.where,
            when=draft.when,
            source=run.article.source,
            said_by=said_by,
            said_on=draft.said_on,
            kind=draft.counted.kind,
            quote=_quote(run.article.text, draft),
            part_of=whole,
        ))
    return iter(made)


def _quote(text: str, draft: Draft) -> Quote:
    start, end = draft.sentence.start, draft.sentence.end
    return Quote(
        draft.sentence.text,
        prefix=text[max(0, start - _FIXES) : start],
        suffix=text[end : end + _FIXES],
        start=start,
        end=end,
        figure_at=(draft.start, draft.end),
    )
