"""What the map shows as GeoJSON (RFC 7946): countries with their counts, and the events whose place is known as points."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from geo.export import table
from geo.world import boundaries

LICENCE = (
    "Country outlines: Natural Earth, public domain. Places: GeoNames, CC BY 4.0. "
    "Quoted sentences belong to their publishers; each event names its source and address."
)
_DIGITS = 3  # of a degree: about 100 m, as fine as the outlines are


def shown(counts: Any, events: Iterable[Any] = ()) -> bytes:
    """Return a FeatureCollection in UTF-8.

    `counts` is the store's frame [country, mentions, articles], `events` its event rows; those without a place are left out, and
    their number stands in `events_without_place`. Spans of days are half-open, as in the store.
    """
    rows = list(events)
    placed = [row for row in rows if row.event.place is not None]
    collection = {
        "type": "FeatureCollection",
        "licence": LICENCE,
        "events_without_place": len(rows) - len(placed),
        "features": [*_countries(counts), *(_event(row) for row in placed)],
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":"), default=_plain, allow_nan=False).encode("utf-8")


def _countries(counts: Any) -> Iterable[dict[str, Any]]:
    joined = boundaries.join_counts(counts)
    for row in joined[joined["mentions"] > 0].itertuples():
        lines = json.loads(json.dumps(row.geometry.__geo_interface__)) if row.geometry is not None else None
        properties = {"layer": "countries", "code": row.code, "mentions": int(row.mentions), "articles": int(row.articles)}
        yield {"type": "Feature", "id": row.code, "geometry": _rounded(lines), "properties": properties}


def _event(row: Any) -> dict[str, Any]:
    place = row.event.place
    properties = {"layer": "events", **table.events([row])[0], "place": place.id, "place_name": place.name}
    geometry = {"type": "Point", "coordinates": [round(place.lon, _DIGITS), round(place.lat, _DIGITS)]}
    return {"type": "Feature", "geometry": geometry, "properties": {k: v for k, v in properties.items() if k not in ("lat", "lon")}}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, list):
        return [_rounded(part) for part in value]
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items()}
    return value


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else str(value)
