"""Read the hand-kept tables of names, data/gazetteer/countries/*.tsv and *.txt. What each column means stands in the table's head."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from geo.errors import DataError

_FOLDER = Path(__file__).parents[2] / "data" / "gazetteer" / "countries"


def rows(name: str, columns: int) -> list[list[str]]:
    """Return the rows of a table, each with so many columns; () for a language that has no table."""
    if not (_FOLDER / name).exists():
        return []
    return [(line.split("\t") + [""] * columns)[:columns] for line in _lines(name)]


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list, which stand parted by spaces."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    try:
        text = (_FOLDER / name).read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise DataError(f"data/gazetteer/countries/{name} cannot be read.") from error
    return [line for line in text.split("\n") if line and not line.startswith("#")]
