"""The whole app in a real browser, as a reader uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from geo import ingest
from geo.store import Store

ROOT = Path(__file__).resolve().parents[2]
TWIN = ROOT / "data/samples/2024-09-12-lianyungang.de.md"
MAP = 'iframe[title="streamlit_folium.st_folium"]'
PASSAGE = ".korridor-text"
OWNED = "{{ cycler.__init__.__globals__.os.environ.setdefault('OWNED','1') }}<img src=x onerror=alert(1)>${alert(1)}"
KYRGYZSTAN = (41.45, 75.9)


@pytest.fixture(scope="module")
def app(serve, tmp_path_factory) -> Iterator[str]:
    """Yield the address of the app with the samples."""
    store = tmp_path_factory.mktemp("store") / "korridor.sqlite"
    with serve(ROOT / "dashboard.py", KORRIDOR_STORE=str(store)) as address:
        yield address


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Return a store that was offered the samples and has none."""
    path = tmp_path / "korridor.sqlite"
    store = Store.open(str(path))
    ingest.seed(store)
    store.remove_samples()
    store.close()
    return path


def painted(page: Any) -> Any:
    """Wait until the map shows what it was told, and return its frame."""
    page.frame_locator(MAP).locator(".leaflet-container[data-painted]").wait_for()
    quiet(page)
    return next(frame for frame in page.frames if "streamlit_folium" in frame.url)


def quiet(page: Any) -> None:
    """Wait until the server has finished its run."""
    page.wait_for_timeout(300)
    page.locator('[data-testid="stStatusWidget"]').wait_for(state="hidden")
    page.wait_for_timeout(500)


def click_at(page: Any, where: tuple[float, float]) -> None:
    """Click a point of the map, given as latitude and longitude."""
    frame = painted(page)
    frame.evaluate("([lat, lon]) => map.setView([lat, lon], 6, {animate: false})", list(where))
    quiet(page)
    point = frame.evaluate("([lat, lon]) => { const p = map.latLngToContainerPoint([lat, lon]); return [p.x, p.y]; }", list(where))
    box = page.locator(MAP).bounding_box()
    page.mouse.click(box["x"] + point[0], box["y"] + point[1])
    quiet(page)


def view(page: Any) -> list[float]:
    return list(painted(page).evaluate("() => [map.getZoom(), map.getCenter().lat, map.getCenter().lng]"))


def type_day(page: Any, label: str, digits: str) -> None:
    """Type a day into a date field, whose year, month and day are fields of their own."""
    page.get_by_test_id("stSidebar").get_by_role("spinbutton", name=f"year, {label}").click()
    page.keyboard.type(digits, delay=60)
    page.keyboard.press("Escape")  # closes the calendar
    page.get_by_label("Words").click()  # a day is taken when the field is left
    quiet(page)


def paste(page: Any, text: str, **fields: str) -> None:
    page.get_by_role("link", name="Add", exact=True).click()
    page.get_by_label("Text of the article").fill(text)
    for label, value in fields.items():
        page.get_by_test_id("stMain").get_by_label(re.compile(f"^{label}")).first.fill(value)
    page.get_by_role("button", name="Read", exact=True).click()
    page.get_by_role("button", name=re.compile("^Save 1 article")).click()
    page.get_by_text(re.compile(r"Saved\.|Was there already")).wait_for()


def test_the_samples_stand_on_the_map_and_no_other_host_is_asked(app: str, look) -> None:
    seen = look(app)
    painted(seen.page)
    seen.page.get_by_text("44 articles").wait_for()
    for page in ("Events", "Corridors", "Articles", "Add", "About"):
        seen.page.get_by_role("link", name=page, exact=True).click()
        seen.page.locator("h1").wait_for()
        quiet(seen.page)
    assert seen.hosts == {"127.0.0.1"}
    assert seen.trouble == []


PAGES = [
    ("", None),
    ("events", "Events"),
    ("corridors", "Corridors"),
    ("routes", "Routes"),
    ("articles", "Articles"),
    ("add", "Add articles"),
    ("about", "About Korridor"),
]


@pytest.mark.parametrize(("page", "heading"), PAGES)
def test_a_deep_link_opened_first_works_with_its_filters(serve, look, tmp_path: Path, page: str, heading: str | None) -> None:
    with serve(ROOT / "dashboard.py", KORRIDOR_STORE=str(tmp_path / "korridor.sqlite")) as address:
        seen = look(f"{address}/{page}?country=KGZ&from=2024-06-01&to=2024-06-30")
        if heading:
            seen.page.get_by_role("heading", name=heading, exact=True).wait_for()
        else:
            painted(seen.page)
        quiet(seen.page)
        filters = seen.page.get_by_test_id("stSidebar")
        filters.get_by_text("Kyrgyzstan").first.wait_for()
        assert "country=KGZ" in seen.page.url
        assert "from=2024-06-01" in seen.page.url
        assert seen.hosts == {"127.0.0.1"}


