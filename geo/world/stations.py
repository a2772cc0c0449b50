"""Which station a person means: by its id, or by any of its names in any language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from geo.errors import StationError
from geo.fold import fold
from geo.world import corridors
from geo.world.corridor_model import Station

MAX_NAME = 200  # characters of a name that are looked at
OFFERED = 8  # candidates named when a name is not clear


def find(text: str, *, field: str = "station") -> Station:
    """Return the station that `text` names: an id, a name in any language, or a name and a country ("Astara, IRN").

    Errors: StationError where no station or several are meant; its `candidates` are the ids that could be.
    """
    asked = text.strip()[:MAX_NAME]
    if asked.lower() in corridors.stations():
        return corridors.stations()[asked.lower()]
    found = matches(asked)
    if len(found) == 1:
        return corridors.stations()[found[0]]
    if found:
        raise StationError(field, text, f"several stations bear this name: {_told(found)}", found)
    near = nearest(asked)
    raise StationError(field, text, f"no station bears this name; near: {_told(near)}" if near else "no station bears this name", near)


def matches(text: str) -> tuple[str, ...]:
    """Return the ids of the stations that bear the name `text`, perhaps with a country behind a comma."""
    name, _, country = text.rpartition(",")
    if name and (code := country.strip().upper()):
        within = tuple(id for id in _named(name) if corridors.stations()[id].country == code)
        if within:
            return within
    return _named(text)


def nearest(text: str) -> tuple[str, ...]:
    """Return the ids of the stations whose names are written like `text`, or hold it, best first."""
    wanted = _key(text)
    if not wanted:
        return ()
    held = [key for key in _by_name() if len(wanted) > 1 and wanted in key]
    close = [*sorted(held, key=len), *get_close_matches(wanted, _by_name(), n=OFFERED, cutoff=0.75)]
    return tuple(dict.fromkeys(id for key in close for id in _by_name()[key]))[:OFFERED]


def all_names(station: Station) -> tuple[str, ...]:
    """Return all that the station is called, its id last."""
    return tuple(dict.fromkeys((*station.names.values(), *station.aliases, station.id)))


def _named(text: str) -> tuple[str, ...]:
    """Return the stations of that name; the gazetteer's names of a station's town count where the network has none."""
    key = _key(text)
    if not key:
        return ()
    return _by_name().get(key) or _of_town(text)


def _of_town(text: str) -> tuple[str, ...]:
    from geo.world import gazetteer

    towns = {name.place_id for name in gazetteer.lookup(text)}
    return tuple(id for id, station in corridors.stations().items() if station.geonameid and f"g{station.geonameid}" in towns)


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for id, station in corridors.stations().items():
        for name in all_names(station):
            found[_key(name)][id] = None
    return MappingProxyType({key: tuple(ids) for key, ids in found.items()})


def _key(name: str) -> str:
    """Return a name for comparison: folded, letters and digits only, so that "Xi'an" and "Xian" are one."""
    return "".join(char for char in fold(name[:MAX_NAME]) if char.isalnum())


def _told(ids: tuple[str, ...]) -> str:
    stations = corridors.stations()
    return ", ".join(f"{stations[id].name('en')} ({stations[id].country}, {id})" for id in ids)
