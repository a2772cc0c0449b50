"""What each filter selects, rule by rule, and by chance against tests/store/oracle.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import KINDS, ROLES, CorridorMention, Mention, Reading, Span
from geo.query import Query
from geo.store import Store
from tests.store import making, oracle
from tests.store.making import days, event, lines, mention

JUNE = Query(since=date(2024, 6, 1), until=date(2024, 6, 30))
JANUARY = Query(since=date(2025, 1, 1), until=date(2025, 1, 31))
PUBLISHED = days("2025-01-15", basis="dateline")


@pytest.fixture
def meeting_and_agreement(store: Store) -> Store:
    """One article: a meeting on 14 January 2025, an agreement in June 2024, and a sentence that tells of no event."""
    base = lines(
        "Treffen in China.", "Im Juni unterzeichneten Kirgisistan und Usbekistan das Abkommen.", "Kasachstan wächst.", published=PUBLISHED
    )
    agreement = days("2024-06-01", "2024-06-30", precision="month", basis="relative_to_publication")
    store.add(
        replace(
            base,
            mentions=(
                mention(base, "China", "CHN"),
                mention(base, "Kirgisistan", "KGZ"),
                mention(base, "Usbekistan", "UZB"),
                mention(base, "Kasachstan", "KAZ"),
            ),
            events=(
                event(base, "meet", "meeting", 0, when=days("2025-01-14"), countries=("CHN",)),
                event(base, "sign", "agreement", 1, when=agreement, countries=("KGZ", "UZB"), corridors=("CKU",)),
            ),
        )
    )
    return store


def named(store: Store, query: Query) -> set[str]:
    return set(store.counts(query)["country"])


def test_a_date_selects_the_passages_of_the_events_of_that_time(meeting_and_agreement: Store) -> None:
    assert named(meeting_and_agreement, JUNE) == {"KGZ", "UZB"}
    assert [row.event.id for row in meeting_and_agreement.events(JUNE)] == ["sign"]


def test_a_passage_without_event_stands_at_the_publication(meeting_and_agreement: Store) -> None:
    assert named(meeting_and_agreement, JANUARY) == {"CHN", "KAZ"}


def test_the_switch_makes_the_publication_the_date_of_all(meeting_and_agreement: Store) -> None:
    assert named(meeting_and_agreement, JANUARY.but(when="published")) == {"CHN", "KGZ", "UZB", "KAZ"}
    assert named(meeting_and_agreement, JUNE.but(when="published")) == set()


def test_both_ends_of_a_range_are_inside(meeting_and_agreement: Store) -> None:
    assert named(meeting_and_agreement, Query(since=date(2025, 1, 14), until=date(2025, 1, 14))) == {"CHN"}
    assert named(meeting_and_agreement, Query(since=date(2024, 6, 30), until=date(2024, 7, 3))) == {"KGZ", "UZB"}
    assert named(meeting_and_agreement, Query(since=date(2024, 7, 1), until=date(2025, 1, 13))) == set()


def test_an_event_is_found_by_its_id_its_known_event_and_its_series(store: Store) -> None:
    base = lines("Gipfel.", "Nichts.")
    store.add(replace(base, events=(event(base, "own", "meeting", 0, known="c5-2023", series="c5"),)))
    for name in ("own", "c5-2023", "c5"):
        assert [row.text for row in store.passages(Query(events=(name,)))] == ["Gipfel."]
    assert store.passages(Query(events=("c5-2024",))) == []


def test_the_chronology_s_days_find_an_event_too(store: Store) -> None:
    base = lines("Das Treffen am 14. Januar.", published=PUBLISHED)
    known = days("2024-09-09", basis="chronology")
    store.add(replace(base, events=(event(base, "e", "meeting", 0, when=days("2025-01-14"), known="forum", known_when=known),)))
    for query in (JANUARY, Query(since=date(2024, 9, 1), until=date(2024, 9, 30))):
        assert len(store.passages(query)) == 1
        assert len(store.events(query)) == 1
    assert store.passages(JUNE) == []


def test_one_event_of_the_passage_must_meet_all_event_filters(store: Store) -> None:
    base = lines("Nach dem Treffen 2025 sprach er vom Abkommen 2024.")
    store.add(
        replace(
            base,
            events=(
                event(base, "a", "meeting", 0, when=days("2025-01-14")),
                event(base, "b", "agreement", 0, when=days("2024-06-06"), corridors=("CKU",)),
            ),
        )
    )
    assert store.passage_count(JUNE.but(kinds=("agreement",))) == 1
    assert store.passage_count(JUNE.but(kinds=("meeting",))) == 0
    assert store.passage_count(JUNE.but(events=("a",))) == 0
    assert store.passage_count(JUNE.but(corridors=("CKU",))) == 1
    assert store.passage_count(JANUARY.but(corridors=("CKU",))) == 0
    assert store.passage_count(Query(kinds=("meeting",), corridors=("CKU",))) == 0


def test_a_corridor_is_met_by_a_passage_that_names_it(store: Store) -> None:
    base = lines("Die CKU-Bahn.", "Anderes.", published=PUBLISHED)
    store.add(replace(base, corridors=(CorridorMention("CKU", (Span(4, 7),)),)))
    assert [row.text for row in store.passages(Query(corridors=("CKU",)))] == ["Die CKU-Bahn."]
    assert store.passage_count(JANUARY.but(corridors=("CKU",))) == 1
    assert store.passage_count(JUNE.but(corridors=("CKU",))) == 0
    assert store.corridors(Query()).to_dict("records") == [{"corridor": "CKU", "passages": 1, "articles": 1}]


def test_a_named_corridor_belongs_to_the_events_of_its_passage(store: Store) -> None:
    base = lines("Am Rande der CKU-Bahn gab es ein Treffen.")
    meeting = event(base, "m", "meeting", 0, when=days("2024-06-06"))
    store.add(replace(base, events=(meeting,), corridors=(CorridorMention("CKU", (Span(13, 16),)),)))
    assert store.passage_count(JUNE.but(corridors=("CKU",), kinds=("meeting",))) == 1


def test_an_undated_event_beside_a_dated_one_does_not_bring_its_passage_to_the_publication(store: Store) -> None:
    base = lines("Er lobte das Abkommen vom Juni.", published=PUBLISHED)
    praise = event(base, "p", "statement", 0)
    store.add(replace(base, events=(event(base, "s", "agreement", 0, when=days("2024-06-06")), praise)))
    assert store.passage_count(JANUARY) == 0
    assert store.passage_count(JANUARY.but(kinds=("statement",))) == 1
    assert store.passage_count(JANUARY.but(kinds=("agreement",))) == 0


def test_an_event_without_any_date_stands_at_the_publication(store: Store) -> None:
    base = lines("Er sprach.", published=PUBLISHED)
    store.add(replace(base, events=(event(base, "p", "statement", 0),)))
    assert store.passage_count(JANUARY) == 1
    assert store.passage_count(JUNE) == 0


def test_what_has_no_days_is_in_no_range(store: Store) -> None:
    base = lines("Er sprach in China.", "China.")
    store.add(replace(base, mentions=(mention(base, "China", "CHN"),), events=(event(base, "p", "statement", 0),)))
    assert store.passage_count(Query()) == 2
    assert store.passage_count(Query(since=date(1900, 1, 1))) == 0
    assert store.passage_count(Query(until=date(2100, 1, 1), when="published")) == 0


def test_an_event_is_told_in_every_passage_of_its_evidence(store: Store) -> None:
    base = lines("China und Usbekistan.", "Die drei Länder unterzeichneten.", "Ende.")
    store.add(replace(base, events=(event(base, "s", "agreement", 1, 0),)))
    assert [row.number for row in store.passages(Query(kinds=("agreement",)))] == [0, 1]


def test_a_country_selects_passages_and_all_countries_in_them_are_counted(store: Store) -> None:
    base = lines("China und Usbekistan.", "China und Georgien.")
    store.add(
        replace(
            base,
            mentions=(
                mention(base, "China", "CHN"),
                mention(base, "Usbekistan", "UZB"),
                mention(base, "China", "CHN", nth=1),
                mention(base, "Georgien", "GEO"),
            ),
        )
    )
    assert named(store, Query(countries=("UZB",))) == {"CHN", "UZB"}
    assert named(store, Query(countries=("UZB", "GEO"))) == {"CHN", "UZB", "GEO"}
    assert set(store.counts(Query(), "GEO")["country"]) == {"CHN", "GEO"}
    assert named(store, Query(countries=("GEO",), words="Usbekistan")) == set()


def test_a_regional_name_counts_once_for_each_of_its_countries(store: Store) -> None:
    base = lines("Zentralasien und Kasachstan.")
    five = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    store.add(replace(base, mentions=(mention(base, "Zentralasien", *five, via="region"), mention(base, "Kasachstan", "KAZ"))))
    frame = store.counts(Query())
    assert list(frame["country"]) == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert list(frame["mentions"]) == [2, 1, 1, 1, 1]
    assert store.totals(Query()).mentions == 2
    assert store.totals(Query(), country="KAZ").mentions == 2


@pytest.fixture
def roles_told(store: Store) -> Store:
    """One article: China acts in Kazakhstan and Kazakhstan is remembered beside Uzbekistan, where it happens."""
    base = lines("China baut in Kasachstan.", "Anders als Kasachstan wächst Usbekistan.", "Lianyungang.", published=PUBLISHED)
    store.add(
        replace(
            base,
            mentions=(
                mention(base, "China", "CHN", role="actor", role_rule="verb"),
                mention(base, "Kasachstan", "KAZ", role="scene"),
                mention(base, "Kasachstan", "KAZ", nth=1, role="background"),
                mention(base, "Usbekistan", "UZB", role="scene"),
                mention(base, "Lianyungang", "CHN", role="dateline", via="city", place=making.LIANYUNGANG),
            ),
        )
    )
    return store


def test_a_role_counts_only_the_mentions_that_have_it(roles_told: Store) -> None:
    scene = Query(roles=("scene",))
    assert {row.country: row.mentions for row in roles_told.counts(scene).itertuples()} == {"KAZ": 1, "UZB": 1}
    assert roles_told.totals(scene).mentions == 2
    assert roles_told.totals(scene, country="KAZ").mentions == 1
    assert roles_told.timeline(scene)["mentions"].sum() == 2
    assert roles_told.articles(scene).iloc[0]["countries"] == ("KAZ", "UZB")
    assert named(roles_told, Query(roles=("actor", "background"))) == {"CHN", "KAZ"}


def test_a_role_holds_for_the_country_that_is_asked_for(roles_told: Store) -> None:
    remembered = Query(roles=("background",), countries=("KAZ",))
    assert [row.number for row in roles_told.passages(remembered)] == [1]
    assert [row.number for row in roles_told.passages(Query(roles=("scene",)), country="KAZ")] == [0]
    assert roles_told.passages(Query(roles=("actor",), countries=("KAZ",))) == []


def test_a_passage_row_holds_the_mentions_of_the_role(roles_told: Store) -> None:
    rows = roles_told.passages(Query(roles=("scene",)))
    assert [[found.text for found in row.mentions] for row in rows] == [["Kasachstan"], ["Usbekistan"]]


def test_provinces_count_by_role(roles_told: Store) -> None:
    assert list(roles_told.provinces(Query(roles=("dateline",)))["mentions"]) == [1]
    assert roles_told.provinces(Query(roles=("scene",))).empty


def test_about_selects_articles_by_what_they_are_about_not_by_what_they_name(store: Store) -> None:
    for number, focus in enumerate((("CHN", "KAZ"), ("UZB",))):
        base = lines(f"China und Usbekistan {number}.")
        store.add(replace(base, mentions=(mention(base, "China", "CHN"), mention(base, "Usbekistan", "UZB")), focus=focus))
    assert store.totals(Query(about=("UZB",))).articles == 1
    assert named(store, Query(about=("UZB",))) == {"CHN", "UZB"}
    assert list(store.articles(Query(about=("KAZ", "CHN")))["about"]) == [("CHN", "KAZ")]
    assert store.articles(Query(about=("GEO",))).empty


def test_language_and_source_select_articles(store: Store) -> None:
    for language, source in (("de", "A"), ("ru", "B")):
        base = lines(f"China {language}.", language=language, source=source)
        store.add(replace(base, mentions=(mention(base, "China", "CHN"),)))
    assert store.totals(Query(languages=("de",))).mentions == 1
    assert store.totals(Query(languages=("de", "ru"))).mentions == 2
    assert store.totals(Query(sources=("B",), languages=("de",))).mentions == 0


def test_newest_publication_comes_first_and_undated_last(store: Store) -> None:
    for text, published in (("Alt.", days("2020-01-01")), ("Ohne.", None), ("Neu.", days("2024-01-01"))):
        store.add(lines(text, published=published))
    assert [row.text for row in store.passages(Query())] == ["Neu.", "Alt.", "Ohne."]
    assert [row.text for row in store.passages(Query(), limit=1, offset=1)] == ["Alt."]


def test_a_passage_s_when_is_its_event_s_else_the_publication(meeting_and_agreement: Store) -> None:
    rows = meeting_and_agreement.passages(Query())
    assert [row.when and row.when.start for row in rows] == [date(2025, 1, 14), date(2024, 6, 1), date(2025, 1, 15)]
    assert rows[1].when and rows[1].when.precision == "month"
    assert {row.when for row in meeting_and_agreement.passages(Query(when="published"))} == {PUBLISHED}


def test_totals_tell_the_first_and_last_day(meeting_and_agreement: Store) -> None:
    totals = meeting_and_agreement.totals(Query())
    assert (totals.mentions, totals.articles, totals.passages, totals.events) == (4, 1, 3, 2)
    assert (totals.first, totals.last) == (date(2024, 6, 1), date(2025, 1, 15))
    assert meeting_and_agreement.totals(Query(countries=("GEO",))).first is None


def test_the_timeline_counts_each_mention_once(meeting_and_agreement: Store) -> None:
    months = meeting_and_agreement.timeline(Query())
    assert list(months["start"]) == [date(2024, 6, 1), date(2025, 1, 1)]
    assert list(months["mentions"]) == [2, 2]
    assert list(meeting_and_agreement.timeline(Query(), country="CHN", unit="week")["start"]) == [date(2025, 1, 13)]
    clamped = meeting_and_agreement.timeline(Query(since=date(2024, 6, 15)), unit="day")
    assert list(clamped["start"]) == [date(2024, 6, 15), date(2025, 1, 14), date(2025, 1, 15)]


def test_articles_are_listed_with_their_selected_mentions(meeting_and_agreement: Store) -> None:
    meeting_and_agreement.add(lines("Leer."))
    assert len(meeting_and_agreement.articles(Query())) == meeting_and_agreement.article_count(Query()) == 2
    [row] = meeting_and_agreement.articles(JUNE).to_dict("records")
    assert (row["mentions"], row["countries"], row["published_from"]) == (2, ("KGZ", "UZB"), date(2025, 1, 15))
    assert meeting_and_agreement.article_count(JUNE) == 1


def test_an_event_s_country_is_its_own_not_its_passage_s(meeting_and_agreement: Store) -> None:
    assert [row.event.id for row in meeting_and_agreement.events(Query(), country="UZB")] == ["sign"]
    assert [row.event.id for row in meeting_and_agreement.events(Query(), corridor="CKU")] == ["sign"]
    assert [row.event.id for row in meeting_and_agreement.events(Query())] == ["meet", "sign"]
    assert meeting_and_agreement.events(Query(), country="KAZ") == []


def test_an_event_row_has_its_sentence(meeting_and_agreement: Store) -> None:
    [row] = meeting_and_agreement.events(JUNE)
    assert row.text == "Im Juni unterzeichneten Kirgisistan und Usbekistan das Abkommen."
    assert row.number == 1
    assert row.event == meeting_and_agreement.reading(row.article_id).events[1]  # type: ignore[union-attr]


def test_a_passage_row_holds_what_was_read_in_it(meeting_and_agreement: Store) -> None:
    row = meeting_and_agreement.passages(JUNE)[0]
    assert [found.text for found in row.mentions] == ["Kirgisistan", "Usbekistan"]
    assert (row.events, row.corridors) == (("sign",), ("CKU",))
    assert row.mentions[0].start >= row.start


def test_provinces_are_counted_with_their_places(store: Store) -> None:
    base = lines("Lianyungang in Jiangsu.")
    places = (
        mention(base, "Lianyungang", "CHN", via="city", place=making.LIANYUNGANG),
        mention(base, "Jiangsu", "CHN", via="province", place=making.JIANGSU),
    )
    store.add(replace(base, mentions=places))
    assert store.provinces(Query()).to_dict("records") == [{"province": "CN-JS", "country": "CHN", "mentions": 2, "articles": 1}]


def test_choices_count_what_there_is(meeting_and_agreement: Store) -> None:
    choices = meeting_and_agreement.choices()
    assert choices.languages == (("de", 1),)
    assert choices.kinds == (("agreement", 1), ("meeting", 1))
    assert choices.corridors == (("CKU", 1),)
    assert choices.countries == (("CHN", 1), ("KAZ", 1), ("KGZ", 1), ("UZB", 1))
    assert (choices.first, choices.last) == (date(2024, 6, 1), date(2025, 1, 15))


def test_an_empty_store_answers_everything(store: Store) -> None:
    assert store.totals(Query()).mentions == 0
    assert list(store.counts(Query()).columns) == ["country", "mentions", "articles"]
    assert store.articles(Query()).empty and store.timeline(Query()).empty and store.provinces(Query()).empty
    assert store.passages(Query()) == [] and store.events(Query()) == []
    assert store.choices().first is None


# --- by chance -----------------------------------------------------------------------------------------------------------------


@st.composite
def queries(draw: st.DrawFn) -> Query:
    some = lambda values: st.lists(st.sampled_from(values), max_size=2).map(tuple)  # noqa: E731
    since = draw(st.none() | st.integers(1, 8).map(lambda day: date(2025, 1, day)))
    until = draw(st.none() | st.integers(since.day if since else 1, 8).map(lambda day: date(2025, 1, day)))
    return Query(
        since,
        until,
        kinds=draw(some(KINDS[:2])),
        events=draw(some(("e1", "known-1", "series-1"))),
        countries=draw(some(making.COUNTRIES)),
        corridors=draw(some(making.CORRIDORS)),
        languages=draw(some(("de", "zh"))),
        sources=draw(some(("A", "B"))),
        words=draw(st.sampled_from(("", "", "", "Gipfel", "中国 Zug"))),
        when=draw(st.sampled_from(("event", "published"))),
        roles=draw(some(ROLES[:3])),
        about=draw(some(making.COUNTRIES)),
    )


def unlike(readings: list[Reading]) -> list[Reading]:
    return list({reading.article.id: reading for reading in readings}.values())


@settings(max_examples=40, deadline=None)
@given(st.lists(making.readings(), min_size=1, max_size=4).map(unlike), st.lists(queries(), min_size=1, max_size=6))
def test_the_store_answers_as_the_rules_say(readings: list[Reading], asked: list[Query]) -> None:
    store = _shared()
    for left in store.articles(Query())["id"]:  # of an example that failed
        store.delete(left)
    for reading in readings:
        assert store.add(reading) == "added"
        assert store.reading(reading.article.id) == reading
    for query in [Query(), *asked]:
        _compare(store, readings, query)
    for reading in readings:
        store.delete(reading.article.id)


@cache
def _shared() -> Store:
    return Store.open("sqlite://")


def _compare(store: Store, readings: list[Reading], query: Query) -> None:
    found = oracle.selected(readings, query)
    rows = store.passages(query, limit=1000)
    assert {(row.article_id, row.number) for row in rows} == {(f.reading.article.id, f.number) for f in found}
    assert store.passage_count(query) == len(rows) == len(found)
    assert {row.country: (row.mentions, row.articles) for row in store.counts(query).itertuples()} == oracle.counts(found, query)
    with_china = oracle.counts(oracle.selected(readings, query, country="CHN"), query)
    assert {row.country: (row.mentions, row.articles) for row in store.counts(query, "CHN").itertuples()} == with_china
    _compare_totals(store, found, query)
    _compare_rows(store, readings, query)


def _compare_totals(store: Store, found: list[oracle.Found], query: Query) -> None:
    totals = store.totals(query)
    mentions = [(f.reading.article.id, m) for f in found for m in oracle.mentions_in(*f, query)]
    assert (totals.mentions, totals.articles) == (len(mentions), len({article for article, _ in mentions}))
    assert totals.passages == len(found)
    assert totals.events == len(oracle.selected_events(found, query)) == len(store.events(query, limit=1000))


def _compare_rows(store: Store, readings: list[Reading], query: Query) -> None:
    by_id = {reading.article.id: reading for reading in readings}
    for row in store.passages(query, limit=1000):
        reading = by_id[row.article_id]
        assert row.text == reading.article.text[row.start : row.end]
        assert list(row.mentions) == oracle.mentions_in(reading, row.number, query)
        assert set(row.events) == {event.id for event in oracle.events_in(reading, row.number)}
        if query == Query():
            assert (row.when.start if row.when else None) == oracle.first_day(reading, row.number)
    if query == Query():
        dated = [m for r in readings for n in range(len(r.passages)) if oracle.first_day(r, n) for m in oracle.mentions_in(r, n, query)]
        assert store.timeline(query, unit="day")["mentions"].sum() == len(dated)


def test_a_mention_that_crosses_passages_belongs_to_the_first(store: Store) -> None:
    base = lines("Die Volks", "republik China.")
    store.add(replace(base, mentions=(Mention(4, 18, base.article.text[4:18], ("CHN",), "name"),)))
    assert [row.text for row in store.passages(Query(countries=("CHN",)))] == ["Die Volks"]
