"""Whole articles written for this project, with the countries that they name: precision and F1 have a floor for each language."""

from __future__ import annotations

import pytest

from tests.quality.scoring import article_tallies, document_f1

# precision and F1 over the countries of articles, both halves together; may only rise
FLOORS = {"de": (0.95, 0.97), "en": (0.93, 0.96), "fr": (0.95, 0.96), "ru": (0.94, 0.94), "zh": (0.94, 0.95)}


@pytest.fixture(scope="module")
def tallies():
    return article_tallies()


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_countries_of_articles_are_read_above_the_floor(tallies, language: str):
    both = tallies[language, "seen"] + tallies[language, "unseen"]
    precision, f1 = FLOORS[language]
    assert both["told"] > 200
    assert both["right"] / (both["right"] + both["wrong"]) >= precision
    assert document_f1(both) >= f1


def test_every_language_that_is_annotated_has_a_floor(tallies):
    assert {language for language, _ in tallies} == set(FLOORS)
