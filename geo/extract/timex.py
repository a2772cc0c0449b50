"""Tokens of a sentence as a string of classes, one character each, so that the grammar of dates is one regular expression over it.

The classes:

    1 number of one or two digits   3 three digits   4 four digits that may be a year   9 any other digits
    n number word   o ordinal word  M month  W weekday  S season  U unit  J year (the unit)  C century  Q quarter or half  w weekend
    V weekday with part of the day  d today, yesterday …  D this year, last month … in one word  R now, then, soon  Z yearly, daily
    K the day before (in a story)   k same   g following   L last  X next  T this  E every  P beginning of  ~ about
    A ago (before the number)  a ago (after it)  I in (ahead)  l later  m earlier  s since  b until  f from  & and  t article  p preposition
    c suffix of a day's number  e suffix of a decade  G decade word  h part of the day  u o'clock  q the letter of Q3  r Roman number
    H holiday   . , - / : ( ) themselves   ; other signs   x any other word
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from geo.extract.grammar import DateGrammar, table

CORE = "134MWSUJCQwVdDRZKHGhq"  # classes that tell a time by themselves
TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|[^\w\s'’ʼ`´]")
_SIGNS = {sign: sign for sign in ".,-/:()"} | dict.fromkeys("‐‑‒–—―−－", "-") | {"．": ".", "，": ",", "／": "/"}
_UNIT_CLASSES = {"Y": "J", "CE": "C", "Q": "Q", "H": "Q", "WE": "w"}
_WORD_SETS = (  # fields of the grammar that are looked up word by word
    "counted",
    "amounts",
    "future",
    "past",
    "present",
    "still",
    "numbered",
    "persons",
    "adverbs",
    "origin",
    "bound",
    "events_follow",
    "articles",
    "dateline_labels",
)
_OTHER_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９"
_REMEMBERED = 20_000  # words of one language
Entry = tuple[str, str, Any]  # case ("^", "!" or ""), class, value
Kind = tuple[str, Any]  # class, value
Phrases = dict[tuple[str, str], list[tuple[list[str], str, Any]]]  # by their first two words: the other words, class, value
Told = TypeVar("Told")
# Several words, or one that has a meaning: all in small letters, where each starts and ends, what each means.
Parts = tuple[tuple[str, ...], tuple[tuple[int, int], ...], tuple[Any, ...]]
# What stands between two blanks: the classes of its words, what may follow the last of them in a phrase, whether a phrase begins inside,
# the first word in small letters, the length, and the words; None for the most frequent, one word without a meaning.
Chunk = tuple[str, frozenset[str], bool, str, int, Parts | None]


class Remembered(dict[str, Told]):
    """What is told of words as they are written: worked out when a word first comes, for most come again."""

    def __init__(self, work: Callable[[str], Told]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, written: str) -> Told:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[written] = self._work(written)
        return found


_NONE: frozenset[str] = frozenset()
_NOTHING: Chunk = ("", _NONE, False, "", 0, None)


@dataclass
class Lexicon:
    """The words of one language with their classes."""

    grammar: DateGrammar
    words: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    phrases: Phrases = field(default_factory=dict)
    followers: dict[str, frozenset[str]] = field(default_factory=dict)  # the second words of phrases, by the first one
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    kinds: Remembered[Kind] = field(init=False)
    chunks: Remembered[Chunk] = field(init=False)
    plural: re.Pattern[str] | None = field(init=False, default=None)  # ends of nouns in the plural
    era: re.Pattern[str] | None = field(init=False, default=None)  # "v. Chr." behind a year

    def __post_init__(self) -> None:
        if self.grammar.before_christ:
            self.era = re.compile(rf"\s{{0,3}}(?:{self.grammar.before_christ})")
        if self.grammar.plural_endings:
            self.plural = re.compile(f"(?:{self.grammar.plural_endings})$")
        self.kinds = Remembered(lambda written: _kind(written, self))
        self.chunks = Remembered(lambda written: _chunk(written, self))

    def add(self, words: str, kind: str, value: Any = None) -> None:
        for written in words.split():
            case = written[0] if written[0] in "^!" else ""
            parts = TOKEN.findall(written[len(case) :].replace("_", " "))
            if len(parts) > 1:
                self.followers[parts[0]] = self.followers.get(parts[0], _NONE).union(parts[1:2])
                self.phrases.setdefault((parts[0], parts[1]), []).append((parts[2:], kind, value))
            elif parts:
                self.words[parts[0]] = (*self.words.get(parts[0], ()), (case, kind, value))


@dataclass(slots=True)
class Tokens:
    """One passage: `classes[i]` is the class of the token at offsets starts[i]…ends[i], `values[i]` what it means.

    Places and values are worked out by `told`, for most passages tell no time and their classes say so.
    """

    classes: str = ""
    chunks: Sequence[Chunk] = ()
    start: int = 0
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    values: Sequence[Any] = ()

    def told(self) -> Tokens:
        """Work out where the tokens stand and what they mean."""
        if self.starts:
            return self
        at = self.start
        starts: list[int] = []
        ends: list[int] = []
        values: list[Any] = []
        for _, _, _, _, length, parts in self.chunks:
            if parts is None:
                starts.append(at)
                ends.append(at + length)
                values.append(None)
            else:
                for begun, ended in parts[1]:
                    starts.append(at + begun)
                    ends.append(at + ended)
                values += parts[2]
            at += length + 1
        self.starts, self.ends, self.values = starts, ends, values
        return self

    def joined(self, first: int, last: int) -> bool:
        """Tell whether the tokens first…last stand without blanks between them."""
        return all(self.ends[i] == self.starts[i + 1] for i in range(first, last))

    def of(self, kinds: str, first: int, end: int) -> list[int]:
        """Return the places of tokens of some class between `first` and `end`."""
        return [place for place, kind in enumerate(self.classes[first:end], first) if kind in kinds]


@cache
def triggers(language: str) -> AhoCorasick:
    """Return the automaton of words and digits, in small letters, one of which stands in every expression of a language.

    Single letters ("г.", "Q") stand beside numbers, and to look for them would find each letter of the text.
    """
    found = lexicon(language)
    words = {word for word, entries in found.words.items() if len(word) > 1 and any(kind in CORE for _, kind, _ in entries)}
    words |= {[second, *rest][-1] for (_, second), phrases in found.phrases.items() for rest, kind, _ in phrases if kind in CORE}
    return AhoCorasick(
        [*sorted(words), *"0123456789", *_OTHER_DIGITS], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of a language: the project's table, or what CLDR knows of it."""
    from geo.extract.cldr_dates import grammar as from_cldr

    found = Lexicon(table(language, "DATES") or from_cldr(language))
    for words, kind, value in _entries(found.grammar):
        found.add(words, kind, value)
    for list_ in found.phrases.values():
        list_.sort(key=lambda phrase: -len(phrase[0]))
    for name in _WORD_SETS:
        found.sets[name] = frozenset(getattr(found.grammar, name).replace("_", " ").split())
    return found


