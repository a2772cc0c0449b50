"""What must hold of the rail network; `corridors.validate()` lists what does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from geo.world import corridor_files as files
from geo.world import corridors as rail

TOLERANCE = 1.005  # great circles on a sphere are up to 0.5 % off those on the ellipsoid


def problems() -> Iterator[str]:
    """Yield one sentence for each problem that is not a stated exception."""
    return (text for text in all_problems() if text not in files.exceptions())


def all_problems() -> Iterator[str]:
    """Yield one sentence for each problem, stated exceptions included."""
    return chain(_ids(), _words(), _figures(), _lengths(), _gauges(), _states(), _paths(), _connection(), _vias())


def _ids() -> Iterator[str]:
    """Sources are known, sections stand once, no station is idle."""
    known = rail.sources()
    for owner, ids in _cited():
        yield from (f"{owner} cites the unknown source {id}" for id in ids if id not in known)
    pairs = {section.id: frozenset((section.start, section.end)) for section in rail.sections().values()}
    count = Counter(pairs.values())
    yield from (f"{id} stands twice" for id, pair in pairs.items() if count[pair] > 1)
    used = frozenset().union(*count)
    yield from (f"no section ends at {id}" for id in rail.stations() if id not in used)


def _cited() -> Iterator[tuple[str, tuple[str, ...]]]:
    for section in rail.sections().values():
        yield section.id, section.sources
        yield from ((section.id, other.sources) for other in section.alternatives)
        yield from ((f"{section.id} in {state.since}", state.sources) for state in section.states)
    for corridor in rail.corridors().values():
        yield corridor.id, corridor.sources
        for fact in corridor.facts:
            yield f"{corridor.id} {fact.key}", fact.sources
            yield from ((f"{corridor.id} {fact.key}", other.sources) for other in fact.alternatives)
    for conflict in rail.conflicts():
        yield from ((f"conflict {conflict.topic['en']}", value.sources) for value in conflict.values)


def _words() -> Iterator[str]:
    for section in rail.sections().values():
        yield from _word(section.id, "status", section.status, rail.STATUSES)
        yield from _word(section.id, "mode", section.mode, rail.MODES)
        for state in section.states:
            yield from _word(section.id, "status", state.status, rail.STATUSES)
    for corridor in rail.corridors().values():
        yield from _word(corridor.id, "status", corridor.status, rail.STATUSES)


def _word(owner: str, what: str, word: str, allowed: tuple[str, ...]) -> Iterator[str]:
    if word not in allowed:
        yield f"{owner} has the unknown {what} {word!r}"


def _figures() -> Iterator[str]:
    """Every figure tells its sources, its evidence and a confidence."""
    owners: list[tuple[str, rail.Section | rail.State | rail.Fact]] = []
    for section in rail.sections().values():
        owners += [(section.id, section), *((section.id, state) for state in section.states)]
    owners += [(f"{corridor.id} {fact.key}", fact) for corridor in rail.corridors().values() for fact in corridor.facts]
    for owner, figure in owners:
        yield from _word(owner, "evidence", figure.evidence, rail.EVIDENCE)
        yield from _word(owner, "confidence", figure.confidence, rail.CONFIDENCE)
        if not figure.sources:
            yield f"{owner} names no source"


def _lengths() -> Iterator[str]:
    """A line is no shorter than the great circle, nor than the line drawn through its towns."""
    for section in rail.sections().values():
        if section.length_km is None:
            continue
        if section.length_km * TOLERANCE < section.geodesic_km:
            yield f"{section.id} is {section.length_km:g} km long, but its ends are {section.geodesic_km:.0f} km apart"
        elif section.length_km * TOLERANCE < drawn_km(section):
            yield f"{section.id} is {section.length_km:g} km long, but drawn over {drawn_km(section):.0f} km"


def drawn_km(section: rail.Section) -> float:
    """Return the length of the drawn line."""
    return sum(rail.great_circle(a, b) for a, b in pairwise(section.line))


def _gauges() -> Iterator[str]:
    """Where the gauge changes between or within sections, a station is marked as the break; roads have none."""
    for section in rail.sections().values():
        if section.mode == "road" and section.gauges_mm:
            yield f"{section.id} is a road with a gauge"
        if section.mode == "rail" and not section.gauges_mm:
            yield f"{section.id} is a railway without a gauge"
        if len(section.gauges_mm) > 1 and not any(rail.stations()[id].break_of_gauge for id in (section.start, section.end)):
            yield f"{section.id} has two gauges, but no end of it is marked as a break of gauge"
    yield from _breaks()


def _breaks() -> Iterator[str]:
    meeting: dict[str, set[int]] = {}
    for section in rail.sections().values():
        if section.mode == "rail" and len(section.gauges_mm) == 1:
            for id in (section.start, section.end):
                meeting.setdefault(id, set()).update(section.gauges_mm)
    for id, gauges in meeting.items():
        if len(gauges) > 1 and not rail.stations()[id].break_of_gauge:
            yield f"{id} joins {' and '.join(map(str, sorted(gauges)))} mm, but is not marked as a break of gauge"


def _states() -> Iterator[str]:
    for section in rail.sections().values():
        if section.states and section.states[-1].status != section.status:
            yield f"{section.id} is {section.status}, but its last state is {section.states[-1].status}"


def _paths() -> Iterator[str]:
    for corridor in rail.corridors().values():
        for key, path in corridor.paths.items():
            yield from (f"{corridor.id} {key}: {id} is no station" for id in path if id not in rail.stations())
            for a, b in pairwise(path):
                section = rail.section_between(a, b)
                if section is None:
                    yield f"{corridor.id} {key}: no section joins {a} and {b}"
                elif section.mode == "road":
                    yield f"{corridor.id} {key}: {section.id} is a road"
        on_them = {rail.stations()[id].country for path in corridor.paths.values() for id in path if id in rail.stations()}
        yield from (f"{corridor.id} claims {code}, but no station of it lies there" for code in corridor.countries if code not in on_them)


def _connection() -> Iterator[str]:
    """All sections hang together, those of one corridor as well."""
    yield from _islands("the network", rail.sections().values())
    for id in rail.corridors():
        yield from _islands(id, (section for section in rail.sections().values() if id in section.corridors))


def _islands(owner: str, sections: Iterable[rail.Section]) -> Iterator[str]:
    root: dict[str, str] = {}

    def find(id: str) -> str:
        while root.setdefault(id, id) != id:
            id = root[id]
        return id

    for section in sections:
        root[find(section.start)] = find(section.end)
    parts = {find(id) for id in root}
    if len(parts) != 1:
        yield f"{owner} falls into {len(parts)} parts, ending near {', '.join(sorted(parts))}"


def _vias() -> Iterator[str]:
    """Via points belong to a section that exists."""
    known = rail.sections()
    yield from (f"via points of {id}, which is no section" for id in files.vias() if id not in known)
