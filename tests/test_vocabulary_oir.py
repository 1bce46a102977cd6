"""The oir vocabulary: what the campaign's reporting calls things is known under one name."""

from __future__ import annotations

import pytest

from oirlib.vocabulary import Vocabulary, words

OIR = Vocabulary.load("oir")
LABELS = [(concept, label) for concept in OIR.entries for label in concept.labels]


def ids(text: str, *facets: str) -> list[str]:
    """The ids of what is found."""
    return [match.concept for match in OIR.find(text, facets or None)]


def test_it_is_loaded_once_and_whole() -> None:
    """Five facets, and as many places as reporting needs."""
    assert Vocabulary.load("oir") is OIR
    sizes = {facet: sum(concept.facet == facet for concept in OIR.entries) for facet in ("thing", "act", "party")}
    assert all(size >= 40 for size in sizes.values()), sizes
    assert sum(concept.facet == "place" for concept in OIR.entries) >= 200
    assert OIR.ignored
    assert OIR.anonymous


def test_every_label_finds_its_concept() -> None:
    """In its own facet each word names the concept that lists it, and is found whole in a text.

    A place may share its name with another, and keeps the word for its kind.
    """
    for concept, label in LABELS:
        (match,) = OIR.find(label, [concept.facet])
        assert concept.id in match.senses, label
        assert concept.facet == "place" or match.senses == (concept.id,), label
        assert OIR.named(label, concept.facet) == match.senses[0] or concept.id in OIR.places(label), label


def test_no_label_stands_twice_at_one_concept() -> None:
    """A second spelling that reads the same is dead weight."""
    for concept in OIR.entries:
        read = [words(label) for label in concept.labels]
        assert len(set(read)) == len(read), concept.id


def test_things_and_acts_say_what_a_count_of_them_is() -> None:
    """Everything that is counted is a level or a flow; only acts that are dated, not counted, say neither."""
    silent = {concept.id for concept in OIR.entries if concept.facet in ("thing", "act") and concept.kind is None}
    assert silent == {
        "act.began", "act.declared", "act.defeated", "act.ended", "act.established", "act.planned", "thing.caliphate",
    }  # fmt: skip


def test_every_place_lies_somewhere() -> None:
    """Every place but countries, continents and seas lies in one of them."""
    tops = {c.id for c in OIR.entries if c.facet == "place" and not c.broader and c.level != "country"}
    assert tops == {
        "place.middle-east", "place.europe", "place.africa", "place.mediterranean", "place.north-america",
        "place.south-america", "place.central-america", "place.northern-cyprus",
    }  # fmt: skip


def test_people_speak_for_one_office() -> None:
    """A person has exactly one body to speak for, and a medium is under nobody."""
    for concept in OIR.entries:
        if concept.person:
            assert len(concept.broader) == 1, concept.id
            assert not OIR[concept.broader[0]].person, concept.id
            assert not OIR[concept.broader[0]].outlet, concept.id
        assert not (concept.outlet and concept.broader), concept.id


@pytest.mark.parametrize("frame", ["the {} .", "(  {}  )", "near {}’s", "“{}”"])
def test_a_label_is_found_in_any_frame(frame: str) -> None:
    """Quotes, brackets, spaces and a possessive around a label do not hide it, and its span is its own."""
    for concept, label in LABELS:
        text = frame.format(label)
        spans = [(sense, match.start) for match in OIR.find(text, [concept.facet]) for sense in match.senses]
        assert (concept.id, text.index(label)) in spans, text


