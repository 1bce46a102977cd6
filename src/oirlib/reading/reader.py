"""From an article to its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, takewhile

from attrs import define, evolve, field

from oirlib.claim import Claim, Kind
from oirlib.figure import Figure
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.policy import Policy
from oirlib.reading.article import Article, article_from
from oirlib.reading.attribution import is_transcript, speech_for
from oirlib.reading.blocks import Use
from oirlib.reading.context import countries_of, persons_of
from oirlib.reading.counted import Counted
from oirlib.reading.draft import Draft
from oirlib.reading.drafting import count, draft
from oirlib.reading.entries import items
from oirlib.reading.fill import About, about, fill
from oirlib.reading.gate import refusal
from oirlib.reading.hedge_scope import reached
from oirlib.reading.look import OPENING, Look
from oirlib.reading.memory import Memory
from oirlib.reading.milestones import milestones
from oirlib.reading.numbers_in import Numbers, numbers_in, unmarked
from oirlib.reading.parts import add_up
from oirlib.reading.quotations import quotations, speech_of
from oirlib.reading.result import Reading, Skipped
from oirlib.reading.scan import Scan
from oirlib.reading.sentences import Sentence, sentences
from oirlib.reading.speaker import Speaker
from oirlib.reading.trace import Trace
from oirlib.source import Quote, Source
from oirlib.standards import vocabulary_or_own
from oirlib.vocabulary import Vocabulary

_COUNTED_ON = re.compile(r"(?i)\b(?:later|earlier|after|before|following|next|previous)\b")
_PARAGRAPHS = 2  # back that a whole is sought which is told in the same words
_NEAR = 6  # figures back that one is sought that another is a part of
_ASIDE = 6  # words between what a figure counts and what it includes: "22 members of the army and its militias"
_MOST_FIGURES = 30  # a paragraph with more, and with no more than so many characters each, is data and no prose
_DENSE = 24
_FIXES = 32  # characters of prefix and suffix that a quote keeps


@define
class _Run:
    """One article being read."""

    article: Article
    vocabulary: Vocabulary
    countries: tuple[str, ...]
    persons: frozenset[str]
    speaker: Speaker
    about: About
    transcript: bool
    memory: Memory = field(factory=Memory)
    drafts: list[Draft] = field(factory=list)
    looks: list[Look] = field(factory=list)
    skipped: list[Skipped] = field(factory=list)

    def skip(self, sentence: Sentence, start: int, end: int, reason: str) -> None:
        """Keep a stretch of a sentence that is no claim."""
        self.skipped.append(Skipped(sentence.text[start:end], sentence.start + start, sentence.start + end, reason))


def read(article: Article, *, vocabulary: Vocabulary | None = None, policy: Policy | None = None) -> Reading:
    """Read an article's claims, by rule: no model, no network.

    Every figure in the text is a claim or stands in ``skipped`` with its reason. Dates without a year and relative
    ones are resolved against the day of publication; where that is not known they stay unresolved, and are listed in
    ``skipped``.

    Args:
        article: The article.
        vocabulary: How words are read; the library's own (``oir``) by default.
        policy: For readers that need thresholds; reading by rule needs none.

    Raises:
        ClaimError: One of them is none.

    >>> found = read(Article("A raid in Anbar killed 14 ISIS fighters on August 29, 2024.", "Paper A"))
    >>> [(claim.what, claim.figure.text, claim.where) for claim in found.claims]
    [('ISIS fighters killed', '14', 'Anbar')]
    """
    article, vocabulary = article_from(article), vocabulary_or_own(vocabulary)
    persons = persons_of(f"{article.source.title or ''}\n{article.text}")
    told = about(_title(article.source, vocabulary, persons))
    run = _Run(
        article,
        vocabulary,
        countries_of(article.text, vocabulary),
        persons,
        Speaker(vocabulary),
        told,
        is_transcript(article.text),
    )
    for _, paragraph in groupby(sentences(article.text), key=lambda sentence: sentence.block):
        _read_paragraph(run, list(paragraph))
        _credit(run)
    run.skipped.sort(key=lambda skipped: (skipped.start, skipped.end))
    own = [(draft.where, draft.when, draft.said_by) for draft in run.drafts]
    claims = tuple(_claims(run))
    traces = {claim.id: _trace(draft, told) for claim, draft, told in zip(claims, run.drafts, own, strict=True)}
    return Reading(article, claims, tuple(run.skipped), traces=traces)


def _read_paragraph(run: _Run, paragraph: list[Sentence]) -> None:
    numbers = [numbers_in(unmarked(sentence.text)) for sentence in paragraph]
    count = sum(len(found.spans) for found in numbers)
    data = count > _MOST_FIGURES and count * _DENSE > sum(len(sentence.text) for sentence in paragraph)
    for sentence, found in zip(paragraph, numbers, strict=True):
        for start, end, reason in found.others:
            run.skip(sentence, start, end, reason)
        if data or sentence.use is Use.FURNITURE:
            for start, end in found.spans:
                run.skip(sentence, start, end, "a row of numbers" if data else "page furniture")
        else:
            _read_sentence(run, sentence, found)


def _read_sentence(run: _Run, sentence: Sentence, numbers: Numbers) -> None:
    hits = numbers.figures
    look = Look(
        sentence,
        hits,
        numbers.others,
        run.article.source.published,
        run.vocabulary,
        run.looks[-1] if run.looks else None,
        run.about.period,
        run.persons,
        run.looks[:OPENING],
        run.transcript,
    )
    run.looks.append(look)
    if _COUNTED_ON.search(sentence.text):
        _ = look.told  # now, so that a chain of "two days later" is counted link by link
    if hits:
        _read_figures(run, look)
    _read_milestones(run, look)
    run.speaker.hear(look)


def _credit(run: _Run) -> None:
    """Give the figures quoted in the paragraph read last to whoever the paragraph says spoke, before or after."""
    block = run.looks[-1].sentence.block if run.looks else -1
    told = list(takewhile(lambda made: made.sentence.block == block, reversed(run.drafts)))
    if all(made.said_by is not None for made in told):
        return
    looks = list(takewhile(lambda look: look.sentence.block == block, reversed(run.looks)))[::-1]
    numbers = {look.sentence.start: number for number, look in enumerate(looks)}
    found = list(quotations([look.sentence.text for look in looks]))
    for made in told:
        number, at = numbers[made.sentence.start], made.start - made.sentence.start
        quotation = next((q for q in found if q.holds(number, at)), None)
        if made.said_by is not None or quotation is None:
            continue
        spoken = speech_of(quotation, looks)
        if spoken is not None:
            made.said_by = run.speaker.one_name(run.speaker.named(spoken[0], spoken[1].scan))
        elif quotation.opened == 0:
            made.said_by = run.speaker.one_name(run.speaker.quoted(looks[quotation.first].sentence))
    for made in reversed(told):
        if (
            made.said_by is None
            and made.counted.act is not None
            and made.counted.kind is Kind.FLOW
            and not made.open_time
        ):
            made.said_by = _said_before(run, made, told, looks[: numbers[made.sentence.start] + 1])


def _said_before(run: _Run, made: Draft, told: list[Draft], looks: list[Look]) -> str | None:
    """Who spoke in the sentence before it in the paragraph, where it goes on with what he told of.

    It does where it says so ("two others") or counts the same, and tells no day, place or speaker.
    """
    own = looks[-1]
    whole = run.drafts[made.whole] if made.whole is not None else None
    if whole is not None and whole.sentence.block == made.sentence.block and not own.speeches:
        return whole.said_by  # an item of a list
    also = "also" in own.scan.lows
    if own.speeches or own.places or (own.dates and not also):
        return None
    for look in reversed(looks[:-1]):
        before = [d for d in told if d.sentence is look.sentence]
        if not (_GOES_ON.search(own.sentence.text) or any(_alike(made, d) for d in before)):
            return None
        spoken = next((d.said_by for d in before if d.said_by is not None), None)
        if spoken is not None:
            return spoken
        if look.speeches:
            speech = look.speeches[-1]
            return run.speaker.one_name(run.speaker.named(speech, look.scan)) if speech.name is not None else None
    return None


_GOES_ON = re.compile(
    r"^(?:The|These|Those|They|It|Its|Their|Another|Others|Among|No|In all|In total)\b"
    r"|\b(?:also|others?|another|more|additional|further)\b"
)


def _alike(one: Draft, other: Draft) -> bool:
    """Whether two figures count the same nouns, of one party."""
    return (one.counted.noun, one.counted.party) == (other.counted.noun, other.counted.party)


def _read_figures(run: _Run, look: Look) -> None:
    sentence = look.sentence
    for date in look.unplaced:
        run.skip(sentence, date.start, date.end, date.reason or "no days")
    asked = run.speaker.asks(look.speeches)
    for hit in look.hits:
        result = "asked, not stated" if asked else count(look, hit, run.memory)
        if isinstance(result, str):
            run.skip(sentence, hit.start, hit.end, result)
            continue
        if result.shared:
            _share(run, look, result)
        run.memory.add(look.scan, result, hit.figure.best)
        made = draft(look, hit, result, run.speaker, run.countries)
        _hedge(run, made)
        if made.earlier and made.said_by is None:
            _recall(run, made)
        if result.again and result.kind is Kind.FLOW:
            _remember(run, made)
        made.whole = _whole(run, made, look.scan) if result.part else None
        if result.one_of and _is_told_already(run, made):
            run.skip(sentence, hit.start, hit.end, "one of those told before")
            continue
        reason = refusal(made)
        if reason is not None:
            run.skip(sentence, hit.start, hit.end, reason)
            continue
        run.drafts.append(made)
    add_up(run.drafts, sentence)


def _remember(run: _Run, made: Draft) -> None:
    """Give those that are spoken of again the place and day that they were told with: "the two wounded Americans"."""
    told = (made.counted.noun, made.counted.act)
    before = (d for d in reversed(run.drafts) if (d.counted.noun, d.counted.act) == told)
    first = next((d for d in before if _best(d) == _best(made)), None)
    if first is not None:
        made.where, made.when = first.where or made.where, first.when or made.when


def _best(made: Draft) -> Number | None:
    return made.figure.best if isinstance(made.figure, Figure) else None


def _is_told_already(run: _Run, made: Draft) -> bool:
    """Whether one of those told before is only spoken of again: the same was done to him, and nowhere else."""
    if made.whole is None:
        return True
    whole = run.drafts[made.whole]
    alike = (whole.counted.noun, whole.counted.act) == (made.counted.noun, made.counted.act)
    return alike and made.where in (None, whole.where)


def _hedge(run: _Run, made: Draft) -> None:
    """Let the hedge of a list reach the figure that takes over its noun by "and"."""
    before = run.drafts[-1] if run.drafts else None
    if before is None or before.sentence is not made.sentence or not made.counted.taken:
        return
    between = run.article.text[before.end : made.start]
    if made.counted.what != before.counted.what or not between.rstrip().endswith(" and"):
        return
    if isinstance(made.figure, Figure) and isinstance(before.figure, Figure):
        made.figure = reached(made.figure, before.figure)


def _share(run: _Run, look: Look, result: Counted) -> None:
    """Let what was done to a noun be done to the one before it: "77 members and 39 fighters were killed"."""
    for before in reversed(run.drafts):
        thing = before.counted.thing
        if before.sentence is not look.sentence or before.counted.act is not None or (thing and thing.kind == "flow"):
            return
        before.counted = evolve(before.counted, act=result.act, kind=result.kind)


def _read_milestones(run: _Run, look: Look) -> None:
    """Keep the days that a sentence states for something, which are skipped as numbers."""
    for found in milestones(look):
        words = look.scan.words
        start, end = words[found.spot.first].start, words[found.spot.last - 1].end
        if found.period.text != look.sentence.text[start:end]:
            continue
        speech = speech_for(look.speeches, found.spot.first)
        named = run.speaker.named(speech, look.scan) if speech is not None else run.speaker.quoted(look.sentence)
        run.drafts.append(
            Draft(
                look.sentence,
                found.period,
                look.sentence.start + start,
                look.sentence.start + end,
                Counted(found.what, kind=Kind.DATE),
                where=found.where,
                said_by=run.speaker.one_name(named),
            )
        )
        low, high = look.sentence.start + start, look.sentence.start + end
        run.skipped = [skipped for skipped in run.skipped if not (low <= skipped.start and skipped.end <= high)]


def _recall(run: _Run, draft: Draft) -> None:
    """Give a figure that somebody has taken back its speaker, and the one beside it that takes its place."""
    draft.said_by = run.speaker.one_name(run.speaker.latest())
    for other in reversed(run.drafts):
        if other.sentence is not draft.sentence:
            return
        other.said_by = other.said_by or draft.said_by


def _whole(run: _Run, draft: Draft, scan: Scan) -> int | None:
    """The draft that this one counts a part of: the last one told, if it is near."""
    number = len(run.drafts) - 1
    if number >= 0 and _opens_parts(run.drafts[number], draft, scan):
        return number
    for number in range(len(run.drafts) - 1, max(-1, len(run.drafts) - 1 - _NEAR), -1):
        before = run.drafts[number]
        if _apart(before, draft) or (before.earlier and not draft.earlier):
            continue
        if isinstance(before.figure, Period):
            return None
        if before.sentence.block != draft.sentence.block:
            if draft.sentence.block - before.sentence.block > _PARAGRAPHS:
                return None
            if (before.counted.noun, before.counted.act) != (draft.counted.noun, draft.counted.act):
                continue
            if before.whole is None:
                return number
            continue
        if before.whole is not None and (before.sentence is draft.sentence or number == 0):
            return before.whole
        if before.whole is None and isinstance(draft.figure, Figure) and before.figure.high >= draft.figure.low:
            return number
    return None


def _apart(one: Draft, other: Draft) -> bool:
    """Whether one counts events and the other those who came to harm in them, so that neither is the other's part."""
    left, right = one.counted, other.counted
    events = [c.act is None and c.thing is not None and c.thing.kind == "flow" for c in (left, right)]
    return events[0] is not events[1] and left.unit is None and right.unit is None


