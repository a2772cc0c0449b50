"""The words of a text in scripts that part words: where each stands, folded, and how it was written.

A word is a run of letters and digits, so that hyphens, apostrophes and full stops part words: "China-Zentralasien-Gipfel" has three,
"China's" two, "U.S." two. `joined` tells whether two words belong together closely enough to be one name.
"""

from __future__ import annotations

import re

from geo.fold import Folded

_WORD = re.compile(r"[^\W_]+")
_GLUE = frozenset({" ", "-", "'", ".", "\n", "", " - ", ". ", " '", "' ", "- "})


class Words:
    """The folded words of a text with their offsets there; `surface` and `span` lead back to the stored text."""

    __slots__ = ("_folded", "ends", "original", "starts", "words")

    def __init__(self, original: str, folded: Folded) -> None:
        self.original = original
        self._folded = folded
        spans = [match.span() for match in _WORD.finditer(folded.text)]
        self.starts = [a for a, _ in spans]
        self.ends = [b for _, b in spans]
        text = folded.text
        self.words = [text[a:b] for a, b in spans]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, count: int = 1) -> tuple[int, int]:
        """Return where `count` words from `first` on stand in the stored text."""
        return self._folded.at(self.starts[first]), self._folded.end(self.ends[first + count - 1])

    def surface(self, first: int, count: int = 1) -> str:
        start, end = self.span(first, count)
        return self.original[start:end]

    def gap(self, left: int) -> str:
        """Return what stands between the word `left` and the next one, folded; a line break at the text's ends."""
        if left < 0 or left + 1 >= len(self.words):
            return "\n\n"
        return self._folded.text[self.ends[left] : self.starts[left + 1]]

    def joined(self, first: int, count: int) -> bool:
        """Tell whether nothing but a space, hyphen, apostrophe, line break or an abbreviation's stop parts these words."""
        return first + count <= len(self.words) and all(self.gap(at) in _GLUE for at in range(first, first + count - 1))

    def key(self, first: int, count: int) -> str:
        """Return these words as folded text, with whatever stands between them."""
        return self._folded.text[self.starts[first] : self.ends[first + count - 1]]

    def capital(self, at: int) -> bool:
        """Tell whether the word begins with a capital letter, or with a letter of a script that has none."""
        char = self.original[self._folded.at(self.starts[at])]
        return not char.islower()

    def shouted(self, at: int) -> bool:
        """Tell whether the word is written in capitals throughout."""
        word = self.surface(at)
        return len(word) > 1 and word.isupper()

    def opens(self, at: int) -> bool:
        """Tell whether the word stands first in a sentence or line."""
        gap = self.gap(at - 1)
        return any(char in gap for char in ".!?:\n\"„“”«»…")
