"""The words of a text in scripts that part words: where each stands, folded, and how it was written.

A word is a run of letters and digits, so that hyphens, apostrophes and full stops part words: "China-Zentralasien-Gipfel" has three,
"China's" two, "U.S." two. `joined` tells whether two words belong together closely enough to be one name.
"""

from __future__ import annotations

import re
from itertools import accumulate

from geo.fold import Folded

_WORD = re.compile(r"([^\W_]+)")
_GLUE = frozenset({" ", "-", "'", ".", "\n", "", " - ", ". ", " '", "' ", "- "})
_OPENING = re.compile('[.!?:\n"„“”«»…]')


class Words:
    """The folded words of a text; `starts` are their offsets in the stored text, `surface` and `span` lead back to it."""

    __slots__ = ("_ends", "_gaps", "_starts", "_text", "_to", "original", "starts", "words")

    def __init__(self, original: str, folded: Folded) -> None:
        self.original = original
        self._text = folded.text
        pieces = _WORD.split(folded.text)  # gap, word, gap, …, gap
        bounds = list(accumulate(map(len, pieces)))
        self.words = pieces[1::2]
        self._starts, self._ends = bounds[0:-1:2], bounds[1::2]  # in the folded text
        self.starts, self._to = folded.all_at(self._starts), folded.all_ends(self._ends)  # in the stored one
        self._gaps = pieces[2::2]
        if self._gaps:
            self._gaps[-1] = "\n\n"  # the text's end, and, at -1, its beginning

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, count: int = 1) -> tuple[int, int]:
        """Return where `count` words from `first` on stand in the stored text."""
        return self.starts[first], self._to[first + count - 1]

    def surface(self, first: int, count: int = 1) -> str:
        return self.original[self.starts[first] : self._to[first + count - 1]]

    def gap(self, left: int) -> str:
        """Return what stands between the word `left` (-1 at least) and the next one, folded; a line break at the text's ends."""
        return self._gaps[left] if left < len(self._gaps) else "\n\n"

    def joined(self, first: int, count: int) -> bool:
        """Tell whether nothing but a space, hyphen, apostrophe, line break or an abbreviation's stop parts these words."""
        return first + count <= len(self.words) and _GLUE.issuperset(self._gaps[first : first + count - 1])

    def key(self, first: int, count: int) -> str:
        """Return these words as folded text, with whatever stands between them."""
        return self._text[self._starts[first] : self._ends[first + count - 1]]

    def capital(self, at: int) -> bool:
        """Tell whether the word begins with a capital letter, or with a letter of a script that has none."""
        return not self.original[self.starts[at]].islower()

    def shouted(self, at: int) -> bool:
        """Tell whether the word is written in capitals throughout."""
        word = self.surface(at)
        return len(word) > 1 and word.isupper()

    def opens(self, at: int) -> bool:
        """Tell whether the word stands first in a sentence or line."""
        return _OPENING.search(self.gap(at - 1)) is not None
