"""Corridors are named, abbreviated, described, or told by their stations; roads, pipelines and flights are none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extract import read
from geo.extract.corridors import corridor_mentions, corridor_through, corridor_with
from geo.extract.segment import passages
from geo.model import Mention

GOLDEN = Path(__file__).parent.parent / "golden"


def rows(name: str) -> list[list[str]]:
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row and not row[0].startswith("#")]


def lines(text: str, language: str, **names: str) -> dict[str, list[str]]:
    """Return corridor → the stretches that tell it; `names` are countries by hand."""
    mentions = sorted(
        (Mention(text.index(name), text.index(name) + len(name), name, (code,), "name") for name, code in names.items()),
        key=lambda m: m.start,
    )
    found = corridor_mentions(text, passages(text, language), language, mentions)
    return {line.id: [text[span.start : span.end] for span in line.evidence] for line in found}


def stops(*ids: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset({id}) for id in ids)


def test_exactly_the_countries_of_one_corridor_describe_it():
    assert corridor_through(frozenset({"CHN", "KGZ", "UZB"})) == "CKU"
    assert corridor_through(frozenset({"UZB", "AFG", "PAK"})) == "TAFG"


def test_two_countries_that_several_lines_join_describe_none():
    assert corridor_through(frozenset({"CHN", "KAZ"})) is None
    assert corridor_through(frozenset({"CHN", "LAO"})) == "CLR"


def test_one_country_describes_none():
    assert corridor_through(frozenset({"UZB"})) is None
    assert corridor_through(frozenset()) is None


def test_two_stations_of_one_corridor_tell_it():
    assert corridor_with(stops("kashgar", "andijan")) == "CKU"


def test_two_stations_that_corridors_share_tell_none():
    assert corridor_with(stops("lianyungang", "duisburg")) is None


def test_a_station_with_itself_tells_none():
    assert corridor_with(stops("kashgar", "kashgar")) is None


def test_the_evidence_reaches_from_the_countries_to_the_railway():
    text = "Der Vertrag von China, Kirgisistan und Usbekistan über eine neue Eisenbahnstrecke ist fertig."
    assert lines(text, "de", China="CHN", Kirgisistan="KGZ", Usbekistan="UZB") == {
        "CKU": ["China, Kirgisistan und Usbekistan über eine neue Eisenbahnstrecke"]
    }


def test_a_name_is_found_inflected():
    assert lines("Der Ausbau des Mittleren Korridors stockt.", "de") == {"TITR": ["Mittleren Korridors"]}


def test_all_stretches_of_a_corridor_are_its_evidence():
    text = "The CKU railway is long.\n\nMoney for CKU is short."
    assert lines(text, "en") == {"CKU": ["CKU railway", "CKU"]}


def test_an_abbreviation_counts_only_in_capitals():
    assert lines("Our cku is a club.", "en") == {}


def test_the_three_countries_of_the_sentence_before_are_meant():
    text = "China, Kirgisistan und Usbekistan haben sich geeinigt. Die Eisenbahn der drei Länder wird gebaut."
    assert list(lines(text, "de", China="CHN", Kirgisistan="KGZ", Usbekistan="UZB")) == ["CKU"]


def test_a_road_that_stands_nearer_takes_the_countries():
    text = "Neben der Eisenbahn wird auch eine Straße zwischen China, Kirgisistan und Usbekistan gebaut."
    assert lines(text, "de", China="CHN", Kirgisistan="KGZ", Usbekistan="UZB") == {}


def test_a_railway_minister_builds_no_line():
    text = "The railway ministers of China, Kyrgyzstan and Uzbekistan dined."
    assert lines(text, "en", China="CHN", Kyrgyzstan="KGZ", Uzbekistan="UZB") == {}


@pytest.mark.parametrize(("language", "text", "ids"), rows("corridor_descriptions.tsv"))
def test_a_described_corridor_is_read(language: str, text: str, ids: str):
    assert [line.id for line in read(text, language=language).corridors] == ids.split()


@pytest.mark.parametrize(("language", "text", "mistaken"), rows("not_corridors.tsv"))
def test_what_is_no_rail_corridor_is_not_read_as_one(language: str, text: str, mistaken: str):
    assert read(text, language=language).corridors == (), mistaken


@given(st.text(alphabet=st.sampled_from("China–Laos railway Kaschgar CKU 中吉乌铁路ß´İ \n-"), max_size=120))
@settings(max_examples=60, deadline=None)
def test_evidence_always_lies_inside_the_text(text: str):
    for language in ("de", "en", "zh", "xx"):
        for line in corridor_mentions(text, passages(text, language), language, []):
            assert all(0 <= span.start < span.end <= len(text) for span in line.evidence)
