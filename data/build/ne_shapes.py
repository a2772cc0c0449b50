"""Work on a coverage: polygons that fit together without gaps or overlaps because they share every vertex of their borders.

Pure functions on arrays of shapely geometries in degrees; natural_earth.py says what they are for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString, MultiLineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

Shapes = NDArray[Any]  # of shapely geometries
GAP = 0.3  # degrees: a line that ends so near to the border was meant to reach it
SLIVER = 0.02  # square degrees: a piece between a line and the border that it was meant to follow


def cut(shapes: Shapes, members: Shapes, line: BaseGeometry, inside: Point) -> tuple[Shapes, Shapes]:
    """Cut a country's shapes along `line`; return every shape without, and every shape within, the part that holds `inside`.

    `members` marks (as booleans) the shapes of the country. Both answers are as long as `shapes`, with empty geometries where
    nothing remains. Neighbours get the new vertices too, so that what comes out is a coverage again.
    """
    whole = shapely.union_all(shapes[members])
    reach = _reaching(line, whole)
    part = _part(whole, reach, inside)
    near = np.flatnonzero(shapely.intersects(shapes, shapely.box(*line.bounds).buffer(1)) | members)
    faces = np.array(_faces([*(shapes[near]), reach]))
    middles = shapely.point_on_surface(faces)
    inner = shapely.contains_properly(part, middles)
    without, within = shapes.copy(), np.full(len(shapes), Polygon(), dtype=object)
    owner = shapely.STRtree(middles)
    for index in near:
        mine = owner.query(shapes[index], predicate="contains_properly")
        held = inner[mine] & members[index]
        without[index] = shapely.coverage_union_all(faces[mine[~held]])
        within[index] = shapely.coverage_union_all(faces[mine[held]])
    return without, within


def _faces(geometries: Sequence[BaseGeometry]) -> list[Polygon]:
    """Return the smallest areas between all given borders and lines."""
    borders = [g if g.geom_type.endswith("LineString") else g.boundary for g in geometries]
    return list(shapely.get_parts(shapely.polygonize(shapely.get_parts([shapely.union_all(borders)]))))


def _part(whole: BaseGeometry, line: BaseGeometry, inside: Point) -> BaseGeometry:
    """Return the part of `whole` beyond `line` that holds `inside`, with the slivers that belong to it."""
    faces = [face for face in _faces([whole, line]) if whole.contains(face.point_on_surface())]
    main = next(face for face in faces if face.contains(inside))
    slivers = [f for f in faces if f is not main and f.area < SLIVER and f.distance(line) == 0 and f.distance(main) == 0]
    return shapely.union_all([main, *slivers])


def _reaching(line: BaseGeometry, whole: BaseGeometry) -> BaseGeometry:
    """Return `line` as one string, both ends drawn on a little beyond the border of `whole`."""
    merged = shapely.line_merge(line)
    longest = max(shapely.get_parts([merged]), key=lambda part: part.length)
    coordinates = list(longest.coords)
    border = whole.boundary
    for end in (0, -1):
        at = Point(coordinates[end])
        if 0 < border.distance(at) < GAP:
            target = shapely.get_point(shapely.shortest_line(at, border), 1)
            beyond = _beyond(at, target)
            coordinates = [beyond, *coordinates] if end == 0 else [*coordinates, beyond]
    return LineString(coordinates)


def _beyond(start: Point, target: Point) -> tuple[float, float]:
    stretch = 1 + 1e-3 / max(start.distance(target), 1e-9)
    return start.x + (target.x - start.x) * stretch, start.y + (target.y - start.y) * stretch


def simplify(shapes: Shapes, fine: Shapes, *, tolerance: float, coarse: float) -> Shapes:
    """Simplify the shapes marked `fine` by `tolerance` and the others by `coarse` (degrees), with every common border kept common.

    All is simplified by `tolerance` first; then the others once more together with the sea, whose far side is the coast of the
    fine ones: borders with only one side in a coverage stay as they are, and so nothing fine changes.
    """
    result = shapely.coverage_simplify(shapes, tolerance)
    sea = shapely.difference(shapely.box(-181, -91, 181, 91), shapely.union_all(result))
    rest = shapely.coverage_simplify(np.append(result[~fine], sea), coarse, simplify_boundary=False)
    result[~fine] = rest[:-1]
    return result


def rounded(shapes: Shapes, digits: int) -> Shapes:
    """Round coordinates, without the crossings, spikes and collapsed parts that rounding makes."""
    return np.array([_rounded(shape, digits) for shape in shapes], dtype=object)


def _rounded(shape: BaseGeometry, digits: int) -> BaseGeometry:
    moved = shapely.transform(shape, lambda xy: np.round(xy, digits))
    if not moved.geom_type.endswith("Polygon") or moved.is_valid:
        return moved
    mended = shapely.make_valid(moved, method="structure", keep_collapsed=False)
    return _rounded(mended, digits)  # the mended crossing lies between the rounded points


def without_islets(shapes: Shapes, area: float) -> Shapes:
    """Drop islands smaller than `area` (square degrees): never a shape's largest part, nor an exclave, which would leave a hole."""
    tree = shapely.STRtree(shapes)
    return np.array([_without_islets(shape, tree, area) for shape in shapes], dtype=object)


