"""About: its examples are read as it says, and its scores are those that were measured."""

from __future__ import annotations

import json

import pytest

from benchmarks.scores import LANGUAGES, PAGE, page
from geo.extract import read
from geo.locale import LOCALES, Words
from geo.model import ROLES
from pages.shared import role_examples, scores


@pytest.mark.parametrize("locale", LOCALES)
def test_each_example_is_read_in_the_role_that_it_explains(locale: str) -> None:
    examples = role_examples.examples(Words(locale))
    assert [example.role for example in examples] == list(ROLES)
    for example in examples:
        [found] = read(example.text, language=locale).mentions
        told = (found.text, found.countries, found.via, found.role, found.role_rule)
        assert told == (example.mention, (example.country,), example.via, example.role, example.rule)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_examples_stand_marked_in_one_text(locale: str) -> None:
    reading = role_examples.reading(Words(locale))
    assert [reading.article.text[found.start : found.end] for found in reading.mentions] == [found.text for found in reading.mentions]
    assert len(reading.passages) == 2 * len(ROLES)


def test_about_shows_the_examples_and_the_scores(open_app) -> None:
    app = open_app("about", lang="de")
    assert "Ortsmarke" in str(app.get("bidi_component")[0].proto)
    table = next(frame.value for frame in app.dataframe if "Sprache" in frame.value.columns)
    assert len(table) == len(LANGUAGES) + 1
    assert any(scores.measured()["command"] in note.value for note in app.caption)


def test_the_page_of_scores_is_made_of_the_same_file() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(json.loads(scores.FILE.read_text(encoding="utf-8")))


def test_a_measure_without_a_language_is_a_dash_there() -> None:
    measure = {"id": "new", "title": "New", "values": {"de": {"seen": 1.0, "unseen": 0.5}, "all": {"seen": 1.0, "unseen": 0.5}}}
    both = {"measures": [measure, {**measure, "id": "roles", "values": {"kk": {"seen": 0.25, "unseen": 0.125}}}]}
    assert scores.table(both, Words("de")) == {
        "Sprache": ["Deutsch", "Kasachisch", "alle"],
        "New": ["1,000 / 0,500", "–", "1,000 / 0,500"],
        "Rollen": ["–", "0,250 / 0,125", "–"],
    }
