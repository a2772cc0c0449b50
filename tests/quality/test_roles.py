"""Passages written for this project, with the role of each country: what is told right has a floor."""

from __future__ import annotations

import pytest

from tests.quality.scoring import role_tallies, share

FLOORS = {"seen": 0.97, "unseen": 0.87}  # of five roles; may only rise


@pytest.fixture(scope="module")
def tallies():
    return role_tallies()


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_roles_are_told_above_the_floor(tallies, half: str):
    assert sum(tally["told"] for (_, part), tally in tallies.items() if part == half) >= 100
    assert share(tallies, half) >= FLOORS[half]


@pytest.mark.parametrize("language", ["de", "en", "ru", "zh"])
def test_no_language_falls_far_behind(tallies, language: str):
    both = tallies[language, "seen"] + tallies[language, "unseen"]
    assert both["right"] / both["told"] >= 0.88
