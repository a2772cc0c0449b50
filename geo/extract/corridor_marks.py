"""Find, in one pass over a folded text, all that may tell of a rail corridor: words for railways and for other ways, stations, names.

The pass is an automaton's; each of its patterns knows what it stands for and whether a word must begin and end with it. Whoever looks
at a text without a railway's word or name has then paid for the pass alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from geo.extract.corridor_names import Names, corridor_names
from geo.extract.grammar import RailGrammar, table
from geo.fold import Folded, fold, is_han
from geo.world.corridors import landmark_names, stations

LINE, TRAIN, RIVAL, THESE, STATION, LANDMARK, NAME = "line train rival these station landmark name".split()
_ROLES = ((LINE, "lines"), (TRAIN, "trains"), (RIVAL, "rivals"), (THESE, "these"))
_BETWEEN = "\n\t\r\v\f-'\".,:;!?()[]{}/|*#+=<>«»‹›„“”…。、《》「」『』【】·•"  # words: blanks in the text that is looked at
_SHORTEST = 2  # letters of a station's name that is looked for; of a Han one as well


class Use(NamedTuple):
    """What a pattern stands for: a role, the ids of the stations or corridors that it may mean, and how it must end."""

    role: str
    ids: frozenset[str] = frozenset()
    whole: bool = True  # a word must end with the pattern,
    endings: frozenset[str] = frozenset()  # or with one of these behind it
    further: frozenset[str] = frozenset()  # how the word behind must begin, by two characters; empty where none needs to follow


Hit = tuple[int, int, Use]  # start and end in the folded text; whoever needs them as offsets of the text moves only those


class Scanner:
    """All patterns of one language."""

    def __init__(self, language: str) -> None:
        grammar: RailGrammar = table(language, "RAIL") or RailGrammar()
        self.names: Names = corridor_names(language)
        endings = frozenset(grammar.name_endings.split())
        uses: dict[str, list[Use]] = defaultdict(list)
        for key, use in (*_words(grammar), *_places(endings), *_firsts(self.names, endings)):
            uses[key].append(use)
        self._uses = [[(use, use.whole, int(key[0] != " ")) for use in found] for key, found in uses.items()]
        self._automaton = AhoCorasick(list(uses), matchkind=MatchKind.Standard, implementation=Implementation.DFA)

    def hits(self, folded: Folded) -> tuple[list[Hit], list[Hit]]:
        """Return where names of corridors may begin, and what else stands in a text, each in order."""
        text, uses = f" {spaced(folded.text)} ", self._uses
        names: list[Hit] = []
        others: list[Hit] = []
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for use, whole, shift in uses[number]:
                if not whole or text[end] == " " or (use.endings and _rest(text, end) in use.endings):
                    if use.role != NAME:
                        others.append((start - shift, end - 1, use))
                    elif not use.further or _goes_on(text, end, use.further):
                        names.append((start - shift, end - 1, use))
        others.sort(key=_start)
        return names, others


_start = itemgetter(0)


@cache
def scanner(language: str) -> Scanner:
    """Return the patterns of a language; a language without a table of its own still knows all names of corridors."""
    return Scanner(language)


def spaced(text: str) -> str:
    """Return a folded text with a blank for each sign that may stand between two words."""
    for sign in _BETWEEN:
        text = text.replace(sign, " ")
    return text


def _rest(text: str, at: int) -> str:
    """Return what of a word stands behind an offset; the text ends with a blank."""
    return text[at : text.index(" ", at)]


def _goes_on(text: str, at: int, further: frozenset[str]) -> bool:
    """Tell whether a name may go on behind the word that holds an offset; signs between two words are not looked at."""
    behind = text.index(" ", at) + 1
    return text[behind : behind + 2] in further or text[behind : behind + 1] == " "


def _words(grammar: RailGrammar) -> Iterator[tuple[str, Use]]:
    for role, field in _ROLES:
        for item in getattr(grammar, field).split():
            core = " ".join(fold(item.strip("*").replace("_", " ").replace("-", " ").replace("'", " ")).split())
            free = item.startswith("*") or is_han(core[0])
            whole = not (item.endswith("*") or is_han(core[-1]))
            yield core if free else f" {core}", Use(role, whole=whole)


def _places(endings: frozenset[str]) -> Iterator[tuple[str, Use]]:
    """Yield the names of stations, and of places that alone tell a line."""
    for role, named in ((STATION, _station_names()), (LANDMARK, _landmarks())):
        found: dict[str, set[str]] = defaultdict(set)
        for id, name in named:
            key = _cut(" ".join(spaced(fold(name)).split()), endings)
            if len(key) >= _SHORTEST:
                found[key].add(id)
        for key, ids in found.items():
            han = is_han(key[-1])
            yield key if is_han(key[0]) else f" {key}", Use(role, frozenset(ids), not han, endings)


def _cut(name: str, endings: frozenset[str]) -> str:
    """Return a name without the vowel that its cases replace: Москва, Москвы."""
    return name[:-1] if name[-1] in endings and not name.isascii() and len(name) > 4 else name


def _station_names() -> Iterator[tuple[str, str]]:
    for station in stations().values():
        yield from ((station.id, _bare(name)) for name in (*station.names.values(), *station.aliases))


def _bare(name: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return re.sub(r"\s*[(（].*$", "", name)


def _landmarks() -> Iterable[tuple[str, str]]:
    return ((id, name) for id, names in landmark_names().items() for name in names)


def _firsts(names: Names, endings: frozenset[str]) -> Iterator[tuple[str, Use]]:
    """Yield how the names of corridors begin; whether the rest follows is looked at where one stands."""
    for stem, further in names.firsts():
        beginnings = frozenset(f"{word} "[:2] for word in further)
        yield f" {stem}", Use(NAME, endings=endings, further=beginnings)
    yield from ((name, Use(NAME, whole=False)) for name in names.spaceless)
