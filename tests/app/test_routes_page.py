"""The Routes page: what it sends to the map, what the URL holds, and what it says when there is no way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

LIMIT = 25_000  # bytes that one change may send for the map


def sent(app: AppTest) -> str:
    """Return what is painted on the map."""
    (component,) = app.get("component_instance")
    return str(json.loads(component.proto.json_args)["feature_group"])


def url(app: AppTest, name: str) -> str | list[str]:
    value = app.query_params[name]
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def tables(app: AppTest) -> list[Any]:
    return [table.value for table in app.dataframe]


def headings(app: AppTest) -> str:
    return " ".join(text.value for text in app.markdown)


def test_the_ways_without_russia_are_compared_and_drawn(open_app) -> None:
    app = open_app("routes", start="lianyungang", end="duisburg", avoid="RUS")
    table = tables(app)[0]
    assert len(table) >= 2
    assert not table["Countries in order"].str.contains("Russia").any()
    assert table["Sea legs"].iloc[0].startswith("2: ")
    assert "aktau--alat" in sent(app) and "poti--constanta" in sent(app)
    assert len(sent(app).encode()) <= LIMIT
    assert "coordinates" not in sent(app)


def test_the_page_begins_with_a_question_that_has_an_answer(open_app) -> None:
    app = open_app("routes")
    assert len(tables(app)[0]) >= 2
    assert url(app, "start") == "lianyungang"


def test_what_is_not_modelled_is_said(open_app) -> None:
    assert any("sanctions, capacity, security" in note.value for note in open_app("routes").caption)


def test_a_picked_section_shows_its_facts_and_sources(open_app) -> None:
    app = open_app("routes", start="kashgar", end="tashkent", open="CKU", section="makmal--jalal_abad")
    told = headings(app)
    assert "1435 mm" in told or "1520 mm" in told
    assert "145 km" in told
    assert "**Sources**" in told and "http" in told


def test_the_second_route_of_the_url_is_the_one_that_is_picked(open_app) -> None:
    app = open_app("routes", start="lianyungang", end="duisburg", avoid="RUS", route="2")
    assert url(app, "route") == "2"
    assert "**Route 2:" in headings(app)


def test_where_there_is_no_way_its_reason_and_every_opening_are_told(open_app) -> None:
    app = open_app("routes", start="xian", end="istanbul", avoid="RUS", mode="rail")
    assert "No route" in app.warning[0].value
    table = tables(app)[0]
    assert "Van–Tatvan" in list(table["Section"])
    assert "Train ferry on Lake Van." in list(table["Note"])
    assert "van--tatvan" in sent(app)


def test_the_question_stands_in_the_url(open_app) -> None:
    question = {
        "start": "kashgar",
        "end": "tashkent",
        "avoid": ["RUS", "TKM"],
        "prefer": "gauge",
        "asof": "2020-01-01",
        "open": "CKU",
        "via": "osh",
    }
    app = open_app("routes", **question)
    for name, value in question.items():
        assert url(app, name) == value


@pytest.mark.parametrize("name", ["Кашгар", "Kashgar", "喀什"])
def test_a_station_in_the_url_may_bear_any_of_its_names(open_app, name: str) -> None:
    assert url(open_app("routes", start=name), "start") == "kashgar"


def test_a_name_that_is_not_clear_is_refused_with_its_candidates(open_app) -> None:
    app = open_app("routes", start="Khorgos", end="nowhere at all")
    told = " ".join(warning.value for warning in app.warning)
    assert "Altynkol" in told and "nowhere" in told


def test_nonsense_in_the_url_does_no_harm(open_app) -> None:
    app = open_app("routes", avoid="XXX", prefer="price", asof="yesterday", open="NOTHING", route="99", section="a--b", via="{{ 7*7 }}")
    assert not app.exception
    assert len(tables(app)[0]) >= 2


def test_events_along_the_way_keep_to_the_filters_dates(open_app) -> None:
    question = {"start": "kashgar", "end": "tashkent", "open": "CKU"}
    every = events(open_app("routes", **question))
    june = events(open_app("routes", **question, from_="2024-06-01", to="2024-06-30"))
    assert 0 < len(june) < len(every)
    assert june["Date"].str.contains("2024").all()
    assert every["Touches"].str.len().min() > 0


def test_a_corridor_may_be_looked_along_whatever_the_route(open_app) -> None:
    app = open_app("routes", start="lianyungang", end="duisburg", avoid="RUS", along="CKU", from_="2024-06-01", to="2024-12-31")
    touched = events(app)["Touches"].str.cat(sep=" ")
    assert "China–Kyrgyzstan–Uzbekistan railway" in touched and "Poland" not in touched
    assert url(app, "along") == "CKU"


def events(app: AppTest) -> Any:
    return next(table for table in tables(app) if "Touches" in table)


def test_the_page_speaks_german(open_app) -> None:
    app = open_app("routes", lang="de")
    assert app.title[0].value == "Strecken"
    assert "Länder in Reihenfolge" in tables(app)[0]
