"""What the made claims speak of: each thing, place and speaker with the ways it is written, the usual one first."""

from __future__ import annotations

Spellings = tuple[str, ...]

FIGHTERS: Spellings = (
    "ISIS fighters", "ISIS militants", "Daesh operatives", "Islamic State terrorists", "ISIL fighters",
)

PEOPLE: tuple[Spellings, ...] = (
    FIGHTERS,
    ("ISIS leaders", "Daesh leaders", "Islamic State leaders"),
    ("ISIS foreign fighters", "Daesh foreign fighters"),
    ("civilians", "civilian people"),
    ("children",),
    ("women",),
    ("journalists", "reporters"),
    ("aid workers", "humanitarian workers"),
    ("US troops", "American soldiers", "U.S. service members"),
    ("US contractors", "American contractors"),
    ("coalition personnel", "US-led coalition personnel"),
    ("Iraqi soldiers", "Iraqi troops"),
    ("Iraqi police officers", "Iraqi policemen"),
    ("SDF fighters", "Syrian Democratic Forces fighters"),
    ("Peshmerga fighters", "Kurdish Peshmerga fighters"),
    ("Syrian soldiers", "Syrian government troops"),
    ("Russian soldiers", "Russian troops"),
    ("Turkish soldiers", "Turkish troops"),
    ("Iran-backed militiamen", "Iranian-backed militiamen"),
    ("al-Qaeda fighters", "Al Qaeda militants"),
)
FATES: tuple[Spellings, ...] = (("killed", "dead"), ("wounded", "injured"), ("captured", "detained"))

STRIKERS: tuple[Spellings, ...] = (
    ("US", "American", "U.S."), ("coalition", "US-led coalition"), ("Iraqi",), ("Russian",), ("Turkish",), ("Syrian",),
    ("French",), ("UK", "British"), ("Israeli",),
)
STRIKES: tuple[Spellings, ...] = (
    ("airstrikes", "air strikes"), ("strikes",), ("drone strikes",), ("raids",), ("operations",), ("sorties",),
)

ATTACKERS: tuple[Spellings, ...] = (("ISIS", "Daesh", "Islamic State", "ISIL"), ("Iran-backed", "Iranian-backed"))
ATTACKS: tuple[Spellings, ...] = (
    ("attacks",), ("rocket attacks",), ("drone attacks",), ("suicide attacks", "suicide bombings"), ("car bombs",),
    ("attacks on US troops", "attacks on American soldiers"), ("attacks on civilians",),
)

GOODS: tuple[Spellings, ...] = (
    ("vehicles",), ("tanks",), ("camps",), ("tunnels",), ("fighting positions",), ("weapons caches", "arms caches"),
    ("oil tankers",), ("headquarters",), ("bunkers",), ("boats",), ("mortars",), ("car bombs",),
)
LOSSES: tuple[Spellings, ...] = (("destroyed",), ("struck", "hit"))

FORCES: tuple[Spellings, ...] = (
    ("US", "American", "U.S."), ("coalition", "US-led coalition"), ("Iraqi",), ("Russian",), ("Turkish",), ("French",),
    ("UK", "British"), ("Peshmerga",), ("SDF", "Syrian Democratic Forces"), ("Iran-backed", "Iranian-backed"),
)
STRENGTHS: tuple[Spellings, ...] = (
    ("troops",), ("personnel",), ("advisers", "advisors"), ("special operations forces",),
)
LEVELS: tuple[Spellings, ...] = (
    FIGHTERS, ("displaced people", "internally displaced people"), ("refugees",), ("detainees", "prisoners"),
    ("ISIS detainees", "Daesh prisoners"), ("camp residents",), ("families",),
)

