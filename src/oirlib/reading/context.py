"""Where: the places a sentence names, and which of the stretches it names belongs to a figure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from attrs import frozen

from oirlib.concept import Concept
from oirlib.language import words
from oirlib.reading.blocks import Use
from oirlib.reading.lexicon import AUX, DETERMINERS, PLAIN_VERBS, PREPOSITIONS, REPORTING, SPAN_UNITS
from oirlib.reading.scan import Mark, Scan
from oirlib.vocabulary import Vocabulary

_SOMEWHERE = Concept("place.somewhere", "place", "somewhere")
_BREAKS = words("grammar.breaks")
_CONTRASTS = words("grammar.contrasts")
_SOFT = frozenset("and or ,".split())
_FAR = 90  # no place or time is sought further than this many words away
_AFTER = 0
_BEFORE = 3
_BREAK = 14
_FIGURE = 5
_RELATIVE = 120  # what stands in a relative clause is told of something else
_DEAREST = 110


@frozen
class Spot:
    """A stretch of a sentence that names a place or a period.

    Attributes:
        first: Its first word.
        last: One past its last word.
        text: The words.
    """

    first: int
    last: int
    text: str


_KINDS_OF_PLACE = words("grammar.kinds_of_place")
_DIVISIONS = words("grammar.divisions")
# Behind these, "of" opens a place: "the state of Assam", "in the vicinity of Jilib", "northeast of Hit".
_OF_PLACES = _KINDS_OF_PLACE | frozenset(
    "state states capital vicinity outskirts suburb suburbs neighbourhood neighborhood countryside"
    " south north east west northeast northwest southeast southwest".split()
)
_LYING = frozenset("near outside around".split())


def _unknown(scan: Scan) -> list[Mark]:
    """Places that the vocabulary does not know, where the words around a name say that it is one."""
    found: list[Mark] = []
    prose = scan.sentence.use is Use.PROSE
    i = scan.opening
    while i < len(scan.words):
        first = i
        while i < len(scan.words) and (_is_name(scan, i) or (prose and _is_country(scan, first, i))):
            i += 1
        if i > first and (
            scan.low(i) in _KINDS_OF_PLACE
            or _is_division(scan, first, i)
            or _is_told_town(scan, i)
            or scan.low(first - 1) in _LYING
            or (prose and (_leads_in(scan, first) or _goes_on_list(scan, found, first)) and _is_town(scan, first, i))
            or (scan.low(first - 1) == "of" and scan.low(first - 2) in _OF_PLACES)
        ):
            found.append(Mark(_SOMEWHERE, first, i + (scan.low(i) in _KINDS_OF_PLACE | {"state"})))
        i = max(i, first + 1)
    return found


def _is_division(scan: Scan, first: int, last: int) -> bool:
    """Whether a name is a part of a country by its own words: "Yobe state", "Nigeria's Borno State"."""
    if scan.low(last) == "state":
        return scan.words[last].text == "state" and scan.low(first - 1) in PREPOSITIONS
    return last - first > 1 and scan.low(last - 1) in _DIVISIONS


def _is_told_town(scan: Scan, last: int) -> bool:
    """Whether it is told behind a name that it is a place: "Zhaotong, a city where", "Colfax, a town in"."""
    if scan.low(last) != "," or scan.low(last + 1) not in DETERMINERS:
        return False
    kind = next((i for i in range(last + 2, last + 5) if scan.low(i) in _KINDS_OF_PLACE), None)
    return kind is not None and scan.low(kind + 1) in ("where", "in", "of", "on", "near", "about", "that", "with")


def _leads_in(scan: Scan, first: int) -> bool:
    """Whether the words before a name say that something is there: "in northern Greece", "the capital, Kabul"."""
    at = first - 1
    if scan.low(at) in _QUARTERS:
        at -= 1
    return scan.low(at) in ("in", "across", "throughout") or _is_capital(scan, first)


def _is_capital(scan: Scan, first: int) -> bool:
    """Whether a name is told to be a capital: "the Afghan capital Kabul", "the capital, Kabul"."""
    return scan.low(first - 1 - (scan.low(first - 1) == ",")) == "capital"


def _is_country(scan: Scan, first: int, i: int) -> bool:
    """Whether a party's name stands for its country, or is part of a place's: "across France", "Central America"."""
    mark = scan.party[i]
    if mark is None or mark.last != i + 1 or not _leads_in(scan, first):
        return False
    return mark.concept.slug == scan.low(i) if i == first else scan.words[i].text[:1].isupper()


_QUARTERS = words("grammar.quarters")


def _goes_on_list(scan: Scan, found: Sequence[Mark], first: int) -> bool:
    """Whether a name goes on a list of places: "in Gara, Hakurk and Zap"."""
    at = first - 1
    while scan.low(at) in ("and", ","):
        at -= 1
    return at < first - 1 and bool(found) and found[-1].last == at + 1


def _is_town(scan: Scan, first: int, last: int) -> bool:
    """Whether the name behind "in" can only be a place: nothing is owned by it, and no noun goes on from it."""
    words = [scan.low(i) for i in range(first, last)]
    after = scan.low(last)
    goes_on = after[:1].isalpha() and not (
        after in PREPOSITIONS or after in AUX or after in PLAIN_VERBS or after in _AND or _goes_on_verb(scan, last)
    )
    return (
        last - first <= 3
        and _NO_TOWNS.isdisjoint(words)
        and not goes_on
        and not words[-1].endswith(("'s", "’s", "ish", "ese"))
    )


def _goes_on_verb(scan: Scan, at: int) -> bool:
    """Whether a day or a verb follows a place: "in Kabul killed two soldiers", "in Kabul on Monday"."""
    low = scan.low(at)
    act = scan.act[at]
    return (
        scan.dated[at] or low in words("reading.past") or (low.endswith("ed") and (act is not None or low in REPORTING))
    )


_AND = words("grammar.after_town")
# Capitalised words behind "in" that name no place.
_NO_TOWNS = words("grammar.no_towns")


_ARTICLE = re.compile(r"(?:[ae][lrnstdz]|ash|esh)-[A-Z]")  # al-Safra, ar-Rutba


def _is_name(scan: Scan, i: int) -> bool:
    """Whether a word is part of a proper name that means nothing else."""
    return (
        (scan.words[i].text[:1].isupper() or _ARTICLE.match(scan.words[i].text) is not None)
        and scan.words[i].text[1:2].islower()
        and scan.figure[i] < 0
        and not scan.dated[i]
        and scan.party[i] is None
        and scan.thing[i] is None
        and scan.place[i] is None
        and scan.act[i] is None
        and scan.low(i) not in DETERMINERS
        and scan.low(i) not in PREPOSITIONS
    )


def places(scan: Scan, naming: Sequence[tuple[int, int]], persons: Collection[str] = ()) -> list[Spot]:
    """The places that a sentence names, those of a list as one; not the dateline's, not those in a person's name."""
    spots: list[Spot] = []
    between = -1
    for mark in sorted([*scan.marks(scan.place), *_unknown(scan)], key=lambda m: m.first):
        if mark.first < scan.opening or any(first <= mark.first < last for first, last in naming):
            continue
        if _surname(scan, mark) in persons or _is_title(scan, mark):
            continue
        if scan.low(mark.first - 1) == "between" or (between == mark.first - 2 and scan.low(mark.first - 1) == "and"):
            between = mark.last - 1
            continue  # "a match between Peru and Argentina in Lima"
        if (
            _as_far_as(scan, mark)
            or (_of_office(scan, mark) and not _is_told_town(scan, mark.last))
            or _names_body(scan, mark)
            or _owner(scan, mark)
            or scan.words[mark.last - 1].low.endswith(
                (
                    "-based",
                    "-led",
                    "-backed",
                    "-born",
                    "-trained",
                    "-linked",
                    "-aligned",
                    "-supported",
                    "-allied",
                    "-affiliated",
                    "-controlled",
                    "-administered",
                    "-held",
                    "-run",
                )
            )
        ):
            continue
        text = scan.text(mark.first, mark.last).removesuffix("'s").removesuffix("’s")
        if spots and _is_owned(scan, spots[-1], mark):
            spots[-1] = Spot(spots[-1].first, mark.last, text)  # "Iraq's Hamrin Mountains" are these
        elif spots and _joined(scan, spots[-1].last, mark.first):
            spots[-1] = Spot(spots[-1].first, mark.last, scan.text(spots[-1].first, mark.last))
        else:
            spots.append(Spot(mark.first, mark.last, text))
    return [spot for spot in spots if not _where_from(scan, spot) and not _is_example(scan, spot)]


def _is_owned(scan: Scan, spot: Spot, mark: Mark) -> bool:
    """Whether a place is in a country named before it: "Iraq's Hamrin Mountains", "India's eastern state of Goa"."""
    if not scan.low(spot.last - 1).endswith(("'s", "’s")) or mark.first - spot.last > _OWNING:
        return False
    between = [scan.low(i) for i in range(spot.last, mark.first)]
    return not between or (not _OF_PLACES.isdisjoint(between) and between[-1] in ("of", "capital", ","))


_OWNING = 5  # words between a country and the part of it that is named behind


def _where_from(scan: Scan, spot: Spot) -> bool:
    """Whether places only say where people come from: "most were from Egypt, Syria and Pakistan"."""
    return scan.low(spot.first - 1) == "from" and scan.low(spot.first - 2) in _COMING


def _is_example(scan: Scan, spot: Spot) -> bool:
    """Whether places only show what is meant: "tracks strikes in zones such as Iraq and Libya"."""
    return scan.low(spot.first - 1) == "as" and scan.low(spot.first - 2) == "such"


_COMING = words("grammar.coming")


def _as_far_as(scan: Scan, mark: Mark) -> bool:
    """Whether it only says how far something reached: "felt as far away as Zamboanga City"."""
    i = mark.first - 1
    return scan.low(i) == "as" and "far" in (scan.low(i - 1), scan.low(i - 2))


def _is_title(scan: Scan, mark: Mark) -> bool:
    """Whether a name stands alone in quotation marks, and is a work's."""
    return scan.low(mark.first - 1) in ('"', "“", "‘") and scan.low(mark.last) in ('"', "”", "’")


