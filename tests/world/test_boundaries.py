"""Shapes that fit together, and a join that loses nothing."""

from __future__ import annotations

import csv
import hashlib
import json
from functools import cache

import geopandas
import pandas
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from geo import settings
from geo.errors import DataError
from geo.world import boundaries, territories

FOLDER = settings.DATA / "natural_earth"


@cache
def shape(code):
    frame = boundaries.countries().set_index("code")
    return frame.geometry[code]


@cache
def manifest():
    return json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))


def counts(rows):
    return pandas.DataFrame(rows, columns=["country", "mentions", "articles"])


# ------------------------------------------------------------------ nothing is lost


def test_no_mention_is_lost_for_any_code():
    given_counts = counts([(code, 2**at % 997 + 1, at % 7 + 1) for at, code in enumerate(territories.codes())])
    joined = boundaries.join_counts(given_counts)
    assert joined["mentions"].sum() == given_counts["mentions"].sum()
    assert joined["articles"].sum() == given_counts["articles"].sum()
    assert dict(zip(joined["code"], joined["mentions"], strict=True)) == dict(
        zip(given_counts["country"], given_counts["mentions"], strict=True)
    )
    assert not joined.geometry.is_empty.any()
    assert joined.geometry.notna().all()


@given(st.dictionaries(st.sampled_from(territories.codes()), st.integers(1, 10**9)))
def test_totals_before_and_after_the_join_are_equal(mentions):
    joined = boundaries.join_counts(counts([(code, n, 1) for code, n in mentions.items()]))
    assert joined["mentions"].sum() == sum(mentions.values())
    assert len(joined) == len(territories.codes())


def test_every_code_resolves_to_a_polygon_or_a_point():
    joined = boundaries.join_counts(counts([]))
    assert list(joined["code"]) == list(territories.codes())
    kinds = joined.groupby("point")["geometry"].agg(lambda shapes: set(shapes.geom_type))
    assert kinds[False] <= {"Polygon", "MultiPolygon"}
    assert kinds[True] == {"Point"}


def test_the_vatican_has_no_polygon_and_becomes_a_point_in_rome():
    joined = boundaries.join_counts(counts([("VAT", 3, 1)])).set_index("code")
    assert joined.at["VAT", "point"]
    assert joined.at["VAT", "mentions"] == 3
    assert joined.at["VAT", "geometry"].distance(Point(12.45, 41.9)) < 0.02


def test_codes_of_natural_earth_fold_before_the_join():
    joined = boundaries.join_counts(counts([("SOL", 2, 1), ("SOM", 3, 2)])).set_index("code")
    assert joined.at["SOM", "mentions"] == 5


@pytest.mark.parametrize("unknown", ["KAS", "ZZZ", "", "{{7*7}}"])
def test_a_country_that_cannot_be_shown_is_an_error_not_a_loss(unknown):
    with pytest.raises(DataError, match="no country's code"):
        boundaries.join_counts(counts([(unknown, 1, 1)]))


def test_the_answers_may_be_changed_without_harm():
    boundaries.countries().drop(index=0, inplace=True)
    boundaries.provinces()["id"] = ""
    assert len(boundaries.countries()) == len(territories.codes()) - 1
    assert "CN-JS" in set(boundaries.provinces()["id"])


# ------------------------------------------------------------------ the files


def test_the_files_are_those_of_the_manifest():
    for row in manifest()["files"].values():
        content = (FOLDER / row["path"]).read_bytes()
        assert len(content) == row["bytes"]
        assert hashlib.sha256(content).hexdigest() == row["sha256"]


def test_each_browser_file_is_named_by_its_content_and_nothing_else_lies_there():
    files = boundaries.map_files()
    assert set(files) == {"countries", "provinces", "disputed"}
    for name, path in files.items():
        assert path.name == f"{name}-{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}.geojson"
    assert set((FOLDER / "web").iterdir()) == set(files.values())


def test_the_browsers_codes_are_the_code_table():
    features = json.loads(boundaries.map_files()["countries"].read_text(encoding="utf-8"))["features"]
    coded = [feature["properties"]["code"] for feature in features if feature["properties"]["code"]]
    pointed = {code for code in territories.codes() if code not in coded}
    assert set(coded) | pointed == set(territories.codes())
    assert len(coded) == len(set(coded))
    assert pointed == {"VAT"}
    assert {feature["properties"]["unit"] for feature in features if not feature["properties"]["code"]} == {"KAS", "PGA"}


