"""The chronology: what is known of before any text is read."""

from __future__ import annotations

import runpy
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model import KINDS
from geo.world import chronology

ROOT = Path(__file__).resolve().parents[2]


def test_the_tables_hold_together() -> None:
    check = runpy.run_path(str(ROOT / "data" / "build" / "chronology.py"))
    assert list(check["problems"]()) == []


def test_entries_come_in_the_order_of_their_days() -> None:
    starts = [entry.when.start for entry in chronology.entries().values()]
    assert starts == sorted(starts)
    assert len(starts) >= 71


def test_every_entry_has_a_kind_that_events_have_or_none() -> None:
    kinds = {entry.kind for entry in chronology.entries().values()}
    assert kinds <= {*KINDS, None}
    assert {"meeting", "agreement", "opening", "construction", "border", "finance"} <= kinds


def test_every_span_says_that_it_is_the_chronologys() -> None:
    assert {entry.when.basis for entry in chronology.entries().values()} == {"chronology"}


def test_a_summit_of_two_days_is_a_range_with_both_inside() -> None:
    summit = chronology.entries()["china-central-asia-summit-2023"].when
    assert (summit.start, summit.end, summit.precision) == (date(2023, 5, 18), date(2023, 5, 20), "range")


def test_editions_of_a_series_are_told_apart_by_their_days() -> None:
    for series in chronology.series():
        spans = [entry.when for entry in chronology.editions(series)]
        assert all(not one.overlaps(other) for one, other in pairwise(spans)), series


def test_a_title_falls_back_to_english_and_an_unknown_id_to_itself() -> None:
    assert chronology.title("line-d-agreements-2013", "de").startswith("Abkommen")
    assert chronology.title("line-d-agreements-2013", "zh") == chronology.title("line-d-agreements-2013", "en")
    assert chronology.title("sco-summit", "de") == "SOZ-Gipfel"
    assert chronology.title("no-such-event", "de") == "no-such-event"


def test_names_are_compared_without_case_marks_and_dashes() -> None:
    assert chronology.phrase("Außenministertreffen C+C5") == chronology.phrase("AUSSENMINISTERTREFFEN c+c5")
    assert chronology.phrase("中国中亚") == ("中", "国", "中", "亚")


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2013-09-07", date(2013, 9, 7), date(2013, 9, 7), "day"),
        ("2013-12", date(2013, 12, 1), date(2013, 12, 31), "month"),
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("2025-08-31/2025-09-01", date(2025, 8, 31), date(2025, 9, 1), "range"),
    ],
)
def test_days_are_written_in_four_ways(text: str, first: date, last: date, precision: str) -> None:
    span = chronology.parsed_days(text)
    assert (span.start, span.end - timedelta(days=1), span.precision) == (first, last, precision)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 1, 1)), st.integers(0, 60))
def test_a_range_holds_its_first_and_its_last_day(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    span = chronology.parsed_days(f"{first.isoformat()}/{last.isoformat()}")
    assert (span.start, span.end) == (first, last + timedelta(days=1))


def test_every_entry_has_names_sources_and_a_confidence() -> None:
    for entry in chronology.entries().values():
        assert {"de", "en"} <= set(entry.titles), entry.id
        assert entry.sources or entry.evidence == "general", entry.id
        assert entry.confidence in ("high", "medium", "low"), entry.id
        assert entry.series is None or len(chronology.series()[entry.series].names) >= 2, entry.id
