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
    assert frame.locator("[data-way]").count() > 20
    click_leg(page, "aktau--alat")
    page.get_by_text("Way: ferry").wait_for()
    page.wait_for_url("**section=aktau--alat**")  # written when the page is done
    page.get_by_text("Sources", exact=True).first.wait_for()

    again = look(page.url).page
    drawn(again)
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


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_phone_shows_the_routes_without_scrolling_sideways(app: str, look, dark: bool) -> None:
    page = look(f"{app}/routes?avoid=RUS", width=390, height=844, dark=dark).page
    drawn(page)
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
