"""Cut a sentence into clauses, as far as commas and the words that open a clause tell.

A sentence's words carry the number of their clause: 0 for the main clause, also where it goes on behind a subordinate one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import reduce
from operator import or_

from geo.extract.grammar import EventGrammar
from geo.extract.marks import Marked, Marks
from geo.extract.script import Script
from geo.model import Passage, Span

_QUOTES_OPEN = frozenset('„“«「『‹»"')  # “ opens in English and closes in German, » the other way round in French
_QUOTES_CLOSE = frozenset('“”»』」›«"')
_SHORTEST_QUOTE = 5  # words; a shorter one is a name
_LONGEST_ATTRIBUTION = 14  # words
_STOPS = frozenset(";:；：")
_COMMAS = frozenset(",，")
_OPENING = frozenset("(（")
_CLOSING = frozenset(")）")


class Sentence:
    """The words of a passage: `words` normalised, their offsets and bits, the clause each belongs to.

    `held` are the bits of all its words.
    """

    __slots__ = ("clause", "ends", "held", "marks", "passage", "starts", "text", "words")

    def __init__(self, script: Script, passage: Passage, marks: Marks) -> None:
        self.passage = passage
        self.text = script.text
        self.words, self.starts, self.ends = script.tokens(passage.start, passage.end)
        self.marks = list(map(marks.__getitem__, self.words))
        self.held = reduce(or_, filter(None, self.marks), 0)
        self.clause: list[int] = []

    def __len__(self) -> int:
        return len(self.words)

    def capital(self, place: int) -> bool:
        """Tell of a word whether it begins with a capital letter."""
        return self.text[self.starts[place]].isupper()

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


class Cutter:
    """Cuts a language's sentences into clauses."""

    def __init__(self, grammar: EventGrammar, marks: Marks) -> None:
        self.openers, self.bare, self.prepositions, self.articles, self.offices = (
            Marked(spec, {}, marks)
            for spec in (grammar.openers, grammar.bare_openers, grammar.prepositions, grammar.articles, grammar.offices)
        )
        said = " ".join(trigger.verbs for trigger in grammar.triggers if trigger.kind == "statement")
        self.said = Marked(said, grammar.lists, marks)
        self._signs = marks.enter({*_QUOTES_OPEN, *_QUOTES_CLOSE, *_STOPS, *_OPENING, *_CLOSING})
        self._commas = marks.enter(_COMMAS)
        self._parting = self._signs | self.bare.bit
        self._opening = self.openers.bit | self.prepositions.bit  # by which a word behind a comma may open a clause
        self._at_commas = self.openers.bit | self.said.bit  # by which commas part clauses
        self._cutting = self._signs | self._commas | self.said.bit

    def cut(self, sentence: Sentence, listed: Sequence[int]) -> list[int]:
        """Return the number of each word's clause. `listed` is 0 and more at words of countries' names: commas between them list."""
        words, marks, held = sentence.words, sentence.marks, sentence.held
        if not held & self._parting and not (held & self._commas and held & self._at_commas):
            return [0] * len(words)
        clauses = _Clauses(speech=held & self.said.bit > 0, opening=held & self.openers.bit > 0)
        for place in self._edges(sentence):
            if marks[place] & self._commas:
                clauses.fill(place + 1)
                self._comma(sentence, place, listed, clauses)
            elif marks[place] & self._signs:
                self._sign(sentence, place, clauses)
            else:
                clauses.fill(place + 1)
                self._word(sentence, place, clauses)
        return clauses.fill(len(words))

    def _edges(self, sentence: Sentence) -> Sequence[int]:
        """Return the places at which a clause may begin or end: signs, verbs of saying, the word before one that opens a clause."""
        marks, held, cutting, bare = sentence.marks, sentence.held, self._cutting, self.bare.bit
        if held & bare:
            behind = [*marks[1:], 0]
            return [place for place, mark in enumerate(marks) if mark & cutting or behind[place] & bare]
        return [place for place, mark in enumerate(marks) if mark & cutting]

    def _sign(self, sentence: Sentence, place: int, clauses: _Clauses) -> None:
        """Take up a bracket, a quotation mark, a colon or semicolon."""
        words, word = sentence.words, sentence.words[place]
        clauses.fill(place)
        if word in _OPENING or (word in _QUOTES_OPEN and self._quotes(words, place, clauses)):
            clauses.enter()
        fresh = clauses.fresh
        clauses.fill(place + 1)
        if clauses.outer and (word in _CLOSING or (word in _QUOTES_CLOSE and not fresh)):
            clauses.leave()
        elif word in _STOPS:
            clauses.begin(main=True)
        else:
            self._word(sentence, place, clauses)

    def _word(self, sentence: Sentence, place: int, clauses: _Clauses) -> None:
        """Take up a verb of saying, and a clause that begins without a comma."""
        words, marks, after = sentence.words, sentence.marks, place + 1
        if marks[place] & self.said.bit and not clauses.outer and self.said.holds(words[place]):
            clauses.spoken = True
        if after < len(words) and marks[after] & self.bare.bit and self.bare.at(words, after):
            clauses.begin()

    def _comma(self, sentence: Sentence, place: int, listed: Sequence[int], clauses: _Clauses) -> None:
        words = sentence.words
        if clauses.spoken or (clauses.opening and self._opens(sentence, place)) or (clauses.speech and self._attributes(sentence, place)):
            clauses.begin()
        elif clauses.aside and not clauses.outer and not lists(words, listed, place):
            clauses.back()

    def _opens(self, sentence: Sentence, comma: int) -> bool:
        """Tell whether a clause of its own begins behind this comma, and not an apposition: "…, der Sprecher des Parlaments, …"."""
        words, first = sentence.words, comma + 1
        if first == len(words) or not sentence.marks[first] & self._opening:
            return False
        if sentence.marks[first] & self.prepositions.bit and self.prepositions.holds(words[first]) and self.openers.at(words, first + 1):
            first += 1
        if not self.openers.at(words, first):
            return False
        if not sentence.held & self.offices.bit or not self.articles.holds(words[first]):
            return True
        near = range(first + 1, min(first + 5, len(words)))
        return self.offices.find(words, [place for place in near if sentence.marks[place] & self.offices.bit]) is None

    def _attributes(self, sentence: Sentence, comma: int) -> bool:
        """Tell whether the rest of the sentence only says who said it: "…, the ministry said on Tuesday"."""
        words, tail = sentence.words, range(comma + 1, len(sentence.words))
        if len(tail) > _LONGEST_ATTRIBUTION or not _COMMAS.isdisjoint(words[comma + 1 :]):
            return False
        said = self.said.find(words, [place for place in tail if sentence.marks[place] & self.said.bit])
        return said is not None and (said == tail.start or tail.stop - said <= 6)

    def _quotes(self, words: Sequence[str], place: int, clauses: _Clauses) -> bool:
        """Tell whether a quotation begins here that is more than a name in quotation marks."""
        reach = words[place + 1 : place + _SHORTEST_QUOTE]
        return not clauses.outer and len(reach) == _SHORTEST_QUOTE - 1 and _QUOTES_CLOSE.isdisjoint(reach)


