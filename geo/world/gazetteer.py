"""Places below the country: towns and provinces, their names in every script that is read, and where they lie.

Towns are GeoNames' (every town of 15,000 people; of the region's countries and of China's inland border provinces every one of 500),
ids "g" + GeoNames id. Provinces are ISO 3166-2 codes ("CN-JS", "IT-BZ"), or "ne" + Natural Earth's feature number where ISO has no code.
`level` 1 is the country's first division, 2 the one below it (Italy's province Bolzano below its region Trentino-Alto Adige).

How a reader uses it. Names are kept folded (geo.fold), split by script, and read only on first need:

    keys("latin")               every folded name of that script, for the automaton; one string each, no doubles
    candidates("latin", key)    the places of that name, most important first: PlaceName(name, place_id, kind, country, population,
                                languages, strength, primary, reason)
    lookup("Taschkent")         the same for one name as it stands in a text (any script; inflected forms are the reader's work)
    names("latin")              all PlaceNames of a script, one by one (slow: for tests and tools)
    weak()                      folded words that name a town but mostly mean something else → reason

`strength` says how much a name proves alone, for this place:

    ≥ 0.8        stands alone: capitals, first-level provinces, cities of 500,000, if nothing else bears the name
    0.5 … 0.8    stands alone when written as a name and nothing speaks against it: towns above some 15,000, second-level provinces
    0.2 … 0.5    needs evidence (country, province or neighbouring town named, comma pair): small towns, the smaller of two homonyms
    < 0.2        never alone: common words, given names, surnames, names of countries

`reason` is "" or why a name is weak: "word" (a common word), "given" or "surname" (a person's name), "country" (a country's name or
adjective), "other" (something else of that name). A homonym of a larger place has "homonym": the first candidate is the larger one.
`languages` are those in which the name is known to be used (CLDR, the table of exonyms); () where the source does not say.
`primary` is true for the place's own first name. `kind` is "capital" for a country's seat of government or capital (see `capitals`).

Plain Python, nothing is read at import; broken files raise DataError.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from geo.errors import DataError
from geo.fold import fold
from geo.model import Place
from geo.settings import DATA

Script = Literal["latin", "cyrillic", "han", "other"]
Kind = Literal["city", "capital", "province"]
Reason = Literal["", "word", "given", "surname", "country", "homonym", "other"]
SCRIPTS: tuple[Script, ...] = ("latin", "cyrillic", "han", "other")
FOLDER = DATA / "gazetteer"


class PlaceName(NamedTuple):
    """One name of one place. `name` is folded; `population` of a province is that of its towns."""

    name: str
    place_id: str
    kind: Kind
    country: str
    population: int
    languages: tuple[str, ...]
    strength: float
    primary: bool
    reason: Reason


@dataclass(frozen=True, slots=True)
class Province:
    """A division of a country. `parent` is the first-level province that a second-level one belongs to, else None."""

    id: str
    name: str
    country: str
    parent: str | None
    level: int
    lat: float
    lon: float
    population: int


class _Town(NamedTuple):
    name: str
    country: str
    province: str | None
    lat: float
    lon: float
    population: int
    kind: Kind


def place(place_id: str) -> Place | None:
    """Return the town or province of that id; its `admin1` is the province it lies in (a province's own: its parent)."""
    town = _towns().get(place_id)
    if town is not None:
        return Place(place_id, town.name, town.country, town.province, town.lat, town.lon)
    found = provinces().get(place_id)
    return None if found is None else Place(found.id, found.name, found.country, found.parent, found.lat, found.lon)


def province_of(place: Place | str) -> str | None:
    """Return the id of the province of a place or place id: the smallest one of Natural Earth's map that holds it."""
    known = place if isinstance(place, Place) else globals()["place"](place)
    if known is None:
        return None
    return known.id if known.id in provinces() else known.admin1


def population(place_id: str) -> int:
    """Return the people of a town, or of the known towns of a province; 0 if unknown."""
    town = _towns().get(place_id)
    if town is not None:
        return town.population
    found = provinces().get(place_id)
    return 0 if found is None else found.population


@cache
def provinces() -> Mapping[str, Province]:
    """Return all provinces by id."""
    rows = _rows("provinces.tsv", 8)
    return {
        r[0]: Province(r[0], r[1], r[2], r[3] or None, int(r[4]), float(r[5]), float(r[6]), int(r[7])) for r in rows
    }


@cache
def capitals() -> Mapping[str, str]:
    """Return each country's capitals, the one that newspapers mean by its name first (Bolivia: La Paz, then Sucre)."""
    return {row[0]: row[1].split(" ")[0] for row in _rows("capitals.tsv", 3)}


def keys(script: Script) -> tuple[str, ...]:
    """Return every folded name of a script, without doubles."""
    return tuple(_names(script))


def candidates(script: Script, key: str) -> tuple[PlaceName, ...]:
    """Return the places that bear the folded name `key`, most important first."""
    entries = _names(script).get(key)
    return () if entries is None else tuple(_entry(key, entry) for entry in entries.split(" "))


def lookup(name: str) -> tuple[PlaceName, ...]:
    """Return the places that bear `name`, folded here, in any script."""
    key = fold(name)
    return next((found for script in SCRIPTS if (found := candidates(script, key))), ())


def names(script: Script) -> Iterator[PlaceName]:
    """Yield every name of every place in a script."""
    for key in _names(script):
        yield from candidates(script, key)


@cache
def weak() -> Mapping[str, Reason]:
    """Return folded names that mostly mean something else, with the reason."""
    return {row[0]: row[1] for row in _rows("weak.tsv", 2)}  # type: ignore[misc]


@cache
def web_file() -> Path:
    """Return the file of coordinates for the browser: {place id: [latitude, longitude]}, a hash in its name."""
    found = sorted((FOLDER / "web").glob("places-*.json"))
    if len(found) != 1:
        raise DataError(f"data/gazetteer/web: one file of places expected, {len(found)} found.")
    return found[0]


@cache
def _names(script: Script) -> dict[str, str]:
    lines = _read(f"names.{script}.tsv").split("\n")
    try:
        return dict([line.split("\t") for line in lines if line and line[0] != "#"])  # type: ignore[misc]
    except ValueError as error:
        raise DataError(f"data/gazetteer/names.{script}.tsv: a line is not name, tab, places.") from error


_REASONS: Mapping[str, Reason] = {"": "", "w": "word", "g": "given", "s": "surname", "c": "country", "h": "homonym", "o": "other"}


def _entry(key: str, entry: str) -> PlaceName:
    """Read "id:strength[!][reason][:languages]": strength in tenths, "!" for the place's own first name."""
    place_id, marks, *languages = entry.split(":")
    primary = "!" in marks
    tail = marks.lstrip("0123456789").lstrip("!")
    strength = int(marks[: len(marks) - len(tail) - primary]) / 10
    town = _towns().get(place_id)
    if town is not None:
        kind, country, people = town.kind, town.country, town.population
    else:
        province = provinces()[place_id]
        kind, country, people = "province", province.country, province.population
    known = tuple(languages[0].split(",")) if languages else ()
    return PlaceName(key, place_id, kind, country, people, known, strength, primary, _REASONS[tail])


@cache
def _towns() -> dict[str, _Town]:
    return {
        r[0]: _Town(r[1], r[2], r[3] or None, float(r[4]), float(r[5]), int(r[6]), "capital" if r[7] else "city")
        for r in _rows("places.tsv", 8)
    }


def _rows(name: str, columns: int) -> list[list[str]]:
    rows = [line.split("\t") for line in _read(name).split("\n") if line and line[0] != "#"]
    if any(len(row) != columns for row in rows):
        raise DataError(f"data/gazetteer/{name}: a line has not {columns} columns.")
    return rows


def _read(name: str) -> str:
    try:
        return (FOLDER / name).read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise DataError(f"data/gazetteer/{name} cannot be read.") from error
