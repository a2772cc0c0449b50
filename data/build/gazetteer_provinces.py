"""Tie Natural Earth's provinces to ISO 3166-2 codes, and towns to provinces.

Natural Earth's file in qgis-common has no ISO codes: they are found by names (CLDR's of every Latin-written language against the
four names that Natural Earth has), best pairs first, one code a polygon. What no rule finds stands in gazetteer_crosswalk.tsv.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import geopandas
import numpy
import shapely
from gazetteer_sources import Town, alpha3

from geo.fold import fold

CROSSWALK = Path(__file__).with_name("gazetteer_crosswalk.tsv")
EXTRA = Path(__file__).with_name("gazetteer_extra.tsv")
GENERIC = re.compile(
    r"\b(oblysy|oblasty|oblast'?|oblast|province|provincia|provincie|provinz|sheng|shi|zizhiqu|zhuangzu|huizu|uygur|aymag|rayon|rayonu|city|"
    r"sahari|viloyati|viloyat|shahri|velayat-e|wilayat-e|welayaty|marz|mkhare|k'alak'i|gorod|qalasy|district|region|county|department|"
    r"departamento|departement|state|estado|governorate|prefecture|municipality|respublika|republic|kray|avtonomnyy|okrug|autonomous|"
    r"land|lan|fylke|of|de|do|da|del|la|the|oblast|ili|il|changwat|tinh|muhafazat|al|wilaya|commune|obcina|opstina|novads|rajons|raion|"
    r"parish|region|regione|autonoma|autonome|gebiet|canton|kanton|judetul|judet|megye|borough|upon|london|communaute|comunidad|"
    r"respubliki|skaya|aya|iy|governorate|territory|unitary|authority|council|islands?)\b"
)
FAR = 0.35  # degrees: a town this far outside every polygon of its country belongs to the nearest (harbours, generalised coasts)


@dataclass(frozen=True, slots=True)
class Division:
    """A province: CLDR's code or Natural Earth's feature. `names` is language → long name as CLDR has it."""

    id: str
    country: str
    parent: str | None
    level: int
    names: Mapping[str, str]


@cache
def extra() -> dict[str, tuple[Division, float, float]]:
    """Return id → (province or landscape kept by hand, latitude, longitude)."""
    with EXTRA.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {
        row["id"]: (Division(row["id"], row["country"], row["parent"] or None, int(row["level"]), {}), float(row["lat"]), float(row["lon"]))
        for row in rows
    }


def iso(code: str) -> str:
    """Return CLDR's "cnjs" as ISO 3166-2 writes it: "CN-JS"."""
    return f"{code[:2].upper()}-{code[2:].upper()}"


def divisions(tree: Mapping[str, str], aliases: Mapping[str, str], names: Mapping[str, Mapping[str, str]]) -> dict[str, Division]:
    """Return ISO's provinces by id, without those that have a country code of their own (Réunion, Puerto Rico, Hong Kong, Taiwan)."""
    countries = alpha3()
    own = {code for code, to in aliases.items() if len(to) == 2} | {"cntw", "cnhk", "cnmo", "no21", "no22", "nlbq1", "nlbq2", "nlbq3"}
    found = {}
    for code, parent in tree.items():
        country = countries.get(code[:2].upper())
        if code in own or country is None or (len(parent) > 2 and parent in own):
            continue
        level = 1 if len(parent) == 2 else 2
        called = {language: table[code] for language, table in names.items() if code in table}
        found[iso(code)] = Division(iso(code), country, None if level == 1 else iso(parent), level, called)
    return found


def key(name: str) -> str:
    """Return `name` for comparing provinces: folded, without "oblast", "province" and the like, letters only."""
    plain = GENERIC.sub(" ", fold(name))
    return re.sub(r"[^a-z]", "", plain) or re.sub(r"[^a-z]", "", fold(name))


@cache
def alike(a: str, b: str) -> float:
    return 1.0 if a == b else SequenceMatcher(None, a, b).ratio()


