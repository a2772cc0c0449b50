"""Events that several texts tell of, as one row; and each for itself again."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

from geo.model import Event
from geo.query import Query
from geo.store import Store, joined
from geo.store.rows import EventHead
from tests.store.making import LIANYUNGANG, days, event, lines

JUNE = days("2024-06-01", "2024-06-30", precision="month")
SIXTH = days("2024-06-06")


def told(store: Store, id: str, language: str, **fields: Any) -> None:
    """Add an article of one sentence that tells of an agreement."""
    base = lines(f"Satz {id}.", language=language, published=days("2024-06-08"))
    one = event(base, id, "agreement", 0, **{"countries": ("CHN", "KGZ"), **fields})
    store.add(replace(base, events=(one,)))


def three(store: Store) -> list[EventHead]:
    told(store, "de-1", "de", when=JUNE, place=LIANYUNGANG)
    told(store, "ru-1", "ru", when=SIXTH)
    told(store, "zh-1", "zh", when=days("2024-07-01"), known="known-1", known_when=SIXTH)
    return store.event_heads()


GROUP = ((("de-1", "ru-1", "zh-1"), "parties+days"),)


def test_an_event_stands_once_with_all_that_tell_of_it(store: Store) -> None:
    index = joined.index(three(store), GROUP)
    [row] = joined.joined(store.events(Query()), index)
    assert row.members == ("ru-1", "de-1", "zh-1")
    assert (row.articles, set(row.languages)) == (3, {"de", "ru", "zh"})
    assert (row.event.when, row.event.place, row.event.joined) == (SIXTH, LIANYUNGANG, "parties+days")


def test_the_order_of_adding_changes_nothing(store: Store) -> None:
    heads = three(store)
    rows = store.events(Query())
    found = {
        (row.event, row.members)
        for order in permutations(heads)
        for shown in permutations(rows)
        for row in joined.joined(shown, joined.index(order, GROUP))
    }
    assert len(found) == 1


def test_it_is_told_in_the_language_asked_for_where_an_article_does(store: Store) -> None:
    index = joined.index(three(store), GROUP)
    rows = store.events(Query())
    assert [joined.joined(rows, index, language=code)[0].language for code in ("zh", "de", "fr")] == ["zh", "de", "ru"]


def test_a_filter_that_leaves_one_mention_still_shows_the_event(store: Store) -> None:
    index = joined.index(three(store), GROUP)
    [row] = joined.joined(store.events(Query(languages=("de",))), index)
    assert (row.language, row.event.id, row.articles) == ("de", "ru-1", 3)


def test_the_mention_that_disagrees_is_named_and_does_not_give_the_date(store: Store) -> None:
    index = joined.index(three(store), GROUP)
    [row] = joined.joined(store.events(Query()), index)
    assert [head.event.id for head in row.disputed] == ["zh-1"]
    assert row.event.when == SIXTH


def test_without_a_group_each_stands_alone(store: Store) -> None:
    three(store)
    rows = [joined.alone(row) for row in store.events(Query())]
    assert sorted(row.members for row in rows) == [("de-1",), ("ru-1",), ("zh-1",)]
    assert joined.joined(store.events(Query()), {}) == rows


def test_a_mention_that_was_deleted_is_missed_by_nobody(store: Store) -> None:
    heads = three(store)
    store.delete(heads[0].article_id)
    [row] = joined.joined(store.events(Query()), joined.index(store.event_heads(), GROUP))
    assert row.members == ("ru-1", "zh-1")


def test_passages_of_several_events_are_asked_for_at_once(store: Store) -> None:
    three(store)
    assert store.passage_count(Query(), event=("de-1", "zh-1")) == 2
    assert {row.language for row in store.passages(Query(), event=("de-1", "zh-1"))} == {"de", "zh"}


def test_the_newest_comes_first_whatever_a_vague_mention_says(store: Store) -> None:
    heads = three(store)
    told(store, "late-1", "de", when=days("2024-06-20"))
    rows = joined.joined(store.events(Query()), joined.index(heads, GROUP))
    assert [row.event.id for row in rows] == ["late-1", "ru-1"]


def test_heads_are_all_events_with_article_and_language(store: Store) -> None:
    heads = three(store)
    assert [head.event.id for head in heads] == ["de-1", "ru-1", "zh-1"]
    assert all(isinstance(head.event, Event) and head.article_id for head in heads)
    assert [head.language for head in heads] == ["de", "ru", "zh"]