def _opens_parts(before: Draft, draft: Draft, scan: Scan) -> bool:
    """Whether "including" right behind a part opens that part's own parts: "216 civilians, including six women"."""
    if before.sentence is not draft.sentence or before.whole is None:
        return False
    first = scan.at(draft.start - draft.sentence.start)
    if isinstance(before.figure, Period) or isinstance(draft.figure, Period):
        return False
    return (
        scan.low(first - 1) == "including"
        and scan.low(first - 2) in ",("
        and before.figure.high >= draft.figure.low
        and 0 <= first - 2 - before.counted.last <= _ASIDE
        and all(scan.low(i) != "," and scan.figure[i] < 0 for i in range(before.counted.last, first - 2))
    )


def _headlines(drafts: list[Draft]) -> None:
    """Give a headline's figure the speaker that the first lines give the same figure of the same."""
    for number, head in enumerate(drafts):
        if head.sentence.use is not Use.HEADLINE or head.said_by is not None or not isinstance(head.figure, Figure):
            continue
        for told in drafts[number + 1 : number + _NEAR]:
            same = isinstance(told.figure, Figure) and told.figure.best == head.figure.best
            if same and told.counted.act == head.counted.act and told.sentence.use is Use.PROSE:
                head.said_by, head.said_on = told.said_by, told.said_on
                break