def crosswalk(ne: geopandas.GeoDataFrame, found: Mapping[str, Division]) -> dict[int, str]:
    """Return Natural Earth's feature number → id of the province."""
    stated = {int(row["fid"]): row["id"] for row in csv.DictReader(CROSSWALK.open(encoding="utf-8"), delimiter="\t")}
    by_country: dict[str, list[Division]] = defaultdict(list)
    for division in found.values():
        if division.id not in stated.values():
            by_country[division.country].append(division)
    result = dict(stated)
    for country, rows in ne[~ne.index.isin(list(stated))].groupby("country"):
        result |= _pair(rows, by_country[str(country)])
    return {int(fid): result.get(int(fid)) or f"ne{fid}" for fid in ne.index}


def _pair(rows: geopandas.GeoDataFrame, divisions: Iterable[Division]) -> dict[int, str]:
    """Pair one country's polygons and codes: equal names first, then the most alike, each code once."""
    known = {d.id: (d.level, frozenset(key(n) for n in d.names.values() if re.search("[a-z]", n))) for d in divisions}
    called = {int(fid): _called(row) for fid, row in rows.iterrows()}
    pairs: dict[int, str] = {}
    for least in (0.94, 0.72):
        free = {code: value for code, value in known.items() if code not in pairs.values()}
        scores = [
            (score - 0.001 * level, fid, code)
            for fid, given in called.items()
            if fid not in pairs
            for code, (level, keys) in free.items()
            if (score := _score(given, keys, exact=least > 0.9)) >= least
        ]
        for _, fid, code in sorted(scores, reverse=True):
            if fid not in pairs and code not in pairs.values():
                pairs[fid] = code
    return pairs


def _score(given: list[tuple[str, float]], keys: frozenset[str], *, exact: bool) -> float:
    if exact:
        return max((weight for text, weight in given if text in keys), default=0.0)
    return max((alike(text, k) * weight for text, weight in given for k in keys), default=0.0)


def _called(row: Any) -> list[tuple[str, float]]:
    """Return a polygon's names for comparing, GeoNames' one first: it tells city from district ("Saki Sahari")."""
    texts = [(row["gn_name"], 1.0), (row["name"], 0.99), (row["woe_name"], 0.95)]
    texts.append((str(row["woe_label"] or "").partition(",")[0], 0.95))
    return [(key(text), weight) for text, weight in texts if isinstance(text, str) and key(text)]


def locate(towns: list[Town], ne: geopandas.GeoDataFrame, ids: Mapping[int, str]) -> dict[int, str]:
    """Return GeoNames id → id of the province whose polygon holds the town, in the town's own country only."""
    points = numpy.array([shapely.Point(town.lon, town.lat) for town in towns])
    where: dict[int, str] = {}
    by_country: dict[str, list[int]] = defaultdict(list)
    for at, town in enumerate(towns):
        by_country[town.country].append(at)
    for country, rows in ne.groupby("country"):
        mine = by_country.get(str(country), [])
        if not mine:
            continue
        tree = shapely.STRtree(rows.geometry.to_numpy())
        nearest = tree.query_nearest(points[mine], max_distance=FAR, all_matches=False)
        for at, polygon in zip(*nearest, strict=True):
            where[towns[mine[at]].id] = ids[int(rows.index[polygon])]
    return where


def with_natural_earth(found: Mapping[str, Division], ne: geopandas.GeoDataFrame, ids: Mapping[int, str]) -> dict[str, Division]:
    """Return the divisions and, for polygons that ISO has no code for, ones of Natural Earth's own, named in English only."""
    joined = dict(found)
    for fid, row in ne.iterrows():
        code = ids[int(fid)]
        if code.startswith("ne") and isinstance(row["country"], str) and isinstance(row["name"], str):
            joined[code] = Division(code, row["country"], None, 2, {"en": row["name"]})
    return joined