def _of_office(scan: Scan, mark: Mark) -> bool:
    """Whether a place only says whose office it is: "the group's governor of Diyala"."""
    at = mark.first - 1 - (scan.low(mark.first - 1) in DETERMINERS)
    return scan.low(at) == "of" and (scan.low(at - 1) in _HEADS or scan.low(at - 1) in words("reading.offices"))


_HEADS = words("grammar.heads")


def _names_body(scan: Scan, mark: Mark) -> bool:
    """Whether a place opens the name of a body: "a Pakistan International Airlines plane" is not in Pakistan."""
    if mark.last >= len(scan.words):
        return False
    name = scan.words[mark.last]
    if name.low in words("reading.offices-named") and name.text[:1].isupper():
        return True  # "U.S. Africa Command"
    if scan.low(mark.first - 1) in PREPOSITIONS or mark.last - mark.first > 1:
        return False
    after = scan.words[mark.last + 1].text if mark.last + 1 < len(scan.words) else ""
    return (
        _is_name(scan, mark.last)
        and name.low not in _KINDS_OF_PLACE
        and after[:1].isupper()
        and (scan.low(mark.first - 1) in DETERMINERS)
    )


_PERSON = re.compile(r"\bAbu[ -](?:[A-Z][\w’'-]+ ){1,2}(?:[Aa]l[- ])([A-Z][\w’'-]+)")


