"""The rail network of the Belt and Road: stations, sections, corridors, as data/corridors tells them.

A corridor is a set of paths over stations; two neighbours on a path are joined by a section. Which corridors use a section is
read from the paths, so that it is written down once. Every figure carries its sources, its evidence ("source", "mixed" or
"general": general knowledge, not looked up) and a confidence ("high", "medium", "low"). Lengths are kilometres, gauges
millimetres, coordinates degrees (WGS 84). Nothing is read before it is asked for.
"""

from __future__ import annotations

import csv
import math
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geo.settings import DATA

FOLDER = DATA / "corridors"
STATUSES = ("proposed", "planned", "agreed", "under_construction", "operating", "suspended")
MODES = ("rail", "ferry", "road")
DETOUR = 1.2  # an unknown length is estimated as this times the great circle between the stations, whatever the drawn line
EARTH_KM = 6371.0088  # mean radius

Point = tuple[float, float]  # latitude, longitude
Text = Mapping[str, str]  # locale → text


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a figure was taken from. `date` is as exact as it is known ("2025-01-07", "2025-04", "undated")."""

    id: str
    publication: str
    date: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class State:
    """A status of a section from a day on; `precision` ("day", "month", "year") tells how exactly that day is known."""

    status: str
    since: date
    precision: str
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another figure for the same thing, and who gives it."""

    value: str | float
    sources: tuple[str, ...]
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of a corridor. `of` narrows the key: a country ("KGZ"), a year ("2024") or a stretch ("torugart/makmal")."""

    key: str
    value: str | float
    unit: str
    of: str
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    alternatives: tuple[Alternative, ...] = ()
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Station:
    """A station, port, border point or pass. `aliases` are further names in any language; `located` tells how exact the point is."""

    id: str
    names: Text = field(hash=False)
    country: str
    lat: float
    lon: float
    kind: str
    break_of_gauge: bool
    geonameid: int | None
    located: str
    aliases: tuple[str, ...] = ()
    note: Text = field(default_factory=dict, hash=False)

    @property
    def point(self) -> Point:
        return self.lat, self.lon

    def name(self, locale: str) -> str:
        return self.names.get(locale) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Section:
    """The way between two neighbouring stations. `via` are points in between that the drawn line passes."""

    id: str
    start: str
    end: str
    mode: str
    length_km: float | None
    geodesic_km: float
    gauges_mm: tuple[int, ...]
    status: str
    states: tuple[State, ...]
    corridors: tuple[str, ...]
    countries: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    alternatives: tuple[Alternative, ...] = ()
    via: tuple[Point, ...] = ()
    note: Text = field(default_factory=dict, hash=False)

    @property
    def km(self) -> float:
        """Return the length, or its estimate where none is known."""
        return self.length_km if self.length_km is not None else self.geodesic_km * DETOUR

    @property
    def estimated(self) -> bool:
        return self.length_km is None

    @property
    def line(self) -> tuple[Point, ...]:
        """Return the drawn line, stations included."""
        return (stations()[self.start].point, *self.via, stations()[self.end].point)

    def status_on(self, day: date) -> str | None:
        """Return the status of that day; None before the first dated state. A section without dated states always had its status."""
        if not self.states:
            return self.status
        before = [state for state in self.states if state.since <= day]
        return before[-1].status if before else None


@dataclass(frozen=True, slots=True)
class Corridor:
    """A corridor: named paths over stations, its facts and the countries it runs through, in the order of its main path."""

    id: str
    names: Text = field(hash=False)
    status: str
    order: int
    facts: tuple[Fact, ...]
    paths: Mapping[str, tuple[str, ...]] = field(hash=False)
    countries: tuple[str, ...]
    sources: tuple[str, ...]
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A matter on which the sources disagree, the values they give, and the one used here ("" where none is)."""

    topic: Text = field(hash=False)
    about: tuple[str, ...]
    values: tuple[Alternative, ...]
    use: Text = field(hash=False)


def sources() -> Mapping[str, Source]:
    """Return the sources by id."""
    return _sources()


def stations() -> Mapping[str, Station]:
    """Return the stations by id."""
    return _stations()


def sections() -> Mapping[str, Section]:
    """Return the sections by id ("kashgar--torugart")."""
    return _sections()


def corridors() -> Mapping[str, Corridor]:
    """Return the corridors by id ("CKU"), in their order."""
    return _corridors()


