"""Sentences written for this project, each with the TIMEX3 values of its dates: the share that is read right has a floor."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from geo.extract.dates import expressions
from geo.extract.segment import passages
from geo.model import DateSpan
from tests.quality.scoring import Key, date_measures

FLOOR = 0.97  # F1 over values; may only rise
BLIND_FLOORS: dict[Key, float] = {  # F1 over values that overlap; may only rise
    ("fr", "seen"): 0.98,
    ("fr", "unseen"): 0.91,
    ("ru", "seen"): 1.00,
    ("ru", "unseen"): 0.91,
    ("zh", "seen"): 0.96,
    ("zh", "unseen"): 0.95,
}
_SENTENCES = Path(__file__).with_name("dates.jsonl")


def _by_language() -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = defaultdict(list)
    for line in _SENTENCES.read_text("utf-8").splitlines():
        sentence = json.loads(line)
        found[sentence["lang"]].append(sentence)
    return found


def _values(text: str, language: str, day: date) -> Counter[str]:
    published = DateSpan(day, day + timedelta(days=1), "day", "given")
    found = expressions(text, passages(text, language), language, published=published)
    return Counter(one.value.split("T")[0] if one.type == "TIME" else one.value for one in found if one.type in ("DATE", "TIME"))


@pytest.mark.parametrize("language", sorted(_by_language()))
def test_the_share_of_dates_read_right_stays_above_the_floor(language: str):
    right = read = told = 0
    for sentence in _by_language()[language]:
        gold = Counter(sentence["values"])
        got = _values(str(sentence["text"]), language, date.fromisoformat(str(sentence["date"])))
        right, read, told = right + (gold & got).total(), read + got.total(), told + gold.total()
    assert told >= 80
    assert 2 * right / (read + told) >= FLOOR


@pytest.fixture(scope="module")
def measures() -> Mapping[Key, Mapping[str, Any]]:
    return date_measures()


@pytest.mark.parametrize("key", sorted(BLIND_FLOORS))
def test_dates_annotated_by_somebody_else_stay_above_their_floor(key: Key, measures: Mapping[Key, Mapping[str, Any]]):
    assert measures[key]["n_gold_DATE"] >= 70
    assert round(measures[key]["value_F1"], 4) >= BLIND_FLOORS[key]