def persons_of(text: str) -> frozenset[str]:
    """The last names of persons that would be towns elsewhere: Abu Bakr al-Baghdadi is not in al-Baghdadi.

    >>> sorted(persons_of("The raid killed Abu Bakr al-Baghdadi."))
    ['baghdadi']
    """
    return frozenset(found.group(1).lower().removesuffix("’s").removesuffix("'s") for found in _PERSON.finditer(text))


def _surname(scan: Scan, mark: Mark) -> str:
    low = scan.words[mark.last - 1].low.removesuffix("’s").removesuffix("'s")
    return low.removeprefix("al-")


_DEMONYM = re.compile(r"\b([A-Z][a-z]{2,12}?)(?:i|n|ian)s?\b")


def homeland(text: str, countries: Sequence[str]) -> str | None:
    """The country whose people or forces a sentence names, where it names no place: "Iraqi forces killed four".

    Only those count that the article itself names as places, since forces are abroad as well.
    """
    named = {
        name
        for found in _DEMONYM.finditer(text)
        for name in (found.group(1) + ending for ending in ("", "a", "y", "ia", "s"))
        if name in countries
    }
    if len(named) != 1:
        return None  # Iraqi and Syrian forces together are in neither alone
    name = named.pop()
    return None if name.endswith("ia") else name


_PLACED = re.compile(
    r"\b(?:in|across|inside|throughout|around|near) (?:[a-z]+ ){0,3}(?:[A-Z][\w-]+, )?([A-Z][a-z]{2,14})\b"
    r"(?: and ([A-Z][a-z]{2,14})\b)?"
)


_CAPITAL = re.compile(r"\b[A-Z][a-z]{3,14}\b")


