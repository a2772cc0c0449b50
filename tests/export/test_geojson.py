"""GeoJSON: every mention is on the map, every event says where it was read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from pandas import DataFrame
from shapely.geometry import shape

from geo.export import geojson
from geo.query import Query
from geo.store import Store
from geo.world import territories
from tests.store.making import LIANYUNGANG, days, event, lines, mention


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    store = Store.open("sqlite://")
    base = lines("<b>Treffen</b> in Lianyungang.", "China, Kirgisistan und der Vatikan.", published=days("2025-01-15"), source="Blatt")
    mentions = (mention(base, "China", "CHN"), mention(base, "Kirgisistan", "KGZ"), mention(base, "Vatikan", "VAT"))
    placed = event(base, "placed", "meeting", 0, when=days("2025-01-14"), place=LIANYUNGANG)
    store.add(replace(base, mentions=mentions, events=(placed, event(base, "nowhere", "statement", 1))))
    found: dict[str, Any] = json.loads(geojson.shown(store.counts(Query()), store.events(Query())))
    return found


def layer(shown: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [feature for feature in shown["features"] if feature["properties"]["layer"] == name]


def test_no_mention_is_lost(shown: dict[str, Any]) -> None:
    assert {f["properties"]["code"]: f["properties"]["mentions"] for f in layer(shown, "countries")} == {"CHN": 1, "KGZ": 1, "VAT": 1}
    assert {f["id"]: f["geometry"]["type"] for f in layer(shown, "countries")}["VAT"] == "Point"


def test_an_event_is_a_point_with_its_source_and_days(shown: dict[str, Any]) -> None:
    [feature] = layer(shown, "events")
    assert feature["geometry"] == {"type": "Point", "coordinates": [119.2, 34.6]}
    found = feature["properties"]
    assert (found["from"], found["to"], found["source"], found["place"]) == ("2025-01-14", "2025-01-15", "Blatt", "g1804578")
    assert found["text"] == "<b>Treffen</b> in Lianyungang." and found["start"] == 0
    assert shown["events_without_place"] == 1


def test_longitude_comes_first_and_lies_on_earth(shown: dict[str, Any]) -> None:
    def pairs(value: Any) -> Any:
        if isinstance(value[0], (int, float)):
            yield value
        else:
            for part in value:
                yield from pairs(part)

    points = [pair for feature in shown["features"] for pair in pairs(feature["geometry"]["coordinates"])]
    assert len(points) > 500
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in points)


def test_the_licence_stands_in_the_file(shown: dict[str, Any]) -> None:
    assert "Natural Earth" in shown["licence"] and "GeoNames" in shown["licence"]


def test_every_outline_is_a_valid_shape_after_rounding() -> None:
    frame = DataFrame([(code, 1, 1) for code in territories.codes()], columns=["country", "mentions", "articles"])
    features = json.loads(geojson.shown(frame))["features"]
    assert len(features) > 200
    assert [feature["id"] for feature in features if not shape(feature["geometry"]).is_valid] == []


def test_a_payload_in_a_title_stays_a_string() -> None:
    title = '</script>{{ 7*7 }}"\\\u2028\ud800'
    store = Store.open("sqlite://")
    base = lines("Treffen.", title=title)
    store.add(replace(base, events=(event(base, "e", "meeting", 0, place=LIANYUNGANG),)))
    [feature] = json.loads(geojson.shown(store.counts(Query()), store.events(Query())))["features"]
    assert feature["properties"]["title"] == title.replace("\ud800", "\ufffd")
