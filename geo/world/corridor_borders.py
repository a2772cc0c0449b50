"""Which sections are drawn where they cannot lie: a railway through a third country or the sea, a ferry over land.

Apart from the other checks, because it reads the boundaries and with them geopandas.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from geo.world import boundaries
from geo.world import corridors as rail

NEAR = 0.05  # degrees: by this much the boundaries are generalised
STRAY = 1.0  # kilometres of a railway outside its countries that are let pass
ASHORE = 3.0  # kilometres of a ferry over land: harbours lie in bays that the boundaries do not know
INLAND = frozenset({"van--tatvan"})  # the boundaries know no lakes


def problems() -> Iterator[str]:
    """Yield one sentence for each section that is drawn through a third country, the sea or, by ship, over land."""
    land = boundaries.countries().set_index("code").geometry
    for section in rail.sections().values():
        line = _line(section)
        if section.mode != "ferry":
            outside = _kilometres(line.difference(_around(line, land[list(section.countries)]).buffer(NEAR)))
            if outside >= STRAY:
                yield f"{section.id} is drawn over {outside:.0f} km outside {' and '.join(section.countries)}"
        elif section.id not in INLAND and (ashore := _kilometres(line.intersection(_around(line, land).buffer(-NEAR)))) >= ASHORE:
            yield f"{section.id} is a ferry drawn over {ashore:.0f} km of land"


def _line(section: rail.Section) -> Any:
    from shapely.geometry import LineString

    return LineString([(lon, lat) for lat, lon in section.line])


def _around(line: Any, land: Any) -> Any:
    """Return the land near a line, the whole of it being too slow to widen."""
    from shapely import clip_by_rect, union_all

    west, south, east, north = line.bounds
    return union_all([clip_by_rect(piece, west - 0.5, south - 0.5, east + 0.5, north + 0.5) for piece in land])


def _kilometres(line: Any) -> float:
    pieces = getattr(line, "geoms", [line])
    return sum(rail.great_circle(a[::-1], b[::-1]) for piece in pieces for a, b in pairwise(piece.coords))
