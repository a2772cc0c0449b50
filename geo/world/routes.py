"""Ways over the rail network: from station to station, past countries, as of a day, with lines assumed to be open.

Lengths are the network's own: as the sources give them, else great circle times 1.2. Sanctions, capacity, security, timetables and
tariffs are not modelled. Nothing is read before it is asked for; the answer depends on the question and the data alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from geo.errors import QueryError
from geo.world import corridors, route_closed, route_search, stations, territories
from geo.world.route_graph import travelled
from geo.world.route_model import EXCLUSIONS, MODES, PREFERENCES, Answer, Asked, Crossing, Leg, Modes, Opening, Prefer, Route

__all__ = [
    "EXCLUSIONS",
    "MODES",
    "PREFERENCES",
    "Answer",
    "Asked",
    "Crossing",
    "Leg",
    "Modes",
    "Opening",
    "Prefer",
    "Route",
    "answer",
    "as_json",
    "ask",
    "assumable",
    "find",
]

MAX_STOPS = 12  # on the way: more than a person asks for


def find(
    start: str,
    end: str,
    *,
    via: Sequence[str] = (),
    avoid: Sequence[str] = (),
    prefer: Prefer = "length",
    modes: Modes = "ferries",
    as_of: date | None = None,
    assume_open: Sequence[str] = (),
) -> Answer:
    """Return up to five routes between two stations, or why there is none.

    Stations by id or any name, countries by ISO 3166-1 code, `assume_open` by the id of a corridor or section. `as_of`: only what
    operates on that day; None: what operates by the latest state on record. Errors: QueryError, StationError.
    """
    return answer(ask(start, end, via=via, avoid=avoid, prefer=prefer, modes=modes, as_of=as_of, assume_open=assume_open))


def ask(
    start: str,
    end: str,
    *,
    via: Sequence[str] = (),
    avoid: Sequence[str] = (),
    prefer: str = "length",
    modes: str = "ferries",
    as_of: date | None = None,
    assume_open: Sequence[str] = (),
) -> Asked:
    """Return the checked question. Errors: QueryError names the field (from, to, via, avoid, prefer, mode, assume-open) and the value."""
    if prefer not in PREFERENCES:
        raise QueryError("prefer", str(prefer), f"none of {', '.join(PREFERENCES)}")
    if modes not in MODES:
        raise QueryError("mode", str(modes), f"none of {', '.join(MODES)}")
    if len(via) > MAX_STOPS:
        raise QueryError("via", str(len(via)), f"more than {MAX_STOPS} stations")
    named = [("from", start), *(("via", name) for name in via), ("to", end)]
    stops = tuple(stations.find(name, field=field).id for field, name in named)
    return Asked(
        stops=tuple(stop for i, stop in enumerate(stops) if i == 0 or stop != stops[i - 1]),
        avoid=frozenset(_country(code) for code in avoid),
        prefer=prefer,
        modes=modes,
        as_of=as_of,
        assumed=frozenset(id for given in assume_open for id in _assumed(given)),
    )


@lru_cache(maxsize=256)
def answer(asked: Asked) -> Answer:
    """Return the answer to a checked question; the same question, asked again, costs nothing."""
    if len(asked.stops) < 2:
        return Answer(asked, reason="same_station")
    excluded, allowed = _sorted_out(asked.limits)
    found = route_search.routes(asked, allowed)
    return Answer(asked, found) if found else route_closed.answer(asked, excluded)


@lru_cache(maxsize=64)
def _sorted_out(limits: Asked) -> tuple[Mapping[str, str], frozenset[str]]:
    """Return the sections that may not be used with the reason, and those that may."""
    excluded = {section.id: why for section in travelled() if (why := limits.exclusion(section))}
    return MappingProxyType(excluded), frozenset(section.id for section in travelled() if section.id not in excluded)


def assumable() -> tuple[str, ...]:
    """Return the corridors with sections that do not operate: what is worth assuming to be open."""
    closed = {id for section in travelled() if section.status != "operating" for id in section.corridors}
    return tuple(id for id in corridors.corridors() if id in closed)


def as_json(found: Answer) -> dict[str, Any]:
    """Return an answer as the object that `python -m geo routes --json` prints; names in English."""
    shown: dict[str, Any] = {"routes": [_route_object(route) for route in found.routes]}
    if found.reason:
        shown["reason"] = found.reason
        shown["would_open"] = [{**_section_object(one.section), "why": one.why, "status": one.status} for one in found.would_open]
    return shown


def _route_object(route: Route) -> dict[str, Any]:
    return {
        "km": round(route.km, 1),
        "km_estimated": round(route.km_estimated, 1),
        "countries": list(route.countries),
        "borders": len(route.borders),
        "gauge_breaks": len(route.gauge_breaks),
        "sea_legs": [_section_object(id) for id in route.sea_legs],
        "not_open": [_section_object(id) for id in route.not_open],
        "border_crossings": [{"from": c.countries[0], "to": c.countries[1], "station": c.station, "sea": c.sea} for c in route.borders],
        "gauge_break_stations": list(route.gauge_breaks),
        "corridors": list(route.corridors),
        "stations": list(route.stations),
        "sections": [{**_section_object(leg.section), "reverse": not leg.forward} for leg in route.legs],
    }


def _section_object(id: str) -> dict[str, Any]:
    section = corridors.sections()[id]
    names = [corridors.stations()[end].name("en") for end in (section.start, section.end)]
    return {"id": id, "names": names, "km": round(section.km, 1), "estimated": section.estimated, "mode": section.mode}


def _country(given: str) -> str:
    code = given.strip().upper()
    code = territories.alpha3(code) or code if len(code) == 2 else code
    if not territories.is_code(code):
        raise QueryError("avoid", given, "no country has this code")
    return code


def _assumed(given: str) -> Iterable[str]:
    """Return the sections of a corridor, all but the suspended ones, or the section of that id, whatever its status."""
    name = given.strip()
    if name.upper() in corridors.corridors():
        return _sections_of(name.upper())
    start, _, end = name.lower().partition("--")
    section = corridors.section_between(start, end)
    if section is None or section.mode == "road":
        raise QueryError("assume-open", given, "neither a corridor nor a section has this id")
    return (section.id,)


def _sections_of(corridor: str) -> Iterator[str]:
    return (section.id for section in travelled() if corridor in section.corridors and section.status != "suspended")