COUNTRIES: tuple[Spellings, ...] = (("Iraq",), ("Syria",), ("Iraq and Syria", "Syria and Iraq"))
PROVINCES: tuple[Spellings, ...] = (
    ("Anbar", "Al Anbar", "Anbar province"), ("Kirkuk", "Kirkuk province"), ("Nineveh", "Ninewa", "Nineveh province"),
    ("Diyala", "Diyala province"), ("Salah ad-Din", "Salahuddin", "Saladin province"), ("Baghdad", "Baghdad province"),
    ("Erbil", "Irbil", "Arbil"), ("Basra", "Basrah"), ("Deir ez-Zor", "Deir Ezzor", "Dayr Az Zawr", "Deir al-Zor"),
    ("Raqqa", "Raqqah", "Ar-Raqqah"), ("Hasakah", "Hasaka", "Al-Hasakah"), ("Homs", "Homs province"),
    ("Aleppo", "Aleppo province"), ("Idlib", "Idlib province"), ("Hama", "Hama province"), ("Daraa", "Deraa", "Dara'a"),
)
TOWNS: tuple[Spellings, ...] = (
    ("Mosul",), ("Hawija", "Hawijah"), ("Fallujah", "Falluja"), ("Ramadi", "Ar Ramadi"), ("Rutbah", "Rutba"),
    ("Haditha", "Hadithah"), ("Al-Qaim", "Qaim", "Al Qaim"), ("Al-Asad", "Ain al-Asad"), ("Tal Afar", "Tel Afar"),
    ("Sinjar", "Shingal"), ("Tikrit",), ("Baiji", "Bayji", "Beiji"), ("Samarra",), ("Makhmour", "Makhmur"),
    ("Khanaqin",), ("Jalula", "Jalawla"),
    ("Hamrin Mountains", "Hamreen mountains"), ("Kobani", "Kobane", "Ayn al-Arab"),
    ("Manbij", "Minbij"), ("Tabqa", "Tabqah", "Al-Tabqah"), ("Abu Kamal", "Albu Kamal", "Al Bukamal"),
    ("Mayadin", "Al-Mayadin"), ("Palmyra", "Tadmur"), ("Al-Tanf", "Tanf", "At Tanf"), ("Baghuz", "Baghouz"),
    ("Hajin",), ("Shaddadi", "Al-Shaddadi"), ("Qamishli", "Qamishlo"), ("Al-Hol", "Al Hawl"), ("Jarablus", "Jarabulus"),
    ("Al-Bab", "al Bab"), ("Dabiq",), ("Afrin", "Efrin"), ("Amiriyah",), ("Hit", "Heet"), ("Qayyarah", "Qayara"),
)
VILLAGE_HEADS = ("Tell", "Wadi", "Umm", "Khirbat", "Bir", "Jabal", "Kafr", "Ayn", "Bayt", "Qasr", "Nahr", "Shaykh")
VILLAGE_STARTS = (
    "Abu", "Bas", "Dar", "Fah", "Gha", "Has", "Jum", "Kar", "Laz", "Mur", "Nas", "Qad", "Ras", "Sab", "Zar", "Tum",
    "Hul", "Bad", "Far", "Shu", "Wah", "Yar",
)
VILLAGE_ENDS = (
    "bara", "diyah", "far", "hina", "jir", "kiyah", "lam", "mana", "niyah", "qan", "rud", "shan", "tiya", "wan", "bek",
    "dun", "ghaz", "hum", "ita", "jub", "layl", "mis", "nur", "qub", "sul", "zum",
)

PUBLISHERS = (
    "Reuters", "Associated Press", "Agence France-Presse", "CNN", "BBC", "Rudaw", "Kurdistan 24", "Al Jazeera",
    "Al Arabiya", "The National", "Stars and Stripes", "Military Times", "Task & Purpose", "The Washington Post",
    "The New York Times", "The Wall Street Journal", "The Guardian", "The Telegraph", "The Times", "Le Monde",
    "Der Spiegel", "El Pais", "Haaretz", "The Jerusalem Post", "Xinhua", "TASS", "Anadolu Agency", "Iraqi News Agency",
    "SANA", "North Press", "Hawar News", "Shafaq News", "Middle East Eye", "Al-Monitor", "Voice of America",
    "Radio Free Europe", "Newsweek", "The Hill", "Politico", "Enab Baladi",
)
ORIGINS: tuple[Spellings, ...] = (
    ("CENTCOM", "U.S. Central Command", "US Central Command", "a CENTCOM statement"), ("CJTF-OIR", "the coalition"),
    ("Pentagon", "the Pentagon", "Department of Defense"), ("Iraqi military",), ("Joint Operations Command",),
    ("Security Media Cell",), ("SDF", "Syrian Democratic Forces"), ("SOHR", "Syrian Observatory for Human Rights"),
    ("Airwars",), ("United Nations", "UN"), ("Peshmerga",), ("White House",), ("Russian Ministry of Defence",),
    ("SANA",),
    ("officials", "local sources", "a security source"),
)