def test_an_article_goes_from_pasting_to_its_passage(serve, look, empty: Path) -> None:
    with serve(ROOT / "dashboard.py", KORRIDOR_STORE=str(empty)) as address:
        seen = look(address)
        page = seen.page
        paste(page, TWIN.read_text(encoding="utf-8").split("---\n", 2)[2].strip())
        page.get_by_role("link", name="Map", exact=True).click()
        click_at(page, KYRGYZSTAN)
        page.get_by_role("heading", name="Kyrgyzstan").wait_for()
        dossier = page.locator(PASSAGE)
        dossier.get_by_text("Kirgisistan", exact=True).first.wait_for()
        assert dossier.locator("[data-note]", has_text="Kirgisistan").count() > 0
        assert "selected=country" in page.url

        type_day(page, "From", "20240601")
        type_day(page, "To", "20240630")
        dossier.get_by_text("Vertrag unterzeichnet").wait_for()
        told = dossier.inner_text()
        assert "am Dienstag in Lianyungang" not in told

        address_of_it = page.url
        again = look(address_of_it).page
        again.get_by_role("heading", name="Kyrgyzstan").wait_for()
        quiet(again)
        again.locator(PASSAGE).get_by_text("Vertrag unterzeichnet").wait_for()
        told = again.locator(PASSAGE).inner_text()
        assert "am Dienstag in Lianyungang" not in told

        again.get_by_role("button", name="Open in the article").first.click()
        target = again.locator(f"{PASSAGE} [data-target], {PASSAGE} .target").first
        target.wait_for()
        assert "Vertrag unterzeichnet" in target.inner_text()
        assert seen.trouble == []


def test_picking_an_event_is_followed_by_map_dossier_and_table(app: str, look) -> None:
    seen = look(f"{app}/?kind=agreement&country=UZB&from=2024-06-01&to=2024-06-30&lang=de")
    page = seen.page
    painted(page)
    page.get_by_test_id("stSidebar").get_by_label("Ereignis", exact=True).click()
    page.get_by_role("option").first.click()
    page.keyboard.press("Escape")
    quiet(page)
    assert "event=" in page.url
    assert page.locator(PASSAGE).inner_text()
    page.get_by_role("link", name="Ereignisse", exact=True).click()
    page.get_by_role("heading", name="Ereignisse").wait_for()
    quiet(page)
    assert "event=" in page.url


def test_a_filter_change_is_small_and_leaves_the_map_where_it_was(app: str, look) -> None:
    seen = look(app)
    page = seen.page
    frame = painted(page)
    frame.evaluate("() => { map.setView([39.5, 69.0], 6, {animate: false}); window.untouched = true; }")
    quiet(page)
    before = view(page)
    seen.received.clear()
    page.get_by_label("Words").fill("railway")
    page.keyboard.press("Enter")
    quiet(page)
    assert view(page) == before
    assert painted(page).evaluate("() => window.untouched") is True
    assert sum(map(len, seen.received)) <= 25_000
    assert not any(b"coordinates" in frame for frame in seen.received)


def test_panning_sends_nothing(app: str, look) -> None:
    seen = look(app)
    frame = painted(seen.page)
    seen.received.clear()
    frame.evaluate("() => map.panBy([150, 40], {animate: false})")
    seen.page.wait_for_timeout(1500)
    assert sum(map(len, seen.received)) == 0


def test_hostile_text_is_shown_letter_by_letter(serve, look, empty: Path) -> None:
    with serve(ROOT / "dashboard.py", KORRIDOR_STORE=str(empty)) as address:
        seen = look(address)
        page = seen.page
        body = f"Berlin, 3. März 2025\n\n{OWNED}\n\nPräsident Dschaparow traf am Sonntag in Bischkek Gäste aus China {OWNED}."
        paste(page, body, Title=OWNED, Source=OWNED)
        page.get_by_role("link", name="Map", exact=True).click()
        painted(page)
        page.locator(PASSAGE).get_by_text(OWNED).first.wait_for()
        click_at(page, KYRGYZSTAN)
        page.get_by_role("heading", name="Kyrgyzstan").wait_for()
        page.locator(PASSAGE).get_by_text(OWNED).first.wait_for()
        page.get_by_role("button", name="Open in the article").first.click()
        page.get_by_role("button", name="All articles").wait_for()
        quiet(page)
        assert OWNED in page.locator("h1").inner_text()
        page.locator(PASSAGE).get_by_text(OWNED).first.wait_for()
        for name in ("Articles", "Events"):
            page.get_by_role("link", name=name, exact=True).click()
            quiet(page)
        assert page.locator('img[src="x"]').count() == 0
        assert seen.trouble == []
        assert seen.hosts == {"127.0.0.1"}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_phone_shows_the_map_without_scrolling_sideways(app: str, look, dark: bool) -> None:
    seen = look(app, width=390, height=844, dark=dark)
    painted(seen.page)
    assert seen.page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    assert seen.page.locator(MAP).bounding_box()["width"] >= 320