def _claims(run: _Run) -> Iterator[Claim]:
    """The claims, with what the context says where the sentence does not."""
    _headlines(run.drafts)
    fill(run.drafts, run.looks, run.article.source.published, run.about)
    made: list[Claim] = []
    entries = items(run.drafts)
    for number, told in enumerate(run.drafts):
        claim = Claim(
            told.counted.what,
            told.figure,
            where=told.where,
            when=told.when,
            source=run.article.source,
            said_by=told.said_by,
            said_on=told.said_on,
            kind=told.counted.kind,
            quote=_quote(run.article.text, told),
            part_of=made[told.whole] if told.whole is not None else None,
            superseded=told.earlier,
            item=entries.get(number),
        )
        made.append(claim)
        yield claim


_OWN, _AROUND = "its own sentence", "the sentences around it, or the article's first lines"


def _trace(draft: Draft, own: tuple[str | None, Period | None, str | None]) -> Trace:
    """Why a draft became the claim that it did; ``own`` is what its own sentence said of where, when and who."""
    who = _OWN if any(draft.speakers) else "its paragraph, or whose quotation goes on"
    where = _OWN if own[0] is not None else "the country of its people" if draft.where == draft.home else _AROUND
    when = _OWN if own[1] is not None else _AROUND
    level = draft.counted.kind is Kind.STOCK and own[1] is None
    return Trace(
        draft.counted.how if draft.counted.kind is not Kind.DATE else "what came to be on a day",
        where if draft.where is not None else None,
        ("the day that the level was told" if level else when) if draft.when is not None else None,
        who if draft.said_by is not None else None,
        draft.places,
        draft.times,
        draft.speakers,
    )


def _title(source: Source, vocabulary: Vocabulary, persons: frozenset[str]) -> Look | None:
    """The title looked at, where the article has one."""
    if source.title is None:
        return None
    headline = Sentence(source.title, 0, -1, Use.HEADLINE)
    return Look(headline, (), (), source.published, vocabulary, persons=persons)


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
