"""What the reading of countries gathers on its walk over one text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache

from geo.extract import persons, places
from geo.extract.grammar import RoleGrammar, SentenceGrammar, table
from geo.extract.lexicon import Entry, grammar
from geo.extract.places import Candidate
from geo.extract.words import Words
from geo.model import Passage, Refusal


@cache
def _joints(language: str) -> frozenset[str]:
    roles: RoleGrammar | None = table(language, "ROLES")
    return frozenset(roles.joints.split()) if roles else frozenset()


class Reader:
    """The text's words, its language's tables, and what was found so far."""

    def __init__(self, words: Words, language: str, passages: tuple[Passage, ...]) -> None:
        self.words, self.language, self.passages = words, language, passages
        self.rules = grammar(language)
        self.sentences = table(language, "SENTENCES") or SentenceGrammar()
        self.joints = _joints(language)
        self.before = persons.before(language)
        self.bases = places.bases(language)
        self.found: list[tuple[int, int, Entry]] = []  # first word, count, entry
        self.candidates: list[Candidate] = []
        self.refusals: list[Refusal] = []
        self.persons: Counter[str] = Counter()
        self.small: set[str] = set()  # words that stand with a small letter somewhere
        self.streets: frozenset[int] = frozenset()  # words that beside a name may make it a street's
        self._starts = [passage.start for passage in passages]

    def heading(self, first: int) -> bool:
        at = bisect_right(self._starts, self.words.start(first)) - 1
        return at >= 0 and self.passages[at].heading

    def refuse(self, first: int, count: int, entry: str, rule: str) -> None:
        start, end = self.words.span(first, count)
        self.refusals.append(Refusal(start, end, self.words.original[start:end], entry, rule))
