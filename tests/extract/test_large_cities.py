"""Every large city and every capital is found by its name, in plain sentences of five languages."""

from __future__ import annotations

import re

import pytest

from geo.extract.countries import mentions
from geo.fold import Folded
from geo.world import gazetteer, territories

MET = {
    "de": "Die Minister trafen sich am Montag in {}.",
    "en": "The ministers met in {} on Monday.",
    "fr": "Les ministres se sont réunis lundi à {}.",
    "ru": "Поезд прибыл в город {} в понедельник.",
    "zh": "部长们星期三在{}举行会谈。",
}
SAID = {
    "de": "{} erklärte am Montag, es werde verhandeln.",
    "en": "{} said on Monday that it would negotiate.",
    "fr": "{} a déclaré lundi vouloir négocier.",
    "ru": "{} заявил в понедельник о переговорах.",
    "zh": "{}方面星期三表示愿意谈判。",
}
WENT = {
    "de": "Am Montag flog sie aus {} ab.",
    "en": "She returned from {} on Monday.",
    "fr": "Elle a évoqué {} lundi dernier.",
    "ru": "В среду речь шла про {} снова.",
    "zh": "部长星期一谈到了{}的情况。",
}
# Names that mean something else as often, or as large a place in another country; Sale is a word, Kennedy a person
OTHERWISE = {
    "Aba", "Jos", "Kennedy", "Hyderabad", "Huế", "Victoria", "Salé", "Pest", "Valencia", "Rosario", "Salem", "Cali", "San José", "Vienne",
    "Canton", "Salvador", "亚历山大", "Córdoba", "圣何塞",
}  # fmt: skip
LANGUAGES = sorted(MET)


def read(sentence: str, language: str) -> set[str]:
    found, _ = mentions(sentence, language, folded=Folded(sentence))
    return {code for mention in found for code in mention.countries}


def large(language: str, least: int, kind: str | None = None) -> list[tuple[str, str]]:
    """Return name and country of the towns of at least so many people, in the script of the language."""
    found = []
    for name in {name.place_id: name for script in ("latin", "cyrillic", "han") for name in gazetteer.names(script)}.values():
        if name.kind != "province" and name.population >= least and kind in (None, name.kind):
            shown = gazetteer.name(name.place_id, language)
            if language not in ("ru", "zh") or not shown.isascii():
                found.append((shown, name.country))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_cities_of_a_million_are_found_where_somebody_meets(language: str) -> None:
    cities = large(language, 1_000_000)
    missed = {name for name, country in cities if read(MET[language].format(name), language) != {country}}
    assert len(cities) > 200
    assert missed <= OTHERWISE


@pytest.mark.parametrize("language", LANGUAGES)
def test_capitals_are_found_where_they_speak(language: str) -> None:
    capitals = large(language, 250_000, "capital")
    missed = {name for name, country in capitals if read(SAID[language].format(name), language) != {country}}
    assert len(capitals) > 120
    assert missed <= OTHERWISE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_found_by_its_names(language: str) -> None:
    ambiguous = {"Congo", "Kongo", "Конго", "刚果", "剛果", "Saint-Martin", "Виргинские о-ва", "É.-U.", "R.-U.", "Dominique", "Salvador"}
    missed = set()
    for code, names in territories.cldr_names(language).items():
        for full in names:
            name = re.sub(r"\s*[(（].*?[)）]", "", full)
            if read(WENT[language].format(name), language) != {code}:
                missed.add(name)
    assert missed <= ambiguous
