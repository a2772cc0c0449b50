"""The network as graphs for networkx, one for each preference and set of sections that may be used.

Nodes are stations. Where breaks of gauge are to be few, nodes are (station, gauge) and changing costs; the station itself is then only
a way in and out. Edges carry `cost` (kilometres, plus a million for each border or break that is to be avoided) and `key`: the
section's id, "" for a change of gauge, "@station" for the way in and out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from types import MappingProxyType
from typing import Any

from geo.world import corridors
from geo.world.corridor_model import Section
from geo.world.route_model import Leg, Prefer

PENALTY = 1e6  # kilometres: no way round is that long
CHANGE = ""
WAY_IN = "@"
Edge = tuple[Any, Any, float, str]


@cache
def edges(prefer: Prefer) -> tuple[Edge, ...]:
    """Return all edges of a preference's graph."""
    if prefer == "gauge":
        return tuple(_by_gauge())
    return tuple((s.start, s.end, s.km + (PENALTY if prefer == "borders" and len(s.countries) > 1 else 0), s.id) for s in travelled())


@cache
def keys(prefer: Prefer) -> Mapping[tuple[Any, Any], str]:
    """Return the key of the edge between two nodes, in both directions."""
    found = {(a, b): key for a, b, _cost, key in edges(prefer)}
    return MappingProxyType(found | {(b, a): key for (a, b), key in found.items()})


@cache
def travelled() -> tuple[Section, ...]:
    """Return the sections that a train or its ferry can take: all but roads."""
    return tuple(section for section in corridors.sections().values() if section.mode != "road")


@cache
def between() -> Mapping[tuple[str, str], str]:
    """Return the section from station to station, in both directions."""
    found = {(s.start, s.end): s.id for s in travelled()}
    return MappingProxyType(found | {(b, a): id for (a, b), id in found.items()})


@cache
def legs() -> Mapping[tuple[str, str], Leg]:
    """Return the leg from station to station, in both directions."""
    return MappingProxyType({pair: Leg(id, *pair) for pair, id in between().items()})


@cache
def kilometres() -> Mapping[str, float]:
    """Return the length of each section, estimated where it is not known."""
    return MappingProxyType({section.id: section.km for section in travelled()})


@lru_cache(maxsize=64)
def open_graph(prefer: Prefer, allowed: frozenset[str]) -> Any:
    """Return the graph with the allowed sections only, the ways in and out of all stations included."""
    import networkx as nx  # 0.3 s, and only routes need it

    made = nx.Graph()
    for a, b, cost, key in edges(prefer):
        if key in allowed or not key or key[0] == WAY_IN:
            made.add_edge(a, b, cost=cost, key=key)
    return made


@lru_cache(maxsize=64)
def neighbours(prefer: Prefer, allowed: frozenset[str]) -> Mapping[Any, Sequence[tuple[Any, float, str]]]:
    """Return for each node the nodes that an allowed section joins to it, with the cost and its id; changes of gauge are left out."""
    found: dict[Any, list[tuple[Any, float, str]]] = defaultdict(list)
    for a, b, cost, key in edges(prefer):
        if key in allowed:
            found[a].append((b, cost, key))
            found[b].append((a, cost, key))
    return dict(found)


def weight(prefer: Prefer, start: str, end: str) -> Callable[[Any, Any, Mapping[str, Any]], float | None] | str:
    """Return the weight for networkx: the cost, with ways in and out open only at the two stations."""
    if prefer != "gauge":
        return "cost"
    ways = (WAY_IN + start, WAY_IN + end)
    return lambda _a, _b, edge: edge["cost"] if edge["key"][:1] != WAY_IN or edge["key"] in ways else None


def station_of(node: Any) -> str:
    """Return the station of a node of either kind."""
    return node if isinstance(node, str) else node[0]


def _by_gauge() -> Iterator[Edge]:
    gauges = _gauges()
    for section in travelled():
        a, b = section.start, section.end
        for from_, to in _passing(section, gauges):
            change = len(section.gauges_mm) > 1
            yield (a, from_), (b, to), section.km + (PENALTY if change else 0), section.id
    for station, known in gauges.items():
        yield from ((station, (station, gauge), 0, WAY_IN + station) for gauge in known)
        yield from (((station, one), (station, other), PENALTY, CHANGE) for one in known for other in known if one < other)


def _passing(section: Section, gauges: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the gauges at both ends of a section that it joins; a ship without rails takes and leaves any."""
    own = section.gauges_mm
    if len(own) > 1:
        yield from ((one, other) for one, other in product(own, own) if one != other)
    elif own:
        yield own[0], own[0]
    else:
        yield from ((gauge, gauge) for gauge in gauges[section.start])


def _gauges() -> Mapping[str, tuple[int, ...]]:
    """Return the gauges that may be met at each station; at both ends of a ship's way, or a line of unknown gauge, all of them."""
    every = tuple(sorted({gauge for section in travelled() for gauge in section.gauges_mm}))
    found: dict[str, set[int]] = {}
    for section in travelled():
        for station in (section.start, section.end):
            found.setdefault(station, set()).update(section.gauges_mm or every)
    return {station: tuple(sorted(known)) for station, known in found.items()}
