"""The rail network: its tables hold together, its figures keep their sources, and known journeys come out of it."""

from __future__ import annotations

import importlib.util
import json
import shutil
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import networkx
import pytest

from geo.errors import DataError
from geo.settings import ROOT
from geo.world import corridor_borders, corridor_checks, corridor_files, corridors
from geo.world.corridor_files import FOLDER, labels
from geo.world.corridors import Section, great_circle


def network(*, without: frozenset[str] = frozenset(), modes: tuple[str, ...] = ("rail", "ferry")) -> networkx.Graph:
    graph = networkx.Graph()
    for section in corridors.sections().values():
        if section.mode in modes and section.status == "operating" and not without & set(section.countries):
            graph.add_edge(section.start, section.end, km=section.km, section=section)
    return graph


def journey(start: str, end: str, *through: str, **how: object) -> tuple[float, list[Section]]:
    graph = network(**how)  # type: ignore[arg-type]
    stops = [start, *through, end]
    legs = [networkx.shortest_path(graph, a, b, weight="km") for a, b in pairwise(stops)]
    sections = [graph.edges[pair]["section"] for leg in legs for pair in pairwise(leg)]
    return sum(section.km for section in sections), sections


def crossed(sections: list[Section]) -> set[str]:
    return {code for section in sections for code in section.countries}


def sea_legs(sections: list[Section]) -> list[str]:
    return [section.id for section in sections if section.mode == "ferry"]


# The tables


def test_the_network_has_no_problem_but_the_stated_ones():
    assert corridors.validate() == ()


def test_every_stated_exception_is_still_needed():
    known = corridor_files.exceptions()
    assert set(known) <= set(corridor_checks.all_problems())
    assert all(known.values())


def test_a_wrong_length_would_be_noticed(monkeypatch):
    section = corridors.sections()["angren--pap"]
    broken = {**corridors.sections(), section.id: replace(section, length_km=80.0)}
    monkeypatch.setattr(corridors, "sections", lambda: broken)
    assert "angren--pap is 80 km long, but its ends are 83 km apart" in corridors.validate()


def test_a_change_of_gauge_without_a_mark_would_be_noticed(monkeypatch):
    station = corridors.stations()["makmal"]
    broken = {**corridors.stations(), station.id: replace(station, break_of_gauge=False)}
    monkeypatch.setattr(corridors, "stations", lambda: broken)
    assert "makmal joins 1435 and 1520 mm, but is not marked as a break of gauge" in corridors.validate()


def test_all_corridors_are_there_with_names_in_five_languages():
    assert len(corridors.corridors()) >= 21
    for corridor in corridors.corridors().values():
        assert {"de", "en", "fr", "ru", "zh"} <= set(corridor.names), corridor.id


def test_every_station_has_a_name_in_german_english_russian_and_its_own_language():
    for station in corridors.stations().values():
        assert {"de", "en", "ru", "local"} <= set(station.names), station.id


def test_homonyms_stay_apart():
    stations = corridors.stations()
    assert stations["alat"].country == "AZE"
    assert stations["alat_uz"].country == "UZB"
    assert stations["jalal_abad"].names["en"] == "Jalal-Abad (Manas)"
    assert {"Manas", "Jalal-Abad"} <= set(stations["jalal_abad"].aliases)


def test_a_note_stands_in_both_languages_of_the_interface():
    noted = [*corridors.sections().values(), *corridors.stations().values(), *corridors.corridors().values()]
    noted += [fact for corridor in corridors.corridors().values() for fact in corridor.facts]
    noted += [state for section in corridors.sections().values() for state in section.states]
    for item in noted:
        assert set(item.note) in (set(), {"de", "en"}), item


def test_every_key_unit_and_status_has_a_label_in_both_languages():
    words = {fact.key for corridor in corridors.corridors().values() for fact in corridor.facts}
    words |= {fact.unit for corridor in corridors.corridors().values() for fact in corridor.facts} - {"", "date"}
    words |= {*corridors.STATUSES, *corridors.MODES, *corridors.EVIDENCE, *corridors.CONFIDENCE}
    words |= {station.kind for station in corridors.stations().values()}
    for word in words:
        assert set(labels().get(word, ())) == {"de", "en"}, word


