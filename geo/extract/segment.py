"""Cut a text into passages: one sentence each, or one heading.

Blocks first (blank lines always part, single line breaks where the line before is finished or short), then sentences inside a
block. A full stop ends no sentence after an abbreviation, an initial or an ordinal number. Everything is one walk over the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from operator import attrgetter

from geo.extract.grammar import SentenceGrammar, table
from geo.extract.remembered import Remembered
from geo.model import Passage

_BREAKS = "\u2028\u2029\x0b\x0c\x85"  # beside "\n"
_LINE = re.compile(r"\S(?:.*\S)?")  # without blank edges
_LINE_OF_ANY = re.compile(rf"\S(?:[^\n{_BREAKS}]*\S)?")  # the same where such breaks stand in the text; takes longer
_WIDE = "。！？；｡"
_MARKS = ".!?…؟۔।"
_CLOSING = "\"'”’“«»)]}」』】）〉》›"
# First a set: it is found fastest. None that surely ends a block; nothing is given back to fulfil that.
_STOP = re.compile(f"([{_MARKS}{_WIDE}](?:(?<![{_WIDE}])[{_MARKS}]{{1,7}}+)?+)[{re.escape(_CLOSING)}]*+(?!\n\n|\\Z)")
_OPENING = "\"'“„‚‘«»([{「『【（〈《‹¿¡–—-•"
_PARTS = "\n\n"  # between two lines it parts them, as nearly every gap does
_WRAP_LENGTH = 55  # a line shorter than this was not wrapped by a program
_HEADING_LENGTH = 200
_FINISHED = ".!?…:。！？；|" + _CLOSING
_NO_HEADING = ".!?…:;,。！？；：，" + _CLOSING  # a heading ends with none of them
_SKIPPED = frozenset(_OPENING).union(filter(str.isspace, map(chr, range(0x3001))))
_WORD_LENGTH = 24  # of an abbreviation at most
_WORD_TAIL = re.compile(r"[\w'’.-]{1,24}$")
_NEXT_WORD = re.compile(r"[\w'’]{1,24}")
_DEFAULT = SentenceGrammar()


def passages(text: str, language: str) -> tuple[Passage, ...]:
    """Return the passages of `text` in order: disjoint, without blank edges, together holding every visible character."""
    grammar, plain = _grammar(language), _plain(language)
    found: list[Passage] = []
    stops = _STOP.finditer(text)
    match = next(stops, None)
    for start, end in _blocks(text):
        begin = start
        while match is not None and (at := match.start()) < end:
            stop = match.end()
            if stop < end and (text[at] in _WIDE or _ends(text, begin, match, end, grammar, plain)):
                found.append(Passage(begin, stop))
                begin = stop
                while text[begin].isspace():
                    begin += 1
            match = next(stops, None)
        alone = begin == start
        found.append(Passage(begin, end, alone and end - start <= _HEADING_LENGTH and text[end - 1] not in _NO_HEADING))
    return tuple(found)


class Headings:
    """Tell of offsets in a text whether they stand in a heading; no more is cut into passages than the paragraphs asked about need.

    Asked in the order of the text, it looks at each paragraph once.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text, self._language = text, language
        self._start = self._end = 0  # of the paragraph that was asked about last
        self._cut: tuple[Passage, ...] = ()  # its passages, if one may be a heading

    def __call__(self, at: int) -> bool:
        if not self._start <= at < self._end:
            self._look_at(at)
        within = bisect_right(self._cut, at - self._start, key=attrgetter("start")) - 1
        return within >= 0 and self._cut[within].heading

    def _look_at(self, at: int) -> None:
        before, behind = self._text.rfind(_PARTS, 0, at), self._text.find(_PARTS, at)
        self._start = before + len(_PARTS) if before >= 0 else 0
        self._end = behind if behind >= 0 else len(self._text)
        paragraph = self._text[self._start : self._end]
        lines = paragraph.strip().splitlines()
        finished = len(lines) == 1 and lines[0][-1] in _NO_HEADING
        self._cut = () if finished else passages(paragraph, self._language)


