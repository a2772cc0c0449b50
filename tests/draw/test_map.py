import json
from hashlib import sha256
from pathlib import Path

import folium
import pytest
from streamlit_folium import _get_map_string, generate_js_hash
from xstatic.pkg import leaflet

from geo.draw import map as atlas
from geo.draw.layers import paint, spoken
from geo.settings import MAP_START, PROVINCE_ZOOM
from tests.draw.making import WORDS, full_paint

URLS = {"countries": "../b/countries-1.geojson", "places": "../p/places-1.json"}
SCRIPTS = ("../leaflet/leaflet.js", *(f"../map/{name}" for name in atlas.SCRIPTS))


def base(**changes) -> folium.Map:
    options = {"start": MAP_START, "province_zoom": PROVINCE_ZOOM} | changes
    return atlas.world_map(urls=URLS, scripts=SCRIPTS, styles=("../leaflet/leaflet.css",), options=atlas.MapOptions(**options))


def script_of(made: folium.Map) -> str:
    made.get_root().render()
    return _get_map_string(made)


def test_the_base_is_the_same_for_every_question():
    first, second = (generate_js_hash(script_of(base()), "map") for _ in range(2))
    assert first == second


def test_the_base_holds_no_address_of_another_host_and_no_geometry():
    text = script_of(base())
    assert "http" not in text
    assert "coordinates" not in text
    assert len(text) < 2_500


def test_folium_brings_no_script_of_its_own():
    made = base()
    assert [url for _name, url in made.default_js] == list(SCRIPTS)
    assert "http" not in made.get_root().render().replace("http-equiv", "")


def test_bounds_are_not_looked_for_in_the_children():
    made = base()
    paint(full_paint()).add_to(made)
    assert made.get_bounds() == [[None, None], [None, None]]


def test_tiles_are_off_unless_an_address_is_set():
    assert '"tiles":null' in script_of(base())
    assert "tiles.example" in script_of(base(tiles="https://tiles.example/{z}/{x}/{y}.png", credit="Tiles & Co"))


def test_a_tile_address_keeps_its_braces_through_jinja():
    text = script_of(base(tiles="https://tiles.example/{z}/{x}/{y}.png"))
    sent = json.loads(text[text.index('{"credit"') if '{"credit"' in text else text.index('{"urls"') : text.rindex("}") + 1])
    assert sent["tiles"] == "https://tiles.example/{z}/{x}/{y}.png"


def test_every_script_and_style_is_there():
    assert all((atlas.ASSETS / name).is_file() for name in (*atlas.SCRIPTS, *atlas.STYLES, "text.js", "text.css"))


@pytest.mark.parametrize("path", sorted(atlas.ASSETS.iterdir()), ids=lambda path: path.name)
def test_our_scripts_parse_no_html_and_name_no_host(path: Path):
    text = path.read_text(encoding="utf-8")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "bindPopup", "bindTooltip"):
        assert word not in text
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")


def test_leaflet_is_the_one_that_was_looked_at():
    """Leaflet 1.9.3 as XStatic packs it: what the pages run must be what was read."""
    digest = sha256((Path(leaflet.BASE_DIR) / "leaflet.js").read_bytes()).hexdigest()
    assert digest == "5819285cec137b229c94e1ee5ad73e8b6b84345a4367d60f75fe477fe0fb7b03"


def test_the_names_file_is_named_after_its_content(tmp_path):
    names = {"countries": {"KGZ": "Kirgisistan"}, "points": {"KGZ": (41.5, 74.7)}, "words": {"mentions": spoken(WORDS)}}
    first = atlas.write_names(tmp_path, "de", **names)
    again = atlas.write_names(tmp_path, "de", **names)
    other = atlas.write_names(tmp_path, "de", **(names | {"corridors": {"CKU": "Bahn"}}))
    assert first == again != other
    held = json.loads((tmp_path / other).read_text(encoding="utf-8"))
    assert set(held.pop("style")) == {"light", "dark"}
    assert held == {
        "countries": {"KGZ": "Kirgisistan"},
        "points": {"KGZ": [41.5, 74.7]},
        "words": {"mentions": spoken(WORDS)},
        "provinces": {},
        "corridors": {"CKU": "Bahn"},
        "shorts": {},
    }
