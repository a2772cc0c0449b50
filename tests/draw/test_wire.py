"""What a filter change really sends: the map's page run by Streamlit, its message read as the browser would get it."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

PAGE = Path(__file__).parent.parent / "browser" / "map_app.py"


@pytest.fixture(scope="module")
def messages() -> list[dict]:
    """Return the map's message before and after a filter change."""
    page = AppTest.from_file(str(PAGE), default_timeout=60).run()
    assert not page.exception
    before = json.loads(page.get("component_instance")[0].proto.json_args)
    page.checkbox[0].check().run()
    assert not page.exception
    return [before, json.loads(page.get("component_instance")[0].proto.json_args)]


def test_a_filter_change_leaves_all_but_the_paint_as_it_was(messages):
    before, after = messages
    assert {name for name in before if before[name] != after[name]} == {"feature_group"}


def test_a_filter_change_sends_at_most_25_kb(messages):
    assert len(json.dumps(messages[1])) <= 25_000


def test_a_message_without_its_paint_takes_less_than_4_kb(messages):
    """So the largest paint (see test_layers) and the base stay under 25 kB together."""
    assert len(json.dumps(messages[0] | {"feature_group": ""})) < 4_000


def test_no_message_holds_coordinates_or_an_address_of_another_host(messages):
    for message in messages:
        text = json.dumps(message)
        assert "coordinates" not in text
        assert "http:" not in text
        assert "https:" not in text


def test_every_file_that_the_map_asks_for_is_served_from_here(messages):
    links = messages[0]["js_links"] + messages[0]["css_links"]
    assert links
    assert all(link.startswith("../pages.shared.components.") for link in links)
