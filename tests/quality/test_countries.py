"""Sentences written for this project, with every mention of a country: what is read right has a floor for each language."""

from __future__ import annotations

import pytest

from tests.quality.scoring import country_tallies, document_f1, mention_f1

# F1 over documents and over mentions, both halves together; may only rise
FLOORS = {
    "de": (0.96, 0.96),
    "en": (0.94, 0.92),
    "fr": (0.96, 0.95),
    "ru": (0.95, 0.95),
    "zh": (0.96, 0.96),
    "kk": (0.96, 0.96),
    "ky": (0.98, 0.96),
    "uz": (0.98, 0.98),
    "tg": (0.96, 0.97),
    "tk": (0.96, 0.95),
}


@pytest.fixture(scope="module")
def tallies():
    return country_tallies()


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_countries_of_a_language_are_read_above_the_floor(tallies, language: str):
    both = tallies[language, "seen"] + tallies[language, "unseen"]
    documents, mentions = FLOORS[language]
    assert both["told"] >= 15
    assert document_f1(both) >= documents
    assert mention_f1(both) >= mentions


def test_every_language_that_is_annotated_has_a_floor(tallies):
    assert {language for language, _ in tallies} == set(FLOORS)


def test_the_half_that_nobody_looks_at_is_read_nearly_as_well(tallies):
    unseen = [tally for (_, half), tally in tallies.items() if half == "unseen"]
    assert document_f1(sum(unseen[1:], unseen[0])) >= 0.93
