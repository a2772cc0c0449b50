"""CSV: harmless in a spreadsheet, the same day in every time zone."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from geo.export import table
from geo.query import Query
from geo.store import Store, joined
from tests.store.making import LIANYUNGANG, days, event, lines

ROOT = Path(__file__).resolve().parents[2]


def back(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_excel_sees_that_it_is_utf_8() -> None:
    assert table.csv_bytes([{"a": '中国, "x"'}]) == '\ufeffa\r\n"中国, ""x"""\r\n'.encode()


@pytest.mark.parametrize("value", ["=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0", "＝1"])
def test_no_text_becomes_a_formula(value: str) -> None:
    assert table.cell(value) == f"'{value}"


def test_numbers_days_lists_and_nothing() -> None:
    values = (-3, 1.5, date(2025, 1, 15), ("CHN", "KGZ"), None, float("nan"), True, datetime(2025, 1, 15, 23, tzinfo=UTC))
    assert [table.cell(value) for value in values] == ["-3", "1.5", "2025-01-15", "CHN KGZ", "", "", "true", "2025-01-15"]


def test_an_event_s_row_has_its_sentence_source_and_offsets() -> None:
    store = Store.open("sqlite://")
    base = lines("Kopf.", "=Treffen in Lianyungang.", published=days("2025-01-15"), source="Blatt", url="https://example.org")
    store.add(replace(base, events=(event(base, "e", "meeting", 1, when=days("2025-01-14"), countries=("CHN", "KGZ"), place=LIANYUNGANG),)))
    [row] = back(table.csv_bytes(table.events(store.events(Query()))))
    assert (row["from"], row["to"], row["published_from"]) == ("2025-01-14", "2025-01-15", "2025-01-15")
    assert (row["countries"], row["place"], row["source"], row["url"]) == ("CHN KGZ", "Lianyungang", "Blatt", "https://example.org")
    assert (row["article"], row["start"], row["end"]) == (base.article.id, "6", "30")
    assert row["text"] == "'=Treffen in Lianyungang."
    assert len(back(table.csv_bytes(table.passages(store.passages(Query()))))) == 2
    assert back(table.csv_bytes(store.articles(Query())))[0]["published_from"] == "2025-01-15"


def test_a_row_of_several_mentions_names_them_and_why_they_are_one() -> None:
    store = Store.open("sqlite://")
    for id, language in (("a-1", "de"), ("b-1", "zh")):
        base = lines(f"Satz {id}.", language=language)
        store.add(replace(base, events=(event(base, id, "meeting", 0, when=days("2025-01-14")),)))
    told = joined.index(store.event_heads(), [(("a-1", "b-1"), "place+days")])
    [row] = back(table.csv_bytes(table.events(joined.joined(store.events(Query()), told))))
    assert (row["same"], row["joined"], row["articles"], row["languages"]) == ("a-1 b-1", "place+days", "2", "de zh")
    [apart, _other] = back(table.csv_bytes(table.events(store.events(Query()))))
    assert (apart["same"], apart["joined"], apart["articles"]) == (apart["id"], "", "1")


def test_no_rows_are_still_a_file() -> None:
    assert table.csv_bytes(Store.open("sqlite://").counts(Query())) == "\ufeffcountry,mentions,articles\r\n".encode()
    assert table.csv_bytes([]) == "\ufeff\r\n".encode()


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "UTC", "America/Los_Angeles"])
def test_no_time_zone_moves_a_day(zone: str, tmp_path: Path) -> None:
    code = """
from datetime import date
from geo.export import table
from geo.query import Query
from geo.store import Store, joined
from tests.store.making import days, lines
store = Store.open("sqlite://")
store.add(lines("Satz.", published=days("2025-01-15")))
day = date(2025, 1, 15)
print(table.csv_bytes(store.articles(Query(since=day, until=day))).decode("utf-8-sig"))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True
    )
    assert ",2025-01-15,2025-01-16," in done.stdout
