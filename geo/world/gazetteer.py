"""Places below the country: towns, provinces and landscapes, their names in every script that is read, and where they lie.

Towns are GeoNames': every one of 15,000 people, and of the region's countries and China's inland border provinces every one of 500;
ids "g" + GeoNames id. Provinces are ISO 3166-2 codes ("CN-JS", "IT-BZ"); "ne" + Natural Earth's feature number where ISO has no
code; "x-…" for landscapes and territories kept by hand ("x-siberia", "x-gaza-strip"). `level` 1 is a country's first division, 2 the
one below it (Bolzano below Trentino-Alto Adige).

How a reader uses it. Names are kept folded (geo.fold), split by script, and read only on first need:

    keys("latin")               every folded name of that script, for the automaton; no doubles
    candidates("latin", key)    the places of that name, likeliest first, as PlaceName; a third argument, the text's language,
                                sets their strength for that language
    lookup("Taschkent")         the same for one name as it stands in a text, any script; inflected forms are the reader's work
    names("latin")              all PlaceNames of a script, one by one (for tests and tools)
    reason_of(key)              why a folded name is weak, or ""

`PlaceName.strength` says how much the name alone proves for that place, in the least favourable of de en fr ru zh;
`strength_in(language)` says it for a text of one language ("Essen" proves little in German, "Reading" in English, "Kitob" in Uzbek):

    ≥ 0.8        stands alone: capitals, provinces of some size, cities above 300,000, if nothing else of weight bears the name
    0.5 … 0.7    stands alone if written as a name and nothing speaks against it: towns above 15,000, smaller provinces
    0.2 … 0.4    needs evidence (country, province or neighbour named, comma pair): small towns, persons' names, lesser namesakes
    ≤ 0.1        never alone: common words, names of countries

`reason` tells why it is low: "word", "given", "surname", "country" (a country's name), "generic" (every country has
such a province), "other" (a firm, a car …), "homonym" (a place in another country is likelier meant; it stands before this one), ""
if nothing is against it.
`languages` are those of de en fr ru zh kk ky uz tg tk in which the name is used: by CLDR, by the tables kept by hand, for German and
French transcriptions by rule, else where word frequencies know it. () where none was told: the place's own name, or old ones.
`primary` is true for the place's own first name and for names of provinces. `kind` "capital" holds for every seat in capitals.tsv.
Chinese names stand without 市 or 县 ("乌鲁木齐"), provinces with and without ("安大略省", "安大略"); both kinds of characters.

Plain Python, nothing is read at import; broken files raise DataError. Sources: data/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from geo.errors import DataError
from geo.fold import fold
from geo.model import Place
from geo.settings import DATA

Script = Literal["latin", "cyrillic", "han", "other"]
Kind = Literal["city", "capital", "province"]
Reason = Literal["", "word", "given", "surname", "country", "homonym", "generic", "other"]
SCRIPTS: tuple[Script, ...] = ("latin", "cyrillic", "han", "other")
FOLDER = DATA / "gazetteer"
_COMMON = ("*", "de", "en", "fr", "ru", "zh")


class PlaceName(NamedTuple):
    """One name of one place. `name` is folded; `population` of a province is that of its towns here; `base` the strength before caps."""

    name: str
    place_id: str
    kind: Kind
    country: str
    population: int
    languages: tuple[str, ...]
    strength: float
    primary: bool
    reason: Reason
    base: float

    def strength_in(self, language: str) -> float:
        """Return the strength of this name in a text of `language`."""
        weak = _weak().get(self.name)
        if weak is None:
            return self.base
        return min(self.base, weak.caps.get(language, weak.caps.get("*", 1.0)))


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


class _Weak(NamedTuple):
    reason: Reason
    caps: Mapping[str, float]  # by language, "*" for all
    least: float  # of the languages in _COMMON


@lru_cache(maxsize=20_000)
def place(place_id: str) -> Place | None:
    """Return the town or province of that id. Its `admin1` is the province it lies in; a second-level province's is its parent."""
    town = _towns().get(place_id)
    if town is not None:
        return Place(place_id, town.name, town.country, town.province, town.lat, town.lon)
    found = provinces().get(place_id)
    return None if found is None else Place(found.id, found.name, found.country, found.parent, found.lat, found.lon)


def province_of(place: Place | str) -> str | None:
    """Return the id of the province on the map of a place or place id: for a town the one that holds it, for a province itself."""
    place_id = place if isinstance(place, str) else place.id
    if place_id in provinces():
        return place_id
    town = _towns().get(place_id)
    return None if town is None else town.province


def population(place_id: str) -> int:
    """Return the people of a town, or of the known towns of a province; 0 if unknown."""
    found = _towns().get(place_id) or provinces().get(place_id)
    return 0 if found is None else found.population


@cache
def provinces() -> Mapping[str, Province]:
    """Return all provinces and landscapes by id."""
    return {
        row[0]: Province(row[0], row[1], row[2], row[3] or None, int(row[4]), float(row[5]), float(row[6]), int(row[7]))
        for row in _rows("provinces.tsv", 8)
    }