def test_the_gauge_changes_at_makmal():
    (before,) = [section for section in corridors.sections().values() if section.end == "makmal" and "CKU" in section.corridors]
    assert before.gauges_mm == (1435,)
    assert corridors.sections()["makmal--jalal_abad"].gauges_mm == (1520,)
    assert corridors.stations()["makmal"].break_of_gauge


def test_an_unknown_corridor_has_its_id_for_a_name_and_no_countries():
    assert corridors.name("NOWHERE", "de") == "NOWHERE"
    assert corridors.countries("NOWHERE") == ()
    assert corridors.name("CKU", "xx") == corridors.name("CKU", "en")
    assert corridors.countries("CKU") == ("CHN", "KGZ", "UZB")


def test_a_corridor_that_came_as_one_file_is_joined_to_the_others():
    line = corridors.corridors()["RBALT"]
    assert line.countries == ("EST", "LVA", "LTU", "POL")
    assert all(fact.evidence == "general" for fact in line.facts)
    assert "warsaw" in line.paths["main"]
    assert "RBALT" in corridors.sections()["riga--panevezys"].corridors


@pytest.fixture
def another_folder(tmp_path, monkeypatch):
    """A copy of the tables that a test may add to."""
    folder = tmp_path / "corridors"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(corridor_files, "FOLDER", folder)
    forget()
    yield folder
    forget()


def forget():
    for module in (corridor_files, corridors):
        for thing in vars(module).values():
            if hasattr(thing, "cache_clear"):
                thing.cache_clear()


def test_a_corridor_is_added_by_one_file(another_folder):
    text = (Path(__file__).parent / "new_corridor.toml").read_text(encoding="utf-8")
    (another_folder / "corridors" / "CKB.toml").write_text(text, encoding="utf-8")
    assert corridors.validate() == ()
    assert corridors.name("CKB", "de") == "Bahn Kandagatsch–Neustadt"
    assert corridors.sections()["kandyagash--newtown"].km == 42
    assert corridors.sections()["kandyagash--newtown"].corridors == ("CKB",)
    assert corridors.reading_names()["CKB"]["en"] == ("Newtown line",)


def test_a_section_to_nowhere_is_told(another_folder):
    with (another_folder / "sections.csv").open("a", encoding="utf-8") as file:
        file.write("kashgar,nowhere,rail,,1435,planned,general,low,GK,,,\n")
    with pytest.raises(DataError, match="nowhere"):
        corridors.sections()


# Time


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(1996, 12, 31), None),
        (date(2019, 1, 1), "planned"),
        (date(2023, 1, 1), "planned"),
        (date(2024, 6, 6), "agreed"),
        (date(2024, 12, 26), "agreed"),
        (date(2024, 12, 27), "under_construction"),
    ],
)
def test_the_railway_over_the_pass_went_from_plan_to_works(day, status):
    assert corridors.sections()["makmal--jalal_abad"].status_on(day) == status


def test_a_closed_border_is_a_suspension_and_ends():
    section = corridors.sections()["brest--malaszewicze"]
    days = (date(1990, 1, 1), date(2025, 9, 13), date(2025, 9, 26))
    assert [section.status_on(day) for day in days] == ["operating", "suspended", "operating"]


# Reading


def test_a_name_with_dashes_is_known_with_and_without_spaces():
    names = corridors.reading_names()["CKU"]["en"]
    assert "China–Kyrgyzstan–Uzbekistan railway" in names
    assert "China – Kyrgyzstan – Uzbekistan railway" in names


def test_abbreviations_and_the_middle_corridor_count_only_in_their_case():
    assert {"CKU", "TITR", "ТМТМ", "Middle Corridor", "Mittleren Korridors"} <= corridors.exact_names()
    assert "Middle Corridor" in corridors.reading_names()["TITR"]["en"]


def test_no_name_belongs_to_two_corridors_or_to_a_refusal():
    owners: dict[tuple[str, str], str] = {}
    refused = {(language, name) for language, names in corridors.refused_names().items() for name in names}
    for id, languages in corridors.reading_names().items():
        for language, names in languages.items():
            for name in names:
                assert owners.setdefault((language, name), id) == id, name
                assert (language, name) not in refused


# Journeys: found independently of these tables; estimated lengths are the great circle times 1.2