def _entries(g: DateGrammar) -> Iterator[tuple[str, str, Any]]:
    """Yield words, class and value. What comes first wins where a word has two meanings under the same case."""
    for month, words in enumerate(g.months, 1):
        yield words, "M", month
    yield from _weekday_entries(g)
    for name, kind in (("seasons", "S"), ("dayparts", "h"), ("holidays", "H"), ("references", "R"), ("sets", "Z")):
        for key, words in getattr(g, name).items():
            yield words, kind, key
    for unit, words in g.units.items():
        yield words, _UNIT_CLASSES.get(unit.rstrip("+*"), "U"), unit
    for key, words in g.deictic.items():
        yield words, "d" if key[0] == "D" else "D", _offset(key)
    for key, words in g.narrative.items():
        yield words, "K", _offset(key)
    for name, kind in (("ordinals", "o"), ("decades", "G")):
        for key, words in getattr(g, name).items():
            yield words, kind, int(key)
    yield from _simple_entries(g)
    for key, words in g.numbers.items():
        yield words, "n", key if key == "X" else float(key)
    yield "q", "q", None


def _simple_entries(g: DateGrammar) -> Iterator[tuple[str, str, Any]]:
    yield g.last, "L", -1
    yield g.before_last, "L", -2
    yield g.next, "X", 1
    yield g.this, "T", 0
    for words, kind in (
        (g.same, "k"), (g.after, "g"), (g.every, "E"), (g.parts, "P"), (g.about, "~"), (g.ago_before, "A"), (g.ago_after, "a"),
        (g.ahead, "I"), (g.later, "l"), (g.earlier, "m"), (g.since, "s"), (g.until, "b"), (g.start, "f"), (g.conj, "&"), (g.articles, "t"),
        (g.prepositions, "p"), (g.suffixes, "c"), (g.decade_suffixes, "e"), (g.clock, "u"), (g.no_unit, "x"),
    ):  # fmt: skip
        yield words, kind, None