def section_between(a: str, b: str) -> Section | None:
    """Return the section that joins two stations, whichever way it is written."""
    return sections().get(f"{a}--{b}") or sections().get(f"{b}--{a}")


def name(id: str, locale: str) -> str:
    """Return a corridor's name in `locale`, in English where it has none; the id for an unknown one."""
    corridor = corridors().get(id)
    return id if corridor is None else corridor.names.get(locale) or corridor.names["en"]


def countries(id: str) -> tuple[str, ...]:
    """Return the countries of a corridor (alpha-3), in the order of its main path; empty for an unknown one."""
    corridor = corridors().get(id)
    return () if corridor is None else corridor.countries


def label(key: str, locale: str) -> str:
    """Return what to call a fact's key, a kind, a mark or a status on screen."""
    texts = _labels().get(key, {})
    return texts.get(locale) or texts.get("en") or key


def great_circle(a: Point, b: Point) -> float:
    """Return the kilometres between two points on a sphere."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*a, *b))
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


@cache
def reading_names() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return corridor → language → the names, abbreviations and variants by which a text names it.

    Where names are joined by dashes, both spaced and unspaced forms are given. Those in `exact_names()` count only in that case.
    """
    return MappingProxyType({id: _reading(table) for id, table in _corridor_tables().items()})


@cache
def exact_names() -> frozenset[str]:
    """Return the names that count only when written in exactly that case: abbreviations and "Middle Corridor"."""
    tables = (table.get("exact_names", {}) for table in _corridor_tables().values())
    return frozenset(form for table in tables for names in table.values() for text in names for form in _dashed(text))


def map_file() -> Path:
    """Return the GeoJSON file that the browser fetches; its name holds a hash of its content."""
    (path,) = sorted((FOLDER / "web").glob("corridors-*.geojson"))
    return path


@cache
def conflicts() -> tuple[Conflict, ...]:
    """Return where the sources disagree."""
    with (FOLDER / "conflicts.toml").open("rb") as file:
        rows = tomllib.load(file)["conflict"]
    return tuple(Conflict(row["topic"], tuple(row["about"]), _alternatives(row["values"]), row.get("use", {})) for row in rows)


def validate() -> tuple[str, ...]:
    """Return the problems of the network, one sentence each; empty when all is well."""
    from geo.world.corridor_checks import problems

    return tuple(problems())


# Reading the files


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"\s*\|\s*", cell.strip()) if part)


def _texts(row: Mapping[str, str], prefix: str) -> Text:
    """Return the locale's texts of columns "note_de", "note_en" (prefix "note_")."""
    return {key.removeprefix(prefix): value for key, value in row.items() if key.startswith(prefix) and value}


@cache
def _sources() -> Mapping[str, Source]:
    return MappingProxyType({row["id"]: Source(**row) for row in _rows("sources.csv")})


@cache
def _labels() -> Mapping[str, Text]:
    with (FOLDER / "labels.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _corridor_tables() -> Mapping[str, dict[str, Any]]:
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in (FOLDER / "corridors").glob("*.toml")}
    return MappingProxyType(dict(sorted(tables.items(), key=lambda item: (item[1]["order"], item[0]))))


def _own_rows(kind: str) -> Iterator[dict[str, str]]:
    """Yield the stations or sections that a corridor's own file brings along, as rows of the shared table."""
    for table in _corridor_tables().values():
        for row in table.get(kind, ()):
            yield {key: str(value) for key, value in row.items()}


@cache
def _stations() -> Mapping[str, Station]:
    found = (_station(row) for row in (*_rows("stations.csv"), *_own_rows("stations")))
    return MappingProxyType({station.id: station for station in found})


