"""The Map page: what it sends to the browser, and what a filter changes of it."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

LIMIT = 25_000  # bytes that one filter change may send for the map


def sent(app: AppTest) -> dict[str, Any]:
    """Return the arguments that go to the map's component."""
    (component,) = app.get("component_instance")
    return dict(json.loads(component.proto.json_args))


def text_of(app: AppTest) -> str:
    """Return all that the text components show, as JSON."""
    (component,) = app.get("bidi_component")
    return str(component.proto.json or component.proto.mixed.json)


def test_the_map_opens_with_the_samples(open_app) -> None:
    app = open_app()
    assert "China" in text_of(app) or "中国" in text_of(app)
    assert "44 articles" in app.markdown[0].value


def test_a_filter_change_leaves_the_base_map_as_it_was(open_app) -> None:
    app = open_app()
    before = sent(app)
    app.multiselect(key="filter_country").set_value(["KGZ"]).run()
    after = sent(app)
    assert before["script"] == after["script"]
    assert before["feature_group"] != after["feature_group"]


def test_a_filter_change_sends_no_coordinates_and_little(open_app) -> None:
    app = open_app()
    app.multiselect(key="filter_country").set_value(["CHN"]).run()
    (component,) = app.get("component_instance")
    args = component.proto.json_args
    assert len(args.encode()) <= LIMIT
    assert "coordinates" not in args
    assert "http://" not in args and "https://" not in args
    assert "42.5" not in json.dumps(sent(app)["feature_group"])


def test_the_url_fills_the_filters_and_the_selection(open_app) -> None:
    app = open_app(country="KGZ", from_="2024-06-01", to="2024-06-30", selected="country:KGZ")
    assert app.multiselect(key="filter_country").value == ["KGZ"]
    assert app.date_input(key="filter_from").value.isoformat() == "2024-06-01"
    assert any(heading.value == "Kyrgyzstan" for heading in app.subheader)
    assert "Kyrgyzstan, June 2024" in app.markdown[0].value.replace("\\", "")


def test_the_filters_fill_the_url(open_app) -> None:
    app = open_app()
    app.multiselect(key="filter_kind").set_value(["agreement"]).run()
    app.text_input(key="filter_words").set_value("Gipfel").run()
    assert "agreement" in app.query_params["kind"]
    assert "Gipfel" in app.query_params["words"]
    assert "country" not in app.query_params


def test_a_role_counts_fewer_mentions_and_stands_in_the_url(open_app) -> None:
    app = open_app()
    before = int(re.search(r"\d+", app.markdown[0].value)[0])
    app.multiselect(key="filter_role").set_value(["scene"]).run()
    assert "scene" in app.query_params["role"]
    assert "named as Scene" in app.markdown[0].value
    assert 0 < int(re.search(r"\d+", app.markdown[0].value)[0]) < before


def test_a_filter_that_cannot_be_is_named_and_left_out(open_app) -> None:
    app = open_app(country=["KGZ", "XXX"], kind="party")
    assert app.multiselect(key="filter_country").value == ["KGZ"]
    warnings = [warning.value for warning in app.warning]
    assert len(warnings) == 2
    assert "country" in warnings[0] or "country" in warnings[1]


def test_an_unknown_parameter_does_no_harm(open_app) -> None:
    app = open_app(utm_source="x", selected="planet:mars", unit="furlongs")
    assert "44 articles" in app.markdown[0].value


def test_the_switch_counts_articles(open_app) -> None:
    app = open_app(unit="articles")
    assert '"unit":"articles"' in str(sent(app)["feature_group"]).replace(" ", "")


def test_clearing_the_filters_shows_everything_again(open_app) -> None:
    app = open_app(country="KGZ", words="Bahn")
    next(button for button in app.button if button.label == "Clear all filters").click().run()
    assert app.multiselect(key="filter_country").value == []
    assert "44 articles" in app.markdown[0].value


def test_the_words_filter_finds_every_script(open_app) -> None:
    for words in ("中国", "吉尔吉斯斯坦", "Кыргызстан", "Gipfel", "Belt and Road"):
        app = open_app(words=words)
        assert json.loads(text_of(app))["items"], words


def painted(app: AppTest) -> str:
    """Return what is painted, without blanks."""
    return str(sent(app)["feature_group"]).replace(" ", "")


def test_the_network_is_today_s_unless_a_day_is_chosen(open_app) -> None:
    app = open_app()
    assert '"day":null' in painted(app)
    app.date_input(key="network_day").set_value(date(2024, 7, 1)).run()
    assert '"day":"2024-07-01"' in painted(app)
    assert app.query_params["network"] == "2024-07-01"


def test_the_network_follows_the_end_of_the_filters(open_app) -> None:
    app = open_app(to="2019-12-31", network="filter")
    assert '"day":"2019-12-31"' in painted(app)
    app.date_input(key="filter_to").set_value(date(2024, 6, 30)).run()
    assert '"day":"2024-06-30"' in painted(app)
    app.toggle(key="network_follow").set_value(False).run()
    assert '"day":null' in painted(app)


def test_a_day_that_cannot_be_does_no_harm(open_app) -> None:
    for network in ("2024-02-30", "1200-01-01", "9999-12-31", "{{ 1 }}"):
        assert '"day":null' in painted(open_app(network=network))


def test_a_corridor_opens_its_figures_conflicts_history_and_passages(open_app) -> None:
    app = open_app(selected="corridor:CKU", network="2024-07-01")
    told = "\n".join(text.value for text in app.markdown).replace("\\", "")
    for words in (
        "Length: 532.53 km",
        "523 (Railway Gazette",
        "486 (",
        "454 (",
        "confidence high",
        "5 sections",
        "December 27, 2024: under construction",
    ):
        assert words in told, words
    assert {expander.label.split(" (")[0] for expander in app.expander} >= {"Facts", "Where the sources disagree", "History"}
    assert json.loads(text_of(app))["items"]


def test_a_clicked_section_opens_its_own_facts(open_app) -> None:
    app = open_app(selected="corridor:CKU", section="makmal--jalal_abad")
    told = "\n".join(text.value for text in app.markdown).replace("\\", "")
    assert "Makmal – Jalal-Abad (Manas)" in told and "Length 145 km" in told
    assert '"line":"makmal--jalal_abad"' in painted(app)
    next(button for button in app.button if button.label == "Close the section").click().run()
    assert '"line":null' in painted(app)
    assert "section" not in app.query_params


def test_a_section_of_another_corridor_is_left_out(open_app) -> None:
    assert '"line":null' in painted(open_app(selected="corridor:CKU", section="kunming--boten"))