def countries_of(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The places that the article says something is in, by the words of one name each."""
    names = dict.fromkeys(name for found in _PLACED.finditer(text) for name in found.groups() if name)
    known = {name: vocabulary.named(name, "place") for name in dict.fromkeys((*names, *_CAPITAL.findall(text)))}
    return tuple(
        name
        for name, place in known.items()
        if place is not None and (name in names or vocabulary[place].level == "country")
    )


def _owner(scan: Scan, mark: Mark) -> bool:
    """Whether a place stands for those who govern or come from it: "Iraq's military", "Baghdad announced"."""
    after = scan.low(mark.last)
    act = scan.act[mark.last] if mark.last < len(scan.words) else None
    before = scan.low(mark.first - 1)
    opens = mark.first == scan.opening or before in ",;" or before in ("but", "that")
    acts = (after in PLAIN_VERBS and not after.endswith("ing")) or (act is not None and after.endswith("ed"))
    acts = acts or after in words("reading.got") or after in words("reading.beats")
    if opens and acts:
        return True
    if before in _CONTRASTS and after.endswith("ed"):
        return True  # "although Tehran denied it"
    if after in ("government", "regime", "authorities"):
        return True  # "Damascus government forces"
    if after in REPORTING or (after in ("has", "had", "have") and scan.low(mark.last + 1) in REPORTING):
        return True
    ending = scan.words[mark.last - 1].low.endswith(("'s", "’s"))
    return ending and mark.last < len(scan.words) and scan.party[mark.last] is not None


def _joined(scan: Scan, end: int, start: int) -> bool:
    """Whether two places are one list or one address: "Iraq and Syria", "Hawija, Mosul and Jalula", "Anbar, Iraq"."""
    between = [scan.low(i) for i in range(end, start)]
    if not between:
        return True
    if len(between) > 3 or any(
        word
        not in (
            "and",
            ",",
            "or",
            "(",
            ")",
            "near",
            "in",
            "of",
            "the",
            "&",
            "/",
            "province",
            "region",
            "district",
            "governorate",
            "city",
            "area",
            "areas",
            "mountains",
            "desert",
            "state",
        )
        and word not in _QUARTERS
        for word in between
    ):
        return False
    return any(word in ("and", ",", "(", "of", "&", "/", "or") for word in between) or between[-1:] != ["near"]


def nearest(spots: Sequence[Spot], scan: Scan, first: int, last: int) -> Spot | None:
    """The spot that belongs to the figure in the words from ``first`` up to ``last``: the cheapest to reach.

    A word's distance costs one; what stands before the figure, behind another figure or in another clause costs more.
    """
    best: tuple[int, Spot] | None = None
    for spot in spots:
        price = _price(spot, scan, first, last)
        if price is not None and (best is None or price < best[0]):
            best = (price, spot)
    return best[1] if best is not None else None


def _price(spot: Spot, scan: Scan, first: int, last: int) -> int | None:
    if spot.first >= last:
        start, end, price = last, spot.first, _AFTER
    elif spot.last <= first:
        start, end, price = spot.last, first, _BEFORE
    else:
        return 0
    if end - start > _FAR:
        return None
    if _taken(scan, spot, first, last):
        return None
    if spot.last <= first and _aside(scan, spot, first):
        price += _RELATIVE
    if _brought_to(scan, spot) or _came_from(scan, spot) or _of_some(scan, spot):
        price += _RELATIVE
    previous = scan.figure[first] if first < len(scan.figure) else -1
    for i in range(start, end):
        low = scan.low(i)
        number = scan.figure[i]
        if number >= 0 and number != previous:
            price += 0 if scan.low(i - 1) == "of" and scan.low(i - 2) == "consisting" else _FIGURE
            previous = number
        price += 2 * _BREAK if low == ";" else 0
        if low == ";" and spot.first >= last and any(scan.figure[j] >= 0 for j in range(i, end)):
            price += _RELATIVE
        price += 1 + (_BREAK if low in _BREAKS and not _parted(scan, i) else 0)
        if low in ("which", "who", "whose", "where") and spot.first >= last:
            price += _RELATIVE
        if low == "while" and scan.low(i + 1) in DETERMINERS and spot.first >= last:
            price += _RELATIVE  # "destroyed two trucks while a strike near Sinjar hit another"
        if low in _CONTRASTS and spot.first >= last and any(scan.figure[j] >= 0 for j in range(i, end)):
            price += _RELATIVE  # "none was hurt, though one man was wounded near Kirkuk": Kirkuk is that man's
        if low in _SOFT and scan.low(i + 1) in PREPOSITIONS and spot.first >= last and spot.first - i > 2:
            price += _BREAK // 2
    if price > _DEAREST and _leads(scan, spot) and spot.last <= first:
        return _DEAREST
    return price if price <= _DEAREST else None


def _brought_to(scan: Scan, spot: Spot) -> bool:
    """Whether a place is where somebody was brought afterwards: "were later flown to a hospital in Germany"."""
    if scan.low(spot.first - 1) != "to" and scan.low(spot.first - 2) != "to":
        return False
    return any(scan.low(i) in _BRINGING for i in range(max(0, spot.first - 6), spot.first))


def _came_from(scan: Scan, spot: Spot) -> bool:
    """Whether it was told from a place, or jets came from there: "told reporters in Baghdad"."""
    i = spot.first - 1
    near = [scan.low(j) for j in range(max(0, i - 4), i)]
    if scan.low(i) == "from" or "from" in near:
        return not {"operating", "flying", "flew", "televised", "speaking", "briefing"}.isdisjoint(near)
    return scan.low(i) == "in" and not {"reporters", "journalists"}.isdisjoint(near)


def _of_some(scan: Scan, spot: Spot) -> bool:
    """Whether a place is only that of some of those counted: "killed 230,000, more than half of them in Aceh"."""
    at = max((i for i in range(spot.first - _OWNING - 1, spot.first) if scan.low(i) in ("in", "from")), default=0)
    return scan.low(at - 1) in ("them", "whom") and scan.low(at - 2) == "of"


_BRINGING = words("grammar.bringing")


def opening_name(scan: Scan) -> str | None:
    """The name that a sentence opens with: "Uvalde, west of San Antonio, is home to 16,000 people"."""
    last = scan.opening
    if scan.low(last) in DETERMINERS:
        return None
    while last < len(scan.words) and scan.words[last].text[:1].isupper():
        last += 1
    return scan.text(scan.opening, last) or None


def _leads(scan: Scan, spot: Spot) -> bool:
    """Whether a spot opens its sentence, "Near Mosul, ...", and so stands for all of it however long it is."""
    words = sum(scan.low(i)[:1].isalnum() for i in range(scan.opening, spot.first))
    return words <= 2 and scan.low(spot.first - 1) in PREPOSITIONS and scan.low(spot.last) == ","


def _taken(scan: Scan, spot: Spot, first: int, last: int) -> bool:
    """Whether a spot belongs to another figure alone, that stands right before it: "31 strikes, 26 in Iraq"."""
    if spot.last <= first and scan.low(spot.last) == "to" and first <= spot.last + 3 and _from(scan, spot.first):
        return True  # "from 2,000 in 2018 to 900": 2018 is the day of the first alone
    i = spot.first - 1
    if i >= 0 and scan.figure[i] >= 0 and not first <= i < last and scan.low(spot.last - 1) == "ago":
        return True  # "45 four years ago"
    while scan.low(i) in DETERMINERS:
        i -= 1
    if scan.low(i) not in PREPOSITIONS:
        return False
    i -= 1
    while scan.low(i) in ("more", "others", "other"):
        i -= 1
    number = scan.figure[i] if i >= 0 else -1
    return number >= 0 and not first <= i < last and scan.low(i) not in SPAN_UNITS


def _from(scan: Scan, at: int) -> bool:
    """Whether "from" and a figure open the words that end at a word."""
    return any(scan.low(i) == "from" and scan.figure[i + 1] >= 0 for i in range(max(0, at - 8), at))


def _aside(scan: Scan, spot: Spot, first: int) -> bool:
    """Whether a spot before the figure stands in a relative clause that ends before it: "Hawija, which ..., saw 3"."""
    if not any(scan.low(i) == "," for i in range(spot.last, first)):
        return False
    for i in range(spot.first - 1, max(-1, spot.first - 16), -1):
        if scan.low(i) in ("which", "who", "whose", "where"):
            return True
        if scan.low(i) in ",;":
            return False
    return False


def _parted(scan: Scan, i: int) -> bool:
    """Whether a word that breaks clauses is no break here: "as well as", "such as", "said that"."""
    low = scan.low(i)
    return (low == "as" and (scan.low(i + 1) == "well" or scan.low(i - 1) in ("well", "such", "as", "far"))) or (
        low == "that" and scan.low(i - 1) in REPORTING
    )
