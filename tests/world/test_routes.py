"""Ways over the network: the known ones come out, all of them hang together, and each refusal says what would lift it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import QueryError, StationError
from geo.export.ways import crossing_name
from geo.world import corridors, exposure, routes, stations
from geo.world.route_graph import travelled
from geo.world.route_model import Route

STATIONS = sorted(corridors.stations())
COUNTRIES = sorted({station.country for station in corridors.stations().values()})
LONG_AGO = date(2013, 1, 1)


def best(*args, **options) -> Route:
    return routes.find(*args, **options).routes[0]


def near(km: float, wanted: float) -> bool:
    return abs(km - wanted) <= 0.03 * wanted


# --- the known ways ------------------------------------------------------------------------------------------------------------


def test_from_xian_to_duisburg_the_short_way_is_by_kazakhstan_and_russia():
    route = best("Xi'an", "Duisburg")
    assert near(route.km, 10_070)
    assert route.countries == ("CHN", "KAZ", "RUS", "BLR", "POL", "DEU")
    assert route.sea_legs == ()


def test_without_russia_it_crosses_two_seas():
    route = best("Xi'an", "Duisburg", avoid=["RUS"])
    assert near(route.km, 11_610)
    assert route.sea_legs == ("aktau--alat", "poti--constanta")
    assert "RUS" not in route.countries


def test_who_avoids_russia_has_no_use_for_belarus_either():
    assert best("Xi'an", "Duisburg", avoid=["RUS", "BLR"]).sections == best("Xi'an", "Duisburg", avoid=["RUS"]).sections


def test_to_istanbul_without_russia_by_baku_tbilisi_and_kars():
    route = best("Xi'an", "Istanbul", avoid=["RUS"])
    assert near(route.km, 9_460)
    assert route.sea_legs == ("aktau--alat",)
    assert {"tbilisi", "kars"} <= set(route.stations)
    assert "akhalkalaki" in route.gauge_breaks


def test_to_istanbul_by_rail_alone_every_link_that_would_do_is_named():
    answer = routes.find("Xi'an", "Istanbul", avoid=["RUS"], modes="rail")
    assert answer.routes == ()
    assert set((answer.reason or "").split(",")) == {"ferry", "country", "not_open"}
    by_ferry = {one.section for one in answer.would_open if one.why == "ferry"}
    assert by_ferry == {"van--tatvan", "aktau--alat", "kuryk--alat", "turkmenbashi--alat"}


def test_beijing_to_moscow_by_mongolia():
    route = best("Beijing", "Moscow", via=["Ulaanbaatar"])
    assert near(route.km, 7_530)
    assert route.countries == ("CHN", "MNG", "RUS")


def test_kashgar_to_tashkent_goes_round_by_kazakhstan_until_the_new_line_is_open():
    assert "KAZ" in best("Kashgar", "Tashkent").countries
    opened = best("Kashgar", "Tashkent", assume_open=["CKU"])
    assert opened.countries == ("CHN", "KGZ", "UZB")
    assert opened.gauge_breaks == ("makmal",)
    assert "makmal--jalal_abad" in opened.not_open


def test_the_caspian_way_changes_gauge_twice_and_once_behind_a_ship_without_rails():
    assert best("Lianyungang", "Duisburg", avoid=["RUS"]).gauge_breaks == ("dostyk", "constanta")


# --- every answer --------------------------------------------------------------------------------------------------------------

QUESTIONS = st.fixed_dictionaries(
    {
        "start": st.sampled_from(STATIONS),
        "end": st.sampled_from(STATIONS),
        "via": st.lists(st.sampled_from(STATIONS), max_size=1),
        "avoid": st.lists(st.sampled_from(COUNTRIES), max_size=3, unique=True),
        "prefer": st.sampled_from(routes.PREFERENCES),
        "modes": st.sampled_from(routes.MODES),
        "as_of": st.one_of(st.none(), st.dates(LONG_AGO, date(2027, 1, 1))),
        "assume_open": st.lists(st.sampled_from(routes.assumable()), max_size=2),
    }
)


@settings(max_examples=150, deadline=None)
@given(QUESTIONS)
def test_every_route_is_connected_keeps_to_the_question_and_sums_up(question):
    answer = routes.find(**question)
    assert bool(answer.routes) != bool(answer.reason)
    assert len(answer.routes) <= 5
    for route in answer.routes:
        assert all(one.end == other.start for one, other in pairwise(route.legs))
        assert (route.stations[0], route.stations[-1]) == (question["start"], question["end"])
        assert {leg.start for leg in route.legs} | {leg.end for leg in route.legs} >= set(question["via"])
        assert all({leg.start, leg.end} == {leg.of.start, leg.of.end} for leg in route.legs)
        assert route.km == pytest.approx(sum(corridors.sections()[id].km for id in route.sections))
        assert 0 <= route.km_estimated <= route.km
        assert not set(question["avoid"]) & {code for leg in route.legs for code in leg.of.countries}
        assert all(leg.of.mode != "road" for leg in route.legs)
        assert question["modes"] == "ferries" or route.sea_legs == ()
        assert len(route.borders) == len(route.countries) - 1


@settings(max_examples=100, deadline=None)
@given(QUESTIONS)
def test_what_does_not_operate_is_used_only_where_it_is_assumed(question):
    answer = routes.find(**question)
    assumed = {section.id for section in travelled() if set(section.corridors) & set(question["assume_open"])}
    for route in answer.routes:
        closed = {leg.section for leg in route.legs if answer.asked.status(leg.of) != "operating"}
        assert closed == set(route.not_open)
        assert closed <= assumed


@settings(max_examples=100, deadline=None)
@given(QUESTIONS)
def test_routes_share_at_most_seven_tenths_of_their_length(question):
    for one, other in combinations(routes.find(**question).routes, 2):
        shared = sum(corridors.sections()[id].km for id in set(one.sections) & set(other.sections))
        assert shared <= 0.7 * min(one.km, other.km) + 1e-6


@settings(max_examples=60, deadline=None)
@given(QUESTIONS)
def test_what_would_open_a_route_does_open_one(question):
    answer = routes.find(**question)
    for one in [opening for opening in answer.would_open if opening.why == "not_open"]:
        assert routes.find(**question | {"assume_open": [*question["assume_open"], one.section]}).routes


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(STATIONS), st.sampled_from(STATIONS), st.lists(st.sampled_from(COUNTRIES), max_size=2))
def test_what_is_preferred_is_least(start, end, avoid):
    found = {prefer: routes.find(start, end, avoid=avoid, prefer=prefer).routes for prefer in routes.PREFERENCES}
    if not found["length"]:
        assert not found["borders"] and not found["gauge"]
        return
    first = {prefer: ways[0] for prefer, ways in found.items()}
    assert all(first["length"].km <= route.km + 1e-6 for ways in found.values() for route in ways)
    assert all(len(first["borders"].borders) <= len(route.borders) for ways in found.values() for route in ways)
    assert len(first["gauge"].gauge_breaks) <= min(len(first["length"].gauge_breaks), len(first["borders"].gauge_breaks))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(STATIONS), st.sampled_from(STATIONS))
def test_the_way_back_is_as_long(start, end):
    there, back = routes.find(start, end), routes.find(end, start)
    assert [round(route.km) for route in there.routes[:1]] == [round(route.km) for route in back.routes[:1]]


# --- time ----------------------------------------------------------------------------------------------------------------------


def test_a_line_is_used_from_the_day_it_opened():
    opened = {
        section.id: state.since
        for section in travelled()
        for state in section.states
        if state.status == "operating" and state.precision != "unknown" and section.status == "operating"
    }
    assert len(opened) >= 3
    for id, day in opened.items():
        section = corridors.sections()[id]
        assert routes.ask(section.start, section.end, as_of=day).exclusion(section) is None
        assert routes.ask(section.start, section.end, as_of=day - timedelta(days=1)).exclusion(section) == "not_open"


def test_a_line_being_built_is_assumed_open_by_its_section_too():
    asked = routes.ask("Kashgar", "Torugart", assume_open=["torugart--kashgar"])
    assert routes.answer(asked).routes[0].not_open == ("kashgar--torugart",)


# --- no route ------------------------------------------------------------------------------------------------------------------


def test_a_station_in_an_avoided_country_is_the_reason():
    answer = routes.find("Xi'an", "Moscow", avoid=["RUS"])
    assert (answer.routes, answer.reason, answer.would_open) == ((), "stop_avoided", ())


def test_a_way_to_the_same_place_is_none():
    assert routes.find("Taschkent", "Tashkent").reason == "same_station"


def test_where_only_open_lines_are_missing_that_is_the_reason():
    assert routes.find("Tashkent", "Karachi").reason == "not_open"
    assert routes.find("Tashkent", "Karachi", assume_open=["tafg"]).routes


# --- names ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Xi'an", "xian"),
        ("xian", "xian"),
        ("西安", "xian"),
        ("Сиань", "xian"),
        ("Taschkent", "tashkent"),
        ("Ташкент", "tashkent"),
        ("tiflis", "tbilisi"),
        ("თბილისი", "tbilisi"),
        ("Astara, IRN", "astara_ir"),
        ("  ISTANBUL ", "istanbul"),
        ("İstanbul", "istanbul"),
    ],
)
def test_a_station_answers_to_all_its_names(name, id):
    assert stations.find(name).id == id


def test_every_name_of_every_station_means_it_or_tells_of_it():
    for id, station in corridors.stations().items():
        for name in stations.all_names(station):
            assert id in stations.matches(name)


def test_a_name_of_two_stations_is_refused_with_both():
    with pytest.raises(StationError, match="several") as refused:
        routes.find("Khorgos", "Tashkent")
    assert set(refused.value.candidates) == {"horgos_cn", "altynkol"}


def test_an_unknown_name_is_refused_with_those_near_it():
    with pytest.raises(StationError) as refused:
        routes.find("Tashkentt", "Istanbul")
    assert "tashkent" in refused.value.candidates
    with pytest.raises(StationError):
        routes.find("", "Istanbul")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_no_name_makes_it_stumble(name):
    try:
        assert stations.find(name).id in corridors.stations()
    except StationError as refused:
        assert all(id in corridors.stations() for id in refused.candidates)


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("avoid", {"avoid": ["Russia"]}),
        ("prefer", {"prefer": "price"}),
        ("mode", {"modes": "air"}),
        ("assume-open", {"assume_open": ["XYZ"]}),
    ],
)
def test_a_condition_that_cannot_be_is_named(field, options):
    with pytest.raises(QueryError) as refused:
        routes.find("Xi'an", "Duisburg", **options)
    assert refused.value.field == field


# --- what is told --------------------------------------------------------------------------------------------------------------


def test_the_json_has_what_scripts_read():
    told = json.loads(json.dumps(routes.as_json(routes.find("Kashgar", "Tashkent", assume_open=["CKU"]))))
    first = told["routes"][0]
    assert {"km", "km_estimated", "countries", "borders", "gauge_breaks", "sea_legs", "not_open", "sections"} <= set(first)
    assert (first["borders"], first["gauge_breaks"]) == (2, 1)
    assert "reason" not in told
    refused = routes.as_json(routes.find("Xi'an", "Istanbul", avoid=["RUS"], modes="rail"))
    assert refused["routes"] == [] and refused["reason"]
    assert "van--tatvan" in [one["id"] for one in refused["would_open"]]


def test_a_route_uses_the_corridors_that_share_a_quarter_with_it():
    used = exposure.lines(best("Kashgar", "Tashkent", assume_open=["CKU"]))
    assert "CKU" in used
    assert "TITR" not in used


def test_what_befell_a_section_is_told_for_its_time_only():
    route = best("Kashgar", "Tashkent", assume_open=["CKU"])
    told = exposure.changes(route, date(2024, 6, 1), date(2024, 6, 30))
    assert told
    assert all(state.since.year == 2024 and state.since.month == 6 for _section, state in told)
    assert exposure.changes(route, date(1950, 1, 1), date(1950, 12, 31)) == ()


def test_a_corridor_can_be_looked_along_like_a_route():
    for id in corridors.corridors():
        way = exposure.way_of(id)
        assert id in exposure.lines(way), id
        assert set(way.countries) <= {station.country for station in corridors.stations().values()}
    assert exposure.way_of("CKU").countries == ("CHN", "KGZ", "UZB")


def test_a_border_without_a_station_is_told_by_the_section_that_crosses_it():
    route = best("Xi'an", "Duisburg", avoid=["RUS"])
    told = {crossing.countries: crossing_name(crossing) for crossing in route.borders}
    assert told["CHN", "KAZ"] == "Alashankou"
    assert told["ROU", "HUN"] == "Bucharest–Budapest"
