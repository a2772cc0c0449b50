"""Every page opens, with and without filters, also when it is the first that a server shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo import ingest
from geo.query import Query
from geo.store import Store

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("events", "corridors", "articles", "add", "about")


def shown(app: AppTest) -> str:
    """Return what the first text component shows, as JSON."""
    proto = app.get("bidi_component")[0].proto
    return str(proto.json or proto.mixed.json)


def part(script: str) -> AppTest:
    """Run one part of a page alone. AppTest forgets a click on a page that is not the first, since it starts the frame anew."""
    head = "from geo.locale import Words\nfrom geo.query import Query\nfrom pages.shared import adding, articles\n"
    app = AppTest.from_string(head + script, default_timeout=60)
    app.run()
    assert not app.exception
    return app


def click(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_in_english(open_app, page: str) -> None:
    assert open_app(page).title


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_in_german(open_app, page: str) -> None:
    titles = {
        "events": "Ereignisse",
        "corridors": "Korridore",
        "articles": "Artikel",
        "add": "Artikel hinzufügen",
        "about": "Über Korridor",
    }
    assert open_app(page, lang="de").title[0].value == titles[page]


@pytest.mark.parametrize("page", ["map", *PAGES])
def test_a_page_that_is_opened_without_the_frame_starts_it(store: Store, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    monkeypatch.chdir(ROOT)
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["country"] = "KGZ"
    if page != "map":
        app.switch_page(f"pages/{page}.py")
    app.run()
    app.run()
    assert not app.exception
    assert app.multiselect(key="filter_country").value == ["KGZ"]


def test_the_events_page_lists_what_the_filters_leave(open_app) -> None:
    app = open_app("events", country="KGZ", kind="agreement")
    kinds = set(app.dataframe[0].value["Kind"])
    assert kinds == {"Agreement"}


def test_the_events_page_says_when_nothing_is_left(open_app) -> None:
    app = open_app("events", from_="1950-01-01", to="1950-12-31")
    assert [note.value for note in app.info] == ["No event meets all filters."]


def test_every_event_says_how_its_date_was_found(open_app) -> None:
    table = open_app("events").dataframe[0].value
    dated = table[table["Date"] != "undated"]
    assert (dated["How the date was found"].str.len() > 10).all()


def test_a_corridor_shows_sources_with_its_figures(open_app) -> None:
    app = open_app("corridors", id="CKU")
    facts = app.dataframe[0].value
    length = facts[facts["Fact"] == "length"] if (facts["Fact"] == "length").any() else facts.head(1)
    assert "532.53" in str(length["Value"].iloc[0])
    assert length["Sources"].iloc[0]


def test_the_reader_opens_an_article_by_its_address(open_app, store: Store) -> None:
    first = store.articles(Query())["id"].iloc[0]
    app = open_app("articles", id=first, passage="1")
    assert '"target": 1' in shown(app) or '"target":1' in shown(app)


def test_the_reader_tells_what_the_article_is_about_and_shows_on_demand_what_was_not_counted(store: Store) -> None:
    outcome = ingest.add_text(store, "Kasachstan baut eine Bahn.\n\nDer FC Bayern fährt nach Kasachstan.", name="note")
    app = part(f"articles.reader({outcome.article_id!r}, None, Words('en'))")
    assert any(line.value == "Is about: Kazakhstan" for line in app.markdown)
    assert "Not counted" not in shown(app)
    app.toggle(key="refusals").set_value(True).run()
    assert "Not counted: a club" in shown(app)


def test_the_list_of_articles_tells_what_they_are_about(open_app) -> None:
    table = open_app("articles", about="KGZ").dataframe[0].value
    assert len(table) and table["Is about"].str.contains("Kyrgyzstan").all()


def test_an_unknown_article_is_no_error(open_app) -> None:
    app = open_app("articles", id="nothing")
    assert [warning.value for warning in app.warning] == ["No article in the store has this address."]


def test_an_edited_title_is_kept(store: Store) -> None:
    first = store.articles(Query())["id"].iloc[0]
    app = part(f"articles.reader({first!r}, None, Words('en'))")
    next(box for box in app.text_input if box.label == "Title").set_value("Another title")
    click(app, "Save")
    assert store.reading(first).article.title == "Another title"


def test_an_edited_date_moves_what_was_counted_from_it(store: Store) -> None:
    found = store.articles(Query(words="Lianyungang", languages=("de",)))
    twin = next(id for id in found["id"] if "am Dienstag in Lianyungang" in store.reading(id).article.text)
    app = part(f"articles.reader({twin!r}, None, Words('en'))")
    next(box for box in app.date_input if box.label == "Published").set_value(date(2024, 9, 19))
    click(app, "Save")
    tuesday = next(found for found in store.reading(twin).dates if found.text.endswith("Dienstag"))
    assert tuesday.value == "2024-09-17"


def test_an_article_is_deleted_after_asking(store: Store) -> None:
    first = store.articles(Query())["id"].iloc[0]
    click(part(f"articles.reader({first!r}, None, Words('en'))"), "Delete for good")
    assert store.reading(first) is None


def test_samples_are_removed_in_one_click_and_stay_away(store: Store) -> None:
    click(part("articles.listing(Query(), Words('en'))"), "Remove the sample articles")
    assert store.article_count(Query()) == 0
    assert ingest.seed(store) == 0


def test_a_pasted_text_is_shown_before_it_is_saved(store: Store) -> None:
    before = store.article_count(Query())
    app = part("adding.form(Words('en'))")
    app.text_area(key="add_text").set_value("Berlin, 3. März 2025\n\nDer Präsident Kirgisistans besuchte am Sonntag Taschkent.")
    click(app, "Read")
    assert any("Kyrgyzstan" in text.value and "Uzbekistan" in text.value for text in app.markdown)
    assert store.article_count(Query()) == before
    click(app, "Save 1 article")
    assert store.article_count(Query()) == before + 1
    assert "Saved" in app.success[0].value


def test_an_empty_text_is_refused_in_one_sentence(store: Store) -> None:
    app = click(part("adding.form(Words('en'))"), "Read")
    assert len(app.error) == 1


def test_the_second_saving_of_a_text_changes_nothing(store: Store) -> None:
    for _ in range(2):
        app = part("adding.form(Words('en'))")
        app.text_area(key="add_text").set_value("Kasachstan und China eröffneten am 3. Mai 2025 eine Bahn.")
        click(click(app, "Read"), "Save 1 article")
    assert "nothing changed" in app.success[0].value
