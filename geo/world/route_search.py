"""The best way and its alternatives: ways over one chosen section each, out of two trees of shortest ways.

From the start and from the end one shortest-path tree each is grown (networkx). Every allowed section then gives one way: the shortest
from the start to it, over it, and the shortest on to the end. Sorted by cost these are the best way and what can stand in for parts of
it; those are kept that pass no station twice and share at most `SHARED` of their length with each one kept before. How much a way shares
is read off the trees, so that hardly any way that is not kept is written out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf
from operator import itemgetter
from typing import Any

from geo.world import route_graph
from geo.world.route_model import Asked, Prefer, Route

ROUTES = 5
SHARED = 0.7  # of the shorter of two routes, at most
LONGEST = 2.0  # times the best route: what is longer still is no alternative

Way = tuple[str, ...]  # station by station
_Ends = tuple[Mapping[Any, float], Mapping[Any, float], float]  # kilometres of a leg's two trees, and of all other legs


@dataclass(frozen=True, slots=True)
class _Tree:
    """The shortest ways from one station: for each node the one before it and the section between ("" for none)."""

    root: str
    cost: Mapping[Any, float]  # nearest first
    before: Mapping[Any, Any]
    sections: Mapping[Any, str]
    km: _Along

    def way(self, node: Any) -> list[Any]:
        """Return the nodes from the root to `node`."""
        found = [node]
        while node != self.root:
            node = self.before[node]
            found.append(node)
        return found[::-1]

    def common(self, sections: Mapping[str, float]) -> _Along:
        """Return for each node how much of the way to it lies on `sections` (id → kilometres)."""
        return _Along(self.root, self.before, self.sections, sections)


class _Along(dict[Any, float]):
    """Kilometres of a tree's ways that lie on some sections, worked out for the nodes that are asked about."""

    def __init__(self, root: Any, before: Mapping[Any, Any], steps: Mapping[Any, str], sections: Mapping[str, float]) -> None:
        super().__init__({root: 0.0})
        self._before, self._steps, self._sections = before, steps, sections

    def __missing__(self, node: Any) -> float:
        way = []
        while node not in self:
            way.append(node)
            node = self._before[node]
        km = self[node]
        for node in reversed(way):
            km += self._sections.get(self._steps[node], 0.0)
            self[node] = km
        return km


@dataclass(frozen=True, slots=True)
class _Kept:
    """A route that is kept: its sections, its length, and what each leg's trees share with it."""

    way: Way
    sections: Mapping[str, float]
    km: float
    shared: Sequence[_Ends]


