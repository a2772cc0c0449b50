"""What changes on the map from one question to the next, as one small value: counts, selection, markers; never a coordinate."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import folium
from branca.element import MacroElement
from folium.template import Template

from geo.draw import palette
from geo.draw.inert import inert_json

TITLES_BUDGET = 4_500  # bytes that all titles of one paint may take on the wire, so that 150 markers stay well under 25 kB
SHORTEST_TITLE = 30  # bytes on the wire that each title may take, however many there are
DETAIL_BUDGET = {"title": 900, "basis": 900, "differs": 900, "passage": 2_400, "source": 600}  # bytes on the wire of a popup's texts


@dataclass(frozen=True, slots=True)
class MapWords:
    """The map's texts in the reader's language. A template has "{n}" for the number; plural forms are CLDR's (one, few, many, other)."""

    label: str  # of the whole map, for screen readers
    title: str  # of the legend's classes: "Mentions by country"
    none: str  # "no mention"
    uncounted: str  # "disputed, not counted"
    count: Mapping[str, str]  # {"one": "{n} mention", "other": "{n} mentions"}
    province_count: Mapping[str, str]  # {"one": "{n} mention of the province", …}
    event_count: Mapping[str, str]  # {"one": "{n} event", …}
    legend: str
    railways: str
    operating: str
    network: str  # heading of the lines as they were on a day: "Rail network on {day}"
    construction: str
    agreed: str
    planned: str
    suspended: str
    sea: str
    gauge: str
    border: str
    port: str
    events: str
    differs: str  # "article and chronology disagree"
    shared: str  # heading of the choice between corridors that share a line
    zoom_in: str
    zoom_out: str
    home: str
    close: str


@dataclass(frozen=True, slots=True)
class EventMark:
    """An event on the map: `place` is an id of the gazetteer's web file; `when` is ready to be read.

    `differs` marks an event to which article and chronology give different days.
    """

    id: str
    place: str
    title: str
    kind: str
    when: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """The popup of the one selected event or corridor, every text ready to be read. `number` is the passage's in its article."""

    kind: Literal["event", "corridor"]
    id: str
    title: str
    when: str = ""
    basis: str = ""  # the sentence that says how the date was found
    passage: str = ""
    article: str = ""
    number: int | None = None
    source: str = ""  # "Xinhua, 15 January 2025"
    label: str = ""  # of the button that opens the article
    differs: str = ""  # the sentence on an article that disagrees with the chronology


@dataclass(frozen=True, slots=True)
class RouteMark:
    """One of the ways that are compared: what to call it, and its sections in the order of travel."""

    label: str  # "Route 1: 12,672 km"
    sections: Sequence[str]


@dataclass(frozen=True, slots=True)
class Paint:
    """All that the map shows beyond its base.

    `counts` by alpha-3 code, `provinces` by the id of the boundaries' file. `names` is the address of the names' file
    (see `map.write_names`), `unit` which of its texts count ("mentions", "articles"), `shown` the corridors
    to be drawn (None: all).
    """

    counts: Mapping[str, int]
    names: str
    unit: str = "mentions"
    locale: str = "en"
    theme: palette.Theme = "light"
    provinces: Mapping[str, int] = field(default_factory=dict)
    breaks: tuple[int, ...] | None = None  # None: palette.classes(counts)
    country: str | None = None
    event: str | None = None
    corridor: str | None = None
    events: Sequence[EventMark] = ()
    shown: Sequence[str] | None = None
    detail: Detail | None = None
    routes: Sequence[RouteMark] = ()
    route: int = 0  # which of them is picked
    not_open: Sequence[str] = ()  # sections that the routes only assume to be open
    section: str | None = None  # the one whose facts are shown
    day: date | None = None  # the network as it was on that day; None: as it is
    day_text: str = ""  # the day as the legend's heading says it
    line: str | None = None  # the section of the network whose facts are shown


