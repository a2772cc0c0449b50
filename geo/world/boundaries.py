"""Shapes of countries and provinces, disputed lines, and the join of counts with shapes.

All comes from data/natural_earth, made by data/build/natural_earth.py: one coverage, so that countries, provinces and dashed lines
coincide to the last vertex. Coordinates are WGS 84 degrees with three decimals; Russia and Fiji run on beyond 180°, in one piece.
GeoPandas is imported on first need only: it costs 0.3 s and 115 MB.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from functools import cache
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from geo import settings
from geo.errors import DataError, shown
from geo.world import territories

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from pandas import DataFrame
    from shapely import STRtree

_FOLDER = settings.DATA / "natural_earth"
_NEAR = 0.05  # degrees: a harbour this far outside a generalised coast still lies in its province


@cache
def _manifest() -> Mapping[str, Any]:
    try:
        return MappingProxyType(json.loads((_FOLDER / "manifest.json").read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise DataError(f"natural_earth/manifest.json: {error}") from error


@cache
def map_files() -> Mapping[str, Path]:
    """Return the files that the browser fetches, as GeoJSON: "countries", "provinces", "disputed".

    Properties: `code` (null with `unit` where disputed land is drawn and not counted); `id`, `country`, `name_en`; `name`.
    File names hold a hash of the content.
    """
    files = _manifest()["files"]
    return MappingProxyType({name: _FOLDER / row["path"] for name, row in files.items() if row["path"].startswith("web/")})


@cache
def _read(name: str) -> GeoDataFrame:
    import geopandas

    try:
        return geopandas.read_file(map_files()[name], engine="pyogrio")
    except (KeyError, OSError, RuntimeError) as error:
        raise DataError(f"natural_earth, {name}: {error}") from error


def countries() -> GeoDataFrame:
    """Return the countries' shapes in the default view: `code`, `geometry`, sorted by code. One code of 250 has none (the Vatican)."""
    frame = _read("countries")
    return frame.loc[frame["code"].notna(), ["code", "geometry"]].reset_index(drop=True)


def uncounted() -> GeoDataFrame:
    """Return land that is drawn and counted for nobody: `unit` (Natural Earth's code), `geometry`."""
    frame = _read("countries")
    return frame.loc[frame["code"].isna(), ["unit", "geometry"]].reset_index(drop=True)


def provinces() -> GeoDataFrame:
    """Return the provinces of the map's region: `id` (ISO 3166-2, else "ne" and a number), `country`, `name_en`, `geometry`.

    Their vintage is 2018; data/README.md says what has changed since. Names in other languages are the gazetteer's.
    """
    return _read("provinces").copy()


def disputed() -> GeoDataFrame:
    """Return the disputed lines, to be dashed: `name` (English), `geometry`."""
    return _read("disputed").copy()


@cache
def _points() -> Mapping[str, tuple[float, float, str]]:
    with (_FOLDER / "points.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return MappingProxyType({row["code"]: (float(row["lat"]), float(row["lon"]), row["kind"]) for row in rows})


@cache
def points() -> Mapping[str, tuple[float, float]]:
    """Return (latitude, longitude) for every code: where its name stands, or all there is of a country without a shape."""
    return MappingProxyType({code: (lat, lon) for code, (lat, lon, _) in _points().items()})


def join_counts(counts: DataFrame) -> GeoDataFrame:
    """Join counts to shapes so that none is lost.

    `counts` has `country`, `mentions`, `articles`. The answer has a row for each of the 250 codes: `code`, `mentions`, `articles` (0
    where nothing was counted), `point` (true where a point stands for a missing shape), `geometry`. Codes of Natural Earth fold to
    ours; articles of two folded codes are added up. DataError for a country that is no code.
    """
    shapes = _every_code()
    joined = shapes.merge(_folded(counts), on="code", how="left")
    numbers = ["mentions", "articles"]
    joined[numbers] = joined[numbers].fillna(0).astype("int64")
    return joined[["code", *numbers, "point", "geometry"]]


def _every_code() -> GeoDataFrame:
    """Return a row for each code: its shape, else its point."""
    import geopandas
    import pandas

    shapes = countries().assign(point=False)
    missing = [(code, lon, lat) for code, (lat, lon, kind) in _points().items() if kind == "point"]
    where = geopandas.points_from_xy([lon for _, lon, _ in missing], [lat for _, _, lat in missing], crs=shapes.crs)
    alone = geopandas.GeoDataFrame({"code": [code for code, _, _ in missing], "point": True}, geometry=where)
    return geopandas.GeoDataFrame(pandas.concat([shapes, alone]).sort_values("code", ignore_index=True))


def _folded(counts: DataFrame) -> DataFrame:
    codes = {country: territories.fold_code(str(country)) for country in counts["country"].unique()}
    for country, code in codes.items():
        if code is None:
            raise DataError(f"{shown(str(country))} is no country's code")
    by_code = counts.assign(code=counts["country"].map(codes))
    return by_code.groupby("code", as_index=False)[["mentions", "articles"]].sum()


@cache
def _province_tree() -> tuple[STRtree, tuple[str, ...]]:
    from shapely import STRtree

    frame = _read("provinces")
    return STRtree(frame.geometry.to_numpy()), tuple(frame["id"])


def province_at(lat: float, lon: float) -> str | None:
    """Return the id of the region's province in which a place lies (or that is nearest, within 0.05°), or None."""
    from shapely import Point

    if not (isfinite(lat) and isfinite(lon)):
        return None
    tree, ids = _province_tree()
    for turned in (lon, lon + 360):  # Chukotka runs on beyond 180°
        found = tree.query_nearest(Point(turned, lat), max_distance=_NEAR, all_matches=False)
        if len(found):
            return ids[int(found[0])]
    return None


@cache
def _disputed_units() -> tuple[Mapping[str, str], ...]:
    with (_FOLDER / "units.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row for row in csv.DictReader(file) if row["disputed"] == "yes" and row["viewpoint"] == "default")


def units_table(locale: str) -> DataFrame:
    """Return the disputed units and how the map counts them: `unit`, `country` (both named in the locale), `reason`.

    `country` is empty where a unit is drawn and not counted. Names and reasons are in German for German readers, else in English.
    """
    import pandas

    language = "de" if locale.lower().startswith("de") else "en"
    rows = [
        {
            "unit": row[f"name_{language}"],
            "country": territories.name(row["country"], locale) if row["country"] else "",
            "reason": row[f"reason_{language}"],
        }
        for row in _disputed_units()
    ]
    return pandas.DataFrame(rows, columns=["unit", "country", "reason"])
