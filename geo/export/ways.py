"""Routes as lines of English text, for the command line."""

from __future__ import annotations

from collections.abc import Iterator

from geo.world import corridors
from geo.world.route_model import Answer, Crossing, Route

NOT_MODELLED = "Sanctions, capacity, security, timetables and tariffs are not modelled."


def lines(answer: Answer) -> Iterator[str]:
    """Yield the answer line by line: each route with its figures and stations, or why there is none and what would open one."""
    for number, route in enumerate(answer.routes, 1):
        yield from _route(number, route)
    if answer.reason:
        yield f"No route: {answer.reason}."
    for one in answer.would_open:
        yield f"  would open one: {section_name(one.section)} ({one.section}; {one.why}, {one.status or 'no state on record'})"
    yield NOT_MODELLED


def _route(number: int, route: Route) -> Iterator[str]:
    yield f"{number}. {route.km:,.0f} km (of these {route.km_estimated:,.0f} estimated), {' '.join(route.countries)}"
    borders = ", ".join(f"{'–'.join(crossing.countries)} at {crossing_name(crossing)}" for crossing in route.borders)
    yield from _part(f"borders {len(route.borders)}", borders)
    yield from _part(f"breaks of gauge {len(route.gauge_breaks)}", ", ".join(map(station_name, route.gauge_breaks)))
    yield from _part("by sea", ", ".join(map(section_name, route.sea_legs)))
    yield from _part("not open", ", ".join(map(section_name, route.not_open)))
    yield f"   way: {' – '.join(map(station_name, route.stations))}"


def _part(label: str, text: str) -> Iterator[str]:
    if text:
        yield f"   {label}: {text}"


def station_name(id: str, locale: str = "en") -> str:
    """Return what a station is called in `locale`."""
    return corridors.stations()[id].name(locale)


def section_name(id: str, locale: str = "en") -> str:
    """Return a section's two ends as they are called in `locale`."""
    section = corridors.sections()[id]
    return f"{station_name(section.start, locale)}–{station_name(section.end, locale)}"


def crossing_name(crossing: Crossing, locale: str = "en") -> str:
    """Return where a border is crossed: its station, or the section that crosses it where no station of the network lies there."""
    kind = corridors.stations()[crossing.station].kind
    return station_name(crossing.station, locale) if kind in ("border", "pass") else section_name(crossing.section, locale)
