"""What the reading of countries gathers on its walk over one text."""

from __future__ import annotations

from collections import Counter
from functools import cache

from geo.extract import persons, places
from geo.extract.grammar import RoleGrammar, SentenceGrammar, table
from geo.extract.lexicon import Entry, grammar
from geo.extract.places import Candidate
from geo.extract.segment import Headings
from geo.extract.words import Words
from geo.model import Refusal


@cache
def _joints(language: str) -> frozenset[str]:
    roles: RoleGrammar | None = table(language, "ROLES")
    return frozenset(roles.joints.split()) if roles else frozenset()


class Reader:
    """The text's words, its language's tables, and what was found so far."""

    def __init__(self, words: Words, language: str) -> None:
        self.words, self.language = words, language
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
        self._headings = Headings(words.original, language)

    def heading(self, first: int) -> bool:
        """Tell whether a word stands in a heading."""
        return self._headings(self.words.start(first))

    def refuse(self, first: int, count: int, entry: str, rule: str) -> None:
        start, end = self.words.span(first, count)
        self.refusals.append(Refusal(start, end, self.words.original[start:end], entry, rule))
