"""The words of a text in scripts that part words: where each stands, folded, and how it was written.

A word is a run of letters and digits, so that hyphens, apostrophes and full stops part words: "China-Zentralasien-Gipfel" has three,
"China's" two, "U.S." two. `joined` tells whether two words belong together closely enough to be one name.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from geo.extract.spacing import is_unspaced
from geo.fold import CharacterTable, Folded, characters

_GLUE = frozenset({" ", "-", "'", ".", "\n", "", " - ", ". ", " '", "' ", "- ", " & "})
_OPENING = re.compile('[.!?:\n"„“”«»…]')
_NOTHING = "\n\n"  # stands before the first word and behind the last

_PARTING, _UNSPACED = ord(" "), ord("\n")  # what stands for a character that parts words, and for a letter that is none of a word's
_parted = CharacterTable(lambda char: _UNSPACED if is_unspaced(char) else ord(char) if char.isalnum() else _PARTING)
_SMALL, _LARGE = 1, 2
_case = CharacterTable(lambda char: _SMALL if char.islower() else _LARGE)


class Words:
    """The folded words of a text; `start`, `span` and `surface` lead to the stored one.

    `large` tells of each, in an array, whether it begins with a capital letter, as `capital` does; `unspaced` whether there is writing in
    scripts without spaces, whose letters are left out.
    """

    __slots__ = ("_begins", "_capitals", "_ends", "_starts", "_stops", "_text", "large", "original", "unspaced", "words")

    def __init__(self, original: str, folded: Folded) -> None:
        self.original = original
        parted = np.full(len(folded.codes) + 2, _PARTING, np.uint32)
        parted[1:-1] = _parted(folded.codes)
        separated = characters(parted)
        self.words, self.unspaced = separated.split(), chr(_UNSPACED) in separated
        parting = parted <= _PARTING
        edges: Any = (parting[:-1] != parting[1:]).nonzero()[0]  # a word begins, ends, the next begins, …
        starts = edges[::2]
        self.large = _case(folded.cased[starts]) == _LARGE
        self._capitals = self.large.tobytes() + b"\0"
        self._text = folded.text
        self._starts, self._ends = memoryview(starts), memoryview(edges[1::2])  # an index makes an int, and most are never asked for
        self._begins, self._stops = self._starts, self._ends
        if folded.shifted:
            lasts = np.arange(len(edges)) % 2  # where a word's last character stands, not what is behind it
            stored = folded.all_at(edges - lasts)
            self._begins, self._stops = memoryview(stored[::2]), memoryview(stored[1::2] + 1)

    def __len__(self) -> int:
        return len(self.words)

    def start(self, at: int) -> int:
        """Return where a word begins in the stored text."""
        return self._begins[at]

    def span(self, first: int, count: int = 1) -> tuple[int, int]:
        """Return where `count` words from `first` on stand in the stored text."""
        return self._begins[first], self._stops[first + count - 1]

    def surface(self, first: int, count: int = 1) -> str:
        start, end = self.span(first, count)
        return self.original[start:end]

    def gap(self, left: int) -> str:
        """Return what stands between the word `left` (-1 at least) and the next one, folded; a line break at the text's ends."""
        if left < 0 or left + 1 >= len(self.words):
            return _NOTHING
        return self._text[self._ends[left] : self._starts[left + 1]]

    def joined(self, first: int, count: int) -> bool:
        """Tell whether nothing but a space, hyphen, apostrophe, line break or an abbreviation's stop parts these words."""
        if first + count > len(self.words):
            return False
        return self.gap(first) in _GLUE if count == 2 else all([self.gap(left) in _GLUE for left in range(first, first + count - 1)])

    def key(self, first: int, count: int) -> str:
        """Return these words as folded text, with whatever stands between them."""
        return self.words[first] if count == 1 else self._text[self._starts[first] : self._ends[first + count - 1]]

    def capital(self, at: int) -> bool:
        """Tell whether the word begins with a capital letter, or one of a script that has none; False before and behind the words."""
        return self._capitals[at] == 1

    def shouted(self, at: int) -> bool:
        """Tell whether the word is written in capitals throughout."""
        word = self.surface(at)
        return len(word) > 1 and word.isupper()

    def opens(self, at: int) -> bool:
        """Tell whether the word stands first in a sentence or line."""
        gap = self.gap(at - 1)
        return gap != " " and _OPENING.search(gap) is not None
