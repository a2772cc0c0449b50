"""Cut a text into passages: one sentence each, or one heading.

Blocks first (blank lines always part, single line breaks where the line before is finished or short), then sentences inside a
block. A full stop ends no sentence after an abbreviation, an initial or an ordinal number. Everything is one walk over the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.extract.grammar import SentenceGrammar, table
from geo.model import Passage

_BREAKS = "\u2028\u2029\x0b\x0c\x85"  # beside "\n"
_LINE = re.compile(r"\S(?:.*\S)?")  # without blank edges
_LINE_OF_ANY = re.compile(rf"\S(?:[^\n{_BREAKS}]*\S)?")  # the same where such breaks stand in the text; takes longer
_WIDE = "。！？；｡"
_MARKS = ".!?…؟۔।"
_CLOSING = "\"'”’“«»)]}」』】）〉》›"
_STOP = re.compile(f"([{_MARKS}{_WIDE}](?:(?<![{_WIDE}])[{_MARKS}]{{1,7}})?)[{re.escape(_CLOSING)}]*")  # first a set: it is found fastest
_OPENING = "\"'“„‚‘«»([{「『【（〈《‹¿¡–—-•"
_PARTS = "\n\n"  # between two lines it parts them, as nearly every gap does
_WRAP_LENGTH = 55  # a line shorter than this was not wrapped by a program
_HEADING_LENGTH = 200
_FINISHED = ".!?…:。！？；|" + _CLOSING
_NO_HEADING = ".!?…:;,。！？；：，" + _CLOSING  # a heading ends with none of them
_WORD_TAIL = re.compile(r"[\w'’.-]{1,24}$")
_NEXT_WORD = re.compile(r"[\w'’]{1,24}")
_DEFAULT = SentenceGrammar()


def passages(text: str, language: str) -> tuple[Passage, ...]:
    """Return the passages of `text` in order: disjoint, without blank edges, together holding every visible character."""
    grammar = table(language, "SENTENCES") or _DEFAULT
    found: list[Passage] = []
    for start, end in _blocks(text):
        begin = start
        for match in _STOP.finditer(text, start, end):
            at, stop = match.span()
            if stop < end and (text[at] in _WIDE or _ends(text, begin, at, match[1], stop, end, grammar)):
                found.append(Passage(begin, stop))
                begin = stop
                while text[begin].isspace():
                    begin += 1
        alone = begin == start
        found.append(Passage(begin, end, alone and end - start <= _HEADING_LENGTH and text[end - 1] not in _NO_HEADING))
    return tuple(found)


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


def _ends(text: str, begin: int, at: int, mark: str, stop: int, end: int, grammar: SentenceGrammar) -> bool:
    """Tell whether the mark at `at` ends the sentence that begins at `begin`; `stop` lies behind it and closing quotes, before `end`."""
    following = text[stop]
    if not following.isspace():
        return "…" not in mark and mark[0] in "!?؟۔।" and following in _OPENING
    after = stop
    while after < end and (text[after].isspace() or text[after] in _OPENING) and after - stop < 8:
        after += 1
    if after < end and text[after].islower():
        return False
    if mark != ".":
        return True
    return not _is_abbreviated(text, begin, at, after, grammar)


def _is_abbreviated(text: str, begin: int, at: int, after: int, grammar: SentenceGrammar) -> bool:
    """Tell whether the full stop at `at` belongs to its word: "Dr.", "U.S.", "J. Smith", "der 3. Gipfel"."""
    word = _word_before(text, max(begin, at - 24), at)
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