def _station(row: Mapping[str, str]) -> Station:
    return Station(
        id=row["id"],
        names=_texts(row, "name_"),
        country=row["country"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        kind=row["kind"],
        break_of_gauge=row.get("gauge_break") == "yes",
        geonameid=int(row["geonameid"]) if row.get("geonameid") else None,
        located=row.get("located", "approximate"),
        aliases=_split(row.get("aliases", "")),
        note=_texts(row, "note_"),
    )


@cache
def _sections() -> Mapping[str, Section]:
    found = (_section(row) for row in (*_rows("sections.csv"), *_own_rows("sections")))
    return MappingProxyType({section.id: section for section in found})


def _section(row: Mapping[str, str]) -> Section:
    start, end = stations()[row["from"]], stations()[row["to"]]
    id = f"{start.id}--{end.id}"
    return Section(
        id=id,
        start=start.id,
        end=end.id,
        mode=row["mode"],
        length_km=float(row["length_km"]) if row.get("length_km") else None,
        geodesic_km=great_circle(start.point, end.point),
        gauges_mm=tuple(int(gauge) for gauge in _split(row["gauges_mm"])),
        status=row["status"],
        states=_states().get(id, ()),
        corridors=_users().get(frozenset((start.id, end.id)), ()),
        countries=tuple(dict.fromkeys((start.country, end.country))),
        sources=_split(row["sources"]),
        evidence=row["evidence"],
        confidence=row["confidence"],
        alternatives=tuple(_other_length(cell) for cell in _split(row.get("other_lengths", ""))),
        via=_vias().get(id, ()),
        note=_texts(row, "note_"),
    )


def _other_length(cell: str) -> Alternative:
    """Read "272 RGI-2024-01-16": kilometres and the source that gives them."""
    value, *given = cell.split()
    return Alternative(float(value), tuple(given))


@cache
def _states() -> Mapping[str, tuple[State, ...]]:
    found: dict[str, list[State]] = defaultdict(list)
    for row in (*_rows("states.csv"), *_own_rows("states")):
        day, precision = _day(row["since"])
        state = State(row["status"], day, precision, _split(row["sources"]), row["evidence"], row["confidence"], _texts(row, "note_"))
        found[row["section"]].append(state)
    return {id: tuple(sorted(states, key=lambda state: state.since)) for id, states in found.items()}


def _day(text: str) -> tuple[date, str]:
    """Read "2024", "2024-06" or "2024-06-06" as its first day and its precision."""
    parts = [int(part) for part in text.split("-")]
    return date(*(parts + [1, 1])[:3]), ("year", "month", "day")[len(parts) - 1]


@cache
def _vias() -> Mapping[str, tuple[Point, ...]]:
    found: dict[str, list[Point]] = defaultdict(list)
    for row in (*_rows("vias.csv"), *_own_rows("vias")):
        found[row["section"]].append((float(row["lat"]), float(row["lon"])))
    return {id: tuple(points) for id, points in found.items()}


@cache
def _users() -> Mapping[frozenset[str], tuple[str, ...]]:
    """Return which corridors have two stations as neighbours on a path."""
    found: dict[frozenset[str], dict[str, None]] = defaultdict(dict)
    for id, table in _corridor_tables().items():
        for path in table["paths"].values():
            for pair in pairwise(path):
                found[frozenset(pair)][id] = None
    return {pair: tuple(ids) for pair, ids in found.items()}


@cache
def _corridors() -> Mapping[str, Corridor]:
    return MappingProxyType({id: _corridor(id, table) for id, table in _corridor_tables().items()})


def _corridor(id: str, table: Mapping[str, Any]) -> Corridor:
    paths = {key: tuple(path) for key, path in table["paths"].items()}
    on_them = (stations()[station].country for path in paths.values() for station in path)
    return Corridor(
        id=id,
        names=table["names"],
        status=table["status"],
        order=table["order"],
        facts=tuple(_fact(row) for row in table.get("facts", ())),
        paths=MappingProxyType(paths),
        countries=tuple(table.get("countries") or dict.fromkeys(on_them)),
        sources=tuple(table["sources"]),
        note=table.get("note", {}),
    )


def _fact(row: Mapping[str, Any]) -> Fact:
    return Fact(
        key=row["key"],
        value=row["value"],
        unit=row.get("unit", ""),
        of=row.get("of", ""),
        sources=tuple(row["sources"]),
        evidence=row["evidence"],
        confidence=row["confidence"],
        alternatives=_alternatives(row.get("alternatives", ())),
        note=row.get("note", {}),
    )


def _alternatives(rows: Any) -> tuple[Alternative, ...]:
    return tuple(Alternative(row["value"], tuple(row.get("sources", ())), row.get("note", {})) for row in rows)


def _reading(table: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for part in ("reading_names", "exact_names"):
        for language, names in table.get(part, {}).items():
            found[language].update(dict.fromkeys(form for text in names for form in _dashed(text)))
    return MappingProxyType({language: tuple(names) for language, names in found.items()})


def _dashed(text: str) -> tuple[str, ...]:
    """Return the forms of a name joined by en dashes: as written, without and with spaces around them."""
    if "–" not in text:
        return (text,)
    tight = re.sub(r"\s*–\s*", "–", text)
    return tuple(dict.fromkeys((text, tight, tight.replace("–", " – "))))