@cache
def capitals() -> Mapping[str, str]:
    """Return each country's capital as a place id: the one that newspapers mean by it where there are two (La Paz, not Sucre)."""
    return {row[0]: row[1].partition(" ")[0] for row in _rows("capitals.tsv", 3)}


def name(place_id: str, locale: str) -> str:
    """Return a place's name for readers of `locale` ("de", "zh_Hant"), else its own or English one, else the id."""
    shown = _labels().get(place_id, {}).get(locale.replace("-", "_").partition("_")[0])
    if shown:
        return shown
    found = place(place_id)
    return place_id if found is None else found.name


def keys(script: Script) -> tuple[str, ...]:
    """Return every folded name of a script, without doubles."""
    return tuple(_names(script))


def candidates(script: Script, key: str, language: str | None = None) -> tuple[PlaceName, ...]:
    """Return the places that bear the folded name `key`, likeliest first; with `language`, their strength is that in its texts."""
    found = _names(script).get(key)
    if found is None:
        return ()
    if isinstance(found, str):
        found = tuple(_entry(key, entry) for entry in found.split(" "))
        _names(script)[key] = found
    if language is None or key not in _weak():
        return found
    return tuple(place._replace(strength=place.strength_in(language)) for place in found)


def lookup(text: str, language: str | None = None) -> tuple[PlaceName, ...]:
    """Return the places that bear the name `text`, folded here, in whatever script it is; `language` as in `candidates`."""
    key = fold(text)
    return next((found for script in SCRIPTS if (found := candidates(script, key, language))), ())


def names(script: Script) -> Iterator[PlaceName]:
    """Yield every name of every place in a script."""
    for key in _names(script):
        yield from candidates(script, key)


def reason_of(key: str) -> Reason:
    """Return why the folded name `key` mostly means something other than a place, "" if it does not."""
    weak = _weak().get(key)
    return "" if weak is None else weak.reason


@cache
def web_file() -> Path:
    """Return the file of coordinates for the browser: {place id: [latitude, longitude]}, a hash of it in its name."""
    found = sorted((FOLDER / "web").glob("places-*.json"))
    if len(found) != 1:
        raise DataError(f"data/gazetteer/web: one file of places expected, {len(found)} found.")
    return found[0]


@cache
def _names(script: Script) -> dict[str, str | tuple[PlaceName, ...]]:
    """Return folded name → its places, as the file has them until somebody asks for that name."""
    lines = _read(f"names.{script}.tsv").splitlines()
    try:
        return dict(cast("list[tuple[str, str]]", [line.split("\t") for line in lines if line[0] != "#"]))
    except (ValueError, IndexError) as error:
        raise DataError(f"data/gazetteer/names.{script}.tsv: a line is not name, tab, places.") from error


def _entry(key: str, entry: str) -> PlaceName:
    """Read "id:strength[!][h][:languages]": strength in tenths, "!" for the place's own first name, "h" for a lesser namesake."""
    place_id, marks, *languages = entry.split(":")
    base = int(marks.rstrip("!h")) / 10
    kind: Kind = "province"
    town = _towns().get(place_id)
    if town is not None:
        kind, country, people = town.kind, town.country, town.population
    else:
        province = provinces()[place_id]
        country, people = province.country, province.population
    weak = _weak().get(key)
    reason: Reason = weak.reason if weak and weak.least < base else "homonym" if "h" in marks else ""
    strength = min(base, weak.least) if weak else base
    known = tuple(languages[0].split(",")) if languages else ()
    return PlaceName(key, place_id, kind, country, people, known, strength, "!" in marks, reason, base)


@cache
def _weak() -> Mapping[str, _Weak]:
    found = {}
    for key, reason, caps in _rows("weak.tsv", 3):
        by_language = {language: int(cap) / 10 for language, _, cap in (pair.partition("=") for pair in caps.split(" "))}
        found[key] = _Weak(cast(Reason, reason), by_language, min(by_language.get(language, 1.0) for language in _COMMON))
    return found


@cache
def _towns() -> Mapping[str, _Town]:
    return {
        r[0]: _Town(r[1], r[2], r[3] or None, float(r[4]), float(r[5]), int(r[6]), "capital" if r[7] else "city")
        for r in _rows("places.tsv", 8)
    }


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    rows = (line.split("\t") for line in _read("labels.tsv").splitlines() if line and line[0] != "#")
    return {place_id: dict(cast("list[tuple[str, str]]", [cell.split("=", 1) for cell in cells if cell])) for place_id, *cells in rows}


def _rows(name: str, columns: int) -> list[list[str]]:
    rows = [line.split("\t") for line in _read(name).splitlines() if line and line[0] != "#"]
    if any(len(row) != columns for row in rows):
        raise DataError(f"data/gazetteer/{name}: a line has not {columns} columns.")
    return rows


def _read(name: str) -> str:
    try:
        return (FOLDER / name).read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise DataError(f"data/gazetteer/{name} cannot be read.") from error