def _weekday_entries(g: DateGrammar) -> Iterator[tuple[str, str, Any]]:
    for number, words in enumerate(g.weekdays, 1):
        yield words, "W", number
        for word in words.split():
            for part, endings in g.dayparts.items():
                yield " ".join(f"^{word.lstrip('^')}{ending.lstrip('^!')}" for ending in endings.split()), "V", (number, part)


def _offset(key: str) -> tuple[str, int]:
    """Return unit and amount of a key such as "D-1"."""
    cut = max(key.find("-"), key.find("+"))
    return key[:cut], int(key[cut:])


def small(text: str) -> str:
    """Return `text` in small letters, as long as it was: a letter that would become two (İ) stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def scan(text: str, start: int, end: int, words: Lexicon) -> Tokens:
    """Return the tokens of text[start:end], their places and values not yet told."""
    chunks = list(map(words.chunks.__getitem__, text[start:end].split(" ")))
    tokens = Tokens("".join([chunk[0] for chunk in chunks]), chunks, start)
    for chunk, after in zip(chunks, [*chunks[1:], _NOTHING], strict=True):
        if chunk[1] and (chunk[2] or after[3] in chunk[1]):
            return _with_phrases(tokens, words)
    return tokens


def _chunk(written: str, words: Lexicon) -> Chunk:
    """Return the tokens of what stands between two blanks."""
    found = list(TOKEN.finditer(written))
    kinds = [words.kinds[match.group()] for match in found]
    lower = tuple(small(match.group()) for match in found)
    inside = any(pair in words.phrases for pair in pairwise(lower))
    opens = words.followers.get(lower[-1], frozenset(lower if inside else ())) if lower else _NONE
    values = tuple(value for _, value in kinds)
    places = tuple(match.span() for match in found)
    parts = None if places == ((0, len(written)),) and values == (None,) else (lower, places, values)
    return "".join(kind for kind, _ in kinds), opens, inside, lower[0] if lower else "", len(written), parts


def _kind(written: str, words: Lexicon) -> Kind:
    """Return the class of a word as it is written, and its value."""
    lower = small(written)
    if entries := words.words.get(lower):
        capital = written[0] != lower[0]
        return next((entry[1:] for entry in entries if not entry[0] or (entry[0] == "^") == capital), ("x", None))
    if not lower[0].isalpha():
        return _number(lower) if lower[0].isdigit() else (_SIGNS.get(lower, ";"), None)
    return _roman(written) if lower[0] in "ivxⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ" and len(lower) < 8 else ("x", None)


def _number(word: str) -> tuple[str, int | None]:
    if len(word) > 4 or not word.isdecimal():
        return "9", None
    value = int(word)
    if len(word) <= 2:
        return "1", value
    if len(word) == 4 and 1000 <= value <= 2199:
        return "4", value
    return ("3" if len(word) == 3 else "9"), value


def _roman(word: str) -> tuple[str, int | None]:
    """Read a Roman number of a century or quarter ("XX", "XXe"), upper case in its number."""
    digits = word.rstrip("eèrm")
    if not re.fullmatch("X{0,2}(?:IX|IV|V?I{0,3})", digits) or not digits:
        return "x", None
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for this, after in zip(digits, [*digits[1:], ""], strict=True):
        total += -values[this] if values.get(after, 0) > values[this] else values[this]
    return "r", total


def _with_phrases(tokens: Tokens, words: Lexicon) -> Tokens:
    """Return the tokens with every phrase ("im Moment") made one token."""
    lower: list[str] = []
    for _, _, _, first, _, parts in tokens.chunks:
        lower += parts[0] if parts else (first,)
    merged: list[tuple[int, int, str, Any]] = []
    until = 0
    followers = words.followers
    for head in [head for head, (first, second) in enumerate(pairwise(lower)) if first in followers and second in followers[first]]:
        for rest, kind, value in words.phrases[lower[head], lower[head + 1]] if head >= until else ():
            if lower[head + 2 : head + 2 + len(rest)] == rest:
                until = head + 2 + len(rest)
                merged.append((head, until, kind, value))
                break
    return _merge(tokens.told(), merged) if merged else tokens


def _merge(tokens: Tokens, merged: Sequence[tuple[int, int, str, Any]]) -> Tokens:
    classes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[Any] = []
    at = 0
    for head, until, kind, value in merged:
        classes += tokens.classes[at:head], kind
        starts += tokens.starts[at : head + 1]
        ends += (*tokens.ends[at:head], tokens.ends[until - 1])
        values += (*tokens.values[at:head], value)
        at = until
    classes.append(tokens.classes[at:])
    starts += tokens.starts[at:]
    ends += tokens.ends[at:]
    values += tokens.values[at:]
    return Tokens("".join(classes), (), 0, starts, ends, values)
