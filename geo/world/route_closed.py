"""Why there is no route: which exclusions cut it, and which single section would open it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from geo.world import corridors
from geo.world.corridor_model import Section
from geo.world.route_graph import travelled
from geo.world.route_model import EXCLUSIONS, Answer, Asked, Opening


def answer(asked: Asked, excluded: Mapping[str, str]) -> Answer:
    """Return the answer to a question that no route meets. `excluded`: section → why (`EXCLUSIONS`)."""
    if any(corridors.stations()[id].country in asked.avoid for id in asked.stops):
        return Answer(asked, reason="stop_avoided")
    return Answer(asked, reason=_reason(asked, excluded), would_open=tuple(_openings(asked, excluded)))


def _reason(asked: Asked, excluded: Mapping[str, str]) -> str:
    cutting = [why for why in EXCLUSIONS if why in excluded.values() and _connected(asked, _without(excluded, why))]
    if cutting:
        return ",".join(cutting)
    return "together" if _connected(asked, travelled()) else "unconnected"


def _without(excluded: Mapping[str, str], why: str) -> list[Section]:
    """Return the sections that may be used once one exclusion is lifted; a section may be under several of them."""
    return [section for section in travelled() if excluded.get(section.id) in (None, why)]


def _connected(asked: Asked, sections: Iterable[Section]) -> bool:
    island = _islands(sections)
    return len({island.get(id, id) for id in asked.stops}) == 1


def _openings(asked: Asked, excluded: Mapping[str, str]) -> Iterable[Opening]:
    """Yield the excluded sections that join the two islands on which all the stops lie."""
    island = _islands(section for section in travelled() if section.id not in excluded)
    wanted = {island.get(id, id) for id in asked.stops}
    for section in travelled() if len(wanted) == 2 else ():
        if section.id in excluded and {island.get(end, end) for end in (section.start, section.end)} == wanted:
            yield Opening(section.id, excluded[section.id], asked.status(section))


def _islands(sections: Iterable[Section]) -> dict[str, str]:
    """Return for each station that a section touches one name for all that hang together."""
    near: dict[str, list[str]] = defaultdict(list)
    for section in sections:
        near[section.start].append(section.end)
        near[section.end].append(section.start)
    island: dict[str, str] = {}
    for first in near:
        waiting = [] if first in island else [first]
        while waiting:
            station = waiting.pop()
            if station not in island:
                island[station] = first
                waiting += near[station]
    return island
