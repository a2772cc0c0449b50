"""Find the words of a sentence that tell of an event, by the tables of its language."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import chain, compress
from operator import or_

from geo.extract.clauses import Cutter, Sentence
from geo.extract.grammar import EventGrammar, Trigger, table
from geo.extract.letters import Letters
from geo.extract.marks import Marked, Marks
from geo.extract.remembered import Remembered
from geo.extract.wordlists import Item, Phrase, Words, fits, matcher
from geo.frozen import dataclass
from geo.model import DateExpression, Mention

MOST = 16  # triggers of one sentence; lists of hundreds are no sentence
_LISTS = (
    "held",
    "called_off",
    "coordinators",
    "definite",
    "other",
    "anaphora",
    "negation",
    "planned",
    "planned_before_noun",
    "hypothetical",
    "infinitive",
    "infinitives",
    "auxiliaries",
    "today",
    "beginning",
    "states",
    "place",
    "towards",
    "possessive",
    "during",
    "since",
    "taking_part",
    "ranges",
    "between",
    "after",
    "before",
    "same_time",
    "no_date_after",
    "no_party_after",
    "offices",
    "not_names",
    "articles",
)  # of EventGrammar
_REACH = 3  # words before a trigger that `before` and `not_before` look at


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger that stands in a sentence from word `first` to word `last`."""

    first: int
    last: int
    kind: str
    noun: bool
    trigger: Trigger
    modifier: str = ""  # what stands before the head of a compound: "minister" of "ministertreffen"


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    order: int
    noun: bool
    phrase: Phrase
    elsewhere: tuple[Phrase, ...]
    rule: _Rule
    needs: int  # the bit of what the rule needs
    tail: str  # of a word that may have others before it: "treffen"


class _Rule:
    """A trigger with its word lists made ready."""

    __slots__ = ("after", "asks", "barring", "before", "capital_after", "needs", "not_after", "not_before", "refuses", "trigger")

    def __init__(self, trigger: Trigger, grammar: EventGrammar, marks: Marks) -> None:
        self.trigger = trigger
        self.capital_after = "^" in trigger.after.split()
        self.after = Marked(trigger.after.replace("^", " "), grammar.lists, marks)
        self.needs, self.refuses, self.not_after, self.before, self.not_before = (
            Marked(spec, grammar.lists, marks)
            for spec in (trigger.needs, trigger.refuses, trigger.not_after, trigger.before, trigger.not_before)
        )
        self.asks = bool(self.after.bit or self.capital_after or self.before.bit)  # for something right beside the trigger
        self.barring = self.refuses.bit | self.not_after.bit | self.not_before.bit


class Lexicon:
    """The triggers and word lists of one language."""

    def __init__(self, grammar: EventGrammar) -> None:
        self.grammar = grammar
        self.marks = Marks()
        items = [(order, noun, item) for order, trigger in enumerate(grammar.triggers) for noun, item in _items(trigger, grammar)]
        self.triggers = self.marks.enter({item[0][0] for _, _, item in items})  # the least number, for every word is asked
        self.cutter = Cutter(grammar, self.marks)
        self.lists = {name: Marked(getattr(grammar, name), grammar.lists, self.marks) for name in _LISTS}
        self.relating = self.bits("same_time", "after", "before")
        self.happening = self.bits("held", "called_off")
        self.denying = self.bits("called_off", "negation")
        self.infinitive = self.bits("infinitives", "infinitive")
        self.nameless = self.bits("offices", "not_names", "articles")
        self.delaying = self.bits("hypothetical", "planned", "planned_before_noun") | self.infinitive
        self.lengths = [(days, Marked(spec, {}, self.marks)) for days, spec in grammar.lengths.items()]
        self.lasting = reduce(or_, (words.bit for _, words in self.lengths), 0)
        self._exact: dict[str, list[_Entry]] = defaultdict(list)
        self._wild: list[_Entry] = []
        self.entries: Remembered[tuple[_Entry, ...]] = Remembered(self._entries)
        rules = [_Rule(trigger, grammar, self.marks) for trigger in grammar.triggers]
        for order, noun, item in items:
            self._enter(order, noun, item, rules[order])
        entries = [*self._wild, *chain.from_iterable(self._exact.values())]
        self.letters = Letters(((entry.phrase[0], entry.rule.needs.firsts) for entry in entries), spaceless=grammar.spaceless)

    def _enter(self, order: int, noun: bool, item: Item, rule: _Rule) -> None:
        first = item[0][0]
        tail = first.strip("*") if first.startswith("*") else ""
        entry = _Entry(order, noun, item[0], item[1:], rule, rule.needs.bit, tail)
        if "*" in first:
            self._wild.append(entry)
        else:
            self._exact[first].append(entry)

    def bits(self, *names: str) -> int:
        """Return the bits of several lists: what a sentence is asked first, before it is asked for each."""
        return reduce(or_, (self.lists[name].bit for name in names))

    def candidates(self, sentence: Sentence) -> list[tuple[int, _Entry]]:
        """Return the entries that may stand in a sentence, with their places: each word's first in the table first."""
        held, triggers, words, entries = sentence.held, self.triggers, sentence.words, self.entries
        places = [place for place, mark in enumerate(sentence.marks) if mark & triggers]
        return [(place, entry) for place in places for entry in entries[words[place]] if not entry.needs or held & entry.needs]

    def _entries(self, word: str) -> tuple[_Entry, ...]:
        """Return the entries that may begin with `word`, the first in the table first."""
        wild = (entry for entry in self._wild if fits(entry.phrase[0], word))
        return tuple(sorted([*self._exact.get(word, ()), *wild], key=lambda entry: (entry.order, -len(entry.phrase))))


