"""Sentences written for this project, with the rail corridors they tell of: what is read right has a floor."""

from __future__ import annotations

import pytest

from tests.quality.scoring import corridor_f1, corridor_tallies

FLOORS = {"seen": 0.98, "unseen": 0.94}  # F1 over the sentences' corridors; may only rise
LANGUAGES = ("de", "en", "fr", "ru", "zh")


@pytest.fixture(scope="module")
def tallies():
    return corridor_tallies()


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_corridors_are_read_above_the_floor(tallies, half: str):
    whole = sum((tallies[language, half] for language in LANGUAGES[1:]), tallies[LANGUAGES[0], half])
    assert whole["right"] + whole["missed"] >= 60
    assert corridor_f1(whole) >= FLOORS[half]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_falls_far_behind(tallies, language: str):
    assert corridor_f1(tallies[language, "seen"] + tallies[language, "unseen"]) >= 0.92


@pytest.mark.parametrize("language", LANGUAGES)
def test_roads_pipelines_and_flights_are_no_rail_corridors(tallies, language: str):
    both = tallies[language, "seen"] + tallies[language, "unseen"]
    assert both["without"] >= 12
    assert both["mistaken"] == 0


def test_every_language_that_is_annotated_is_asked_about(tallies):
    assert {language for language, _ in tallies} == set(LANGUAGES)
