"""Mark words by the word lists in which they begin an item: a bit for each list, looked up once a word.

A sentence whose words together lack a list's bit holds no item of that list; so nearly every question is answered by one `&`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ahocorasick_rs import AhoCorasick

from geo.extract.wordlists import Words

_MEMORY = 65_536  # words remembered with their bits


class Marked(Words):
    """A word list with its bit. Where all items are single words (`single`), the bit says all."""

    __slots__ = ("bit", "firsts", "single")

    def __init__(self, spec: str, lists: Mapping[str, str], marks: Marks) -> None:
        super().__init__(spec, lists)
        self.firsts = frozenset(item[0][0] for item in self.items)
        self.bit = marks.enter(self.firsts)
        self.single = all(len(item) == len(item[0]) == 1 for item in self.items)


class Marks(dict[str, int]):
    """The bits of every list that has an item beginning with a word; filled as words come."""

    def __init__(self) -> None:
        super().__init__()
        self._exact: dict[str, int] = defaultdict(int)
        self._wild: dict[str, int] = defaultdict(int)
        self._automaton: AhoCorasick | None = None
        self._patterns: list[tuple[str, int]] = []
        self._next = 1

    def enter(self, firsts: Iterable[str]) -> int:
        """Return the bit of a list whose items begin with these words, "*" at either end standing for any letters; 0 if it is empty."""
        bit = 0
        for word in firsts:
            bit = self._next
            (self._wild if "*" in word else self._exact)[word] |= bit
        self._next <<= bool(bit)
        self._automaton = None
        return bit

    def __missing__(self, word: str) -> int:
        bits = self._exact.get(word, 0)
        for bit in self._wild_bits(word):
            bits |= bit
        if len(self) < _MEMORY:
            self[word] = bits
        return bits

    def _wild_bits(self, word: str) -> Iterable[int]:
        if self._automaton is None:
            self._patterns = [(pattern, bits) for pattern, bits in self._wild.items() if pattern.strip("*")]
            self._automaton = AhoCorasick([pattern.strip("*") for pattern, _ in self._patterns])
        for number, start, end in self._automaton.find_matches_as_indexes(word, overlapping=True):
            pattern, bits = self._patterns[number]
            if (start == 0 or pattern[0] == "*") and (end == len(word) or pattern[-1] == "*"):
                yield bits
