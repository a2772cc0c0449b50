"""The words of a text in scripts that part words: where each stands, folded, and how it was written.

A word is a run of letters and digits, so that hyphens, apostrophes and full stops part words: "China-Zentralasien-Gipfel" has three,
"China's" two, "U.S." two. `joined` tells whether two words belong together closely enough to be one name.
"""

from __future__ import annotations

import re
from itertools import accumulate, compress, count, islice
from operator import add

from geo.extract.spacing import UNSPACED, has_unspaced
from geo.fold import Folded

_PARTING = "".join(char for char in map(chr, range(0x80)) if char != " " and not char.isalnum())
_NO_WORD = re.compile(r"[\W_]")
_GAP = re.compile(f"([{UNSPACED}\\W_]+)")
_MANY = 60  # distinct characters from which the pattern is quicker
_GLUE = frozenset({" ", "-", "'", ".", "\n", "", " - ", ". ", " '", "' ", "- ", " & "})
_OPENING = re.compile('[.!?:\n"„“”«»…]')
_NOTHING = "\n\n"  # stands before the first word and behind the last


class Words:
    """The folded words of a text; `starts` are their offsets in the folded text, `start`, `span` and `surface` lead to the stored one."""

    __slots__ = ("_folded", "_text", "cased", "original", "starts", "words")

    def __init__(self, original: str, folded: Folded) -> None:
        self.original = original
        self._folded = folded
        self._text = folded.text
        self.cased = folded.cased
        self.words, self.starts = _unspaced(self._text) if has_unspaced(folded) else _spaced(folded)

    def __len__(self) -> int:
        return len(self.words)

    def _end(self, at: int) -> int:
        return self.starts[at] + len(self.words[at])

    def start(self, at: int) -> int:
        """Return where a word begins in the stored text."""
        return self._folded.at(self.starts[at])

    def span(self, first: int, count: int = 1) -> tuple[int, int]:
        """Return where `count` words from `first` on stand in the stored text."""
        last = first + count - 1
        return self._folded.at(self.starts[first]), self._folded.end(self.starts[last] + len(self.words[last]))

    def surface(self, first: int, count: int = 1) -> str:
        start, end = self.span(first, count)
        return self.original[start:end]

    def gap(self, left: int) -> str:
        """Return what stands between the word `left` (-1 at least) and the next one, folded; a line break at the text's ends."""
        if left < 0 or left + 1 >= len(self.words):
            return _NOTHING
        return self._text[self.starts[left] + len(self.words[left]) : self.starts[left + 1]]

    def joined(self, first: int, count: int) -> bool:
        """Tell whether nothing but a space, hyphen, apostrophe, line break or an abbreviation's stop parts these words."""
        return first + count <= len(self.words) and all([self.gap(left) in _GLUE for left in range(first, first + count - 1)])

    def key(self, first: int, count: int) -> str:
        """Return these words as folded text, with whatever stands between them."""
        return self.words[first] if count == 1 else self._text[self.starts[first] : self._end(first + count - 1)]

    def capital(self, at: int) -> bool:
        """Tell whether the word begins with a capital letter, or with a letter of a script that has none."""
        return not self.cased[self.starts[at]].islower()

    def shouted(self, at: int) -> bool:
        """Tell whether the word is written in capitals throughout."""
        word = self.surface(at)
        return len(word) > 1 and word.isupper()

    def opens(self, at: int) -> bool:
        """Tell whether the word stands first in a sentence or line."""
        gap = self.gap(at - 1)
        return gap != " " and _OPENING.search(gap) is not None


def _spaced(folded: Folded) -> tuple[list[str], list[int]]:
    """Return the words and where they begin.

    A space goes where a character is part of no word: a pass in C for each such character that occurs is several times as fast as a
    pattern that stops at every word.
    """
    text = folded.text
    if len(folded.beyond_ascii) > _MANY:
        text = _NO_WORD.sub(" ", text)
    else:
        for char in (*_PARTING, *folded.beyond_ascii):
            if char in text and not char.isalnum():
                text = text.replace(char, " ")
    pieces = text.split(" ")
    starts = map(add, accumulate(map(len, pieces), initial=0), count())
    return list(filter(None, pieces)), list(compress(starts, pieces))


def _unspaced(text: str) -> tuple[list[str], list[int]]:
    """Return the words and where they begin, but for those in scripts without spaces, which end a word as a space does."""
    pieces = _GAP.split(text)  # word, gap, word, …, word
    starts = accumulate(map(len, pieces), initial=0)
    words = pieces[::2]  # none at the ends where a gap stands there
    return list(filter(None, words)), list(compress(islice(starts, 0, None, 2), words))
