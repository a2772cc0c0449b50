"""Build data/natural_earth/web, points.csv and manifest.json from Natural Earth as Debian packs it for QGIS.

    python data/build/natural_earth.py                   fetches the package with `apt-get download qgis-common`
    python data/build/natural_earth.py --package FILE    takes that .deb

Needs dpkg-deb, geopandas and the project's requirements. The source is world_map.gpkg: Natural Earth 1:10m, version 4.1.0 (2018),
public domain. Its provinces are one coverage. They are cut along the disputed lines that lines.csv names, given to countries by
units.csv, simplified together, and only then joined: so countries, provinces and dashed lines coincide to the last vertex.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]
import ne_shapes as shapes  # noqa: E402

from geo.world import territories  # noqa: E402

OUT = HERE.parent / "natural_earth"
IDS = HERE.parent / "gazetteer" / "natural_earth.tsv"
SHA256 = "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2"
MEMBER = "usr/share/qgis/resources/data/world_map.gpkg"
REGION = ("AFG", "ARM", "AZE", "BLR", "CHN", "GEO", "IRN", "KAZ", "KGZ", "MNG", "PAK", "RUS", "TJK", "TKM", "TUR", "UKR", "UZB")
FINE_TOO = ("HKG", "MAC", "TWN", None)  # drawn as finely as the region, without provinces
TOLERANCE, COARSE = 0.02, 0.06  # degrees; a pixel at zoom 6 is 0.022
ISLET = 0.0004  # square degrees, about 4 square kilometres: no pixel at zoom 6
DIGITS = 3
EDGE = 179.9  # degrees: where the file cuts the world off, lest polygons cross the antimeridian
NO_POLYGON = {"VAT": (41.903, 12.453)}  # latitude, longitude


def fetched(folder: Path) -> Path:
    subprocess.run(["apt-get", "download", "qgis-common"], cwd=folder, check=True)
    return next(folder.glob("qgis-common_*.deb"))


def unpacked(package: Path, folder: Path) -> Path:
    """Return the path of world_map.gpkg, refused if its checksum differs."""
    subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True)
    path = folder / MEMBER
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SHA256:
        sys.exit(f"{path.name}: sha256 is {digest}, expected {SHA256}")
    return path


def table(name: str) -> list[dict[str, str]]:
    with (OUT / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_provinces(gpkg: Path) -> geopandas.GeoDataFrame:
    """Return the provinces by feature number, with `unit` ("KAZ/Atyrau") and `id` (ISO 3166-2 or "ne" + feature number)."""
    frame = geopandas.read_file(gpkg, layer="states_provinces", fid_as_index=True)
    frame["name"] = frame["name"].fillna("")
    frame["unit"] = frame["adm0_a3"] + "/" + frame["name"]
    frame.geometry = shapes.stretched(frame.geometry.to_numpy(), EDGE)
    with IDS.open(encoding="utf-8") as file:
        rows = csv.reader((line for line in file if not line.startswith("#")), delimiter="\t")
        ids = {int(row[0]): row[1] for row in rows}
    frame["id"] = [ids[fid] for fid in frame.index]
    return frame


def cut_along(frame: geopandas.GeoDataFrame, lines: Mapping[int, BaseGeometry]) -> geopandas.GeoDataFrame:
    """Return the provinces with the parts beyond disputed lines as rows of their own (same province, another unit)."""
    for row in table("lines.csv"):
        if row["treatment"] != "cut":
            continue
        lat, lon = map(float, row["inside"].split())
        country = row["unit"].partition("/")[0]
        geometries = frame.geometry.to_numpy()
        without, within = shapes.cut(geometries, (frame["adm0_a3"] == country).to_numpy(), lines[int(row["fid"])], Point(lon, lat))
        beyond = frame.set_geometry(within, crs=frame.crs).assign(unit=row["unit"])
        frame = frame.set_geometry(without, crs=frame.crs)
        both = [frame[~frame.geometry.is_empty], beyond[~beyond.geometry.is_empty]]
        frame = geopandas.GeoDataFrame(geopandas.pd.concat(both), crs=frame.crs)
    return frame


def countries_of(frame: geopandas.GeoDataFrame) -> list[str | None]:
    """Return the code of each row by units.csv, the narrowest field first; None: drawn and not counted."""
    stated: dict[tuple[str, str], str] = {(r["field"], r["unit"]): r["country"] for r in table("units.csv") if r["viewpoint"] == "default"}
    codes = []
    for row in frame.itertuples():
        keys = [
            ("cut", row.unit),
            ("name", row.unit),
            ("admin", f"{row.adm0_a3}/{row.admin}"),
            ("gu_a3", row.gu_a3),
            ("adm0_a3", row.adm0_a3),
        ]
        code = next((stated[key] for key in keys if key in stated), row.adm0_a3)
        if code and not territories.is_code(code):
            sys.exit(f"{row.unit}: {code} is no code; give it one in units.csv")
        codes.append(code or None)
    return codes


def joined(frame: geopandas.GeoDataFrame, by: str) -> dict[str, BaseGeometry]:
    """Return one shape for each value of a column."""
    groups = frame.groupby(by, sort=True).geometry
    return {str(value): shapely.coverage_union_all(group.to_numpy()) for value, group in groups}


def finished(groups: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Return the shapes ready for the browser: antimeridian healed, no islets, few digits."""
    whole = np.array([shapes.unwrapped(shape) for shape in groups.values()], dtype=object)
    return dict(zip(groups, shapes.rounded(shapes.without_islets(whole, ISLET), DIGITS), strict=True))