def _grammar(language: str) -> SentenceGrammar:
    return table(language, "SENTENCES") or _DEFAULT


@cache
def _plain(language: str) -> Remembered[bool]:
    """Tell of each word, as it is written, whether a full stop behind it surely ends a sentence where no small letter follows."""
    grammar = _grammar(language)
    kept = grammar.titles | grammar.abbreviations
    return Remembered(lambda word: len(word) > 1 and word.isalpha() and word.casefold() not in kept)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that belong together, trimmed."""
    begin = last_end = -1
    line = _LINE_OF_ANY if any(map(text.__contains__, _BREAKS)) else _LINE
    for match in line.finditer(text):
        start, end = match.span()
        if begin >= 0:
            if text[last_end:start] != _PARTS and _continues(text, begin, last_end, start):
                last_end = end
                continue
            yield begin, last_end
        begin, last_end = start, end
    if begin >= 0:
        yield begin, last_end


def _continues(text: str, begin: int, last_end: int, start: int) -> bool:
    """Tell whether the line at `start` goes on with the sentence of the line that ends at `last_end`."""
    gap = text[last_end:start]
    if gap.count("\n") != 1 or any(c in gap for c in _BREAKS):
        return False
    line_start = max(begin, text.rfind("\n", begin, last_end) + 1)
    if text[start].islower():
        return True
    finished = text[last_end - 1] in _FINISHED
    return last_end - line_start >= _WRAP_LENGTH and not finished and text[start] not in "-•*#–—"


def _ends(text: str, begin: int, match: re.Match[str], end: int, grammar: SentenceGrammar, plain: Mapping[str, bool]) -> bool:
    """Tell whether a mark ends the sentence that begins at `begin`; behind it and closing quotes the block goes on to `end`."""
    at, stop = match.span()
    if text[stop] == " " and text[stop + 1] not in _SKIPPED:
        after = stop + 1  # as mostly
    else:
        following = text[stop]
        if not following.isspace():
            mark = match[1]
            return "…" not in mark and mark[0] in "!?؟۔।" and following in _OPENING
        after = stop
        while after < end and (text[after].isspace() or text[after] in _OPENING) and after - stop < 8:
            after += 1
    if after < end and text[after].islower():
        return False
    if match[1] != ".":
        return True
    low = max(begin, at - _WORD_LENGTH)
    space = text.rfind(" ", low, at)
    return (space >= 0 and plain[text[space + 1 : at]]) or not _is_abbreviated(text, low, at, after, grammar)


def _is_abbreviated(text: str, low: int, at: int, after: int, grammar: SentenceGrammar) -> bool:
    """Tell whether the full stop at `at` belongs to its word: "Dr.", "U.S.", "J. Smith", "der 3. Gipfel"."""
    word = _word_before(text, low, at)
    if len(word) > 1 and word.isalpha():
        small = word.casefold()
        return small in grammar.titles or (small in grammar.abbreviations and not _starts(text, after, grammar))
    if word.isdigit():
        return grammar.ordinals and len(word) <= 2 and not _starts(text, after, grammar)
    if len(word) == 1 and word.isalpha():
        following = _NEXT_WORD.match(text, after)
        paired = following is not None and len(following.group()) == 1 and text[following.end() : following.end() + 1] == "."
        return paired or (word.isupper() and not _starts(text, after, grammar))
    if word.casefold() in grammar.titles:
        return True
    return (word.casefold() in grammar.abbreviations or ("." in word and len(word) <= 5)) and not _starts(text, after, grammar)


def _word_before(text: str, low: int, at: int) -> str:
    """Return the word that ends at `at`, with the stops and hyphens in it."""
    word = text[low:at].rpartition(" ")[2]
    if word.isalnum() and len(word) < at - low:  # most words need no pattern
        return word
    tail = _WORD_TAIL.search(text, low, at)
    return tail.group() if tail else ""


def _starts(text: str, after: int, grammar: SentenceGrammar) -> bool:
    """Tell whether the word at `after` opens a sentence even where an abbreviation stands before it."""
    following = _NEXT_WORD.match(text, after)
    return following is not None and following.group().casefold() in grammar.starters
