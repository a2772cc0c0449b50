"""Find the names of corridors and stations in a text: inflected, with any dash, in any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geo.extract.grammar import RailGrammar, table
from geo.fold import Folded, fold, is_han
from geo.model import Span
from geo.world.corridors import exact_names, reading_names, stations

_WORD = re.compile(r"[^\W_]+")
_JOINTS = re.compile(r"[ \-'\"«»„“”]{1,3}")
_SHORTEST_STEM = 4
_ABBREVIATION = re.compile(r"[A-ZА-Я0-9]{2,6}(?:-?\d+)?")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that names or describes a corridor, and the rule by which."""

    id: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class _Name:
    stems: tuple[str, ...]
    ids: frozenset[str]
    exact: str | None  # the surface that it must have, where case matters


class _Names:
    """Names as rows of word stems, found by their first."""

    def __init__(self, names: Iterable[tuple[str, str, bool]], endings: tuple[str, ...]) -> None:
        self._endings = endings
        self._stems: dict[str, str] = {}
        self._by_first: dict[str, list[_Name]] = defaultdict(list)
        gathered: dict[tuple[tuple[str, ...], str | None], set[str]] = defaultdict(set)
        spaceless: dict[str, set[str]] = defaultdict(set)
        for id, name, exact in names:
            folded = fold(name)
            if any(map(is_han, folded)):
                spaceless[folded].add(id)
            elif stems := tuple(self.stem(word) for word in _WORD.findall(folded)):
                gathered[stems, name if exact else None].add(id)
        for (row, surface), ids in gathered.items():
            self._by_first[row[0]].append(_Name(row, frozenset(ids), surface))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row.stems))
        self._spaceless = {name: frozenset(ids) for name, ids in spaceless.items()}
        longest_first = sorted(spaceless, key=lambda name: (-len(name), name))
        self._han = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def stem(self, word: str) -> str:
        """Return a folded word without its ending."""
        known = self._stems.get(word)
        if known is None:
            known = next((word[: -len(e)] for e in self._endings if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM), word)
            if len(self._stems) < 65_536:
                self._stems[word] = known
        return known

    def find(self, text: str, folded: Folded) -> Iterator[tuple[Span, frozenset[str], bool]]:
        """Yield stretches with the ids that they name, and whether by a name whose case matters; the longest wins, none overlap."""
        words = [match.span() for match in _WORD.finditer(folded.text)]
        number = 0
        while number < len(words):
            hit = self._at(text, folded, words, number)
            if hit is None:
                number += 1
                continue
            row, span = hit
            yield span, row.ids, row.exact is not None
            number += len(row.stems)
        if self._han is not None:
            for match in self._han.finditer(folded.text):
                yield Span(folded.at(match.start()), folded.end(match.end())), self._spaceless[match.group()], False

    def _at(self, text: str, folded: Folded, words: list[tuple[int, int]], number: int) -> tuple[_Name, Span] | None:
        start, end = words[number]
        for row in self._by_first.get(self.stem(folded.text[start:end]), ()):
            last = number + len(row.stems) - 1
            if last >= len(words) or not all(
                self._follows(folded.text, words, number + step, stem) for step, stem in enumerate(row.stems) if step
            ):
                continue
            span = Span(folded.at(start), folded.end(words[last][1]))
            if row.exact is None or _same_case(text[span.start : span.end], row.exact):
                return row, span
        return None

    def _follows(self, text: str, words: list[tuple[int, int]], number: int, stem: str) -> bool:
        start, end = words[number]
        return self.stem(text[start:end]) == stem and _JOINTS.fullmatch(text, words[number - 1][1], start) is not None


def _same_case(surface: str, name: str) -> bool:
    """Tell whether a stretch is written with the name's capitals, whatever its endings and dashes."""
    return [word[:1].isupper() for word in _WORD.findall(surface)] == [word[:1].isupper() for word in _WORD.findall(name)] and (
        not _ABBREVIATION.fullmatch(name) or surface == name
    )


@cache
def _corridor_names(language: str) -> _Names:
    grammar: RailGrammar = table(language, "RAIL") or RailGrammar()
    exact = exact_names()
    names = ((id, name, name in exact) for id, table_ in reading_names().items() for names in table_.values() for name in names)
    return _Names(names, tuple(sorted(grammar.name_endings.split(), key=len, reverse=True)))


def by_name(text: str, folded: Folded, language: str) -> Iterator[Found]:
    """Yield the corridors that `text` names; a name that several share names none."""
    for span, ids, exact in _corridor_names(language).find(text, folded):
        if len(ids) == 1:
            (id,) = ids
            yield Found(id, span, "abbreviation" if exact and _ABBREVIATION.fullmatch(text[span.start : span.end]) else "name")


@cache
def _station_names() -> _Names:
    names = ((station.id, name, False) for station in stations().values() for name in _all_names(station.names, station.aliases))
    return _Names(names, ())


def _all_names(names: Mapping[str, str], aliases: Iterable[str]) -> set[str]:
    return {name for name in (*names.values(), *aliases) if len(name) > 2 or any(map(is_han, name))}


def station_names(text: str) -> list[tuple[Span, frozenset[str]]]:
    """Return the stretches of a short text that name stations, with the ids they may mean."""
    return [(span, ids) for span, ids, _ in _station_names().find(text, Folded(text))]
