"""The Routes page in a real browser: a question, the ways on the map, a section's facts, and the address that shows it all again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAP = 'iframe[title="streamlit_folium.st_folium"]'


@pytest.fixture(scope="module")
def app(serve, tmp_path_factory) -> Iterator[str]:
    """Yield the address of the app with the samples."""
    store = tmp_path_factory.mktemp("store") / "korridor.sqlite"
    with serve(ROOT / "dashboard.py", KORRIDOR_STORE=str(store)) as address:
        yield address


def drawn(page: Any, ways: int | None = None) -> Any:
    """Wait until the map shows routes (as many as named), and return its frame."""
    mark = f'="{ways}"' if ways else ""
    page.frame_locator(MAP).locator(f".leaflet-container[data-routes{mark}]").wait_for()
    page.wait_for_timeout(800)
    return next(frame for frame in page.frames if "streamlit_folium" in frame.url)


def click_leg(page: Any, section: str) -> None:
    """Click the middle of a section of the picked route, once the page has come to rest."""
    page.locator('[data-testid="stStatusWidget"]').wait_for(state="hidden")
    drawn(page).evaluate(
        """(id) => {
          const path = document.querySelector(`path[data-leg="${id}"]`);
          const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
          for (const type of ["mouseover", "mousedown", "mouseup", "click"])
            path.dispatchEvent(new MouseEvent(type, { bubbles: true, view: window, clientX: at.x, clientY: at.y }));
        }""",
        section,
    )


def test_from_lianyungang_to_duisburg_without_russia(app: str, look) -> None:
    seen = look(f"{app}/routes?start=lianyungang&end=duisburg")
    page = seen.page
    drawn(page)
    page.get_by_label("Avoid countries").fill("Russia")
    page.keyboard.press("Enter")
    page.wait_for_url("**avoid=RUS**")
    drawn(page, 3)

    seen = look(page.url)
    page = seen.page
    frame = drawn(page, 3)
    assert frame.locator(".k-way.picked").count() > 20
    ways = frame.evaluate("() => [...new Set([...document.querySelectorAll('[data-way]')].map((path) => path.dataset.way))]")
    assert sorted(ways) == ["1", "2"]  # two alternatives beside the picked route
    table = page.get_by_test_id("stDataFrame").first.bounding_box()
    box = page.locator(MAP).bounding_box()
    assert table["y"] >= box["y"] + box["height"]
    click_leg(page, "aktau--alat")
    page.get_by_text("Way: ferry").wait_for()
    page.wait_for_url("**section=aktau--alat**")  # written when the page is done
    page.get_by_text("Sources", exact=True).first.wait_for()

    facts = page.get_by_test_id("stVerticalBlock").filter(has=page.get_by_text("Sources", exact=True)).last
    assert facts.get_by_role("link").first.get_attribute("href").startswith("http")

    again = look(page.url).page
    drawn(again, 3)
    drawn(again).locator(".k-way-casing.marked").wait_for(state="attached")
    again.get_by_text("Way: ferry").wait_for()
    assert "Russia" in again.get_by_test_id("stMultiSelect").filter(has_text="Avoid countries").inner_text()
    assert again.get_by_text("Route 3:").count()
    assert seen.trouble == []
    assert seen.hosts == {"127.0.0.1"}


def test_a_station_may_be_typed_in_another_language(app: str, look) -> None:
    page = look(f"{app}/routes?end=duisburg").page
    drawn(page)
    page.get_by_role("combobox", name="From station").fill("Ташкент")
    page.keyboard.press("Enter")
    page.wait_for_url("**start=tashkent**")


def test_where_no_way_is_left_each_link_that_would_open_one_is_drawn(app: str, look) -> None:
    page = look(f"{app}/routes?start=xian&end=istanbul&avoid=RUS&mode=rail").page
    page.get_by_text("No route.").wait_for()
    frame = drawn(page, 5)
    assert frame.locator('[data-leg="van--tatvan"]').count() + frame.locator("[data-way]").count() == 5


def test_what_was_reported_along_a_corridor_opens_its_sentences(app: str, look) -> None:
    seen = look(f"{app}/routes?start=kashgar&end=tashkent&open=CKU&along=CKU&from=2024-06-01&to=2024-06-30")
    page = seen.page
    drawn(page)
    page.get_by_role("tab", name="What happened along it").click()
    page.get_by_text("Click the box at the left of a row").wait_for()
    rows = page.get_by_role("tabpanel").locator("visible=true").get_by_test_id("stDataFrame").first
    rows.scroll_into_view_if_needed()
    rows.click(position={"x": 16, "y": 52})
    page.get_by_text("Open in the article").locator("visible=true").first.wait_for()
    assert "along=CKU" in page.url
    assert seen.trouble == []


def test_routes_that_come_before_the_map_has_a_size_are_framed_once_it_has_one(app: str, look) -> None:
    seen = look(f"{app}/routes?avoid=RUS")
    page, frame = seen.page, drawn(seen.page)
    page.locator(MAP).evaluate("(map) => { map.style.width = map.style.minWidth = '0'; }")
    page.wait_for_timeout(500)
    frame.evaluate(
        """() => {
          const k = window.korridor, { routes } = k.payload;
          k.paint({ ...k.payload, routes: { ...routes, ways: routes.ways.slice(0, 1) } });
        }"""
    )
    page.frame_locator(MAP).locator('.leaflet-container[data-routes="1"]').wait_for(state="attached")
    page.locator(MAP).evaluate("(map) => { map.style.width = map.style.minWidth = '100%'; }")
    page.wait_for_timeout(800)
    zoom, widest = frame.evaluate(
        """() => {
          const legs = [...document.querySelectorAll("path[data-leg]")];
          return [window.korridor.map.getZoom(), Math.max(...legs.map((leg) => leg.getBoundingClientRect().width)) / innerWidth];
        }"""
    )
    assert 2 <= zoom < 6
    assert 0 < widest < 1
    assert seen.trouble == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_phone_shows_the_routes_without_scrolling_sideways(app: str, look, dark: bool) -> None:
    page = look(f"{app}/routes?avoid=RUS", width=390, height=844, dark=dark).page
    drawn(page)
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