def feature(geometry: BaseGeometry, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": json.loads(shapely.to_geojson(geometry))}


def country_features(frame: geopandas.GeoDataFrame) -> list[dict[str, Any]]:
    """Return a feature for each code; then one with code null for each unit that is drawn and not counted."""
    counted = finished(joined(frame.dropna(subset="code"), "code"))
    disputed = finished(joined(frame[frame["code"].isna()], "adm0_a3"))
    return [feature(g, code=code) for code, g in counted.items()] + [feature(g, code=None, unit=unit) for unit, g in disputed.items()]


def province_features(frame: geopandas.GeoDataFrame) -> list[dict[str, Any]]:
    region = frame[frame["code"].isin(REGION) & (frame["name"] != "")]
    first = region.drop_duplicates("id").set_index("id")
    return [
        feature(g, id=id, country=first.at[id, "code"], name_en=first.at[id, "name"]) for id, g in finished(joined(region, "id")).items()
    ]


def disputed_features(frame: geopandas.GeoDataFrame, lines: Mapping[int, BaseGeometry]) -> list[dict[str, Any]]:
    """Return the dashed lines: borders between units by borders.csv, and claims that end within a country."""
    units = frame["unit"]
    features = []
    for row in table("borders.csv"):
        one = units.map(lambda unit, pattern=row["one"]: _fits(unit, pattern))
        other = units.map(lambda unit, pattern=row["other"]: _fits(unit, pattern)) & ~one
        border = shapes.common_border(frame.geometry[one].to_numpy(), frame.geometry[other].to_numpy())
        if border.is_empty:
            sys.exit(f"borders.csv: {row['one']} and {row['other']} share no border")
        features.append(feature(shapes.rounded(np.array([border]), DIGITS)[0], name=row["name"]))
    for row in table("lines.csv"):
        if row["treatment"] == "draw":
            claim = shapely.simplify(lines[int(row["fid"])], TOLERANCE / 2)
            features.append(feature(shapes.rounded(np.array([claim]), DIGITS)[0], name=row["note"]))
    return features


def _fits(unit: str, pattern: str) -> bool:
    return pattern in ("*", unit) or (pattern.endswith("/*") and unit.startswith(pattern[:-1]))


def write_web(name: str, features: Iterable[dict[str, Any]]) -> Path:
    """Write a GeoJSON file whose name holds its content's hash, so that browsers may keep it for ever."""
    text = json.dumps({"type": "FeatureCollection", "features": list(features)}, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    for old in (OUT / "web").glob(f"{name}-*.geojson"):
        old.unlink()
    path = OUT / "web" / f"{name}-{digest[:12]}.geojson"
    path.write_text(text, encoding="utf-8")
    return path


def write_points(frame: geopandas.GeoDataFrame) -> Path:
    """Write where each code's name or circle stands."""
    places = {code: shapes.label_point(shapes.unwrapped(g)) for code, g in joined(frame.dropna(subset="code"), "code").items()}
    kinds = dict.fromkeys(places, "label") | dict.fromkeys(NO_POLYGON, "point")
    path = OUT / "points.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "lat", "lon", "kind"))
        for code, (lat, lon) in sorted({**places, **NO_POLYGON}.items()):
            writer.writerow((code, round(lat, DIGITS), round(lon, DIGITS), kinds[code]))
    return path


def write_manifest(files: Mapping[str, Path]) -> None:
    content = {
        "source": "Natural Earth 1:10m cultural vectors 4.1.0, as world_map.gpkg in Debian's qgis-common",
        "licence": "public domain",
        "sha256_of_source": SHA256,
        "tolerance_degrees": {"region": TOLERANCE, "world": COARSE},
        "region": REGION,
        "files": {name: described(path) for name, path in files.items()},
    }
    (OUT / "manifest.json").write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def described(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"path": str(path.relative_to(OUT)), "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def build(gpkg: Path) -> None:
    borders = geopandas.read_file(gpkg, layer="disputed_borders", fid_as_index=True)
    lines = dict(zip((int(fid) for fid in borders.index), borders.geometry, strict=True))
    frame = cut_along(read_provinces(gpkg), lines)
    frame["code"] = countries_of(frame)
    fine = frame["code"].isin([code for code in (*REGION, *FINE_TOO) if code]) | frame["code"].isna()
    simple = shapes.simplify(frame.geometry.to_numpy(), fine.to_numpy(), tolerance=TOLERANCE, coarse=COARSE)
    frame = frame.set_geometry(simple, crs=frame.crs)
    (OUT / "web").mkdir(parents=True, exist_ok=True)
    write_manifest(
        {
            "countries": write_web("countries", country_features(frame)),
            "provinces": write_web("provinces", province_features(frame)),
            "disputed": write_web("disputed", disputed_features(frame, lines)),
            "points": write_points(frame),
        }
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--package", type=Path, help="qgis-common_….deb")
    given = parser.parse_args().package
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        build(unpacked(given or fetched(folder), folder))


if __name__ == "__main__":
    main()
