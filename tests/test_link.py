"""Linking: which known event an event is, and which events of different texts are one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import extract, ingest, link
from geo.model import DateSpan, Event, Reading, Span
from geo.query import Query
from geo.store import Store
from geo.world import chronology, gazetteer

SAMPLE = Path(__file__).parents[1] / "data" / "samples" / "2024-09-12-lianyungang.de.md"
GOLDEN = Path(__file__).parent / "golden" / "joins.tsv"
SIX = ("CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB")
LIANYUNGANG, XIAN, ASTANA, BEIJING, BISHKEK = "g10859300", "g1790630", "g1526273", "g1816670", "g1528675"


def days(text: str) -> DateSpan:
    return replace(chronology.parsed_days(text), basis="absolute")


def event(kind: str, countries: tuple[str, ...], when: str | None, place: str | None = None, **more: object) -> Event:
    return Event(
        id=str(more.pop("id", "text-1")),
        kind=kind,  # type: ignore[arg-type]
        when=days(when) if when else None,
        countries=countries,
        place=gazetteer.place(place) if place else None,
        evidence=(Span(0, 10),),
        **more,  # type: ignore[arg-type]
    )


def read(cell: str) -> Reading:
    day, language, text = cell.split(" ", 2)
    return link.read(extract.read(text, language=language, published=replace(days(day), basis="given")))


def one(cell: str, kind: str = "meeting") -> Event:
    (found,) = [told for told in read(cell).events if told.kind == kind]
    return found


# --- with the chronology -------------------------------------------------------------------------------------------------------


def test_the_same_days_link_and_are_no_disagreement() -> None:
    found = link.known(event("agreement", ("CHN", "KGZ", "UZB"), "2024-06"))
    assert (found.known, found.known_when) == ("cku-agreement-2024", None)


def test_other_days_at_the_same_place_link_as_a_disagreement() -> None:
    found = link.known(event("meeting", SIX, "2025-01-14", LIANYUNGANG))
    assert found.known == "china-central-asia-security-ministers-2024"
    assert found.known_when is not None
    assert (found.known_when.start, found.known_when.basis) == (date(2024, 9, 10), "chronology")
    assert found.when == days("2025-01-14")
    assert found.series == "china-central-asia-security-ministers"


@pytest.mark.parametrize(("when", "linked"), [("2023-09-09", False), ("2023-09-10", True), ("2025-09-10", True), ("2025-09-11", False)])
def test_twelve_months_are_the_reach(when: str, linked: bool) -> None:
    found = link.known(event("meeting", SIX, when, LIANYUNGANG))
    assert (found.known == "china-central-asia-security-ministers-2024") is linked


def test_two_editions_in_reach_are_no_link_but_the_series_is_told() -> None:
    found = one("2026-02-01 de Der China-Zentralasien-Gipfel fand 2024 statt.")
    assert (found.known, found.known_when) == (None, None)
    assert found.series == "china-central-asia-summit"


@pytest.mark.parametrize(
    "cell",
    [
        "2024-02-05 de Der China-Zentralasien-Gipfel fand im Januar 2024 statt.",
        "2024-02-05 en The China–Central Asia Summit was held in January 2024.",
        "2024-02-05 fr Le sommet Chine–Asie centrale s'est tenu en janvier 2024.",
        "2024-02-05 ru Саммит «Центральная Азия — Китай» состоялся в январе 2024 года.",
        "2024-02-05 zh 中国—中亚峰会于2024年1月举行。",
    ],
)
def test_a_series_is_known_by_its_name_in_five_languages(cell: str) -> None:
    found = one(cell)
    assert (found.known, found.series) == ("china-central-asia-summit-2023", "china-central-asia-summit")
    assert found.known_when == chronology.entries()["china-central-asia-summit-2023"].when


def test_without_a_name_or_place_other_days_are_another_meeting() -> None:
    assert link.known(event("meeting", SIX, "2024-01-20")).known is None


def test_another_place_is_another_meeting() -> None:
    assert link.known(event("meeting", SIX, "2024-09-10", XIAN)).known is None


def test_a_text_knows_no_event_of_the_year_after_it() -> None:
    told = event("meeting", SIX, "2024-09-10", ASTANA)
    assert link.known(told, published=days("2024-09-12")).known is None
    assert link.known(told, published=days("2025-09-12")).known == "china-central-asia-summit-2025"


def test_two_presidents_at_a_summit_of_six_have_a_meeting_of_their_own() -> None:
    assert link.known(event("meeting", ("CHN", "KAZ"), "2025-06-17", ASTANA)).known is None
    assert link.known(event("meeting", SIX, "2025-06-17", ASTANA)).known == "china-central-asia-summit-2025"


def test_foreign_ministers_are_not_at_the_presidents_summit() -> None:
    six = "Chinas, Kasachstans, Kirgisistans, Tadschikistans, Turkmenistans und Usbekistans"
    ministers = f"Die Außenminister {six} trafen sich am {{}} in Xi'an."
    presidents = ministers.replace("Außenminister", "Präsidenten")
    assert one("2023-05-22 de " + ministers.format("27. April")).known is None
    assert one("2023-05-22 de " + presidents.format("19. Mai")).known == "china-central-asia-summit-2023"


def test_a_yearly_series_is_linked_on_its_days_only() -> None:
    assert one("2024-09-10 en The Lianyungang Forum took place in Lianyungang on September 9, 2024.").known == "lianyungang-forum-2024"
    other = one("2024-03-10 en The Lianyungang Forum took place in Lianyungang on March 9, 2024.")
    assert (other.known, other.series) == (None, "lianyungang-forum")


@pytest.mark.parametrize("change", [{"polarity": "negative"}, {"modality": "hypothetical"}, {"kind": "statement"}])
def test_what_did_not_happen_or_is_but_said_is_no_known_event(change: dict[str, str]) -> None:
    told = event("agreement", ("CHN", "KGZ", "UZB"), "2024-06-06", BEIJING)
    assert link.known(told).known == "cku-agreement-2024"
    assert link.known(replace(told, **change)).known is None  # type: ignore[arg-type]


def test_what_is_planned_for_another_day_is_no_disagreement() -> None:
    assert link.known(event("meeting", SIX, "2025-01-14", LIANYUNGANG, modality="planned")).known is None


def test_an_event_without_a_day_is_looked_for_in_the_year_before_its_text() -> None:
    told = event("meeting", SIX, None, LIANYUNGANG)
    found = link.known(told, published=days("2024-12-01"))
    assert found.known == "china-central-asia-security-ministers-2024"
    assert found.known_when is not None
    assert link.known(told, published=days("2026-12-01")).known is None
    assert link.known(told, published=days("2024-08-01")).known is None
    assert link.known(told).known is None


def test_one_country_alone_needs_the_place_or_the_corridor() -> None:
    told = event("construction", ("KGZ",), "2022-03-31")
    assert link.known(told).known is None
    assert link.known(replace(told, corridors=("KGNS",))).known == "balykchy-kochkor-started-2022"


def test_linking_again_links_anew() -> None:
    told = link.known(event("meeting", SIX, "2025-01-14", LIANYUNGANG))
    assert link.known(told) == told
    assert link.known(replace(told, countries=("FRA",))).known is None


def test_every_entry_is_found_again_by_its_own_facts() -> None:
    for entry in chronology.entries().values():
        if entry.kind in (None, "statement") or entry.countries == ("CHN",):
            continue
        place = entry.place.id if entry.place else None
        told = replace(event(str(entry.kind), entry.countries, None, place, corridors=entry.corridors), when=entry.when)
        assert link.known(told).known == entry.id


def misdated() -> str:
    """Return the sample on the ministers' meeting as if it had been printed four months later."""
    return SAMPLE.read_text(encoding="utf-8").replace("12. September, 2024", "15. Januar, 2025").replace("2024-09-12", "2025-01-15")