def test_xian_to_duisburg_runs_through_russia():
    km, sections = journey("xian", "duisburg")
    assert km == pytest.approx(10070, rel=0.03)
    assert crossed(sections) == {"CHN", "KAZ", "RUS", "BLR", "POL", "DEU"}
    assert sea_legs(sections) == []


def test_without_russia_two_ferries_are_needed():
    km, sections = journey("xian", "duisburg", without=frozenset({"RUS"}))
    assert km == pytest.approx(11610, rel=0.03)
    assert sea_legs(sections) == ["aktau--alat", "poti--constanta"]


def test_xian_to_istanbul_without_russia_takes_the_caspian_ferry():
    km, sections = journey("xian", "istanbul", without=frozenset({"RUS"}))
    assert km == pytest.approx(9460, rel=0.03)
    assert sea_legs(sections) == ["aktau--alat"]
    assert "akhalkalaki--kars" in {section.id for section in sections}


def test_xian_to_istanbul_by_rail_alone_needs_russia():
    graph = network(without=frozenset({"RUS"}), modes=("rail",))
    assert not networkx.has_path(graph, "xian", "istanbul")


def test_beijing_to_moscow_by_mongolia():
    km, sections = journey("beijing", "moscow", "ulaanbaatar")
    assert km == pytest.approx(7530, rel=0.03)
    assert crossed(sections) == {"CHN", "MNG", "RUS"}


def test_an_estimated_length_ignores_the_drawn_line():
    section = corridors.sections()["irkutsk--ulan_ude"]
    assert section.length_km == 456
    estimated = corridors.sections()["tabriz--razi"]
    ends = [corridors.stations()[id].point for id in (estimated.start, estimated.end)]
    assert estimated.via
    assert estimated.estimated
    assert estimated.km == pytest.approx(great_circle(*ends) * 1.2)


# The map


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_corridors", ROOT / "data" / "build" / "corridors.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_map_file_is_what_the_tables_say(builder):
    assert corridors.map_file().read_bytes() == builder.map_bytes(), "run data/build/corridors.py"


def test_the_map_file_draws_every_section_and_marks_the_breaks_of_gauge():
    features = json.loads(corridors.map_file().read_bytes())["features"]
    drawn = {feature["properties"]["id"]: feature for feature in features}
    assert set(corridors.sections()) <= set(drawn)
    assert "gauge" in drawn["makmal"]["properties"]["marks"]
    assert all(len(feature["geometry"]["coordinates"]) > 2 for feature in features if feature["properties"].get("mode") == "ferry")


def test_the_map_file_runs_through_every_town_that_a_railway_serves():
    lines = {
        feature["properties"]["id"]: feature["geometry"]["coordinates"]
        for feature in json.loads(corridors.map_file().read_bytes())["features"]
    }
    for section in corridors.sections().values():
        if section.mode == "rail":
            assert {(round(lon, 3), round(lat, 3)) for lat, lon in section.line} <= set(map(tuple, lines[section.id])), section.id


def test_a_bent_line_is_hardly_longer_than_the_one_through_its_towns(builder):
    for section in corridors.sections().values():
        bent = sum(great_circle(a, b) for a, b in pairwise(builder._bent(section.line)))
        assert bent <= corridor_checks.drawn_km(section) * 1.06, section.id


def test_the_largest_towns_are_named_first_and_breaks_of_gauge_before_small_stations(builder):
    ranks = {id: builder.rank(corridors.stations()[id]) for id in ("xian", "tashkent", "makmal", "arpa")}
    assert ranks == {"xian": 1, "tashkent": 1, "makmal": 3, "arpa": 4}


def test_the_map_file_is_small():
    assert corridors.map_file().stat().st_size < 300_000
    assert list(FOLDER.glob("web/*.geojson")) == [corridors.map_file()]


# The map and the boundaries


def test_no_line_runs_through_a_third_country_or_the_sea_and_no_ferry_over_land():
    assert list(corridor_borders.problems()) == []


def test_a_line_through_a_third_country_is_told(monkeypatch):
    straight = replace(corridors.sections()["namangan--andijan"], line=((40.78, 72.35), (37.2, 67.3)), countries=("KGZ",))
    monkeypatch.setattr(corridors, "sections", lambda: {straight.id: straight})
    (problem,) = corridor_borders.problems()
    assert straight.id in problem and "KGZ" in problem
