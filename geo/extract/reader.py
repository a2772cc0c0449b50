"""What the reading of countries gathers on its walk over one text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from geo.extract.grammar import NameGrammar, SentenceGrammar
from geo.extract.lexicon import Entry, Lexicon
from geo.extract.places import Candidate
from geo.extract.words import Words
from geo.model import Passage, Refusal


@dataclass
class Reader:
    """The text's words, its language's tables, and what was found so far."""

    words: Words
    language: str
    lexicon: Lexicon
    rules: NameGrammar
    sentences: SentenceGrammar
    passages: tuple[Passage, ...]
    found: list[tuple[int, int, Entry]] = field(default_factory=list)  # first word, count, entry
    candidates: list[Candidate] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    persons: Counter[str] = field(default_factory=Counter)
    small: set[str] = field(default_factory=set)  # words that stand with a small letter somewhere

    def __post_init__(self) -> None:
        self._starts = [passage.start for passage in self.passages]

    def heading(self, first: int) -> bool:
        at = bisect_right(self._starts, self.words.span(first)[0]) - 1
        return at >= 0 and self.passages[at].heading

    def refuse(self, first: int, count: int, entry: str, rule: str) -> None:
        start, end = self.words.span(first, count)
        self.refusals.append(Refusal(start, end, self.words.original[start:end], entry, rule))
