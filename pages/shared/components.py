"""The two components of the pages: the map (folium through st_folium) and the marked text; and the folders that they are fed from.

`declare_component` serves a folder under /component/<module>.<name>/ with the right types and compression, so no file comes from
another host and no static folder has to be switched on.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import streamlit as st
import streamlit.components.v1 as v1
from streamlit_folium import st_folium
from xstatic.pkg import leaflet

from geo import settings
from geo.draw import map as atlas
from geo.draw.layers import Paint, paint, spoken
from geo.draw.palette import Theme
from geo.locale import Words
from geo.world import boundaries, corridors, gazetteer, territories
from pages.shared.mapwords import map_words

Click = dict[str, Any]
OnClick = Callable[[Click], None]

_LEAFLET = Path(leaflet.BASE_DIR)
_NAMES = tempfile.TemporaryDirectory(prefix="korridor-names-")  # gone with the process


def show_map(what: Paint, *, height: int = 640, key: str = "map", on_click: OnClick | None = None) -> Click | None:
    """Show the map with `what` painted on it; return a click that has just happened, else None.

    `on_click` gets it before the page runs, so that the same run already paints what it selects. A click is a dictionary:
    {"kind": "country", "id", "province"?}, {"kind": "corridor", "id", "section"?}, {"kind": "event", "id"}, {"kind": "close"} (the
    popup) or {"kind": "open", "article", "number"}.
    """
    value = st_folium(
        world_map(),
        key=key,
        height=height,
        width=None,
        returned_objects=[],
        feature_group_to_add=paint(what),
        on_change=(lambda: on_click(_click(st.session_state.get(key)) or {"kind": "none"})) if on_click else None,
    )
    return _new(key, _click(value))


def show_text(payload: Mapping[str, Any], *, key: str) -> Click | None:
    """Show passages or an article (payloads of geo.draw.text); return {"article", "number"} when a passage is to be opened."""
    result = _text()(key=key, data={**payload, "dark": theme() == "dark"}, on_open_change=lambda: None)
    return cast("Click | None", result.get("open"))


def theme() -> Theme:
    """Return the theme that the reader sees."""
    return "dark" if st.context.theme.type == "dark" else "light"


@cache
def names_url(locale: str) -> str:
    """Return the address of the names' file in a locale, written when it is first asked for."""
    name = atlas.write_names(
        Path(_NAMES.name),
        locale,
        countries={code: territories.name(code, locale) for code in territories.codes()},
        points=boundaries.points(),
        words={unit: spoken(map_words(Words(locale), unit)) for unit in ("mentions", "articles")},
        provinces=_province_names(locale),
        corridors={id: corridors.name(id, locale) for id in corridors.corridors()},
        shorts={id: corridors.short_name(id, locale) for id in corridors.corridors()},
        colours=corridors.colour_numbers(),
    )
    return f"{_folder('names', _NAMES.name)}/{name}"


def world_map() -> Any:
    """Return the base map, the same for every run, locale and theme."""
    options = atlas.MapOptions(settings.MAP_START, settings.PROVINCE_ZOOM, settings.tile_url(), settings.tile_credit())
    return atlas.world_map(urls=_files(), scripts=_scripts(), styles=_styles(), options=options)


def _click(value: Any) -> Click | None:
    return value if isinstance(value, dict) and isinstance(value.get("kind"), str) else None


def _new(key: str, value: Click | None) -> Click | None:
    """Return a click once: Streamlit keeps sending the last one along, its `n` tells."""
    if value is None or value.get("n") == st.session_state.get(f"{key}_seen"):
        return None
    st.session_state[f"{key}_seen"] = value.get("n")
    return value


def _province_names(locale: str) -> dict[str, str]:
    return {id: gazetteer.name(id, locale) for id in gazetteer.provinces()}


@cache
def _folder(name: str, path: str | Path) -> str:
    """Serve a folder; return its address as the map's iframe sees it."""
    return f"../{v1.declare_component(name, path=str(path)).name}"


def _file(name: str, path: Path) -> str:
    return f"{_folder(name, path.parent)}/{path.name}"


@cache
def _files() -> Mapping[str, str]:
    world = {name: _file("boundaries", path) for name, path in boundaries.map_files().items()}
    return {**world, "corridors": _file("corridors", corridors.map_file()), "places": _file("places", gazetteer.web_file())}


@cache
def _scripts() -> tuple[str, ...]:
    ours = f"{_folder('names', _NAMES.name)}/{atlas.write_script(Path(_NAMES.name))}"
    return (_versioned("leaflet", _LEAFLET / "leaflet.js"), ours)


@cache
def _styles() -> tuple[str, ...]:
    return (_versioned("leaflet", _LEAFLET / "leaflet.css"), *(_versioned("map", atlas.ASSETS / name) for name in atlas.STYLES))


def _versioned(name: str, path: Path) -> str:
    """Return an address that changes with the file, so that no browser shows yesterday's script."""
    return f"{_file(name, path)}?v={atlas.fingerprint(path.read_bytes())}"


@cache
def _text() -> Any:
    """Declare the marked text. Streamlit sends a component's code with every change, so the code is one line that fetches the rest once."""
    base = st.get_option("server.baseUrlPath").strip("/")
    root = f"/{base}/component" if base else "/component"
    script, style = (_versioned("map", atlas.ASSETS / name).replace("..", root, 1) for name in ("text.js", "text.css"))
    return st.components.v2.component(
        "korridor_text",
        html=f'<link rel="stylesheet" href="{style}">\n<div class="korridor-text"></div>',
        # In several lines: Streamlit would take one line for the name of a file.
        js=f'export default (shown) => {{\n  import(new URL("{script}", location.origin)).then((text) => text.default(shown));\n}}',
    )