class _Call(MacroElement):
    """A call of our JavaScript. `_json` is inert, so the second Jinja pass of branca finds nothing in it."""

    _template = Template("{% macro script(this, kwargs) %}korridor.paint({{ this._json }});{% endmacro %}")

    def __init__(self, payload: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "Paint"
        self._json = inert_json(payload)


def paint(what: Paint) -> folium.FeatureGroup:
    """Return the feature group whose one child paints `what`; the only thing that travels when a filter changes."""
    group = folium.FeatureGroup(name="paint")
    _Call(payload(what)).add_to(group)
    return group


def payload(what: Paint) -> dict[str, Any]:
    """Return what the map's JavaScript is given, in the short keys that it reads."""
    breaks = palette.classes(what.counts.values()) if what.breaks is None else what.breaks
    return {
        "locale": what.locale,
        "theme": what.theme,
        "names": what.names,
        "unit": what.unit,
        "classes": palette.sequence(what.theme, len(breaks)),
        "breaks": breaks,
        "counts": _packed(what.counts),
        "provinces": _packed(what.provinces),
        "country": what.country,
        "event": what.event,
        "corridor": what.corridor,
        "events": _events(what.events),
        "shown": None if what.shown is None else list(what.shown),
        "detail": _detail(what.detail),
        "day": what.day.isoformat() if what.day else None,
        "dayName": what.day_text,
        "line": what.line,
    } | ({"routes": _routes(what)} if what.routes else {})


def _routes(what: Paint) -> dict[str, Any]:
    colours = palette.LINES[what.theme]
    return {
        "ways": [
            {"label": way.label, "ids": " ".join(way.sections), "colour": colour} for way, colour in zip(what.routes, colours, strict=False)
        ],
        "picked": what.route,
        "closed": " ".join(what.not_open),
        "section": what.section,
    }


def _packed(counts: Mapping[str, int]) -> str:
    """Return counts as "AFG 3 CHN 120": half the bytes of an object, once its quotes are escaped on the wire."""
    return " ".join(f"{code} {number}" for code, number in sorted(counts.items()) if number)


def _events(marks: Sequence[EventMark]) -> dict[str, Any]:
    """Return the events by column, repeated words once: a third of what a list of records takes."""
    budget = max(SHORTEST_TITLE, TITLES_BUDGET // max(1, len(marks)))
    return {
        "ids": " ".join(mark.id for mark in marks),
        "places": " ".join(mark.place for mark in marks),
        "kinds": _column([mark.kind for mark in marks]),
        "whens": _column([mark.when for mark in marks]),
        "titles": [shortened(mark.title, budget) for mark in marks],
    } | ({"differ": differing} if (differing := " ".join(mark.id for mark in marks if mark.differs)) else {})


def _column(values: Sequence[str]) -> list[Any]:
    """Return the different values, then the index of each."""
    different = list(dict.fromkeys(values))
    index = {value: i for i, value in enumerate(different)}
    return [different, " ".join(str(index[value]) for value in values)]


def shortened(text: str, budget: int) -> str:
    """Return `text` cut so that it takes at most `budget` bytes on the wire, where a letter beyond ASCII takes six."""
    if wire_size(text) <= budget:
        return text
    used, end = wire_size("…"), 0
    while end < len(text) and (used := used + wire_size(text[end])) <= budget:
        end += 1
    return text[:end].rstrip() + "…"


def wire_size(text: str) -> int:
    """Return the bytes of `text` inside our JSON inside Streamlit's JSON."""
    return len(json.dumps(inert_json(text))) - len(json.dumps(inert_json("")))


def _detail(detail: Detail | None) -> dict[str, Any] | None:
    if detail is None:
        return None
    texts = {name: shortened(getattr(detail, name), budget) for name, budget in DETAIL_BUDGET.items()}
    fields = {name: getattr(detail, name) for name in Detail.__slots__} | texts
    return {name: value for name, value in fields.items() if value not in ("", None)}


def spoken(words: MapWords) -> dict[str, Any]:
    """Return the map's texts as the names' file holds them."""
    plain = {name: getattr(words, name) for name in MapWords.__slots__}
    return {name: value if isinstance(value, str) else dict(value) for name, value in plain.items()}
