"""Names that mean several countries, with dated members, and names that must not be taken apart.

Which is which stands in data/gazetteer/regions.toml, each refusal with its reason.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from geo import settings
from geo.errors import DataError

_TABLE = settings.DATA / "gazetteer" / "regions.toml"


@dataclass(frozen=True, slots=True)
class Member:
    """A country of a region, from the day `since` until the day before `until`; None: always."""

    code: str
    since: date | None = None
    until: date | None = None

    def belongs(self, on: date | None) -> bool:
        """Tell whether it belongs on that day; None asks for the present, so that those who left do not count."""
        if on is None:
            return self.until is None
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Region:
    """A closed set of countries. `names` are base forms by language (ISO 639); `abbreviations` hold in every Latin-script text."""

    id: str
    names: Mapping[str, tuple[str, ...]]
    members: tuple[Member, ...]
    abbreviations: tuple[str, ...] = ()
    adjectives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unexpanded:
    """A name of an organisation or of too wide a stretch: it stands for no country, and `reason` says why."""

    id: str
    names: Mapping[str, tuple[str, ...]]
    reason: str


def _by_language(table: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({language: tuple(names) for language, names in table.items()})


def _member(entry: str | Mapping[str, Any]) -> Member:
    return Member(entry) if isinstance(entry, str) else Member(entry["code"], entry.get("since"), entry.get("until"))


@cache
def _tables() -> Mapping[str, Any]:
    try:
        return MappingProxyType(tomllib.loads(_TABLE.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{_TABLE.name}: {error}") from error


@cache
def regions() -> tuple[Region, ...]:
    """Return the regions that expand to their countries."""
    return tuple(
        Region(
            id,
            _by_language(row["names"]),
            tuple(_member(entry) for entry in row["members"]),
            tuple(row.get("abbreviations", ())),
            _by_language(row.get("adjectives", {})),
        )
        for id, row in _tables()["region"].items()
    )


@cache
def unexpanded() -> tuple[Unexpanded, ...]:
    """Return the names that must not be taken apart, with their reasons."""
    return tuple(Unexpanded(id, _by_language(row["names"]), row["reason"]) for id, row in _tables()["unexpanded"].items())


@cache
def _by_id() -> Mapping[str, Region]:
    return MappingProxyType({region.id: region for region in regions()})


@lru_cache(maxsize=4_096)
def members(id: str, on: date | None = None) -> tuple[str, ...]:
    """Return the codes of the region's members on a day (None: today's), in the table's order. KeyError for an unknown id."""
    return tuple(member.code for member in _by_id()[id].members if member.belongs(on))
