"""Word lists of the language tables, made ready to be asked: does one of these stand here?

The notation is told by `geo.extract.grammar.Trigger`. Words are compared in lower case with their diacritics: "wurde" and "würde" differ
by nothing else, and the one happened while the other did not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress, product
from operator import methodcaller

from geo.extract.remembered import Remembered

Phrase = tuple[str, ...]
Item = tuple[Phrase, ...]  # words that follow each other, and others of the same clause


@lru_cache(maxsize=65_536)
def norm(word: str) -> str:
    """Return a word as the lists write it: lower case, composed, plain apostrophes and hyphens, ё as е, ß as ss."""
    plain = unicodedata.normalize("NFC", word).lower().replace("ё", "е").replace("ß", "ss")
    return plain.replace("’", "'").replace("ʼ", "'").replace("‑", "-").replace("\u2010", "-").replace("\u00ad", "")


def fits(pattern: str, word: str) -> bool:
    """Tell whether `word` is the pattern's, whose "*" at either end stand for any letters."""
    return matcher(pattern)(word)


@cache
def matcher(pattern: str) -> Callable[[str], bool]:
    """Return what tells whether a word is the pattern's: a function of C, for it is asked of every word of a clause."""
    core = pattern.strip("*")
    if pattern.startswith("*"):
        return methodcaller("__contains__" if pattern.endswith("*") else "endswith", core)
    return methodcaller("startswith", core) if pattern.endswith("*") else core.__eq__


class Words:
    """A word list. `at` looks at one place of a sentence, `find` at several."""

    __slots__ = ("_exact", "_known", "_phrases", "_wild", "items")

    def __init__(self, spec: str, lists: Mapping[str, str] | None = None) -> None:
        self.items: tuple[Item, ...] = tuple(_parsed(spec, lists or {}))
        single = [item[0][0] for item in self.items if len(item) == 1 and len(item[0]) == 1]
        self._exact = frozenset(word for word in single if "*" not in word)
        self._wild = _pattern([word for word in single if "*" in word])
        self._phrases = [item for item in self.items if len(item) > 1 or len(item[0]) > 1]
        self._known: Remembered[tuple[bool, tuple[Item, ...]]] = Remembered(self._look_up)

    def __bool__(self) -> bool:
        return bool(self.items)

    def _look_up(self, word: str) -> tuple[bool, tuple[Item, ...]]:
        """Return whether a word is in the list, and the longer items that begin with it."""
        alone = word in self._exact or bool(self._wild and self._wild.fullmatch(word))
        return alone, tuple(item for item in self._phrases if fits(item[0][0], word))

    def holds(self, word: str) -> bool:
        """Tell whether a single word is in the list."""
        return self._known[word][0]

    def at(self, words: Sequence[str], index: int, among: Sequence[int] | None = None) -> int:
        """Return how many words from `index` on are one item of the list, 0 for none; "+" parts are sought `among` these places."""
        if not 0 <= index < len(words):
            return 0
        alone, longer = self._known[words[index]]
        for item in longer:
            length = _phrase_at(item[0], words, index)
            if length and _anywhere(item[1:], words, among):
                return length
        return 1 if alone else 0

    def find(self, words: Sequence[str], places: Iterable[int], among: Sequence[int] | None = None) -> int | None:
        """Return the first of `places` at which an item stands."""
        if not self.items:
            return None
        return next((place for place in places if self.at(words, place, among)), None)


def _parsed(spec: str, lists: Mapping[str, str]) -> Iterable[Item]:
    for item in spec.split():
        if item.startswith("@"):
            yield from _parsed(lists.get(item[1:], ""), lists)
        else:
            yield from product(*(_alternatives(part, lists) for part in item.split("+")))


def _alternatives(part: str, lists: Mapping[str, str]) -> list[Phrase]:
    """Return the phrases that a part of an item may be: itself, or each single one of a list ("opening+@line")."""
    if part.startswith("@"):
        return [item[0] for item in _parsed(lists.get(part[1:], ""), lists) if len(item) == 1]
    return [tuple(norm(word) for word in part.split("_"))]


def _pattern(wild: list[str]) -> re.Pattern[str] | None:
    if not wild:
        return None
    parts = (f"{'.*' if w.startswith('*') else ''}{re.escape(w.strip('*'))}{'.*' if w.endswith('*') else ''}" for w in wild)
    return re.compile("|".join(parts), re.DOTALL)


def _phrase_at(phrase: Phrase, words: Sequence[str], index: int) -> int:
    """Return how long a phrase is if it stands at `index`, where its first word does; else 0."""
    length = len(phrase)
    if length == 1:
        return 1
    here = words[index : index + length]
    return length if len(here) == length and all(map(fits, phrase, here)) else 0


def _anywhere(parts: Sequence[Phrase], words: Sequence[str], places: Sequence[int] | None) -> bool:
    """Tell whether each of these phrases stands at one of the places, or anywhere."""
    for part in parts:
        found = map(matcher(part[0]), words if places is None else map(words.__getitem__, places))
        if len(part) == 1:
            if not any(found):
                return False
        elif not any(_phrase_at(part, words, place) for place in compress(range(len(words)) if places is None else places, found)):
            return False
    return True


def every_word(specs: Iterable[str]) -> set[str]:
    """Return the single words of all these lists, without wildcards: the vocabulary of a language written without blanks."""
    found = {word for spec in specs for item in _parsed(spec, {}) for phrase in item for word in phrase}
    return {word for word in found if word and "*" not in word and not word.startswith("@")}
