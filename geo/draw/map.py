"""The map's base: a folium map that stays the same for every question, so that the browser keeps it, its view and its geometry."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template

from geo.draw import palette
from geo.draw.inert import inert_json

ASSETS = Path(__file__).parent / "assets"
# base.js first; offset.js before corridors.js before stations.js and routes.js; legend.js before labels.js, which keeps off it
SCRIPTS = tuple(
    f"{name}.js"
    for name in (
        "base", "store", "tip", "roving", "countries", "offset", "corridors", "stations", "routes", "events", "popup", "legend", "labels",
    )
)  # fmt: skip
STYLES = ("map.css",)


@dataclass(frozen=True, slots=True)
class MapOptions:
    """What the base needs to know. Addresses are relative to the map's own page; tiles are off unless an address is given."""

    start: tuple[float, float, int]  # latitude, longitude, zoom
    province_zoom: int
    tiles: str | None = None
    credit: str = ""


class AtlasMap(folium.Map):
    """A folium map without tiles, without CDN, and without a walk over its children for bounds that nobody reads."""

    def __init__(self, scripts: Sequence[str], styles: Sequence[str], start: tuple[float, float, int]) -> None:
        latitude, longitude, zoom = start
        super().__init__(
            location=(latitude, longitude),
            zoom_start=zoom,
            tiles=None,
            zoom_control=False,
            attribution_control=False,
            track_resize=False,  # base.js does, and keeps the centre exactly
            min_zoom=2,
            max_zoom=10,
            zoom_snap=0.5,
            zoom_delta=1,
            wheel_px_per_zoom_level=90,
        )
        self.default_js = [(Path(url).name, url) for url in scripts]
        self.default_css = [(Path(url).name, url) for url in styles]

    def get_bounds(self) -> list[list[float | None]]:
        return [[None, None], [None, None]]


class _Start(MacroElement):
    """The one call that turns the bare Leaflet map into the atlas."""

    _template = Template("{% macro script(this, kwargs) %}korridor.start({{ this._parent.get_name() }}, {{ this._json }});{% endmacro %}")

    def __init__(self, options: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "Start"
        self._json = inert_json(options)


def world_map(*, urls: Mapping[str, str], scripts: Sequence[str], styles: Sequence[str], options: MapOptions) -> folium.Map:
    """Return the base map, to be made anew for each run (folium maps collect children) and always the same in content.

    `urls`: addresses of the files "countries", "provinces", "disputed", "corridors", "places" (those missing are left out).
    `scripts` begin with Leaflet's, then ours (`write_script`); `styles` likewise.
    """
    atlas = AtlasMap(scripts, styles, options.start)
    settings = {
        "urls": dict(sorted(urls.items())),
        "start": list(options.start),
        "provinceZoom": options.province_zoom,
        "tiles": options.tiles,
        "credit": options.credit,
    }
    _Start(settings).add_to(atlas)
    atlas.get_root().header._children.pop("meta_http", None)  # half a page of blanks that every message would carry
    return atlas


def write_names(
    folder: Path,
    locale: str,
    *,
    countries: Mapping[str, str],
    points: Mapping[str, tuple[float, float]],
    words: Mapping[str, Mapping[str, Any]],
    provinces: Mapping[str, str] | None = None,
    corridors: Mapping[str, str] | None = None,
    shorts: Mapping[str, str] | None = None,
    colours: Mapping[str, int] | None = None,
) -> str:
    """Write the names' file of a locale into `folder` and return its name, which holds a hash of the content.

    The browser fetches it once; so a paint carries codes alone. `points` are (latitude, longitude) of every code,
    `words` the map's texts (layers.spoken) by unit; `shorts` what stands on a corridor's line; `colours` the numbers of the corridors'
    colours, in the order in which lines on the same track lie beside each other.
    """
    parts = {"countries": countries, "points": points, "words": words, "provinces": provinces, "corridors": corridors, "shorts": shorts}
    style = {theme: {"paper": paper, "lines": palette.corridor_colours(colours or {}, theme)} for theme, paper in palette.PAPER.items()}
    content = {**{name: dict(part or {}) for name, part in parts.items()}, "style": style}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    name = f"names-{locale}-{fingerprint(text.encode())}.json"
    (folder / name).write_text(text, encoding="utf-8")
    return name


def write_script(folder: Path) -> str:
    """Write our scripts as one file into `folder` and return its name: one request, and one address in every message."""
    text = "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in SCRIPTS)
    name = f"map-{fingerprint(text.encode())}.js"
    (folder / name).write_text(text, encoding="utf-8")
    return name


def fingerprint(content: bytes) -> str:
    """Return the short hash that stands in the names of files a browser may keep for ever."""
    return sha256(content).hexdigest()[:12]