def test_the_sample_is_linked_to_three_known_events() -> None:
    told = ingest.preview(SAMPLE.read_bytes(), name=SAMPLE.name).events
    found = {(event.known, event.known_when is not None) for event in told if event.known}
    assert found == {
        ("china-central-asia-security-ministers-2024", False),
        ("china-central-asia-summit-2023", True),
        ("cku-agreement-2024", False),
    }


def test_a_wrong_dateline_is_a_disagreement_and_filters_find_both_days(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'store.db'}")
    ingest.add_text(store, misdated(), name="misdated.md")
    for day in (date(2025, 1, 14), date(2024, 9, 10)):
        found = [row.event for row in store.events(Query(since=day, until=day, kinds=("meeting",)))]
        assert "china-central-asia-security-ministers-2024" in {event.known for event in found}, day
    by_id = store.events(Query(events=("china-central-asia-security-ministers-2024",)))
    assert [row.event.when.start for row in by_id if row.event.when] == [date(2025, 1, 14)]
    assert store.events(Query(events=("china-central-asia-security-ministers",)))


# --- with each other -----------------------------------------------------------------------------------------------------------


@cache
def pairs() -> tuple[tuple[str, Reading, Reading], ...]:
    lines = [line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return tuple((verdict, read(one), read(other)) for verdict, one, other in lines)


def across(first: Reading, second: Reading) -> list[link.Group]:
    """Return the groups that hold events of both texts."""
    return [group for group in link.same((*first.events, *second.events)) if len({id.rpartition("-")[0] for id in group.events}) > 1]


def test_there_are_forty_pairs_that_join_and_forty_that_do_not() -> None:
    verdicts = [verdict for verdict, _, _ in pairs()]
    assert min(verdicts.count("join"), verdicts.count("apart")) >= 40


def test_one_event_told_by_two_articles_is_joined() -> None:
    wrong = [one.article.text for verdict, one, other in pairs() if verdict == "join" and len(across(one, other)) != 1]
    assert wrong == []


def test_two_events_told_by_two_articles_stay_apart() -> None:
    wrong = [one.article.text for verdict, one, other in pairs() if verdict == "apart" and across(one, other)]
    assert wrong == []


def test_every_text_of_the_pairs_tells_an_event() -> None:
    assert [told.article.text for _, *both in pairs() for told in both if not told.events] == []


@cache
def all_events() -> tuple[Event, ...]:
    found = {told.id: told for _, *both in pairs() for reading in both for told in reading.events}
    return tuple(found.values())


@given(st.permutations(range(len(all_events()))))
def test_groups_do_not_depend_on_the_order_of_adding(order: list[int]) -> None:
    told = all_events()
    assert link.same(told[number] for number in order) == link.same(told)


@st.composite
def events(draw: st.DrawFn) -> Event:
    first = date(2024, 1, 1) + timedelta(days=draw(st.integers(0, 40)))
    length, precision = draw(st.sampled_from([(1, "day"), (7, "week"), (31, "month"), (366, "year")]))
    place = draw(st.sampled_from([None, BISHKEK, BEIJING, "CN-BJ"]))
    return Event(
        id=f"{draw(st.integers(0, 9))}-{draw(st.integers(1, 3))}",
        kind=draw(st.sampled_from(["meeting", "agreement", "opening", "border", "finance", "attack"])),
        when=draw(st.sampled_from([None, DateSpan(first, first + timedelta(days=length), precision, "absolute")])),  # type: ignore[arg-type]
        countries=draw(st.sampled_from([(), ("CHN",), ("CHN", "KGZ"), ("CHN", "KGZ", "UZB"), ("KAZ", "KGZ")])),
        place=gazetteer.place(place) if place else None,
        evidence=(),
        corridors=draw(st.sampled_from([(), ("CKU",)])),
        polarity=draw(st.sampled_from(["positive", "negative"])),
        known=draw(st.sampled_from([None, None, "cku-agreement-2024", "kempir-abad-2022"])),
    )


many = st.lists(events(), max_size=14, unique_by=lambda told: told.id)


@given(many.flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_any_events_in_any_order_make_the_same_groups(both: tuple[list[Event], list[Event]]) -> None:
    told, shuffled = both
    assert link.same(told) == link.same(shuffled)


@given(many)
def test_an_event_is_in_one_group_at_most_and_every_group_hangs_together(told: list[Event]) -> None:
    by_id = {event.id: event for event in told}
    grouped = [id for group in link.same(told) for id in group.events]
    assert len(grouped) == len(set(grouped))
    for group in link.same(told):
        members = [by_id[id] for id in group.events]
        assert all(link.reason(a, b) for a in members for b in members if a is not b)


@given(events(), events())
def test_the_reason_is_the_same_from_both_sides(one: Event, other: Event) -> None:
    assert link.reason(one, other) == link.reason(other, one)


def test_a_year_that_fits_two_events_is_joined_to_neither() -> None:
    spring = event("agreement", ("CHN", "KGZ"), "2024-03-01", id="a-1", corridors=("CKU",))
    autumn = event("agreement", ("CHN", "KGZ"), "2024-10-01", id="b-1", corridors=("CKU",))
    vague = event("agreement", ("CHN", "KGZ"), "2024", id="c-1", corridors=("CKU",))
    assert link.same([vague, spring, autumn]) == ()
    assert [group.events for group in link.same([vague, spring])] == [("a-1", "c-1")]


def test_events_of_one_text_stay_as_its_reader_parted_them() -> None:
    first = event("agreement", ("CHN", "KGZ"), "2024-03-01", id="a-1")
    assert link.same([first, replace(first, id="a-2")]) == ()
    assert len(link.same([first, replace(first, id="b-1")])) == 1


def test_joined_events_say_why_and_taking_one_away_undoes_it() -> None:
    first = event("agreement", ("CHN", "KGZ"), "2024-03-01", BISHKEK, id="a-1")
    both = link.joined([first, replace(first, id="b-1")])
    assert [told.joined for told in both] == ["parties+place+days"] * 2
    assert [told.joined for told in link.joined(both[:1])] == [None]


def test_two_articles_that_disagree_on_the_day_are_joined_by_the_chronology() -> None:
    january = link.known(event("meeting", SIX, "2025-01-14", LIANYUNGANG, id="a-1"))
    september = link.known(event("meeting", SIX, "2024-09-10", LIANYUNGANG, id="b-1"))
    assert [group.why for group in link.same([january, september])] == ["chronology"]
