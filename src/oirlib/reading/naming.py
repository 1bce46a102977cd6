"""Who is named: the words of a speaker's name, rank and office, and of papers that speak ("a CENTCOM statement")."""

from __future__ import annotations

from oirlib.language import words
from oirlib.reading.lexicon import (
    ADVERBS,
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
)
from oirlib.reading.scan import Scan

_REACH = 24  # words that a speaker's name and titles may take up, with what is said of them between commas
PAPERS = words("grammar.papers")
_SPOKEN_OF = words("grammar.bodies")
_SPEECHLESS = words("grammar.speechless")
_SIGNS = frozenset(".;:!?")
QUOTES = frozenset('“”"')
_TITLES = words("grammar.titles")
_KINDS_OF_SOURCES = words("grammar.kinds_of_sources")
_LOOSE = words("grammar.loose")
_OFFICES = words("grammar.offices")


def _is_office(low: str) -> bool:
    return low in _OFFICES or low in words("reading.offices")


def subject_before(scan: Scan, at: int) -> tuple[int, int] | None:
    """The words of who speaks, left of a reporting verb."""
    i = at - 1
    while i >= 0 and (
        scan.low(i) in ADVERBS
        or scan.low(i).endswith("ly")
        or scan.low(i) == "long"
        or scan.dated[i]
        or scan.low(i) in ("has", "have", "had", "on", "also", "did", "soon")
    ):
        i -= 1
    last = i + 1
    if scan.low(i) in (",", ")") and i > 1:
        opened = _past_aside_left(scan, i)
        last = i if scan.low(i) == "," and _office_aside(scan, opened + 1) else opened + 1
        i = opened
    if i < 0 or (scan.low(i) in RELATIVES and scan.low(i) not in ("who",)):
        return None
    if scan.low(i) == "who":
        return None
    if scan.low(i) in PRONOUNS:
        return i, last
    while i >= scan.opening and at - i <= _REACH and _in_name(scan, i, last):
        if scan.low(i) == "the" and scan.low(i - 1) not in PREPOSITIONS and scan.low(i - 1) not in ("and", "as"):
            i -= 1
            break  # "In Paris the ministry counted": the name begins here
        i -= 1
    first = i + 1
    while first < last and scan.low(first) in DETERMINERS | CONJUNCTIONS | QUOTES | frozenset({",", "’", "'"}):
        first += 1
    named = _told_of_at_length(scan, first)
    if named is not None:
        return named
    if first >= last or not can_speak(scan, first, last):
        return None
    return first, last


def _told_of_at_length(scan: Scan, first: int) -> tuple[int, int] | None:
    """Who a sentence opens with, where what is told of it ends with places: "Airwars, which tracks Libya, said"."""
    if (
        first <= scan.opening
        or scan.low(first - 1) not in (",", "and")
        or scan.place[min(first, len(scan.words) - 1)] is None
    ):
        return None
    comma = next((i for i in range(scan.opening, first - 1) if scan.low(i) == ","), None)
    aside = comma is not None and scan.low(comma + 1) in DETERMINERS | RELATIVES
    if comma is None or not aside or comma - scan.opening > _LONGEST_NAME or not can_speak(scan, scan.opening, comma):
        return None
    return scan.opening, comma


_LONGEST_NAME = 8  # words


def _past_aside_left(scan: Scan, i: int) -> int:
    """From the comma behind an aside to the word before the aside: "AP, citing an official, reported"."""
    opener = "(" if scan.low(i) == ")" else ","
    for j in range(i - 1, max(-1, i - 22), -1):
        if scan.low(j) == opener and scan.figure[j] < 0:
            return j - 1
        if scan.low(j) in _SIGNS or scan.low(j) in QUOTES:
            break
    return i if opener == "(" else -1 if scan.low(i) == "," and i == 0 else i


def _in_name(scan: Scan, i: int, last: int) -> bool:
    low = scan.low(i)
    if scan.party[i] is not None or scan.place[i] is not None or _of_title(scan, i):
        return True
    if low in _SIGNS or low in RELATIVES or (low in REPORTING and low not in PAPERS) or scan.figure[i] >= 0:
        return False
    if low in PRONOUNS:
        return i == last - 1
    if low in ",–—":
        return False
    if low in QUOTES or (low in CONJUNCTIONS and low not in ("and", "&")):
        return False
    if low in ("and", "&"):
        if scan.low(last - 1) in ("sources", "officials") and scan.low(i - 1) in _KINDS_OF_SOURCES:
            return True
        joins = scan.party[i - 1] is not None or _in_ministry(scan, i) or _is_plain_name(scan, i - 1)
        at = i + 1 + 3 * (scan.text(i + 1, i + 4).lower() == "the monitoring group")
        return joins and at < len(scan.words) and scan.words[at].text[:1].isupper()
    if low in AUX or scan.dated[i]:
        return False
    if (low in _COMPASS or (low in PREPOSITIONS and i > scan.opening)) and scan.words[i].text[:1].isupper():
        return True  # "East Java police", "Doctors Without Borders"
    return low not in PREPOSITIONS or (
        low in ("of", "from", "for", "by", "in", "at", "on", "to", "against", "with") and _paper_or_title(scan, i)
    )


_COMPASS = words("grammar.compass")


def _is_plain_name(scan: Scan, i: int) -> bool:
    """Whether a word is a name that stands for no place and no day: "Amnesty International and Airwars said"."""
    return scan.words[i].text[:1].isupper() and scan.place[i] is None and not scan.dated[i] and scan.thing[i] is None


