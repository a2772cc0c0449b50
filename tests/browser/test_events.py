"""The Events page in a real browser: the brush, the same days in every time zone, and the way from a row to its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from geo import ingest
from geo.store import Store

ROOT = Path(__file__).resolve().parents[2]
CHART = '[data-testid="stVegaLiteChart"]'
PASSAGE = ".korridor-text"
OWNED = "{{ 1 }}<img src=x onerror=alert(1)>${alert(1)}"
ZONES = ("America/Los_Angeles", "Asia/Shanghai")


@pytest.fixture(scope="module")
def app(serve, tmp_path_factory) -> Iterator[str]:
    """Yield the address of the app with the samples."""
    store = tmp_path_factory.mktemp("store") / "korridor.sqlite"
    with serve(ROOT / "dashboard.py", KORRIDOR_STORE=str(store)) as address:
        yield address


def quiet(page: Any) -> None:
    """Wait until the charts are drawn and the server has finished its run."""
    page.locator(f"{CHART} canvas, {CHART} svg").nth(1).wait_for()
    page.wait_for_timeout(500)
    page.locator('[data-testid="stStatusWidget"]').wait_for(state="hidden")
    page.wait_for_timeout(500)


def brush(page: Any, first: float, last: float) -> None:
    """Drag over a part of the histogram, given as shares of its width."""
    box = page.locator(CHART).first.bounding_box()
    y = box["y"] + box["height"] / 3
    page.mouse.move(box["x"] + box["width"] * first, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * last, y, steps=8)
    page.mouse.up()


def test_the_brush_sets_the_date_filter_and_the_address_alike_in_every_time_zone(app: str, look) -> None:
    found = set()
    for zone in ZONES:
        seen = look(f"{app}/events", zone=zone)
        page = seen.page
        quiet(page)
        brush(page, 0.80, 0.86)
        page.wait_for_url("**from=**")
        quiet(page)
        sidebar = page.get_by_test_id("stSidebar")
        filled = tuple(sidebar.get_by_role("spinbutton", name=f"{part}, From").inner_text() for part in ("year", "month", "day"))
        since = page.url.split("from=")[1][:10]
        assert "-".join(filled) == since and since.endswith("-01")
        assert "to=" in page.url
        found.add((page.url.split("?")[1], page.locator("h1 ~ *, [data-testid='stMarkdown']").first.inner_text()))
        assert seen.trouble == []
        assert seen.hosts == {"127.0.0.1"}
    assert len(found) == 1


def test_an_old_brush_does_not_come_back_when_the_filters_are_cleared(app: str, look) -> None:
    page = look(f"{app}/events").page
    quiet(page)
    brush(page, 0.80, 0.86)
    page.wait_for_url("**from=**")
    quiet(page)
    page.get_by_role("button", name="Clear all filters").click()
    quiet(page)
    page.wait_for_timeout(1000)
    assert "from=" not in page.url


def test_no_time_zone_moves_a_month_or_a_day(app: str, look) -> None:
    """The bars' places on the screen come from the days alone; the first of a month must not slip into the month before."""
    drawn = set()
    for zone in ZONES:
        page = look(f"{app}/events?kind=agreement&lang=en", zone=zone).page
        quiet(page)
        drawn.add(tuple(page.locator(CHART).nth(i).screenshot() for i in range(2)))
    assert len(drawn) == 1


def test_a_country_s_small_timeline_is_the_same_in_every_time_zone(app: str, look) -> None:
    drawn = set()
    for zone in ZONES:
        page = look(f"{app}/?selected=country%3AKGZ", zone=zone).page
        page.locator(f"{CHART} canvas, {CHART} svg").first.wait_for()
        page.wait_for_timeout(1000)
        drawn.add(page.locator(CHART).first.screenshot())
    assert len(drawn) == 1


def test_an_edition_opens_its_sentences_in_every_language_and_the_address_shows_them_again(app: str, look) -> None:
    page = look(f"{app}/events?order=series").page
    quiet(page)
    page.get_by_role("button", name="Second China–Central Asia").click()
    page.locator(PASSAGE).get_by_text("Open in the article").first.wait_for()
    assert "id=" in page.url
    again = look(page.url).page
    languages = again.locator(f"{PASSAGE} .card header small")
    languages.first.wait_for()
    told = " ".join(languages.all_inner_texts())
    assert "German" in told and "Chinese" in told


def test_a_hostile_sentence_is_shown_letter_by_letter_under_the_pointer(serve, look, tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "korridor.sqlite"))
    ingest.seed(store)
    store.remove_samples()
    text = f"Berlin, 3. April 2025\n\nIm März 2025 unterzeichneten China und Kirgisistan ein Abkommen {OWNED}."
    ingest.add_text(store, text, name="hostile")
    store.close()
    with serve(ROOT / "dashboard.py", KORRIDOR_STORE=str(tmp_path / "korridor.sqlite")) as address:
        seen = look(f"{address}/events?kind=agreement")
        page = seen.page
        page.locator(f"{CHART} canvas, {CHART} svg").first.wait_for()
        page.wait_for_timeout(1500)
        box = page.locator(CHART).last.bounding_box()
        for y in range(4, 40, 4):
            page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + y)
            page.wait_for_timeout(60)
            if page.locator("#vg-tooltip-element.visible").count():
                break
        page.locator("#vg-tooltip-element").get_by_text(OWNED).wait_for()
        assert page.locator('img[src="x"]').count() == 0
        assert seen.trouble == []
        assert seen.hosts == {"127.0.0.1"}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_phone_shows_the_events_without_scrolling_sideways(app: str, look, dark: bool) -> None:
    page = look(f"{app}/events", width=390, height=844, dark=dark).page
    quiet(page)
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
