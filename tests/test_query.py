"""A filter is a value: it checks itself, goes into a URL and back, and says itself in a sentence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.errors import QueryError
from geo.model import KINDS, ROLES
from geo.query import MAX_VALUES, PARAMS, Query
from geo.world import corridors, territories

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def queries(draw: st.DrawFn) -> Query:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Query(
        since=draw(st.sampled_from([None, first])),
        until=draw(st.sampled_from([None, last])),
        kinds=tuple(draw(st.lists(st.sampled_from(KINDS), max_size=3))),
        events=tuple(draw(st.lists(st.text("abc0-", min_size=1, max_size=9), max_size=2))),
        countries=tuple(draw(st.lists(st.sampled_from(territories.codes()), max_size=3))),
        corridors=tuple(draw(st.lists(st.sampled_from(tuple(corridors.corridors())), max_size=2))),
        languages=tuple(draw(st.lists(st.sampled_from(["de", "en", "zh"]), max_size=2))),
        sources=tuple(draw(st.lists(st.text(min_size=1, max_size=20), max_size=2))),
        words=draw(st.sampled_from(["", "Gipfel", "中国 铁路"])),
        when=draw(st.sampled_from(["event", "published"])),
        about=tuple(draw(st.lists(st.sampled_from(territories.codes()), max_size=2))),
        roles=tuple(draw(st.lists(st.sampled_from(ROLES), max_size=3))),
    )


@given(queries())
def test_a_url_gives_the_same_query_back(query: Query) -> None:
    again, problems = Query.from_params(query.to_params())
    assert again == query
    assert problems == ()


@example({"words": "\r"})
@given(st.dictionaries(st.sampled_from(PARAMS), st.text() | st.lists(st.text(), max_size=3)))
def test_no_url_can_make_reading_it_fail(params: dict[str, str | list[str]]) -> None:
    query, _problems = Query.from_params(params)
    assert Query.from_params(query.to_params())[0] == query


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"country": "XXX"}, "country"),
        ({"kind": "party"}, "kind"),
        ({"corridor": "M25"}, "corridor"),
        ({"role": "hero"}, "role"),
        ({"about": "XXX"}, "about"),
        ({"language": "klingon"}, "language"),
        ({"from": "yesterday"}, "from"),
        ({"from": "2024-02-30"}, "from"),
        ({"from": "2024-06-02", "to": "2024-06-01"}, "to"),
        ({"when": "never"}, "when"),
        ({"words": "x" * 300}, "words"),
        ({"event": [f"e{n}" for n in range(MAX_VALUES + 1)]}, "event"),
    ],
)
def test_a_bad_value_is_named_and_the_rest_is_kept(params: dict[str, str | list[str]], field: str) -> None:
    query, problems = Query.from_params({"country": "KGZ", **params} if field != "country" else {"kind": "visit", **params})
    assert [problem.field for problem in problems] == [field]
    assert query.countries == ("KGZ",) or query.kinds == ("visit",)


def test_parameters_of_the_page_are_passed_over() -> None:
    assert Query.from_params({"id": "abc", "selected": "country:KGZ"}) == (Query(), ())


def test_the_last_day_of_a_range_is_inside() -> None:
    assert Query(until=date(2024, 6, 30)).span == (None, date(2024, 7, 1))


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(QueryError):
        Query(since=date(2024, 2, 1), until=date(2024, 1, 1))


def test_a_query_says_itself_in_english() -> None:
    query = Query(countries=("KGZ",), since=date(2024, 6, 1), until=date(2025, 1, 31))
    assert query.describe("en") == "Kyrgyzstan, June 2024 – January 2025"


def test_a_query_says_itself_in_german() -> None:
    query = Query(countries=("KGZ", "CHN"), kinds=("meeting",), since=date(2024, 6, 1), until=date(2024, 6, 30))
    assert query.describe("de") == "Kirgisistan oder China, Treffen, Juni 2024"


def test_a_query_says_its_roles() -> None:
    query = Query(countries=("KAZ",), roles=("scene", "actor"))
    assert query.describe("en") == "Kazakhstan, named as Scene or Actor"
    assert query.describe("de") == "Kasachstan, genannt als Schauplatz oder Akteur"
    assert Query(about=("KAZ", "CHN")).describe("de") == "Artikel über Kasachstan oder China"


def test_an_open_query_says_nothing() -> None:
    assert Query().describe("de") == ""
    assert Query(when="published").is_open