def _without_islets(shape: BaseGeometry, tree: shapely.STRtree, area: float) -> BaseGeometry:
    parts = shapely.get_parts([shape])
    sizes = shapely.area(parts)
    keep = (sizes >= area) | (sizes == sizes.max())
    for at in np.flatnonzero(~keep):
        keep[at] = len(tree.query(parts[at], predicate="intersects")) > 1
    return shapely.multipolygons(parts[keep])


def stretched(shape: BaseGeometry, edge: float) -> BaseGeometry:
    """Move what lies on the meridian `edge` or -`edge`, where the world was cut off, to the antimeridian."""
    return shapely.transform(shape, lambda xy: np.where(np.abs(xy) > edge - 1e-6, np.sign(xy) * [180, 90], xy))


def unwrapped(shape: BaseGeometry) -> BaseGeometry:
    """Put a country together that the antimeridian cuts: its smaller side goes beyond 180° or -180°. Antarctica stays."""
    west, south, east, _ = shape.bounds
    if west > -180 or east < 180 or south < -89:
        return shape
    parts = shapely.get_parts([shape])
    western = shapely.get_x(shapely.centroid(parts)) < 0
    areas = shapely.area(parts)
    moves, step = (western, 360) if areas[western].sum() < areas[~western].sum() else (~western, -360)
    moved = [shapely.transform(p, lambda xy: np.add(xy, (step, 0))) if m else p for p, m in zip(parts, moves, strict=True)]
    return shapely.union_all(moved)


def common_border(one: Shapes, other: Shapes) -> MultiLineString:
    """Return the border that two groups of shapes share."""
    a = shapely.union_all(shapely.boundary(one))
    shared = shapely.intersection(a, shapely.union_all(shapely.boundary(other)))
    return MultiLineString([p for p in shapely.get_parts([shapely.line_merge(_lines(shared))]) if p.length])


def _lines(geometry: BaseGeometry) -> MultiLineString:
    parts = shapely.get_parts(shapely.get_parts([geometry]))
    return MultiLineString([part for part in parts if part.geom_type == "LineString"])


def label_point(shape: BaseGeometry) -> tuple[float, float]:
    """Return (latitude, longitude) of the middle of the largest circle within the largest part, degrees of longitude shortened."""
    part = max(shapely.get_parts([shape]), key=lambda p: p.area)
    shrink = float(np.cos(np.radians(part.centroid.y)))
    flat = shapely.transform(part, lambda xy: xy * (shrink, 1))
    tolerance = max(flat.bounds[2] - flat.bounds[0], flat.bounds[3] - flat.bounds[1]) / 200
    middle = shapely.get_point(shapely.maximum_inscribed_circle(flat, tolerance), 0)
    return middle.y, middle.x / shrink
