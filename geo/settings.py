"""Every knob, typed, with its unit. The environment is read here and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import platformdirs

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"

MAX_BYTES = 16 * 2**20  # of one input; a newspaper's whole year of one author fits
PASSAGE_PAGE = 7  # passages shown at a time in the dossier; a filter change sends them anew, so few keep it light
MAP_START = (42.5, 72.0, 4)  # latitude, longitude, zoom: Central Asia between Baku and Lanzhou
PROVINCE_ZOOM = 5  # zoom from which provinces, border and gauge marks are drawn


def store_url() -> str:
    """Return the SQLAlchemy address of the store: KORRIDOR_STORE (an address or a path), else a file in the user's data folder."""
    given = os.environ.get("KORRIDOR_STORE", "").strip()
    if "://" in given:
        return given
    path = Path(given).expanduser() if given else Path(platformdirs.user_data_dir("korridor", appauthor=False)) / "korridor.sqlite"
    return f"sqlite:///{quote(str(path))}"


def tile_url() -> str | None:
    """Return KORRIDOR_TILES, the address template of background tiles ({z}, {x}, {y}), or None: tiles are off by default."""
    return os.environ.get("KORRIDOR_TILES", "").strip() or None


def tile_credit() -> str:
    """Return KORRIDOR_TILES_CREDIT, the attribution that the tiles' owner asks for."""
    return os.environ.get("KORRIDOR_TILES_CREDIT", "").strip()
