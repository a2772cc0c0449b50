"""Where events stand in time: lanes, bars, and what a brush over the months means."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from geo.locale import Words
from geo.store.rows import EventHead
from pages.shared import lanes, timeline
from tests.store.making import days, event, lines

W = Words("en")
BASE = lines("A sentence.")


def row(when: Any, kind: str = "meeting", **fields: Any) -> Any:
    one = event(BASE, fields.pop("id", "e-1"), kind, 0, when=when, **fields)
    head = EventHead(one, "a", "Title", "en")
    disputed = (head,) if one.when and one.known_when else ()
    return SimpleNamespace(event=one, title="Title", text="A sentence.", articles=1, languages=("en",), disputed=disputed)


def bars(*rows: Any) -> list[dict[str, Any]]:
    return [bar for bar in lanes.laid_out(rows, W).bars if bar["drawn"] == "told"]


def test_a_bar_is_as_long_as_the_date_is_uncertain() -> None:
    drawn = {(bar["from"], bar["to"], bar["day"]) for bar in bars(row(days("2024-06-06")), row(days("2024-06-01", "2024-06-30")))}
    assert drawn == {("2024-06-06", "2024-06-07", True), ("2024-06-01", "2024-07-01", False)}


def test_bars_that_would_cover_each_other_take_lanes_of_their_own() -> None:
    found = bars(row(days("2024-01-01", "2024-12-31")), row(days("2024-06-06")), row(days("2025-06-06")))
    lane = {bar["from"]: bar["lane"] for bar in found}
    assert lane["2024-01-01"] != lane["2024-06-06"]
    assert lane["2025-06-06"] == lane["2024-01-01"]


def test_kinds_stand_below_each_other_by_family() -> None:
    drawing = lanes.laid_out([row(days("2024-06-06"), "opening"), row(days("2024-06-06")), row(days("2024-06-06"), "visit")], W)
    assert list(drawing.names.values()) == ["Meeting", "Visit", "Opening"]
    assert [name for _id, name in drawing.families] == ["Talks", "Building and opening"]


def test_an_event_without_any_date_is_not_drawn() -> None:
    assert bars(row(None), row(days("2024-06-06", precision="unknown"))) == []
    assert lanes.laid_out([], W).bars == ()


def test_a_disagreement_is_drawn_at_both_dates_with_a_thread_between() -> None:
    known = days("2024-09-10", basis="chronology")
    drawing = lanes.laid_out([row(days("2025-01-14"), known="k", known_when=known)], W)
    assert [(bar["drawn"], bar["from"], bar["to"]) for bar in drawing.bars] == [
        ("told", "2025-01-14", "2025-01-15"),
        ("other", "2024-09-10", "2024-09-11"),
        ("link", "2024-09-11", "2025-01-14"),
    ]
    assert drawing.disputed


def test_a_century_leaves_the_others_their_room() -> None:
    drawing = lanes.laid_out([row(days("1900-01-01", "1999-12-31", precision="century")), row(days("2024-06-06"))], W)
    assert (drawing.first, drawing.last) == (date(2024, 6, 1), date(2024, 7, 1))


def ms(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000


@pytest.mark.parametrize(
    ("start", "end", "unit", "first", "last"),
    [
        ("2024-06-10", "2024-06-20", "month", "2024-06-01", "2024-06-30"),
        ("2024-06-01", "2024-07-01", "month", "2024-06-01", "2024-06-30"),
        ("2023-12-31T23:59:59", "2024-02-01T00:00:01", "month", "2023-12-01", "2024-02-29"),
        ("2024-07-15", "2024-05-03", "month", "2024-05-01", "2024-07-31"),
        ("2024-06-10", "2025-06-20", "year", "2024-01-01", "2025-12-31"),
        ("1850-06-10", "1950-06-20", "year", "1900-01-01", "1950-12-31"),
    ],
)
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "UTC", "Asia/Shanghai"])
def test_a_brush_takes_whole_months_in_every_time_zone(
    monkeypatch: pytest.MonkeyPatch, zone: str, start: str, end: str, unit: str, first: str, last: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert timeline.brushed_days(ms(start), ms(end), unit) == (date.fromisoformat(first), date.fromisoformat(last))
    finally:
        monkeypatch.undo()
        os.environ.pop("TZ", None)
        time.tzset()
