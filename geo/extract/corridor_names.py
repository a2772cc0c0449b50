"""Know the names of corridors in a text: inflected, with any dash, in any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from geo.extract.grammar import RailGrammar, table
from geo.fold import Folded, fold, is_han
from geo.model import Span
from geo.world.corridors import exact_names, reading_names, refused_names

_WORD = re.compile(r"[^\W_]+")
_NEXT = re.compile(r"[ \-'\"«»„“”]{1,3}([^\W_]+)")
_SHORTEST_STEM = 4
_ABBREVIATION = re.compile(r"[A-ZА-Я0-9]{2,6}(?:-?\d+)?")


class Found(NamedTuple):
    """A stretch that names or describes a corridor, and the rule by which."""

    id: str
    span: Span
    rule: str


class _Name(NamedTuple):
    ids: frozenset[str]  # empty for what only looks like a corridor's name
    exact: str | None  # the surface that it must have, where case matters


@dataclass(slots=True)
class _Step:
    """A word of names: the names that end with it, and the words that may follow."""

    names: list[_Name] = field(default_factory=list)
    further: dict[str, _Step] = field(default_factory=dict)


class Names:
    """Names as ways over word stems, from their first word on."""

    def __init__(self, names: Iterable[tuple[str, str, bool]], endings: tuple[str, ...]) -> None:
        """Take names as (id, name, whether its case matters); the id is "" for what is refused."""
        self._endings = endings
        self._stems: dict[str, str] = {}
        self._firsts: dict[str, _Step] = {}
        gathered: dict[tuple[tuple[str, ...], str | None], set[str]] = defaultdict(set)
        spaceless: dict[str, set[str]] = defaultdict(set)
        for id, name, exact in names:
            folded = fold(name)
            if any(map(is_han, folded)):
                spaceless[folded].add(id)
            elif stems := tuple(self.stem(word) for word in _WORD.findall(folded)):
                gathered[stems, name if exact else None].add(id)
        for (stems, surface), ids in gathered.items():
            self._step(stems).names.append(_Name(frozenset(ids - {""}), surface))
        self.spaceless = {name: frozenset(ids - {""}) for name, ids in spaceless.items()}

    def _step(self, stems: tuple[str, ...]) -> _Step:
        step = self._firsts.setdefault(stems[0], _Step())
        for stem in stems[1:]:
            step = step.further.setdefault(stem, _Step())
        return step

    def firsts(self) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield the stems with which names begin, and those that may follow: none where one is a name by itself."""
        yield from ((stem, () if step.names else step.further) for stem, step in self._firsts.items())

    def stem(self, word: str) -> str:
        """Return a folded word without its ending."""
        known = self._stems.get(word)
        if known is None:
            known = next((word[: -len(e)] for e in self._endings if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM), word)
            if len(self._stems) < 65_536:
                self._stems[word] = known
        return known

    def find(self, text: str, folded: Folded, stretches: Iterable[tuple[int, int, object]]) -> Iterator[tuple[Span, _Name]]:
        """Yield the stretches that are names; the longest wins, none overlap.

        `stretches` are those of the folded text where a name's first word stands, or a whole name of a script without blanks.
        """
        last = 0
        for start, end, _use in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
            if start < last:
                continue
            surface = folded.text[start:end]
            if surface in self.spaceless:
                hit: tuple[_Name, int] | None = (_Name(self.spaceless[surface], None), end)
            else:
                hit = self._at(text, folded, start)
            if hit is not None:
                name, last = hit
                yield Span(folded.at(start), folded.end(last)), name

    def _at(self, text: str, folded: Folded, start: int) -> tuple[_Name, int] | None:
        """Return the longest name that begins at a word, with its end in the folded text."""
        word = _WORD.match(folded.text, start)
        step = self._firsts.get(self.stem(word.group())) if word else None
        end = word.end() if word else start
        found = None
        while step is not None:
            for name in step.names:
                if name.exact is None or _same_case(text[folded.at(start) : folded.end(end)], name.exact):
                    found = name, end
            following = _NEXT.match(folded.text, end) if step.further else None
            step = step.further.get(self.stem(following.group(1))) if following else None
            end = following.end() if following else end
        return found


def _same_case(surface: str, name: str) -> bool:
    """Tell whether a stretch is written with the name's capitals, whatever its endings and dashes."""
    return [word[:1].isupper() for word in _WORD.findall(surface)] == [word[:1].isupper() for word in _WORD.findall(name)] and (
        not _ABBREVIATION.fullmatch(name) or surface == name
    )


@cache
def corridor_names(language: str) -> Names:
    """Return the names of all corridors in all languages; the language asked for tells how they are inflected."""
    grammar: RailGrammar = table(language, "RAIL") or RailGrammar()
    exact = exact_names()
    names = [(id, name, name in exact) for id, table_ in reading_names().items() for names in table_.values() for name in names]
    names += [("", name, False) for names_ in refused_names().values() for name in names_]
    return Names(names, tuple(sorted(grammar.name_endings.split(), key=len, reverse=True)))


def by_name(text: str, folded: Folded, names: Names, stretches: Iterable[tuple[int, int, object]]) -> Iterator[Found]:
    """Yield the corridors that `text` names; a name that several share names none."""
    for span, name in names.find(text, folded, stretches):
        if len(name.ids) == 1:
            (id,) = name.ids
            yield Found(id, span, "abbreviation" if name.exact and _ABBREVIATION.fullmatch(text[span.start : span.end]) else "name")
