"""The nouns of the rail network: frozen dataclasses, and the words that their fields may hold.

Lengths are kilometres, gauges millimetres, coordinates degrees (WGS 84). Texts are mappings from locale to text.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

STATUSES = ("proposed", "planned", "agreed", "under_construction", "operating", "suspended")
MODES = ("rail", "ferry", "road")
EVIDENCE = ("source", "mixed", "general")  # general knowledge: not looked up
CONFIDENCE = ("high", "medium", "low")
DETOUR = 1.2  # an unknown length is estimated as this times the great circle between the stations, whatever the drawn line
EARTH_KM = 6371.0088  # mean radius

Point = tuple[float, float]  # latitude, longitude
Text = Mapping[str, str]  # locale → text


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a figure was taken from. `date` is as exact as it is known ("2025-01-07", "2025-04", "undated")."""

    id: str
    publication: str
    date: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class State:
    """A status of a section from a day on; `precision` ("day", "month", "year"; "unknown" = since ever) tells how well it is known."""

    status: str
    since: date
    precision: str
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another figure for the same thing, and who gives it."""

    value: str | float
    sources: tuple[str, ...]
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of a corridor. `of` narrows the key: a country ("KGZ"), a year ("2024") or a stretch ("torugart/makmal")."""

    key: str
    value: str | float
    unit: str
    of: str
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    alternatives: tuple[Alternative, ...] = ()
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Station:
    """A station, port, border point or pass. `aliases` are further names in any language; `located` tells how exact the point is."""

    id: str
    names: Text = field(hash=False)
    country: str
    lat: float
    lon: float
    kind: str
    break_of_gauge: bool
    geonameid: int | None
    located: str
    aliases: tuple[str, ...] = ()
    note: Text = field(default_factory=dict, hash=False)

    @property
    def point(self) -> Point:
        return self.lat, self.lon

    def name(self, locale: str) -> str:
        return self.names.get(locale) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Section:
    """The way between two neighbouring stations. `line` is how it is drawn, through the towns on its way, stations included."""

    id: str
    start: str
    end: str
    mode: str
    length_km: float | None
    geodesic_km: float
    gauges_mm: tuple[int, ...]
    status: str
    states: tuple[State, ...]
    corridors: tuple[str, ...]
    countries: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    line: tuple[Point, ...]
    alternatives: tuple[Alternative, ...] = ()
    note: Text = field(default_factory=dict, hash=False)

    @property
    def via(self) -> tuple[Point, ...]:
        """Return the points between the stations that the drawn line passes."""
        return self.line[1:-1]

    @property
    def km(self) -> float:
        """Return the length, or its estimate where none is known."""
        return self.length_km if self.length_km is not None else self.geodesic_km * DETOUR

    @property
    def estimated(self) -> bool:
        return self.length_km is None

    def status_on(self, day: date) -> str | None:
        """Return the status of that day; None before the first dated state. A section without dated states always had its status."""
        if not self.states:
            return self.status
        before = [state for state in self.states if state.since <= day]
        return before[-1].status if before else None


@dataclass(frozen=True, slots=True)
class Corridor:
    """A corridor: named paths over stations, its facts and the countries it runs through, in the order of its main path."""

    id: str
    names: Text = field(hash=False)
    status: str
    order: int
    facts: tuple[Fact, ...]
    paths: Mapping[str, tuple[str, ...]] = field(hash=False)
    countries: tuple[str, ...]
    sources: tuple[str, ...]
    note: Text = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A matter on which the sources disagree, the values they give, and the one used here ("" where none is)."""

    topic: Text = field(hash=False)
    about: tuple[str, ...]
    values: tuple[Alternative, ...]
    use: Text = field(hash=False)
    unit: str = ""  # of the values that are numbers


def great_circle(a: Point, b: Point) -> float:
    """Return the kilometres between two points on a sphere."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*a, *b))
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))
