"""Read data/corridors: the tables, as the nouns of corridor_model.

Which corridors use a section is read from the corridors' paths. A corridor's own file may bring stations, sections, states and via
points of its own, with the columns of the shared tables. Nothing is read before it is asked for.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from geo.errors import DataError, shown
from geo.settings import DATA
from geo.world.corridor_model import Alternative, Conflict, Corridor, Fact, Point, Section, Source, State, Station, Text, great_circle

FOLDER = DATA / "corridors"


def _rows(name: str) -> list[dict[str, str]]:
    try:
        with (FOLDER / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, ValueError) as error:
        raise DataError(f"data/corridors/{name}: {error}") from error


def _toml(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"data/corridors/{name}: {error}") from error


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"\s*\|\s*", cell.strip()) if part)


def _texts(row: Mapping[str, str], prefix: str) -> Text:
    """Return the locale's texts of columns "note_de", "note_en" (prefix "note_")."""
    return {key.removeprefix(prefix): value for key, value in row.items() if key.startswith(prefix) and value}


@cache
def sources() -> Mapping[str, Source]:
    return MappingProxyType({row["id"]: Source(**row) for row in _rows("sources.csv")})


@cache
def labels() -> Mapping[str, Text]:
    return _toml("labels.toml")


@cache
def looks() -> Mapping[str, dict[str, Any]]:
    """Return how the map shows each corridor: {"colour": number, "short": its name by locale}."""
    return _toml("map.toml")


@cache
def tables() -> Mapping[str, dict[str, Any]]:
    found = {path.stem: _toml(f"corridors/{path.name}") for path in (FOLDER / "corridors").glob("*.toml")}
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: (item[1]["order"], item[0]))))


def _own_rows(kind: str) -> Iterator[dict[str, str]]:
    """Yield the stations or sections that a corridor's own file brings along, as rows of the shared table."""
    for table in tables().values():
        for row in table.get(kind, ()):
            yield {key: "|".join(map(str, value)) if isinstance(value, list) else str(value) for key, value in row.items()}


@cache
def stations() -> Mapping[str, Station]:
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
def sections() -> Mapping[str, Section]:
    found = (_section(row) for row in (*_rows("sections.csv"), *_own_rows("sections")))
    return MappingProxyType({section.id: section for section in found})


def _section(row: Mapping[str, str]) -> Section:
    start, end = _known(row["from"]), _known(row["to"])
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
        line=(start.point, *vias().get(id, ()), end.point),
        alternatives=tuple(_other_length(cell) for cell in _split(row.get("other_lengths", ""))),
        note=_texts(row, "note_"),
    )


def _known(id: str) -> Station:
    if id not in stations():
        raise DataError(f"data/corridors: a section ends at {shown(id)}, which is no station")
    return stations()[id]


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
    """Read "2024", "2024-06" or "2024-06-06" as its first day and its precision; "" is since ever."""
    if not text:
        return date.min, "unknown"
    parts = [int(part) for part in text.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day), ("year", "month", "day")[len(parts) - 1]


@cache
def vias() -> Mapping[str, tuple[Point, ...]]:
    found: dict[str, list[Point]] = defaultdict(list)
    for row in (*_rows("vias.csv"), *_own_rows("vias")):
        found[row["section"]].append((float(row["lat"]), float(row["lon"])))
    return {id: tuple(points) for id, points in found.items()}


@cache
def _users() -> Mapping[frozenset[str], tuple[str, ...]]:
    """Return which corridors have two stations as neighbours on a path."""
    found: dict[frozenset[str], dict[str, None]] = defaultdict(dict)
    for id, table in tables().items():
        for path in table["paths"].values():
            for pair in pairwise(path):
                found[frozenset(pair)][id] = None
    return {pair: tuple(ids) for pair, ids in found.items()}


@cache
def corridors() -> Mapping[str, Corridor]:
    return MappingProxyType({id: _corridor(id, table) for id, table in tables().items()})


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


@cache
def exceptions() -> Mapping[str, str]:
    """Return the problems that are known and accepted, with the reason."""
    return {row["problem"]: row["reason"] for row in _toml("exceptions.toml").get("exception", ())}


@cache
def conflicts() -> tuple[Conflict, ...]:
    """Return where the sources disagree."""
    rows = _toml("conflicts.toml")["conflict"]
    return tuple(
        Conflict(row["topic"], tuple(row["about"]), _alternatives(row["values"]), row.get("use", {}), row.get("unit", "")) for row in rows
    )
