"""Pairs of texts, annotated by someone who had not seen the rules: those that tell of one event are joined, the others are not."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from geo import extract, link
from geo.model import DateSpan, Reading
from tests.quality.scoring import lines

JOINED = {"seen": 1.00, "unseen": 0.95}  # share of the pairs of one event; may only rise


def read(line: dict[str, Any], side: str) -> Reading:
    day = date.fromisoformat(line[f"date_{side}"])
    published = DateSpan(day, day + timedelta(days=1), "day", "given")
    return link.read(extract.read(line[f"text_{side}"], language=line[f"lang_{side}"], published=published))


def are_joined(line: dict[str, Any]) -> bool:
    groups = link.same((*read(line, "a").events, *read(line, "b").events))
    return any(len({id.rpartition("-")[0] for id in group.events}) == 2 for group in groups)


@pytest.fixture(scope="module")
def verdicts() -> Counter[tuple[str, bool, bool]]:
    """Return how many pairs of each half are one event, and are joined."""
    return Counter((line["half"], line["same"], are_joined(line)) for line in lines("pairs.jsonl"))


@pytest.mark.parametrize("half", sorted(JOINED))
def test_two_events_are_never_joined(verdicts: Counter[tuple[str, bool, bool]], half: str) -> None:
    assert verdicts[half, False, True] == 0
    assert verdicts[half, False, False] >= 20


@pytest.mark.parametrize("half", sorted(JOINED))
def test_the_share_of_joined_pairs_stays_above_the_floor(verdicts: Counter[tuple[str, bool, bool]], half: str) -> None:
    right, missed = verdicts[half, True, True], verdicts[half, True, False]
    assert right + missed >= 20
    assert right / (right + missed) >= JOINED[half]