def _items(trigger: Trigger, grammar: EventGrammar) -> Iterator[tuple[bool, Item]]:
    """Yield the items of a trigger's verbs, and of its nouns, each with whether it is a noun."""
    for noun, spec in ((False, trigger.verbs), (True, trigger.nouns)):
        for item in Words(spec, grammar.lists).items:
            yield noun, item


@cache
def lexicon(language: str) -> Lexicon | None:
    """Return the lexicon of a language, None where it has no table of events."""
    grammar: EventGrammar | None = table(language, "EVENTS")
    return None if grammar is None or not grammar.triggers else Lexicon(grammar)


class Scene:
    """A sentence with the mentions, dates and triggers that stand in it."""

    def __init__(
        self,
        sentence: Sentence,
        lexicon: Lexicon,
        mentions: Sequence[Mention],
        dates: Sequence[DateExpression],
    ) -> None:
        self.sentence = sentence
        self.words = words = sentence.words
        self.lexicon = lexicon
        self.mentions = mentions
        self.dates = dates
        self.mention_at = at = [-1] * len(words)
        self.spots: list[tuple[int, int]] = []  # first and last word of each mention
        self.shared: dict[int, list[int]] = {}  # further mentions in a word that has one: "China-Zentralasien-Gipfel"
        starts, ends = sentence.starts, sentence.ends
        for number, mention in enumerate(mentions):
            first = bisect_right(ends, mention.start)
            stop = bisect_left(starts, mention.end, first)
            self.spots.append((first, stop - 1) if first < stop else (-1, -1))
            for place in range(first, stop):
                if at[place] >= 0:
                    self.shared.setdefault(place, []).append(number)
                else:
                    at[place] = number
        self.marks = sentence.marks
        self.held = sentence.held
        self._memo: dict[tuple[object, int], bool] = {}
        self._clauses: dict[int, Sequence[int]] = {}
        self._timed: frozenset[int] | None = None
        sentence.clause = lexicon.cutter.cut(sentence, at)
        self._whole = None if any(sentence.clause) else range(len(words))  # of a sentence of one clause

    def clause(self, place: int) -> Sequence[int]:
        """Return the places of the words in the clause of the word at `place`."""
        if self._whole is not None:
            return self._whole
        number = self.sentence.clause[place]
        known = self._clauses.get(number)
        if known is None:
            known = self._clauses[number] = self.sentence.same_clause(place)
        return known

    def numbers_at(self, place: int) -> list[int]:
        """Return the numbers of the mentions in a word."""
        first = self.mention_at[place]
        return [] if first < 0 else [first, *self.shared.get(place, ())]

    def timed(self, place: int) -> bool:
        """Tell whether a word belongs to a time."""
        if not self.dates:
            return False
        if self._timed is None:
            self._timed = frozenset(
                place for date in self.dates for place in self.sentence.places(date) if self.sentence.starts[place] >= date.start
            )
        return place in self._timed

    # --- what stands where: `name` is a list of the language -------------------------------------------------------------------

    def at(self, name: str, place: int) -> int:
        """Return how many words from `place` on are one item of the list, 0 for none."""
        words = self.lexicon.lists[name]
        if not 0 <= place < len(self.marks) or not self.marks[place] & words.bit:
            return 0
        return 1 if words.single else words.at(self.words, place)

    def all_at(self, name: str) -> list[int]:
        """Return every place at which an item of the list stands."""
        words = self.lexicon.lists[name]
        marked = [place for place, mark in enumerate(self.marks) if mark & words.bit] if self.held & words.bit else []
        return marked if words.single else [place for place in marked if words.at(self.words, place)]

    def holds(self, name: str, place: int) -> bool:
        """Tell whether the word at `place` is in the list by itself."""
        words = self.lexicon.lists[name]
        return self.marks[place] & words.bit > 0 and (words.single or words.holds(self.words[place]))

    def holds_any(self, name: str) -> bool:
        """Tell whether some word of the sentence begins an item of the list."""
        return self.held & self.lexicon.lists[name].bit > 0

    def find(self, name: str, places: Iterable[int]) -> int | None:
        """Return the first of `places` at which an item of the list stands."""
        words = self.lexicon.lists[name]
        return self.among(words, places) if self.held & words.bit else None

    def near(self, name: str, first: int, last: int) -> bool:
        """Tell whether an item of the list stands between two places, both included."""
        words = self.lexicon.lists[name]
        if not self.held & words.bit:
            return False
        return self.among(words, range(max(first, 0), min(last + 1, len(self.marks)))) is not None

    def has(self, name: str, place: int) -> bool:
        """Tell whether the clause of the word at `place` holds an item of the list."""
        return self._has(self.lexicon.lists[name], place)

    def among(self, words: Marked, places: Iterable[int]) -> int | None:
        """Return the first of `places` at which an item of a list stands."""
        bit, marks = words.bit, self.marks
        for place in places:
            if marks[place] & bit and (words.single or words.at(self.words, place)):
                return place
        return None

    def _has(self, words: Marked, place: int) -> bool:
        if not self.held & words.bit:
            return False
        if words.single and self._whole is not None:
            return True
        key = (words.bit, self.sentence.clause[place])
        known = self._memo.get(key)
        if known is None:
            known = self._memo[key] = self._in_clause(words, self.clause(place))
        return known

    def _in_clause(self, words: Marked, clause: Sequence[int]) -> bool:
        marks, bit = self.marks, words.bit
        marked = [place for place in clause if marks[place] & bit]
        return bool(marked) and (words.single or any(words.at(self.words, place, clause) for place in marked))

    def length(self, place: int) -> int:
        """Return how many days the word at `place` says that something lasts, 0 if it says nothing of it."""
        mark = self.marks[place]
        return next((days for days, words in self.lexicon.lengths if mark & words.bit), 0) if mark else 0

    def names(self, kind: str, place: int) -> bool:
        """Tell whether the word at `place` is a noun for events of a kind."""
        if not self.marks[place] & self.lexicon.triggers:
            return False
        return any(entry.noun and entry.rule.trigger.kind == kind for entry in self.lexicon.entries[self.words[place]])

    # --- triggers --------------------------------------------------------------------------------------------------------------

    def hits(self, candidates: Iterable[tuple[int, _Entry]]) -> list[Hit]:
        """Return the triggers of the sentence, in order, none within another."""
        found: list[Hit] = []
        behind = 0
        for place, entry in candidates:
            if place >= behind and self._stands(entry, place):
                trigger, behind = entry.rule.trigger, place + len(entry.phrase)
                modifier = self.words[place].removesuffix(entry.tail) if entry.tail else ""
                found.append(Hit(place, behind - 1, trigger.kind, entry.noun, trigger, modifier))
                if len(found) == MOST:
                    break
        return found

    def _stands(self, entry: _Entry, first: int) -> bool:
        rule = entry.rule
        if self.lexicon.grammar.capital_nouns and not self._case_fits(entry.noun, first):
            return False
        if len(entry.phrase) > 1 and not self._phrase(entry.phrase[1:], first + 1):
            return False
        if entry.elsewhere and not self._elsewhere(entry, first):
            return False
        if entry.needs and not self._has(rule.needs, first):
            return False
        if not rule.asks and not self.held & rule.barring:
            return True
        return self._surroundings(rule, first, first + len(entry.phrase) - 1) and not self._has(rule.refuses, first)

    def _case_fits(self, noun: bool, place: int) -> bool:
        """In German a noun has a capital; a verb only at the head of the sentence."""
        return self.sentence.capital(place) is noun or (place == 0 and not noun)

    def _elsewhere(self, entry: _Entry, place: int) -> bool:
        key = (entry, self.sentence.clause[place])
        if key not in self._memo:
            self._memo[key] = all(self._stands_elsewhere(part, place) for part in entry.elsewhere)
        return self._memo[key]

    def _stands_elsewhere(self, part: Phrase, place: int) -> bool:
        words = self.words
        if "*" not in part[0] and part[0] not in words:
            return False
        clause = self.clause(place)
        spots = compress(clause, map(matcher(part[0]), map(words.__getitem__, clause)))
        return any(self._phrase(part, spot) for spot in spots if spot != place)

    def _phrase(self, phrase: Phrase, place: int) -> bool:
        end = place + len(phrase)
        if end > len(self.words):
            return False
        for part, word in zip(phrase, self.words[place:end], strict=True):
            if part != word and ("*" not in part or not fits(part, word)):
                return False
        return True

    def _surroundings(self, rule: _Rule, first: int, last: int) -> bool:
        words = self.words
        if rule.after.bit or rule.capital_after:
            capital = rule.capital_after and last + 1 < len(words) and self.sentence.capital(last + 1)
            if not capital and not rule.after.at(words, last + 1):
                return False
        if self.held & rule.not_after.bit and rule.not_after.at(words, last + 1):
            return False
        window = range(max(first - _REACH, 0), first)
        if rule.before.bit and self.among(rule.before, window) is None:
            return False
        return not (self.held & rule.not_before.bit and self.among(rule.not_before, window) is not None)