SPELLINGS = {
    "place.hamrin-mountains": ["Hamrin", "Hamreen mountains", "Himreen", "Hamrin mountain range", "HAMRIN MOUNTAINS"],
    "place.deir-ez-zor": [
        "Deir ez-Zor", "Dayr Az Zawr", "Deir Ezzor", "Deir al-Zor", "Deir el-Zour", "Deir Ezzour",
        "Deir Ez Zor province",
    ],
    "place.abu-kamal": ["Abu Kamal", "Albukamal", "Al-Bukamal", "al Boukamal", "Abukamal"],
    "place.hasakah": ["Hasakah", "al-Hasakah", "Al-Hasakeh", "Hassakeh governorate", "Hasaka"],
    "place.raqqa": ["Raqqa", "ar-Raqqah", "Al-Raqqa province"],
    "place.salah-ad-din": ["Salah ad-Din", "Salahuddin", "Saladin Governorate", "Salah al-Din province"],
    "place.al-asad": ["Al-Asad", "Ain al-Asad", "Ain al-Assad air base", "al Asad airbase"],
    "place.jalula": ["Jalula", "Jalawla", "Jalawla'"],
    "place.hawija": ["Hawija", "al-Hawijah"],
    "place.sinjar": ["Sinjar", "Shingal"],
    "place.al-hol": ["al-Hol", "Al-Hawl camp"],
    "place.palmyra": ["Palmyra", "Tadmur"],
    "place.kobani": ["Kobani", "Kobanê", "Ain al-Arab"],
    "place.baghouz": ["Baghouz", "al-Baghuz"],
    "place.al-tanf": ["al-Tanf", "At-Tanf garrison"],
    "place.western-desert": ["the Anbar desert", "Iraq's western desert"],
    "place.northeast-syria": ["northeast Syria", "north-eastern Syria", "Rojava"],
    "place.anbar": ["Anbar", "Al Anbar", "Anbar Governorate", "Al-Anbar province"],
    "party.isis": ["ISIS", "ISIL", "Daesh", "Da'esh", "IS", "the Islamic State group"],
    "party.us": ["US", "U.S.", "American", "the United States", "Americans", "the American"],
    "party.sdf": ["SDF", "Syrian Democratic Forces", "US-backed Syrian Democratic Forces"],
    "party.pmf": ["Hashd al-Shaabi", "PMF", "Popular Mobilisation Forces"],
    "thing.fighters": ["fighters", "a militant", "terrorists", "operatives", "jihadists", "extremists", "members"],
    "thing.leaders": ["leaders", "a senior leader", "commanders", "senior operatives", "senior ISIS officials"],
    "thing.troops": ["troops", "soldiers", "service members", "servicemen", "forces"],
    "thing.airstrikes": ["airstrikes", "air strikes", "an airstrike", "air raids"],
    "act.killed": ["killed", "dead", "deaths", "fatalities", "slain", "eliminated"],
    "act.casualties": ["killed or wounded", "casualties", "killed and injured"],
    "act.captured": ["captured", "seized"],
    "act.detained": ["detained", "rounded up"],
    "act.struck": ["struck", "hit"],
    "act.conducted": ["conducted", "carried out", "launched"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "concept"), [(text, concept) for concept, texts in SPELLINGS.items() for text in texts]
)
def test_one_concept_has_many_spellings(text: str, concept: str) -> None:
    """However a source writes it, it is one thing."""
    assert ids(text) == [concept]


@pytest.mark.parametrize(
    ("narrow", "broad"),
    [
        ("place.hawija", "place.kirkuk"),
        ("place.hawija", "place.iraq"),
        ("place.west-mosul", "place.nineveh"),
        ("place.anbar", "place.western-iraq"),
        ("place.hamrin-mountains", "place.diyala"),
        ("place.hamrin-mountains", "place.kirkuk"),
        ("place.ghuwayran-prison", "place.hasakah"),
        ("place.abu-kamal", "place.eastern-syria"),
        ("place.tower-22", "place.jordan"),
        ("party.us", "party.coalition"),
        ("party.uk", "party.coalition"),
        ("party.ypg", "party.sdf"),
        ("party.cts", "party.iraq"),
        ("thing.leaders", "thing.fighters"),
        ("thing.airstrikes", "thing.strikes"),
        ("thing.drone-strikes", "thing.strikes"),
        ("thing.raids", "thing.operations"),
        ("thing.troops", "thing.personnel"),
        ("thing.special-forces", "thing.troops"),
        ("thing.hideouts", "thing.targets"),
        ("act.killed", "act.casualties"),
        ("act.wounded", "act.injured"),
        ("act.destroyed", "act.struck"),
        ("act.executed", "act.killed"),
    ],
)
def test_the_narrow_lies_within_the_broad(narrow: str, broad: str) -> None:
    """And never the other way round."""
    assert broad in OIR.ancestors(narrow)
    assert narrow not in OIR.ancestors(broad)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("act.killed", "act.wounded"),
        ("act.killed", "act.captured"),
        ("thing.fighters", "thing.troops"),
        ("thing.strikes", "thing.targets"),
        ("thing.civilians", "thing.fighters"),
        ("party.isis", "party.al-qaeda"),
        ("party.sdf", "party.syria"),
        ("place.iraq", "place.syria"),
        ("place.kirkuk", "place.anbar"),
    ],
)
def test_what_is_apart_shares_no_line(one: str, other: str) -> None:
    """Neither is part of the other."""
    assert one not in OIR.ancestors(other)
    assert other not in OIR.ancestors(one)


