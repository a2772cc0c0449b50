"""From files to the store: what is known of an article, what is read anew, and the samples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geo import ingest
from geo.errors import EmptyInput, InputError
from geo.query import Query
from geo.store import Store
from tests.store.making import days

TODAY = date(2025, 3, 1)
TEXT = "Treffen in Bischkek\n\nVertreter Kirgisistans und Chinas unterzeichneten im Juni ein Abkommen. Usbekistan wächst.\n"
GIVEN = days("2025-01-15", basis="given")
JUNE = Query(since=date(2024, 6, 1), until=date(2024, 6, 30))


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.open("sqlite://")
    yield opened
    opened.close()


def test_a_preview_keeps_nothing(store: Store) -> None:
    reading = ingest.preview(TEXT, name="Eingefügt", published=GIVEN, today=TODAY)
    assert reading.countries == ("CHN", "KGZ", "UZB")
    assert store.article_count(Query()) == 0


def test_what_was_read_can_be_asked_for(store: Store) -> None:
    outcome = ingest.add_text(store, TEXT, name="Eingefügt", published=GIVEN, today=TODAY, source="Blatt")
    assert (outcome.name, outcome.status) == ("Eingefügt", "added")
    assert store.reading(outcome.article_id) == outcome.reading
    assert set(store.counts(JUNE)["country"]) == {"CHN", "KGZ"}


def test_the_same_text_again_changes_nothing_however_it_comes(store: Store) -> None:
    ingest.add_text(store, TEXT, name="a", today=TODAY)
    for content in (TEXT, TEXT.encode("utf-16"), TEXT.replace("\n", "\r\n").encode("latin-1")):
        assert ingest.add_text(store, content, name="b.txt", today=TODAY).status == "unchanged"
    assert store.article_count(Query()) == 1


def test_a_date_that_is_learnt_later_dates_the_events_too(store: Store) -> None:
    first = ingest.add_text(store, TEXT, name="a", today=TODAY)
    assert store.passage_count(JUNE) == 0
    assert ingest.add_text(store, TEXT, name="a", published=GIVEN, today=TODAY).status == "updated"
    assert store.passage_count(JUNE) == 1
    assert ingest.add_text(store, TEXT, name="a", today=TODAY).status == "unchanged"
    article = store.reading(first.article_id).article  # type: ignore[union-attr]
    assert article.published == GIVEN


def test_what_a_person_says_goes_before_what_the_file_says(store: Store) -> None:
    content = f"---\ntitle: Aus der Datei\ndate: 2020-05-05\nsource: Datei\n---\n{TEXT}"
    article = ingest.add_text(store, content, name="a.md", published=GIVEN, title="Von Hand", today=TODAY).reading.article
    assert (article.title, article.published, article.source) == ("Von Hand", GIVEN, "Datei")
    assert article.text == TEXT


def test_editing_the_date_reads_the_text_again(store: Store) -> None:
    added = ingest.add_text(store, TEXT, name="a", published=GIVEN, title="Eigener Titel", today=TODAY)
    other = days("2023-01-15", basis="given")
    assert ingest.edit(store, added.article_id, title="Eigener Titel", published=other, source="", url="")
    reading = store.reading(added.article_id)
    assert reading is not None and reading.article.published == other and reading.article.title == "Eigener Titel"
    assert store.passage_count(JUNE) == 0
    assert store.passage_count(Query(since=date(2022, 6, 1), until=date(2022, 6, 30))) == 1
    assert store.edited(added.article_id) == {"published"}
    ingest.add_text(store, TEXT, name="a", published=GIVEN, today=TODAY)
    assert store.passage_count(JUNE) == 0


def test_what_an_older_reader_read_is_read_anew_and_what_was_edited_stays(store: Store) -> None:
    given = ingest.add_text(store, TEXT, name="Eingefügt", published=GIVEN, today=TODAY, source="Blatt")
    ingest.edit(store, given.article_id, title="Von Hand", today=TODAY)
    now = store.reading(given.article_id)
    assert now is not None
    store.replace(replace(now, version="0", mentions=(), focus=()))
    assert store.totals(JUNE).mentions == 0
    assert ingest.refresh(store, today=TODAY) == 1
    again = store.reading(given.article_id)
    assert again == now
    assert store.edited(given.article_id) == {"title"} and again.focus
    assert ingest.refresh(store, today=TODAY) == 0


def test_editing_what_is_not_there_says_so(store: Store) -> None:
    assert not ingest.edit(store, "none", title="x")


def test_a_folder_is_added_with_its_refusals_named(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.md").write_text("Kasachstan baut eine Bahn.")
    first, second, third = ingest.add_path(store, tmp_path, today=TODAY)
    assert isinstance(second, EmptyInput)
    assert [outcome.status for outcome in (first, third) if not isinstance(outcome, InputError)] == ["added", "added"]
    assert [getattr(outcome, "status", None) for outcome in ingest.add_path(store, tmp_path, today=TODAY)] == [
        "unchanged",
        None,
        "unchanged",
    ]


def test_an_empty_folder_is_refused(store: Store, tmp_path: Path) -> None:
    [refused] = ingest.add_path(store, tmp_path, today=TODAY)
    assert isinstance(refused, InputError)


def test_ids_of_events_differ_between_articles(store: Store) -> None:
    for name in ("Usbekistan", "Kasachstan"):  # of the same length, so that all offsets are the same
        ingest.add_text(store, TEXT.replace("Usbekistan", name), name=name, published=GIVEN, today=TODAY)
    ids = [row.event.id for row in store.events(Query())]
    assert len(ids) >= 2 and len(set(ids)) == len(ids)


# --- samples -------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.md").write_text(f"---\ndate: 2025-01-0{number + 1}\nsource: Quelle\n---\n\nKasachstan baut Bahn {number}.\n")
    monkeypatch.setattr(ingest, "SAMPLES", tmp_path)
    return tmp_path


def test_an_empty_store_is_filled_with_the_samples_once(store: Store, samples: Path) -> None:
    assert ingest.seed(store) == 3
    assert ingest.seed(store) == 0
    assert store.articles(Query())["sample"].all()


def test_removed_samples_stay_removed(store: Store, samples: Path) -> None:
    ingest.seed(store)
    assert store.remove_samples() == 3
    assert ingest.seed(store) == 0
    assert store.article_count(Query()) == 0


def test_a_store_with_own_articles_gets_no_samples(store: Store, samples: Path) -> None:
    ingest.add_text(store, TEXT, name="a", today=TODAY)
    assert ingest.seed(store) == 0
    assert store.article_count(Query()) == 1


def test_a_seeding_that_was_cut_off_is_completed(store: Store, samples: Path) -> None:
    ingest.add_text(store, (samples / "0.md").read_bytes(), name="0.md", sample=True)
    assert ingest.seed(store) == 2
    assert store.article_count(Query()) == 3


def test_every_sample_of_the_project_can_be_read(store: Store) -> None:
    found = sorted(ingest.SAMPLES.glob("*.md"))
    assert ingest.seed(store) == len(found) >= 40
    frame = store.articles(Query())
    assert frame["sample"].all() and frame["published_from"].notna().all() and (frame["source"] != "").all()