def test_the_browsers_provinces_have_an_id_and_a_country():
    features = json.loads(boundaries.map_files()["provinces"].read_text(encoding="utf-8"))["features"]
    ids = [feature["properties"]["id"] for feature in features]
    assert len(ids) == len(set(ids)) > 400
    assert {feature["properties"]["country"] for feature in features} == set(manifest()["region"])
    assert all(feature["properties"]["name_en"] for feature in features)


def test_province_ids_are_those_of_the_gazetteer():
    lines = (settings.DATA / "gazetteer" / "natural_earth.tsv").read_text(encoding="utf-8").splitlines()
    known = {line.split("\t")[1] for line in lines if not line.startswith("#")}
    assert set(boundaries.provinces()["id"]) <= known


def test_coordinates_have_three_decimals():
    for path in boundaries.map_files().values():
        shapes = geopandas.read_file(path).geometry.to_numpy()
        coordinates = shapely.get_coordinates(shapes)
        assert (abs(coordinates - coordinates.round(3)) < 1e-9).all()


def test_every_row_of_the_units_table_counts_for_a_code_or_for_nobody():
    with (FOLDER / "units.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(row["field"], row["unit"], row["viewpoint"]) for row in rows}) == len(rows)
    assert all(territories.is_code(row["country"]) for row in rows if row["country"])
    assert {row["unit"] for row in rows if not row["country"]} == {"KAS", "PGA"}
    assert all(row["reason_en"] and row["reason_de"] and row["name_en"] and row["name_de"] for row in rows)


# ------------------------------------------------------------------ shapes that fit


def test_countries_with_the_land_of_nobody_are_one_valid_coverage():
    shapes = [*boundaries.countries().geometry, *boundaries.uncounted().geometry]
    assert shapely.coverage_is_valid(shapes)
    assert shapely.is_valid(shapes).all()


def test_provinces_are_one_valid_coverage():
    shapes = boundaries.provinces().geometry.to_numpy()
    assert shapely.coverage_is_valid(shapes)
    assert shapely.is_valid(shapes).all()


@pytest.mark.parametrize("code", ["KAZ", "KGZ", "CHN", "UZB", "GEO", "UKR", "MNG"])
def test_the_provinces_of_a_country_fill_it_to_its_border(code):
    frame = boundaries.provinces()
    together = shapely.union_all(frame.geometry[frame["country"] == code].to_numpy())
    assert shapely.symmetric_difference(together, shape(code)).area < 0.001


def test_no_gap_opens_between_countries():
    land = shapely.union_all([*boundaries.countries().geometry, *boundaries.uncounted().geometry])
    holes = [shapely.Polygon(ring) for part in shapely.get_parts([land]) for ring in part.interiors]
    wide = [hole for hole in holes if hole.area > 0.001]
    assert len(wide) == 1
    assert wide[0].contains(Point(51, 42))  # the Caspian Sea


def test_russia_runs_on_beyond_the_antimeridian_without_a_seam():
    chukotka = shapely.box(179, 66.2, 181, 67.5)
    assert shapely.intersection(shape("RUS"), chukotka).geom_type == "Polygon"
    assert shape("RUS").bounds[2] > 189


def test_small_countries_keep_a_shape_that_can_be_pointed_at():
    for code in ("SGP", "MLT", "MDV", "MCO", "SMR", "NRU", "TUV", "KIR", "MHL", "PCN", "BMU", "GIB", "HKG", "MAC"):
        assert shape(code).area > 0
        assert shape(code).distance(Point(*reversed(boundaries.points()[code]))) < 0.05


def test_labels_stand_within_their_country():
    for row in boundaries.countries().itertuples():
        lat, lon = boundaries.points()[row.code]
        assert row.geometry.distance(Point(lon, lat)) < 0.05, row.code
    assert set(boundaries.points()) == set(territories.codes())


# ------------------------------------------------------------------ whose land: one test a confusion


@pytest.mark.parametrize(
    ("place", "lat", "lon", "code"),
    [
        ("Simferopol", 44.95, 34.1, "UKR"),
        ("Sevastopol", 44.6, 33.55, "UKR"),
        ("Donetsk", 48.0, 37.8, "UKR"),
        ("Sukhumi", 43.02, 41.05, "GEO"),
        ("Tskhinvali", 42.23, 43.97, "GEO"),
        ("Tiraspol", 46.85, 29.62, "MDA"),
        ("Pristina", 42.66, 21.16, "XKX"),
        ("Hargeisa", 9.56, 44.06, "SOM"),
        ("Kyrenia", 35.3, 33.3, "CYP"),
        ("Baikonur", 45.95, 63.3, "KAZ"),
        ("Laayoune", 27.1, -13.15, "ESH"),
        ("Tifariti", 26.15, -10.55, "ESH"),
        ("Quneitra", 33.1, 35.8, "SYR"),
        ("Ramallah", 31.9, 35.2, "PSE"),
        ("Gaza", 31.45, 34.4, "PSE"),
        ("Srinagar", 34.08, 74.8, "IND"),
        ("Gilgit", 35.92, 74.31, "PAK"),
        ("Aksai Chin", 35.1, 79.3, "CHN"),
        ("Itanagar", 27.2, 93.7, "IND"),
        ("Taipei", 25.0, 121.5, "TWN"),
        ("Cayenne", 4.8, -52.4, "GUF"),
        ("Saint-Denis", -21.1, 55.5, "REU"),
        ("Longyearbyen", 78.2, 15.8, "SJM"),
        ("Bonaire", 12.18, -68.25, "BES"),
        ("Christmas Island", -10.49, 105.63, "CXR"),
        ("Mariehamn", 60.15, 19.95, "ALA"),
        ("Juba", 4.85, 31.6, "SSD"),
        ("Sokh", 39.97, 71.13, "UZB"),
        ("Shohimardon", 39.97, 71.75, "UZB"),
        ("Vorukh", 39.84, 70.6, "TJK"),
    ],
)
def test_a_place_lies_in_its_country(place, lat, lon, code):
    assert shape(code).distance(Point(lon, lat)) < 0.02


def test_siachen_is_drawn_and_counted_for_nobody():
    siachen = Point(77.2, 35.35)
    assert boundaries.uncounted().geometry.contains(siachen).any()
    assert not boundaries.countries().geometry.contains(siachen).any()


def test_dashed_lines_run_on_the_borders_of_shapes():
    lines = boundaries.disputed().set_index("name").geometry
    perekop, border = lines["Perekop"], shape("UKR")
    assert border.contains_properly(perekop.interpolate(0.5, normalized=True))
    control = shapely.union_all(lines[lines.index == "Line of Control"].to_numpy())
    assert shapely.difference(control, shape("IND").boundary.buffer(1e-6)).length == 0


def test_the_units_table_speaks_the_readers_language():
    german, english = boundaries.units_table("de"), boundaries.units_table("en")
    assert len(german) == len(english) > 20
    assert "Krim" in set(german["unit"])
    assert english.set_index("unit").at["Crimea", "country"] == "Ukraine"
    assert "68/262" in english.set_index("unit").at["Crimea", "reason"]
    assert english.set_index("unit").at["Siachen Glacier", "country"] == ""


# ------------------------------------------------------------------ provinces


@pytest.mark.parametrize(
    ("lat", "lon", "province"),
    [(34.6, 119.2, "CN-JS"), (40.53, 72.8, "KG-O"), (44.21, 80.4, "CN-XJ"), (44.6, 33.55, "UA-40"), (64.42, -173.2, "RU-CHU")],
)
def test_a_place_lies_in_its_province(lat, lon, province):
    assert boundaries.province_at(lat, lon) == province


def test_a_harbour_just_off_the_coast_has_its_province():
    assert boundaries.province_at(43.6, 51.2) == "KZ-MAN"


def test_outside_the_region_there_is_no_province():
    assert boundaries.province_at(48.85, 2.35) is None
    assert boundaries.province_at(42.0, 51.0) is None
    assert boundaries.province_at(float("nan"), 0.0) is None