def test_definitions_and_vague_bounds_are_marked() -> None:
    """What only sources' definitions tell apart from the one above, and what no map bounds."""
    definitions = {c.id for c in OIR.entries if c.definition}
    assert {"thing.airstrikes", "thing.troops", "thing.coalition-members", "act.wounded", "act.arrested"} <= definitions
    assert not {"thing.special-forces", "thing.women", "act.shot-dead", "act.executed"} & definitions
    assert all(OIR[name].broader for name in definitions)
    vague = {c.id for c in OIR.entries if c.vague}
    assert {"place.western-iraq", "place.syrian-desert", "place.middle-euphrates-river-valley"} <= vague
    assert not {"place.anbar", "place.iraq", "place.syria", "place.hamrin-mountains"} & vague


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("US troops", ["party.us", "thing.troops"]),
        ("U.S.-led coalition airstrikes", ["party.coalition", "thing.airstrikes"]),
        ("ISIS senior leaders targeted", ["party.isis", "thing.leaders", "act.targeted"]),
        ("Iraqi Security Forces killed", ["party.iraq", "thing.security-forces", "act.killed"]),
        ("Iran-backed militias", ["party.iran-backed", "thing.armed-groups"]),
        ("a coalition member's death", ["thing.coalition-members", "act.killed"]),
        ("drone and missile attacks", ["thing.drones", "thing.missile-attacks"]),
        ("ISIS weapons caches destroyed", ["party.isis", "thing.weapons-caches", "act.destroyed"]),
        ("civilians killed or wounded", ["thing.civilians", "act.casualties"]),
        ("internally displaced persons", ["thing.internally-displaced-people"]),
        ("strikes hit", ["thing.strikes", "act.struck"]),
        ("the State Department", []),
        ("US Marines", ["thing.marines"]),
        ("Kurds", ["party.kurdish"]),
        ("Hamas", ["party.hamas"]),
        ("it is in use by us", []),
    ],
)
def test_words_fall_into_facets(text: str, concepts: list[str]) -> None:
    """The phrases of the campaign's reporting are read in one way only."""
    assert ids(text) == concepts


def test_what_is_unsaid_is_known() -> None:
    """A militant is one of ISIS's, and US troops are present, where nothing else is said."""
    assert OIR["thing.fighters"].of == OIR["thing.leaders"].of == "party.isis"
    assert (OIR["thing.troops"].owned_act, OIR["act.present"].kind) == ("act.present", "stock")
    assert (OIR["thing.airstrikes"].act, OIR["thing.airstrikes"].kind) == ("act.conducted", "flow")


VOICES = {
    "CENTCOM": [
        "CENTCOM", "Centcom", "U.S. Central Command", "US Central Command", "the United States Central Command",
        "Central Command", "a CENTCOM statement", "U.S. Central Command in a press release", "Gen. Kurilla",
        "General Michael Erik Kurilla, commander of the US Central Command", "CENTCOM (previously announced)",
    ],
    "Pentagon": [
        "The Pentagon", "Pat Ryder", "Ryder", "Pentagon spokesman Major General Pat Ryder", "the Department of Defense",
        "Deputy Pentagon Press Secretary Sabrina Singh", "Defense Secretary Lloyd Austin",
    ],
    "CJTF-OIR": [
        "CJTF-OIR", "Combined Joint Task Force - Operation Inherent Resolve", "the U.S.-led coalition",
        "Coalition Spokesperson Col. Myles B. Caggins III", "Army Col. Ryan Dillon",
        "U.S. Army Maj. Gen. J.B. Vowell, CJTF-OIR commander",
    ],
    "US military": ["the U.S. military", "American military"],
    "Iraqi military": ["the Iraqi military", "Iraqi armed forces", "Iraqi military spokesman Yehia Rasool"],
    "Joint Operations Command": ["Iraq's Joint Operations Command", "the Iraqi JOC"],
    "Security Media Cell": ["Iraq's Security Media Cell"],
    "Iraqi government": ["Baghdad", "the Iraqi government"],
    "Syrian Observatory for Human Rights": ["SOHR", "the Observatory", "Rami Abdulrahman", "AFP, citing SOHR"],
    "Syrian Democratic Forces": ["SDF", "the SDF's Mazloum Abdi", "an SDF spokesman"],
    "Associated Press": ["AP", "The Associated Press, citing an unnamed defense official"],
    "Reuters": ["Reuters", "OAN / Reuters"],
    "White House": ["President Donald Trump", "Trump"],
    "State Department": ["the U.S. State Department"],
    "Islamic State": ["Amaq", "ISIS"],
    "Washington Post": ["The Washington Post"],
    "United States": ["the Americans", "Washington"],
    "American Prospect": ["The American Prospect"],
    "Syria Direct": ["Syria Direct"],
    "Iraq Oil Report": ["Iraq Oil Report"],
    None: [
        "officials", "U.S. officials", "a U.S. defense official", "defense officials", "Iraqi officials",
        "a local source", "reports", "witnesses in Mosul", "activists", "reporters", "residents",
        "two Iraqi security officials",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("name", "voice"), [(name, voice) for voice, names in VOICES.items() for name in names])
def test_each_voice_has_one_name(name: str, voice: str | None) -> None:
    """An office under any name, its people too; nobody in particular is no voice."""
    assert OIR.origin(name) == voice
