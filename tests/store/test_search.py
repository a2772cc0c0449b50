"""Full text in every script, and queries that no operator can be smuggled into."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.query import Query
from geo.store import Store
from geo.store.search import match_expression, tokens
from tests.store.making import lines

SENTENCES = (
    "Die Teilnehmer des China-Zentralasien-Gipfels trafen sich.",
    "中国和吉尔吉斯斯坦签署了协议。",
    "Кыргызстанда темир жол курулат.",
    "Er erläuterte die Belt-and-Road-Initiative.",
    "Gipfelkreuz über Straße und Fluß, Élysée.",
    "The road and the belt are apart.",
    "รถไฟจีนลาวเปิดแล้ว",
    "2024年6月，中吉乌铁路。",
)


@pytest.fixture
def found(store: Store):  # type: ignore[no-untyped-def]
    store.add(lines(*SENTENCES))
    return lambda words: {SENTENCES.index(row.text) for row in store.passages(Query(words=words), limit=100)}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("中国", {1}),
        ("吉尔吉斯斯坦", {1}),
        ("国", {1}),
        ("坦", {1}),
        ("铁路", {7}),
        ("6月", {7}),
        ("中吉乌铁路", {7}),
        ("Кыргызстан", {2}),
        ("кыргызстанда", {2}),
        ("Gipfel", {0, 4}),
        ("Zentralasien", {0}),
        ("china-zentralasien-gipfel", {0}),
        ('"Belt and Road"', {3}),
        ("Belt and Road", {3, 5}),
        ("Belt-and-Road-Initiative", {3}),
        ("strasse", {4}),
        ("ELYSEE", {4}),
        ("รถไฟ", {6}),
        ("Gip*", {0, 4}),
        ("Gip", set()),
        ("2024", {7}),
        ("Gipfel 中国", set()),
    ],
)
def test_words_are_found_in_their_passages(found, words: str, numbers: set[int]) -> None:  # type: ignore[no-untyped-def]
    assert found(words) == numbers


def test_an_inner_part_of_a_word_is_not_found(found) -> None:  # type: ignore[no-untyped-def]
    assert found("kreuz") == set()
    assert found("国吉") == set()


def test_german_quotes_hold_words_together(found) -> None:  # type: ignore[no-untyped-def]
    assert found("„Belt and Road“") == {3}


def test_a_query_without_any_word_finds_nothing(found) -> None:  # type: ignore[no-untyped-def]
    assert found("*** -- !!") == set()
    assert len(found("   ")) == len(SENTENCES)


@pytest.mark.parametrize(
    "words",
    [
        "NEAR(a b)",
        "words:gipfel",
        '"',
        '""',
        'a" OR "b',
        "NOT x",
        "a AND",
        "(",
        "^tal",
        "{x}:y",
        "'; DROP TABLE articles; --",
        "\x00",
        "\ud800",
    ],
)
def test_operators_of_the_search_engine_are_only_words(found, words: str) -> None:  # type: ignore[no-untyped-def]
    assert found(words) == set()


def test_or_is_a_word_like_any_other(found) -> None:  # type: ignore[no-untyped-def]
    assert found("Belt OR Gipfel") == set()


def test_deleted_passages_are_forgotten(store: Store) -> None:
    reading = lines("Ein Gipfel.")
    store.add(reading)
    assert store.delete(reading.article.id)
    store.add(lines("Ein Tal."))
    assert store.passages(Query(words="Gipfel")) == []


def test_unspaced_scripts_become_pairs_and_a_last_single() -> None:
    assert tokens("去中国。Gipfel") == ["去中", "中国", "国", "gipfel"]


def test_only_quoted_words_reach_the_search_engine() -> None:
    assert match_expression('foo"bar OR') == '"bar or" AND "foo"'
    assert match_expression("Gipfel 中") == '"gipfel" * AND "中" *'


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_query_can_raise(words: str) -> None:
    store = _shared()
    store.passages(Query(words=words))


_open: list[Store] = []


def _shared() -> Store:
    if not _open:
        _open.append(Store.open("sqlite://"))
        _open[0].add(lines(*SENTENCES))
    return _open[0]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aä中国ßе ё-'", min_size=1, max_size=12).filter(lambda text: any(char.isalnum() for char in text)))
def test_a_text_finds_itself(text: str) -> None:
    store, reading = _shared(), lines(text)
    store.add(reading)
    assert reading.article.id in {row.article_id for row in store.passages(Query(words=text), limit=100)}
    store.delete(reading.article.id)
