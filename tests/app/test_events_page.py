"""One event, many articles; both dates of a disagreement; lists by date and by series."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo import ingest
from geo.query import Query
from geo.store import Store
from pages.shared import data
from tests.app.test_map_page import sent

AGREEMENT = "cku-agreement-2024"  # four samples in three languages tell of it
MINISTERS = "china-central-asia-security-ministers-2024"  # held on 10 September 2024
LATE = """15. Januar, 2025

Chinas Minister für öffentliche Sicherheit, Wang Xiaohong, traf sich am Dienstag in Lianyungang mit seinen Amtskollegen aus \
Kasachstan, Kirgisistan, Tadschikistan, Turkmenistan und Usbekistan.
"""


def rows(app: AppTest, column: str = "Event") -> list[Any]:
    return [value for table in app.dataframe for value in table.value[column]]


def texts(app: AppTest) -> str:
    protos = [component.proto for component in app.get("bidi_component")]
    return " ".join(str(proto.json or proto.mixed.json) for proto in protos)


def of(store: Store, known: str) -> list[Any]:
    return [row for row in store.events(Query(), limit=1000) if row.event.known == known]


@pytest.fixture
def late(store: Store) -> Any:
    """Add an article that dates the ministers' meeting four months too late; return its event's row."""
    outcome = ingest.add_text(store, LATE, name="late")
    return next(row for row in of(store, MINISTERS) if row.article_id == outcome.article_id)


def test_an_event_of_several_articles_is_one_row(open_app, store: Store) -> None:
    mentions = len(of(store, AGREEMENT))
    assert mentions >= 3
    table = open_app("events", event=AGREEMENT).dataframe[0].value
    assert len(table) == 1
    assert table["Articles"].iloc[0] == len({row.article_id for row in of(store, AGREEMENT)})
    assert {"German", "Russian", "Chinese"} <= set(table["Languages"].iloc[0].split(", "))


def test_the_switch_shows_each_mention_apart_and_back(open_app, store: Store) -> None:
    app = open_app("events", event=AGREEMENT, apart="1")
    assert len(app.dataframe[0].value) == len(of(store, AGREEMENT))
    assert open_app("events", event=AGREEMENT).dataframe[0].value.shape[0] == 1


def test_the_switch_turns_a_filter_for_an_event_into_one_for_each_mention_and_back(store: Store) -> None:
    ids = {row.event.id for row in of(store, AGREEMENT)}
    apart = data.mentions([min(ids), "another"], apart=True)
    assert set(apart) == {*ids, "another"}
    [whole, other] = data.mentions(apart, apart=False)
    assert whole in ids and other == "another"


def test_joining_changes_no_count(open_app) -> None:
    def counted(**params: str) -> str:
        return str(open_app("events", **params).markdown[0].value).split("·")[1]

    assert counted() == counted(apart="1")


def test_a_filter_for_one_mention_finds_the_event_in_every_article(open_app, store: Store) -> None:
    one = of(store, AGREEMENT)[0].event.id
    together, apart = (store.totals(Query(events=names)) for names in ((AGREEMENT,), (one,)))
    assert together.articles > apart.articles
    assert f"in {together.articles} articles" in open_app("events", event=one).markdown[0].value
    assert "in 1 article" in open_app("events", event=one, apart="1").markdown[0].value


def test_a_chosen_event_shows_the_sentences_of_all_articles_and_why_they_are_one(open_app, store: Store) -> None:
    app = open_app("events", id=of(store, AGREEMENT)[0].event.id)
    shown = texts(app)
    assert all(row.article_id in shown for row in of(store, AGREEMENT))
    assert any("One event" in caption.value for caption in app.caption)


def test_an_event_that_the_filters_leave_out_is_not_opened(open_app, store: Store) -> None:
    app = open_app("events", id=of(store, AGREEMENT)[0].event.id, kind="visit")
    assert not app.get("bidi_component")
    assert "id" not in app.query_params


def test_both_dates_of_a_disagreement_find_the_event(late, open_app) -> None:
    for day in ("2025-01-14", "2024-09-10"):
        app = open_app("events", from_=day, to=day)
        table = app.dataframe[0].value
        found = table[table["Event"].str.contains("security ministers")]
        assert list(found["Date"]) == ["September 10, 2024 ≠"]
        assert list(found["Other date"]) == ["≠ January 14, 2025"]


def test_apart_each_mention_has_its_own_date_and_the_chronologys_beside_it(late, open_app) -> None:
    table = open_app("events", event=late.event.id, apart="1").dataframe[0].value
    assert (list(table["Date"]), list(table["Other date"])) == (["January 14, 2025 ≠"], ["≠ September 10, 2024"])


def test_a_disagreement_is_a_sentence_on_the_map_and_in_the_reader(late, open_app) -> None:
    app = open_app(selected=f"event:{late.event.id}")
    [warning] = [warning.value for warning in app.warning]
    assert "January 14" in warning and "September 10" in warning
    payload = str(sent(app)["feature_group"]).replace(" ", "")
    assert '"differ":' in payload and '"differs":' in payload
    reader = open_app("articles", id=late.article_id)
    [warning] = [warning.value for warning in reader.warning]
    assert "January 14" in warning and "September 10" in warning


def test_the_map_marks_an_event_of_several_articles_once(open_app, store: Store) -> None:
    payload = str(sent(open_app(event=AGREEMENT))["feature_group"])
    assert sum(row.event.id in payload for row in of(store, AGREEMENT)) == 1


def test_events_without_a_date_stand_apart(open_app) -> None:
    app = open_app("events")
    dated, undated = app.dataframe
    assert "undated" not in set(dated.value["Date"])
    assert set(undated.value["Date"]) == {"undated"}
    assert any(heading.value == "Without a date" for heading in app.subheader)


def test_by_series_the_editions_stand_under_one_heading(open_app) -> None:
    app = open_app("events", order="series")
    assert "China–Central Asia Summit" in [heading.value.replace("\\", "") for heading in app.subheader]
    editions = [button.label.replace("\\", "") for button in app.button if "China–Central Asia Summit" in button.label.replace("\\", "")]
    assert len(editions) == 2
    assert "2023" in editions[0] and "2025" in editions[1]


def test_an_edition_opens_its_sentences(open_app) -> None:
    app = open_app("events", order="series")
    edition = next(button for button in app.button if "Second China" in button.label)
    found = open_app("events", order="series", id=edition.key.removeprefix("edition_"))
    assert "Astana" in texts(found)


def test_the_page_speaks_german(open_app) -> None:
    app = open_app("events", lang="de", order="series")
    headings = [heading.value.replace("\\", "") for heading in app.subheader]
    assert {"China-Zentralasien-Gipfel", "In keiner Reihe", "Ohne Datum"} <= set(headings)
