import json
import re
from datetime import date

import folium
from streamlit_folium import _get_feature_group_string

from geo.draw import layers
from geo.draw.inert import inert_json
from tests.draw.making import full_paint, paint_of

OWNED = "{{ cycler.__init__.__globals__.os.environ.setdefault('OWNED','1') }}<img src=x onerror=alert(1)>${alert(1)}"


def script(paint: layers.Paint) -> str:
    """Return what st_folium would send for a paint."""
    return _get_feature_group_string(layers.paint(paint), folium.Map(tiles=None))


def sent(paint: layers.Paint) -> dict:
    """Return the payload as the browser will read it."""
    found = re.search(r"korridor\.paint\((\{.*\})\);", script(paint))
    assert found
    return json.loads(found.group(1))


def test_the_largest_paint_stays_under_25_kb_on_the_wire():
    """21 kB, so that the base map's script, styles and addresses (under 4 kB) fit in as well."""
    assert len(json.dumps(script(full_paint()))) <= 21_000


def test_a_paint_carries_no_coordinates_and_no_address_of_another_host():
    text = script(full_paint())
    assert "coordinates" not in text
    assert "http" not in text
    assert not re.search(r"\d+\.\d{2,}", text), "a number like a degree"


def test_counts_travel_packed_and_without_zeros():
    assert layers.payload(paint_of(counts={"KGZ": 12, "CHN": 31, "UZB": 0}))["counts"] == "CHN 31 KGZ 12"


def test_breaks_are_made_from_the_counts_unless_given():
    assert layers.payload(paint_of())["breaks"] == (1, 12, 31)
    assert layers.payload(paint_of(breaks=(5,)))["breaks"] == (5,)


def test_there_is_a_colour_for_each_class():
    payload = layers.payload(paint_of())
    assert len(payload["classes"]) == len(payload["breaks"]) == 3


def test_a_hostile_title_arrives_letter_by_letter_and_runs_nowhere(monkeypatch):
    import os

    monkeypatch.delenv("OWNED", raising=False)
    mark = layers.EventMark("e1", "g1", OWNED, OWNED, OWNED)
    detail = layers.Detail("event", "e1", OWNED, OWNED, OWNED, OWNED, "a1", 1, OWNED, OWNED)
    arrived = sent(paint_of(events=(mark,), detail=detail))
    assert arrived["events"] == {"ids": "e1", "places": "g1", "kinds": [[OWNED], "0"], "whens": [[OWNED], "0"], "titles": [OWNED]}
    assert {arrived["detail"][key] for key in ("title", "when", "basis", "passage", "source", "label")} == {OWNED}
    assert "OWNED" not in os.environ


def test_long_titles_are_cut_and_say_so():
    titles = layers.payload(full_paint())["events"]["titles"]
    assert all(title.endswith("…") for title in titles)
    assert sum(map(layers.wire_size, titles)) <= layers.TITLES_BUDGET + len(titles) * layers.wire_size("中")


def test_a_short_title_is_left_as_it_is():
    assert layers.shortened("Gipfel in Xi’an", 500) == "Gipfel in Xi’an"


def test_a_cut_title_keeps_to_its_budget():
    for title in ("中" * 50, "a" * 500, '"' * 99, "{{" * 50, "𐌰" * 40):
        short = layers.shortened(title, 60)
        assert layers.wire_size(short) <= 60
        assert title.startswith(short.removesuffix("…"))


def test_a_popups_texts_are_cut_to_a_readable_length():
    detail = layers.payload(full_paint())["detail"]
    assert all(layers.wire_size(detail[name]) <= budget for name, budget in layers.DETAIL_BUDGET.items())
    assert len(detail["passage"]) > 300


def test_empty_fields_of_a_popup_are_not_sent():
    detail = layers.Detail("corridor", "CKU", "The railway", number=0)
    assert layers.payload(paint_of(detail=detail))["detail"] == {"kind": "corridor", "id": "CKU", "title": "The railway", "number": 0}


def test_the_day_of_the_network_travels_as_a_date_and_a_text():
    sent_today = layers.payload(paint_of())
    assert (sent_today["day"], sent_today["line"]) == (None, None)
    then = layers.payload(paint_of(day=date(2024, 6, 7), day_text="June 7, 2024", line="makmal--jalal_abad"))
    assert (then["day"], then["dayName"], then["line"]) == ("2024-06-07", "June 7, 2024", "makmal--jalal_abad")


def test_themes_differ_in_colours_only():
    day, night = layers.payload(paint_of()), layers.payload(paint_of(theme="dark"))
    assert {key for key in day if day[key] != night[key]} == {"theme", "classes"}


def test_the_script_is_the_payload_and_nothing_more():
    lines = [line for line in script(paint_of()).splitlines() if line.strip()]
    call = f"korridor.paint({inert_json(layers.payload(paint_of()))});"
    assert [line.strip() for line in lines if "korridor" in line] == [call]
