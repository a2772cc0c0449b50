"""The map and the marked text in a real browser, on a page that holds nothing else (map_app.py)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from geo.world import corridors

PAGE = Path(__file__).parent / "map_app.py"
OWNED = "{{ cycler.__init__.__globals__.os.environ.setdefault('OWNED','1') }}<img src=x onerror=alert(1)>${alert(1)}"
IN_KYRGYZSTAN = (42.2, 78.3)  # where neither a line nor a name stands
MAP = 'iframe[title="streamlit_folium.st_folium"]'


@pytest.fixture(scope="module")
def server(serve) -> Iterator[str]:
    """Yield the address of the page."""
    with serve(PAGE) as address:
        yield address


class Seen:
    """A page and what it did: requests, dialogs, errors, frames sent to the server."""

    def __init__(self, page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.trouble: list[str] = []
        self.sent: list[object] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", lambda dialog: (self.trouble.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.trouble.append(f"error {error}"))
        page.on("websocket", lambda socket: socket.on("framesent", lambda frame: self.sent.append(frame)))

    def open(self, address: str) -> Seen:
        self.page.goto(address)
        return self

    def open_map(self, address: str) -> Seen:
        self.open(address)
        self.map.locator(".leaflet-container[data-ready][data-painted][data-named]").wait_for(timeout=60_000)
        return self

    @property
    def map(self):
        return self.page.frame_locator(MAP)

    @property
    def frame(self):
        return next(frame for frame in self.page.frames if "st_folium" in frame.url)

    def ask(self, script: str):
        return self.frame.evaluate(f"() => {{ const map = korridor.map; {script} }}")

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        box = self.page.locator(MAP).bounding_box()
        x, y = self.ask(f"const p = map.latLngToContainerPoint([{lat}, {lon}]); return [p.x, p.y];")
        return box["x"] + x, box["y"] + y

    def text(self, beginning: str):
        return self.page.get_by_test_id("stText").filter(has_text=beginning)

    def view(self):
        return self.ask("const c = map.getCenter(); return [c.lat, c.lng, map.getZoom()];")


@pytest.fixture
def seen(browser):
    with _page(browser) as opened:
        yield opened


@contextmanager
def _page(browser, **options):
    context = browser.new_context(**({"viewport": {"width": 1440, "height": 900}} | options))
    opened = Seen(context.new_page())
    yield opened
    context.close()
    assert not opened.trouble


def test_no_request_leaves_for_another_host(seen, server):
    seen.open_map(server)
    assert seen.requests
    assert all(url.startswith((server, "data:", "blob:")) for url in seen.requests)


@pytest.mark.parametrize("view", ["passages", "article"])
def test_the_marked_text_asks_no_other_host_either(seen, server, view):
    seen.open(f"{server}/?view={view}")
    seen.page.locator(".korridor-text[data-ready]").wait_for()
    assert all(url.startswith((server, "data:", "blob:")) for url in seen.requests)


def test_countries_are_coloured_by_their_class_and_the_rest_is_without_mention(seen, server):
    seen.open_map(server)
    assert seen.map.locator('path[data-iso="CHN"]').get_attribute("data-class") == "4"
    assert seen.map.locator('path[data-iso="CAN"]').get_attribute("data-class") == "none"


def test_the_legend_tells_the_counts_of_each_class(seen, server):
    seen.open_map(server)
    legend = seen.map.locator(".k-legend").inner_text()
    for words in ("44–96", "no mention", "under construction", "sea leg", "Events"):
        assert words in legend


def test_a_country_too_small_to_be_seen_is_a_circle(seen, server):
    seen.open_map(server)
    assert seen.map.locator('path.k-small[data-iso="VAT"]').count() == 1
    assert seen.map.locator('path.k-small[data-iso="CHN"]').count() == 0


def test_a_click_on_a_country_reaches_the_page_and_is_painted_at_once(seen, server):
    seen.open_map(server)
    seen.page.mouse.click(*seen.point(*IN_KYRGYZSTAN))
    seen.text("'id': 'KGZ'").first.wait_for()
    assert seen.map.locator(".leaflet-container").get_attribute("data-country") == "KGZ"
    assert seen.map.locator("path.k-selected").count() == 1


def test_the_same_click_twice_is_two_clicks(seen, server):
    seen.open_map(server)
    for times in (1, 2):
        seen.page.mouse.click(*seen.point(*IN_KYRGYZSTAN))
        seen.page.wait_for_function(f"document.body.innerText.split(\"'id': 'KGZ'\").length > {times + 1}")


def test_the_tooltip_tells_name_and_count_in_the_readers_language(seen, server):
    seen.open_map(f"{server}/?lang=de")
    seen.page.mouse.move(*seen.point(*IN_KYRGYZSTAN))
    assert seen.map.locator(".k-tip").inner_text().split("\n") == ["Kirgisistan", "74 Nennungen"]


def test_a_filter_change_recolours_and_leaves_iframe_zoom_and_centre(seen, server):
    seen.open_map(server)
    seen.ask("map.setView([40, 70], 5, {animate: false}); window.stays = true;")
    before, fetched = seen.view(), len([url for url in seen.requests if "countries-" in url])
    seen.page.get_by_text("few").click()
    seen.map.locator('path[data-iso="RUS"][data-class="none"]').wait_for()
    assert seen.view() == before
    assert seen.ask("return window.stays;") is True
    assert len([url for url in seen.requests if "countries-" in url]) == fetched == 1


def test_panning_sends_nothing(seen, server):
    seen.open_map(server)
    seen.page.wait_for_timeout(500)
    quiet = len(seen.sent)
    seen.page.mouse.move(*seen.point(45, 60))
    seen.page.mouse.down()
    seen.page.mouse.move(*seen.point(40, 80), steps=5)
    seen.page.mouse.up()
    seen.page.wait_for_timeout(1_000)
    assert len(seen.sent) == quiet


def test_a_map_that_comes_back_has_its_view_and_fetches_nothing_again(seen, server):
    seen.open_map(server)
    seen.ask("map.setView([35, 100], 6, {animate: false});")
    view, asked = seen.view(), [url for url in seen.requests if "-" in url.rsplit("/", 1)[-1] and "json" in url]
    seen.page.get_by_text("hidden").click()
    seen.page.locator(MAP).wait_for(state="detached")
    seen.page.get_by_text("hidden").click()
    seen.map.locator(".leaflet-container[data-ready][data-painted]").wait_for()
    assert seen.view() == view
    again = [url for url in seen.requests if "-" in url.rsplit("/", 1)[-1] and "json" in url and "provinces" not in url]
    assert sorted(again) == sorted(url for url in asked if "provinces" not in url)


def test_provinces_and_signs_come_from_zoom_5(seen, server):
    seen.open_map(server)
    assert seen.map.locator("path[data-province]").count() == 0
    assert seen.map.locator(".k-border.leaflet-marker-icon").count() == 0
    seen.ask("map.setView([34, 116], 5, {animate: false});")
    seen.map.locator('path.named[data-province="CN-JS"]').wait_for(state="attached")
    assert seen.map.locator(".k-border.leaflet-marker-icon").count() > 20


def test_the_legend_tells_only_what_is_in_view(seen, server):
    seen.open_map(server)
    seen.ask("map.setView([41.1, 73.5], 6, {animate: false});")
    here = seen.map.locator(".k-legend").inner_text()
    assert "under construction" in here and "break of gauge" in here and "sea leg" not in here
    seen.ask("map.setView([50, 9], 7, {animate: false});")
    there = seen.map.locator(".k-legend").inner_text()
    assert "operating" in there and "under construction" not in there and "break of gauge" not in there


@pytest.mark.parametrize("zoom", [5, 6])
def test_the_break_of_gauge_at_makmal_has_its_sign_and_its_name(seen, server, zoom):
    seen.open_map(server)
    seen.ask(f"map.setView([41.1, 73.5], {zoom}, {{animate: false}});")
    seen.map.locator(".k-town", has_text="Makmal").wait_for()
    assert seen.map.locator('.k-gauge[data-station="makmal"]').is_visible()


BOXES = """() => [...document.querySelectorAll(".k-label")].filter((one) => one.offsetWidth)
  .map((one) => { const b = one.getBoundingClientRect(); return [one.textContent, b.left, b.top, b.right, b.bottom]; })"""
MARKS = BOXES.replace(".k-label", ".k-event.leaflet-marker-icon, .k-legend, .k-zoom, .k-gauge.leaflet-marker-icon span")


def meet(a, b) -> bool:
    return a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("zoom", [3, 3.5, 4, 5, 6, 7])
def test_no_name_meets_another_nor_a_marker(seen, server, zoom, lang):
    seen.open_map(f"{server}/?lang={lang}")
    for lat, lon in ((45, 70), (41.1, 73.5), (42, 48), (52, 18), (35, 112)):
        seen.ask(f"map.setView([{lat}, {lon}], {zoom}, {{animate: false}});")
        seen.page.wait_for_timeout(150)
        names, marks = seen.frame.evaluate(BOXES), seen.frame.evaluate(MARKS)
        assert len(names) > 5
        assert [(a[0], b[0]) for i, a in enumerate(names) for b in names[:i] if meet(a, b)] == []
        assert [(a[0], b[0]) for a in names for b in marks if meet(a, b)] == []


@pytest.mark.parametrize(
    ("day", "status"),
    [("2019-06-01", "planned"), ("2024-06-07", "agreed"), ("2024-12-28", "under_construction"), ("", "under_construction")],
)
def test_the_map_shows_the_network_of_a_day(seen, server, day, status):
    seen.open_map(f"{server}/?day={day}" if day else server)
    line = seen.map.locator('path[data-section="makmal--jalal_abad"]')
    line.wait_for(state="attached")
    assert line.get_attribute("data-status") == status


@pytest.mark.parametrize("day", ["1900-01-01", "2013-05-31", "2025-09-13"])
def test_browser_and_tables_agree_on_every_section_of_a_day(seen, server, day):
    seen.open_map(f"{server}/?day={day}")
    seen.map.locator("path[data-section]").first.wait_for(state="attached")
    drawn = seen.frame.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('path[data-section]')].map((p) => [p.dataset.section, p.dataset.status]))"
    )
    known = {section.id: section.status_on(date.fromisoformat(day)) for section in corridors.sections().values() if section.corridors}
    assert drawn == {id: status for id, status in known.items() if status}


@pytest.mark.parametrize("zoom", [3, 4, 6])
def test_lines_that_share_a_track_stay_beside_it_without_spikes(seen, server, zoom):
    seen.open_map(server)
    seen.ask(f"map.setView([45, 80], {zoom}, {{animate: false}});")
    turned_back = seen.ask("""
      const back = (a, b, c) => (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) < -0.5 * a.distanceTo(b) * b.distanceTo(c);
      let found = 0;
      map.eachLayer((one) => {
        if (!(one.options.className || "").startsWith("k-lane")) return;
        one._rings.forEach((ring) => ring.slice(2).forEach((c, i) => { if (back(ring[i], ring[i + 1], c)) found += 1; }));
      });
      return found;""")
    assert turned_back <= 6, "corners sharper than 60 degrees, which hardly a railway has"


def test_a_click_on_a_line_names_corridor_and_section(seen, server):
    seen.open_map(server)
    seen.map.locator('path[data-section="makmal--jalal_abad"]').dispatch_event("click")
    seen.text("'id': 'CKU', 'section': 'makmal--jalal_abad'").first.wait_for()


def test_a_click_on_the_name_of_a_line_chooses_it(seen, server):
    seen.open_map(server)
    seen.ask("map.setView([41.1, 73.5], 6, {animate: false});")
    seen.map.locator('[data-shield="CKU"]').click()
    seen.text("'kind': 'corridor', 'id': 'CKU'").first.wait_for()


def test_countries_are_chosen_by_keyboard(seen, server):
    seen.open_map(server)
    first = seen.map.locator('path[data-iso="CHN"]')
    assert first.get_attribute("tabindex") == "0"
    assert first.get_attribute("aria-label") == "China, 212 mentions"
    first.focus()
    seen.page.keyboard.press("ArrowRight")
    assert seen.ask("return document.activeElement.dataset.iso;") == "KAZ"
    seen.page.keyboard.press("Enter")
    seen.text("'id': 'KAZ'").first.wait_for()


def test_a_corridor_is_chosen_by_keyboard(seen, server):
    seen.open_map(server)
    seen.map.locator('path[data-corridor="CKU"][aria-label]').first.focus()
    seen.page.keyboard.press("Enter")
    seen.map.locator('.k-card[data-detail="CKU"]').wait_for()
    assert seen.map.locator(".leaflet-container").get_attribute("data-corridor") == "CKU"


def test_a_line_that_several_corridors_share_asks_which(seen, server):
    seen.open_map(server)
    in_the_middle = {"clientX": 640, "clientY": 300}  # where the map need not move to show the choice, else a press may miss it
    seen.map.locator('path[data-section="lianyungang--xuzhou"]').dispatch_event("click", in_the_middle)
    options = seen.map.locator(".k-option")
    assert options.count() == 3
    options.first.click()
    seen.text("'kind': 'corridor'").first.wait_for()


def test_events_at_one_place_fan_out_and_lead_back_to_it(seen, server):
    seen.open_map(server)
    marker = seen.map.locator('.k-event[data-events="e1 e2 e3"]')
    assert marker.inner_text() == "3"
    marker.click()
    assert seen.map.locator(".k-leg").count() == 3
    assert seen.map.locator('.k-event[data-events="e2"]').count() == 1


def test_a_leg_begins_at_its_own_place_and_no_marker_is_moved(seen, server):
    seen.open_map(server)
    marker = seen.map.locator('.k-event[data-events="e1 e2 e3"]')
    before = marker.bounding_box()
    marker.click()
    seen.page.wait_for_timeout(400)
    starts = seen.ask("return [...document.querySelectorAll('.k-leg')].map((leg) => leg.getAttribute('d').split('L')[0]);")
    assert len(set(starts)) == 1
    hub = seen.map.locator(".k-hub").bounding_box()
    assert abs(hub["x"] + hub["width"] / 2 - before["x"] - before["width"] / 2) < 2
    assert abs(hub["y"] + hub["height"] / 2 - before["y"] - before["height"] / 2) < 2
    seen.map.locator(".k-hub").click()
    assert seen.map.locator(".k-leg").count() == 0


def test_a_fan_is_opened_walked_and_folded_by_keyboard(seen, server):
    seen.open_map(server)
    seen.map.locator('.k-event[data-events="e1 e2 e3"]').focus()
    seen.page.keyboard.press("Enter")
    focused = "return document.activeElement.dataset.events;"
    assert seen.ask(focused) == "e1"
    seen.page.keyboard.press("ArrowRight")
    assert seen.ask(focused) == "e2"
    seen.page.keyboard.press("Escape")
    assert seen.map.locator(".k-leg").count() == 0
    assert seen.ask(focused) == "e1 e2 e3"
    seen.page.keyboard.press("Enter")
    seen.page.keyboard.press("Enter")
    seen.map.locator('.k-card[data-detail="e1"]').wait_for()


def test_an_event_that_the_chronology_dates_differently_bears_a_sign(seen, server):
    seen.open_map(server)
    marker = seen.map.locator('.k-event.k-differs[data-events="e0"]')
    assert marker.inner_text() == "≠"
    assert "date differs from the chronology" in marker.get_attribute("aria-label")
    assert "date differs from the chronology" in seen.map.locator(".k-legend").inner_text()


def test_many_events_at_one_place_become_a_list(seen, server):
    seen.open_map(server)
    seen.map.locator('.k-event[data-events^="e4 "]').click()
    assert seen.map.locator(".k-option").count() == 12


def test_a_popup_shows_hostile_text_letter_by_letter_and_opens_the_article(seen, server):
    seen.open_map(server)
    seen.map.locator('.k-event[data-events="e0"]').click()
    card = seen.map.locator('.k-card[data-detail="e0"]')
    card.wait_for()
    assert card.locator("h2").inner_text() == OWNED
    assert card.locator("blockquote").inner_text() == OWNED
    assert card.locator("img").count() == 0
    card.get_by_role("button", name="Open the article").click()
    seen.text("new {'kind': 'open', 'article': 'a1', 'number': 3").wait_for()
    assert seen.text("OWNED None").count() == 1


def test_the_tooltip_of_an_event_shows_hostile_text_letter_by_letter(seen, server):
    seen.open_map(server)
    seen.map.locator('.k-event[data-events="e0"]').hover()
    tip = seen.map.locator(".k-tip")
    assert tip.locator("strong").inner_text().startswith("{{ cycler.")
    assert tip.locator("img").count() == 0


def test_an_open_popup_survives_a_filter_change(seen, server):
    seen.open_map(server)
    seen.map.locator('.k-event[data-events="e0"]').click()
    seen.map.locator(".k-card").wait_for()
    seen.ask("document.querySelector('.k-card').dataset.same = 'yes';")
    seen.page.get_by_text("few").click()
    seen.map.locator('path[data-iso="RUS"][data-class="none"]').wait_for()
    assert seen.map.locator(".k-card").get_attribute("data-same") == "yes"


def test_a_closed_popup_is_told_to_the_page(seen, server):
    seen.open_map(server)
    seen.map.locator('.k-event[data-events="e0"]').click()
    seen.map.locator(".k-close").click()
    seen.map.locator(".k-card").wait_for(state="detached")  # it fades out
    seen.text("'kind': 'close'").first.wait_for()
    seen.page.wait_for_timeout(500)
    assert seen.map.locator(".k-card").count() == 0, "the paint that follows must not open it again"


def test_the_map_follows_the_dark_theme(browser, server):
    with _page(browser, color_scheme="dark") as seen:
        seen.open_map(server)
        assert seen.map.locator(".leaflet-container").get_attribute("data-theme") == "dark"


def test_on_a_phone_the_map_fits_and_the_folded_legend_still_shows_its_ends(browser, server):
    with _page(browser, viewport={"width": 390, "height": 844}, has_touch=True) as seen:
        seen.open_map(server)
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
        assert seen.map.locator(".k-legend[open]").count() == 0
        assert seen.map.locator(".k-ramp").inner_text().split() == ["1", "212"]


def test_a_passage_shows_its_text_letter_by_letter_with_the_country_marked(seen, server):
    seen.open(f"{server}/?view=passages")
    cards = seen.page.locator(".korridor-text .card")
    cards.nth(1).wait_for()
    assert cards.first.locator("strong").inner_text() == OWNED
    assert cards.first.locator(".quote").inner_text() == f"China und {OWNED}."
    assert cards.nth(1).locator(".mark.country.strong").inner_text() == "Kirgisistan"


def test_a_passage_opens_its_article(seen, server):
    seen.open(f"{server}/?view=passages")
    seen.page.get_by_role("button", name="Open in the article").nth(1).click()
    seen.text("opened {'article': 'a1', 'number': 1").wait_for()


def test_the_reader_stands_at_the_passage_asked_for(seen, server):
    seen.open(f"{server}/?view=article")
    target = seen.page.locator(".korridor-text .target")
    target.wait_for()
    seen.page.wait_for_timeout(400)
    box = target.bounding_box()
    assert 0 < box["y"] < 900
    assert target.inner_text() == "Im Juni traf China in Osch Kirgisistan."
    assert target.get_attribute("data-number") == "1"


def test_a_mark_tells_why_on_hover_and_by_keyboard(seen, server):
    seen.open(f"{server}/?view=article")
    seen.page.locator(".korridor-text .target").wait_for()
    seen.page.wait_for_timeout(400)
    tip = seen.page.locator(".korridor-text .tip")
    seen.page.locator(".mark.date").hover()
    assert "June 2024" in tip.inner_text()
    seen.page.locator(".mark.date").focus()
    seen.page.keyboard.press("ArrowRight")
    assert "Event: Meeting" in tip.inner_text()
    seen.page.keyboard.press("Escape")
    assert not tip.is_visible()
