"""Paints for the tests of the map: the largest that a page makes, and small ones."""

from geo.draw.layers import Detail, EventMark, MapWords, Paint
from geo.world import territories

FORMS = {"one": "{n} mention", "other": "{n} mentions"}
WORDS = MapWords(
    label="Map of mentions",
    title="Mentions by country",
    none="no mention",
    uncounted="disputed, not counted",
    count=FORMS,
    province_count={"one": "{n} mention of the province", "other": "{n} mentions of the province"},
    event_count={"one": "{n} event", "other": "{n} events"},
    legend="Legend",
    railways="Rail corridors",
    operating="operating",
    network="Rail network on {day}",
    construction="under construction",
    agreed="agreed",
    planned="planned",
    suspended="suspended",
    sea="sea leg",
    gauge="break of gauge",
    border="border crossing",
    port="port",
    events="Events",
    differs="date differs from the chronology",
    shared="Several corridors share this line",
    zoom_in="Zoom in",
    zoom_out="Zoom out",
    home="Back to the start",
    close="Close",
)


def paint_of(**changes) -> Paint:
    given = {"counts": {"CHN": 31, "KGZ": 12, "VAT": 1}, "names": "../names/names-en-0.json"}
    return Paint(**(given | changes))


def full_paint() -> Paint:
    """Return a paint with every country, 150 events with long Chinese titles, 120 provinces and an open popup."""
    events = tuple(
        EventMark(f"{i:016x}", f"g{1500000 + i}", "中国与中亚国家元首会晤在北京举行" * 5, "Eröffnung", "14. Januar 2025")
        for i in range(150)
    )
    return paint_of(
        counts={code: 1 + i * 7 for i, code in enumerate(territories.codes())},
        provinces={f"CN-{i:03}": 1 + i for i in range(120)},
        events=events,
        country="KGZ",
        event="0" * 16,
        detail=Detail(
            "event", "0" * 16, "中" * 300, "14. Januar 2025", "ж" * 200, "中" * 5000, "a" * 32, 3, "新华社", "Open the article", "ж" * 300
        ),
        locale="de",
    )
