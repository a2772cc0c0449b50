"""Adding, adding again, editing, deleting, and what the store remembers."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

from geo.model import CorridorMention, DateExpression, Refusal, Span
from geo.query import Query
from geo.store import Store
from tests.store.making import LIANYUNGANG, days, event, lines, mention


def full() -> object:
    base = lines(
        "Treffen in Lianyungang 🚄.", "Die CKU-Bahn.", title_at=0, source="Blatt", url="https://example.org/1", retrieved=date(2025, 2, 1)
    )
    known = days("2024-09-09", basis="chronology")
    return replace(
        base,
        mentions=(
            mention(
                base, "Lianyungang", "CHN", via="city", place=LIANYUNGANG, role="scene", strength=0.1, entry="city:g1", rule="whole word"
            ),
        ),
        dates=(
            DateExpression(0, 7, "Treffen", "DATE", "PRESENT_REF"),
            DateExpression(0, 7, "Treffen", "DATE", "2025", days("2025-01-01", "2025-12-31")),
        ),
        events=(
            event(base, "e", "meeting", 1, 0, place=LIANYUNGANG, countries=("UZB", "CHN"), known="k", known_when=known, trigger=Span(0, 7)),
        ),
        corridors=(CorridorMention("CKU", (Span(29, 32), Span(0, 1)), "abbreviation"),),
        refusals=(Refusal(0, 3, "Tre", "name", "rule"),),
    )


def test_a_reading_comes_back_as_it_was_added(store: Store) -> None:
    reading = full()
    assert store.add(reading) == "added"
    back = store.reading(reading.article.id)
    assert back == reading
    assert back.events[0].evidence == reading.events[0].evidence and back.refusals == ()


def test_the_same_text_again_adds_nothing(store: Store) -> None:
    store.add(full())
    stamp = store.stamp()
    assert store.add(full()) == "unchanged"
    assert store.stamp() == stamp
    assert store.totals(Query()).articles == store.article_count(Query()) == 1


def test_a_better_date_updates_the_article(store: Store) -> None:
    reading = full()
    store.add(reading)
    dated = replace(reading, article=replace(reading.article, published=days("2025-01-15", basis="metadata")))
    assert store.add(dated) == "updated"
    assert store.add(reading) == "unchanged"
    assert store.reading(reading.article.id) == dated


def test_a_new_reading_of_the_same_text_replaces_the_old_one(store: Store) -> None:
    reading = full()
    store.add(reading)
    anew = replace(reading, version="2", mentions=())
    assert store.add(anew) == "updated"
    assert store.reading(reading.article.id) == anew
    assert store.counts(Query()).empty


def test_what_a_person_edited_stays(store: Store) -> None:
    reading = full()
    store.add(reading)
    assert store.edit(reading.article.id, title="Mein Titel", published=days("2020-01-01", basis="given"))
    again = replace(reading, article=replace(reading.article, published=days("2025-01-15", basis="given"), source="Neu"))
    assert store.add(again) == "updated"
    article = store.reading(reading.article.id).article
    assert (article.title, article.published, article.source) == ("Mein Titel", days("2020-01-01", basis="given"), "Neu")
    assert store.passages(Query(until=date(2020, 12, 31), when="published"))
    assert not store.edit("no such article", title="x")


def test_an_own_article_is_no_longer_a_sample(store: Store) -> None:
    reading = full()
    store.add(replace(reading, article=replace(reading.article, sample=True)))
    store.add(reading)
    assert store.remove_samples() == 0
    assert store.reading(reading.article.id) == reading


def test_deleting_leaves_nothing_behind(store: Store) -> None:
    reading, sample = full(), lines("Ein Beispiel.", sample=True)
    store.add(reading)
    store.add(sample)
    assert store.remove_samples() == 1
    assert store.reading(sample.article.id) is None
    assert store.delete(reading.article.id) and not store.delete(reading.article.id)
    with store._reading() as connection:
        for table in ("articles", "passages", "mentions", "mention_countries", "events", "tellings", "corridor_passages", "passage_words"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0


def test_foreign_text_is_kept_letter_by_letter(store: Store) -> None:
    evil = "{{ cycler.__init__ }}<img src=x onerror=alert(1)>${alert(1)}'; DROP TABLE articles; -- %s :name ?"
    reading = lines(evil, title=evil, source=evil, url=evil)
    store.add(reading)
    assert store.reading(reading.article.id) == reading
    assert store.passages(Query(sources=(evil,)))[0].text == evil
    assert store.passages(Query(sources=(evil + "'",))) == []


def test_no_filter_s_value_can_raise(store: Store) -> None:
    odd = ("\ud800", "\x00", "'", "%", "x" * 200)
    assert store.passages(Query(sources=odd, events=odd, words=" ".join(odd[:4]))) == []
    assert store.passages(Query(), event=odd[0], article=odd[0], corridor=odd[0], country=odd[0]) == []
    assert store.reading(odd[0]) is None and not store.delete(odd[0]) and not store.edit(odd[0], title="x")


def test_offsets_count_code_points_beyond_the_basic_plane(store: Store) -> None:
    reading = lines("🚄🚄 𠀀 Zug", "e\u0301 \u200d 中国")
    store.add(reading)
    assert [row.text for row in store.passages(Query())] == ["🚄🚄 𠀀 Zug", "e\u0301 \u200d 中国"]


def test_notes_are_kept(store: Store) -> None:
    assert store.note("samples") is None
    store.set_note("samples", "40")
    store.set_note("samples", "41")
    assert store.note("samples") == "41"


def test_the_stamp_changes_with_every_write(store: Store) -> None:
    stamps = [store.stamp()]
    store.add(full())
    stamps.append(store.stamp())
    store.edit(full().article.id, title="x")
    stamps.append(store.stamp())
    store.set_note("a", "b")
    stamps.append(store.stamp())
    store.delete(full().article.id)
    stamps.append(store.stamp())
    assert len(set(stamps)) == len(stamps)


def test_two_open_stores_see_each_other_s_writes(tmp_path: Path) -> None:
    one, other = Store.open(str(tmp_path / "s.sqlite")), Store.open(str(tmp_path / "s.sqlite"))
    before = other.stamp()
    one.add(full())
    assert other.stamp() != before
    assert other.totals(Query()).articles == 1


def test_a_new_store_at_an_old_place_has_another_stamp(tmp_path: Path) -> None:
    stamps = set()
    for _ in range(2):
        store = Store.open(str(tmp_path / "s.sqlite"))
        stamps.add(store.stamp())
        store.close()
        for file in tmp_path.iterdir():
            file.unlink()
    assert len(stamps) == 2


def test_threads_can_add_and_ask_at_once(tmp_path: Path) -> None:
    for url in (str(tmp_path / "s.sqlite"), "sqlite://"):
        store, failed = Store.open(url), []

        def work(name: str, store: Store = store, failed: list = failed) -> None:
            try:
                for number in range(10):
                    store.add(lines(f"Artikel {name}-{number} über China."))
                    store.totals(Query(words="China"))
            except Exception as error:
                failed.append(error)

        threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        assert failed == []
        assert store.passage_count(Query()) == 40
