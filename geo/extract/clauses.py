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
_QUOTES_OPEN = frozenset('„“«「『‹»"')  # “ opens in English and closes in German, » the other way round in French
_QUOTES_CLOSE = frozenset('“”»」』›«"')
_SHORTEST_QUOTE = 5  # words; a shorter one is a name
_LONGEST_ATTRIBUTION = 14  # words
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
        self.said = Words(" ".join(trigger.verbs for trigger in grammar.triggers if trigger.kind == "statement"), grammar.lists)

    def cut(self, sentence: Sentence, listed: Sequence[bool]) -> None:
        """Number the clauses of `sentence`. `listed` tells which words belong to names of countries: commas between them list."""
        clauses = _Clauses()
        for place, word in enumerate(sentence.words):
            if word in "(（" or self._quotes(sentence.words, place, clauses):
                clauses.enter()
            clauses.take(speaks=not clauses.outer and self.said.holds(word))
            if clauses.outer and (word in ")）" or (word in _QUOTES_CLOSE and not clauses.fresh)):
                clauses.leave()
            elif word in _STOPS:
                clauses.begin(main=True)
            elif word in _COMMAS:
                self._comma(sentence.words, place, listed, clauses)
            elif place + 1 < len(sentence.words) and self.bare.at(sentence.words, place + 1):
                clauses.begin()
        sentence.clause = clauses.numbers

    def _comma(self, words: Sequence[str], place: int, listed: Sequence[bool], clauses: _Clauses) -> None:
        if self._opens(words, place) or clauses.spoken or self._attributes(words, place):
            clauses.begin()
        elif not clauses.outer and not _lists(listed, place):
            clauses.back()

    def _opens(self, words: Sequence[str], comma: int) -> bool:
        """Tell whether a clause of its own begins behind this comma, and not an apposition: "…, der Sprecher des Parlaments, …"."""
        first = comma + 1
        if first < len(words) and self.prepositions.holds(words[first]) and self.openers.at(words, first + 1):
            first += 1
        if not self.openers.at(words, first):
            return False
        return not (
            self.articles.holds(words[first]) and self.offices.find(words, range(first + 1, min(first + 5, len(words)))) is not None
        )

    def _attributes(self, words: Sequence[str], comma: int) -> bool:
        """Tell whether the rest of the sentence only says who said it: "…, the ministry said on Tuesday"."""
        tail = range(comma + 1, min(len(words), comma + 2 + _LONGEST_ATTRIBUTION))
        if len(tail) > _LONGEST_ATTRIBUTION or tail.stop < len(words) or any(words[place] in _COMMAS for place in tail):
            return False
        said = self.said.find(words, tail)
        return said is not None and (said == tail.start or tail.stop - said <= 6)

    def _quotes(self, words: Sequence[str], place: int, clauses: _Clauses) -> bool:
        """Tell whether a quotation begins here that is more than a name in quotation marks."""
        if words[place] not in _QUOTES_OPEN or clauses.outer:
            return False
        reach = words[place + 1 : place + _SHORTEST_QUOTE]
        return len(reach) == _SHORTEST_QUOTE - 1 and not any(word in _QUOTES_CLOSE for word in reach)


class _Clauses:
    """The numbers given so far, and what lies around the clause that runs."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.outer: list[int] = []  # the clauses around a bracket or quotation
        self.fresh = False  # the bracket or quotation has only just begun
        self.spoken = False  # this clause has said its "said": a comma begins what was said
        self._main = self._current = self._top = 0

    def take(self, *, speaks: bool) -> None:
        self.fresh = bool(self.outer) and self.numbers[-1:] != [self._current]
        self.numbers.append(self._current)
        self.spoken = self.spoken or speaks

    def begin(self, *, main: bool = False) -> None:
        self._top += 1
        self._current = self._top
        self.spoken = False
        if main:
            self._main = self._top

    def back(self) -> None:
        self._current = self._main

    def enter(self) -> None:
        self.outer.append(self._current)
        self._top += 1
        self._current = self._top

    def leave(self) -> None:
        self._current = self.outer.pop()


def _lists(listed: Sequence[bool], comma: int) -> bool:
    return 0 < comma < len(listed) - 1 and listed[comma - 1] and any(listed[comma + 1 : comma + 3])
