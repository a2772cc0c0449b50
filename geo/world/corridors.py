"""The rail network of the Belt and Road: stations, sections, corridors, as data/corridors tells them.

A corridor is a set of paths over stations; two neighbours on a path are joined by a section. Every figure carries its sources, its
evidence ("source", "mixed" or "general": general knowledge, not looked up) and a confidence ("high", "medium", "low").
Nothing is read before it is asked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geo.world import corridor_files as files
from geo.world.corridor_model import (
    CONFIDENCE,
    DETOUR,
    EVIDENCE,
    MODES,
    STATUSES,
    Alternative,
    Conflict,
    Corridor,
    Fact,
    Point,
    Section,
    Source,
    State,
    Station,
    Text,
    great_circle,
)

__all__ = [
    "CONFIDENCE",
    "DETOUR",
    "EVIDENCE",
    "MODES",
    "STATUSES",
    "Alternative",
    "Conflict",
    "Corridor",
    "Fact",
    "Point",
    "Section",
    "Source",
    "State",
    "Station",
    "Text",
    "colour_numbers",
    "conflicts",
    "corridors",
    "countries",
    "exact_names",
    "great_circle",
    "label",
    "landmark_names",
    "map_file",
    "name",
    "reading_names",
    "refused_names",
    "section_between",
    "sections",
    "short_name",
    "sources",
    "stations",
    "validate",
]


def sources() -> Mapping[str, Source]:
    """Return the sources by id."""
    return files.sources()


def stations() -> Mapping[str, Station]:
    """Return the stations by id."""
    return files.stations()


def sections() -> Mapping[str, Section]:
    """Return the sections by id ("kashgar--torugart")."""
    return files.sections()


def corridors() -> Mapping[str, Corridor]:
    """Return the corridors by id ("CKU"), in their order."""
    return files.corridors()


def section_between(a: str, b: str) -> Section | None:
    """Return the section that joins two stations, whichever way it is written."""
    return sections().get(f"{a}--{b}") or sections().get(f"{b}--{a}")


def name(id: str, locale: str) -> str:
    """Return a corridor's name in `locale`, in English where it has none; the id for an unknown one."""
    corridor = corridors().get(id)
    return id if corridor is None else corridor.names.get(locale) or corridor.names["en"]


def short_name(id: str, locale: str) -> str:
    """Return what the map writes on a corridor's line."""
    names = files.looks().get(id, {}).get("short", {})
    return names.get(locale) or names.get("en") or id


def colour_numbers() -> Mapping[str, int]:
    """Return the number of each corridor's colour, in the corridors' order."""
    return {id: files.looks().get(id, {}).get("colour", 0) for id in corridors()}


def countries(id: str) -> tuple[str, ...]:
    """Return the countries of a corridor (alpha-3), in the order of its main path; empty for an unknown one."""
    corridor = corridors().get(id)
    return () if corridor is None else corridor.countries


def label(key: str, locale: str) -> str:
    """Return what to call a fact's key, a kind, a mark or a status on screen."""
    texts = files.labels().get(key, {})
    return texts.get(locale) or texts.get("en") or key


@cache
def reading_names() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return corridor → language → the names, abbreviations and variants by which a text names it.

    Where names are joined by dashes, both spaced and unspaced forms are given. Those in `exact_names()` count only in that case.
    """
    return MappingProxyType({id: _reading(table) for id, table in files.tables().items()})


@cache
def exact_names() -> frozenset[str]:
    """Return the names that count only when written in exactly that case: abbreviations and "Middle Corridor"."""
    tables = (table.get("exact_names", {}) for table in files.tables().values())
    return frozenset(form for table in tables for names in table.values() for text in names for form in _dashed(text))


def map_file() -> Path:
    """Return the GeoJSON file that the browser fetches; its name holds a hash of its content."""
    (path,) = sorted((files.FOLDER / "web").glob("corridors-*.geojson"))
    return path


@cache
def refused_names() -> Mapping[str, tuple[str, ...]]:
    """Return language → what looks like a corridor's name and is not: roads and pipelines."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for table in files.tables().values():
        for language, names in table.get("refused_names", {}).items():
            found[language].update(dict.fromkeys(form for text in names for form in _dashed(text)))
    return MappingProxyType({language: tuple(names) for language, names in found.items()})


@cache
def landmark_names() -> Mapping[str, tuple[str, ...]]:
    """Return corridor → the places that only this railway passes: where a railway's word stands beside one, it is meant."""
    return MappingProxyType({id: tuple(table["landmarks"]) for id, table in files.tables().items() if "landmarks" in table})


def conflicts() -> tuple[Conflict, ...]:
    """Return where the sources disagree."""
    return files.conflicts()


def validate() -> tuple[str, ...]:
    """Return the problems of the network, one sentence each; empty when all is well."""
    from geo.world.corridor_checks import problems

    return tuple(problems())


def _reading(table: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for part in ("reading_names", "exact_names"):
        for language, names in table.get(part, {}).items():
            found[language].update(dict.fromkeys(form for text in names for form in _dashed(text)))
    return MappingProxyType({language: tuple(names) for language, names in found.items()})


def _dashed(text: str) -> tuple[str, ...]:
    """Return the forms of a name joined by en dashes: as written, without and with spaces around them."""
    if "–" not in text:
        return (text,)
    tight = re.sub(r"\s*–\s*", "–", text)
    return tuple(dict.fromkeys((text, tight, tight.replace("–", " – "))))