def _in_ministry(scan: Scan, i: int) -> bool:
    """Whether "and" stands inside an office's name: "the Ministry of Migration and Displacement"."""
    offices = ("ministry", "department", "directorate", "council", "committee", "office")
    return any(scan.low(j) in offices and scan.low(j + 1) in ("of", "for") for j in range(max(0, i - 6), i))


def _paper_or_title(scan: Scan, i: int) -> bool:
    """Whether a preposition belongs to a name: "Department of Defense", "a statement released by CENTCOM"."""
    return any(
        _is_office(scan.low(j)) or scan.low(j) in PAPERS or scan.party[j] is not None for j in range(max(0, i - 6), i)
    )


def can_speak(scan: Scan, first: int, last: int) -> bool:
    """Whether words can be the subject of a verb of saying: a pronoun, a name, a party, people, a paper."""
    if scan.low(first) in _SPEECHLESS:
        return False
    if last - first == 1 and scan.low(first) in PRONOUNS:
        return True
    head = next((j for j in range(first + 1, last) if scan.low(j) in PREPOSITIONS or scan.low(j) in ",("), last) - 1
    for j in range(max(first, head - 1), head + 1):
        if scan.party[j] is not None or scan.place[j] is not None or scan.words[j].text[:1].isupper():
            return True
        low = scan.low(j)
        if (
            low in PAPERS
            or (_is_office(low) and low not in ("operation", "operations"))
            or _who(scan, j)
            or low.endswith(("men", "man", "ists", "ers", "ities"))
        ):
            return True
        if low in _SPOKEN_OF or low in words("reading.bodies"):
            return True
    return False


def _who(scan: Scan, j: int) -> bool:
    """Whether a thing may speak: an operation or a strike does not."""
    thing = scan.thing[j]
    return thing is not None and thing.concept.kind != "flow"


def name_end(scan: Scan, at: int) -> int:
    i = at
    while i < min(len(scan.words), at + 16):
        low = scan.low(i)
        if _of_title(scan, i) or (low in QUOTES and i > at and scan.low(i + 2) in QUOTES):
            i += 1
            continue
        if low in QUOTES and i > at and scan.low(i - 2) in QUOTES:
            i += 1
            continue
        if low == "," and i > at and _office_aside(scan, i):
            i += 1
            continue
        if low == "&" and scan.words[i - 1].text[:1].isupper():
            i += 1
            continue
        if low in _SIGNS or low in RELATIVES or low in QUOTES or (low in AUX and i > at):
            break
        if low in ",–—" or (
            low in CONJUNCTIONS and not (low == "and" and scan.party[i + 1 if i + 1 < len(scan.words) else i])
        ):
            break
        if low in REPORTING and low not in PAPERS and i > at and (scan.low(i + 1) != "by" or low == "cited"):
            break
        i += 1
    return i


def _office_aside(scan: Scan, i: int) -> bool:
    """Whether a comma opens the office of who was just named: "Gen. Kurilla, CENTCOM commander"."""
    for j in range(i + 1, min(i + 8, len(scan.words))):
        low = scan.low(j)
        if _is_office(low) and low not in _LOOSE:
            return True
        if low in ",.;" or low in AUX or low in REPORTING or scan.figure[j] >= 0:
            return False
    return False


def _of_title(scan: Scan, i: int) -> bool:
    """Whether a full stop belongs to a rank or an initial: "Gen. Michael E. Kurilla"."""
    before = scan.words[i - 1].text if i > 0 else ""
    return scan.low(i) == "." and (before.lower() in _TITLES or (len(before) == 1 and before.isupper()))


def tidy_name(scan: Scan, first: int, last: int) -> str | None:
    """A speaker's name in the sentence's words; None where it is a pronoun or an unsigned paper."""
    while first < last and (scan.low(first) in DETERMINERS or scan.low(first) in QUOTES):
        first += 1
    while last > first and (
        scan.low(last - 1) in PREPOSITIONS
        or scan.low(last - 1) in ",-–—"
        or scan.low(last - 1) in ("earlier", "later", "meanwhile", "also")
        or scan.dated[last - 1]
    ):
        last -= 1
    if last <= first or all(scan.low(j) in PRONOUNS for j in range(first, last)):
        return None
    if any(_is_paper(scan, j) for j in range(first, last)):
        return _signed(scan, first, last)
    name = scan.text(first, last)
    return name.removesuffix("'s").removesuffix("’s") or None


_ISSUING = words("grammar.issuing")


def _is_paper(scan: Scan, j: int) -> bool:
    """Whether a word is a paper that speaks, and no part of a name: the "Bureau of Statistics" is a bureau."""
    return scan.low(j) in PAPERS and not (scan.low(j - 1) == "of" and scan.words[j].text[:1].isupper())


def _signed(scan: Scan, first: int, last: int) -> str | None:
    """Who a paper is by: "a CENTCOM statement", "statements from the Iraqi armed forces"."""
    paper = next((j for j in range(first, last) if _is_paper(scan, j)), first)
    for j in range(paper, last):
        if scan.low(j) in ("by", "from", "of") and j + 1 < last:
            end = next((k for k in range(j + 1, last) if scan.low(k) in ("on", "in", ",")), last)
            return tidy_name(scan, j + 1, end)
    if last - first == 1 and scan.low(first) == "reports":
        return "reports"
    end = next(j for j in range(first, last) if _is_paper(scan, j))
    while end > first and not (
        (
            scan.party[end - 1]
            or scan.words[end - 1].text[:1].isupper()
            or scan.low(end - 1).removesuffix("'s").removesuffix("’s") in _ISSUING
        )
        and not scan.dated[end - 1]
    ):
        end -= 1
    return scan.text(first, end).removesuffix("'s").removesuffix("’s") or None
