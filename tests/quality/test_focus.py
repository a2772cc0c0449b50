"""Short articles written for this project, with the countries they are about: exactly those must be found in nine of ten."""

from __future__ import annotations

import pytest

from tests.quality.scoring import focus_tallies, share

FLOORS = {"seen": 0.95, "unseen": 0.95}  # share of articles; may only rise


@pytest.fixture(scope="module")
def tallies():
    return focus_tallies()


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_what_an_article_is_about_is_found_above_the_floor(tallies, half: str):
    assert sum(tally["told"] for (_, part), tally in tallies.items() if part == half) >= 30
    assert share(tallies, half) >= FLOORS[half]
