"""The rooms import in one direction only; DESIGN's table, as a test."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = {"frozen", "model", "errors", "fold", "settings"}
MAY = {
    "frozen": set(),
    "model": {"frozen"},
    "errors": set(),
    "fold": set(),
    "settings": set(),
    "locale": SHARED,
    "query": SHARED | {"world", "locale"},
    "world": SHARED,
    "extract": (SHARED - {"settings"}) | {"world"},
    "link": SHARED | {"world"},
    "sources": SHARED,
    "store": SHARED | {"query"},
    "draw": SHARED | {"query", "world", "locale"},
    "export": SHARED | {"query", "world", "draw"},
    "ingest": SHARED | {"sources", "extract", "link", "store", "query"},
    "score": SHARED | {"extract", "world"},
    "cli": None,
    "__main__": None,
    "__init__": set(),
}


def modules() -> list[Path]:
    return sorted((ROOT / "geo").rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Return the dotted names of geo that a file imports, at its head or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name.split(".")[0] in ("geo", "streamlit", "geopandas", "pandas", "shapely", "pages")}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    parts = path.relative_to(ROOT / "geo").with_suffix("").parts
    room = parts[0]
    names = imported(path)
    assert not {name for name in names if name.startswith(("streamlit", "pages"))}, "geo/ has no screen"
    allowed = MAY[room]
    if allowed is None:
        return
    rooms = {name.split(".")[1] for name in names if name.startswith("geo.")}
    assert rooms - {room} <= allowed


@pytest.mark.parametrize("path", sorted((ROOT / "geo" / "extract").rglob("*.py")), ids=lambda path: path.name)
def test_reading_needs_no_boundaries_and_no_frames(path: Path) -> None:
    names = imported(path)
    assert not {name for name in names if name.startswith(("geopandas", "pandas", "shapely"))}
    assert not {name for name in names if name.startswith("geo.world.boundaries")}


@pytest.mark.parametrize("path", sorted((ROOT / "pages").glob("*.py")), ids=lambda path: path.name)
def test_pages_hold_no_sql_and_no_html(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "sqlalchemy" not in text
    assert "unsafe_allow_html" not in text


@pytest.mark.parametrize("path", sorted((ROOT / "pages").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_read_texts_only_through_ingest(path: Path) -> None:
    assert not {name for name in imported(path) if name.startswith(("geo.extract", "geo.sources", "geo.link"))}
