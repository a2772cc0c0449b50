"""The known events of the Belt and Road since 2013, and the series they come in, as data/chronology tells them.

An entry's `when` has the basis "chronology". Every entry carries its sources (ids of `geo.world.corridors.sources`), its evidence
("source", or "general": general knowledge, not looked up) and a confidence. Nothing is read before it is asked for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from geo.errors import DataError
from geo.fold import fold
from geo.model import KINDS, DateSpan, Kind, Place
from geo.settings import DATA
from geo.world import gazetteer

FOLDER = DATA / "chronology"
RANKS = ("leaders", "foreign", "security", "ministers")

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+\*?")

Text = Mapping[str, str]  # locale → text
Phrase = tuple[str, ...]  # folded words; "*" at the end of one stands for any ending; Chinese characters stand alone


@dataclass(frozen=True, slots=True)
class Entry:
    """A known event. `kind` is None for counts and laws, which no event of a text is linked to."""

    id: str
    kind: Kind | None
    when: DateSpan
    countries: tuple[str, ...]
    titles: Text
    sources: tuple[str, ...]
    place: Place | None = None
    corridors: tuple[str, ...] = ()
    series: str | None = None
    rank: str | None = None
    evidence: str = "source"
    confidence: str = "high"
    phrases: tuple[Phrase, ...] = ()  # names by which a text of one country tells of it
    notes: Text = field(default_factory=dict)

    def title(self, locale: str) -> str:
        """Return the title in `locale`, in English where it has none."""
        return self.titles.get(locale) or self.titles["en"]


@dataclass(frozen=True, slots=True)
class Series:
    """Events that come again. `rank` says who meets, `yearly` that not all editions are listed, `guests` that who comes varies."""

    id: str
    names: Text
    phrases: tuple[Phrase, ...]
    rank: str | None = None
    yearly: bool = False
    guests: bool = False

    def name(self, locale: str) -> str:
        """Return the name in `locale`, in English where it has none."""
        return self.names.get(locale) or self.names["en"]


@cache
def entries() -> Mapping[str, Entry]:
    """Return the entries by id, in the order of their days."""
    found = (_entry(id, row) for id, row in _toml("events.toml").items())
    return MappingProxyType({entry.id: entry for entry in sorted(found, key=lambda entry: (entry.when.start, entry.id))})


@cache
def series() -> Mapping[str, Series]:
    """Return the series by id."""
    return MappingProxyType({id: _series(id, row) for id, row in _toml("series.toml")["series"].items()})


@cache
def ranks() -> tuple[tuple[str, tuple[Phrase, ...]], ...]:
    """Return who may meet and the words that tell it; of a sentence, the first that fits counts."""
    return tuple((row["rank"], tuple(map(phrase, row["words"]))) for row in _toml("series.toml")["ranks"])


def editions(id: str) -> tuple[Entry, ...]:
    """Return the entries of a series, in the order of their days."""
    return tuple(entry for entry in entries().values() if entry.series == id)


def title(id: str, locale: str) -> str:
    """Return what an entry or a series is called in `locale`; the id for an unknown one."""
    if id in entries():
        return entries()[id].title(locale)
    return series()[id].name(locale) if id in series() else id


def phrase(text: str) -> Phrase:
    """Return the words of a name as they are compared with a text's."""
    return tuple(_WORD.findall(fold(text)))


def parsed_days(text: str) -> DateSpan:
    """Read "2013-09-07", "2013-09", "2013" or "2023-05-18/2023-05-19" (both inside). Errors: ValueError."""
    first, _, last = text.partition("/")
    if last:
        return DateSpan(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1), "range", "chronology")
    parts = [int(part) for part in first.split("-")]
    if len(parts) == 1:
        return DateSpan(date(parts[0], 1, 1), date(parts[0] + 1, 1, 1), "year", "chronology")
    if len(parts) == 2:
        start = date(parts[0], parts[1], 1)
        return DateSpan(start, (start + timedelta(days=32)).replace(day=1), "month", "chronology")
    return DateSpan(date.fromisoformat(first), date.fromisoformat(first) + timedelta(days=1), "day", "chronology")


def _toml(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"data/chronology/{name}: {error}") from error


def _entry(id: str, row: Mapping[str, Any]) -> Entry:
    kind, place = row.get("kind"), gazetteer.place(row["place"]) if "place" in row else None
    if (kind is not None and kind not in KINDS) or ("place" in row and place is None):
        raise DataError(f"data/chronology/events.toml: {id} has an unknown kind or place")
    own = row.get("series")
    try:
        return Entry(
            id=id,
            kind=kind,
            when=parsed_days(row["when"]),
            countries=tuple(row["countries"]),
            titles=MappingProxyType(row["title"]),
            sources=tuple(row["sources"]),
            place=place,
            corridors=tuple(row.get("corridors", ())),
            series=own,
            rank=row.get("rank") or (series()[own].rank if own else None),
            evidence=row.get("evidence", "source"),
            confidence=row.get("confidence", "high"),
            phrases=tuple(map(phrase, row.get("read", ()))),
            notes=MappingProxyType({key.removeprefix("note_"): value for key, value in row.items() if key.startswith("note_")}),
        )
    except (KeyError, ValueError) as error:
        raise DataError(f"data/chronology/events.toml: {id}: {error}") from error


def _series(id: str, row: Mapping[str, Any]) -> Series:
    return Series(
        id=id,
        names=MappingProxyType(row["names"]),
        phrases=tuple(dict.fromkeys(phrase(text) for texts in row["read"].values() for text in texts)),
        rank=row.get("rank"),
        yearly=bool(row.get("yearly")),
        guests=bool(row.get("guests")),
    )
