"""Cut a sentence into words and clauses, as far as commas and the words that open a clause tell.

A sentence's words carry the number of their clause: 0 for the main clause, also where it goes on behind a subordinate one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import fields
from functools import cache

from geo.extract.grammar import EventGrammar, RailGrammar, Trigger, table
from geo.extract.wordlists import Words, every_word, norm
from geo.model import Passage, Span

LONGEST = 600  # words of a sentence that are looked at; what runs on is no sentence

_WORDS = re.compile(r"\w+(?:[-'’‑]\w+)*|[^\w\s]")
_WORDS_ELIDED = re.compile(r"\w+['’](?=\w)|\w+(?:[-‑]\w+)*|[^\w\s]")
_ELIDING = frozenset({"fr", "it", "ca"})
_QUOTES_OPEN = frozenset("„“«「『‹")
_QUOTES_CLOSE = frozenset("“”»」』›")
_STOPS = frozenset(";:；：")
_COMMAS = frozenset(",，")


class Sentence:
    """The words of a passage: `words` normalised, their offsets, whether capitalised, the clause each belongs to."""

    __slots__ = ("clause", "ends", "passage", "starts", "text", "upper", "words")

    def __init__(self, text: str, passage: Passage, language: str) -> None:
        self.passage = passage
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.upper: list[bool] = []
        self.clause: list[int] = []
        for match in tokeniser(language).finditer(text, passage.start, passage.end):
            surface = match.group()
            self.words.append(norm(surface))
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.upper.append(surface[0].isupper())
            if len(self.words) == LONGEST:
                break

    def __len__(self) -> int:
        return len(self.words)

    def places(self, span: Span) -> range:
        """Return the places of the words that `span` touches."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of text from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def surface(self, first: int, last: int) -> str:
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())

    def same_clause(self, index: int) -> list[int]:
        number = self.clause[index]
        return [place for place, other in enumerate(self.clause) if other == number]


@cache
def tokeniser(language: str) -> re.Pattern[str]:
    """Return the pattern whose matches are the words of a text."""
    events: EventGrammar | None = table(language, "EVENTS")
    if events is None or not events.spaceless:
        return _WORDS_ELIDED if language in _ELIDING else _WORDS
    known = every_word(_specs(events)) | every_word(_specs(table(language, "RAIL") or RailGrammar()))
    longest_first = sorted(known, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)) + r"|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|\w|[^\w\s]")


def _specs(grammar: EventGrammar | RailGrammar) -> Iterable[str]:
    """Yield every word list of a language's table."""
    for field in fields(grammar):
        value = getattr(grammar, field.name)
        if isinstance(value, str):
            yield value
        elif field.name == "lists":
            yield from value.values()
        elif field.name == "triggers":
            yield from (spec for trigger in value for spec in _trigger_specs(trigger))


def _trigger_specs(trigger: Trigger) -> Iterable[str]:
    return (value for field in fields(trigger) if field.name != "kind" and isinstance(value := getattr(trigger, field.name), str))


class Cutter:
    """Cuts a language's sentences into clauses."""

    def __init__(self, grammar: EventGrammar) -> None:
        self.openers = Words(grammar.openers)
        self.bare = Words(grammar.bare_openers)
        self.prepositions = Words(grammar.prepositions)
        self.articles = Words(grammar.articles)
        self.offices = Words(grammar.offices)

    def cut(self, sentence: Sentence, listed: Sequence[bool]) -> None:
        """Number the clauses of `sentence`. `listed` tells which words belong to names of countries: commas between them list."""
        words = sentence.words
        numbers: list[int] = []
        main = current = top = 0
        outer: list[int] = []  # the clauses around a bracket or quotation
        for place, word in enumerate(words):
            if word in "(（" or (word in _QUOTES_OPEN and not _closes(words, place, outer) and _long_quote(words, place)):
                outer.append(current)
                top += 1
                current = top
            numbers.append(current)
            if outer and (word in ")）" or word in _QUOTES_CLOSE):
                current = outer.pop()
            elif word in _STOPS:
                top += 1
                main = current = top
            elif word in _COMMAS:
                if self._opens(words, place):
                    top += 1
                    current = top
                elif current != main and not outer and not _lists(listed, place):
                    current = main
            elif place + 1 < len(words) and self.bare.at(words, place + 1) and word not in _COMMAS:
                top += 1
                current = top
        sentence.clause = numbers

    def _opens(self, words: Sequence[str], comma: int) -> bool:
        """Tell whether a clause of its own begins behind this comma, and not an apposition: "…, der Sprecher des Parlaments, …"."""
        first = comma + 1
        if first < len(words) and self.prepositions.holds(words[first]) and self.openers.at(words, first + 1):
            first += 1
        if not self.openers.at(words, first):
            return False
        return not (self.articles.holds(words[first]) and self.offices.find(words, range(first + 1, min(first + 5, len(words)))) is not None)


def _closes(words: Sequence[str], place: int, outer: Sequence[int]) -> bool:
    """Tell whether an ambiguous quotation mark (“ opens in English and closes in German) closes here."""
    return words[place] in _QUOTES_CLOSE and bool(outer)


def _long_quote(words: Sequence[str], place: int) -> bool:
    """Tell whether a quotation is more than a name in quotation marks."""
    reach = words[place + 1 : place + 7]
    return len(reach) == 6 and not any(word in _QUOTES_CLOSE for word in reach)


def _lists(listed: Sequence[bool], comma: int) -> bool:
    return 0 < comma < len(listed) - 1 and listed[comma - 1] and any(listed[comma + 1 : comma + 3])
