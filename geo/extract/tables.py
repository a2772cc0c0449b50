"""Read the lists of names in data/gazetteer: countries/, kept by hand, whose heads say what each column means, and persons/."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from geo.errors import DataError

_GAZETTEER = Path(__file__).parents[2] / "data" / "gazetteer"


def rows(name: str, columns: int) -> list[list[str]]:
    """Return the rows of a table of countries, each with so many columns; () for a language that has no table."""
    if not (_GAZETTEER / "countries" / name).exists():
        return []
    return [(line.split("\t") + [""] * columns)[:columns] for line in _lines("countries", name)]


@cache
def words(name: str, folder: str = "countries") -> frozenset[str]:
    """Return the words of a list, which stand parted by spaces."""
    return frozenset(word for line in _lines(folder, name) for word in line.split())


def _lines(folder: str, name: str) -> list[str]:
    try:
        text = (_GAZETTEER / folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise DataError(f"data/gazetteer/{folder}/{name} cannot be read.") from error
    return [line for line in text.split("\n") if line and not line.startswith("#")]