class _Clauses:
    """The numbers given so far, and what lies around the clause that runs.

    `speech`, `opening`: whether the sentence has verbs of saying, and words that open a clause behind a comma.
    """

    def __init__(self, *, speech: bool, opening: bool) -> None:
        self.speech, self.opening = speech, opening
        self.numbers: list[int] = []
        self.outer: list[int] = []  # the clauses around a bracket or quotation
        self.spoken = False  # this clause has said its "said": a comma begins what was said
        self._main = self._current = self._top = 0

    @property
    def fresh(self) -> bool:
        """Tell whether a bracket or quotation has only just begun: no word has its number yet."""
        return bool(self.outer) and self.numbers[-1:] != [self._current]

    @property
    def aside(self) -> bool:
        """Tell whether another clause than the main one runs."""
        return self._current != self._main

    def fill(self, place: int) -> list[int]:
        """Give the words before `place` that lack a number that of the clause that runs."""
        self.numbers += [self._current] * (place - len(self.numbers))
        return self.numbers

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


def lists(words: Sequence[str], listed: Sequence[int], comma: int) -> bool:
    """Tell whether a comma (or "and") stands between two names of countries; `listed` is 0 and more at their words."""
    if not 0 < comma < len(listed) - 1 or listed[comma - 1] < 0:
        return False
    reach = 3 if words[comma + 2 : comma + 3] and words[comma + 2].endswith("'") else 2  # ", de l'Azerbaïdjan"
    return any(number >= 0 for number in listed[comma + 1 : comma + 1 + reach])
