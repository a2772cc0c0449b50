"""What an event has to do with a route: it happened at one of its stations, on a line that it uses, or in a country on its way."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Literal

from geo.model import Event
from geo.world import corridors, route_graph
from geo.world.corridor_model import Section, State
from geo.world.route_model import Route

Tie = Literal["station", "corridor", "country"]
LEAST = 0.25  # of the route's or of the corridor's kilometres that they share, for its news to be news of the route


def ties(event: Event, route: Route) -> tuple[tuple[Tie, str], ...]:
    """Return what ties an event to a route, the closest first: ("station", id), ("corridor", id), ("country", code)."""
    towns = {f"g{station.geonameid}": id for id in route.stations if (station := corridors.stations()[id]).geonameid}
    place = event.place.id if event.place else ""
    at: tuple[tuple[Tie, str], ...] = (("station", towns[place]),) if place in towns else ()
    used = lines(route)
    on: tuple[tuple[Tie, str], ...] = tuple(("corridor", id) for id in event.corridors if id in used)
    inside: tuple[tuple[Tie, str], ...] = tuple(("country", code) for code in event.countries if code in route.countries)
    return at + on + inside


def lines(route: Route) -> tuple[str, ...]:
    """Return the corridors that the route uses in earnest: at least a quarter of it or of them is shared."""
    return tuple(id for id in route.corridors if _shared(route, id) >= LEAST)


def way_of(corridor: str) -> Route:
    """Return a corridor as the route over its main path, or over its longest where none is called so."""
    paths = corridors.corridors()[corridor].paths
    path = paths.get("main") or max(paths.values(), key=len)
    return Route(tuple(route_graph.legs()[pair] for pair in pairwise(path)))


def changes(route: Route, since: date | None, until: date | None) -> tuple[tuple[Section, State], ...]:
    """Return what befell the route's own sections from `since` to `until`, both inside: their dated states, newest first."""
    found = [(leg.of, state) for leg in route.legs for state in leg.of.states if state.precision != "unknown"]
    inside = [(section, state) for section, state in found if (since or date.min) <= state.since <= (until or date.max)]
    return tuple(sorted(inside, key=lambda pair: pair[1].since, reverse=True))


def _shared(route: Route, corridor: str) -> float:
    common = sum(leg.of.km for leg in route.legs if corridor in leg.of.corridors)
    whole = sum(section.km for section in corridors.sections().values() if corridor in section.corridors)
    return max(common / route.km if route.km else 0.0, common / whole if whole else 0.0)
