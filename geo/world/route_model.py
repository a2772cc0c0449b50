"""The nouns of route finding: what is asked, and what a route is. Kilometres; stations, sections and countries by their ids."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from geo.world import corridors
from geo.world.corridor_model import Section

Prefer = Literal["length", "borders", "gauge"]
Modes = Literal["rail", "ferries"]
PREFERENCES: tuple[Prefer, ...] = ("length", "borders", "gauge")
MODES: tuple[Modes, ...] = ("ferries", "rail")
# Why a section may not be used: over the sea, in a country to be avoided, not operating on that day.
EXCLUSIONS = ("ferry", "country", "not_open")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that has been checked: ids of stations, codes of countries, ids of the sections assumed to be open."""

    stops: tuple[str, ...]  # start, stations on the way, end
    avoid: frozenset[str] = frozenset()
    prefer: Prefer = "length"
    modes: Modes = "ferries"
    as_of: date | None = None  # None: as the network is recorded now
    assumed: frozenset[str] = frozenset()

    @property
    def limits(self) -> Asked:
        """Return what decides which sections may be used, without the stops and the preference."""
        return Asked((), self.avoid, "length", self.modes, self.as_of, self.assumed)

    def status(self, section: Section) -> str:
        """Return the section's status on the day asked about; "" before anything is known of it."""
        return section.status if self.as_of is None else section.status_on(self.as_of) or ""

    def exclusion(self, section: Section) -> str | None:
        """Return the first of `EXCLUSIONS` that forbids a section (no road), None if it may be used."""
        if section.mode == "ferry" and self.modes == "rail":
            return "ferry"
        if not self.avoid.isdisjoint(section.countries):
            return "country"
        if section.id not in self.assumed and self.status(section) != "operating":
            return "not_open"
        return None


@dataclass(frozen=True, slots=True)
class Leg:
    """A section as it is travelled, from one of its stations to the other."""

    section: str
    start: str
    end: str

    @property
    def of(self) -> Section:
        return corridors.sections()[self.section]

    @property
    def forward(self) -> bool:
        """Tell whether the section is written in the direction of travel."""
        return self.of.start == self.start


@dataclass(frozen=True, slots=True)
class Crossing:
    """A border, crossed on a section. `station` is the border station of the two ends, else the pass, else the one before the border."""

    countries: tuple[str, str]
    station: str
    section: str
    sea: bool


@dataclass(frozen=True)
class Route:
    """A way from station to station, leg by leg. `not_open` are sections that are used only because they are assumed to be open."""

    legs: tuple[Leg, ...]
    not_open: tuple[str, ...] = ()

    @cached_property
    def sections(self) -> tuple[str, ...]:
        return tuple(leg.section for leg in self.legs)

    @cached_property
    def stations(self) -> tuple[str, ...]:
        return (self.legs[0].start, *(leg.end for leg in self.legs))

    @cached_property
    def km(self) -> float:
        return sum(leg.of.km for leg in self.legs)

    @cached_property
    def km_estimated(self) -> float:
        """Return the kilometres of the sections whose length is not known (great circle times 1.2)."""
        return sum(leg.of.km for leg in self.legs if leg.of.estimated)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Return the countries in the order of travel; one that is entered twice stands twice."""
        on_the_way = [corridors.stations()[id].country for id in self.stations]
        return tuple(code for i, code in enumerate(on_the_way) if i == 0 or code != on_the_way[i - 1])

    @cached_property
    def sea_legs(self) -> tuple[str, ...]:
        return tuple(leg.section for leg in self.legs if leg.of.mode == "ferry")

    @cached_property
    def corridors(self) -> tuple[str, ...]:
        """Return the corridors that share sections with the route, the one with the most kilometres first."""
        km: dict[str, float] = {}
        for leg in self.legs:
            for id in leg.of.corridors:
                km[id] = km.get(id, 0) + leg.of.km
        return tuple(sorted(km, key=lambda id: (-km[id], id)))

    @cached_property
    def borders(self) -> tuple[Crossing, ...]:
        return tuple(crossing for leg in self.legs if (crossing := _crossing(leg)))

    @cached_property
    def gauge_breaks(self) -> tuple[str, ...]:
        """Return the stations where the gauge changes, in the order of travel.

        A section of two gauges changes it: at its far end, where the receiving railway reloads, unless only its near end is marked.
        Else it changes where a section's gauge differs from the last one known; a ship without rails carries it no further.
        """
        found: list[str] = []
        gauge: int | None = None
        for leg in self.legs:
            gauges = leg.of.gauges_mm
            if gauge and gauges and gauge not in gauges:
                found.append(leg.start)
            if len(gauges) > 1:
                found.append(_reloading(leg))
                gauge = next((other for other in gauges if other != gauge), None) if gauge in gauges else None
            elif gauges:
                gauge = gauges[0]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Opening:
    """A section that alone, were it allowed, would open a route, and why it is not (`EXCLUSIONS`); `status` is that of the day."""

    section: str
    why: str
    status: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Up to five routes, the best first; or none, and why.

    `reason`: "same_station"; "stop_avoided" (a station lies in an avoided country); "unconnected" (the network has no way at all);
    "together" (only several exclusions lifted at once would open a route); else the exclusions each of which alone, lifted whole,
    would open one, joined by commas ("ferry,country").
    """

    asked: Asked
    routes: tuple[Route, ...] = ()
    reason: str | None = None
    would_open: tuple[Opening, ...] = ()


def _crossing(leg: Leg) -> Crossing | None:
    a, b = corridors.stations()[leg.start], corridors.stations()[leg.end]
    if a.country == b.country:
        return None
    station = max(a, b, key=lambda end: ("pass", "border").index(end.kind) if end.kind in ("pass", "border") else -1)
    return Crossing((a.country, b.country), station.id, leg.section, leg.of.mode == "ferry")


def _reloading(leg: Leg) -> str:
    stations = corridors.stations()
    only_near = stations[leg.start].break_of_gauge and not stations[leg.end].break_of_gauge
    return leg.start if only_near else leg.end
