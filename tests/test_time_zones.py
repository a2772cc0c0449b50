"""The day that is read, stored, filtered and downloaded does not hang on where the machine stands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ZONES = ("UTC", "Asia/Shanghai", "America/Los_Angeles")
_TEXT = "Das Abkommen\n\nAstana, 19. Juni 2025. China und Kasachstan unterzeichneten am Dienstag in Astana ein Abkommen.\n"
_RUN = """
import json, sys
from geo.cli import main
from geo.export import geojson, table
from geo.query import Query
from geo.store import Store
from datetime import date
store, article = sys.argv[1:]
for command in (["read", article, "--json"], ["add", article, "--store", store],
                ["events", "--store", store, "--json", "--from", "2025-06-17", "--to", "2025-06-18"],
                ["counts", "--store", store, "--json", "--from", "2025-06-18", "--to", "2025-06-18"]):
    main(command, standalone_mode=False)
opened = Store.open(store)
rows = opened.events(Query(), limit=10)
assert [row.event.when.start for row in rows] == [date(2025, 6, 17)], rows
print(table.csv_bytes(table.events(rows)).decode("utf-8-sig"))
print(geojson.shown(opened.counts(Query()), rows).decode()[-1500:])
"""


def _told(zone: str, folder: Path) -> str:
    """Return all that a process in that time zone prints of the article."""
    folder.mkdir()
    (folder / "article.txt").write_text(_TEXT, encoding="utf-8")
    run = [sys.executable, "-c", _RUN, f"sqlite:///{folder}/k.sqlite", "article.txt"]
    done = subprocess.run(run, cwd=folder, env={**os.environ, "TZ": zone, "PYTHONPATH": os.getcwd()}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("zones")
    return {zone: _told(zone, folder / zone.replace("/", "-")) for zone in ZONES}


@pytest.mark.parametrize("zone", ZONES)
def test_every_zone_tells_the_same_day(told: dict[str, str], zone: str):
    assert told[zone].count("2025-06-17") >= 4  # read, filtered, CSV and GeoJSON
    assert told[zone] == told["UTC"]