class _Search:
    """One question: a pair of trees between every two stops."""

    def __init__(self, asked: Asked, allowed: frozenset[str]) -> None:
        self.pairs = [(_grow(asked, allowed, a, b), _grow(asked, allowed, b, a)) for a, b in pairwise(asked.stops)]
        self.near = route_graph.neighbours(asked.prefer, allowed)
        self.km = route_graph.kilometres()
        self.by_length = asked.prefer == "length"
        self.kept: list[_Kept] = []
        if all(back.root in there.cost for there, back in self.pairs):
            self._run()

    def _run(self) -> None:
        best = [_stations(there.way(back.root)) for there, back in self.pairs]
        self.length = self._length(best)
        self.on_best = [frozenset(_sections(way)) for way in best]
        self._keep(_joined(best), best)
        self.longest = LONGEST * self.kept[0].km
        turning: dict[tuple[int, int], set[Any]] = {}  # the same extra cost: the same way, which passes a station twice
        for extra, number, u, v, section in sorted(self._detours(), key=itemgetter(0, 1)):
            if len(self.kept) == ROUTES:
                return
            known = turning.get((round(extra), number), ())
            if (u in known and v in known) or not self._promises(number, u, v, section):
                continue
            there, back = self.pairs[number]
            nodes = [*there.way(u), *reversed(back.way(v))]
            way = _stations(nodes)
            if len(set(way)) == len(way):
                self._keep(_joined([*best[:number], way, *best[number + 1 :]]), best)
            else:
                turning.setdefault((round(extra), number), set()).update(nodes)

    def _detours(self) -> Iterator[tuple[float, int, Any, Any, str]]:
        """Yield for each section off the best way what its way costs more, the leg, its ends in the order of travel, and its id."""
        for number, (there, back) in enumerate(self.pairs):
            out, home, least, on_best = there.cost, back.cost, there.cost[back.root], self.on_best[number]
            limit = LONGEST * least if self.by_length else inf
            for a, so_far in out.items():  # nearest first
                if so_far > limit:
                    break
                if a not in home or so_far + home[a] > limit:
                    continue
                came = there.before.get(a)
                for b, cost, section in self.near.get(a, ()):
                    if (
                        b == came or section in on_best or b not in home or back.before.get(b) == a
                    ):  # it turns round at once, or is the best
                        continue
                    total = so_far + cost + home[b]
                    if total <= limit and (total, a) <= (out.get(b, inf) + cost + home[a], b):  # not the worse direction
                        yield total - least, number, a, b, section

    def _length(self, best: Sequence[Way]) -> list[_Ends]:
        """Return for each leg the kilometres of its trees, and of the best ways of all other legs."""
        of_leg = [sum(route_graph.kilometres()[id] for id in _sections(way)) for way in best]
        return [(there.km, back.km, sum(of_leg) - own) for (there, back), own in zip(self.pairs, of_leg, strict=True)]

    def _shared(self, sections: Mapping[str, float], best: Sequence[Way]) -> list[_Ends]:
        """Return for each leg what its trees, and the best ways of all other legs, have of `sections`."""
        of_leg = [sum(sections.get(id, 0.0) for id in _sections(way)) for way in best]
        rest = sum(of_leg)
        return [(there.common(sections), back.common(sections), rest - own) for (there, back), own in zip(self.pairs, of_leg, strict=True)]

    def _promises(self, number: int, u: Any, v: Any, section: str) -> bool:
        """Tell whether the way over u, a section and v is neither too long nor too like one that is kept, without writing it out."""
        there, back, rest = self.length[number]
        km = there[u] + back[v] + rest + self.km[section]
        if km > self.longest:
            return False
        for kept in self.kept:
            there, back, rest = kept.shared[number]
            common, most = rest + kept.sections.get(section, 0.0), SHARED * (km if km < kept.km else kept.km)
            if common + there[u] > most or common + there[u] + back[v] > most:  # one tree often tells enough
                return False
        return True

    def _keep(self, way: Way, best: Sequence[Way]) -> None:
        lengths = [(id, route_graph.kilometres()[id]) for id in _sections(way)]
        sections, km = dict(lengths), sum([km for _id, km in lengths])  # with stops between, a section may be passed twice
        if all(_common(sections, kept.sections) <= SHARED * min(km, kept.km) for kept in self.kept):
            last = len(self.kept) == ROUTES - 1
            self.kept.append(_Kept(way, sections, km, [] if last else self._shared(sections, best)))


def forget() -> None:
    """Drop the trees that are kept: for measurements."""
    _grown.cache_clear()


def routes(asked: Asked, allowed: frozenset[str]) -> tuple[Route, ...]:
    """Return up to five routes over the allowed sections, the best first; empty where there is none."""
    return tuple(_route(kept.way, asked) for kept in _Search(asked, allowed).kept)


def _grow(asked: Asked, allowed: frozenset[str], root: str, other: str) -> _Tree:
    return _grown(asked.prefer, allowed, root, other if asked.prefer == "gauge" else root)


@lru_cache(maxsize=256)  # some 60 kB each; who changes one end of a question keeps the tree of the other
def _grown(prefer: Prefer, allowed: frozenset[str], root: str, other: str) -> _Tree:
    """Return the tree of a station; where gauges count, it depends on the other end too, the second way out."""
    import networkx as nx  # 0.3 s, and only routes need it

    graph = route_graph.open_graph(prefer, allowed)
    if root not in graph:
        return _Tree(root, {root: 0.0}, {}, {}, _Along(root, {}, {}, {}))
    before, cost = nx.dijkstra_predecessor_and_distance(graph, root, weight=route_graph.weight(prefer, root, other))
    first = {node: before[node][0] for node in cost if node != root}
    keys = route_graph.keys(prefer)
    steps = {node: keys[node, near] for node, near in first.items()}
    return _Tree(root, cost, first, steps, _Along(root, first, steps, route_graph.kilometres()))


def _stations(nodes: Sequence[Any]) -> Way:
    """Return the stations of some nodes, each once where the gauge changes."""
    found = [route_graph.station_of(node) for node in nodes]
    return tuple(id for i, id in enumerate(found) if i == 0 or id != found[i - 1])


def _joined(ways: Sequence[Way]) -> Way:
    return (*ways[0], *(id for way in ways[1:] for id in way[1:])) if len(ways) > 1 else ways[0]


def _sections(way: Way) -> list[str]:
    between = route_graph.between()
    return [between[pair] for pair in pairwise(way)]


def _common(sections: Mapping[str, float], others: Mapping[str, float]) -> float:
    return sum([km for id, km in sections.items() if id in others])


def _route(way: Way, asked: Asked) -> Route:
    legs = tuple(route_graph.legs()[pair] for pair in pairwise(way))
    assumed = (leg for leg in legs if leg.section in asked.assumed)
    return Route(legs, tuple(leg.section for leg in assumed if asked.status(leg.of) != "operating"))
