"""Passages annotated by someone who had not seen the rules: who did what and when is read, in both halves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from tests.quality.event_scoring import event_f1, event_tallies
from tests.quality.scoring import Key

F1 = {"seen": 1.00, "unseen": 0.94}  # over kind, countries and days together, rounded down; may only rise
BY_LANGUAGE = {"de": 0.96, "en": 0.90, "fr": 1.00, "ru": 0.84, "zh": 1.00}  # of the unseen half


@pytest.fixture(scope="module")
def tallies() -> Mapping[Key, Counter[str]]:
    return event_tallies()


@pytest.mark.parametrize("half", sorted(F1))
def test_events_stay_above_the_floor(tallies: Mapping[Key, Counter[str]], half: str) -> None:
    assert event_f1(tally for (_, part), tally in tallies.items() if part == half) >= F1[half]


@pytest.mark.parametrize("language", sorted(BY_LANGUAGE))
def test_no_language_falls_behind(tallies: Mapping[Key, Counter[str]], language: str) -> None:
    assert event_f1([tallies[language, "unseen"]]) >= BY_LANGUAGE[language]


def test_both_halves_tell_events_in_every_language(tallies: Mapping[Key, Counter[str]]) -> None:
    assert len(tallies) == 2 * len(BY_LANGUAGE)
    assert all(tally["told"] >= 10 for tally in tallies.values())
